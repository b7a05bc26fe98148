/** A copy for a named reader: one test for each rule of shapes.md §13, by its number, and the Harte family's map word by word. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { defineDocumentType, type DocumentType } from '../document-type.js';
import type { PracticeDocument } from '../practice-document.js';
import { readDocument } from '../read-document.js';
import { ChildsWords, Item, Place, PresentWithholding, Scale, itemFields, whenFields, withheldFields, type Flag, type Person } from '../shapes.js';
import { copyFor, unresolvedFor } from './copy-for.js';

const text = z.optional(z.string());
const ids = z.optional(z.array(z.string()));
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));
/** The map's content as far as these tests go (shapes.md §3). */
const SmallMap = z.looseObject({
  id: z.string(), on: text, previousMapId: z.optional(z.nullable(z.string())), method: text, termProfile: text, purpose: text, place: z.optional(Place),
  presentIds: ids, presentWithholdFrom: list(PresentWithholding), contributedBeforehandIds: ids,
  harm: list(z.looseObject({
    ...itemFields, ...whenFields, causedBy: ids, childImpact: list(z.looseObject({ ...withheldFields, childId: z.string(), text: z.string() })),
    pattern: list(z.string()), frequency: text, evidenceStatus: text,
  })),
  dangerStatements: list(z.looseObject({ ...itemFields, whoIsWorried: ids, whoMightHurt: ids, whoMightBeHurt: ids, basedOnHarmIds: ids, whyBeforeHarm: text })),
  complicatingFactors: list(z.looseObject({ ...itemFields, aboutServices: z.optional(z.boolean()) })), unknowns: list(z.looseObject({ ...itemFields, whoWillFindOut: text, byWhen: text })),
  existingStrengths: list(Item), existingSafety: list(z.looseObject({ ...itemFields, answersDangerId: text, from: text, to: text, timesSeen: z.optional(z.number()), seenBy: ids, whenDangerWasPresent: z.optional(z.boolean()) })),
  safetyGoals: list(z.looseObject({ ...itemFields, mirrorsDangerId: z.optional(z.nullable(z.string())), toSeeFor: text })),
  nextSteps: list(z.looseObject({ ...itemFields, goalId: text, who: ids, byWhen: text, doneOn: text })),
  scales: list(Scale), bottomLines: list(z.looseObject({ ...itemFields, setBy: text, reason: text })), childrensWords: list(ChildsWords),
  genogram: z.optional(z.looseObject({
    people: z.array(z.looseObject({ ...withheldFields, personId: z.string(), shape: z.string(), index: z.optional(z.boolean()) })),
    links: z.array(z.looseObject({ ...withheldFields, a: z.string(), b: z.string(), kind: z.string(), since: text, until: text })), textAlternative: text,
  })),
  reviewOn: text,
});
type SmallMap = z.infer<typeof SmallMap>;
const mapType: DocumentType = defineDocumentType({
  type: 'test/map', version: 1, schema: SmallMap as unknown as z.ZodMiniType<unknown>, migrations: [],
  readers: { peopleLists: ['whoIsWorried', 'presentIds', 'contributedBeforehandIds', 'seenBy'], neverCopied: ['textAlternative'], references: [], childHoldsOnlyVariants: true },
  roots: (content) => [content as SmallMap],
});

const PEOPLE: Person[] = [
  { id: 'p-cerys', name: 'Cerys Pugh', kind: 'family', relationship: 'mum of Tomos', age: 34, dateOfBirth: '1992-04-01', parentalResponsibilityFor: ['p-tomos'] },
  { id: 'p-gareth', name: 'Gareth Pugh', kind: 'family', relationship: 'dad of Tomos', parentalResponsibilityFor: ['p-tomos'] },
  { id: 'p-enid', name: 'Enid Pugh', kind: 'family', relationship: 'nan (Gareth’s mum)', livesWith: ['p-gareth'], communicationNeeds: 'large print' },
  { id: 'p-lowri', name: 'Lowri Bevan', kind: 'family', relationship: 'aunt' },
  { id: 'p-tomos', name: 'Tomos Pugh', kind: 'child', age: 7 },
  { id: 'p-mags', name: 'Mags Wynne', kind: 'community', relationship: 'neighbour', reportsTo: ['p-gareth'] },
  { id: 'w-sian', name: 'Siân Rees', kind: 'professional', discipline: 'social-work', role: 'social worker' },
  { id: 'w-ken', name: 'Ken Odum', kind: 'professional', discipline: 'social-work', role: 'team manager' },
  { id: 'w-bea', name: 'Bea Lund', kind: 'professional', discipline: 'health', role: 'health visitor' },
];
const flag = (fields: Partial<Flag>): Flag => ({ id: 'fl-1', type: 'safe-address', withholdFrom: ['p-gareth'], omission: 'silent', setBy: 'w-sian', setAt: '2026-09-01T09:00:00+01:00', ...fields });
const mapOf = (content: Partial<SmallMap>, flags: Flag[] = [], more: Record<string, unknown> = {}): PracticeDocument => ({
  type: 'test/map', version: 1, id: 'document-pugh', lang: 'en', case: { id: 'case-pugh', council: 'Wexmoor Council (fictional)', stage: 'child-protection', childrenIds: ['p-tomos'] },
  people: PEOPLE, flags, stages: [{ id: 'map-pugh', state: 'shaping' }], content: { id: 'map-pugh', ...content }, ...more,
});
const contentFor = (document: PracticeDocument, reader: string): SmallMap => copyFor(document, reader, mapType).copy.content as SmallMap;
const strengths = (document: PracticeDocument, reader: string): string[] => (contentFor(document, reader).existingStrengths ?? []).map((item) => item.text);
/** One strength that carries something, and one beside it that carries nothing. */
const withStrength = (fields: Record<string, unknown>, flags: Flag[] = []): PracticeDocument =>
  mapOf({ existingStrengths: [{ id: 's1', text: 'Cerys walks Tomos to school every day.', ...fields }, { id: 's2', text: 'Tomos reads well.' }] }, flags);
const BOTH = ['Cerys walks Tomos to school every day.', 'Tomos reads well.'];
const OTHER = ['Tomos reads well.'];
const reasonsOf = (document: PracticeDocument, reader: string): unknown[][] => copyFor(document, reader, mapType).leftOut.map(({ about, reason, unresolved }) => [about, reason, unresolved]);

describe('Who may have a copy (DP-08: deny by default)', () => {
  it.each(['parent:p-nobody', 'parent:', 'p-gareth', 'Parent:p-gareth', 'parent:p-gareth ', 'everyone', '', 'partner:', 'practitioner-private', 'child:__proto__', '__proto__', 'constructor'])('gives "%s" an empty copy', (reader) => {
    const { copy, leftOut, needsSecondPerson } = copyFor(withStrength({}), reader, mapType);
    expect(copy).toEqual({ type: 'test/map', version: 1, id: 'copy', lang: 'en', people: [], flags: [], stages: [], content: { id: 'item-1' } });
    expect(leftOut).toEqual([{ about: 'document-pugh', path: [], reason: 'not-for-this-reader', unresolved: false }]);
    expect(needsSecondPerson).toBe(false);
  });

  it('finds a person whatever their id is', () => {
    const people = [...PEOPLE, { id: '__proto__', name: 'Ffion', kind: 'family' as const }, { id: 'a:b', name: 'Huw', kind: 'family' as const }];
    for (const id of ['__proto__', 'a:b']) {
      expect(strengths({ ...withStrength({}), people }, `parent:${id}`)).toEqual(BOTH);
      expect(strengths({ ...withStrength({ withholdFrom: [id] }), people }, `parent:${id}`)).toEqual(OTHER);
    }
  });

  it('gives nobody a copy of a document of another type', () => {
    expect(copyFor({ ...withStrength({}), type: 'test/other' }, 'parent:p-cerys', mapType).copy.content).toEqual({ id: 'item-1' });
  });
});

