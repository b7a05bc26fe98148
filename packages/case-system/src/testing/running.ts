/** A case system for one test: the seeded family, its records in a folder of its own, a clock the test sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PracticeDocument } from '@practice-kit/documents';
import { createApp } from '../app.js';
import { readCouncilSettings } from '../council-settings.js';
import { Database } from '../database.js';
import { seed } from '../seed.js';

export const ORIGIN = 'http://127.0.0.1:4300';
export const MAP = 'map-harte-2';
export const MAP_PAGE = `/families/case-harte/documents/${MAP}/`;

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'practice-case-system-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Person {
  readonly csrf: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  put(id: string, body: string, headers?: Record<string, string>): Promise<Response>;
  /** Any other request of the record API, with everything a page sends. */
  send(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<Response>;
  /** The newest stored document and its etag, from the record API. */
  open(id?: string): Promise<{ document: Changeable; text: string; etag: string }>;
}
/** A document a test writes in. */
export type Changeable = { -readonly [Key in keyof PracticeDocument]: PracticeDocument[Key] } & { content: Record<string, unknown> };

export function running() {
  const folder = temporaryFolder();
  const database = new Database(join(folder.path, 'records.sqlite'));
  const clock = { now: '2026-10-05T09:00:00+01:00' };
  seed(database, clock.now);
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const app = createApp({ database, secret: Buffer.alloc(32, 7), now: () => clock.now, kitDirectory: here('../../../embed/dist'), publicDirectory: here('../../public'), councilSettings: () => readCouncilSettings(folder.path) });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(ORIGIN + path, { ...init, headers: { host: '127.0.0.1:4300', ...(init.headers as Record<string, string> | undefined) } });

  return {
    database, clock, ask,
    /** Where the store is. */
    folder: folder.path,
    async signIn(worker: string): Promise<Person> {
      const answer = await ask('/sign-in', { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body: `worker=${worker}` });
      const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
      const { csrfToken: csrf } = await (await ask('/api/session', { headers: { cookie } })).json() as { csrfToken: string };
      const get: Person['get'] = (path, headers = {}) => ask(path, { headers: { cookie, ...headers } });
      return {
        csrf, get,
        post: (path, form, headers = {}) => ask(path, { method: 'POST', headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(form).toString() }),
        put: (id, body, headers = {}) => ask(`/api/records/${id}`, { method: 'PUT', headers: { cookie, origin: ORIGIN, 'x-csrf-token': csrf, 'content-type': 'application/json', ...headers }, body }),
        send: (method, path, body, headers = {}) => ask(path, { method, headers: { cookie, origin: ORIGIN, 'x-csrf-token': csrf, 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body }) }),
        async open(id = MAP) {
          const record = await get(`/api/records/${id}`);
          const text = await record.text();
          return { text, document: JSON.parse(text) as Changeable, etag: record.headers.get('etag') ?? '' };
        },
      };
    },
    end(): void {
      database.close();
      folder.remove();
    },
  };
}
