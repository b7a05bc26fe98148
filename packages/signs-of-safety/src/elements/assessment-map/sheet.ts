/**
 * The map on paper, as a family would keep it: for print, for a reader's copy on screen, and for the preview.
 * It receives a document (the whole one, or a copy made for somebody) and shows all of it and nothing else:
 * what a reader may not see was taken out before it came here.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { childrensNames, formatDate, isShown, listWords, personDescribed, personName, renderPaper, sheetStyles, type SheetOptions } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { answersInOrder, genogramText, statedEmpty, threadsOf, SECTIONS, type AssessmentMap, type EmptySection, type MapScale, type SectionName } from '../../model/index.js';
import { entryWords } from './entry-words.js';
import { mapSheetStyles } from './sheet.styles.js';

export const styles = [sheetStyles, mapSheetStyles];

type Entry = Record<string, unknown> & { id: string; text: string };

export function renderSheet(document: PracticeDocument<AssessmentMap>, options: SheetOptions): unknown {
  const { t, lang } = options;
  const { content } = document;
  const threads = threadsOf(content);
  const letterOf = (dangerId: string | null | undefined) =>
    threads.length > 1 ? threads.find((thread) => thread.danger.id === dangerId)?.letter : undefined;
  const section = (name: SectionName) => {
    const entries = ((content[SECTIONS[name].list as keyof AssessmentMap] as Entry[] | undefined) ?? []).filter(isShown);
    if (entries.length === 0) return emptySection(content, name);
    return html`<section><h4>${t(`section.${name}`)}</h4>
      <ul>${entries.map((entry) => html`<li>${sheetEntry(document, name, entry, letterOf, options)}</li>`)}</ul></section>`;
  };
  const emptySection = (map: AssessmentMap, name: SectionName) => {
    const said = SECTIONS[name].statedEmpty && statedEmpty(map, name as EmptySection);
    return said ? html`<section><h4>${t(`section.${name}`)}</h4><p class="e" dir="auto">${t(`empty.${said.statement}`)}${said.reason ? `. ${said.reason}` : ''}</p></section>` : nothing;
  };
  const column = (place: 1 | 2 | 3) =>
    html`<section class="paper-column"><h3>${t(`column.${place}`)}</h3>
      ${(Object.keys(SECTIONS) as SectionName[]).filter((name) => SECTIONS[name].column === place).map(section)}
      ${place === 2 ? childrensWords(document, options) : nothing}</section>`;
  const facts = [
    // SOS-R16: what professionals made alone says so, wherever it is read.
    [content.on ? formatDate(lang, content.on, 'full') : '', content.method ? t(`method.${content.method}`) : ''].filter(Boolean).join(', '),
    content.place?.text ?? '',
    (content.presentIds ?? []).map((id) => personDescribed(document, id)).filter(Boolean).join(', '),
  ].filter(Boolean).join(' · ');
  return renderPaper(document, options, {
    title: listWords(lang, childrensNames(document)), facts: [facts, content.purpose ?? ''],
    body: html`${column(1)}${column(2)}${column(3)}
      ${content.scales?.length ? html`<section class="paper-column"><h3>${t('section.scales')}</h3>
        ${content.scales.map((scale) => sheetScale(document, scale, letterOf(scale.forDangerId), options))}</section>` : nothing}
      ${content.genogram ? html`<section class="paper-column"><h3>${t('section.genogram')}</h3>
        <p class="e" dir="auto">${genogramText(content.genogram, document.people, t, lang)}</p></section>` : nothing}
      ${content.reviewOn ? html`<p class="note">${t('header.review-on', { date: formatDate(lang, content.reviewOn) })}</p>` : nothing}`,
  });
}

function sheetEntry(
  document: PracticeDocument<AssessmentMap>, name: SectionName, entry: Entry,
  letterOf: (id: string | null | undefined) => string | undefined, { t, lang, sources }: SheetOptions,
) {
  const words = entryWords(entry, { t, lang, name: (id) => personName(document, id), ...(sources ? { sources } : {}) }, SECTIONS[name].isStep === true);
  const letter = letterOf((entry['answersDangerId'] ?? entry['mirrorsDangerId'] ?? (name === 'dangerStatements' ? entry.id : undefined)) as string | undefined);
  return html`${letter ? html`<b class="paper-letter">${letter}</b>` : nothing}
    <p class=${entry['verbatim'] ? voice(entry.text, true) : SECTIONS[name].statement ? 'words' : 'e'} dir="auto" lang=${(entry['lang'] as string | undefined) ?? nothing}>${entry.text}</p>
    ${words.lines.map((line) => html`<p class="e line"><b>${line.name}</b> ${line.text}</p>`)}
    ${words.who || words.notes.length ? html`<p class="note" dir="auto">${[words.heading, words.who, ...words.notes].filter(Boolean).join(' · ')}</p>` : nothing}
    ${words.state ? html`<p class="note">${words.state}</p>` : nothing}
    ${words.disputes.map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}`;
}

/** Each person's own number and reason, in the order asked, and a line to write another by hand. */
function sheetScale(document: PracticeDocument<AssessmentMap>, scale: MapScale, letter: string | undefined, { t, lang }: SheetOptions) {
  return html`<section class="paper-scale">
    <h4>${letter ? html`<b class="paper-letter">${letter}</b> ` : nothing}<span dir="auto">${scale.question}</span></h4>
    <p class="note" dir="auto">0: ${scale.anchor0}</p><p class="note" dir="auto">10: ${scale.anchor10}</p>
    <ul>${answersInOrder(scale).map((answer) => html`<li><p class="e"><b>${personName(document, answer.by)}</b> ${answer.value ?? t(`silence.${answer.status ?? 'not-asked'}`)}${answer.on ? html`, ${formatDate(lang, answer.on)}` : nothing}</p>
      ${answer.reason ? html`<p class=${voice(answer.reason, answer.verbatim)} lang=${answer.lang ?? nothing} dir="auto">${answer.reason}</p>` : nothing}</li>`)}
      <li class="by-hand" aria-hidden="true"></li></ul>
  </section>`;
}

function childrensWords(document: PracticeDocument<AssessmentMap>, { t }: SheetOptions) {
  const spoken = (document.content.childrensWords ?? []).filter((words) => words.whyNot || words.refs.length > 0);
  if (!spoken.length) return nothing;
  return html`<section><h4>${t('section.childrensWords')}</h4><ul>${spoken.map((words) => html`<li><p class="e" dir="auto"><b>${personName(document, words.childId)}</b> ${words.whyNot ?? t('childrens-words.kept')}</p></li>`)}</ul></section>`;
}
