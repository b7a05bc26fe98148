import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { notes } from '../fixtures/notes.js';
import type { PracticeDocument } from '../practice-document.js';
import { browserRecords } from './browser-records.js';
import { httpRecords } from './http-records.js';
import { memoryRecords } from './memory-records.js';
import type { RecordProvider } from './record-provider.js';

/** A case system behind HTTP, as its record API answers. */
function fakeServer(): typeof fetch {
  const kept = memoryRecords();
  return async (input, init) => {
    const url = input as string;
    const header = new Headers(init?.headers);
    const id = decodeURIComponent(url.replace(/\/records$/, '').split('/').at(-1)!);
    if (url.endsWith('/records')) return Response.json(await kept.list(id));
    if (init?.method !== 'PUT') {
      const found = await kept.read(id).catch(() => undefined);
      return found ? Response.json(found.document, { headers: { etag: found.etag } }) : new Response(null, { status: 404 });
    }
    const etag = header.get('if-match');
    const result = await kept.write(JSON.parse(init.body as string) as PracticeDocument, etag === null ? {} : { etag });
    if (result.kind === 'saved') return new Response(null, { status: 204, headers: { etag: result.etag } });
    return new Response(null, { status: 412 });
  };
}
const answering = (response: () => Response) => httpRecords({ base: '/api', fetch: async () => response() });

const providers: [string, () => RecordProvider][] = [
  ['memory', () => memoryRecords()],
  ['http', () => httpRecords({ base: '/api', fetch: fakeServer() })],
  ['the browser', () => browserRecords({ name: crypto.randomUUID() })],
];
describe.each(providers)('A case system in %s', (_name, make) => {
  it('gives back what it keeps, and lists it under its case', async () => {
    const records = make();
    const saved = await records.write(notes(), {});
    if (saved.kind !== 'saved') throw new Error(`It is ${saved.kind}.`);
    expect(await records.read('d1')).toEqual({ document: notes(), etag: saved.etag });
    expect(await records.list('case-1')).toMatchObject([{ id: 'd1', type: 'test/notes', etag: saved.etag }]);
    expect(await records.list('case-2')).toEqual([]);
  });

  it('takes the next version on the etag of the last, and no other', async () => {
    const records = make();
    const first = await records.write(notes(), {});
    if (first.kind !== 'saved') throw new Error(`It is ${first.kind}.`);
    const theirs = notes({ purpose: 'Theirs' });
    const second = await records.write(theirs, { etag: first.etag });
    expect(second.kind).toBe('saved');
    for (const options of [{ etag: first.etag }, {}]) {
      expect(await records.write(notes({ purpose: 'Mine' }), options)).toMatchObject({ kind: 'conflict', theirs: { document: theirs, etag: (second as { etag: string }).etag } });
    }
    expect((await records.read('d1')).document).toEqual(theirs);
  });

  it('says by rejecting that it has no such record', async () => {
    await expect(make().read('gone')).rejects.toThrow();
  });
});

describe('A case system over HTTP', () => {
  it.each([[401, 'signed-out'], [403, 'not-allowed'], [404, 'not-allowed'], [413, 'too-large'], [422, 'invalid'], [302, 'signed-out'], [400, 'other']])('an answer of %i is a refusal: %s', async (status, reason) => {
    expect(await answering(() => new Response(null, { status })).write(notes(), {})).toEqual({ kind: 'refused', reason });
  });

  it.each([408, 425, 429, 500, 503])('an answer of %i is no answer: it is tried again', async (status) => {
    await expect(answering(() => new Response(null, { status })).write(notes(), {})).rejects.toThrow(String(status));
  });

  it('a sign-in page that answers 200 has kept nothing', async () => {
    await expect(answering(() => new Response('<form>', { status: 200 })).write(notes(), {})).rejects.toThrow();
  });

  it('a write carries the token, the etag, and the id only where it cannot lead elsewhere', async () => {
    const ask = vi.fn<typeof fetch>(async () => new Response(null, { status: 204, headers: { etag: '2' } }));
    await httpRecords({ base: '/api', csrfToken: 'token', fetch: ask }).write({ ...notes(), id: '../a?b' }, { etag: '1' });
    const [url, init] = ask.mock.calls[0]!;
    expect(url).toBe('/api/records/..%2Fa%3Fb');
    expect(init).toMatchObject({ method: 'PUT', redirect: 'manual', headers: { 'if-match': '1', 'x-csrf-token': 'token' } });
  });
});
