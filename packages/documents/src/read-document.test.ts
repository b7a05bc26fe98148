import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor } from './copies/copy-for.js';
import { defineDocumentType, type Migration } from './document-type.js';
import { notesType, notesValue } from './fixtures/notes.js';
import { LIMITS, readDocument } from './read-document.js';
import { documentTypeSuite } from './testing/document-type-suite.js';

const types = [notesType];
const read = (value: unknown) => readDocument(value, types);
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 0);
const migration = (name: string, version: number, migrate: Migration['migrate']): Migration => ({ name, version, migrate });
const added = (field: string) => migration(`add-${field}`, field === 'first' ? 2 : 3, (document) => ({ ...document, content: { ...(document['content'] as object), order: [...((document['content'] as { order?: string[] }).order ?? []), field] } }));
const third = defineDocumentType({ ...notesType, version: 3, migrations: [added('first'), added('second')] });

describe('Whatever is given to be read, the answer is a result and never a throw', () => {
  it('any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => !read(text).ok));
  });

  it('any value, as a document and in each place of a document', () => {
    fc.assert(fc.property(fc.anything(), fc.constantFrom('content', 'people', 'flags', 'stages', 'copies', 'lang', 'version', 'type', 'case'), (value, field) => {
      for (const input of [value, { ...notesValue(), [field]: value }]) {
        const result = read(input);
        if (result.ok) expect(result.document.type).toBe('test/notes');
        else expect(result.issues.length).toBeGreaterThan(0);
      }
    }));
  });

  it('a value of the host\'s that throws when it is looked at', () => {
    expect(read({ get type(): string { throw new Error('No.'); } })).toMatchObject({ ok: false, reason: 'not-json' });
  });

  it('a value that goes round in a circle', () => {
    const circle: Record<string, unknown> = notesValue();
    circle['self'] = circle;
    expect(read(circle)).toMatchObject({ ok: false, reason: 'not-json' });
  });

  it('what is wrong is said by its path, without the document\'s words (DP-37)', () => {
    const result = read(notesValue({ entries: [{ id: 'h1', text: { secret: 'Maple Street' } }] }));
    expect(result).toMatchObject({ ok: false, reason: 'invalid', issues: [{ path: ['content', 'entries', 0, 'text'] }] });
    expect(JSON.stringify(result)).not.toContain('Maple');
  });
});

