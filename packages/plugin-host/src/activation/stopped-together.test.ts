/** vscode-semantics.md §3: on terminate all activated extensions go in parallel; here each after those that need it. */
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const never = (): Promise<void> => new Promise(() => undefined);

describe('Stopping every plugin', () => {
  it('takes as long as the slowest that need each other, and not one after another: six that hang take five seconds', async () => {
    const { host, clock, incidents } = createTestHost({ plugins: Array.from({ length: 6 }, (_, index) => testPlugin({ name: `slow-${index}`, activationEvents: ['*'] }, { activate: () => undefined, deactivate: never })) });
    await host.start();
    let isOver = false;
    void host.dispose().then(() => { isOver = true; });
    await clock.pass(4900);
    expect(isOver).toBe(false);
    await clock.pass(200);
    expect(isOver).toBe(true);
    expect(incidents).toMatchObject(Array.from({ length: 6 }, (_, index) => ({ plugin: `llanfair.slow-${index}`, kind: 'deadline-missed' })));
  });

  it('a plugin goes after all that need it, directly or through another, and one that hangs holds up only what it needs', async () => {
    const gone: string[] = [];
    const plugin = (name: string, pluginDependencies: string[], deactivate: () => void | Promise<void> = () => undefined) =>
      testPlugin({ name, activationEvents: ['*'], pluginDependencies }, { activate: () => undefined, deactivate: async () => { await deactivate(); gone.push(name); } });
    let letGo = (): void => undefined;
    const { host } = createTestHost({ plugins: [
      plugin('first', []), testPlugin({ name: 'second', pluginDependencies: ['llanfair.first'] }), plugin('third', ['llanfair.second'], () => new Promise<void>((resolve) => { letGo = resolve; })), plugin('alone', []), plugin('fourth', ['llanfair.alone']),
    ] });
    await host.start();
    const stopping = host.openWorkbook('case-2');
    await settled();
    expect(gone).toEqual(['fourth', 'alone']);
    letGo();
    await stopping;
    expect(gone).toEqual(['fourth', 'alone', 'third', 'first']);
  });
});
