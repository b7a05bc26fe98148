/**
 * The record store: one SQLite file. A write is acknowledged when it is on disk (WAL, synchronous FULL); every version
 * is kept and none is changed; the audit holds ids, never content (DP-39, DP-48, DP-49).
 */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

export interface Worker { readonly id: string; readonly name: string; readonly role: string }
export interface CaseRow { readonly id: string; readonly title: string; readonly team: string }
export interface RecordRow { readonly id: string; readonly caseId: string; readonly type: string; readonly etag: string; readonly savedAt: string; readonly savedBy: string }
export interface Version { readonly etag: string; readonly savedAt: string; readonly savedBy: string; readonly sha256: string }
export type Written = { readonly kind: 'saved'; readonly etag: string; readonly savedAt: string } | { readonly kind: 'conflict'; readonly theirs: { readonly document: string; readonly etag: string } };

const SCHEMA = [
  `CREATE TABLE workers (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
   CREATE TABLE cases (id TEXT PRIMARY KEY, title TEXT NOT NULL, team TEXT NOT NULL) STRICT;
   CREATE TABLE allocations (case_id TEXT NOT NULL REFERENCES cases, worker_id TEXT NOT NULL REFERENCES workers, PRIMARY KEY (case_id, worker_id)) STRICT;
   CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, worker_id TEXT NOT NULL REFERENCES workers, csrf TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT;
   CREATE TABLE records (id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases, type TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
   CREATE TABLE record_versions (record_id TEXT NOT NULL REFERENCES records, version INTEGER NOT NULL, document TEXT NOT NULL, sha256 TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (record_id, version)) STRICT;
   CREATE TABLE audit (at TEXT NOT NULL, worker_id TEXT NOT NULL, action TEXT NOT NULL, about TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;`,
];

export class Database {
  readonly #sqlite: DatabaseSync;

