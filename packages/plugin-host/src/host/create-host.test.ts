/** The host as a whole: activation, commands and the life of a plugin (vscode-semantics.md §1–3, §5, §12–13). */
import { readFileSync } from 'node:fs';
import type { Plugin, PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { serviceToken } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';
import { memoryStorage } from '../storage/storage-provider.js';
import { createHost } from './create-host.js';
import { KIT_VERSION } from './host-options.js';

const createTestHost = leakChecked(afterEach);

const command = (id: string, more = {}) => ({ command: id, title: id, ...more });
/** A plugin that notes its life. */
function noting(name: string, notes: string[], more: Partial<Plugin> = {}): Plugin {
  return {
    activate: (context, practice) => {
      notes.push(`${name} starts`);
      context.subscriptions.push({ dispose: () => notes.push(`${name} lets go`) });
      return more.activate?.(context, practice);
    },
    deactivate: async () => {
      notes.push(`${name} stops`);
      await more.deactivate?.();
    },
  };
}
const registering = (id: string, handler: (...args: never[]) => unknown): Partial<Plugin> => ({ activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand(id, handler)) });

describe('The version of the kit', () => {
  it('is the one its package has', () => {
    expect(KIT_VERSION).toBe((JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version);
  });
});

describe('Activation', () => {
  it('nothing of a plugin is loaded before its activation event', async () => {
    const load = vi.fn(async () => registering('visits.add', () => 'added'));
    const { host, leaks } = createTestHost({ plugins: [testPlugin({ main: './plugin.js', contributes: { commands: [command('visits.add')] } }, undefined, { load })] });
    await host.start();
    expect(load).not.toHaveBeenCalled();
    expect(host.menu('commandPalette')[0]!.items).toMatchObject([{ command: 'visits.add', isEnabled: true }]);
    expect(load).not.toHaveBeenCalled();
    expect(await host.commands.executeCommand('visits.add')).toBe('added');
    expect(await host.commands.executeCommand('visits.add')).toBe('added');
    expect(load).toHaveBeenCalledTimes(1);
    expect(await leaks()).toEqual([]);
  });

  it('implicit events follow from what is contributed; a plugin without code has none', async () => {
    const { host } = createTestHost({
      plugins: [
        testPlugin({ name: 'words', activationEvents: ['*'], contributes: { commands: [command('words.show')] } }),
        testPlugin({ name: 'tree', contributes: { views: { workbook: [{ id: 'tree.list', name: 'Visits' }] } } }, { activate: ({ subscriptions }, { window }) => void subscriptions.push(window.registerTreeDataProvider('tree.list', { getChildren: () => [{ id: '1', label: 'Monday' }] })) }),
      ],
    });
    await host.start();
    expect(host.plugins.all().map(({ id, status }) => [id, status])).toEqual([['llanfair.tree', 'idle'], ['llanfair.words', 'active']]);
    expect(await host.views.children('tree.list')).toEqual([{ id: '1', label: 'Monday' }]);
  });

  it('each plugin is activated once, whatever comes; one that failed is not tried again', async () => {
    const activate = vi.fn(async () => { throw new Error('Sam said no'); });
    const { host, incidents } = createTestHost({ mode: 'production', plugins: [testPlugin({ activationEvents: ['*', 'onStartupFinished'], contributes: { commands: [command('visits.add')] } }, { activate })] });
    await host.start();
    await settled();
    await expect(host.commands.executeCommand('visits.add')).rejects.toMatchObject({ reason: 'unknown' });
    expect(activate).toHaveBeenCalledTimes(1);
    expect(incidents.map(({ kind }) => kind)).toEqual(['activation-failed']);
    expect(JSON.stringify(incidents)).not.toContain('Sam');
  });

  it('a plugin without code counts as active where another needs it; one without activate does nothing', async () => {
    const { host } = createTestHost({
      plugins: [testPlugin({ name: 'words' }), testPlugin({ name: 'upper', activationEvents: ['*'], pluginDependencies: ['llanfair.words'] }, {})],
    });
    await host.start();
    expect(host.plugins.all().map(({ status }) => status)).toEqual(['active', 'active']);
  });

  it('a command of one plugin may wake another that asked for it, which is not waited for once the command is there', async () => {
    const notes: string[] = [];
    const { host } = createTestHost({
      plugins: [
        testPlugin({ name: 'has', activationEvents: ['*'], contributes: { commands: [command('has.go')] } }, registering('has.go', () => 'done')),
        testPlugin({ name: 'waits', activationEvents: ['onCommand:has.go'] }, { activate: async () => { notes.push('woken'); await new Promise(() => undefined); } }),
      ],
    });
    await host.start();
    expect(await host.commands.executeCommand('has.go')).toBe('done');
    await settled();
    expect(notes).toEqual(['woken']);
  });

  it('a storage that cannot be read is reported, and the host starts without what was kept', async () => {
    const storage = { read: async () => { throw new Error('locked'); }, write: async () => undefined };
    const { host, incidents } = createTestHost({ storage, plugins: [testPlugin({ contributes: { commands: [command('visits.add')] } })] });
    await host.start();
    expect(host.menu('commandPalette')).toHaveLength(1);
    expect(new Set(incidents.map(({ kind }) => kind))).toEqual(new Set(['state-unfit']));
  });

  it('what a plugin needs comes first, and it starts as soon as that is there, without waiting for others (VS Code #144518)', async () => {
    const notes: string[] = [];
    let slow = (): void => undefined;
    const { host } = createTestHost({
      plugins: [
        testPlugin({ name: 'a-slow', activationEvents: ['*'] }, noting('slow', notes, { activate: () => new Promise<void>((resolve) => { slow = resolve; }) })),
        testPlugin({ name: 'b-last', activationEvents: ['*'], pluginDependencies: ['llanfair.c-base'] }, noting('last', notes)),
        testPlugin({ name: 'c-base' }, noting('base', notes)),
      ],
    });
    const started = host.start();
    await settled();
    expect(notes).toEqual(['slow starts', 'base starts', 'last starts']);
    slow();
    await started;
  });

  it('a dependent of a plugin that failed fails with its own words, which name that plugin', async () => {
    const { host, incidents } = createTestHost({
      plugins: [
        testPlugin({ name: 'base' }, { activate: () => { throw new Error('no'); } }),
        testPlugin({ name: 'upper', activationEvents: ['*'], pluginDependencies: ['llanfair.base'] }, { activate: () => undefined }),
      ],
    });
    await host.start();
    expect(incidents.map(({ plugin, kind }) => [plugin, kind])).toEqual([['llanfair.base', 'activation-failed'], ['llanfair.upper', 'dependency-failed']]);
    expect(incidents[1]!.problem).toContain('llanfair.base');
    await expect(host.plugins.activate('llanfair.upper')).rejects.toThrow('could not be activated');
    await expect(host.plugins.activate('llanfair.nobody')).rejects.toThrow('no plugin');
  });

  it('a ring of dependencies is refused with the whole chain named, and takes nobody else with it', async () => {
    const { host } = createTestHost({
      plugins: [
        testPlugin({ name: 'a', pluginDependencies: ['llanfair.b'] }), testPlugin({ name: 'b', pluginDependencies: ['llanfair.c'] }), testPlugin({ name: 'c', pluginDependencies: ['llanfair.a'] }),
        testPlugin({ name: 'outside' }), testPlugin({ name: 'leans', pluginDependencies: ['llanfair.a'] }), testPlugin({ name: 'lonely', pluginDependencies: ['llanfair.nobody'] }),
      ],
    });
    expect(host.plugins.all().map(({ id }) => id)).toEqual(['llanfair.outside']);
    expect(host.plugins.problems.map(({ plugin }) => plugin)).toEqual(['llanfair.a', 'llanfair.b', 'llanfair.c', 'llanfair.leans', 'llanfair.lonely']);
    expect(host.plugins.problems[0]!.problem).toContain('llanfair.a → llanfair.b → llanfair.c → llanfair.a');
    expect(host.plugins.problems[4]!.problem).toContain('llanfair.nobody');
  });

  it('a second plugin of the same name, in whatever case, is refused; and the order depends on names alone', () => {
    const host = createHost({ plugins: [testPlugin({ name: 'zebra' }), testPlugin({ name: 'apple', version: '2.0.0' }), testPlugin({ name: 'apple' }), testPlugin({ name: 'kit' }, undefined, { origin: 'kit' })] });
    expect(host.plugins.all().map(({ id, version }) => [id, version])).toEqual([['llanfair.kit', '1.0.0'], ['llanfair.apple', '2.0.0'], ['llanfair.zebra', '1.0.0']]);
    expect(host.plugins.problems[0]!.problem).toContain('registered already');
  });

  it('of two plugins with one id the one of the page stays, whichever was listed first: nobody outside takes its name and what it keeps', async () => {
    const ofThePage = testPlugin({ displayName: 'Of the page' });
    const outside = { ...testPlugin({ displayName: 'Outside' }), runtime: { isTrusted: false, connect: () => { throw new Error('Not asked for.'); } } };
    for (const plugins of [[ofThePage, outside], [outside, ofThePage]]) {
      const { host } = createTestHost({ plugins: plugins as never });
      expect(host.plugins.all().map(({ displayName }) => displayName)).toEqual(['Of the page']);
      expect(host.plugins.problems.map(({ problem }) => problem)).toEqual(['A plugin llanfair.visits is registered already. This one is left out.']);
      await host.dispose();
    }
  });

  it('the screen is the same whatever order the plugins are given in', () => {
    const plugins = ['delta', 'alpha', 'charlie', 'bravo'].map((name) => testPlugin({ name, contributes: {
      commands: [command(`${name}.go`), command('shared.go')], keybindings: [{ command: `${name}.go`, key: 'f2' }], menus: { 'tool/title': [{ command: `${name}.go`, group: 'same' }] },
      views: { workbook: [{ id: `${name}.list`, name }] }, prompts: [{ id: `${name}-P01`, text: name, documentType: 'a/b', audience: 'child' }],
    } }));
    const screen = (order: number[]): string => {
      const host = createHost({ plugins: order.map((index) => plugins[index]!) });
      return JSON.stringify([host.plugins.all(), host.plugins.problems, host.menu('tool/title'), host.menu('commandPalette'), host.keybindings.rules, host.views.in('workbook'), host.tools.prompts({ documentType: 'a/b' }), host.activationLog()]);
    };
    const first = screen([0, 1, 2, 3]);
    expect(first).toContain('alpha');
    for (const order of [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]]) expect(screen(order)).toBe(first);
  });

  it('has a deadline; what comes after it is dropped', async () => {
    let late: (() => void) | undefined;
    const { host, clock, incidents } = createTestHost({
      plugins: [testPlugin({ activationEvents: ['*'] }, { activate: async (_context, { commands }) => {
        await new Promise<void>((resolve) => { late = resolve; });
        commands.registerCommand('visits.late', () => 'late');
      } })],
    });
    const started = host.start();
    await clock.pass(9000);
    expect(incidents).toEqual([]);
    await clock.pass(2000);
    await started;
    expect(incidents.map(({ kind }) => kind)).toEqual(['deadline-missed']);
    late!();
    await settled();
    await expect(host.commands.executeCommand('visits.late')).rejects.toMatchObject({ reason: 'unknown' });
  });

  it('the time to start does not run while a person is asked; it does while plugins wait for each other in a ring', async () => {
    let answer: ((value: string) => void) | undefined;
    const { host, clock, incidents } = createTestHost({
      answers: () => new Promise((resolve) => { answer = resolve; }),
      plugins: [
        testPlugin({ name: 'asks', activationEvents: ['onTool:a/b'] }, { activate: async (_context, { window }) => { await window.showInformationMessage('May we?', 'Yes'); } }),
        testPlugin({ name: 'base', activationEvents: ['*'], contributes: { commands: [command('base.go')] } }, { activate: async (_context, { commands }) => { await commands.executeCommand('upper.go'); } }),
        testPlugin({ name: 'upper', contributes: { commands: [command('upper.go')] } }, { activate: async (_context, { commands }) => { await commands.executeCommand('base.go'); } }),
      ],
    });
    const started = host.start();
    await clock.pass(11_000);
    await started;
    expect(incidents.map(({ plugin, kind }) => [plugin, kind])).toEqual([['llanfair.base', 'deadline-missed'], ['llanfair.upper', 'activation-failed']]);
    const asking = host.tools.load('a/b');
    await clock.pass(60_000);
    answer!('Yes');
    await asking;
    expect(host.plugins.all()[0]!.status).toBe('active');
  });

  it('whoever is being activated does not wait for those that wait for it: what it asks of them is refused at once', async () => {
    const { host, incidents } = createTestHost({ plugins: [
      testPlugin({ name: 'base', activationEvents: ['*'] }, { activate: async (_context, { commands }) => { await commands.executeCommand('upper.go'); } }),
      testPlugin({ name: 'upper', pluginDependencies: ['llanfair.base'], contributes: { commands: [command('upper.go')] } }, registering('upper.go', () => 1)),
    ] });
    await host.start();
    expect(incidents.map(({ plugin, kind }) => [plugin, kind])).toEqual([['llanfair.base', 'activation-failed'], ['llanfair.upper', 'dependency-failed']]);
  });

  it('onStartupFinished comes when what waits for the start is awake; onWorkbookContains when the family has such a document', async () => {
    const notes: string[] = [];
    const { host } = createTestHost({
      caseId: 'case-1', documents: [{ type: 'llanfair/visit', version: 1, id: 'v1', lang: 'en', case: { id: 'case-1' } as never, people: [], flags: [], stages: [], content: {} }],
      plugins: [
        testPlugin({ name: 'a', activationEvents: ['onStartupFinished'] }, noting('finished', notes)), testPlugin({ name: 'b', activationEvents: ['*'] }, noting('star', notes)),
        testPlugin({ name: 'c', activationEvents: ['onWorkbookContains:llanfair/visit'] }, noting('visit', notes)), testPlugin({ name: 'd', activationEvents: ['onWorkbookContains:llanfair/other'] }, noting('other', notes)),
      ],
    });
    await host.start();
    await settled();
    expect(notes).toEqual(['star starts', 'visit starts', 'finished starts']);
  });

  it('a plugin that asks a person while it starts holds nobody up for longer than ten seconds, at the start and in another workbook (VS Code waits as long)', async () => {
    const notes: string[] = [];
    const answers: ((value: string) => void)[] = [];
    const { host, clock } = createTestHost({
      caseId: 'case-1', answers: () => new Promise((resolve) => { answers.push(resolve); }),
      plugins: [testPlugin({ name: 'asks', activationEvents: ['*'] }, { activate: async (_context, { window }) => { await window.showInformationMessage('May we?', 'Yes'); } }), testPlugin({ name: 'other', activationEvents: ['onStartupFinished'] }, noting('other', notes))],
    });
    let started = false;
    void host.start().then(() => { started = true; });
    await host.ready();
    await clock.pass(9000);
    expect([started, notes]).toEqual([false, []]);
    await clock.pass(2000);
    expect([started, notes]).toEqual([true, ['other starts']]);
    let opened = false;
    void host.openWorkbook('case-2').then(() => { opened = true; });
    await clock.pass(11_000);
    expect([opened, host.caseId]).toEqual([true, 'case-2']);
    for (const answer of answers) answer('Yes');
    await settled();
  });

  it('the log is the same over 1,000 shuffled timings', async () => {
    let seed = 1;
    const chance = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const run = async (): Promise<string> => {
      const wait = async (): Promise<void> => { for (let turns = Math.floor(chance() * 12); turns > 0; turns -= 1) await Promise.resolve(); };
      const plugin = (name: string, needs: string[], fails = false, calls?: string) => testPlugin(
        { name, activationEvents: ['*'], pluginDependencies: needs.map((need) => `llanfair.${need}`), contributes: { commands: [command(`${name}.go`)] } },
        { activate: async ({ subscriptions }, { commands }) => {
          await wait();
          subscriptions.push(commands.registerCommand(`${name}.go`, () => name));
          if (calls) await commands.executeCommand(calls).catch(() => undefined);
          await wait();
          if (fails) throw new Error('no');
        } });
      const lazy = testPlugin({ name: 'lazy', contributes: { commands: [command('lazy.go')] } }, { activate: async ({ subscriptions }, { commands }) => { await wait(); subscriptions.push(commands.registerCommand('lazy.go', () => 1)); } });
      const host = createHost({ plugins: [plugin('d', ['b']), plugin('b', []), plugin('a', ['c'], false, 'lazy.go'), plugin('c', [], true), plugin('e', [], false, 'lazy.go'), lazy] });
      const started = host.start();
      await wait();
      const calls = [host.commands.executeCommand('d.go'), host.commands.executeCommand('lazy.go')];
      await Promise.allSettled([started, ...calls]);
      return JSON.stringify(host.activationLog());
    };
    const first = await run();
    expect(JSON.parse(first)).toMatchObject({
      plugins: [{ plugin: 'llanfair.c', outcome: 'failed' }, { plugin: 'llanfair.a', outcome: 'failed', after: ['llanfair.c'] }, { plugin: 'llanfair.b', outcome: 'active' }, { plugin: 'llanfair.d', outcome: 'active' }, { plugin: 'llanfair.e', outcome: 'active' }, { plugin: 'llanfair.lazy', outcome: 'active' }],
    });
    for (let turn = 0; turn < 1000; turn += 1) expect(await run()).toBe(first);
  });
});

