/** The prompts MI-P01 to MI-P29 as data: where each belongs and whom it is for (domain.md §7.7). Their words are in `wording/`. */

/** Whom a prompt is for: the practitioner, to ask or think; said with a parent or relative. */
export type PromptAudience = 'practitioner' | 'family';
export type PromptPlace = 'before' | 'engage' | 'focus' | 'evoke' | 'sustain' | 'discord' | 'ruler' | 'offer' | 'choice' | 'plan' | 'after';
export interface Prompt { readonly id: string; readonly where: PromptPlace; readonly audience: PromptAudience }

/** In the order of domain.md, one letter each: p, f. */
const ASKED: readonly (readonly [PromptPlace, string])[] = [
  ['before', 'pppppf'], ['engage', 'pf'], ['focus', 'f'], ['evoke', 'fffff'], ['sustain', 'p'], ['discord', 'pf'],
  ['ruler', 'fff'], ['offer', 'f'], ['choice', 'f'], ['plan', 'f'], ['after', 'pppppp'],
];

export const PROMPTS: readonly Prompt[] = ASKED
  .flatMap(([where, letters]) => Array.from(letters, (letter) => ({ where, audience: letter === 'f' ? 'family' as const : 'practitioner' as const })))
  .map((prompt, index) => ({ id: `MI-P${String(index + 1).padStart(2, '0')}`, ...prompt }));

/** The ids of the prompts of these places, in order. */
export const promptsOf = (...places: readonly PromptPlace[]): string[] => PROMPTS.filter((prompt) => places.includes(prompt.where)).map(({ id }) => id);
