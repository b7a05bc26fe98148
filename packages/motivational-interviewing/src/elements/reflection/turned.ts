/**
 * The screen turned towards the parent, or a child (§7.9, the registers of the family; DP-36): what they said about changing and
 * about staying the same, and their own two numbers. Nothing of the practitioner's: no count, no hunch of how strong it sounded,
 * no kind, nothing that was written before or after, no discord, no question of the kit and no way back but the owner's word
 * (MI-R01, MI-R02, §7.6).
 */
import { html, nothing } from 'lit';
import { css } from '@practice-kit/elements';
import { handedElements, handedWords, renderTakeBack } from '@practice-kit/practice-tool';
import type { Heard, Ruler } from '../../model/index.js';
import { lock, renderCovered } from './bar.js';
import type { PracticeReflection } from './reflection.js';
import { renderRuler } from './rulers.js';

const THEIR_LISTS = ['changeTalk', 'sustainTalk'] as const;

export const elements = handedElements;
export const words = handedWords;
export const styles = [css`
  .theirs { max-inline-size: 44rem; margin-inline: auto; }
  .theirs .title { margin-block: 8px 16px; }
  .theirs section { border-block-start: 1px solid var(--practice-rule); padding-block: 16px 20px; }
  .theirs h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); color: var(--practice-ink); }
  .theirs .said, .theirs .lab { font-size: 1.25rem; line-height: 1.875rem; }
  .back { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-block-start: 24px; padding-block-start: 16px; border-block-start: 1px solid var(--practice-rule); font-size: var(--practice-text-note); color: var(--practice-ink-quiet); }
  .back label { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .back input { font: inherit; color: var(--practice-ink); background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 44px; padding-inline: 10px; inline-size: 10rem; max-inline-size: 100%; }
  .back .button { min-block-size: 44px; }
`];

/** In their hands it is over the whole page; a page that turns it by `register` turns it back by it, and shows it in its place. */
export function renderTurned(tool: PracticeReflection) {
  const { t, sitting: { handed, covered } } = tool;
  const theirs = covered ? renderCovered(tool) : html`<div class="theirs"><p class="private">${lock} ${t('private', { worker: tool.personName(tool.actor) })}</p><h1 class="title" tabindex="-1" autofocus>${t('part.during')}</h1>
    ${THEIR_LISTS.map((list) => {
      const jots = tool.jotsShown(list) as readonly Heard[];
      return jots.length ? html`<section><h2>${t(`list.${list}`)}</h2><ul role="list">${jots.map((jot) => html`<li class="jot"><p class="said" dir="auto" translate="no" lang=${jot.lang ?? nothing}>${jot.text}</p></li>`)}</ul></section>` : nothing;
    })}
    ${(tool.jotsShown('rulers') as readonly Ruler[]).map((ruler) => html`<section>${renderRuler(tool, ruler)}</section>`)}
    ${tool.document!.fictional ? html`<p class="note">${t('tool.fictional')}</p>` : nothing}
    ${handed === undefined ? nothing : html`${renderTakeBack(tool, () => tool.turnBack())}<p><button class="button" @click=${() => tool.show({ covered: true })}>${t('cover')}</button></p>`}</div>`;
  return handed === undefined ? theirs : html`<practice-held-screen .label=${t('part.during')}>${theirs}</practice-held-screen>`;
}
