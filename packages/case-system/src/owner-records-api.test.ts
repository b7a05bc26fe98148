/** A reflection in the case system is its owner's, and nobody else's (DP-14, MI-R01, DP-52). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpRecords, readDocument, type PracticeDocument, type RecordProvider } from '@practice-kit/documents';
import { OwnersSeal, sealedRecords } from '@practice-kit/motivational-interviewing';
import { documentType, offers, start, type Reflection, type Seal } from '@practice-kit/motivational-interviewing/model';
import { kept, saturdays } from '@practice-kit/motivational-interviewing/fixtures';
import { Database } from './database.js';
import { reflectionWords } from './reflection-words.js';
import { seed } from './seed.js';
import { running, temporaryFolder, type Person } from './testing/running.js';

let system: ReturnType<typeof running>;
let nadia: Person;
let amira: Person;
beforeEach(async () => {
  system = running();
  [nadia, amira] = [await system.signIn('w-nadia'), await system.signIn('w-amira')];
});
afterEach(() => system.end());

const seal = new OwnersSeal({ passphrase: 'four ordinary words here', owner: 'w-nadia', iterations: 100_000 });
const sealed = async (document: PracticeDocument = kept): Promise<string> => JSON.stringify(await seal.seal(document));
const PATH = '/api/own/records/mi-1';
const NEW = { 'if-none-match': '*' };
const save = async (document: PracticeDocument = kept, etag?: string): Promise<Response> => nadia.send('PUT', PATH, await sealed(document), etag ? { 'if-match': etag } : NEW);
/** The kit's own provider, over these requests. */
const provider = (person: Person): RecordProvider => httpRecords({
  base: '/api/own', fetch: (async (url: string, init: RequestInit) => person.send(init.method ?? 'GET', url, init.body as string | undefined, init.headers as Record<string, string>)) as unknown as typeof fetch,
});
const asDeleted = (document: PracticeDocument): PracticeDocument => (start(document, { asOf: '2026-10-22', actor: 'w-nadia' }).can({ type: 'DELETE' }) as { document: PracticeDocument }).document;
const refusals = (): unknown[] => system.database.auditTrail().filter(({ action }) => !action.startsWith('signed')).map(({ workerId, action, about, outcome }) => [workerId, action, about, outcome]);

