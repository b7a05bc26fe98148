import type { ProblemPath } from './plugin-problem.js';

/**
 * Where an item stood in its list in plugin.json. Those before it may have been left out, and whoever wrote it looks for it where it is written.
 */
const places = new WeakMap<object, number>();

export function placed<Item>(item: Item, index: number | undefined): Item {
  if (typeof item === 'object' && item !== null && index !== undefined) places.set(item, index);
  return item;
}

/** What was made of an item stands where that stood. */
export const placedAs = <Item extends object>(item: Item, other: object): Item => placed(item, places.get(other));

/** To an item of a list; one that is in no list, as settings may be, is the whole of what stands there. */
export function pathTo(list: ProblemPath, item: object): ProblemPath {
  const place = places.get(item);
  return place === undefined ? list : [...list, place];
}
