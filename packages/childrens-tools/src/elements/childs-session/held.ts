/** In the child's hands (DP-36): their page over the whole screen, and no way to the record but the worker's word. It comes before it is needed. */
import { html } from 'lit';
import { css } from '@practice-kit/elements';
import { handedElements, handedWords, renderTakeBack } from '@practice-kit/practice-tool';
import { enHeld } from '../../wording/en-held.js';
import { renderPage } from './child-page.js';
import type { PracticeChildsSession } from './childs-session.js';
import { renderCovered } from './header.js';

export const elements = handedElements;
export const words = { ...handedWords, ...enHeld };
export const styles = [css`
  .back { --press: 44px; }
  .back { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-block-start: 40px; color: var(--practice-ink-quiet); font-size: var(--practice-text-note); }
  .back input { font: inherit; color: var(--practice-ink); background: var(--practice-paper); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 44px; padding-inline: 10px; inline-size: 10rem; }
  .handed { margin-block-end: 16px; font-family: var(--practice-font-plain); }
`];

export function renderHanded(tool: PracticeChildsSession) {
  const { childT: t, sitting: { covered } } = tool;
  return html`<practice-held-screen .label=${t('title')}>${covered ? renderCovered(tool) : html`<div class="held"><h1 class="title handed" tabindex="-1" autofocus>${t('title')}</h1>${renderPage(tool)}
    ${renderTakeBack(tool, () => tool.finishWords())}
    <p class="back"><button class="quietlink" @click=${() => tool.show({ covered: true })}>${t('cover')}</button></p></div>${tool.pictures?.renderLarge(tool)}`}</practice-held-screen>`;
}
