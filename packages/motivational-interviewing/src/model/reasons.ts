/**
 * Why not, by guard name: message ids of domain.md §7.8, or the id of the rule where it has no message, and what they are
 * about. Every event asks first whether the reflection is the actor's own (DP-14).
 */
import {
  block, confirm, fieldsOf, hasAny, isProfessional, nudge, recordingReasons, said, targetOf, type Circumstances, type Reason, type Reasons, type RecordingOptions,
} from '@practice-kit/practice-tool/model';
import { severityOf } from './checks.js';
import { COUNTS } from './counts.js';
import type { Counts, Share } from './document-type.js';
import { goesOnRecord, isJotList, isOwner, jotIn, reflectionOf, wordsOf, type Jot, type JotList } from './entries.js';
import { heldByPerson, heldOf, holdsSomething, isNumber, isPartName, standingShares } from './parts.js';
import { lookedAt, looksNamed, maybeNamed, nameIn } from './names.js';
import { isOnRecord } from './selectors.js';
import { AFTER, BEFORE, DURING, HEADER, JOT_FIELDS } from './fields.js';

/** What every tool does the same: naming people, putting a check away. The rest of recording is not a private note's. */
export const RECORDING: RecordingOptions = { entryOf: () => undefined, listOf: () => undefined, severityOf, secondPerson: 'DP-19' };
const { isNewPerson, mayPutAway } = recordingReasons(RECORDING);
const NEVER_SET: ReadonlySet<string> = new Set(['id', '__proto__']);
/** shapes.md §7. Whom it is shown to as is never guessed: a manager is not a coach. */
const ROLES: ReadonlySet<string> = new Set(['coach', 'peer', 'manager']);
const PART_FIELDS = { before: BEFORE, during: DURING, after: AFTER };

/** Nobody but the author (DP-14). Who is at the screen is the host's to say; where it says nobody, an element shows nothing (DP-08). */
const notOwners = ({ document, actor }: Circumstances): Reason[] => block(actor !== '' && !isOwner(document, actor), 'DP-14');
const owners = (judge: (given: Circumstances) => Reason[]) => (given: Circumstances): Reason[] => {
  const other = notOwners(given);
  return other.length > 0 ? other : judge(given);
};

