/**
 * A great many children's pages, whatever the children chose and whatever is kept from whom: nothing gets out, and a copy is
 * what it would be if what is kept had never been written (CH-R05, CH-R13, DP-15, DP-16, DP-20, DP-22).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument } from '@practice-kit/documents';
import { MARKS, SECRET, TEAM_MARKS, flagsOf, planted, saidIn, thinned, type PlantingPlace, type PlantingReader } from '@practice-kit/practice-tool/testing';
import { documentType, type ChildSession, type SessionsDocument } from './index.js';
import { miaAndMali } from './fixtures.js';

type Node = Record<string, unknown>;
const words = `${SECRET} words`;
const reader = (key: string, reaching: readonly string[], isFamily = true): PlantingReader => ({ key, reaching: [...reaching, key], isFamily });
const READERS = [
  reader('parent:p-danielle', ['p-danielle']), reader('network:p-pauline', ['p-pauline']), reader('parent:p-deb', ['p-deb', 'p-ryan']),
  reader('family-shared', ['p-pauline', 'parent:p-ryan']), reader('partner:police', ['w-lowry'], false), reader('w-rosie', ['w-rosie']),
];
const CHILDREN = [reader('child:p-mia', ['p-mia']), reader('child:p-mali', ['p-mali']), reader('network:p-mia', ['p-mia'])];
const people = [
  ...miaAndMali.people, { id: 'p-deb', name: 'Deb Cole', kind: 'family' as const, livesWith: ['p-ryan'] },
  { id: 'w-lowry', name: 'Sgt Lowry', kind: 'professional' as const, discipline: 'police' }, { id: 'p-protected', name: 'Iris Vale', kind: 'professional' as const },
];
/** The child said yes to everybody there is. */
const yes = people.map(({ id }) => ({ personId: id, choice: 'yes' }));
const to = (choice: unknown): Node[] => people.map(({ id }) => ({ personId: id, choice }));
const override = { decidedBy: 'w-amira', reason: words, childToldFirst: true, sharedWith: people.map(({ id }) => id) };

