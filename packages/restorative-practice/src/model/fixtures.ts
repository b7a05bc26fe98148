/** Worked examples as documents, for stories, tests and trying an embedding. All invented. */
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import brierleyExample from './examples/03-restorative-conversation.json' with { type: 'json' };
import { documentType, type Conversation, type ConversationDocument } from './document-type.js';

/** A worked example of this tool: its section, the envelope around it and what is expected of it (shapes.md §12). */
export interface Example {
  lang: string;
  case?: unknown;
  people: unknown[];
  flags?: unknown[];
  conversation: unknown;
  expect: { finalStates?: { id: string; state: string }[] };
}

/** The document a worked example describes: its content untouched, its stage from what the example expects. */
export function fromExample(example: Example): ConversationDocument {
  // A copy of its own: the example stays the caller's to change.
  const { lang, case: reference, people, flags = [], conversation, expect } = structuredClone(example);
  return frozen({
    type: documentType.type, version: documentType.version, id: (conversation as Conversation).id, lang,
    ...(reference === undefined ? {} : { case: reference }),
    people, flags, fictional: true, stages: expect.finalStates ?? [], content: conversation,
  } as unknown as ConversationDocument);
}

export { brierleyExample };
/** The Brierley family's conversation, whole: an agreement, and four weeks on each person seen on their own. */
export const brierley: ConversationDocument = fromExample(brierleyExample as unknown as Example);
const whole = brierley.content;

const withConversation = (conversation: Partial<Conversation>, stage: string, rest: Partial<PracticeDocument> = {}): ConversationDocument =>
  frozen({ ...brierley, ...rest, stages: [{ id: whole.id, state: stage }], content: { id: whole.id, ...conversation } } as ConversationDocument);

const { suitability, preparation, arrivingAndLeaving, fairProcessBefore, meeting, form, recordedAs, facilitatorId, involvedIds, whatHappenedInOneLine } = whole;
const about: Partial<Conversation> = { form, recordedAs, facilitatorId, involvedIds, whatHappenedInOneLine };
const untilReady: Partial<Conversation> = {
  ...about, suitability, preparation, arrivingAndLeaving, fairProcessBefore,
  meeting: { on: meeting?.on, place: meeting?.place, presentIds: meeting?.presentIds, groundRules: meeting?.groundRules },
};
const rounds = meeting?.rounds ?? [];

/** Nothing is written yet. */
export const empty: ConversationDocument = withConversation({}, 'considering');
/** The people are named, and only some have been asked on their own yet. */
export const asking: ConversationDocument = withConversation({
  ...about, suitability: { ...suitability, safety: { pattern: suitability?.safety?.pattern, injuries: suitability?.safety?.injuries, coerciveControl: suitability?.safety?.coerciveControl?.slice(0, 2) } },
}, 'suitability');
/** Two have been prepared; two are still to be met. */
export const preparing: ConversationDocument = withConversation({ ...about, suitability, preparation: preparation?.slice(0, 2) }, 'preparing');
/** Everybody has been met alone and has said yes. */
export const ready: ConversationDocument = withConversation(untilReady, 'ready');
/** Callum has said what happened; the conversation is at what has been since. */
export const sinceThen: ConversationDocument = withConversation({
  ...untilReady, meeting: { ...untilReady.meeting, rounds: rounds.map((round) => ({ ...round, answers: round.answers.filter(({ time }, index) => time === 'past' || (time === 'present' && round.personId === 'p-callum' && index === 2)) })) },
}, 'present');
/** Everybody has spoken; what they agreed is being read out, and Ella has not been asked yet. */
export const agreeing: ConversationDocument = withConversation({
  ...untilReady, meeting, agreement: { inTheirWords: true, items: whole.agreement?.items ?? [], agreedBy: (whole.agreement?.agreedBy ?? []).filter(({ personId }) => personId !== 'p-ella') },
}, 'agreeing');
/** Stopped: what was agreed is void until it has been looked at again. */
export const stopped: ConversationDocument = withConversation({ ...whole, outcome: 'stopped-for-safety' }, 'stopped-for-safety');

/** Two people who must not sit down together: assault, control, and an order that forbids contact (the people of the Harte family). */
export const harte: ConversationDocument = withConversation(
  {
    form: 'small-meeting', facilitatorId: 'w-amira', involvedIds: ['p-danielle', 'p-ryan'], whatHappenedInOneLine: 'On 14 September Ryan held Danielle by the throat in the kitchen.',
    suitability: {
      checkedBy: 'w-amira', voluntaryForAll: true, someoneAcceptsTheirPart: [{ personId: 'p-ryan', howMuch: 'Says it was both of them' }],
      safety: {
        pattern: 'Over three years; worse since May.', coerciveControl: [{ pair: ['p-danielle', 'p-ryan'], answer: 'yes', askedAlone: ['p-danielle'], by: 'w-amira', on: '2026-10-01' }],
        anyCourtOrBailConditions: true, conditions: [{ text: 'Non-molestation order', forbidsContact: true, between: ['p-ryan', 'p-danielle'] }],
        otherProcesses: ['child-protection-enquiry'], decision: 'not-suitable', decidedBy: 'w-amira', agreedWith: 'w-tom', agreedOn: '2026-10-02',
      },
    },
    outcome: 'not-suitable',
  },
  'not-suitable',
  {
    case: { id: 'case-harte', council: 'Wexmoor Council (fictional)', stage: 'child-protection', childrenIds: ['p-mia'] },
    people: [
      { id: 'p-danielle', name: 'Danielle Harte', kind: 'family', relationship: 'mum' }, { id: 'p-ryan', name: 'Ryan Cole', kind: 'family', relationship: 'dad' },
      { id: 'p-mia', name: 'Mia Harte', kind: 'child', age: 7 },
      { id: 'w-amira', name: 'Amira Siddiqui', kind: 'professional', role: 'social worker' }, { id: 'w-tom', name: 'Tom Reyes', kind: 'professional', role: 'team manager' },
    ],
  },
);
