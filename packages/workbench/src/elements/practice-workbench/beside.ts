import { html, nothing, type TemplateResult } from 'lit';
import type { FindingActionEvent } from '@practice-kit/elements';
import type { MenuCommand, PluginHost } from '@practice-kit/plugin-host';
import type { TreeChooseEvent } from '../tree/tree.js';
import { act, viewOf } from './findings-of.js';
import { askMenu, renderToolbar } from './menus.js';
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
    if (event.action === 'show') bench.place = 'work';
    act(event.action, event.finding, bench.findings, tool, (command, ...args) => void bench.run(command, ...args));
  };
  const commands = host.menu('findings/item').flatMap(({ items }) => items).filter((item): item is MenuCommand => item.kind === 'command');
  return html`<section class="section" data-section="findings"><h2>${t('findings')}</h2>${renderToolbar(bench, 'findings/title', { about: t('findings'), of: [] })}
    ${tool && bench.findings.length > 0 ? html`<practice-findings .items=${bench.findings.map((finding) => viewOf(finding, tool, t, commands))} @practice-finding-action=${onAction}></practice-findings>` : html`<p class="note">${t(tool ? 'findings.none' : 'findings.no-document')}</p>`}
    ${renderViews(bench, host, 'findings')}</section>`;
}

function outline(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t, headings } = bench;
  const onChoose = (event: TreeChooseEvent): void => {
    event.stopPropagation();
    const heading = headings[Number(event.id)];
    if (!heading) return;
    if (event.wants === 'run') bench.goTo(heading);
    else void askMenu(bench, 'outline/item', { about: heading.node.label, of: bench.tabs.active ? [bench.tabs.active.id] : [] });
  };
  return html`<section class="section" data-section="outline"><h2>${t('outline')}</h2>${headings.length === 0 ? html`<p class="note">${t('outline.none')}</p>`
    : html`<practice-tree label=${t('outline')} menuLabel=${t('menu.more')} ?hasMenus=${host.menu('outline/item').length > 0} .nodes=${headings.map(({ node }) => node)} @practice-tree-choose=${onChoose}></practice-tree>`}
    ${renderViews(bench, host, 'outline')}</section>`;
}
