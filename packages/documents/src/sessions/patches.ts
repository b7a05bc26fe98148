import { applyPatches, type Patch } from 'immer';
import { sameContent } from '../merge-documents.js';
import type { PracticeDocument } from '../practice-document.js';
import type { Backup, BackupBase, JournalRecord } from './backup-store.js';

/** Whether the second only gives the same field a later value. */
export function continues(first: Patch | undefined, second: Patch): boolean {
  return first !== undefined && first.op !== 'remove' && second.op === 'replace'
    && first.path.length === second.path.length && first.path.every((key, index) => key === second.path[index]);
}

/** Puts patches after others. Typing in one field stays one patch, however long it goes on. */
export function putAfter(patches: Patch[], more: readonly Patch[]): void {
  for (const patch of more) {
    const last = patches.at(-1);
    if (last && continues(last, patch)) patches[patches.length - 1] = { ...patch, op: last.op };
    else patches.push(patch);
  }
}

export const wholeDocument = (document: PracticeDocument): Patch => ({ op: 'replace', path: [], value: document });

/** The document as it was after the last whole change of the journal; `undefined` when nothing is unsaved. */
export function replay({ document: base, etag, unsaved }: BackupBase, journal: readonly JournalRecord[]): Backup | undefined {
  let document = base;
  let changedAt = '';
  let changes = 0;
  const sent: PracticeDocument[] = [];
  for (const { patches, at, isSent } of unsaved ? [unsaved, ...journal] : journal) {
    try {
      document = applyPatches(document, patches as Patch[]);
    } catch {
      break; // A damaged change, and all that built on it, is left out; what is whole is kept.
    }
    changedAt = at;
    changes += 1;
    if (isSent) sent.push(document);
  }
  // The same as at first, and yet the case system may hold something that has been undone since.
  if (sameContent(document, base) && sent.length === 0) return undefined;
  return { document, base, changedAt, changes, ...(sent.length > 0 ? { sent } : {}), ...(etag === undefined ? {} : { etag }) };
}