describe('A reflection', () => {
  it('is kept for its owner and comes back to them whole, through the kit’s own provider', async () => {
    const own = sealedRecords(provider(nadia), seal);
    expect(await own.write(kept, {})).toMatchObject({ kind: 'saved', etag: '"1"', savedAt: system.clock.now });
    expect(await own.read('mi-1')).toEqual({ document: kept, etag: '"1"' });
    expect(await (await nadia.get('/api/own/records')).json()).toEqual([{ id: 'mi-1', type: kept.type, etag: '"1"' }]);
  });

  it.each(['w-amira', 'w-tom', 'w-ruth', 'w-beth', 'w-owen'])('is for %s not there: every way of asking has the answer of what was never written (DP-14, DP-12)', async (worker) => {
    await save();
    const other = await system.signIn(worker);
    const ways: [string, string][] = [['GET', '/api/own/records/*'], ['DELETE', '/api/own/records/*'], ['GET', '/api/records/*'], ['GET', '/families/case-harte/documents/*/'], ['GET', '/families/case-harte/documents/*/versions']];
    for (const [method, path] of ways) {
      const answers = await Promise.all(['mi-1', 'mi-none'].map(async (id) => other.send(method, path.replace('*', id))));
      const said = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
      expect([path, said[0]]).toEqual([path, said[1]]);
      expect(answers[0]!.status).toBeGreaterThanOrEqual(403);
    }
    for (const [person, name] of [[other, worker], [nadia, 'w-nadia']] as const) {
      expect(await (await person.send('POST', '/api/own/records/mi-none/on-record', '{"family":"case-harte"}')).json()).toEqual({ reason: 'not-allowed', issues: [] });
      expect(refusals()).toContainEqual([name, 'put-on-record', '', 'refused']);
    }
    expect(await (await other.get('/api/own/records')).json()).toEqual([]);
    expect(system.database.ownRecord('w-nadia', 'mi-1')?.etag).toBe('"1"');
  });

  it('that somebody else writes under the same id is theirs, and the owner’s stays as it is', async () => {
    await save();
    const amiras = new OwnersSeal({ passphrase: 'other ordinary words here', owner: 'w-amira', iterations: 100_000 });
    expect((await amira.send('PUT', PATH, JSON.stringify(await amiras.seal(kept)), NEW)).status).toBe(200);
    expect((await amira.send('PUT', PATH, await sealed(), { 'if-match': '"1"' })).status).toBe(422);
    expect(await seal.open(JSON.parse(system.database.ownRecord('w-nadia', 'mi-1')!.document))).toEqual(kept);
  });

  it('leaves in the audit what others tried, without an id, and nothing of its owner’s that could be counted (MI-R01, DP-05, DP-48)', async () => {
    await save();
    await save(kept, '"1"');
    await nadia.get(PATH);
    await nadia.get('/api/own/records');
    await nadia.get('/my/reflections/');
    expect(refusals()).toEqual([]);
    await amira.get(PATH);
    await amira.get('/api/records/mi-1');
    await amira.send('DELETE', PATH);
    expect(refusals()).toEqual([['w-amira', 'opened', '', 'refused'], ['w-amira', 'opened', '', 'refused'], ['w-amira', 'deleted', '', 'refused']]);
  });

  it('is in no list and no count of anybody else’s, and in the store without a date (MI-R01)', async () => {
    const others = await Promise.all(['w-amira', 'w-tom', 'w-ruth'].map(async (worker) => system.signIn(worker)));
    /** Without the key that each family's page is given anew, for what is started from it. */
    const everything = async (): Promise<string[]> => Promise.all(others.flatMap((person) => ['/', '/my/reflections/', '/shown/', '/families/case-harte/', '/families/case-brierley/', '/api/cases/case-harte/records', '/api/own/records', '/api/own/shown'].map(async (path) => (await (await person.get(path)).text()).replace(/name="key" value="[^"]+"/, ''))));
    const before = await everything();
    await save();
    // That she works here stands on their pages, as on the page for signing in; that she keeps a reflection changes not a letter.
    expect(await everything()).toEqual(before);
    expect(before.join('')).not.toContain('mi-1');
    const columns = system.database.ownRecords('w-nadia').map((row) => Object.keys(row));
    expect(columns).toEqual([['id', 'type', 'etag', 'document']]);
  });
});

describe('What is not sealed', () => {
  const refused = async (document: unknown): Promise<unknown> => {
    const answer = await nadia.send('PUT', PATH, JSON.stringify(document), NEW);
    const { reason, issues } = await answer.json() as { reason: string; issues: { path: unknown; message: string }[] };
    expect(system.database.ownRecords('w-nadia')).toEqual([]);
    expect(JSON.stringify(issues)).not.toMatch(/wine|weekend|sober|Rahman/i);
    return [answer.status, reason, issues.map(({ path }) => path)];
  };
  const changed = async (change: (stored: PracticeDocument<Reflection & { seal: Seal }>) => unknown): Promise<unknown> => change(JSON.parse(await sealed()) as PracticeDocument<Reflection & { seal: Seal }>);

  it('is refused, and the answer says where and what to do, and no word of it (DP-14, DP-37)', async () => {
    expect(await refused(kept)).toEqual([422, 'not-sealed', [['content', 'seal']]]);
    expect(await refused({ ...kept, content: { ...kept.content, by: 'w-amira' } })).toEqual([422, 'not-sealed', [['content', 'by']]]);
    expect(await refused({ type: kept.type })).toEqual([422, 'not-a-document', [[]]]);
  });

  it.each<[string, (stored: PracticeDocument<Reflection & { seal: Seal }>) => unknown, string[]]>([
    ['a part of it', ({ content, ...rest }) => ({ ...rest, content: { ...content, before: kept.content.before } }), ['content']],
    ['a day', ({ content, ...rest }) => ({ ...rest, content: { ...content, on: '2026-10-20' } }), ['content']],
    ['the stage', (stored) => ({ ...stored, stages: [{ id: 'mi-1', state: 'kept' }] }), ['stages']],
    ['a person', (stored) => ({ ...stored, people: kept.people }), ['people']],
    ['a family', (stored) => ({ ...stored, case: { id: 'case-harte' } }), []],
    ['a field nobody knows', (stored) => ({ ...stored, note: 'She had wine.' }), []],
    ['a line with more than its words', ({ content, ...rest }) => ({ ...rest, content: { ...content, toCaseRecord: [{ text: 'I could.', fromItemId: 'ct1' }] } }), ['content', 'toCaseRecord']],
    ['a part that is given to nobody', ({ content, ...rest }) => ({ ...rest, content: { ...content, after: { oneThingToPractise: 'Ask first.' }, sharing: [{ ...saturdays.content.sharing![0]!, parts: [], held: {} }] } }), ['content']],
    ['a number with what is shown', ({ content, ...rest }) => ({ ...rest, content: { ...content, sharing: [{ ...saturdays.content.sharing![0]!, parts: ['before'], held: { before: { focus: 'Weekends', guessImportance: 4 } } }] } }), ['content', 'sharing']],
    ['a share that was taken back', ({ content, ...rest }) => ({ ...rest, content: { ...content, sharing: [{ ...saturdays.content.sharing![0]!, takenBackOn: '2026-10-22' }] } }), ['content']],
  ])('is refused when %s stands beside the seal', async (_what, change, path) => {
    expect(await refused(await changed(change))).toEqual([422, 'not-sealed', [path]]);
  });

  it.each<[string, Partial<Record<keyof Seal | 'note', unknown>>]>([
    ['can be read', { text: btoa('Evening wine at weekends and what the children see. '.repeat(3)) }], ['is empty', { text: '' }], ['is no base 64', { text: 'She said she could.' }],
    ['was made with few rounds', { iterations: 1000 }], ['has a salt of words', { salt: btoa('wine') }], ['has a nonce of words', { nonce: btoa('wine') }],
    ['is of a kind that is not known', { scheme: 'none' }], ['has a note in it', { note: 'wine' }],
  ])('is refused when the seal %s', async (_what, change) => {
    expect(await refused(await changed(({ content, ...rest }) => ({ ...rest, content: { ...content, seal: { ...content.seal, ...change } } })))).toEqual([422, 'not-sealed', [['content', 'seal']]]);
  });

  it('comes into no family’s record as a document either, sealed or not', async () => {
    for (const document of [kept, JSON.parse(await sealed()) as PracticeDocument]) {
      const answer = await amira.put('mi-1', JSON.stringify({ ...document, case: { id: 'case-harte' } }), NEW);
      expect([answer.status, ((await answer.json()) as { reason: string }).reason]).toEqual([422, 'not-sealed']);
    }
    expect(system.database.record('mi-1')).toBeUndefined();
  });

  it('is not what its owner gave: parts somebody holds and lines on the record stand there, and are kept', async () => {
    expect((await save(saturdays)).status).toBe(200);
    expect(system.database.ownRecord('w-nadia', 'mi-1')!.document).toContain('bring wine to the house');
    expect(system.database.ownRecord('w-nadia', 'mi-1')!.document).not.toContain('Evening wine');
  });
});

describe('Saving a reflection', () => {
  it('keeps the newest and lets go of the one before, in every file (DP-52)', async () => {
    await save();
    const first = (JSON.parse(system.database.ownRecord('w-nadia', 'mi-1')!.document) as PracticeDocument<{ seal: Seal }>).content.seal.text;
    await save({ ...kept, lang: 'cy' }, '"1"');
    expect(await seal.open(JSON.parse(system.database.ownRecord('w-nadia', 'mi-1')!.document))).toMatchObject({ lang: 'cy' });
    expect(files()).not.toContain(first.slice(100, 140));
  });

  it('on top of what the same owner saved elsewhere is a conflict, and both are shown to them (DP-45)', async () => {
    await save();
    await save({ ...kept, lang: 'cy' }, '"1"');
    const result = await sealedRecords(provider(nadia), seal).write(saturdays, { etag: '"1"' });
    expect(result).toEqual({ kind: 'conflict', theirs: { document: { ...kept, lang: 'cy' }, etag: '"2"' } });
    expect((await save()).status).toBe(412);
  });

  it('again, because the answer never arrived, is that same save', async () => {
    const body = await sealed();
    for (const headers of [NEW, NEW, { 'if-match': '"1"' }] as Record<string, string>[]) expect((await nadia.send('PUT', PATH, body, headers)).headers.get('etag')).toBe('"1"');
  });

  it.each([['without the token', { 'x-csrf-token': '' }], ['from another place', { 'sec-fetch-site': 'cross-site' }]])('%s is refused, and so are deleting and putting on the record', async (_what, headers) => {
    await save(saturdays);
    const tried = [nadia.send('PUT', PATH, await sealed(), { 'if-match': '"1"', ...headers }), nadia.send('DELETE', PATH, undefined, headers), nadia.send('POST', `${PATH}/on-record`, '{"family":"case-harte"}', headers)];
    expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(system.database.ownRecord('w-nadia', 'mi-1')?.etag).toBe('"1"');
  });

  it('says what it builds on, is a document of its own id, is text, and is not over 10 MB', async () => {
    expect((await nadia.send('PUT', PATH, await sealed())).status).toBe(428);
    expect((await nadia.send('PUT', PATH, await sealed({ ...kept, id: 'mi-2' }), NEW)).status).toBe(422);
    expect((await nadia.send('PUT', PATH, 'not json', NEW)).status).toBe(422);
    expect((await nadia.send('PUT', PATH, 'x'.repeat(11_000_000), NEW)).status).toBe(413);
    expect((await nadia.send('PUT', PATH, await sealed(), { 'if-match': '"7"' })).status).toBe(403);
  });

  it('needs somebody who is signed in', async () => {
    expect((await system.ask(PATH)).status).toBe(401);
    expect((await system.ask('/my/reflections/')).headers.get('location')).toBe('/sign-in');
  });
});

describe('Deleting a reflection (DP-52)', () => {
  it('as the tool does leaves nothing of it in any file, and touches nothing else', async () => {
    const before = system.database.recordsOf('case-harte');
    await save(saturdays);
    const { text } = (JSON.parse(system.database.ownRecord('w-nadia', 'mi-1')!.document) as PracticeDocument<{ seal: Seal }>).content.seal;
    const gone = await sealedRecords(provider(nadia), seal).write(asDeleted(kept), { etag: '"1"' });
    expect(gone).toMatchObject({ kind: 'saved', etag: '"0"' });
    expect(system.database.ownRecords('w-nadia')).toEqual([]);
    for (const left of [text.slice(100, 140), 'bring wine to the house', 'mi-1']) expect(files()).not.toContain(left);
    expect(system.database.recordsOf('case-harte')).toEqual(before);
  });
  it('can be undone by its owner while they are there, and not by a window that did not see it go', async () => {
    await save();
    await nadia.send('PUT', PATH, JSON.stringify(asDeleted(kept)), { 'if-match': '"1"' });
    expect((await save(kept, '"1"')).status).toBe(403);
    expect((await save(kept, '"0"')).headers.get('etag')).toBe('"1"');
  });
  it('does not delete over what was written elsewhere meanwhile (DP-45)', async () => {
    await save();
    await save({ ...kept, lang: 'cy' }, '"1"');
    expect((await nadia.send('PUT', PATH, JSON.stringify(asDeleted(kept)), { 'if-match': '"1"' })).status).toBe(412);
  });
  it('needs no passphrase: what cannot be opened any more can be let go', async () => {
    await save();
    expect((await nadia.send('DELETE', PATH)).status).toBe(204);
    expect((await nadia.send('DELETE', PATH)).status).toBe(403);
  });
});

describe('A line put on the record (MI-R11)', () => {
  const LINE = 'Parent A said she has asked her dad not to bring wine to the house.';
  const put = async (family: string): Promise<Response> => nadia.send('POST', `${PATH}/on-record`, JSON.stringify({ family }));
  beforeEach(() => { system.database.allocate('case-harte', 'w-nadia'); });

  it('stands on the family’s record as it was said, with who put it there, and nothing of where it came from', async () => {
    await save(saturdays);
    expect(await (await put('case-harte')).json()).toEqual({ family: 'case-harte', lines: 1 });
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    const stored = system.database.document(record!.id)!;
    expect(JSON.parse(stored)).toEqual({
      type: kept.type, version: 1, id: record!.id, lang: 'en', fictional: true, case: { id: 'case-harte' }, people: [], flags: [], stages: [], content: { id: record!.id, toCaseRecord: [{ id: expect.stringMatching(/^line-[0-9a-f]{24}$/), text: LINE, asOwnWords: true }] },
    });
    expect(stored).not.toMatch(/mi-1|w-nadia|w-helen|seal/);
    const page = await (await amira.get(`/families/case-harte/documents/${record!.id}/`)).text();
    expect(page).toContain('Parent A said she has asked her dad');
    expect(page).toContain('Nadia Rahman');
    const familyPage = await (await amira.get('/families/case-harte/')).text();
    expect(familyPage).toContain('Words put on the record');
    expect(familyPage).toContain('Danielle');
    expect(system.database.auditTrail()).toContainEqual({ at: system.clock.now, workerId: 'w-nadia', action: 'put-on-record', about: record!.id, outcome: 'allowed' });
  });
  it('is there once, however often it is sent, and stays when the reflection is deleted', async () => {
    await save(saturdays);
    await put('case-harte');
    await put('case-harte');
    await nadia.send('DELETE', PATH);
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    expect(system.database.versions(record!.id)).toHaveLength(1);
    expect(system.database.document(record!.id)).toContain(LINE);
  });
  it('is another line though it has the same words, each is there once, and the page that asks is told that all of them are', async () => {
    const line = { ...saturdays.content.toCaseRecord![0]!, text: 'I will.' };
    const lines = (...ids: (string | undefined)[]) => ({ ...saturdays, content: { ...saturdays.content, toCaseRecord: ids.map((id) => (id === undefined ? line : { ...line, id })) } }) as PracticeDocument;
    await save(lines('a'));
    expect(await (await put('case-harte')).json()).toEqual({ family: 'case-harte', lines: 1 });
    await save(lines('a', 'b'), '"1"');
    for (let times = 0; times < 2; times += 1) expect(await (await put('case-harte')).json()).toEqual({ family: 'case-harte', lines: 2 });
    await save(lines('a', 'b', undefined, undefined), '"2"');
    for (let times = 0; times < 2; times += 1) expect(await (await put('case-harte')).json()).toEqual({ family: 'case-harte', lines: 4 });
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    expect(system.database.versions(record!.id)).toHaveLength(3);
  });
  it('DP-46 says to the team whose words it is, that they said it of themselves, who and when; in the family’s other tools too', async () => {
    const source = { kind: 'self-report', on: '2026-10-20', text: 'Mum' };
    const [first] = saturdays.content.toCaseRecord!;
    await save({ ...saturdays, content: { ...saturdays.content, toCaseRecord: [{ ...first, id: 'a', source }, { ...first, id: 'b', source, text: 'Mum told me she rang him.', asOwnWords: false }] } } as PracticeDocument);
    await put('case-harte');
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    const page = await (await amira.get(`/families/case-harte/documents/${record!.id}/`)).text();
    expect(page.match(/<li>.*?<\/li>/gs)!.map((item) => item.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/<q [^>]*>Parent A said.*<\/q> <span class="note">what they said of themselves, as it was heard · Mum · 20 October 2026<\/span>/), expect.stringMatching(/<span dir="auto">Mum told me.*<\/span> <span class="note">what they said of themselves, in the worker’s words · Mum · 20 October 2026<\/span>/),
    ]);
    const given = readDocument(await (await amira.get(`/api/records/${record!.id}`)).text(), [documentType]);
    expect(given.ok && offers(given.document).map(({ entry }) => [entry.verbatim, entry.sources])).toEqual([[true, [source]], [false, [source]]]);
  });
  it('is added to the lines that are there, which stay as they are though the reflection no longer has them', async () => {
    await save(saturdays);
    await put('case-harte');
    const lines = [{ ...saturdays.content.toCaseRecord![0]!, text: 'I could do Sundays.' }];
    await save({ ...saturdays, content: { ...saturdays.content, toCaseRecord: lines } } as PracticeDocument, '"1"');
    expect(await (await put('case-harte')).json()).toEqual({ family: 'case-harte', lines: 2 });
    expect(await (await nadia.get('/api/own/records')).json()).toMatchObject([{ onRecord: { family: 'case-harte', lines: 2 } }]);
  });
  it('goes to no family its owner does not work with, to one family only, and nowhere when none was chosen', async () => {
    await save(saturdays);
    expect((await put('case-brierley')).status).toBe(403);
    expect((await put('case-nobody')).status).toBe(403);
    system.database.allocate('case-brierley', 'w-nadia', 'partner:health');
    expect((await put('case-brierley')).status).toBe(403);
    await put('case-harte');
    system.database.addCase({ id: 'case-3', title: 'Another', team: 'North' });
    system.database.allocate('case-3', 'w-nadia');
    expect((await put('case-3')).status).toBe(422);
    await save(kept, '"1"');
    expect((await put('case-harte')).status).toBe(422);
    expect((await nadia.send('POST', `${PATH}/on-record`, 'not json')).status).toBe(403);
  });
  it('is for the team, and not for another agency', async () => {
    await save(saturdays);
    await put('case-harte');
    const beth = await system.signIn('w-beth');
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    expect(await (await beth.get('/families/case-harte/')).text()).not.toContain('Words put on the record');
    expect((await beth.get(`/families/case-harte/documents/${record!.id}/`)).status).toBe(404);
  });
  it('is changed by nobody, whoever sends it, and may be used on the family’s map as something that was said (WB-R01, MI-M05)', async () => {
    await save(saturdays);
    await put('case-harte');
    const [record] = system.database.recordsOf('case-harte').filter(({ type }) => type === kept.type);
    for (const person of [amira, nadia]) expect((await person.put(record!.id, system.database.document(record!.id)!.replace('dad', 'mother'), { 'if-match': '"1"' })).status).toBe(422);
    expect(system.database.versions(record!.id)).toHaveLength(1);
    expect(await (await amira.get('/api/cases/case-harte/records')).json()).toContainEqual({ id: record!.id, type: kept.type, etag: '"1"', savedAt: system.clock.now, savedBy: 'Nadia Rahman' });
    const onRecord = readDocument(system.database.document(record!.id), [documentType]);
    expect(onRecord.ok && offers(onRecord.document).map(({ as, entry }) => [as, entry.text])).toEqual([['strength', LINE]]);
  });
});

describe('What a colleague is shown (domain.md §7.4)', () => {
  const shownTo = async (worker: string): Promise<string> => (await (await system.signIn(worker)).get('/shown/')).text();
  const partOf = (page: string): string => page.slice(page.indexOf('class="shown"'));

  it('is the parts that were chosen, with who shows them, and not a number, a line, a seal or an address of where they come from', async () => {
    await save(saturdays);
    const page = partOf(await shownTo('w-helen'));
    for (const there of ['From Nadia Rahman', '21 October 2026', 'She folded her arms. I put my view in front of hers.', 'answering it']) expect(page).toContain(there);
    for (const never of ['switch off', 'sober', 'bring wine to the house', 'seal', 'nonce', 'counts', 'guessImportance', 'w-nadia', 'toCaseRecord', '/api/own/records']) expect(page).not.toContain(never);
  });
  it.each(['w-nadia', 'w-amira', 'w-tom', 'w-ruth', 'w-beth', 'w-owen'])('is for %s nothing, and says no more than that', async (worker) => {
    const before = partOf(await shownTo(worker));
    await save(saturdays);
    expect(partOf(await shownTo(worker))).toBe(before);
    expect(await (await (await system.signIn(worker)).get('/api/own/shown')).json()).toEqual([]);
  });
  it('is gone with the next save after it was taken back, and with a deletion; and an open page is told', async () => {
    const helen = await system.signIn('w-helen');
    const keys = async (): Promise<string[]> => await (await helen.get('/api/own/shown')).json() as string[];
    await save(saturdays);
    const [first] = await keys();
    expect(await helen.get('/shown/').then((answer) => answer.text())).toContain(`data-key="${first}"`);
    const back = start(saturdays, { asOf: '2026-10-22', actor: 'w-nadia' }).send({ type: 'TAKE_BACK' });
    await save((back as { document: PracticeDocument }).document, '"1"');
    expect(await keys()).toEqual([]);
    expect(await shownTo('w-helen')).toContain('Nobody is showing you anything now.');
    await save(saturdays, '"2"');
    expect(await keys()).toEqual([first]);
    await nadia.send('DELETE', PATH);
    expect(await keys()).toEqual([]);
    expect(files()).not.toContain('folded her arms');
  });
  it('is shown again as something new when its parts are others', async () => {
    const helen = await system.signIn('w-helen');
    const keys = async (): Promise<string[]> => await (await helen.get('/api/own/shown')).json() as string[];
    await save(saturdays);
    const first = await keys();
    await save({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, parts: ['during.discord'] }] } } as PracticeDocument, '"1"');
    expect(await keys()).not.toEqual(first);
  });
  it('is written down as read by whom and when, and not whose it was: that would be a count about its owner (DP-11, MI-R01)', async () => {
    await save(saturdays);
    await shownTo('w-helen');
    await shownTo('w-tom');
    expect(refusals()).toEqual([['w-helen', 'opened-shown', '', 'allowed']]);
  });
  it('needs somebody who is signed in, and keeps to the policy in both languages', async () => {
    expect((await system.ask('/shown/')).headers.get('location')).toBe('/sign-in');
    expect((await system.ask('/api/own/shown')).status).toBe(401);
    await save({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, on: 'no day' }], after: { ...saturdays.content.after, oneThingToPractise: '</script><script>hurt()</script>' } } } as PracticeDocument);
    for (const lang of ['en', 'cy']) {
      const page = await (await (await system.signIn('w-helen')).get(`/shown/?lang=${lang}`)).text();
      expect(page).toContain('hurt()');
      expect([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/ src="\/(?:kit|page)\/|type="application\/json"/.test(tag))).toEqual([]);
      expect(page).not.toMatch(/\sstyle=|undefined|\[object|Invalid/);
    }
  });
});