describe('Deactivation', () => {
  const family = (notes: string[]) => [
    testPlugin({ name: 'base', activationEvents: ['*'] }, noting('base', notes)),
    testPlugin({ name: 'middle', activationEvents: ['*'], pluginDependencies: ['llanfair.base'] }, noting('middle', notes)),
    testPlugin({ name: 'upper', activationEvents: ['*'], pluginDependencies: ['llanfair.middle'] }, noting('upper', notes)),
  ];

  it('one plugin is stopped in place, those that need it first; deactivate is waited for, then subscriptions go in reverse', async () => {
    const notes: string[] = [];
    const { host, leaks } = createTestHost({
      plugins: [...family(notes), testPlugin({ name: 'two', activationEvents: ['*'] }, {
        activate: ({ subscriptions }) => void subscriptions.push({ dispose: () => notes.push('first') }, { dispose: () => notes.push('second') }),
        deactivate: async () => { await settled(); notes.push('waited for'); },
      })],
    });
    await host.start();
    notes.length = 0;
    expect(await host.plugins.disable('llanfair.middle')).toEqual(['llanfair.upper', 'llanfair.middle']);
    expect(notes).toEqual(['upper stops', 'upper lets go', 'middle stops', 'middle lets go']);
    expect(host.plugins.all().map(({ id, status }) => `${id} ${status}`)).toEqual(['llanfair.base active', 'llanfair.middle off', 'llanfair.two active', 'llanfair.upper off']);
    notes.length = 0;
    await host.plugins.disable('llanfair.two');
    expect(notes).toEqual(['waited for', 'second', 'first']);
    notes.length = 0;
    await host.plugins.enable('llanfair.middle');
    expect(notes).toEqual(['middle starts', 'upper starts']);
    expect(await leaks()).toEqual([]);
  });

  it('reload starts those again that were running, and tries one again that failed', async () => {
    const notes: string[] = [];
    let fails = true;
    const { host } = createTestHost({ plugins: [...family(notes), testPlugin({ name: 'weak', activationEvents: ['*'] }, { activate: () => { if (fails) throw new Error('no'); } })] });
    await host.start();
    notes.length = 0;
    await host.plugins.reload('llanfair.base');
    expect(notes).toEqual(['upper stops', 'upper lets go', 'middle stops', 'middle lets go', 'base stops', 'base lets go', 'base starts', 'middle starts', 'upper starts']);
    fails = false;
    await host.plugins.reload('llanfair.weak');
    expect(host.plugins.all().find(({ id }) => id === 'llanfair.weak')!.status).toBe('active');
  });

  it('what a plugin contributes is gone while it is off, and off is remembered', async () => {
    const { host } = createTestHost({ plugins: [testPlugin({ contributes: { commands: [command('visits.add')] } }, registering('visits.add', () => 1))] });
    await host.start();
    await host.plugins.disable('llanfair.visits');
    expect(host.menu('commandPalette')).toEqual([]);
    await expect(host.commands.executeCommand('visits.add')).rejects.toMatchObject({ reason: 'unknown' });
    await host.plugins.enable('llanfair.visits');
    expect(await host.commands.executeCommand('visits.add')).toBe(1);
  });

  it('what was not put into subscriptions is taken away and reported as left behind', async () => {
    const { host, incidents, leaks } = createTestHost({
      plugins: [testPlugin({ activationEvents: ['*'], contributes: { commands: [command('visits.add')] } }, { activate: (_context, { commands, configuration }) => {
        commands.registerCommand('visits.add', () => 1);
        configuration.onDidChangeConfiguration(() => undefined);
      } })],
    });
    await host.start();
    await host.plugins.disable('llanfair.visits');
    expect(incidents).toMatchObject([{ kind: 'leak', problem: expect.stringContaining('command visits.add, listener configuration') as string }]);
    expect(host.commands.registered.size).toBe(0);
    expect(await leaks()).toHaveLength(1);
  });

  it('a deactivate that never ends is given its time, and an error in it stops nothing', async () => {
    const { host, clock, incidents } = createTestHost({
      plugins: [
        testPlugin({ name: 'stuck', activationEvents: ['*'] }, { activate: () => undefined, deactivate: () => new Promise(() => undefined) }),
        testPlugin({ name: 'weak', activationEvents: ['*'] }, { activate: ({ subscriptions }) => void subscriptions.push({ dispose: () => { throw new Error('would not'); } }), deactivate: () => { throw new Error('no'); } }),
      ],
    });
    await host.start();
    const off = host.plugins.disable('llanfair.stuck');
    await clock.pass(6000);
    expect(await off).toEqual(['llanfair.stuck']);
    await host.plugins.disable('llanfair.weak');
    expect(incidents.map(({ kind }) => kind)).toEqual(['deadline-missed', 'deactivation-failed']);
  });

  it('what a plugin kept while it was being stopped is written before it is gone (VS Code #119254)', async () => {
    const storage = memoryStorage();
    let context: PluginContext | undefined;
    const counting: Plugin = { activate: (given) => { context = given; }, deactivate: () => void context!.globalState.update('count', context!.globalState.get('count', 0) + 1) };
    const { host } = createTestHost({ storage, plugins: [testPlugin({ activationEvents: ['*'] }, counting)] });
    await host.start();
    await host.plugins.reload('llanfair.visits');
    await host.dispose();
    expect(await storage.read('global/llanfair.visits')).toEqual({ count: { version: 1, value: 2 } });
  });
});

