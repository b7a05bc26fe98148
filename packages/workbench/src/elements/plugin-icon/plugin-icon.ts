import { html, nothing, type TemplateResult } from 'lit';
import { css, icon, type IconName } from '@practice-kit/elements';
import { iconNamed, type PluginIcon } from '@practice-kit/plugin-host';

/** Those the tools do not have themselves. */
const PATHS: Readonly<Record<Exclude<PluginIcon, IconName>, string>> = {
  book: 'M8 4C6.5 2.9 4.6 2.6 2.5 2.75v9.5c2.1-.15 4 .15 5.5 1.25 1.5-1.1 3.4-1.4 5.5-1.25v-9.5C11.4 2.6 9.5 2.9 8 4zM8 4v9.5',
  calendar: 'M2.75 4h10.5v9.5H2.75zM2.75 7h10.5M5.5 2.5V5M10.5 2.5V5',
  clock: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5v3l2 1.5',
  document: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12',
  flag: 'M4 13.5v-11M4 3h8.5l-2 2.75 2 2.75H4',
  house: 'M2.5 7.5L8 2.75l5.5 4.75M4 6.5v7h8v-7M6.75 13.5V9.75h2.5v3.75',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4h.01M2.75 8h.01M2.75 12h.01',
  people: 'M6 8a2.25 2.25 0 1 0 0-4.5A2.25 2.25 0 0 0 6 8zM1.75 13c.5-2.2 2.1-3.4 4.25-3.4s3.75 1.2 4.25 3.4M10.5 4a2.1 2.1 0 0 1 0 4M11.75 9.9c1.4.5 2.2 1.5 2.5 3.1',
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.75 13.5c.6-2.6 2.6-4 5.25-4s4.65 1.4 5.25 4',
  phone: 'M5 2.5H3.25c-.4 0-.75.35-.75.8.3 5.3 4.9 9.9 10.2 10.2.45 0 .8-.35.8-.75V11l-3-1.2-1.2 1.5c-1.9-.8-3.8-2.7-4.6-4.6L6.2 5.5z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L14 14',
  star: 'M8 2.5l1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.2 4.6 13l.7-3.8L2.5 6.5 6.3 6z',
};

export const pluginIconStyles = css`.named-icon { display: inline-block; vertical-align: -2px; margin-inline-end: .2em; color: var(--practice-ink-quiet); }`;

/** An icon beside words, never instead of them. */
export function drawIcon(name: PluginIcon): TemplateResult {
  return name in PATHS
    ? html`<svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${PATHS[name as keyof typeof PATHS]} /></svg>`
    : icon(name as IconName);
}

/** The icon a plugin has written as `$(name)`, and a space; nothing where it has none, or one there is not. */
export function pluginIcon(written: string | undefined): TemplateResult | typeof nothing {
  const name = iconNamed(written);
  return name ? html`<span class="named-icon">${drawIcon(name)}</span> ` : nothing;
}
