/**
 * Whatever is written, withheld and pointed at: a copy is what it would be if the withheld things had never been written.
 * Documents are made twice, once whole with every withheld thing marked SECRET, once without those things.
 */
import * as z from 'zod/mini';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineDocumentType, type DocumentType } from '../document-type.js';
import type { PracticeDocument } from '../practice-document.js';
import { readDocument } from '../read-document.js';
import { Item, Place, PresentWithholding, Scale, Words, itemFields, withheldFields } from '../shapes.js';
import { copyFor, unresolvedFor } from './copy-for.js';

const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));
const ids = list(z.string());

const Entry: z.ZodMiniType = z.looseObject({
  ...itemFields,
  frequency: z.optional(z.string()), tiedToId: z.optional(z.nullable(z.string())), restsOnIds: ids, seenBy: ids, who: ids,
  impact: list(z.looseObject({ ...withheldFields, childId: z.string(), text: z.string() })),
  get entries(): z.ZodMiniType { return list(Entry); },
  place: z.optional(Place), scale: z.optional(Scale), words: z.optional(Words),
});
const Root = z.looseObject({
  id: z.string(), purpose: z.optional(z.string()), place: z.optional(Place), presentIds: ids, presentWithholdFrom: list(PresentWithholding),
  entries: list(Entry), more: list(Item), scales: list(Scale),
  tree: z.optional(z.looseObject({ links: z.array(z.looseObject({ ...withheldFields, a: z.string(), b: z.string(), kind: z.string() })) })),
});
const typeOf = (childHoldsOnlyVariants: boolean): DocumentType => defineDocumentType({
  type: 'test/notes', version: 1, schema: Root as unknown as z.ZodMiniType<unknown>, migrations: [],
  readers: { peopleLists: ['seenBy', 'presentIds'], neverCopied: [], references: ['restsOnIds', 'tiedToId'], childHoldsOnlyVariants },
  roots: (content) => [content as { id: string }],
});
const notes = typeOf(false);
const notesForChildren = typeOf(true);

type Node = Record<string, unknown>;

/** p0 lives with p3 and answers to w2; p4 lives with p3; the health visitor w1 lives with p4. p5 must not be known to have spoken. */
const PEOPLE: Node[] = [
  { id: 'p0', name: 'Idris Vale', kind: 'family', livesWith: ['p3'], reportsTo: ['w2'], parentalResponsibilityFor: ['p1'], dateOfBirth: 'SECRET 1990' },
  { id: 'p1', name: 'Nia Vale', kind: 'child', age: 9, communicationNeeds: 'SECRET needs' },
  { id: 'p3', name: 'Orla Finch', kind: 'family' },
  { id: 'p4', name: 'Sam Finch', kind: 'community', livesWith: ['p3'] },
  { id: 'p5', name: 'Wren Abara', kind: 'family' },
  { id: '__proto__', name: 'Bo Marsh', kind: 'professional', discipline: 'housing' },
  { id: 'w1', name: 'Kit Rowe', kind: 'professional', discipline: 'health', livesWith: ['p4'] },
  { id: 'w2', name: 'Ash Green', kind: 'professional', discipline: 'police' },
];
interface ReaderCase { readonly reader: string; readonly reaching: readonly string[]; readonly others: readonly string[]; readonly isFamily: boolean }
const READERS: readonly ReaderCase[] = [
  { reader: 'parent:p0', isFamily: true, reaching: ['p0', 'parent:p0', 'network:p0', 'child:p0', 'p3', 'parent:p3', 'w2', 'network:w2', 'everybody', 'Parent:p0'], others: ['p1', 'child:p1', 'p4', 'w1', 'partner:health', 'court', 'family-shared', 'practitioner'] },
  { reader: 'child:p1', isFamily: true, reaching: ['p1', 'child:p1', 'parent:p1', 'p9', 'Nia Vale'], others: ['p0', 'parent:p0', 'p3', 'w1', 'w2', 'partner:police', 'court'] },
  { reader: 'network:p4', isFamily: true, reaching: ['p4', 'network:p4', 'parent:p4', 'p3', 'parent: p4'], others: ['p0', 'p1', 'w1', 'family-shared', 'partner:health'] },
  { reader: 'family-shared', isFamily: true, reaching: ['p0', 'p1', 'child:p1', 'p3', 'p4', 'parent:p5', 'network:w1', 'w2', 'family-shared', 'all'], others: ['w1', '__proto__', 'partner:health', 'court'] },
  { reader: 'partner:health', isFamily: false, reaching: ['w1', 'partner:health', 'network:w1', 'p4', 'health'], others: ['p0', 'p1', 'w2', 'partner:police', 'court', 'family-shared'] },
];

