const ESCAPES_AND_CLASSES = /\\(?:[1-9]|k<)|\\.|\[(?:\\.|[^\]\\])*\]/g;
const QUANTIFIER = /[*+]|\{(\d+)(,?)(\d*)\}|\?(?![:=!<?])/g;
const MOST_WAYS = 1000;

/**
 * True when an expression cannot take long, whatever it is tried on: nothing that repeats is repeated as a group, at most
 * one part has no end, and the others have few ways between them. An expression of a plugin that is not trusted runs in
 * the page, and one that tries for ever would freeze it.
 */
export function isQuickExpression(source: string): boolean {
  let isBack = false;
  const plain = source.replace(ESCAPES_AND_CLASSES, (found) => {
    isBack ||= /^\\(?:[1-9]|k<)/.test(found);
    return 'x';
  });
  if (isBack || /\)(?:[*+]|\{)/.test(plain)) return false;
  let endless = 0;
  let ways = 1;
  for (const [sign, least, comma, most] of plain.replaceAll('(?', '(').matchAll(QUANTIFIER)) {
    if (sign === '*' || sign === '+' || (comma === ',' && most === '')) endless += 1;
    else ways *= sign === '?' ? 2 : Math.max(1, Number(most || least) - Number(least) + 1);
  }
  return endless <= 1 && ways <= MOST_WAYS;
}
