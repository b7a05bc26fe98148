import { describe, expect, it } from 'vitest';
import { wholeWord } from './names.js';

describe('A name in words', () => {
  it('is found as a whole word, and not in a longer one', () => {
    for (const words of ['Ask Ann.', 'Ann’s house', '(Ann)']) expect(wholeWord('Ann', 'u').test(words), words).toBe(true);
    for (const words of ['Anna came.', 'Leann came.', 'Ann\u0301 came.']) expect(wholeWord('Ann', 'u').test(words), words).toBe(false);
  });
  it('is found however its accents are written', () => {
    for (const name of ['Siân', 'Siân'.normalize('NFD')]) for (const words of ['Siân came.', 'Siân came.'.normalize('NFD')]) expect(wholeWord(name, 'u').test(words)).toBe(true);
  });
  it('is words, and no pattern', () => {
    expect(wholeWord('J. (Jo)', 'u').test('with J. (Jo)')).toBe(true);
    expect(wholeWord('J.', 'u').test('with Jo')).toBe(false);
  });
});
