/**
 * A child's page on paper: for print, for a reader's copy on screen, and for the preview. It shows all of what it is given
 * and nothing else; what a reader may not see was taken out before it came here. Black on white, one page for each child.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { browserName, disputesOf, formatDate, langTag, listWords, personName, renderPaper, sheetStyles } from '@practice-kit/practice-tool';
import { isPicture, type Answer, type PracticeDocument } from '@practice-kit/documents';
import { HOUSES, houseName, isChilds, isObserved, itemsOf, langOf, pictureOf, type ChildSession, type ChildrensSessions, type HouseItem, type Section } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { enPictures } from '../../wording/en-pictures.js';
import { allDrawn, calledElsewhere, renderDrawn } from '../pictures/drawn.js';
import { drawing } from './drawings.js';
import { howItCame } from './how-it-came.js';
import { saidOfScale } from './said-of-scale.js';
import { placeKey } from './place-names.js';
import { drawings } from './more-drawings.js';
import { renderRecord } from './record.js';
import type { PageOptions } from './session-work.js';
import { childSheetStyles } from './sheet.styles.js';

export const words = { ...enLater, ...enPictures };
/** Paper waits until everything drawn is on it. */
export const drawnOn = allDrawn;
export const styles = [sheetStyles, childSheetStyles];

/** One child's page, as it goes on paper. */
interface OnPaper {
  readonly document: PracticeDocument;
  readonly session: ChildSession;
  readonly options: PageOptions;
  /** Under the child’s name, where there are several pages; else right under the title. */
  readonly isUnder: boolean;
}

export function renderSheet(document: PracticeDocument<ChildrensSessions>, options: PageOptions): unknown {
  const { t, session: only } = options;
  const sessions = (Array.isArray(document.content.sessions) ? document.content.sessions : []).filter(({ id }) => only === undefined || id === only);
  const [first] = sessions;
  const titleOf = (session: ChildSession): string => t('header.title', { name: personName(document, session.childId), picture: t(`picture.${pictureOf(session)}`) });
  return renderPaper(document, options, {
    title: sessions.length === 1 && first ? titleOf(first) : t('title'),
    facts: sessions.length === 1 && first ? factsOf(document, first, options) : [],
    body: sessions.map((session) => html`<section class=${options.isOwn ? 'child-page own' : 'child-page'}>${sessions.length > 1 ? html`<h3 dir="auto">${titleOf(session)}</h3>${factsOf(document, session, options).map((fact) => html`<p class="facts" dir="auto">${fact}</p>`)}` : nothing}
      ${isObserved(session) ? html`<p class="note">${t('seen.whose', { name: personName(document, session.childId) })}</p>` : nothing}
      ${[...HOUSES, 'whoHelps' as const].map((place) => renderPlace({ document, session, options, isUnder: sessions.length > 1 }, place))}
      ${renderNumber({ document, session, options, isUnder: sessions.length > 1 })}
      ${options.forName === undefined ? nothing : renderRecord(document, session, options)}</section>`),
  });
}

/** When, where, who was there and in which language: as much of it as is in what is given. A child’s own page has its day. */
function factsOf(document: PracticeDocument, { on, place, presentIds = [], communication, chosenByChild }: ChildSession, { t, lang, isOwn }: PageOptions): string[] {
  const name = (id: string): string => personName(document, id);
  const when = [on ? formatDate(lang, on, 'full') : '', place?.text].filter(Boolean).join(' · ');
  if (isOwn) return [when].filter(Boolean);
  const said = (key: string, words: string | undefined): string => (words ? `${t(key)}: ${words}` : '');
  return [
    when, said('field.presentIds', listWords(lang, presentIds.map(name).filter(Boolean))),
    said('talk.language', communication?.language === undefined || communication.language === document.lang ? '' : browserName(communication.language, lang) ?? communication.language),
    said('talk.interpreter', name(communication?.interpreter?.personId ?? '')), said('paper.aids', communication?.aids?.join(', ')),
    ...(['whoIsThere', 'whereToSit', 'colours'] as const).map((field) => said(`chose.${field}`, chosenByChild?.[field] && `‘${chosenByChild[field]}’`)),
  ].filter(Boolean);
}

const heading = ({ isUnder }: OnPaper, title: string, lang?: string) => (isUnder ? html`<h4 dir="auto" lang=${langTag(lang) ?? nothing}>${title}</h4>` : html`<h3 dir="auto" lang=${langTag(lang) ?? nothing}>${title}</h3>`);

function renderPlace(page: OnPaper, place: Section) {
  const { document, session, options: { t } } = page;
  const items = onPaper(itemsOf(session, place));
  if (items.length === 0) return nothing;
  const own = place === 'whoHelps' ? '' : houseName(session, place);
  const usual = t(placeKey(session, place), { name: personName(document, session.childId) });
  return html`<section><div class="place">${place === 'whoHelps' ? nothing : drawing(drawings, pictureOf(session), place)}<div>${heading(page, own || usual, own ? session.communication?.language : undefined)}${own ? html`<p class="note">${usual}</p>` : nothing}</div></div>
    <ul>${items.map((item) => renderItem(page, item))}</ul></section>`;
}

/** What stands, and what was said first where it was put right: the child’s correction is beside it, not instead (CH-R01, DP-40). */
function onPaper(items: readonly HouseItem[]): readonly HouseItem[] {
  const corrected = new Set(items.map(({ corrects }) => corrects));
  return items.filter(({ id, status }) => status !== 'draft' && status !== 'withdrawn' && (status !== 'corrected' || corrected.has(id)));
}

