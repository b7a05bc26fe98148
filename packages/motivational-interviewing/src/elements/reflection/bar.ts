/** "Private to me" stays in view, with its lock (DESIGN-LANGUAGE, Reflection). */
import { html, nothing } from 'lit';
import type { PracticeReflection } from './reflection.js';

const lock = html`<svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 7.5h8v5.5H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3" /></svg>`;

export function renderBar(tool: PracticeReflection) {
  const { t } = tool;
  return html`<div class="bar">
    <p class="private">${lock} ${t('private', { worker: tool.personName(tool.actor) })}</p>
    ${tool.proceduresHref ? html`<a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}
  </div>`;
}
