/** What a worker may see of a stored document: the team the document itself, anyone else what the team gave them. */
import { createHash } from 'node:crypto';
import { copyFor, isCopy, readDocument, type CopyRecord, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import { TEAM } from './database.js';
import { keptAs } from './document-types.js';

/** `isCopy`: not the document itself, so nothing is saved from it. */
export interface View { readonly document: string; readonly isCopy: boolean; readonly given?: Given }
/** Who gave a copy, by their id, and when. Whoever was given it knows both. */
export interface Given { readonly by: string; readonly at: string }

/** Nothing when it cannot be read, or when nothing of it is for this reader: then it is not listed for them either. */
export function viewFor({ type }: { readonly type: string }, document: string, reader: string): View | undefined {
  const kept = keptAs(type);
  // Of what is a worker's own, a family's record has only what they put there: the team's, as it is.
  if (kept?.isOwnersOwn && reader === TEAM) return { document, isCopy: false };
  return kept && viewOf(kept.documentType, document, reader);
}

/** Of a copy its own: a save of which nothing reaches this reader does not show (DP-23). Nobody saves from a copy. */
export const etagFor = (view: View, record: { readonly etag: string }, reader: string): string =>
  (reader === TEAM ? record.etag : `"${createHash('sha256').update(view.document).digest('base64url')}"`);

export function viewOf(type: DocumentType, document: string, reader: string): View | undefined {
  const whole: View = { document, isCopy: false };
  if (reader === TEAM && !type.readers.holds) return whole;
  const read = readDocument(document, [type]);
  if (!read.ok) return undefined;
  if (reader !== TEAM) return givenTo(type, read.document, reader);
  if (isTeamsOwn(type, read.document)) return whole;
  const { copy, leftOut } = copyFor(read.document, reader, type);
  // What has only been started, or holds nothing for this reader yet, would say that something goes on (DP-16, DP-23).
  return leftOut.some(({ path }) => path.length === 0) || saysNothing(copy.content) ? undefined : { document: JSON.stringify(copy), isCopy: true };
}

/**
 * Somebody of another agency holds what was given to them (§2.6), as it was given (DP-44): nothing before somebody decided to
 * give it, nothing of what was written since, and nothing any more once it is recalled.
 */
function givenTo(type: DocumentType, { copies = [] }: PracticeDocument, reader: string): View | undefined {
  const record = copies.findLast((one): one is Shared => one.reader === reader && one.state === 'shared' && one.sharedBy !== undefined && one.sharedAt !== undefined);
  if (!record) return undefined;
  const held = readDocument(record.held, [type]);
  // What has flags, stages or copies of its own is not a copy, whoever wrote that it is.
  if (!held.ok || !isCopy(held.document) || saysNothing(held.document.content)) return undefined;
  return { document: JSON.stringify(held.document), isCopy: true, given: { by: record.sharedBy, at: record.sharedAt } };
}

type Shared = CopyRecord & Required<Pick<CopyRecord, 'sharedBy' | 'sharedAt'>>;

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
