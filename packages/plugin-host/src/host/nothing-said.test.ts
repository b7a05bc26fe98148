/** What a plugin chose to say, in an error, a name or a key, stands in no incident and no error of the page (DESIGN.md §7). */
import type { Plugin, PracticeApi } from '@practice-kit/plugin-api';
import { openSession } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import { createTestHost, settled, testPlugin } from '../testing/create-test-host.js';

const SECRET = 'Mia';
const secretError = (): Error => Object.assign(new Error(`${SECRET} said so`), { name: `${SECRET}Error` });
const contributes = {
  commands: [{ command: 'visits.fail', title: 'Fail' }], views: { workbook: [{ id: 'visits.list', name: 'List' }, { id: 'visits.bad', name: 'Bad' }] },
  checks: [{ id: 'LF-M01', documentType: 'visits/visit', title: 'T', severity: 'nudge' }],
};
const visit = { type: 'visits/visit', version: 1, id: 'v-1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'v-1' } } as never;

async function told(activate: (practice: PracticeApi) => unknown, manifest: object = {}) {
  const plugin: Partial<Plugin> = { activate: async (_context, practice) => { await activate(practice); } };
  const test = createTestHost({ mode: 'production', sandboxed: [testPlugin({ activationEvents: ['*'], permissions: { read: ['content'] }, contributes, ...manifest }, plugin)] });
  test.host.documents.adopt(openSession(visit, {}));
  await test.host.start();
  await settled();
  return test;
}
const everythingIn = (incidents: readonly object[]): string => JSON.stringify(incidents, (_key, value: unknown) => (value instanceof Error ? `${value.name} ${value.message} ${String(value.stack)}` : value));

describe('In production a plugin’s own words', () => {
  it('are not in what is said of its start', async () => {
    const { incidents } = await told(() => { throw secretError(); });
    expect(incidents.map(({ kind }) => kind)).toEqual(['activation-failed']);
    expect(everythingIn(incidents)).not.toContain(SECRET);
  });

  it('are not in what is said of what it registers, shows, finds or leaves behind', async () => {
    const { host, incidents } = await told(({ commands, checks, window, tools }) => {
      commands.registerCommand(`${SECRET}.hits`, () => undefined);
      commands.registerCommand(`visits.${SECRET}`, () => { throw secretError(); });
      tools.register({ tag: `practice-${SECRET}`, documentType: { type: SECRET } } as never);
      window.registerTreeDataProvider('visits.list', { getChildren: () => [{ id: '1', label: 'x', command: { command: `${SECRET}.go` } }] });
      window.registerTreeDataProvider('visits.bad', { getChildren: () => [{ id: '1', label: 'x', command: { command: 'visits.fail', arguments: [{ [SECRET]: () => undefined }] }, [SECRET]: 1 }] as never });
      checks.registerCheck('visits/visit', () => [{ id: SECRET, severity: 'nudge', path: [], about: [], message: 'x' }, { id: 'LF-M01', severity: 'nudge', path: [], about: [], message: 'x', values: { [SECRET]: {} } }] as never);
      checks.registerCheck('visits/visit', () => [{ id: SECRET, severity: 'nudge', path: [], about: [], message: 'x' }]);
    });
    await host.views.children('visits.list');
    await host.views.children('visits.bad');
    await host.tools.check(visit, { asOf: '2026-10-01' });
    await host.commands.executeCommand(`visits.${SECRET}`).catch(() => undefined);
    await host.plugins.disable('llanfair.visits');
    expect(new Set(incidents.map(({ kind }) => kind))).toEqual(new Set(['refused', 'bad-data', 'command-failed', 'leak']));
    expect(everythingIn(incidents)).not.toContain(SECRET);
  });

  it('are not in the error that the page is given for a command, nor behind it; while developing they are behind it', async () => {
    const failing = ({ commands }: PracticeApi): void => void commands.registerCommand('visits.fail', () => { throw secretError(); });
    const { host } = await told(failing);
    const error = await host.commands.executeCommand('visits.fail').catch((one: unknown) => one as Error);
    expect(everythingIn([{ error }]) + String((error as Error).cause)).not.toContain(SECRET);
    const test = createTestHost({ plugins: [testPlugin({ contributes }, { activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('visits.fail', () => { throw secretError(); })) })] });
    expect(String(((await test.host.commands.executeCommand('visits.fail').catch((one: unknown) => one)) as Error).cause)).toContain(SECRET);
  });
});
