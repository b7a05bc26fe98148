import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@practice-kit/elements';
import type { MenuCommand, MenuSection, WhenContext } from '@practice-kit/plugin-host';
import { pluginIcon } from '../plugin-icon/plugin-icon.js';
import type { PickItem } from '../quick-pick/quick-pick.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** `document`: the id of the one it is about, when it is open. */
interface Where { readonly context?: WhenContext | undefined; readonly about: string; readonly of: readonly unknown[]; readonly document?: string | undefined; /** The plugin whose finding it is beside. */ readonly whose?: string | undefined }

/** What runs it, as it is written on keys; nothing when no keys do. */
export function keysFor({ host }: PracticeWorkbench, command: string): string | undefined {
  const [rule] = host?.keybindings.lookup(command) ?? [];
  return rule && host?.keybindings.layout.textOf(rule.chords);
}

/** What can be used here and now: a command that cannot is not shown, nor what is left empty by that. */
export function sectionsAt({ host }: PracticeWorkbench, location: string, { context, document, whose }: Pick<Where, 'context' | 'document' | 'whose'> = {}): MenuSection[] {
  return usable(host?.menu(location, context, document, whose) ?? []);
}
export const usable = (sections: readonly MenuSection[]): MenuSection[] =>
  sections.map(({ group, items }) => ({ group, items: items.map((item) => (item.kind === 'command' ? item : { ...item, sections: usable(item.sections) })).filter(isUsable) })).filter(({ items }) => items.length > 0);
const isUsable = (item: MenuSection['items'][number]): boolean => (item.kind === 'command' ? item.isEnabled : item.sections.length > 0);

/** A menu as one list to choose from: the same list as everywhere else, so there is one thing to learn. */
export async function askMenu(bench: PracticeWorkbench, location: string, { context, about, of, document }: Where): Promise<void> {
  await askSections(bench, sectionsAt(bench, location, { context, document }), about, of);
}

async function askSections(bench: PracticeWorkbench, sections: readonly MenuSection[], title: string, of: readonly unknown[]): Promise<void> {
  const entries = sections.flatMap(({ items }) => items);
  const items = entries.map((entry): PickItem => ({ label: entry.title, icon: pluginIcon(entry.icon), ...(entry.kind === 'command' ? { description: keysFor(bench, entry.command), detail: entry.description } : { description: '›' }) }));
  const [place] = await bench.window.pick({ title, items, isMenu: true }) ?? [];
  const entry = place === undefined ? undefined : entries[place];
  if (entry?.kind === 'submenu') await askSections(bench, entry.sections, entry.title, of);
  else if (entry) await bench.run(entry.command, ...of);
}

/** A toolbar: those of `navigation` in line, the rest one press away. */
export function renderToolbar(bench: PracticeWorkbench, location: string, { context, about, of, document }: Where): TemplateResult | typeof nothing {
  const sections = sectionsAt(bench, location, { context, document });
  const inLine = sections.filter(({ group }) => group === 'navigation').flatMap(({ items }) => items).filter((item): item is MenuCommand => item.kind === 'command');
  const rest = sections.map((section) => ({ ...section, items: section.items.filter((item) => section.group !== 'navigation' || item.kind === 'submenu') })).filter(({ items }) => items.length > 0);
  if (inLine.length === 0 && rest.length === 0) return nothing;
  return html`<div class="toolbar">${inLine.map(({ command, title, shortTitle, icon: named }) => html`<button type="button" class="button" aria-label=${title} @click=${() => void bench.run(command, ...of)}>${pluginIcon(named)}${shortTitle ?? title}</button>`)}
    ${rest.length > 0 ? html`<button type="button" class="quietlink" aria-haspopup="dialog" aria-label=${bench.t('menu.more-about', { title: about })} @click=${() => void askSections(bench, rest, about, of)}>${icon('more')} ${bench.t('menu.more')}</button>` : nothing}</div>`;
}
