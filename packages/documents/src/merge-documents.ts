/**
 * Two people saved the same document. What does not overlap goes together; what both changed is a conflict that a
 * person decides, and neither side is lost meanwhile (DP-45). Objects are merged by their id, wherever they have moved.
 */
import { NOT_ADDRESSED, frozen } from './operations.js';
import type { PracticeDocument } from './practice-document.js';

export interface MergeConflict {
  /** Id of the object it is about, or of the nearest one around it. */
  readonly about: string;
  /** Where it is in the merged document, or would be. */
  readonly path: readonly (string | number)[];
  /** `undefined` where one side took it away. A whole entry where one side took it out or withdrew it and the other changed it. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The same document with their side in the place of ours. */
  takeTheirs(document: PracticeDocument): PracticeDocument;
}

/** A field; or an entry of a list, by what it is known by there: choosing one side may move the others. */
type Step = string | { readonly index: number; readonly key: string; /** What it stands after. */ readonly after: string | undefined };
type Path = readonly Step[];
type Node = Record<string, unknown>;
/** Absent is empty (shapes.md, conventions). */
type List = readonly unknown[] | undefined;
const isList = (value: unknown): value is List => value === undefined || Array.isArray(value);
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);
const own = (node: unknown, key: string): unknown => (isNode(node) && Object.hasOwn(node, key) ? node[key] : undefined);
/** No longer the entry that counts: whoever changes it meanwhile does not know. */
const isEnded = (node: unknown): boolean => ['withdrawn', 'corrected'].includes(String(own(node, 'status'))) || (own(node, 'withdrawn') ?? undefined) !== undefined;

/** `document` holds mine wherever there is a conflict. Where only one side moved an object, it is where that side put it. */
export function mergeDocuments(base: PracticeDocument, mine: PracticeDocument, theirs: PracticeDocument): { document: PracticeDocument; conflicts: MergeConflict[] } {
  const merging = new Merging(base, mine, theirs);
  const document = frozen(merging.merge(base, mine, theirs, [], '', base.id)) as PracticeDocument;
  return { document, conflicts: merging.conflicts };
}

/** An entry of a list, and the list it is in: the id of what holds the list, and the field. */
interface Placed { readonly node: unknown; readonly place: string }

class Merging {
  readonly conflicts: MergeConflict[] = [];
  readonly #base: ReadonlyMap<string, Placed>;
  readonly #mine: ReadonlyMap<string, Placed>;
  readonly #theirs: ReadonlyMap<string, Placed>;

  constructor(base: PracticeDocument, mine: PracticeDocument, theirs: PracticeDocument) {
    [this.#base, this.#mine, this.#theirs] = [base, mine, theirs].map((one) => placesIn(one)) as [Map<string, Placed>, Map<string, Placed>, Map<string, Placed>];
  }

  merge(base: unknown, mine: unknown, theirs: unknown, path: Path, place: string, about: string): unknown {
    if (mine === theirs) return mine;
    // Never simply the side that changed: what it holds may have been changed by the other, where it was before.
    if (isNode(mine) && isNode(theirs) && path.at(-1) !== 'held') return this.#nodes(base, mine, theirs, path, place, about);
    if (isList(mine) && isList(theirs)) {
      const merged = this.#lists(base, mine, theirs, path, place, about);
      if (merged.length > 0 || (mine && theirs)) return merged;
    }
    if (sameContent(mine, theirs) || sameContent(base, theirs)) return mine;
    if (sameContent(base, mine)) return theirs;
    return this.#conflict(about, path, mine, theirs);
  }

  #conflict(about: string, path: Path, mine: unknown, theirs: unknown): unknown {
    this.conflicts.push({
      about, path: path.map((step) => (typeof step === 'string' ? step : step.index)), mine, theirs,
      takeTheirs: (document) => frozen(put(document, path, theirs)) as PracticeDocument,
    });
    return mine;
  }

