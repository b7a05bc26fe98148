/** How important, how sure: a number of theirs, and what makes it that and not lower (MI-R05). */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { renderEntryMenu } from '@practice-kit/practice-tool';
import type { Ruler } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

export const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function renderRulers(tool: PracticeReflection) {
  const { t, sitting: { editing } } = tool;
  const rulers = tool.jotsShown('rulers') as readonly Ruler[];
  const isOpen = tool.isOpen('during');
  if (rulers.length === 0 && !isOpen) return nothing;
  return html`<section class="rulers"><h2 class="minor">${t('list.rulers')}</h2>
    ${rulers.map((ruler) => (editing?.id === ruler.id ? tool.renderEditor() : renderRuler(tool, ruler)))}
    ${editing?.section === 'rulers' && editing.adding ? tool.renderEditor() : !isOpen ? nothing
      : html`<p class="sectionacts">${['importance', 'confidence'].map((kind) => html`<button class="quietlink" data-anchor=${`ruler:${kind}`} aria-label=${t('action.add-to', { section: t(`ruler.${kind}`) })} @click=${() => tool.startWriting('rulers', undefined, { kind })}>${icon('add')} ${t(`ruler.${kind}`)}</button>`)}</p>`}</section>`;
}

export function renderRuler(tool: PracticeReflection, ruler: Ruler) {
  const { t } = tool;
  const { value = 0, whyNotLower, whatWouldRaiseIt } = ruler;
  const findings = tool.isTurned ? [] : tool.findingViews.of(ruler.id);
  return html`<div class="ruler" data-anchor=${ruler.id} tabindex="-1"><p class="lab"><b>${t(`ruler.${ruler.kind}`)}</b> <span class="heard">${t('ruler.of', { n: value })}</span></p>
    <div class="axis" aria-hidden="true"><span>0</span><ol>${NUMBERS.map((number) => html`<li>${number === value ? html`<b>${number}</b>` : nothing}</li>`)}</ol><span>10</span></div>
    ${whyNotLower?.text ? html`<p class="note">${t('ruler.why-not-lower', { n: value })}</p><p class="said" dir="auto" translate="no" lang=${whyNotLower.lang ?? nothing}>${whyNotLower.text}</p>` : nothing}
    ${whatWouldRaiseIt?.text ? html`<p class="up" dir="auto"><span class="note">${t('ruler.one-higher')}</span> <span class="said" translate="no" lang=${whatWouldRaiseIt.lang ?? nothing}>${whatWouldRaiseIt.text}</span></p>` : nothing}
    ${findings.length ? html`<practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}
    ${!tool.isOpen('during') ? nothing : html`<button class="quietlink" aria-label=${t('jot.change', { words: t(`ruler.${ruler.kind}`) })} @click=${() => tool.startEditing('rulers', ruler.id)}>${t('entry.edit')}</button>`}${tool.isTurned ? nothing : renderEntryMenu(tool, 'rulers', ruler.id)}</div>`;
}
