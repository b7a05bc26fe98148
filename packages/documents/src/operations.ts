/**
 * What is written down, addressed by id: the only way a document changes.
 * A list is addressed by the id of the object that holds it and the field name (`map-harte-2`, `harm`);
 * a list in an object without an id is addressed from the nearest one that has an id, by the keys that lead there
 * (`fgc-harte`, under `meeting`, `questions`);
 * the document itself is addressed by its own id or '' (`people`, `flags`, `stages`, `checkAnswers`, `copies`).
 */
import { Immer, enablePatches, freeze, type Draft, type Patch } from 'immer';
import type { PracticeDocument } from './practice-document.js';

/** `under`: fixed keys from the object with the id to the one that holds the list, made where they are not there yet. */
export interface ListAddress { readonly in: string; readonly under?: readonly string[]; readonly list: string }
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

export type Operation =
  /** Puts an object into a list; before another one, or at the end. The list is made if it is absent. */
  | { readonly op: 'add'; readonly to: ListAddress; readonly value: Json; readonly before?: string }
  /** Sets one field of the object with this id (a path for nested fixed keys). `undefined` takes the field away. */
  | { readonly op: 'set'; readonly id: string; readonly path: readonly (string | number)[]; readonly value: Json }
  /** Moves an object, whole, to a place in a list. Nothing of it changes. */
  | { readonly op: 'move'; readonly id: string; readonly to: ListAddress; readonly before?: string }
  /** Takes back something that was added in this sitting and never kept. Recorded things are withdrawn, not removed (K9). */
  | { readonly op: 'remove'; readonly id: string };

enablePatches();
/** Freezing goes along what changed: looking whether each of ten thousand neighbours is frozen would be felt in a keystroke. */
const immer = new Immer({ autoFreeze: false });

export type OperationFailure = { readonly ok: false; readonly reason: 'no-such-id' | 'no-such-list' | 'id-taken'; readonly id: string };
export type OperationsApplied = { readonly ok: true; readonly document: PracticeDocument; readonly patches: Patch[]; readonly inverse: Patch[] };

type Node = Record<string | number, unknown>;
type Path = readonly (string | number)[];
type Recipe = (draft: Draft<PracticeDocument>) => void;

/** Fields whose objects carry the id of something else (stages, references) or are a frozen whole of their own (a copy). */
export const NOT_ADDRESSED: ReadonlySet<string> = new Set(['stages', 'held', 'refs', 'ref', 'mapRef', 'reusedIn']);
/** Kept where a document holds them, never written to: they lead out of the document. */
const OUT_OF_BOUNDS = new Set<string | number>(['__proto__', 'constructor', 'prototype']);

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';
const own = (node: Node, key: string | number): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);
const at = (root: unknown, path: Path): Node => path.reduce((node, key) => (node as Node)[key], root) as Node;
const fail = (reason: OperationFailure['reason'], id: string): OperationFailure => ({ ok: false, reason, id });

/**
 * Applies operations in order, all or none. Never throws; an unknown id or list is an answer.
 *
 * #### Notes
 * Finding an object is a look-up in an index of the document value, handed on from value to value: a keystroke in one
 * entry of ten thousand does not walk the other ones.
 */
export function applyOperations(document: PracticeDocument, operations: readonly Operation[]): OperationsApplied | OperationFailure {
  if (last?.document === document && last.operations === operations) return last.applied;
  const applied = applyAll(document, operations);
  if (Object.isFrozen(operations) && Object.isFrozen(document)) last = { document, operations, applied };
  return applied;
}

/** What may happen is worked out by doing it (`can`); doing the same then is not worked out again. Only what cannot change is remembered. */
let last: { document: PracticeDocument; operations: readonly Operation[]; applied: OperationsApplied | OperationFailure } | undefined;

function applyAll(document: PracticeDocument, operations: readonly Operation[]): OperationsApplied | OperationFailure {
  let next = document;
  let patches: Patch[] = [];
  let inverse: Patch[] = [];
  for (const operation of operations) {
    for (const step of inSteps(next, operation)) {
      const prepared = PREPARE[step.op](next, step as never);
      if ('ok' in prepared) return prepared;
      const index = indexOf(next);
      const [value, forth, back] = immer.produceWithPatches(thawedAlong(next, prepared.where), prepared.recipe);
      if (forth.length > 0) next = value as PracticeDocument;
      for (const { path } of forth) freezeAlong(next, path);
      walk(prepared.added, prepared.where, (id, path) => index.set(id, path));
      indexes.set(next, index);
      patches.push(...forth);
      inverse = [...back, ...inverse];
    }
  }
  // Patches are applied by assignment, which would lose a field of this name: then the whole document is the patch.
  if (JSON.stringify([patches, inverse]).includes('"__proto__":')) {
    patches = [{ op: 'replace', path: [], value: next }];
    inverse = [{ op: 'replace', path: [], value: document }];
  }
  return { ok: true, document: next, patches, inverse };
}

