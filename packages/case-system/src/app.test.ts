import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { harte, harteExample } from '@practice-kit/signs-of-safety/fixtures';
import { documentType } from '@practice-kit/signs-of-safety/model';
import { TYPES } from './document-types.js';
import { MAP, MAP_PAGE, ORIGIN, running, type Person } from './testing/running.js';

let system: ReturnType<typeof running>;
let amira: Person;
beforeEach(async () => {
  system = running();
  amira = await system.signIn('w-amira');
});
afterEach(() => system.end());

const PAGES = ['/', '/sign-in', '/procedures', '/families/case-harte/', MAP_PAGE, `${MAP_PAGE}versions`, `${MAP_PAGE}versions/1`];
const textOf = async (person: Person, path: string): Promise<string> => (await person.get(path)).text();

describe('Every answer', () => {
  it('forbids inline script and style, other origins, and markup made from strings, without exception', async () => {
    const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types practice-kit-1-0-0; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    const paths = [...PAGES, '/healthz', '/page/case-system.css', '/page/none.js', '/kit/none.js', '/nowhere', `/api/records/${MAP}`, '/api/records/nobody', '/api/nowhere', '/families/case-nobody/'];
    for (const path of paths) {
      const { headers } = await amira.get(path);
      expect([path, headers.get('content-security-policy')]).toEqual([path, policy]);
      expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('cross-origin-opener-policy'), headers.get('cross-origin-resource-policy')])
        .toEqual([path, 'nosniff', 'no-referrer', 'same-origin', 'same-origin']);
    }
    const elsewhere = await system.ask('/', { headers: { host: 'rebound.example' } });
    expect(elsewhere.headers.get('content-security-policy')).toBe(policy);
  });

  it('with a family in it is kept in no cache', async () => {
    for (const path of ['/', '/families/case-harte/', MAP_PAGE, `/api/records/${MAP}`]) expect((await amira.get(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('keeps to the policy itself: no inline script, no style, no handler on any page', async () => {
    for (const path of PAGES) {
      const page = await textOf(amira, path);
      const scripts = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.filter((tag) => !/ src="\/(?:kit|page)\//.test(tag) && tag !== '<script type="application/json">')).toEqual([]);
      expect(page.replaceAll(/<script type="application\/json">[^<]*/g, '')).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/i);
    }
  });

  it.each(['rebound.example', 'rebound.example:4300', '127.0.0.1.rebound.example', 'localhost.rebound.example', '127.0.0.1@rebound.example', ''])(
    'to a page that thinks this machine is called “%s” is that it is not here (DNS rebinding)', async (host) => {
      for (const path of ['/sign-in', MAP_PAGE, `/api/records/${MAP}`]) expect((await amira.get(path, { host })).status).toBe(421);
    });

  it('is given under this machine’s own names', async () => {
    for (const host of ['127.0.0.1:4300', 'localhost:4300', 'localhost', '[::1]:4300']) expect((await amira.get('/', { host })).status).toBe(200);
  });

  it('names no family and no person in a page’s title or address (DP-27)', async () => {
    for (const path of PAGES) {
      const page = await textOf(amira, path);
      expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Wexmoor Council');
      const addresses = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address).join(' ');
      expect(addresses).not.toMatch(/mia|jayden|danielle|ryan|pauline|larkspur/i);
    }
  });

  it('from the folders of files never leaves them', async () => {
    for (const path of ['/page/../package.json', '/page/%2e%2e/package.json', '/page/..%2fpackage.json', '/kit/..%2f..%2fpackage.json', '/page/%00.js']) {
      expect([path, (await amira.get(path)).status]).toEqual([path, 404]);
    }
    expect((await amira.get('/page/document.js')).status).toBe(200);
  });
});

describe('The health visitor, from another agency', () => {
  /** What the map holds for the team alone: the flags with their reasons, and what was written for another reader. */
  const withheld = [
    ...harte.flags.flatMap(({ value, reason }) => [value, reason]),
    ...(harte.content.dangerStatements ?? []).flatMap(({ variants = [] }) => variants.flatMap((variant) => [variant['text'], variant['reason']])),
    'Larkspur', 'Eastmere', 'Little Finches', 'withholdFrom', 'safe-address', 'location-clue',
  ].filter((text): text is string => typeof text === 'string');

  it('tells whoever holds only a copy nothing of who saved the map or when (DP-23), and the team both', async () => {
    const beth = await system.signIn('w-beth');
    expect(await textOf(amira, '/families/case-harte/')).toMatch(/Saved by [^<]+, [^<]+20\d\d/);
    const page = await textOf(beth, '/families/case-harte/');
    expect(page).toContain('Assessment map');
    expect(page).not.toMatch(/Saved/);
    expect(page.match(/[^>]*20\d\d[^<]*/g), 'what she was told when she was given it').toEqual(['Given by Amira Siddiqui, 2 October 2026']);
    const listed = async () => (await beth.get('/api/cases/case-harte/records')).json() as Promise<Record<string, unknown>[]>;
    const before = await listed();
    expect(before.map((record) => Object.keys(record).toSorted())).toEqual([['etag', 'id', 'isCopy', 'type']]);
    // A save of which nothing reaches her is none to her.
    const { document, etag } = await amira.open();
    expect((await amira.put(MAP, JSON.stringify({ ...document, flags: document.flags.map((flag) => ({ ...flag, reason: 'Looked at again.' })) }), { 'if-match': etag })).status).toBe(200);
    expect(await listed()).toEqual(before);
    expect((await beth.get(`/api/records/${MAP}`)).headers.get('etag')).toBe(before[0]!['etag']);
  });
  it('has on the page of a document where somebody asks for their own or says that something is wrong, in full (DP-54)', async () => {
    expect(await textOf(amira, MAP_PAGE)).toContain('rights-href="https://www.wexmoor.example/your-information"');
  });
  it('finds none of what is withheld in any answer: it is taken out here and never reaches her browser (DP-15)', async () => {
    expect(withheld.length).toBeGreaterThan(12);
    const team = await textOf(amira, `/api/records/${MAP}`);
    expect(withheld.filter((text) => !team.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    const beth = await system.signIn('w-beth');
    for (const path of [...PAGES, '/api/cases/case-harte/records', `/api/records/${MAP}`]) {
      const answer = await textOf(beth, path);
      // A page writes an apostrophe as its name; what is looked for is looked for in both ways.
      const plain = answer.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
      expect([path, withheld.filter((text) => plain.includes(text) || answer.includes(JSON.stringify(text).slice(1, -1)))]).toEqual([path, []]);
    }
    expect(await textOf(beth, MAP_PAGE)).toContain('On 11 May 2026 Ryan threw a plate');
  });

  it('can read her copy and not its versions, and can save nothing', async () => {
    const beth = await system.signIn('w-beth');
    const page = await textOf(beth, MAP_PAGE);
    expect(page).toMatch(/<practice-assessment-map [^>]*readonly reader="partner:health"/);
    expect(page).not.toContain('data-csrf');
    expect((await beth.get(`${MAP_PAGE}versions`)).status).toBe(404);
    expect((await beth.get(`${MAP_PAGE}versions/1`)).status).toBe(404);
    const { document, etag } = await amira.open();
    const refused = await beth.put(MAP, JSON.stringify({ ...document, lang: 'cy' }), { 'if-match': etag });
    expect([refused.status, await refused.text()]).toEqual([403, '{"reason":"not-allowed","issues":[]}']);
    expect(system.database.versions(MAP)).toHaveLength(1);
  });

  it.each(harteExample.expect.neverInCopy.map(({ audience, strings }) => [audience, strings] as const))(
    'and anyone who reads as %s, and was given their copy, finds nothing of what the worked example says is never in it, on any page or answer', async (audience, strings) => {
      system.database.allocate('case-harte', 'w-owen', audience);
      const { document, etag } = await amira.open();
      const given = { id: 'copy-given', reader: audience, state: 'shared', preparedBy: 'w-amira', preparedAt: system.clock.now, sharedBy: 'w-amira', sharedAt: system.clock.now, held: copyFor(harte, audience, documentType).copy };
      expect((await amira.put(MAP, JSON.stringify({ ...document, copies: [...document.copies!, given] }), { 'if-match': etag })).status).toBe(200);
      const owen = await system.signIn('w-owen');
      expect((await owen.get(MAP_PAGE)).status).toBe(200);
      for (const path of ['/families/case-harte/', MAP_PAGE, '/api/cases/case-harte/records', `/api/records/${MAP}`]) {
        const answer = await textOf(owen, path);
        expect([path, strings.filter((text) => answer.includes(text))]).toEqual([path, []]);
      }
    });

  it.each([...new Set(harteExample.expect.neverInCopy.map(({ audience }) => audience))])('and anyone who reads as %s, to whom nothing was given, has nothing (§2.6)', async (audience) => {
    system.database.allocate('case-harte', 'w-owen', audience);
    const owen = await system.signIn('w-owen');
    expect(await textOf(owen, '/families/case-harte/')).not.toContain('Assessment map');
    expect(await (await owen.get('/api/cases/case-harte/records')).json()).toEqual([]);
    expect([(await owen.get(MAP_PAGE)).status, (await owen.get(`/api/records/${MAP}`)).status]).toEqual([404, 403]);
  });
});

describe('Signing in', () => {
  it('lasts while somebody is there and ends after an hour of nobody', async () => {
    for (const now of ['2026-10-05T09:50:00+01:00', '2026-10-05T10:45:00+01:00']) {
      system.clock.now = now;
      expect((await amira.get('/api/session')).status).toBe(200);
    }
    system.clock.now = '2026-10-05T11:45:01+01:00';
    expect((await amira.get('/api/session')).status).toBe(401);
    system.clock.now = '2026-10-05T11:00:00+01:00';
    expect((await amira.get('/api/session')).status).toBe(401);
  });

  it('out ends the session itself, not only the browser’s cookie', async () => {
    const out = await amira.post('/sign-out', { csrf: amira.csrf });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in']);
    expect(out.headers.get('set-cookie')).toMatch(/practice-session=;.*Max-Age=0/);
    expect((await amira.get('/api/session')).status).toBe(401);
    expect((await amira.get(MAP_PAGE)).status).toBe(303);
  });

  it('as another worker ends the session before', async () => {
    expect((await amira.post('/sign-in', { worker: 'w-tom' })).status).toBe(303);
    expect((await amira.get('/api/session')).status).toBe(401);
  });

  it('gives a cookie that no script can read and no other site can send', async () => {
    const answer = await system.ask('/sign-in', { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }, body: 'worker=w-amira' });
    expect(answer.headers.get('set-cookie')).toMatch(/^practice-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('as somebody who does not work here is not possible', async () => {
    expect((await amira.post('/sign-in', { worker: 'w-nobody' })).status).toBe(404);
    expect((await amira.post('/sign-in', { worker: 'x'.repeat(5000) })).status).toBe(413);
  });
});

describe('Every version', () => {
  it('is listed newest first with who saved it, and can be read but not saved from', async () => {
    const { document, etag } = await amira.open();
    const tom = await system.signIn('w-tom');
    system.clock.now = '2026-10-05T09:20:00+01:00';
    await tom.put(MAP, JSON.stringify({ ...document, content: { ...document.content, purpose: 'What Tom added' } }), { 'if-match': etag });
    const list = await textOf(amira, `${MAP_PAGE}versions`);
    expect([...list.matchAll(/versions\/(\d)"><b>(.*?)<\/b><\/a><span>(.*?)<\/span>/g)].map(([, ...found]) => found))
      .toEqual([['2', '5 October 2026 at 09:20', 'Tom Beckett'], ['1', '5 October 2026 at 09:00', 'Amira Siddiqui']]);
    expect(await textOf(amira, `${MAP_PAGE}versions/2`)).toContain('What Tom added');
    const first = await textOf(amira, `${MAP_PAGE}versions/1`);
    expect(first).not.toContain('What Tom added');
    expect(first).toMatch(/<practice-assessment-map [^>]*readonly/);
    for (const none of ['3', '0', '-1', '1.5', 'x']) expect((await amira.get(`${MAP_PAGE}versions/${none}`)).status).toBe(404);
  });
});

describe('A document nearly as large as may be kept', () => {
  it.each(['<b', '</', '<!--', '</script><script>', '\u2028', '\\u003c', '<\\'])('full of %j is kept, and its page holds one the tool opens, with nothing lost', async (piece) => {
    const { document, etag } = await amira.open();
    const of = (times: number): string => JSON.stringify({ ...document, content: { ...document.content, purpose: piece.repeat(times) } });
    const each = (Buffer.byteLength(of(2000)) - Buffer.byteLength(of(1000))) / 1000;
    const text = of(Math.floor((9.9 * 1024 * 1024 - Buffer.byteLength(of(0))) / each));
    expect(Buffer.byteLength(text) / 1024 / 1024).toBeGreaterThan(9.89);
    expect((await amira.put(MAP, text, { 'if-match': etag })).status).toBe(200);
    const page = await textOf(amira, MAP_PAGE);
    const held = page.slice(page.indexOf('<script type="application/json">') + 32, page.indexOf('</script></practice-assessment-map>'));
    expect(/<\/?script|<!--/i.test(held)).toBe(false);
    const read = readDocument(held, TYPES);
    expect(read.ok && JSON.stringify(read.document) === text).toBe(true);
  });
});

describe('An attack written into the records', () => {
  const attack = '<img src=x onerror=alert(1)></script><script>alert(2)</script>"\'&';

  it('is text on every page', async () => {
    system.database.addWorker({ id: 'w-attack', name: attack, role: attack });
    system.database.addCase({ id: 'case-attack', title: attack, team: attack });
    for (const family of ['case-attack', 'case-harte']) system.database.allocate(family, 'w-attack');
    const attacker = await system.signIn('w-attack');
    const { document, etag } = await attacker.open();
    const people = document.people.map((person) => ({ ...person, name: attack, role: attack }));
    expect((await attacker.put(MAP, JSON.stringify({ ...document, people, content: { ...document.content, purpose: attack } }), { 'if-match': etag })).status).toBe(200);
    for (const path of [...PAGES, '/families/case-attack/', `${MAP_PAGE}versions/2`, `/?lang=${encodeURIComponent(attack)}`, `/families/${encodeURIComponent(attack)}/`, `/${encodeURIComponent(attack)}`]) {
      const page = await textOf(attacker, path);
      expect([path, /<img|<script>|onerror=[^<]*<\/script><script>/.test(page)]).toEqual([path, false]);
    }
    expect(await textOf(attacker, '/')).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const kept = /<script type="application\/json">(.*?)<\/script>/s.exec(await textOf(attacker, MAP_PAGE))?.[1] ?? '';
    expect((JSON.parse(kept) as typeof harte).content.purpose).toBe(attack);
  });
});
