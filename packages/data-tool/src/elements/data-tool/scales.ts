/** Scales: names as dots, reasons one press away. Numbers are never combined (SOS-R09). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scale } from '@practice-kit/documents';
import type { ScaleSection } from '@practice-kit/plugin-api';
import { personName } from '@practice-kit/practice-tool';
import { answersOf, listOf } from '../../model/index.js';
import type { PracticeDataTool } from './data-tool.js';

export function renderScales(tool: PracticeDataTool, { path }: ScaleSection): TemplateResult {
  const { t, isForReading, views } = tool;
  const scales = listOf(tool.document!, path) as unknown as readonly Scale[];
  return html`${scales.length === 0 ? html`<p class="note">${t('scale.none')}</p>` : nothing}
    ${scales.map((scale) => {
      const findings = views.of(scale.id);
      return html`<div class="scale"><p class="asked" dir="auto">${scale.question}</p><practice-scale data-anchor=${scale.id} tabindex="-1" view="strip" .heading=${scale.question} .anchor0=${scale.anchor0} .anchor10=${scale.anchor10}
          .step=${scale.step === 0.5 ? 0.5 : 1} .answers=${views.answers(scale)} .words=${views.scaleWords}></practice-scale>
        ${answersOf(scale).filter(({ value }) => value === undefined).map(({ by, status }) => html`<p class="note" dir="auto"><b>${personName(tool.document!, by)}</b> ${t(`silence.${status ?? 'not-asked'}`)}</p>`)}
        ${findings.length > 0 ? html`<practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}
        <p class="scaleacts"><button class="quietlink" @click=${() => tool.openScale(path, scale.id)}>${t(isForReading ? 'scale.read-reasons' : 'scale.ask-someone')}</button></p></div>`;
    })}`;
}
