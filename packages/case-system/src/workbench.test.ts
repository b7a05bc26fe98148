/** The page with all of a family’s documents in one screen: who has it, and what the council has set for it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_SETTINGS, readCouncilSettings } from './council-settings.js';
import { running, temporaryFolder } from './testing/running.js';

const PAGE = '/families/case-harte/workbench/';

describe('The workbench’s page', () => {
  let system: ReturnType<typeof running>;
  beforeEach(() => { system = running(); });
  afterEach(() => system.end());

  it('is for the family’s team, under the same policy as every page, and who opened it is written down (DP-09, DP-49)', async () => {
    const amira = await system.signIn('w-amira');
    const page = await amira.get(PAGE);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'; require-trusted-types-for 'script'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    const text = await page.text();
    expect(text).toContain('<practice-workbench case-id="case-harte"');
    expect(text, 'DP-54').toContain('rights-href="https://www.wexmoor.example/your-information"');
    expect(text).toContain('<title>Wexmoor Council</title>');
    expect(system.database.auditTrail().at(-1)).toMatchObject({ workerId: 'w-amira', action: 'opened-workbench', about: 'case-harte', outcome: 'allowed' });
  });

  it('holds no word of any document: they come through the record API, each checked by itself', async () => {
    const amira = await system.signIn('w-amira');
    const [text, map] = [await (await amira.get(PAGE)).text(), await amira.open()];
    for (const { text: words } of map.document.content['dangerStatements'] as { text: string }[]) expect(text).not.toContain(words.slice(0, 40));
  });

  it('is linked from the family’s page for the team alone; whoever holds a copy has neither link nor page (DP-09, DP-12)', async () => {
    for (const [worker, status, isLinked] of [['w-tom', 200, true], ['w-beth', 404, false], ['w-owen', 403, false]] as const) {
      const person = await system.signIn(worker);
      expect([worker, (await person.get(PAGE)).status]).toEqual([worker, status]);
      expect((await (await person.get('/families/case-harte/')).text()).includes('/workbench/')).toBe(isLinked);
    }
    expect(system.database.auditTrail()).toContainEqual(expect.objectContaining({ workerId: 'w-beth', action: 'opened-workbench', outcome: 'refused' }));
  });
});

describe('What the council has switched on', () => {
  let system: ReturnType<typeof running>;
  beforeEach(() => { system = running(); });
  afterEach(() => system.end());
  const planPage = async (): Promise<string> => (await (await system.signIn('w-amira')).get('/families/case-harte/documents/fgc-harte-1/')).text();

  it('holds on the family plan’s own page too, and is off where nobody has set it or nobody can read what was set (FGC-M17)', async () => {
    expect(await planPage()).not.toContain('fgdm-duty-in-force');
    for (const [text, isOn] of [['{"values":{"family-group-conference.fgdmDutyInForce":true}}', true], ['{"values":{"family-group-conference.fgdmDutyInForce":"yes"}}', false], ['{', false]] as const) {
      writeFileSync(join(system.folder, 'council.json'), text);
      const page = await planPage();
      expect(page).toContain('<practice-family-plan');
      expect([text, page.includes(' fgdm-duty-in-force ')]).toEqual([text, isOn]);
    }
  });
});

describe('What the council has set', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => { folder = temporaryFolder(); });
  afterEach(() => folder.remove());
  const read = (text: string) => {
    writeFileSync(join(folder.path, 'council.json'), text);
    return readCouncilSettings(folder.path);
  };

  it('is nothing where nobody has set anything', () => {
    expect(readCouncilSettings(folder.path)).toBe(NO_SETTINGS);
  });

  it('is read as it was written, and refused whole where any of it cannot be understood: then nobody knows what is switched off', () => {
    expect(read('{"values":{"workbench.density":"large"},"locked":["workbench.density"]}')).toEqual({ values: { 'workbench.density': 'large' }, locked: ['workbench.density'] });
    expect(read('{}')).toEqual(NO_SETTINGS);
    for (const wrong of ['', '{', '[]', 'null', '{"value":{}}', '{"values":[]}', '{"locked":"all"}', '{"values":{"workbench.pluginsOff":"practice-kit.signs-of-safety"}}', '{"values":{"workbench.pluginsOff":[1]}}']) expect([wrong, read(wrong)]).toEqual([wrong, undefined]);
  });
});
