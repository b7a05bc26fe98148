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
    ${isWriting ? (tool.writing.module?.renderTally(tool) ?? tool.renderComing())
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
