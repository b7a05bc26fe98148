/**
 * The owner's own count, read back to them (domain.md §7.2). Never a MITI score, never kept, never given to anybody: worked
 * out when the owner looks, from the counts of this one reflection.
 */
import type { Wording } from '@practice-kit/practice-tool/model';
import type { Counts, Reflection } from './document-type.js';

/** In the order they stand on the page. */
export const COUNTS = [
  'openQuestions', 'closedQuestions', 'simpleReflections', 'complexReflections', 'affirmations',
  'emphasisedChoice', 'soughtCollaboration', 'persuadeWithoutPermission', 'confront', 'gaveInformation',
] as const satisfies readonly (keyof Counts)[];

export interface OwnCount {
  readonly questions: number;
  readonly reflections: number;
  /** `null` when there were no questions to compare with: nothing is divided by nothing. */
  readonly reflectionToQuestion: number | null;
  /** 0 to 100, one decimal; `null` when there were no reflections. */
  readonly complexPercent: number | null;
}

/** Something was counted, be it nothing: a count that is not there was not made. */
export const wasCounted = (counts: Counts | undefined): counts is Counts => counts !== undefined && COUNTS.some((name) => typeof counts[name] === 'number');

export function ownCount({ openQuestions = 0, closedQuestions = 0, simpleReflections = 0, complexReflections = 0 }: Counts): OwnCount {
  const questions = openQuestions + closedQuestions;
  const reflections = simpleReflections + complexReflections;
  return {
    questions, reflections,
    reflectionToQuestion: questions > 0 ? Math.round((reflections / questions) * 100) / 100 : null,
    complexPercent: reflections > 0 ? Math.round((complexReflections / reflections) * 1000) / 10 : null,
  };
}

/** From this many upwards, the words for it: exact bounds, so that the same count is always said in the same words. */
const RATIO: readonly (readonly [number, string])[] = [
  [2.1, 'over-two'], [1.9, 'two'], [1.6, 'under-two'], [1.4, 'one-and-a-half'], [1.05, 'over-one'], [0.95, 'one'], [0.7, 'under-one'], [0.4, 'half'], [0.01, 'few'], [0, 'none'],
];
const COMPLEX: readonly (readonly [number, string])[] = [
  [100, 'all'], [75, 'most'], [60, 'more-than-half'], [50.1, 'over-half'], [50, 'half'], [40, 'under-half'], [0.1, 'some'], [0, 'none'],
];
const wordFor = (bounds: readonly (readonly [number, string])[], value: number): string => bounds.find(([from]) => value >= from)?.[1] ?? 'none';

/** MITI 4.2.1, expert benchmarks: what trained coders look for in a recorded sample. Here a mirror, and no more. */
const mirror = (value: number | null, fair: number, good: number): string => (value === null || value < fair ? 'none' : value < good ? 'fair' : 'good');

/**
 * "A little over one reflection for every question, and just over half of them complex." `whole` adds how trained coders
 * read such numbers; the page leaves that out (DESIGN-LANGUAGE, Reflection: no benchmark).
 */
export function reading(reflection: Reflection, t: Wording, whole = true): string {
  const counts = reflection.after?.counts;
  if (!wasCounted(counts)) return '';
  const { reflectionToQuestion: ratio, complexPercent: complex } = ownCount(counts);
  if (ratio === null) return t('count.no-questions');
  const said = complex === null ? t('reading.ratio.none') : t('reading.both', { ratio: t(`reading.ratio.${wordFor(RATIO, ratio)}`), complex: t(`reading.complex.${wordFor(COMPLEX, complex)}`) });
  return `${said} ${t(whole ? `reading.mirror.${mirror(ratio, 1, 2)}-${mirror(complex, 40, 50)}` : 'reading.mirror.none-none')}`;
}
