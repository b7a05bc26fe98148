import { cy } from './cy.js';
import { en } from './en.js';
import type { enLater } from './en-later.js';

export type Word = keyof typeof en;
/** Of the workbench's own pages. */
export type LaterWord = keyof typeof enLater;
/** The words for a key, filled in. A council's own words win. */
export type Words<Key extends string = Word> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
export type LaterWords = Words<Word | LaterWord>;

export const wordsFor = (lang: string, overrides?: Partial<Record<string, string>>): Words => wordsFrom<Word>(isWelsh(lang) ? cy : en, overrides);
/** Those of the own pages too, which bring them. */
export const laterWordsFor = (lang: string, overrides: Partial<Record<string, string>>, later: Readonly<Record<LaterWord, string>>): LaterWords => wordsFrom<Word | LaterWord>({ ...isWelsh(lang) ? cy : en, ...later }, overrides);

function wordsFrom<Key extends string>(catalogue: Readonly<Record<Key, string>>, overrides: Partial<Record<string, string>> = {}): Words<Key> {
  return (key, values = {}) => (overrides[key] ?? catalogue[key]).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

export function isWelsh(lang: string): boolean {
  return lang.toLowerCase().startsWith('cy');
}

/** What a plugin's words leave to be filled in, and only the tool knows, is shown as left open. */
export const unfilled = (words: string): string => words.replace(/\{\w+\}/g, '…');
