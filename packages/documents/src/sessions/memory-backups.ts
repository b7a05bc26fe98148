import { applyPatches, type Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';
import type { Backup, BackupBase, BackupStore } from './backup-store.js';

/** Keeps backups as long as the page lives: for tests, and for hosts that only want undo across documents. */
export function memoryBackups(): BackupStore {
  const kept = new Map<string, { base: BackupBase; journal: { patches: readonly Patch[]; at: string }[] }>();
  return {
    async begin(documentId, base) { kept.set(documentId, { base, journal: [] }); },
    async append(documentId, patches, at) { kept.get(documentId)?.journal.push({ patches, at }); },
    async read(documentId) {
      const found = kept.get(documentId);
      return found ? replay(found.base, found.journal) : undefined;
    },
    async clear(documentId) { kept.delete(documentId); },
  };
}

/** The document as it was after the last whole change of the journal; `undefined` when nothing had changed. */
export function replay(base: BackupBase, journal: readonly { patches: readonly Patch[]; at: string }[]): Backup | undefined {
  let document = base.document;
  let changes = 0;
  for (const { patches } of journal) {
    try {
      document = applyPatches(document, patches as Patch[]) as PracticeDocument;
    } catch {
      break; // A damaged change, and all that built on it, is left out; what is whole is kept.
    }
    changes += 1;
  }
  if (changes === 0) return undefined;
  return { document, base: base.document, changedAt: journal[changes - 1]!.at, changes, ...(base.etag === undefined ? {} : { etag: base.etag }) };
}
