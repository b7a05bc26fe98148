/** The workbench's own pages: settings, shortcuts, plugins and the first steps. They come when one of them is opened. */
import { html, type TemplateResult } from 'lit';
import type { PluginHost } from '@practice-kit/plugin-host';
import { PracticePluginList } from '../plugin-list/plugin-list.js';
import { PracticeSettingsEditor } from '../settings-editor/settings-editor.js';
import { PracticeShortcutsEditor } from '../shortcuts-editor/shortcuts-editor.js';
import { PracticeWalkthroughs } from '../walkthroughs/walkthroughs.js';
import type { OwnPageKind } from './own-page.js';
import type { PracticeWorkbench } from './practice-workbench.js';

export const elements = {
  'practice-settings-editor': PracticeSettingsEditor, 'practice-shortcuts-editor': PracticeShortcutsEditor,
  'practice-plugin-list': PracticePluginList, 'practice-walkthroughs': PracticeWalkthroughs,
};

export const pages: Readonly<Record<OwnPageKind, (bench: PracticeWorkbench, host: PluginHost) => TemplateResult>> = {
  settings: ({ t, settingsLayers }, host) => html`<practice-settings-editor .host=${host} .t=${t} .layers=${settingsLayers}></practice-settings-editor>`,
  shortcuts: ({ t, storage }, host) => html`<practice-shortcuts-editor .host=${host} .t=${t} .storage=${storage}></practice-shortcuts-editor>`,
  walkthroughs: ({ t }, host) => html`<practice-walkthroughs .host=${host} .t=${t}></practice-walkthroughs>`,
  plugins: ({ t, settingsLayers }, host) => html`<practice-plugin-list .host=${host} .t=${t} .layers=${settingsLayers}></practice-plugin-list>`,
};
