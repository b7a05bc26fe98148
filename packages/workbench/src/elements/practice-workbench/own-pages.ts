/** The workbench's own pages: settings, shortcuts, plugins and the first steps. They come when one of them is opened. */
import { html, type TemplateResult } from 'lit';
import type { PluginHost } from '@practice-kit/plugin-host';
import { PracticePluginList } from '../plugin-list/plugin-list.js';
import { PracticeSettingsEditor } from '../settings-editor/settings-editor.js';
import { PracticeShortcutsEditor } from '../shortcuts-editor/shortcuts-editor.js';
import { PracticeWalkthroughs } from '../walkthroughs/walkthroughs.js';
import { cyLater } from '../../wording/cy-later.js';
import { enLater } from '../../wording/en-later.js';
import { isWelsh, laterWordsFor, type LaterWords } from '../../wording/words.js';
import type { OwnPageKind } from './own-page.js';
import type { PracticeWorkbench } from './practice-workbench.js';

export const elements = {
  'practice-settings-editor': PracticeSettingsEditor, 'practice-shortcuts-editor': PracticeShortcutsEditor,
  'practice-plugin-list': PracticePluginList, 'practice-walkthroughs': PracticeWalkthroughs,
};

/** The words of the screen around them, and their own. */
const words = ({ language, wording }: PracticeWorkbench): LaterWords => laterWordsFor(language, wording, isWelsh(language) ? cyLater : enLater);

export const pages: Readonly<Record<OwnPageKind, (bench: PracticeWorkbench, host: PluginHost) => TemplateResult>> = {
  settings: (bench, host) => html`<practice-settings-editor .host=${host} .t=${words(bench)} .layers=${bench.settingsLayers}></practice-settings-editor>`,
  shortcuts: (bench, host) => html`<practice-shortcuts-editor .host=${host} .t=${words(bench)}></practice-shortcuts-editor>`,
  walkthroughs: (bench, host) => html`<practice-walkthroughs .host=${host} .t=${words(bench)}></practice-walkthroughs>`,
  plugins: (bench, host) => html`<practice-plugin-list .host=${host} .t=${words(bench)} .layers=${bench.settingsLayers}></practice-plugin-list>`,
};