describe('Commands (vscode-semantics.md §5)', () => {
  it('a handler that fails is named with its plugin, and its own words go no further than whoever called', async () => {
    const { host, incidents } = createTestHost({ mode: 'production', plugins: [testPlugin({ contributes: { commands: [command('visits.add')] } }, registering('visits.add', () => { throw new Error('Deb shouted'); }))] });
    await host.start();
    const failure = await host.commands.executeCommand('visits.add').catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ name: 'CommandError', reason: 'failed', message: 'The command visits.add of the plugin llanfair.visits failed.' });
    expect(incidents.map(({ problem }) => problem)).toEqual(['The command visits.add failed.']);
    expect(JSON.stringify([incidents, (failure as Error).message])).not.toContain('Deb');
  });

  it('arguments are checked against their schema before the handler runs, and never repeated', async () => {
    const handler = vi.fn(() => 'done');
    const args = [{ name: 'visit', schema: { type: 'object', properties: { days: { type: 'integer' } }, required: ['days'] } }, { name: 'note', isOptional: true, schema: { type: 'string' } }];
    const { host } = createTestHost({ plugins: [testPlugin({ contributes: { commands: [command('visits.add', { args })] } }, registering('visits.add', handler))] });
    await expect(host.commands.executeCommand('visits.add', { days: 'Sam is unwell' })).rejects.toThrow('visit.days must be of type integer, and is string');
    await expect(host.commands.executeCommand('visits.add', { days: 'Sam is unwell' })).rejects.not.toThrow('Sam');
    await expect(host.commands.executeCommand('visits.add', { days: 1 }, 'x', 'y')).rejects.toMatchObject({ reason: 'arguments' });
    expect(handler).not.toHaveBeenCalled();
    expect(await host.commands.executeCommand('visits.add', { days: 1 })).toBe('done');
  });

  it('enablement greys a command in menus and does not stop it from being run; a palette leaves it out', async () => {
    const { host } = createTestHost({
      plugins: [testPlugin({ contributes: { commands: [command('visits.add', { enablement: 'supervisor' })], menus: { 'tool/title': [{ command: 'visits.add' }] } } }, registering('visits.add', () => 1))],
    });
    expect(host.menu('tool/title')[0]!.items).toMatchObject([{ isEnabled: false }]);
    expect(host.menu('commandPalette')).toEqual([]);
    expect(await host.commands.executeCommand('visits.add')).toBe(1);
    host.context.set('supervisor', true);
    expect(host.menu('commandPalette')[0]!.items).toHaveLength(1);
  });

  it('a second handler for the same command is refused, whoever brings it; so is a blank name', async () => {
    const { host, incidents } = createTestHost({
      plugins: [
        testPlugin({ name: 'a', activationEvents: ['*'] }, { activate: ({ subscriptions }, { commands }) => {
          subscriptions.push(commands.registerCommand('shared.go', () => 'a'));
          expect(() => commands.registerCommand('shared.go', () => 'twice')).toThrow('registered already');
          expect(() => commands.registerCommand(' ', () => 1)).toThrow('name');
        } }),
        testPlugin({ name: 'b', activationEvents: ['*'] }, registering('shared.go', () => 'b')),
      ],
    });
    await host.start();
    expect(await host.commands.executeCommand('shared.go')).toBe('a');
    expect(incidents).toMatchObject([{ plugin: 'llanfair.b', kind: 'refused' }]);
    expect(() => host.commands.registerCommand('', () => 1)).toThrow('id');
  });

  it('a command contributed twice stays with the first in order, and the second is told', () => {
    const host = createHost({ plugins: [testPlugin({ name: 'b', contributes: { commands: [command('x.go')] } }), testPlugin({ name: 'a', contributes: { commands: [command('x.go')] } })] });
    expect(host.command('x.go')!.plugin).toBe('llanfair.a');
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.b', problem: 'The command x.go is contributed by llanfair.a already.' }]);
  });

  it('has a deadline, which does not run while a person is being asked', async () => {
    let answer: ((value: string) => void) | undefined;
    const { host, clock, incidents } = createTestHost({
      answers: () => new Promise((resolve) => { answer = resolve; }),
      plugins: [testPlugin({ contributes: { commands: [command('visits.hang'), command('visits.ask')] } }, { activate: ({ subscriptions }, { commands, window }) => void subscriptions.push(
        commands.registerCommand('visits.hang', () => new Promise(() => undefined)), commands.registerCommand('visits.ask', () => window.showInformationMessage('Shall we?', 'Yes')),
      ) })],
    });
    const hung = host.commands.executeCommand('visits.hang').catch((error: unknown) => error);
    await clock.pass(40_000);
    expect(await hung).toMatchObject({ reason: 'deadline' });
    const asked = host.commands.executeCommand('visits.ask');
    await clock.pass(10 * 60_000);
    answer!('Yes');
    expect(await asked).toBe('Yes');
    expect(incidents.map(({ kind }) => kind)).toEqual(['deadline-missed']);
  });

  it('the time of a plugin does not run while it waits for another’s command, which may ask a person; cancelling is no failure', async () => {
    let answer: ((value: string) => void) | undefined;
    const { host, clock, incidents } = createTestHost({
      answers: () => new Promise((resolve) => { answer = resolve; }),
      plugins: [
        testPlugin({ name: 'a', contributes: { commands: [command('a.go'), command('a.cancel')] } }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(
          commands.registerCommand('a.go', () => commands.executeCommand('b.ask')), commands.registerCommand('a.cancel', () => { throw new DOMException('Enough.', 'AbortError'); }),
        ) }),
        testPlugin({ name: 'b', contributes: { commands: [command('b.ask')] } }, { activate: ({ subscriptions }, { commands, window }) => void subscriptions.push(commands.registerCommand('b.ask', () => window.showInformationMessage('Shall we?', 'Yes'))) }),
      ],
    });
    const asked = host.commands.executeCommand('a.go');
    await clock.pass(5 * 60_000);
    answer!('Yes');
    expect(await asked).toBe('Yes');
    await expect(host.commands.executeCommand('a.cancel')).rejects.toMatchObject({ reason: 'failed' });
    expect(incidents).toEqual([]);
  });

  it('arguments and answers are copies: nothing is shared with a plugin, and what is no plain data does not cross', async () => {
    const { host } = createTestHost({
      plugins: [testPlugin({ contributes: { commands: [command('visits.keep'), command('visits.bad')] } }, { activate: ({ subscriptions }, { commands }) => {
        const kept: unknown[] = [];
        subscriptions.push(commands.registerCommand('visits.keep', (value: unknown) => { kept.push(value); return kept; }), commands.registerCommand('visits.bad', () => () => 1));
      } })],
    });
    const given = { days: [1] };
    const back = await host.commands.executeCommand<{ days: number[] }[]>('visits.keep', given);
    given.days.push(2);
    back[0]!.days.push(3);
    expect(await host.commands.executeCommand('visits.keep', 0)).toEqual([{ days: [1] }, 0]);
    await expect(host.commands.executeCommand('visits.keep', () => 1)).rejects.toMatchObject({ reason: 'failed' });
    await expect(host.commands.executeCommand('visits.bad')).rejects.toMatchObject({ reason: 'failed' });
  });

  it('plugins run each other’s commands, and internal ones are left out of the list', async () => {
    let api: PracticeApi | undefined;
    const { host } = createTestHost({
      plugins: [
        testPlugin({ name: 'a', activationEvents: ['*'] }, { activate: (_context, practice) => { api = practice; } }),
        testPlugin({ name: 'b', contributes: { commands: [command('b.go'), command('_b.inner')] } }, registering('b.go', (one: number) => one + 1)),
      ],
    });
    await host.start();
    expect(await api!.commands.executeCommand('b.go', 1)).toBe(2);
    expect(await api!.commands.getCommands(true)).toEqual(['b.go']);
    expect(await api!.commands.getCommands()).toEqual(['_b.inner', 'b.go']);
    await expect(api!.commands.executeCommand('nobody.has')).rejects.toThrow('no command');
  });
});

