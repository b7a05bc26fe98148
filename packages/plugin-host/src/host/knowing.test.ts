/** What a plugin of the sandbox is not told by what is asked of it, shown of it, or pressed. */
import type { Plugin } from '@practice-kit/plugin-api';
import { memoryRecords, openSession, type PracticeDocument } from '@practice-kit/documents';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const reflection: PracticeDocument = { type: 'mi/reflection', version: 1, id: 'r-1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'r-1', lines: [] }, case: { id: 'case-1' } };
const view = (when: string) => ({ views: { workbook: [{ id: 'visits.list', name: 'List', when }] } });
const WHENS = ["documentType == 'mi/reflection'", 'stage', 'tabIsOpen', "documentType != 'mi/reflection'", "documentType == 'visits/visit' || lang == en"];

async function opened(manifest: Record<string, unknown>, options: { mayRead: boolean; isOfThePage?: boolean }) {
  const woken: string[] = [];
  const plugin: Partial<Plugin> = { activate: () => { woken.push('woken'); } };
  const source = testPlugin({ permissions: { read: ['content'] }, ...manifest }, plugin);
  const test = createTestHost({
    ...(options.isOfThePage ? { plugins: [source] } : { sandboxed: [source] }), granted: { read: options.mayRead ? ['content'] : [], write: [] },
    records: memoryRecords([reflection]), caseId: 'case-1',
  });
  await test.host.start();
  const adopted = test.host.documents.adopt(openSession(reflection, {}));
  test.host.context.change(() => { for (const [key, value] of Object.entries({ documentType: reflection.type, stage: 'draft', lang: 'en', tabIsOpen: true })) test.host.context.set(key, value); });
  return { ...test, woken, adopted };
}

describe('A view of a plugin of the sandbox', () => {
  it.each(WHENS)('with the clause %s is not asked what is in it, while what is open is none of its business', async (when) => {
    const { host } = await opened({ contributes: view(when) }, { mayRead: false });
    expect(host.views.in('workbook')).toEqual([]);
  });
  it('is shown by what is open where it may know of it, and by everything else as it says', async () => {
    expect((await opened({ contributes: view(WHENS[0]!) }, { mayRead: true })).host.views.in('workbook')).toHaveLength(1);
    expect((await opened({ contributes: view('lang == en') }, { mayRead: false })).host.views.in('workbook')).toHaveLength(1);
    expect((await opened({ contributes: view(WHENS[0]!) }, { mayRead: false, isOfThePage: true })).host.views.in('workbook')).toHaveLength(1);
  });
});

describe('A plugin of the sandbox', () => {
  const EVENTS = ['onTool:mi/reflection', 'onCheck:mi/reflection', 'onWorkbookContains:mi/reflection', 'onCommand:others.save', 'onView:others.list', 'onExporter:others.text'];
  async function everything({ host }: Awaited<ReturnType<typeof opened>>): Promise<void> {
    await host.tools.typeOf('mi/reflection');
    await host.tools.check(reflection, { asOf: '2026-10-01' });
    await host.commands.executeCommand('others.save').catch(() => undefined);
    await host.views.children('others.list');
  }
  it.each(EVENTS)('is not woken by %s, when the document or the command is none of its business', async (event) => {
    const test = await opened({ activationEvents: [event] }, { mayRead: false });
    await everything(test);
    expect(test.woken).toEqual([]);
    await test.host.plugins.disable('llanfair.visits');
    await test.host.plugins.enable('llanfair.visits');
    expect(test.woken).toEqual([]);
  });
  it('is woken by what it may know of', async () => {
    for (const event of EVENTS.slice(0, 3)) {
      const test = await opened({ activationEvents: [event] }, { mayRead: true });
      await everything(test);
      expect(test.woken).toEqual(['woken']);
    }
  });
});

describe('What a plugin of the sandbox offers by what is open', () => {
  const offering = (when: string) => ({
    commands: [{ command: 'visits.go', title: 'Go' }, { command: 'visits.can', title: 'Can', enablement: when }], keybindings: [{ command: 'visits.go', key: 'f8', when }, { command: 'visits.can', key: 'f9' }],
    menus: { commandPalette: [{ command: 'visits.go', when }], statusBar: [{ command: 'visits.go', when }, { command: 'visits.can' }], 'tool/title': [{ command: 'visits.go', when }] },
    views: { workbook: [{ id: 'visits.list', name: 'List' }] }, viewsWelcome: [{ view: 'visits.list', contents: 'Go', when }, { view: 'visits.list', contents: 'Can', enablement: when }],
    walkthroughs: [{ id: 'visits.first', title: 'First', description: 'Steps', when, steps: [{ id: 'one', title: 'One', description: 'One' }] }, { id: 'visits.step', title: 'Step', description: 'Steps', steps: [{ id: 'one', title: 'One', description: 'One', when }] }],
  });
  const offered = ({ host }: Awaited<ReturnType<typeof opened>>): string[] => [
    ...['commandPalette', 'statusBar'].flatMap((location) => host.menu(location).flatMap(({ items }) => items).flatMap((item) => (item.kind === 'command' && item.isEnabled ? [`${location} ${item.command}`] : []))),
    ...host.menu('tool/title', undefined, 'r-1').flatMap(({ items }) => items).map(({ title }) => `beside it ${title}`),
    ...['f8', 'f9'].filter((key) => host.keybindings.resolve([key], host.context).kind === 'command'), ...(host.command('visits.can')?.isEnabled ? ['can'] : []),
    ...host.views.welcome('visits.list').flatMap(({ contents, isEnabled }) => (isEnabled ? [`says ${contents}`] : [])), ...host.walkthroughs.all().filter(({ steps }) => steps.length > 0).map(({ id }) => id),
  ];
  const EVERYTHING = ['commandPalette visits.can', 'commandPalette visits.go', 'statusBar visits.can', 'statusBar visits.go', 'beside it Go', 'f8', 'f9', 'can', 'says Go', 'says Can', 'visits.first', 'visits.step'];

  it.each([...WHENS.slice(0, 3), "documentType != 'visits/visit'"])('with the clause %s is nothing, while what is open is none of its business: whoever is pressed has been told', async (when) => {
    const test = await opened({ contributes: offering(when) }, { mayRead: false });
    expect(offered(test)).toEqual([]);
    expect(test.host.explain({ command: 'visits.go', when }).because).toBe('It is not shown, because llanfair.visits asks what is open, which it may not know.');
    expect(test.host.explain({ command: 'visits.can' }).because).toBe('It is shown and cannot be used, because llanfair.visits asks what is open, which it may not know.');
  });
  it('is all of it where it may know, where it asks nothing of the kind, and of a plugin of the page', async () => {
    expect(offered(await opened({ contributes: offering(WHENS[0]!) }, { mayRead: true }))).toEqual(EVERYTHING);
    expect(offered(await opened({ contributes: offering('lang == en') }, { mayRead: false }))).toEqual(EVERYTHING.filter((one) => !one.startsWith('beside')));
    expect(offered(await opened({ contributes: offering(WHENS[0]!) }, { mayRead: false, isOfThePage: true }))).toEqual(EVERYTHING);
  });
  it('is what a council has put on a key for everybody, because the council has decided it', async () => {
    const { host } = await opened({ contributes: { commands: [{ command: 'visits.go', title: 'Go' }] } }, { mayRead: false });
    await host.setPersonKeybindings([{ command: 'visits.go', key: 'f8', when: WHENS[0]! }]);
    expect(host.keybindings.resolve(['f8'], host.context)).toMatchObject({ command: 'visits.go' });
  });
  it('at what is noticed is for its own findings: what others notice of a family is told to nobody outside the page', async () => {
    const own = { commands: [{ command: 'visits.go', title: 'Go' }], menus: { 'findings/item': [{ command: 'visits.go' }] } };
    const { host } = await opened({ contributes: own }, { mayRead: true });
    const at = (whose?: string): number => host.menu('findings/item', undefined, 'r-1', whose).length;
    expect([at('llanfair.visits'), at('llanfair.others'), at()]).toEqual([1, 0, 0]);
    const page = await opened({ contributes: own }, { mayRead: true, isOfThePage: true });
    expect(page.host.menu('findings/item', undefined, 'r-1', 'llanfair.visits')).toHaveLength(1);
  });
});
