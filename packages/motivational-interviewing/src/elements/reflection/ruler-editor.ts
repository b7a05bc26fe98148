/** A number of theirs, and what makes it that and not lower (MI-R05). */
import { html, nothing } from 'lit';
import type { TextInputEvent } from '@practice-kit/elements';
import { renderEditorActs } from './editor-acts.js';
import type { PracticeReflection } from './reflection.js';
import { NUMBERS } from './rulers.js';

const QUESTIONS: Readonly<Record<string, string>> = { importance: 'MI-P18', confidence: 'MI-P19' };

/** The question in words, eleven large numbers, and then the words: the number first, because it is asked first. */
export function renderRulerEditor(tool: PracticeReflection) {
  const { t, sitting: { editing } } = tool;
  const refused = tool.fieldsAs.note('value');
  const ruler = tool.rulerOf(editing?.id);
  const kind = ruler?.kind ?? String(editing?.fields?.['kind']);
  const words = (field: 'whyNotLower' | 'whatWouldRaiseIt', label: string) => html`<practice-text-entry verbatim .label=${label} .value=${ruler?.[field]?.text ?? ''}
    @practice-text-input=${(event: TextInputEvent) => { if (ruler) tool.say(ruler, field, event.value); }} @practice-text-commit=${() => tool.session?.endIntent()}></practice-text-entry>`;
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); tool.stopWriting(); } }}>
    <fieldset class="numbers"><legend class="words">${t(`prompt.${QUESTIONS[kind] ?? 'MI-P18'}`)}</legend>${NUMBERS.map((number, index) => html`<button type="button" class="button ${index === 0 ? 'text' : ''}" aria-pressed=${ruler?.value === number}
      @click=${() => tool.chooseNumber(kind, number)}>${number}</button>`)}</fieldset>
    <p class="typed"><label for="number">${t('ruler.type')}</label> <input id="number" type="number" inputmode="numeric" min="0" max="10" autocomplete="off" .value=${String(ruler?.value ?? '')} aria-describedby=${refused ? 'number-note' : nothing}
      @change=${(event: Event) => { const { value } = event.target as HTMLInputElement; if (value !== '') tool.chooseNumber(kind, Number(value)); }}></p>
    ${refused ? html`<p class="note" role="alert" id="number-note">${refused}</p>` : nothing}
    ${ruler ? html`${words('whyNotLower', t('ruler.why-not-lower', { n: ruler.value ?? 0 }))}${words('whatWouldRaiseIt', t('prompt.MI-P20'))}` : nothing}
    ${renderEditorActs(tool, ruler?.id)}</div>`;
}