describe('What is read comes back out as it went in', () => {
  it('fields and values that this version does not know, at any place', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string(), (value, name) => {
      const stored = JSON.stringify({
        ...notesValue({ entries: [{ id: 'h1', text: 'Late', status: name, later: { value } }] }), written: value,
        people: [{ id: 'p1', name: 'Orla', kind: name, later: value }],
      });
      const result = read(stored);
      expect(result.ok && JSON.stringify(result.document)).toBe(stored);
    }));
  });

  it('texts of 20,000 characters, bidi controls and markup', () => {
    const texts = ['ab\u{1F642}c '.repeat(4000), '\u202Eevil\u2066\u2069\u200F', '<img src=x onerror=alert(1)><script>', '{{constructor}} ${1} \u0000'];
    const stored = JSON.stringify(notesValue({ entries: texts.map((text, index) => ({ id: `h${index}`, text })) }));
    const result = read(stored);
    expect(result.ok && JSON.stringify(result.document)).toBe(stored);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('"%s" as an id and as a field is only a name', (name) => {
    const stored = JSON.stringify(notesValue({ entries: [{ id: name, text: 'Late' }] })).replace('"purpose":', `"${name}":{"polluted":true},"purpose":`);
    for (const input of [stored, JSON.parse(stored) as unknown]) {
      const result = read(input);
      expect(result.ok && JSON.stringify(result.document)).toBe(stored);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it('a flag of a type that is not known yet withholds (DP-20)', () => {
    const result = read({ ...notesValue({ entries: [{ id: 'h1', text: 'She is at the blue house.', flagIds: ['f1'] }] }), flags: [{ id: 'f1', type: 'a-type-of-next-year', withholdFrom: ['parent:p-ryan'], omission: 'silent', setBy: 'w1', setAt: '2026-03-02T10:00:00Z' }] });
    expect(result.ok).toBe(true);
    if (result.ok) expect(JSON.stringify(copyFor(result.document, 'parent:p-ryan', notesType))).not.toContain('blue house');
  });
});

describe('What is too much to read is refused', () => {
  it('is not too large by the escapes it needs to stand in a page: they are counted as what they stand for', () => {
    const inPage = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
    const nearly = notesValue({ purpose: '<'.repeat(LIMITS.bytes - 4096) });
    expect(inPage(nearly).length).toBeGreaterThan(LIMITS.bytes * 5);
    const result = read(inPage(nearly));
    expect(result.ok && (result.document.content as { purpose: string }).purpose.length).toBe(LIMITS.bytes - 4096);
    expect(read(inPage(notesValue({ purpose: '<'.repeat(LIMITS.bytes) })))).toMatchObject({ ok: false, reason: 'too-large' });
    // Not an escape of `<`, but a backslash and some letters.
    expect(read(JSON.stringify(notesValue({ purpose: '\\u003c'.repeat(LIMITS.bytes / 6) })))).toMatchObject({ ok: false, reason: 'too-large' });
  });

  it('over 10 MB, as text, as a value, and when it is only so in bytes', () => {
    for (const text of ['x'.repeat(LIMITS.bytes), '\u20AC'.repeat(LIMITS.bytes / 3 + 1)]) {
      const value = notesValue({ purpose: text });
      for (const input of [value, JSON.stringify(value)]) expect(read(input)).toMatchObject({ ok: false, reason: 'too-large', issues: [{ path: [] }] });
    }
  });

  it('nested more than 64 deep, and not at 64', () => {
    // The document and its content are two.
    for (const make of [(value: unknown) => value, JSON.stringify]) {
      expect(read(make(notesValue({ deep: nested(LIMITS.depth - 2) }))).ok).toBe(true);
      expect(read(make(notesValue({ deep: nested(LIMITS.depth - 1) })))).toMatchObject({ ok: false, reason: 'too-deep', issues: [{ path: [] }] });
    }
    expect(read('['.repeat(1_000_000))).toMatchObject({ ok: false, reason: 'too-deep' });
  });
});

describe('A document of another version', () => {
  it('a newer one is not opened, and says where', () => {
    expect(read({ ...notesValue(), version: 2 })).toMatchObject({ ok: false, reason: 'newer-than-this-kit', issues: [{ path: ['version'] }] });
  });

  it.each([0, -1])('version %s was never written', (version) => {
    expect(read({ ...notesValue(), version })).toMatchObject({ ok: false, reason: 'invalid', issues: [{ path: ['version'] }] });
  });

  it('an older one takes every step that is still to come, in order', () => {
    for (const [version, order] of [[1, ['first', 'second']], [2, ['second']]] as const) {
      const result = readDocument({ ...notesValue(), version }, [third]);
      expect(result).toMatchObject({ ok: true, migratedFrom: version, document: { version: 3, content: { order } } });
    }
    expect(readDocument({ ...notesValue(), version: 3 }, [third])).not.toHaveProperty('migratedFrom');
  });

  it('a step that fails is named, and nothing half migrated is handed out', () => {
    const broken = defineDocumentType({ ...notesType, version: 2, migrations: [migration('break-it', 2, () => { throw new Error('Maple Street'); })] });
    const result = readDocument(notesValue(), [broken]);
    expect(result).toMatchObject({ ok: false, reason: 'migration-failed' });
    expect(JSON.stringify(result)).toMatch(/break-it/);
    expect(JSON.stringify(result)).not.toContain('Maple');
  });

  it('a type with a missing, misnumbered or twice named step cannot be defined', () => {
    const define = (version: number, migrations: Migration[]) => () => defineDocumentType({ ...notesType, version, migrations });
    expect(define(3, [added('first')])).toThrow(TypeError);
    expect(define(2, [added('second')])).toThrow(/numbered 3, expected 2/);
    expect(define(3, [added('first'), { ...added('second'), name: 'add-first' }])).toThrow(/two migrations/);
  });
});

describe('The tests that every document type must pass', () => {
  const failures = (fixtures: Parameters<typeof documentTypeSuite>[1]): string[] => {
    const failed: string[] = [];
    documentTypeSuite(third, fixtures, { describe: (_name, body) => body(), it: (name, body) => { try { void body(); } catch { failed.push(name); } } });
    return failed;
  };
  const stored = (version: number, order: string[]) => ({ ...notesValue({ order }), version });
  const complete = {
    migrationFixtures: {
      'add-first': [{ before: stored(1, []), after: stored(2, ['first']) }],
      'add-second': [{ before: stored(2, ['first']), after: stored(3, ['first', 'second']) }],
    },
    everyVersion: { 1: [stored(1, [])], 2: [stored(2, ['first'])], 3: [stored(3, ['first', 'second'])] },
  };

  it('pass when nothing is missing', () => { expect(failures(complete)).toEqual([]); });
  it('fail for a migration without a test', () => {
    const { 'add-second': _left, ...migrationFixtures } = complete.migrationFixtures;
    expect(failures({ ...complete, migrationFixtures })).toEqual([expect.stringContaining('migration 3 "add-second"')]);
  });
  it('fail for a version without a frozen file', () => {
    const { 2: _left, ...everyVersion } = complete.everyVersion;
    expect(failures({ ...complete, everyVersion })).toEqual(['a document stored at version 2 still opens']);
  });
});
