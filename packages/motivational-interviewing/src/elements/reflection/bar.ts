/** "Private to me" stays in view, with its lock (DESIGN-LANGUAGE, Reflection); covering the screen, and turning it to them (DP-36). */
import { html, nothing } from 'lit';
import type { PracticeReflection } from './reflection.js';

export const lock = html`<svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 7.5h8v5.5H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3" /></svg>`;

export function renderBar(tool: PracticeReflection) {
  const { t } = tool;
  return html`<div class="bar">
    <p class="private">${lock} ${t('private', { worker: tool.personName(tool.actor) })}</p>
    <button class="quietlink" @click=${() => tool.show({ covered: true })}>${t('cover')}</button>
    ${tool.proceduresHref ? html`<a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}
  </div>`;
}

export const renderTurn = (tool: PracticeReflection) => (tool.mayTurn
  ? html`<button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'turn' }, draft: {} })}>${tool.t('turn')}</button>` : nothing);

/** Nothing of the reflection is in the page while it is covered. */
export const renderCovered = (tool: PracticeReflection) => html`<div class="covered"><h1 class="title" tabindex="-1">${tool.t('covered')}</h1>
  <p><button class="button tall" @click=${() => tool.show({ covered: undefined })}>${tool.t('uncover')}</button></p></div>`;
