/** A tool that is data, on paper: for print, for a reader's copy on screen, and for the preview. It shows all it is given and nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeDocument, Scale } from '@practice-kit/documents';
import { voice } from '@practice-kit/elements';
import type { DataTool, ScreenSection } from '@practice-kit/plugin-api';
import { disputesOf, personName, renderPaper, sheetStyles, stateOf, type EntryContext, type SheetModule } from '@practice-kit/practice-tool';
import { answersOf, contentOf, listOf, nameOf, sectionsOf, shownIn, type Entry } from '../../model/index.js';
import { aroundEntry, factOf } from './around-entry.js';

export const sheetFor = (tool: DataTool): SheetModule => ({
  styles: [sheetStyles],
  renderSheet(document, options) {
    const { t, lang } = options;
    const context = { t, lang, name: (id: string) => personName(document, id) };
    const sections = sectionsOf(tool);
    const facts = sections.flatMap((section) => (section.kind === 'facts' ? section.fields.map((field) => factOf(tool, document, field, contentOf(document), context)) : []));
    return renderPaper(document, options, {
      title: t('title'), facts,
      body: sections.map((section) => {
        const body = bodyOf(tool, document, section, context);
        return body === nothing ? nothing : html`<section><h3 dir="auto">${t(`section.${nameOf(section)}`)}</h3>${body}</section>`;
      }),
    });
  },
});

function bodyOf(tool: DataTool, document: PracticeDocument, section: ScreenSection, context: EntryContext): TemplateResult | typeof nothing {
  if (section.kind === 'facts') return nothing;
  if (section.kind === 'text') {
    const text = contentOf(document)[section.path];
    return typeof text === 'string' && text.trim() ? html`<p class=${section.verbatim ? 'said' : 'words'} dir="auto">${text}</p>` : nothing;
  }
  if (section.kind === 'scale') {
    const scales = listOf(document, section.path) as unknown as readonly Scale[];
    return scales.length === 0 ? nothing : html`${scales.map((scale) => renderScale(scale, context))}`;
  }
  const entries = shownIn(document, section.path);
  return entries.length === 0 ? nothing : html`<ul>${entries.map((entry) => renderEntry(tool, document, entry, context, section.path))}</ul>`;
}

function renderEntry(tool: DataTool, document: PracticeDocument, entry: Entry, context: EntryContext, list: string): TemplateResult {
  const { who, notes } = aroundEntry(tool, document, entry, context, list);
  const note = [who, ...notes, stateOf(entry, context)].filter(Boolean).join(' · ');
  return html`<li><p class=${voice(entry.text, entry.verbatim)} dir="auto" lang=${entry.lang ?? nothing}>${entry.text}</p>${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
    ${disputesOf(entry, context).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" lang=${dispute.lang ?? nothing}>${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}</li>`;
}

function renderScale(scale: Scale, { t, name }: EntryContext): TemplateResult {
  const { question, anchor0, anchor10 } = scale;
  return html`<h4 dir="auto">${question}</h4><p class="note" dir="auto">0: ${anchor0} · 10: ${anchor10}</p>
    <ul>${answersOf(scale).map(({ by, value, status, reason, verbatim, lang }) => html`<li><p dir="auto"><b>${name(by)}</b> ${value ?? t(`silence.${status ?? 'not-asked'}`)}</p>
      ${reason ? html`<p class=${voice(reason, verbatim)} dir="auto" lang=${lang ?? nothing}>${reason}</p>` : nothing}</li>`)}</ul>`;
}
