/** What a plugin's author got wrong in plugin.json is said, with its place, and nothing else stands still because of it. */
import { describe, expect, it } from 'vitest';
import { pathText } from '../index.js';
import { createTestHost, testPlugin } from '../testing/create-test-host.js';
import { humanised } from './localisation.js';

async function started(contributes: object) {
  const { host } = createTestHost({ plugins: [{ manifest: { publisher: 'wexmoor', name: 'three-words', version: '1.0.0', displayName: 'Three words', description: '', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js', contributes }, load: async () => ({ activate: () => undefined }) }] });
  await host.start();
  return host;
}
const commands = [{ command: 'three-words.count', title: 'Count the words' }];

describe('What is wrong in plugin.json', () => {
  it('a default that is not of its setting’s own form is said, and what stands is of that form', async () => {
    const host = await started({ configuration: { title: 'Words', properties: { 'three-words.most': { type: 'number', default: 'three' }, 'three-words.names': { type: 'array', items: { type: 'string' }, default: ['a', 2] }, 'three-words.right': { type: 'number', default: 3 } } } });
    expect(host.plugins.problems.map(({ path, forAuthor }) => [pathText(path), forAuthor])).toEqual([
      ['contributes.configuration.properties["three-words.most"].default', expect.stringContaining('it must be of type number, and is string')],
      ['contributes.configuration.properties["three-words.names"].default[1]', expect.stringContaining('it must be of type string, and is integer')],
    ]);
    expect([host.configuration.getValue('three-words.most'), host.configuration.getValue('three-words.right')]).toEqual([0, 3]);
  });
  it('keys that are none are said, with how they are written', async () => {
    const host = await started({ commands, keybindings: [{ command: 'three-words.count', key: 'ctl+k' }, { command: 'three-words.count', key: 'ctrl+k ctrl+w' }, { command: 'three-words.count', key: 'alt+w', mac: 'command+w' }] });
    expect(host.plugins.problems.map(({ path }) => pathText(path))).toEqual(['contributes.keybindings[0].key', 'contributes.keybindings[2].mac']);
    expect(host.plugins.problems[0]?.forAuthor).toContain('"ctl+k" names no keys. They are written like ctrl+k ctrl+s');
  });
  it('an icon there is not is said, with those there are, and what it stands beside is there without it', async () => {
    const host = await started({
      commands: [{ ...commands[0]!, icon: '$(rocket)' }, { command: 'three-words.start', title: 'Begin', icon: '$(flag)' }],
      viewsContainers: { sidebar: [{ id: 'words', title: 'Words', icon: '$(abacus)' }] }, views: { workbook: [{ id: 'three-words.list', name: 'Words', icon: '$(book)' }] },
    });
    expect(host.plugins.problems.map(({ path }) => pathText(path))).toEqual(['contributes.commands[0].icon', 'contributes.viewsContainers.sidebar[0].icon']);
    expect(host.plugins.problems[0]?.forAuthor).toContain('There is no icon $(rocket). The icons are add, ask, back, book, calendar');
    expect([host.command('three-words.count')?.title, host.views.containers('sidebar').map(({ id }) => id)]).toEqual(['Count the words', ['words']]);
  });
});

describe('The languages plugins speak', () => {
  it('are each called as any of them calls them in that language, and whose words wait for a reader is said', async () => {
    const host = await started({ commands, localizations: [{ languageId: 'cy', languageName: 'Welsh', localizedLanguageName: 'Cymraeg', needsReview: true, translations: { count: 'Cyfri' } }, { languageId: 'pl', languageName: 'Polish', translations: { count: 'Policz' } }] });
    expect(host.languages()).toEqual([{ plugin: 'wexmoor.three-words', languageId: 'cy', name: 'Cymraeg', needsReview: true }, { plugin: 'wexmoor.three-words', languageId: 'pl', name: 'Polish', needsReview: false }]);
  });
});

describe('Words that are missing', () => {
  const localizations = (...languages: [string, object][]) => languages.map(([languageId, translations]) => ({ languageId, translations }));
  it('are taken from the plugin’s own first language; a key nobody has words for is shown in words, wherever it stands, and told to whoever wrote it', async () => {
    const { host } = createTestHost({ lang: 'cy', plugins: [testPlugin({
      displayName: '%plugin.name%', contributes: {
        commands: [{ command: 'visits.add', title: '%command.addVisit%' }, { command: 'visits.polish', title: '%polish%' }], viewsContainers: { sidebar: [{ id: 'visits', title: '%container.title%', icon: '$(book)' }] },
        views: { visits: [{ id: 'visits.list', name: '%view.list%' }] }, viewsWelcome: [{ view: 'visits.list', contents: '%welcome%' }],
        configuration: { title: '%settings%', properties: { 'visits.days': { type: 'integer', description: '%days.about%' } } }, localizations: localizations(['pl', { polish: 'Dodaj' }], ['cy', {}]),
      },
    })] });
    expect([host.command('visits.add')?.title, host.command('visits.polish')?.title, host.views.containers('sidebar')[0]?.title, host.views.in('visits')[0]?.name, host.views.welcome('visits.list')[0]?.contents, host.configuration.settings()[0]?.section, host.configuration.settings()[0]?.property.description, host.plugins.all()[0]?.displayName])
      .toEqual(['Command add visit', 'Dodaj', 'Container title', 'View list', 'Welcome', 'Settings', 'Days about', 'Plugin name']);
    expect(host.plugins.problems.map(({ path, severity, problem }) => `${severity} ${pathText(path)} ${/%.*%/.exec(problem)?.[0]}`).toSorted()).toEqual([
      'warning contributes.commands[0] %command.addVisit%', 'warning contributes.configuration %settings%', 'warning contributes.configuration.properties["visits.days"] %days.about%', 'warning contributes.views.visits[0] %view.list%',
      'warning contributes.viewsContainers.sidebar[0] %container.title%', 'warning contributes.viewsWelcome[0] %welcome%', 'warning displayName %plugin.name%',
    ]);
  });
  it('a name is read as words', () => {
    expect([humanised('visits.daysAhead'), humanised('visits.seen-alone')]).toEqual(['Days ahead', 'Seen alone']);
  });
});
