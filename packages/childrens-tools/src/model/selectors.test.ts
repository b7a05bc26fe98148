import { describe, expect, it } from 'vitest';
import { miaAndMali } from './fixtures.js';
import { findItem, sessionsOf, wordsOf } from './index.js';

const sessions = sessionsOf(miaAndMali);
const [words] = wordsOf(sessions[0]!);

describe('A child’s words', () => {
  it('are found by their id, on the page they stand on; a page is nobody’s words', () => {
    for (const session of sessions) for (const item of wordsOf(session)) expect(findItem(miaAndMali, item.id)).toMatchObject({ session, item });
    for (const { id } of sessions) expect(findItem(miaAndMali, id)).toBeUndefined();
  });
  it('are found where somebody in the document has the same id', () => {
    const { people, ...others } = miaAndMali;
    const same = { people: [...people, { id: words!.id, name: 'Nan Harte', kind: 'family' as const }], ...others };
    expect(findItem(same, words!.id)).toMatchObject({ session: sessions[0], item: words });
  });
});