export const reasons: Reasons = {
  isOwners: owners(() => []),
  never: ({ event }) => block(true, 'MI-M01', event.about),
  /** MI-R03: talk is not safety, whatever it is called. */
  isNotSafety: ({ event }) => block(true, 'MI-M05', event.about ?? (targetOf(event) ? [targetOf(event)] : [])),

  /** Words as they were said, or a number with its kind. Names are asked about, and never stand in the way (MI-M02). */
  mayJot: owners(({ document, event }) => {
    const list = said(event, 'list');
    const id = said(event, 'id');
    if (!isJotList(list)) return block(true, 'no-such-section');
    const fields = fieldsOf(event);
    const saidByMe = typeof fields['iSaid'] === 'string' ? fields['iSaid'] : '';
    return [
      ...block(unknownIn(fields, JOT_FIELDS[list]), 'no-such-field'),
      ...(list === 'rulers' ? notARuler(fields) : block(said(event, 'text') === '', 'jot-needs-words')),
      ...block(id !== '' && JSON.stringify(document).includes(`"id":${JSON.stringify(id)}`), 'id-taken', [id]),
      ...nudge(nameIn(document, [said(event, 'text'), saidByMe]) !== undefined || looksNamed(document, saidByMe), 'MI-M02'),
    ];
  }),
  /** Typed again, until it is on the record: there it stays as it was put. What a colleague was shown is kept with the share, and the owner goes on writing. */
  isOwnJot: owners((given) => ofJot(given, (jot, list) => [...onRecord(given, jot), ...block(unknownIn(fieldsOf(given.event), JOT_FIELDS[list]), 'no-such-field', [jot.id])])),
  maySet: owners((given) => ofJot(given, (jot, list) => {
    const fields = fieldsOf(given.event);
    return [
      ...block(unknownIn(fields, JOT_FIELDS[list]), 'no-such-field', [jot.id]),
      ...(list === 'rulers' ? notARuler({ ...jot, ...fields }, jot.id) : []),
      ...block('whyNotLower' in fields && isOnRecord(reflectionOf(given.document), jot.id), 'MI-R11', [jot.id]),
    ];
  })),
  mayRemove: owners((given) => ofJot(given, (jot) => onRecord(given, jot))),
  isPart: owners(({ document, event }) => {
    const part = said(event, 'part');
    if (!isPartName(part)) return block(true, 'no-such-section');
    const fields = fieldsOf(event);
    return [...block(unknownIn(fields, PART_FIELDS[part]), 'no-such-field'), ...outOfBounds(fields, reflectionOf(document).after?.counts)];
  }),
  mayPutAway: owners((given) => mayPutAway?.(given) ?? []),
  isHeader: owners(({ event }) => [...block(unknownIn(fieldsOf(event), HEADER), 'no-such-field'), ...outOfBounds(fieldsOf(event))]),
  /** The only people a reflection needs by name are colleagues it may be shown to. */
  mayNameColleague: owners((given) => [
    ...block(fieldsOf(given.event, 'person')['kind'] !== 'professional', 'MI-M02'), ...(isNewPerson?.(given) ?? []),
  ]),

  /** MI-R01, §7.4: chosen parts, names taken out, and a line manager only where the owner says so. */
  mayShowParts: owners(({ document, event, actor }) => {
    const reflection = reflectionOf(document);
    const named = said(event, 'withId');
    const withId = named || (event.about ?? []).find((id) => isProfessional(document, id)) || standingShares(reflection).at(-1)?.withId || '';
    const parts = listIn(event, 'parts');
    const looked = new Set(listIn(event, 'looked'));
    const unseen = maybeNamed(document, heldOf(reflection, parts)).filter((one) => !looked.has(lookedAt(one)));
    return [
      ...block(!isProfessional(document, named) || named === (actor || reflection.by), 'share-with-whom'),
      ...block(parts.length === 0 || parts.some((part) => !isNumber(part) && !holdsSomething(reflection, part)), 'MI-R01'),
      ...block(parts.some(isNumber), 'MI-M01'),
      ...block(!ROLES.has(said(event, 'withRole')), 'share-as-what'),
      ...block(event['namesRemoved'] !== true, 'MI-R10'),
      ...block(unseen.length > 0, 'share-maybe-named', [...new Set(unseen.map(({ place }) => place))]),
      ...confirm(isManager(document, withId, said(event, 'withRole') || standingShares(reflection).find((share) => share.withId === withId)?.withRole), 'MI-M10', withId ? [withId] : []),
    ];
  }),
  isTheirs: owners(({ document, event: { reader = '' } }) => block(!heldByPerson(document, reader.replace(/^network:/, '')), 'MI-R01')),
  isInNobodysHands: owners(({ document }) => { const left = standingShares(reflectionOf(document)); return block(left.length > 0, 'still-shown', left.map(({ id }) => id)); }),
  takesAllBack: owners((given) => {
    const left = standingShares(reflectionOf(given.document)).filter((share) => !takenBack(given).includes(share));
    // All of it was taken back on another device already: then this is how it is kept again.
    return [...(standingShares(reflectionOf(given.document)).length > 0 ? nothingToTakeBack(given) : []), ...block(left.length > 0, 'still-shown', left.map(({ id }) => id))];
  }),
  takesOneBack: owners((given) => nothingToTakeBack(given)),

  /** A person chooses which of their words, and edits nothing; talk goes as talk (MI-R03, MI-R11, MI-M05). */
  mayGoOnRecord: owners((given) => {
    const { document, event } = given;
    const id = said(event, 'fromItemId') || targetOf(event);
    const found = jotIn(document, id);
    if (!found) return block(true, 'no-such-entry', id ? [id] : []);
    const { jot, list } = found;
    const text = said(event, 'text');
    const words = wordsOf(jot);
    return [
      ...block(event['asFact'] === true || event['asSafety'] === true || said(event, 'section') === 'existingSafety' || isThereAsFact(document, id), 'MI-M05', [id]),
      ...block(!goesOnRecord(list), 'MI-R04', [id]),
      ...block(isOnRecord(reflectionOf(document), id), 'MI-R11', [id]),
      ...block(event['asOwnWords'] === false ? text.trim() === '' : words.trim() === '' || (text !== '' && text !== words), 'MI-R02', [id]),
    ];
  }),
};

