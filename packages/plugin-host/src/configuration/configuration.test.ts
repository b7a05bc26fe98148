/** vscode-semantics.md §9, in the kit's layers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../storage/storage-provider.js';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';
import { Configuration } from './configuration.js';

const createTestHost = leakChecked(afterEach);

const setting = (key: string, property: object) => ({ key, plugin: 'llanfair.visits', property: property as never, section: 'Visits' });
function withSettings(settings: Record<string, object>, ...options: ConstructorParameters<typeof Configuration>) {
  const configuration = new Configuration(...options);
  configuration.register(Object.entries(settings).map(([key, property]) => setting(key, property)), []);
  return configuration;
}
const days = { 'visits.days': { type: 'integer', minimum: 1, default: 10 } };

describe('A setting', () => {
  it('is what the finest layer says: schema, kit, plugin, council, team, person; and says where it came from', () => {
    const configuration = new Configuration({ 'visits.days': 11 }, { council: { values: { 'visits.days': 13 } }, team: { values: { 'visits.days': 14 } } });
    configuration.register([setting('visits.days', days['visits.days'])], [{ key: 'visits.days', plugin: 'llanfair.other', value: 12 }]);
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 14, from: 'team', plugin: 'llanfair.visits', values: { kit: 11, plugin: 12, council: 13, team: 14 } });
    configuration.update('visits.days', 15, 'person');
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 15, from: 'person' });
    configuration.update('visits.days', undefined, 'person');
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 14, from: 'team' });
  });

  it('that nobody set is its default, or the empty value of its type', () => {
    const configuration = withSettings({ ...days, 'visits.on': { type: 'boolean' }, 'visits.list': { type: 'array' } });
    expect(configuration.keys().map((key) => configuration.getValue(key))).toEqual([10, false, []]);
    expect(configuration.getValue('visits.nobody')).toBeUndefined();
  });

  it('that the council has locked stays as the council has it, whatever finer layers hold', () => {
    const configuration = withSettings(days, {}, { council: { values: { 'visits.days': 5 }, locked: ['visits.days'] }, person: { values: { 'visits.days': 9 } } });
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 5, from: 'council', lockedBy: 'council', problems: [{ layer: 'person', problem: 'visits.days is locked by the council.' }] });
    expect(() => configuration.update('visits.days', 8, 'team')).toThrow('locked by the council');
    configuration.update('visits.days', 6, 'council');
    expect(configuration.getValue('visits.days')).toBe(6);
  });

  it('is checked on the way in and on the way out, and its value is never repeated', () => {
    const configuration = withSettings(days, {}, { council: { values: { 'visits.days': 'Sam' } } });
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 10, from: 'schema' });
    expect(configuration.problems()).toEqual([{ key: 'visits.days', layer: 'council', problem: 'visits.days must be of type integer, and is string.' }].map((problem) => ({ ...problem, problem: expect.stringContaining('must be of type integer') as string })));
    expect(JSON.stringify(configuration.problems())).not.toContain('Sam');
    expect(() => configuration.update('visits.days', 0, 'person')).toThrow('at least 1');
  });

  it('may be for the council alone: a finer layer is left out of account, and may not set it', () => {
    const configuration = withSettings({ 'visits.rule': { type: 'string', scope: 'council' } }, {}, { person: { values: { 'visits.rule': 'mine' } } });
    expect(configuration.inspect('visits.rule')).toMatchObject({ effective: '', problems: [{ problem: 'visits.rule is set for the council, not for the person.' }] });
    expect(() => configuration.update('visits.rule', 'x', 'team')).toThrow('not for the team');
  });

  it('that is an object is merged key by key, and remembers whose each key is; lists replace the whole', () => {
    const configuration = withSettings({ 'visits.words': { type: 'object', default: { a: 1, b: { c: 1 } } }, 'visits.list': { type: 'array', default: [1, 2] } }, { 'visits.words': { b: { d: 2 } } }, { council: { values: { 'visits.words': { e: 3 }, 'visits.list': [3] } } });
    expect(configuration.inspect('visits.words')).toMatchObject({ effective: { a: 1, b: { c: 1, d: 2 }, e: 3 }, keysFrom: { a: 'schema', b: 'kit', e: 'council' } });
    expect(configuration.getValue('visits.list')).toEqual([3]);
  });

  it('that is an object has defaults of several plugins key by key, in their order, and remembers which plugin gave each; one that does not fit is left out alone', () => {
    const words = { type: 'object', default: { a: 1, b: 1 }, additionalProperties: { type: 'integer' } };
    const configuration = new Configuration();
    const given = (plugin: string, value: unknown) => ({ key: 'visits.words', plugin, value });
    configuration.register([setting('visits.words', words), setting('visits.days', days['visits.days'])], [given('llanfair.one', { b: 2, c: 2 }), given('llanfair.bad', { d: 'four' }), given('llanfair.two', { c: 3 }), { key: 'visits.days', plugin: 'llanfair.one', value: 12 }, { key: 'visits.days', plugin: 'llanfair.two', value: 13 }]);
    expect(configuration.inspect('visits.words')).toMatchObject({ effective: { a: 1, b: 2, c: 3 }, from: 'plugin', keysFrom: { a: 'schema', b: 'plugin', c: 'plugin' }, defaultsBy: { b: 'llanfair.one', c: 'llanfair.two' }, problems: [{ layer: 'plugin' }] });
    expect(configuration.inspect('visits.days')).toMatchObject({ effective: 13, defaultsBy: 'llanfair.two' });
  });

  it('that nobody has is refused with the nearest name; one that is kept and no longer known is reported and does no harm', () => {
    const configuration = withSettings(days, {}, { team: { values: { 'gone.setting': 1 } } });
    expect(() => configuration.update('visits.day', 1, 'person')).toThrow('There is no setting visits.day. Did you mean visits.days?');
    expect(configuration.problems()).toMatchObject([{ key: 'gone.setting', layer: 'team' }]);
  });

  it('is given out frozen', () => {
    const configuration = withSettings({ 'visits.words': { type: 'object', default: { a: [1] } } });
    expect(() => configuration.getValue<{ a: number[] }>('visits.words')!.a.push(2)).toThrow(TypeError);
  });

  it('that has not changed tells nobody, and one that has says so by section', () => {
    const configuration = withSettings({ ...days, 'other.x': { type: 'string' } });
    const told: boolean[][] = [];
    configuration.onDidChange((change) => told.push([change.affectsConfiguration('visits'), change.affectsConfiguration('visits.days'), change.affectsConfiguration('other'), change.affectsConfiguration('vis')]));
    configuration.update('visits.days', 10, 'person');
    expect(told).toEqual([]);
    configuration.update('visits.days', 11, 'person');
    expect(told).toEqual([[true, true, false, false]]);
  });
});

describe('Settings of plugins', () => {
  const properties = { 'visits.days': { type: 'integer', minimum: 1, default: 10 }, 'visits.readers': { type: 'array', default: ['practitioner'] } };

  it('one name belongs to one plugin: the second comer is told, and whoever gives a setting a name that is not its own is told of that before', () => {
    const { host } = createTestHost({ plugins: [testPlugin({ name: 'a', contributes: { configuration: { properties } } }), testPlugin({ name: 'b', contributes: { configuration: { properties }, configurationDefaults: { 'nobody.x': 1 } } })] });
    expect(host.configuration.inspect('visits.days')!.plugin).toBe('llanfair.a');
    expect(host.plugins.problems.filter(({ problem }) => !problem.startsWith('It does not begin with')).map(({ plugin, severity }) => `${plugin} ${severity}`)).toEqual(['llanfair.b error', 'llanfair.b error', 'llanfair.b warning']);
    expect(host.plugins.problems.find(({ plugin }) => plugin === 'llanfair.a')).toMatchObject({ severity: 'warning', problem: 'It does not begin with a. Another plugin may have a setting of this name, and then one of them is left out.' });
  });

  it('a default for it that does not fit is told to whoever wrote it, and leaves those of others', () => {
    const { host } = createTestHost({ plugins: [testPlugin({ name: 'visits', contributes: { configuration: { properties } } }), testPlugin({ name: 'more', contributes: { configurationDefaults: { 'visits.days': 0 } } }), testPlugin({ name: 'other', contributes: { configurationDefaults: { 'visits.days': 3 } } })] });
    expect(host.configuration.inspect('visits.days')).toMatchObject({ effective: 3, defaultsBy: 'llanfair.other' });
    expect(host.plugins.problems).toMatchObject([{ plugin: 'llanfair.more', severity: 'error', path: ['contributes', 'configurationDefaults', 'visits.days'], problem: 'It is not of the form of the setting visits.days: it must be at least 1.' }]);
  });

  it('getConfiguration has a section as one object too, a copy of what was there then; inspect is of one setting alone', async () => {
    let read: ((key: string, section?: string) => unknown) | undefined;
    let inspected: unknown;
    const nested = { ...properties, 'visits.home.when': { type: 'string', default: 'noon' }, 'visits.home.who': { type: 'array', default: ['Sam'] }, 'visits.readers.more': { type: 'string' }, 'visits.words': { type: 'object', default: { a: 1 } }, 'visits.words.b': { type: 'integer', default: 2 } };
    const { host } = createTestHost({ plugins: [testPlugin({ activationEvents: ['*'], contributes: { configuration: { properties: nested } } }, { activate: async (_context, { configuration }) => {
      const own = configuration.getConfiguration('visits');
      own.get<string[]>('home.who')!.push('Deb');
      own.get<{ who: string[] }>('home')!.who.push('Deb');
      read = (key, section) => configuration.getConfiguration(section).get(key);
      inspected = [await own.inspect('home'), (await own.inspect('home.when'))?.effective, own.has('home'), own.has('hom'), own.get('hom', 'none')];
    } })] });
    await host.start();
    expect(read!('home', 'visits')).toEqual({ when: 'noon', who: ['Sam'] });
    expect(read!('visits')).toEqual({ days: 10, readers: ['practitioner'], words: { a: 1, b: 2 }, home: { when: 'noon', who: ['Sam'] } });
    expect(read!('words', 'visits')).toEqual({ a: 1 });
    expect(inspected).toEqual([undefined, 'noon', true, false, 'none']);
  });

  it('a plugin reads a snapshot of its own, hears of changes, and sets the person’s layer only; what is set is kept', async () => {
    const storage = memoryStorage();
    const heard = vi.fn();
    let read: (() => unknown) | undefined;
    let set: ((value: unknown, target?: 'council') => Promise<void>) | undefined;
    const plugins = [
      testPlugin({ activationEvents: ['*'], contributes: { configuration: { properties } } }, { activate: ({ subscriptions }, { configuration }) => {
        configuration.onDidChangeConfiguration((change) => heard(change.affectsConfiguration('visits.days')), undefined, subscriptions);
        const early = configuration.getConfiguration('visits');
        read = () => [early.get('days'), configuration.getConfiguration('visits').get('days'), early.has('other'), early.get('other', 3), configuration.getConfiguration().get('other.secret')];
        set = (value, target) => configuration.getConfiguration('visits').update('days', value, target);
      } }),
      testPlugin({ name: 'other', contributes: { configuration: { properties: { 'other.secret': { type: 'string', default: 'theirs' } } } } }),
    ];
    const { host, leaks } = createTestHost({ storage, plugins });
    await host.start();
    await set!(12);
    expect(read!()).toEqual([10, 12, false, 3, undefined]);
    expect(heard).toHaveBeenCalledWith(true);
    await expect(set!(0)).rejects.toThrow('at least 1');
    await expect(set!(5, 'council')).rejects.toThrow('The council’s');
    expect(await leaks()).toEqual([]);
    const again = createTestHost({ storage, plugins });
    await again.host.start();
    expect(again.host.configuration.inspect('visits.days')).toMatchObject({ effective: 12, from: 'person' });
  });

  it('are context keys too, and a change of one is told', () => {
    const { host } = createTestHost({ plugins: [testPlugin({ contributes: { configuration: { properties } } })] });
    expect(host.isTrue('config.visits.days == 10 && reader in config.visits.readers', host.context)).toBe(false);
    host.context.set('reader', 'practitioner');
    expect(host.isTrue('config.visits.days == 10 && reader in config.visits.readers')).toBe(true);
    const told: string[][] = [];
    const listening = host.context.onDidChange(({ keys }) => told.push([...keys]));
    host.configuration.update('visits.days', 3, 'team');
    expect(told).toEqual([['config.visits.days']]);
    listening.dispose();
  });
});
