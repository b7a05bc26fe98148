/** What a browser may be told of the language of some words. Apart from `languages.ts`: a page needs this from the start, and the names only now and then. */

/** English names that are not what a browser says, or that it does not know. */
const ENGLISH: Readonly<Record<string, string>> = { bfi: 'British Sign Language', bn: 'Bengali', ckb: 'Kurdish (Sorani)', kmr: 'Kurdish (Kurmanji)', rom: 'Romani', tl: 'Tagalog' };
const named = new Map<string, Intl.DisplayNames>();

/** What a browser calls a language (BCP 47), in English where it does not know the other; nothing for what is no language. */
export function browserName(tag: string, lang: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return undefined;
  if (lang === 'en' && ENGLISH[tag] !== undefined) return ENGLISH[tag];
  try {
    const names = named.get(lang) ?? new Intl.DisplayNames(lang === 'en' ? 'en-GB' : lang, { type: 'language', fallback: 'none' });
    named.set(lang, names);
    return names.of(tag) ?? ENGLISH[tag];
  } catch {
    return undefined;
  }
}

/** What a `lang` attribute may hold: a tag that is known, and nothing that somebody wrote in words. */
export const langTag = (tag: string | undefined): string | undefined => (tag !== undefined && browserName(tag, 'en') !== undefined ? tag : undefined);
