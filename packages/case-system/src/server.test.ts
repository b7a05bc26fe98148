import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { createApp } from './app.js';
import { councilNow } from './clock.js';
import { Database } from './database.js';
import { seed } from './seed.js';
import { startServer } from './server.js';
import { MAP, temporaryFolder } from './testing/running.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());
const now = (): string => '2026-10-05T09:00:00+01:00';

describe('Starting', () => {
  it('the first time brings the invented council whole, and a restart changes nothing', async () => {
    const first = await startServer({ dataDirectory: folder.path, port: 0, now });
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    expect(first.database.workers().map(({ id }) => id)).toEqual(['w-amira', 'w-tom', 'w-beth', 'w-joel', 'w-ruth', 'w-nadia', 'w-helen', 'w-owen']);
    const { copies, ...map } = JSON.parse(first.database.document(MAP) ?? '') as typeof harte;
    expect(map).toEqual(harte);
    expect(copies?.map(({ reader, state, preparedBy, checkedBy }) => [reader, state, preparedBy, checkedBy])).toEqual([['partner:health', 'shared', 'w-amira', 'w-tom']]);
    const changed = JSON.stringify({ ...harte, lang: 'cy' });
    first.database.write({ id: MAP, caseId: 'case-harte', type: harte.type, document: changed, by: 'w-amira', at: now() }, '"1"');
    await first.close();
    const second = await startServer({ dataDirectory: folder.path, port: 0, now });
    expect(second.database.document(MAP)).toBe(changed);
    expect(second.database.versions(MAP)).toHaveLength(2);
    expect(second.database.workers()).toHaveLength(8);
    await second.close();
    expect(statSync(join(folder.path, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('cut short while the council is brought leaves nothing, and the next start brings it all', () => {
    const file = join(folder.path, 'records.sqlite');
    const database = new Database(file);
    vi.spyOn(database, 'write').mockImplementationOnce(() => { throw new Error('Cut short.'); });
    expect(() => seed(database, now())).toThrow('Cut short.');
    expect([database.isEmpty(), database.workers()]).toEqual([true, []]);
    seed(database, now());
    expect([database.workers().length, database.versions(MAP).length]).toEqual([8, 1]);
    database.close();
  });

  it('on a port that is taken says so in one line', async () => {
    const first = await startServer({ dataDirectory: folder.path, port: 0, now });
    const port = Number(new URL(first.url).port);
    const other = temporaryFolder();
    await expect(startServer({ dataDirectory: other.path, port, now })).rejects.toMatchObject({
      name: 'CannotStartError', message: `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1}.`,
    });
    other.remove();
    await first.close();
  });

  it('where the records cannot be kept says so in one line', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    await expect(startServer({ dataDirectory: join(file, 'data'), port: 0, now })).rejects.toMatchObject({
      name: 'CannotStartError', message: `The records cannot be kept in ${join(file, 'data')} (ENOTDIR). Set DATA_DIR to a folder that can be written to.`,
    });
    const damaged = join(folder.path, 'damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'records.sqlite'), 'These are not records. '.repeat(100));
    await expect(startServer({ dataDirectory: damaged, port: 0, now })).rejects.toMatchObject({ name: 'CannotStartError' });
  });

  it.each(['no-port', '70000', '-1', '1.5'])('with PORT=%s ends with one line and no stack', (port) => {
    const main = new URL('main.ts', import.meta.url).pathname;
    const { status, stderr } = spawnSync(process.execPath, [main], { env: { ...process.env, PORT: port, DATA_DIR: folder.path }, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, 'PORT is not a port number. Set it to a number from 1 to 65535.\n']);
  });
});

describe('The records', () => {
  it('kept by the first release are brought up to this one, with every version as it was', () => {
    const file = join(folder.path, 'records.sqlite');
    const old = new DatabaseSync(file);
    old.exec(`CREATE TABLE workers (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL) STRICT;
      CREATE TABLE cases (id TEXT PRIMARY KEY, title TEXT NOT NULL, team TEXT NOT NULL) STRICT;
      CREATE TABLE allocations (case_id TEXT NOT NULL REFERENCES cases, worker_id TEXT NOT NULL REFERENCES workers, PRIMARY KEY (case_id, worker_id)) STRICT;
      CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, worker_id TEXT NOT NULL REFERENCES workers, csrf TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT;
      CREATE TABLE records (id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases, type TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
      CREATE TABLE record_versions (record_id TEXT NOT NULL REFERENCES records, version INTEGER NOT NULL, document TEXT NOT NULL, sha256 TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (record_id, version)) STRICT;
      CREATE TABLE audit (at TEXT NOT NULL, worker_id TEXT NOT NULL, action TEXT NOT NULL, about TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;
      INSERT INTO workers VALUES ('w-ines', 'Ines Duarte', 'social worker');
      INSERT INTO cases VALUES ('case-1', 'Kofi', 'North');
      INSERT INTO allocations VALUES ('case-1', 'w-ines');
      INSERT INTO records VALUES ('map-1', 'case-1', 'a-type', 2);
      INSERT INTO record_versions VALUES ('map-1', 1, 'first', 'a', '2026-01-05T09:00:00+00:00', 'w-ines'), ('map-1', 2, 'second', 'b', '2026-01-06T09:00:00+00:00', 'w-ines');
      PRAGMA user_version = 1;`);
    const version = (verbatim: boolean): string => JSON.stringify({ people: [{ id: 'p-kofi', kind: 'child' }], content: { id: 'map-2', harm: [{ id: 'h1', text: 'It was loud', verbatim, saidBy: 'p-kofi' }] } });
    old.exec("INSERT INTO records VALUES ('map-2', 'case-1', 'a-type', 2)");
    for (const number of [1, 2]) old.prepare("INSERT INTO record_versions VALUES ('map-2', ?, ?, 'c', '2026-01-07T09:00:00+00:00', 'w-ines')").run(number, version(number === 1));
    old.close();
    for (const _start of [1, 2]) {
      const database = new Database(file);
      expect(database.readerOf('case-1', 'w-ines')).toBe('practitioner');
      expect([database.document('map-1', 1), database.document('map-1')]).toEqual(['first', 'second']);
      expect(database.record('map-1')).toMatchObject({ etag: '"2"', savedBy: 'Ines Duarte' });
      // What an earlier version held as a child's own words is fixed from now on, though the newest no longer says whose they are (DP-43).
      expect([database.fixed('map-1').size, Array.from(database.fixed('map-2').keys())]).toEqual([0, ['["words","h1",null]']]);
      database.close();
    }
  });

  it.each([
    ['a version is changed', "UPDATE record_versions SET document = 'other'"], ['a version is removed', 'DELETE FROM record_versions'],
    ['a record is removed', 'DELETE FROM records'], ['the audit is changed', "UPDATE audit SET outcome = 'allowed'"], ['the audit is emptied', 'DELETE FROM audit'],
  ])('are kept by the database itself: it refuses when %s (DP-48)', (_what, sql) => {
    const file = join(folder.path, 'records.sqlite');
    const database = new Database(file);
    seed(database, now());
    database.audit({ at: now(), workerId: 'w-owen', action: 'opened', about: 'case-harte', outcome: 'refused' });
    database.close();
    const sqlite = new DatabaseSync(file);
    expect(() => sqlite.exec(sql)).toThrow(/kept/);
    sqlite.close();
  });

  it('that fail while they are asked for are spoken of by the kind of error alone, never by its words', async () => {
    const database = new Database(join(folder.path, 'records.sqlite'));
    vi.spyOn(database, 'workers').mockImplementation(() => { throw new TypeError('Danielle moved to Larkspur Court'); });
    const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const app = createApp({ database, secret: Buffer.alloc(32), now, kitDirectory: folder.path, publicDirectory: folder.path });
    const answer = await app.request('http://127.0.0.1/sign-in', { headers: { host: '127.0.0.1' } });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('Larkspur');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(spoken.mock.calls).toEqual([['case-system: TypeError while answering GET /sign-in']]);
    spoken.mockRestore();
    database.close();
  });
});

describe('The council’s clock', () => {
  it.each([
    ['in winter is the same as UTC', '2026-01-15T00:30:00Z', '2026-01-15T00:30:00+00:00'],
    ['in summer is an hour ahead, and its day begins an hour earlier', '2026-07-14T23:30:00Z', '2026-07-15T00:30:00+01:00'],
    ['goes forward in March', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    ['has the hour twice in October, told apart by its offset', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
    ['has the hour twice in October, the second time without', '2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
  ])('%s', (_what, instant, council) => {
    expect(councilNow(new Date(instant))).toBe(council);
    expect(Date.parse(council)).toBe(Date.parse(instant));
  });
});
