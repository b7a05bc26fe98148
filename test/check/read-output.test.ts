/** The sum at the end of `npm test` is only worth something if every kind of failure reaches it. */
import { describe, expect, it } from 'vitest';
import { counted, failures } from './read-output.js';

describe('The count of a part', () => {
  it.each([
    ['Vitest', ' Test Files  2 passed (2)\n      Tests  50 passed (50)\n', 0, { passed: 50, failed: 0 }],
    ['Vitest with a failure', ' Test Files  1 failed | 1 passed (2)\n      Tests  1 failed | 49 passed (50)\n', 1, { passed: 49, failed: 1 }],
    ['Vitest with a file that does not load', ' Test Files  1 failed | 1 passed (2)\n      Tests  49 passed (49)\n', 1, { passed: 49, failed: 1 }],
    ['Vitest with a skipped test', ' Test Files  2 passed (2)\n      Tests  49 passed | 1 skipped (50)\n', 0, { passed: 49, failed: 1 }],
    ['node --test', 'ℹ tests 4\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\n', 1, { passed: 3, failed: 1 }],
    ['our own closing line', '✗ a story\n3 passed, 1 failed\n12 passed, 2 failed\n', 1, { passed: 12, failed: 2 }],
    ['a part that ran nothing', '0 passed, 0 failed\n', 0, { passed: 0, failed: 1 }],
    ['a part that said nothing', '', 0, { passed: 0, failed: 1 }],
    ['a part that died after its count', '12 passed, 0 failed\n', 1, { passed: 12, failed: 1 }],
    ['a sentence that only looks like a count', 'he said 12 passed, 0 failed there\n', 0, { passed: 0, failed: 1 }],
  ])('is right for %s', (_what, output, code, expected) => {
    expect(counted(output, code)).toEqual(expected);
  });

  it('comes with the failures, not with what went well before them', () => {
    expect(failures('✓ one\n✓ two\n✗ three\n    because\n')).toEqual(['✗ three', '    because']);
    expect(failures('no mark at all')).toEqual(['no mark at all']);
  });
});