describe('Locking every reflection with another passphrase', () => {
  const other = new OwnersSeal({ passphrase: 'five other ordinary words', owner: 'w-nadia', iterations: 100_000 });
  const second = { ...kept, id: 'mi-2', content: { ...kept.content, id: 'mi-2' } } as PracticeDocument;
  const both = async (): Promise<void> => {
    await save();
    await nadia.send('PUT', '/api/own/records/mi-2', await sealed(second), NEW);
  };
  const anew = async (etags: readonly [string, string], headers: Record<string, string> = {}): Promise<Response> => nadia.send('PUT', '/api/own/records', JSON.stringify([
    { etag: etags[0], document: await other.seal(kept) }, { etag: etags[1], document: await other.seal(second) },
  ]), headers);
  const openWith = async (one: OwnersSeal): Promise<(string | undefined)[]> => Promise.all(['mi-1', 'mi-2'].map(async (id) => one.open(JSON.parse(system.database.ownRecord('w-nadia', id)!.document)).then((document) => (document as PracticeDocument).id, () => undefined)));

  it('does it for all of them at once, and leaves nothing that the old one opens, in any file', async () => {
    await both();
    const old = (JSON.parse(system.database.ownRecord('w-nadia', 'mi-2')!.document) as PracticeDocument<{ seal: Seal }>).content.seal.text;
    expect(await (await anew(['"1"', '"1"'])).json()).toEqual([{ id: 'mi-1', etag: '"2"' }, { id: 'mi-2', etag: '"2"' }]);
    expect([await openWith(other), await openWith(seal)]).toEqual([['mi-1', 'mi-2'], [undefined, undefined]]);
    expect(files()).not.toContain(old.slice(100, 140));
  });
  it('does it for none of them where one was saved meanwhile: the old one still opens all', async () => {
    await both();
    await save({ ...kept, lang: 'cy' }, '"1"');
    for (const etags of [['"2"', '"9"'], ['"1"', '"1"']] as const) {
      expect((await anew(etags)).status).toBe(412);
      expect([await openWith(other), await openWith(seal)]).toEqual([[undefined, undefined], ['mi-1', 'mi-2']]);
    }
  });
  it('takes nothing that is not sealed, not a list, forged, or would let one go', async () => {
    await both();
    const send = async (body: unknown, headers: Record<string, string> = {}): Promise<number> => (await nadia.send('PUT', '/api/own/records', typeof body === 'string' ? body : JSON.stringify(body), headers)).status;
    const good = { etag: '"1"', document: await other.seal(kept) };
    for (const body of ['not json', [], {}, [null], [good, { etag: '"1"', document: second }], [{ document: good.document }], [good, { etag: '"1"', document: asDeleted(kept) }]]) expect(await send(body)).toBe(422);
    expect(await send([good], { 'x-csrf-token': '' })).toBe(403);
    expect(await openWith(seal)).toEqual(['mi-1', 'mi-2']);
    expect((await amira.send('PUT', '/api/own/records', JSON.stringify([good]))).status).toBe(422);
  });
});

