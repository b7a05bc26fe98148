/** vscode-semantics.md §8 and plugin-hosts.md §2–3: each fact followed, or refused by decision (README.md). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from './parse-when.js';
import { WhenSyntaxError } from './when-syntax-error.js';

const written = (source: string): string => parseWhen(source).serialize();
const holds = (source: string, context: Record<string, unknown> = {}): boolean => parseWhen(source).evaluate(context);
function failure(source: string): WhenSyntaxError {
  try {
    parseWhen(source);
  } catch (error) {
    if (error instanceof WhenSyntaxError) return error;
  }
  throw new Error(`${source} was read`);
}

describe('A when clause is written in VS Code’s normal form', () => {
  it.each([
    [' present.child', 'present.child'],
    ['!readonly', '!readonly'],
    ['stage==preparing', "stage == 'preparing'"],
    ['stage === preparing', "stage == 'preparing'"],
    ["stage != 'being checked'", "stage != 'being checked'"],
    ['reader == ', "reader == ''"],
    ['languageId == in', "languageId == 'in'"],
    ['readonly == true', 'readonly'],
    ['readonly != true', '!readonly'],
    ['readonly == false', '!readonly'],
    ["readonly == 'true'", "readonly == 'true'"],
    ['a && b || c', 'c || a && b'],
    ['(foo || bar) && (jee || jar)', 'bar && jar || bar && jee || foo && jar || foo && jee'],
    ['foo || (foo =~ /bar/ && baz)', 'foo || baz && foo =~ /bar/'],
    ['foo || (foo =~ /bar/ || baz)', 'baz || foo || foo =~ /bar/'],
    ['foo && baz.jar && fee.bee<K-loo+1>', 'baz.jar && fee.bee<K-loo+1> && foo'],
    ['foo.barBaz<C-r> < 2', 'foo.barBaz<C-r> < 2'],
    ['age>=18', 'age >= 18'],
    ['age <= -1', 'age <= -1'],
    ['reader in readers', "reader in 'readers'"],
    ['reader not in readers', "reader not in 'readers'"],
    ['view =~ /a\\/b/gimsu', 'view =~ /a\\/b/imsu'],
    ['view =~ //foo/(barr|door)(/.*)*$/', 'view =~ /\\/foo\\/(barr|door)(\\/.*)*$/'],
    ["view =~ '/(servers)/i'", 'view =~ /(servers)/i'],
    ['!(view =~ /a/)', '!(view =~ /a/)'],
    ['!(a && b)', '!a || !b'],
    ['!(a > 1)', 'a <= 1'],
    ['a && true', 'a'], ['a && false', 'false'], ['a || true', 'true'], ['a || false', 'a'], ['!true', 'false'],
    ['a && !a', 'false'], ['a || !a', 'true'],
    ['A || B || A', 'A || B'],
    ['a && b && a', 'a && b'],
    ['cymraeg:ŵ && 问题', 'cymraeg:ŵ && 问题'],
    ['view == items && loaded', "loaded && view == 'items'"],
    ['debugState == "stopped"', "debugState == '\"stopped\"'"],
  ])('%s is written %s', (source, expected) => expect(written(source)).toBe(expected));

  it('negates by VS Code’s rules, and a negated negation is the clause itself', () => {
    expect(parseWhen('a && b || c || d').negate().serialize()).toBe('!a && !c && !d || !b && !c && !d');
    expect(parseWhen('!a && !b || !c && !d').negate().serialize()).toBe('a && c || a && d || b && c || b && d');
    const clause = parseWhen('A && (B1 || B2)');
    expect(clause.negate().serialize()).toBe('!A || !A && !B1 || !A && !B2 || !B1 && !B2');
    expect(clause.negate().negate().serialize()).toBe('A && B1 || A && B2');
  });

  it('names its context keys once each', () => {
    expect(parseWhen('b && a in list || b == 3').keys()).toEqual(['b', 'a', 'list']);
  });
});

describe('A when clause is answered', () => {
  it.each([
    ['a', { a: 'x' }, true], ['a', { a: '' }, false], ['a', {}, false], ['!a', {}, true],
    ['n == 5', { n: 5 }, true], ['n == 5', { n: '5' }, true], ['n != 5', { n: 6 }, true],
    ['a =~ /^draft/i', { a: 'Drafted' }, true],
    ['a in list', { a: 3, list: [3, 2] }, true], ['a in list', { a: 'x', list: { x: false } }, true],
    ['a in list', { a: 'prototype', list: {} }, false], ['a in list', { a: 3 }, false], ['a not in list', { a: 3, list: null }, true],
    ['a > 1', { a: '2' }, true], ['a > 1', { a: 1 }, false], ['a > 1', {}, false], ['a > b', { a: 1000 }, false], ['a <= 2', { a: '2' }, true],
    ['b && a || a', { a: true }, true],
  ])('%s for %j is %s', (source, context, expected) => expect(holds(source, context)).toBe(expected));

  it('of a scope as well as of a plain object', () => {
    expect(parseWhen('stage == ready').evaluate({ getValue: (key: string) => (key === 'stage' ? 'ready' : undefined) })).toBe(true);
  });

  it('reads a key’s dots as part of its name', () => {
    expect(holds('a.b', { a: { b: true } })).toBe(false);
    expect(holds('a.b', { 'a.b': true })).toBe(true);
  });
});

describe('Refused by decision', () => {
  it('loose equality: only a text or a number equals a text', () => {
    for (const value of [true, [1], null]) expect(holds("n == '1'", { n: value })).toBe(false);
    for (const value of [false, 0, [], null, undefined]) expect(holds("n == ''", { n: value })).toBe(false);
    expect(holds("n == '0'", { n: false })).toBe(false);
  });
  it('characters that are skipped without a word', () => {
    expect(failure('a && `b`')).toMatchObject({ offset: 5 });
    expect(failure('a ~ b').offset).toBe(2);
    expect(failure("view =~ 'nonsense/x/ignored'").offset).toBe(8);
  });
  it('a key that is not set and matches an expression', () => {
    expect(holds('z =~ /undefined/')).toBe(false);
    expect(holds('z =~ /.*/', { z: {} })).toBe(false);
  });
  it('a key that is not set and is found in a list of nothing', () => {
    expect(holds('z in list', { list: [undefined] })).toBe(false);
  });
  it('a number read from the beginning of a text', () => {
    expect(holds('age > 1', { age: '17 or so' })).toBe(false);
  });
  it('what an object inherits is no context key', () => {
    expect(holds('constructor || toString || __proto__')).toBe(false);
  });
  it('platform keys are folded nowhere, so that a clause is the same on every device', () => {
    expect(written('isMac && a')).toBe('a && isMac');
  });
  it('expressions that differ in their flags only are two', () => {
    expect(written('a =~ /x/ || a =~ /x/i')).toBe('a =~ /x/ || a =~ /x/i');
  });
  it('a sum beside in or a comparison loses nothing when it is written', () => {
    expect(written('(a || b) && c in d')).toBe("a && c in 'd' || b && c in 'd'");
    expect(written('(a || b) && c < 5')).toBe('a && c < 5 || b && c < 5');
  });
  it('neither of two opposite comparisons is taken to be always true', () => {
    expect(holds('age < 18 || age >= 18', {})).toBe(false);
  });
  it('a clause of the greatest length follows from itself, and its negation may be too long to be written', () => {
    const clause = parseWhen(Array.from({ length: 8 }, (_, index) => `(a${index} || b${index})`).join(' && '));
    expect(clause.implies(clause)).toBe(true);
    expect(() => clause.negate()).toThrow(WhenSyntaxError);
  });
  it('a clause that grows without end when its parentheses are opened', () => {
    const source = Array.from({ length: 12 }, (_, index) => `(a${index} || b${index})`).join(' && ');
    expect(failure(source).hint).toContain('context key');
    expect(failure(`${'('.repeat(500)}a`).message).toContain('nested');
    expect(failure('a || '.repeat(2000)).message).toContain('longer');
  });
});

