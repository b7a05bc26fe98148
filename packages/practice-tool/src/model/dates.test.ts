import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, listWords } from './dates.js';

describe('A date in words', () => {
  it('is said as exactly as it was given', () => {
    expect(formatDate('en', '2026-10-02', 'full')).toBe('Friday 2 October 2026');
    expect(formatDate('en', '2026-10-02', 'day-and-month')).toBe('2 October');
    expect(formatDate('en', '2026-10')).toBe('October 2026');
    expect(formatDate('en', '2026')).toBe('2026');
    expect(formatDate('en', 'last winter')).toBe('last winter');
    expect(formatInstant('en', '2026-10-05T14:32:00+01:00')).toBe('5 October, 14:32');
  });

  it('is in Welsh and with the day before the month where the browser knows no Welsh', () => {
    expect(formatDate('cy', '2026-10-02', 'full')).toBe('Dydd Gwener 2 Hydref 2026');
    expect(formatDate('cy', '2026-10-02', 'weekday-and-month')).toBe('Dydd Gwener 2 Hydref');
    expect(formatDate('cy', '2026-10')).toBe('Hydref 2026');
    expect(formatInstant('cy', '2026-10-05T14:32:00+01:00')).toBe('5 Hydref, 14:32');
  });

  it('has in Welsh the days and months that the Unicode tables have', () => {
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + day));
      const table = new Intl.DateTimeFormat('cy-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at).replace(',', '');
      expect(formatDate('cy', at.toISOString().slice(0, 10), 'full')).toBe(table);
    }
  });
});

describe('Names in a row', () => {
  it('are joined as they are said', () => {
    expect(listWords('en', ['Pauline', 'PC Lowry'])).toBe('Pauline and PC Lowry');
    expect(listWords('cy', ['Pauline', 'PC Lowry'])).toBe('Pauline a PC Lowry');
    expect(listWords('cy', ['Danielle', 'Pauline', 'Amira'])).toBe('Danielle, Pauline ac Amira');
    expect(listWords('cy', ['Mia'])).toBe('Mia');
    expect(listWords('cy', [])).toBe('');
    expect(listWords('en', ['Ryan', 'Deb'], 'or')).toBe('Ryan or Deb');
    expect(listWords('cy', ['Ryan', 'Deb'], 'or')).toBe('Ryan neu Deb');
  });
});
