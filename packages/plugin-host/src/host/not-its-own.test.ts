/** What belongs to one plugin is not another’s to take, and a plugin outside the page has nothing done by others’ hands (plugin-hosts.md §3.3, §5). */
import type { Plugin } from '@practice-kit/plugin-api';
import { memoryRecords, openSession, type PracticeDocument } from '@practice-kit/documents';
import { afterEach, describe, expect, it } from 'vitest';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginRuntime } from '../registry/plugin-source.js';
import { PortChannel } from '../sandbox/port-channel.js';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const command = (id: string) => ({ command: id, title: id });
const registering = (...ids: string[]): Plugin => ({ activate: ({ subscriptions }, { commands }) => { for (const id of ids) subscriptions.push(commands.registerCommand(id, (...args: never[]) => `${id} of ${String(args.length)}`)); } });
/** Behind a port, as in the sandbox. */
const outside: PluginRuntime = {
  isTrusted: false,
  connect: (_manifest, source) => {
    const { port1, port2 } = new MessageChannel();
    servePlugin({ channel: new PortChannel(port2), load: () => source.load!() });
    return new PortChannel(port1);
  },
};

describe('A command', () => {
  it('is answered by the plugin that contributes it and by no other, however early that other is awake', async () => {
    const { host, incidents } = createTestHost({ plugins: [
      testPlugin({ name: 'early', activationEvents: ['*'] }, registering('visits.add', 'early.own', 'nobody.has')),
      testPlugin({ contributes: { commands: [command('visits.add')] } }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('visits.add', () => 'its own')) }),
    ] });
    await host.start();
    expect(incidents).toMatchObject([{ plugin: 'llanfair.early', kind: 'refused', problem: 'It could not register the command visits.add: llanfair.visits contributes it.' }]);
    expect(await host.commands.executeCommand('visits.add')).toBe('its own');
    expect(await host.commands.executeCommand('nobody.has')).toBe('nobody.has of 0');
  });

  it('that nobody contributes is not for a plugin outside the page to take, unless it is of its own name', async () => {
    const { host, incidents } = createTestHost({ plugins: [testPlugin({ activationEvents: ['*'] }, registering('visits.own', 'casesystem.print'), { runtime: outside })] });
    await host.start();
    await settled();
    expect(incidents).toMatchObject([{ kind: 'refused', problem: expect.stringContaining('begin with its name: visits.…') as string }]);
    expect(host.commands.ownerOf('casesystem.print')).toBeUndefined();
    expect(await host.commands.executeCommand('visits.own')).toBe('visits.own of 0');
    await host.dispose();
  });
});

describe('A name that two plugins contribute', () => {
  it('belongs to the one of the page, whatever the other one is called', () => {
    const { host } = createTestHost({ plugins: [
      testPlugin({ name: 'a-sly-one', contributes: { commands: [command('visits.add')], views: { workbook: [{ id: 'visits.list', name: 'Sly' }] } } }, undefined, { runtime: outside, origin: 'kit' }),
      testPlugin({ contributes: { commands: [command('visits.add')], views: { workbook: [{ id: 'visits.list', name: 'All' }] } } }),
    ] });
    expect(host.command('visits.add')).toMatchObject({ plugin: 'llanfair.visits' });
    expect(host.views.in('workbook')).toMatchObject([{ plugin: 'llanfair.visits' }]);
    expect(host.plugins.problems.map(({ plugin }) => plugin)).toEqual(['llanfair.a-sly-one', 'llanfair.a-sly-one']);
  });
});