/** What is to be done to a draft, worked out on the value itself; `added` may hold new ids, and will be at `where`. */
interface Prepared { recipe: Recipe; added?: unknown; where: Path }
type Step<Op> = (document: PracticeDocument, operation: Op) => Prepared | OperationFailure;
type Of<Op extends Operation['op']> = Extract<Operation, { op: Op }>;

const prepareAdd: Step<Of<'add'>> = (document, { to, value, before }) => {
  let taken: string | undefined;
  const path = pathOf(to);
  if (!path.some((key) => NOT_ADDRESSED.has(key))) walk(value, ['new'], (id) => { if (locate(document, id)) taken ??= id; });
  if (taken !== undefined) return fail('id-taken', taken);
  const holder = locate(document, to.in);
  if (!holder) return fail('no-such-id', to.in);
  const old = isWay(at(document, holder), path) ? (reach(at(document, holder), path) ?? []) : undefined;
  if (!Array.isArray(old)) return fail('no-such-list', to.in);
  const list = old as unknown[];
  const index = placeOf(list, before);
  return {
    recipe: (draft) => {
      const node = makeWay(draft, holder, path);
      if (node[to.list]) become(node[to.list] as unknown[], list, list.toSpliced(index, 0, value));
      else node[to.list] = [value];
    },
    added: value, where: [...holder, ...path, index],
  };
};

const prepareRemove: Step<Of<'remove' | 'move'>> = (document, operation) => {
  const path = locate(document, operation.id);
  if (!path) return fail('no-such-id', operation.id);
  const where = path.slice(0, -1);
  const list = at(document, where);
  if (path.length === 0 || !Array.isArray(list)) return fail('no-such-list', operation.id);
  const rest = list.toSpliced(Number(path.at(-1)), 1);
  // A move that reached here stays in its list.
  const next = operation.op === 'remove' ? rest : rest.toSpliced(operation.before === operation.id ? Number(path.at(-1)) : placeOf(rest, operation.before), 0, at(document, path));
  return { recipe: (draft) => become(at(draft, where) as unknown as unknown[], list, next), where };
};

const prepareSet: Step<Of<'set'>> = (document, { id, path, value }) => {
  const where = locate(document, id);
  if (!where) return fail('no-such-id', id);
  const last = path.at(-1);
  const isAddressed = !path.some((key) => NOT_ADDRESSED.has(String(key)));
  // An id is for good.
  if (last === 'id' && isAddressed) return fail('id-taken', id);
  if (last === undefined || !isWay(at(document, where), path)) return fail('no-such-list', id);
  return {
    recipe: (draft) => {
      const target = makeWay(draft, where, path);
      if (value !== undefined) target[last] = value;
      else if (Array.isArray(target)) target.splice(Number(last), 1);
      else delete target[last];
    },
    ...(isAddressed ? { added: value } : {}), where: [...where, ...path],
  };
};

/** From the object that has the id to the list. */
const pathOf = ({ under = [], list }: ListAddress): readonly string[] => [...under, list];

/** Whether something may stand at the end of a path; what is not there on the way is made. */
function isWay(node: unknown, path: Path): boolean {
  return path.every((key, depth) => isPlaceIn(reach(node, path.slice(0, depth)) ?? {}, key));
}
const reach = (node: unknown, path: Path): unknown => path.reduce<unknown>((one, key) => own((one ?? {}) as Node, key), node);

/** The object that holds the last key of a path. */
function makeWay(draft: Draft<PracticeDocument>, where: Path, path: Path): Node {
  let target = at(draft, where);
  for (const key of path.slice(0, -1)) {
    if (own(target, key) == null) target[key] = {};
    target = target[key] as Node;
  }
  return target;
}

/** Through a text, or past the end of a list, there is nothing to set. */
const isPlaceIn = (node: unknown, key: string | number): boolean =>
  isNode(node) && !OUT_OF_BOUNDS.has(key) && (!Array.isArray(node) || (Number.isInteger(key) && Number(key) >= 0 && Number(key) <= node.length));

