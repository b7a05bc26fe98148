/** The prompts SOS-P01 to SOS-P29 as data: where each belongs and whom it is for (domain.md §3.7). Their words are in `wording/`. */
import type { SectionName } from './sections.js';

/** Whom a prompt is for: the practitioner, to ask or think; said with a parent or relative; said with a child. */
export type PromptAudience = 'practitioner' | 'family' | 'child';
export type PromptPlace = SectionName | 'scales' | 'closing';
export interface Prompt { readonly id: string; readonly where: PromptPlace; readonly audience: PromptAudience }

/** In the order of domain.md, one letter each: p, f, c. */
const ASKED: readonly (readonly [PromptPlace, string])[] = [
  ['harm', 'ppfp'], ['dangerStatements', 'ppfpp'], ['complicatingFactors', 'fp'], ['unknowns', 'pp'],
  ['existingStrengths', 'ff'], ['existingSafety', 'fpf'], ['safetyGoals', 'fpf'], ['nextSteps', 'fp'],
  ['scales', 'fffc'], ['bottomLines', 'p'], ['closing', 'p'],
];
const AUDIENCES: Readonly<Record<string, PromptAudience>> = { p: 'practitioner', f: 'family', c: 'child' };

export const PROMPTS: readonly Prompt[] = ASKED
  .flatMap(([where, letters]) => Array.from(letters, (letter) => ({ where, audience: AUDIENCES[letter] ?? 'practitioner' })))
  .map((prompt, index) => ({ id: `SOS-P${String(index + 1).padStart(2, '0')}`, ...prompt }));

/** The ids of the prompts of a place, in order. */
export const promptsOf = (where: PromptPlace): string[] => PROMPTS.filter((prompt) => prompt.where === where).map(({ id }) => id);
