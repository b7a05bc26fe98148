/** What an administrator changes about a place without touching a plugin: what is left out, and what comes first. */
export interface Arrangement { readonly remove?: readonly string[]; readonly order?: readonly string[] }
/** By place: `tool/title`, a submenu, a views container. */
export type Arrangements = Readonly<Record<string, Arrangement>>;

/** Listed ones first, as listed; the rest as they were. */
export function arranged<Item>(items: readonly Item[], { remove = [], order = [] }: Arrangement = {}, nameOf: (item: Item) => string): Item[] {
  const place = (item: Item): number => {
    const index = order.indexOf(nameOf(item));
    return index < 0 ? order.length : index;
  };
  return items.filter((item) => !remove.includes(nameOf(item))).toSorted((one, other) => place(one) - place(other));
}
