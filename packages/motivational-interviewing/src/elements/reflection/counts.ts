/** The owner's own count: plain numbers, no bar, no target, no benchmark, no earlier value (DESIGN-LANGUAGE, Reflection). */
import { html, nothing } from 'lit';
import { COUNTS, ownCount, reading, wasCounted } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

export function renderCounts(tool: PracticeReflection, isWriting: boolean) {
  const { t, reflection } = tool;
  const counts = reflection.after?.counts;
  if (!wasCounted(counts) && !isWriting) return nothing;
  const { countsAre } = reflection;
  return html`<section class="counted"><h2>${countsAre ? t('count.own-how', { how: t(`counted.${countsAre}`) }) : t('count.own')}</h2>
    ${isWriting ? html`<div class="tally">${COUNTS.map((name) => renderTally(tool, name, counts?.[name]))}</div>`
      : html`<dl class="counts">${COUNTS.filter((name) => counts?.[name] !== undefined).map((name) => html`<div><dt>${t(`count.${name}`)}</dt><dd>${counts?.[name]}</dd></div>`)}</dl>`}
    ${wasCounted(counts) ? renderRatios(tool, ownCount(counts)) : nothing}
    <p class="note">${t('count.not-a-score')}</p></section>`;
}

function renderRatios({ t, reflection }: PracticeReflection, { reflectionToQuestion: ratio, complexPercent }: ReturnType<typeof ownCount>) {
  return html`<p class="words reading">${reading(reflection, t, false)}</p>
    <dl class="counts ratios">
      <div><dt>${t('count.ratio')}</dt><dd>${ratio === null ? html`<span class="none">${t('count.no-questions')}</span>` : t('count.number', { n: ratio })}</dd></div>
      <div><dt>${t('count.complex')}</dt><dd>${complexPercent === null ? html`<span class="none">${t('count.no-reflections')}</span>` : t('count.percent', { n: complexPercent })}</dd></div>
    </dl>`;
}

/** Typed, or one more and one fewer. Nought is a count; what nobody counted is not there. */
function renderTally(tool: PracticeReflection, name: string, value: number | undefined) {
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
