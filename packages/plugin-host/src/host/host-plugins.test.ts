/** Plugins on and off: by a person for themselves, and by the council for everybody. */
import type { Plugin } from '@practice-kit/plugin-api';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../storage/storage-provider.js';
import { createTestHost, settled, testPlugin } from '../testing/create-test-host.js';

const OFF = 'workbench.pluginsOff';
const visits = () => testPlugin({ name: 'visits', activationEvents: ['*'], displayName: '%name%', contributes: { commands: [{ command: 'visits.plan', title: 'Plan' }], configuration: { title: '%name%', properties: { 'visits.days': { type: 'integer', default: 3 } } }, localizations: [{ languageId: 'en', translations: { name: 'Visits' } }, { languageId: 'cy', translations: { name: 'Ymweliadau' } }] } }, { activate: () => undefined });
const council = () => testPlugin({ name: 'council', contributes: { configuration: { properties: { [OFF]: { type: 'array', items: { type: 'string' }, default: [], scope: 'council' } } } } });
const infoOf = ({ host }: ReturnType<typeof createTestHost>) => host.plugins.all().find(({ id }) => id === 'llanfair.visits')!;

describe('A plugin that the council has switched off', () => {
  it('never starts, shows nothing, and is not switched on by whoever asks, nor by what a device kept', async () => {
    const storage = memoryStorage();
    const test = createTestHost({ plugins: [visits()], storage, configuration: { council: { values: { [OFF]: ['llanfair.visits'] } } } });
    await test.host.start();
    expect(infoOf(test)).toMatchObject({ isOffForAll: true, isEnabled: false, status: 'off' });
    expect(test.host.command('visits.plan')).toBeUndefined();
    await expect(test.host.plugins.enable('llanfair.visits')).rejects.toThrow('council');
    expect(test.host.command('visits.plan')).toBeUndefined();
    expect(await test.leaks()).toEqual([]);
  });

  it('is stopped at once when the council does so while it runs, and is back when the council lets it', async () => {
    const test = createTestHost({ plugins: [visits(), council()] });
    await test.host.start();
    expect(infoOf(test).status).toBe('active');
    test.host.configuration.setLayer('council', { values: { [OFF]: ['llanfair.visits'] } });
    await settled();
    expect([infoOf(test).isEnabled, test.host.command('visits.plan')]).toEqual([false, undefined]);
    test.host.configuration.setLayer('council', { values: {} });
    await settled();
    expect([infoOf(test).status, test.host.command('visits.plan')?.title]).toEqual(['active', 'Plan']);
    expect(await test.leaks()).toEqual([]);
  });

  it('stays off for a person who had switched it off themselves, when the council lets everybody have it', async () => {
    const test = createTestHost({ plugins: [visits(), council()], configuration: { council: { values: { [OFF]: ['llanfair.visits'] } } } });
    await test.host.start();
    await test.host.plugins.disable('llanfair.visits');
    test.host.configuration.setLayer('council', { values: {} });
    await settled();
    expect(infoOf(test)).toMatchObject({ isOffForAll: false, isEnabled: false });
    expect(await test.leaks()).toEqual([]);
  });
});

