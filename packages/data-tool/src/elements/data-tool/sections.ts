/** The sections of a screen, each of its kind, with the kit's own components. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type AnnounceEvent, type EntryOpenEvent, type TextInputEvent } from '@practice-kit/elements';
import { askEntryMenu, findingKey, menuWords, personName, renderEditor, renderPrompt } from '@practice-kit/practice-tool';
import type { DataTool, FactsSection, ListSection, ScreenSection, TextSection } from '@practice-kit/plugin-api';
import { contentOf, nameOf } from '../../model/index.js';
import { factOf, fieldSpecs, fieldsOf } from './around-entry.js';
import type { PracticeDataTool } from './data-tool.js';
import { renderScales } from './scales.js';

export function renderColumns(tool: PracticeDataTool, { screen: { columns } }: DataTool): TemplateResult {
  return html`<div class="page">${columns.map(({ label, sections }, index) => html`<div class="column">
    ${label === undefined ? nothing : html`<div class="question"><h2 dir="auto">${tool.t(`column.${index}`)}</h2></div>`}
    ${sections.filter((section) => isShown(tool, section)).map((section) => renderSection(tool, section, label !== undefined))}</div>`)}</div>`;
}

const isShown = ({ register }: PracticeDataTool, { registers }: ScreenSection): boolean => registers?.includes(register) ?? true;

/** What is about nothing in particular, and stands beside no section: it stands above them all. */
export function renderWhole(tool: PracticeDataTool, { screen: { columns } }: DataTool): TemplateResult | typeof nothing {
  const beside = new Set(columns.flatMap(({ sections }) => sections).filter((section) => isShown(tool, section)).flatMap(({ checks = [] }) => checks.map((id) => findingKey({ id, about: [] }))));
  const found = tool.views.of('').filter(({ id }) => !beside.has(id));
  return found.length > 0 ? html`<practice-findings .items=${found} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing;
}

function renderSection(tool: PracticeDataTool, section: ScreenSection, isUnderColumn: boolean): TemplateResult {
  const { t } = tool;
  const name = nameOf(section);
  const label = t(`section.${name}`);
  const heading = isUnderColumn
    ? html`<h3 data-anchor=${`section-${name}`} tabindex="-1" dir="auto">${label}</h3>` : html`<h2 data-anchor=${`section-${name}`} tabindex="-1" dir="auto">${label}</h2>`;
  const found = tool.views.of('').filter(({ id }) => section.checks?.some((check) => id === findingKey({ id: check, about: [] })));
  return html`<section class="section" data-section=${name}>
    <header class="sectionhead">${heading}${actions(tool, section, label)}</header>
    ${section.hint === undefined ? nothing : html`<p class="note" dir="auto">${t(`hint.${name}`)}</p>`}
    ${body(tool, section, label)}
    ${found.length > 0 ? html`<practice-findings .items=${found} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}
    ${section.prompts?.length ? renderPrompt(tool, name, section.prompts) : nothing}</section>`;
}

function actions(tool: PracticeDataTool, section: ScreenSection, label: string): TemplateResult | typeof nothing {
  const { t } = tool;
  if (tool.isForReading) return nothing;
  const name = nameOf(section);
  const add = section.kind === 'scale' ? () => tool.openScale(name) : section.kind === 'text' || section.kind === 'facts' ? undefined : () => tool.startWriting(name);
  return html`<span class="sectionacts">
    ${section.prompts?.length ? html`<button class="quietlink" aria-label=${t('action.ask-about', { section: label })} @click=${() => tool.show({ prompt: { at: name, index: 0 } })}>${icon('ask')} ${t('action.ask')}</button>` : nothing}
    ${add ? html`<button class="quietlink" aria-label=${t('action.add-to', { section: label })} @click=${add}>${icon('add')} ${t('action.add')}</button>` : nothing}</span>`;
}

function body(tool: PracticeDataTool, section: ScreenSection, label: string): unknown {
  switch (section.kind) {
    case 'entries': case 'steps': return renderList(tool, section, label);
    case 'statement': return renderStatements(tool, section, label);
    case 'scale': return renderScales(tool, section);
    case 'text': return renderText(tool, section, label);
    case 'facts': return renderFacts(tool, section, label);
  }
}

const editorOf = (tool: PracticeDataTool, section: ListSection, label: string): TemplateResult => renderEditor(tool, { label, fields: fieldSpecs(fieldsOf(section)), choices: tool.choices });

function renderList(tool: PracticeDataTool, section: ListSection, label: string): TemplateResult {
  const { sitting: { editing }, isForReading, t, views } = tool;
  const { path } = section;
  const writing = editing?.section === path ? editing : undefined;
  const items = views.list(section, writing?.adding ? writing.id : undefined);
  return html`<practice-entry-list data-list=${path} .items=${items} .group=${path} .listId=${path} .label=${label} .empty=${section.empty === undefined || writing ? '' : t(`empty.${path}`)} .words=${menuWords(tool, path, views.listWords)}
      .editing=${writing && !writing.adding ? writing.id ?? '' : ''} ?readonly=${isForReading}
      @practice-entry-open=${(event: EntryOpenEvent) => tool.startEditing(path, event.entryId)} @practice-entry-move=${tool.onMove} @practice-entry-tick=${tool.onTick} @practice-entry-menu=${askEntryMenu(tool, path)} @practice-finding-action=${tool.onFindingAction}
      @practice-focus-left=${() => void tool.goTo(`section-${path}`)} @practice-announce=${(event: AnnounceEvent) => tool.announce(event.message)}
      >${writing && !writing.adding ? html`<div slot="editor">${editorOf(tool, section, label)}</div>` : nothing}</practice-entry-list>
    ${writing?.adding ? editorOf(tool, section, label) : nothing}`;
}

function renderStatements(tool: PracticeDataTool, section: ListSection, label: string): TemplateResult {
  const { sitting: { editing }, isForReading, t, views } = tool;
  const { path } = section;
  const writing = editing?.section === path ? editing : undefined;
  const items = views.list(section, writing?.adding ? writing.id : undefined);
  return html`${items.map((view) => {
    const isEditing = writing?.id === view.id;
    return html`<practice-statement class="statement" data-anchor=${view.id} tabindex="-1" .entryId=${view.id} .label=${label} .text=${view.text} .lang=${view.lang ?? ''} .verbatim=${view.verbatim ?? false}
      .notes=${[view.who ?? '', ...view.notes ?? []].filter(Boolean)} .kept=${view.kept ?? ''} .disputes=${view.dispute ?? []} .state=${view.state ?? ''} .findings=${view.findings ?? []} .words=${menuWords(tool, path, views.listWords)}
      ?readonly=${isForReading} ?editing=${isEditing} @practice-entry-open=${() => tool.startEditing(path, view.id)} @practice-entry-menu=${askEntryMenu(tool, path)} @practice-finding-action=${tool.onFindingAction}
      >${isEditing ? html`<div slot="editor">${editorOf(tool, section, label)}</div>` : nothing}</practice-statement>`;
  })}
    ${items.length === 0 && section.empty !== undefined && !writing ? html`<p class="note" dir="auto">${t(`empty.${path}`)}</p>` : nothing}
    ${writing?.adding ? editorOf(tool, section, label) : nothing}`;
}

function renderText(tool: PracticeDataTool, { path, verbatim = false }: TextSection, label: string): TemplateResult {
  const value = contentOf(tool.document!)[path];
  const text = typeof value === 'string' ? value : '';
  if (tool.isForReading) return html`<p class="whole" dir="auto">${text}</p>`;
  return html`<practice-text-entry labelHidden .label=${label} .value=${text} ?verbatim=${verbatim} @practice-text-commit=${() => tool.session?.endIntent()}
    @practice-text-input=${(event: TextInputEvent) => tool.send({ type: 'SET_HEADER', fields: { [path]: event.value || undefined } }, { intent: `whole:${path}` })}></practice-text-entry>`;
}

function renderFacts(tool: PracticeDataTool, section: FactsSection, label: string): TemplateResult {
  const { t, language: lang } = tool;
  const document = tool.document!;
  const content = contentOf(document);
  const name = (id: string): string => personName(document, id);
  const facts = section.fields.map((field) => factOf(tool.data!, document, field, content, { t, lang, name })).filter(Boolean);
  const change = (field: string, value: unknown): void => { tool.send({ type: 'SET_HEADER', fields: { [field]: value } }, { intent: `whole:${field}` }); };
  return html`${facts.length > 0 ? html`<ul class="facts">${facts.map((fact) => html`<li dir="auto">${fact}</li>`)}</ul>` : nothing}
    ${tool.isForReading ? nothing : html`<details ?open=${tool.factsOpen === nameOf(section)} @toggle=${(event: Event) => { tool.factsOpen = (event.target as HTMLDetailsElement).open ? nameOf(section) : tool.factsOpen === nameOf(section) ? '' : tool.factsOpen; }}>
      <summary aria-label=${t('action.facts', { section: label })}>${t('entry.edit')}</summary>${tool.factsOpen === nameOf(section) ? tool.renderFields(fieldSpecs(section.fields), content, change, tool.choices) : nothing}</details>`}`;
}
