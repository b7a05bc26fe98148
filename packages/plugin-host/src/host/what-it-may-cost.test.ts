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
    expect(read.ok && read.manifest.state).toBeUndefined();
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
