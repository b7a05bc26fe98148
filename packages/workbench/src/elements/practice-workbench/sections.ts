import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PluginHost } from '@practice-kit/plugin-host';
import { pluginIcon } from '../plugin-icon/plugin-icon.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/**
 * The parts of one side: the kit's own and those plugins contribute, in the order an administrator has given them, without
 * those that are left out.
 */
export function renderSections(bench: PracticeWorkbench, host: PluginHost, location: 'sidebar' | 'panel', own: Readonly<Record<string, () => TemplateResult | typeof nothing>>): TemplateResult {
  const contributed = host.views.containers(location).map((one) => [one.id, () => container(bench, host, one)] as const);
  const sections = [...Object.entries(own), ...contributed];
  const order = host.configuration.getValue<readonly string[]>('workbench.order') ?? [];
  const removed = host.configuration.getValue<readonly string[]>('workbench.removed') ?? [];
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const shown = sections.filter(([id]) => !removed.includes(id)).toSorted(([one], [other]) => place(one) - place(other));
  return html`${repeat(shown, ([id]) => id, ([, render]) => render())}`;
}

function container(bench: PracticeWorkbench, host: PluginHost, { id, title, icon }: ReturnType<PluginHost['views']['containers']>[number]): TemplateResult | typeof nothing {
  return host.views.in(id).length === 0 ? nothing : html`<section class="section"><h2 dir="auto">${pluginIcon(icon)}${title}</h2>${renderViews(bench, host, id)}</section>`;
}

/** The views plugins have put into a container. */
export function renderViews(bench: PracticeWorkbench, host: PluginHost, id: string): unknown {
  return repeat(host.views.in(id).filter(({ visibility }) => visibility !== 'hidden'), (view) => view.id, (view) => html`<practice-contributed-view .host=${host} .view=${view} .t=${bench.t}></practice-contributed-view>`);
}