describe('Rule 1: withdrawn, draft and private', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['withdrawn', { status: 'withdrawn', withdrawn: { by: 'w-sian', agreedWith: 'w-ken', at: '2026-10-01T10:00:00+01:00', reason: 'wrong family' } }, 'withdrawn'],
    ['withdrawn, though the status was forgotten', { withdrawn: { by: 'w-sian', agreedWith: 'w-ken', at: '2026-10-01T10:00:00+01:00', reason: 'wrong family' } }, 'withdrawn'],
    ['a draft', { status: 'draft' }, 'draft'],
    ['private to its author', { visibility: 'practitioner-private' }, 'private'],
  ])('leaves out what is %s, whatever version was written', (_, fields, reason) => {
    const document = withStrength({ ...fields, variants: [{ forAudience: 'parent:p-cerys', text: 'A version.', writtenBy: 'w-sian', checkedBy: 'w-ken' }] });
    for (const reader of ['parent:p-cerys', 'family-shared', 'partner:health', 'network:p-mags']) {
      expect(strengths(document, reader)).toEqual(OTHER);
      expect(reasonsOf(document, reader)).toContainEqual(['s1', reason, false]);
    }
  });

  it('DP-41: shows the team of something withdrawn who and when, and no word of it', () => {
    const document = withStrength({ status: 'withdrawn', withdrawn: { by: 'w-sian', agreedWith: 'w-ken', at: '2026-10-01T10:00:00+01:00', reason: 'Belongs to the Harris family' }, sources: [{ kind: 'record', text: 'log' }] });
    for (const reader of ['practitioner', 'court']) {
      const [marker] = contentFor(document, reader).existingStrengths!;
      expect(marker).toEqual({ id: 's1', text: '', status: 'withdrawn', withdrawn: { by: 'w-sian', at: '2026-10-01T10:00:00+01:00', agreedWith: '', reason: '' } });
    }
  });

  it('keeps what was corrected, with its correction', () => {
    const document = mapOf({ existingStrengths: [{ id: 's1', text: 'Seen on Monday.', status: 'corrected' }, { id: 's1b', text: 'Seen on Tuesday.', corrects: 's1', correctionReason: 'wrong day' }] });
    expect(contentFor(document, 'parent:p-cerys').existingStrengths).toEqual([{ id: 'item-2', text: 'Seen on Monday.', status: 'corrected' }, { id: 'item-3', text: 'Seen on Tuesday.', corrects: 'item-2' }]);
  });

  it('does not show the older wording of what is kept from the reader since', () => {
    const chain = [
      { id: 's0', text: 'Oldest wording.', status: 'corrected' }, { id: 's1', text: 'Older wording.', status: 'corrected', corrects: 's0' },
      { id: 's2', text: 'Newest wording.', corrects: 's1', withholdFrom: ['p-gareth'] }, { id: 's3', text: 'Tomos reads well.' },
    ];
    expect(strengths(mapOf({ existingStrengths: chain }), 'parent:p-gareth')).toEqual(OTHER);
    expect(strengths(mapOf({ existingStrengths: chain }), 'parent:p-cerys')).toHaveLength(4);
  });

  it('does not show the older wording of what a person has written a version of', () => {
    const document = mapOf({ existingStrengths: [
      { id: 's1', text: 'Lowri told us it is calm.', status: 'corrected' },
      { id: 's2', text: 'Lowri told us it is calm now.', corrects: 's1', variants: [{ forAudience: 'parent:p-gareth', text: 'It is calm now.', writtenBy: 'w-sian', checkedBy: 'w-ken' }] },
    ] });
    expect(strengths(document, 'parent:p-gareth')).toEqual(['It is calm now.']);
  });
});

