/**
 * The conversation on paper, as somebody would keep it: for print, for a reader's copy on screen, and for the preview. It
 * shows all of what it is given and nothing else; what a reader may not see was taken out before it came here. The
 * worker's own print leaves out what each person said in private: paper lies on tables (RC-M11).
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { disputesOf, formatDate, isShown, listWords, personName, renderPaper, sheetStyles, stateOf, type SheetOptions } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { TIMES, questionsOf, titleOf, type AgreementItem, type Conversation, type Round } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { wayWords } from './way-words.js';

export const styles = [sheetStyles];
export const words = enLater;

type Person = (id: string) => string;
const quote = ({ text = '', verbatim, lang }: { text?: string; verbatim?: boolean; lang?: string }) => html`<p class=${voice(text, verbatim)} dir="auto" lang=${lang ?? nothing}>${text}</p>`;
/** A heading with nothing of its list under it would say that something was left out (domain.md §2.4). */
const part = (title: string, body: unknown) => (Array.isArray(body) && body.every((one) => one === nothing) ? nothing : html`<section><h3>${title}</h3>${body}</section>`);
const line = (title: string, text: string | undefined) => (text ? html`<h4>${title}</h4><p class="e" dir="auto">${text}</p>` : nothing);

export function renderSheet(document: PracticeDocument<Conversation>, options: SheetOptions): unknown {
  const { t, lang, forName } = options;
  const { content } = document;
  const { meeting, agreement, noAgreement, fairProcessBefore, fairProcessAfter } = content;
  const name: Person = (id) => personName(document, id);
  const names = (ids: readonly string[] = []): string => listWords(lang, ids.map(name).filter(Boolean));
  const own: Partial<Conversation> = forName === undefined ? {} : content;
  return renderPaper(document, options, {
    title: t(titleOf(content)),
    facts: [[meeting?.on ? formatDate(lang, meeting.on, 'full') : '', meeting?.place?.text ?? '', names(meeting?.presentIds)].filter(Boolean).join(' · '), content.whatHappenedInOneLine ?? ''],
    body: html`
      ${fairProcessBefore ? part(t('fair.title'), [line(t('field.engagement'), fairProcessBefore.engagement), line(t('field.explanation'), fairProcessBefore.explanation), line(t('field.expectationClarity'), fairProcessBefore.expectationClarity)]) : nothing}
      ${(meeting?.groundRules ?? []).length > 0 ? part(t('field.groundRules'), html`<ul>${meeting!.groundRules!.map((rule) => html`<li dir="auto">${rule}</li>`)}</ul>`) : nothing}
      ${(own.preparation ?? []).map((prepared) => part(t('own.preparation'), [...(['wantsFromIt', 'worries'] as const).map((field) => (prepared[field] ? html`<h4>${t(`own.${field}`)}</h4>${quote(prepared[field])}` : nothing)),
        line(t('own.needs'), prepared.needs), line(t('own.howTakingPart'), prepared.howTakingPart && wayWords(t, prepared.howTakingPart, name(prepared.whoPlaysIt ?? ''))), line(t('own.bringing'), names(prepared.bringing))]))}
      ${(meeting?.rounds ?? []).filter(({ answers }) => answers.length > 0).map((round) => sheetRound(document, round, options))}
      ${(meeting?.apologies ?? []).length > 0 ? part(t('apology.title'), meeting!.apologies!.map((apology) => html`<h4 dir="auto">${apology.to?.length ? t('apology.to', { name: name(apology.by), names: names(apology.to) }) : name(apology.by)}</h4>${quote(apology)}`)) : nothing}
      ${agreement && agreement.items.length > 0 ? part(t('section.agreement'), html`<ul>${agreement.items.filter(isShown).map((item) => html`<li>${sheetItem(item, options, name, names)}</li>`)}</ul>
        ${agreement.agreedBy.length > 0 ? html`<h4>${t('signed.title')}</h4><ul>${agreement.agreedBy.map(({ personId, on, mode, onBehalfBy }) => html`<li dir="auto"><b>${name(personId)}</b> ${mode === 'on-behalf' ? t('signed.on-behalf', { name: name(onBehalfBy ?? '') || '…', date: formatDate(lang, on) }) : t('signed.in-person', { date: formatDate(lang, on) })}</li>`)}</ul>` : nothing}`) : nothing}
      ${noAgreement ? part(t('stage.no-agreement'), noAgreement.notes.map((said) => html`<h4>${name(said.personId)}</h4>${quote(said)}`)) : content.outcome === 'no-agreement' || content.outcome === 'ended-early' ? part(t(`stage.${content.outcome}`), nothing) : nothing}
      ${fairProcessAfter ? part(t('field.fairProcessAfter'), html`<ul>${fairProcessAfter.understoodWhy ? html`<li>${t('field.understoodWhy')}</li>` : nothing}${fairProcessAfter.knowsWhatIsExpected ? html`<li>${t('field.knowsWhatIsExpected')}</li>` : nothing}</ul>`) : nothing}
      ${(own.whatEachWasTold ?? []).length > 0 ? part(t('own.told'), own.whatEachWasTold!.map(({ on, text }) => html`<p class="e" dir="auto">${text} <span class="note">${formatDate(lang, on)}</span></p>`)) : nothing}
      ${(content.followUps ?? []).length > 0 ? part(t('section.followUps'), content.followUps!.map((followUp) => html`<h4>${formatDate(lang, followUp.on ?? followUp.plannedFor ?? '', 'full')}</h4>
        ${forName === undefined ? nothing : (followUp.notes ?? []).map((said) => quote(said))}${followUp.reviewOn ? html`<p class="note">${t('field.reviewOn')}: ${formatDate(lang, followUp.reviewOn)}</p>` : nothing}`)) : nothing}`,
  });
}

