/** Under whatever is being written: done, or taken out again. */
import { html, nothing } from 'lit';
import type { PracticeReflection } from './reflection.js';

export function renderEditorActs(tool: PracticeReflection, id: string | undefined) {
  return html`<p class="editoracts"><button class="button main tall" @click=${() => tool.stopWriting()}>${tool.t('action.finish')}</button>
    ${id === undefined ? nothing : html`<button class="quietlink" @click=${() => tool.takeOut(id)}>${tool.t('action.take-out')}</button>`}</p>`;
}
