/** Whose conversation it is, what it is about, where it has got to, and what can come next. */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { formatDate, keptFrom, listWords } from '@practice-kit/practice-tool/model';
import { STAGE_RAIL, involved, isVoid, latestFollowUp, titleOf } from '../../model/index.js';
import type { PracticeConversationGuide } from './conversation-guide.js';
import type { GuideDialog } from './guide-work.js';

export function renderHeader(tool: PracticeConversationGuide) {
  const { t, conversation, language, closedToChange } = tool;
  const document = tool.document!;
  const { meeting, form } = conversation;
  const kept = keptFrom(document, meeting?.place ?? {}, t);
  const when = [form ? t(`form.${form}`) : '', meeting?.on ? formatDate(language, meeting.on, 'full') : '', meeting?.place?.text ?? ''].filter(Boolean).join(' · ');
  return html`<header class="top">
    <div class="topline">
      <div><p class="note">${t(titleOf(conversation))}</p><h1 class="title" dir="auto">${listWords(language, involved(conversation).map((id) => tool.personName(id))) || t('header.nobody')}</h1>
        ${conversation.whatHappenedInOneLine ? html`<p class="words oneline" dir="auto">${conversation.whatHappenedInOneLine}</p>` : nothing}</div>
      <div class="actions">
        ${tool.isTalking ? html`<button class="button" @click=${() => { tool.density = 'large'; }}>${t('action.bigger')}</button>` : nothing}
        <button class="button" @click=${tool.print}>${icon('print')} ${t('action.print')}</button>
        ${closedToChange ? nothing : html`<button class="button main" @click=${() => tool.show({ dialog: { kind: 'copies' } })}>${t('action.copy-for')}</button>`}
      </div>
    </div>
    <div class="facts">${when ? html`<p dir="auto">${when}${kept ? html` <span class="kept" role="img" aria-label=${kept} title=${kept}>${icon('eye-crossed')}</span>` : nothing}</p>` : nothing}
      ${closedToChange ? nothing : html`<button class="quietlink" data-anchor="header" @click=${() => tool.open({ kind: 'about' })}>${t('action.edit-header')}</button>
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'people' }, draft: {} })}>${t('action.people')}</button>
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'flags' }, draft: {} })}>${t('action.flags')}</button>`}
      <span class="urgent">${closedToChange || tool.stage === 'stopped-for-safety' ? nothing : html`<button class="quietlink" @click=${() => tool.open({ kind: 'safety' })}>${t('action.not-safe')}</button>`}
      ${tool.proceduresHref ? html`<a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}</span></div>
    <div class="stageline"><practice-steps .label=${t('stages')} .steps=${STAGE_RAIL.map((id) => ({ id, label: t(`rail.${id}`), current: railPlace(tool.stage) === id }))}></practice-steps>
      ${closedToChange ? nothing : html`<div class="nextsteps">${(NEXT[tool.stage] ?? []).map((type) => html`<button class="quietlink" @click=${() => take(tool, type)}>${t(`step.${type}`)}</button>`)}</div>`}</div>
    ${isVoid(conversation) ? html`<p class="notice" role="note">${t('agreement.void')}</p>` : nothing}
  </header>`;
}

/** What can come next, in words: a blocked one can be pressed, and says what is missing (domain.md §2.11). */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  considering: ['ASSESS', 'NOT_SUITABLE'], suitability: ['PREPARE', 'ASK_SPECIALIST', 'NOT_SUITABLE'], waiting: ['ASSESS', 'NOT_SUITABLE'], preparing: ['READY', 'STOP'], ready: ['START_CONVERSATION', 'STOP'],
  past: ['STOP'], present: ['STOP'], future: ['AGREE', 'NO_AGREEMENT', 'STOP'], paused: ['RESUME', 'STOP'], agreeing: ['FINISH', 'NO_AGREEMENT', 'STOP'], agreed: ['FOLLOW_UP', 'CLOSE'], 'no-agreement': ['FOLLOW_UP', 'CLOSE'],
  'ended-early': ['FOLLOW_UP', 'CLOSE'], 'following-up': ['REVIEW', 'CLOSE'], 'not-suitable': ['REOPEN'], 'stopped-for-safety': ['ASSESS', 'CLOSE'], closed: ['REOPEN'],
};
/** Steps that ask for something first. */
const ASKS: Readonly<Record<string, GuideDialog>> = { NOT_SUITABLE: { kind: 'not-suitable' }, NO_AGREEMENT: { kind: 'no-agreement' }, STOP: { kind: 'stop' } };

function take(tool: PracticeConversationGuide, type: string): void {
  const last = latestFollowUp(tool.conversation);
  const dialog = type === 'ASSESS' && tool.stage === 'stopped-for-safety' ? { kind: 'look-again' } as const
    // Once it is said when, it only begins.
    : type === 'FOLLOW_UP' && !(last?.plannedFor && !last.on) ? { kind: 'follow-up', begins: true } as const : ASKS[type];
  if (dialog) return tool.open(dialog);
  tool.step({ type });
}

function railPlace(stage: string): string {
  const places: Readonly<Record<string, string>> = {
    waiting: 'suitability', 'not-suitable': 'suitability', 'stopped-for-safety': 'suitability', present: 'past', future: 'past', paused: 'past', agreed: 'following-up', 'no-agreement': 'following-up', 'ended-early': 'following-up', closed: 'following-up',
  };
  return places[stage] ?? stage;
}