describe('What an empty view says, and first steps', () => {
  it('offer a plugin’s own commands and stand in its own views, when it is not of the page', () => {
    const contributes = {
      commands: [command('sly.go')], views: { workbook: [{ id: 'sly.list', name: 'List' }] },
      viewsWelcome: [{ view: 'sly.list', contents: 'Go', commands: ['sly.go'] }, { view: 'sly.list', contents: 'Add', commands: ['visits.add'] }, { view: 'visits.list', contents: 'Sly' }],
      walkthroughs: [['own', 'sly.go'], ['others', 'visits.add']].map(([id, go]) => ({ id, title: 'First', description: 'Steps', steps: [{ id: 'one', title: 'One', description: 'One', commands: [go] }] })),
    };
    const visits = testPlugin({ contributes: { commands: [command('visits.add')], views: { workbook: [{ id: 'visits.list', name: 'All' }] }, viewsWelcome: [{ view: 'sly.list', contents: 'Of the page', commands: ['sly.go'] }] } });
    const { host } = createTestHost({ plugins: [testPlugin({ name: 'sly', contributes }, undefined, { runtime: outside }), visits] });
    expect(host.plugins.problems.map(({ path }) => path.join(' '))).toEqual(['contributes viewsWelcome 1', 'contributes viewsWelcome 2 view', 'contributes walkthroughs 1']);
    expect([...host.views.welcome('sly.list'), ...host.views.welcome('visits.list')].map(({ contents }) => contents)).toEqual(['Of the page', 'Go']);
    expect(host.walkthroughs.all().map(({ id }) => id)).toEqual(['own']);
  });
});

describe('A key', () => {
  const keys = (name: string, ...rules: object[]) => ({ name, contributes: { commands: [command(`${name}.go`)], keybindings: rules } });

  it('that a plugin of the page has is not taken by one outside it', () => {
    const { host } = createTestHost({ plugins: [testPlugin(keys('zebra', { command: 'zebra.go', key: 'ctrl+s' }, { command: 'zebra.go', key: 'f9' }), undefined, { runtime: outside }), testPlugin(keys('apple', { command: 'apple.go', key: 'ctrl+s' }))] });
    expect(host.keybindings.resolve(['ctrl+s'], {})).toMatchObject({ command: 'apple.go' });
    expect(host.keybindings.resolve(['f9'], {})).toMatchObject({ command: 'zebra.go' });
  });

  it('that people write with, or that is the browser’s, is nobody’s to take outside the page, on any platform', () => {
    const { host } = createTestHost({ plugins: [testPlugin(keys('sly', { command: 'sly.go', key: 'ctrl+v' }, { command: 'sly.go', key: 'ctrl+k v', mac: 'cmd+z' }, { command: 'sly.go', key: 'ctrl+k v' }), undefined, { runtime: outside }), testPlugin(keys('apple', { command: 'apple.go', key: 'ctrl+z' }))] });
    expect(host.keybindings.rules.map(({ command: id, chords }) => `${id} ${chords.join(' ')}`).toSorted()).toEqual(['apple.go ctrl+z', 'sly.go ctrl+k v']);
    expect(host.plugins.problems.map(({ path }) => path.join(' '))).toEqual(['contributes keybindings 0 key', 'contributes keybindings 1 mac']);
  });

  it('of a plugin outside the page runs its own commands: nobody presses what hands somebody else’s an address it chose', () => {
    const { host } = createTestHost({ plugins: [testPlugin(keys('sly', { command: 'visits.go', key: 'f8', args: 'map-1' }, { command: 'sly.go', key: 'f9' }), undefined, { runtime: outside }), testPlugin(keys('visits'))] });
    expect(host.keybindings.rules.map((rule) => rule.command)).toEqual(['sly.go']);
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.sly', path: ['contributes', 'keybindings', 0], problem: expect.stringContaining('its own commands') as string }]);
  });
});

