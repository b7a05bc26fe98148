/**
 * What of a reflection its owner may show to a coach, as data. `sharing[].parts` names it by its place
 * (`after.oneThingToPractise`, `during.discord`), as a whole part (`after`), or one jot by its id.
 */
import type { CopyReader, Part, PracticeDocument } from '@practice-kit/documents';
import { isProfessional } from '@practice-kit/practice-tool/model';
import type { Reflection, Share } from './document-type.js';
import { isJotList, JOT_LISTS, jotOf, jotsOf, reflectionOf, type Jot } from './entries.js';

export type PartName = 'before' | 'during' | 'after';
interface Place { readonly part: PartName; readonly field: string; /** Where it is one jot of the list. */ readonly id?: string }

/** The fields of a part that may be shown, in the order they are asked. What is only a number is not among them (MI-R01). */
export const PARTS: Readonly<Record<PartName, readonly string[]>> = {
  before: ['focus', 'focusIsTheirs', 'myRoleToday', 'worryIMustBeClearAbout', 'bottomLine', 'whatIAmBringing', 'askPermissionPlan'],
  during: ['processesVisited', ...JOT_LISTS, 'informationGiven', 'summaryGiven'],
  after: [
    'oneThingToPractise', 'whatIAmPleasedWith', 'whatIWouldDoAgain', 'momentIWouldTakeBack', 'whoseVoiceArguedForChange', 'wasIClearAboutTheWorry',
    'didIKeepTheChildInMind', 'whatMightTheParentSayIGotRight',
  ],
};
export const PART_NAMES = Object.keys(PARTS) as PartName[];
export const isPartName = (name: string): name is PartName => Object.hasOwn(PARTS, name);

/** Numbers: for the owner's own eyes, whatever else is shown. */
const NUMBERS = ['after.counts', 'before.guessImportance', 'before.guessConfidence', 'during.rulers.value'];
export const isNumber = (path: string): boolean => NUMBERS.some((number) => path === number || path.startsWith(`${number}.`));

/** Where a path leads; nowhere when it is not one that may be shown. */
function placesOf(reflection: Reflection, path: unknown): Place[] {
  if (typeof path !== 'string') return [];
  if (isPartName(path)) return PARTS[path].map((field) => ({ part: path, field }));
  const [part = '', field = ''] = path.split('.');
  if (isPartName(part) && path === `${part}.${field}` && PARTS[part].includes(field)) return [{ part, field }];
  const jot = jotOf(reflection, path);
  return jot ? [{ part: 'during', field: jot.list, id: path }] : [];
}

/**
 * Where what somebody was shown stands: of a list, the jots that were in it then (§7.4 "chosen parts", §2.6). What is jotted after
 * that is nobody's until it is shown. A share from before either was kept has its lists as they are.
 */
function placesOfShare(reflection: Reflection, { parts, jots, held }: Share): Place[] {
  const isThere = ({ part, field }: Place): boolean => held === undefined || (held[part] as Record<string, unknown> | undefined)?.[field] !== undefined;
  const then = held === undefined ? jots : JOT_LISTS.flatMap((list) => jotsOf(held, list).map(({ id }) => id));
  return listOf(parts).flatMap((path) => placesOf(reflection, path)).filter(isThere).flatMap((place) =>
    (then === undefined || place.id !== undefined || !isJotList(place.field) ? [place] : jotsOf(reflection, place.field).filter(({ id }) => listOf(then).includes(id)).map(({ id }) => ({ ...place, id }))));
}

/** Whether anything is written where this path leads. */
export const holdsSomething = (reflection: Reflection, path: string): boolean =>
  placesOf(reflection, path).some(({ part, field }) => isWritten((reflection[part] as Record<string, unknown> | undefined)?.[field]));
export function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null ? Object.values(value).some(isWritten) : value !== undefined && value !== null;
}

const listOf = <Value>(value: readonly Value[] | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
/** Shown to somebody and not taken back. */
export const standingShares = (reflection: Reflection): Share[] => listOf(reflection.sharing).filter((share) => share.takenBackOn === undefined);

const HEARD = ['id', 'text', 'lang', 'myNextMove', 'iSaid'];
const WORDS = ['text', 'verbatim', 'lang'];
/** All that is given of what has fields of its own: what stands on the paper a colleague holds. No kind of talk, and no hunch of how strong it sounded (MI-R02). */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  changeTalk: HEARD, sustainTalk: HEARD, discord: [...HEARD, 'aboutRelationship'], rulers: ['id', 'kind', 'whyNotLower', 'whatWouldRaiseIt'], whyNotLower: WORDS, whatWouldRaiseIt: WORDS,
  informationGiven: ['askedPermissionFirst', 'offered', 'askedWhatTheyMadeOfIt'], momentIWouldTakeBack: ['quote', 'whatItDid', 'anotherWay'],
};
/** What keeps something back stays with it (K8, K9): the copy is made from what is given, and takes these into account and out. */
const KEEPS_BACK = ['withholdFrom', 'visibility', 'visibleToDisciplines', 'sensitivity', 'flagIds', 'status', 'withdrawn', 'variants'];
export const keepsBack = (field: string): boolean => KEEPS_BACK.includes(field);
const keptBack = (value: object): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(value).filter(([field]) => keepsBack(field)));

