/**
 * Backups in this browser's IndexedDB. A change is on disk when `append` resolves (durability strict).
 * With a key, everything written is unreadable without it: the host ties the key to the person (DP-34).
 *
 * Every sitting has a journal of its own, so that two tabs with one document never write into each other's. A sitting
 * that brings back another's work takes over its journal, and ends it when the work is saved, unless it grew meanwhile.
 */
import { answerTo, endOf, openDatabase } from '../storage/database.js';
import { BackupFailure, backupFailure, type Backup, type BackupBase, type BackupStore, type JournalRecord } from './backup-store.js';
import { replay } from './patches.js';

export interface BrowserBackupsOptions {
  /** Whose backups these are: recovery returns to the same person only (DP-35). */
  readonly owner: string;
  /** AES-GCM. Without it the journal lies in plain JSON on the device. */
  readonly key?: CryptoKey;
  /** Work nobody came back for is deleted from the device after this many days (DP-34); default 28. */
  readonly keepForDays?: number;
  /** Name of the database. */
  readonly name?: string;
}

interface Kept { document: string; sitting: string; order: number; iv?: Uint8Array<ArrayBuffer>; data: ArrayBuffer; check: string }
/** A journal, and how many records it had when it was read. */
type Taken = readonly [sitting: string, records: number];
type StoredBase = BackupBase & { readonly taken: readonly Taken[] };

const STORE = 'journal';
const DAY = 86_400_000;
/** Sorts by time; holds nothing else but chance. */
const sittingAt = (time: number): string => time.toString(36).padStart(9, '0');
const newSitting = (): string => `${sittingAt(Date.now())}-${crypto.randomUUID()}`;
const journalOf = (document: string, sitting: string): IDBKeyRange => IDBKeyRange.bound([document, sitting], [document, sitting, []]);

