/** The record on paper: for print, for a reader's copy on screen, and for the preview. It shows all it is given and nothing else. */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { disputesOf, formatDate, isShown, personName, renderPaper, sheetStyles, stateOf, type SheetOptions } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { SECTIONS, entriesOf, recordOf, type Step } from '../../model/index.js';
import { aroundStep } from './around-step.js';

export const styles = [sheetStyles];

export function renderSheet(document: PracticeDocument, options: SheetOptions): unknown {
  const { t, lang } = options;
  const { on } = recordOf(document);
  const context = { t, lang, name: (id: string) => personName(document, id) };
  return renderPaper(document, options, {
    title: t('title'), facts: [on ? formatDate(lang, on, 'full') : ''],
    body: SECTIONS.map((section) => {
      const entries = entriesOf(document, section).filter(isShown);
      return entries.length === 0 ? nothing : html`<section><h3>${t(`section.${section}`)}</h3><ul>${entries.map((entry) => {
        const { who, notes } = aroundStep(entry as Step, context);
        const note = [who, ...notes, stateOf(entry, context)].filter(Boolean).join(' · ');
        return html`<li><p class=${voice(entry.text, entry.verbatim)} dir="auto" lang=${entry.lang ?? nothing}>${entry.text}</p>${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
          ${disputesOf(entry, context).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}</li>`;
      })}</ul></section>`;
    }),
  });
}