/** Flags, alike in both documents. */
const flagsFor = ({ reaching, others }: ReaderCase, pick: number): Node[] => [
  { id: 'fl-reaches', type: 'victim-safety', withholdFrom: [...others.slice(0, 1), reaching[pick % reaching.length]], omission: 'silent', setBy: 'w1', setAt: '2026-01-01T00:00:00Z', reviewOn: '2020-01-01' },
  { id: 'constructor', type: 'location-clue', value: 'Caf\u00e9 Larkspur 41', withholdFrom: [reaching[(pick + 1) % reaching.length]], omission: 'silent', setBy: 'w1', setAt: '2026-01-01T00:00:00Z' },
  { id: 'fl-new', type: 'a-kind-of-tomorrow', withholdFrom: [], omission: 'silent', setBy: 'w1', setAt: '2026-01-01T00:00:00Z' },
  { id: 'fl-person', type: 'third-party', about: 'p5', value: '', withholdFrom: [reaching[(pick + 2) % reaching.length]], omission: 'silent', setBy: 'w1', setAt: '2026-01-01T00:00:00Z' },
  { id: 'fl-others', type: 'safe-address', value: 'Harbour View', withholdFrom: others.slice(0, 3), omission: 'silent', setBy: 'w1', setAt: '2026-01-01T00:00:00Z' },
];

