/** Children's sessions as they are stored (shapes.md §4), version 1. One type, one file: schema, types, migrations. */
import * as z from 'zod/mini';
import {
  Answer, Dispute, Place, PresentWithholding, Scale, ShareChoice, Translation, Variant, Withdrawal, Words, copyFor, defineDocumentType, oneOf, withheldFields,
  type DocumentType, type PracticeDocument,
} from '@practice-kit/documents';
import { NEVER_COPIED, holds } from './readers.js';

const text = z.optional(z.string());
const id = z.optional(z.string());
const ids = z.optional(z.array(z.string()));
const date = z.optional(z.string());
const yes = z.optional(z.boolean());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

/** Same engine, different picture: each maps to good things, worries and dreams (domain.md §4.1). */
export const PICTURES = ['three-houses', 'wishes-and-wands', 'safety-house', 'my-world', 'feelings', 'observation'] as const;
export type Picture = (typeof PICTURES)[number];
export const HOUSES = ['good', 'worries', 'dreams'] as const;
export type House = (typeof HOUSES)[number];
export const KINDS = ['words', 'drawing', 'photo', 'voice', 'symbols', 'observation'] as const;
export const CHOICES = ['yes', 'no', 'ask-me-again', 'not-asked'] as const;
/** What a child is told before the first answer (CH-R04). */
export const EXPLAINED = ['whyWeAreTalking', 'whatHappensToIt', 'whenWeCannotKeepASecret', 'canStop'] as const;

/** A "no" that was overruled: who decided, why, and what the child was told first (CH-R05). */
export const ShareOverride = z.looseObject({
  decidedBy: z.string(), agreedWith: id, at: date, reason: z.string(), sharedWith: z.array(z.string()),
  childToldFirst: z.boolean(), howChildWasTold: text, whyNotToldFirst: text, childSaid: text,
});
export type ShareOverride = z.infer<typeof ShareOverride>;

const overruled = { shareOverride: z.optional(ShareOverride), earlierOverrides: list(ShareOverride) };

export const HouseItem = z.looseObject({
  ...withheldFields,
  id: z.string(), kind: z.optional(oneOf(...KINDS)),
  /** `earlierTranslations`, `earlierLangs`, `earlierAsked`: what was put right, each as it was. Ours, as is `earlierNames`. */
  text, lang: text, verbatim: yes, translations: list(Translation), earlierTranslations: list(Translation), earlierLangs: list(z.looseObject({ lang: text, by: id, at: date })),
  /** `assetRef`: the picture itself, `data:image/jpeg;base64,…`, or what somebody else’s system calls it. `picturedBy`, `picturedAt`, ours: it was added to what had been written down before. */
  assetRef: text, picturedBy: id, picturedAt: date, childSays: text, describedByWorker: text,
  writtenBy: id, recordedBy: id, recordedAt: date, prompt: z.optional(z.nullable(z.string())),
  /** What was asked, where it is none of the prompts (CH-R02). Ours: shapes.md has room for a prompt’s id. */
  asked: text, earlierAsked: list(z.looseObject({ prompt: z.optional(z.nullable(z.string())), asked: text, by: id, at: date })),
  readBackToChild: yes, childAgreedItIsRight: yes,
  /** `isReasonOpen`: the child is still writing why. */
  share: list(ShareChoice), childReason: text, isReasonOpen: yes, ...overruled,
  /** `draft`: the child is still writing; nothing of it is in a copy, and nobody has looked at it. */
  status: z.optional(oneOf('current', 'corrected', 'withdrawn', 'draft')),
  corrects: id, correctionReason: text, withdrawn: z.optional(Withdrawal), disputes: list(Dispute), variants: list(Variant),
});
export type HouseItem = z.infer<typeof HouseItem>;

export const Thought = z.looseObject({
  ...withheldFields, id: z.string(), text: z.string(), by: z.string(), at: z.string(), neverMergedWithChildWords: z.optional(z.literal(true)),
  status: text, corrects: id, correctionReason: text, withdrawn: z.optional(Withdrawal),
});
export type Thought = z.infer<typeof Thought>;

