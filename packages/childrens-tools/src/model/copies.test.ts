/** Who is given what of a child's page (shapes.md §13, CH-R05, CH-R13, DP-15, DP-16, DP-22): built by leaving out, and closed where nobody was asked. */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { HOUSES, documentType, type ChildSession, type HouseItem, type SessionsDocument } from './index.js';
import { miaAndMali, telling, withSessions } from './fixtures.js';

const [mia, mali] = miaAndMali.content.sessions as [ChildSession, ChildSession];
const copy = (document: SessionsDocument, reader: string) => copyFor(document, reader, documentType).copy;
const bytes = (document: SessionsDocument, reader: string): string => JSON.stringify(copy(document, reader));
const READERS = ['parent:p-danielle', 'parent:p-ryan', 'network:p-pauline', 'child:p-mia', 'child:p-mali', 'family-shared', 'partner:police', 'partner:education', 'w-rosie', 'nobody'];

/** Mia's page with something planted that is in nobody's copy, and the same words given to nobody. */
const PLANTED = 'PLANTED';
const planted: SessionsDocument = withSessions([{
  ...mia,
  practitionerThoughts: [{ id: 'pt', text: `${PLANTED} thought`, by: 'w-amira', at: '2026-09-30T12:00:00+01:00' }],
  telling: { at: '2026-09-30T10:41:00+01:00', recordedBy: 'w-amira', words: { text: `${PLANTED} telling`, verbatim: true } },
  earlierTellings: [{ at: '2026-09-30T10:40:00+01:00', recordedBy: 'w-amira', words: { text: `${PLANTED} earlier`, verbatim: true } }],
  parentTold: [{ personId: 'p-danielle', whyNotSafe: `${PLANTED} why not safe` }],
  afterwards: [{ step: 'safety-check-before-sharing', on: '2026-09-30', result: `${PLANTED} check` }, { step: 'shown-to', on: '2026-10-01', who: ['p-danielle'], response: { text: `${PLANTED} response` } }],
  communication: { language: 'en', interpreter: { personId: 'p-pauline', reason: `${PLANTED} interpreter` } },
  stopped: { at: '2026-09-30T10:48:00+01:00', by: 'child', how: `${PLANTED} stopped` },
}], ['shared']);