/** What may be on an object, or in its words, so that this reader does not get it. */
const MARKS: readonly ((reader: ReaderCase, pick: number) => Node)[] = [
  ({ reaching, others }, pick) => ({ withholdFrom: [...others.slice(0, pick % 3), reaching[pick % reaching.length]] }),
  ({ reaching }, pick) => ({ withholdFrom: [reaching[pick % reaching.length]], visibility: 'practitioner' }),
  (_, pick) => ({ withholdFrom: ['p0', {}, null, 3, true][pick % 5] }),
  (_, pick) => ({ withholdFrom: [[null], [['p0']], [{ personId: 'p0' }]][pick % 3] }),
  () => ({ flagIds: ['fl-others', 'fl-reaches'] }),
  () => ({ flagIds: ['nowhere'] }),
  () => ({ flagIds: ['fl-new'] }),
  () => ({ flagIds: 'fl-reaches' }),
  () => ({ text: 'SECRET near Caf\u00e9 Larkspur 41, second floor' }),
  () => ({ text: 'SECRET near Cafe\u0301  Lark\u00adspur\u00a0\u200b41' }),
  () => ({ translations: [{ lang: 'cy', text: 'SECRET ger Caf\u00e9 Larkspur 41', by: 'w1' }] }),
  () => ({ frequency: 'SECRET daily at Caf\u00e9 Larkspur 41' }),
  () => ({ sensitivity: ['unheard-of'] }),
  () => ({ sensitivity: 'health-confidential' }),
  ({ isFamily }) => ({ sensitivity: [isFamily ? 'legal-privilege' : 'unheard-of'], aboutIds: ['p0'] }),
  ({ isFamily }) => (isFamily ? { sensitivity: ['health-confidential'], aboutIds: ['p3', 'w1'] } : { visibleToDisciplines: ['police'] }),
  () => ({ status: 'withdrawn', withdrawn: { by: 'w1', agreedWith: 'w2', at: '2026-01-01T00:00:00Z', reason: 'SECRET wrong family' } }),
  () => ({ withdrawn: { by: 'w1' } }),
  () => ({ status: 'draft' }),
  () => ({ visibility: 'practitioner-private' }),
  () => ({ visibility: 'practitioner' }),
  () => ({ visibility: 'a-ring-of-tomorrow' }),
  ({ reader }) => ({ variants: [{ forAudience: reader, text: 'SECRET first try', writtenBy: 'w1', checkedBy: 'w2' }, { forAudience: reader, withhold: true, reason: 'SECRET reason', writtenBy: 'w1', checkedBy: 'w2' }] }),
  ({ reader }) => ({ variants: [{ forAudience: reader, text: 'SECRET by Caf\u00e9 Larkspur 41', writtenBy: 'w1', checkedBy: 'w2' }] }),
  ({ reader }) => ({ variants: [{ forAudience: reader, writtenBy: 'w1', checkedBy: null }] }),
  () => ({ variants: 'SECRET' }),
  ({ reader, reaching }, pick) => ({ variants: [{ forAudience: reaching.filter((one) => one !== reader && !one.startsWith('child:'))[pick % 3], text: 'SECRET wording for somebody near', writtenBy: 'w1', checkedBy: 'w2' }] }),
  ({ reaching }, pick) => ({ variants: [{ forAudience: reaching[pick % reaching.length], withhold: true, reason: 'SECRET', writtenBy: 'w1', checkedBy: 'w2' }] }),
  () => ({ share: [] }),
  () => ({ share: [{ personId: 'p0', choice: 'no' }, { personId: 'p0', choice: 'yes' }, { personId: 'p4', choice: 'ask-me-again' }, { personId: 'w1', choice: 'no' }] }),
  () => ({ saidBy: 'p5', verbatim: true }),
];
/** What may be on an object and does not keep it from this reader. */
const DECOYS: readonly ((reader: ReaderCase) => Node)[] = [
  () => ({}),
  ({ others }) => ({ withholdFrom: others }),
  () => ({ flagIds: ['fl-others'], recordedBy: 'w2', recordedAt: '2026-03-01T00:00:00Z', correctionReason: 'SECRET typing' }),
  () => ({ variants: [{ forAudience: 'court', text: 'SECRET for the court', writtenBy: 'w1', checkedBy: null }, { forAudience: 'child:p1', text: 'SECRET? only Nia’s', writtenBy: 'w1', checkedBy: 'w2' }].slice(0, 1) }),
  () => ({ sensitivity: [], status: 'current', notKnownToThisKit: 'SECRET field of tomorrow' }),
];

interface Plan {
  readonly fate: 'open' | 'hidden' | 'version' | 'corrected'; readonly mark: number; readonly pick: number; readonly id: number;
  readonly holds: 'nothing' | 'place' | 'scale' | 'words' | 'sources' | 'impact'; readonly within: number;
  readonly entries: readonly Plan[];
}
const depth = fc.createDepthIdentifier();
const plan = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record({
    fate: fc.constantFrom('open', 'open', 'open', 'hidden', 'hidden', 'version', 'corrected'), mark: fc.nat(1000), pick: fc.nat(30), id: fc.nat(1000),
    holds: fc.constantFrom('nothing', 'place', 'scale', 'words', 'sources', 'impact'), within: fc.nat(1000),
    entries: fc.oneof({ maxDepth: 3, depthIdentifier: depth }, fc.constant([]), fc.array(tie('plan') as fc.Arbitrary<Plan>, { maxLength: 3, depthIdentifier: depth })),
  }),
})).plan;
const plans = fc.record({
  reader: fc.constantFrom(...READERS), pick: fc.nat(30), entries: fc.array(plan, { maxLength: 5 }), scale: fc.nat(1000), extra: fc.nat(1000),
  hiddenPerson: fc.boolean(), flaggedPurpose: fc.boolean(), forChildren: fc.boolean(),
});
type Plans = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

