/** What is said before a passphrase is chosen, in order, and while it is: for the page on which it is chosen. */
import type { Phrase } from '@practice-kit/practice-tool/model';
import { enLater } from '../wording/en-later.js';

const SAID_BEFORE = ['seal.about', 'seal.no-way-back', 'seal.given', 'seal.law'] as const;
const SAID_WHILE = ['seal.choose', 'seal.again', 'seal.understood', 'seal.too-short', 'seal.not-the-same', 'seal.does-not-open'] as const;
type SaidWhile = (typeof SAID_WHILE)[number];

export interface SealWords { readonly before: readonly string[]; readonly while: Readonly<Record<SaidWhile, string>> }

/** These are the same for whoever reads them: the owner. */
const said = (phrase: Phrase | undefined): string => (typeof phrase === 'string' ? phrase : (phrase?.practitioner ?? ''));

export async function sealWords(lang: 'en' | 'cy'): Promise<SealWords> {
  const words = lang === 'cy' ? (await import('../wording/cy.js')).cy : enLater;
  return {
    before: SAID_BEFORE.map((key) => said(words[key])),
    while: Object.fromEntries(SAID_WHILE.map((key) => [key, said(words[key])])) as Record<SaidWhile, string>,
  };
}
