/** The reflection as it is stored (shapes.md §7), version 1. One type, one file: schema, types, migrations, readers' rules. */
import * as z from 'zod/mini';
import { Words, defineDocumentType, oneOf, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import { holds } from './parts.js';

const text = z.optional(z.string());
const count = z.optional(z.number());
const yes = z.optional(z.boolean());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

const NEXT_MOVES = [
  'open-question', 'closed-question', 'simple-reflection', 'complex-reflection', 'double-sided-reflection', 'affirmation', 'summary',
  'reflect-and-share-power', 'emphasise-choice', 'ask-offer-ask', 'persuade-without-asking', 'silence', 'moved-on',
] as const;
/** The parent's words, exactly as heard, and what the practitioner did with them. */
const heard = { id: z.string(), text: z.string(), lang: text, myNextMove: z.optional(oneOf(...NEXT_MOVES)), iSaid: text };

export const ChangeTalk = z.looseObject({
  ...heard,
  /** DARN-CAT. Absent while nobody has said which: on a phone, in the hallway, the words come first. */
  type: z.optional(oneOf('desire', 'ability', 'reason', 'need', 'commitment', 'activation', 'taking-steps')),
  strength: z.optional(oneOf('weak', 'medium', 'strong')), target: text,
});
export type ChangeTalk = z.infer<typeof ChangeTalk>;
export const SustainTalk = z.looseObject({ ...heard, kind: z.optional(oneOf('reason-to-stay', 'no-need', 'not-able', 'not-now', 'does-not-want-to')) });
export type SustainTalk = z.infer<typeof SustainTalk>;
/** MI-R04: about the relationship between the two of us, whatever the field says (K11). */
export const Discord = z.looseObject({ ...heard, aboutRelationship: z.optional(z.literal(true)) });
export type Discord = z.infer<typeof Discord>;
/** `value` is always there in what is stored; a coach's copy holds the words and no number. */
export const Ruler = z.looseObject({ id: z.string(), kind: oneOf('importance', 'confidence'), value: count, whyNotLower: z.optional(Words), whatWouldRaiseIt: z.optional(Words) });
export type Ruler = z.infer<typeof Ruler>;

export const Before = z.looseObject({
  at: text, focus: text, focusIsTheirs: z.optional(oneOf('yes', 'partly', 'no')), myRoleToday: text, worryIMustBeClearAbout: text, bottomLine: text,
  whatIAmBringing: text, guessImportance: count, guessConfidence: count, askPermissionPlan: text,
});
export const During = z.looseObject({
  processesVisited: list(oneOf('engaging', 'focusing', 'evoking', 'planning')),
  changeTalk: list(ChangeTalk), sustainTalk: list(SustainTalk), discord: list(Discord), rulers: list(Ruler),
  informationGiven: z.optional(z.looseObject({ askedPermissionFirst: yes, offered: text, askedWhatTheyMadeOfIt: yes })), summaryGiven: yes,
});
/** A rough tally; every count optional. Nobody but the owner is ever given one (MI-R01). */
export const Counts = z.looseObject({
  openQuestions: count, closedQuestions: count, simpleReflections: count, complexReflections: count, affirmations: count,
  emphasisedChoice: count, soughtCollaboration: count, persuadeWithoutPermission: count, confront: count, gaveInformation: count,
});
export type Counts = z.infer<typeof Counts>;
export const After = z.looseObject({
  at: text, counts: z.optional(Counts), whatIAmPleasedWith: text, whatIWouldDoAgain: text,
  momentIWouldTakeBack: z.optional(z.looseObject({ quote: text, whatItDid: text, anotherWay: text })),
  whoseVoiceArguedForChange: z.optional(oneOf('mostly-theirs', 'both', 'mostly-mine')), wasIClearAboutTheWorry: z.optional(oneOf('yes', 'partly', 'no')),
  didIKeepTheChildInMind: text, whatMightTheParentSayIGotRight: text, oneThingToPractise: text,
});
export const Share = z.looseObject({
  id: z.string(), withId: z.string(), withRole: oneOf('coach', 'peer', 'manager'), on: z.string(), parts: z.array(z.string()), namesRemoved: z.boolean(), takenBackOn: text,
  /** What they hold, as it was when it was shown: later edits never change it (domain.md §2.6). */
  held: z.optional(z.looseObject({ before: z.optional(Before), during: z.optional(During), after: z.optional(After) })),
  /** The jots of the lists that were shown, in a share from before `held` was kept. */
  jots: list(z.string()),
});
export type Share = z.infer<typeof Share>;
/**
 * The team's copy of the reflection holds `text` and nothing else (shapes.md §13). What a host puts on a family's record says as well
 * that it is what a parent said of themselves, and whose words they are (DP-46): `source` and `asOwnWords`.
 */
export const RecordLine = z.looseObject({
  /** Which line it is, whatever it says: two may have the same words. */
  id: text, source: z.optional(z.looseObject({ kind: z.string(), on: text, text })), lang: text,
  fromItemId: text, text: z.string(), writtenBy: text, asFact: yes, asOwnWords: yes, on: text, deliberate: z.optional(z.literal(true)),
});
export type RecordLine = z.infer<typeof RecordLine>;

export const Reflection = z.looseObject({
  id: z.string(),
  /** Whose it is. Absent only in a copy; a reflection that names nobody opens for nobody (DP-14). */
  by: text, visibility: z.optional(oneOf('practitioner-private')),
  on: text, minutes: count, setting: z.optional(oneOf('home-visit', 'office', 'phone', 'video', 'car', 'other')),
  whoWasThere: text, recordingUsed: yes, countsAre: z.optional(oneOf('from-memory', 'from-memory-and-notes', 'tallied-at-the-time')),
  before: z.optional(Before), during: z.optional(During), after: z.optional(After), sharing: list(Share), toCaseRecord: list(RecordLine),
});
export type Reflection = z.infer<typeof Reflection>;
export type ReflectionDocument = PracticeDocument<Reflection>;

export const documentType: DocumentType<Reflection> = defineDocumentType<Reflection>({
  type: 'motivational-interviewing/reflection',
  version: 1,
  schema: Reflection,
  migrations: [],
  readers: { peopleLists: [], neverCopied: [], references: [], holds },
  roots: (reflection) => [reflection],
});
