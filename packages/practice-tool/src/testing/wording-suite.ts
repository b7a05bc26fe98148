/**
 * The tests every tool's words must pass, run by the package that writes them: there in both languages, whole, and said to
 * a practitioner, to the family and to a child wherever one of them is spoken to differently (domain.md §3.9 and its like).
 */
import type { TestRunner } from '@practice-kit/documents/testing';
import type { Catalogue, Phrase } from '../model/wording.js';

export interface WordingFixtures {
  /** Everything the tool says, the shared words among it. */
  readonly english: Catalogue;
  readonly welsh: Catalogue;
  /** Keys whose blanks differ between the languages, because domain.md gives the words so. */
  readonly differentBlanks?: readonly string[];
  /** Labels that one of the three is not shown at all. */
  readonly notShown?: readonly string[];
}

/** What a phrase says, to whomever. */
export const saidOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const blanksOf = (phrase: Phrase): string => [...new Set(saidOf(phrase).flatMap((words) => words.match(/\{\w+\}/g) ?? []))].sort().join();

export function wordingSuite({ english, welsh, differentBlanks = [], notShown = [] }: WordingFixtures, { describe, it }: TestRunner): void {
  const keysWhere = (catalogue: Catalogue, isSo: (key: string, phrase: Phrase) => boolean): string[] => Object.entries(catalogue).filter(([key, phrase]) => isSo(key, phrase)).map(([key]) => key);
  const same = (found: readonly string[], expected: readonly string[], otherwise: string): void => {
    if (found.join() !== expected.join()) throw new Error(`${otherwise}: ${found.join(', ')}. Expected: ${expected.join(', ') || 'none'}.`);
  };
  describe('The words of a tool', () => {
    it('are all there in Welsh, whole, and none besides', () => {
      same(keysWhere(english, (key) => !Object.hasOwn(welsh, key)), [], 'Not in Welsh');
      same(keysWhere(welsh, (key) => !Object.hasOwn(english, key)), [], 'Not in English');
      for (const catalogue of [english, welsh]) same(keysWhere(catalogue, (key, phrase) => !notShown.includes(key) && saidOf(phrase).some((words) => words.trim() === '')), [], 'Said with nothing');
    });
    it('leave the same blanks to fill in both languages', () => {
      same(keysWhere(english, (key, phrase) => blanksOf(phrase) !== blanksOf(welsh[key] ?? '')), differentBlanks, 'Other blanks in Welsh');
    });
    it('are never the English ones passed off as Welsh', () => {
      same(keysWhere(english, (key, phrase) => typeof phrase === 'string' && /[a-z] /i.test(phrase) && phrase === welsh[key]), [], 'The same in both');
    });
    it('say a label to a practitioner, to the family and to a child wherever one differs', () => {
      for (const catalogue of [english, welsh]) same(keysWhere(catalogue, (_key, phrase) => typeof phrase !== 'string' && !(phrase.practitioner && phrase.family && phrase.child)), notShown, 'Not said to all three');
    });
  });
}
