/** What a worker of another agency holds of a family's documents (domain.md §2.6): what they were given, and no more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceFrom, type OfferingType } from '@practice-kit/documents';
import { documentType as familyPlan, offers as planOffers } from '@practice-kit/family-group-conference/model';
import { start, type MapDocument } from '@practice-kit/signs-of-safety/model';
import { MAP, MAP_PAGE, running, type Person } from './testing/running.js';

const HEALTH = 'partner:health';
const FAMILY = '/families/case-harte/';
const SINCE = 'Danielle rang on Saturday: Nan has a key now.';
let system: ReturnType<typeof running>;
let amira: Person;
let tom: Person;
let beth: Person;
beforeEach(async () => {
  system = running();
  [amira, tom, beth] = [await system.signIn('w-amira'), await system.signIn('w-tom'), await system.signIn('w-beth')];
});
afterEach(() => system.end());

/** Opens the map, does these things in it as somebody would on the page, and saves. */
async function act(person: Person, actor: string, ...events: { readonly type: string; readonly [field: string]: unknown }[]): Promise<Response> {
  const { document, etag } = await person.open();
  const plan = sourceFrom((await person.open('fgc-harte-1')).text, [{ documentType: familyPlan as unknown as OfferingType['documentType'], offers: planOffers }]);
  const runner = start(document as unknown as MapDocument, { asOf: '2026-10-05', actor, stage: 'previewing', sources: plan ? [plan] : [] });
  for (const event of events) expect([event.type, runner.send({ at: system.clock.now, ...event }).ok]).toEqual([event.type, true]);
  return person.put(MAP, JSON.stringify(runner.document), { 'if-match': etag });
}
const ADD = { type: 'ADD', section: 'existingStrengths', text: SINCE, newId: 'since-1' };
const PREPARE = { type: 'PREPARE_COPY', reader: HEALTH, newId: 'copy-2' };
const CHECK = { type: 'CHECK_COPY', reader: HEALTH };
const SHARE = { type: 'SHARE', reader: HEALTH, method: 'In this system' };
const pageOf = async (person: Person, path: string): Promise<string> => (await person.get(path)).text();