describe('A clause that cannot be read is refused with the place and what to write instead', () => {
  it.each([
    ['', 0, 'Leave it out'], ['   ', 0, 'Leave it out'],
    ['a = b', 2, '=='], ['a & b', 2, '&&'], ['a | b', 2, '||'],
    ["a && 'b", 5, "'"], ['(a', 2, ')'], ['a)', 1, '&&'], ['a b', 2, '&&'], [' viewItem == VSCode WorkSpace', 20, 'quotes'],
    ["!b == 'true'", 3, '&&'], ['!foo &&  in bar', 9, 'key'], ['a &&', 4, 'key'], ['/foo', 0, '=~'], ['!', 1, '!key'],
    ['a =~ b', 5, '/expression/'], ['a =~ /(/', 5, '/expression/'], ['a =~ /x', 5, '/expression/'], ['a not b', 6, 'not in'], ["'a' == b", 0, 'left'],
    ['config.foo &&  &&bar', 15, 'key'],
  ])('%j', (source, offset, hint) => {
    const error = failure(source);
    expect(error.offset).toBe(offset);
    expect(error.hint).toContain(hint);
  });

  it('what can be read and is surely a slip is doubted', () => {
    expect(parseWhen('age > old').doubts).toHaveLength(1);
    expect(parseWhen('stage == "ready"').doubts).toHaveLength(1);
    expect(parseWhen("stage == 'ready' && age > 3").doubts).toEqual([]);
  });
});

