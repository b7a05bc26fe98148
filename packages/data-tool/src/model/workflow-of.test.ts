import { documentTypeSuite } from '@practice-kit/documents/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { describe, expect, it } from 'vitest';
import { at, empty, firstVisit, problems, visit } from '../fixtures/first-visit.js';
import visitFile from '../fixtures/visit.json' with { type: 'json' };
import { workflowOf } from './workflow-of.js';

const workflow = workflowOf(firstVisit);
const when = { asOf: '2026-10-05', actor: 'w-sam' };
const now = '2026-10-05T10:00:00+01:00';
const start = (document: PracticeDocument) => workflow.start(document, when);
const contentAfter = (document: PracticeDocument, event: ToolEvent) => {
  const verdict = start(document).can({ at: now, ...event });
  if (!verdict.ok) throw new Error(`${event.type} was refused: ${verdict.messageId}`);
  return verdict.document.content as Record<string, { id: string; [field: string]: unknown }[]>;
};
const refusal = (document: PracticeDocument, event: ToolEvent): string => {
  const verdict = start(document).can(event);
  return verdict.ok ? 'it is allowed' : verdict.messageId;
};

describe('The tool of the tests', () => {
  it('has no problems', () => expect(problems).toEqual([]));
});

describe('A step that is data', () => {
  it('cannot be taken while a field it needs holds nothing that stands', () => {
    expect(refusal(empty, { type: 'READY' })).toBe('FV-M02');
    expect(refusal(at('draft', { heard: [{ id: 'n-1', text: 'Gone.', status: 'withdrawn' }] }), { type: 'READY' })).toBe('FV-M02');
    expect(start(at('draft', { matters: [{ id: 'm-1', text: 'Breakfast.' }] })).can({ type: 'READY' }).ok).toBe(true);
  });
  it('says what is worth a thought and stops nobody', () => {
    expect(start(at('draft')).can({ type: 'READY' })).toMatchObject({ ok: true, stage: 'ready', reasons: [{ messageId: 'FV-M01', severity: 'nudge', about: ['s-2'] }] });
  });
  it('asks for a reason, and keeps it with who and when', () => {
    const runner = start(at('shared'));
    expect(runner.send({ type: 'CLOSE' })).toMatchObject({ ok: false, messageId: 'FV-M03', about: ['s-1', 's-2'] });
    expect(runner.send({ type: 'CLOSE', at: now, reason: 'Ceredigion goes on with it.' }).ok).toBe(true);
    expect(runner.document.checkAnswers).toEqual([{ messageId: 'FV-M03', about: ['s-1', 's-2'], answer: 'confirmed', reason: 'Ceredigion goes on with it.', by: 'w-sam', at: now }]);
  });
  it('SHARE always asks what has to be asked: a second person, whoever it is for, where a safety flag is set (DP-19), and that all is decided', () => {
    for (const reader of ['parent:p-gethin', 'parent:p-ffion']) expect(refusal(visit, { type: 'SHARE', reader })).toBe('copy-second-person');
    const undecided = at('ready', { ...visit.content as object, matters: [{ id: 'm-9', text: 'She goes to the chapel.' }] });
    expect(refusal(undecided, { type: 'SHARE', reader: 'parent:p-gethin' })).toBe('copy-undecided');
    const runner = start(visit);
    for (const event of [{ type: 'PREPARE_COPY' }, { type: 'CHECK_COPY', by: 'w-meera' }]) expect(runner.send({ ...event, reader: 'parent:p-ffion', at: now }).ok).toBe(true);
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-ffion' })).toMatchObject({ ok: true, stage: 'shared' });
    expect(refusal(at('draft'), { type: 'SHARE', reader: 'parent:p-ffion' })).toBe('not-in-this-stage');
  });
});

