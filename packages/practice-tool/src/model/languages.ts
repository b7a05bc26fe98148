/** Languages by the names people use for them; stored as their tag (shapes.md K10: BCP 47). */
import { ENGLISH_LANGUAGES, WELSH_LANGUAGES } from '../wording/languages.js';

const named = new Map<string, Intl.DisplayNames>();
const isTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag);

function known(tag: string, lang: string): string | undefined {
  const own = (lang === 'cy' ? WELSH_LANGUAGES : ENGLISH_LANGUAGES)[tag];
  if (own !== undefined || !isTag(tag)) return own;
  const locale = lang === 'en' ? 'en-GB' : lang;
  try {
    const names = named.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    named.set(locale, names);
    return names.of(tag) ?? ENGLISH_LANGUAGES[tag];
  } catch {
    return undefined;
  }
}

/** The name of a language in `lang`; what is no tag we know is shown as it was written. */
export const languageName = (tag: string | undefined, lang: string): string => (tag === undefined ? '' : known(tag, lang) ?? tag);

/** What a `lang` attribute may hold: a tag that is known, and nothing that somebody wrote in words. */
export const langTag = (tag: string | undefined): string | undefined => (tag !== undefined && known(tag, 'en') !== undefined ? tag : undefined);

/** The languages that are offered, by name in `lang`; any other can be written. */
export const usualLanguages = (lang: string): { value: string; label: string }[] =>
  Object.keys(WELSH_LANGUAGES).map((value) => ({ value, label: languageName(value, lang) })).sort((one, other) => one.label.localeCompare(other.label, lang === 'cy' ? 'en-GB' : lang));

/** The tag of a language written by its name, in `lang` or in English, or by its tag; one that is not known stays as it was written. */
export function languageTag(words: string, lang: string): string {
  const name = words.trim();
  const isIts = (tag: string): boolean => [lang, 'en'].some((one) => known(tag, one)?.toLowerCase() === name.toLowerCase());
  return Object.keys(WELSH_LANGUAGES).find(isIts) ?? (langTag(name.toLowerCase()) || SHORT_TAGS.find(isIts)) ?? name;
}
const LETTERS = Array.from({ length: 26 }, (_nothing, index) => String.fromCodePoint(97 + index));
/** Every tag of two letters there could be: a language that is not among the usual ones is looked for by its name. */
const SHORT_TAGS = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
