/**
 * A great many maps, whatever is written on them and kept from whom: nothing gets out, and a copy is what it would be if what
 * is kept had never been written (SOS-R05, DP-15, DP-16, DP-20, DP-21, DP-22).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument, type Person } from '@practice-kit/documents';
import { SECRET, TEAM_MARKS, flagsOf, planted, saidIn, thinned, type PlantingPlace, type PlantingReader } from '@practice-kit/practice-tool/testing';
import { documentType, type AssessmentMap, type MapDocument } from './index.js';
import { harte } from './fixtures.js';

const words = `${SECRET} words`;
const list = (path: string, more: object): PlantingPlace => ({ path, make: (id) => ({ id, text: words, ...more }) });
const PLACES: readonly PlantingPlace[] = [
  list('harm', { occurredOn: '2026-08', frequency: words, causedBy: ['p-pauline'], childImpact: [{ childId: 'p-mia', text: words }], pattern: ['worst'] }),
  list('dangerStatements', { whoIsWorried: ['p-pauline'], whoMightBeHurt: ['p-mia'], whyBeforeHarm: words }),
  list('complicatingFactors', { aboutServices: true }), list('unknowns', { whoWillFindOut: 'w-amira' }), list('existingStrengths', { sources: [{ kind: 'record', text: words }] }),
  list('existingSafety', { timesSeen: 77, seenBy: ['p-pauline'] }), list('safetyGoals', { toSeeFor: words }), list('nextSteps', { who: ['p-pauline'], byWhen: '2026-12-24' }), list('bottomLines', { reason: words }),
  { path: 'scales', make: (id) => ({ id, question: words, anchor0: words, anchor10: words, answers: [{ by: 'p-pauline', value: 7, reason: words }] }) },
  { path: 'scales.*.answers', make: () => ({ by: 'p-pauline', value: 7, reason: words }) },
  { path: 'harm.*.childImpact', make: () => ({ childId: 'p-mia', text: words }) }, { path: 'harm.*.disputes', make: () => ({ by: 'p-pauline', text: words }) },
  { path: 'dangerStatements.*.sources', make: () => ({ kind: 'third-party', by: 'p-pauline', text: words }) },
  { path: 'genogram.links', make: () => ({ a: 'p-danielle', b: 'p-michael', kind: words }) }, { path: 'place', isOne: true, make: () => ({ text: words }) },
];
const POINTERS = ['presentIds', 'contributedBeforehandIds', 'dangerStatements.*.whoIsWorried', 'dangerStatements.*.basedOnHarmIds', 'nextSteps.*.who', 'existingSafety.*.seenBy', 'harm.*.causedBy', 'harm.*.aboutIds'];
const LISTS = ['harm', 'dangerStatements', 'complicatingFactors', 'unknowns', 'existingStrengths', 'existingSafety', 'safetyGoals', 'nextSteps', 'scales', 'bottomLines', 'childrensWords', 'genogram.people', 'genogram.links'];
const reader = (key: string, reaching: readonly string[], isFamily = true): PlantingReader => ({ key, reaching: [...reaching, key], isFamily });
/** Each kind of reader but the team and the court; Deb lives with Ryan. */
const READERS = [
  reader('parent:p-danielle', ['p-danielle']), reader('parent:p-ryan', ['p-ryan']), reader('network:p-deb', ['p-deb', 'p-ryan', 'parent:p-ryan']), reader('child:p-mia', ['p-mia']),
  reader('family-shared', ['p-pauline', 'parent:p-ryan']), reader('partner:health', ['w-beth'], false),
];
const people: Person[] = [...harte.people, { id: 'p-protected', name: 'Iris Vale', kind: 'family' }];
/** A map of some of the Hartes' entries, one of them in words for Mia. */
const base = (bits: number, of: PlantingReader): MapDocument => {
  const map = thinned(harte.content, LISTS, bits) as AssessmentMap;
  const [strength, ...others] = map.existingStrengths ?? [];
  const forMia = { forAudience: 'child:p-mia', text: 'Mum rang the police to keep you safe.', writtenBy: 'w-amira', checkedBy: 'w-tom' };
  const content = { ...map, ...(strength ? { existingStrengths: [{ ...strength, variants: [forMia] }, ...others] } : {}), ...(map.genogram ? { genogram: { ...map.genogram, people: map.genogram.people ?? [], links: map.genogram.links ?? [] } } : {}) };
  return { ...harte, people, flags: [...harte.flags, ...flagsOf(of)], content };
};
const bytes = (document: MapDocument, key: string): string => JSON.stringify(copyFor(document, key, documentType).copy);
const chosen = { bits: fc.nat(65_535), plan: fc.array(fc.record({ place: fc.nat(1000), at: fc.nat(50), mark: fc.nat(1000), pick: fc.nat(50), corrects: fc.boolean() }), { minLength: 1, maxLength: 6 }) };
const RUNS = { numRuns: 400, seed: 20261125 };

describe('A copy of a map, whatever is written on it and kept', () => {
  it('DP-15, DP-16: holds nothing that is kept from its reader, and does not show that there was anything', () => {
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...READERS) }), ({ bits, plan, of }) => {
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: POINTERS, peopleLists: ['presentIds', 'contributedBeforehandIds', 'dangerStatements.*.whoIsWorried', 'existingSafety.*.seenBy'] });
      const { genogram } = whole.content;
      // The practitioner's own text of the family tree, and the map before this one.
      const secretly = { ...whole, content: { ...whole.content, previousMapId: `${SECRET}-map`, ...(genogram ? { genogram: { ...genogram, textAlternative: words } } : {}) } };
      const given = bytes(secretly, of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(bare, of.key));
      expect(readDocument(given, [documentType]).ok).toBe(true);
    }), RUNS);
  });

  it('DP-15: for a child, holds what was written for that child and nothing that was not, marked or not', () => {
    fc.assert(fc.property(fc.record(chosen), ({ bits, plan }) => {
      const of = READERS.find(({ key }) => key === 'child:p-mia')!;
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: POINTERS, marks: [() => ({})] });
      const given = bytes(whole, of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(bare, of.key));
      expect(given.includes('Mum rang the police')).toBe((bare.content.existingStrengths ?? []).length > 0);
    }), { ...RUNS, numRuns: 200 });
  });

  it.each(['practitioner', 'court'])('for the %s is without drafts and what is private to its author, and whole otherwise', (key) => {
    fc.assert(fc.property(fc.record(chosen), ({ bits, plan }) => {
      const { whole, bare } = planted(base(bits, READERS[0]!), reader(key, []), plan, { places: PLACES, pointers: POINTERS, marks: TEAM_MARKS });
      expect(bytes(whole, key)).not.toContain(SECRET);
      expect(saidIn(bytes(whole, key))).toEqual(saidIn(bytes(bare, key)));
      expect(bytes(bare, key)).toContain(JSON.stringify(harte.content.purpose));
    }), { ...RUNS, numRuns: 150 });
  });
});