describe('What a person does on a tool that is data', () => {
  it('adds to the lists that the screen has, and to no other', () => {
    expect(contentAfter(visit, { type: 'ADD', section: 'nextSteps', text: 'Swim.' })['nextSteps']!.at(-1)).toMatchObject({ text: 'Swim.', status: 'open', recordedBy: 'w-sam', recordedAt: now });
    for (const section of ['today', 'purpose', 'elsewhere', '__proto__', '']) expect(refusal(visit, { type: 'ADD', section, text: 'x' })).toBe('no-such-list');
  });
  it('DP-43: never changes a child’s words; DP-39: never who wrote what; DP-41: withdraws with somebody else', () => {
    expect(refusal(visit, { type: 'EDIT_OWN', id: 'n-1', text: 'He likes it when Nan comes.' })).toBe('DP-43');
    expect(refusal(visit, { type: 'SET', id: 'n-2', fields: { recordedBy: 'w-meera' } })).toBe('DP-39');
    expect(refusal(visit, { type: 'WITHDRAW', id: 'n-2', reason: 'Another family.' })).toBe('DP-41');
    expect(contentAfter(visit, { type: 'CORRECT', id: 'n-2', newId: 'n-9', text: 'On Tuesday.' })['heard']!.map(({ id, status }) => `${id} ${String(status)}`)).toContain('n-2 corrected');
  });
  it('sets of the whole only what the screen asks for', () => {
    expect(contentAfter(visit, { type: 'SET_HEADER', fields: { purpose: 'To listen.' } })).toMatchObject({ purpose: 'To listen.' });
    for (const field of ['id', 'heard', 'elsewhere']) expect(refusal(visit, { type: 'SET_HEADER', fields: { [field]: 'x' } })).toBe('no-such-list');
  });
  it('moves an entry within its list', () => {
    expect(contentAfter(visit, { type: 'MOVE', id: 'n-3', section: 'heard', before: 'n-1' })['heard']!.map(({ id }) => id)).toEqual(['n-3', 'n-1', 'n-2']);
    expect(refusal(visit, { type: 'MOVE', id: 'n-3', section: 'nextSteps' })).toBe('no-such-list');
  });
  it('gives one answer at a time, a number or a way of not answering, and never a number to silence (domain.md §2.7)', () => {
    const answer = { type: 'ANSWER', scaleId: 's-today', of: 'p-osian' };
    expect(contentAfter(visit, { ...answer, value: 7, words: 'nan is here', verbatim: true })['today']![0]).toMatchObject({ answers: expect.arrayContaining([{ by: 'p-osian', value: 7, reason: 'nan is here', verbatim: true, on: '2026-10-05', askedBy: 'w-sam' }]) as unknown });
    expect(contentAfter(visit, { ...answer, status: 'chose-not-to' })['today']![0]).toMatchObject({ answers: expect.arrayContaining([{ by: 'p-osian', status: 'chose-not-to', on: '2026-10-05', askedBy: 'w-sam' }]) as unknown });
    for (const wrong of [{ value: 11 }, { value: -1 }, { value: 2.5 }, { value: '3' }, {}, { value: 3, status: 'waiting' }]) expect(refusal(visit, { ...answer, ...wrong })).toBe('one-answer');
    expect(refusal(visit, { ...answer, of: 'p-nobody', value: 3 })).toBe('one-answer');
    expect(refusal(visit, { type: 'SET', id: 's-today', fields: { question: 'Another?' } })).toBe('scale-answered');
    expect(refusal(visit, { type: 'ASK', section: 'today', question: ' ' })).toBe('scale-needs-question');
    expect(contentAfter(visit, { type: 'ASK', section: 'today', question: 'How are nights?', anchor0: 'awful', anchor10: 'quiet' })['today']!.at(-1)).toMatchObject({ question: 'How are nights?', answers: [] });
  });
  it('writes nothing any more where its stage is closed, and can still call a copy back', () => {
    const closed = { ...at('closed'), copies: [{ id: 'c-1', reader: 'parent:p-ffion', state: 'shared', sharedAt: now, preparedBy: 'w-sam', preparedAt: now, held: visit }] } as unknown as PracticeDocument;
    for (const type of ['ADD', 'SET', 'SET_HEADER', 'CORRECT', 'FLAG', 'ANSWER']) expect(refusal(closed, { type, id: 'n-2', section: 'heard', text: 'x' })).toBe('not-in-this-stage');
    expect(start(closed).can({ type: 'RECALL', copyId: 'c-1' }).ok).toBe(true);
  });
});

documentTypeSuite(firstVisit.documentType, { migrationFixtures: {}, everyVersion: { 1: [visitFile] } }, { describe, it });

const steps: readonly ToolEvent[] = [{ type: 'READY' }, { type: 'EDIT' }, { type: 'SHARE', reader: 'parent:p-ffion' }, { type: 'CLOSE', reason: 'Agreed.' }, { type: 'REOPEN' }].map((event) => ({ ...event, at: now }));
const work: readonly ToolEvent[] = [
  { type: 'SET_HEADER', fields: { on: '2026-10-05' } }, { type: 'ADD', section: 'heard', id: 'n-9', text: 'Toast.' }, { type: 'ADD', section: 'elsewhere', id: 'x', text: '' }, { type: 'EDIT_OWN', id: 'n-9', text: 'Toast, eaten.' },
  { type: 'CORRECT', id: 'n-2', newId: 'n-10', text: 'On Tuesday.', reason: 'The wrong day.' }, { type: 'MOVE', id: 'n-9', section: 'heard', before: 'n-1' }, { type: 'SET', id: 's-1', fields: { status: 'done', doneOn: '2026-10-05' } },
  { type: 'ASK', section: 'today', question: 'How are nights?', newId: 's-nights' }, { type: 'ANSWER', scaleId: 's-today', of: 'p-osian', value: 7 }, { type: 'DISMISS', messageId: 'FV-M01', about: ['s-2'] },
  { type: 'FLAG', flag: { type: 'victim-safety', value: 'the pool', withholdFrom: ['p-gethin'] } }, { type: 'PREPARE_COPY', reader: 'parent:p-ffion' }, { type: 'CHECK_COPY', reader: 'parent:p-ffion', by: 'w-meera' }, { type: 'RECALL', copyId: 'copy-1' },
].map((event) => ({ ...event, at: now }));
workflowSuite(workflow, { ...when, from: visit, steps, work, documents: [visit, empty] }, { describe, it });
