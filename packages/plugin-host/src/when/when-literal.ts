/** The smallest parts of a clause: each a question to one context key, answered yes or no and never with an error. */
import { remembered } from '../base/remembered.js';

export type LiteralKind = 'has' | 'not' | 'equals' | 'notEquals' | 'regex' | 'notRegex' | 'in' | 'notIn' | 'greater' | 'greaterEquals' | 'smaller' | 'smallerEquals';
export interface Literal {
  readonly kind: LiteralKind;
  readonly key: string;
  /** The value compared with; for a regular expression its source, for `in` the key of the list. */
  readonly value: string | number;
  readonly flags: string;
}
export type ReadKey = (key: string) => unknown;

interface Meaning {
  /** The place in VS Code's normal form. */
  readonly rank: number;
  readonly opposite: LiteralKind;
  holds(literal: Literal, read: ReadKey): boolean;
  write(literal: Literal): string;
}

/**
 * Text and numbers are compared as they are written; nothing else equals a text. VS Code compares loosely: there,
 * `true`, `[1]` and `1` all equal '1', and 0 equals ''.
 */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
/** A number, or a text that is one from end to end. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : undefined;
}

const compared = (compare: (value: number, bound: number) => boolean) => (literal: Literal, read: ReadKey): boolean => {
  const value = numberOf(read(literal.key));
  return typeof literal.value === 'number' && value !== undefined && compare(value, literal.value);
};
const writeComparison = (sign: string) => ({ key, value }: Literal): string =>
  `${key} ${sign} ${typeof value === 'number' || /^[\w.-]+$/.test(value) ? value : `'${value}'`}`;

const patterns = remembered((named) => new RegExp(named.slice(named.indexOf(' ') + 1), named.slice(0, named.indexOf(' '))));
const pattern = ({ value, flags }: Literal): RegExp => patterns(`${flags} ${value}`);
/** Longer texts than anybody asks a key about: matching takes time. */
const LONGEST_TEXT = 10_000;
/** A key that is not set matches nothing. VS Code tests the word `undefined`. */
const matches = (literal: Literal, read: ReadKey): boolean => {
  const text = textOf(read(literal.key));
  return text !== undefined && text.length <= LONGEST_TEXT && pattern(literal).test(text);
};
const equals = (literal: Literal, read: ReadKey): boolean => textOf(read(literal.key)) === String(literal.value);
function isIn(literal: Literal, read: ReadKey): boolean {
  const item = read(literal.key);
  const list = read(String(literal.value));
  if (item === undefined) return false;
  if (Array.isArray(list)) return list.includes(item);
  return typeof item === 'string' && typeof list === 'object' && list !== null && Object.hasOwn(list, item);
}

export const MEANINGS: Readonly<Record<LiteralKind, Meaning>> = {
  has: { rank: 2, opposite: 'not', holds: ({ key }, read) => Boolean(read(key)), write: ({ key }) => key },
  not: { rank: 3, opposite: 'has', holds: ({ key }, read) => !read(key), write: ({ key }) => `!${key}` },
  equals: { rank: 4, opposite: 'notEquals', holds: equals, write: ({ key, value }) => `${key} == '${value}'` },
  notEquals: { rank: 5, opposite: 'equals', holds: (literal, read) => !equals(literal, read), write: ({ key, value }) => `${key} != '${value}'` },
  regex: { rank: 7, opposite: 'notRegex', holds: matches, write: ({ key, value, flags }) => `${key} =~ /${value}/${flags}` },
  notRegex: { rank: 8, opposite: 'regex', holds: (literal, read) => !matches(literal, read), write: ({ key, value, flags }) => `!(${key} =~ /${value}/${flags})` },
  in: { rank: 10, opposite: 'notIn', holds: isIn, write: ({ key, value }) => `${key} in '${value}'` },
  notIn: { rank: 11, opposite: 'in', holds: (literal, read) => !isIn(literal, read), write: ({ key, value }) => `${key} not in '${value}'` },
  greater: { rank: 12, opposite: 'smallerEquals', holds: compared((value, bound) => value > bound), write: writeComparison('>') },
  greaterEquals: { rank: 13, opposite: 'smaller', holds: compared((value, bound) => value >= bound), write: writeComparison('>=') },
  smaller: { rank: 14, opposite: 'greaterEquals', holds: compared((value, bound) => value < bound), write: writeComparison('<') },
  smallerEquals: { rank: 15, opposite: 'greater', holds: compared((value, bound) => value <= bound), write: writeComparison('<=') },
};

export const isComparison = ({ kind }: Literal): boolean => MEANINGS[kind].rank >= 12;
export const opposite = (literal: Literal): Literal => ({ ...literal, kind: MEANINGS[literal.kind].opposite });
export const holds = (literal: Literal, read: ReadKey): boolean => MEANINGS[literal.kind].holds(literal, read);
export const writeLiteral = (literal: Literal): string => MEANINGS[literal.kind].write(literal);
export const keysOf = (literal: Literal): string[] => (literal.kind === 'in' || literal.kind === 'notIn' ? [literal.key, String(literal.value)] : [literal.key]);

export function literal(kind: LiteralKind, key: string, value: string | number = '', flags = ''): Literal {
  return { kind, key, value, flags };
}
