/** A name is its owner's, whether that is switched on or off; and outside the page a plugin has names of its own. */
import type { Plugin } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const command = (id: string) => ({ command: id, title: id });
const data = { schema: './schema.json', screen: './screen.json' };
const registering = (...ids: string[]): Plugin => ({ activate: ({ subscriptions }, { commands }) => { for (const id of ids) subscriptions.push(commands.registerCommand(id, () => id)); } });

describe('What a plugin of the sandbox brings', () => {
  it('begins with its own name: commands, settings, services and document types', () => {
    const { host } = createTestHost({ sandboxed: [testPlugin({
      name: 'sly', services: { provides: ['llanfair.sly/lookup', 'practice-kit.maps/lookup'] },
      contributes: {
        commands: [command('sly.go'), command('visits.go')], configuration: { properties: { 'sly.on': { type: 'boolean' }, 'visits.on': { type: 'boolean' } } },
        tools: [{ documentType: 'sly/page', displayName: 'Sly', ...data }, { documentType: 'signs-of-safety/assessment-map', displayName: 'Map', ...data }],
      },
    })] });
    expect([...new Set(host.plugins.problems.map(({ path }) => path.slice(0, 3).join('.')))].toSorted()).toEqual(['contributes.commands.1', 'contributes.configuration.properties', 'contributes.tools.1', 'services.provides.1']);
    expect([host.command('sly.go')?.plugin, host.command('visits.go'), host.configuration.keys(), host.tools.all().map(({ documentType }) => documentType)]).toEqual(['llanfair.sly', undefined, ['sly.on'], ['sly/page']]);
  });
  it('is not of a name that another plugin has, or the kit', () => {
    const { host } = createTestHost({ plugins: [testPlugin({ name: 'visits' })], sandboxed: [testPlugin({ publisher: 'sly' }), testPlugin({ publisher: 'sly', name: 'config' }), testPlugin({ publisher: 'sly', name: 'garden' }), testPlugin({ publisher: 'worse', name: 'garden' })] });
    expect(host.plugins.all().map(({ id }) => id)).toEqual(['llanfair.visits', 'sly.garden']);
    expect(host.plugins.problems.map(({ plugin, path }) => [plugin, path.join('')])).toEqual([['sly.config', 'name'], ['sly.visits', 'name'], ['worse.garden', 'name']]);
  });
});

describe('While a plugin is switched off', () => {
  it('nobody else opens its documents, and so decides what a copy of them holds', () => {
    const { host } = createTestHost({
      disabled: ['kit.garden'], plugins: [testPlugin({ publisher: 'kit', name: 'garden', contributes: { tools: [{ documentType: 'visits/visit', displayName: 'Visit', tag: 'practice-visit' }] } })],
      sandboxed: [testPlugin({ contributes: { tools: [{ documentType: 'visits/visit', displayName: 'Sly', ...data }, { documentType: 'visits/own', displayName: 'Own', ...data }] } })],
    });
    expect(host.tools.all().map(({ documentType }) => documentType)).toEqual(['visits/own']);
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.visits', problem: expect.stringContaining('visits/visit') as string }]);
  });
  it('nobody else has its commands, settings, views or services', async () => {
    const manifest = { contributes: { commands: [command('visits.add')], configuration: { properties: { 'visits.on': { type: 'boolean' } } }, views: { workbook: [{ id: 'visits.list', name: 'List' }] } }, services: { provides: ['kit.visits/lookup'] } };
    const calls: string[] = [];
    const { host, incidents } = createTestHost({
      disabled: ['kit.visits'], plugins: [
        testPlugin({ publisher: 'kit', ...manifest }, registering('visits.add')),
        testPlugin({ ...manifest, name: 'zebra', activationEvents: ['*'] }, { activate: ({ subscriptions }, { commands, services }) => {
          subscriptions.push(commands.registerCommand('visits.add', () => 'another'), services.provide({ id: 'kit.visits/lookup' } as never, { find: () => calls.push('found') } as never));
        } }),
      ],
    });
    await host.start();
    await settled();
    expect(host.command('visits.add')).toBeUndefined();
    expect(host.configuration.keys()).toEqual([]);
    expect(host.views.in('workbook')).toEqual([]);
    expect(incidents.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    await host.plugins.enable('kit.visits');
    expect(host.command('visits.add')).toMatchObject({ plugin: 'kit.visits' });
    expect(host.configuration.keys()).toEqual(['visits.on']);
  });
});
