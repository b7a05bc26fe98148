import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineDocumentType, readDocument, type PracticeDocument } from '@practice-kit/documents';
import { defineWorkflow } from './workflow.js';

/** Two children's sessions in one document, each with a workflow of its own. */
const documentType = defineDocumentType<{ sessions: { id: string; said: { id: string; text: string }[] }[] }>({
  type: 'test/sessions', version: 1, migrations: [], readers: { peopleLists: [], neverCopied: [], references: [] },
  schema: z.looseObject({ sessions: z.array(z.looseObject({ id: z.string(), said: z.array(z.looseObject({ id: z.string(), text: z.string() })) })) }),
  roots: ({ sessions }) => sessions,
});
const table = { id: 'session', initial: 'open', states: { open: { on: { END: { target: 'over' }, ADD: {} } }, over: { on: { REOPEN: { target: 'open' } } } } };
const workflow = defineWorkflow({
  documentType, table, reasons: {},
  effects: { ADD: ({ root }) => [{ op: 'add', to: { in: root, list: 'said' }, value: { id: `${root}-new`, text: 'Nan makes tea.' } }] },
});
const read = readDocument({
  type: 'test/sessions', version: 1, id: 'sessions-1', lang: 'en', people: [], flags: [], stages: [{ id: 'mia', state: 'over' }],
  content: { sessions: [{ id: 'zoe', said: [{ id: 'z1', text: 'School is loud.' }] }, { id: 'mia', said: [{ id: 'm1', text: 'I like my bed.' }] }] },
}, [documentType as never]);
if (!read.ok) throw new Error(read.reason);
const document: PracticeDocument = read.document;
const start = (more = {}) => workflow.start(document, { asOf: '2026-10-05', actor: 'w-amira', ...more });

describe('What happened', () => {
  it('stays by the events the table names, and by those by which a copy goes out in every tool (§2.6): undo takes back none of them', () => {
    const open = { END: { target: 'over' }, ADD: {}, SHARE: {}, SHARE_AS_DRAFT: {}, RECALL: {} };
    const staying = defineWorkflow({ ...workflow, table: { ...table, states: { ...table.states, open: { on: open } }, stays: ['END'] } }).start(document, { asOf: '2026-10-05' });
    const stays = Object.keys(open).filter((type) => { const verdict = staying.can({ type }); return verdict.ok && verdict.stays; });
    expect(stays).toEqual(['END', 'SHARE', 'SHARE_AS_DRAFT', 'RECALL']);
    const only = defineWorkflow({ ...workflow, table: { ...table, states: { ...table.states, open: { on: open } }, stays: [{ type: 'END', with: ['words'], unless: 'draft' }] } }).start(document, { asOf: '2026-10-05' });
    const isSo = (event: object): boolean => { const verdict = only.can({ type: 'END', ...event }); return verdict.ok && verdict.stays; };
    expect([isSo({ words: 'so' }), isSo({ fields: { words: 'so' } }), isSo({}), isSo({ words: ' ' }), isSo({ words: 'so', draft: true }), isSo({ type: 'START', words: 'so' })]).toEqual([true, true, false, false, false, false]);
  });
});

describe('A document with a workflow for each child', () => {
  it('stands where its first session stands, or the one that is asked for', () => {
    expect(start().stage).toBe('open');
    expect(start({ root: 'mia' }).stage).toBe('over');
  });

  it('judges an event by the session it is about, whichever the work is on', () => {
    expect(start().can({ type: 'END' })).toMatchObject({ ok: true });
    expect(start().can({ type: 'END', about: ['m1'] })).toMatchObject({ ok: false, messageId: 'not-in-this-stage' });
    expect(start().can({ type: 'END', id: 'mia' })).toMatchObject({ ok: false });
    expect(start({ root: 'mia' }).can({ type: 'END', about: ['z1'] })).toMatchObject({ ok: true });
  });

  it('moves that session on and leaves the other where it was', () => {
    const runner = start({ root: 'mia' });
    expect(runner.send({ type: 'REOPEN' })).toMatchObject({ ok: true, stage: 'open' });
    expect(runner.document.stages).toEqual([{ id: 'mia', state: 'open' }]);
    expect(runner.send({ type: 'ADD' })).toMatchObject({ ok: true });
    expect(JSON.stringify(runner.document.content)).toContain('mia-new');
    expect(runner.send({ type: 'END', root: 'zoe' })).toMatchObject({ ok: true, stage: 'over' });
    expect(runner.stage).toBe('open');
    expect(runner.document.stages).toEqual([{ id: 'mia', state: 'open' }, { id: 'zoe', state: 'over' }]);
  });

  it('goes on from a stage that is only tried out, though the document does not say it', () => {
    const runner = start({ stage: 'over' });
    expect(runner.stage).toBe('over');
    expect(runner.send({ type: 'END' })).toMatchObject({ ok: false });
    expect(runner.send({ type: 'REOPEN' })).toMatchObject({ ok: true });
    expect(runner.stage).toBe('open');
  });
});
