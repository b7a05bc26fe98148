/**
 * The record store: one SQLite file. A write is acknowledged when it is on disk (WAL, synchronous FULL); every version
 * is kept and none is changed; the audit holds ids, never content (DP-39, DP-48, DP-49).
 */
import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { PracticeDocument } from '@practice-kit/documents';
import { fixedBy, type Fixed } from './unalterable.js';

export interface Worker { readonly id: string; readonly name: string; readonly role: string }
export interface CaseRow { readonly id: string; readonly title: string; readonly team: string }
export interface RecordRow { readonly id: string; readonly caseId: string; readonly type: string; readonly etag: string; readonly savedAt: string; readonly savedBy: string }
export interface Version { readonly version: number; readonly savedAt: string; readonly savedBy: string; readonly sha256: string }
export interface NewVersion { readonly id: string; readonly caseId: string; readonly type: string; readonly document: string; readonly by: string; readonly at: string }
/** A record that is its owner's and nobody else's. No date, no name, no versions: there is nothing here to count by (MI-R01). */
export interface OwnRow { readonly id: string; readonly type: string; readonly etag: string; readonly document: string }
export interface NewOwn { readonly owner: string; readonly id: string; readonly type: string; readonly document: string | undefined }
export type WrittenOwn = { readonly kind: 'saved'; readonly etag: string } | { readonly kind: 'conflict'; readonly theirs: OwnRow };
type Step = string | ((database: Database) => void);
export type Written =
  | { readonly kind: 'saved'; readonly etag: string; readonly savedAt: string }
  | { readonly kind: 'conflict'; readonly theirs: { readonly document: string; readonly etag: string } };
/** What was done, to what, by whom, and how it ended. Ids only. */
export interface AuditEntry { readonly at: string; readonly workerId: string; readonly action: string; readonly about: string; readonly outcome: string }

/** The reader whose view of a family the whole team has: the document itself (domain.md §2.3). */
export const TEAM = 'practitioner';

