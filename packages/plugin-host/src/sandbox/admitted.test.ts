/** What is not on the council's list contributes nothing, and what differs from it by one letter neither. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PluginSource } from '../registry/plugin-source.js';
import { readManifest } from '../manifest/read-manifest.js';
import { leakChecked } from '../testing/create-test-host.js';
import { admitted, allowListEntry, type AllowedPlugin, type AllowList } from './bundle-integrity.js';

const createTestHost = leakChecked(afterEach);
const manifest = {
  publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: '', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  contributes: { commands: [{ command: 'visits.add', title: 'Add' }], tools: [{ documentType: 'visits/visit', displayName: 'Visit', schema: './schema.json', screen: './screen.json' }] },
};
const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, seen: { type: 'array', items: { type: 'object' } } } };
const screen = (readers: string[]) => ({ title: 'Visit', columns: [{ sections: [{ kind: 'entries', path: 'seen', label: 'Seen', readers }] }], workflow: { initial: 'draft', states: { draft: { label: 'Draft' } } } });
const reviewed: Record<string, string> = { 'plugin.json': JSON.stringify(manifest), 'plugin.js': 'export {};', 'schema.json': JSON.stringify(schema), 'screen.json': JSON.stringify(screen([])) };
const reading = (files: Record<string, string>) => async (path: string): Promise<string> => files[path.replace('./', '')] ?? Promise.reject(new Error('404'));
const read = readManifest(manifest, '1.0.0', { isTrusted: false });
const entry = async (): Promise<AllowedPlugin> => await allowListEntry((read as Extract<typeof read, { ok: true }>).manifest, reading(reviewed));

async function started(files: Record<string, string>, allowed: AllowedPlugin | undefined, given: unknown = manifest) {
  const list: AllowList = allowed ? { 'llanfair.visits': allowed } : {};
  const source: PluginSource = { manifest: given, readFile: reading(files), runtime: { isTrusted: false, connect: () => { throw new Error('Not woken.'); }, admit: (plugin, own) => admitted(plugin, own, list) } };
  const test = createTestHost({ plugins: [source] });
  expect(test.host.command('visits.add')).toBeUndefined();
  await test.host.start();
  return { shown: [test.host.command('visits.add')?.title, test.host.tools.for('visits/visit').length, (await test.host.tools.data('visits/visit'))?.screen.title], problems: test.host.plugins.problems.map(({ problem }) => problem), ...test };
}
const NOTHING = [undefined, 0, undefined];

describe('A plugin on the council’s list', () => {
  it('is there when every file of it that decides is as it was reviewed', async () => {
    expect(await started(reviewed, await entry())).toMatchObject({ shown: ['Add', 1, 'Visit'], problems: [] });
    expect((await started(reviewed, await entry(), reviewed['plugin.json'])).shown).toEqual(['Add', 1, 'Visit']);
  });
  it('contributes nothing when its screen would give a section to somebody it was not reviewed for', async () => {
    const { shown, problems } = await started({ ...reviewed, 'screen.json': JSON.stringify(screen(['parent'])) }, await entry());
    expect(shown).toEqual(NOTHING);
    expect(problems).toEqual([expect.stringContaining('the hash differs')]);
  });
  it('contributes nothing when its schema or its plugin.json is another, or the page holds another plugin.json than the file', async () => {
    expect((await started({ ...reviewed, 'schema.json': `${reviewed['schema.json']} ` }, await entry())).shown).toEqual(NOTHING);
    const asksMore = { ...manifest, permissions: { read: ['content'] } };
    expect((await started({ ...reviewed, 'plugin.json': JSON.stringify(asksMore) }, await entry(), asksMore)).shown).toEqual(NOTHING);
    expect((await started(reviewed, await entry(), asksMore)).shown).toEqual(NOTHING);
    expect((await started(reviewed, await entry(), JSON.stringify(asksMore))).shown).toEqual(NOTHING);
  });
  it('contributes nothing when the list has the hash of its code alone, and it is said what is missing', async () => {
    const { integrity, version } = await entry();
    const { shown, problems } = await started(reviewed, { integrity, version: version! });
    expect([shown, problems]).toEqual([NOTHING, [expect.stringContaining('"files"')]]);
  });
});

describe('A plugin that is not on the list, or is switched off there', () => {
  it('contributes nothing, and stands in the list of plugins with the reason', async () => {
    const off = await started(reviewed, { ...await entry(), isOff: true });
    expect([off.shown, off.problems]).toEqual([NOTHING, ['An administrator has switched it off.']]);
    const missing = await started(reviewed, undefined);
    expect([missing.shown, missing.problems, missing.host.plugins.all().map(({ id, status }) => `${id} ${status}`)]).toEqual([NOTHING, [expect.stringContaining('not on the list')], ['llanfair.visits off']]);
  });
});

describe('A file of the plugin that the list does not name', () => {
  it('is not read', async () => {
    const { host } = await started({ ...reviewed, 'more.json': '{}' }, await entry());
    expect(await host.readResource('practice-plugin:llanfair.visits/more.json')).toBeUndefined();
    expect(await host.readResource('practice-plugin:llanfair.visits/schema.json')).toBe(reviewed['schema.json']);
  });
});
