/** The prompts RC-P01 to RC-P29 as data: where each belongs and whom it is for (domain.md §5.7). Their words are in `wording/`. */
import type { Person } from '@practice-kit/documents';
import { TIMES, type Round, type RoundAnswer, type Time } from './document-type.js';

/** Whom a prompt is for: the practitioner, to ask or think; said with a parent or relative; said with a child. */
export type PromptAudience = 'practitioner' | 'family' | 'child';
export type PromptPlace = 'before' | 'open' | 'self' | `${Time}, ${'did' | 'hurt'}` | 'supporter' | 'agreement' | 'affective' | 'follow-up' | 'team';
export interface Prompt { readonly id: string; readonly where: PromptPlace; readonly audience: PromptAudience }

/** In the order of domain.md, one letter each: p, f, c. */
const ASKED: readonly (readonly [PromptPlace, string])[] = [
  ['before', 'ppffpffc'], ['open', 'f'], ['self', 'p'], ['past, did', 'ff'], ['present, did', 'ffc'], ['future, did', 'ff'],
  ['past, hurt', 'ff'], ['present, hurt', 'ff'], ['future, hurt', 'fc'], ['supporter', 'f'], ['agreement', 'fp'], ['affective', 'p'], ['follow-up', 'f'], ['team', 'p'],
];
const AUDIENCES: Readonly<Record<string, PromptAudience>> = { p: 'practitioner', f: 'family', c: 'child' };

export const PROMPTS: readonly Prompt[] = ASKED
  .flatMap(([where, letters]) => Array.from(letters, (letter) => ({ where, audience: AUDIENCES[letter] ?? 'practitioner' })))
  .map((prompt, index) => ({ id: `RC-P${String(index + 1).padStart(2, '0')}`, ...prompt }));

/** The ids of the prompts of a place, in order. */
export const promptsOf = (where: PromptPlace): string[] => PROMPTS.filter((prompt) => prompt.where === where).map(({ id }) => id);

/** The questions of each part somebody played, in the order that is the method (domain.md §5.2, RC-R05). */
const SETS: Readonly<Record<string, Readonly<Record<Time, readonly string[]>>>> = {
  'person-who-caused-harm': { past: ['RC-P11', 'RC-P12'], present: ['RC-P13', 'RC-P14'], future: ['RC-P16', 'RC-P17'] },
  'person-harmed': { past: ['RC-P18', 'RC-P19'], present: ['RC-P20', 'RC-P21'], future: ['RC-P22'] },
  supporter: { past: [], present: ['RC-P20'], future: ['RC-P24'] },
  // Nobody did it: both sets to both people. What happened is asked once; RC-P18 asks it in the same words.
  'both-sets': { past: ['RC-P11', 'RC-P12', 'RC-P19'], present: ['RC-P13', 'RC-P14', 'RC-P20', 'RC-P21'], future: ['RC-P16', 'RC-P17', 'RC-P22'] },
};
/** The same question as it is put to a child. */
export const FOR_A_CHILD: Readonly<Record<string, string>> = { 'RC-P14': 'RC-P15', 'RC-P22': 'RC-P23' };

const setOf = (questionSet: string): Readonly<Record<Time, readonly string[]>> => (Object.hasOwn(SETS, questionSet) ? SETS[questionSet] : undefined) ?? SETS['both-sets']!;
/** Whether this part has anything to be asked about this time: a supporter was not there when it happened. */
export const asks = ({ questionSet }: Round, time: Time): boolean => setOf(questionSet)[time].length > 0;
export const isTime = (time: unknown): time is Time => (TIMES as readonly unknown[]).includes(time);

/** One question of one person's turn, and what they have said to it. `prompt` is null where they said it unasked. */
export interface Question { readonly personId: string; readonly time: Time; readonly prompt: string | null; readonly index: number; readonly answer: RoundAnswer | undefined }

/** The questions of somebody's round for one time: those of the part they played, then what else they said. */
export function questionsOf({ personId, questionSet, answers }: Round, person: Person | undefined, time: Time): Question[] {
  const given = answers.map((answer, index) => ({ answer, index })).filter(({ answer }) => answer.time === time);
  const inSet = setOf(questionSet)[time].map((prompt) => {
    const child = FOR_A_CHILD[prompt];
    const asked = given.find(({ answer }) => answer.prompt === prompt || (child !== undefined && answer.prompt === child));
    const words = asked?.answer.prompt ?? (child !== undefined && person?.kind === 'child' ? child : prompt);
    return { personId, time, prompt: words, index: asked?.index ?? -1, answer: asked?.answer };
  });
  const known = new Set(inSet.map(({ index }) => index));
  return [...inSet, ...given.filter(({ index }) => !known.has(index)).map(({ answer, index }) => ({ personId, time, prompt: answer.prompt ?? null, index, answer }))];
}
