/** Whatever anybody types, it is text: nothing is refused for its length or letters, changed, or thrown at (shapes.md K1, K12). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument, type PracticeDocument } from '@practice-kit/documents';
import { check, documentType, start } from './index.js';
import { saturdays } from './fixtures.js';

/** Fields whose text is an id, a date or one of a few known words. */
const KEPT = new Set(['id', 'by', 'type', 'kind', 'withId', 'withRole', 'fromItemId', 'writtenBy', 'visibility', 'on', 'at', 'lang', 'setting', 'countsAre', 'strength', 'myNextMove', 'parts', 'focusIsTheirs', 'whoseVoiceArguedForChange', 'wasIClearAboutTheWorry', 'processesVisited']);
const filled = (value: unknown, write: () => string, key = ''): unknown => {
  if (typeof value === 'string') return KEPT.has(key) ? value : write();
  if (Array.isArray(value)) return value.map((one) => filled(one, write, key));
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, write, name)])) : value;
};
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '__proto__', '\u202Etxet desrever', '\u0000', '{{constructor}}', '@stage.kept', '{name}', '(', '\\', '[a-', '(?<name>', 'left '.repeat(4000), 'not '.repeat(5000), 'e\u0301'.repeat(10_000)),
);

describe('Any words at all in a reflection', () => {
  it('are kept as they are, read back, copied only to whom they were given, and looked at by every check', () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), (strings) => {
      let turn = 0;
      const write = (): string => strings[turn++ % strings.length]!;
      const document = { ...saturdays, people: saturdays.people.map((person) => ({ ...person, name: write(), role: write() })), content: filled(saturdays.content, write) } as unknown as PracticeDocument;
      const read = readDocument(JSON.stringify(document), [documentType]);
      expect(read.ok && read.document).toEqual(document);
      expect(() => check(document, { asOf: '2027-01-01' })).not.toThrow();
      const words = strings[0]!;
      const made = start(document, { asOf: '2026-10-22', actor: 'w-nadia' }).can({ type: 'JOT', list: 'changeTalk', id: 'new', text: words });
      if (words === '') expect(made.ok).toBe(false);
      else expect(made.ok && JSON.stringify(made.document)).toContain(JSON.stringify({ id: 'new', text: words }));
      for (const reader of ['court', 'parent:x-parent', 'partner:social-work', words]) expect(Object.keys(copyFor(document, reader, documentType).copy.content as object)).toEqual(['id']);
    }), { numRuns: 120 });
  });
  it('are an id where an id is asked for', () => {
    fc.assert(fc.property(hostile.filter((id) => id !== ''), (id) => {
      const runner = start(saturdays, { asOf: '2026-10-22', actor: 'w-nadia' });
      const made = runner.send({ type: 'JOT', list: 'sustainTalk', id, text: 'Not now.' });
      expect(made.ok).toBe(true);
      expect(runner.can({ type: 'SET', id, fields: { kind: 'not-now' } }).ok).toBe(true);
      expect(runner.can({ type: 'REMOVE', id }).ok).toBe(true);
    }));
  });
});
