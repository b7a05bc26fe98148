/** vscode-semantics.md §4–8: VS Code says nothing of a key that nobody sets. */
import { describe, expect, it } from 'vitest';
import { createHost, type PluginHost } from '../host/create-host.js';
import { createTestHost, testPlugin } from '../testing/create-test-host.js';
import { pathText } from '../manifest/plugin-problem.js';

const command = (id: string, more: object = {}) => ({ command: id, title: 'Go', ...more });
async function hostWith(contributes: object, ...others: Parameters<typeof testPlugin>[0][]) {
  const { host } = createTestHost({ plugins: [testPlugin({ contributes }), ...others.map((other) => testPlugin(other))] });
  await host.start();
  return host;
}
const said = (host: PluginHost): string[] => host.plugins.problems.map(({ path, problem }) => `${pathText(path.slice(1))}: ${problem}`);

describe('A context key that nobody here sets', () => {
  it('is told to whoever wrote the plugin, wherever the clause stands, and not to the council', async () => {
    const host = await hostWith({
      commands: [command('visits.go', { enablement: 'supervisor' })], menus: { 'tool/title': [{ command: 'visits.nobody' }, { command: 'visits.go', when: 'visits.isOpen && visit.isOpen' }] }, keybindings: [{ command: 'visits.go', key: 'f8', when: 'isLate' }],
      views: { workbook: [{ id: 'visits.list', name: 'List', when: '!archived' }] }, viewsWelcome: [{ view: 'visits.list', contents: 'Go', enablement: 'supervisor' }],
      walkthroughs: [{ id: 'first', title: 'First', description: 'Steps', steps: [{ id: 'one', title: 'One', description: 'One', when: 'supervisor', completionEvents: ['onContext:isLate'] }] }],
      tools: [{ documentType: 'visits/visit', displayName: 'Visit', tag: 'practice-visit' }], checks: [{ id: 'LF-M01', documentType: 'visits/visit', title: 'T', severity: 'nudge', when: 'config.visits.days > 2 && config.visits.dayz > 2' }], configuration: { properties: { 'visits.days': { type: 'integer' } } },
    });
    const unknown = (key: string): string => `Neither the kit nor a plugin here sets ${key}. Where the case system sets it, all is well.`;
    expect(said(host)).toEqual([
      'menus["tool/title"][0]: No plugin contributes a command visits.nobody.',
      `commands[0].enablement: ${unknown('supervisor')}`, `keybindings[0].when: ${unknown('isLate')}`, `viewsWelcome[0].enablement: ${unknown('supervisor')}`, 'checks[0].when: No plugin has a setting visits.dayz. Did you mean visits.days?',
      'menus["tool/title"][1].when: Neither the kit nor a plugin here sets visit.isOpen. Did you mean visits.isOpen? Where the case system sets it, all is well.',
      `views.workbook[0].when: ${unknown('archived')}`, `walkthroughs[0].steps[0].when: ${unknown('supervisor')}`, `walkthroughs[0].steps[0].completionEvents[0]: ${unknown('isLate')}`,
    ]);
    const [, ...doubts] = host.plugins.problems;
    for (const { severity, forAuthor, forAdministrator } of doubts) expect([severity, forAuthor.startsWith('plugin.json, contributes.'), forAdministrator]).toEqual(['warning', true, undefined]);
  });

  it('is none once the case system has set it, nor is one of the kit’s, a platform’s, a setting’s or another plugin’s, on or off', async () => {
    const when = "documentType == 'visits/visit' && hasThemes && tabIsOpen && isMac && online && config.other.days && other.isOpen && supervisor";
    const host = await hostWith({ commands: [command('visits.go', { enablement: when })] }, { name: 'other', contributes: { configuration: { properties: { 'other.days': { type: 'integer' } } } } });
    expect(host.plugins.problems).toHaveLength(1);
    host.context.set('supervisor', true);
    expect(host.plugins.problems).toEqual([]);
  });

  it('that is a slip in one of the kit’s is told with what was meant, once, and to its author alone', async () => {
    const host = await hostWith({ commands: [command('visits.go', { enablement: 'documentTyp' })] });
    expect(host.plugins.problems).toMatchObject([{ severity: 'warning', problem: expect.stringContaining('Did you mean documentType?') as string }]);
    expect(host.plugins.problems[0]).not.toHaveProperty('forAdministrator');
  });
});

describe('In production', () => {
  it('nobody is told what only an author can know', async () => {
    const host = createHost({ plugins: [testPlugin({ contributes: { commands: [command('visits.go', { enablement: 'supervisor' })] } })] });
    await host.start();
    expect(host.plugins.problems).toEqual([]);
  });
});

