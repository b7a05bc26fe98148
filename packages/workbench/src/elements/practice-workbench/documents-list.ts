import { html, nothing, type TemplateResult } from 'lit';
import type { RecordSummary } from '@practice-kit/documents';
import { iconNamed, type PluginHost } from '@practice-kit/plugin-host';
import type { Words } from '../../wording/words.js';
import { drawIcon } from '../plugin-icon/plugin-icon.js';
import { askMenu, renderToolbar, sectionsAt } from './menus.js';
import { renderSections, renderViews } from './sections.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** How a record looks in the list: all of it the case system's to say. */
export interface RecordLook { readonly label?: string | undefined; readonly note?: string | undefined; readonly group?: string | undefined }

/** A day as people write it. In the kit's own words: not every browser knows the Welsh months. */
export function dayOf(instant: string, t: Words): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : `${date.getDate()} ${t('months').split(' ')[date.getMonth()]}`;
}

export function lookOf(bench: PracticeWorkbench, record: RecordSummary): RecordLook & { readonly label: string } {
  const { label, note, group } = bench.describe(record);
  const saved = record.savedAt ? dayOf(record.savedAt, bench.t) : '';
  return { label: label ?? bench.typeName(record.type), note: note ?? (saved && bench.t('documents.saved', { when: saved })), group };
}

/** The family's documents, and what plugins put with them. */
export function renderDocuments(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t } = bench;
  return html`<nav class="part documents" tabindex="-1" aria-label=${t('documents')}>
    ${bench.heading ? html`<h2 class="family" dir="auto">${bench.heading}</h2>` : nothing}
    <button type="button" class="button find" aria-haspopup="dialog" @click=${() => void bench.run('workbench.action.showCommands')}>${drawIcon('search')} <span>${t('find')}</span> <span class="note">F1</span></button>
    ${renderToolbar(bench, 'workbook/title', { about: t('documents'), of: [] })}
    ${renderSections(bench, host, 'sidebar', { workbook: () => list(bench, host) })}</nav>`;
}

function list(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t } = bench;
  const looks = bench.summaries.map((record) => ({ record, look: lookOf(bench, record) }));
  const groups = [...new Set(looks.map(({ look }) => look.group))];
  const failed = bench.listState === 'failed' ? html`<p class="note" role="status">${t('documents.failed')}</p><button type="button" class="quietlink" @click=${() => void bench.refresh()}>${t('documents.again')}</button>` : nothing;
  return html`${bench.heading ? nothing : html`<h2>${t('documents')}</h2>`}${failed}
    ${bench.listState === 'here' && looks.length === 0 ? html`<p class="note">${t('documents.none')}</p>` : nothing}
    ${groups.map((group) => html`${group ? html`<h3 dir="auto">${group}</h3>` : nothing}<ul class="records">${looks.filter(({ look }) => look.group === group).map(({ record, look }) => one(bench, host, record, look))}</ul>`)}
    ${renderViews(bench, host, 'workbook')}`;
}

function one(bench: PracticeWorkbench, host: PluginHost, { id, type }: RecordSummary, { label, note }: RecordLook & { readonly label: string }): TemplateResult {
  const { active } = bench.tabs;
  const context = { getValue: (key: string) => (key === 'documentType' ? type : host.context.getValue(key)) };
  const isActive = active?.kind === 'document' && active.id === id;
  const askFor = (event: Event): void => {
    if (sectionsAt(bench, 'workbook/document', { context, document: id }).length === 0) return;
    event.preventDefault();
    void askMenu(bench, 'workbook/document', { context, about: label, of: [id], document: id });
  };
  return html`<li><button type="button" class="record" aria-current=${isActive ? 'page' : 'false'} @click=${() => void bench.openDocument(id)} @contextmenu=${askFor}>${drawIcon(iconNamed(host.tools.for(type)[0]?.icon) ?? 'document')}<span dir="auto">${label}${note ? html`<span class="note">${note}</span>` : nothing}</span></button>
    ${isActive ? renderToolbar(bench, 'workbook/document', { context, about: label, of: [id], document: id }) : nothing}</li>`;
}
