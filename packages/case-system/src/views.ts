/** What a worker may see of a stored document: the team the document itself, anyone else the copy made for them. */
import { copyFor, readDocument, type DocumentType } from '@practice-kit/documents';
import { documentType } from '@practice-kit/signs-of-safety/model';
import { TEAM } from './database.js';

/** The document types this case system keeps. The cast: a type's own content is narrower than the any-content that a list of types holds. */
export const TYPES: readonly DocumentType[] = [documentType as unknown as DocumentType];

/** A copy is made here, by removing (DP-15): what it leaves out never reaches that worker's browser. Nothing when it cannot be made. */
export function viewFor(document: string, reader: string): string | undefined {
  if (reader === TEAM) return document;
  const read = readDocument(document, TYPES);
  const type = read.ok && TYPES.find((one) => one.type === read.document.type);
  return type ? JSON.stringify(copyFor(read.document, reader, type).copy) : undefined;
}
