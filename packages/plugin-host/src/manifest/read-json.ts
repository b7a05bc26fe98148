const DEEPEST = 64;
const LONGEST = 1024 * 1024;

type Node = Record<string, unknown>;
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object, given as text or as data; or the sentence that says why it is none. `example`: what it should look like. */
export function readJson(input: unknown, what: string, example: string): Node | string {
  let data = input;
  if (typeof input === 'string') {
    if (input.length > LONGEST) return 'This is larger than 1 MB.';
    try {
      data = JSON.parse(input);
    } catch {
      return 'This is not JSON. Look for a missing comma, quote or bracket.';
    }
  }
  if (isNode(data) && depthOf(data) <= DEEPEST) return data;
  return isNode(data) ? 'This is nested too deep.' : `A ${what} is an object: ${example}.`;
}

function depthOf(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > DEEPEST) return level;
  return Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner, level + 1)), level);
}
