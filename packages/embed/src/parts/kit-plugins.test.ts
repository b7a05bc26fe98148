/** The kit’s own plugins: what each says of itself is what its model has, and it does the same in a host as alone. */
import type { PracticeDocument } from '@practice-kit/documents';
import { createHost, readManifest, type PluginManifest } from '@practice-kit/plugin-host';
import { createTestHost } from '@practice-kit/plugin-host/testing';
import { describe, expect, it } from 'vitest';
import * as childrensTools from '@practice-kit/childrens-tools/model';
import { withMia } from '@practice-kit/childrens-tools/fixtures';
import * as familyGroupConference from '@practice-kit/family-group-conference/model';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import * as motivationalInterviewing from '@practice-kit/motivational-interviewing/model';
import { kept as reflection } from '@practice-kit/motivational-interviewing/fixtures';
import * as restorativePractice from '@practice-kit/restorative-practice/model';
import { brierley } from '@practice-kit/restorative-practice/fixtures';
import * as signsOfSafety from '@practice-kit/signs-of-safety/model';
import { harte as map } from '@practice-kit/signs-of-safety/fixtures';
import { kitPlugins } from './kit-plugins.js';

interface Model { readonly PROMPTS: readonly { readonly id: string; readonly where: string; readonly audience: string }[]; check(document: PracticeDocument, options: { asOf: string }): readonly { readonly id: string }[] }
const MODELS: Readonly<Record<string, readonly [Model, PracticeDocument]>> = {
  'practice-kit.signs-of-safety': [signsOfSafety as Model, map], 'practice-kit.restorative-practice': [restorativePractice as Model, brierley],
  'practice-kit.family-group-conference': [familyGroupConference as Model, plan], 'practice-kit.motivational-interviewing': [motivationalInterviewing as Model, reflection],
  'practice-kit.childrens-tools': [childrensTools as Model, withMia],
};
const asOf = '2026-11-20';
const manifests = kitPlugins.map(({ manifest }) => {
  const read = readManifest(manifest, '1.0.0');
  expect(read.problems).toEqual([]);
  return (read as { manifest: PluginManifest }).manifest;
}).filter(({ id }) => id in MODELS);