describe('What the health visitor was given of the family’s map', () => {
  it('says who gave it and when, and that nothing written since is in it', async () => {
    expect(await pageOf(beth, FAMILY)).toContain('Given by Amira Siddiqui, 2 October 2026');
    expect(await pageOf(beth, MAP_PAGE)).toContain('This is your agency’s copy, as Amira Siddiqui gave it on 2 October 2026. It can be read and not changed. Nothing written since is in it.');
    expect(await pageOf(beth, `${MAP_PAGE}?lang=cy`)).toContain('fel y rhoddodd Amira Siddiqui ef ar 2 Hydref 2026');
  });

  it('is not changed by what the team writes afterwards, until it is given again (DP-44)', async () => {
    const before = (await beth.open()).text;
    expect((await act(amira, 'w-amira', ADD)).status).toBe(200);
    expect((await amira.open()).text).toContain(SINCE);
    expect((await beth.open()).text).toBe(before);
    expect(await pageOf(beth, MAP_PAGE)).not.toContain(SINCE);
    expect((await act(amira, 'w-amira', PREPARE)).status).toBe(200);
    expect((await act(tom, 'w-tom', CHECK)).status).toBe(200);
    expect((await beth.open()).text, 'DP-19: two people have read it, and nobody has given it').toBe(before);
    expect((await act(amira, 'w-amira', SHARE)).status).toBe(200);
    expect((await beth.open()).text).toContain(SINCE);
    expect(await pageOf(beth, FAMILY)).toContain('Given by Amira Siddiqui, 5 October 2026');
  });

  it('is not there any more once it is recalled: neither listed, nor opened, and no answer says that it was', async () => {
    expect((await act(tom, 'w-tom', { type: 'RECALL', copyId: 'copy-health-1' })).status).toBe(200);
    expect(await pageOf(beth, FAMILY)).not.toContain('Assessment map');
    expect(await (await beth.get('/api/cases/case-harte/records')).json()).toEqual([]);
    expect([(await beth.get(MAP_PAGE)).status, (await beth.get(`/api/records/${MAP}`)).status]).toEqual([404, 403]);
  });

  it('is all of the family’s record that is there: what was given to nobody of health is not listed and not opened', async () => {
    expect((await (await beth.get('/api/cases/case-harte/records')).json() as { id: string }[]).map(({ id }) => id)).toEqual([MAP]);
    expect((await (await amira.get('/api/cases/case-harte/records')).json() as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining([MAP, 'fgc-harte-1']));
  });
});

describe('A map that uses what the family’s plan says, given to another agency', () => {
  const WORDS = 'Nan does Mon, Weds and Sunday nights';
  it('is without it: the plan is in nobody’s hands whom the family did not give it to (FGC-R06)', async () => {
    const { document, etag } = await amira.open();
    const used = { id: 'used-1', text: '', ref: { kind: 'plan-item', id: 'pl3', documentId: 'fgc-harte-1' }, recordedBy: 'w-amira', recordedAt: '2026-10-05T09:00:00+01:00' };
    const steps = document.content['nextSteps'] as object[];
    expect((await amira.put(MAP, JSON.stringify({ ...document, content: { ...document.content, nextSteps: [...steps, used] } }), { 'if-match': etag })).status).toBe(200);
    await act(amira, 'w-amira', ADD, PREPARE);
    await act(tom, 'w-tom', CHECK);
    await act(amira, 'w-amira', SHARE);
    for (const text of [(await beth.open()).text, await pageOf(beth, MAP_PAGE)]) {
      expect(text).toContain(SINCE);
      for (const kept of [WORDS, 'used-1', 'fgc-harte-1']) expect(text).not.toContain(kept);
    }
  });

  it('is stored without the words: they are looked up by whoever may see both', async () => {
    expect((await amira.open('fgc-harte-1')).text).toContain(WORDS);
    expect((await amira.open()).text).not.toContain(WORDS);
  });
});

describe('A save that says what somebody else did with a copy', () => {
  it('is refused: nobody reads a copy, gives it or recalls it in another’s name (DP-19)', async () => {
    await act(amira, 'w-amira', ADD, PREPARE);
    const before = (await amira.open()).text;
    const { document, etag } = await amira.open();
    const at = document.copies!.length - 1;
    for (const [act, fields] of [['checkedBy', { state: 'checked', checkedBy: 'w-tom', checkedAt: system.clock.now }], ['sharedBy', { state: 'shared', sharedBy: 'w-tom', sharedAt: system.clock.now }], ['preparedBy', { preparedBy: 'w-tom' }], ['recalledBy', { state: 'recalled', recalledBy: 'w-tom' }]] as const) {
      const answer = await amira.put(MAP, JSON.stringify({ ...document, copies: document.copies!.with(at, { ...document.copies![at]!, ...fields }) }), { 'if-match': etag });
      expect([act, answer.status, await answer.json()]).toEqual([act, 422, { reason: 'invalid', issues: [{ path: ['copies', at, act], message: 'What is done with a copy is done by whoever is signed in (DP-19).' }] }]);
    }
    expect((await amira.open()).text).toBe(before);
  });

  it('is let be where a version of the map says so already, also when it was taken back meanwhile and done again', async () => {
    await act(amira, 'w-amira', ADD, PREPARE);
    await act(tom, 'w-tom', CHECK);
    const checked = await amira.open();
    expect((await amira.put(MAP, JSON.stringify({ ...checked.document, copies: [] }), { 'if-match': checked.etag })).status).toBe(200);
    expect((await amira.put(MAP, checked.text, { 'if-match': (await amira.open()).etag })).status).toBe(200);
  });

  it('begins no document either', async () => {
    const { document } = await amira.open();
    const copies = document.copies!.map((record) => ({ ...record, checkedBy: 'w-helen' }));
    expect((await amira.put('map-new', JSON.stringify({ ...document, id: 'map-new', copies }), { 'if-none-match': '*' })).status).toBe(422);
  });
});
