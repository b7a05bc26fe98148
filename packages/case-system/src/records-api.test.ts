import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@practice-kit/documents';
import { MAP, running, type Changeable, type Person } from './testing/running.js';

let system: ReturnType<typeof running>;
let amira: Person;
beforeEach(async () => {
  system = running();
  amira = await system.signIn('w-amira');
});
afterEach(() => system.end());

const withPurpose = (document: Changeable, purpose: string): string => JSON.stringify({ ...document, content: { ...document.content, purpose } });

describe('Saving a record', () => {
  it('gives the new version its own etag and keeps the one before it, word for word', async () => {
    const { document, text, etag } = await amira.open();
    const changed = withPurpose(document, 'Getting ready for the review');
    system.clock.now = '2026-10-05T09:30:00+01:00';
    const saved = await amira.put(MAP, changed, { 'if-match': etag });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toEqual({ etag: '"2"', savedAt: '2026-10-05T09:30:00+01:00' });
    expect(saved.headers.get('etag')).toBe('"2"');
    expect(system.database.document(MAP)).toBe(changed);
    expect(system.database.document(MAP, 1)).toBe(text);
  });

  it('on top of what a colleague saved meanwhile is refused: theirs is handed back and nothing is overwritten (DP-45)', async () => {
    const tom = await system.signIn('w-tom');
    const { document, etag } = await amira.open();
    const theirs = withPurpose(document, 'What Tom wrote');
    await tom.put(MAP, theirs, { 'if-match': etag });
    const refused = await amira.put(MAP, withPurpose(document, 'What Amira wrote'), { 'if-match': etag });
    expect(refused.status).toBe(412);
    expect(refused.headers.get('etag')).toBe('"2"');
    expect(await refused.text()).toBe(theirs);
    expect(system.database.document(MAP)).toBe(theirs);
    expect(system.database.versions(MAP)).toHaveLength(2);
    const onTop = await amira.put(MAP, withPurpose(document, 'What both agreed'), { 'if-match': '"2"' });
    expect(onTop.status).toBe(200);
    expect(system.database.versions(MAP).map(({ savedBy }) => savedBy)).toEqual(['Amira Siddiqui', 'Tom Beckett', 'Amira Siddiqui']);
  });

  it('again, because the answer never arrived, is that same save and not a conflict', async () => {
    const { document, etag } = await amira.open();
    const changed = withPurpose(document, 'Sent twice');
    await amira.put(MAP, changed, { 'if-match': etag });
    const again = await amira.put(MAP, changed, { 'if-match': etag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).toBe('"2"');
    expect(system.database.versions(MAP)).toHaveLength(2);
  });

  it('the same text as a colleague did is still a conflict: it was not this worker’s save', async () => {
    const tom = await system.signIn('w-tom');
    const { document, etag } = await amira.open();
    const changed = withPurpose(document, 'The same words');
    await amira.put(MAP, changed, { 'if-match': etag });
    expect((await tom.put(MAP, changed, { 'if-match': etag })).status).toBe(412);
  });

  it('a new record makes it; the same id a second time is a conflict', async () => {
    const { document } = await amira.open();
    const next = JSON.stringify({ ...document, id: 'map-harte-3', copies: [], stages: [], content: { ...document.content, id: 'map-harte-3' } });
    expect((await amira.put('map-harte-3', next, { 'if-none-match': '*' })).status).toBe(200);
    expect(await amira.open('map-harte-3')).toMatchObject({ text: next, etag: '"1"' });
    const other = next.replace('Getting ready', 'Getting on');
    expect(other).not.toBe(next);
    expect((await amira.put('map-harte-3', other, { 'if-none-match': '*' })).status).toBe(412);
  });

  it('without saying what it builds on is refused', async () => {
    const { document } = await amira.open();
    expect((await amira.put(MAP, withPurpose(document, 'Blind'))).status).toBe(428);
    expect(system.database.versions(MAP)).toHaveLength(1);
  });

  it('more than the largest document is refused before it is read', async () => {
    const { etag } = await amira.open();
    const answer = await amira.put(MAP, 'x'.repeat(LIMITS.bytes + 1), { 'if-match': etag });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ reason: 'too-large', issues: [] });
  });

  it('an invalid document says where it is wrong and never what is written there (DP-37)', async () => {
    const { document, etag } = await amira.open();
    const answer = await amira.put(MAP, JSON.stringify({ ...document, content: { ...document.content, purpose: { secretly: 'Larkspur Court' } } }), { 'if-match': etag });
    const body = await answer.text();
    expect(answer.status).toBe(422);
    expect((JSON.parse(body) as { issues: { path: unknown[] }[] }).issues[0]?.path).toEqual(['content', 'purpose']);
    expect(body).not.toMatch(/Larkspur|secretly/);
    for (const text of ['{"type": "Larkspur', '[]', '{"type":"of-nobody","version":1}']) {
      const refused = await amira.put(MAP, text, { 'if-match': etag });
      expect(refused.status).toBe(422);
      expect(await refused.text()).not.toContain('Larkspur');
    }
    expect(system.database.versions(MAP)).toHaveLength(1);
  });

  it('a document under another record’s id, or moved to another family, is refused', async () => {
    const { document, etag } = await amira.open();
    for (const moved of [{ ...document, id: 'map-harte-9' }, { ...document, case: { ...document.case, id: 'case-other' } }]) {
      expect((await amira.put(MAP, JSON.stringify(moved), { 'if-match': etag })).status).toBe(422);
    }
    expect(system.database.versions(MAP)).toHaveLength(1);
  });
});

