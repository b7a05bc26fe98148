/** The prompts FGC-P01 to FGC-P28 as data: where each belongs and whom it is for (domain.md §6.7). Their words are in `wording/`. */

/** Whom a prompt is for: the practitioner, to ask or think; said with a parent or relative; said with a child. */
export type PromptAudience = 'practitioner' | 'family' | 'child';
export type PromptPlace = 'offer' | 'preparation' | 'questions' | 'bottomLines' | 'information' | 'private' | 'plan' | 'contingency' | 'childTold' | 'reviews' | 'absentParent' | 'culture';
export interface Prompt { readonly id: string; readonly where: PromptPlace; readonly audience: PromptAudience }

/** In the order of domain.md, one letter each: p, f, c. */
const ASKED: readonly (readonly [PromptPlace, string])[] = [
  ['offer', 'pfp'], ['preparation', 'ffpfpcc'], ['questions', 'p'], ['bottomLines', 'pp'], ['information', 'fff'], ['private', 'f'],
  ['plan', 'fffpp'], ['contingency', 'f'], ['childTold', 'c'], ['reviews', 'fp'], ['absentParent', 'f'], ['culture', 'f'],
];
const AUDIENCES: Readonly<Record<string, PromptAudience>> = { p: 'practitioner', f: 'family', c: 'child' };

export const PROMPTS: readonly Prompt[] = ASKED
  .flatMap(([where, letters]) => Array.from(letters, (letter) => ({ where, audience: AUDIENCES[letter] ?? 'practitioner' })))
  .map((prompt, index) => ({ id: `FGC-P${String(index + 1).padStart(2, '0')}`, ...prompt }));

/** The ids of the prompts of a place, in order. */
export const promptsOf = (...places: PromptPlace[]): string[] => PROMPTS.filter((prompt) => places.includes(prompt.where)).map(({ id }) => id);
