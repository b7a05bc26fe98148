/**
 * Every path the machine generates, walked with the worked example: after each step the document is stored as text and
 * read back, and the workflow is built again from it. It stands at the same stage and allows the same things.
 */
import { describe, it } from 'vitest';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { workflow, type FamilyPlanDocument } from './index.js';
import { agreeing, empty, harte } from './fixtures.js';

const at = '2026-10-23T14:32:00+01:00';
/** What takes a conference from stage to stage, as it would be sent. */
const STEPS: readonly ToolEvent[] = [
  { type: 'ACCEPT', of: 'p-danielle' }, { type: 'DECLINE', of: 'p-danielle' }, { type: 'NOT_IN_CHILDS_INTERESTS', decidedBy: 'w-tom', reason: 'An injunction forbids it.' }, { type: 'OFFER_AGAIN' },
  { type: 'PREPARE' }, { type: 'WITHDRAW' }, { type: 'READY' }, { type: 'START' }, { type: 'START_PRIVATE_TIME' }, { type: 'FAMILY_RETURNS', by: 'p-shanice' }, { type: 'AGREE' }, { type: 'PARTLY' }, { type: 'NOT_AGREED' },
  { type: 'NEED_MORE_TIME', by: 'p-shanice' }, { type: 'SHARE', reader: 'parent:p-pauline', method: 'by hand' }, { type: 'TELL_CHILD', childId: 'p-mia', childSaid: 'can I tell my teacher' },
  { type: 'REVIEW', finding: 'working', nextReviewOn: '2027-03-05' }, { type: 'CARRY_ON' }, { type: 'RECONVENE' }, { type: 'END' },
].map((event) => ({ ...event, at }));
/** What is done at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'SET_PART', part: 'offer', fields: { trigger: 'icpc', howExplained: 'At the kitchen table.' } }, { type: 'SET_PART', part: 'referral', fields: { reasons: 'Said differently.' } },
  { type: 'SET_PART', part: 'meeting', fields: { food: 'Soup.' } }, { type: 'RESPOND', of: 'p-michael', response: 'accepted' }, { type: 'POSTPONE', on: '2026-10-30', reason: 'Nan asked for a week.' },
  { type: 'INVITE', personId: 'p-lorna' }, { type: 'PREPARED', personId: 'p-deb', outcome: 'separate-conversation', reason: 'She would tell him.' }, { type: 'ADD_QUESTION', id: 'q9', text: 'Who does bedtime?' },
  { type: 'EDIT_WORDS', id: 'q9', text: 'Who does bedtimes?' }, { type: 'ADD_BOTTOM_LINE', id: 'bl9', text: 'Somebody is awake.', fields: { reason: 'Nobody woke.' } }, { type: 'SET', id: 'bl9', fields: { sharedBeforePrivateTime: true } },
  { type: 'GAVE', fields: { what: 'How Mia is at school.' } }, { type: 'SET_PRESENT', presentIds: ['p-danielle', 'p-pauline'] }, { type: 'CHILD_LEFT', childId: 'p-mia', withId: 'w-rosie' },
  { type: 'ADD_PLAN_ITEM', id: 'pl9', text: 'Nan does Sundays.', fields: { answers: ['q2'], who: ['p-pauline'] } }, { type: 'ADD_HELP', id: 'ha9', text: 'A lift', fields: { askedOf: 'w-amira' } },
  { type: 'ADD_CONTINGENCY', id: 'cg9', fields: Object.fromEntries(['if', 'then'].map((name) => [name, 'We ring Nan'])) }, { type: 'SET', id: 'pl1', fields: { whoChecks: 'p-lorna' } }, { type: 'EDIT_PLAN_WORDS', id: 'pl1', by: 'p-shanice', text: 'Mum locks it.' },
  { type: 'UNDERSTAND', id: 'pl1', text: 'The door.' }, { type: 'ANSWER_ITEM', id: 'pl1', of: 'w-amira', response: 'agreed' }, { type: 'ANSWER_HELP', id: 'ha3', response: 'not-now', reason: 'Housing decides.' },
  { type: 'MEETS', bottomLineId: 'bl1', metByItemIds: ['pl1'] }, { type: 'SAY_AGREED', of: 'p-danielle' }, { type: 'SAY_AGREED', of: 'w-amira', as: 'referrer' }, { type: 'SAY_NOT_AGREED', of: 'p-michael', words: { text: 'Not yet', verbatim: true } },
  { type: 'DISTRIBUTE', to: 'p-lorna', copy: 'own-part-only', fields: { sharesItemIds: ['pl2'] } }, { type: 'BOOK_REVIEW', newId: 'rv9', reviewOn: '2026-12-11' }, { type: 'DISPUTE', id: 'pl4', of: 'p-ryan', text: 'No.' },
  { type: 'WRITE_VERSION', id: 'pl5', reader: 'child:p-mia', text: 'You go to your dad’s.' }, { type: 'CHECK_VERSION', id: 'pl5', reader: 'child:p-mia', by: 'w-rosie' },
  { type: 'PREPARE_COPY', reader: 'parent:p-ryan' }, { type: 'CHECK_COPY', reader: 'parent:p-ryan', by: 'w-tom' }, { type: 'FLAG', flag: { type: 'location-clue', value: 'the blue gate', withholdFrom: ['p-ryan'] } },
  { type: 'ADD_PERSON', newId: 'p-nia', person: { name: 'Nia' } }, { type: 'SET_PERSON', id: 'p-deb', fields: { age: 55 } }, { type: 'DISMISS', messageId: 'FGC-M10', about: ['pl1'] }, { type: 'WITHDRAW', id: 'q9', agreedWith: 'w-tom', reason: 'Wrong family.' }, { type: 'RECALL', copyId: 'copy-1' },
].map((event) => ({ ...event, at }));

/** What a step needs that an earlier one has undone: meeting again, the bottom lines are said again and the questions answered. */
function prepare(document: PracticeDocument, step: ToolEvent): PracticeDocument {
  if (step.type !== 'START_PRIVATE_TIME') return document;
  const { meeting = {}, ...rest } = (document as FamilyPlanDocument).content;
  const stages = meeting.stages?.map((stage) => (stage.stage === 'information-giving' ? { ...stage, familyQuestionsAnswered: true } : stage));
  return frozen({ ...document, content: { ...rest, meeting: { ...meeting, ...(stages ? { stages } : {}), bottomLines: meeting.bottomLines?.map((line) => ({ ...line, sharedBeforePrivateTime: true })) } } } as PracticeDocument);
}

workflowSuite(workflow, { asOf: '2026-10-26', actor: 'w-grace', from: harte, steps: STEPS, prepare, work: WORK, documents: [harte, agreeing, empty] }, { describe, it });
