/**
 * While people talk: the three times, whose turn it is, one question, their words as heard. No finding, no flag, nothing
 * that was said in private: the room sees what the room should see (DESIGN-LANGUAGE §1.4, §6 "Live question").
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { voice, type TextCommitEvent, type TextInputEvent } from '@practice-kit/elements';
import { TIMES, preparationOf, roundFor, type Question } from '../../model/index.js';
import type { PracticeConversationGuide } from './conversation-guide.js';
import { wayWords } from './way-words.js';

const glyph = (path: string): TemplateResult => html`<svg width="20" height="20" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const PAUSE = glyph('M5.5 3.5v9M10.5 3.5v9');
const PASS = glyph('M3 11c2-5 6-6 10-3M13 4.2V8H9.2');
const FORTH = glyph('M3 8h10M9 4l4 4-4 4');
const BACK = glyph('M13 8H3M7 4L3 8l4 4');

export function renderRoom(tool: PracticeConversationGuide): TemplateResult {
  const { t, stage, question, sitting: { at, isHeld } } = tool;
  const isPaused = stage === 'paused';
  const time = question?.time ?? (at === 'end' ? 'future' : 'past');
  return html`<div class="room">
    <nav aria-label=${t('room.where')}><ol class="times">${TIMES.map((one) => html`<li><button aria-current=${one === time && !isPaused ? 'step' : nothing} @click=${() => tool.turnToTime(one)}>${t(`time.${one}`)}</button></li>`)}</ol></nav>
    <div class="live">${isPaused ? html`<h1 class="question" tabindex="-1">${t('room.paused')}</h1><p class="lead" role="status">${t(isHeld ? 'room.held' : 'room.paused.note')}</p>`
      : at === 'end' ? html`<h1 class="question" tabindex="-1">${t('prompt.RC-P25')}</h1><p class="lead">${t('room.no-need')}</p>`
      : question ? renderQuestion(tool, question) : html`<h1 class="question" tabindex="-1">${t(tool.conversation.form === 'affective-statement' ? 'prompt.RC-P27' : 'prompt.RC-P09')}</h1>`}
      ${renderWarning(tool)}</div>
    <footer class="turns">${isPaused ? renderPaused(tool) : renderButtons(tool)}
      <div class="round">${renderWhoNext(tool)}<ul class="rules">${(tool.conversation.meeting?.groundRules ?? [t('rule.one-at-a-time'), t('rule.pass'), t('rule.no-sorry')]).map((rule) => html`<li dir="auto">${rule}</li>`)}</ul></div>
      <p class="roomacts note"><button class="quietlink" @click=${() => { tool.density = 'desk'; }}>${t('action.smaller')}</button>
        ${tool.closedToChange ? nothing : html`<button class="quietlink" @click=${() => tool.open({ kind: 'more' })}>${t('action.more-here')}</button>`}
        ${tool.proceduresHref ? html`<a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}
        ${tool.document!.fictional ? html`<span>${t('tool.fictional')}</span>` : nothing}</p></footer>
  </div>`;
}

function renderQuestion(tool: PracticeConversationGuide, question: Question) {
  const { t, closedToChange, sitting: { refusal } } = tool;
  const { personId, prompt, answer } = question;
  const name = tool.personName(personId);
  const { how } = roundFor(tool.conversation, personId);
  const helper = preparationOf(tool.conversation, personId)?.whoPlaysIt;
  const way = how && how !== 'in-room' ? wayWords(t, how, helper && tool.personName(helper)) : '';
  const label = t('room.as-heard', { name });
  const text = answer?.text ?? '';
  return html`<p class="turn"><span class="ring"></span><span dir="auto">${way ? html`<b>${name}</b><span class="quiet">, ${way}</span>` : html`<b>${name}</b> <span class="quiet">${t('room.is-talking')}</span>`}</span></p>
    <h1 class="question" tabindex="-1">${t(prompt ? `prompt.${prompt}` : 'room.said-too')}</h1>
    <div class="answer">${answer?.passed ? html`<p class="note">${t('room.passed', { name })}</p>` : nothing}
      ${closedToChange ? (text ? html`<p class="note">${label}</p><p class=${voice(text, true)} dir="auto" lang=${answer?.lang ?? nothing} translate="no">${text}</p>` : nothing)
        : html`<practice-text-entry verbatim .label=${label} .value=${live(text)} .lang=${answer?.lang ?? ''} .note=${refusal && !refusal.ok ? t(`message.${refusal.messageId}`, refusal.reasons[0]?.values) : ''}
          @practice-text-input=${(event: TextInputEvent) => tool.say(question, event.value)}
          @practice-text-commit=${(event: TextCommitEvent) => { if (event.byKey) tool.next(); else if (event.value) tool.say(question, event.value, true); }}></practice-text-entry>`}</div>`;
}

/** RC-M06: said once, quietly, with the way back first. Going on is one more press. */
function renderWarning(tool: PracticeConversationGuide) {
  const { t, sitting: { warned } } = tool;
  if (!warned) return nothing;
  return html`<div class="warning" role="status"><p>${t('message.RC-M06')}</p><p class="acts"><button class="quietlink" @click=${() => tool.turnToTime('past')}>${t('room.go-back')}</button>
    <button class="quietlink" @click=${() => tool.turnToTime(warned)}>${t('room.go-on')}</button></p></div>`;
}

