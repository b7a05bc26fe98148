/**
 * The jot pad, for one thumb in a hallway: their words as they say them, kept from the first letter, offline too. The screen
 * is dim, no name stands on it, and what is pressed is large and at the bottom (domain.md §7.4, AC-07). What is to be looked at in what was
 * written before is put away: they may be looking too.
 */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import type { Heard, Ruler } from '../../model/index.js';
import { renderBar, renderTurn } from './bar.js';
import { HEARD_LISTS, renderJots } from './jots.js';
import { renderRuler } from './rulers.js';
import type { PracticeReflection } from './reflection.js';

export function renderPad(tool: PracticeReflection) {
  const { t, sitting: { editing, isBright = false } } = tool;
  const isWriting = editing !== undefined;
  const findings = tool.findingViews.of('');
  return html`<div class="pad">${renderBar(tool)}
    <h1 class="heard">${t('part.during')}</h1>
    <p class="bright"><button class="quietlink" aria-pressed=${isBright} @click=${() => tool.show({ isBright: !isBright })}>${t('action.brighter')}</button>${renderTurn(tool)}</p>
    <div class="jotted">${editing?.adding ? nothing : html`
      ${HEARD_LISTS.map((list) => { const jots = tool.jotsShown(list); return jots.length ? html`<h2>${t(`list.${list}`)}</h2>${renderJots(tool, list, jots as readonly Heard[])}` : nothing; })}
      ${(tool.jotsShown('rulers') as readonly Ruler[]).map((ruler) => (editing?.id === ruler.id ? tool.renderEditor() : renderRuler(tool, ruler)))}
      ${findings.length ? html`<details class="where"><summary>${t('pad.later', { n: findings.length })}</summary><practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings></details>` : nothing}
      <details class="where"><summary>${t('field.processesVisited')}</summary>${tool.writing.module?.renderProcesses(tool)}</details>`}
    </div>
    ${editing?.adding ? tool.renderEditor() : nothing}
    ${isWriting ? tool.writing.module?.renderAsked(tool, 'pad') : html`<div class="thumb">${tool.writing.module?.renderAsked(tool, 'pad')}<nav aria-label=${t('pad.label')}>
      ${HEARD_LISTS.map((list) => html`<button class="button tall" data-anchor=${`section-${list}`} @click=${() => tool.startWriting(list)}>${t(`list.${list}`)}</button>`)}
      ${['importance', 'confidence'].map((kind) => html`<button class="button tall" data-anchor=${`ruler:${kind}`} @click=${() => tool.startWriting('rulers', undefined, { kind })}>${t(`ruler.${kind}`)}</button>`)}
      <button class="button tall" data-anchor="ask:pad:family" @click=${async () => (await tool.writing.take())?.ask(tool, 'pad', 'family')}>${icon('ask')} ${t('action.ask')}</button>
      <button class="button main tall" @click=${() => tool.step({ type: 'STOP' })}>${t('step.STOP')}</button>
    </nav></div>`}</div>`;
}
