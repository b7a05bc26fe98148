/** Private family time: the family's own. Nothing is shown of the record and nothing is taken down (FGC-R01, FGC-R08). */
import { html, nothing } from 'lit';
import type { PracticeFamilyPlan } from './family-plan.js';

export function renderPrivateTime(tool: PracticeFamilyPlan) {
  const { t, closedToChange } = tool;
  return html`<div class="alone">
    <p class="note">${t('section.private')}</p>
    <h1 class="private-words">${t('private.words')}</h1>
    ${closedToChange ? nothing : html`<p><button class="button tall" @click=${() => tool.open({ kind: 'returns' })}>${t('private.returns')}</button></p>`}
    <p class="note">${t('private.nothing')}</p>
    ${tool.proceduresHref ? html`<p><a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a></p>` : nothing}
    ${tool.document!.fictional ? html`<p class="note">${t('tool.fictional')}</p>` : nothing}
  </div>`;
}
