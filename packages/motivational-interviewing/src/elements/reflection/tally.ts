/** What the owner counted, typed or pressed. */
import { html, nothing } from 'lit';
import { COUNTS } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

export const renderTally = (tool: PracticeReflection) => html`<div class="tally">${COUNTS.map((name) => renderOne(tool, name, tool.reflection.after?.counts?.[name]))}</div>`;

/** Typed, or one more and one fewer. Nought is a count; what nobody counted is not there. */
function renderOne(tool: PracticeReflection, name: string, value: number | undefined) {
  const { t } = tool;
  const what = t(`count.${name}`);
  const note = tool.fieldsAs.note(`count.${name}`);
  return html`<div class="tallyrow"><label for=${`count-${name}`}>${what}</label>
    <button class="button" aria-label=${t('count.fewer', { what })} @click=${() => tool.count(name, value === undefined || value === 0 ? undefined : value - 1)}>−</button>
    <input id=${`count-${name}`} type="number" inputmode="numeric" min="0" autocomplete="off" .value=${String(value ?? '')} aria-describedby=${note ? `note-${name}` : nothing}
      @change=${(event: Event) => { const typed = (event.target as HTMLInputElement).value; tool.count(name, typed === '' ? undefined : Number(typed)); }}>
    <button class="button" aria-label=${t('count.more', { what })} @click=${() => tool.count(name, (value ?? 0) + 1)}>+</button>
    ${note ? html`<p class="note" role="alert" id=${`note-${name}`}>${note}</p>` : nothing}</div>`;
}
