import { describe, expect, it } from 'vitest';
import { lookFor, readText } from './flagged-words.js';

/** Of what addresses and names are made, and of what a keyboard, a phone or another program may put between. */
const PIECES = [
  'a', 'B', 'é', 'e\u0301', 'ß', 'ẞ', 'Ø', 'ﬁ', 'ŉ', 'İ', 'ı', 'Ǆ', 'σ', 'ς', '日', 'א', '1', '2', '½', '①', 'Ａ', '㎏', '🙂', '\u0301',
  ' ', '  ', '\u00a0', '\n', '\r\n', '\t', '-', '\u2013', '\u00ad', '\u200b', '’', "'", '`', '.', ',', '/', '&', '(', ')', '_',
];

describe('A flag’s words', () => {
  it('are found wherever they stand literally, whatever stands around them (shapes.md §13, rule 6)', () => {
    let seed = 1;
    const below = (most: number): number => ((seed = (seed * 48_271) % 2_147_483_647) % most);
    const make = (most: number): string => Array.from({ length: below(most) }, () => PIECES[below(PIECES.length)]!).join('');
    const missed: string[] = [];
    let looked = 0;
    for (let round = 0; round < 40_000; round += 1) {
      const value = make(7);
      const isIn = lookFor(value);
      if (!isIn) continue;
      looked += 1;
      const text = `${make(6)}${value}${make(6)}`;
      if (!isIn(readText(text))) missed.push(JSON.stringify([value, text]));
    }
    expect(looked).toBeGreaterThan(30_000);
    expect(missed).toEqual([]);
  });

  it('are none where there is nothing to be seen', () => {
    for (const value of ['', '  ', '\n', '\u200b']) expect(lookFor(value)).toBeUndefined();
  });
});
