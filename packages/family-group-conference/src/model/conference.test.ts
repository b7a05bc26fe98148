import { describe, expect, it } from 'vitest';
import { harte } from './fixtures.js';
import { LISTS, found, listOf, type ListName } from './index.js';

const lists = Object.keys(LISTS) as ListName[];
const [item] = listOf(harte, 'items');

describe('What stands in a family’s plan', () => {
  it('is found by its id, with the list it stands in and its place there', () => {
    for (const list of lists) listOf(harte, list).forEach((entry, index) => expect(found(harte, entry.id)).toEqual({ list, index, entry }));
    expect(found(harte, 'nobody')).toBeUndefined();
  });
  it('is found where somebody in the document has the same id', () => {
    const { people, ...others } = harte;
    const same = { people: [...people, { id: item!.id, name: 'Nan Harte', kind: 'family' as const }], ...others };
    expect(found(same, item!.id)).toMatchObject({ list: 'items', entry: item });
  });
});
