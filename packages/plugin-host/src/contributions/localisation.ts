import type { Contributions } from '../manifest/contribution-schemas.js';

export type Translations = Readonly<Record<string, string>>;

/** A plugin's words in a language: `cy-GB`, then `cy`, then English. */
export function translationsOf({ contributes: { localizations } }: { contributes: Contributions }, lang: string): Translations {
  const wanted = ['en', lang.split('-')[0]!, lang];
  return Object.assign({}, ...wanted.flatMap((id) => localizations.filter(({ languageId }) => languageId.toLowerCase() === id.toLowerCase()).map(({ translations }) => translations))) as Translations;
}

/** Every text `%key%` of an item replaced by its words. A key without words stays, so that it is seen. */
export function localised<Item>(item: Item, words: Translations, missing: (key: string) => void): Item {
  if (typeof item === 'string') {
    const key = /^%([\w.-]+)%$/.exec(item)?.[1];
    if (key === undefined) return item;
    if (Object.hasOwn(words, key)) return words[key] as Item;
    missing(key);
    return item;
  }
  if (typeof item !== 'object' || item === null || !JSON.stringify(item).includes('"%')) return item;
  if (Array.isArray(item)) return item.map((one: unknown) => localised(one, words, missing)) as Item;
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, localised(value as unknown, words, missing)])) as Item;
}
