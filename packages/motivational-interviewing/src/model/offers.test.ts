import { describe, expect, it } from 'vitest';
import { reflectionOf } from './entries.js';
import { empty, saturdays } from './fixtures.js';
import { offers } from './index.js';

describe('What a reflection offers to the family’s other tools (WB-R01)', () => {
  it('is the lines its owner put on the record, as strengths, and nothing else of it', () => {
    const lines = reflectionOf(saturdays).toCaseRecord ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(offers(saturdays).map(({ entry }) => entry.text)).toEqual(lines.map(({ text }) => text));
    expect(offers(saturdays).every((offer) => offer.as === 'strength')).toBe(true);
    const said = JSON.stringify(offers(saturdays));
    for (const { text } of reflectionOf(saturdays).during?.sustainTalk ?? []) expect(said).not.toContain(text);
  });

  it('MI-R04 is no line that another hand stored from what was said for staying as it is, or about the two of them', () => {
    const lines = ['st1', 'dc1', 'ct6'].map((fromItemId) => ({ fromItemId, text: `From ${fromItemId}`, asOwnWords: true }));
    expect(offers({ ...saturdays, content: { ...saturdays.content, toCaseRecord: lines } }).map(({ entry }) => entry.text)).toEqual(['From ct6']);
  });

  it('is nothing of a reflection of which nothing was put on the record', () => {
    expect(offers(empty)).toEqual([]);
  });
});
