import { BackupFailure, type BackupBase, type BackupStore, type JournalRecord } from './backup-store.js';
import { replay } from './patches.js';

/** Keeps backups as long as the page lives: for tests, and for hosts that only want undo across documents. */
export function memoryBackups(): BackupStore {
  const kept = new Map<string, { base: BackupBase; journal: JournalRecord[] }>();
  return {
    async begin(documentId, base) { kept.set(documentId, { base, journal: [] }); },
    async append(documentId, patches, at, isSent = false) {
      const found = kept.get(documentId);
      if (!found) throw new BackupFailure('refused');
      found.journal.push({ patches, at, isSent });
    },
    async read(documentId) {
      const found = kept.get(documentId);
      return found && replay(found.base, found.journal);
    },
    async clear(documentId) { kept.delete(documentId); },
  };
}