describe('Rule 2: a version written for the reader', () => {
  const version = { forAudience: 'parent:p-gareth', text: 'Tomos gets to school every day.', writtenBy: 'w-sian', checkedBy: 'w-ken', lang: 'en-GB' };

  it('is used in place of the first words, whatever keeps those from the reader', () => {
    for (const fields of [{ withholdFrom: ['p-gareth'] }, { visibility: 'practitioner' }, { sensitivity: ['police-restricted'] }, { flagIds: ['fl-1'] }, {}]) {
      const document = withStrength({ ...fields, variants: [version] }, [flag({})]);
      expect(contentFor(document, 'parent:p-gareth').existingStrengths![0]).toEqual({ id: 'item-2', text: 'Tomos gets to school every day.', lang: 'en-GB' });
      expect(copyFor(document, 'parent:p-gareth', mapType).versionsUsed).toEqual([{ about: 's1', writtenBy: 'w-sian', checkedBy: 'w-ken' }]);
    }
  });

  it('leaves out where it says so, and of several the one that leaves out counts', () => {
    const document = withStrength({ variants: [{ forAudience: 'parent:p-gareth', withhold: true, reason: 'health', writtenBy: 'w-sian', checkedBy: null }, version] });
    expect(strengths(document, 'parent:p-gareth')).toEqual(OTHER);
    expect(reasonsOf(document, 'parent:p-gareth')).toEqual([['s1', 'version-says-leave-out', false]]);
  });

  it('is the last one written', () => {
    expect(strengths(withStrength({ variants: [{ ...version, text: 'First try.' }, version] }), 'parent:p-gareth')[0]).toBe('Tomos gets to school every day.');
  });

  it('is not used while it still holds what the reader must not see', () => {
    const document = withStrength({ variants: [{ ...version, text: 'Tomos walks from 3 Quay Row.' }] }, [flag({ value: '3 Quay Row' })]);
    expect(strengths(document, 'parent:p-gareth')).toEqual(OTHER);
    expect(reasonsOf(document, 'parent:p-gareth')).toEqual([['s1', 'flag', true]]);
    expect(copyFor(document, 'parent:p-gareth', mapType).versionsUsed).toEqual([]);
  });

  it('does not bring with it who said the first words, that they are word for word, or their translation', () => {
    const document = withStrength({ flagIds: ['fl-1'], verbatim: true, saidBy: 'p-lowri', translations: [{ lang: 'cy', text: 'Mae Lowri yn dweud', by: 'w-sian' }], variants: [version] }, [flag({})]);
    expect(contentFor(document, 'parent:p-gareth').existingStrengths![0]).toEqual({ id: 'item-2', text: 'Tomos gets to school every day.', lang: 'en-GB' });
  });

  it('stands without the other sentences of something that mentions what is flagged', () => {
    const harm = { id: 'h1', text: 'Lowri saw it.', flagIds: ['fl-1'], frequency: 'As Lowri says, weekly', evidenceStatus: 'reported', occurredOn: '2026-05-01', variants: [{ ...version, text: 'It was seen.' }] };
    expect(contentFor(mapOf({ harm: [harm] }, [flag({})]), 'parent:p-gareth').harm).toEqual([{ id: 'item-2', text: 'It was seen.', lang: 'en-GB', occurredOn: '2026-05-01', evidenceStatus: 'reported' }]);
  });

  it('K1: keeps its id and whom it names, though their ids have a space in them', () => {
    const people = PEOPLE.map((person) => (person.id === 'w-bea' ? { ...person, id: 'bea lund' } : person));
    const danger = { id: 'danger 1', text: 'Bea and Lowri are worried.', flagIds: ['fl-1'], whoIsWorried: ['bea lund'], basedOnHarmIds: ['harm 1'], variants: [{ ...version, text: 'Bea is worried.' }] };
    const { copy } = copyFor(mapOf({ harm: [{ id: 'harm 1', text: 'A plate was thrown.' }], dangerStatements: [danger] }, [flag({})], { people }), 'parent:p-gareth', mapType);
    expect((copy.content as SmallMap).dangerStatements).toEqual([{ id: 'item-3', text: 'Bea is worried.', lang: 'en-GB', whoIsWorried: ['person-1'], basedOnHarmIds: ['item-2'] }]);
    expect(readDocument(copy, [mapType]).ok).toBe(true);
  });

  it('DP-42: keeps the disagreement beside it; what is inside is judged on its own', () => {
    const inside = { childImpact: [{ childId: 'p-tomos', text: 'He cried.' }, { childId: 'p-tomos', text: 'He told Lowri.', withholdFrom: ['p-gareth'] }], disputes: [{ by: 'p-gareth', text: '“Not true.”', verbatim: true }] };
    const harm = { id: 'h1', text: 'Lowri saw it.', variants: [{ ...version, text: 'It was seen.' }], ...inside };
    expect(contentFor(mapOf({ harm: [{ ...harm, flagIds: ['fl-1'] }] }, [flag({})]), 'parent:p-gareth').harm![0]).toMatchObject({ disputes: [{ text: '“Not true.”' }], childImpact: [{ text: 'He cried.' }] });
    // What was withheld as a whole was withheld with all that is in it.
    const whole = contentFor(mapOf({ harm: [{ ...harm, withholdFrom: ['p-gareth'] }] }), 'parent:p-gareth').harm![0]!;
    expect(whole.disputes).toHaveLength(1);
    expect(whole.childImpact).toBeUndefined();
  });

  it('DP-21: leaves somebody who lives with its reader without the first words, until there is a version for them too', () => {
    const document = withStrength({ variants: [version] });
    expect(strengths(document, 'parent:p-enid')).toEqual(OTHER);
    expect(reasonsOf(document, 'parent:p-enid')).toEqual([['s1', 'lives-with', true]]);
    expect(reasonsOf(withStrength({ variants: [{ ...version, text: undefined, withhold: true }] }), 'network:p-mags')).toEqual([['s1', 'lives-with', false]]);
    expect(strengths(document, 'network:p-gareth')).toEqual(OTHER);
    expect(strengths(document, 'parent:p-cerys')).toEqual(BOTH);
  });

  it.each<[string, unknown]>([['not a list', { 0: version }], ['a list of something else', ['parent:p-gareth']], ['one without words', [{ ...version, text: undefined }]]])('leaves out, undecided, where the versions are %s', (_, variants) => {
    expect(strengths(withStrength({ variants }), 'parent:p-gareth')).toEqual(OTHER);
    expect(reasonsOf(withStrength({ variants }), 'parent:p-gareth')).toEqual([['s1', 'withheld', true]]);
  });

  it('SOS: a child’s copy holds only versions written for that child', () => {
    const forTomos = { forAudience: 'child:p-tomos', text: 'Mum takes you to school.', writtenBy: 'w-sian', checkedBy: 'w-ken' };
    const document = mapOf({
      on: '2026-10-02', purpose: 'Before the conference', place: { text: 'At home' }, presentIds: ['p-cerys'], genogram: { people: [{ personId: 'p-tomos', shape: 'square' }], links: [] },
      existingStrengths: [{ id: 's1', text: 'Cerys walks Tomos to school.', aboutIds: ['p-cerys'], sources: [{ kind: 'observation', by: 'w-sian' }], disputes: [{ by: 'p-gareth', text: 'No.' }], variants: [forTomos] }, { id: 's2', text: 'Tomos reads well.' }],
      harm: [{ id: 'h1', text: 'Gareth threw a chair.' }], scales: [{ id: 'sc1', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [] }],
    });
    const { copy } = copyFor(document, 'child:p-tomos', mapType);
    expect(copy.content).toEqual({ id: 'item-1', on: '2026-10-02', existingStrengths: [{ id: 'item-2', text: 'Mum takes you to school.' }] });
    expect(copy.people).toEqual([{ id: 'person-1', name: 'Tomos Pugh', kind: 'child', age: 7 }]);
    expect(reasonsOf(document, 'child:p-tomos').filter(([, reason]) => reason !== 'not-for-this-reader')).toEqual([]);
  });
});

