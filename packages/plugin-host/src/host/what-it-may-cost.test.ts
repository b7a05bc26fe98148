/** What a plugin nobody vouches for may cost the page: time, memory, and no more than a little of either. */
import type { Plugin, PracticeApi } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAgainst } from '../manifest/json-schema.js';
import { readManifest } from '../manifest/read-manifest.js';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const SLOW = 'a{0,30}a{0,30}a*b';

async function sandboxed(manifest: Record<string, unknown> = {}) {
  let practice: PracticeApi | undefined;
  const plugin: Partial<Plugin> = { activate: (_context, given) => { practice = given; } };
  const test = createTestHost({ sandboxed: [testPlugin({ activationEvents: ['*'], ...manifest }, plugin)] });
  await test.host.start();
  return { ...test, practice: practice! };
}

describe('A plugin of the sandbox', () => {
  it('cannot have the page try an expression for long in a clause that it makes up', async () => {
    const { practice } = await sandboxed();
    await practice.commands.executeCommand('setContext', 'visits.text', 'a'.repeat(200));
    await expect(practice.window.evaluate(`visits.text =~ /${SLOW}/`)).rejects.toThrow('very long');
    await expect(practice.window.evaluate(`visits.text == '${'a'.repeat(3000)}'`)).rejects.toThrow('clause');
    expect(await practice.window.evaluate('visits.text =~ /^a+/')).toBe(true);
  });
  it('cannot do so in the description of what it keeps either', () => {
    const { problems, ...read } = readManifest({
      publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: '', engines: { 'practice-kit': '^1.0.0' },
      state: { globalState: { draft: { version: 1, schema: { type: 'string', pattern: SLOW } } } },
    }, '1.0.0', { isTrusted: false });
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['state.globalState.draft.schema.pattern']);
    expect(read.ok && read.manifest.state).toEqual({ globalState: {} });
  });
  it('sets a few hundred context keys and no more; one that it takes away makes room', async () => {
    const { practice } = await sandboxed();
    const set = (name: number, value: unknown = true): Promise<unknown> => practice.commands.executeCommand('setContext', `visits.k${name}`, value);
    for (let name = 0; name < 200; name += 1) await set(name);
    await expect(set(200)).rejects.toThrow('at most 200');
    await set(0, null);
    await set(200);
    await set(200, false);
  });
});

describe('A list in which each item stands once', () => {
  it('is looked through once, however long it is', () => {
    const schema = { type: 'array', uniqueItems: true } as const;
    const long = Array.from({ length: 30_000 }, (_one, index) => ({ id: index, words: ['a', 'b'] }));
    const started = performance.now();
    expect(checkAgainst(schema, long)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(checkAgainst(schema, [{ a: 1, b: 2 }, { b: 2, a: 1 }])).toHaveLength(1);
    expect(checkAgainst(schema, ['{"a":1}', { a: 1 }, 1, '1', null])).toEqual([]);
  });
});

describe('A plugin that waits for itself', () => {
  const waiting = (name: string, other: string): Partial<Plugin> => ({ activate: ({ subscriptions }, { commands }) => void subscriptions.push(
    commands.registerCommand(`${name}.outer`, async () => await commands.executeCommand(`${other}.inner`)),
    commands.registerCommand(`${name}.inner`, async () => (name === 'visits' ? await new Promise(() => undefined) : await commands.executeCommand(`${other}.inner`))),
  ) });
  const contributes = (name: string) => ({ name, contributes: { commands: ['outer', 'inner'].map((one) => ({ command: `${name}.${one}`, title: one })) } });

  it('is late like any other, and so are two that wait for each other', async () => {
    for (const other of ['visits', 'garden']) {
      const { host, clock, incidents } = createTestHost({ plugins: [testPlugin(contributes('visits'), waiting('visits', other)), testPlugin(contributes('garden'), waiting('garden', 'visits'))] });
      await host.start();
      let outcome = 'waiting';
      host.commands.executeCommand('visits.outer').catch(({ reason }: { reason: string }) => { outcome = reason; });
      await clock.pass(400_000);
      expect(outcome).not.toBe('waiting');
      expect(incidents.some(({ kind }) => kind === 'deadline-missed')).toBe(true);
    }
  });
  it('does not keep somebody waiting who types: what is not said in time is not wrong', async () => {
    let practice: PracticeApi | undefined;
    let said: string | undefined = 'nothing yet';
    const test = createTestHost({
      plugins: [testPlugin({ activationEvents: ['*'] }, { activate: (_context, given) => { practice = given; } })],
      answers: async (question) => { if (question.kind === 'input') said = await question.validate!('3'); return 'three'; },
    });
    await test.host.start();
    const asked = practice!.window.showInputBox({ validateInput: () => new Promise(() => undefined) });
    await test.clock.pass(6000);
    expect([await asked, said, test.incidents.map(({ kind }) => kind)]).toEqual(['three', undefined, ['deadline-missed']]);
  });
});

describe('The settings of a plugin of the sandbox', () => {
  it('hold so much and no more, each and all together', async () => {
    const names = Array.from({ length: 20 }, (_one, index) => `visits.s${index}`);
    const { practice } = await sandboxed({ contributes: { configuration: { properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) } } });
    const set = (index: number, length: number): Promise<void> => practice.configuration.getConfiguration('visits').update(`s${index}`, 'x'.repeat(length));
    await expect(set(0, 20_000)).rejects.toThrow('at most 16 kB');
    for (let index = 0; index < 8; index += 1) await set(index, 16_000);
    await expect(set(9, 16_000)).rejects.toThrow('at most 16 kB');
    await set(0, 10);
    await set(9, 10_000);
  });
});
