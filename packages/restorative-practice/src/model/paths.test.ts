/**
 * Every path the machine generates, walked with the worked example: after each step the document is stored as text and
 * read back, and the workflow is built again from it. It stands at the same stage and allows the same things.
 */
import { describe, it } from 'vitest';
import type { PracticeDocument } from '@practice-kit/documents';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { workflow, type Conversation } from './index.js';
import { brierley } from './fixtures.js';

const at = '2026-11-09T10:00:00+00:00';
const sign = { type: 'SIGN', of: 'p-ella', mode: 'in-person', at };

/** What takes a conversation from stage to stage, as it would be sent. */
const STEPS: readonly ToolEvent[] = [
  { type: 'ASSESS', agreedWith: 'w-ruth', reason: 'Asked each of them again on their own.' }, { type: 'NOT_SUITABLE' }, { type: 'ASK_SPECIALIST' }, { type: 'PREPARE' }, { type: 'READY' }, { type: 'START_CONVERSATION' },
  { type: 'NEXT' }, { type: 'PAUSE' }, { type: 'RESUME' }, { type: 'STOP' }, { type: 'AGREE' }, { type: 'NO_AGREEMENT' }, { type: 'FINISH' },
  { type: 'FOLLOW_UP', plannedFor: '2026-12-12' }, { type: 'REVIEW' }, { type: 'CLOSE', reason: 'Everybody says it is better.' }, { type: 'REOPEN' }, { type: 'SAFETY_CONCERN' },
].map((event) => ({ ...event, at }));
/** What is done at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'SET_HEADER', fields: { form: 'circle' } }, { type: 'SET_SUITABILITY', fields: { pattern: 'Once.' } }, { type: 'SET_MEETING', fields: { groundRules: ['You can pass'] } },
  { type: 'ASKED_ALONE', pair: ['p-callum', 'p-ella'], of: 'p-ella', answer: 'no' }, { type: 'PREPARED', of: 'p-ken', fields: { metAlone: true, agreedToTakePart: true } },
  { type: 'TELL', of: 'p-ella', text: 'Nobody will make you come.' }, { type: 'SET_ROUND', of: 'p-ken', questionSet: 'supporter' }, { type: 'ANSWER', of: 'p-ken', time: 'present', prompt: 'RC-P20', text: 'I came over.' },
  { type: 'PASS', of: 'p-ken', time: 'future', prompt: 'RC-P24' }, { type: 'NOTE_APOLOGY', of: 'p-stacey', text: 'Sorry I shouted.' }, { type: 'ADD_ITEM', id: 'a9', text: 'Mum knocks too.', reason: 'All of them heard it read out.' },
  { type: 'EDIT_OWN', id: 'a9', text: 'Mum knocks as well.', reason: 'They know.' }, { type: 'SET', id: 'a9', fields: { who: ['p-stacey'] } }, { type: 'CORRECT', id: 'a3', newId: 'a3b', text: 'Six pounds a week.', reason: 'Callum’s own idea.' },
  { type: 'WITHDRAW', id: 'a4', agreedWith: 'w-ruth', reason: 'Wrong family.' }, sign, { type: 'CHECKED', of: 'p-ken', text: 'Quiet week.' }, { type: 'SET_WINDOW', fields: { control: 'low' } }, { type: 'CHANGED_MIND', of: 'p-ken' },
  { type: 'FLAG', flag: { type: 'victim-safety', value: 'x', withholdFrom: ['p-ken'] } }, { type: 'ADD_PERSON', newId: 'p-nia', person: { name: 'Nia' } }, { type: 'DISMISS', messageId: 'RC-M08', about: ['a3'] }, { type: 'CHECK' },
  { type: 'PREPARE_COPY', reader: 'parent:p-stacey' }, { type: 'CHECK_COPY', reader: 'parent:p-stacey', by: 'w-ruth' }, { type: 'SHARE', reader: 'parent:p-stacey' }, { type: 'RECALL', copyId: 'copy-1' }, { type: 'REQUIRE_APOLOGY', of: 'p-callum' },
].map((event) => ({ ...event, at }));

/** One document cannot hold it all: what a step asks for is put back before it is taken. */
function prepare(document: PracticeDocument, { type }: ToolEvent): PracticeDocument {
  const content = document.content as Conversation;
  const { suitability, agreement, followUps } = brierley.content;
  if (type === 'PREPARE' || type === 'READY') return { ...document, content: { ...content, suitability } };
  if (type === 'FINISH' || type === 'REVIEW') return { ...document, content: { ...content, agreement, outcome: 'agreed', followUps } };
  return document;
}

workflowSuite(workflow, { asOf: '2026-11-09', actor: 'w-joel', from: brierley, steps: STEPS, work: WORK, documents: [brierley], prepare }, { describe, it });