describe('Rule 3: withheld by name', () => {
  it.each(['p-gareth', 'parent:p-gareth', 'child:p-gareth', 'network:p-gareth'])('"%s" keeps it from Gareth, however his copy is asked for', (named) => {
    const document = withStrength({ withholdFrom: [named] });
    for (const reader of ['parent:p-gareth', 'network:p-gareth']) expect(strengths(document, reader)).toEqual(OTHER);
    expect(strengths(document, 'parent:p-cerys')).toEqual(BOTH);
    expect(reasonsOf(document, 'parent:p-gareth')).toEqual([['s1', 'withheld', false]]);
  });

  it('DP-21: keeps it from those who live with or answer to him, one step and in the direction written', () => {
    const document = withStrength({ withholdFrom: ['p-gareth'] });
    for (const reader of ['parent:p-enid', 'network:p-mags']) {
      expect(strengths(document, reader)).toEqual(OTHER);
      expect(copyFor(document, reader, mapType).leftOut).toEqual([{ about: 's1', path: ['content', 'existingStrengths', 0], reason: 'lives-with', personId: 'p-gareth', unresolved: false }]);
    }
    expect(strengths(withStrength({ withholdFrom: ['p-enid'] }), 'parent:p-gareth')).toEqual(BOTH);
    const farther = { ...document, people: [...PEOPLE, { id: 'p-uncle', name: 'Ivor', kind: 'family' as const, livesWith: ['p-enid'] }] };
    expect(strengths(farther, 'parent:p-uncle')).toEqual(BOTH);
  });

  it('DP-21: fails closed where it cannot be read whom somebody lives with', () => {
    const people = PEOPLE.map((person) => (person.id === 'p-lowri' ? { ...person, livesWith: 'p-gareth' as unknown as string[] } : person));
    expect(strengths({ ...withStrength({ withholdFrom: ['p-gareth'] }), people }, 'parent:p-lowri')).toEqual(OTHER);
  });

  it.each(['p-gareth', 'p-tomos', 'parent:p-lowri', 'child:p-tomos', 'network:w-bea', 'family-shared'])('DP-22: "%s" is enough to keep it from the copy the whole family may see', (named) => {
    expect(strengths(withStrength({ withholdFrom: [named] }), 'family-shared')).toEqual(OTHER);
  });

  it('DP-22: a professional, a partner or the court in the list is not', () => {
    expect(strengths(withStrength({ withholdFrom: ['w-bea', 'partner:health', 'court', 'practitioner'] }), 'family-shared')).toEqual(BOTH);
  });

  it('DP-22: what a version keeps from one adult is not in the copy for the whole family, unless one is written for it', () => {
    const forGareth = { forAudience: 'parent:p-gareth', withhold: true, reason: 'health', writtenBy: 'w-sian', checkedBy: 'w-ken' };
    expect(strengths(withStrength({ variants: [forGareth] }), 'family-shared')).toEqual(OTHER);
    expect(strengths(withStrength({ variants: [forGareth, { forAudience: 'family-shared', text: 'Tomos gets to school.', writtenBy: 'w-sian', checkedBy: 'w-ken' }] }), 'family-shared')).toEqual(['Tomos gets to school.', ...OTHER]);
    expect(strengths(withStrength({ variants: [{ forAudience: 'child:p-tomos', text: 'Mum takes you.', writtenBy: 'w-sian', checkedBy: 'w-ken' }] }), 'family-shared')).toEqual(BOTH);
  });

  it('keeps it from a partner whose discipline, or whose worker, is in the list', () => {
    for (const named of ['partner:health', 'w-bea']) expect(strengths(withStrength({ withholdFrom: [named] }), 'partner:health')).toEqual(OTHER);
    for (const named of ['partner:police', 'p-gareth', 'w-sian']) expect(strengths(withStrength({ withholdFrom: [named] }), 'partner:health')).toEqual(BOTH);
    const people = PEOPLE.map((person) => (person.id === 'w-bea' ? { ...person, livesWith: ['p-gareth'] } : person));
    expect(strengths({ ...withStrength({ withholdFrom: ['p-gareth'] }), people }, 'partner:health')).toEqual(OTHER);
  });

  it.each<[string, unknown]>([['a text', 'p-gareth'], ['nothing', null], ['an object', { 'p-gareth': true }], ['a list of something else', [{ personId: 'p-gareth' }]], ['a name nobody here has', ['p-garth']], ['an audience nobody knows', ['everyone']], ['a name written otherwise', ['parent: p-gareth']]])(
    'DP-20: where the list is %s, it keeps the thing from every reader, and asks for a decision', (_, withholdFrom) => {
      for (const reader of ['parent:p-gareth', 'parent:p-cerys', 'network:p-mags', 'family-shared', 'partner:health']) {
        expect(strengths(withStrength({ withholdFrom }), reader)).toEqual(OTHER);
        expect(reasonsOf(withStrength({ withholdFrom }), reader)).toEqual([['s1', 'withheld', true]]);
      }
      expect(strengths(withStrength({ withholdFrom }), 'practitioner')).toEqual(BOTH);
    });

  it('covers nested things on their own: a place, a source, an answer, a person in the family tree, a person', () => {
    const withholdFrom = ['p-gareth'];
    const document = mapOf({
      place: { text: 'At Lowri’s', withholdFrom }, existingStrengths: [{ id: 's1', text: 'Calm.', sources: [{ kind: 'self-report', by: 'p-cerys', withholdFrom }, { kind: 'observation', by: 'w-sian' }] }],
      scales: [{ id: 'sc1', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [{ by: 'p-cerys', value: 3, withholdFrom }, { by: 'p-gareth', value: 9 }] }],
      genogram: { people: [{ personId: 'p-lowri', shape: 'circle', withholdFrom }, { personId: 'p-tomos', shape: 'square' }], links: [{ a: 'p-mags', b: 'p-lowri', kind: 'partners' }] },
      presentIds: ['p-mags', 'w-sian'],
    });
    const people = document.people.map((person) => (person.id === 'p-mags' ? { ...person, withholdFrom } : person));
    const { copy } = copyFor({ ...document, people }, 'parent:p-gareth', mapType);
    expect(copy.content).toEqual({
      id: 'item-1', presentIds: ['person-1'], existingStrengths: [{ id: 'item-2', text: 'Calm.', sources: [{ kind: 'observation', by: 'person-1' }] }],
      scales: [{ id: 'item-3', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [{ by: 'person-2', value: 9 }] }],
      genogram: { people: [{ personId: 'person-3', shape: 'square' }], links: [] },
    });
    expect(copy.people.map(({ name }) => name)).toEqual(['Gareth Pugh', 'Tomos Pugh', 'Siân Rees']);
  });

  it('keeps a child’s answer from whomever the child has not said yes to', () => {
    const answer = (share: unknown) => mapOf({ scales: [{ id: 'sc1', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [{ by: 'p-tomos', value: 4, share }] }] } as unknown as SmallMap);
    const answers = (share: unknown, reader: string): number => contentFor(answer(share), reader).scales![0]!.answers.length;
    const yes = [{ personId: 'p-cerys', choice: 'yes' }, { personId: 'p-gareth', choice: 'no' }];
    expect([answers(yes, 'parent:p-cerys'), answers(yes, 'parent:p-gareth'), answers(yes, 'parent:p-lowri'), answers(yes, 'family-shared'), answers([], 'parent:p-cerys'), answers(undefined, 'parent:p-gareth')]).toEqual([1, 0, 0, 0, 0, 1]);
    expect(JSON.stringify(contentFor(answer(yes), 'parent:p-cerys'))).not.toContain('share');
  });
});

describe('Rule 4: visibility', () => {
  it('keeps what is for practitioners with practitioners, and a discipline that is listed', () => {
    const document = withStrength({ visibility: 'practitioner', visibleToDisciplines: ['health'] });
    for (const reader of ['parent:p-cerys', 'network:p-mags', 'family-shared', 'partner:police']) expect(strengths(document, reader)).toEqual(OTHER);
    for (const reader of ['partner:health', 'practitioner', 'court']) expect(strengths(document, reader)).toEqual(BOTH);
    expect(strengths(withStrength({ visibleToDisciplines: ['police'] }), 'partner:health')).toEqual(OTHER);
  });

  it('leaves out what is visible in a way this version does not know', () => {
    for (const reader of ['parent:p-cerys', 'partner:health', 'court']) expect(strengths(withStrength({ visibility: 'managers', visibleToDisciplines: ['health'] }), reader)).toEqual(OTHER);
  });
});

describe('Rule 5: kinds of information', () => {
  it('DP-17: gives health information to the parent it is about, and to no other reader in the family', () => {
    const document = withStrength({ sensitivity: ['health-confidential'], aboutIds: ['p-cerys'] });
    expect(strengths(document, 'parent:p-cerys')).toEqual(BOTH);
    for (const reader of ['parent:p-gareth', 'network:p-cerys', 'family-shared', 'network:p-mags']) expect(strengths(document, reader)).toEqual(OTHER);
    expect(strengths(withStrength({ sensitivity: ['health-confidential'] }), 'parent:p-cerys')).toEqual(OTHER);
  });

  it.each(['police-restricted', 'anonymous-referrer', 'legal-privilege', 'adoption-or-carer-identity', 'a-kind-of-tomorrow'])('gives nothing that is %s to anyone in the family', (kind) => {
    for (const reader of ['parent:p-cerys', 'network:p-mags', 'family-shared']) expect(strengths(withStrength({ sensitivity: [kind], aboutIds: ['p-cerys'] }), reader)).toEqual(OTHER);
  });

  it('DP-20: leaves out where it cannot be read what kind it is', () => {
    for (const reader of ['parent:p-cerys', 'partner:health', 'court']) expect(strengths(withStrength({ sensitivity: 'health-confidential' }), reader)).toEqual(OTHER);
  });
});

