/**
 * What every tool lets a person do with what is written down (domain.md §2.1, §2.5, DP-39 to DP-43): change their own
 * words, correct, withdraw, disagree, write a version for a reader, say from whom something is kept, name people, put a
 * check away. A tool says where its entries stand; the rules are here, once.
 */
import { referenceOf, useOf, type Item, type ListAddress, type Offer, type Operation, type PracticeDocument, type Variant } from '@practice-kit/documents';
import { isShared } from './sharing.js';
import { fieldsOf, said, speakerOf, targetOf } from './event-fields.js';
import { isCurrent } from './entry-status.js';
import { isChildsWords, isPerson } from './people.js';
import { block, confirm } from './reason.js';
import type { Reason, Severity } from './verdict.js';
import type { Circumstances, Effects, Reasons, ToolEvent } from './workflow.js';
import { before, inDocument, newId, provenance, setField, setFields, setGiven, stored } from './write-down.js';

/** By what other documents offer (`danger`, `step`): the sections it may be used in, and no others; the first, unless somebody says which. */
export type TakesIn = Readonly<Partial<Record<string, readonly string[]>>>;

export interface RecordingOptions {
  /** The entry with this id, wherever in the content it stands. */
  entryOf(document: PracticeDocument, id: string): Item | undefined;
  /** The list it stands in. */
  listOf(document: PracticeDocument, id: string): ListAddress | undefined;
  /** What pointed at a corrected entry is to point at its correction. */
  repoint?(document: PracticeDocument, from: string, to: string): Operation[];
  /** What of other documents may be used here, and where; without it, nothing. */
  readonly takesIn?: TakesIn;
  /** The list of a section that takes something in. */
  addressOf?(document: PracticeDocument, section: string): ListAddress;
  /** Which of the tool's messages has to be answered with a reason. */
  severityOf(messageId: string): Severity;
  /** The tool's message that a second person has to look (`SOS-M13`). */
  secondPerson: string;
}

/** The events, for a machine's states in which recording is open. */
export const RECORDING_EVENTS = {
  EDIT_OWN: { guard: 'isOwnWords' }, CORRECT: { guard: 'mayCorrect' }, WITHDRAW: { guard: 'mayWithdraw' }, DISPUTE: { guard: 'isInTheirWords' },
  WRITE_VERSION: { guard: 'isWholeVersion' }, CHECK_VERSION: { guard: 'isSecondPerson' }, FLAG: { guard: 'saysFromWhom' },
  USE: { guard: 'mayUse' }, ADD_PERSON: { guard: 'isNewPerson' }, SET_PERSON: { guard: 'isPersonHere' }, DISMISS: { guard: 'mayPutAway' },
};

/** Fields of an entry that are written by events of their own, or by nobody (DP-39). */
export const NEVER_SET: ReadonlySet<string> = new Set(['id', 'text', 'recordedBy', 'recordedAt', 'corrects', 'withdrawn', 'variants', 'disputes', 'answers', 'translations', 'ref', '__proto__']);
/** What makes words a person's own. */
const OWNERSHIP: ReadonlySet<string> = new Set(['verbatim', 'saidBy', 'lang']);

export const hasAny = (fields: Record<string, unknown>, names: ReadonlySet<string>): boolean => Object.keys(fields).some((field) => names.has(field));
/** Corrected and withdrawn are events, never a field that is set. */
export const endsIt = ({ status }: Record<string, unknown>): boolean => status === 'corrected' || status === 'withdrawn';
/** DP-33: what a machine wrote. */
export const isGenerated = (fields: Record<string, unknown>): boolean => fields['source'] === 'generated'
  || (Array.isArray(fields['sources']) && fields['sources'].some((source: unknown) => (source as { kind?: unknown } | null)?.kind === 'generated'));

/** Written by whoever is at the screen, still standing, and not in anybody's hands. */
const isOwn = (document: PracticeDocument, entry: Item, actor: string): boolean =>
  entry.recordedAt !== undefined && (entry.recordedBy ?? '') === actor && isCurrent(entry) && !isShared(document, entry.recordedAt);

/** Judges the entry an event is about; an unknown one is a reason of its own. */
export function aboutEntry(options: Pick<RecordingOptions, 'entryOf'>, given: Circumstances, judge: (entry: Item) => Reason[]): Reason[] {
  const id = targetOf(given.event);
  const entry = options.entryOf(given.document, id);
  return entry ? judge(entry) : block(true, 'no-such-entry', id ? [id] : []);
}

/** It is changed where it was written, and is then right everywhere (WB-R01). */
export const isWrittenElsewhere = (entry: object & { readonly id: string }): Reason[] => block(referenceOf(entry) !== undefined, 'written-elsewhere', [entry.id]);

