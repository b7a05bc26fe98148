/** Whose page it is, where it has got to; covering it, and handing it to the child (DP-36). */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { formatDate } from '@practice-kit/practice-tool';
import { childName, isObserved, pictureOf, sessionsOf } from '../../model/index.js';
import type { PracticeChildsSession } from './childs-session.js';

/** A session's stages in order, as steps. */
const RAIL = ['preparing', 'with-child', 'read-back', 'choices', 'safety-check', 'shared', 'child-told'] as const;
const PLACES: Readonly<Record<string, string>> = { explaining: 'preparing', paused: 'with-child', stopped: 'with-child', closed: 'child-told' };

export function renderHeader(tool: PracticeChildsSession) {
  const { t, language, childSession: session, stage, closedToChange } = tool;
  const document = tool.document!;
  const sessions = sessionsOf(document);
  const isTelling = stage === 'following-procedure';
  return html`<header class="top">
    <div class="topline">
      <div><p class="note">${t('title')}</p><h1 class="title" dir="auto">${session ? t('header.title', { name: tool.childName, picture: t(`picture.${pictureOf(session)}`) }) : t('header.nobody')}</h1></div>
      <div class="actions">
        <button class="button" @click=${() => tool.show({ covered: true })}>${t('cover')}</button>
        ${stage === 'with-child' && !closedToChange && !isObserved(session) ? html`<button class="button" @click=${() => tool.open({ kind: 'hand' })}>${t('hand.over', { name: tool.childName })}</button>` : nothing}
        ${isTelling ? nothing : html`<button class="button" @click=${tool.print}>${icon('print')} ${t('action.print')}</button>`}
      </div>
    </div>
    ${!isTelling && (sessions.length > 1 || !closedToChange) ? html`<nav class="pages" aria-label=${t('pages')}>${sessions.map((one) => html`<button class="tab" aria-current=${one.id === session?.id ? 'page' : nothing} @click=${() => tool.turnTo(one.id)}>
        <span dir="auto">${childName(document, one)}</span>${one.on ? ` · ${formatDate(language, one.on, 'day-and-month')}` : ''}</button>`)}
      ${closedToChange ? nothing : html`<button class="quietlink" @click=${() => tool.open({ kind: 'new-page' })}>${t('new-page')}</button>`}</nav>` : nothing}
    ${!session || isTelling ? nothing : html`<div class="facts">
      ${closedToChange ? nothing : html`<button class="quietlink" data-anchor="header" @click=${() => tool.open({ kind: 'about' })}>${t('action.edit-header')}</button>
        <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'people' }, draft: {} })}>${t('action.people')}</button>
        <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'flags' }, draft: {} })}>${t('action.flags')}</button>`}
      ${tool.proceduresHref ? html`<a class="quietlink urgent" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}</div>
      <practice-steps .label=${t('stages')} .steps=${RAIL.map((id) => ({ id, label: t(id === 'read-back' && isObserved(session) ? 'seen.read-back' : `stage.${id}`), current: (PLACES[stage] ?? stage) === id }))}></practice-steps>`}
  </header>`;
}

/** Nothing of the page is in the document while it is covered. */
export const renderCovered = (tool: PracticeChildsSession) => html`<section class="page room rest"><p class="calm">${tool.childT('covered')}</p>
  <p class="bigacts center"><button class="button big" @click=${() => tool.show({ covered: undefined })}>${tool.childT('uncover')}</button></p></section>`;
