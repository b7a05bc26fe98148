/** The prompts CH-P01 to CH-P30 as data: where each belongs and whom it is for (domain.md §4.7). Their words are in `wording/`. */
import type { Wording } from '@practice-kit/practice-tool/model';
import type { ChildSession } from './document-type.js';

/** Whom a prompt is for: the practitioner, to think; said with a child. */
export type PromptAudience = 'practitioner' | 'child';
export type PromptPlace = 'before' | 'good' | 'worries' | 'dreams' | 'scale' | 'people' | 'read-back' | 'sharing' | 'after' | 'teen' | 'baby';
export interface Prompt { readonly id: string; readonly where: PromptPlace; readonly audience: PromptAudience }

/** In the order of domain.md: how many stand at each place. */
const COUNTS: readonly (readonly [PromptPlace, number])[] = [
  ['before', 5], ['good', 5], ['worries', 6], ['dreams', 4], ['scale', 1], ['people', 1], ['read-back', 1], ['sharing', 2], ['after', 3], ['teen', 1], ['baby', 1],
];
const THOUGHT: ReadonlySet<PromptPlace> = new Set(['after', 'baby']);

export const PROMPTS: readonly Prompt[] = COUNTS
  .flatMap(([where, count]) => Array.from({ length: count }, (): Omit<Prompt, 'id'> => ({ where, audience: THOUGHT.has(where) ? 'practitioner' : 'child' })))
  .map((prompt, index) => ({ id: `CH-P${String(index + 1).padStart(2, '0')}`, ...prompt }));

/** What was asked before something was said, in words; '' where nobody wrote it down. */
export function askedOf({ asked, prompt }: { readonly asked?: string | undefined; readonly prompt?: string | null | undefined }, t: Wording): string {
  return asked?.trim() || (prompt && PROMPTS.some(({ id }) => id === prompt) ? t(`prompt.${prompt}`) : '');
}

/** From this age a young person is asked what a plan should get right (CH-P29). A setting: domain.md gives no age. */
const TEEN = 13;

/** It asks about houses, and is asked where there are some. */
const OF_HOUSES = 'CH-P06';

/** The ids of the prompts of a place, in order. None in a session in which a child has told something (SG-03, CH-M08). */
export function promptsOf(where: PromptPlace, session?: Pick<ChildSession, 'telling' | 'picture'>, age?: number): string[] {
  if (session?.telling) return [];
  const at = (place: PromptPlace): string[] => PROMPTS.filter(({ id, where: one }) => one === place && (id !== OF_HOUSES || (session?.picture ?? 'three-houses') === 'three-houses')).map(({ id }) => id);
  return [...at(where), ...(where === 'dreams' && age !== undefined && age >= TEEN ? at('teen') : [])];
}
