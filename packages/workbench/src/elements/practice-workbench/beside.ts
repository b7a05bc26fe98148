import { html, nothing, type TemplateResult } from 'lit';
import type { FindingActionEvent } from '@practice-kit/elements';
import type { MenuCommand, PluginHost } from '@practice-kit/plugin-host';
import { unfilled } from '../../wording/words.js';
import type { TreeChooseEvent } from '../tree/tree.js';
import { act, type FoundBy, viewOf } from './findings-of.js';
import { askMenu, renderToolbar, sectionsAt } from './menus.js';
import { renderSections, renderViews } from './sections.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** What stands beside the open document, and never over it. */
export function renderBeside(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  return html`<section class="part beside" tabindex="-1" aria-label=${bench.t('beside')}>${renderSections(bench, host, 'panel', {
    findings: () => findings(bench, host), prompts: () => prompts(bench, host), outline: () => outline(bench, host), chronology: () => (host.views.in('chronology').length > 0 ? html`<section class="section"><h2>${bench.t('chronology')}</h2>${renderViews(bench, host, 'chronology')}</section>` : nothing),
  })}</section>`;
}

function findings(bench: PracticeWorkbench, host: PluginHost): TemplateResult | typeof nothing {
  if (bench.isInRoom) return nothing;
  const { t, tool } = bench;
  const onAction = (event: FindingActionEvent): void => {
    event.stopPropagation();
    if (!tool) return;
    const isShown = event.action === 'show';
    if (isShown) bench.place = 'work';
    const done = act(event.action, event.finding, bench.findings, tool, (command, ...args) => void bench.run(command, ...args));
    // A tool that does not show it where there is no room for it keeps nobody in the list of findings.
    void done.then(() => { if (isShown && tool.shadowRoot && !tool.shadowRoot.activeElement) bench.focusPart('work'); });
  };
  const { active } = bench.tabs;
  const itself = host.tools.for(active?.type ?? '')[0]?.plugin;
  const offered = new Map<string | undefined, readonly MenuCommand[]>();
  /** What one plugin notices is no other's to be told of: each finding has what may be done with those of its own plugin. */
  const commandsFor = ({ plugin = itself }: FoundBy): readonly MenuCommand[] => {
    const found = offered.get(plugin) ?? sectionsAt(bench, 'findings/item', { document: active?.id, whose: plugin }).flatMap(({ items }) => items).filter((item): item is MenuCommand => item.kind === 'command');
    offered.set(plugin, found);
    return found;
  };
  return html`<section class="section" data-section="findings"><h2>${t('findings')}</h2>${renderToolbar(bench, 'findings/title', { about: t('findings'), of: [] })}
    ${tool && bench.findings.length > 0 ? html`<practice-findings .items=${bench.findings.map((finding) => viewOf(finding, tool, t, commandsFor(finding)))} @practice-finding-action=${onAction}></practice-findings>` : html`<p class="note">${t(tool ? 'findings.none' : 'findings.no-document')}</p>`}
    ${elsewhere(bench)}${renderViews(bench, host, 'findings')}</section>`;
}

/** What the tools in other tabs notice: how much, and the way there. What is not open is not read for this: the record would say that somebody looked. */
function elsewhere(bench: PracticeWorkbench): TemplateResult | typeof nothing {
  const { t, tabs } = bench;
  const others = tabs.all.filter((tab) => tab !== tabs.active && !tab.tool?.reader && (tab.tool?.findings?.length ?? 0) > 0);
  if (others.length === 0) return nothing;
  return html`<h3>${t('findings.elsewhere')}</h3><ul class="records">${others.map((tab) => html`<li><button type="button" class="quietlink" @click=${() => { tabs.activate(tab); bench.focusPart('work'); }}>${t('findings.elsewhere-one', { title: bench.titleOf(tab), count: tab.tool!.findings!.length })}</button></li>`)}</ul>`;
}

/** Questions that plugins bring for this kind of document. Those a practitioner asks themselves are not for a screen that others look at. */
function prompts(bench: PracticeWorkbench, host: PluginHost): TemplateResult | typeof nothing {
  const { t, tool, tabs } = bench;
  const documentType = tabs.active?.type;
  if (!tool || tool.reader || tool.readonly || tool.asksNothing || documentType === undefined) return nothing;
  const audiences = (['practitioner', 'family', 'child'] as const).filter((audience) => audience !== 'practitioner' || !bench.isInRoom)
    .map((audience) => ({ audience, items: host.tools.prompts({ documentType, audience }) })).filter(({ items }) => items.length > 0);
  return audiences.length === 0 ? nothing : html`<section class="section" data-section="prompts"><details><summary><h2>${t('prompts')}</h2></summary>
    ${audiences.map(({ audience, items }) => html`<h3>${t(`prompts.${audience}`)}</h3><ul>${items.map(({ text }) => html`<li dir="auto">${unfilled(text)}</li>`)}</ul>`)}</details></section>`;
}

function outline(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t, headings } = bench;
  const onChoose = (event: TreeChooseEvent): void => {
    event.stopPropagation();
    const heading = headings[Number(event.id)];
    if (!heading) return;
    if (event.wants === 'run') bench.goTo(heading);
    else void askMenu(bench, 'outline/item', { about: heading.node.label, of: bench.tabs.active ? [bench.tabs.active.id] : [], document: bench.tabs.active?.id });
  };
  return html`<section class="section" data-section="outline"><h2>${t('outline')}</h2>${headings.length === 0 ? html`<p class="note">${t('outline.none')}</p>`
    : html`<practice-tree label=${t('outline')} menuLabel=${t('menu.more')} ?hasMenus=${sectionsAt(bench, 'outline/item', { document: bench.tabs.active?.id }).length > 0} .nodes=${headings.map(({ node }) => node)} @practice-tree-choose=${onChoose}></practice-tree>`}
    ${renderViews(bench, host, 'outline')}</section>`;
}
