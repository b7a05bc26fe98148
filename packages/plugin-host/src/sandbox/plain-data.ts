/** What may cross a sandbox's port. Weighed before it is believed: a plugin can post anything at all. */
export interface DataLimits { readonly depth: number; readonly values: number; readonly characters: number }
export const DATA_LIMITS: DataLimits = { depth: 64, values: 200_000, characters: 4_000_000 };

export type DataFault = 'not-plain' | 'bad-key' | 'too-deep' | 'too-much';

/**
 * What is wrong with it, or nothing. Plain data is text, numbers, true and false, null, undefined, lists, and objects
 * made by nobody's class. A ring is too deep. No Date, Map, bytes or port: these behave differently on the two sides,
 * and what is not plain could be something that acts.
 */
export function faultIn(value: unknown, limits: DataLimits = DATA_LIMITS): DataFault | undefined {
  let values = 0;
  let characters = 0;
  const text = (one: string): boolean => (characters += one.length) <= limits.characters;
  const visit = (one: unknown, depth: number): DataFault | undefined => {
    if ((values += 1) > limits.values) return 'too-much';
    if (typeof one === 'string') return text(one) ? undefined : 'too-much';
    if (typeof one !== 'object') return typeof one === 'function' || typeof one === 'symbol' || typeof one === 'bigint' ? 'not-plain' : undefined;
    if (one === null) return undefined;
    if (depth >= limits.depth) return 'too-deep';
    if (Array.isArray(one)) {
      if (one.length > limits.values) return 'too-much';
      for (let index = 0; index < one.length; index += 1) {
        const fault = visit(one[index], depth + 1);
        if (fault) return fault;
      }
      return undefined;
    }
    const prototype: unknown = Object.getPrototypeOf(one);
    if (prototype !== null && prototype !== Object.prototype) return 'not-plain';
    for (const key of Object.keys(one)) {
      // Own and harmless here, until somebody assigns it to something.
      if (key === '__proto__') return 'bad-key';
      if (!text(key)) return 'too-much';
      const fault = visit((one as Record<string, unknown>)[key], depth + 1);
      if (fault) return fault;
    }
    return undefined;
  };
  return visit(value, 0);
}
