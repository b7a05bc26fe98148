/**
 * The shared shapes of a practice document: people, flags, entries, scales, provenance.
 * Source: domain/shapes.md §1 and §2. Field names are the contract; a stored document uses exactly these.
 *
 * Two rules hold everywhere here:
 * - objects are loose: a field this version does not know is kept as it is;
 * - enumerations are open strings with known values: an unknown value is kept and shown as text
 *   (and an unknown flag type withholds: DP-20).
 */
import * as z from 'zod/mini';

/** A string with known values that must survive when it holds another one (shapes.md, head note). */
export const oneOf = <const Known extends string>(..._known: Known[]) =>
  z.string() as unknown as z.ZodMiniType<Known | (string & {}), Known | (string & {})>;

const text = z.string();
const flagged = z.optional(z.boolean());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

/** Opaque, unique within one document across every list (K1). */
export const Id = z.string();
/** `YYYY-MM-DD`. */
export const LocalDate = z.string();
/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date-time with offset: read with `datePrecision` (K5). */
export const PartialDate = z.string();
/** A date-time with offset. */
export const Instant = z.string();
/** BCP 47. */
export const Language = z.string();
/** A person id or an audience key such as `parent:p-ryan` (domain.md §2.3). */
export const Reader = z.string();

const withheld = {
  flagIds: list(Id),
  sensitivity: list(z.string()),
  withholdFrom: list(Reader),
  visibility: z.optional(oneOf('practitioner-private', 'practitioner')),
  visibleToDisciplines: list(z.string()),
};
const recorded = { recordedBy: z.optional(Id), recordedAt: z.optional(Instant) };
const when = {
  occurredOn: z.optional(z.nullable(PartialDate)),
  datePrecision: z.optional(oneOf('exact', 'day', 'month', 'year', 'about', 'unknown')),
  timeText: z.optional(text),
};

export const Person = z.looseObject({
  id: Id,
  name: text,
  knownAs: z.optional(text),
  kind: oneOf('child', 'unborn', 'family', 'carer', 'community', 'professional'),
  relationship: z.optional(text),
  age: z.optional(z.number()),
  dateOfBirth: z.optional(PartialDate),
  dueDate: z.optional(LocalDate),
  pronouns: z.optional(text),
  language: z.optional(Language),
  communicationNeeds: z.optional(text),
  discipline: z.optional(z.string()),
  agency: z.optional(text),
  role: z.optional(text),
  livesWith: list(Id),
  reportsTo: list(Id),
  parentalResponsibilityFor: list(Id),
});
export type Person = z.infer<typeof Person>;

export const FLAG_TYPES = [
  'safe-address', 'location-clue', 'contact-details', 'meeting-place', 'victim-safety', 'third-party',
  'anonymous-referrer', 'health-confidential', 'police-restricted', 'legal-privilege',
  'child-asked-not-to-share', 'adoption-or-carer-identity', 'faith-or-orientation', 'immigration',
] as const;
export type FlagType = (typeof FLAG_TYPES)[number];

export const Flag = z.looseObject({
  id: Id,
  type: oneOf(...FLAG_TYPES),
  about: z.optional(Id),
  /** The words to look for in any text. Empty matches nothing. */
  value: z.optional(text),
  withholdFrom: z.array(Reader),
  omission: oneOf('silent', 'marked'),
  reason: z.optional(text),
  setBy: Id,
  setAt: Instant,
  reviewOn: z.optional(LocalDate),
});
export type Flag = z.infer<typeof Flag>;

/** What any object may carry to keep itself from a reader (K8). */
export const Withheld = z.looseObject(withheld);
export type Withheld = z.infer<typeof Withheld>;

export const Variant = z.looseObject({
  forAudience: z.string(),
  text: z.optional(text),
  withhold: flagged,
  reason: z.optional(text),
  writtenBy: Id,
  checkedBy: z.nullable(Id),
  checkedAt: z.optional(Instant),
  lang: z.optional(Language),
});
export type Variant = z.infer<typeof Variant>;

export const Translation = z.looseObject({ lang: Language, text, by: Id, alongsideNotInstead: z.optional(z.literal(true)) });
export type Translation = z.infer<typeof Translation>;

