/**
 * What the workbench itself contributes, by the same way as any plugin: so that its commands, keys and settings are found,
 * moved, renamed and taken away as all others are. Hand it to `createHost` among the plugins. It has no code: the
 * `<practice-workbench>` on the page answers for its commands.
 */
import type { PluginSource } from '@practice-kit/plugin-host';
import { cy } from './wording/cy.js';
import { en } from './wording/en.js';
import type { Word } from './wording/words.js';

type CommandWord = Extract<Word, `command.${string}`>;
interface KitCommand { readonly id: string; readonly title: CommandWord; readonly keys?: readonly string[]; readonly needs?: string }

/** Names as VS Code has them, where it has the same. */
export const KIT_COMMANDS = [
  { id: 'workbench.action.showCommands', title: 'command.showCommands', keys: ['f1', 'ctrl+shift+p'] },
  { id: 'workbench.action.quickOpen', title: 'command.quickOpen' },
  { id: 'workbench.action.files.save', title: 'command.save', keys: ['ctrl+s'], needs: 'documentType' },
  { id: 'undo', title: 'command.undo', needs: 'documentType' },
  { id: 'redo', title: 'command.redo', needs: 'documentType' },
  { id: 'workbench.action.closeActiveEditor', title: 'command.close', keys: ['ctrl+k w'], needs: 'tabIsOpen' },
  { id: 'workbench.action.nextEditor', title: 'command.next', keys: ['alt+pagedown'], needs: 'tabIsOpen' },
  { id: 'workbench.action.previousEditor', title: 'command.previous', keys: ['alt+pageup'], needs: 'tabIsOpen' },
  { id: 'workbench.action.focusNextPart', title: 'command.nextPart', keys: ['f6'] },
  { id: 'workbench.action.focusPreviousPart', title: 'command.previousPart', keys: ['shift+f6'] },
  { id: 'workbench.actions.view.problems', title: 'command.findings', keys: ['ctrl+shift+m'], needs: 'documentType' },
  { id: 'outline.focus', title: 'command.outline', keys: ['ctrl+shift+o'], needs: 'documentType' },
  { id: 'workbench.action.openSettings', title: 'command.settings', keys: ['ctrl+,'] },
  { id: 'workbench.action.openGlobalKeybindings', title: 'command.shortcuts', keys: ['ctrl+k ctrl+s'] },
  { id: 'workbench.action.openWalkthrough', title: 'command.walkthroughs' },
  { id: 'workbench.view.extensions', title: 'command.plugins', keys: ['ctrl+shift+x'] },
  { id: 'workbench.action.exportCopy', title: 'command.export', needs: 'hasExporters' },
  { id: 'workbench.action.selectTheme', title: 'command.colours', needs: 'hasThemes' },
  { id: 'notifications.clearAll', title: 'command.clearMessages' },
] as const satisfies readonly KitCommand[];
export type KitCommandId = (typeof KIT_COMMANDS)[number]['id'];

export const WORKBENCH_ID = 'practice-kit.workbench';

const said = (key: Word): string => `%${key}%`;
const choice = (name: 'theme' | 'density' | 'reading', values: readonly string[]) => ({
  type: 'string', enum: ['page', ...values], default: 'page', title: said(`setting.${name}`), description: said(`setting.${name}.about`),
  enumDescriptions: ['page', ...values].map((value) => said(`setting.${name}.${value}` as Word)),
});
const parts = (name: 'order' | 'removed' | 'off') => ({ type: 'array', items: { type: 'string' }, uniqueItems: true, default: [], scope: 'council', title: said(`setting.${name}`), description: said(`setting.${name}.about`) });
const mac = (keys: string): string => keys.replaceAll('ctrl', 'cmd');

export const workbenchPlugin: PluginSource = {
  origin: 'kit',
  manifest: {
    publisher: 'practice-kit', name: 'workbench', version: '1.0.0', displayName: said('work.name'), description: said('work.about'), engines: { 'practice-kit': '^1.0.0' },
    contributes: {
      commands: KIT_COMMANDS.map(({ id, title, ...more }) => ({ command: id, title: said(title), ...('needs' in more ? { enablement: more.needs } : {}) })),
      keybindings: KIT_COMMANDS.flatMap(({ id, ...more }) => ('keys' in more ? more.keys.map((key) => ({ command: id, key, mac: mac(key) })) : [])),
      // It would open what is open.
      menus: { commandPalette: [{ command: 'workbench.action.showCommands', when: 'false' }] },
      configuration: {
        title: said('settings.own'),
        properties: {
          'workbench.theme': choice('theme', ['auto', 'light', 'dark']),
          'workbench.density': choice('density', ['desk', 'large']),
          'workbench.reading': choice('reading', ['words', 'plain']),
          'workbench.restoreTabs': { type: 'boolean', default: true, title: said('setting.restore'), description: said('setting.restore.about') },
          'workbench.order': parts('order'),
          'workbench.removed': parts('removed'),
          'workbench.colorTheme': { type: 'string', default: '', title: said('setting.colours'), description: said('setting.colours.about') },
          'workbench.pluginsOff': parts('off'),
        },
      },
      walkthroughs: [{
        id: 'workbench.firstSteps', title: said('walk.title'), description: said('walk.about'),
        steps: [
          { id: 'open', title: said('walk.open'), description: said('walk.open.about'), commands: ['workbench.action.quickOpen'], completionEvents: ['onContext:documentType'] },
          { id: 'find', title: said('walk.find'), description: said('walk.find.about'), commands: ['workbench.action.showCommands'], completionEvents: ['onCommand:workbench.action.showCommands'] },
          { id: 'size', title: said('walk.size'), description: said('walk.size.about'), commands: ['workbench.action.openSettings'], completionEvents: ['onCommand:workbench.action.openSettings'] },
        ],
      }],
      localizations: [
        { languageId: 'en', localizedLanguageName: 'English', translations: { ...en } },
        { languageId: 'cy', localizedLanguageName: 'Cymraeg', needsReview: true, translations: { ...cy } },
      ],
    },
  },
};
