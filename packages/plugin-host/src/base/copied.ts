/** Structured-clone data: what may cross from one side of the host to the other, and nothing else. */

/** Nothing that two sides could share. */
export const isPlain = (value: unknown): boolean => value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol');

/**
 * A copy of plain data; text, numbers and the like as they are. Nothing is shared by the two sides afterwards.
 * @throws TypeError when there is something in it that cannot be copied (a function, an element). The message names no content.
 */
export function copied<Value>(value: Value): Value {
  if (isPlain(value)) return value;
  try {
    return structuredClone(value);
  } catch {
    throw new TypeError('Only plain data can be handed over: text, numbers, true and false, lists and objects of these. Not functions, elements or class instances with methods.');
  }
}

/** The same for a list of arguments, without making a list where there is nothing to copy. */
export function copiedAll(values: readonly unknown[]): readonly unknown[] {
  for (let index = 0; index < values.length; index += 1) if (!isPlain(values[index])) return copied(values);
  return values;
}

/** Frozen all the way down. */
export function frozenCopy<Value>(value: Value): Value {
  return deepFreeze(copied(value));
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
