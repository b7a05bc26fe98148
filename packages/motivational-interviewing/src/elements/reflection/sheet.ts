/**
 * The reflection on paper: what a coach was given, the lines the team has, and its owner's own print. It receives a
 * document and shows all of it that is words. Counts are for the screen of whose they are, and on no paper (MI-R01).
 */
import { html, nothing } from 'lit';
import type { PracticeDocument } from '@practice-kit/documents';
import { renderPaper, sheetStyles, type SheetOptions } from '@practice-kit/practice-tool';
import { isWritten, JOT_LISTS, PARTS, PART_NAMES, type Heard, type RecordLine, type Reflection, type Ruler } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { factsOf, wentTo } from './facts.js';
import { renderValue } from './parts.js';
import type { ReflectionPaper } from './reflection-work.js';

export const styles = [sheetStyles];
export const words = enLater;

export function renderSheet(document: PracticeDocument, options: ReflectionPaper): unknown {
  const { t, lang } = options;
  const reflection = document.content as Reflection;
  const lines = reflection.toCaseRecord ?? [];
  const parts = PART_NAMES.map((part) => {
    const fields = (reflection[part] ?? {}) as Readonly<Record<string, unknown>>;
    const written = PARTS[part].filter((name) => isWritten(fields[name]));
    return written.length ? html`<section><h3>${t(`part.${part}`)}</h3>${written.map((name) => html`<h4>${t((JOT_LISTS as readonly string[]).includes(name) ? `list.${name}` : `field.${name}`)}</h4>${part === 'during' && Array.isArray(fields[name]) && name !== 'processesVisited'
      ? html`<ul>${(fields[name] as (Heard | Ruler)[]).map((jot) => html`<li>${name === 'rulers' ? paperRuler(jot as Ruler, options) : paperJot(jot as Heard, options)}</li>`)}</ul>` : renderValue({ t }, part, name, fields[name])}`)}</section>` : nothing;
  });
  return renderPaper(document, options, {
    title: t(lines.length && !reflection.by ? 'record.title' : 'sheet.title'), facts: [[...factsOf(reflection, t, lang, 'full'), reflection.by ? t('sheet.private') : ''].filter(Boolean).join(' · ')],
    body: html`${parts}${reflection.by ? [renderLines(lines.slice(0, options.linesThere), true, options), renderLines(lines.slice(options.linesThere ?? lines.length), false, options)]
      : lines.length ? html`<section><ul>${lines.map(({ text }) => html`<li><p class="words" dir="auto">${text}</p></li>`)}</ul></section>` : nothing}`,
  });
}

/** Its owner's: what is on the record, and what is chosen for it, each with where it went. */
function renderLines(lines: readonly RecordLine[], isThere: boolean, { t, lang }: SheetOptions) {
  return lines.length === 0 ? nothing : html`<section><h3>${t(isThere ? 'record.title' : 'record.chosen')}</h3><ul>${lines.map((line) => html`<li><p class="words" dir="auto">${line.text}</p><p class="note">${wentTo(line, t, lang, isThere)}</p></li>`)}</ul></section>`;
}

function paperJot(jot: Heard, { t }: SheetOptions) {
  return html`<p class="said" dir="auto" translate="no" lang=${jot.lang ?? nothing}>${jot.text}</p>
    ${jot.iSaid ? html`<p class="e line" dir="auto"><b>${t('field.iSaid')}</b> ${jot.iSaid}</p>` : nothing}
    ${jot.myNextMove ? html`<p class="note">${t(`myNextMove.${jot.myNextMove}`)}</p>` : nothing}`;
}

function paperRuler({ kind, value, whyNotLower, whatWouldRaiseIt }: Ruler, { t }: SheetOptions) {
  return html`<p class="e"><b>${t(`ruler.${kind}`)}</b> ${value === undefined ? nothing : t('ruler.of', { n: value })}</p>
    ${whyNotLower?.text ? html`<p class="said" dir="auto" translate="no">${whyNotLower.text}</p>` : nothing}
    ${whatWouldRaiseIt?.text ? html`<p class="e line" dir="auto"><b>${t('ruler.one-higher')}</b> ${whatWouldRaiseIt.text}</p>` : nothing}`;
}
