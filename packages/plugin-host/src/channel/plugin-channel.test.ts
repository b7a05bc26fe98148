/** The seam at which the sandbox will stand: the same plugin, unchanged, behind a real MessagePort. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Plugin } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginRuntime } from '../registry/plugin-source.js';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';
import { localChannel, type Answers, type PluginChannel } from './plugin-channel.js';

const createTestHost = leakChecked(afterEach);

type Message = { ask?: number; method?: string; args?: unknown[]; answer?: number; value?: unknown; error?: string };

/** What a sandbox needs at least: questions with a number, answers with the same. */
function portChannel(port: MessagePort): PluginChannel {
  let answers: Answers = {};
  let count = 0;
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  port.on('message', (message: Message) => void (async () => {
    if (message.answer !== undefined) {
      const waiting = open.get(message.answer);
      open.delete(message.answer);
      if (message.error === undefined) waiting?.resolve(message.value);
      else waiting?.reject(new Error(message.error));
      return;
    }
    try {
      const value = await (answers[message.method!] as ((...args: unknown[]) => unknown) | undefined)?.(...message.args!);
      if (message.ask !== undefined) port.postMessage({ answer: message.ask, value });
    } catch (error) {
      if (message.ask !== undefined) port.postMessage({ answer: message.ask, error: (error as Error).message });
    }
  })());
  return {
    ask: (method, args) => new Promise((resolve, reject) => {
      open.set(count += 1, { resolve, reject });
      port.postMessage({ ask: count, method, args });
    }),
    tell: (method, args) => port.postMessage({ method, args }),
    answer: (own) => { answers = own; },
    close: () => port.close(),
  };
}

function portRuntime(closers: ((reason: 'crashed' | 'hung') => void)[] = []): PluginRuntime {
  return {
    isTrusted: false,
    connect: (_manifest, source, closed) => {
      const { port1, port2 } = new MessageChannel();
      closers.push(closed);
      servePlugin({ channel: portChannel(port2), load: () => source.load!() });
      return portChannel(port1);
    },
  };
}

const manifest = {
  activationEvents: ['*'],
  contributes: {
    commands: [{ command: 'visits.add', title: 'Add' }], views: { workbook: [{ id: 'visits.list', name: 'Visits' }] }, configuration: { properties: { 'visits.days': { type: 'integer', default: 10 } } },
    checks: [{ id: 'V-M01', documentType: 'llanfair/visit', title: 'Seen', severity: 'nudge' }],
  },
};
const plugin: Plugin = {
  async activate({ subscriptions, globalState }, { commands, window, configuration, checks, documents }) {
    await globalState.update('starts', globalState.get('starts', 0) + 1);
    subscriptions.push(
      commands.registerCommand('visits.add', async (days: number) => [days + configuration.getConfiguration('visits').get('days', 0), globalState.get('starts'), await window.showQuickPick(['a', 'b']), await documents.all(), await documents.read('visit-1')]),
      window.registerTreeDataProvider('visits.list', { getChildren: () => [{ id: '1', label: 'Monday' }] }),
      checks.registerCheck('llanfair/visit', (document) => [{ id: 'V-M01', severity: 'nudge', path: [], about: [], message: document.id }]),
    );
  },
};

describe.each([['in the page', undefined], ['behind a port', portRuntime()]])('The same plugin %s', (_where, runtime) => {
  it('does the same', async () => {
    const { host, leaks } = createTestHost({ answers: () => [1], plugins: [testPlugin(manifest, plugin, runtime ? { runtime } : {})] });
    await host.start();
    expect(await host.commands.executeCommand('visits.add', 1)).toEqual([11, 1, 'b', [], undefined]);
    expect(await host.views.children('visits.list')).toEqual([{ id: '1', label: 'Monday' }]);
    await host.plugins.reload('llanfair.visits');
    expect(await host.commands.executeCommand('visits.add', 1)).toEqual([11, 2, 'b', [], undefined]);
    await host.plugins.disable('llanfair.visits');
    expect(await leaks()).toEqual([]);
  });
});

