/** The family's plan as it is stored (shapes.md §6), version 1. One type, one file: schema, types, migrations, readers' rules. */
import * as z from 'zod/mini';
import { Dispute, Place, Ref, Translation, Variant, Withdrawal, Words, defineDocumentType, oneOf, recordedFields, withheldFields, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import { holds } from './readers.js';

const text = z.optional(z.string());
const id = z.optional(z.string());
const ids = z.optional(z.array(z.string()));
const date = z.optional(z.string());
const instant = z.optional(z.string());
const yes = z.optional(z.boolean());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));
/** K9, DP-41: what was written about the wrong family is withdrawn, never removed. */
const standing = { status: z.optional(oneOf('current', 'corrected', 'withdrawn')), withdrawn: z.optional(Withdrawal) };

export const Offer = z.looseObject({
  trigger: z.optional(oneOf('icpc', 'family-help', 'pre-proceedings', 'placement', 'reunification', 'other')),
  icpcOn: date, letterOn: date, offeredBy: id, offeredOn: date,
  offeredTo: list(z.looseObject({ personId: z.string(), response: z.optional(oneOf('accepted', 'declined', 'wants-their-say', 'no-answer-yet')), on: date })),
  voluntaryExplained: yes, howExplained: text, legalContext: text,
  notInChildsInterests: z.optional(z.nullable(z.looseObject({ decidedBy: id, on: date, reason: text }))),
});
export type Offer = z.infer<typeof Offer>;

export const Referral = z.looseObject({
  by: id, on: date, familyAgreed: yes, reasons: text, reasonsReadWithFamilyOn: z.optional(z.nullable(z.string())),
  safetyInformation: z.optional(z.looseObject({ ...withheldFields, text: z.string() })), childrenIds: ids,
});
export type Referral = z.infer<typeof Referral>;

export const Coordinator = z.looseObject({
  personId: id, independentOfCaseDecisions: yes,
  familyAskedAboutMatch: z.optional(z.looseObject({ language: text, faith: text, culture: text, gender: text })),
});

export const Preparation = z.looseObject({
  ...withheldFields, personId: z.string(), on: date, by: id,
  outcome: z.optional(oneOf('coming', 'coming-for-part', 'views-brought', 'not-attending-views-brought', 'separate-conversation', 'not-coming')),
  needs: text, how: text, advocateId: id, decidedBy: id, reason: text, views: z.optional(Words),
});
export type Preparation = z.infer<typeof Preparation>;

/** Written in another of the family's documents: then it has no words of its own (WB-R01). */
const used = { ...recordedFields, ref: z.optional(Ref) };
export const Question = z.looseObject({ ...standing, ...used, id: z.string(), text: z.string(), variants: list(Variant) });
export type Question = z.infer<typeof Question>;
export const BottomLine = z.looseObject({ ...standing, ...used, id: z.string(), text: z.string(), reason: text, sharedBeforePrivateTime: yes });
export type BottomLine = z.infer<typeof BottomLine>;

/** What somebody told the family. It has an id from when it is recorded here: a correction names what it corrects (K9, DP-40). */
const Told = z.looseObject({
  ...recordedFields, ...standing, id, by: id, what: text, inPlainWords: yes, sharedWithFamilyBeforehandOn: date, corrects: id, correctionReason: text,
});
export type Told = z.infer<typeof Told>;
const InformationGiving = z.looseObject({
  stage: z.literal('information-giving'), startedAt: instant, endedAt: instant, presentIds: ids,
  gave: list(Told),
  familyQuestionsAnswered: yes, strengthsShared: yes,
});
/** FGC-R01: who was there and when, and nothing else. There is no field for what was said, here or anywhere. */
const PrivateFamilyTime = z.looseObject({
  stage: z.literal('private-family-time'), startedAt: instant, endedAt: instant, presentIds: ids, professionalsInRoom: ids,
  advocateInRoom: z.optional(z.looseObject({ personId: z.string(), askedByChild: yes, askedByFamily: yes })),
  coordinatorNearby: yes, endedBy: z.optional(oneOf('family')), childLeft: z.optional(z.looseObject({ childId: z.string(), at: instant, withId: id })),
});
const AgreeingPlan = z.looseObject({ stage: oneOf('agreeing-plan'), startedAt: instant, endedAt: instant, presentIds: ids });
export const MeetingStage = z.union([InformationGiving, PrivateFamilyTime, AgreeingPlan]);
export type MeetingStage = z.infer<typeof MeetingStage>;
export type InformationGiving = z.infer<typeof InformationGiving>;
export type PrivateFamilyTime = z.infer<typeof PrivateFamilyTime>;

export const Meeting = z.looseObject({
  on: date, startsAt: instant, place: z.optional(Place), language: text, interpreterId: id, food: text, presentIds: ids,
  questions: list(Question), bottomLines: list(BottomLine), stages: list(MeetingStage),
});
export type Meeting = z.infer<typeof Meeting>;

