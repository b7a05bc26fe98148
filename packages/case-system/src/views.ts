/** What a worker may see of a stored document: the team the document itself, anyone else the copy made for them. */
import { createHash } from 'node:crypto';
import { copyWithReferences, readDocument, referencesIn, type DocumentType, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { TEAM } from './database.js';
import { keptAs } from './document-types.js';

/** `isCopy`: not the document itself, so nothing is saved from it. */
export interface View { readonly document: string; readonly isCopy: boolean }

/**
 * A copy is made here, by removing (DP-15): what it leaves out never reaches that worker's browser. Nothing when it cannot be
 * made, or when nothing of it is for this reader: then it is not listed for them either.
 */
export function viewFor({ type }: { readonly type: string }, document: string, reader: string, sources?: Sources): View | undefined {
  const kept = keptAs(type);
  // Of what is a worker's own, a family's record has only what they put there: the team's, as it is.
  if (kept?.isOwnersOwn && reader === TEAM) return { document, isCopy: false };
  return kept && viewOf(kept.documentType, document, reader, sources);
}

/** Of a copy its own: a save of which nothing reaches this reader does not show (DP-23). Nobody saves from a copy. */
export const etagFor = (view: View, record: { readonly etag: string }, reader: string): string =>
  (reader === TEAM ? record.etag : `"${createHash('sha256').update(view.document).digest('base64url')}"`);

/** What of the family's other documents may be used here: asked for where a copy is made. Without it, what is used is left out. */
export type Sources = () => readonly ReferenceSource[];

export function viewOf(type: DocumentType, document: string, reader: string, sources: Sources = () => []): View | undefined {
  const whole: View = { document, isCopy: false };
  if (reader === TEAM && !type.readers.holds) return whole;
  const read = readDocument(document, [type]);
  if (!read.ok) return undefined;
  if (reader === TEAM && isTeamsOwn(type, read.document)) return whole;
  const { copy, leftOut } = copyWithReferences(read.document, reader, type, referencesIn(read.document.content).length > 0 ? sources() : []);
  // What has only been started, or holds nothing for this reader yet, would say that something goes on (DP-16, DP-23).
  return leftOut.some(({ path }) => path.length === 0) || saysNothing(copy.content) ? undefined : { document: JSON.stringify(copy), isCopy: true };
}

const saysNothing = (value: unknown): boolean =>
  (value !== null && typeof value === 'object' ? Object.entries(value).every(([field, one]) => field === 'id' || saysNothing(one)) : value === undefined || value === null);

/** Some documents are their author's and not the team's, whoever is allocated (DP-14). */
function isTeamsOwn(type: DocumentType, document: PracticeDocument): boolean {
  try {
    return type.readers.holds?.(document, { key: TEAM, kind: 'practitioner' }) === 'everything';
  } catch {
    return false;
  }
}
