/** The restorative conversation as it is stored (shapes.md §5), version 1. One type, one file: schema, types, migrations, readers' rules. */
import * as z from 'zod/mini';
import {
  Place, Translation, Words, defineDocumentType, itemFields, oneOf, ownOf, withheldFields, type CopyReader, type DocumentType, type Part, type PracticeDocument,
} from '@practice-kit/documents';

const text = z.optional(z.string());
const id = z.optional(z.string());
const ids = z.optional(z.array(z.string()));
const date = z.optional(z.string());
const yes = z.optional(z.boolean());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

export const FORMS = ['affective-statement', 'affective-questions', 'short-talk', 'small-meeting', 'circle', 'formal-conference'] as const;
export const WAYS = ['in-room', 'phone', 'letter', 'drawing', 'voice-note', 'through-someone'] as const;
export const DECISIONS = ['suitable', 'suitable-with-care', 'not-suitable', 'waiting-for-specialist'] as const;
export const QUESTION_SETS = ['person-who-caused-harm', 'person-harmed', 'supporter', 'both-sets'] as const;
export const TIMES = ['past', 'present', 'future'] as const;
export type Time = (typeof TIMES)[number];

/** Ours; shapes.md has no field for it: a decision that was made before somebody said what changes it (RC-R02). */
export const DecidedBefore = z.looseObject({ decision: oneOf(...DECISIONS), decidedBy: id, agreedWith: id, agreedOn: date, until: date });
/** One answer for each pair, each of the two asked alone (RC-R02). */
export const PairAnswer = z.looseObject({
  ...withheldFields, pair: z.array(z.string()), answer: oneOf('yes', 'no', 'not-known', 'not-asked'), askedAlone: z.array(z.string()), by: id, on: date, words: z.optional(Words),
});
export type PairAnswer = z.infer<typeof PairAnswer>;
export const Condition = z.looseObject({ ...withheldFields, text: z.string(), forbidsContact: z.boolean(), between: z.array(z.string()), until: date });
export type Condition = z.infer<typeof Condition>;
export const Safety = z.looseObject({
  ...withheldFields,
  pattern: text, weapons: text, injuries: text, coerciveControl: list(PairAnswer),
  anyCourtOrBailConditions: yes, conditions: list(Condition), otherProcesses: list(z.string()),
  specialist: z.optional(z.nullable(z.looseObject({ by: z.string(), on: z.string(), view: z.string(), supportsMeeting: z.boolean() }))),
  decision: z.optional(oneOf(...DECISIONS)), decidedBy: id, agreedWith: id, agreedOn: date, reason: text,
  decidedBefore: list(DecidedBefore),
});
export type Safety = z.infer<typeof Safety>;
export const Suitability = z.looseObject({
  checkedBy: id, checkedAt: date, voluntaryForAll: yes,
  someoneAcceptsTheirPart: list(z.looseObject({ personId: z.string(), howMuch: z.string() })),
  safety: z.optional(Safety), powerAndNeeds: list(z.looseObject({ personId: z.string(), text: z.string() })),
});
export type Suitability = z.infer<typeof Suitability>;
/** Private to this person and the facilitator (RC-M11). */
export const Preparation = z.looseObject({
  personId: z.string(), by: id, on: date, metAlone: yes, understandsVoluntary: yes,
  wantsFromIt: z.optional(Words), worries: z.optional(Words), bringing: ids, needs: text,
  agreedToTakePart: yes, changedMindOn: date, howTakingPart: z.optional(oneOf(...WAYS, 'not-taking-part')), whoPlaysIt: id, roleInRoom: text,
});
export type Preparation = z.infer<typeof Preparation>;
export const RoundAnswer = z.looseObject({
  time: oneOf(...TIMES), prompt: z.optional(z.nullable(z.string())), text, verbatim: yes, passed: z.optional(z.literal(true)),
  lang: z.optional(z.string()), translations: list(Translation),
});
export type RoundAnswer = z.infer<typeof RoundAnswer>;
/** One person's turn. Answers stand in the order they were given (RC-R05, RC-M06). */
export const Round = z.looseObject({ personId: z.string(), questionSet: oneOf(...QUESTION_SETS), how: z.optional(oneOf(...WAYS)), answers: z.array(RoundAnswer) });
export type Round = z.infer<typeof Round>;
export const Apology = z.looseObject({ by: z.string(), askedFor: z.literal(false), text: z.string(), verbatim: yes, to: ids });
export const Meeting = z.looseObject({
  on: date, place: z.optional(Place), presentIds: ids, groundRules: list(z.string()), rounds: list(Round), apologies: list(Apology),
  /** While it is paused: the time to go on from. Ours; shapes.md has no field for it, and a machine's snapshot is never kept. */
  pausedIn: z.optional(oneOf(...TIMES)),
});
export const AgreementItem = z.looseObject({ ...itemFields, who: ids, from: date, byWhen: date, howWeWillKnow: text, ifItSlips: text });
export type AgreementItem = z.infer<typeof AgreementItem>;
/** DP-47: whether somebody agreed themselves or somebody else did for them. */
export const AgreedBy = z.looseObject({ personId: z.string(), on: z.string(), mode: oneOf('in-person', 'on-behalf'), onBehalfBy: id, note: text });
export type AgreedBy = z.infer<typeof AgreedBy>;
export const Agreement = z.looseObject({ inTheirWords: z.optional(z.literal(true)), items: z.array(AgreementItem), agreedBy: z.array(AgreedBy) });
const PersonWords = z.extend(Words, { personId: z.string() });
export const FollowUp = z.looseObject({
  id: z.string(), plannedFor: date, on: date, eachSeenSeparately: yes, seenAlone: ids, notes: list(PersonWords), whatNext: text, reviewOn: date,
});
export type FollowUp = z.infer<typeof FollowUp>;
const FairProcess = z.looseObject({ engagement: text, explanation: text, expectationClarity: text });

