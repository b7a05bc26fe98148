/**
 * What no save may change, whoever sends it: a child's own words, once recorded (DP-43), and what somebody was given
 * (DP-44). The tool's machine refuses both; this is for a page, a script or a person who goes round it.
 */
import { sameContent, type PracticeDocument, type ReadIssue } from '@practice-kit/documents';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Issues hold paths, never words.
 *
 * #### Notes
 * Recorded at the same moment under the same id and still said to be a child's own words: then the words are the same.
 * Leaving an entry out is not judged here, because undoing what was just added does that; every version is kept anyway.
 */
export function alterations(before: PracticeDocument, after: PracticeDocument): ReadIssue[] {
  const children = new Set([...before.people, ...after.people].filter(({ kind }) => kind === 'child').map(({ id }) => id));
  const words = new Map<string, unknown>();
  visit(before.content, [], (node) => {
    const key = childsWords(node, children);
    if (key) words.set(key, node['text']);
  });
  const issues: ReadIssue[] = [];
  visit(after.content, ['content'], (node, path) => {
    const key = childsWords(node, children);
    if (key && words.has(key) && words.get(key) !== node['text']) issues.push({ path: [...path, 'text'], message: 'A child’s own words are not changed once recorded (DP-43).' });
  });
  const given = new Map((before.copies ?? []).filter(isGiven).map((copy) => [copy.id, copy]));
  (after.copies ?? []).forEach((copy, index) => {
    const earlier = given.get(copy.id);
    if (earlier && earlier.sharedAt === copy.sharedAt && !sameContent(earlier.held, copy.held)) {
      issues.push({ path: ['copies', index, 'held'], message: 'What somebody was given is not changed afterwards (DP-44).' });
    }
  });
  return issues;
}

const isGiven = (copy: { sharedAt?: string | undefined }): boolean => copy.sharedAt !== undefined;

function childsWords(node: Node, children: ReadonlySet<unknown>): string | undefined {
  const { id, verbatim, saidBy, recordedAt } = node;
  return typeof id === 'string' && verbatim === true && children.has(saidBy) ? JSON.stringify([id, saidBy, recordedAt]) : undefined;
}

function visit(value: unknown, path: (string | number)[], found: (node: Node, path: (string | number)[]) => void): void {
  if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index], found));
  else if (isNode(value)) {
    found(value, path);
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key], found);
  }
}
