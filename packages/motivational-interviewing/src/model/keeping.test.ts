/** The reflection's own short clock (DP-52): it is said until when, and nothing is deleted by it (DP-49). */
import { describe, expect, it } from 'vitest';
import { frozen } from '@practice-kit/documents';
import { isPastItsDay, KEPT_FOR_DAYS, keptUntil, start, type Reflection, type ReflectionDocument } from './index.js';
import { empty, kept, saturdays } from './fixtures.js';

const withReflection = (change: Partial<Reflection>): ReflectionDocument => frozen({ ...kept, content: { ...kept.content, ...change } });

describe('A reflection’s own short clock (DP-52)', () => {
  it('runs from the day of the conversation for as many days as the council says', () => {
    expect(keptUntil(kept)).toBe('2027-10-20');
    expect(keptUntil(kept, 30)).toBe('2026-11-19');
    expect(KEPT_FOR_DAYS).toBe(365);
  });
  it('runs from when it was written where nobody said which day it was, and where nobody wrote either it does not run', () => {
    const { on: _on, before: _before, ...undated } = kept.content;
    expect(keptUntil({ ...kept, content: undated })).toBe('2027-10-20');
    for (const document of [empty, withReflection({ on: 'some day' })]) expect([keptUntil(document), isPastItsDay(document, { asOf: '2040-01-01' })]).toEqual([undefined, false]);
  });
  it.each([['2027-10-20', false], ['2027-10-21', true], ['2027-10-21T00:30:00+01:00', true]])('is past its day only the day after: on %s → %s', (asOf, isPast) => {
    expect(isPastItsDay(kept, { asOf })).toBe(isPast);
  });
  it('asks for nothing that somebody holds, or that is gone', () => {
    expect(isPastItsDay(saturdays, { asOf: '2040-01-01' })).toBe(false);
    const gone = start(kept, { asOf: '2026-10-22', actor: 'w-nadia' }).can({ type: 'DELETE' });
    expect(gone.ok && isPastItsDay(gone.document, { asOf: '2040-01-01' })).toBe(false);
  });
});
