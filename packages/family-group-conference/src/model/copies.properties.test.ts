/**
 * A great many conferences, whatever the distribution says and whatever is kept from whom: nothing gets out, and a copy is
 * what it would be if what is kept had never been written (FGC-R01, FGC-R06, DP-15, DP-16, DP-20, DP-21).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument } from '@practice-kit/documents';
import { MARKS, SECRET, TEAM_MARKS, flagsOf, planted, saidIn, thinned, type PlantingPlace, type PlantingReader } from '@practice-kit/practice-tool/testing';
import { documentType, type FamilyPlanDocument } from './index.js';
import { harte } from './fixtures.js';

type Node = Record<string, unknown>;
const words = `${SECRET} words`;
const dispute = { path: 'plan.items.*.disputes', make: () => ({ by: 'p-lorna', text: words }) };
/** Where somebody who holds single things of a plan could hold something kept. */
const SHARED: readonly PlantingPlace[] = [
  { path: 'plan.items', make: (id) => ({ id, text: words, who: ['p-lorna'], workersUnderstanding: { text: words, by: 'w-tom' }, referrerResponse: { response: 'agreed-with-change', change: words } }) },
  { path: 'plan.helpAskedFor', make: (id) => ({ id, text: words, askedOf: 'w-amira', reason: words, costMinor: 99_999 }) },
  { path: 'plan.contingency', make: (id) => ({ id, who: ['p-lorna'], ...Object.fromEntries(['if', 'then'].map((name) => [name, words])) }) },
  dispute,
];
const PLACES: readonly PlantingPlace[] = [
  ...SHARED,
  { path: 'preparation', make: () => ({ personId: 'p-lorna', needs: words, how: words, views: { text: words } }) },
  { path: 'meeting.place', isOne: true, make: () => ({ text: words }) },
  { path: 'referral.safetyInformation', isOne: true, make: () => ({ text: words }) },
  { path: 'meeting.questions', make: (id) => ({ id, text: words }) },
  { path: 'meeting.bottomLines', make: (id) => ({ id, text: words, reason: words }) },
];
const POINTERS = ['plan.meetsBottomLines.*.metByItemIds', 'plan.items.*.who', 'plan.items.*.answers', 'meeting.presentIds', 'meeting.stages.*.presentIds', 'plan.notAgreedBy.*.itemIds'];
const LISTS = ['plan.items', 'plan.helpAskedFor', 'plan.contingency', 'preparation', 'meeting.questions', 'meeting.bottomLines', 'meeting.stages', 'plan.agreedBy', 'reviews'];
const reader = (key: string, more: readonly string[] = []): PlantingReader & { readonly id: string } => {
  const id = key.slice(key.indexOf(':') + 1);
  return { key, id, reaching: [id, ...more, key], isFamily: !key.startsWith('partner') };
};
/** Each kind of reader a distribution can name; Deb lives with Ryan. */
const NAMED = [reader('parent:p-danielle'), reader('network:p-pauline'), reader('parent:p-deb', ['p-ryan', 'parent:p-ryan']), reader('child:p-mia'), reader('w-quill')];
const UNNAMED = [reader('family-shared'), reader('partner:social-work'), reader('network:p-shanice'), reader('child:p-jayden'), reader('w-colin'), reader('parent:p-nobody')];

const bytes = (document: FamilyPlanDocument, key: string): string => JSON.stringify(copyFor(document, key, documentType).copy);
const people = [...harte.people, { id: 'p-protected', name: 'Iris Vale', kind: 'family' as const }];
const plantings = fc.array(fc.record({ place: fc.nat(1000), at: fc.nat(50), mark: fc.nat(1000), pick: fc.nat(50), corrects: fc.boolean() }), { minLength: 1, maxLength: 6 });
/** Kept from Michael, and so in no copy without the address, whoever's it is. */
const address = { id: 'fl-address', type: 'safe-address' as const, withholdFrom: ['p-michael'], omission: 'silent' as const, setBy: 'w-grace', setAt: '2026-10-05T10:00:00+01:00' };
const chosen = { bits: fc.nat(65_535), plan: plantings };
const base = (bits: number, of: PlantingReader): FamilyPlanDocument => ({ ...harte, people, flags: [...harte.flags, address, ...flagsOf(of)], content: thinned(harte.content, LISTS, bits) });
const withContent = (document: FamilyPlanDocument, change: (content: Node) => Node): FamilyPlanDocument =>
  frozen({ ...document, content: change(structuredClone(document.content) as unknown as Node) }) as unknown as FamilyPlanDocument;
const RUNS = { numRuns: 300, seed: 20261125 };