describe('A forged request', () => {
  it.each([
    ['without the page’s token', { 'x-csrf-token': '' }],
    ['with another token of the same length', { 'x-csrf-token': 'A'.repeat(43) }],
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:9999' }],
    ['from a page the browser says is cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('%s saves nothing', async (_what, headers: Record<string, string>) => {
    const { document, etag } = await amira.open();
    const body = withPurpose(document, 'Forged');
    expect((await amira.put(MAP, body, { 'if-match': etag, ...headers })).status).toBe(403);
    expect(system.database.versions(MAP)).toHaveLength(1);
    expect(system.database.auditTrail().at(-1)).toMatchObject({ workerId: 'w-amira', action: 'saved', about: MAP, outcome: 'forged' });
    expect((await amira.put(MAP, body, { 'if-match': etag })).status).toBe(200);
  });

  it('cannot sign anybody in or out', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const signIn = await system.ask('/sign-in', { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body: 'worker=w-tom' });
    expect(signIn.status).toBe(403);
    expect(signIn.headers.getSetCookie()).toEqual([]);
    expect((await amira.post('/sign-out', { csrf: amira.csrf }, headers)).status).toBe(403);
    expect((await amira.post('/sign-out', { csrf: 'guessed' })).status).toBe(403);
    expect((await amira.get('/api/session')).status).toBe(200);
  });
});