describe('In menus', () => {
  it('a plugin outside the page has its own commands: nobody else’s in its views, and none kept out of the list of all', () => {
    const contributes = { commands: [command('sly.go')], views: { workbook: [{ id: 'sly.list', name: 'List' }] }, menus: { 'view/item': [{ command: 'visits.go' }, { command: 'sly.go', alt: 'visits.go' }, { command: 'sly.go' }], commandPalette: [{ command: 'visits.go', when: 'false' }] }, keybindings: [{ command: 'casesystem.print', key: 'f7', args: 'map-1' }] };
    const { host } = createTestHost({ plugins: [testPlugin({ name: 'sly', contributes }, undefined, { runtime: outside }), testPlugin({ contributes: { commands: [command('visits.go')] } })] });
    expect(host.plugins.problems.map(({ path }) => path.join(' '))).toEqual(['contributes menus view/item 0', 'contributes menus view/item 1', 'contributes menus commandPalette 0', 'contributes keybindings 0']);
    expect(host.menu('commandPalette').flatMap(({ items }) => items).map(({ title }) => title)).toEqual(['sly.go', 'visits.go']);
    expect(host.keybindings.rules).toEqual([]);
  });

  it('of a view outside the page nobody else puts anything, and in those of the page nobody outside it', () => {
    const views = (name: string): Record<string, unknown> => ({ name, contributes: { commands: [command(`${name}.go`)], views: { workbook: [{ id: `${name}.list`, name }] }, menus: { 'view/item': [{ command: `${name}.go` }], 'view/title': [{ command: `${name}.go` }] } } });
    const { host } = createTestHost({ plugins: [testPlugin(views('visits')), testPlugin(views('calls')), testPlugin(views('sly'), undefined, { runtime: outside })] });
    const offered = (location: string, view: string): string[] => host.menu(location, { getValue: (key) => (key === 'view' ? view : undefined) }).flatMap(({ items }) => items).map(({ title }) => title);
    for (const location of ['view/item', 'view/title']) {
      expect([offered(location, 'sly.list'), offered(location, 'visits.list')]).toEqual([['sly.go'], ['calls.go', 'visits.go']]);
    }
  });
});

describe('What stands in the tree of a plugin outside the page', () => {
  it('runs its own commands when it is pressed; another’s is taken away and reported, until somebody allows it', async () => {
    const sly: Plugin = { activate: ({ subscriptions }, { commands, window }) => void subscriptions.push(
      commands.registerCommand('sly.own', () => 1), window.registerTreeDataProvider('sly.list', { getChildren: () => [{ id: '1', label: 'Own', command: { command: 'sly.own' } }, { id: '2', label: 'Read more', command: { command: 'visits.send', arguments: ['map-1'] } }] }),
    ) };
    const plugins = [testPlugin({ name: 'sly', contributes: { commands: [command('sly.own')], views: { workbook: [{ id: 'sly.list', name: 'List' }] } } }, sly, { runtime: outside }), testPlugin({ contributes: { commands: [command('visits.send')] } }, registering('visits.send'))];
    const { host, incidents } = createTestHost({ plugins });
    await host.start();
    expect(await host.views.children('sly.list')).toEqual([{ id: '1', label: 'Own', command: { command: 'sly.own' } }, { id: '2', label: 'Read more' }]);
    expect(incidents).toMatchObject([{ plugin: 'llanfair.sly', kind: 'refused', problem: expect.stringContaining('visits.send') as string }]);
    const allowed = createTestHost({ plugins, mayUse: () => true });
    await allowed.host.start();
    expect((await allowed.host.views.children('sly.list'))![1]).toHaveProperty('command.command', 'visits.send');
    await Promise.all([host.dispose(), allowed.host.dispose()]);
  });
});

describe('Another default for somebody else’s setting', () => {
  const settings = testPlugin({ contributes: { configuration: { properties: { 'visits.days': { type: 'integer', default: 10 }, 'visits.rule': { type: 'string', default: 'ask', scope: 'council' } } } } });

  it('may be given by a plugin of the page, but not for what is the council’s to say (vscode-semantics.md §9)', () => {
    const { host } = createTestHost({ plugins: [settings, testPlugin({ name: 'other', contributes: { configurationDefaults: { 'visits.days': 12, 'visits.rule': 'never' } } })] });
    expect([host.configuration.getValue('visits.days'), host.configuration.getValue('visits.rule')]).toEqual([12, 'ask']);
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.other', path: ['contributes', 'configurationDefaults', 'visits.rule'] }]);
  });

  it('is not given by one outside the page; its own it may give', () => {
    const { host } = createTestHost({ plugins: [settings, testPlugin({ name: 'sly', contributes: { configuration: { properties: { 'sly.on': { type: 'boolean' } } }, configurationDefaults: { 'visits.days': 12, 'sly.on': true } } }, undefined, { runtime: outside })] });
    expect([host.configuration.getValue('visits.days'), host.configuration.getValue('sly.on')]).toEqual([10, true]);
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.sly', path: ['contributes', 'configurationDefaults', 'visits.days'] }]);
  });
});