/** One person's words, in the order of the method, with what they were asked. */
function sheetRound(document: PracticeDocument<Conversation>, round: Round, { t }: SheetOptions) {
  const person = document.people.find(({ id }) => id === round.personId);
  const way = round.how && round.how !== 'in-room' ? t(`way.${round.how}`) : '';
  return part([personName(document, round.personId), way].filter(Boolean).join(', '), TIMES.map((time) => {
    const said = questionsOf(round, person, time).filter(({ answer }) => answer);
    return said.length === 0 ? nothing : html`<h4>${t(`time.${time}`)}</h4><ul>${said.map(({ prompt, answer }) => html`<li><p class="note">${prompt ? t(`prompt.${prompt}`) : t('room.said-too')}</p>${answer!.passed ? html`<p class="e">${t('passed')}</p>` : quote(answer!)}</li>`)}</ul>`;
  }));
}

function sheetItem(item: AgreementItem, { t, lang }: SheetOptions, name: Person, names: (ids: readonly string[] | undefined) => string) {
  const when = [names(item.who), item.from ? t('note.from', { date: formatDate(lang, item.from) }) : '', item.byWhen ? t('note.by-when', { date: formatDate(lang, item.byWhen) }) : ''].filter(Boolean).join(' · ');
  const context = { t, lang, name };
  const state = stateOf(item, context);
  return html`${item.status === 'withdrawn' ? nothing : html`<p class=${voice(item.text, item.verbatim)} dir="auto" lang=${item.lang ?? nothing}>${item.text}</p>${when ? html`<p class="note" dir="auto">${when}</p>` : nothing}
    ${item.howWeWillKnow ? html`<p class="e line" dir="auto"><b>${t('field.howWeWillKnow')}</b> ${item.howWeWillKnow}</p>` : nothing}${item.ifItSlips ? html`<p class="e line" dir="auto"><b>${t('field.ifItSlips')}</b> ${item.ifItSlips}</p>` : nothing}`}
    ${state ? html`<p class="note">${state}</p>` : nothing}
    ${disputesOf(item, context).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}`;
}
