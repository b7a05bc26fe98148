/** vscode-semantics.md §6, and what plugin-hosts.md §5 asks for besides. */
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';
import { createHost } from '../host/create-host.js';
import { readGroup, type MenuSection } from './menus.js';

const createTestHost = leakChecked(afterEach);

const titles = (sections: readonly MenuSection[]): unknown[] => sections.map(({ group, items }) => [group, ...items.map((item) => (item.kind === 'submenu' ? { [item.title]: titles(item.sections) } : item.title))]);
const commands = (...names: string[]) => names.map((name) => ({ command: `v.${name}`, title: name }));
const menuOf = (items: object[], more: object = {}, context: Record<string, unknown> = {}) => {
  const host = createHost({ plugins: [testPlugin({ contributes: { commands: commands('a', 'b', 'c', 'd', 'E', 'f'), menus: { 'tool/title': items }, ...more } })] });
  return titles(host.menu('tool/title', context));
};

describe('A menu', () => {
  it('has navigation first, then its groups, then what has no group; within one by order, then by title', () => {
    expect(menuOf([
      { command: 'v.a' }, { command: 'v.b', group: '2_more@2' }, { command: 'v.c', group: '2_more@-1.5' }, { command: 'v.d', group: '1_share' }, { command: 'v.f', group: 'navigation' }, { command: 'v.E', group: '2_more' },
    ])).toEqual([['navigation', 'f'], ['1_share', 'd'], ['2_more', 'c', 'E', 'b'], ['', 'a']]);
  });

  it.each([['1_a@2', '1_a', 2], ['a@b@3', 'a@b', 3], ['a', 'a', 0], ['@3', '@3', 0], ['a@-1', 'a', -1]])('reads the group %s as %s, order %d', (text, group, order) => {
    expect(readGroup(text)).toEqual({ group, order });
  });

  it('is sorted by code unit, the same in every language', () => {
    expect(menuOf([{ command: 'v.a', group: 'hello' }, { command: 'v.b', group: 'Hello' }])).toEqual([['Hello', 'b'], ['hello', 'a']]);
  });

  it('is sorted by the words that are shown, in every language and with capitals and accents among their letters', () => {
    const inLanguage = (lang: string): unknown[] => {
      const host = createHost({
        lang, plugins: [testPlugin({ contributes: {
          commands: ['a', 'b', 'c', 'd'].map((name) => ({ command: `v.${name}`, title: `%${name}%` })), menus: { 'tool/title': ['d', 'c', 'b', 'a'].map((name) => ({ command: `v.${name}` })) },
          localizations: [{ languageId: 'en', translations: { a: 'Add', b: 'begin', c: 'Éclair', d: 'Fold' } }, { languageId: 'cy', needsReview: true, translations: { a: 'Llwybr', b: 'Dechrau', c: 'ŵyn', d: 'Lwc' } }],
        } })],
      });
      expect(titles(host.menu('commandPalette'))).toEqual(titles(host.menu('tool/title')));
      return titles(host.menu('tool/title'));
    };
    expect(inLanguage('en')).toEqual([['', 'Add', 'begin', 'Éclair', 'Fold']]);
    expect(inLanguage('cy')).toEqual([['', 'Dechrau', 'Lwc', 'Llwybr', 'ŵyn']]);
  });

  it('hides an item whose when is false', () => {
    const items = [{ command: 'v.a', when: 'stage == ready' }, { command: 'v.b', when: 'stage != ready' }];
    expect(menuOf(items, {}, { stage: 'ready' })).toEqual([['', 'a']]);
  });

  it('has no item for a command nobody contributes, and says so with the nearest name', () => {
    const host = createHost({ plugins: [testPlugin({ contributes: { commands: commands('share'), menus: { 'tool/title': [{ command: 'v.shar' }, { command: 'v.share', alt: 'v.nobody' }] } } })] });
    expect(titles(host.menu('tool/title'))).toEqual([['', 'share']]);
    expect(host.plugins.problems.map(({ severity, problem }) => `${severity}: ${problem}`)).toEqual([
      'error: No plugin contributes a command v.shar. Did you mean v.share?', 'warning: No plugin contributes a command v.nobody.',
    ]);
  });

  it('in a place that does not exist is an error, never silence', () => {
    const host = createHost({ plugins: [testPlugin({ contributes: { commands: commands('a'), menus: { 'tool/titel': [{ command: 'v.a' }] } } })] });
    expect(host.plugins.problems[0]!.problem).toContain('There is no menu tool/titel. Did you mean tool/title?');
  });

  it('has submenus; one with nothing in it is not there, one that holds itself has an end', () => {
    const more = { submenus: [{ id: 'v.sub', label: 'Sub' }, { id: 'v.empty', label: 'Empty' }] };
    const host = createHost({ plugins: [testPlugin({ contributes: {
      commands: commands('a', 'b'), ...more,
      menus: { 'tool/title': [{ submenu: 'v.sub' }, { submenu: 'v.empty' }, { submenu: 'v.sub' }, { submenu: 'v.none' }], 'v.sub': [{ command: 'v.a' }, { submenu: 'v.sub' }], 'v.empty': [{ command: 'v.b', when: 'false' }], commandPalette: [{ submenu: 'v.sub' }] },
    } })] });
    expect(titles(host.menu('tool/title'))).toEqual([['', { Sub: [['', 'a']] }]]);
    expect(host.plugins.problems.map(({ problem }) => problem)).toEqual([
      'The submenu v.sub is in this menu already.', 'No plugin contributes a submenu v.none.', 'The menu commandPalette has no submenus.',
    ]);
  });

  it('has a submenu once, and none where a menu has no room for it: the second is left out and said', () => {
    const more = { commands: commands('a'), submenus: [{ id: 'v.more', label: 'More' }] };
    const host = createHost({ plugins: [testPlugin({ contributes: { ...more, menus: { 'v.more': [{ command: 'v.a' }], 'tool/title': [{ submenu: 'v.more' }, { submenu: 'v.more', group: 'again' }], statusBar: [{ submenu: 'v.more' }] } } })] });
    expect(titles(host.menu('tool/title'))).toEqual([['', { More: [['', 'a']] }]]);
    expect(host.menu('statusBar')).toEqual([]);
    expect(host.plugins.problems.map(({ problem }) => problem)).toEqual(['The submenu v.more is in this menu already.', 'The menu statusBar has no submenus.']);
  });

  it('has a submenu once, whichever plugins put it there', () => {
    const own = { commands: commands('a'), submenus: [{ id: 'v.more', label: 'More' }], menus: { 'v.more': [{ command: 'v.a' }], 'tool/title': [{ submenu: 'v.more' }] } };
    const host = createHost({ plugins: [testPlugin({ name: 'a', contributes: own }), testPlugin({ name: 'b', contributes: { submenus: own.submenus, menus: { 'tool/title': [{ submenu: 'v.more', group: 'again' }] } } })] });
    expect(titles(host.menu('tool/title'))).toEqual([['', { More: [['', 'a']] }]]);
    expect(host.plugins.problems.map(({ plugin, problem }) => `${plugin}: ${problem}`)).toEqual(['llanfair.b: The submenu v.more is contributed by llanfair.a already.', 'llanfair.b: The submenu v.more is in this menu already.']);
  });

  it('of all commands shows each, but not internal ones, those kept out, and those that are not enabled', () => {
    const host = createHost({ plugins: [testPlugin({ contributes: {
      commands: [...commands('a', 'b', 'c'), { command: '_v.inner', title: 'inner' }, { command: 'v.off', title: 'off', enablement: 'never' }],
      menus: { commandPalette: [{ command: 'v.b', when: 'false' }, { command: 'v.c', when: 'reader == practitioner' }] },
    } })] });
    expect(titles(host.menu('commandPalette'))).toEqual([['', 'a']]);
    expect(titles(host.menu('commandPalette', { reader: 'practitioner', never: 1 }))).toEqual([['', 'a', 'c', 'off']]);
  });

  it('of all commands has none that must be told something, for there nobody can tell it anything; one that may be is there', () => {
    const arg = (name: string, isOptional: boolean) => ({ command: `v.${name}`, title: name, args: [{ name: 'visit', isOptional, schema: { type: 'string' } }] });
    const host = createHost({ plugins: [testPlugin({ contributes: { commands: [arg('must', false), arg('may', true)], menus: { 'view/item': [{ command: 'v.must' }] } } })] });
    expect(titles(host.menu('commandPalette'))).toEqual([['', 'may']]);
    expect(titles(host.menu('view/item'))).toEqual([['', 'must']]);
  });

  it('has what may be done in place of a command after it, once, with its title and in its group', () => {
    expect(menuOf([{ command: 'v.b', alt: 'v.a', group: '1_share' }, { command: 'v.c', alt: 'v.a', group: '1_share' }, { command: 'v.d', alt: 'v.c' }, { command: 'v.E', alt: 'v.f', when: 'never' }])).toEqual([['1_share', 'b', 'a', 'c'], ['', 'd']]);
  });

  it('has none that an administrator has left out', () => {
    const host = createHost({ arrangements: { 'tool/title': { remove: ['v.a'] } }, plugins: [testPlugin({ contributes: { commands: commands('a', 'b'), menus: { 'tool/title': [{ command: 'v.b', alt: 'v.a' }] } } })] });
    expect(titles(host.menu('tool/title'))).toEqual([['', 'b']]);
  });

  it('is arranged by an administrator without touching a plugin', () => {
    const host = createHost({
      arrangements: { 'tool/title': { remove: ['v.a'], order: ['v.c'] } },
      plugins: [testPlugin({ contributes: { commands: commands('a', 'b', 'c'), menus: { 'tool/title': [{ command: 'v.a' }, { command: 'v.b' }, { command: 'v.c' }] } } })],
    });
    expect(titles(host.menu('tool/title'))).toEqual([['', 'c', 'b']]);
  });
});

