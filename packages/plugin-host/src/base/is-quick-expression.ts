const ESCAPES_AND_CLASSES = /\\(?:[1-9]|k<)|\\.|\[(?:\\.|[^\]\\])*\]/g;
const QUANTIFIER = /[*+]|\{(\d+)(,?)(\d*)\}|\?(?![:=!<?])/g;
/** Ways to try it, once for the whole text; as often where one part has no end; and at every letter of it. */
const MOST_WAYS = { once: 1000, endless: 100, everywhere: 64 };
/** Letters that may be looked at from one place. */
const LONGEST = { once: 2000, everywhere: 200 };

/**
 * True when an expression cannot take long, whatever it is tried on: nothing that repeats is repeated as a group, at most
 * one part has no end, and the others have few ways between them. One that is not held to the beginning (`^`) is tried at every
 * letter: it has fewer ways, and only its end may have no end. An expression of a plugin that is not trusted runs in
 * the page, and one that tries for ever would freeze it.
 */
export function isQuickExpression(source: string, flags = ''): boolean {
  let isBack = false;
  const plain = source.replace(ESCAPES_AND_CLASSES, (found) => {
    isBack ||= /^\\(?:[1-9]|k<)/.test(found);
    return 'x';
  });
  if (isBack || /\)(?:[*+]|\{)/.test(plain)) return false;
  const { ways: alternatives, isParted } = alternativesIn(plain);
  const isHeld = plain.startsWith('^') && !isParted && !flags.includes('m');
  let endless = 0;
  let ways = alternatives;
  let length = plain.length;
  for (const found of plain.replaceAll('(?', '((').matchAll(QUANTIFIER)) {
    const [sign, least, comma, most] = found;
    if (sign === '*' || sign === '+' || (comma === ',' && most === '')) {
      endless += 1;
      // What follows may fail, and then every letter before it is given back; and looking back has no beginning to hold to.
      if (!isHeld && !/^\??\)*$/.test(plain.slice(found.index + sign.length))) return false;
    } else ways *= sign === '?' ? 2 : Math.max(1, Number(most || least) - Number(least) + 1);
    length += Number(most || least || 0);
  }
  if (endless > 0 && /\(\?<[=!]/.test(plain)) return false;
  const [mostWays, longest] = isHeld ? [endless > 0 ? MOST_WAYS.endless : MOST_WAYS.once, LONGEST.once] : [MOST_WAYS.everywhere, LONGEST.everywhere];
  return endless <= 1 && ways <= mostWays && length <= longest;
}

/** In how many ways its groups can be taken; and whether the whole has alternatives, of which the first alone begins at its beginning. */
function alternativesIn(plain: string): { ways: number; isParted: boolean } {
  let ways = 1;
  const open = [1];
  for (const sign of plain) {
    if (sign === '(') open.push(1);
    else if (sign === '|') open[open.length - 1]! += 1;
    else if (sign === ')' && open.length > 1) ways *= open.pop()!;
  }
  return { ways: open.reduce((product, one) => product * one, ways), isParted: open[0]! > 1 };
}
