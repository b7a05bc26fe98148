/**
 * Every path the machine generates, walked with the worked example: after each step the document is stored as text and
 * read back, and the workflow is built again from it. It stands at the same stage and allows the same things.
 */
import { getShortestPaths } from 'xstate/graph';
import { fromTransition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@practice-kit/documents';
import type { Runner, ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { documentType, start, workflow, type MapDocument } from './index.js';
import { harte, oneWorry } from './fixtures.js';

const at = '2026-10-05T14:32:00+01:00';
const begin = (document: MapDocument): Runner => start(document, { asOf: '2026-10-05', actor: 'w-amira' });
const again = (document: Runner['document']): MapDocument => {
  const read = readDocument(JSON.stringify(document), [documentType]);
  if (!read.ok) throw new Error(`${read.reason} ${JSON.stringify(read.issues)}`);
  return read.document as MapDocument;
};

/** What takes a map from stage to stage, as it would be sent. */
const STEPS: readonly ToolEvent[] = [
  { type: 'START' }, { type: 'SHAPE' }, { type: 'READY' }, { type: 'EDIT' }, { type: 'PREVIEW', reader: 'parent:p-danielle' }, { type: 'CANCEL' },
  { type: 'SHARE', reader: 'parent:p-danielle', method: 'by hand' }, { type: 'FAMILY_ADDS' }, { type: 'REVIEW_DUE' }, { type: 'UPDATE' }, { type: 'NEW_MAP' },
  { type: 'CLOSE', reasons: [{ dangerId: 'd1', because: 'safe-enough', seen: 'Six months.' }, { dangerId: 'd2', because: 'moved', seen: 'To Leeds.' }] }, { type: 'REOPEN' },
].map((event) => ({ ...event, at }));
/** What is done on a map at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'ADD', section: 'harm', id: 'new', text: 'Something new.' }, { type: 'EDIT_OWN', id: 'new', text: 'Something newer.' }, { type: 'CORRECT', id: 'h1', newId: 'h1b', text: 'Corrected.', reason: 'Date.' },
  { type: 'WITHDRAW', id: 'c2', agreedWith: 'w-tom', reason: 'Wrong family.' }, { type: 'MOVE', id: 'e1', section: 'existingStrengths' }, { type: 'SET', id: 'n1', fields: { status: 'done' } },
  { type: 'DISPUTE', id: 'h2', of: 'p-ryan', text: 'No.' }, { type: 'WRITE_VERSION', id: 'd1', reader: 'parent:p-deb', text: 'For Deb.' }, { type: 'CHECK_VERSION', id: 'd1', reader: 'parent:p-ryan', by: 'w-tom' },
  { type: 'FLAG', flag: { type: 'victim-safety', value: 'x', withholdFrom: ['p-ryan'] } }, { type: 'SAY_EMPTY', section: 'harm', reason: 'First visit.' }, { type: 'ASK', question: 'Overall', anchor0: '0', anchor10: '10' },
  { type: 'ANSWER', scaleId: 'sc1', of: 'p-shanice', status: 'chose-not-to' }, { type: 'CHILDS_VIEW', childId: 'p-mia', whyNot: 'Asleep.' }, { type: 'SET_HEADER', fields: { purpose: 'Review' } },
  { type: 'ADD_PERSON', newId: 'p-nia', person: { name: 'Nia' } }, { type: 'SET_PERSON', id: 'p-deb', fields: { age: 55 } }, { type: 'DISMISS', messageId: 'SOS-M10', about: ['sc1'] }, { type: 'CHECK' },
  { type: 'PREPARE_COPY', reader: 'parent:p-ryan' }, { type: 'CHECK_COPY', reader: 'parent:p-ryan', by: 'w-tom' }, { type: 'RECALL', copyId: 'copy-1' }, { type: 'SHARE_AS_DRAFT', reader: 'parent:p-danielle', reason: 'Court' },
].map((event) => ({ ...event, at }));

workflowSuite(workflow, { asOf: '2026-10-05', actor: 'w-amira', from: harte, steps: STEPS, work: WORK, documents: [harte, oneWorry] }, { describe, it });

describe('A copy on its way to a reader', () => {
  it('is the same along the shortest path to every state a copy can be in', () => {
    /** The workflow itself as a machine: its state is the stored text, so a path is a history of documents. */
    const stored = fromTransition((text: string, event: ToolEvent) => {
      const runner = begin(again(JSON.parse(text) as MapDocument));
      runner.send(event);
      return JSON.stringify(runner.document);
    }, JSON.stringify({ ...harte, stages: [{ id: 'map-harte-2', state: 'ready' }] }));
    const where = (text: string): string => { const { stages, copies = [] } = JSON.parse(text) as MapDocument; return JSON.stringify([stages, copies.map(({ reader, state }) => [reader, state])]); };
    const reader = 'parent:p-ryan';
    const found = getShortestPaths(stored, {
      events: [{ type: 'PREVIEW', reader, at }, { type: 'CANCEL', at }, { type: 'PREPARE_COPY', reader, at }, { type: 'CHECK_COPY', reader, by: 'w-tom', at }, { type: 'SHARE', reader, at }, { type: 'RECALL', copyId: 'copy-1', at }],
      serializeState: ({ context }) => where(context), serializeEvent: ({ type }) => type,
      stopWhen: ({ context }) => ((JSON.parse(context) as MapDocument).copies ?? []).length > 1,
      limit: 200,
    });
    const states = new Set(found.flatMap(({ state }) => ((JSON.parse(state.context) as MapDocument).copies ?? []).map((copy) => copy.state)));
    expect([...states].sort()).toEqual(['checked', 'prepared', 'recalled', 'shared', 'superseded']);
    // No way round: on every path, what was shared had been looked at by somebody else.
    for (const { state } of found) {
      for (const copy of (JSON.parse(state.context) as MapDocument).copies ?? []) if (copy.sharedAt) expect(copy).toMatchObject({ preparedBy: 'w-amira', checkedBy: 'w-tom' });
    }
  });
});
