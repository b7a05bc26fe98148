/** The scale of one worry under it: names as dots, reasons one press away, and beside it what the numbers ask of us. */
import { personName } from '@practice-kit/practice-tool/model';
import { html, nothing } from 'lit';
import { answersInOrder, type MapScale } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

export function renderScaleStrip(tool: PracticeAssessmentMap, thread: { readonly letter: string; readonly scale: MapScale | undefined; readonly danger?: { readonly id: string } }) {
  const { t, isSettled, inTheRoom } = tool;
  const { scale } = thread;
  if (!scale) {
    return html`<div><p class="note">${t('empty.scale')}</p>
      ${isSettled ? nothing : html`<button class="quietlink" @click=${() => tool.openScale(thread)}>${t('action.add-scale')}</button>`}</div>`;
  }
  const silent = answersInOrder(scale).filter((answer) => answer.value === undefined);
  const findings = tool.entryViews.findingsOf(scale.id);
  return html`<practice-scale data-anchor=${scale.id} tabindex="-1" view="strip" .letter=${thread.letter} .heading=${t('section.scales')} .question=${scale.question}
      .anchor0=${scale.anchor0} .anchor10=${scale.anchor10} .step=${scale.step ?? 1} .answers=${tool.entryViews.answers(scale)} .words=${tool.entryViews.scaleWords}></practice-scale>
    <div class="stripside">
      ${findings.length && !inTheRoom ? html`<practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}
      ${silent.map((answer) => html`<p class="note" dir="auto"><b>${personName(tool.document!, answer.by)}</b> ${t(`silence.${answer.status ?? 'not-asked'}`)}</p>`)}
      <button class="quietlink" @click=${() => tool.openScale(thread)}>${t('scale.read-reasons')}</button>
      ${isSettled ? nothing : html`<button class="quietlink" @click=${() => tool.openScale(thread)}>${t('scale.ask-someone')}</button>`}
    </div>`;
}