/**
 * `status`: `corrected` is what was written down anew after it, by whoever it was, and stays. Ours, as are `recordedAt`, `correctionReason` and
 * `writing`: the go at writing in which the words came, after which a change of them is a correction.
 */
export const Telling = z.looseObject({
  at: z.string(), words: Words, prompt: z.optional(z.nullable(z.string())), recordedBy: z.string(), recordedAt: date, localProcedureAt: date, status: text, correctionReason: text, writing: text,
});
export type Telling = z.infer<typeof Telling>;

export const STEPS = ['told-child-what-happens-next', 'safety-check-before-sharing', 'shown-to', 'told-child-what-happened'] as const;
export const Afterwards = z.looseObject({
  step: oneOf(...STEPS), by: id, on: z.string(), at: date, who: ids, items: ids, result: text, response: z.optional(Words), childSaid: text,
  /** Ours: what they said to it after that; and that nobody was shown anything of the page, `result` saying why. */
  laterResponses: list(Words), shownToNobody: yes,
});
export type Afterwards = z.infer<typeof Afterwards>;

export const ParentTold = z.looseObject({ personId: z.string(), on: date, agreed: yes, whyNotSafe: text, recordedBy: id, recordedAt: date });

/** One child, one session, one page (CH-R13). */
export const ChildSession = z.looseObject({
  ...withheldFields,
  id: z.string(), childId: z.string(), picture: z.optional(oneOf(...PICTURES)),
  on: date, startedAt: date, endedAt: date, place: z.optional(Place), presentIds: ids, presentWithholdFrom: list(PresentWithholding),
  chosenByChild: z.optional(z.looseObject({
    whoIsThere: text, whereToSit: text, colours: text, startedWith: z.optional(oneOf(...HOUSES)),
    whatToCallTheHouses: z.optional(z.looseObject({ good: text, worries: text, dreams: text })),
    earlierNames: list(z.looseObject({ house: oneOf(...HOUSES), name: z.string(), by: id, at: date })),
  })),
  communication: z.optional(z.looseObject({
    language: text, aids: list(z.string()), interpreter: z.optional(z.nullable(z.looseObject({ personId: z.string(), reason: text }))),
  })),
  explainedBefore: z.optional(z.looseObject({ whyWeAreTalking: yes, whatHappensToIt: yes, whenWeCannotKeepASecret: yes, canStop: yes })),
  childSaidYes: z.optional(oneOf('said', 'showed', 'no')), parentTold: list(ParentTold),
  houses: z.optional(z.looseObject({ good: list(HouseItem), worries: list(HouseItem), dreams: list(HouseItem) })),
  scale: z.optional(z.extend(Scale, { answers: z.array(z.extend(Answer, overruled)) })), whoHelps: list(HouseItem), practitionerThoughts: list(Thought),
  /** Never why (CH-R10). */
  stopped: z.optional(z.looseObject({ at: date, by: oneOf('child', 'worker'), recordedBy: id, how: text })),
  telling: z.optional(Telling),
  /** What the child told before that. Ours: shapes.md has room for one. */
  earlierTellings: list(Telling),
  afterwards: list(Afterwards),
  copyForChild: z.optional(z.looseObject({ given: yes, format: text, keptWhere: text, on: date })),
  needsWelshReview: yes,
});
export type ChildSession = z.infer<typeof ChildSession>;

export const ChildrensSessions = z.looseObject({ sessions: z.array(ChildSession) });
export type ChildrensSessions = z.infer<typeof ChildrensSessions>;
export type SessionsDocument = PracticeDocument<ChildrensSessions>;

export const documentType: DocumentType<ChildrensSessions> = defineDocumentType<ChildrensSessions>({
  type: 'childrens-tools/sessions',
  version: 1,
  schema: ChildrensSessions,
  migrations: [],
  readers: {
    peopleLists: ['presentIds'], neverCopied: NEVER_COPIED, references: [],
    holds: (document, reader) => holds(document, reader, (part) => copyFor(document, reader.key, { ...documentType, readers: { ...documentType.readers, holds: () => part } }).copy.content),
  },
  // Each session stands at a stage of its own.
  roots: ({ sessions }) => (Array.isArray(sessions) ? sessions : []),
});
