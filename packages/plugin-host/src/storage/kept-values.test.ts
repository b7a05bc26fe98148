/** vscode-semantics.md §10–11: what plugins keep. */
import type { ExtensionMode, PluginContext } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';
import { KeptValues, QUOTA } from './kept-values.js';
import { memoryStorage, textStorage, type StorageProvider, type TextStore } from './storage-provider.js';

const createTestHost = leakChecked(afterEach);

async function started(options: { storage?: StorageProvider; state?: object; logs?: string[]; mode?: ExtensionMode; caseId?: string; name?: string } = {}) {
  const { storage = memoryStorage(), state, logs = [], mode = 'test', caseId, name = 'visits' } = options;
  let context: PluginContext | undefined;
  const test = createTestHost({ storage, mode, ...(caseId === undefined ? {} : { caseId }), plugins: [testPlugin({ name, activationEvents: ['*'], logs, ...(state ? { state } : {}) }, { activate: (given) => { context = given; } })] });
  await test.host.start();
  return { ...test, storage, context: () => context! };
}

describe('A memento', () => {
  it('is loaded before activate, gives the default only where nothing is kept, and lists its keys', async () => {
    const storage = memoryStorage();
    for (const [key, value] of [['zero', 0], ['none', null], ['empty', '']] as const) await storage.write('global/llanfair.visits', key, { version: 1, value });
    const { globalState } = (await started({ storage })).context();
    expect(['zero', 'none', 'empty', 'absent'].map((key) => globalState.get(key, 'default'))).toEqual([0, null, '', 'default']);
    expect(globalState.keys()).toEqual(['zero', 'none', 'empty']);
  });

  it('gives copies and takes copies: changing what it gave changes nothing', async () => {
    const { globalState } = (await started()).context();
    const list = ['a'];
    await globalState.update('list', list);
    list.push('b');
    globalState.get<string[]>('list')!.push('c');
    expect(globalState.get('list')).toEqual(['a']);
  });

  it('shows a change at once, keeps each key by itself, and takes a key away with undefined', async () => {
    const { context, storage } = await started();
    const { globalState } = context();
    const kept = globalState.update('a', 1);
    expect(globalState.get('a')).toBe(1);
    await Promise.all([kept, globalState.update('b', 2)]);
    expect(await storage.read('global/llanfair.visits')).toEqual({ a: { version: 1, value: 1 }, b: { version: 1, value: 2 } });
    await globalState.update('a', undefined);
    expect(globalState.keys()).toEqual(['b']);
    expect(Object.keys(await storage.read('global/llanfair.visits'))).toEqual(['b']);
  });

  it('two windows that change different keys lose nothing (VS Code #55834)', async () => {
    const storage = memoryStorage();
    const [one, other] = [await started({ storage }), await started({ storage })];
    await Promise.all([one.context().globalState.update('a', 1), other.context().globalState.update('b', 2)]);
    expect(Object.keys(await storage.read('global/llanfair.visits')).toSorted()).toEqual(['a', 'b']);
  });

  it('checks what plugin.json describes, says the rule and not the value, and has the old value back', async () => {
    const { context } = await started({ state: { globalState: { days: { version: 1, schema: { type: 'integer' } } } } });
    const { globalState } = context();
    await globalState.update('days', 3);
    const refused = globalState.update('days', 'Sam');
    await expect(refused).rejects.toThrow('must be of type integer');
    await expect(refused).rejects.not.toThrow('Sam');
    expect(globalState.get('days')).toBe(3);
  });

  it('keeps its version: an older value is not taken for a new one, and the plugin may bring it up to date', async () => {
    const storage = memoryStorage();
    await storage.write('global/llanfair.visits', 'days', { version: 1, value: '3' });
    const { globalState } = (await started({ storage, state: { globalState: { days: { version: 2, schema: { type: 'integer' } } } } })).context();
    expect([globalState.get('days'), globalState.keys(), globalState.stored('days')]).toEqual([undefined, [], { version: 1, value: '3' }]);
    await globalState.update('days', Number(globalState.stored('days')!.value));
    expect(await storage.read('global/llanfair.visits')).toEqual({ days: { version: 2, value: 3 } });
  });

  it('that no longer fits its schema is left in storage and not handed out', async () => {
    const storage = memoryStorage();
    await storage.write('global/llanfair.visits', 'days', { version: 1, value: 'x' });
    const { context, incidents } = await started({ storage, state: { globalState: { days: { version: 1, schema: { type: 'integer' } } } } });
    expect(context().globalState.get('days')).toBeUndefined();
    expect(incidents).toMatchObject([{ kind: 'state-unfit' }]);
    expect(await storage.read('global/llanfair.visits')).toEqual({ days: { version: 1, value: 'x' } });
  });

  it('has room for so much and no more', async () => {
    const kept = new KeptValues(memoryStorage(), 'area');
    await expect(kept.update('big', 'x'.repeat(QUOTA.key))).rejects.toThrow('larger than 64 kB');
    for (let index = 0; index < 17; index += 1) await kept.update(`k${index}`, 'x'.repeat(60_000));
    await expect(kept.update('one-more', 'x'.repeat(60_000))).rejects.toThrow('1 MB');
    await kept.update('k0', undefined);
    await kept.update('one-more', 'x'.repeat(60_000));
  });

  it('takes plain data only: a date, a map, a loop or a function is refused and not turned into something else', async () => {
    const { globalState } = (await started()).context();
    const loop: unknown[] = [];
    loop.push(loop);
    for (const value of [new Date(0), new Map(), loop, { of: NaN }, new Uint8Array(2)]) await expect(globalState.update('x', value)).rejects.toThrow('JSON cannot hold');
    await expect(globalState.update('x', () => 1)).rejects.toThrow('plain data');
    expect(globalState.get('x')).toBeUndefined();
  });

  it('that could not be written says so and has the old value back', async () => {
    const storage = memoryStorage();
    const { globalState } = (await started({ storage: { ...storage, write: async () => { throw new Error('full'); } } })).context();
    await expect(globalState.update('a', 1)).rejects.toThrow('the storage did not take it');
    expect(globalState.get('a')).toBeUndefined();
  });

  it('keeps the last that was accepted when several are on their way: a refused one is never read afterwards (VS Code: memory changes at once)', async () => {
    const { context, storage } = await started({ state: { globalState: { days: { version: 1, schema: { type: 'integer' } } } } });
    const { globalState } = context();
    await globalState.update('days', 1);
    const both = Promise.allSettled([globalState.update('days', 'Monday'), globalState.update('days', 'Tuesday')]);
    expect(globalState.get('days')).toBe('Tuesday');
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(globalState.get('days')).toBe(1);
    await Promise.allSettled([globalState.update('days', 2), globalState.update('days', 'Monday'), globalState.update('days', 3), globalState.update('days', 'Tuesday')]);
    expect(globalState.get('days')).toBe(3);
    expect(await storage.read('global/llanfair.visits')).toEqual({ days: { version: 1, value: 3 } });
  });

  it('has, when the storage takes none of several, what it had before all of them; and writes one after the other', async () => {
    const storage = memoryStorage();
    let isFull = false;
    const { context } = await started({ storage: { ...storage, write: async (...what) => { await Promise.resolve(); if (isFull) throw new Error('full'); await storage.write(...what); } } });
    const { globalState } = context();
    await Promise.all([globalState.update('a', 1), globalState.update('a', undefined), globalState.update('a', 2)]);
    expect(await storage.read('global/llanfair.visits')).toEqual({ a: { version: 1, value: 2 } });
    isFull = true;
    await Promise.allSettled([globalState.update('a', 3), globalState.update('a', 4), globalState.update('b', 5)]);
    expect([globalState.get('a'), globalState.keys()]).toEqual([2, ['a']]);
    isFull = false;
    await globalState.update('b', 6);
    expect(await storage.read('global/llanfair.visits')).toEqual({ a: { version: 1, value: 2 }, b: { version: 1, value: 6 } });
  });

  it('for a family belongs to that family: opening another workbook stops the plugin and starts it with the other’s', async () => {
    const { host, context } = await started({ caseId: 'case-1' });
    await context().caseState.update('seen', true);
    const first = context();
    await host.openWorkbook('case-2');
    expect(context()).not.toBe(first);
    expect(context().caseState.get('seen')).toBeUndefined();
    await expect(first.caseState.update('seen', false)).rejects.toThrow('stopped');
    await host.openWorkbook('case-1');
    expect(context().caseState.get('seen')).toBe(true);
    await host.openWorkbook(undefined);
    await expect(context().caseState.update('seen', 1)).rejects.toThrow('No family’s workbook is open');
  });
});