const HOSTILE_IDS = ['toString', 'hasOwnProperty', 'valueOf', ' ', 'item-1', 'item-2', 'person-1', 'copy', 'case', 'worst', '\u202Eabc', '<img>', '../etc'];

/** The document as it is stored, and the same document with what this reader may not have never written. */
function build({ reader: readerCase, pick, entries, scale, extra, hiddenPerson, flaggedPurpose }: Plans): { whole: PracticeDocument; bare: PracticeDocument } {
  let count = 0;
  const used = new Set<string>();
  const idFor = (seed: number, isHidden: boolean): string => {
    const wish = isHidden ? `SECRET-id-${count++}` : (HOSTILE_IDS[seed % (HOSTILE_IDS.length * 2)] ?? `entry-${count++}`);
    const id = used.has(wish) ? `entry-${count++}` : wish;
    used.add(id);
    return id;
  };
  const hiddenIds: string[] = [];
  const markOf = (seed: number, by: number): Node => MARKS[seed % MARKS.length]!(readerCase, by);
  /** Nested things have no `frequency`, `status` … of their own: one of the marks any object may carry. */
  const nestedMark = (seed: number): Node => markOf([0, 1, 2, 4, 5, 6, 8, 9, 12, 14, 19, 20, 21][seed % 13]!, seed);
  /** One that needs no words, for what has none. */
  const silentMark = (seed: number): Node => markOf([0, 1, 2, 4, 5, 12, 14, 19, 20, 21][seed % 10]!, seed);
  const decoyOf = (seed: number): Node => DECOYS[seed % DECOYS.length]!(readerCase);

  function nested(holds: Plan['holds'], seed: number, secret: string): { whole: Node; bare: Node } {
    const isHidden = secret === '' && seed % 2 === 0;
    const word = isHidden ? 'SECRET ' : secret;
    const mark = isHidden ? nestedMark(seed) : {};
    const both = (whole: Node, bare: Node | undefined = isHidden ? {} : whole) => ({ whole, bare });
    switch (holds) {
      case 'place': return both({ place: { text: `${word}at Orla’s`, ...mark } });
      case 'words': return both({ words: { text: `${word}I rang Nan`, saidBy: 'p1', ...mark } });
      case 'sources': {
        const open = { kind: 'record', by: 'w2', text: `${secret}a log` };
        const hidden = { kind: 'self-report', by: 'p3', text: 'SECRET account', ...nestedMark(seed) };
        const spoken = { kind: 'third-party', by: 'p5', text: 'SECRET as Wren said' };
        return { whole: { sources: [hidden, open, spoken, hidden] }, bare: { sources: [open] } };
      }
      case 'impact': {
        const open = { childId: 'p1', text: `${secret}woke` };
        return { whole: { impact: [{ childId: 'p1', text: 'SECRET impact', ...nestedMark(seed) }, open, { childId: 'not-in-people', text: 'SECRET of a child nobody knows' }] }, bare: { impact: [open] } };
      }
      case 'scale': {
        const answer = { by: 'w2', value: seed % 11, reason: `${secret}what I saw` };
        const hidden = { by: 'p3', value: 7, reason: 'SECRET number', ...silentMark(seed) };
        const of = (answers: Node[]): Node => ({ scale: { id: `scale-${count++}`, question: `${secret}How safe?`, anchor0: 'not', anchor10: 'very', answers } });
        const whole = of([hidden, answer, { by: 'p5', status: 'not-asked', reason: 'SECRET of Wren' }]);
        return { whole, bare: { scale: { ...(whole['scale'] as Node), answers: [answer] } } };
      }
      case 'nothing': return both({});
    }
  }

  function entry({ fate, mark, pick: by, id: seed, holds, within, entries: inside }: Plan, secret: string): { whole: Node[]; bare: Node[] } {
    const isHidden = secret !== '' || fate === 'hidden' || fate === 'corrected';
    const id = idFor(seed, isHidden || fate === 'version');
    if (isHidden) hiddenIds.push(id);
    const word = isHidden ? 'SECRET ' : '';
    const held = nested(holds, within, word);
    const kids = inside.map((one) => entry(one, word));
    const common = (of: 'whole' | 'bare'): Node => ({
      id, ...held[of], ...(kids.length > 0 ? { entries: kids.flatMap((one) => one[of]) } : {}),
      who: ['w1', 'p1'].slice(by % 3), seenBy: of === 'whole' ? ['p5', 'w2'] : ['w2'],
      ...(of === 'whole' && hiddenIds.length > 0 ? { tiedToId: hiddenIds[by % hiddenIds.length], restsOnIds: hiddenIds } : {}),
    });
    if (fate === 'version' && !isHidden) {
      // A person has written a version for this reader: of a flagged mention, the first words and all other sentences go.
      const whole = { ...common('whole'), text: 'SECRET first words', frequency: 'SECRET every day', verbatim: true, saidBy: ['p3', 'p5'][by % 2], flagIds: ['fl-reaches'],
        translations: [{ lang: 'cy', text: 'SECRET geiriau', by: 'w1' }], variants: [{ forAudience: readerCase.reader, text: 'the version', writtenBy: 'w1', checkedBy: 'w2' }] };
      return { whole: [whole], bare: [{ ...common('bare'), text: 'the version' }].map((one) => (readerCase.reader === 'child:p1' ? { ...one, variants: [{ forAudience: 'child:p1', text: 'the version', writtenBy: 'w1', checkedBy: 'w2' }] } : one)) };
    }
    if (fate === 'corrected') {
      // The older wording says what the correction keeps back.
      const older = { id: `${id}-older`, text: 'SECRET older wording', status: 'corrected', ...held.whole };
      const oldest = { id: `${id}-oldest`, text: 'SECRET oldest wording', status: 'corrected', corrects: 'nowhere' };
      return { whole: [oldest, { ...older, corrects: oldest.id }, { ...common('whole'), text: 'SECRET corrected', corrects: older.id, ...markOf(mark, by) }], bare: [] };
    }
    if (isHidden) return { whole: [{ ...common('whole'), text: 'SECRET words', ...(secret === '' ? markOf(mark, by) : {}) }], bare: [] };
    const decoy = decoyOf(mark);
    return { whole: [{ ...common('whole'), text: `open words ${seed}`, ...decoy }], bare: [{ ...common('bare'), text: `open words ${seed}`, ...decoy }] };
  }

  const root = entries.map((one) => entry(one, ''));
  const scaleFields = nested('scale', scale, '');
  const place = nested('place', extra, '');
  const link = { a: 'p0', b: 'p1', kind: 'parent' };
  const stranger = { id: 'SECRET-person', name: 'SECRET Somebody', kind: 'family', ...silentMark(extra) };
  const document = (of: 'whole' | 'bare'): PracticeDocument => ({
    type: 'test/notes', version: 1, id: of === 'whole' ? 'SECRET-document' : 'document', lang: 'en',
    case: { id: of === 'whole' ? 'SECRET-case' : 'c', council: 'Wexmoor Council (fictional)', stage: 'child-protection', childrenIds: ['p1', ...(of === 'whole' ? ['SECRET-person'] : [])] },
    people: [...(of === 'whole' && hiddenPerson ? [stranger] : []), ...PEOPLE], flags: flagsFor(readerCase, pick), fictional: true,
    stages: of === 'whole' ? [{ id: 'root', state: 'SECRET' }] : [],
    ...(of === 'whole' ? { checkAnswers: [{ messageId: 'SECRET', about: [], answer: 'dismissed' }], copies: [{ id: 'k', held: 'SECRET' }], unknownEnvelope: 'SECRET' } : {}),
    content: {
      id: 'root', ...(flaggedPurpose ? (of === 'whole' ? { purpose: 'SECRET meeting at Caf\u00e9 Larkspur 41' } : {}) : { purpose: 'Getting ready' }),
      ...place[of], presentIds: of === 'whole' ? ['p5', 'p3', 'w1', 'SECRET-person'] : ['w1'],
      presentWithholdFrom: [{ personId: 'p3', withholdFrom: [readerCase.reaching[pick % readerCase.reaching.length]] }, { personId: 'w1', withholdFrom: readerCase.others }],
      entries: root.flatMap((one) => one[of]), scales: [scaleFields[of]['scale']],
      tree: { links: of === 'whole' ? [link, { a: 'SECRET-person', b: 'p1', kind: 'parent' }, { ...link, kind: 'SECRET', ...silentMark(extra) }] : [link] },
    },
  } as unknown as PracticeDocument);
  return { whole: document('whole'), bare: document('bare') };
}

function deepFrozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) { Object.freeze(value); Object.values(value).forEach(deepFrozen); }
  return value;
}
const typeFor = ({ forChildren }: Plans): DocumentType => (forChildren ? notesForChildren : notes);
const RUNS = { numRuns: 500, seed: 20261125 };

describe('A copy, whatever is written, withheld and pointed at', () => {
  it('DP-15: holds nothing that is withheld from its reader, in no text, key or id', () => {
    fc.assert(fc.property(plans, (made) => {
      const { whole } = build(made);
      expect(JSON.stringify(copyFor(whole, made.reader.reader, typeFor(made)).copy)).not.toContain('SECRET');
    }), RUNS);
  });

  it('DP-16: is byte for byte the copy of a document in which the withheld things were never written', () => {
    fc.assert(fc.property(plans, (made) => {
      const { whole, bare } = build(made);
      expect(copyFor(whole, made.reader.reader, typeFor(made)).leftOut.filter(({ path }) => path.length === 0)).toEqual([]);
      expect(JSON.stringify(copyFor(whole, made.reader.reader, typeFor(made)).copy)).toBe(JSON.stringify(copyFor(bare, made.reader.reader, typeFor(made)).copy));
    }), RUNS);
  });

  it('numbers what it holds without a gap, points at nothing that is not there, and opens like any document', () => {
    fc.assert(fc.property(plans, (made) => {
      const { copy } = copyFor(build(made).whole, made.reader.reader, typeFor(made));
      const bytes = JSON.stringify(copy);
      for (const kind of ['item', 'person']) {
        const own = new Set([...bytes.matchAll(new RegExp(`"id":"${kind}-(\\d+)"`, 'g'))].map((match) => Number(match[1])));
        expect([...own].sort((a, b) => a - b)).toEqual([...own].map((_, index) => index + 1));
        for (const match of bytes.matchAll(new RegExp(`"${kind}-(\\d+)"`, 'g'))) expect(own).toContain(Number(match[1]));
      }
      expect(readDocument(copy, [typeFor(made)])).toMatchObject({ ok: true });
    }), RUNS);
  });

  it('is the same copy every time, leaves the document as it was, and of a shared copy it is the copy itself', () => {
    fc.assert(fc.property(plans, (made) => {
      const whole = deepFrozen(build(made).whole);
      const before = JSON.stringify(whole);
      const { copy } = copyFor(whole, made.reader.reader, notes);
      expect(JSON.stringify(copyFor(structuredClone(whole), made.reader.reader, notes).copy)).toBe(JSON.stringify(copy));
      expect(JSON.stringify(whole)).toBe(before);
      if (!made.reader.reader.endsWith('p0') && !/p[14]$/.test(made.reader.reader)) expect(JSON.stringify(copyFor(copy, made.reader.reader, notes).copy)).toBe(JSON.stringify(copy));
    }), RUNS);
  });

  it('DP-22: for the whole family, holds nothing that some adult’s own copy does not hold', () => {
    const names = fc.array(fc.constantFrom('p0', 'p1', 'p3', 'p4', 'p5', 'w1', 'parent:p3', 'network:p4', 'child:p1', 'court', 'partner:health'), { maxLength: 2 });
    const audience = fc.constantFrom('parent:p0', 'parent:p3', 'network:p4', 'parent:p5', 'child:p1', 'family-shared');
    const objects = fc.array(fc.record({
      withholdFrom: fc.option(names, { nil: undefined }), flagIds: fc.option(fc.constantFrom(['f1'], ['f2'], ['f3']), { nil: undefined }),
      sensitivity: fc.option(fc.subarray(['health-confidential', 'police-restricted', 'safe-address', 'new-kind']), { nil: undefined }), aboutIds: fc.subarray(['p0', 'p3', 'p4', 'p5']),
      visibility: fc.constantFrom(undefined, undefined, 'practitioner'), seenBy: fc.subarray(['p0', 'p3', 'p4', 'p5', 'w1']), saidBy: fc.constantFrom(undefined, 'p3', 'p5'),
      variants: fc.array(fc.record({ forAudience: audience, withhold: fc.constantFrom(undefined, true as const) }), { maxLength: 2 }),
    }, { noNullPrototype: true }), { maxLength: 8 });
    const flags = fc.tuple(names, names, names);
    fc.assert(fc.property(objects, flags, names, (made, lists, absent) => {
      const document = {
        type: 'test/notes', version: 1, id: 'd', lang: 'en', people: PEOPLE, stages: [],
        flags: lists.map((withholdFrom, index) => ({ id: `f${index + 1}`, type: ['third-party', 'safe-address', 'anonymous-referrer'][index], about: ['p3', 'p4', 'p5'][index], withholdFrom, omission: 'silent', setBy: 'w1', setAt: '' })),
        content: {
          id: 'root', presentIds: ['p0', 'p3', 'p4', 'p5'], presentWithholdFrom: [{ personId: 'p4', withholdFrom: absent }],
          entries: made.map(({ variants, ...fields }, index) => JSON.parse(JSON.stringify({
            id: `e${index}`, text: `word-${index}-first`, ...fields,
            variants: variants.map((variant) => ({ ...variant, text: `word-${index}-${variant.forAudience === 'family-shared' ? 'shared' : 'own'}`, writtenBy: 'w1', checkedBy: 'w2' })),
          })) as Node),
        },
      } as unknown as PracticeDocument;
      const held = (reader: string): { texts: Set<string>; people: Set<string>; lists: Set<string> } => {
        const { copy } = copyFor(document, reader, notes);
        const name = (id: string): string => copy.people.find((person) => person.id === id)!.name;
        const content = copy.content as { entries?: { text: string; seenBy?: string[] }[]; presentIds?: string[] };
        return {
          texts: new Set((content.entries ?? []).map(({ text }) => text).filter((text) => text.endsWith('first'))), people: new Set(copy.people.map((person) => person.name)),
          lists: new Set([...(content.presentIds ?? []), ...(content.entries ?? []).filter(({ text }) => text.endsWith('first')).flatMap(({ text, seenBy = [] }) => seenBy.map((id) => `${text} ${name(id)}`))].map((id) => (id.startsWith('person-') ? name(id) : id))),
        };
      };
      const shared = held('family-shared');
      for (const adult of ['parent:p0', 'parent:p3', 'network:p4', 'parent:p5']) {
        const own = held(adult);
        expect([...shared.texts].filter((text) => !own.texts.has(text))).toEqual([]);
        expect([...shared.lists].filter((one) => !own.lists.has(one))).toEqual([]);
      }
    }), RUNS);
  });
});