/** A place of its own is where the tool takes it in: carried elsewhere it would be something that nobody said (MI-M05). */
export const staysWhereUsed = (entry: Item, isInPlace: boolean): Reason[] => block(referenceOf(entry) !== undefined && !isInPlace, 'no-place-for-it', [entry.id]);

/** Where something would be used: the section that was asked for, or the first that has a place for it. */
export function placeFor(takesIn: TakesIn | undefined, as: string, event: ToolEvent): string | undefined {
  const places = takesIn?.[as] ?? [];
  return places.find((section) => section === event['section']) ?? (said(event, 'section') ? undefined : places[0]);
}

/** What an event would use: something that stands, in a document at hand. */
export function offeredIn({ event, sources }: Circumstances): Offer | undefined {
  const use = useOf({ ref: event['ref'] }, sources);
  return use?.state === 'current' ? use.offer : undefined;
}

/** Words are edited or corrected, never set; who wrote what and when is not edited at all (DP-39). */
export function maySetEntry(entry: Item, { document, event, actor }: Circumstances): Reason[] {
  const fields = fieldsOf(event);
  return [
    ...block(hasAny(fields, NEVER_SET) || endsIt(fields) || ('correctionReason' in fields && !entry.corrects), 'DP-39', [entry.id]),
    ...block(hasAny(fields, OWNERSHIP) && isChildsWords(document, entry), 'DP-43', [entry.id]),
    ...block(hasAny(fields, OWNERSHIP) && !isOwn(document, entry, actor), 'not-own-words', [entry.id]),
    ...block(fields['verbatim'] === true && isGenerated(entry), 'DP-33', [entry.id]),
    ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
  ];
}

/** What a new entry may bring with it (DP-33, DP-39). */
export function mayAddFields({ event }: Circumstances): Reason[] {
  const fields = fieldsOf(event);
  return [...block(hasAny(fields, NEVER_SET) || endsIt(fields), 'DP-39'), ...block(fields['verbatim'] === true && isGenerated(fields), 'DP-33')];
}

export function recordingReasons(options: RecordingOptions): Reasons {
  return {
    /** One's own words, not yet in anybody's hands; a child's never (DP-43). */
    isOwnWords: (given) => aboutEntry(options, given, (entry) => [
      ...isWrittenElsewhere(entry),
      ...block(isChildsWords(given.document, entry), 'DP-43', [entry.id]),
      ...block(!isOwn(given.document, entry, given.actor), 'not-own-words', [entry.id]),
      ...block(hasAny(fieldsOf(given.event), NEVER_SET), 'DP-39', [entry.id]),
    ]),
    mayCorrect: (given) => aboutEntry(options, given, (entry) => [
      ...isWrittenElsewhere(entry),
      ...block(isChildsWords(given.document, entry), 'DP-43', [entry.id]),
      ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
      ...block(hasAny(fieldsOf(given.event), NEVER_SET), 'DP-39', [entry.id]),
    ]),
    /** WB-R01: what a document at hand offers, as it stands today, and where this tool's rules have a place for it. */
    mayUse: (given) => {
      const offered = offeredIn(given);
      return [...mayAddFields(given), ...block(!offered, 'not-offered'), ...block(offered !== undefined && !placeFor(options.takesIn, offered.as, given.event), 'no-place-for-it')];
    },
    /** With somebody else who agrees, and a reason that repeats nothing (DP-41). */
    mayWithdraw: (given) => aboutEntry(options, given, (entry) => {
      const { document, event, actor } = given;
      const other = document.people.find((person) => person.id === event['agreedWith'] && person.kind === 'professional');
      return [
        ...block(entry.status === 'withdrawn', 'already-corrected', [entry.id]),
        ...block(!other || other.id === actor, 'DP-41', [entry.id]),
        ...block(!event.reason?.trim(), 'withdraw-why', [entry.id]),
      ];
    }),
    isInTheirWords: (given) => aboutEntry(options, given, (entry) =>
      block(!said(given.event, 'text').trim() || !isPerson(given.document, speakerOf(given.event)), 'DP-42', [entry.id])),
    isWholeVersion: (given) => aboutEntry(options, given, (entry) =>
      block(!given.event.reader || !(given.event['withhold'] === true ? given.event.reason : said(given.event, 'text'))?.trim(), 'version-needs', [entry.id])),
    isSecondPerson: (given) => aboutEntry(options, given, (entry) => {
      const version = entry.variants?.find((variant) => variant.forAudience === given.event.reader);
      return [...block(!version, 'version-needs', [entry.id]), ...block(!given.actor || version?.writtenBy === given.actor, options.secondPerson, [entry.id])];
    }),
    /** SG-09: from whom is enough; why can follow the same day. */
    saysFromWhom: ({ event }) => {
      const { type, withholdFrom } = fieldsOf(event, 'flag');
      return block(typeof type !== 'string' || !Array.isArray(withholdFrom) || withholdFrom.length === 0, 'SG-09');
    },
    isNewPerson: ({ event }) => block(typeof fieldsOf(event, 'person')['name'] !== 'string', 'person-needs-name'),
    isPersonHere: ({ document, event }) => [
      ...block(!isPerson(document, targetOf(event)), 'no-such-entry', [targetOf(event)]), ...block(hasAny(fieldsOf(event), NEVER_SET), 'DP-39', [targetOf(event)]),
    ],
    /** A nudge is put away for good; what is to be confirmed is answered with a reason. */
    mayPutAway: ({ event }) => confirm(options.severityOf(said(event, 'messageId')) === 'confirm', said(event, 'messageId'), event.about),
  };
}

