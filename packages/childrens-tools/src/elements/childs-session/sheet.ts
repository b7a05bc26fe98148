/**
 * A child's page on paper: for print, for a reader's copy on screen, and for the preview. It shows all of what it is given
 * and nothing else; what a reader may not see was taken out before it came here. Black on white, one page for each child.
 */
import { html, nothing } from 'lit';
import { css, voice } from '@practice-kit/elements';
import { disputesOf, formatDate, isCurrent, personName, renderPaper, sheetStyles, type SheetOptions } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { HOUSES, houseName, pictureOf, type ChildSession, type ChildrensSessions, type HouseItem } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { drawing } from './drawings.js';
import { howItCame, saidOfScale } from './how-it-came.js';
import { renderRecord } from './record.js';
import type { PageOptions } from './session-work.js';

export const words = enLater;
export const styles = [sheetStyles, css`
  .child-page { break-after: page; }
  .child-page:last-of-type { break-after: auto; }
  .child-page .record { break-before: page; border-block-start: 1px solid; margin-block-start: 24px; padding-block-start: 12px; }
  .child-page .drawing { inline-size: 5rem; block-size: auto; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .child-page .tint { fill: none; }
  .child-page ul { list-style: none; padding: 0; display: grid; gap: 8px; }
  .child-page li { break-inside: avoid; font-size: 1.125rem; line-height: 1.625rem; overflow-wrap: anywhere; }
`];

export function renderSheet(document: PracticeDocument<ChildrensSessions>, options: PageOptions): unknown {
  const { t, lang, session: only } = options;
  const sessions = (Array.isArray(document.content.sessions) ? document.content.sessions : []).filter(({ id }) => only === undefined || id === only);
  const [first] = sessions;
  const name = (session: ChildSession | undefined): string => personName(document, session?.childId ?? '');
  return renderPaper(document, options, {
    title: sessions.length === 1 && first ? t('header.title', { name: name(first), picture: t(`picture.${pictureOf(first)}`) }) : t('title'),
    facts: [sessions.length === 1 && first?.on ? formatDate(lang, first.on, 'full') : ''],
    body: sessions.map((session) => html`<section class="child-page">${sessions.length > 1 ? html`<h3 dir="auto">${t('header.title', { name: name(session), picture: t(`picture.${pictureOf(session)}`) })}</h3>` : nothing}
      ${HOUSES.map((house) => renderHouse(document, session, house, options, sessions.length > 1))}
      ${list(document, session.whoHelps ?? [], { title: t('people-who-help', { name: name(session) }), options, isUnder: sessions.length > 1, childId: session.childId })}
      ${session.scale && session.scale.answers.length > 0 ? html`<section>${heading(session.scale.question, sessions.length > 1)}${session.scale.answers.map((answer) => html`<p><b>${saidOfScale(answer, t)}</b> <span class="note">0: ${session.scale!.anchor0} · 10: ${session.scale!.anchor10}</span></p>
        ${answer.reason ? html`<p class=${voice(answer.reason, true)} dir="auto">${answer.reason}</p>` : nothing}`)}</section>` : nothing}
      ${options.forName === undefined ? nothing : renderRecord(document, session, options)}</section>`),
  });
}

/** Under the child’s name, where there are several pages; else right under the title. */
const heading = (title: string, isUnder: boolean) => (isUnder ? html`<h4 dir="auto">${title}</h4>` : html`<h3 dir="auto">${title}</h3>`);
const called = (session: ChildSession, house: typeof HOUSES[number], name: string, { t }: SheetOptions): string => houseName(session, house) || t(`house.${house}`, { name });

function renderHouse(document: PracticeDocument, session: ChildSession, house: typeof HOUSES[number], options: SheetOptions, isUnder: boolean) {
  const items = (session.houses?.[house] ?? []).filter(isCurrent);
  if (items.length === 0) return nothing;
  return html`<section>${drawing(pictureOf(session), house)}${list(document, items, { title: called(session, house, personName(document, session.childId), options), options, isUnder, childId: session.childId })}</section>`;
}

interface Listed { readonly title: string; readonly options: SheetOptions; readonly isUnder: boolean; readonly childId: string }
function list(document: PracticeDocument, all: readonly HouseItem[], { title, options: { t, lang, forName }, isUnder, childId }: Listed) {
  const items = all.filter((item) => isCurrent(item) && item.status !== 'draft');
  if (items.length === 0) return nothing;
  const name = (id: string): string => personName(document, id);
  // What was asked is on everybody's paper but the child's own; who wrote it down on the worker's (CH-R02).
  const isOwn = forName !== undefined && document.people.find(({ id }) => id === childId)?.name === forName;
  const came = (item: HouseItem) => { const line = isOwn ? '' : howItCame(item, { t, childId, ...(forName === undefined ? { name } : {}) }); return line ? html`<p class="note" dir="auto">${line}</p>` : nothing; };
  return html`${heading(title, isUnder)}<ul>${items.map((item) => {
    const words = item.text || item.childSays || '';
    return html`<li>${item.kind && item.kind !== 'words' ? html`<p class="note">${t(`kind.${item.kind}`)}</p>` : nothing}
      ${words ? html`<p class=${voice(words, item.verbatim !== false)} dir="auto" lang=${item.lang ?? nothing}>${words}</p>` : nothing}
      ${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${t('translation.by', { name: name(one.by) || '…' })} ${one.text}</p>`)}
      ${came(item)}
      ${item.describedByWorker ? html`<p class="note" dir="auto">${t('words.described')}: ${item.describedByWorker}</p>` : nothing}
      ${forName === undefined || !item.childReason ? nothing : html`<p class=${voice(item.childReason, true)} dir="auto">${item.childReason}</p>`}
      ${disputesOf(item as never, { t, lang, name }).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}</li>`;
  })}</ul>`;
}