describe('Rule 6: what mentions something flagged', () => {
  it('leaves out what names a flag that reaches the reader, and asks for a decision', () => {
    const document = withStrength({ flagIds: ['fl-1'] }, [flag({})]);
    for (const reader of ['parent:p-gareth', 'parent:p-enid', 'family-shared']) {
      expect(strengths(document, reader)).toEqual(OTHER);
      expect(unresolvedFor(document, reader, mapType)).toEqual([{ about: 's1', path: ['content', 'existingStrengths', 0], reason: 'flag', flagId: 'fl-1', unresolved: true }]);
    }
    expect(strengths(document, 'parent:p-cerys')).toEqual(BOTH);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['in its own words', 'Café Row', { text: 'They live at Café Row.' }], ['composed in another way', 'Café Row', { text: 'They live at Cafe\u0301 Row.' }],
    ['with characters nobody sees in it', 'Café Row', { text: 'at Caf\u00ad\u00e9\u00a0\u200bRow' }], ['in another field', 'Café Row', { timeText: 'after Café Row' }],
    ['in small letters', 'Larkspur Court', { text: 'we moved to larkspur court last week' }], ['in capitals', 'Café Row', { text: 'CAFÉ ROW, top floor' }],
    ['in capitals that are two letters', 'Schloßweg 4', { text: 'SCHLOSSWEG 4' }], ['in a capital of its own', 'SCHLOẞWEG 4', { text: 'Schloßweg 4' }], ['with a final letter of another form', 'ΟΔΟΣ 5', { text: 'οδος 5' }],
    ['in letters written together', 'Fife Row', { text: 'ﬁfe row' }], ['with a dot that capitals keep', 'İzmir', { text: 'i̇zmir' }], ['flagged in small letters', 'little finches', { text: 'Little Finches nursery' }],
    ['without their accents', 'Café Łódź', { text: 'at the cafe Lodz' }], ['with an accent more', 'Noel Row', { text: 'at Noël Row' }], ['in letters of full width', 'Anne-Marie', { text: 'Ａｎｎｅ-Ｍａｒｉｅ said so' }],
    ['with another hyphen', 'Anne-Marie', { text: 'Anne\u2011Marie said so' }], ['without their hyphen', 'Anne-Marie', { text: 'Annemarie said so' }], ['with a space for the hyphen', 'Anne-Marie', { text: 'Anne Marie said so' }],
    ['with a hyphen more', 'Annemarie', { text: 'Anne-Marie said so' }], ['as whose something is', 'Anne-Marie', { text: 'In Anne-Marie’s car' }], ['across the end of a line', 'Anne-Marie', { text: 'Anne-\n  Marie said so' }], ['broken at the end of a line', 'Stonegate House', { text: 'near Stone-\r\ngate\nHouse' }],
    ['with another apostrophe', 'St Brannock’s', { text: "to St Brannock's" }], ['without their apostrophe', "O'Connor", { text: 'with the OConnors' }], ['with an apostrophe more', 'OConnor', { text: 'with the O’Connors' }],
    ['on lines of their own', 'Flat 6, 41 Larkspur Court, Eastmere', { text: 'Flat 6\n41 Larkspur Court\nEastmere' }], ['with a space less', 'SA1 4QT', { text: 'the sa14qt side' }], ['that are signs alone', '☎ ✆', { text: 'Call ☎  ✆ now' }],
    ['in its translation', 'Café Row', { translations: [{ lang: 'cy', text: 'yn Café Row', by: 'w-sian' }] }],
  ])('DP-18: finds the flagged words %s', (_, value, fields) => {
    const document = mapOf({ harm: [{ id: 'h1', text: 'A plate was thrown.', ...fields }] }, [flag({ value })]);
    expect(contentFor(document, 'parent:p-gareth').harm).toBeUndefined();
    expect(reasonsOf(document, 'parent:p-gareth')).toEqual([['h1', 'flag', true]]);
    expect(contentFor(document, 'parent:p-cerys').harm).toHaveLength(1);
  });

  it.each([['Hope', 'They go to the shop early.'], ['Redcar', 'They have a red car.'], ['Rose', 'It was a hero’s end.'], ['St Brannock’s', 'It stops there.'], ['☎', 'Call now.']])('does not take other words for the flagged ones (%s)', (value, said) => {
    expect(strengths(withStrength({ text: said }, [flag({ value })]), 'parent:p-gareth')).toHaveLength(2);
  });

  it('looks at each thing on its own, and never in ids', () => {
    const document = mapOf({ harm: [{ id: 'h-quay', text: 'Gareth shouted.', childImpact: [{ childId: 'p-tomos', text: 'Tomos hid at Quay Row.' }, { childId: 'p-tomos', text: 'Tomos cried.' }] }] }, [flag({ value: 'quay' }), flag({ id: 'fl-2', value: 'Quay Row' })]);
    expect(contentFor(document, 'parent:p-gareth').harm).toEqual([{ id: 'item-2', text: 'Gareth shouted.', childImpact: [{ childId: 'person-1', text: 'Tomos cried.' }] }]);
  });

  it.each(['', '   ', '\u200b'])('takes a flag with nothing to look for ("%s") as one that is only named', (value) => {
    expect(strengths(withStrength({}, [flag({ value })]), 'parent:p-gareth')).toEqual(BOTH);
  });

  it('drops a field of the map itself that holds flagged words, and asks about the map', () => {
    const document = mapOf({ purpose: 'Meeting at Quay Row', method: 'with-family-in-room' }, [flag({ value: 'Quay Row' })]);
    expect(contentFor(document, 'parent:p-gareth')).toEqual({ id: 'item-1', method: 'with-family-in-room' });
    expect(unresolvedFor(document, 'parent:p-gareth', mapType)).toEqual([{ about: 'map-pugh', path: ['content', 'purpose'], reason: 'flag', flagId: 'fl-1', unresolved: true }]);
  });

  it('looks in what is written of people, of the case and of the document too', () => {
    const people = PEOPLE.map((person) => (person.id === 'p-cerys' ? { ...person, relationship: 'mum, now at Quay Row' } : person.id === 'p-lowri' ? { ...person, name: 'Lowri (Quay Row)' } : person));
    const document = { ...mapOf({ presentIds: ['p-cerys', 'p-lowri'] }, [flag({ value: 'Quay Row' })]), people, case: { id: 'c', team: 'Quay Row Family Team', council: 'Wexmoor' } };
    const { copy } = copyFor(document, 'parent:p-gareth', mapType);
    expect(JSON.stringify(copy)).not.toContain('Quay');
    expect(copy.people).toEqual([{ id: 'person-1', name: 'Cerys Pugh', kind: 'family', age: 34 }]);
    expect(unresolvedFor(document, 'parent:p-gareth', mapType).map(({ about }) => about)).toEqual(['p-lowri', 'c', 'p-cerys']);
  });

  it.each<[string, Record<string, unknown>, Flag[]]>([
    ['overdue', { flagIds: ['fl-1'] }, [flag({ reviewOn: '2019-01-01' })]],
    ['of a kind this version does not know', { flagIds: ['fl-1'] }, [flag({ type: 'a-kind-of-tomorrow', withholdFrom: [] })]],
    ['not there', { flagIds: ['fl-9'] }, []],
    ['named in a way that cannot be read', { flagIds: 'fl-1' }, []],
    ['without a list of whom it is kept from', { flagIds: ['fl-1'] }, [flag({ withholdFrom: undefined as unknown as string[] })]],
    ['with a list that is not one', { flagIds: ['fl-1'] }, [flag({ withholdFrom: 'p-gareth' as unknown as string[] })]],
  ])('DP-20: a flag that is %s withholds', (_, fields, flags) => {
    expect(strengths(withStrength(fields, flags), 'parent:p-gareth')).toEqual(OTHER);
    expect(unresolvedFor(withStrength(fields, flags), 'parent:p-gareth', mapType).map(({ about }) => about)).toEqual(['s1']);
  });

  it.each<[string, unknown]>([['are not there', undefined], ['are not a list', {}], ['hold something that is no flag', [null]], ['hold one whose words cannot be read', [flag({ value: 7 as unknown as string })]]])('DP-20: nobody outside the team gets anything while the flags %s', (_, flags) => {
    const document = { ...withStrength({}), flags } as PracticeDocument;
    for (const reader of ['parent:p-cerys', 'family-shared', 'partner:health']) {
      expect(copyFor(document, reader, mapType).copy.content).toEqual({ id: 'item-1' });
      expect(unresolvedFor(document, reader, mapType)).toHaveLength(1);
    }
    expect(strengths(document, 'practitioner')).toEqual(BOTH);
  });

  it('has nothing to be decided about somebody whose own name is what the flag keeps back: they are left out, and a copy can be shared', () => {
    const value = 'Lowri Bevan';
    const document = (about?: string): PracticeDocument => mapOf({ presentIds: ['p-cerys', 'p-lowri'], purpose: 'A visit' }, [flag({ type: 'adoption-or-carer-identity', value, ...(about ? { about } : {}) })]);
    for (const about of [undefined, 'p-lowri']) expect(JSON.stringify(copyFor(document(about), 'parent:p-gareth', mapType).copy)).not.toContain('Lowri');
    expect(unresolvedFor(document('p-lowri'), 'parent:p-gareth', mapType)).toEqual([]);
    expect(unresolvedFor(document(), 'parent:p-gareth', mapType).map(({ about }) => about)).toEqual(['p-lowri']);
    expect(unresolvedFor(withStrength({ text: `${value} helps.` }, [flag({ value, about: 'p-lowri' })]), 'parent:p-gareth', mapType).map(({ about }) => about)).toEqual(['s1']);
  });
  it('is settled once a person has left it out by name or by a version', () => {
    for (const fields of [{ withholdFrom: ['p-gareth'] }, { variants: [{ forAudience: 'parent:p-gareth', withhold: true, reason: 'address', writtenBy: 'w-sian', checkedBy: 'w-ken' }] }]) {
      expect(unresolvedFor(withStrength({ ...fields, flagIds: ['fl-1'] }, [flag({})]), 'parent:p-gareth', mapType)).toEqual([]);
    }
  });
});

