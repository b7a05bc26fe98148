import { FALSE, TRUE, all, any, negated, one, type Form } from './normal-form.js';
import { scanWhen, type Operator, type Token } from './scan-when.js';
import { WhenClause } from './when-clause.js';
import { literal, numberOf, type LiteralKind } from './when-literal.js';
import { WhenSyntaxError } from './when-syntax-error.js';

const LONGEST = 4000;
const DEEPEST = 64;
const KINDS: Readonly<Record<Exclude<Operator, '=~'>, LiteralKind>> = { '==': 'equals', '!=': 'notEquals', '<': 'smaller', '<=': 'smallerEquals', '>': 'greater', '>=': 'greaterEquals' };

/**
 * Reads a `when` clause: VS Code's grammar (DESIGN.md §4.3).
 *
 * ```
 * or    = and { '||' and }          and   = term { '&&' term }
 * term  = '!' ( key | 'true' | 'false' | '(' or ')' ) | primary
 * primary = 'true' | 'false' | '(' or ')' | key [ '=~' regex | 'in' value | 'not' 'in' value | operator value ]
 * ```
 * @throws WhenSyntaxError with the offset and a hint, for anything else. Nothing is skipped or guessed.
 */
export function parseWhen(source: string): WhenClause {
  if (source.length > LONGEST) throw new WhenSyntaxError(`The clause is longer than ${LONGEST} characters`, LONGEST, 'Set one context key that stands for the circumstances.');
  return new WhenClause(new Parser(scanWhen(source)).whole());
}

class Parser {
  #at = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Form {
    if (this.#next.kind === 'end') throw new WhenSyntaxError('The clause is empty', 0, "Leave it out, or write 'true' or 'false'.");
    const form = this.#sum();
    const rest = this.#next;
    if (rest.kind !== 'end') throw new WhenSyntaxError(`There is a ${rest.text} too many`, rest.offset, 'Did you forget && or || before it, or quotes around a value with spaces?');
    return form;
  }

  get #next(): Token { return this.tokens[this.#at]!; }

  #take(kind: Token['kind']): boolean {
    if (this.#next.kind !== kind) return false;
    this.#at += 1;
    return true;
  }

  #sum(): Form {
    if ((this.#depth += 1) > DEEPEST) throw new WhenSyntaxError('The parentheses are nested too deep', this.#next.offset, `At most ${DEEPEST} levels.`);
    const parts = [this.#product()];
    while (this.#take('||')) parts.push(this.#product());
    this.#depth -= 1;
    return parts.length === 1 ? parts[0]! : any(parts);
  }

  #product(): Form {
    const parts = [this.#term()];
    while (this.#take('&&')) parts.push(this.#term());
    return parts.length === 1 ? parts[0]! : all(parts);
  }

  #term(): Form {
    if (!this.#take('!')) return this.#primary();
    const { kind, offset, text } = this.#next;
    if (this.#take('true')) return FALSE;
    if (this.#take('false')) return TRUE;
    if (kind === '(') return negated(this.#parenthesised());
    if (this.#take('word')) return one(literal('not', text));
    throw new WhenSyntaxError('After ! comes a key, true, false or a parenthesis', offset, 'Write !key or !(…).');
  }

  #parenthesised(): Form {
    this.#take('(');
    const form = this.#sum();
    if (!this.#take(')')) throw new WhenSyntaxError('A parenthesis is not closed', this.#next.offset, 'Put a ) here.');
    return form;
  }

  #primary(): Form {
    const { kind, offset, text } = this.#next;
    if (this.#take('true')) return TRUE;
    if (this.#take('false')) return FALSE;
    if (kind === '(') return this.#parenthesised();
    if (!this.#take('word')) {
      throw new WhenSyntaxError(kind === 'end' ? 'The clause stops too early' : `A context key is expected, not ${text || kind}`, offset, 'Write a key, such as documentType == \'…\'. The key is on the left.');
    }
    return this.#question(text);
  }

  #question(key: string): Form {
    const token = this.#next;
    if (this.#take('in')) return one(literal('in', key, this.#value().text));
    if (this.#take('not')) {
      if (!this.#take('in')) throw new WhenSyntaxError('After not comes in', this.#next.offset, 'Write key not in list, or !key.');
      return one(literal('notIn', key, this.#value().text));
    }
    if (token.kind !== 'operator') return one(literal('has', key));
    this.#at += 1;
    const { operator } = token;
    if (operator === '=~') return this.#regex(key);
    const { text, isQuoted } = this.#value();
    const kind = KINDS[operator];
    if (kind === 'equals' || kind === 'notEquals') {
      // `key == true` asks whether the key is set; `key == 'true'` compares texts.
      if (!isQuoted && (text === 'true' || text === 'false')) return one(literal((text === 'true') === (kind === 'equals') ? 'has' : 'not', key));
      return one(literal(kind, key, text));
    }
    return one(literal(kind, key, numberOf(text) ?? text));
  }

  #regex(key: string): Form {
    const token = this.#next;
    if (this.#take('regex') && token.kind === 'regex') return one(literal('regex', key, token.source, token.flags));
    if (this.#take('quoted')) {
      const found = /^\/(.+)\/(i?)$/.exec(token.text);
      try {
        if (found) return one(literal('regex', key, new RegExp(found[1]!).source, found[2]));
      } catch { /* said below */ }
    }
    throw new WhenSyntaxError('After =~ comes a regular expression', token.offset, 'Write key =~ /expression/.');
  }

  /** Nothing at all is the empty text: `key == ` is in use. */
  #value(): { text: string; isQuoted: boolean } {
    const token = this.#next;
    if (this.#take('quoted')) return { text: token.text, isQuoted: true };
    if (this.#take('word') || this.#take('true') || this.#take('false') || this.#take('in')) return { text: token.text, isQuoted: false };
    return { text: '', isQuoted: false };
  }
}
