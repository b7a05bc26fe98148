/**
 * What is written down, addressed by id: the only way a document changes.
 * A list is addressed by the id of the object that holds it and the field name (`map-harte-2`, `harm`);
 * the document itself is addressed by its own id or '' (`people`, `flags`, `stages`, `checkAnswers`, `copies`).
 */
import { enablePatches, freeze, produceWithPatches, type Draft, type Patch } from 'immer';
import type { PracticeDocument } from './practice-document.js';

export interface ListAddress { readonly in: string; readonly list: string }
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

export type OperationFailure = { readonly ok: false; readonly reason: 'no-such-id' | 'no-such-list' | 'id-taken'; readonly id: string };
export type OperationsApplied = { readonly ok: true; readonly document: PracticeDocument; readonly patches: Patch[]; readonly inverse: Patch[] };

type Node = Record<string, unknown>;
type Path = readonly (string | number)[];

/**
 * Applies operations in order, all or none.
 *
 * #### Notes
 * Finding an object is a look-up in an index made once for each document value, and carried over to the next value
 * when only a field changed: a keystroke in one entry of ten thousand does not walk the other ones.
 */
export function applyOperations(document: PracticeDocument, operations: readonly Operation[]): OperationsApplied | OperationFailure {
  const index = indexOf(document);
  let failure: OperationFailure | undefined;
  let moved = false;
  const [next, patches, inverse] = produceWithPatches(document, (draft) => {
    for (const operation of operations) {
      moved ||= operation.op !== 'set' || movesIds(operation);
      // After the first operation that moves things, positions are looked for afresh.
      failure = applyOne(draft, moved ? undefined : index, operation);
      if (failure) return;
    }
  });
  if (failure) return failure;
  if (!moved) indexes.set(next as PracticeDocument, index);
  return { ok: true, document: next as PracticeDocument, patches, inverse };
}

const movesIds = (operation: Operation & { op: 'set' }): boolean => operation.value !== null && typeof operation.value === 'object';

function applyOne(draft: Draft<PracticeDocument>, index: ReadonlyMap<string, Path> | undefined, operation: Operation): OperationFailure | undefined {
  const root = draft as unknown as Node;
  const find = (id: string): { parent: unknown; key: string | number; node: Node } | undefined => {
    if (id === '' || (id === root['id'] && !hasOwnRoot(root, id))) return { parent: undefined, key: '', node: root };
    const path = index ? index.get(id) : pathTo(root, id);
    if (!path) return undefined;
    let parent: unknown;
    let node: unknown = root;
    for (const key of path) { parent = node; node = (node as Node)[key]; }
    return { parent, key: path[path.length - 1]!, node: node as Node };
  };
  const listOf = (to: ListAddress): Node[] | OperationFailure => {
    const holder = find(to.in);
    if (!holder) return { ok: false, reason: 'no-such-id', id: to.in };
    const list = holder.node[to.list] ?? (holder.node[to.list] = []);
    return Array.isArray(list) ? (list as Node[]) : { ok: false, reason: 'no-such-list', id: to.in };
  };
  const place = (list: Node[], value: Node, before: string | undefined): void => {
    const at = before === undefined ? -1 : list.findIndex((one) => one['id'] === before);
    if (at < 0) list.push(value); else list.splice(at, 0, value);
  };
  if (operation.op === 'add') {
    const { value } = operation;
    const id = value && typeof value === 'object' && !Array.isArray(value) ? value['id'] : undefined;
    if (typeof id === 'string' && find(id)?.parent) return { ok: false, reason: 'id-taken', id };
    const list = listOf(operation.to);
    if (!Array.isArray(list)) return list;
    place(list, value as Node, operation.before);
    return undefined;
  }
  const found = find(operation.id);
  if (!found) return { ok: false, reason: 'no-such-id', id: operation.id };
  if (operation.op === 'set') {
    let node = found.node;
    for (const key of operation.path.slice(0, -1)) node = (node[key] ??= {}) as Node;
    const last = operation.path[operation.path.length - 1]!;
    if (operation.value === undefined) delete node[last]; else node[last] = operation.value;
    return undefined;
  }
  if (!Array.isArray(found.parent)) return { ok: false, reason: 'no-such-list', id: operation.id };
  const [taken] = found.parent.splice(Number(found.key), 1) as Node[];
  if (operation.op === 'remove') return undefined;
  const list = listOf(operation.to);
  if (!Array.isArray(list)) return list;
  place(list, taken!, operation.before);
  return undefined;
}

/** The document's own id is also its root object's id in the examples: the root object wins. */
function hasOwnRoot(root: Node, id: string): boolean {
  const content = root['content'] as Node | undefined;
  return content !== null && typeof content === 'object' && content['id'] === id;
}

const indexes = new WeakMap<PracticeDocument, ReadonlyMap<string, Path>>();

/** Where each id is, by path. Objects of `people`, `flags`, `stages` … and of the content, at any depth. */
function indexOf(document: PracticeDocument): ReadonlyMap<string, Path> {
  const made = indexes.get(document);
  if (made) return made;
  const index = new Map<string, Path>();
  walk(document, [], (id, path) => { if (!index.has(id)) index.set(id, path); return false; });
  indexes.set(document, index);
  return index;
}

function pathTo(root: Node, id: string): Path | undefined {
  let found: Path | undefined;
  walk(root, [], (one, path) => { if (one === id) found = path; return found !== undefined; });
  return found;
}

/** Visits every object with an id except the document itself. Stages and frozen copies refer to ids; they do not hold them. */
function walk(node: unknown, path: Path, visit: (id: string, path: Path) => boolean): boolean {
  if (node === null || typeof node !== 'object') return false;
  if (Array.isArray(node)) return node.some((one, at) => walk(one, [...path, at], visit));
  const { id } = node as Node;
  if (path.length > 0 && typeof id === 'string' && visit(id, path)) return true;
  return Object.keys(node).some((key) => {
    if (path.length === 0 && key === 'stages') return false;
    if (key === 'held') return false;
    return walk((node as Node)[key], [...path, key], visit);
  });
}

/** Freezes a value all the way down: a document is shared by everything that shows it. */
export function frozen<Value>(value: Value): Value {
  return freeze(value, true);
}