export const ReferrerResponse = z.looseObject({
  response: oneOf('agreed', 'agreed-with-change', 'not-agreed'), change: text, familyAgreedChange: yes, reason: text, wayBack: text, note: text,
});
export type ReferrerResponse = z.infer<typeof ReferrerResponse>;
export const PlanItem = z.looseObject({
  ...withheldFields, ...standing, id: z.string(), answers: ids, text: z.string(), verbatim: yes, lang: text, translations: list(Translation), forChildIds: ids,
  who: ids, from: date, byWhen: date, howWeWillKnow: text, whoChecks: id,
  /** FGC-R02: beside, never instead. */
  workersUnderstanding: z.optional(z.looseObject({ text: z.string(), by: id })),
  referrerResponse: z.optional(ReferrerResponse), disputes: list(Dispute), variants: list(Variant),
});
export type PlanItem = z.infer<typeof PlanItem>;
export const HelpAskedFor = z.looseObject({
  ...withheldFields, ...standing, id: z.string(), text: z.string(), verbatim: yes, lang: text, askedOf: id, response: z.optional(oneOf('yes', 'no', 'not-now', 'waiting')),
  reason: text, byWhen: date, costMinor: z.optional(z.number()), budget: text, disputes: list(Dispute), variants: list(Variant),
});
export type HelpAskedFor = z.infer<typeof HelpAskedFor>;
/** What if, and what happens: both in the family's words. */
const WHAT_IF: Record<'if' | 'then', z.ZodMiniString> = Object.fromEntries(['if', 'then'].map((name) => [name, z.string()])) as never;
export const Contingency = z.looseObject({ ...withheldFields, ...standing, id: z.string(), ...WHAT_IF, who: ids, verbatim: yes, lang: text, disputes: list(Dispute), variants: list(Variant) });
export type Contingency = z.infer<typeof Contingency>;
export const MeetsBottomLine = z.looseObject({ bottomLineId: z.string(), met: yes, metByItemIds: ids, reason: text });
export type MeetsBottomLine = z.infer<typeof MeetsBottomLine>;
const Agreed = z.looseObject({ personId: z.string(), on: date });
/** DP-47: agreeing for somebody else is recorded as that. */
export const AgreedBy = z.looseObject({
  personId: z.string(), on: date, mode: z.optional(oneOf('in-person', 'on-behalf')), onBehalfBy: id, note: text,
  /** What of the plan they said yes to, as it was then. Ours; shapes.md has no field for it. Without it, to all of it. */
  agreedIds: ids,
});
export type AgreedBy = z.infer<typeof AgreedBy>;

export const FamilyPlan = z.looseObject({
  wordsAreTheFamilys: z.optional(z.literal(true)), writtenBy: id, typedBy: id, typedExactly: z.optional(z.literal(true)),
  items: list(PlanItem), helpAskedFor: list(HelpAskedFor), contingency: list(Contingency), meetsBottomLines: list(MeetsBottomLine),
  agreedBy: list(AgreedBy), referrerAgreed: z.optional(Agreed), managerAgreed: z.optional(Agreed),
  notAgreedBy: list(z.looseObject({ personId: z.string(), itemIds: ids, words: z.optional(Words) })),
  childToldAboutPlan: list(z.looseObject({ childId: z.string(), by: id, on: date, childSaid: text, lang: text, childVersion: yes })),
});
export type FamilyPlan = z.infer<typeof FamilyPlan>;

export const Distribution = z.looseObject({ to: z.string(), copy: oneOf('full', 'full-without-address', 'own-part-only', 'none'), sharesItemIds: ids, toldBy: id, reason: text });
export type Distribution = z.infer<typeof Distribution>;
export const Review = z.looseObject({
  id: z.string(), reviewOn: date, on: date, withinWeeks: z.optional(z.number()), monitorId: id,
  status: z.optional(oneOf('booked', 'held', 'postponed')), finding: z.optional(oneOf('working', 'needs-change', 'not-working')), whatHappened: text,
});
export type Review = z.infer<typeof Review>;

export const FamilyGroupConference = z.looseObject({
  id: z.string(), offer: z.optional(Offer), referral: z.optional(Referral), coordinator: z.optional(Coordinator), preparation: list(Preparation),
  meeting: z.optional(Meeting), plan: z.optional(FamilyPlan), distribution: list(Distribution), reviews: list(Review),
});
export type FamilyGroupConference = z.infer<typeof FamilyGroupConference>;
export type FamilyPlanDocument = PracticeDocument<FamilyGroupConference>;

export const documentType: DocumentType<FamilyGroupConference> = defineDocumentType<FamilyGroupConference>({
  type: 'family-group-conference/family-plan',
  version: 1,
  schema: FamilyGroupConference,
  migrations: [],
  readers: { peopleLists: ['presentIds'], neverCopied: ['agreedIds'], references: ['to'], holds },
  roots: (conference) => [conference],
});
