/** Menus are read from the top: whoever looks for "Llwybr" looks after "Lwc". */
import * as fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './in-order.js';

const inOrder = (words: readonly string[], lang: string): string[] => words.toSorted((one, other) => (sortKey(one, lang) < sortKey(other, lang) ? -1 : sortKey(one, lang) > sortKey(other, lang) ? 1 : 0));
/** The letters of Welsh in their order, and a word of each that is not where an English list would have it. */
const WELSH = ['Amser', 'Beth', 'Cysgu', 'Chwarae', 'Dyn', 'Ddoe', 'Egni', 'Fyny', 'Ffordd', 'Gwlad', 'Ngwaith', 'Haf', 'Iaith', 'Lwc', 'Llwybr', 'Mam', 'Nain', 'Oed', 'Pysgod', 'Phil', 'Rwan', 'Rhiant', 'Siarad', 'Tŷ', 'Thema', 'Ust', 'Ŵyn', 'Wyt', 'Ysgol'];

describe('Titles in Welsh', () => {
  it('stand as a Welsh speaker looks for them: ch after c, dd after d, ff, ng, ll, ph, rh and th, wherever in a word', () => {
    expect(inOrder(WELSH.toReversed(), 'cy')).toEqual(WELSH);
    expect(inOrder(['achos', 'acw', 'adnabod'], 'cy')).toEqual(['acw', 'achos', 'adnabod']);
    expect(inOrder(WELSH, 'cy-GB')).toEqual(WELSH);
  });
  it('stand in English as an English list has them', () => {
    expect(inOrder(['Lwc', 'Llwybr', 'Child', 'Cysgu'], 'en')).toEqual(['Child', 'Cysgu', 'Llwybr', 'Lwc']);
  });
  it('have accents and capitals among their letters, and what is no letter before them', () => {
    expect(inOrder(['Mae’r cynllun', 'Maeth', 'mâl', 'Malu', 'Mae hi', '2 gam'], 'cy')).toEqual(['2 gam', 'Mae hi', 'Mae’r cynllun', 'Maeth', 'mâl', 'Malu']);
  });
  it('keep two letters apart where somebody put a joiner between them', () => {
    expect(inOrder(['dan\u034fgos', 'dagrau', 'daw', 'dangos'], 'cy')).toEqual(['dagrau', 'dangos', 'dan\u034fgos', 'daw']);
  });
  it('are as the whole of Intl has them, where it is there', () => {
    const collator = new Intl.Collator('cy', { sensitivity: 'base' });
    expect(collator.resolvedOptions().locale).toBe('cy');
    const word = fastCheck.stringMatching(/^[acdefghlnoprtuwy]{1,8}$/);
    fastCheck.assert(fastCheck.property(word, word, (one, other) => Math.sign(collator.compare(one, other)) === (sortKey(one, 'cy') < sortKey(other, 'cy') ? -1 : sortKey(one, 'cy') > sortKey(other, 'cy') ? 1 : 0)), { seed: 44, numRuns: 5000 });
  });
});