function renderItem(page: OnPaper, item: HouseItem) {
  const { document, session, options: { t, lang, forName, isOwn } } = page;
  const text = item.text || item.childSays || '';
  const name = (id: string): string => personName(document, id);
  const put = item.corrects ? t(isChilds(item) ? 'words.now' : 'words.seen-now', { name: name(session.childId) }) : item.status === 'corrected' ? t(isChilds(item) ? 'words.first' : 'words.seen-first') : '';
  return html`<li>${put ? html`<p class="note" dir="auto">${put}</p>` : nothing}
    ${item.kind && item.kind !== 'words' && !(item.kind === 'observation' && isObserved(session)) ? html`<p class="note">${t(`kind.${item.kind}`)}</p>` : nothing}
    ${isPicture(item.assetRef) ? html`<figure class="on-paper">${renderDrawn(item.assetRef, { label: name(session.childId) ? t(item.kind === 'photo' ? 'drawn.photo' : 'drawn.drawing', { name: name(session.childId) }) : t(`kind.${item.kind ?? 'drawing'}`), cannotBeShown: t('drawn.cannot') }, { isWhole: true })}</figure>`
      : calledElsewhere(item.assetRef) && !isOwn ? html`<p class="note" dir="auto">${t('drawn.elsewhere', { name: calledElsewhere(item.assetRef) })}</p>` : nothing}
    ${text ? html`<p class=${voice(text, item.verbatim !== false)} dir="auto" lang=${langTag(langOf(session, item)) ?? nothing} translate="no">${text}</p>` : nothing}
    ${isOwn && item.kind === 'drawing' && !isPicture(item.assetRef) ? html`<p class="drawing-space note">${t('paper.drawing')}</p>` : nothing}
    ${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${t('translation.by', { name: name(one.by) || '…' })} ${one.text}</p>`)}
    ${cameLine(page, item)}
    ${choiceLine(page, item)}
    ${item.describedByWorker ? html`<p class="note" dir="auto">${t('words.described')}: ${item.describedByWorker}</p>` : nothing}
    ${forName === undefined || !item.childReason ? nothing : html`<p class="note" dir="auto">${t('paper.reason', { name: name(session.childId) })}</p><p class=${voice(item.childReason, true)} dir="auto" lang=${langTag(langOf(session, item)) ?? nothing} translate="no">${item.childReason}</p>`}
    ${disputesOf(item as never, { t, lang, name }).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}</li>`;
}

/** What was asked is on everybody's paper but the child's own; who wrote it down on the worker's (CH-R02). */
function cameLine({ document, session: { childId }, options: { t, forName, isOwn } }: OnPaper, item: HouseItem) {
  const line = isOwn ? '' : howItCame(item, { t, childId, ...(forName === undefined ? { name: (id: string) => personName(document, id) } : {}) });
  return line ? html`<p class="note" dir="auto">${line}</p>` : nothing;
}

/**
 * Who may see it, on the team’s paper and the court’s: a page of which nobody knows that it is not for mum is handed to her. It is on
 * nobody’s copy, and not on the child’s own, which lies where somebody may read whom they said no to.
 */
function choiceLine({ document, options: { t, lang, forName, isOwn } }: OnPaper, { share = [], shareOverride }: Pick<HouseItem, 'share' | 'shareOverride'>) {
  if (isOwn || (share.length === 0 && forName !== undefined)) return nothing;
  const latest = new Map(share.map(({ personId, choice }) => [personId, choice]));
  const chosen = (['yes', 'no', 'ask-me-again'] as const).map((choice) => {
    const names = [...latest].filter(([, one]) => one === choice).map(([id]) => personName(document, id)).filter(Boolean);
    return names.length > 0 ? t(`paper.share.${choice}`, { names: listWords(lang, names) }) : '';
  }).filter(Boolean);
  const overruled = shareOverride ? [t('paper.overruled', { name: personName(document, shareOverride.decidedBy) })] : [];
  return html`<p class="note" dir="auto">${[...(chosen.length > 0 ? chosen : [t('choice.not-asked')]), ...overruled].join(' · ')}</p>`;
}

const NUMBERS = Array.from({ length: 11 }, (_, index) => index);
/** Every number the child gave, each with its day, between the two ends of the line; nothing is worked out from them (domain.md §2.7). */
function renderNumber(page: OnPaper) {
  const { session, options: { t, lang } } = page;
  const { scale } = session;
  if (!scale || scale.answers.length === 0) return nothing;
  return html`<section>${heading(page, scale.question)}<ul>${scale.answers.map((answer: Answer) => html`<li><p class="number"><b>${saidOfScale(answer, t)}</b>${answer.on && scale.answers.length > 1 ? html` <span class="note">${formatDate(lang, answer.on)}</span>` : nothing}</p>
    ${answer.value === undefined ? nothing : html`<p class="numbers" aria-hidden="true">${NUMBERS.map((one) => html`<span class=${one === answer.value ? 'here' : ''}>${one}</span>`)}</p>`}
    <p class="note ends"><span dir="auto">0: ${scale.anchor0}</span> <span dir="auto">10: ${scale.anchor10}</span></p>
    ${answer.reason ? html`<p class=${voice(answer.reason, answer.verbatim !== false)} dir="auto" lang=${langTag(answer.lang ?? session.communication?.language) ?? nothing} translate="no">${answer.reason}</p>` : nothing}${choiceLine(page, { share: answer.share })}</li>`)}</ul></section>`;
}
