import { createHost } from '@practice-kit/plugin-host';
import { describe, expect, it } from 'vitest';
import { KIT_COMMANDS, workbenchPlugin } from './plugin.js';
import { cyLater } from './wording/cy-later.js';
import { cy } from './wording/cy.js';
import { enLater } from './wording/en-later.js';
import { en } from './wording/en.js';
import { laterWordsFor, wordsFor } from './wording/words.js';

const blanks = (words: string): string[] => (words.match(/\{\w+\}/g) ?? []).toSorted();

describe('What the workbench contributes', () => {
  it('is read by the host without a problem, with every command, key and setting in English and in Welsh', () => {
    for (const [lang, words] of [['en', en], ['cy', cy]] as const) {
      const host = createHost({ plugins: [workbenchPlugin], lang });
      expect(host.plugins.problems).toEqual([]);
      for (const { id, title } of KIT_COMMANDS) expect(host.command(id)?.title).toBe(words[title]);
      expect(host.configuration.settings().map(({ property }) => property.title)).toEqual([words['setting.theme'], words['setting.density'], words['setting.reading'], words['setting.restore'], words['setting.order'], words['setting.removed'], words['setting.colours'], words['setting.off']]);
      expect(JSON.stringify([host.configuration.settings(), host.walkthroughs.all()])).not.toContain('"%');
    }
  });

  it('binds no key to two commands, and none that a browser keeps for itself or that writes a Welsh letter', () => {
    const { keybindings } = createHost({ plugins: [workbenchPlugin] });
    const keys = keybindings.rules.map(({ chords }) => chords.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /^ctrl\+(w|t|n|tab|f4|pageup|pagedown)$|ctrl\+alt/.test(key))).toEqual([]);
    expect(keybindings.problems).toEqual([]);
  });

  it('a council takes a command out of the list, and gives it other keys, like any plugin’s', () => {
    const host = createHost({ plugins: [workbenchPlugin], arrangements: { commandPalette: { remove: ['workbench.action.openWalkthrough'] } }, keybindings: { council: [{ command: '-workbench.action.openSettings' }, { command: 'workbench.action.openSettings', key: 'ctrl+alt+s' }] } });
    const listed = host.menu('commandPalette').flatMap(({ items }) => items.map((item) => (item.kind === 'command' ? item.command : '')));
    expect(listed).toContain('workbench.action.openSettings');
    expect(listed).not.toContain('workbench.action.openWalkthrough');
    expect(host.keybindings.lookup('workbench.action.openSettings').map(({ chords }) => chords)).toEqual([['ctrl+alt+s']]);
  });
});

describe('The workbench’s words', () => {
  it('have the same blanks in Welsh as in English, and none is left empty that is not empty in English', () => {
    const english: Readonly<Record<string, string>> = { ...en, ...enLater };
    const welsh: Readonly<Record<string, string>> = { ...cy, ...cyLater };
    expect(Object.keys(welsh).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, words] of Object.entries(english)) {
      expect(blanks(welsh[key]!), key).toEqual(blanks(words));
      expect(welsh[key] === '', key).toBe(words === '');
    }
  });

  it('are filled in, and a council’s own win', () => {
    expect(wordsFor('cy-GB')('work.close', { title: 'Map asesu' })).toBe('Cau Map asesu');
    expect(wordsFor('en', { 'findings': 'To think about' })('findings')).toBe('To think about');
    expect(wordsFor('en')('work.close')).toBe('Close {title}');
    expect(laterWordsFor('en', { 'shortcuts.use': 'Take these' }, enLater)('shortcuts.use')).toBe('Take these');
    expect(laterWordsFor('cy', {}, cyLater)('plugins.on-one', { title: 'Map' })).toBe(cyLater['plugins.on-one'].replace('{title}', 'Map'));
  });
});
