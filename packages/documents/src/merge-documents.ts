/**
 * Two people saved the same document. What does not overlap goes together; what both changed is a conflict that a
 * person decides, and neither side is lost meanwhile (DP-45). Lists are merged by the identity of what is in them.
 */
import { produce } from 'immer';
import { frozen } from './operations.js';
import type { PracticeDocument } from './practice-document.js';

export interface MergeConflict {
  /** Id of the object it is about, or of the nearest one around it. */
  readonly about: string;
  /** Where it is in the merged document. */
  readonly path: readonly (string | number)[];
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The same document with their side in the place of ours. */
  takeTheirs(document: PracticeDocument): PracticeDocument;
}

/** `document` holds mine wherever there is a conflict. */
export function mergeDocuments(base: PracticeDocument, mine: PracticeDocument, theirs: PracticeDocument): { document: PracticeDocument; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const document = merge(base, mine, theirs, [], base.id, conflicts) as PracticeDocument;
  return { document: frozen(document), conflicts };
}

type Path = readonly (string | number)[];
type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

function merge(base: unknown, mine: unknown, theirs: unknown, path: Path, about: string, conflicts: MergeConflict[]): unknown {
  if (equal(mine, theirs) || equal(base, theirs)) return mine;
  if (equal(base, mine)) return theirs;
  if (isNode(mine) && isNode(theirs)) return mergeNodes(isNode(base) ? base : {}, mine, theirs, path, typeof mine['id'] === 'string' ? mine['id'] : about, conflicts);
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists(Array.isArray(base) ? base : [], mine, theirs, path, about, conflicts);
  conflicts.push({ about, path, mine, theirs, takeTheirs: (document) => put(document, path, theirs) });
  return mine;
}

function mergeNodes(base: Node, mine: Node, theirs: Node, path: Path, about: string, conflicts: MergeConflict[]): Node {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map((key) => [key, merge(base[key], mine[key], theirs[key], [...path, key], about, conflicts)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[], path: Path, about: string, conflicts: MergeConflict[]): unknown[] {
  const keyed = (list: readonly unknown[]) => new Map(list.map((one, index) => [identity(one, index), one]));
  const [bases, mines, others] = [keyed(base), keyed(mine), keyed(theirs)];
  const order = [...mines.keys()];
  // What they added stands after what it followed in their list.
  let after = -1;
  for (const key of others.keys()) {
    const at = order.indexOf(key);
    if (at >= 0) after = at;
    else order.splice(++after, 0, key);
  }
  const merged: unknown[] = [];
  for (const key of order) {
    const [was, one, other] = [bases.get(key), mines.get(key), others.get(key)];
    // Taken out on one side and untouched on the other: out. Changed on the other: it stays, with its changes.
    if (one === undefined && was !== undefined && equal(was, other)) continue;
    if (other === undefined && was !== undefined && equal(was, one)) continue;
    merged.push(one === undefined ? other : other === undefined ? one : merge(was, one, other, [...path, merged.length], about, conflicts));
  }
  return merged;
}

/** What makes two entries of two lists the same one: an id, or who said it and when, or being equal. */
function identity(one: unknown, index: number): string {
  if (!isNode(one)) return JSON.stringify(one);
  if (typeof one['id'] === 'string') return `id:${one['id']}`;
  const parts = ['personId', 'childId', 'by', 'on', 'forAudience', 'messageId', 'about', 'section', 'a', 'b', 'kind', 'lang'].map((key) => one[key]).filter((part) => part !== undefined);
  return parts.length > 0 ? JSON.stringify(parts) : `at:${index}`;
}

function put(document: PracticeDocument, path: Path, value: unknown): PracticeDocument {
  return produce(document, (draft) => {
    let node = draft as unknown as Node;
    for (const key of path.slice(0, -1)) node = node[key] as Node;
    const last = path[path.length - 1]!;
    if (value === undefined) delete node[last]; else node[last] = value;
  });
}

function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => equal(item, other[index]));
  }
  if (!isNode(one) || !isNode(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]));
}
export { equal as sameContent };
