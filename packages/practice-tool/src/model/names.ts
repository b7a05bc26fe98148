/** Looking for names in words. */

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name, and no part of a longer word; in either of the ways its accents may be written. */
export const wholeWord = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${[...new Set([name.normalize('NFC'), name.normalize('NFD')])].map(literal).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, flags);