describe('The page of a worker’s own reflections', () => {
  const optionsOf = (page: string): string[] => [...page.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id!);
  it('offers the families whose record they may put a line on, and no other', async () => {
    expect(new Set(optionsOf(await (await amira.get('/my/reflections/')).text()))).toEqual(new Set(['case-harte']));
    for (const worker of ['w-beth', 'w-owen']) expect(optionsOf(await (await (await system.signIn(worker)).get('/my/reflections/')).text())).toEqual([]);
  });
  it('brings the worked example to the person whose it is, with nothing shown to anybody and nothing on a record', async () => {
    const page = await (await nadia.get('/my/reflections/')).text();
    expect(page).toContain('data-example="{');
    expect(page).toContain('Evening wine');
    expect(page).not.toContain('toCaseRecord');
    expect(page).not.toContain('&quot;sharing&quot;');
    expect(await (await amira.get('/my/reflections/')).text()).not.toContain('Evening wine');
  });
  it('offers everybody else here to show a part to, and says how long one is kept where the council says so (DP-52)', async () => {
    const page = await (await nadia.get('/my/reflections/')).text();
    const colleagues = JSON.parse(/data-colleagues="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"')) as { id: string }[];
    expect(colleagues.map(({ id }) => id)).toEqual(['w-amira', 'w-tom', 'w-beth', 'w-joel', 'w-ruth', 'w-helen', 'w-owen']);
    expect(page).not.toContain('data-days');
    for (const [days, said] of [[90, 'data-days="90"'], ['90', undefined], [0, undefined], [1.5, undefined]] as const) {
      writeFileSync(join(system.folder, 'council.json'), JSON.stringify({ values: { 'reflection.keptForDays': days } }));
      const answer = await (await nadia.get('/my/reflections/')).text();
      expect(/data-days="[^"]*"/.exec(answer)?.[0]).toBe(said);
    }
  });
  it.each(['en', 'cy'])('keeps to the policy, and has a word for everything in %s', async (lang) => {
    const page = await (await nadia.get(`/my/reflections/?lang=${lang}`)).text();
    expect([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/ src="\/(?:kit|page)\//.test(tag))).toEqual([]);
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|undefined|\[object/i);
    expect(Object.keys(reflectionWords('cy'))).toEqual(Object.keys(reflectionWords('en')));
  });
});

describe('The store', () => {
  it('of an earlier release is brought up to keep reflections, and everything in it stays', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'records.sqlite');
    const first = new Database(file);
    seed(first, '2026-10-05T09:00:00+01:00');
    const before = first.recordsOf('case-harte');
    first.close();
    const sqlite = new DatabaseSync(file);
    sqlite.exec('DROP TABLE own_records; PRAGMA user_version = 4');
    sqlite.close();
    const database = new Database(file);
    expect(database.recordsOf('case-harte')).toEqual(before);
    expect(database.ownRecords('w-nadia')).toEqual([]);
    database.close();
    folder.remove();
  });
});

/** Every byte of the store, with what lies in its log. */
const files = (): string => readdirSync(system.folder).map((name) => readFileSync(join(system.folder, name), 'latin1')).join('');
