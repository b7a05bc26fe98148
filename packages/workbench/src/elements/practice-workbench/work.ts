import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PracticeDocument } from '@practice-kit/documents';
import type { PluginHost } from '@practice-kit/plugin-host';
import { renderToolbar } from './menus.js';
import type { Tab } from './open-tabs.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** What is open, a tab each. A tab that is not seen keeps its element, and whatever was half done in it. */
export function renderWork(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t, tabs } = bench;
  return html`<section class="part work" aria-label=${t('work')}>
    ${tabs.all.length > 0 ? html`<div class="tabs"><div role="tablist" aria-label=${t('work')} @keydown=${(event: KeyboardEvent) => onTabKey(bench, event)}>${repeat(tabs.all, ({ key }) => key, (tab) => one(bench, tab))}</div>${closer(bench)}</div>` : empty(bench, host)}
    ${repeat(tabs.all, ({ key }) => key, (tab) => html`<div class="panel" role="tabpanel" id="panel-${tab.key}" aria-labelledby="tab-${tab.key}" tabindex="-1" ?hidden=${tab !== tabs.active}>${body(bench, host, tab)}</div>`)}</section>`;
}

function one(bench: PracticeWorkbench, tab: Tab): TemplateResult {
  const isActive = tab === bench.tabs.active;
  const isDirty = tab.tool?.session?.isDirty ?? false;
  return html`<button type="button" role="tab" id="tab-${tab.key}" aria-controls="panel-${tab.key}" aria-selected=${isActive ? 'true' : 'false'} tabindex=${isActive ? 0 : -1} @click=${() => bench.tabs.activate(tab)}><span dir="auto">${bench.titleOf(tab)}</span>${isDirty ? html`<span class="note">${bench.t('status.unsaved')}</span>` : nothing}</button>`;
}

/** Beside the tabs, not in them: a button within a tab is nothing a screen reader can get to. */
function closer(bench: PracticeWorkbench): TemplateResult | typeof nothing {
  const { active } = bench.tabs;
  if (!active) return nothing;
  return html`<button type="button" class="quietlink close" @click=${() => void closeActive(bench)}>${bench.t('work.close', { title: bench.titleOf(active) })}</button>`;
}

/** The keyboard goes to what is there now. */
export async function closeActive(bench: PracticeWorkbench, backTo: 'tabs' | 'panel' = 'panel'): Promise<void> {
  const { active } = bench.tabs;
  if (!active || !await bench.tabs.close(active)) return;
  if (!bench.tabs.active) return bench.focusPart('documents');
  await bench.updateComplete;
  if (backTo === 'tabs') bench.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  else bench.focusPart('work');
}

function onTabKey(bench: PracticeWorkbench, event: KeyboardEvent): void {
  const { tabs } = bench;
  if (event.key === 'ArrowRight') tabs.step(1);
  else if (event.key === 'ArrowLeft') tabs.step(-1);
  else if (event.key === 'Home') tabs.activate(tabs.all[0]!);
  else if (event.key === 'End') tabs.activate(tabs.all.at(-1)!);
  else if (event.key === 'Delete') return void closeActive(bench, 'tabs');
  else return;
  event.preventDefault();
  void bench.updateComplete.then(() => bench.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
}

function body(bench: PracticeWorkbench, host: PluginHost, tab: Tab): unknown {
  const { t } = bench;
  if (tab.failure) return html`<div class="nothing"><p role="alert">${t(`work.${tab.failure}`)}</p><p><button type="button" class="button" @click=${() => void bench.tabs.retry(tab)}>${t('documents.again')}</button></p></div>`;
  if (tab.page) return tab.page(bench, host);
  if (!tab.tool) return html`<p class="nothing note" role="status">${t('work.opening')}</p>`;
  return html`${tab === bench.tabs.active ? renderToolbar(bench, 'tool/title', { about: bench.titleOf(tab), of: [tab.id], document: tab.id }) : nothing}<div class="tool">${tab.tool}</div>`;
}

/** Nothing is open: the first steps, for whoever is here for the first time. */
function empty(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t } = bench;
  const isNew = host.walkthroughs.all().some(({ steps }) => steps.some(({ isDone }) => !isDone));
  return html`<div class="nothing panel" tabindex="-1"><h2>${t('work.empty')}</h2><p>${t('work.empty-hint')}</p>${isNew && host.command('workbench.action.openWalkthrough') ? html`<p><button type="button" class="button" @click=${() => void bench.run('workbench.action.openWalkthrough')}>${t('first-steps')}</button></p>` : nothing}</div>`;
}

/** What a tool tells of a document that follows from the one in it, such as the map that takes its place. */
export type NewDocumentEvent = Event & { readonly document: PracticeDocument; readonly kept: Promise<boolean> };

/** As soon as it is kept it is in the list, and open: unless somebody has gone on to something else meanwhile. */
export async function openNewDocument(bench: PracticeWorkbench, { document, kept }: NewDocumentEvent): Promise<void> {
  const { tool, caseId } = bench;
  if (!await kept || bench.caseId !== caseId) return;
  await bench.refresh();
  if (bench.tool === tool) await bench.openDocument(document.id);
}