/** Choices that are no yes, and a "no" that nobody overruled as it must be (CH-R05). */
const CHOICES: typeof MARKS = [
  (_, pick) => ({ share: to(['no', 'ask-me-again', 'not-asked', 'maybe', null, 'YES'][pick % 6]), childReason: words }),
  (_, pick) => ({ share: [undefined, [], 'yes', [null], [{ choice: 'yes' }], { 'p-danielle': 'yes' }][pick % 6] }),
  () => ({ share: [...yes, ...to('no')] }),
  (_, pick) => ({ share: to('no'), shareOverride: { ...override, ...[{ reason: ' ' }, { decidedBy: '' }, { childToldFirst: false }, { childToldFirst: false, whyNotToldFirst: '' }, { sharedWith: ['partner:health'] }, { sharedWith: 'all' }][pick % 6] } }),
];
const HOUSES = ['houses.good', 'houses.worries', 'houses.dreams', 'whoHelps'];
const PLACES: readonly PlantingPlace[] = [
  ...HOUSES.map((path) => ({ path: `sessions.*.${path}`, make: (id: string) => ({ id, text: words, verbatim: true, childSays: words, kind: 'words', share: yes }) })),
  { path: 'sessions.*.scale.answers', make: () => ({ by: 'p-mia', value: 7, reason: words, share: yes }) },
];
/** The two pages thinned out; of what is left the child said yes to everybody. */
const base = (bits: number, of: PlantingReader): SessionsDocument => ({
  ...miaAndMali, people, flags: flagsOf(of),
  content: { sessions: miaAndMali.content.sessions.map((session, index) => {
    const given = (list: readonly Node[] | undefined): Node[] | undefined => list?.map(({ shareOverride: _override, childReason: _reason, ...one }) => ({ ...one, share: yes }));
    const { houses, scale, whoHelps } = session;
    const all = JSON.parse(JSON.stringify({
      ...session, whoHelps: given(whoHelps), ...(scale ? { scale: { ...scale, answers: given(scale.answers) } } : {}),
      houses: { good: given(houses?.good), worries: given(houses?.worries), dreams: given(houses?.dreams) },
    })) as ChildSession;
    const left = thinned(all, [...HOUSES, 'scale.answers'], bits >> (index * 6));
    // A question is a question without an answer; there is none without the list.
    return left.scale ? { ...left, scale: { ...left.scale, answers: left.scale.answers ?? [] } } : left;
  }) },
});
/** What stands on a page and in nobody's copy of it; and the page of a child who said yes to nobody. */
const secretly = (document: SessionsDocument, first: boolean): SessionsDocument => {
  const on = { at: '2026-09-30T10:41:00+01:00', recordedBy: 'w-amira', words: { text: words, verbatim: true } };
  const sessions = document.content.sessions.map((session) => ({
    ...session, practitionerThoughts: [{ id: `${SECRET}-thought`, text: words, by: 'w-amira', at: '2026-09-30T12:00:00+01:00' }], telling: on, earlierTellings: [on],
    parentTold: [{ personId: 'p-danielle', whyNotSafe: words }], afterwards: [{ step: 'shown-to', on: '2026-10-01', who: ['p-danielle'], response: { text: words } }],
    communication: { language: 'en', interpreter: { personId: 'p-pauline', reason: words } }, stopped: { by: 'child', how: words }, place: { text: words },
    presentIds: ['p-protected', `${SECRET}-person`], copyForChild: { keptWhere: words }, fieldOfTomorrow: words,
  }));
  const other = { id: `${SECRET}-session`, childId: `${SECRET}-person`, picture: words, on: '2026-10-09', houses: { good: [{ id: `${SECRET}-item`, text: words, share: to('no') }] } };
  return frozen({ ...document, content: { sessions: first ? [other, ...sessions] : [...sessions, other] } } as unknown as SessionsDocument);
};
const bytes = (document: SessionsDocument, key: string): string => JSON.stringify(copyFor(document, key, documentType).copy);
const chosen = { bits: fc.nat(4095), first: fc.boolean(), plan: fc.array(fc.record({ place: fc.nat(1000), at: fc.nat(50), mark: fc.nat(1000), pick: fc.nat(50), corrects: fc.boolean() }), { minLength: 1, maxLength: 6 }) };
const RUNS = { numRuns: 400, seed: 20261125 };

describe('A copy of a child’s page, whatever was said, chosen and kept', () => {
  it('CH-R05, DP-15, DP-16, DP-22: for everybody but the child, holds nothing the child did not say yes to and nothing kept from them, and does not show that there was anything', () => {
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...READERS) }), ({ bits, first, plan, of }) => {
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: [], marks: [...MARKS, ...CHOICES] });
      const given = bytes(secretly(whole, first), of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(bare, of.key));
      expect(readDocument(given, [documentType]).ok).toBe(true);
    }), RUNS);
  });

  it('CH-R13: for a child, holds their own page without what is kept from them, and does not show that there is another child’s', () => {
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...CHILDREN) }), ({ bits, first, plan, of }) => {
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: [] });
      const own = { sessions: bare.content.sessions.filter(({ childId }) => of.key.endsWith(childId)) };
      const given = bytes(secretly(whole, first), of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes({ ...bare, content: own }, of.key));
    }), RUNS);
  });

  it.each(['practitioner', 'court'])('for the %s is without drafts and what is private to its author, and whole otherwise', (key) => {
    fc.assert(fc.property(fc.record(chosen), ({ bits, plan }) => {
      const { whole, bare } = planted(base(bits, READERS[0]!), reader(key, []), plan, { places: PLACES, pointers: [], marks: TEAM_MARKS });
      expect(bytes(whole, key)).not.toContain(SECRET);
      expect(saidIn(bytes(whole, key))).toEqual(saidIn(bytes(bare, key)));
      expect(bytes(bare, key)).toContain('practitionerThoughts');
    }), { ...RUNS, numRuns: 150 });
  });
});
