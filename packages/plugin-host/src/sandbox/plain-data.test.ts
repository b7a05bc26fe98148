import { describe, expect, it } from 'vitest';
import { faultIn } from './plain-data.js';

const limits = { depth: 4, values: 10, characters: 20 };

describe('What may cross the sandbox’s port', () => {
  it('is text, numbers, true and false, nothing, lists and objects of these', () => {
    expect(faultIn(['Nia', 7, true, null, undefined, { visits: [{ on: '2026-11-03' }] }])).toBeUndefined();
    expect(faultIn(Object.assign(Object.create(null) as object, { name: 'Nia' }))).toBeUndefined();
  });

  it.each([['a date', new Date(0)], ['a map', new Map()], ['bytes', new Uint8Array(2)], ['an error', new Error('x')], ['a function', () => 0], ['a symbol', Symbol('x')], ['a large integer', 7n], ['something of a class', new (class Visit {})()]])('is not %s, however deep it lies', (_name, value) => {
    expect(faultIn(value)).toBe('not-plain');
    expect(faultIn({ list: [{ value }] })).toBe('not-plain');
  });

  it('has no key that could become what every object inherits', () => {
    expect(faultIn(JSON.parse('[{"__proto__":{"isAdministrator":true}}]'))).toBe('bad-key');
  });

  it('is not deeper, more or longer than agreed, and a ring is too deep', () => {
    expect(faultIn([[[[['x']]]]], limits)).toBe('too-deep');
    expect(faultIn(Array.from({ length: 11 }, () => 1), limits)).toBe('too-much');
    expect(faultIn(['x'.repeat(21)], limits)).toBe('too-much');
    expect(faultIn({ ['x'.repeat(21)]: 1 }, limits)).toBe('too-much');
    const ring: Record<string, unknown> = {};
    ring['itself'] = ring;
    expect(faultIn(ring)).toBe('too-deep');
  });

  it('is weighed without walking through a list that says it is endless', () => {
    expect(faultIn(Object.assign([], { length: 4_000_000_000 }))).toBe('too-much');
  });
});
