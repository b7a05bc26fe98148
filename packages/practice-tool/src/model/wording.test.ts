import { describe, expect, it } from 'vitest';
import { createWording, keepWording, withWords, type Phrase, type WordingOptions } from './wording.js';

const catalogue = {};
const options = (fallback: Record<string, Phrase>, missing = new Set<string>()): WordingOptions => ({ catalogue, fallback, register: 'practitioner', lang: 'en', missing });

describe('Words that are the same', () => {
  it('stay one object until something they are made from is another', () => {
    const wording = keepWording();
    const words = { stop: 'Stop' };
    const first = wording(options(words));
    expect(wording(options(words))).toBe(first);
    expect(wording({ ...options(words), lang: 'cy' })).not.toBe(first);
  });
});

describe('Words that come later', () => {
  it('are said from then on, and what was drawn with those there were stands', () => {
    const words: Record<string, Phrase> = { stop: 'Stop' };
    const t = createWording(options(words));
    const more = withWords(words, { share: 'Share' }, new Set());
    expect([more === words, t('share'), t('stop')]).toEqual([true, 'Share', 'Stop']);
  });

  it('have what was drawn drawn again where one of them was asked for before they came', () => {
    const words: Record<string, Phrase> = { stop: 'Stop' };
    const missing = new Set<string>();
    const t = createWording(options(words, missing));
    expect([t('share'), t('as', { name: '@stage.ready' })]).toEqual(['share', 'as']);
    expect(withWords(words, { print: 'Print' }, missing)).toBe(words);
    expect(withWords(words, { share: 'Share' }, missing)).not.toBe(words);
  });

  it('have what was drawn drawn again where one of them is said otherwise now', () => {
    const words: Record<string, Phrase> = { stop: 'Stop' };
    expect(withWords(words, { stop: 'Stop' }, new Set())).toBe(words);
    const otherwise = withWords(words, { stop: 'I want to stop' }, new Set());
    expect([otherwise === words, otherwise['stop'], words['stop']]).toEqual([false, 'I want to stop', 'Stop']);
  });
});
