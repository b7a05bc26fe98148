import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocument, type PracticeDocument } from '@practice-kit/documents';
import { empty as childrensPages } from '@practice-kit/childrens-tools/fixtures';
import { start as startSessions } from '@practice-kit/childrens-tools/model';
import { start as startPlan } from '@practice-kit/family-group-conference/model';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { start as startConversation } from '@practice-kit/restorative-practice/model';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { start as startMap } from '@practice-kit/signs-of-safety/model';
import { TYPES } from './document-types.js';
import { startable } from './started-document.js';
import { running, type Changeable, type Person } from './testing/running.js';

const FAMILY = '/families/case-harte/';
const KEY = '0b9c7f1e-5d2a-4c68-9a51-1f0c8d2e7b34';
const MAP = 'signs-of-safety/assessment-map';

let system: ReturnType<typeof running>;
let amira: Person;
beforeEach(async () => {
  system = running();
  amira = await system.signIn('w-amira');
});
afterEach(() => system.end());

const begin = (person: Person, type = MAP, { key = KEY, family = FAMILY, csrf = person.csrf, headers = {} } = {}): Promise<Response> => person.post(`${family}documents/`, { csrf, key, type }, headers);
/** Begun and stored: the document as the case system keeps it. */
async function begun(person: Person, type = MAP, more: Parameters<typeof begin>[2] = {}): Promise<PracticeDocument> {
  const answer = await begin(person, type, more);
  expect(answer.status).toBe(303);
  const id = answer.headers.get('location')!.split('/').at(-2)!;
  return (await person.open(id)).document;
}
const ids = (): string[] => system.database.recordsOf('case-harte').map(({ id }) => id);
const audited = () => system.database.auditTrail().filter(({ action }) => action === 'started').map(({ workerId, about, outcome }) => [workerId, about, outcome]);
const save = async (document: unknown, id: string): Promise<void> => expect((await amira.put(id, JSON.stringify(document), { 'if-none-match': '*' })).status).toBe(200);

