import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeDialog } from '@practice-kit/elements';
import type { PickEvent } from '../quick-pick/quick-pick.events.js';
import type { AnswerEvent } from '../input-box/input-box.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** Answered once it has closed: its closing would put the next question away. */
function choose(event: Event, index: number): void {
  const dialog = (event.target as Element).closest<PracticeDialog>('practice-dialog')!;
  dialog.dataset['answer'] = String(index);
  dialog.open = false;
}

/** What is asked over the work: one question at a time. */
export function renderOverlays(bench: PracticeWorkbench): TemplateResult {
  const { t, window } = bench;
  const { asked } = window;
  const modal = asked?.kind === 'modal' ? asked.request : undefined;
  return html`<practice-quick-pick .t=${t} .request=${asked?.kind === 'pick' ? asked.request : undefined} @practice-pick=${(event: PickEvent) => window.answered('pick', event.picked)}></practice-quick-pick>
    <practice-input-box .t=${t} .question=${asked?.kind === 'input' ? asked.request : undefined} @practice-answer=${(event: AnswerEvent) => window.answered('input', event.answer)}></practice-input-box>
    <practice-dialog heading=${modal?.message ?? ''} closeLabel=${t('pick.close')} .open=${modal !== undefined} @practice-dialog-close=${(event: Event) => { const dialog = event.target as PracticeDialog; const { answer } = dialog.dataset; delete dialog.dataset['answer']; window.answered('modal', answer === undefined ? undefined : modal?.items[Number(answer)]); }}>
      ${modal?.detail ? html`<p dir="auto">${modal.detail}</p>` : nothing}${modal?.lists?.map(({ heading, lines }) => html`<h3>${heading}</h3><ul>${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`)}${modal?.from ? html`<p class="note">${t('said-by', { plugin: modal.from })}</p>` : nothing}
      ${(modal?.items ?? []).map((item, index) => html`<button type="button" slot="actions" class="button ${index === 0 ? 'main' : ''}" @click=${(event: Event) => choose(event, index)}>${item}</button>`)}</practice-dialog>`;
}
