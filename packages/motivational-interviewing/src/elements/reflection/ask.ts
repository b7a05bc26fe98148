/** What can be asked of them, and what is to think about, apart; each by its place in the conversation, the one before in reach (domain.md §7.7). */
import { html, nothing } from 'lit';
import { icon, type PromptActionEvent } from '@practice-kit/elements';
import { renderPrompt } from '@practice-kit/practice-tool';
import { PROMPTS, type PartName, type Prompt, type PromptAudience, type PromptPlace } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

type At = PartName | 'pad';
const TALKING: readonly PromptPlace[] = ['engage', 'focus', 'evoke', 'sustain', 'discord', 'ruler', 'offer', 'choice', 'plan'];
const AUDIENCES = ['family', 'practitioner'] as const;
/** In the conversation what can be asked; once it is over, what there is to think about. */
const PLACES: Readonly<Record<At, Readonly<Partial<Record<PromptAudience, readonly PromptPlace[]>>>>> = {
  before: { practitioner: ['before'], family: ['before'] }, pad: { family: TALKING }, during: { practitioner: TALKING, family: TALKING }, after: { practitioner: ['after', ...TALKING] },
};
const NAMES: Readonly<Record<PromptPlace, string>> = {
  before: 'part.before', engage: 'process.engaging', focus: 'process.focusing', evoke: 'process.evoking', sustain: 'list.sustainTalk', discord: 'list.discord', ruler: 'list.rulers',
  offer: 'field.informationGiven', choice: 'place.choice', plan: 'process.planning', after: 'part.after',
};
const PROCESSES: Readonly<Record<string, PromptPlace>> = { engaging: 'engage', focusing: 'focus', evoking: 'evoke', planning: 'plan' };
const LABELS: Readonly<Record<PromptAudience, string>> = { family: 'action.ask', practitioner: 'prompt.to-think' };

const promptsAt = (at: At, audience: PromptAudience): Prompt[] =>
  (PLACES[at][audience] ?? []).flatMap((where) => PROMPTS.filter((prompt) => prompt.where === where && prompt.audience === audience));

/** What is open of the two, with the places to choose from. */
export const renderAsked = (tool: PracticeReflection, at: At) => AUDIENCES.map((audience) => {
  const { t, sitting: { prompt } } = tool;
  const name = `${at}:${audience}`;
  if (prompt?.at !== name) return nothing;
  const prompts = promptsAt(at, audience);
  const places = [...new Set(prompts.map(({ where }) => where))];
  const now = prompts[((prompt.index % prompts.length) + prompts.length) % prompts.length]?.where;
  return html`<div @practice-prompt-action=${({ action }: PromptActionEvent) => { if (action === 'away') void tool.goTo(`ask:${name}`); }}>${places.length < 2 ? nothing : html`<label class="place">${t('place')} <select @change=${(event: Event) => tool.show({ prompt: { at: name, index: prompts.findIndex(({ where }) => where === (event.target as HTMLSelectElement).value) } })}>
      ${places.map((where) => html`<option value=${where} ?selected=${where === now} .selected=${where === now}>${t(NAMES[where])}</option>`)}</select></label>`}
    ${renderPrompt(tool, name, prompts.map(({ id }) => id), () => t(audience === 'family' ? 'prompt.you-could-ask' : 'prompt.to-think'))}</div>`;
});

/** Begins where the conversation is, as far as it was noted. */
export function ask(tool: PracticeReflection, at: At, audience: PromptAudience): void {
  const where = PROCESSES[tool.reflection.during?.processesVisited?.at(-1) ?? ''];
  const index = at === 'after' ? 0 : promptsAt(at, audience).findIndex((prompt) => prompt.where === where);
  tool.show({ prompt: { at: `${at}:${audience}`, index: Math.max(index, 0) } });
}

/** On the pad there is one; on the page each part has its own, told apart by whoever hears them. */
const nameOf = ({ t }: PracticeReflection, at: At, audience: PromptAudience): string => {
  if (at === 'pad') return t(LABELS[audience]);
  const section = t(`part.${at}`);
  return audience === 'family' ? t('action.ask-about', { section }) : `${t(LABELS[audience])}: ${section}`;
};
export const renderAskLinks = (tool: PracticeReflection, at: At) => AUDIENCES.map((audience) => (promptsAt(at, audience).length === 0 || tool.sitting.prompt?.at === `${at}:${audience}` ? nothing
  : html`<button class="quietlink" data-anchor=${`ask:${at}:${audience}`} aria-label=${nameOf(tool, at, audience)} @click=${() => ask(tool, at, audience)}>${icon(audience === 'family' ? 'ask' : 'pencil')} ${tool.t(LABELS[audience])}</button>`));