describe('A copy for the team and the court', () => {
  it('holds nothing of what was withdrawn, is a draft or is private, and for the court nothing that names the court', () => {
    fc.assert(fc.property(plans, fc.constantFrom('practitioner', 'court'), (made, reader) => {
      const whole = build(made).whole as unknown as { content: { entries: Node[] } };
      const planted = [
        { id: 'x1', text: 'PLANTED', status: 'withdrawn', withdrawn: { by: 'w1', agreedWith: 'w2', at: '2026-01-01T00:00:00Z', reason: 'PLANTED' } },
        { id: 'x2', text: 'PLANTED', visibility: 'practitioner-private' }, { id: 'x3', text: 'PLANTED', status: 'draft' },
        { id: 'x4', text: 'said', sources: [{ kind: 'record', text: 'PLANTED', visibility: 'practitioner-private' }] },
        ...(reader === 'court' ? [{ id: 'x5', text: 'PLANTED', withholdFrom: ['p0', 'court'] }, { id: 'x6', text: 'PLANTED', withholdFrom: 'court' }] : []),
      ];
      const document = { ...whole, content: { ...whole.content, entries: [...whole.content.entries, ...planted] } } as unknown as PracticeDocument;
      const { copy } = copyFor(document, reader, notes);
      const bytes = JSON.stringify(copy);
      expect(bytes).not.toContain('PLANTED');
      expect(bytes).toContain('"withdrawn":{"by":"w1","at":"2026-01-01T00:00:00Z"');
      expect(copy.flags).toHaveLength(document.flags.filter(({ type, withholdFrom }) => reader === 'practitioner' || !withholdFrom.includes('court') || type === '').length);
      for (const entry of whole.content.entries.filter(({ text, withholdFrom, variants }) => String(text).startsWith('open') && !variants && !(Array.isArray(withholdFrom) && withholdFrom.includes(reader)))) expect(bytes).toContain(JSON.stringify(entry['text']));
    }), { ...RUNS, numRuns: 200 });
  });
});