function renderButtons(tool: PracticeConversationGuide) {
  const { t, closedToChange, question, sitting: { at } } = tool;
  if (closedToChange) return html`<div class="buttons"><button class="button tall" ?hidden=${at === 'open'} @click=${() => tool.back()}>${BACK} ${t('room.back')}</button><button class="button tall main" ?hidden=${at === 'end'} @click=${() => tool.next()}>${t('room.next')} ${FORTH}</button></div>`;
  return html`<div class="buttons">
    <button class="button tall" @click=${() => tool.pause()}>${PAUSE} ${t('room.pause')}</button>
    ${question ? html`<button class="button tall" @click=${() => tool.pass()}>${PASS} ${t('room.pass')}</button>` : nothing}
    <button class="button tall plain" @click=${() => tool.open({ kind: 'stop' })}>${t('room.stop')}</button>
    <span class="forth">${at === 'open' ? nothing : html`<button class="button tall plain" @click=${() => tool.back()}>${BACK} ${t('room.back')}</button>`}
    ${at === 'end' ? html`<button class="button tall" @click=${() => tool.open({ kind: 'no-agreement' })}>${t('step.NO_AGREEMENT')}</button><button class="button tall" @click=${() => tool.step({ type: 'AGREE' })}>${t('step.AGREE')}</button>`
      : html`<button class="button tall main" @click=${() => tool.next()}>${t(at === 'open' ? 'room.begin' : 'room.next')} ${FORTH}</button>`}</span></div>`;
}

function renderPaused(tool: PracticeConversationGuide) {
  const { t, closedToChange } = tool;
  if (closedToChange) return nothing;
  return html`<div class="buttons"><button class="button tall plain" @click=${() => tool.open({ kind: 'stop' })}>${t('room.stop')}</button>
    <span class="forth"><button class="button tall main" @click=${() => tool.resume()}>${t('step.RESUME')}</button></span></div>`;
}

/** Who comes after, in the order everybody knows. */
function renderWhoNext(tool: PracticeConversationGuide) {
  const { t, question, questions } = tool;
  const order = [...new Set(questions.filter(({ time }) => !question || time === question.time).map(({ personId }) => personId))];
  const after = order.slice(question ? order.indexOf(question.personId) + 1 : 0);
  return html`<p class="order" dir="auto">${tool.sitting.at === 'end' ? nothing : after.map((personId, index) => {
    const { how } = roundFor(tool.conversation, personId);
    return html`${t(question || index > 0 ? 'room.then' : 'room.first')} <b>${tool.personName(personId)}</b>${how && how !== 'in-room' ? `, ${t(`way.${how}`)}` : nothing}. `;
  })}</p>`;
}