/** Stored as a fact by another hand: it is not sent again as one. */
const isThereAsFact = (document: Circumstances['document'], id: string): boolean => (reflectionOf(document).toCaseRecord ?? []).some((line) => line.fromItemId === id && line.asFact === true);
const listIn = (event: Circumstances['event'], field: string): string[] => (Array.isArray(event[field]) ? (event[field] as unknown[]).map(String) : []);
const unknownIn = (fields: Record<string, unknown>, known: ReadonlySet<string>): boolean => hasAny(fields, NEVER_SET) || Object.keys(fields).some((field) => !known.has(field));

/** §2.7, §7.2: a guess is 0 to 10, a count and the minutes are nought or more, and all of them whole. Nothing at all takes one away. */
const MOST = 999;
const isWhole = (value: unknown, most: number): boolean => value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most);
/** `tally`: what was counted before. What is there already, from another hand or a later version, is not in the way of the next count. */
function outOfBounds({ guessImportance, guessConfidence, counts, minutes }: Record<string, unknown>, tally: Counts = {}): Reason[] {
  const isTally = counts === undefined || (typeof counts === 'object' && counts !== null && Object.entries(counts).every(([name, value]) => (Object.hasOwn(tally, name) && tally[name] === value) || ((COUNTS as readonly string[]).includes(name) && isWhole(value, MOST))));
  return [...block(![guessImportance, guessConfidence].every((value) => isWhole(value, 10)), 'guess-needs'), ...block(!isTally || !isWhole(minutes, MOST), 'count-needs')];
}

/** 0 to 10, whole; and what the number is about. */
function notARuler({ kind, value }: Record<string, unknown>, id?: string): Reason[] {
  const isRuler = (kind === 'importance' || kind === 'confidence') && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
  return block(!isRuler, 'ruler-needs', id === undefined ? [] : [id]);
}

function ofJot(given: Circumstances, judge: (jot: Jot, list: JotList) => Reason[]): Reason[] {
  const id = targetOf(given.event);
  const found = jotIn(given.document, id);
  return found ? judge(found.jot, found.list) : block(true, 'no-such-entry', id ? [id] : []);
}

const onRecord = ({ document }: Circumstances, jot: Jot): Reason[] => block(isOnRecord(reflectionOf(document), jot.id), 'MI-R11', [jot.id]);

/** §2.2: a manager or supervisor is one role, under many names; and whoever they answer to in turn. */
const MANAGES = /(?<!\p{L})(?:managers?|supervis(?:or|es|ing)|team\s+lead(?:er)?|head\s+of|directors?|rh?eolw(?:r|raig)|g?oruchwyl(?:iwr|wraig|ydd)|[pb]h?ennaeth|[cg]h?yfarwyddw(?:r|raig)|arweinydd\s+t[iî]m)(?!\p{L})/iu;
function isManager(document: Circumstances['document'], id: string, role: string | undefined): boolean {
  const person = (one: string | undefined) => document.people.find((other) => other.id === one);
  const above = new Set<string>();
  const climb = (one: string | undefined): void => { for (const next of person(one)?.reportsTo ?? []) if (!above.has(next)) { above.add(next); climb(next); } };
  climb(reflectionOf(document).by);
  return role === 'manager' || above.has(id) || MANAGES.test(person(id)?.role ?? '');
}

/** What TAKE_BACK takes back: the one it names, by its id or whose it is; all of them when it names none. */
export function takenBack({ document, event }: Circumstances): Share[] {
  const target = said(event, 'shareId') || targetOf(event);
  return standingShares(reflectionOf(document)).filter(({ id, withId }) => target === '' || id === target || withId === target);
}
const nothingToTakeBack = (given: Circumstances): Reason[] => block(takenBack(given).length === 0, 'no-such-share');