describe('A copy of a family’s plan, whatever is written and kept', () => {
  it('FGC-R06, DP-15, DP-16: for somebody with the whole plan, holds nothing kept from them and does not show that there was anything', () => {
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...NAMED), copy: fc.constantFrom('full', 'full-without-address') }), ({ bits, plan, of, copy }) => {
      const marks = copy === 'full' ? MARKS : [...MARKS, () => ({ flagIds: [address.id] })];
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: POINTERS, peopleLists: ['meeting.presentIds', 'meeting.stages.*.presentIds'], marks });
      const row = { to: of.id, copy };
      // Who else is given what, how others were got ready, and of private family time anything but who and when.
      const secretly = withContent(whole, (content) => ({
        ...content, distribution: [{ to: 'p-lorna', copy: 'none', toldBy: 'w-grace', reason: words }, { ...row, reason: words }],
        preparation: [{ personId: 'p-shanice', needs: words, views: { text: words } }, ...(content['preparation'] as unknown[] | undefined ?? [])],
        meeting: { ...content['meeting'] as Node, stages: ((content['meeting'] as Node)['stages'] as Node[] | undefined)?.map((stage) => (stage['stage'] === 'private-family-time' ? { ...stage, notes: words, gave: [{ by: 'w-amira', what: words }] } : stage)) },
      }));
      const never = withContent(bare, (content) => ({ ...content, distribution: [row], preparation: (content['preparation'] as Node[] | undefined)?.filter(({ personId }) => personId === of.id) }));
      const given = bytes(secretly, of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(never, of.key));
      expect(readDocument(given, [documentType]).ok).toBe(true);
    }), RUNS);
  });

  it('FGC-R06: for somebody with their own part, is what it would be if only that part had been written', () => {
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...NAMED), others: fc.nat(3) }), ({ bits, plan, of, others }) => {
      const document = base(bits, of);
      const lists = ['items', 'helpAskedFor', 'contingency'] as const;
      const shares = lists.flatMap((name) => (document.content.plan?.[name] ?? []).map(({ id }) => id)).filter((_, at) => at % 3 !== others);
      const { whole, bare } = planted(document, of, plan, { places: SHARED, pointers: POINTERS });
      const row = { to: of.id, copy: 'own-part-only' };
      const keptBack = { id: `${SECRET}-kept`, text: words, disputes: [{ by: of.id, text: words }] };
      const secretly = withContent(whole, (content) => ({
        // Named in the row, and kept from them all the same; and one that the row does not name.
        ...content, distribution: [{ ...row, toldBy: 'w-grace', reason: words, sharesItemIds: [...shares, ...plan.map((_, index) => `${SECRET}-${index}`)] }],
        offer: { ...content['offer'] as Node, howExplained: words }, referral: { ...content['referral'] as Node, reasons: words },
        meeting: { ...content['meeting'] as Node, food: words },
        plan: { ...content['plan'] as Node, items: [keptBack, ...((content['plan'] as Node)['items'] as unknown[] | undefined ?? [])] },
        reviews: [{ id: `${SECRET}-review`, whatHappened: words }],
      }));
      const never = withContent(bare, ({ id, plan: made, preparation }) => ({
        id, distribution: [{ ...row, sharesItemIds: shares }], preparation: (preparation as Node[] | undefined)?.filter(({ personId }) => personId === of.id),
        plan: Object.fromEntries(lists.map((name) => [name, ((made as Node)[name] as Node[] | undefined)?.filter((one) => shares.includes(String(one['id'])))])),
      }));
      const given = bytes(secretly, of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(never, of.key));
    }), RUNS);
  });

  it('FGC-R06, DP-20: for somebody the distribution does not name, or names for none, is the copy of a conference nobody has written on', () => {
    const rows = fc.constantFrom<unknown>('none', 'everything', '', null, 7, undefined);
    fc.assert(fc.property(fc.record({ ...chosen, of: fc.constantFrom(...NAMED, ...UNNAMED), copy: rows }), ({ bits, plan, of, copy }) => {
      const { whole, bare } = planted(base(bits, of), of, plan, { places: PLACES, pointers: POINTERS, marks: [() => ({})] });
      const isNamed = NAMED.some(({ key }) => key === of.key);
      const given = bytes(withContent(whole, (content) => ({ ...content, distribution: [{ to: 'p-michael', copy: 'full' }, ...(isNamed ? [{ to: of.id, copy: 'full' }, { to: of.id, copy }] : [])] })), of.key);
      expect(given).not.toContain(SECRET);
      expect(given).toBe(bytes(withContent(bare, ({ id }) => ({ id })), of.key));
    }), RUNS);
  });

  it.each(['practitioner', 'court'])('for the %s is without drafts and what is private to its author, and whole otherwise', (key) => {
    fc.assert(fc.property(fc.record(chosen), ({ bits, plan }) => {
      const { whole, bare } = planted(base(bits, NAMED[0]!), reader(key), plan, { places: PLACES, pointers: POINTERS, marks: TEAM_MARKS });
      expect(bytes(whole, key)).not.toContain(SECRET);
      expect(saidIn(bytes(whole, key))).toEqual(saidIn(bytes(bare, key)));
      expect(saidIn(bytes(bare, key))).toHaveProperty('content.distribution', harte.content.distribution);
    }), { ...RUNS, numRuns: 150 });
  });
});
