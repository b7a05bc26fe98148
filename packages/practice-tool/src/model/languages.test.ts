import { describe, expect, it } from 'vitest';
import { langTag } from './lang-tag.js';
import { languageName, languageTag, usualLanguages } from './languages.js';

describe('The language of some words', () => {
  it('is read by its name, in English and in Welsh, and a sign language too', () => {
    expect(['pl', 'pt-BR', 'bfi', 'ckb'].map((tag) => languageName(tag, 'en'))).toEqual(['Polish', 'Brazilian Portuguese', 'British Sign Language', 'Kurdish (Sorani)']);
    expect(['pl', 'cy', 'bfi'].map((tag) => languageName(tag, 'cy'))).toEqual(['Pwyleg', 'Cymraeg', 'Iaith Arwyddion Prydain']);
  });
  it('is kept as its tag when its name is written, in either language and in any letters, and as it was written when nobody knows it', () => {
    expect(['Polish', 'pwyleg', ' british sign language ', 'Tagalog', 'Icelandic', 'pl', 'Polish and a bit of English', 'Twi of the north'].map((words) => languageTag(words, 'cy')))
      .toEqual(['pl', 'pl', 'bfi', 'tl', 'is', 'pl', 'Polish and a bit of English', 'Twi of the north']);
    expect([undefined, 'Polish and a bit of English', 'zz-'].map((tag) => languageName(tag, 'en'))).toEqual(['', 'Polish and a bit of English', 'zz-']);
  });
  it('is said to a browser only where it is a tag, for what somebody wrote in words is none', () => {
    expect(['pl', 'bfi', 'pt-BR', 'Polish', 'a bit of both', 'qqx', '', undefined].map((tag) => langTag(tag))).toEqual(['pl', 'bfi', 'pt-BR', undefined, undefined, undefined, undefined, undefined]);
  });
  it('is offered by names that all differ, in the order of the alphabet', () => {
    for (const lang of ['en', 'cy']) {
      const labels = usualLanguages(lang).map(({ label }) => label);
      expect(new Set(labels).size, lang).toBe(labels.length);
      for (const { value, label } of usualLanguages(lang)) { expect(label, lang).not.toBe(value); expect(languageTag(label, lang)).toBe(value); }
    }
    expect(usualLanguages('en').slice(0, 3).map(({ label }) => label)).toEqual(['Albanian', 'Amharic', 'Arabic']);
  });
});
