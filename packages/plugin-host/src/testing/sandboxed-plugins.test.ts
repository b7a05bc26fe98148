/** Whoever writes a plugin for the sandbox learns in their own tests, and not from a council, what it may not do. */
import type { Plugin } from '@practice-kit/plugin-api';
import { openSession, type PracticeDocument } from '@practice-kit/documents';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, testPlugin, type TestHostOptions } from './create-test-host.js';

const visit: PracticeDocument = {
  type: 'visits/visit', version: 1, id: 'v-1', lang: 'en', flags: [], stages: [], people: [{ id: 'p-ffion', name: 'Ffion Pritchard', kind: 'family', dateOfBirth: '1994-03-02' }],
  content: { id: 'v-1', seen: [{ id: 'n-1', text: 'Beans.' }], notes: [{ id: 'n-2', text: 'For us.' }] },
} as never;
const plugin: Plugin = {
  activate({ subscriptions }, { commands, documents }) {
    subscriptions.push(
      commands.registerCommand('visits.read', async (id: string) => await documents.read(id)),
      commands.registerCommand('visits.write', async (id: string, list: string) => await documents.applyEdit(id, [{ op: 'add', to: { in: id, list }, value: { id: 'new', text: 'Canes.' } }])),
      commands.registerCommand('visits.borrow', async () => await commands.executeCommand('others.secret')),
    );
  },
};
const source = testPlugin({
  permissions: { read: ['content.seen', 'people.name'], write: ['content.seen'] },
  contributes: { commands: ['read', 'write', 'borrow'].map((name) => ({ command: `visits.${name}`, title: name })) },
}, plugin);
const other = testPlugin({ name: 'others', contributes: { commands: [{ command: 'others.secret', title: 'Secret' }] } }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('others.secret', () => 'secret')) });

describe('A plugin that a test runs as the sandbox does', () => {
  const createTestHost = leakChecked((work) => afterEach(work));
  async function opened(options: TestHostOptions) {
    const test = createTestHost(options);
    test.host.documents.adopt(openSession(visit, {}));
    await test.host.start();
    return test;
  }

  it('reads what plugin.json asks for and no more', async () => {
    const { host, accesses } = await opened({ sandboxed: [source] });
    expect(await host.commands.executeCommand('visits.read', 'v-1')).toEqual({ type: 'visits/visit', version: 1, id: 'v-1', people: [{ name: 'Ffion Pritchard' }], content: { seen: [{ id: 'n-1', text: 'Beans.' }] } });
    expect(accesses.map(({ verb, field, isAllowed }) => [verb, field, isAllowed])).toEqual([['read', 'content.seen', true], ['read', 'people.name', true]]);
  });
  it('writes what plugin.json asks for, and is refused the rest whole', async () => {
    const { host } = await opened({ sandboxed: [source] });
    expect(await host.commands.executeCommand('visits.write', 'v-1', 'notes')).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await host.commands.executeCommand('visits.write', 'v-1', 'seen')).toEqual({ ok: true });
  });
  it('is refused what a council has not granted, of what it asks for', async () => {
    const { host } = await opened({ sandboxed: [source], granted: { read: ['people.name'], write: [] } });
    expect(await host.commands.executeCommand('visits.read', 'v-1')).not.toHaveProperty('content');
    expect(await host.commands.executeCommand('visits.write', 'v-1', 'seen')).toEqual({ ok: false, reason: 'not-allowed' });
  });
  it('runs no command of a plugin of the page', async () => {
    const { host } = await opened({ plugins: [other], sandboxed: [source] });
    await expect(host.commands.executeCommand('visits.borrow')).rejects.toThrow();
    expect(await host.commands.executeCommand('others.secret')).toBe('secret');
  });
  it('has all of it in the page, where it is vouched for', async () => {
    const { host } = await opened({ plugins: [source] });
    expect(await host.commands.executeCommand('visits.read', 'v-1')).toEqual(visit);
  });
});
