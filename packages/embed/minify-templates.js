/**
 * What a page is sent of the templates of Lit: without the white space that is there for whoever reads the source. Nothing
 * on the screen or on paper changes by it. In a stylesheet it goes wherever CSS gives it no meaning; in markup a line break
 * with its indentation becomes a line break, since between words it is a space and in `pre-line` it is a line.
 */

/** A string, or an address, as it stands. */
const KEPT = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|url\((?!["'])[^)]*\))/.source;
const COMMENT = new RegExp(`${KEPT}|/\\*[^]*?\\*/`, 'g');
/** White space, with the mark that makes it mean nothing. */
const SPACE = new RegExp(`${KEPT}|\\s*(?:;\\s*)?(\\})\\s*|\\s*([{;,])\\s*|(?<=[\\w-])(:)\\s+|\\s+`, 'g');

/** Of a stylesheet. `a :hover` and `calc(1px + 2px)` keep their spaces; so does what stands beside a value from outside. */
export const withoutCssSpace = (text) => text.replace(COMMENT, (_found, kept = ' ') => kept).replace(SPACE, (_found, kept, end, mark, colon) => kept ?? end ?? mark ?? colon ?? ' ');

/** Of markup. What stands between quotation marks is the value of an attribute, and is left alone. */
export const withoutIndentation = (text) => text.replace(/="[^"]*"|[ \t]*\n\s*/g, (found) => (found.startsWith('=') ? found : '\n'));

const TAGS = { css: withoutCssSpace, html: withoutIndentation, svg: withoutIndentation };

/** Every template with one of these tags in the tree of a module, as where its text stands and what it is. */
function* textsIn(node) {
  if (node === null || typeof node !== 'object') return;
  const shorten = node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' ? TAGS[node.tag.name] : undefined;
  if (shorten) for (const { start, end, value } of node.quasi.quasis) yield { start, end, raw: value.raw, shorten };
  for (const value of Object.values(node)) yield* Array.isArray(value) ? value.flatMap((one) => [...textsIn(one)]) : textsIn(value);
}

/** `code`, with the texts of its templates shortened. `parse` gives the tree of a JavaScript module (ESTree). */
export function minifyTemplates(code, parse) {
  if (!/\b(?:css|html|svg)`/.test(code)) return code;
  let shorter = code;
  // From the last to the first: what is before a text stands where it stood.
  for (const { start, end, raw, shorten } of [...textsIn(parse(code))].sort((one, other) => other.start - one.start)) {
    const at = code.slice(start, end) === raw ? start : start + 1;
    if (code.slice(at, at + raw.length) !== raw) throw new Error('A template does not stand where the parser says.');
    shorter = shorter.slice(0, at) + shorten(raw) + shorter.slice(at + raw.length);
  }
  return shorter;
}
