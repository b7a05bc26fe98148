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
 * Recorded at the same moment under the same id: then the words are the same, also when the new document no longer says
 * that they are a child's own. Taking back only that mark is let be, because undoing a tick that was just set does that.
 * Leaving an entry out is not judged here, because undoing what was just added does that; every version is kept anyway.
 */
export function alterations(before: PracticeDocument, after: PracticeDocument): ReadIssue[] {
  const children = new Set([...before.people, ...after.people].filter(({ kind }) => kind === 'child').map(({ id }) => id));
  const words = new Map<string, unknown>();
  visit(before.content, [], (node) => {
    if (node['verbatim'] === true && children.has(String(node['saidBy']))) words.set(recorded(node), node['text']);
  });
  const issues: ReadIssue[] = [];
  visit(after.content, ['content'], (node, path) => {
    const earlier = typeof node['text'] === 'string' ? words.get(recorded(node)) : undefined;
    if (earlier !== undefined && earlier !== node['text']) issues.push({ path: [...path, 'text'], message: 'A child’s own words are not changed once recorded (DP-43).' });
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

/** Which act of writing down this is. */
const recorded = ({ id, recordedAt }: Node): string => JSON.stringify([id, recordedAt]);
const isGiven = (copy: { sharedAt?: string | undefined }): boolean => copy.sharedAt !== undefined;

function visit(value: unknown, path: (string | number)[], found: (node: Node, path: (string | number)[]) => void): void {
  if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index], found));
  else if (isNode(value)) {
    found(value, path);
    for (const [key, one] of Object.entries(value)) visit(one, [...path, key], found);
  }
}
