import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('What is made from texts', () => {
  it('is made once for each, and the oldest is forgotten when there are too many', () => {
    const made: string[] = [];
    const find = remembered((text) => { made.push(text); return { text }; }, 2);
    expect(find('a')).toBe(find('a'));
    for (const text of ['b', 'c', 'b', 'a']) find(text);
    expect(made.join('')).toBe('abca');
  });
});
