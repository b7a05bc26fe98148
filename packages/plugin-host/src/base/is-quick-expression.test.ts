import { describe, expect, it } from 'vitest';
import { isQuickExpression } from './is-quick-expression.js';

const QUICK = ['^draft', 'a+', '(foo|bar)', '[a+*]{2}x*', '\\d{4}-\\d{2}', '(?:a|b)c?', '^\\(a\\)+$', 'colou?r', '(?<year>x)', '^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$', '^[\\w.]+@council$', 'draft|shared|closed', '^a{0,9}a*b'];
const ENDLESS = [
  '(a+)+$', '(a|a)*b', '(a*){9}', 'a*a*b', '\\w+\\s*\\w+', '(a)\\1', '(?<n>a)\\k<n>', 'a?a?a?a?a?a?a?a?a?a?a?', 'a{0,99}b{0,99}', 'a{2,}b+',
  'a{0,30}a{0,30}a*b', '^a{0,30}a{0,30}a*b', `${'(?:a|a)'.repeat(20)}b`, 'a*b', '^a|a*b', '(?=a*b)', '(?<=a*)c', '.{900}.{900}b', 'a{0,900}b',
];
/** The longest text that is ever tried. */
const LONG = 'a'.repeat(10_000);

describe('An expression of a plugin that is not trusted', () => {
  it.each(QUICK)('%s is quick', (source) => expect(isQuickExpression(source)).toBe(true));
  it.each(ENDLESS)('%s could take long, and is refused', (source) => expect(isQuickExpression(source)).toBe(false));
  it('held to the beginning of every line is not held to the beginning', () => expect([isQuickExpression('^a*b'), isQuickExpression('^a*b', 'm')]).toEqual([true, false]));
  it('that is taken looks at no letter of a long text more than a few hundred times', () => {
    const started = performance.now();
    for (const source of [...QUICK, '^a{0,9}a*b', '(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)b', 'a{0,60}b'].filter((one) => isQuickExpression(one))) new RegExp(source, 'u').test(LONG);
    // A twentieth of what one that tries for ever took, and many times what these take.
    expect(performance.now() - started).toBeLessThan(600);
  });
});
