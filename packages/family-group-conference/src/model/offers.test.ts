import { describe, expect, it } from 'vitest';
import { harte, empty } from './fixtures.js';
import { offers } from './index.js';

describe('What the family plan offers to the family’s other tools (WB-R01)', () => {
  it('is each thing the family will do and each help they asked for, as a step, in their words', () => {
    const { items = [], helpAskedFor = [] } = harte.content.plan!;
    const offered = offers(harte);
    expect(offered.map(({ id, entry }) => [id, entry.text])).toEqual([...items, ...helpAskedFor].map(({ id, text }) => [id, text]));
    expect(new Set(offered.map((offer) => offer.as))).toEqual(new Set(['step']));
    for (const { entry, path } of offered) expect(path!.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], harte)).toBe(entry);
  });

  it('is nothing where there is no plan yet', () => {
    expect(offers(empty)).toEqual([]);
  });
});
