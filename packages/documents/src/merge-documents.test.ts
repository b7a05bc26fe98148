import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, notes, textsOf } from './fixtures/notes.js';
import { mergeDocuments } from './merge-documents.js';

const base = notes();
const [first, second] = entriesOf(base);
const withEntries = (entries: unknown[]) => notes({ entries });

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

  it('what one took out and the other changed stays, with the change, whichever side took it out', () => {
    const [without, changed] = [withEntries([second]), withEntries([{ ...first, text: 'Changed' }, second])];
    for (const { document } of [mergeDocuments(base, without, changed), mergeDocuments(base, changed, without)]) expect(textsOf(document)).toEqual(['Changed', 'Late twice']);
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