describe('A worker starts a document for a family', () => {
  it.each([
    [MAP, 'not-started', startMap], ['family-group-conference/family-plan', 'offered', startPlan],
    ['restorative-practice/conversation', 'considering', startConversation], ['childrens-tools/sessions', 'preparing', startSessions],
  ])('%s: empty, at its first stage, with the family’s people and the children of the case', async (type, stage, start) => {
    const document = await begun(amira, type);
    expect(readDocument(document, TYPES).ok).toBe(true);
    expect(start(document, { asOf: '2026-10-05', actor: 'w-amira' }).stage).toBe(stage);
    expect(document.content).toEqual(type === 'childrens-tools/sessions' ? { sessions: [] } : { id: document.id });
    expect(document.people).toEqual(harte.people);
    expect(document.case).toEqual({ id: 'case-harte', council: harte.case!.council, team: harte.case!.team, childrenIds: harte.case!.childrenIds });
  });

  it('fills in nothing that nobody has said: no day, no place, nobody present, no stage of the case, no answer and no copy', async () => {
    const document = await begun(amira);
    expect(Object.keys(document).toSorted()).toEqual(['case', 'content', 'fictional', 'flags', 'id', 'lang', 'people', 'stages', 'type', 'version']);
    expect(document.case).not.toHaveProperty('stage');
  });

  it('is sent to it; it is on the family’s page, and who started it and which is written down, without content', async () => {
    const answer = await begin(amira);
    const path = `${FAMILY}documents/assessment-map-${KEY}/`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    expect((await amira.get(path)).status).toBe(200);
    expect(await (await amira.get(FAMILY)).text()).toContain(`href="${path}"`);
    expect(audited()).toEqual([['w-amira', `assessment-map-${KEY}`, 'allowed']]);
    expect(system.database.versions(`assessment-map-${KEY}`).map(({ savedBy }) => savedBy)).toEqual(['Amira Siddiqui']);
  });

  it('is in Welsh, where the page is Welsh', async () => {
    const answer = await amira.post(`${FAMILY}documents/?lang=cy`, { csrf: amira.csrf, key: KEY, type: MAP });
    expect((await amira.open(answer.headers.get('location')!.split('/').at(-2))).document.lang).toBe('cy');
  });

  it('is one document, however often the button of one page is pressed; from a page of its own it is another', async () => {
    await begun(amira);
    const { document, etag } = await amira.open(`assessment-map-${KEY}`);
    await amira.put(document.id, JSON.stringify({ ...document, content: { ...document.content, purpose: 'Written meanwhile.' } }), { 'if-match': etag });
    expect((await begun(amira)).content).toMatchObject({ purpose: 'Written meanwhile.' });
    const keys = await Promise.all([1, 2].map(async () => /name="key" value="([^"]+)"/.exec(await (await amira.get(FAMILY)).text())![1]!));
    expect(keys[0]).not.toBe(keys[1]);
    await begun(amira, MAP, { key: keys[0]! });
    expect(ids().filter((id) => id.startsWith('assessment-map-'))).toHaveLength(2);
  });

  it('a person brings what is kept because of them, whichever document says so (DP-20), and nobody a flag about somebody who is not there', async () => {
    // The newest has people, and nothing of the address that the map keeps from Ryan.
    const flag = harte.flags.find(({ type }) => type === 'safe-address')!;
    const other = { id: flag.id, type: 'health-confidential', about: 'p-mia', value: 'asthma', withholdFrom: ['p-ryan'], omission: 'silent', setBy: 'w-amira', setAt: '2026-10-01T09:00:00+01:00' };
    const { people } = harte;
    await save({ ...plan, id: 'plan-2', stages: [], people: people.filter(({ id }) => id !== 'p-deb'), flags: [other], content: { id: 'plan-2' } }, 'plan-2');
    const document = await begun(amira);
    expect(document.people.map(({ id }) => id)).not.toContain('p-deb');
    expect(document.flags.filter(({ type }) => ['safe-address', 'health-confidential'].includes(type)).map(({ id, type, value }) => [id, type, value]))
      .toEqual(expect.arrayContaining([[flag.id, 'health-confidential', 'asthma'], [`${flag.id}-map-harte-2`, 'safe-address', flag.value]]));
    expect(document.flags.filter(({ about }) => about === 'p-deb')).toEqual([]);
    expect(new Set(document.flags.map(({ id }) => id)).size).toBe(document.flags.length);
    // What came twice is there once.
    const once = await begun(amira, 'restorative-practice/conversation');
    expect(once.flags).toHaveLength(document.flags.length);
  });

  it('takes its people from no document of which the team has a copy only, and from no reflection (DP-14)', async () => {
    const secret = { id: 'p-secret', name: 'Somebody Private', kind: 'family' as const };
    const line = { type: 'motivational-interviewing/reflection', version: 1, id: 'line-1', lang: 'en', case: { id: 'case-harte' }, people: [secret], flags: [], stages: [], content: { id: 'line-1' } };
    system.database.write({ id: 'line-1', caseId: 'case-harte', type: line.type, document: JSON.stringify(line), by: 'w-amira', at: system.clock.now }, undefined);
    const unreadable: Partial<Changeable> = { ...childrensPages, id: 'not-whole', people: [secret], version: 99 };
    system.database.write({ id: 'not-whole', caseId: 'case-harte', type: childrensPages.type, document: JSON.stringify(unreadable), by: 'w-amira', at: system.clock.now }, undefined);
    expect((await begun(amira)).people).toEqual(harte.people);
  });

  it('has whoever starts it among the people, for what they write is theirs; and nobody is made up where nobody is known', async () => {
    const owner = await system.signIn('w-owen');
    system.database.allocate('case-harte', 'w-owen');
    expect((await begun(owner)).people).toEqual([...harte.people, { id: 'w-owen', name: 'Owen Marsh', kind: 'professional', role: 'social worker, another team' }]);
    system.database.addCase({ id: 'case-new', title: 'A new family', team: '' });
    system.database.allocate('case-new', 'w-amira');
    const document = await begun(amira, MAP, { family: '/families/case-new/', key: KEY.replace('0b', '1b') });
    expect([document.people.map(({ id }) => id), document.flags, document.case]).toEqual([['w-amira'], [], { id: 'case-new' }]);
    expect(startMap(document, { asOf: '2026-10-05' }).can({ type: 'START' }).ok).toBe(false);
  });

  it('is for the family’s team: whoever holds a copy has no such form, and nobody else gets further (DP-09, DP-12)', async () => {
    const beth = await system.signIn('w-beth');
    expect(await (await beth.get(FAMILY)).text()).not.toMatch(/Start something new|name="key"/);
    expect(await (await amira.get(FAMILY)).text()).toContain('Start something new');
    const before = ids();
    expect((await begin(beth)).status).toBe(404);
    expect((await begin(await system.signIn('w-owen'))).status).toBe(403);
    expect((await begin(amira, MAP, { family: '/families/case-nobody/' })).status).toBe(403);
    expect(ids()).toEqual(before);
    expect(audited()).toEqual([['w-beth', 'case-harte', 'refused']]);
  });

  it('is not started by a forged request, nor as something else than what is offered', async () => {
    const before = ids();
    expect((await begin(amira, MAP, { csrf: 'x'.repeat(43) })).status).toBe(403);
    expect((await begin(amira, MAP, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    for (const type of ['motivational-interviewing/reflection', 'another/type', '__proto__', '']) expect((await begin(amira, type)).status).toBe(404);
    for (const key of ['', '../../x', 'Mia', `${KEY}x`]) expect((await begin(amira, MAP, { key })).status).toBe(404);
    expect((await begin(amira, MAP, { key: 'x'.repeat(5000) })).status).toBe(413);
    expect(ids()).toEqual(before);
  });

  it('never changes a document of another family that has the same key, nor leads to it (DP-12)', async () => {
    await begun(amira);
    const joel = await system.signIn('w-joel');
    const answer = await begin(joel, MAP, { family: '/families/case-brierley/' });
    expect((await joel.get(answer.headers.get('location')!)).status).toBe(404);
    expect((await amira.open(`assessment-map-${KEY}`)).document.case?.id).toBe('case-harte');
  });

  it('is named on the family’s page as replaced, where a newer one has taken its place', async () => {
    const { document, etag } = await amira.open('map-harte-2');
    await amira.put('map-harte-2', JSON.stringify({ ...document, stages: [{ id: 'map-harte-2', state: 'superseded' }] }), { 'if-match': etag });
    expect(await (await amira.get(FAMILY)).text()).toMatch(/A newer one has taken its place\. Saved by/);
    expect(await (await (await system.signIn('w-beth')).get(FAMILY)).text()).not.toContain('newer one');
  });

  it('is not there for whoever holds a copy, whatever is written in it, as long as nobody gives it to them: neither listed nor opened (§2.6, DP-16, DP-23)', async () => {
    const beth = await system.signIn('w-beth');
    const before = [await (await beth.get(FAMILY)).text(), await (await beth.get('/api/cases/case-harte/records')).text()];
    for (const { documentType: { type } } of startable()) await begun(amira, type);
    const id = `assessment-map-${KEY}`;
    const { document, etag } = await amira.open(id);
    expect((await amira.put(id, JSON.stringify({ ...document, content: { id, existingStrengths: [{ id: 's1', text: 'Nan cooks on Sundays.' }] } }), { 'if-match': etag })).status).toBe(200);
    expect([await (await beth.get(FAMILY)).text(), await (await beth.get('/api/cases/case-harte/records')).text()]).toEqual(before);
    expect([(await beth.get(`${FAMILY}documents/${id}/`)).status, (await beth.get(`/api/records/${id}`)).status]).toEqual([404, 403]);
  });
});
