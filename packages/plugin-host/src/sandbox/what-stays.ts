/**
 * What no permission to write a field reaches, for a plugin of others: what was recorded stays, in its words and with whoever
 * said it (K9, DP-43), and nobody is made to have said or written what they did not; and what keeps something from somebody
 * (shapes.md K8) is changed only by who may write that very field.
 */
import { objectOf, type PracticeDocument } from '@practice-kit/documents';
import type { FieldPath } from './field-paths.js';

type Node = Readonly<Record<string, unknown>>;

/** Any of these: it was said, or somebody wrote it down. */
const SAYS_WHO = ['saidBy', 'writtenBy', 'recordedBy', 'recordedAt', 'setBy', 'setAt'] as const;
const AS_IT_WAS_SAID = ['text', 'verbatim', 'lang', ...SAYS_WHO] as const;
/** What keeps it from whom, and what a reader is given in its place. */
const KEEPS: ReadonlySet<string> = new Set(['withholdFrom', 'presentWithholdFrom', 'visibility', 'sensitivity', 'flagIds', 'variants', 'share', 'shareOverride', 'omission']);

/** What an edit would do to what was there. `path`: the field that has to be named in `permissions.write` for it. */
export type Loss = { readonly reason: 'recorded' | 'not-own-words' } | { readonly reason: 'not-allowed'; readonly path: FieldPath };

/** Does `after` say of somebody that they said or wrote something, where `before` does not? `who`: the person at the screen, who may write things down. */
export function speaksForSomebody(before: PracticeDocument, after: PracticeDocument, who: string | undefined): boolean {
  const ofBefore: Find = (id) => objectOf(before, id)?.object;
  const claims = (node: unknown, was: unknown): boolean => {
    if (node === was) return false;
    if (Array.isArray(node)) return node.some((one, index) => claims(one, counterpart(one, Array.isArray(was) ? was : [], index, ofBefore)));
    if (!isNode(node)) return false;
    const old: Node = isNode(was) ? was : {};
    const isSomebodys = node['verbatim'] === true || ['saidBy', 'writtenBy'].some((name) => node[name] !== undefined) || ['recordedBy', 'setBy'].some((name) => node[name] !== undefined && node[name] !== who);
    return (isSomebodys && AS_IT_WAS_SAID.some((name) => !isSame(node[name], old[name])))
      || Object.keys(node).some((key) => claims(node[key], Object.hasOwn(old, key) ? old[key] : undefined));
  };
  return claims(after, before);
}

/** What of `before` would be lost or laid open in `after`. What is the same object is not looked into. */
export function lossesIn(before: PracticeDocument, after: PracticeDocument): Generator<Loss> {
  return losses(before, after, [], (id) => objectOf(after, id)?.object);
}

type Find = (id: string) => Node | undefined;
function* losses(before: unknown, after: unknown, path: FieldPath, find: Find): Generator<Loss> {
  if (before === after) return;
  if (Array.isArray(before)) {
    for (const [index, one] of before.entries()) yield* losses(one, counterpart(one, Array.isArray(after) ? after : [], index, find), path, find);
  } else if (isNode(before)) yield* lossesOf(before, isNode(after) ? after : undefined, path, find);
}

function* lossesOf(before: Node, after: Node | undefined, path: FieldPath, find: Find): Generator<Loss> {
  if (isRecorded(before)) {
    if (!after) yield { reason: 'recorded' };
    else if (AS_IT_WAS_SAID.some((name) => !isSame(before[name], after[name]))) yield { reason: 'not-own-words' };
  }
  // What goes as a whole keeps nothing from anybody.
  const keeps = after ? [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => KEEPS.has(key) && !isSame(before[key], after[key])) : [];
  for (const key of keeps) yield { reason: 'not-allowed', path: [...path, key] };
  for (const key of Object.keys(before)) if (!KEEPS.has(key)) yield* losses(before[key], after && Object.hasOwn(after, key) ? after[key] : undefined, [...path, key], find);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecorded = (node: Node): boolean => node['verbatim'] === true || SAYS_WHO.some((name) => node[name] !== undefined);
const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The same thing, by its id: in its list, or wherever it was moved; by its place when it has none. */
function counterpart(one: unknown, list: readonly unknown[], index: number, find: Find): unknown {
  if (!isNode(one) || typeof one['id'] !== 'string') return list[index];
  const { id } = one;
  return list.find((other) => isNode(other) && other['id'] === id) ?? find(id);
}
