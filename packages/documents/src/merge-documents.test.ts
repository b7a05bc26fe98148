import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, notes, textsOf } from './fixtures/notes.js';
import { mergeDocuments } from './merge-documents.js';

const base = notes();
const [first, second] = entriesOf(base);
const withEntries = (entries: readonly unknown[]) => notes({ entries });

describe('Two people saved the same document (DP-45)', () => {
  it('changes to different entries go together', () => {
    const merged = mergeDocuments(base, withEntries([{ ...first, text: 'Mine' }, second]), withEntries([first, { ...second, text: 'Theirs' }]));
    expect(merged.conflicts).toEqual([]);
    expect(textsOf(merged.document)).toEqual(['Mine', 'Theirs']);
  });

  it('what both of them added is all there', () => {
    const merged = mergeDocuments(base, withEntries([first, second, { id: 'm', text: 'Mine' }]), withEntries([{ id: 't', text: 'Theirs' }, first, second]));
    expect(merged.conflicts).toEqual([]);
    expect(new Set(textsOf(merged.document))).toEqual(new Set(['Theirs', 'Nobody was home', 'Late twice', 'Mine']));
  });

  it('the same entry changed by both is a conflict with both in it, and either can be taken', () => {
    const { document, conflicts } = mergeDocuments(base, withEntries([{ ...first, text: 'Mine' }, second]), withEntries([{ ...first, text: 'Theirs' }, second]));
    expect(conflicts).toMatchObject([{ about: 'h1', mine: 'Mine', theirs: 'Theirs', path: ['content', 'entries', 0, 'text'] }]);
    expect(textsOf(document)).toEqual(['Mine', 'Late twice']);
    expect(textsOf(conflicts[0]!.takeTheirs(document))).toEqual(['Theirs', 'Late twice']);
  });

  it('what one took out and the other changed is a conflict: whoever took it out does not know what it says now', () => {
    const [without, changed] = [withEntries([second]), withEntries([{ ...first, text: 'Changed' }, second])];
    const iTook = mergeDocuments(base, without, changed);
    expect(iTook.conflicts).toMatchObject([{ about: 'h1', mine: undefined, theirs: { id: 'h1', text: 'Changed' } }]);
    expect(textsOf(iTook.document)).toEqual(['Late twice']);
    expect(textsOf(iTook.conflicts[0]!.takeTheirs(iTook.document))).toEqual(['Changed', 'Late twice']);
    const theyTook = mergeDocuments(base, changed, without);
    expect(theyTook.conflicts).toMatchObject([{ about: 'h1', mine: { id: 'h1', text: 'Changed' }, theirs: undefined }]);
    expect(textsOf(theyTook.document)).toEqual(['Changed', 'Late twice']);
    expect(textsOf(theyTook.conflicts[0]!.takeTheirs(theyTook.document))).toEqual(['Late twice']);
  });

  it.each<[string, object]>([
    ['withdrew', { status: 'withdrawn', withdrawn: { by: 'w1', agreedWith: 'w2', at: '2026-03-02T10:00:00Z', reason: 'wrong family' } }],
    ['corrected', { status: 'corrected' }],
  ])('what one %s and the other changed is a conflict, and not an ended entry with words nobody ended', (_, ended) => {
    const [theEnd, changed] = [withEntries([{ ...first, ...ended }, second]), withEntries([{ ...first, text: 'Changed' }, { ...second, text: 'Mine too' }])];
    for (const [mine, theirs] of [[theEnd, changed], [changed, theEnd]] as const) {
      const { document, conflicts } = mergeDocuments(base, mine, theirs);
      expect(conflicts).toMatchObject([{ about: 'h1', mine: entriesOf(mine)[0], theirs: entriesOf(theirs)[0] }]);
      expect(entriesOf(document)).toEqual([entriesOf(mine)[0], { id: 'h2', text: 'Mine too' }]);
      expect(entriesOf(conflicts[0]!.takeTheirs(document))).toEqual([entriesOf(theirs)[0], { id: 'h2', text: 'Mine too' }]);
    }
    expect(mergeDocuments(base, theEnd, withEntries([first, { ...second, text: 'Elsewhere' }])).conflicts).toEqual([]);
  });

  it('several conflicts can be decided one after another, whatever the others take out or put back', () => {
    const third = { id: 'h3', text: 'Third' };
    const [before, mine, theirs] = [[first!, second!, third], [{ ...first!, text: 'Mine 1' }, { ...third, text: 'Mine 3' }], [{ ...second!, text: 'Theirs 2' }, { ...third, text: 'Theirs 3' }]].map(withEntries);
    const { document, conflicts } = mergeDocuments(before!, mine!, theirs!);
    expect(conflicts.map(({ about }) => about)).toEqual(['h1', 'h2', 'h3']);
    for (const order of [conflicts, conflicts.toReversed()]) expect(entriesOf(order.reduce((made, conflict) => conflict.takeTheirs(made), document))).toEqual(entriesOf(theirs!));
    expect(textsOf(conflicts[1]!.takeTheirs(document))).toEqual(['Mine 1', 'Theirs 2', 'Mine 3']);
  });

  it('what one moved and the other changed is moved and changed', () => {
    const { document, conflicts } = mergeDocuments(base, notes({ entries: [second], later: [first] }), withEntries([{ ...first, text: 'Theirs' }, second]));
    expect(conflicts).toEqual([]);
    expect(document.content).toMatchObject({ entries: [second], later: [{ id: 'h1', text: 'Theirs' }] });
  });

  it('nothing that either wrote is lost: it is in the merged document or in a conflict', () => {
    const side = (name: string) => fc.array(fc.tuple(fc.constantFrom('h1', 'h2', `${name}1`, `${name}2`, 'both'), fc.nat(3)), { maxLength: 6 })
      .map((picks) => Array.from(new Map(picks), ([id, number]) => ({ id, text: `${name} wrote ${number} in ${id}` })));
    fc.assert(fc.property(side('mine'), side('theirs'), (mine, theirs) => {
      const { document, conflicts } = mergeDocuments(base, withEntries(mine), withEntries(theirs));
      const found = JSON.stringify([document, conflicts.map((one) => [one.mine, one.theirs])]);
      for (const { text } of [...mine, ...theirs]) expect(found).toContain(text);
    }));
  });

  it('a side that changed nothing is the other side', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('h1', 'h2', 'x', 'y')), (ids) => {
      const changed = withEntries(ids.map((id) => ({ id, text: `Now ${id}` })));
      for (const merged of [mergeDocuments(base, base, changed), mergeDocuments(base, changed, base)]) {
        expect(merged.conflicts).toEqual([]);
        expect(merged.document).toEqual(changed);
      }
    }));
  });
});