export const Conversation = z.looseObject({
  id: z.string(), form: z.optional(oneOf(...FORMS)), recordedAs: z.optional(oneOf('restorative', 'facilitated-conversation')),
  facilitatorId: id, involvedIds: ids, whatHappenedInOneLine: text,
  suitability: z.optional(Suitability), preparation: list(Preparation), arrivingAndLeaving: text, fairProcessBefore: z.optional(FairProcess),
  meeting: z.optional(Meeting), outcome: z.optional(oneOf('agreed', 'no-agreement', 'ended-early', 'not-suitable', 'stopped-for-safety')),
  agreement: z.optional(z.nullable(Agreement)), noAgreement: z.optional(z.looseObject({ notes: z.array(PersonWords) })),
  whatEachWasTold: list(z.looseObject({ ...withheldFields, personId: z.string(), by: z.string(), on: z.string(), text: z.string() })),
  fairProcessAfter: z.optional(z.looseObject({ understoodWhy: z.boolean(), knowsWhatIsExpected: z.boolean() })),
  followUps: list(FollowUp),
  window: z.optional(z.looseObject({
    by: z.string(), control: oneOf('high', 'low'), support: oneOf('high', 'low'), quadrant: oneOf('with', 'to', 'for', 'not'), note: text, visibility: z.literal('practitioner-private'),
  })),
});
export type Conversation = z.infer<typeof Conversation>;
export type ConversationDocument = PracticeDocument<Conversation>;

export const documentType: DocumentType<Conversation> = defineDocumentType<Conversation>({
  type: 'restorative-practice/conversation',
  version: 1,
  schema: Conversation,
  migrations: [],
  readers: {
    peopleLists: ['presentIds', 'involvedIds'],
    neverCopied: ['suitability', 'window', 'pausedIn', 'arrivingAndLeaving', 'seenAlone', 'whatNext'],
    references: ['to', 'whoPlaysIt'],
    holds,
  },
  roots: (conversation) => [conversation],
});

/** Not said to anybody outside the team: that a conversation was found unsafe tells one person what another said alone. */
const MAY_BE_SAID: ReadonlySet<unknown> = new Set(['agreed', 'no-agreement', 'ended-early']);
const KEEP = [
  'form', 'recordedAs', 'facilitatorId', 'involvedIds', 'whatHappenedInOneLine', 'preparation', 'fairProcessBefore', 'meeting', 'noAgreement',
  'whatEachWasTold', 'fairProcessAfter', 'followUps.plannedFor', 'followUps.on', 'followUps.notes', 'followUps.reviewOn',
];

/**
 * shapes.md §13: the one line, fair process, the meeting and what was agreed or not; of preparation, of what was told and of
 * following up only what is this reader's own (RC-M11). An agreement that is void (domain.md §5.4) is in nobody's copy, and
 * neither is what was made ready for a meeting by somebody who then changed their mind (RC-R01).
 */
function holds(document: PracticeDocument, reader: CopyReader): 'everything' | 'nothing' | Part {
  if (reader.kind === 'practitioner' || reader.kind === 'court') return 'everything';
  if (reader.kind === 'colleague') return 'nothing';
  const { outcome, preparation, meeting } = document.content as Conversation;
  const own = ownOf(reader);
  const present = Array.isArray(meeting?.presentIds) ? meeting.presentIds : [];
  const isOut = (personId: unknown): boolean => Array.isArray(preparation) && !present.includes(personId as string)
    && preparation.some((one) => one?.personId === personId && (one?.changedMindOn !== undefined || one?.agreedToTakePart === false));
  return {
    keep: [...KEEP, ...(MAY_BE_SAID.has(outcome) ? ['outcome'] : []), ...(outcome === undefined || outcome === 'agreed' ? ['agreement'] : [])],
    only: {
      preparation: own, whatEachWasTold: own, 'followUps.notes': own,
      'meeting.rounds': (round) => own(round) || !isOut(round['personId']),
      'meeting.apologies': (apology) => ownOf(reader, 'by')(apology) || !isOut(apology['by']),
      // Why somebody agreed for a child, or how a child was asked, was said to the facilitator.
      'agreement.agreedBy': (agreed) => own(agreed) || ['personId', 'on', 'mode', 'onBehalfBy'],
    },
  };
}
