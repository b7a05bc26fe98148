/**
 * What no save may change, whoever sends it: a child's own words, once recorded (DP-43), and what somebody was given
 * (DP-44). The tool's machine refuses both; this is for a page, a script or a person who goes round it, in one save or in several.
 */
import { createHash } from 'node:crypto';
import type { PracticeDocument, ReadIssue } from '@practice-kit/documents';

/** What is fixed of a record, by any version of it: which act of writing or giving it was, and the digest of what that says for good. */
export type Fixed = ReadonlyMap<string, string>;
type Node = Record<string, unknown>;
type Path = readonly (string | number)[];
/** Something in a document that may be fixed: by its key, and by its id whatever the key. */
interface Found { readonly id: string; readonly key: string; readonly says: string; readonly isFixed: boolean; readonly path: Path; readonly message: string }

const WORDS = 'A child’s own words are not changed once recorded (DP-43).';
const GIVEN = 'What somebody was given is not changed afterwards (DP-44).';

/**
 * Issues hold paths, never words.
 *
 * #### Notes
 * The same id, recorded (or, of a copy, prepared) at the same moment, is the same act. Then it says the same for good, also when
 * meanwhile a version no longer said that the words are a child's own or that the copy was given. Taking back only such a mark is
 * let be, because undoing does that; and so is leaving it out. What is written anew after that has a moment of its own.
 */
export function alterations(document: PracticeDocument, fixed: Fixed): ReadIssue[] {
  return findIn(document).filter(({ key, says }) => (fixed.get(key) ?? says) !== says).map(({ path, message }) => ({ path: [...path], message }));
}

/** What this version fixes beside what is fixed already: the same words under the same id are fixed at any moment they are given. */
export function fixedBy(document: PracticeDocument, already: Fixed = new Map()): Fixed {
  const known = new Set(Array.from(already, ([key, says]) => sayingOf(idOf(key), says)));
  return new Map(findIn(document).filter(({ id, key, says, isFixed }) => !already.has(key) && (isFixed || known.has(sayingOf(id, says)))).map(({ key, says }) => [key, says]));
}

function findIn({ people = [], content, copies = [] }: Partial<PracticeDocument>): Found[] {
  const children = new Set(people.filter(({ kind }) => kind === 'child').map(({ id }) => id));
  const found: Found[] = [];
  visit(content, ['content'], (node, path) => {
    const { id, text, recordedAt, verbatim, saidBy } = node;
    if (typeof id !== 'string' || typeof text !== 'string') return;
    found.push({ id, key: keyOf('words', id, recordedAt), says: digest(text), isFixed: verbatim === true && children.has(String(saidBy)), path: [...path, 'text'], message: WORDS });
  });
  copies.forEach(({ id, preparedAt, sharedAt, reader, held }, index) => {
    found.push({ id, key: keyOf('copy', id, preparedAt), says: digest([reader, held]), isFixed: sharedAt !== undefined, path: ['copies', index, 'held'], message: GIVEN });
  });
  return found;
}

const keyOf = (kind: string, id: string, moment: unknown): string => JSON.stringify([kind, id, moment ?? null]);
const idOf = (key: string): string => (JSON.parse(key) as [string, string])[1];
const sayingOf = (id: string, says: string): string => JSON.stringify([id, says]);
/** The order of fields says nothing. */
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, (_, one: unknown) => (isNode(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))).digest('hex');
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

function visit(value: unknown, path: Path, found: (node: Node, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index], found));
  else if (isNode(value)) {
    found(value, path);
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key], found);
  }
}
