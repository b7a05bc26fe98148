/**
 * What of a reflection its owner may show to a coach, as data. `sharing[].parts` names it by its place
 * (`after.oneThingToPractise`, `during.discord`), as a whole part (`after`), or one jot by its id.
 */
import type { CopyReader, Part, PracticeDocument } from '@practice-kit/documents';
import type { Reflection, Share } from './document-type.js';
import { isJotList, JOT_LISTS, jotOf, jotsOf, reflectionOf, type JotList } from './entries.js';

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
 * What somebody was shown: of a list, the jots that stood in it then (§7.4 "chosen parts", §2.6). What is jotted after that is
 * nobody's until it is shown. A share from before this was kept has its lists as they are.
 */
function placesOfShare(reflection: Reflection, { parts, jots }: Share): Place[] {
  return listOf(parts).flatMap((path) => placesOf(reflection, path)).flatMap((place) =>
    (jots === undefined || place.id !== undefined || !isJotList(place.field) ? [place] : jotsOf(reflection, place.field).filter(({ id }) => listOf(jots).includes(id)).map(({ id }) => ({ ...place, id }))));
}
/** The jots that stand in the lists among these parts. */
export const jotsAmong = (reflection: Reflection, parts: readonly unknown[]): string[] =>
  [...new Set(parts.flatMap((path) => placesOf(reflection, path)).flatMap(({ field, id }) => (id !== undefined ? [id] : isJotList(field) ? jotsOf(reflection, field).map((jot) => jot.id) : [])))];

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

/** What somebody has in their hands does not change under them (domain.md §2.6): it is taken back first. */
export const isHeld = (reflection: Reflection, part: string, field: string, id?: string): boolean =>
  standingShares(reflection).some((share) => placesOfShare(reflection, share)
    .some((place) => place.part === part && place.field === field && (id === undefined || place.id === undefined || place.id === id)));

/** Somebody holds the list itself, whatever comes into it: so it is with a share from before its jots were kept. */
export const isListHeld = (reflection: Reflection, list: JotList): boolean =>
  standingShares(reflection).some((share) => placesOfShare(reflection, share).some((place) => place.field === list && place.id === undefined));

/**
 * What somebody has been given and not taken back, and nothing else: the parts, without a number. For storing the rest so
 * that nobody but the owner can read it.
 */
export function givenParts(reflection: Reflection): Partial<Reflection> {
  const places = standingShares(reflection).flatMap((share) => placesOfShare(reflection, share));
  return Object.fromEntries(PART_NAMES.flatMap((part) => {
    const given = places.filter((place) => place.part === part);
    const fields = (reflection[part] ?? {}) as Readonly<Record<string, unknown>>;
    const kept = [...new Set(given.map(({ field }) => field))].filter((field) => isWritten(fields[field])).map((field): [string, unknown] => {
      const here = given.filter((place) => place.field === field);
      const value = fields[field];
      if (!Array.isArray(value) || field === 'processesVisited') return [field, value];
      const jots = (value as { id: string; value?: number }[]).filter(({ id }) => here.some((place) => place.id === undefined || place.id === id));
      return [field, jots.map(({ value: _number, ...jot }) => jot)];
    });
    return kept.length > 0 ? [[part, Object.fromEntries(kept)]] : [];
  }));
}

/**
 * Who holds what (shapes.md §13): the team the lines put on the record, and only their words; the person it was shown to
 * those parts, until they are taken back, and no number in them; everybody else, the court too, nothing.
 */
export function holds(document: PracticeDocument, { kind, personId }: CopyReader): 'nothing' | Part {
  if (kind === 'practitioner') return { givenByAuthor: true, keep: ['toCaseRecord.text'] };
  if (kind !== 'colleague' && kind !== 'network') return 'nothing';
  const reflection = reflectionOf(document);
  const places = standingShares(reflection).filter((share) => share.withId === personId && share.namesRemoved === true)
    .flatMap((share) => placesOfShare(reflection, share));
  if (places.length === 0) return 'nothing';
  const paths = new Map<string, Place[]>();
  for (const place of places) paths.set(`${place.part}.${place.field}`, [...(paths.get(`${place.part}.${place.field}`) ?? []), place]);
  const single = [...paths].filter(([, here]) => here.every(({ id }) => id !== undefined));
  return {
    givenByAuthor: true, keep: [...paths.keys()], leave: NUMBERS,
    only: Object.fromEntries(single.map(([path, here]) => [path, ({ id }: Readonly<Record<string, unknown>>) => here.some((place) => place.id === id)])),
  };
}