describe('Secrets', () => {
  it('are each plugin’s own, texts, and told of by name alone', async () => {
    const storage = memoryStorage();
    const { context } = await started({ storage });
    const heard: unknown[] = [];
    context().secrets.onDidChange((change) => heard.push(change), undefined, context().subscriptions);
    await context().secrets.store('token', 'abc');
    expect(await context().secrets.get('token')).toBe('abc');
    expect(await context().secrets.keys()).toEqual(['token']);
    await expect(context().secrets.store('token', 3 as never)).rejects.toThrow('text');
    const other = await started({ storage, name: 'other' });
    expect(await other.context().secrets.get('token')).toBeUndefined();
    await context().secrets.delete('token');
    expect(await context().secrets.get('token')).toBeUndefined();
    expect(heard).toEqual([{ key: 'token' }, { key: 'token' }]);
  });
});

describe('The context of a plugin', () => {
  it('is frozen, names the plugin and how it runs, and its files by an address that is none', async () => {
    const { context } = await started();
    expect(Object.isFrozen(context())).toBe(true);
    expect(context()).toMatchObject({ plugin: { id: 'llanfair.visits', version: '1.0.0' }, extensionMode: 'test', extensionUri: 'practice-plugin:llanfair.visits/' });
    expect(context().asResourceUri('./words/cy.json')).toBe('practice-plugin:llanfair.visits/words/cy.json');
  });

  it('logs codes and numbers: a text cannot be logged', async () => {
    const { host, context, incidents } = await started({ logs: ['map-opened', 'items', 'quick', 'x', 'who'] });
    context().logger.info('map-opened', { items: 3, quick: true });
    context().logger.error('Sam is frightened' as never);
    context().logger.warn('x', { who: 'Sam' as never });
    expect(host.log).toEqual([{ plugin: 'llanfair.visits', level: 'info', code: 'map-opened', numbers: { items: 3, quick: true }, at: '2026-10-05T09:00:00.000Z' }]);
    expect(incidents.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    expect(JSON.stringify(incidents[1])).not.toContain('Sam');
  });

  it.each([['a code that plugin.json does not name', 'sam-was-hit', {}], ['a number of a name that it does not name', 'saved', { 'sam-was-hit': 1 }], ['a day of birth', 'saved', { items: 20150302 }], ['a telephone number', 'saved', { items: -7700900123 }], ['what is no number', 'saved', { items: NaN }]])('logs no word that it has met, and no more than counts: not %s', async (_what, code, numbers) => {
    const { host, context, incidents } = await started({ logs: ['saved', 'items'], mode: 'production' });
    context().logger.info(code, numbers as never);
    context().logger.info('saved', { items: 1_200 });
    expect(host.log).toMatchObject([{ code: 'saved', numbers: { items: 1_200 } }]);
    expect(incidents).toMatchObject([{ kind: 'refused', problem: expect.stringContaining('under logs') as string }]);
    expect(JSON.stringify(incidents)).not.toMatch(/sam|2015|7700/);
  });
});

describe('Storage in the browser', () => {
  function store(): TextStore & { map: Map<string, string> } {
    const map = new Map<string, string>();
    return { map, get length() { return map.size; }, key: (index) => [...map.keys()][index] ?? null, getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
  }
  it('keeps areas apart, whatever their names, and leaves alone what it cannot read', async () => {
    const own = store();
    const storage = textStorage(own);
    await storage.write('a', 'b:c', { version: 1, value: 1 });
    await storage.write('a:b', 'c', { version: 1, value: 2 });
    own.map.set('practice-kit:1:a:broken', '{');
    own.map.set('somebody else', 'x');
    expect([await storage.read('a'), await storage.read('a:b')]).toEqual([{ 'b:c': { version: 1, value: 1 } }, { c: { version: 1, value: 2 } }]);
    await storage.write('a', 'b:c', undefined);
    expect(await storage.read('a')).toEqual({});
    expect(own.map.size).toBe(3);
  });
});