describe('What is wrong with an item', () => {
  it('is told with the place where it is written, whatever before it was left out', async () => {
    const host = await hostWith({
      commands: [{ command: 'visits.one' }, command('visits.go'), command('visits.go')], menus: { 'tool/title': [{ comand: 'visits.go' }, { command: 'visits.gone' }] }, keybindings: [{ key: 'f8' }, { command: 'visits.go', key: 'hyper+k' }],
      views: { workbook: [{ id: 'visits.list' }, { id: 'visits.list', name: 'List', icon: '$(nothing)' }] }, viewsWelcome: [{ view: 'visits.list' }, { view: 'visits.lost', contents: 'Go' }],
      configuration: [{ title: 'None' }, { properties: { 'visits.days': { type: 'integer', default: 'ten' } } }],
    });
    const places = host.plugins.problems.map(({ path }) => pathText(path.slice(1))).filter((path) => !path.includes('[0]'));
    expect(places).toEqual(['commands[2]', 'configuration[1].properties["visits.days"].default', 'menus["tool/title"][1]', 'keybindings[1].key', 'views.workbook[1].icon', 'viewsWelcome[1].view']);
    const alone = await hostWith({ configuration: { properties: { 'visits.days': { type: 'integer', default: 'ten' } } } });
    expect(alone.plugins.problems.map(({ path }) => pathText(path))).toEqual(['contributes.configuration.properties["visits.days"].default']);
  });
});

describe('What does nothing, and VS Code would leave its author to wonder at', () => {
  const outside = async (contributes: object): Promise<PluginHost> => {
    const { host } = createTestHost({ sandboxed: [testPlugin({ contributes })] });
    await host.start();
    return host;
  };
  const own = { commands: [command('visits.go')], views: { workbook: [{ id: 'visits.list', name: 'List' }] } };

  it('is told: a key without a key, a command of its own that it does not have, a link in a welcome text, a submenu where there is room for none', async () => {
    const host = await outside({
      ...own, keybindings: [{ command: 'visits.go' }], submenus: [{ id: 'visits.more', label: 'More' }], menus: { 'findings/item': [{ submenu: 'visits.more' }], 'tool/copy': [{ submenu: 'visits.more' }] },
      viewsWelcome: [{ view: 'visits.list', contents: '[Go](command:visits.go)' }, { view: 'visits.list', contents: 'Go', commands: ['visits.goo'] }],
      walkthroughs: [{ id: 'first', title: 'First', description: 'Steps', steps: [{ id: 'one', title: 'One', description: 'One', commands: ['visits.goo'] }] }],
    });
    expect(said(host)).toEqual([
      'menus["findings/item"][0]: The menu findings/item has no submenus.', 'menus["tool/copy"][0]: The menu tool/copy has no submenus.', 'keybindings[0]: A keybinding names a key: "key": "ctrl+k v".',
      'viewsWelcome[1]: No plugin contributes a command visits.goo. Did you mean visits.go?', 'walkthroughs[0]: No plugin contributes a command visits.goo. Did you mean visits.go?',
      'viewsWelcome[0].contents: A link is shown as it is written, and leads nowhere. What is to be done from here stands in commands: "commands": ["…"].',
    ]);
  });

  it('is told: a tool that nothing draws, and what is for documents that nobody has, which its author alone can know to be a slip', async () => {
    const about = { documentType: 'visits/vist', id: 'LF-M01' };
    const contributes = { tools: [{ documentType: 'visits/visit', displayName: 'V' }, { documentType: 'visits/other', displayName: 'O', tag: 'visits-other' }], checks: [{ ...about, title: 'T', severity: 'nudge' }], prompts: [{ ...about, text: 'T', audience: 'family' }], exporters: [{ ...about, label: 'T', mediaType: 'text/plain', extension: '.txt' }] };
    const nobody = 'No plugin here has documents visits/vist. Did you mean visits/visit? Where another page has them, all is well.';
    const drawn = ['tools[0]: Nothing opens the documents visits/visit. Name a screen and a schema.', 'tools[1].tag: An element cannot leave the sandbox, so this opens nothing there. Name a screen and a schema instead.'];
    const host = await outside(contributes);
    expect(said(host)).toEqual([...drawn, ...['prompts', 'checks', 'exporters'].map((point) => `${point}[0].documentType: ${nobody}`)]);
    expect(host.plugins.problems.map(({ forAdministrator }) => forAdministrator !== undefined)).toEqual([true, true, false, false, false]);
    expect(said(await hostWith({ tools: contributes.tools }))).toEqual(['tools[0]: Nothing opens the documents visits/visit. Name a screen and a schema, or an element (tag).']);
  });
});