/** Numbered, up only. A step that has been released is never edited: the next one mends it. */
const MIGRATIONS: readonly Step[] = [
  `CREATE TABLE workers (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
   CREATE TABLE cases (id TEXT PRIMARY KEY, title TEXT NOT NULL, team TEXT NOT NULL) STRICT;
   CREATE TABLE allocations (case_id TEXT NOT NULL REFERENCES cases, worker_id TEXT NOT NULL REFERENCES workers, PRIMARY KEY (case_id, worker_id)) STRICT;
   CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, worker_id TEXT NOT NULL REFERENCES workers, csrf TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT;
   CREATE TABLE records (id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases, type TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
   CREATE TABLE record_versions (record_id TEXT NOT NULL REFERENCES records, version INTEGER NOT NULL, document TEXT NOT NULL, sha256 TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (record_id, version)) STRICT;
   CREATE TABLE audit (at TEXT NOT NULL, worker_id TEXT NOT NULL, action TEXT NOT NULL, about TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;`,
  // Which reader an allocated worker is: the team, or another agency that holds its copy (DP-09). What is kept, stays.
  `ALTER TABLE allocations ADD COLUMN reader TEXT NOT NULL DEFAULT '${TEAM}';
   ${['record_versions', 'audit'].map((table) => `CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept as it is'); END;`).join('')}
   ${['records', 'record_versions', 'audit'].map((table) => `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept'); END;`).join('')}`,
  // What any version ever said that no later one may change (DP-43, DP-44): digests, no words.
  `CREATE TABLE fixed (record_id TEXT NOT NULL REFERENCES records, key TEXT NOT NULL, says TEXT NOT NULL, PRIMARY KEY (record_id, key)) STRICT;
   CREATE TRIGGER fixed_unchanged BEFORE UPDATE ON fixed BEGIN SELECT RAISE(ABORT, 'kept as it is'); END;
   CREATE TRIGGER fixed_kept BEFORE DELETE ON fixed BEGIN SELECT RAISE(ABORT, 'kept'); END;`,
  (database) => database.fixEveryVersion(),
  // What is a worker's own (DP-14): the newest text of it and no other, and gone when they delete it (DP-52). It is found by its
  // owner and its id together, so that nobody learns from any answer that somebody else has one.
  `CREATE TABLE own_records (owner TEXT NOT NULL REFERENCES workers, id TEXT NOT NULL, type TEXT NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (owner, id)) STRICT;`,
];

export class Database {
  readonly #sqlite: DatabaseSync;

  constructor(file: string) {
    this.#sqlite = new DatabaseSync(file);
    this.#sqlite.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;');
    this.transaction(() => {
      const { user_version: at } = this.#one<{ user_version: number }>('PRAGMA user_version')!;
      for (const step of MIGRATIONS.slice(at)) {
        if (typeof step === 'string') this.#sqlite.exec(step);
        else step(this);
      }
      this.#sqlite.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  }

  close(): void { this.#sqlite.close(); }

  /** All of it or none of it, on disk when this returns. Inside another one it is part of that. */
  transaction<Result>(work: () => Result): Result {
    if (this.#sqlite.isTransaction) return work();
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  // ---- people and families ----------------------------------------------------------------------------------------

  isEmpty(): boolean { return this.#one('SELECT 1 FROM cases') === undefined; }
  addWorker({ id, name, role }: Worker): void { this.#run('INSERT INTO workers VALUES (?, ?, ?)', id, name, role); }
  addCase({ id, title, team }: CaseRow): void { this.#run('INSERT INTO cases VALUES (?, ?, ?)', id, title, team); }
  allocate(caseId: string, workerId: string, reader: string = TEAM): void { this.#run('INSERT INTO allocations VALUES (?, ?, ?)', caseId, workerId, reader); }

  workers(): Worker[] { return this.#all('SELECT id, name, role FROM workers ORDER BY rowid'); }
  worker(id: string): Worker | undefined { return this.#one('SELECT id, name, role FROM workers WHERE id = ?', id); }
  case(id: string): CaseRow | undefined { return this.#one('SELECT id, title, team FROM cases WHERE id = ?', id); }
  casesOf(workerId: string): CaseRow[] { return this.#all('SELECT id, title, team FROM cases JOIN allocations ON case_id = id WHERE worker_id = ? ORDER BY title', workerId); }
  /** Who this worker is to this family; nothing when they are not allocated to it. A role is not enough (DP-09). */
  readerOf(caseId: string, workerId: string): string | undefined {
    return this.#one<{ reader: string }>('SELECT reader FROM allocations WHERE case_id = ? AND worker_id = ?', caseId, workerId)?.reader;
  }

  // ---- records ----------------------------------------------------------------------------------------------------

  /** The one that was saved last comes first. */
  recordsOf(caseId: string): RecordRow[] { return this.#all(`${RECORD} WHERE r.case_id = ? ORDER BY v.rowid DESC`, caseId); }
  record(id: string): RecordRow | undefined { return this.#one(`${RECORD} WHERE r.id = ?`, id); }
  versions(id: string): Version[] {
    return this.#all('SELECT version, saved_at AS savedAt, coalesce(name, saved_by) AS savedBy, sha256 FROM record_versions LEFT JOIN workers ON workers.id = saved_by WHERE record_id = ? ORDER BY version DESC', id);
  }
  /** The text that was saved, as it was saved: the newest version, or the one asked for. */
  document(id: string, version?: number): string | undefined {
    return this.#one<{ document: string }>(
      'SELECT document FROM records r JOIN record_versions v ON v.record_id = r.id AND v.version = coalesce(?, r.version) WHERE r.id = ?', version ?? null, id,
    )?.document;
  }

  /**
   * Saves the next version on top of the one the writer had (`etag`; none for a new record); otherwise hands back what is there.
   *
   * #### Notes
   * A writer who never heard that their save arrived sends it again: the very same text, by the same worker, is that save.
   */
  write({ id, caseId, type, document, by, at }: NewVersion, etag: string | undefined): Written {
    return this.transaction(() => {
      const found = this.record(id);
      const sha256 = createHash('sha256').update(document).digest('hex');
      if (found && found.etag !== etag) {
        const newest = this.#one<{ sha256: string; by: string }>('SELECT sha256, saved_by AS by FROM record_versions WHERE record_id = ? ORDER BY version DESC LIMIT 1', id)!;
        if (newest.sha256 === sha256 && newest.by === by) return { kind: 'saved', etag: found.etag, savedAt: found.savedAt };
        return { kind: 'conflict', theirs: { document: this.document(id)!, etag: found.etag } };
      }
      const version = found ? numberOf(found.etag) + 1 : 1;
      if (found) this.#run('UPDATE records SET version = ? WHERE id = ?', version, id);
      else this.#run('INSERT INTO records VALUES (?, ?, ?, ?)', id, caseId, type, version);
      this.#run('INSERT INTO record_versions VALUES (?, ?, ?, ?, ?, ?)', id, version, document, sha256, at, by);
      this.#fix(id, document);
      return { kind: 'saved', etag: `"${version}"`, savedAt: at };
    });
  }

  /** What no version of this record may change any more. */
  fixed(id: string): Fixed {
    return new Map(this.#all<{ key: string; says: string }>('SELECT key, says FROM fixed WHERE record_id = ?', id).map(({ key, says }) => [key, says]));
  }
  /** For records from before this was kept: oldest version first, for what comes later builds on it. */
  fixEveryVersion(): void {
    for (const { id, version } of this.#all<{ id: string; version: number }>('SELECT record_id AS id, version FROM record_versions ORDER BY record_id, version')) {
      try {
        this.#fix(id, this.document(id, version)!);
      } catch { /* What cannot be read fixes nothing, and stays as it is. */ }
    }
  }
  #fix(id: string, document: string): void {
    for (const [key, says] of fixedBy(JSON.parse(document) as PracticeDocument, this.fixed(id))) this.#run('INSERT INTO fixed VALUES (?, ?, ?)', id, key, says);
  }

  // ---- what is a worker's own ---------------------------------------------------------------------------------------

  ownRecords(owner: string): OwnRow[] { return this.#all(`${OWN} WHERE owner = ? ORDER BY rowid DESC`, owner); }
  ownRecord(owner: string, id: string): OwnRow | undefined { return this.#one(`${OWN} WHERE owner = ? AND id = ?`, owner, id); }

  /**
   * Keeps this text on top of the one its owner had, and lets that go; without a text, nothing is kept any more. Undefined: it is
   * not there to be changed.
   */
  writeOwn({ owner, id, type, document }: NewOwn, etag: string | undefined): WrittenOwn | undefined {
    const written = this.#writeOwn({ owner, id, type, document }, etag);
    this.#letGo();
    return written;
  }

  /** Each on top of the one its owner had, all of them or none: undefined, none was. A seal under a new passphrase is on all of them, or on none. */
  writeEveryOwn(owner: string, every: readonly { readonly id: string; readonly type: string; readonly document: string; readonly etag: string }[]): string[] | undefined {
    const NOT_ALL = new Error('Not every one could be written.');
    try {
      const etags = this.transaction(() => every.map(({ etag, ...row }) => {
        const written = this.#writeOwn({ owner, ...row }, etag);
        if (written?.kind !== 'saved') throw NOT_ALL;
        return written.etag;
      }));
      this.#letGo();
      return etags;
    } catch (error) {
      if (error === NOT_ALL) return undefined;
      throw error;
    }
  }

  /** What of others' own its owners have shown to this worker and not taken back. */
  shownTo(worker: string): (OwnRow & { readonly owner: string; readonly ownersName: string })[] {
    return this.#all(`SELECT o.owner, w.name AS ownersName, o.id, o.type, '"' || o.version || '"' AS etag, o.document FROM own_records o JOIN workers w ON w.id = o.owner
      WHERE EXISTS (SELECT 1 FROM json_each(o.document, '$.content.sharing') WHERE json_extract(value, '$.withId') = ?) ORDER BY o.rowid DESC`, worker);
  }

  #writeOwn({ owner, id, type, document }: NewOwn, etag: string | undefined): WrittenOwn | undefined {
    const found = this.ownRecord(owner, id);
    if (document !== undefined && found?.document === document) return { kind: 'saved', etag: found.etag };
    if (found && found.etag !== etag) return { kind: 'conflict', theirs: found };
    // What its owner deleted, they may still undo.
    if (!found && document !== undefined && etag !== undefined && etag !== GONE) return undefined;
    const version = found ? numberOf(found.etag) + 1 : 1;
    this.transaction(() => {
      if (document === undefined) this.#run('DELETE FROM own_records WHERE owner = ? AND id = ?', owner, id);
      else this.#run('INSERT INTO own_records VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, document = excluded.document', owner, id, type, version, document);
    });
    return { kind: 'saved', etag: document === undefined ? GONE : `"${version}"` };
  }
  /** The log in which a write first lies would keep what was let go for a while. */
  #letGo(): void { this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)'); }

  // ---- what was done ----------------------------------------------------------------------------------------------

  audit({ at, workerId, action, about, outcome }: AuditEntry): void { this.#run('INSERT INTO audit VALUES (?, ?, ?, ?, ?)', at, workerId, action, about, outcome); }
  auditTrail(): AuditEntry[] { return this.#all('SELECT at, worker_id AS workerId, action, about, outcome FROM audit ORDER BY rowid'); }

  // ---- who is signed in -------------------------------------------------------------------------------------------

  startSession(tokenHash: string, workerId: string, csrf: string, at: string): void { this.#run('INSERT INTO sessions VALUES (?, ?, ?, ?)', tokenHash, workerId, csrf, at); }
  session(tokenHash: string): { workerId: string; csrf: string; seenAt: string } | undefined {
    return this.#one('SELECT worker_id AS workerId, csrf, seen_at AS seenAt FROM sessions WHERE token_hash = ?', tokenHash);
  }
  touchSession(tokenHash: string, at: string): void { this.#run('UPDATE sessions SET seen_at = ? WHERE token_hash = ?', at, tokenHash); }
  endSession(tokenHash: string): void { this.#run('DELETE FROM sessions WHERE token_hash = ?', tokenHash); }

  #run(sql: string, ...values: SQLInputValue[]): void { this.#sqlite.prepare(sql).run(...values); }
  /** Rows come as the queries above name their columns, which no type can follow from their text. */
  #all<Row>(sql: string, ...values: SQLInputValue[]): Row[] { return this.#sqlite.prepare(sql).all(...values) as unknown as Row[]; }
  #one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined { return this.#sqlite.prepare(sql).get(...values) as unknown as Row | undefined; }
}

const numberOf = (etag: string): number => Number(etag.slice(1, -1));

/** Of a record that is not there any more. */
const GONE = '"0"';
const OWN = `SELECT id, type, '"' || version || '"' AS etag, document FROM own_records`;
const RECORD = `SELECT r.id, r.case_id AS caseId, r.type, '"' || r.version || '"' AS etag, v.saved_at AS savedAt, coalesce(w.name, v.saved_by) AS savedBy
  FROM records r JOIN record_versions v ON v.record_id = r.id AND v.version = r.version LEFT JOIN workers w ON w.id = v.saved_by`;
