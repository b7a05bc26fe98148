import { describe, expect, it } from 'vitest';
import { isQuickExpression } from './is-quick-expression.js';

describe('An expression of a plugin that is not trusted', () => {
  it.each(['^draft', 'a+', '(foo|bar)', '[a+*]{2}x*', '\\d{4}-\\d{2}', '(?:a|b)c?', '^\\(a\\)+$', 'colou?r', '(?<year>x)'])('%s is quick', (source) => expect(isQuickExpression(source)).toBe(true));
  it.each(['(a+)+$', '(a|a)*b', '(a*){9}', 'a*a*b', '\\w+\\s*\\w+', '(a)\\1', '(?<n>a)\\k<n>', 'a?a?a?a?a?a?a?a?a?a?a?', 'a{0,99}b{0,99}', 'a{2,}b+'])('%s could take for ever, and is refused', (source) => expect(isQuickExpression(source)).toBe(false));
});
