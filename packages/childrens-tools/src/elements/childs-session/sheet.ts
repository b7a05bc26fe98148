/**
 * A child's page on paper: for print, for a reader's copy on screen, and for the preview. It shows all of what it is given
 * and nothing else; what a reader may not see was taken out before it came here. Black on white, one page for each child.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { disputesOf, formatDate, personName, renderPaper, sheetStyles } from '@practice-kit/practice-tool';
import type { Answer, PracticeDocument } from '@practice-kit/documents';
import { HOUSES, houseName, isChilds, isObserved, itemsOf, pictureOf, type ChildSession, type ChildrensSessions, type HouseItem, type Section } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { drawing } from './drawings.js';
import { howItCame, saidOfScale } from './how-it-came.js';
import { placeKey } from './place-names.js';
import { renderRecord } from './record.js';
import type { PageOptions } from './session-work.js';
import { childSheetStyles } from './sheet.styles.js';

export const words = enLater;
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
  const { t, lang, session: only } = options;
  const sessions = (Array.isArray(document.content.sessions) ? document.content.sessions : []).filter(({ id }) => only === undefined || id === only);
  const [first] = sessions;
  const titleOf = (session: ChildSession): string => t('header.title', { name: personName(document, session.childId), picture: t(`picture.${pictureOf(session)}`) });
  return renderPaper(document, options, {
    title: sessions.length === 1 && first ? titleOf(first) : t('title'),
    facts: [sessions.length === 1 && first?.on ? formatDate(lang, first.on, 'full') : ''],
    body: sessions.map((session) => html`<section class="child-page">${sessions.length > 1 ? html`<h3 dir="auto">${titleOf(session)}</h3>` : nothing}
      ${isObserved(session) ? html`<p class="note">${t('seen.whose', { name: personName(document, session.childId) })}</p>` : nothing}
      ${[...HOUSES, 'whoHelps' as const].map((place) => renderPlace({ document, session, options, isUnder: sessions.length > 1 }, place))}
      ${renderNumber({ document, session, options, isUnder: sessions.length > 1 })}
      ${options.forName === undefined ? nothing : renderRecord(document, session, options)}</section>`),
  });
}

const heading = ({ isUnder }: OnPaper, title: string) => (isUnder ? html`<h4 dir="auto">${title}</h4>` : html`<h3 dir="auto">${title}</h3>`);

function renderPlace(page: OnPaper, place: Section) {
  const { document, session, options: { t } } = page;
  const items = onPaper(itemsOf(session, place));
  if (items.length === 0) return nothing;
  const own = place === 'whoHelps' ? '' : houseName(session, place);
  const usual = t(placeKey(session, place), { name: personName(document, session.childId) });
  return html`<section><div class="place">${place === 'whoHelps' ? nothing : drawing(pictureOf(session), place)}<div>${heading(page, own || usual)}${own ? html`<p class="note">${usual}</p>` : nothing}</div></div>
    <ul>${items.map((item) => renderItem(page, item))}</ul></section>`;
}

/** What stands, and what was said first where it was put right: the child’s correction is beside it, not instead (CH-R01, DP-40). */
function onPaper(items: readonly HouseItem[]): readonly HouseItem[] {
  const corrected = new Set(items.map(({ corrects }) => corrects));
  return items.filter(({ id, status }) => status !== 'draft' && status !== 'withdrawn' && (status !== 'corrected' || corrected.has(id)));
}

function renderItem(page: OnPaper, item: HouseItem) {
  const { document, session, options: { t, lang, forName } } = page;
  const text = item.text || item.childSays || '';
  const name = (id: string): string => personName(document, id);
  const put = item.corrects ? t(isChilds(item) ? 'words.now' : 'words.seen-now', { name: name(session.childId) }) : item.status === 'corrected' ? t(isChilds(item) ? 'words.first' : 'words.seen-first') : '';
  return html`<li>${put ? html`<p class="note" dir="auto">${put}</p>` : nothing}
    ${item.kind && item.kind !== 'words' && !(item.kind === 'observation' && isObserved(session)) ? html`<p class="note">${t(`kind.${item.kind}`)}</p>` : nothing}
    ${text ? html`<p class=${voice(text, item.verbatim !== false)} dir="auto" lang=${item.lang ?? nothing}>${text}</p>` : nothing}
    ${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${t('translation.by', { name: name(one.by) || '…' })} ${one.text}</p>`)}
    ${cameLine(page, item)}
    ${item.describedByWorker ? html`<p class="note" dir="auto">${t('words.described')}: ${item.describedByWorker}</p>` : nothing}
    ${forName === undefined || !item.childReason ? nothing : html`<p class=${voice(item.childReason, true)} dir="auto">${item.childReason}</p>`}
    ${disputesOf(item as never, { t, lang, name }).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}</li>`;
}

/** What was asked is on everybody's paper but the child's own; who wrote it down on the worker's (CH-R02). */
function cameLine({ document, session: { childId }, options: { t, forName, isOwn } }: OnPaper, item: HouseItem) {
  const line = isOwn ? '' : howItCame(item, { t, childId, ...(forName === undefined ? { name: (id: string) => personName(document, id) } : {}) });
  return line ? html`<p class="note" dir="auto">${line}</p>` : nothing;
}

const NUMBERS = Array.from({ length: 11 }, (_, index) => index);
/** Every number the child gave, each with its day, between the two ends of the line; nothing is worked out from them (domain.md §2.7). */
function renderNumber(page: OnPaper) {
  const { session: { scale }, options: { t, lang } } = page;
  if (!scale || scale.answers.length === 0) return nothing;
  return html`<section>${heading(page, scale.question)}<ul>${scale.answers.map((answer: Answer) => html`<li><p class="number"><b>${saidOfScale(answer, t)}</b>${answer.on && scale.answers.length > 1 ? html` <span class="note">${formatDate(lang, answer.on)}</span>` : nothing}</p>
    ${answer.value === undefined ? nothing : html`<p class="numbers" aria-hidden="true">${NUMBERS.map((one) => html`<span class=${one === answer.value ? 'here' : ''}>${one}</span>`)}</p>`}
    <p class="note ends"><span dir="auto">0: ${scale.anchor0}</span> <span dir="auto">10: ${scale.anchor10}</span></p>
    ${answer.reason ? html`<p class=${voice(answer.reason, answer.verbatim !== false)} dir="auto" lang=${answer.lang ?? nothing}>${answer.reason}</p>` : nothing}</li>`)}</ul></section>`;
}
