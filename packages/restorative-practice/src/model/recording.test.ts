import { describe, expect, it } from 'vitest';
import { brierley } from './fixtures.js';
import { itemOf, itemsOf } from './index.js';

const items = itemsOf(brierley.content);

describe('What was agreed in a conversation', () => {
  it('is found by its id; a person is not an item of the agreement', () => {
    for (const item of items) expect(itemOf(brierley, item.id)).toBe(item);
    expect(itemOf(brierley, brierley.people[0]!.id)).toBeUndefined();
  });
  it('is found where somebody in the document has the same id', () => {
    const { people, ...others } = brierley;
    const same = { people: [...people, { id: items[0]!.id, name: 'Nan Brierley', kind: 'family' as const }], ...others };
    expect(itemOf(same, items[0]!.id)).toBe(items[0]);
  });
});