export function recordingEffects(options: RecordingOptions): Effects {
  return {
    EDIT_OWN: ({ event }) => setGiven(targetOf(event), { text: event['text'], ...fieldsOf(event) }),
    CORRECT: (given) => correct(options, given),
    /** The reference, and none of the words. */
    USE: (given) => {
      const section = placeFor(options.takesIn, offeredIn(given)?.as ?? '', given.event);
      return section && options.addressOf ? [{ op: 'add', to: options.addressOf(given.document, section), value: stored({ ...fieldsOf(given.event), id: newId(given, 'item'), text: '', ref: given.event['ref'], ...provenance(given) }), ...before(given) }] : [];
    },
    WITHDRAW: ({ event, actor, asOf }) => setFields(targetOf(event), {
      status: 'withdrawn', withdrawn: { by: actor, agreedWith: said(event, 'agreedWith'), at: event.at ?? asOf, reason: event.reason ?? '' },
    }),
    DISPUTE: ({ event, asOf }) => [{
      op: 'add', to: { in: targetOf(event), list: 'disputes' },
      value: stored({ by: speakerOf(event), text: said(event, 'text'), verbatim: event['verbatim'] ?? true, on: event['on'] ?? asOf, lang: event['lang'] }),
    }],
    WRITE_VERSION: (given) => setVersion(options, given, ({ event, actor }) => ({
      forAudience: event.reader ?? '', ...(event['withhold'] === true ? { withhold: true, reason: event.reason ?? '' } : { text: said(event, 'text') }), writtenBy: actor, checkedBy: null,
    })),
    CHECK_VERSION: (given) => setVersion(options, given, ({ event, actor }, version) => ({ ...version, checkedBy: actor, ...(event.at ? { checkedAt: event.at } : {}) } as Variant)),
    FLAG: (given) => [{ op: 'add', to: inDocument('flags'), value: stored({ omission: 'silent', ...fieldsOf(given.event, 'flag'), id: newId(given, 'flag'), setBy: given.actor, setAt: given.event.at ?? given.asOf }) }],
    ADD_PERSON: (given) => [{ op: 'add', to: inDocument('people'), value: stored({ kind: 'family', ...fieldsOf(given.event, 'person'), id: newId(given, 'person') }) }],
    SET_PERSON: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
    /** What is to be confirmed is answered with its reason by the workflow itself. */
    DISMISS: ({ event, actor }) => (options.severityOf(said(event, 'messageId')) === 'confirm' ? [] : [{
      op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: said(event, 'messageId'), about: [...(event.about ?? [])], noticed: event['noticed'], answer: 'dismissed', by: actor || undefined, at: event.at }),
    }]),
  };
}

/** A correction is a new object in the same place; what pointed at the old one points at it. Versions must be written again. */
function correct(options: RecordingOptions, given: Circumstances): Operation[] {
  const { document, event } = given;
  const old = options.entryOf(document, targetOf(event));
  const list = old && options.listOf(document, old.id);
  if (!old || !list) return [];
  const id = newId(given, 'item');
  const { variants: _variants, translations: _translations, status, ...kept } = old;
  // A step that is done stays done.
  const value = stored({ ...kept, ...(status === 'current' ? {} : { status }), ...fieldsOf(event), id, text: typeof event['text'] === 'string' ? event['text'] : old.text, corrects: old.id, correctionReason: event.reason, ...provenance(given) });
  return [{ op: 'add', to: list, value, before: old.id }, setField(old.id, 'status', 'corrected'), ...(options.repoint?.(document, old.id, id) ?? [])];
}

/** One version for each reader: a new one takes the place of the old, and has to be checked afresh. */
function setVersion(options: RecordingOptions, given: Circumstances, write: (given: Circumstances, version: Variant | undefined) => Variant): Operation[] {
  const { document, event } = given;
  const versions = options.entryOf(document, targetOf(event))?.variants ?? [];
  const version = versions.find((one) => one.forAudience === event.reader);
  return [setField(targetOf(event), 'variants', [...versions.filter((one) => one !== version), write(given, version)])];
}