describe('Explain', () => {
  const { host } = createTestHost({ plugins: [testPlugin({ contributes: { commands: [{ command: 'v.a', title: 'A', enablement: 'supervisor' }], menus: { 'tool/title': [{ command: 'v.a', when: 'stage == ready && count > 2 || supervisor' }] } } })] });
  const item = { command: 'v.a', when: 'stage == ready && count > 2 || supervisor' };

  it('says which clause keeps something away, and on which values', () => {
    const explanation = host.explain(item, { stage: 'ready', count: 1 });
    expect(explanation).toMatchObject({ plugin: 'llanfair.visits', isShown: false, because: 'It is not shown, because nothing has set supervisor; and count > 2 does not hold.' });
    expect(explanation.when[1]).toEqual({ clause: "stage == 'ready' && count > 2", holds: false, answers: [{ clause: "stage == 'ready'", holds: true, values: { stage: 'ready' } }, { clause: 'count > 2', holds: false, values: { count: 1 } }] });
  });

  it('says why something is shown and cannot be used, and why it is shown', () => {
    expect(host.explain(item, { stage: 'ready', count: 3 }).because).toBe('It is shown and cannot be used, because nothing has set supervisor.');
    expect(host.explain(item, { stage: 'ready', count: 3, supervisor: false }).because).toBe('It is shown and cannot be used, because supervisor does not hold.');
    expect(host.explain({ when: "stage == 'ready' && count > 2" }, { count: 1 }).because).toBe("It is not shown, because stage == 'ready' does not hold while nothing has set stage, count > 2 does not hold.");
    expect(host.explain(item, { supervisor: true }).because).toBe('It is shown, because supervisor holds.');
    expect(host.explain({}).because).toBe('It is always shown.');
  });
});
