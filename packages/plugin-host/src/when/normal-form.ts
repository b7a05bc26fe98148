/**
 * A clause in VS Code's normal form: a sum of products with no parentheses, its parts in one fixed order, so that two
 * clauses that were written differently and say the same in the same way are written the same.
 */
import { MEANINGS, isComparison, opposite, writeLiteral, type Literal } from './when-literal.js';
import { WhenSyntaxError } from './when-syntax-error.js';

export type Form =
  | { readonly type: 'false' }
  | { readonly type: 'true' }
  | { readonly type: 'literal'; readonly literal: Literal }
  | { readonly type: 'and'; readonly parts: readonly Form[] }
  | { readonly type: 'or'; readonly parts: readonly Form[] };

export const FALSE: Form = { type: 'false' };
export const TRUE: Form = { type: 'true' };
export const one = (literal: Literal): Form => ({ type: 'literal', literal });

/** More products than anybody writes by hand: (a || b) && (c || d) && … doubles with every pair. */
const MOST_PARTS = 256;

const RANKS = { false: 0, true: 1, and: 6, or: 9 } as const;
const rank = (form: Form): number => (form.type === 'literal' ? MEANINGS[form.literal.kind].rank : RANKS[form.type]);
const order = <Value>(value: Value, other: Value): number => (value < other ? -1 : value > other ? 1 : 0);

export function compareForms(a: Form, b: Form): number {
  const ranked = rank(a) - rank(b);
  if (ranked !== 0) return ranked;
  if (a.type === 'literal' && b.type === 'literal') {
    return order(a.literal.key, b.literal.key) || order(a.literal.value, b.literal.value) || order(a.literal.flags, b.literal.flags);
  }
  if (!('parts' in a) || !('parts' in b)) return 0;
  if (a.parts.length !== b.parts.length) return a.parts.length - b.parts.length;
  return a.parts.reduce((found, part, index) => found || compareForms(part, b.parts[index]!), 0);
}
const same = (a: Form, b: Form): boolean => compareForms(a, b) === 0;

/** The parts of a sum or product, flat, sorted, each once; undefined when one of them decides the whole. */
function gathered(type: 'and' | 'or', forms: readonly Form[]): Form[] | undefined {
  const [decides, adds] = type === 'and' ? ['false', 'true'] as const : ['true', 'false'] as const;
  if (forms.some((form) => form.type === decides)) return undefined;
  const flat = forms.filter((form) => form.type !== adds).flatMap((form) => ('parts' in form && form.type === type ? form.parts : [form]));
  if (flat.length > MOST_PARTS) throw tooLong();
  return flat.toSorted(compareForms).filter((form, index, all) => index === 0 || !same(all[index - 1]!, form));
}

const isSum = ({ type }: Form): boolean => type === 'or';

/** A part beside its own opposite decides the whole, and so do its pieces: the form is the same when it is read again. */
export function all(forms: readonly Form[]): Form {
  let parts = gathered('and', forms);
  // Sums are multiplied out. VS Code looks for them at the end only, and so writes `(a || b) && c in d` as another clause.
  for (let at = parts?.findLastIndex(isSum) ?? -1; parts && parts.length > 1 && at >= 0; at = parts?.findLastIndex(isSum) ?? -1) {
    const sum = parts[at] as Form & { type: 'or' };
    const beside: Form = parts[at === 0 ? 1 : at - 1]!;
    if (sum.parts.length * productsOf(beside).length > MOST_PARTS) throw tooLong();
    parts = gathered('and', [...parts.filter((part) => part !== sum && part !== beside), any(sum.parts.map((part) => all([part, beside])))]);
  }
  if (!parts || hasOpposites(parts)) return FALSE;
  if (parts.length === 0) return TRUE;
  return parts.length === 1 ? parts[0]! : { type: 'and', parts };
}

export function any(forms: readonly Form[]): Form {
  const parts = gathered('or', forms);
  if (!parts) return TRUE;
  if (parts.length === 0) return FALSE;
  if (parts.length === 1) return parts[0]!;
  // `a < 1 || a >= 1` is not always true: neither holds of what is no number.
  if (hasOpposites(parts, (literal) => !isComparison(literal))) return TRUE;
  return { type: 'or', parts };
}

/** Only among single questions: sums have been multiplied out, and products have no opposite that is a product. */
function hasOpposites(parts: readonly Form[], isCounted: (literal: Literal) => boolean = () => true): boolean {
  const literals = parts.flatMap((part) => (part.type === 'literal' && isCounted(part.literal) ? [part.literal] : []));
  const written = new Set(literals.map(writeLiteral));
  return literals.some((literal) => written.has(writeLiteral(opposite(literal))));
}

export const productsOf = (form: Form): readonly Form[] => (form.type === 'or' ? form.parts : [form]);
export const literalsOf = (form: Form): readonly Literal[] =>
  form.type === 'literal' ? [form.literal] : 'parts' in form ? form.parts.flatMap(literalsOf) : [];

/** The negation of a negation is the clause itself, and is not worked out again. */
const negations = new WeakMap<Form, Form>();

export function negated(form: Form): Form {
  if (form.type === 'false') return TRUE;
  if (form.type === 'true') return FALSE;
  if (form.type === 'literal') return one(opposite(form.literal));
  let found = negations.get(form);
  if (!found) {
    found = form.type === 'and' ? any(form.parts.map(negated)) : product(form.parts.map(negated));
    negations.set(form, found);
    if (!negations.has(found)) negations.set(found, form);
  }
  return found;
}

function product(parts: Form[]): Form {
  while (parts.length > 1) {
    const [left, right] = parts.splice(0, 2) as [Form, Form];
    if (productsOf(left).length * productsOf(right).length > MOST_PARTS) throw tooLong();
    const products = productsOf(left).flatMap((a) => productsOf(right).map((b) => all([a, b])));
    parts.unshift(any(products));
  }
  return any(parts);
}

export function writeForm(form: Form): string {
  if (form.type === 'literal') return writeLiteral(form.literal);
  if (form.type === 'true' || form.type === 'false') return form.type;
  return form.parts.map(writeForm).join(form.type === 'and' ? ' && ' : ' || ');
}

function tooLong(): WhenSyntaxError {
  return new WhenSyntaxError(`The clause has more than ${MOST_PARTS} parts once its parentheses are opened, which starts`, 0, 'Say it with fewer alternatives inside && …, or set one context key that stands for them.');
}