/** Needs a secure context (https, or this machine): elsewhere every write is refused. */
export function browserBackups({ owner, key, keepForDays = 28, name = 'practice-kit-backups' }: BrowserBackupsOptions): BackupStore {
  let database: Promise<IDBDatabase> | undefined;
  const sittings = new Map<string, { sitting: string; records: number }>();
  const takenOver = new Map<string, readonly Taken[]>();

  const connect = async (): Promise<IDBDatabase> => {
    const opened = await openDatabase(name, {
      create: (made) => { made.createObjectStore(STORE, { keyPath: ['document', 'sitting', 'order'] }); },
      lost: () => { database = undefined; },
    });
    await forgetOld(opened);
    return opened;
  };
  const open = async (): Promise<IDBDatabase> => {
    try {
      return await (database ??= connect());
    } catch (error) {
      database = undefined;
      throw error;
    }
  };
  const journalsIn = (opened: IDBDatabase): IDBObjectStore => opened.transaction(STORE).objectStore(STORE);
  const forgetOld = async (opened: IDBDatabase): Promise<void> => {
    const oldest = sittingAt(Date.now() - keepForDays * DAY);
    const old = ((await answerTo(journalsIn(opened).getAllKeys())) as [string, string, number][]).filter(([, sitting]) => sitting < oldest);
    if (old.length === 0) return;
    const transaction = opened.transaction(STORE, 'readwrite');
    for (const one of old) transaction.objectStore(STORE).delete(one);
    await endOf(transaction);
  };
  /** All or nothing, and on disk when it resolves. */
  const write = async (change: (journals: IDBObjectStore) => Promise<unknown>): Promise<void> => {
    const errors: unknown[] = [];
    const note = (error: unknown): void => { errors.push(error); };
    try {
      const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
      const ended = endOf(transaction).catch(note);
      const changed = change(transaction.objectStore(STORE)).catch((error: unknown) => {
        note(error);
        // A write that was refused before it began ends nothing by itself: what was done before it would stay.
        transaction.abort();
      }).catch(() => undefined); // Over already.
      await ended;
      await changed;
    } catch (error) {
      note(error);
    }
    // Where storage is full, it may be the write or the transaction that knows why.
    const failures = errors.map(backupFailure);
    const failure = failures.find(({ reason }) => reason === 'full') ?? failures[0];
    if (failure) throw failure;
  };

  const seal = async (document: string, sitting: string, order: number, value: unknown): Promise<Kept> => {
    try {
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const iv = key ? crypto.getRandomValues(new Uint8Array(12)) : undefined;
      const data = key && iv ? await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) : plain.buffer;
      return { document, sitting, order, data, check: await digest(data), ...(iv ? { iv } : {}) };
    } catch (error) {
      throw backupFailure(error);
    }
  };
  const unseal = async (kept: Kept | undefined, order: number): Promise<unknown> => {
    if (kept?.order !== order || (await digest(kept.data)) !== kept.check) return undefined;
    try {
      return JSON.parse(new TextDecoder().decode(key && kept.iv ? await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.data) : kept.data));
    } catch {
      return undefined; // Written with another key: another person's, or before the key was changed.
    }
  };
  /** Neither the person nor the document is named on the device. */
  const keyOf = (documentId: string): Promise<string> => digest(new TextEncoder().encode(JSON.stringify([owner, documentId])).buffer);

  const readJournal = async (kept: readonly Kept[]): Promise<{ backup: Backup; taken: readonly Taken[] } | undefined> => {
    const base = (await unseal(kept[0], 0)) as StoredBase | undefined;
    if (!base) return undefined;
    const journal: JournalRecord[] = [];
    for (const [order, one] of kept.entries()) {
      if (order === 0) continue;
      const record = (await unseal(one, order)) as JournalRecord | undefined;
      if (!record) break; // Damaged: everything before it is still good.
      journal.push(record);
    }
    const backup = replay(base, journal);
    return backup && { backup, taken: [...base.taken, [kept[0]!.sitting, kept.length]] };
  };

  return {
    async begin(documentId, base) {
      const document = await keyOf(documentId);
      const before = sittings.get(document);
      const sitting = newSitting();
      const kept = await seal(document, sitting, 0, { ...base, taken: takenOver.get(document) ?? [] });
      await write(async (journals) => {
        if (before) await answerTo(journals.delete(journalOf(document, before.sitting)));
        await answerTo(journals.put(kept));
      });
      sittings.set(document, { sitting, records: 1 });
    },
    async append(documentId, patches, at, isSent) {
      const document = await keyOf(documentId);
      const own = sittings.get(document);
      if (!own) throw new BackupFailure('refused');
      const kept = await seal(document, own.sitting, own.records, { patches, at, ...(isSent ? { isSent } : {}) });
      await write(async (journals) => {
        // Another tab may have taken this journal over, saved, and ended it.
        if ((await answerTo(journals.getKey([document, own.sitting, 0]))) === undefined) throw new BackupFailure('refused');
        await answerTo(journals.put(kept));
      });
      own.records += 1;
    },
    async read(documentId) {
      const document = await keyOf(documentId);
      const all = (await answerTo(journalsIn(await open()).getAll(IDBKeyRange.bound([document], [document, []])))) as Kept[];
      const left = Array.from(new Set(all.map(({ sitting }) => sitting)), (sitting) => all.filter((one) => one.sitting === sitting));
      const journals = (await Promise.all(left.map(readJournal))).filter((one) => one !== undefined);
      // Whoever took a journal over, as it is now, holds all of it: a page's clock may be behind the last page's, or in the same second.
      const isHeld = ([sitting, records]: Taken): boolean => journals.some(({ taken }) => taken.slice(0, -1).some(([one, upTo]) => one === sitting && upTo === records));
      const [latest] = journals.filter((one) => !isHeld(one.taken.at(-1)!)).sort((one, other) => Date.parse(other.backup.changedAt) - Date.parse(one.backup.changedAt));
      if (!latest) return undefined;
      takenOver.set(document, latest.taken);
      // What an earlier sitting of this page wrote is now one of those taken over.
      sittings.delete(document);
      return latest.backup;
    },
    async clear(documentId) {
      const document = await keyOf(documentId);
      const own = sittings.get(document);
      const taken = takenOver.get(document) ?? [];
      await write(async (journals) => {
        if (own) await answerTo(journals.delete(journalOf(document, own.sitting)));
        for (const [sitting, records] of taken) {
          const range = journalOf(document, sitting);
          if ((await answerTo(journals.count(range))) === records) await answerTo(journals.delete(range));
        }
      });
      sittings.delete(document);
      takenOver.delete(document);
    },
  };
}

async function digest(data: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
