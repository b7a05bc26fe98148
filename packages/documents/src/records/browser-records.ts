import { openDB, type IDBPDatabase } from 'idb';
import type { PracticeDocument } from '../practice-document.js';
import type { RecordProvider, RecordSummary } from './record-provider.js';

interface Kept { id: string; caseId: string; type: string; document: PracticeDocument; etag: string; savedAt: string }

const STORE = 'records';

/**
 * A case system inside this browser, in IndexedDB: for trying things out, and for a host that keeps records on the
 * device by its own decision. Documents lie there in plain JSON (DP-32: nothing is kept unless the host asks for it).
 * Two tabs saving the same document get a conflict, as with any other case system.
 */
export function browserRecords({ name = 'practice-kit-records', now = () => new Date().toISOString() }: { name?: string; now?: () => string } = {}): RecordProvider {
  let database: Promise<IDBPDatabase> | undefined;
  const open = (): Promise<IDBPDatabase> => (database ??= openDB(name, 1, {
    upgrade(made) { made.createObjectStore(STORE, { keyPath: 'id' }).createIndex('caseId', 'caseId'); },
    blocking() { void database?.then((one) => one.close()); database = undefined; },
    terminated() { database = undefined; },
  }).catch((error: unknown) => { database = undefined; throw error; }));
  return {
    async list(caseId) {
      const kept = (await (await open()).getAllFromIndex(STORE, 'caseId', caseId)) as Kept[];
      return kept.map(({ id, type, etag, savedAt }): RecordSummary => ({ id, type, etag, savedAt }));
    },
    async read(id) {
      const found = (await (await open()).get(STORE, id)) as Kept | undefined;
      if (!found) throw new Error('No such record.');
      return { document: found.document, etag: found.etag };
    },
    async write(document, { etag }) {
      // Read and written in one transaction: nobody comes in between.
      const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
      const found = (await transaction.store.get(document.id)) as Kept | undefined;
      if (found && found.etag !== etag) return { kind: 'conflict', theirs: { document: found.document, etag: found.etag } };
      const kept: Kept = { id: document.id, caseId: document.case?.id ?? '', type: document.type, document, etag: String(Number(found?.etag ?? 0) + 1), savedAt: now() };
      await Promise.all([transaction.store.put(kept), transaction.done]);
      return { kind: 'saved', etag: kept.etag, savedAt: kept.savedAt };
    },
  };
}