describe('Rule 7: people', () => {
  const protectsLowri = flag({ id: 'fl-3', type: 'third-party', about: 'p-lowri' });
  const lists = { presentIds: ['p-cerys', 'p-lowri'], contributedBeforehandIds: ['p-lowri'] };

  it('takes whoever a third-party or anonymous-referrer flag is about out of every list of people', () => {
    for (const type of ['third-party', 'anonymous-referrer']) {
      const document = mapOf({ ...lists, dangerStatements: [{ id: 'd1', text: 'We are worried.', whoIsWorried: ['w-sian', 'p-lowri'] }] }, [{ ...protectsLowri, type }]);
      const { copy, leftOut } = copyFor(document, 'parent:p-gareth', mapType);
      expect(copy.content).toEqual({ id: 'item-1', presentIds: ['person-1'], dangerStatements: [{ id: 'item-2', text: 'We are worried.', whoIsWorried: ['person-2'] }] });
      expect(copy.people.map(({ name }) => name)).toEqual(['Cerys Pugh', 'Tomos Pugh', 'Siân Rees']);
      expect(leftOut.map(({ reason, personId }) => [reason, personId])).toEqual(Array.from({ length: 3 }, () => ['person-protected', 'p-lowri']));
      expect(contentFor(document, 'parent:p-cerys').presentIds).toHaveLength(2);
    }
  });

  it('takes whoever was there in confidence out of them', () => {
    const document = mapOf({ ...lists, presentWithholdFrom: [{ personId: 'p-lowri', withholdFrom: ['p-gareth'] }] });
    expect(contentFor(document, 'parent:p-gareth')).toEqual({ id: 'item-1', presentIds: ['person-1'] });
    expect(contentFor(document, 'parent:p-cerys')).toEqual({ id: 'item-1', presentIds: ['person-1', 'person-2'], contributedBeforehandIds: ['person-2'] });
  });

  it('shows no list of people where it cannot be read who was there in confidence', () => {
    for (const presentWithholdFrom of ['p-lowri', [{ withholdFrom: ['p-gareth'] }], ['p-lowri']]) expect(contentFor(mapOf({ ...lists, presentWithholdFrom } as unknown as SmallMap), 'parent:p-cerys')).toEqual({ id: 'item-1' });
  });

  it('leaves out what a protected person has said: their source, their number, their disagreement, their words', () => {
    const document = mapOf({
      existingStrengths: [{ id: 's1', text: 'It is calm.', saidBy: 'p-lowri' }, { id: 's2', text: 'It is calm.', sources: [{ kind: 'third-party', by: 'p-lowri', text: 'a call' }], disputes: [{ by: 'p-lowri', text: 'It is not.' }] }],
      scales: [{ id: 'sc1', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [{ by: 'p-lowri', status: 'chose-not-to' }, { by: 'p-gareth', value: 9 }] }],
    }, [protectsLowri]);
    expect(contentFor(document, 'parent:p-gareth')).toEqual({
      id: 'item-1', existingStrengths: [{ id: 'item-2', text: 'It is calm.' }], scales: [{ id: 'item-3', question: 'How safe?', anchor0: 'not', anchor10: 'very', answers: [{ by: 'person-1', value: 9 }] }],
    });
  });
});

