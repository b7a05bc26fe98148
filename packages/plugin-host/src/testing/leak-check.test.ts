import { describe, expect, it } from 'vitest';
import { leakChecked, testPlugin, type TestHost } from './create-test-host.js';

describe('A file of tests whose hosts are asked what was left', () => {
  const after: (() => Promise<void>)[] = [];
  const createTestHost = leakChecked((work) => after.push(work));
  const test = (isLeaking: boolean): TestHost => createTestHost({ plugins: [testPlugin({ activationEvents: ['*'] }, { activate: ({ subscriptions }, { commands }) => {
    const held = commands.registerCommand('visits.go', () => undefined);
    if (!isLeaking) subscriptions.push(held);
  } })] });

  it('fails after the test that left something, and says whose it is', async () => {
    await test(true).host.start();
    await expect(after[0]!()).rejects.toThrow('This was left behind: llanfair.visits: It left behind: command visits.go.');
    // Heard once.
    await after[0]!();
  });

  it('fails when somebody still listens', async () => {
    test(false).host.context.onDidChange(() => undefined);
    await expect(after[0]!()).rejects.toThrow('1 still listening to context');
  });

  it('says nothing when all was put away, or when the test has asked itself', async () => {
    await test(false).host.start();
    const asking = test(true);
    await asking.host.start();
    expect(await asking.leaks()).toHaveLength(1);
    await after[0]!();
  });
});
