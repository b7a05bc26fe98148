import type { ProblemPath } from './plugin-problem.js';
import { isNode } from './read-json.js';

/**
 * A field or an item without those of its parts that are bad, so that one of them does not take the others with it.
 * `depth`: how deep the parts are, such as 2 for `state.globalState.days`.
 */
export function goodItems(value: unknown, bad: readonly ProblemPath[], depth: number): unknown {
  const parts = new Set(bad.map((path) => JSON.stringify(path.slice(0, depth))));
  const without = (inner: unknown, at: ProblemPath): unknown => {
    const isGood = (key: string | number): boolean => !parts.has(JSON.stringify([...at, key]));
    if (Array.isArray(inner)) return inner.filter((_, index) => isGood(index));
    if (!isNode(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).filter(([key]) => isGood(key)).map(([key, one]) => [key, at.length + 1 < depth ? without(one, [...at, key]) : one]));
  };
  return without(value, []);
}
