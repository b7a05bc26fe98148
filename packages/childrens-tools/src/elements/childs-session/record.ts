/**
 * What is around a child's page and in nobody's copy but the team's and the court's (domain.md §2.3, §4.2): which parent knew, what a child
 * told, what a worker thought, which “no” was overruled, what was done afterwards. It shows what it is given. The page a worker prints for
 * themselves has none of it: paper lies on tables.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { formatDate, formatInstant, langTag, listWords, personName, readerName, type Wording } from '@practice-kit/practice-tool';
import type { PracticeDocument, Words } from '@practice-kit/documents';
import { langOf, overrulable, tellingsOf, wordsOf, type ChildSession, type House, type Telling } from '../../model/index.js';
import { placeKey } from './place-names.js';

interface Reading { readonly t: Wording; readonly language: string; personName(id: string): string }

const exact = ({ text, verbatim, lang }: Pick<Words, 'text' | 'verbatim' | 'lang'>) => html`<p class=${voice(text, verbatim !== false)} dir="auto" lang=${langTag(lang) ?? nothing} translate="no">${text}</p>`;

/** The exact words, when, and who wrote them down. */
export function renderTold({ at, words, recordedBy, recordedAt, localProcedureAt, status }: Telling, reading: Reading) {
  const { t, language } = reading;
  const by = reading.personName(recordedBy);
  return html`<div class="told">${words.text ? exact(words) : html`<p>${t('telling.no-words')}</p>`}
    <p class="note" dir="auto">${[t('telling.at', { when: formatInstant(language, at) }), by && (recordedAt && recordedAt !== at ? t('telling.written-at', { name: by, when: formatInstant(language, recordedAt) }) : t('words.written-down', { name: by })), localProcedureAt && t('telling.procedure-at', { when: formatInstant(language, localProcedureAt) }), status === 'corrected' && t('telling.written-anew')].filter(Boolean).join(' · ').replaceAll('. · ', '. ')}</p></div>`;
}

/** What the child called these places before: each name as it was, with who wrote down another instead, and when (DP-43). */
export function renderEarlierNames(session: ChildSession, reading: Reading) {
  const { t, language } = reading;
  const name = (id: string): string => reading.personName(id);
  const lang = session.communication?.language;
  return (session.chosenByChild?.earlierNames ?? []).map(({ house, name: own, by, at }) => html`<div><p class="note" dir="auto">${[t(placeKey(session, house as House), { name: name(session.childId) }), name(by ?? ''), at && formatDate(language, at.slice(0, 10))].filter(Boolean).join(' · ')}</p>${exact({ text: own, verbatim: true, ...(lang ? { lang } : {}) })}</div>`);
}

/** Whom it was shown to, by their names in full: people, and services and readers that are nobody by name. */
export const readersNamed = (document: PracticeDocument, who: readonly string[], reader: unknown, t: Wording): string[] =>
  [...who.map((id) => document.people.find((person) => person.id === id)?.name ?? ''), typeof reader === 'string' ? readerName(document, reader, t) : ''].filter(Boolean);

/** On paper, on a sheet of its own. */
export function renderRecord(document: PracticeDocument, session: ChildSession, { t, lang }: { readonly t: Wording; readonly lang: string }) {
  const name = (id: string | undefined): string => (id ? personName(document, id) : '');
  const day = (on: string | undefined): string => (on ? formatDate(lang, on.slice(0, 10)) : '');
  const part = (title: string, lines: readonly unknown[]) => (lines.length === 0 ? [] : [html`<section><h4 dir="auto">${title}</h4>${lines}</section>`]);
  const line = (parts: readonly unknown[], more: unknown = nothing) => html`<div><p dir="auto">${parts.filter(Boolean).join(' · ')}</p>${more}</div>`;
  const overruled = [...wordsOf(session).map(({ id }) => id), session.scale?.id ?? ''].flatMap((id) => overrulable(document, id) ?? []).flatMap(({ id, earlierOverrides = [], shareOverride }) =>
    [...earlierOverrides, ...(shareOverride ? [shareOverride] : [])].map((one) => ({ ...one, words: wordsOf(session).find((item) => item.id === id) })));
  const parts = [
    ...part(t('parents.title'), (session.parentTold ?? []).map(({ personId, on, agreed, whyNotSafe }) => line([name(personId), day(on), agreed !== undefined && t(agreed ? 'parents.agreed' : 'parents.not-agreed'), whyNotSafe && `${t('parents.why-not')}: ${whyNotSafe}`]))),
    ...part(t('telling.read'), tellingsOf(session).map((telling) => renderTold(telling, { t, language: lang, personName: name }))),
    ...part(t('names.before', { name: name(session.childId) }), renderEarlierNames(session, { t, language: lang, personName: name })),
    ...part(t('override.summary'), overruled.map(({ words, decidedBy, agreedWith, reason, at, childToldFirst, howChildWasTold, whyNotToldFirst, childSaid }) => html`${words ? exact({ text: words.text || words.childSays || '', verbatim: words.verbatim, lang: langOf(session, words) }) : html`<p>${session.scale?.question ?? ''}</p>`}
      ${line([t('override.made', { name: name(decidedBy), why: reason }), day(at), agreedWith && `${t('field.agreedWith')}: ${name(agreedWith)}`, childToldFirst && t('field.childToldFirst'), howChildWasTold, whyNotToldFirst && `${t('field.whyNotToldFirst')}: ${whyNotToldFirst}`], childSaid ? exact({ text: childSaid }) : nothing)}`)),
    ...part(t('field.practitionerThoughts'), (session.practitionerThoughts ?? []).filter(({ status }) => status !== 'withdrawn').map(({ text, by, at }) => line([text], html`<p class="note">${[name(by), day(at)].filter(Boolean).join(', ')}</p>`))),
    ...part(t('field.afterwards'), (session.afterwards ?? []).map(({ step, on, by, who = [], reader, response, laterResponses = [], childSaid, result, shownToNobody }) =>
      line([t(`after.${step}`), listWords(lang, readersNamed(document, who, reader, t)), day(on), name(by), shownToNobody && t('after.nobody'), result], [...(response ? [response] : []), ...laterResponses, ...(childSaid ? [{ text: childSaid }] : [])].map((words) => exact(words))))),
  ];
  return parts.length === 0 ? nothing : html`<section class="record"><h3 dir="auto">${t('record.title', { name: name(session.childId) })}</h3>${parts}</section>`;
}
