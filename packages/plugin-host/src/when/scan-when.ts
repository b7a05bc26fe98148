import { WhenSyntaxError } from './when-syntax-error.js';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '=~';
export type Token =
  | { readonly kind: '(' | ')' | '!' | '&&' | '||' | 'true' | 'false' | 'in' | 'not' | 'end'; readonly offset: number; readonly text: string }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly offset: number; readonly text: string }
  | { readonly kind: 'word' | 'quoted'; readonly offset: number; readonly text: string }
  | { readonly kind: 'regex'; readonly offset: number; readonly text: string; readonly source: string; readonly flags: string };

const SPACE = /[ \t\r\n\u00A0]+/y;
const SIGN = /\(|\)|&&|\|\||===|!==|==|!=|=~|!/y;
/** A comparison stands for itself only where a word cannot go on: `a<=1`, `a < 1`, but `vim.use<C-r>` is one key. */
const COMPARISON = /<=|>=|<|>/y;
const WORD = /(?:[a-zA-Z0-9_\-./\\:*?+[\]^,#@;"%$\p{L}]|[<>](?!=))+/uy;
const OPERATORS: Readonly<Record<string, Operator>> = { '==': '==', '===': '==', '!=': '!=', '!==': '!=', '=~': '=~' };
const KEYWORDS = new Set(['true', 'false', 'in', 'not']);

/**
 * Every character of the clause is in a token or is white space between two. VS Code skips what it does not know: then
 * the author's slip becomes another clause.
 * @throws WhenSyntaxError
 */
export function scanWhen(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    return found;
  };
  while (at < source.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const offset = at;
    const last = tokens.at(-1);
    if (source[at] === "'") {
      const end = source.indexOf("'", at + 1);
      if (end < 0) throw new WhenSyntaxError('A quoted text is not closed', offset, "Put a ' at its end.");
      tokens.push({ kind: 'quoted', offset, text: source.slice(at + 1, end) });
      at = end + 1;
      continue;
    }
    if (source[at] === '/') {
      if (last?.kind !== 'operator' || last.operator !== '=~') throw new WhenSyntaxError('A regular expression stands where a key is expected', offset, 'Write key =~ /expression/.');
      const { length, ...regex } = scanRegex(source, at);
      tokens.push({ kind: 'regex', offset, text: source.slice(at, at + length), ...regex });
      at += length;
      continue;
    }
    const sign = take(SIGN);
    if (sign !== undefined) {
      const operator = OPERATORS[sign];
      tokens.push(operator ? { kind: 'operator', operator, offset, text: sign } : { kind: sign as '(', offset, text: sign });
      at += sign.length;
      continue;
    }
    const comparison = take(COMPARISON);
    if (comparison !== undefined) {
      tokens.push({ kind: 'operator', operator: comparison as Operator, offset, text: comparison });
      at += comparison.length;
      continue;
    }
    const word = take(WORD);
    if (word === undefined) throw unexpected(source, at);
    tokens.push({ kind: KEYWORDS.has(word) ? word as 'true' : 'word', offset, text: word });
    at += word.length;
  }
  tokens.push({ kind: 'end', offset: source.length, text: '' });
  return tokens;
}

function unexpected(source: string, at: number): WhenSyntaxError {
  const character = source[at]!;
  const hints: Readonly<Record<string, string>> = { '=': 'Did you mean == or =~?', '&': 'Did you mean &&?', '|': 'Did you mean ||?' };
  return new WhenSyntaxError(`There is a ${character} that means nothing here`, at, hints[character] ?? "Take it away, or put the value in quotes: key == 'value'.");
}

const FLAGS = /[igsmyu]*/y;
const GOES_ON = /[ \t\r\n\u00A0]*(?:$|&&|\|\||\))/y;

/**
 * Authors forget to escape a slash, and VS Code puts up with it: where what follows the slash cannot follow an
 * expression, the slash belongs to it. `g` and `y` mean nothing in a test and are left out, as VS Code does.
 */
function scanRegex(source: string, start: number): { source: string; flags: string; length: number } {
  let isClass = false;
  let problem = 'is not closed';
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '[') isClass = true;
    else if (character === ']') isClass = false;
    else if (character === '/' && !isClass) {
      FLAGS.lastIndex = at + 1;
      const flags = FLAGS.exec(source)![0];
      GOES_ON.lastIndex = at + 1 + flags.length;
      if (!GOES_ON.test(source)) {
        problem = 'is followed by something that cannot follow it';
        continue;
      }
      try {
        const regex = new RegExp(source.slice(start + 1, at), flags.replaceAll(/[gy]/g, ''));
        return { source: regex.source, flags: regex.flags, length: at + 1 + flags.length - start };
      } catch {
        problem = 'is not a valid one';
      }
    }
  }
  throw new WhenSyntaxError(`The regular expression ${problem}`, start, 'Write /expression/ with flags of i, m, s and u, and a slash inside it as \\/.');
}
