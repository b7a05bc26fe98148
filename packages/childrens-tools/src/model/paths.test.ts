/**
 * Every path the machine generates, walked with the worked example: after each step the document is stored as text and
 * read back, and the workflow is built again from it. It stands at the same stage and allows the same things.
 */
import { describe, it } from 'vitest';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { workflow } from './index.js';
import { choosing, miaAndMali, telling } from './fixtures.js';

const at = '2026-10-12T10:00:00+01:00';
/** What takes a session from stage to stage, as it would be sent. */
const STEPS: readonly ToolEvent[] = [
  { type: 'BEGIN' }, { type: 'START' }, { type: 'PAUSE' }, { type: 'RESUME' }, { type: 'STOP', text: 'he sed' }, { type: 'READ_BACK' }, { type: 'FINISH' }, { type: 'CHOOSE' },
  { type: 'CHECK_SAFETY', result: 'Safe with Danielle.' }, { type: 'SHARE', reader: 'parent:p-danielle' }, { type: 'TELL_CHILD', childSaid: 'ok' }, { type: 'CLOSE' }, { type: 'REOPEN' },
  { type: 'TELLING', text: 'he sed' }, { type: 'RETURN' },
].map((event) => ({ ...event, at }));
/** What is done at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'SET_HEADER', fields: { picture: 'feelings' } }, { type: 'TOLD_PARENT', personId: 'p-danielle', agreed: true }, { type: 'ADD', house: 'good', id: 'g9', text: 'my bed', prompt: 'CH-P07' },
  { type: 'ADD', section: 'dreams', id: 'd9', text: 'a d', draft: true }, { type: 'WRITE', id: 'd9', text: 'a dog' }, { type: 'KEEP', id: 'd9' }, { type: 'SET', id: 'mia-d-1', fields: { prompt: 'CH-P17' } },
  { type: 'ANSWER', value: 5, question: 'How safe?', anchor0: 'Not', anchor10: 'Really' }, { type: 'TRANSLATE', id: 'mia-d-2', lang: 'cy', text: 'bochdew', of: 'w-elin' }, { type: 'ADD_THOUGHT', id: 't9', text: 'Quiet today.' },
  { type: 'EDIT_OWN', id: 't9', text: 'Quieter today.' }, { type: 'CORRECT', id: 'pt-1', newId: 't10', text: 'Mia is tired.' }, { type: 'ADD_CORRECTION', about: ['mia-g-2'], newId: 'g10', text: 'mum did the voices' },
  { type: 'SET_SHARE', about: ['mia-d-2'], personId: 'p-ryan', choice: 'no' }, { type: 'OVERRIDE', about: ['mia-w-3'], reason: 'Tonight.', decidedBy: 'w-amira', childToldFirst: true, sharedWith: ['p-danielle'] },
  { type: 'WITHDRAW', id: 'mia-h-4', agreedWith: 'w-tom', reason: 'Wrong child.' }, { type: 'WRITE_VERSION', id: 'mia-d-3', reader: 'parent:p-danielle', withhold: true, reason: 'Not now' }, { type: 'RESPONDED', of: 'p-danielle', text: 'Thank you.' },
  { type: 'SAY_WHAT_NEXT' }, { type: 'WRITE_EXACT', text: 'he sed be quiet' }, { type: 'EDIT_CHILD_WORDS', about: ['mia-w-2'] }, { type: 'EDIT', about: ['t9'] }, { type: 'DISMISS', messageId: 'CH-M03', about: ['mia-d-2'] },
  { type: 'ADD_SESSION', childId: 'p-mali', newId: 's9' }, { type: 'FLAG', flag: { type: 'victim-safety', value: 'x', withholdFrom: ['p-ryan'] } }, { type: 'ADD_PERSON', newId: 'p-nia', person: { name: 'Nia' } },
  { type: 'PREPARE_COPY', reader: 'parent:p-danielle' }, { type: 'CHECK_COPY', reader: 'parent:p-danielle', by: 'w-tom' }, { type: 'RECALL', copyId: 'copy-1' },
].map((event) => ({ ...event, at }));

workflowSuite(workflow, { asOf: '2026-10-12', actor: 'w-amira', from: miaAndMali, steps: STEPS, work: WORK, documents: [miaAndMali, choosing, telling], prepare: (document, { type }) => (
  // After a child told something nothing more is asked: the ways that ask are walked with a page on which nobody did.
  type === 'RETURN' || (type === 'STOP' && document.stages.some(({ state }) => state === 'following-procedure')) || type === 'TELLING' ? document
    : { ...document, content: { sessions: (document.content as { sessions: object[] }).sessions.map((session, index) => (index === 0 ? { ...session, telling: undefined } : session)) } }
) }, { describe, it });
