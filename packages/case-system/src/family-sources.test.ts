import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAP, running, type Person } from './testing/running.js';

const PLAN = 'fgc-harte-1';
const WORDS = 'Nan does Mon, Weds and Sunday nights';
let system: ReturnType<typeof running>;
let amira: Person;
let beth: Person;
beforeEach(async () => {
  system = running();
  [amira, beth] = [await system.signIn('w-amira'), await system.signIn('w-beth')];
  const { document, etag } = await amira.open();
  const used = { id: 'used-1', text: '', ref: { kind: 'plan-item', id: 'pl3', documentId: PLAN }, recordedBy: 'w-amira', recordedAt: '2026-10-05T09:00:00+01:00' };
  const steps = document.content['nextSteps'] as object[];
  expect((await amira.put(MAP, JSON.stringify({ ...document, content: { ...document.content, nextSteps: [...steps, used] } }), { 'if-match': etag })).status).toBe(200);
});
afterEach(() => system.end());

describe('A map that uses what the family’s plan says, for somebody of another agency', () => {
  it('is without it, on the page and over the API: the plan is in nobody’s hands whom the family did not give it to (FGC-R06)', async () => {
    for (const path of [`/api/records/${MAP}`, `/families/case-harte/documents/${MAP}/`]) {
      const answer = await beth.get(path);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).not.toContain(WORDS);
      expect(text).not.toContain('used-1');
      expect(text).not.toContain(PLAN);
    }
  });

  it('is stored without the words: they are looked up by whoever may see both', async () => {
    expect((await amira.open()).text).toContain('"id":"pl3"');
    expect((await amira.open()).text).not.toContain(WORDS);
    expect((await amira.open(PLAN)).text).toContain(WORDS);
  });
});

describe('The list of a family’s records', () => {
  it('says which of them are copies, so that nothing of those is used elsewhere', async () => {
    const listed = async (who: Person) => (await (await who.get('/api/cases/case-harte/records')).json() as { id: string; isCopy?: boolean }[]).map(({ id, isCopy }) => [id, isCopy === true]);
    expect(await listed(amira)).toEqual(expect.arrayContaining([[MAP, false], [PLAN, false]]));
    expect(await listed(beth)).toEqual([[MAP, true]]);
  });

  it('is asked for by the page of whoever holds the document, and by no page of a copy', async () => {
    const page = async (who: Person) => (await who.get(`/families/case-harte/documents/${MAP}/`)).text();
    expect(await page(amira)).toContain('data-family="case-harte"');
    expect(await page(beth)).not.toContain('data-family');
  });
});
