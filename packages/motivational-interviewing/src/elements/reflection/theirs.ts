/**
 * The screen turned towards the parent, or a child (§7.9, the registers of the family): what they said about changing and about
 * staying the same, their own two numbers, and what can be asked of them. Nothing of the practitioner's: no count, no hunch of how
 * strong it sounded, no kind, nothing that was written before or after, and no discord (MI-R01, MI-R02, §7.6).
 */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { renderPrompt } from '@practice-kit/practice-tool';
import { PROMPTS, type Heard, type Ruler } from '../../model/index.js';
import { renderBar } from './bar.js';
import type { PracticeReflection } from './reflection.js';
import { renderRuler } from './rulers.js';

const THEIR_LISTS = ['changeTalk', 'sustainTalk'] as const;
const SAID_WITH_THEM = PROMPTS.filter(({ audience }) => audience === 'family').map(({ id }) => id);

export function renderTheirs(tool: PracticeReflection) {
  const { t, sitting: { prompt } } = tool;
  return html`${renderBar(tool)}<h1 class="title">${t('part.during')}</h1>
    <div class="page"><section>${THEIR_LISTS.map((list) => {
      const jots = tool.jotsShown(list) as readonly Heard[];
      return jots.length ? html`<h2 class="minor">${t(`list.${list}`)}</h2><ul>${jots.map((jot) => html`<li class="jot"><p class="said" dir="auto" translate="no" lang=${jot.lang ?? nothing}>${jot.text}</p></li>`)}</ul>` : nothing;
    })}</section>
    <section>${(tool.jotsShown('rulers') as readonly Ruler[]).map((ruler) => renderRuler(tool, ruler))}</section></div>
    ${renderPrompt(tool, 'theirs', SAID_WITH_THEM)}
    ${prompt?.at === 'theirs' ? nothing : html`<p class="nextsteps"><button class="quietlink" @click=${() => tool.show({ prompt: { at: 'theirs', index: 0 } })}>${icon('ask')} ${t('action.ask')}</button></p>`}`;
}
