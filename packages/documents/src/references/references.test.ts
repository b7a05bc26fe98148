import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineDocumentType, type DocumentType } from '../document-type.js';
import type { PracticeDocument } from '../practice-document.js';
import { readDocument } from '../read-document.js';
import { Item } from '../shapes.js';
import { copyWithReferences, offersOf, referencesIn, useOf, withReferences, type ReferenceSource } from './references.js';

const typeOf = (name: string): DocumentType => defineDocumentType<{ id: string; items?: Item[] }>({
  type: `test/${name}`, version: 1, migrations: [], readers: { peopleLists: [], neverCopied: [], references: [] },
  schema: z.looseObject({ id: z.string(), items: z.optional(z.array(Item)) }), roots: (content) => [content],
}) as DocumentType;
const map = typeOf('map');
const plan = typeOf('plan');

const people = [
  { id: 'p-danielle', name: 'Danielle Harte', kind: 'family' }, { id: 'p-ryan', name: 'Ryan Cole', kind: 'family' },
  { id: 'w-amira', name: 'Amira Siddiqui', kind: 'professional', role: 'social worker' },
];
function documentOf(type: DocumentType, id: string, items: object[], flags: object[] = []): PracticeDocument {
  const read = readDocument({ type: type.type, version: 1, id, lang: 'en', people, flags, stages: [], content: { id: `${id}-content`, items } }, [type]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.document;
}
const sourceOf = (document: PracticeDocument): ReferenceSource => ({
  document, documentType: map, offers: offersOf((document.content as { items: Item[] }).items, ['content', 'items'], { kind: 'map-item', as: 'strength' }),
});
const ref = (id: string) => ({ kind: 'map-item', id, documentId: 'map-1' });
const using = documentOf(plan, 'plan-1', [
  { id: 'own', text: 'Nan has a key.' },
  { id: 'use-1', text: '', ref: ref('s1'), who: ['p-danielle'] },
]);
const textsOf = (document: PracticeDocument): string[] => ((document.content as { items?: Item[] }).items ?? []).map(({ text }) => text);

describe('An entry that is written in one tool and used in another (WB-R01)', () => {
  const source = sourceOf(documentOf(map, 'map-1', [{ id: 's1', text: 'Danielle phones her mum when she is worried.', verbatim: true, saidBy: 'p-danielle' }]));

  it('shows the words of its own document, and holds none of them', () => {
    expect(textsOf(withReferences(using, [source]))).toEqual(['Nan has a key.', 'Danielle phones her mum when she is worried.']);
    expect(JSON.stringify(using)).not.toContain('phones');
    expect(useOf((using.content as { items: Item[] }).items[1], [source])).toMatchObject({ state: 'current' });
  });

  it('leaves everything that is written here as the same object, so that a screen sees what changed', () => {
    const shown = withReferences(using, [source]);
    expect((shown.content as { items: Item[] }).items[0]).toBe((using.content as { items: Item[] }).items[0]);
    expect((withReferences(using, [source]).content as { items: Item[] }).items).not.toBe((using.content as { items: Item[] }).items);
    const plain = documentOf(plan, 'plan-2', [{ id: 'own', text: 'Nan has a key.' }]);
    expect(withReferences(plain, [source])).toBe(plain);
  });

  it('DP-40: is right in every use as soon as it is corrected, and every use says so', () => {
    const corrected = sourceOf(documentOf(map, 'map-1', [
      { id: 's1', text: 'Danielle phones her mum when she is worried.', status: 'corrected' },
      { id: 's2', text: 'Danielle phones her sister when she is worried.', corrects: 's1', status: 'corrected' },
      { id: 's3', text: 'Danielle phones her sister Shanice when she is worried.', corrects: 's2' },
    ]));
    expect(textsOf(withReferences(using, [corrected]))[1]).toBe('Danielle phones her sister Shanice when she is worried.');
    expect(useOf((using.content as { items: Item[] }).items[1], [corrected])!.state).toBe('corrected');
  });

  it('DP-41: shows nothing of what was withdrawn where it was written', () => {
    const withdrawn = sourceOf(documentOf(map, 'map-1', [{ id: 's1', text: 'Wrong family.', status: 'withdrawn', withdrawn: { by: 'w-amira', agreedWith: 'w-tom', at: '2026-10-01T10:00:00+01:00', reason: 'Wrong family' } }]));
    expect(textsOf(withReferences(using, [withdrawn]))[1]).toBe('');
    expect(copyWithReferences(using, 'parent:p-danielle', plan, [withdrawn]).copy.content).toMatchObject({ items: [{ text: 'Nan has a key.' }] });
  });

  it('is missing, and says so, where its document is not at hand', () => {
    expect(useOf((using.content as { items: Item[] }).items[1], [])).toEqual({ state: 'missing' });
    expect(useOf({ text: 'Own words.' }, [])).toBeUndefined();
  });

  it('DP-46: keeps of what kind each source is, so that somebody’s own account stays that; not who it was, not their words, and nothing of one that is kept from anybody', () => {
    const sources = [{ kind: 'self-report', by: 'p-danielle', text: 'On the phone' }, { kind: 'self-report', by: 'p-nan' }, { kind: 'third-party', by: 'p-neighbour', withholdFrom: ['p-ryan'] }, { kind: 'record', sensitivity: ['police-restricted'] }];
    const shown = (withReferences(using, [sourceOf(documentOf(map, 'map-1', [{ id: 's1', text: 'She sees her mum.', sources } as Item]))]).content as { items: Item[] }).items;
    expect(shown.map((item) => item.sources)).toEqual([undefined, [{ kind: 'self-report' }]]);
  });

  it('can say what it refers to, but for what it no longer uses', () => {
    const withdrawn = documentOf(plan, 'plan-3', [{ id: 'use-1', text: '', ref: ref('s1') }, { id: 'use-2', text: '', ref: ref('s2'), status: 'withdrawn' }]);
    expect(referencesIn(withdrawn.content)).toEqual([ref('s1')]);
  });

  it('survives references that lead round in a ring', () => {
    const ring = sourceOf(documentOf(map, 'map-1', [{ id: 's1', text: 'One.', status: 'corrected', corrects: 's2' }, { id: 's2', text: 'Other.', status: 'corrected', corrects: 's1' }]));
    expect(useOf({ ref: ref('s1') }, [ring])!.state).toBe('corrected');
  });
});

describe('A copy of a document that uses what another says', () => {
  const text = 'They meet at Larkspur Court.';
  const copyOf = (fields: object, flags: object[] = [], reader = 'parent:p-ryan') =>
    copyWithReferences(using, reader, plan, [sourceOf(documentOf(map, 'map-1', [{ id: 's1', text, ...fields }], flags))]);

  it('holds the words as if they had been written here, and nothing of where they were', () => {
    const { copy } = copyOf({});
    expect(textsOf(copy)).toEqual(['Nan has a key.', text]);
    expect(JSON.stringify(copy)).not.toMatch(/ref|map-1|map-item/);
  });

  it.each<[string, object, object[], boolean]>([
    ['withheld from the reader by name', { withholdFrom: ['p-ryan'] }, [], false],
    ['left out by somebody who wrote a version', { variants: [{ forAudience: 'parent:p-ryan', withhold: true, reason: 'Safety', writtenBy: 'w-amira', checkedBy: 'w-tom' }] }, [], false],
    ['flagged, and nobody has decided yet', {}, [{ id: 'f1', type: 'safe-address', value: 'Larkspur Court', withholdFrom: ['p-ryan'], omission: 'silent', setBy: 'w-amira', setAt: '2026-09-01' }], true],
  ])('leaves out what its own document would not give: %s', (_, fields, flags, unresolved) => {
    const { copy, leftOut } = copyOf(fields, flags);
    expect(textsOf(copy)).toEqual(['Nan has a key.']);
    expect(JSON.stringify(copy)).not.toContain('Larkspur');
    expect(leftOut.filter(({ about }) => about === 'use-1').map((one) => one.unresolved)).toEqual([unresolved]);
  });

  it('DP-19: asks for a second person where the document that is used does', () => {
    const flag = { id: 'f1', type: 'victim-safety', value: '', withholdFrom: ['p-ryan'], omission: 'silent', setBy: 'w-amira', setAt: '2026-09-01' };
    expect(copyOf({}, [flag]).needsSecondPerson).toBe(true);
    expect(copyOf({}, [flag], 'parent:p-danielle')).toMatchObject({ needsSecondPerson: true, safetyFlagReaches: false });
    expect(copyOf({}, []).needsSecondPerson).toBe(false);
  });

  it('uses the version that was written for this reader', () => {
    const { copy } = copyOf({ variants: [{ forAudience: 'parent:p-ryan', text: 'They meet every week.', writtenBy: 'w-amira', checkedBy: 'w-tom' }] });
    expect(textsOf(copy)).toEqual(['Nan has a key.', 'They meet every week.']);
  });

  it.each<[string, object, object, string]>([
    ['kept from the reader here, and from somebody else there', { withholdFrom: ['p-ryan'] }, { withholdFrom: ['p-danielle'] }, ''],
    ['of a kind the reader does not get here, and of another kind there', { sensitivity: ['legal-privilege'] }, { sensitivity: ['a-kind-of-its-own'] }, ''],
    ['with a version of its own here, and another there', { variants: [{ forAudience: 'parent:p-ryan', text: 'They meet.', writtenBy: 'w-amira', checkedBy: 'w-tom' }] }, { variants: [{ forAudience: 'parent:p-ryan', text: 'They meet every week.', writtenBy: 'w-amira', checkedBy: 'w-tom' }] }, 'They meet.'],
  ])('holds no more than both rules allow: %s', (_, here, there, given) => {
    const document = documentOf(plan, 'plan-1', [{ id: 'use-1', text: '', ref: ref('s1'), ...here }]);
    expect(textsOf(copyWithReferences(document, 'parent:p-ryan', plan, [sourceOf(documentOf(map, 'map-1', [{ id: 's1', text, ...there }]))]).copy).join('')).toBe(given);
  });

  it('fails closed where the words cannot be looked up: left out, and not decided', () => {
    const { copy, leftOut } = copyWithReferences(using, 'parent:p-ryan', plan, []);
    expect(textsOf(copy)).toEqual(['Nan has a key.']);
    expect(leftOut.at(-1)).toMatchObject({ about: 'use-1', unresolved: true });
  });
});
