/**
 * Backups in this browser's IndexedDB. A change is on disk when `append` resolves (durability strict).
 * With a key, everything written is unreadable without it: the host ties the key to the person (DP-34).
 */
import { openDB, type IDBPDatabase } from 'idb';
import type { Patch } from 'immer';
import type { BackupBase, BackupStore } from './backup-store.js';
import { replay } from './memory-backups.js';

export interface BrowserBackupsOptions {
  /** Whose backups these are: recovery returns to the same person only (DP-35). */
  readonly owner: string;
  /** AES-GCM. Without it the journal lies in plain JSON on the device. */
  readonly key?: CryptoKey;
  /** Name of the database. */
  readonly name?: string;
}

interface Kept { document: string; order: number; iv?: Uint8Array<ArrayBuffer>; data: ArrayBuffer; check: string }

const BASE = -1;

export function browserBackups({ owner, key, name = 'practice-kit-backups' }: BrowserBackupsOptions): BackupStore {
  let database: Promise<IDBPDatabase> | undefined;
  const open = (): Promise<IDBPDatabase> => (database ??= openDB(name, 1, {
    upgrade(made) { made.createObjectStore('journal', { keyPath: ['document', 'order'] }); },
    blocking() { void database?.then((one) => one.close()); database = undefined; },
    terminated() { database = undefined; },
  }).catch((error: unknown) => { database = undefined; throw error; }));
  const orders = new Map<string, number>();

  const seal = async (document: string, order: number, value: unknown): Promise<Kept> => {
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const iv = key ? crypto.getRandomValues(new Uint8Array(12)) : undefined;
    const data = key && iv ? await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) : plain.buffer;
    return { document, order, data, check: await digest(data), ...(iv ? { iv } : {}) };
  };
  const unseal = async (kept: Kept): Promise<unknown> => {
    if ((await digest(kept.data)) !== kept.check) throw new DOMException('Damaged', 'DataError');
    const plain = key && kept.iv ? await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.data) : kept.data;
    return JSON.parse(new TextDecoder().decode(plain));
  };
  /** Neither the person nor the document is named on the device. */
  const keyOf = (documentId: string): Promise<string> => digest(new TextEncoder().encode(JSON.stringify([owner, documentId])).buffer);
  const range = (document: string) => IDBKeyRange.bound([document, -Infinity], [document, Infinity]);

  return {
    async begin(documentId, base) {
      const document = await keyOf(documentId);
      const kept = await seal(document, BASE, base);
      const transaction = (await open()).transaction('journal', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.delete(range(document)), transaction.store.put(kept), transaction.done]);
      orders.set(document, 0);
    },
    async append(documentId, patches, at) {
      const document = await keyOf(documentId);
      const order = orders.get(document) ?? 0;
      orders.set(document, order + 1);
      const kept = await seal(document, order, { patches, at });
      const transaction = (await open()).transaction('journal', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(kept), transaction.done]);
    },
    async read(documentId) {
      const document = await keyOf(documentId);
      const all = (await (await open()).getAll('journal', range(document))) as Kept[];
      if (all[0]?.order !== BASE) return undefined;
      const journal: { patches: readonly Patch[]; at: string }[] = [];
      let base: BackupBase;
      try {
        base = (await unseal(all[0])) as BackupBase;
        for (const [index, kept] of all.slice(1).entries()) {
          if (kept.order !== index) break;
          journal.push((await unseal(kept)) as { patches: readonly Patch[]; at: string });
        }
      } catch {
        // Another person's, or damaged: everything before the damage is still good.
        if (journal.length === 0) return undefined;
      }
      return replay(base!, journal);
    },
    async clear(documentId) {
      const document = await keyOf(documentId);
      await (await open()).delete('journal', range(document));
      orders.delete(document);
    },
  };
}

async function digest(data: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
