import { implies } from './implication.js';
import { literalsOf, negated, productsOf, writeForm, type Form } from './normal-form.js';
import { holds, keysOf, writeLiteral, type ReadKey } from './when-literal.js';

/** Where a clause reads its keys: a scope of context keys, or a plain object (its own properties only). */
export type WhenContext = { getValue(key: string): unknown } | Readonly<Record<string, unknown>>;

/** One question of a clause, and how it was answered. */
export interface WhenAnswer { readonly clause: string; readonly holds: boolean; readonly values: Readonly<Record<string, unknown>> }
/** One alternative (`a && b`) of a clause. */
export interface WhenAlternative { readonly clause: string; readonly holds: boolean; readonly answers: readonly WhenAnswer[] }

export function reader(context: WhenContext): ReadKey {
  const { getValue } = context;
  if (typeof getValue === 'function') return (key) => getValue.call(context, key) as unknown;
  return (key) => (Object.hasOwn(context, key) ? (context as Record<string, unknown>)[key] : undefined);
}

/** A `when` clause that was read: data, frozen, the same on every device. Made by `parseWhen`. */
export class WhenClause {
  #text: string | undefined;

  constructor(private readonly form: Form) {}

  /** Never throws: a key that is not set, or holds something odd, is answered with no. */
  evaluate(context: WhenContext): boolean {
    return evaluated(this.form, reader(context));
  }

  /** VS Code's normal form: no parentheses, parts sorted. `parseWhen` reads it back as the same clause. */
  serialize(): string {
    return this.#text ??= writeForm(this.form);
  }

  /** Every context key it asks, each once, in the order of the normal form. */
  keys(): string[] {
    return [...new Set(literalsOf(this.form).flatMap(keysOf))];
  }

  /** True when this clause can be shown never to hold without the other; false when not, or when that was not found out. */
  implies(other: WhenClause): boolean {
    return implies(this.form, other.form);
  }

  /**
   * What holds when this does not. A comparison with what is no number holds neither way, here as in VS Code, so
   * that an item about an age that is not known is not shown by `!(age < 18)`.
   * @throws WhenSyntaxError when it would have more parts than a clause may have
   */
  negate(): WhenClause {
    return new WhenClause(negated(this.form));
  }

  equals(other: WhenClause): boolean {
    return this.serialize() === other.serialize();
  }

  /** Which part decided, and on what values: for "why do I not see this?". */
  explain(context: WhenContext): WhenAlternative[] {
    const read = reader(context);
    return productsOf(this.form).map((product) => ({
      clause: writeForm(product),
      holds: evaluated(product, read),
      answers: literalsOf(product).map((literal) => ({
        clause: writeLiteral(literal), holds: holds(literal, read), values: Object.fromEntries(keysOf(literal).map((key) => [key, read(key)])),
      })),
    }));
  }

  /** Its regular expressions. */
  get expressions(): { readonly source: string; readonly flags: string }[] {
    return literalsOf(this.form).filter(({ kind }) => kind === 'regex' || kind === 'notRegex').map(({ value, flags }) => ({ source: String(value), flags }));
  }

  /** What can be read and is surely a slip. A sentence each, for the author. */
  get doubts(): string[] {
    return literalsOf(this.form).flatMap(({ kind, key, value }) => {
      const isText = typeof value === 'string';
      if (/maller|reater/.test(kind) && isText) return [`${key} is compared with "${value}", which is not a number: this never holds.`];
      if (kind.endsWith('quals') && isText && /^".*"$/.test(value)) return [`The double quotes in ${key} == ${value} are part of the value. Use single ones.`];
      return [];
    });
  }
}

function evaluated(form: Form, read: ReadKey): boolean {
  switch (form.type) {
    case 'literal': return holds(form.literal, read);
    case 'and': return form.parts.every((part) => evaluated(part, read));
    case 'or': return form.parts.some((part) => evaluated(part, read));
    default: return form.type === 'true';
  }
}