describe('A worker who is not allocated (DP-09, DP-12)', () => {
  it('hears the same of a record that is there and of one that is not, and both are written down without content', async () => {
    const owen = await system.signIn('w-owen');
    const { document, etag } = await amira.open();
    const answers = [];
    for (const [id, headers] of [[MAP, { 'if-match': etag }], ['map-of-Larkspur-Court', { 'if-match': etag }], ['map-of-Larkspur-Court', { 'if-none-match': '*' }]] as const) {
      const got = await owen.get(`/api/records/${id}`);
      const put = await owen.put(id, JSON.stringify({ ...document, id }), headers);
      answers.push([got.status, await got.text(), put.status, await put.text()]);
    }
    expect(answers[0]).toEqual([403, '{"reason":"not-allowed","issues":[]}', 403, '{"reason":"not-allowed","issues":[]}']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const list = async (id: string): Promise<string> => (await owen.get(`/api/cases/${id}/records`)).text();
    expect(await list('case-harte')).toBe(await list('case-nobody'));
    const page = async (path: string): Promise<[number, string]> => { const answer = await owen.get(path); return [answer.status, await answer.text()]; };
    expect((await page('/families/case-harte/'))[0]).toBe(403);
    expect(await page('/families/case-harte/')).toEqual(await page('/families/case-nobody/'));
    const trail = system.database.auditTrail().filter(({ workerId }) => workerId === 'w-owen');
    expect(trail.filter(({ about, outcome }) => about === MAP && outcome === 'refused')).toHaveLength(2);
    expect(JSON.stringify(trail)).not.toContain('Larkspur');
    expect(system.database.versions(MAP)).toHaveLength(1);
  });

  it('and one who is not signed in gets nothing but the way to sign in', async () => {
    for (const path of ['/api/session', `/api/records/${MAP}`, '/api/cases/case-harte/records', '/api/backup-key']) {
      const answer = await system.ask(path);
      expect([answer.status, await answer.text()]).toEqual([401, '{"reason":"signed-out","issues":[]}']);
    }
    const page = await system.ask('/families/case-harte/');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in']);
  });
});

describe('What nobody can change, whoever they are', () => {
  const words = { id: 'mia-1', text: 'I keep one eye open.', verbatim: true, saidBy: 'p-mia', recordedBy: 'w-amira', recordedAt: '2026-10-02T10:00:00+01:00' };
  const withWords = (document: Changeable, changed: object = {}): string =>
    JSON.stringify({ ...document, content: { ...document.content, existingStrengths: [...document.content['existingStrengths'] as object[], { ...words, ...changed }] } });

  it.each([
    ['reworded', { text: 'She sleeps badly.' }],
    ['reworded and no longer marked as hers', { text: 'She sleeps badly.', verbatim: false }],
    ['reworded and given to somebody else', { text: 'She sleeps badly.', saidBy: 'p-danielle' }],
  ])('a child’s own words are not %s (DP-43)', async (_how, changed) => {
    const { document, etag } = await amira.open();
    expect((await amira.put(MAP, withWords(document), { 'if-match': etag })).status).toBe(200);
    const answer = await amira.put(MAP, withWords(document, changed), { 'if-match': '"2"' });
    const body = await answer.text();
    expect([answer.status, body.includes('DP-43')]).toEqual([422, true]);
    expect(body).not.toMatch(/eye open|sleeps badly/);
    expect(system.database.versions(MAP)).toHaveLength(2);
    expect((await amira.put(MAP, withWords(document, { otherField: 'x' }), { 'if-match': '"2"' })).status).toBe(200);
  });

  it('a copy somebody was given stays what they were given, whatever is written about it later (DP-44)', async () => {
    const { document, etag } = await amira.open();
    const copy = { id: 'copy-1', reader: 'parent:p-danielle', state: 'shared', preparedBy: 'w-amira', preparedAt: '2026-10-02T10:00:00+01:00', sharedBy: 'w-amira', sharedAt: '2026-10-02T11:00:00+01:00', held: { title: 'What Danielle was given' } };
    const withCopy = (changed: object): string => JSON.stringify({ ...document, copies: [{ ...copy, ...changed }] });
    expect((await amira.put(MAP, withCopy({}), { 'if-match': etag })).status).toBe(200);
    const answer = await amira.put(MAP, withCopy({ held: { title: 'Something else' } }), { 'if-match': '"2"' });
    const body = await answer.text();
    expect([answer.status, body.includes('DP-44')]).toEqual([422, true]);
    expect(body).not.toContain('Something else');
    expect((await amira.put(MAP, withCopy({ state: 'recalled' }), { 'if-match': '"2"' })).status).toBe(200);
  });
});

describe('What nobody can change in several saves either', () => {
  const MIA = { id: 'mia-1', text: 'I keep one eye open.', verbatim: true, saidBy: 'p-mia', recordedBy: 'w-amira', recordedAt: '2026-10-02T10:00:00+01:00' };
  const GIVEN = { id: 'copy-1', reader: 'parent:p-danielle', state: 'shared', preparedBy: 'w-amira', preparedAt: '2026-10-02T10:00:00+01:00', sharedBy: 'w-amira', sharedAt: '2026-10-02T11:00:00+01:00', held: { title: 'What Danielle was given' } };
  /** Saves each version on top of the one before; the statuses, and what the last answer said. */
  async function saved(...versions: ((document: Changeable) => object)[]): Promise<[number[], string]> {
    const statuses: number[] = [];
    let said = '';
    let { etag } = await amira.open();
    const { document } = await amira.open();
    for (const change of versions) {
      const answer = await amira.put(MAP, JSON.stringify({ ...document, ...change(document) }), { 'if-match': etag });
      etag = answer.headers.get('etag') ?? etag;
      said = await answer.text();
      statuses.push(answer.status);
    }
    return [statuses, said];
  }
  const entry = (changed?: object) => ({ content }: Changeable) => ({ content: { ...content, existingStrengths: [...content['existingStrengths'] as object[], ...(changed ? [{ ...MIA, ...changed }] : [])] } });
  const copy = (changed?: object) => () => ({ copies: changed ? [{ ...GIVEN, ...changed }] : [] });
  const TIDIED = { text: 'She sleeps badly.' };
  const LATER = { sharedAt: '2026-10-03T11:00:00+01:00' };

  it.each<[string, ((document: Changeable) => object)[]]>([
    ['first no longer marked as hers, then reworded', [entry({}), entry({ verbatim: false }), entry({ verbatim: false, ...TIDIED })]],
    ['first given to somebody else, then reworded', [entry({}), entry({ saidBy: 'p-danielle' }), entry({ saidBy: 'p-danielle', ...TIDIED })]],
    ['taken out and put back reworded', [entry({}), entry(), entry(TIDIED)]],
    ['first dated anew and unmarked, then reworded', [entry({}), entry({ recordedAt: '2026-10-03T10:00:00+01:00', verbatim: false }), entry({ recordedAt: '2026-10-03T10:00:00+01:00', verbatim: false, ...TIDIED })]],
    ['reworded after she is no longer called a child', [entry({}), (document) => ({ ...entry({})(document), people: document.people.map((person) => (person.id === 'p-mia' ? { ...person, kind: 'family' } : person)) }), (document) => ({ ...entry(TIDIED)(document), people: document.people.map((person) => (person.id === 'p-mia' ? { ...person, kind: 'family' } : person)) })]],
  ])('a child’s own words: %s (DP-43)', async (_how, versions) => {
    const [statuses, said] = await saved(...versions);
    expect(statuses).toEqual([200, 200, 422]);
    expect(said).toContain('DP-43');
    expect(said).not.toMatch(/eye open|sleeps badly/);
  });

  it.each<[string, ((document: Changeable) => object)[], number[]]>([
    ['given at another time', [copy({}), copy({ ...LATER, held: { title: 'Something else' } })], [200, 422]],
    ['no longer given, then changed', [copy({}), copy({ sharedAt: undefined, state: 'checked' }), copy({ sharedAt: undefined, state: 'checked', held: { title: 'Something else' } })], [200, 200, 422]],
    ['taken out and put back changed', [copy({}), copy(), copy({ ...LATER, held: { title: 'Something else' } })], [200, 200, 422]],
    ['said to have been another person’s', [copy({}), copy({ reader: 'parent:p-ryan' })], [200, 422]],
    ['prepared anew as it is, then changed', [copy({}), copy({ preparedAt: '2026-10-03T09:00:00+01:00', sharedAt: undefined }), copy({ preparedAt: '2026-10-03T09:00:00+01:00', held: { title: 'Something else' } })], [200, 200, 422]],
  ])('a copy somebody was given: %s (DP-44)', async (_how, versions, expected) => {
    const [statuses, said] = await saved(...versions);
    expect(statuses).toEqual(expected);
    expect(said).toContain('DP-44');
    expect(said).not.toContain('Something else');
  });

  it('what undoing does is let be: a mark taken back, words or a copy taken out, and what is written or given anew after that', async () => {
    const again = { recordedAt: '2026-10-05T09:10:00+01:00', text: 'I keep one eye open, always.' };
    expect((await saved(entry({}), entry({ verbatim: false }), entry(), entry(again)))[0]).toEqual([200, 200, 200, 200]);
    const anew = { preparedAt: '2026-10-05T09:10:00+01:00', sharedAt: '2026-10-05T09:10:00+01:00', held: { title: 'What Danielle was given in the end' } };
    expect((await saved(copy({}), copy({ sharedAt: undefined, state: 'checked' }), copy(LATER), copy(), copy(anew)))[0]).toEqual([200, 200, 200, 200, 200]);
    expect((await saved(entry({ ...again, verbatim: false }), entry({ ...again, text: 'Tidied.' })))[0]).toEqual([200, 422]);
  });

  it('words without an id of their own are not taken for each other', async () => {
    const place = (text: string, more: object = {}) => ({ content }: Changeable) => ({ content: { ...content, place: { text, ...more } } });
    expect((await saved(place('I want him to knock', { verbatim: true, saidBy: 'p-mia' }), place('At Pauline’s house')))[0]).toEqual([200, 200]);
  });

  it('somebody else’s version saved meanwhile is a conflict first, whatever is in mine', async () => {
    const { document, etag } = await amira.open();
    await saved(copy({}));
    expect((await amira.put(MAP, JSON.stringify({ ...document, ...copy({ held: { title: 'Something else' } })() }), { 'if-match': etag })).status).toBe(412);
  });
});

describe('The audit', () => {
  it('says who did what to which record and holds nothing of the case', async () => {
    const { document, etag } = await amira.open();
    await amira.put(MAP, withPurpose(document, 'Danielle moved to Larkspur Court'), { 'if-match': etag });
    await amira.put(MAP, withPurpose(document, 'Jayden starts at Little Finches'), { 'if-match': etag });
    const trail = system.database.auditTrail();
    expect(trail.filter(({ action }) => action === 'saved').map(({ outcome }) => outcome)).toEqual(['allowed', 'conflict']);
    expect(JSON.stringify(trail)).not.toMatch(/Larkspur|Finches|Danielle|Jayden|Mia/);
  });

  it('the key of what is kept on a device is each worker’s own, and the same after signing in again (DP-34)', async () => {
    const key = async (worker: string): Promise<string> => ((await (await (await system.signIn(worker)).get('/api/backup-key')).json()) as { key: string }).key;
    expect(await key('w-amira')).toBe(await key('w-amira'));
    expect(await key('w-tom')).not.toBe(await key('w-amira'));
    expect(Buffer.from(await key('w-amira'), 'base64')).toHaveLength(32);
  });
});
