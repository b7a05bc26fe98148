import { cy } from './cy.js';
import { en } from './en.js';

export type Word = keyof typeof en;
/** The words for a key, filled in. A council's own words win. */
export type Words = (key: Word, values?: Readonly<Record<string, string | number>>) => string;

export function wordsFor(lang: string, overrides: Partial<Record<string, string>> = {}): Words {
  const catalogue: Readonly<Record<Word, string>> = isWelsh(lang) ? cy : en;
  return (key, values = {}) => (overrides[key] ?? catalogue[key]).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

export function isWelsh(lang: string): boolean {
  return lang.toLowerCase().startsWith('cy');
}

/** `workbench.textSize` → “Text size”, for a setting that has no title of its own. */
export function humanised(key: string): string {
  const words = (key.split('.').at(-1) ?? key).replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a plugin's words leave to be filled in, and only the tool knows, is shown as left open. */
export const unfilled = (words: string): string => words.replace(/\{\w+\}/g, '…');
