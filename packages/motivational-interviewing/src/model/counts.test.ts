/** The owner's own count, read back: two ratios, never a division by nothing, never a score (domain.md §7.2, shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { createWording } from '@practice-kit/practice-tool/model';
import { cy } from '../wording/cy.js';
import { en } from '../wording/en.js';
import { ownCount, reading, wasCounted, type Counts, type Reflection } from './index.js';
import { saturdays } from './fixtures.js';

const t = createWording({ catalogue: en, fallback: en, register: 'practitioner', lang: 'en' });
const welsh = createWording({ catalogue: cy, fallback: en, register: 'practitioner', lang: 'cy' });
const counting = (counts: Counts): Reflection => ({ ...saturdays.content, after: { counts } });
const count = (questions: number, simple: number, complex: number): Counts => ({ openQuestions: questions, closedQuestions: 0, simpleReflections: simple, complexReflections: complex });

describe('Your own count', () => {
  it.each([
    [{}, 0, 0, null, null], [{ openQuestions: 3 }, 3, 0, 0, null], [{ complexReflections: 2 }, 0, 2, null, 100], [count(0, 0, 0), 0, 0, null, null],
    [count(9, 3, 4), 9, 7, 0.78, 57.1], [count(3, 2, 1), 3, 3, 1, 33.3], [{ openQuestions: 1, closedQuestions: 1, simpleReflections: 4 }, 2, 4, 2, 0],
  ] as const)('of %j is worked out as it stands', (counts, questions, reflections, reflectionToQuestion, complexPercent) => {
    expect(ownCount(counts)).toEqual({ questions, reflections, reflectionToQuestion, complexPercent });
  });
  it('was made once a single number is there, be it nought', () => {
    expect([undefined, {}, { later: 3 }, { confront: 0 }].map((counts) => wasCounted(counts as Counts | undefined))).toEqual([false, false, false, true]);
  });

  it.each([
    [count(12, 0, 0), 'Questions this time, and no reflections. A mirror for you, not a score.'],
    [count(10, 2, 0), 'Fewer than one reflection for every two questions, and none of them complex. A mirror for you, not a score.'],
    [count(10, 4, 1), 'About one reflection for every two questions, and some of them complex. A mirror for you, not a score.'],
    [count(10, 5, 4), 'A little under one reflection for every question, and just under half of them complex. Fair on the second - as a mirror for you, not a score.'],
    [count(10, 5, 5), 'About one reflection for every question, and half of them complex. Fair on the first, good on the second - as a mirror for you, not a score.'],
    [count(10, 6, 4), 'About one reflection for every question, and just under half of them complex. Fair on both - as a mirror for you, not a score.'],
    [count(10, 12, 3), 'About three reflections for every two questions, and some of them complex. Fair on the first - as a mirror for you, not a score.'],
    [count(10, 4, 16), 'About two reflections for every question, and most of them complex. Good on both - as a mirror for you, not a score.'],
    [count(10, 0, 30), 'More than two reflections for every question, and all of them complex. Good on both - as a mirror for you, not a score.'],
    [count(0, 5, 5), 'no ratio - there were no questions to compare with'],
    [{}, ''],
  ])('of %j is read back in words', (counts, words) => {
    expect(reading(counting(counts), t)).toBe(words);
  });
  it('is read back on the page with no benchmark beside it', () => {
    expect(reading(saturdays.content, t, false)).toBe('A little over one reflection for every question, and just over half of them complex. A mirror for you, not a score.');
  });
  it('has a word for every count in both languages', () => {
    for (let questions = 0; questions <= 20; questions += 1) {
      for (let complex = 0; complex <= 20; complex += 1) {
        for (const say of [t, welsh]) for (const whole of [true, false]) expect(reading(counting(count(questions, 20 - complex, complex)), say, whole)).not.toMatch(/reading\.|count\.|[{}]/);
      }
    }
  });
});
