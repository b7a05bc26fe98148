/** What is asked of a plugin while it is being started again. */
import type { Plugin } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import { localChannel } from '../channel/plugin-channel.js';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginRuntime } from '../registry/plugin-source.js';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);

/** A plugin that takes its time to be loaded, and goes by itself when the test says so. */
function slowRuntime(): PluginRuntime & { end(reason?: 'crashed' | 'hung'): void; come(): void; readonly starts: number } {
  const waiting: (() => void)[] = [];
  let closed: (reason: 'crashed' | 'hung') => void = () => undefined;
  let starts = 0;
  return {
    isTrusted: true,
    get starts() { return starts; },
    end: (reason = 'crashed') => closed(reason),
    come: () => { for (const resolve of waiting.splice(0)) resolve(); },
    connect(_manifest, source, gone) {
      closed = gone;
      starts += 1;
      const { hostSide, pluginSide } = localChannel();
      servePlugin({ channel: pluginSide, load: async () => { await new Promise<void>((resolve) => { waiting.push(resolve); }); return await source.load!(); } });
      return hostSide;
    },
  };
}

const contributes = (...names: string[]) => ({ contributes: { commands: names.map((name) => ({ command: name, title: name })) } });
const counts: Plugin = { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('visits.count', (visits: number) => visits + 1)) };

async function started(more: Parameters<typeof createTestHost>[0]['plugins'] = [], plugin: Plugin = counts) {
  const runtime = slowRuntime();
  const test = createTestHost({ plugins: [testPlugin({ activationEvents: ['*'], ...contributes('visits.count', 'visits.more') }, plugin, { runtime }), ...more] });
  const start = test.host.start();
  await settled();
  runtime.come();
  await start;
  const said: unknown[] = [];
  const ask = (command: string, ...args: unknown[]): void => void test.host.commands.executeCommand(command, ...args).then((value) => said.push(value), (error: { reason: string }) => said.push(error.reason));
  return { ...test, runtime, said, ask, status: () => test.host.plugins.all().find(({ id }) => id === 'llanfair.visits')!.status };
}

describe('A command that is asked for while its plugin is being started again', () => {
  it('waits until the plugin is back, and runs', async () => {
    const { ask, said, runtime, leaks } = await started();
    ask('visits.count', 1);
    await settled();
    expect(said).toEqual([2]);
    runtime.end();
    ask('visits.count', 2);
    await settled();
    expect([said, runtime.starts]).toEqual([[2], 2]);
    ask('visits.count', 3);
    runtime.come();
    await settled();
    expect(said).toEqual([2, 3, 4]);
    expect(await leaks()).toEqual([]);
  });

  it('waits as well when somebody starts it again in place, from the moment it begins to stop', async () => {
    let stop: (() => void) | undefined;
    const { ask, said, host, runtime, leaks } = await started([], { ...counts, deactivate: () => (stop ? undefined : new Promise<void>((resolve) => { stop = resolve; })) });
    const reloaded = host.plugins.reload('llanfair.visits');
    await settled();
    ask('visits.more');
    stop!();
    await settled();
    ask('visits.count', 1);
    await settled();
    expect(said).toEqual([]);
    runtime.come();
    await reloaded;
    await settled();
    // The one that nobody registers is told so, once that is known.
    expect(said).toEqual(['unknown', 2]);
    expect(await leaks()).toEqual([]);
  });

  it('is told that there is no such command when the plugin does not come back: switched off after its third end, or failed', async () => {
    const { ask, said, runtime, status, host } = await started();
    for (const _end of [1, 2]) {
      runtime.end('hung');
      await settled();
      runtime.come();
      await settled();
    }
    runtime.end();
    ask('visits.count', 1);
    await settled();
    expect([said, status()]).toEqual([['unknown'], 'off']);
    await host.dispose();
  });

  it('waits no longer than the plugin has to start', async () => {
    const { ask, said, runtime, clock, incidents, host } = await started();
    runtime.end();
    ask('visits.count', 1);
    await clock.pass(9000);
    expect(said).toEqual([]);
    await clock.pass(2000);
    expect(said).toEqual(['unknown']);
    expect(incidents.map(({ kind }) => kind)).toEqual(['crashed', 'deadline-missed']);
    await host.dispose();
  });

  it('wakes a plugin that needs that one, once that one is back, though nobody had asked for it before', async () => {
    const dependent = testPlugin({ name: 'letters', pluginDependencies: ['llanfair.visits'], ...contributes('letters.write') }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('letters.write', () => 'written')) });
    const { ask, said, runtime, incidents, leaks } = await started([dependent]);
    runtime.end();
    ask('letters.write');
    await settled();
    expect(said).toEqual([]);
    runtime.come();
    await settled();
    expect(said).toEqual(['written']);
    expect(incidents.map(({ kind }) => kind)).toEqual(['crashed']);
    expect(await leaks()).toEqual([]);
  });

  it('does not hold up a plugin that asks for it while it is itself being stopped', async () => {
    const asking: string[] = [];
    const dependent = testPlugin({ name: 'letters', activationEvents: ['*'], pluginDependencies: ['llanfair.visits'], ...contributes('letters.write') }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('letters.write', () => 'written')) });
    let api: Parameters<Plugin['activate']>[1] | undefined;
    const { host, runtime, incidents } = await started([dependent], {
      activate: (context, practice) => { api = practice; return counts.activate(context, practice); },
      deactivate: async () => { asking.push(await api!.commands.executeCommand<string>('letters.write').catch((error: Error) => error.message)); },
    });
    const reloaded = host.plugins.reload('llanfair.visits');
    await settled();
    runtime.come();
    await reloaded;
    expect(asking).toEqual([expect.stringContaining('There is no command letters.write')]);
    expect(incidents).toEqual([]);
    expect(await host.commands.executeCommand('letters.write')).toBe('written');
    await host.dispose();
  });
});
