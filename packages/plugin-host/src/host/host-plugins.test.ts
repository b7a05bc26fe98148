/** Plugins on and off: by a person for themselves, and by the council for everybody. */
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
