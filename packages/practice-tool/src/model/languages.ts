/** Languages by the names people use for them; stored as their tag (shapes.md K10: BCP 47). */
import { WELSH_LANGUAGES } from '../wording/welsh-languages.js';
import { browserName, langTag } from './lang-tag.js';

const known = (tag: string, lang: string): string | undefined => (lang === 'cy' ? WELSH_LANGUAGES[tag] : undefined) ?? browserName(tag, lang);

/** The name of a language in `lang`; what is no tag we know is shown as it was written. */
export const languageName = (tag: string | undefined, lang: string): string => (tag === undefined ? '' : known(tag, lang) ?? tag);

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