function given(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => given(field, one)).filter((one) => one !== undefined);
  if (isJotList(field) ? typeof value !== 'object' || value === null : typeof value === 'number') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const fields = GIVEN[field]?.filter((name) => Object.hasOwn(value, name)).map((name) => [name, given(name, (value as Record<string, unknown>)[name])] as const);
  return fields && { ...Object.fromEntries(fields.filter(([, one]) => one !== undefined)), ...keptBack(value) };
}

/** These places of a reflection, and nothing else. */
function partsAt(reflection: Reflection, places: readonly Place[]): Held {
  return Object.fromEntries(PART_NAMES.flatMap((part) => {
    const fields = (reflection[part] ?? {}) as Readonly<Record<string, unknown>>;
    const names = [...new Set(places.filter((place) => place.part === part).map(({ field }) => field))];
    const kept = names.flatMap((field): [string, unknown][] => {
      const here = places.filter((place) => place.part === part && place.field === field);
      const value = given(field, fields[field]);
      const chosen = isJotList(field) && Array.isArray(value) ? (value as Jot[]).filter(({ id }) => here.some((place) => place.id === undefined || place.id === id)) : value;
      return isWritten(chosen) ? [[field, chosen]] : [];
    });
    return kept.length > 0 ? [[part, { ...Object.fromEntries(kept), ...keptBack(fields) }]] : [];
  }));
}

/** The parts of a reflection: what somebody holds of it. */
export type Held = Pick<Reflection, PartName>;
/** What somebody would hold who is shown these parts now: kept with the share, so that no later word and no merge of two devices changes it (§2.6). */
export const heldOf = (reflection: Reflection, parts: readonly unknown[]): Held => partsAt(reflection, parts.flatMap((path) => placesOf(reflection, path)));
/** What somebody holds by one share, as it was shown. */
export const heldBy = (reflection: Reflection, share: Share): Held => partsAt(share.held ? share.held as Reflection : reflection, placesOfShare(share.held ? share.held as Reflection : reflection, share));

/** Who holds this of a part, and whether it stands there otherwise now. */
export interface Holding { readonly share: Share; readonly isOlder: boolean }
export const holding = (reflection: Reflection, part: PartName, field: string): Holding[] => standingShares(reflection).flatMap((share) => {
  const fieldOf = (held: Held): string => JSON.stringify((held[part] as Record<string, unknown> | undefined)?.[field] ?? null);
  const then = fieldOf(heldBy(reflection, share));
  return then === 'null' ? [] : [{ share, isOlder: then !== fieldOf(heldOf(reflection, listOf(share.parts))) }];
});

/** All that one colleague holds; of what they were shown twice, as it was the last time. Whoever is no colleague of this document's holds nothing (shapes.md §13). */
export function heldByPerson(document: PracticeDocument, personId: string): Held | undefined {
  if (!isProfessional(document, personId)) return undefined;
  const reflection = reflectionOf(document);
  const shares = standingShares(reflection).filter(({ withId, namesRemoved, ...share }) => withId === personId && namesRemoved === true && share['status'] !== 'withdrawn');
  const all = shares.map((share) => heldBy(reflection, share) as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
  const parts = PART_NAMES.flatMap((part) => {
    const fields = Object.assign({}, ...all.map((held) => held[part])) as Record<string, unknown>;
    for (const list of JOT_LISTS) {
      const jots = new Map(all.flatMap((held) => (held[part]?.[list] ?? []) as Jot[]).map((jot) => [jot.id, jot]));
      if (jots.size > 0) fields[list] = [...jots.values()];
    }
    return Object.keys(fields).length > 0 ? [[part, fields]] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) as Held : undefined;
}

/**
 * Who holds what (shapes.md §13): the team the lines put on the record, and only their words; the person it was shown to
 * those parts as they were shown, until they are taken back, and no number in them; everybody else, the court too, nothing.
 */
export function holds(document: PracticeDocument, { kind, personId = '' }: CopyReader): 'nothing' | Part {
  const reflection = reflectionOf(document);
  // The record a host makes of the lines is nobody's reflection: there they say as well whose words they are, and what they are (DP-46).
  if (kind === 'practitioner') return { givenByAuthor: true, keep: (reflection.by === undefined ? ['text', 'lang', 'asOwnWords', 'source'] : ['text']).map((field) => `toCaseRecord.${field}`) };
  const held = kind === 'colleague' || kind === 'network' ? heldByPerson(document, personId) : undefined;
  return held ? { givenByAuthor: true, given: { id: reflection.id, ...keptBack(reflection), ...held }, keep: PART_NAMES } : 'nothing';
}