  #nodes(base: unknown, mine: Node, theirs: Node, path: Path, place: string, about: string): Node {
    const id = mine['id'] ?? theirs['id'];
    const [inside, nearest] = typeof id === 'string' ? [id, id] : [place, about];
    if (isNode(base) && !isEnded(base) && isEnded(mine) !== isEnded(theirs) && !sameContent(base, isEnded(mine) ? theirs : mine)) return this.#conflict(nearest, path, mine, theirs) as Node;
    const keys = Array.from(new Set([...Object.keys(mine), ...Object.keys(theirs)]));
    return Object.fromEntries(keys
      .map((key) => [key, this.merge(own(base, key), own(mine, key), own(theirs, key), [...path, key], placeOf(inside, key), nearest)] as const)
      .filter(([, value]) => value !== undefined));
  }

  #lists(base: unknown, mine: List, theirs: List, path: Path, place: string, about: string): unknown[] {
    const [bases, mines, others] = [keyed(Array.isArray(base) ? base : []), keyed(mine), keyed(theirs)];
    const merged: unknown[] = [];
    let after: string | undefined;
    for (const key of order(bases, mines, others)) {
      const sides = this.#sides(key, place, bases.get(key), mines.get(key), others.get(key));
      if (!sides) continue;
      const [was, one, other] = sides;
      const here = [...path, { index: merged.length, key, after }];
      // Taken out on one side and untouched on the other: out. Changed on the other: a person decides.
      if (was !== undefined && (one === undefined || other === undefined)) {
        if (sameContent(was, one ?? other)) continue;
        this.#conflict(isNode(was) && typeof was['id'] === 'string' ? was['id'] : about, here, one, other);
        if (one === undefined) continue;
        merged.push(one);
        after = key;
        continue;
      }
      // New on one side: merged with nothing, for what it holds may have been moved into it.
      const isNew = was === undefined && isNode(one ?? other);
      merged.push(this.merge(was, one ?? (isNew ? {} : other), other ?? (isNew ? {} : one), here, place, about));
      after = key;
    }
    return merged;
  }

  /** What each side has of an entry, if this list is where it goes. One that moved is compared with where it was. */
  #sides(key: string, place: string, ...here: [unknown, unknown, unknown]): [unknown, unknown, unknown] | undefined {
    const [was, one, other] = [this.#base, this.#mine, this.#theirs].map((places) => places.get(key));
    const moved = [was, one, other].some((placed) => placed !== undefined && placed.place !== place);
    if (!moved || ![was, one, other].some((placed, side) => placed !== undefined && placed.node === here[side])) return here;
    // My place for it, unless only they moved it.
    const goes = one && !(was?.place === one.place && other) ? one : (other ?? one);
    return goes?.place === place ? [was?.node, one?.node, other?.node] : undefined;
  }
}

const placeOf = (holder: string, field: string): string => JSON.stringify([holder, field]);

/** Every entry of a list that has an id of its own. */
function placesIn(document: PracticeDocument): Map<string, Placed> {
  const places = new Map<string, Placed>();
  const visit = (node: unknown, place: string): void => {
    if (Array.isArray(node)) {
      keyed(node).forEach((one, key) => {
        if (isNode(one) && typeof one['id'] === 'string' && !places.has(key)) places.set(key, { node: one, place });
        visit(one, place);
      });
    } else if (isNode(node)) {
      const holder = typeof node['id'] === 'string' ? node['id'] : place;
      for (const [key, one] of Object.entries(node)) if (!NOT_ADDRESSED.has(key)) visit(one, placeOf(holder, key));
    }
  };
  visit(document, '');
  return places;
}

/** Whose order the list is in: mine, unless only they changed it. What the other side added stands after what it followed. */
function order(bases: ReadonlyMap<string, unknown>, mines: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] {
  const keptBy = (side: ReadonlyMap<string, unknown>) => JSON.stringify(Array.from(side.keys()).filter((key) => bases.has(key)));
  const both = (side: ReadonlyMap<string, unknown>) => JSON.stringify(Array.from(bases.keys()).filter((key) => side.has(key)));
  const isMineUnmoved = keptBy(mines) === both(mines);
  const [first, second] = isMineUnmoved ? [others, mines] : [mines, others];
  const keys = Array.from(first.keys());
  let after = -1;
  for (const key of second.keys()) {
    const index = keys.indexOf(key);
    if (index >= 0) after = index;
    else keys.splice(++after, 0, key);
  }
  return keys;
}

/** What makes two entries of two lists the same one: an id, or who said it and when, or being equal; and which of several. */
const IDENTITY = ['personId', 'childId', 'by', 'on', 'forAudience', 'messageId', 'about', 'noticed', 'section', 'a', 'b', 'kind', 'lang'] as const;

function keyed(list: List): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const one of list ?? []) {
    const parts = isNode(one) ? (typeof one['id'] === 'string' ? one['id'] : IDENTITY.map((field) => own(one, field) ?? null)) : [one];
    let key = JSON.stringify(parts);
    for (let same = 2; entries.has(key); same += 1) key = JSON.stringify([parts, same]);
    entries.set(key, one);
  }
  return entries;
}

function put(node: unknown, [step, ...rest]: Path, value: unknown): unknown {
  const next = (one: unknown): unknown => (rest.length > 0 ? put(one, rest, value) : value);
  if (typeof step === 'object') {
    const entries = Array.from(keyed(isList(node) ? node : undefined));
    const placeOfKey = (key: string | undefined): number => entries.findIndex(([one]) => one === key);
    const at = placeOfKey(step.key);
    const one = next(entries[at]?.[1]);
    entries.splice(at < 0 ? placeOfKey(step.after) + 1 : at, at < 0 ? 0 : 1, ...(one === undefined ? [] : [[step.key, one] as [string, unknown]]));
    return entries.map(([, each]) => each);
  }
  const entries = new Map(Object.entries(isNode(node) ? node : {}));
  const one = next(entries.get(step!));
  if (one === undefined) entries.delete(step!);
  else entries.set(step!, one);
  return Object.fromEntries(entries);
}

/** Whether two JSON values say the same; the order of fields says nothing. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => sameContent(item, other[index]));
  }
  if (!isNode(one) || !isNode(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameContent(one[key], other[key]));
}