describe('The kit’s own plugins', () => {
  it('are read by the host without a problem, in English and in Welsh, every word there is', () => {
    for (const lang of ['en', 'cy']) {
      const host = createHost({ plugins: kitPlugins, lang });
      expect(host.plugins.problems).toEqual([]);
      const keys = JSON.stringify([host.plugins.all(), host.tools.all(), host.tools.checks(), host.walkthroughs.all(), host.configuration.settings()]).match(/"\w+":"%[\w.-]+%"/g);
      expect(keys).toBeNull();
    }
    expect(manifests).toHaveLength(5);
  });

  it.each(manifests.map((manifest) => [manifest.id, manifest] as const))('%s brings the prompts of its model, each where it belongs and for whom it is, in the words of domain.md', (id, { contributes }) => {
    const [{ PROMPTS }] = MODELS[id]!;
    expect(contributes.prompts.map(({ id: prompt, section, audience }) => ({ id: prompt, where: section, audience }))).toEqual(PROMPTS);
    const [en, cy] = contributes.localizations;
    for (const { id: prompt, text } of contributes.prompts) {
      expect(text).toBe(`%prompt.${prompt}%`);
      expect(en!.translations[`prompt.${prompt}`]).toBeTruthy();
      expect(cy!.translations[`prompt.${prompt}`]).not.toBe(en!.translations[`prompt.${prompt}`]);
    }
  });

  it.each(Object.entries(MODELS))('%s finds in a host what its own check finds, each of it among the checks it says it has', async (id, [{ check }, document]) => {
    const { host, incidents, leaks } = createTestHost({ plugins: kitPlugins });
    await host.start();
    const found = await host.tools.check(document, { asOf });
    expect(found.map(({ plugin: _plugin, ...finding }) => finding)).toEqual(JSON.parse(JSON.stringify(check(document, { asOf }))));
    expect(found.every(({ plugin }) => plugin === id)).toBe(true);
    expect(incidents).toEqual([]);
    expect(await leaks()).toEqual([]);
  });

  it('say in their checks what a finding will say, with the same weight (SOS-M05, SOS-M01)', () => {
    const { contributes } = manifests.find(({ name }) => name === 'signs-of-safety')!;
    expect(contributes.checks.filter(({ severity }) => severity === 'confirm').map(({ id }) => id)).toEqual(['SOS-M05', 'SOS-M06', 'SOS-M11']);
    const bare: PracticeDocument = { ...map, content: { ...map.content, dangerStatements: [{ ...map.content.dangerStatements![0]!, whoMightBeHurt: [] }] } };
    const finding = signsOfSafety.check(bare, { asOf }).find(({ id }) => id === 'SOS-M01')!;
    expect(finding.message).toBe(contributes.localizations[0]!.translations['message.SOS-M01']);
  });

  it('are not loaded before their first document is opened, and then the one alone', async () => {
    const loaded: string[] = [];
    const watched = kitPlugins.map((source) => ({ ...source, ...(source.load ? { load: () => { loaded.push((source.manifest as { name: string }).name); return source.load!(); } } : {}) }));
    const { host, leaks } = createTestHost({ plugins: watched, documents: [map, plan], caseId: map.case!.id });
    await host.start();
    expect(loaded).toEqual([]);
    await host.tools.typeOf(map.type);
    expect(loaded).toEqual(['signs-of-safety']);
    expect(await leaks()).toEqual([]);
  });

  it('the family plan checks FGC-M17 when the council says that the duty is in force, and only then', async () => {
    const { offer, meeting } = plan.content;
    const owed: PracticeDocument = { ...plan, content: { ...plan.content, offer: { ...offer!, trigger: 'pre-proceedings', letterOn: '2026-09-28' }, meeting: { ...meeting, stages: [] } } };
    const found = async (values: Record<string, unknown>): Promise<boolean> => {
      const { host, leaks } = createTestHost({ plugins: kitPlugins, configuration: { council: { values } } });
      const findings = await host.tools.check(owed, { asOf });
      expect(await leaks()).toEqual([]);
      return findings.some(({ id }) => id === 'FGC-M17');
    };
    expect(await found({ 'family-group-conference.fgdmDutyInForce': true })).toBe(true);
    expect(await found({})).toBe(false);
  });

  it('make plain text of a copy, and nothing of what the copy leaves out (DP-15)', async () => {
    const { host, leaks } = createTestHost({ plugins: kitPlugins, lang: 'cy' });
    const text = await host.tools.export('signs-of-safety.text', map, { reader: 'family-shared' });
    expect(text).toMatchObject({ mediaType: 'text/plain', extension: '.txt' });
    expect(text!.text).toMatch(/^Map asesu\n\n/);
    const whole = await host.tools.export('signs-of-safety.text', map, { reader: 'practitioner' });
    const [scale] = map.content.scales!;
    const numbers = whole!.text.split('\n\n').find((part) => part.includes(scale!.question!))!;
    const lines = numbers.split('\n').slice(1);
    expect(lines).toHaveLength(scale!.answers.length);
    // Not answering is said, and is no number.
    scale!.answers.forEach(({ value, reason }, index) => expect(lines[index]).toMatch(value === undefined ? /^- [^:]+: (?!\d)/ : new RegExp(`^- [^:]+: ${value}\\. ${reason!.slice(0, 10)}`)));
    expect(scale!.answers.some(({ value }) => value === undefined)).toBe(true);
    const all = await host.tools.export('family-group-conference.text', plan, { reader: 'practitioner' });
    for (const { text: words } of familyGroupConference.currentItems(plan)) expect(all!.text).toContain(words);
    const nobody = await host.tools.export('signs-of-safety.text', map, { reader: 'parent:nobody' });
    expect(nobody!.text).toBe('Map asesu');
    expect(await leaks()).toEqual([]);
  });
});

describe('The questions of the children’s tools, beside the page', () => {
  it.each([
    ['with-child', 'child', ['CH-P01', 'CH-P22', 'CH-P29'], ['CH-P23', 'CH-P24']], ['read-back', 'child', ['CH-P23'], ['CH-P01', 'CH-P24']], ['choices', 'child', ['CH-P24', 'CH-P25'], ['CH-P23']],
    ['read-back', 'practitioner', [], ['CH-P26', 'CH-P27', 'CH-P28']], ['safety-check', 'practitioner', ['CH-P26', 'CH-P27'], ['CH-P28']], ['child-told', 'practitioner', ['CH-P26', 'CH-P28'], ['CH-P27']],
  ] as const)('at %s, for a %s, are those of that time (domain.md §4.7)', async (stage, audience, asked, notYet) => {
    const { host } = createTestHost({ plugins: kitPlugins });
    host.context.set('stage', stage);
    const ids = host.tools.prompts({ documentType: 'childrens-tools/sessions', audience }).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...asked]));
    expect(ids.filter((id) => (notYet as readonly string[]).includes(id))).toEqual([]);
    await host.dispose();
  });

  it('are none while the local procedure is followed (SG-03, CH-M08)', async () => {
    const { host } = createTestHost({ plugins: kitPlugins });
    host.context.set('stage', 'following-procedure');
    expect(host.tools.prompts({ documentType: 'childrens-tools/sessions' })).toEqual([]);
    await host.dispose();
  });
});