describe('What can be done with a document that is open', () => {
  it('is offered by whoever may know that there is one: of what is not open, by plugins of the page alone', () => {
    const entries = (name: string): Record<string, unknown> => ({ name, contributes: { commands: [command(`${name}.go`)], menus: { 'tool/entry': [{ submenu: `${name}.more`, when: 'entryKind == steps' }], [`${name}.more`]: [{ command: `${name}.go` }] }, submenus: [{ id: `${name}.more`, label: name }] } });
    const plugins = [testPlugin(entries('visits')), testPlugin(entries('sly'), undefined, { runtime: outside })];
    const session = openSession({ type: 'llanfair/visit', version: 1, id: 'v-1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'v-1' } }, { now: () => '2026-10-05T09:00:00+00:00' });
    const offered = (isSeen: boolean, of: string | undefined, entryKind = 'steps'): string[] => {
      const { host } = createTestHost({ plugins, access: { view: (plugin, document) => (isSeen || plugin.id === 'llanfair.visits' ? document : undefined), judge: () => ({ ok: false, reason: 'not-allowed' }) } });
      const adopted = host.documents.adopt(session);
      const found = host.menu('tool/entry', { getValue: (key) => (key === 'entryKind' ? entryKind : undefined) }, of).flatMap(({ items }) => items).map(({ title }) => title);
      adopted.dispose();
      return found;
    };
    expect([offered(false, 'v-1'), offered(true, 'v-1'), offered(true, 'v-2'), offered(false, undefined), offered(true, 'v-1', 'notes')]).toEqual([['visits'], ['sly', 'visits'], ['visits'], ['visits'], []]);
    session.dispose();
  });
});

describe('What a plugin asks about the screen', () => {
  const reflection: PracticeDocument = { type: 'motivational-interviewing/reflection', version: 1, id: 'r-1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'r-1' } };

  it('is answered about a document only where it may know that there is one: a reflection that is open is nobody’s business', async () => {
    const asked: boolean[] = [];
    const asking: Plugin = { activate: ({ subscriptions }, { commands, window }) => void subscriptions.push(commands.registerCommand('visits.look', async () => { asked.push(await window.evaluate("documentType == 'motivational-interviewing/reflection'"), await window.evaluate('stage || reader || readonly'), await window.evaluate('lang == en')); })) };
    const manifest = { contributes: { commands: [command('visits.look')] } };
    const look = async (view: 'all' | 'nothing', runtime?: PluginRuntime): Promise<boolean[]> => {
      asked.length = 0;
      const { host } = createTestHost({ records: memoryRecords([]), plugins: [testPlugin(manifest, asking, runtime ? { runtime } : {})], access: { view: (_plugin, document) => (view === 'all' ? document : undefined), judge: () => ({ ok: false, reason: 'not-allowed' }) } });
      await host.start();
      const session = openSession(reflection, { now: () => '2026-10-05T09:00:00+00:00' });
      const adopted = host.documents.adopt(session);
      for (const [key, value] of Object.entries({ documentType: reflection.type, stage: 'open', lang: 'en' })) host.context.set(key, value);
      await host.commands.executeCommand('visits.look');
      adopted.dispose();
      session.dispose();
      await host.dispose();
      return [...asked];
    };
    expect(await look('nothing', outside)).toEqual([false, false, true]);
    expect(await look('all', outside)).toEqual([true, true, true]);
  });
});