describe('A plugin outside the page', () => {
  it('is shown no document, and its checks are not asked, until somebody grants it', async () => {
    const { host } = createTestHost({ plugins: [testPlugin(manifest, plugin, { runtime: portRuntime() })] });
    const entries: unknown[] = [];
    host.onDidAccess((entry) => entries.push(entry));
    await host.start();
    expect(await host.tools.check({ type: 'llanfair/visit', version: 1, id: 'v', lang: 'en', people: [], flags: [], stages: [], content: {} }, { asOf: '2026-10-05' })).toEqual([]);
    expect(entries).toEqual([{ plugin: 'llanfair.visits', version: '1.0.0', verb: 'read', document: 'v', isAllowed: false, at: '2026-10-05T09:00:00.000Z', fields: [{ field: '', isAllowed: false }] }]);
    expect(host.plugins.all()).toMatchObject([{ isTrusted: false, status: 'active' }]);
    await host.dispose();
  });

  it('runs its own commands and nobody else’s, and uses no service, until somebody grants it: others may read what it may not', async () => {
    const said: string[] = [];
    const asking: Plugin = { activate: async ({ subscriptions }, { commands, services }) => {
      subscriptions.push(commands.registerCommand('visits.own', () => 'own'));
      for (const ask of [() => commands.executeCommand('visits.own'), () => commands.executeCommand('other.secret'), () => services.get({ id: 'llanfair.other/names' })]) said.push(await ask().then(String, (error: Error) => error.message));
    } };
    const other = testPlugin({ name: 'other', services: { provides: ['llanfair.other/names'] }, contributes: { commands: [{ command: 'other.secret', title: 'Secret' }] } }, { activate: ({ subscriptions }, { commands, services }) => void subscriptions.push(commands.registerCommand('other.secret', () => 'Sam'), services.provide({ id: 'llanfair.other/names' }, { all: async () => ['Sam'] })) });
    const visits = testPlugin({ activationEvents: ['*'], services: { requires: ['llanfair.other/names'] }, contributes: { commands: [{ command: 'visits.own', title: 'Own' }] } }, asking, { runtime: portRuntime() });
    const { host } = createTestHost({ plugins: [visits, other] });
    await host.start();
    expect(said).toEqual(['own', expect.stringContaining('may not run other.secret'), expect.stringContaining('does not use the service')]);
    await host.dispose();
    const granted = createTestHost({ plugins: [visits, other], mayUse: () => true });
    await granted.host.start();
    expect(said.slice(3)).toEqual(['own', 'Sam', '[object Object]']);
    await granted.host.dispose();
  });

  it('cannot bring an element: that alone is refused, by name, and the rest of the same code works', async () => {
    const { host, incidents } = createTestHost({ plugins: [testPlugin({ contributes: { commands: [{ command: 'visits.own', title: 'Own' }] } }, { activate: ({ subscriptions }, { commands, tools }) => {
      subscriptions.push(tools.register({ tag: 'x-y', documentType: { type: 'llanfair/visit' } as never, load: async () => undefined }), commands.registerCommand('visits.own', () => 'own'));
    } }, { runtime: portRuntime() })] });
    await host.start();
    expect(await host.commands.executeCommand('visits.own')).toBe('own');
    expect(incidents).toMatchObject([{ kind: 'refused', problem: 'It could not register the tool x-y llanfair/visit: an element cannot leave the sandbox. Its plugin.json names a screen instead.' }]);
    expect(await host.tools.load('llanfair/visit')).toBeUndefined();
    await host.dispose();
    expect(incidents).toHaveLength(1);
  });

  it('has its place made ready once the host has started, when it is switched on and asleep; nothing of it is loaded for that', async () => {
    const ready: string[] = [];
    const runtime = (name: string): PluginRuntime => ({ ...portRuntime(), prepare: () => { ready.push(name); throw new Error('There is no page here.'); } });
    const asleep = { contributes: { commands: [{ command: 'visits.own', title: 'Own' }] } };
    const load = (): never => { throw new Error('Nothing is loaded.'); };
    const { host } = createTestHost({ disabled: ['llanfair.off'], plugins: [
      testPlugin({ name: 'a', ...asleep }, plugin, { runtime: runtime('asleep'), load }), testPlugin({ ...manifest, name: 'b', contributes: {} }, { activate: () => undefined }, { runtime: runtime('awake') }),
      testPlugin({ name: 'off', ...asleep }, plugin, { runtime: runtime('off'), load }), testPlugin({ name: 'declares' }, undefined, { runtime: runtime('without code') }), testPlugin({ name: 'page', ...asleep }, plugin, { load }),
    ] });
    expect(ready).toEqual([]);
    await host.start();
    await settled();
    expect(ready).toEqual(['asleep']);
    await host.dispose();
  });

  it('that comes to an end by itself is started again; the third time in five minutes it is switched off, with a plain notice', async () => {
    const closers: ((reason: 'crashed' | 'hung') => void)[] = [];
    const { host, incidents, clock } = createTestHost({ plugins: [testPlugin(manifest, plugin, { runtime: portRuntime(closers) })] });
    await host.start();
    const until = async (isSo: () => boolean): Promise<void> => { while (!isSo()) await new Promise((resolve) => setImmediate(resolve)); };
    const status = (): string => host.plugins.all()[0]!.status;
    closers.at(-1)!('hung');
    await until(() => closers.length === 2 && status() === 'active');
    await clock.pass(6 * 60_000);
    for (const count of [3, 4]) {
      closers.at(-1)!('crashed');
      await until(() => closers.length === count && status() === 'active');
    }
    expect(incidents.map(({ kind }) => kind)).toEqual(['hung', 'crashed', 'crashed']);
    closers.at(-1)!('crashed');
    await until(() => incidents.length === 5);
    expect(incidents.at(-1)).toMatchObject({ kind: 'switched-off', forAdministrator: expect.stringContaining('It stays off until somebody switches it on.') as string });
    expect(status()).toBe('off');
    expect(host.menu('commandPalette')).toEqual([]);
    await host.dispose();
  });
});

describe('A channel in the page', () => {
  it('gives copies both ways, passes errors on, and is silent once it is closed', async () => {
    const { hostSide, pluginSide } = localChannel();
    const kept: unknown[] = [];
    pluginSide.answer({ keep: (value: unknown) => { kept.push(value); return kept; }, fail: () => { throw new RangeError('no'); }, odd: () => Promise.reject('a text' as unknown as Error), later: async () => 1 });
    const given = { a: 1 };
    const back = await hostSide.ask('keep', [given]) as unknown[];
    expect(back[0]).toEqual(given);
    expect([back[0] === given, kept[0] === given, back === kept]).toEqual([false, false, false]);
    await expect(hostSide.ask('fail', [])).rejects.toThrow(RangeError);
    await expect(hostSide.ask('odd', [])).rejects.toThrow('no error');
    await expect(hostSide.ask('nobody', [])).rejects.toThrow('Nothing answers');
    await expect(hostSide.ask('keep', [() => 1])).rejects.toThrow('plain data');
    const late = hostSide.ask('later', []);
    hostSide.close();
    await expect(late).rejects.toThrow('stopped');
    await expect(pluginSide.ask('keep', [])).rejects.toThrow('stopped');
    hostSide.tell('keep', [1]);
    expect(kept).toHaveLength(1);
  });
});