describe('Hostile input', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withTypedArray: true, withSparseArray: true, key: fc.constantFrom('__proto__', 'constructor', 'id', 'text', 'withholdFrom', 'variants', 'flagIds', 'people', 'flags', 'content', 'entries', 'corrects') });
  it('never makes it throw, and what comes back can always be written down', () => {
    fc.assert(fc.property(plans, fc.array(fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), anything), { minLength: 1, maxLength: 4 }), fc.constantFrom('practitioner', 'court', ''), (made, changes, team) => {
      const document = structuredClone(build(made).whole) as unknown as Node;
      for (const [path, value] of changes) {
        let node = document;
        for (const step of path.slice(0, -1)) {
          const keys = Object.keys(node);
          const next = node[keys[step % keys.length]!];
          if (next === null || typeof next !== 'object' || (!Array.isArray(next) && Object.getPrototypeOf(next) !== Object.prototype) || Object.keys(next).length === 0) break;
          node = next as Node;
        }
        const keys = Object.keys(node);
        node[keys[path.at(-1)! % keys.length]!] = value;
      }
      const result = copyFor(document as unknown as PracticeDocument, team || made.reader.reader, notes);
      if (!team) expect(() => JSON.stringify(result.copy)).not.toThrow();
      expect(Array.isArray(result.leftOut)).toBe(true);
    }), RUNS);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a text', 'document'], ['a list', []], ['an object that points at itself', (() => { const made: Node = { type: 'test/notes', people: PEOPLE, flags: [] }; made['content'] = made; made['entries'] = [made]; return made; })()],
    ['an object that throws when it is read', new Proxy({}, { get() { throw new Error('no'); } })],
  ])('gives an empty copy for %s', (_, document) => {
    for (const reader of ['family-shared', 'parent:p0']) {
      const { copy } = copyFor(document as PracticeDocument, reader, notes);
      expect(copy.people).toEqual([]);
      expect(Object.keys(copy.content as Node)).toEqual(['id']);
    }
  });

  it('lists what nobody has decided yet, by the same rules', () => {
    const { whole } = build({ reader: READERS[0]!, pick: 0, entries: [], scale: 1, extra: 1, hiddenPerson: false, flaggedPurpose: true, forChildren: false });
    expect(unresolvedFor(whole, 'parent:p0', notes).map(({ about, path }) => [about, path.join('.')])).toEqual([['root', 'content.purpose']]);
  });
});