describe('What a copy is made of', () => {
  it('DP-16: numbers everything afresh and without a gap, and follows every pointer', () => {
    const document = mapOf({
      previousMapId: 'map-pugh-0', harm: [{ id: 'h1', text: 'One.', withholdFrom: ['p-gareth'] }, { id: 'h2', text: 'Two.', causedBy: ['p-gareth'] }],
      dangerStatements: [{ id: 'd1', text: 'Danger.', basedOnHarmIds: ['h1', 'h2'] }, { id: 'd2', text: 'Other danger.', basedOnHarmIds: ['h1'] }],
      safetyGoals: [{ id: 'g1', text: 'Goal.', mirrorsDangerId: 'd1' }], existingSafety: [{ id: 'e1', text: 'Safe.', answersDangerId: 'd9' }],
      scales: [{ id: 'sc1', question: 'How safe?', anchor0: 'not', anchor10: 'very', forDangerId: null, answers: [] }],
    });
    expect(copyFor(document, 'parent:p-gareth', mapType).copy).toEqual({
      type: 'test/map', version: 1, id: 'copy', lang: 'en', case: { id: 'case', council: 'Wexmoor Council (fictional)', childrenIds: ['person-2'] },
      people: [{ id: 'person-1', name: 'Gareth Pugh', kind: 'family', relationship: 'dad of Tomos' }, { id: 'person-2', name: 'Tomos Pugh', kind: 'child', age: 7 }], flags: [], stages: [],
      content: {
        id: 'item-1', harm: [{ id: 'item-2', text: 'Two.', causedBy: ['person-1'] }], dangerStatements: [{ id: 'item-3', text: 'Danger.', basedOnHarmIds: ['item-2'] }, { id: 'item-4', text: 'Other danger.' }],
        existingSafety: [{ id: 'item-5', text: 'Safe.' }], safetyGoals: [{ id: 'item-6', text: 'Goal.', mirrorsDangerId: 'item-3' }],
        scales: [{ id: 'item-7', question: 'How safe?', anchor0: 'not', anchor10: 'very', forDangerId: null, answers: [] }],
      },
    });
  });

  it('holds no workings: who wrote it down and when, what is kept from whom, what was answered to checks', () => {
    const document = mapOf({ existingStrengths: [{
      id: 's1', text: 'Calm.', recordedBy: 'w-ken', recordedAt: '2026-10-01T09:00:00+01:00', correctionReason: 'typing', flagIds: [], withholdFrom: ['court'], sensitivity: [], variants: [],
      corrects: 'gone', visibleToDisciplines: ['health'],
    }], presentWithholdFrom: [] }, [flag({})], { checkAnswers: [{ messageId: 'SOS-M05', about: [], answer: 'dismissed' }], copies: [], host: { user: 'w-ken' } });
    expect(contentFor(document, 'parent:p-cerys')).toEqual({ id: 'item-1', existingStrengths: [{ id: 'item-2', text: 'Calm.' }] });
    expect(Object.keys(copyFor(document, 'parent:p-cerys', mapType).copy).sort()).toEqual(['case', 'content', 'flags', 'id', 'lang', 'people', 'stages', 'type', 'version']);
  });

  it('says of people only who they are: not when they were born, where or with whom they live', () => {
    const { copy } = copyFor(mapOf({ presentIds: ['p-cerys', 'p-enid'] }), 'parent:p-lowri', mapType);
    expect(copy.people).toEqual([{ id: 'person-1', name: 'Cerys Pugh', kind: 'family', relationship: 'mum of Tomos', age: 34 }, { id: 'person-2', name: 'Enid Pugh', kind: 'family', relationship: 'nan (Gareth’s mum)' }]);
  });

  it('DP-17: names the children of the case where something is about them; a parent’s own child to that parent', () => {
    const document = mapOf({ existingStrengths: [{ id: 's1', text: 'Calm.' }] });
    expect(copyFor(document, 'parent:p-lowri', mapType).copy.case).toEqual({ id: 'case', council: 'Wexmoor Council (fictional)' });
    expect(copyFor(document, 'parent:p-gareth', mapType).copy.people.map(({ name }) => name)).toEqual(['Tomos Pugh']);
    expect(copyFor(document, 'child:p-tomos', mapType).copy.people.map(({ name }) => name)).toEqual(['Tomos Pugh']);
  });

  it('drops every field the document type does not know, at its place, and tells the practitioner', () => {
    const document = mapOf({ existingStrengths: [{ id: 's1', text: 'Calm.', address: '3 Quay Row', harm: [{ id: 'x', text: 'known elsewhere' }], lang: { en: 'x' } }], note: 'tomorrow’s field' } as unknown as SmallMap);
    expect(contentFor(document, 'parent:p-cerys')).toEqual({ id: 'item-1', existingStrengths: [{ id: 'item-2', text: 'Calm.' }] });
    expect(reasonsOf(document, 'parent:p-cerys').filter(([, reason]) => reason === 'unknown-field')).toHaveLength(4);
  });

  it('has its fields in the type’s order, so that a field somebody added later does not show', () => {
    const late = withStrength({ flagIds: ['fl-1'], lang: undefined, variants: [{ forAudience: 'parent:p-gareth', text: 'Tomos gets to school.', writtenBy: 'w-sian', checkedBy: 'w-ken', lang: 'en' }] }, [flag({})]);
    const plain = mapOf({ existingStrengths: [{ lang: 'en', text: 'Tomos gets to school.', id: 's1' }, { id: 's2', text: 'Tomos reads well.' }] });
    expect(JSON.stringify(contentFor(late, 'parent:p-gareth'))).toBe(JSON.stringify(contentFor(plain, 'parent:p-gareth')));
  });

  it('refers to no child’s words in another document; why there are none stays', () => {
    const document = mapOf({ childrensWords: [{ childId: 'p-tomos', refs: [{ kind: 'session-item', documentId: 'th-1', id: 'w-2' }] }, { childId: 'p-tomos', refs: [], whyNot: 'He is seven and asleep.' }] });
    expect(contentFor(document, 'parent:p-cerys').childrensWords).toEqual([{ childId: 'person-1', refs: [], whyNot: 'He is seven and asleep.' }]);
  });

  it('opens like any document, an empty one as well', () => {
    for (const reader of ['parent:p-gareth', 'child:p-tomos', 'nobody', 'court', 'practitioner']) expect(readDocument(copyFor(withStrength({}), reader, mapType).copy, [mapType])).toMatchObject({ ok: true });
  });

  it('lets the type have the last word, and still shows nothing that is flagged', () => {
    const finishing: DocumentType = { ...mapType, readers: { ...mapType.readers, finish: (copy) => ({ ...copy, content: { ...(copy.content as SmallMap), on: 'at Quay Row', method: `for ${copy.people.length}` } }) } };
    const document = mapOf({ presentIds: ['p-cerys'] }, [flag({ value: 'Quay Row' })]);
    expect(copyFor(document, 'parent:p-gareth', finishing).copy.content).toEqual({ id: 'item-1', presentIds: ['person-1'], method: 'for 2' });
    const failing: DocumentType = { ...mapType, readers: { ...mapType.readers, finish: () => { throw new Error('no'); } } };
    expect(copyFor(document, 'parent:p-gareth', failing).copy.content).toEqual({ id: 'item-1' });
  });
});

describe('Marked and silent', () => {
  const marked = (fields: Partial<Flag> = {}): Flag => flag({ type: 'legal-privilege', omission: 'marked', ...fields });

  it('says once, of the whole copy, that something was left out where its reader is entitled to know', () => {
    for (const fields of [{ flagIds: ['fl-1'] }, { flagIds: ['fl-1'], withholdFrom: ['p-gareth'] }]) {
      const content = contentFor(withStrength(fields, [marked()]), 'parent:p-gareth');
      expect(content).toEqual({ id: 'item-1', markedOmission: true, existingStrengths: [{ id: 'item-2', text: 'Tomos reads well.' }] });
    }
    expect(contentFor(withStrength({}, [marked()]), 'parent:p-gareth')).not.toHaveProperty('markedOmission');
    expect(contentFor(withStrength({ flagIds: ['fl-1'] }, [marked()]), 'parent:p-cerys')).not.toHaveProperty('markedOmission');
  });

  it.each<[string, Flag[], string[]]>([
    ['a silent flag', [marked({ omission: 'silent' })], ['fl-1']], ['a safety flag, marked by mistake', [marked({ type: 'safe-address' })], ['fl-1']],
    ['also by a silent one', [marked(), flag({ id: 'fl-2', type: 'health-confidential' })], ['fl-1', 'fl-2']], ['elsewhere nothing shows of a safe address', [marked(), flag({ id: 'fl-2' })], ['fl-1']],
  ])('says nothing where it is left out by %s', (_, flags, flagIds) => {
    expect(contentFor(withStrength({ flagIds }, flags), 'parent:p-gareth')).not.toHaveProperty('markedOmission');
  });
});

describe('DP-19: a second person', () => {
  it.each([['safe-address', true], ['location-clue', true], ['contact-details', true], ['meeting-place', true], ['victim-safety', true], ['third-party', true], ['anonymous-referrer', true], ['child-asked-not-to-share', true], ['adoption-or-carer-identity', true], ['a-kind-of-tomorrow', true],
    ['health-confidential', false], ['police-restricted', false], ['legal-privilege', false], ['faith-or-orientation', false], ['immigration', false]])('a flag of kind %s, for whoever the copy is: %s', (type, needs) => {
    const document = withStrength({}, [flag({ type })]);
    for (const reader of ['parent:p-gareth', 'parent:p-cerys', 'court', 'family-shared', 'partner:health']) expect([reader, copyFor(document, reader, mapType).needsSecondPerson]).toEqual([reader, needs]);
    expect(copyFor(document, 'practitioner', mapType).needsSecondPerson).toBe(false);
    expect(copyFor(document, 'parent:p-gareth', mapType).safetyFlagReaches).toBe(needs);
    if (type !== 'a-kind-of-tomorrow') expect(copyFor(document, 'parent:p-cerys', mapType).safetyFlagReaches).toBe(false);
  });
});

