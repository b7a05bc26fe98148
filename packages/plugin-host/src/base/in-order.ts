/** What in Welsh is one letter, and comes after all that begin with the one before it: `ng` after `g`. */
const WELSH: Readonly<Record<string, string>> = { ch: 'c', dd: 'd', ff: 'f', ng: 'g', ll: 'l', ph: 'p', rh: 'r', th: 't' };
/** After every other letter, in the order of code units. */
const LAST = '\uffff';

/**
 * What titles of this language are sorted by, by code unit: small letters without what stands on them, what is no letter before all letters, and
 * in Welsh each letter in its place. By hand, because Chromium has no Welsh order (`Intl.Collator('cy')` is then that of the browser's
 * own language), and the order is to be the same everywhere. As `Intl`'s, it takes every `ng` for the one letter; a joiner between the two keeps them apart.
 */
export function sortKey(title: string, lang: string): string {
  const letters = title.normalize('NFD').toLowerCase();
  const inTheirPlace = lang.split('-')[0] === 'cy' ? letters.replace(/ch|dd|ff|ng|ll|ph|rh|th/g, (pair) => WELSH[pair]! + LAST) : letters;
  return inTheirPlace.replace(/\p{M}|\u00ad/gu, '').replace(/[^\p{L}\p{N}\uffff]+/gu, ' ');
}
