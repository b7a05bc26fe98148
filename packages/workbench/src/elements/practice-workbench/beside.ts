import { html, nothing, type TemplateResult } from 'lit';
import type { FindingActionEvent } from '@practice-kit/elements';
import type { PluginHost } from '@practice-kit/plugin-host';
import type { TreeChooseEvent } from '../tree/tree.js';
import { act, viewOf } from './findings-of.js';
import { renderToolbar } from './menus.js';
import { renderSections, renderViews } from './sections.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** What stands beside the open document, and never over it. */
export function renderBeside(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  return html`<section class="part beside" tabindex="-1" aria-label=${bench.t('beside')}>${renderSections(bench, host, 'panel', {
    findings: () => findings(bench, host), outline: () => outline(bench, host), chronology: () => (host.views.in('chronology').length > 0 ? html`<section class="section"><h2>${bench.t('chronology')}</h2>${renderViews(bench, host, 'chronology')}</section>` : nothing),
  })}</section>`;
}

function findings(bench: PracticeWorkbench, host: PluginHost): TemplateResult | typeof nothing {
  if (bench.isInRoom) return nothing;
  const { t, tool } = bench;
  const onAction = (event: FindingActionEvent): void => {
    event.stopPropagation();
    if (!tool) return;
    bench.place = 'work';
    act(event.action, event.finding, bench.findings, tool);
  };
  return html`<section class="section" data-section="findings"><h2>${t('findings')}</h2>${renderToolbar(bench, 'findings/title', { about: t('findings'), of: [] })}
    ${tool && bench.findings.length > 0 ? html`<practice-findings .items=${bench.findings.map((finding) => viewOf(finding, tool, t))} @practice-finding-action=${onAction}></practice-findings>` : html`<p class="note">${t(tool ? 'findings.none' : 'findings.no-document')}</p>`}
    ${renderViews(bench, host, 'findings')}</section>`;
}

function outline(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t, headings } = bench;
  return html`<section class="section" data-section="outline"><h2>${t('outline')}</h2>${headings.length === 0 ? html`<p class="note">${t('outline.none')}</p>`
    : html`<practice-tree label=${t('outline')} .nodes=${headings.map(({ node }) => node)} @practice-tree-choose=${(event: TreeChooseEvent) => { event.stopPropagation(); const heading = headings[Number(event.id)]; if (heading) bench.goTo(heading); }}></practice-tree>`}
    ${renderViews(bench, host, 'outline')}</section>`;
}
