import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words.js';

describe('Words that a plugin has shown', () => {
  it.each([
    ['turn round what follows', 'Signs of \u202eytefaS', 'Signs of ytefaS'], ['end the line that says whose they are', 'Visits\u2066\u2069\u2028', 'Visits'], ['have a name that only looks like another', 'Prac\u200btice \ufeffKit\u00ad', 'Practice Kit'],
    ['hide letters', `Kit${String.fromCodePoint(0xe0041)}`, 'Kit'], ['hold signs that no line has', 'a\u0000b\u0007\tc', 'ab c'], ['join nothing', '\u200dKit', 'Kit'],
  ])('cannot %s', (_what, given, shown) => expect(plainWords(given)).toBe(shown));
  it.each(['Ŷ ŵ â’i', 'two\nlines', 'می‌خواهم', '👩‍👧', 'क्‍ष', 'مرحبا', '5 + 3 = 8'])('stay as they are: %s', (words) => expect(plainWords(words)).toBe(words));
});
