/** Does one clause follow from another? A yes is a proof; a no may be a proof that was not found. */
import { literalsOf, productsOf, type Form } from './normal-form.js';
import { MEANINGS, holds, isComparison, numberOf, opposite, type Literal } from './when-literal.js';

/** What is known of a literal. Comparisons have no opposite that is true whenever they are false, hence the sign. */
interface Known { readonly literal: Literal; readonly is: boolean }

const MOST_STEPS = 20_000;
/** What a value that counts as nothing may look like when it is compared as text: '', 0, NaN. */
const EMPTY_TEXTS = ['', '0', 'NaN'];

const NEGATIVE = new Set(['not', 'notEquals', 'notRegex', 'notIn']);
const known = (literal: Literal, is: boolean): Known => (NEGATIVE.has(literal.kind) ? { literal: opposite(literal), is: !is } : { literal, is });

export function implies(p: Form, q: Form): boolean {
  if (p.type === 'false' || q.type === 'true') return true;
  if (p.type === 'true' && q.type !== 'or') return false;
  const goals = q.type === 'false' ? [] : productsOf(q).map(literalsOf);
  let steps = MOST_STEPS;
  /** Can every goal fail while all of `facts` holds? Tries each way in which the next goal may fail. */
  const mayFail = (facts: readonly Known[], index: number): boolean => {
    if ((steps -= 1) < 0) return true;
    const goal = goals[index];
    if (!goal) return true;
    return goal.some((literal) => {
      const fails = known(literal, false);
      return !facts.some((fact) => contradict(fact, fails)) && mayFail([...facts, fails], index + 1);
    });
  };
  return productsOf(p).every((product) => {
    const facts = literalsOf(product).map((literal) => known(literal, true));
    const isImpossible = facts.some((fact, index) => facts.slice(index + 1).some((other) => contradict(fact, other)));
    // Most often one goal follows as a whole; trying all the ways is for the rest.
    const isGiven = (literal: Literal): boolean => facts.some((fact) => contradict(fact, known(literal, false)));
    return isImpossible || goals.some((goal) => goal.every(isGiven)) || !mayFail(facts, 0);
  });
}

function contradict(a: Known, b: Known): boolean {
  if (a.literal.key !== b.literal.key) return false;
  return cannotBoth(a, b) || cannotBoth(b, a);
}

function cannotBoth(a: Known, b: Known): boolean {
  const [{ literal: one }, { literal: other }] = [a, b];
  if (one.kind === other.kind && one.value === other.value && one.flags === other.flags) return a.is !== b.is;
  const is = (text: unknown): boolean => holds(other, () => text);
  if (one.kind === 'equals' && a.is && other.kind !== 'in') {
    const text = String(one.value);
    if (other.kind === 'has') return !b.is ? !EMPTY_TEXTS.includes(text) : text === '';
    // The value may be this text or the number written so: only where both answer alike is it known.
    const asNumber = numberOf(text);
    if (isComparison(other) && asNumber === undefined && /Infinity/.test(text)) return false;
    return is(text) !== b.is;
  }
  if (one.kind === 'has' && !a.is && b.is) {
    if (other.kind === 'regex') return !EMPTY_TEXTS.some(is);
    if (isComparison(other)) return !is(0);
  }
  if (isComparison(one) && isComparison(other) && a.is) return b.is ? areApart(one, other) : liesIn(one, other);
  return false;
}

const upwards = ({ kind }: Literal): boolean => kind === 'greater' || kind === 'greaterEquals';
const isClosed = ({ kind }: Literal): boolean => MEANINGS[kind].rank === 13 || MEANINGS[kind].rank === 15;

/** A bound that is a text holds of nothing. */
function areApart(a: Literal, b: Literal): boolean {
  if (typeof a.value === 'string' || typeof b.value === 'string') return true;
  if (upwards(a) === upwards(b)) return false;
  const [low, high] = upwards(a) ? [a, b] : [b, a];
  return low.value > high.value || (low.value === high.value && !(isClosed(low) && isClosed(high)));
}

function liesIn(inner: Literal, outer: Literal): boolean {
  if (typeof inner.value === 'string') return true;
  if (typeof outer.value === 'string' || upwards(inner) !== upwards(outer)) return false;
  if (inner.value === outer.value) return isClosed(outer) || !isClosed(inner);
  return upwards(inner) ? inner.value > outer.value : inner.value < outer.value;
}
