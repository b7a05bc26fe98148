/** The words every tool shares: there in both languages, and each said in one place. */
import { describe, expect, it } from 'vitest';
import { cy } from './cy.js';
import { first } from './en-first.js';
import { later } from './en-later.js';
import { en } from './en.js';

const blanks = (words: string): string => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join();
const entries = Object.entries<string>(en);

describe('The words every tool shares', () => {
  it('are all there in Welsh, with the same blanks to fill', () => {
    const welsh: Readonly<Record<string, string>> = cy;
    expect(Object.keys(welsh).sort()).toEqual(Object.keys(en).sort());
    expect(entries.filter(([key, words]) => blanks(words) !== blanks(welsh[key] ?? '')).map(([key]) => key)).toEqual([]);
    expect(entries.filter(([key, words]) => words.includes(' ') && words === welsh[key]).map(([key]) => key)).toEqual([]);
  });

  it('come once: at the start, or with what says them', () => {
    expect(Object.keys(first).filter((key) => key in later)).toEqual([]);
  });

  it('are there from the start where something cannot wait: a refusal, a document that does not open, a part that does not come', () => {
    for (const prefix of ['message.', 'tool.', 'save.', 'backup.', 'part.', 'kept.', 'reader.', 'discipline.']) {
      expect(Object.keys(later).filter((key) => key.startsWith(prefix))).toEqual([]);
    }
  });
});