describe('A copy of a child’s page', () => {
  it.each(READERS)('for %s holds no thought, nothing that was told, no override and no note of afterwards', (reader) => {
    expect(JSON.stringify(planted)).toContain(PLANTED);
    expect(bytes(planted, reader)).not.toContain(PLANTED);
    for (const held of ['This is about whether Mia', 'I told Mia before', 'tell her I didnt say were']) expect(bytes(miaAndMali, reader)).not.toContain(held);
    expect(bytes(telling, reader)).not.toContain('hand over my mouf');
  });

  it('can be read back as a document of this type, for every reader', () => {
    for (const reader of [...READERS.filter((one) => one !== 'nobody'), 'practitioner', 'court']) expect(readDocument(JSON.stringify(copy(miaAndMali, reader)), [documentType]).ok, reader).toBe(true);
  });

  it('for the child is their own page: their words, what they chose, their number, whom they trust', () => {
    const own = bytes(miaAndMali, 'child:p-mia');
    for (const words of ['I pretend to be asleep', 'she will cry', 'The storm house', 'thats me and jayden', 'Miss Orr', 'How safe do you feel']) expect(own).toContain(words);
  });

  it('CH-R13 for one child never holds another child’s page, whatever that child chose', () => {
    const open = withSessions([{ ...mali, houses: { good: [{ ...mali.houses!.good![0]!, share: [{ personId: 'p-mia', choice: 'yes' }] }] } }, mia], ['shared', 'shared']);
    for (const reader of ['child:p-mia', 'parent:p-mia', 'network:p-mia']) expect(bytes(open, reader)).not.toContain('Nain');
    expect(bytes(open, 'child:p-mali')).not.toContain('pancakes');
    expect(bytes(miaAndMali, 'parent:p-danielle')).not.toMatch(/gweiddi|shouts"|Mali/);
  });

  it('for anyone else holds what the child said yes to, without the child’s reason and without the names they gave their houses', () => {
    const danielle = bytes(miaAndMali, 'parent:p-danielle');
    expect(danielle).toContain('mum does the voices');
    for (const kept of ['I pretend to be asleep', 'she will cry', 'The storm house', 'beanbags', 'A quiet room', 'Miss Orr']) expect(danielle).not.toContain(kept);
  });

  it.each(['no', 'ask-me-again', 'not-asked', undefined, 'maybe'])('leaves out what the child answered "%s" to', (choice) => {
    const item: HouseItem = { ...mia.houses!.good![0]!, share: choice === undefined ? [] : [{ personId: 'p-danielle', choice }] };
    expect(bytes(withSessions([{ ...mia, houses: { good: [item] } }], ['shared']), 'parent:p-danielle')).not.toContain('pancakes');
  });

  it('follows the child when they change their mind', () => {
    const changed: HouseItem = { ...mia.houses!.good![0]!, share: [{ personId: 'p-danielle', choice: 'yes' }, { personId: 'p-danielle', choice: 'no' }] };
    expect(bytes(withSessions([{ ...mia, houses: { good: [changed] } }], ['shared']), 'parent:p-danielle')).not.toContain('pancakes');
  });

  it('holds what was asked in the worker’s own words for the team and the court alone (CH-R02)', () => {
    const item: HouseItem = { ...mia.houses!.good![0]!, asked: 'Does Ryan come to the flat?' };
    for (const reader of READERS.filter((one) => one !== 'child:p-mia')) expect(bytes(withSessions([{ ...mia, houses: { good: [item] } }], ['shared']), reader), reader).not.toContain('come to the flat');
    expect(bytes(withSessions([{ ...mia, houses: { good: [item] } }], ['shared']), 'court')).toContain('come to the flat');
  });

  it('has no day on it and not who asked: what is shown tells of no visit', () => {
    const danielle = bytes(miaAndMali, 'parent:p-danielle');
    expect(danielle).toContain('he nows were my scool is');
    expect(danielle).not.toMatch(/2026-09-30|Amira/);
    expect(bytes(miaAndMali, 'child:p-mia')).toContain('2026-09-30');
  });

  it('CH-R05 holds what was overruled only where somebody decided, said why, and the child was told first or it says why not', () => {
    const item = mia.houses!.worries![3]!;
    const given = (more: object): boolean => bytes(withSessions([{ ...mia, houses: { worries: [{ ...item, shareOverride: { ...item.shareOverride!, ...more } }] } }], ['shared']), 'parent:p-danielle').includes('my game');
    expect(given({})).toBe(true);
    expect(given({ childToldFirst: false })).toBe(false);
    expect(given({ childToldFirst: false, whyNotToldFirst: 'She could not be reached in time.' })).toBe(true);
    expect(given({ reason: ' ' })).toBe(false);
    expect(given({ decidedBy: '' })).toBe(false);
    expect(given({ sharedWith: ['partner:police'] })).toBe(false);
  });

  it('goes to a partner only where the "no" was overruled for them', () => {
    expect(bytes(miaAndMali, 'partner:police')).toContain('my game');
    expect(bytes(miaAndMali, 'partner:police')).not.toContain('pancakes');
    expect(copy(miaAndMali, 'partner:education').content).toEqual({ sessions: [] });
  });

  it('DP-22 for the whole family is what every adult of the family may see, and no more', () => {
    const all = bytes(miaAndMali, 'family-shared');
    for (const words of ['pancakes', 'tummy goes tight', 'my game', 'he nows were']) expect(all).not.toContain(words);
    const item: HouseItem = { ...mia.houses!.dreams![1]!, share: ['p-danielle', 'p-pauline', 'p-ryan'].map((personId) => ({ personId, choice: 'yes' })) };
    expect(bytes(withSessions([{ ...mia, houses: { dreams: [item] } }], ['shared']), 'family-shared')).toContain('a hamster');
  });

  it('shows words that were put right only to whom it shows how they were put right', () => {
    const first: HouseItem = { ...mia.houses!.dreams![1]!, status: 'corrected' };
    const now = (choice: string): HouseItem => ({ id: 'now', text: 'two hamsters', verbatim: true, corrects: first.id, share: [{ personId: 'p-danielle', choice }] });
    const of = (choice: string): string => bytes(withSessions([{ ...mia, houses: { dreams: [first, now(choice)] } }], ['shared']), 'parent:p-danielle');
    expect(of('yes')).toContain('two hamsters');
    expect(of('no')).not.toContain('hamster');
  });

  it('holds nothing of what a child is still writing', () => {
    const open: HouseItem = { ...mia.houses!.good![0]!, status: 'draft' };
    for (const reader of ['child:p-mia', 'parent:p-danielle']) expect(bytes(withSessions([{ ...mia, houses: { good: [open] } }], ['with-child']), reader)).not.toContain('pancakes');
  });

  it('tells nobody who is given nothing that there is a page (DP-16)', () => {
    for (const reader of ['parent:p-ryan', 'w-rosie', 'nobody', 'family-shared']) {
      expect(JSON.stringify(copy(miaAndMali, reader).content), reader).not.toMatch(/mia|mali|three-houses/iu);
      expect(copy(miaAndMali, reader).stages, reader).toEqual([]);
    }
  });

  it('is the same for a flag as for a choice: what mentions a safe address goes to nobody it is kept from', () => {
    const flagged = { ...miaAndMali, flags: [{ id: 'fl-1', type: 'safe-address' as const, value: 'a lock only we have the key', withholdFrom: ['p-pauline'], omission: 'silent' as const, setBy: 'w-amira', setAt: '2026-09-30T12:00:00+01:00' }] };
    expect(bytes(flagged, 'network:p-pauline')).not.toContain('lock only');
    expect(bytes(flagged, 'parent:p-danielle')).toContain('lock only');
  });

  it('DP-20 fails closed on a page that cannot be read', () => {
    for (const broken of [{ share: 'yes' }, { share: [null] }, { shareOverride: 'all' }, { shareOverride: { sharedWith: 'p-danielle' } }]) {
      const item = { ...mia.houses!.good![0]!, share: undefined, ...broken } as unknown as HouseItem;
      expect(bytes(withSessions([{ ...mia, houses: { good: [item] } }], ['shared']), 'parent:p-danielle')).not.toContain('pancakes');
    }
    const odd = { ...miaAndMali, content: { sessions: 'none' } } as unknown as SessionsDocument;
    expect(bytes(odd, 'parent:p-danielle')).not.toContain('none');
  });

  it('every house is read the same', () => {
    for (const house of HOUSES) {
      const item: HouseItem = { id: 'x', text: 'my bed', verbatim: true, share: [{ personId: 'p-danielle', choice: 'yes' }] };
      const of = (choice: string): string => bytes(withSessions([{ ...mia, scale: undefined, houses: { [house]: [{ ...item, share: [{ personId: 'p-danielle', choice }] }] } }], ['shared']), 'parent:p-danielle');
      expect(of('yes')).toContain('my bed');
      expect(of('no')).not.toContain('my bed');
    }
  });
});