describe('The team and the court', () => {
  const document = mapOf({
    existingStrengths: [{ id: 's1', text: 'Calm.', withholdFrom: ['p-gareth'], flagIds: ['fl-1'], recordedBy: 'w-sian', tomorrow: 'kept' }, { id: 's2', text: 'Advice.', withholdFrom: ['court'] }, { id: 's3', text: 'My own thoughts.', visibility: 'practitioner-private' }],
    dangerStatements: [{ id: 'd1', text: 'Danger.', basedOnHarmIds: ['s2', 's3', 'in-another-map'] }],
  }, [flag({ value: 'Quay Row' }), flag({ id: 'fl-2', type: 'legal-privilege', value: 'counsel', withholdFrom: ['court'] })], { copies: [{ id: 'k1', reader: 'parent:p-cerys', state: 'shared', preparedBy: 'w-sian', preparedAt: '', held: { text: 'My own thoughts.' } }] });

  it('give the team everything but what is private to its author', () => {
    const { copy } = copyFor(document, 'practitioner', mapType);
    expect(copy.content).toEqual({ ...(document.content as object), existingStrengths: (document.content as SmallMap).existingStrengths!.slice(0, 2), dangerStatements: [{ id: 'd1', text: 'Danger.', basedOnHarmIds: ['s2', 'in-another-map'] }] });
    expect({ ...copy, content: 0, copies: 0 }).toEqual({ ...document, content: 0, copies: 0 });
    expect(JSON.stringify(copy)).not.toContain('My own thoughts');
  });

  it('give the court all of it with the flags listed, less what names the court', () => {
    const { copy, leftOut } = copyFor(document, 'court', mapType);
    expect((copy.content as SmallMap).existingStrengths!.map(({ id }) => id)).toEqual(['s1']);
    expect(copy.flags.map(({ id }) => id)).toEqual(['fl-1']);
    expect(copy.people).toEqual(document.people);
    expect(leftOut.map(({ about, reason }) => [about, reason])).toEqual([['fl-2', 'withheld'], ['s2', 'withheld'], ['s3', 'private']]);
    expect(JSON.stringify(copy)).not.toMatch(/counsel|Advice|s2|s3/);
  });

  it('leave out for the court what mentions something kept from the court', () => {
    const mentions = mapOf({ existingStrengths: [{ id: 's1', text: 'As counsel said.' }] }, [flag({ type: 'legal-privilege', value: 'counsel', withholdFrom: ['court'] })]);
    expect(contentFor(mentions, 'court').existingStrengths).toEqual([]);
    expect(unresolvedFor(mentions, 'court', mapType).map(({ about }) => about)).toEqual(['s1']);
  });
});

describe('The Harte family’s map, word by word', () => {
  const example = JSON.parse(readFileSync(new URL('../../../signs-of-safety/src/model/examples/01-assessment-map.json', import.meta.url), 'utf8')) as {
    case: unknown; people: Person[]; flags: Flag[]; map: SmallMap; expect: { neverInCopy: { audience: string; strings: string[] }[] };
  };
  const harte = { type: 'test/map', version: 1, id: 'document-harte', lang: 'en', case: example.case, people: example.people, flags: example.flags, fictional: true, stages: [{ id: 'map-harte-2', state: 'ready' }], content: example.map } as unknown as PracticeDocument;
  const texts = (list: readonly { text: string }[] | undefined): string[] => (list ?? []).map((one) => one.text.slice(0, 24));
  const names = (copy: PracticeDocument, list: readonly string[] | undefined): string[] => (list ?? []).map((id) => copy.people.find((person) => person.id === id)!.name);

  it.each(example.expect.neverInCopy)('never gives $audience what must never reach them', ({ audience, strings }) => {
    const bytes = JSON.stringify(copyFor(harte, audience, mapType).copy);
    for (const string of strings) expect(bytes).not.toContain(JSON.stringify(string).slice(1, -1));
  });

  it('leaves out for Ryan h3, d2, g2, n2, sc2, c1, s2, e1, e2, u1, the place, and who spoke to us; nothing is left to decide', () => {
    const { copy, leftOut, versionsUsed, needsSecondPerson } = copyFor(harte, 'parent:p-ryan', mapType);
    const map = copy.content as SmallMap;
    expect(leftOut.filter(({ unresolved }) => unresolved)).toEqual([]);
    const gone = leftOut.filter(({ path }) => path.length === 3).map(({ about }) => about);
    expect(gone.sort()).toEqual(['c1', 'd2', 'e1', 'e2', 'g2', 'h3', 'n2', 's2', 'sc2', 'u1']);
    expect(map).toMatchObject({ on: '2026-10-02', method: 'with-family-in-room', purpose: 'Getting ready for the family group conference', reviewOn: '2026-10-23' });
    expect(Object.keys(map).sort()).toEqual(['bottomLines', 'childrensWords', 'complicatingFactors', 'contributedBeforehandIds', 'dangerStatements', 'existingStrengths', 'genogram', 'harm', 'id', 'method', 'nextSteps', 'on', 'presentIds', 'purpose', 'reviewOn', 'safetyGoals', 'scales', 'unknowns']);
    expect(names(copy, map.presentIds)).toEqual(['Danielle Harte', 'Amira Siddiqui', 'Beth Lacey']);
    expect(names(copy, map.dangerStatements![0]!.whoIsWorried)).toEqual(['Amira Siddiqui', 'Stephen Quill', 'PC Ade Lowry']);
    expect(texts(map.harm)).toEqual(texts(example.map.harm!.slice(0, 2)));
    expect(map.harm![0]!.sources!.map(({ kind }) => kind)).toEqual(['record']);
    expect(map.dangerStatements!.map(({ text: words }) => words)).toEqual([example.map.dangerStatements![0]!.variants![0]!.text]);
    expect(map.dangerStatements![0]!.disputes).toMatchObject([{ text: example.map.dangerStatements![0]!.disputes![0]!.text, verbatim: true }]);
    expect(map.dangerStatements![0]!.basedOnHarmIds).toEqual(map.harm!.map(({ id }) => id));
    expect(map.safetyGoals).toMatchObject([{ text: example.map.safetyGoals![0]!.text, mirrorsDangerId: map.dangerStatements![0]!.id }]);
    expect(texts(map.nextSteps)).toEqual(texts([example.map.nextSteps![0]!, example.map.nextSteps![2]!]));
    expect(texts(map.complicatingFactors)).toEqual(texts(example.map.complicatingFactors!.slice(1)));
    expect(texts(map.existingStrengths)).toEqual(texts([0, 2, 3].map((index) => example.map.existingStrengths![index]!)));
    expect(texts(map.unknowns)).toEqual(texts(example.map.unknowns!.slice(1)));
    expect(map.scales!.map(({ answers }) => answers.map(({ value, status }) => value ?? status))).toEqual([[9, 3, 'not-able-to-say', 'not-asked']]);
    expect(map.childrensWords).toMatchObject([{ refs: [], whyNot: example.map.childrensWords![1]!.whyNot }]);
    expect(map.genogram!.textAlternative).toBeUndefined();
    expect(versionsUsed.map(({ about }) => about)).toEqual(['d1', 'd2']);
    expect(needsSecondPerson).toBe(true);
    const bytes = JSON.stringify(copy);
    for (const trace of ['p-', 'w-', 'fl-', 'map-harte', 'case-harte', 'withh', 'hidden', 'flag"', 'variants', 'recorded', 'mean', 'median', 'overall']) expect(bytes).not.toContain(trace);
  });

  it('asks what Deb may read of d1 and d2, which mention Pauline: she lives with Ryan', () => {
    expect(new Set(unresolvedFor(harte, 'parent:p-deb', mapType).map(({ about }) => about))).toEqual(new Set(['d1', 'd2']));
    const { copy } = copyFor(harte, 'parent:p-deb', mapType);
    expect((copy.content as SmallMap).dangerStatements).toBeUndefined();
    expect(texts((copy.content as SmallMap).harm)).toHaveLength(2);
  });

  it('never builds Mia’s copy from harm: without versions for her it holds the day and nothing else', () => {
    const { copy } = copyFor(harte, 'child:p-mia', mapType);
    expect(copy.content).toEqual({ id: 'item-1', on: '2026-10-02' });
    expect(copy.people).toEqual([{ id: 'person-1', name: 'Mia Harte', kind: 'child', age: 8, pronouns: 'she/her' }]);
  });

  it('gives Danielle the whole of it: nothing is kept from her but where to find it', () => {
    const map = copyFor(harte, 'parent:p-danielle', mapType).copy.content as SmallMap;
    expect([map.harm, map.dangerStatements, map.safetyGoals, map.nextSteps, map.scales].map((list) => list!.length)).toEqual([3, 2, 2, 3, 2]);
    expect(map.scales!.map(({ answers }) => answers.length)).toEqual(example.map.scales!.map(({ answers }) => answers.length));
    expect(map.place).toEqual({ text: 'At Pauline\'s house' });
  });
});