describe('A plugin that is switched off', () => {
  const outside = (name: string, more: object = {}, plugin: Partial<Plugin> = { activate: () => undefined }) => testPlugin({ name, activationEvents: ['*'], ...more }, plugin);
  /** As much as there is room for, counted in characters. */
  function full(room: number) {
    const inner = memoryStorage();
    const sizes = new Map<string, number>();
    return { ...inner, write: async (area: string, key: string, value: { version: number; value: unknown } | undefined) => {
      const size = value === undefined ? 0 : JSON.stringify(value).length;
      if ([...sizes].reduce((sum, [name, one]) => sum + (name === `${area} ${key}` ? 0 : one), size) > room) throw new Error('QuotaExceeded');
      sizes.set(`${area} ${key}`, size);
      await inner.write(area, key, value);
    } };
  }

  it('while it waits for one that it needs does not start after all, and starts once when it is switched on again meanwhile', async () => {
    let arrive = (): void => undefined;
    let starts = 0;
    const test = createTestHost({ plugins: [
      testPlugin({ name: 'first', activationEvents: ['*'] }, { activate: () => new Promise<void>((resolve) => { arrive = resolve; }) }),
      testPlugin({ name: 'second', activationEvents: ['*'], pluginDependencies: ['llanfair.first'] }, { activate: () => { starts += 1; } }),
    ] });
    const started = test.host.start();
    await settled();
    await test.host.plugins.disable('llanfair.second');
    arrive();
    await started;
    await settled();
    expect([starts, test.host.plugins.all()[1]!.status]).toEqual([0, 'off']);
    await test.host.plugins.enable('llanfair.second');
    expect([starts, test.host.plugins.all()[1]!.status]).toEqual([1, 'active']);
    await test.host.plugins.disable('llanfair.second');
    await test.host.plugins.disable('llanfair.first');
    const back = Promise.all([test.host.plugins.enable('llanfair.second'), test.host.plugins.enable('llanfair.first')]);
    await settled();
    arrive();
    await back;
    expect([starts, test.host.plugins.all()[1]!.status]).toEqual([2, 'active']);
    expect(await test.leaks()).toEqual([]);
  });

  it('is off in the next sitting too, however full the storage is: it took room for its switch before it could fill it', async () => {
    const storage = full(200);
    const filling: Partial<Plugin> = { activate: async ({ globalState }) => { for (let key = 0; key < 40; key += 1) await globalState.update(`key-${key}`, 'x').catch(() => undefined); } };
    const test = createTestHost({ sandboxed: [outside('visits', {}, filling)], storage });
    await test.host.start();
    await expect(storage.write('global/other', 'key', { version: 1, value: 'x' })).rejects.toThrow();
    await test.host.plugins.disable('llanfair.visits');
    expect(test.incidents).toEqual([]);
    const next = createTestHost({ sandboxed: [outside('visits')], storage });
    await next.host.start();
    expect(infoOf(next).status).toBe('off');
    expect([await test.leaks(), await next.leaks()]).toEqual([[], []]);
  });

  it('outside the page stays off where it is not known, or cannot be kept, whether it is off, and that is said', async () => {
    const inner = memoryStorage();
    const unread = createTestHost({ sandboxed: [outside('visits')], plugins: [testPlugin({ name: 'maps', activationEvents: ['*'] }, { activate: () => undefined })], storage: { ...inner, read: async (area) => { if (area === 'plugins') throw new Error('no'); return await inner.read(area); } } });
    await unread.host.start();
    expect(unread.host.plugins.all().map(({ id, status }) => [id, status])).toEqual([['llanfair.maps', 'active'], ['llanfair.visits', 'off']]);
    expect(unread.incidents.map(({ plugin, kind }) => `${plugin} ${kind}`)).toContain('llanfair.visits off-not-kept');
    const unkept = createTestHost({ sandboxed: [outside('visits')], storage: full(0) });
    await unkept.host.start();
    expect(infoOf(unkept).status).toBe('off');
    expect([await unread.leaks(), await unkept.leaks()]).toEqual([[], []]);
  });

  it('of the page is off now, and it is said when that cannot be kept', async () => {
    const test = createTestHost({ plugins: [visits()], storage: full(0) });
    await test.host.start();
    expect(await test.host.plugins.disable('llanfair.visits')).toEqual(['llanfair.visits']);
    expect(infoOf(test).status).toBe('off');
    expect(test.incidents.map(({ kind }) => kind)).toEqual(['off-not-kept']);
    expect(await test.leaks()).toEqual([]);
  });

  it('is named by an id: one that nobody has is told, with the one that was meant, and capitals are no other id', async () => {
    const test = createTestHost({ plugins: [visits(), council()], disabled: ['llanfair.vists'], configuration: { council: { values: { [OFF]: ['Llanfair.Visits', 'llanfair.gone'] } } } });
    expect(test.host.plugins.problems.filter(({ file }) => file === 'settings').map(({ plugin, problem }) => `${plugin}: ${problem}`)).toEqual(['llanfair.council: There is no plugin llanfair.vists, so nothing was switched off. Did you mean llanfair.visits?', 'llanfair.council: There is no plugin llanfair.gone, so nothing was switched off.']);
    expect(infoOf(test).isOffForAll).toBe(true);
    expect(await test.leaks()).toEqual([]);
  });
});

describe('What a host says of its plugins', () => {
  it('is in the language of the person, who brings it and the heading of its settings among it', async () => {
    const test = createTestHost({ plugins: [visits()], lang: 'cy' });
    expect(infoOf(test)).toMatchObject({ displayName: 'Ymweliadau', publisher: 'llanfair' });
    expect(test.host.configuration.settings()[0]!.section).toBe('Ymweliadau');
    expect(await test.leaks()).toEqual([]);
  });

  it('keeps what was reported for whoever looks later, the newest of it', async () => {
    const test = createTestHost({ plugins: [testPlugin({ contributes: { commands: [{ command: 'visits.fail', title: 'Fail' }] } }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('visits.fail', () => { throw new Error('no'); })) })] });
    for (let times = 0; times < 205; times += 1) await test.host.commands.executeCommand('visits.fail').catch(() => undefined);
    expect(test.host.incidents).toHaveLength(200);
    expect(test.host.incidents.every(({ kind }) => kind === 'command-failed')).toBe(true);
    expect(await test.leaks()).toEqual([]);
  });
});
