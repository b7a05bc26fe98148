import type { PracticeDocument } from '../practice-document.js';
import { answerTo, endOf, openDatabase } from '../storage/database.js';
import type { RecordProvider, RecordSummary } from './record-provider.js';

interface Kept { id: string; caseId: string; type: string; document: PracticeDocument; etag: string; savedAt: string }

const STORE = 'records';

/**
 * A case system inside this browser, in IndexedDB: for trying things out, and for a host that keeps records on the
 * device by its own decision. Documents lie there in plain JSON (DP-32: nothing is kept unless the host asks for it).
 * Two tabs saving the same document get a conflict, as with any other case system.
 */
export function browserRecords({ name = 'practice-kit-records', now = () => new Date().toISOString() }: { name?: string; now?: () => string } = {}): RecordProvider {
  let database: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => (database ??= openDatabase(name, {
    create: (made) => { made.createObjectStore(STORE, { keyPath: 'id' }).createIndex('caseId', 'caseId'); },
    lost: () => { database = undefined; },
  }).catch((error: unknown) => { database = undefined; throw error; }));
  const records = async (): Promise<IDBObjectStore> => (await open()).transaction(STORE).objectStore(STORE);
  return {
    async list(caseId) {
      const kept = (await answerTo((await records()).index('caseId').getAll(caseId))) as Kept[];
      return kept.map(({ id, type, etag, savedAt }): RecordSummary => ({ id, type, etag, savedAt }));
    },
    async read(id) {
      const found = (await answerTo((await records()).get(id))) as Kept | undefined;
      if (!found) throw new Error('No such record.');
      return { document: found.document, etag: found.etag };
    },
    async write(document, { etag }) {
      // Read and written in one transaction: nobody comes in between.
      const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(STORE);
      const found = (await answerTo(store.get(document.id))) as Kept | undefined;
      if (found && found.etag !== etag) return { kind: 'conflict', theirs: { document: found.document, etag: found.etag } };
      const kept: Kept = { id: document.id, caseId: document.case?.id ?? '', type: document.type, document, etag: String(Number(found?.etag ?? 0) + 1), savedAt: now() };
      await Promise.all([answerTo(store.put(kept)), endOf(transaction)]);
      return { kind: 'saved', etag: kept.etag, savedAt: kept.savedAt };
    },
  };
}