  constructor(file: string) {
    this.#sqlite = new DatabaseSync(file);
    this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF;');
    const { user_version: at } = this.#sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
    SCHEMA.slice(at).forEach((step, index) => this.transaction(() => this.#sqlite.exec(`${step} PRAGMA user_version = ${at + index + 1};`)));
  }

  close(): void { this.#sqlite.close(); }

  transaction<Result>(work: () => Result): Result {
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      this.#sqlite.exec('ROLLBACK');
      throw error;
    }
  }

  isEmpty(): boolean { return (this.#sqlite.prepare('SELECT count(*) AS count FROM cases').get() as { count: number }).count === 0; }
  integrity(): string { return (this.#sqlite.prepare('PRAGMA integrity_check').get() as { integrity_check: string }).integrity_check; }

  addWorker({ id, name, role }: Worker): void { this.#sqlite.prepare('INSERT INTO workers VALUES (?, ?, ?)').run(id, name, role); }
  addCase({ id, title, team }: CaseRow): void { this.#sqlite.prepare('INSERT INTO cases VALUES (?, ?, ?)').run(id, title, team); }
  allocate(caseId: string, workerId: string): void { this.#sqlite.prepare('INSERT INTO allocations VALUES (?, ?)').run(caseId, workerId); }

  workers(): Worker[] { return this.#sqlite.prepare('SELECT id, name, role FROM workers ORDER BY rowid').all() as unknown as Worker[]; }
  worker(id: string): Worker | undefined { return this.#sqlite.prepare('SELECT id, name, role FROM workers WHERE id = ?').get(id) as Worker | undefined; }
  casesOf(workerId: string): CaseRow[] {
    return this.#sqlite.prepare('SELECT id, title, team FROM cases JOIN allocations ON case_id = id WHERE worker_id = ? ORDER BY title').all(workerId) as unknown as CaseRow[];
  }
  /** Role is not enough: the worker is allocated to this family (DP-09). */
  isAllocated(caseId: string, workerId: string): boolean { return this.#sqlite.prepare('SELECT 1 FROM allocations WHERE case_id = ? AND worker_id = ?').get(caseId, workerId) !== undefined; }
  case(id: string): CaseRow | undefined { return this.#sqlite.prepare('SELECT id, title, team FROM cases WHERE id = ?').get(id) as CaseRow | undefined; }

  recordsOf(caseId: string): RecordRow[] { return this.#sqlite.prepare(`${RECORD} WHERE r.case_id = ? ORDER BY r.id`).all(caseId) as unknown as RecordRow[]; }
  record(id: string): RecordRow | undefined { return this.#sqlite.prepare(`${RECORD} WHERE r.id = ?`).get(id) as RecordRow | undefined; }
  document(id: string): string | undefined {
    return (this.#sqlite.prepare('SELECT document FROM records r JOIN record_versions v ON v.record_id = r.id AND v.version = r.version WHERE r.id = ?').get(id) as { document: string } | undefined)?.document;
  }
  versions(id: string): Version[] {
    return this.#sqlite.prepare(`SELECT '"' || version || '"' AS etag, saved_at AS savedAt, coalesce(name, saved_by) AS savedBy, sha256 FROM record_versions LEFT JOIN workers ON workers.id = saved_by WHERE record_id = ? ORDER BY version DESC`).all(id) as unknown as Version[];
  }

  /** Saves the next version on top of the one the writer had; otherwise hands back what is there. */
  write(record: { id: string; caseId: string; type: string; document: string }, etag: string | undefined, by: string, at: string): Written {
    return this.transaction(() => {
      const found = this.record(record.id);
      if (found ? found.etag !== etag : etag !== undefined) return { kind: 'conflict', theirs: { document: this.document(record.id) ?? 'null', etag: found?.etag ?? '' } };
      const version = found ? Number(found.etag.slice(1, -1)) + 1 : 1;
      if (!found) this.#sqlite.prepare('INSERT INTO records VALUES (?, ?, ?, ?)').run(record.id, record.caseId, record.type, version);
      else this.#sqlite.prepare('UPDATE records SET version = ? WHERE id = ?').run(version, record.id);
      const sha256 = createHash('sha256').update(record.document).digest('hex');
      this.#sqlite.prepare('INSERT INTO record_versions VALUES (?, ?, ?, ?, ?, ?)').run(record.id, version, record.document, sha256, at, by);
      return { kind: 'saved', etag: `"${version}"`, savedAt: at };
    });
  }

  audit(at: string, workerId: string, action: string, about: string, outcome: string): void { this.#sqlite.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?)').run(at, workerId, action, about, outcome); }
  auditTrail(): { at: string; workerId: string; action: string; about: string; outcome: string }[] {
    return this.#sqlite.prepare('SELECT at, worker_id AS workerId, action, about, outcome FROM audit ORDER BY rowid').all() as never;
  }

  startSession(tokenHash: string, workerId: string, csrf: string, at: string): void { this.#sqlite.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?)').run(tokenHash, workerId, csrf, at); }
  session(tokenHash: string): { workerId: string; csrf: string; seenAt: string } | undefined {
    return this.#sqlite.prepare('SELECT worker_id AS workerId, csrf, seen_at AS seenAt FROM sessions WHERE token_hash = ?').get(tokenHash) as never;
  }
  touchSession(tokenHash: string, at: string): void { this.#sqlite.prepare('UPDATE sessions SET seen_at = ? WHERE token_hash = ?').run(at, tokenHash); }
  endSession(tokenHash: string): void { this.#sqlite.prepare('DELETE FROM sessions WHERE token_hash = ?').run(tokenHash); }
}

const RECORD = `SELECT r.id, r.case_id AS caseId, r.type, '"' || r.version || '"' AS etag, v.saved_at AS savedAt, coalesce(w.name, v.saved_by) AS savedBy
  FROM records r JOIN record_versions v ON v.record_id = r.id AND v.version = r.version LEFT JOIN workers w ON w.id = v.saved_by`;