const PREPARE = { add: prepareAdd, remove: prepareRemove, move: prepareRemove, set: prepareSet };

/** A move to another list is taken out of the one and put into the other; within its list it is one step. */
function inSteps(document: PracticeDocument, operation: Operation): Operation[] {
  if (operation.op !== 'move') return [operation];
  const { id, to, before } = operation;
  const from = locate(document, id);
  const holder = locate(document, to.in);
  const isInPlace = holder && from?.slice(0, -1).join('\n') === [...holder, ...pathOf(to)].join('\n');
  if (!from || isInPlace) return [operation];
  return [{ op: 'remove', id }, { op: 'add', to, value: at(document, from) as Json, ...(before === undefined ? {} : { before }) }];
}

const placeOf = (list: readonly unknown[], before: string | undefined): number => {
  const index = before === undefined ? -1 : list.findIndex((one) => isNode(one) && one['id'] === before);
  return index < 0 ? list.length : index;
};

/** Only the places that differ are written, so that a patch holds no more than what moved. */
function become(draft: unknown[], old: readonly unknown[], list: readonly unknown[]): void {
  list.forEach((one, index) => { if (index >= old.length || one !== old[index]) draft[index] = one; });
  if (list.length < old.length) draft.length = list.length;
}

/**
 * Where each id is. Shared by a document value and those made from it, and only ever a hint: it holds every id these
 * values hold, and a path that no longer leads there makes it be drawn up anew.
 */
const indexes = new WeakMap<PracticeDocument, Map<string, Path>>();

function indexOf(document: PracticeDocument): Map<string, Path> {
  return indexes.get(document) ?? drawUp(document);
}

function drawUp(document: PracticeDocument): Map<string, Path> {
  const index = new Map<string, Path>();
  walk(document, [], (id, path) => { if (!index.has(id)) index.set(id, path); });
  indexes.set(document, index);
  return index;
}

function locate(document: PracticeDocument, id: string): Path | undefined {
  // The document's own id is also its root object's id in the examples: the root object wins.
  if (id === '' || (id === document.id && !(isNode(document.content) && document.content['id'] === id))) return [];
  const hint = indexOf(document).get(id);
  let node: unknown = document;
  for (const key of hint ?? []) node = isNode(node) ? node[key] : undefined;
  return !hint || (isNode(node) && node['id'] === id) ? hint : drawUp(document).get(id);
}

/**
 * The object with this id and where it stands, without looking through the document: `['content', 'harm', 3]`.
 * `undefined` when there is none.
 */
export function objectOf(document: PracticeDocument, id: string): { readonly object: Readonly<Record<string, unknown>>; readonly path: Path } | undefined {
  const path = id === '' ? undefined : locate(document, id);
  return path && path.length > 0 ? { object: at(document, path), path } : undefined;
}

/** Visits every object with an id of its own, except the document itself. */
function walk(node: unknown, path: Path, visit: (id: string, path: Path) => void): void {
  if (!isNode(node)) return;
  if (Array.isArray(node)) { node.forEach((one, index) => walk(one, [...path, index], visit)); return; }
  if (path.length > 0 && typeof node['id'] === 'string') visit(node['id'], path);
  for (const key of Object.keys(node)) if (!NOT_ADDRESSED.has(key) && !OUT_OF_BOUNDS.has(key)) walk(node[key], [...path, key], visit);
}

/** The same value, in new objects along a path: V8 takes a hundred times as long to slice a long list that is frozen. */
function thawedAlong<Value extends object>(value: Value, [key, ...rest]: Path): Value {
  // As it was, of the same kind: a list stays a list.
  const thawed = (Array.isArray(value) ? [...value] : { ...value }) as Value & Node;
  const inner = key === undefined ? undefined : own(thawed, key);
  if (isNode(inner)) Object.assign(thawed, { [key!]: thawedAlong(inner, rest) });
  return thawed;
}

/** What changed, and everything around it: the rest was frozen before. */
function freezeAlong(document: PracticeDocument, path: Path): void {
  let node: unknown = Object.freeze(document);
  for (const key of path) {
    if (!isNode(node)) return;
    node = Object.freeze(own(node, key));
  }
  frozen(node);
}

/** Freezes a value all the way down: a document is shared by everything that shows it. */
export function frozen<Value>(value: Value): Value {
  return freeze(value, true);
}
