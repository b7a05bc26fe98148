// What a part's output says: how many passed and failed, and the lines a person wants to see when something failed.

const NUMBER = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

/** Each runner's own closing words. The first that is found counts. Skipped tests count as failed: nobody looks at them otherwise. */
const RUNNERS = [
  {
    // Vitest: `Tests  1 failed | 50 passed | 2 skipped (53)`; a file that could not be loaded is only in `Test Files`.
    isIn: (output) => /^\s*Test Files\s/m.test(output),
    read(output) {
      const tests = output.match(/^\s*Tests\s+(.*)$/m)?.[1] ?? '';
      const testFiles = output.match(/^\s*Test Files\s+(.*)$/m)?.[1] ?? '';
      const failed = NUMBER(tests, /(\d+) failed/) + NUMBER(tests, /(\d+) skipped/) + NUMBER(tests, /(\d+) todo/);
      return { passed: NUMBER(tests, /(\d+) passed/), failed: Math.max(failed, NUMBER(testFiles, /(\d+) failed/)) };
    },
  },
  {
    // node --test
    isIn: (output) => /^ℹ pass \d+$/m.test(output),
    read(output) {
      const count = (word) => NUMBER(output, new RegExp(`^ℹ ${word} (\\d+)$`, 'm'));
      return { passed: count('pass'), failed: count('fail') + count('cancelled') + count('skipped') + count('todo') };
    },
  },
  {
    // Ours, on the last line.
    isIn: (output) => /^\d+ passed, \d+ failed\s*$/m.test(output),
    read(output) {
      const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
      return { passed: Number(passed), failed: Number(failed) };
    },
  },
];

/** A part that ended badly, or ran nothing, has failed whatever it counted. */
export function counted(output, code) {
  const result = RUNNERS.find(({ isIn }) => isIn(output))?.read(output) ?? { passed: 0, failed: 0 };
  const isBroken = code !== 0 || result.passed === 0;
  return isBroken && result.failed === 0 ? { ...result, failed: 1 } : result;
}

const STARTS = [/^.*Failed (?:Tests|Suites) \d+.*$/m, /^✖ failing tests:$/m, /^\s*✗ /m];
const MOST_LINES = 150;

/** The part of the output from where the failures begin; its end when that cannot be told. */
export function failures(output) {
  const from = STARTS.map((start) => output.search(start)).filter((index) => index >= 0);
  const lines = (from.length > 0 ? output.slice(Math.min(...from)) : output).trimEnd().split('\n');
  if (lines.length <= MOST_LINES) return lines;
  return from.length > 0 ? [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more lines in the log.`] : lines.slice(-MOST_LINES);
}
