/**
 * What each reader of a family's plan holds (shapes.md §13, DP-15, DP-16, DP-20, DP-21): the distribution decides, and a copy
 * is what it would be if what is kept from its reader had never been written.
 */
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument } from '@practice-kit/documents';
import { documentType, type FamilyGroupConference, type FamilyPlanDocument } from './index.js';
import { harte } from './fixtures.js';

type Node = Record<string, unknown>;
const { content } = harte;
const withConference = (change: Partial<FamilyGroupConference>, rest: Partial<FamilyPlanDocument> = {}): FamilyPlanDocument => frozen({ ...harte, ...rest, content: { ...content, ...change } });
const held = (document: FamilyPlanDocument, reader: string): FamilyGroupConference => copyFor(document, reader, documentType).copy.content as FamilyGroupConference;
const bytes = (document: FamilyPlanDocument, reader: string): string => JSON.stringify(copyFor(document, reader, documentType).copy);
const NOTHING = { id: 'item-1' };

describe('Who holds what', () => {
  it.each(['family-shared', 'partner:education', 'network:p-shanice', 'child:p-mia', 'w-quill', 'parent:p-nobody', 'practitioner-private'])('%s is not in the distribution, and holds nothing', (reader) => {
    expect(held(harte, reader)).toEqual(NOTHING);
  });
  it.each(['everything', '', null, 7, undefined])('somebody whose copy is called %s holds nothing', (copy) => {
    expect(held(withConference({ distribution: [{ to: 'p-pauline', copy: copy as never }] }), 'parent:p-pauline')).toEqual(NOTHING);
    expect(held(withConference({ distribution: [{ to: 'p-pauline', copy: 'full' }, { to: 'p-pauline', copy: copy as never }] }), 'parent:p-pauline')).toEqual(NOTHING);
  });
  it.each([null, 'full', { 'p-pauline': 'full' }, [null]])('nobody holds anything where the distribution cannot be read: %j', (distribution) => {
    expect(held(withConference({ distribution: distribution as never }), 'parent:p-pauline')).toEqual(NOTHING);
  });
  it('of two rows for one person the least counts', () => {
    const both = withConference({ distribution: [{ to: 'p-pauline', copy: 'full' }, { to: 'p-pauline', copy: 'own-part-only', sharesItemIds: ['pl3'] }] });
    expect(held(both, 'parent:p-pauline').plan).toBeUndefined();
    expect(held(withConference({ distribution: [{ to: 'p-pauline', copy: 'none' }, { to: 'p-pauline', copy: 'full' }] }), 'parent:p-pauline')).toEqual(NOTHING);
  });
  it('a part is what the row names, of the plan, the help and the contingency, and one’s own preparation', () => {
    const part = withConference({ distribution: [{ to: 'p-lorna', copy: 'own-part-only', sharesItemIds: ['pl2', 'ha2', 'cg1'] }] });
    const lorna = held(part, 'network:p-lorna');
    expect([lorna.plan?.items?.length, lorna.plan?.helpAskedFor?.length, lorna.plan?.contingency?.length, lorna.preparation?.length]).toEqual([1, 1, 1, 1]);
    expect(Object.keys(lorna).sort()).toEqual(['id', 'plan', 'preparation']);
  });
  it('FGC-R06 whoever is kept out holds what was written down with them, and not what the worker wrote of why: it is about those who have to be safe', () => {
    const ryan = held(harte, 'parent:p-ryan').preparation?.[0];
    expect(ryan).toMatchObject({ outcome: 'not-attending-views-brought', views: { text: content.preparation![7]!.views!.text } });
    expect(bytes(harte, 'parent:p-ryan')).not.toContain('safety');
    expect(copyFor(harte, 'parent:p-ryan', documentType).leftOut.some(({ path, unresolved }) => path.at(-1) === 'reason' && !unresolved)).toBe(true);
    const chose = withConference({ preparation: [{ personId: 'p-michael', outcome: 'not-coming', reason: 'He works that day.' }] });
    expect(held(chose, 'parent:p-michael').preparation?.[0]).toMatchObject({ reason: 'He works that day.' });
  });
  it('a colleague in the distribution holds what it says', () => {
    expect(held(withConference({ distribution: [{ to: 'w-quill', copy: 'own-part-only', sharesItemIds: ['pl2'] }] }), 'w-quill').plan?.items?.map(({ text }) => text)).toEqual([content.plan!.items![1]!.text]);
  });
  it('the plan without the address is without everything an address is on, whomever it is kept from', () => {
    const items = content.plan!.items!.map((item) => (item.id === 'pl5' ? { ...item, text: 'Meet at Flat 6, 41 Larkspur Court, Eastmere.' } : item));
    const michael = held(withConference({ plan: { ...content.plan, items } }), 'parent:p-michael');
    expect(michael.plan?.items).toHaveLength(5);
    expect(held(withConference({ plan: { ...content.plan, items } }), 'parent:p-danielle').plan?.items).toHaveLength(6);
  });
  it('FGC-R01 nothing of private family time but who and when, though somebody wrote more into it', () => {
    const stages = content.meeting!.stages!.map((stage) => (stage.stage === 'private-family-time' ? { ...stage, notes: 'SECRET row', gave: [{ by: 'w-amira', what: 'SECRET' }] } : stage));
    const document = withConference({ meeting: { ...content.meeting, stages } } as Partial<FamilyGroupConference>);
    expect(bytes(document, 'parent:p-danielle')).not.toContain('SECRET');
    expect(readDocument(JSON.stringify(document), [documentType]).ok).toBe(true);
  });
  it('the team and the court hold it whole, with who gets what', () => {
    for (const reader of ['practitioner', 'court']) expect(held(harte, reader)).toEqual(content);
  });
  it('a copy can be opened again as a document of this type', () => {
    for (const reader of ['parent:p-ryan', 'parent:p-deb', 'parent:p-danielle', 'parent:p-michael']) expect(readDocument(bytes(harte, reader), [documentType])).toMatchObject({ ok: true });
  });
});

