/** Versions and the ranges `engines` may name: 1.2.3, ^1.2.3, ~1.2.3, >=1.2.3. Never `*`: it would promise every kit to come. */

type Version = readonly [number, number, number];
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/;
const RANGE = /^(\^|~|>=|)\s*(\d{1,9}\.\d{1,9}\.\d{1,9})$/;

function parsed(text: string): Version | undefined {
  const found = VERSION.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}
function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

export const isVersion = (text: string): boolean => VERSION.test(text);
export const isRange = (text: string): boolean => RANGE.test(text);

/** False for what is no version or no range of the forms above. `^0.2.3` stays below 0.3.0, as everywhere. */
export function satisfies(version: string, range: string): boolean {
  const found = RANGE.exec(range);
  const [is, wanted] = [parsed(version), parsed(found?.[2] ?? '')];
  if (!found || !is || !wanted || compare(is, wanted) < 0) return false;
  const fixed = found[1] === '>=' ? 0 : found[1] === '~' ? 2 : found[1] === '' ? 3 : wanted.findIndex((part) => part > 0) + 1 || 3;
  return is.slice(0, fixed).every((part, index) => part === wanted[index]);
}