describe('Services', () => {
  const reviews = serviceToken<{ daysUntil(date: string): Promise<number>; fail(): Promise<void> }>('llanfair.base/reviews');
  it('are found by a typed name, wake whoever provides them, and give copies', async () => {
    let days: number | undefined;
    const { host, leaks } = createTestHost({
      plugins: [
        testPlugin({ name: 'base', services: { provides: [reviews.id] } }, { activate: ({ subscriptions }, { services }) => void subscriptions.push(services.provide(reviews, { daysUntil: async (date) => date.length, fail: async () => { throw new Error('no'); } })) }),
        testPlugin({ name: 'user', activationEvents: ['*'], services: { requires: [reviews.id] } }, { activate: async (_context, { services }) => { days = await (await services.get(reviews)).daysUntil('2026-10-05'); } }),
        testPlugin({ name: 'sneak', activationEvents: ['*'] }, { activate: async (_context, { services }) => { await services.get(reviews); } }),
      ],
    });
    await host.start();
    expect(days).toBe(10);
    expect(host.plugins.all().map(({ id, status, dependencies }) => [id, status, dependencies])).toEqual([['llanfair.base', 'active', []], ['llanfair.sneak', 'failed', []], ['llanfair.user', 'active', ['llanfair.base']]]);
    expect(await leaks()).toEqual([]);
  });

  it('one that is optional is used where it is, and holds nobody up where it is off, fails, is not there or needs the plugin itself', async () => {
    const found: string[] = [];
    const tries = { activate: async (_context: unknown, { services }: PracticeApi) => { found.push(await services.get(reviews).then(async (service) => `${await service.daysUntil('2026')} days`, (error: Error) => error.message)); } };
    const user = (more: object = {}) => testPlugin({ name: 'user', activationEvents: ['*'], services: { optional: [reviews.id], ...more } }, tries);
    const base = (more: object = {}, activate: Plugin['activate'] = ({ subscriptions }, { services }) => void subscriptions.push(services.provide(reviews, { daysUntil: async (date) => date.length, fail: async () => undefined }))) => testPlugin({ name: 'base', services: { provides: [reviews.id] }, ...more }, { activate });
    const statuses: unknown[] = [];
    for (const [plugins, disabled] of [[[base(), user()], []], [[base(), user()], ['llanfair.base']], [[base({}, () => { throw new Error('no'); }), user()], []], [[user()], []], [[base({ pluginDependencies: ['llanfair.user'] }), user()], []]] as const) {
      const { host } = createTestHost({ plugins, disabled });
      await host.start();
      await settled();
      expect(host.plugins.problems).toEqual([]);
      statuses.push(host.plugins.all().map(({ id, status }) => `${id.slice(9)} ${status}`).join(', '));
    }
    expect(found).toEqual(['4 days', ...Array<string>(4).fill('Nobody provides the service llanfair.base/reviews.')]);
    expect(statuses).toEqual(['base active, user active', 'base off, user active', 'base failed, user active', 'user active', 'base active, user active']);
  });

  it('one that is required and not there refuses the plugin, by name', () => {
    const host = createHost({ plugins: [testPlugin({ name: 'user', services: { requires: ['llanfair.base/reviews'] } })] });
    expect(host.plugins.problems[0]!.problem).toContain('service llanfair.base/reviews');
  });
});