/** Everything in a conference that may be kept from somebody, as a path to it. */
const PLACES: readonly (readonly (string | number)[])[] = [
  ...['items', 'helpAskedFor', 'contingency'].flatMap((list) => (content.plan as Node)[list] ? ((content.plan as Node)[list] as unknown[]).map((_, index) => ['plan', list, index]) : []),
  ['meeting', 'place'], ['referral', 'safetyInformation'], ['preparation', 0], ['preparation', 3, 'views'],
];
const MARKS: readonly Node[] = [
  { withholdFrom: ['p-pauline'] }, { withholdFrom: ['parent:p-pauline'] }, { withholdFrom: ['p-pauline', 'nobody we know'] }, { withholdFrom: 'p-pauline' }, { flagIds: ['fl-x'] }, { flagIds: ['nowhere'] },
  { visibility: 'practitioner' }, { visibility: 'practitioner-private' }, { sensitivity: ['legal-privilege'] }, { sensitivity: ['unheard-of'] }, { status: 'withdrawn' }, { withdrawn: { by: 'w-tom' } }, { status: 'draft' },
];
const whole = withConference(
  {
    distribution: [{ to: 'p-pauline', copy: 'full' }],
    // What each said yes to, by its id: no copy has it.
    plan: { ...content.plan, agreedBy: content.plan!.agreedBy!.map((row) => ({ ...row, agreedIds: [...content.plan!.items!, ...content.plan!.contingency!].map(({ id }) => id) })) },
    preparation: content.preparation!.map((row) => (row.personId === 'p-pauline' ? { ...row, views: { text: 'I want them with me.', verbatim: true } } : row)),
  },
  { flags: [...harte.flags, { id: 'fl-x', type: 'victim-safety', withholdFrom: ['p-pauline'], omission: 'silent', setBy: 'w-grace', setAt: '2026-10-05T10:00:00+01:00' }] },
);
/** The document with the object at this path changed; taken away where it is changed to nothing. */
function changed(path: readonly (string | number)[], change: (object: Node) => Node | undefined): FamilyPlanDocument {
  const next = structuredClone(whole) as unknown as { content: Node };
  const holder = path.slice(0, -1).reduce((node, key) => node[key] as Node, next.content);
  const last = path.at(-1)!;
  const made = change(holder[last] as Node);
  if (made) holder[last] = made;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return frozen(next) as unknown as FamilyPlanDocument;
}
const secret = (object: Node): Node => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, typeof value === 'string' && !['id', 'personId', 'askedOf', 'whoChecks', 'by'].includes(key) && !key.endsWith('Id') ? `SECRET ${value}` : value]));

describe('A copy is what it would be if what is kept from its reader had never been written', () => {
  for (const path of PLACES) {
    it.each(MARKS)(`${path.join('.')} with %j`, (mark) => {
      const marked = changed(path, (object) => ({ ...secret(object), ...mark }));
      const without = changed(path, () => undefined);
      expect(bytes(marked, 'parent:p-pauline')).not.toContain('SECRET');
      expect(bytes(marked, 'parent:p-pauline')).toBe(bytes(without, 'parent:p-pauline'));
    });
  }
  it('DP-21 and for somebody who lives with them as well', () => {
    const people = whole.people.map((person) => (person.id === 'p-shanice' ? { ...person, livesWith: ['p-pauline'] } : person));
    const marked = changed(['plan', 'items', 1], (object) => ({ ...secret(object), withholdFrom: ['p-pauline'] }));
    const both = { ...marked, people, content: { ...marked.content, distribution: [{ to: 'p-shanice', copy: 'full' as const }] } };
    expect(held(both, 'parent:p-shanice').plan?.items).toHaveLength(5);
    expect(bytes(both, 'parent:p-shanice')).not.toContain('SECRET');
  });
});