export const Words = z.looseObject({
  ...withheld, text, verbatim: flagged, saidBy: z.optional(Id), lang: z.optional(Language),
  translations: list(Translation), readOutBy: z.optional(Id),
});
export type Words = z.infer<typeof Words>;

export const Dispute = z.looseObject({ ...withheld, by: Id, text, verbatim: flagged, on: z.optional(LocalDate), lang: z.optional(Language) });
export type Dispute = z.infer<typeof Dispute>;

export const Source = z.looseObject({
  ...withheld,
  kind: oneOf('observation', 'record', 'self-report', 'child-report', 'third-party', 'professional-opinion'),
  by: z.optional(Id), on: z.optional(PartialDate), text: z.optional(text),
});
export type Source = z.infer<typeof Source>;

/** A withdrawn object keeps its content in the store and shows only this, to everyone (K9). The reason holds no content (DP-41). */
export const Withdrawal = z.looseObject({ by: Id, agreedWith: Id, at: Instant, reason: text });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Where something is written that is used here (WB-R01). Without `documentId`: in this document. */
export const Ref = z.looseObject({ kind: z.string(), id: z.optional(Id), documentId: z.optional(Id) });
export type Ref = z.infer<typeof Ref>;

export const itemFields = {
  ...withheld, ...recorded,
  id: Id, text, lang: z.optional(Language), verbatim: flagged, saidBy: z.optional(Id),
  translations: list(Translation), sources: list(Source), aboutIds: list(Id), disputes: list(Dispute), variants: list(Variant),
  corrects: z.optional(Id), correctionReason: z.optional(text), withdrawn: z.optional(Withdrawal),
  status: z.optional(oneOf('current', 'corrected', 'withdrawn')),
  /** Written somewhere else: this entry has no words of its own. */
  ref: z.optional(Ref),
};
export const Item = z.looseObject(itemFields);
export type Item = z.infer<typeof Item>;
export const whenFields = when;

export const Place = z.looseObject({ ...withheld, text });
export const PresentWithholding = z.looseObject({ personId: Id, withholdFrom: z.array(Reader) });
export const ShareChoice = z.looseObject({ personId: Id, choice: oneOf('yes', 'no', 'ask-me-again', 'not-asked'), on: z.optional(LocalDate) });

export const Answer = z.looseObject({
  ...withheld,
  by: Id,
  /** Exactly one of value and status. Not answering is data, and never 0 (domain.md §2.7). */
  value: z.optional(z.number()),
  status: z.optional(oneOf('not-asked', 'chose-not-to', 'not-able-to-say', 'waiting')),
  face: z.optional(text), reason: z.optional(text), verbatim: flagged, lang: z.optional(Language),
  translations: list(Translation), on: z.optional(LocalDate), askedBy: z.optional(Id), share: list(ShareChoice),
});
export type Answer = z.infer<typeof Answer>;

export const Scale = z.looseObject({
  ...withheld,
  id: Id, question: text, anchor0: text, anchor10: text, step: z.optional(z.number()), faces: flagged,
  forDangerId: z.optional(z.nullable(Id)), writtenBeforeSpeaking: flagged, answers: z.array(Answer),
});
export type Scale = z.infer<typeof Scale>;

export const Unknown = z.looseObject({ ...itemFields, whoWillFindOut: z.optional(Id), byWhen: z.optional(LocalDate) });
export type Unknown = z.infer<typeof Unknown>;

/** Refers to a child's words, never retypes them. */
export const ChildsWords = z.looseObject({ childId: Id, refs: z.array(Ref), whyNot: z.optional(text) });
export type ChildsWords = z.infer<typeof ChildsWords>;

export const CaseReference = z.looseObject({
  id: Id, council: z.optional(text), team: z.optional(text),
  nation: z.optional(oneOf('england', 'wales', 'scotland', 'northern-ireland')),
  stage: z.optional(z.string()), childrenIds: list(Id),
});
export type CaseReference = z.infer<typeof CaseReference>;
export { withheld as withheldFields, recorded as recordedFields };