describe('One clause follows from another', () => {
  it.each([
    ['a', 'a', true], ['a', 'a || b', true], ['a', 'a && b', false], ['a', 'a && b || a && c', false], ['a && b', 'a', true],
    ['a && b', 'a && b || c', true], ['a || b', 'a || c', false], ['a || b', 'a || b || c', true], ['c && a && b', 'c && a', true],
    ['false', 'a', true], ['a', 'true', true], ['true', 'a', false], ['a && !a', 'b', true],
    ["s == 'x'", "s != 'y'", true], ["s == 'x'", 's', true], ["s == '0'", 's', false], ["s == 'x'", 's =~ /x/', true],
    ['n > 5', 'n > 3', true], ['n > 3', 'n > 5', false], ['n >= 5', 'n > 5', false], ['n > 5', 'n', true], ['n > 5', '!(n < 2)', true],
    ['!(n < 5)', 'n >= 5', true], ['n < 5', 'n <= 5', true], ['a', 'a && b || !b', true],
  ])('%s ⇒ %s: %s', (p, q, expected) => expect(parseWhen(p).implies(parseWhen(q))).toBe(expected));
});

const key = fc.constantFrom('a', 'b', 'c.d', 'e-f');
const question = fc.oneof(
  key, key.map((name) => `!${name}`), fc.constantFrom('true', 'false'),
  fc.tuple(key, fc.constantFrom('==', '!='), fc.constantFrom('x', "'y z'", "''", '5', 'true', "'true'")).map((parts) => parts.join(' ')),
  fc.tuple(key, fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom('0', '5', '-1.5', 'text')).map((parts) => parts.join(' ')),
  fc.tuple(key, fc.constantFrom('in', 'not in'), key).map((parts) => parts.join(' ')),
  fc.tuple(key, fc.constantFrom('/x/', '/X/i', '/^$/', '/\\//')).map((parts) => parts.join(' =~ ')),
);
const clauseText = fc.letrec<{ clause: string }>((tie) => ({
  clause: fc.oneof({ maxDepth: 3 }, question, question,
    fc.tuple(tie('clause'), fc.constantFrom(' && ', ' || '), tie('clause')).map((parts) => parts.join('')),
    tie('clause').map((inner) => `(${inner})`), tie('clause').map((inner) => `!(${inner})`)),
})).clause;
const value = fc.constantFrom<unknown>(undefined, null, true, false, 0, 5, 6, -2, '', 'x', 'y z', '5', '0', 'true', '/', ['x', 5], { x: 1 });
const context = fc.record({ a: value, b: value, 'c.d': value, 'e-f': value });

describe('Of every clause', () => {
  it('what is written is read back as the same clause', () => {
    fc.assert(fc.property(clauseText, context, (source, values) => {
      const clause = parseWhen(source);
      const again = parseWhen(clause.serialize());
      expect(again.serialize()).toBe(clause.serialize());
      expect(again.evaluate(values)).toBe(clause.evaluate(values));
      expect(again.keys()).toEqual(clause.keys());
    }), { numRuns: 2000 });
  });
  it('the negation never holds with it, and holds without it unless something is compared with no number', () => {
    fc.assert(fc.property(clauseText, context, (source, values) => {
      const clause = parseWhen(source);
      const [itself, negation] = [clause.evaluate(values), clause.negate().evaluate(values)];
      expect(itself && negation).toBe(false);
      if (!/[<>]/.test(source)) expect(negation).toBe(!itself);
    }), { numRuns: 2000 });
  });
  it('what follows from it holds whenever it does', () => {
    fc.assert(fc.property(clauseText, clauseText, context, (p, q, values) => {
      const [one, other] = [parseWhen(p), parseWhen(q)];
      if (one.implies(other) && one.evaluate(values)) expect(other.evaluate(values)).toBe(true);
      expect(one.implies(one)).toBe(true);
    }), { numRuns: 2000 });
  });
  it('whatever text it is, it is read or refused by name', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ' ', '!', '=', '&', '|', '(', ')', '/', "'", '<', '~', 'in', 'not', '\\', '[') })), (source) => {
      try {
        parseWhen(source).evaluate({});
      } catch (error) {
        expect(error).toBeInstanceOf(WhenSyntaxError);
        expect((error as WhenSyntaxError).offset).toBeLessThanOrEqual(source.length);
      }
    }), { numRuns: 2000 });
  });
});
