import type { Contributions } from '../manifest/contribution-schemas.js';

export type Translations = Readonly<Record<string, string>>;

/** A plugin's words in a language: `cy-GB`, then `cy`, then English, then the language it speaks first. */
export function translationsOf({ contributes: { localizations } }: { contributes: Contributions }, lang: string): Translations {
  const wanted = [localizations[0]?.languageId ?? 'en', 'en', lang.split('-')[0]!, lang];
  return Object.assign({}, ...wanted.flatMap((id) => localizations.filter(({ languageId }) => languageId.toLowerCase() === id.toLowerCase()).map(({ translations }) => translations))) as Translations;
}

/** `workbench.textSize` → “Text size”, for what has no words of its own. */
export function humanised(key: string): string {
  const words = (key.split('.').at(-1) ?? key).replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every text `%key%` of an item replaced by its words; where there are none, by the key in words, for nobody at the screen can do anything about it. */
export function localised<Item>(item: Item, words: Translations, missing: (key: string) => void): Item {
  if (typeof item === 'string') {
    const key = /^%([\w.-]+)%$/.exec(item)?.[1];
    if (key === undefined) return item;
    if (Object.hasOwn(words, key)) return words[key] as Item;
    missing(key);
    return humanised(key.replaceAll('.', '-')) as Item;
  }
  if (typeof item !== 'object' || item === null || !JSON.stringify(item).includes('"%')) return item;
  if (Array.isArray(item)) return item.map((one: unknown) => localised(one, words, missing)) as Item;
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, localised(value as unknown, words, missing)])) as Item;
}
