/**
 * A flag's words in a text, as somebody who looks for them would see them there (shapes.md §13, rule 6; decision 15).
 * Whatever holds them literally is found, and so is what differs from them only in how it was typed.
 */

/** Letters with a stroke of their own, which no normalisation takes apart. */
const BASE: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH', Ð: 'D' };
/** Between two letters: a hyphen, whatever its kind, or an apostrophe. */
const INSIDE_A_WORD = /(?<=[\p{L}\p{M}])[\p{Pd}'’‘ʼ`´](?=\p{L})/gu;
/** A word broken at the end of a line. */
const BROKEN_WORD = /(?<=[\p{L}\p{M}])\p{Pd}[^\S\n\r]*[\n\r]\s*(?=\p{L})/gu;

/** In one case, without accents or characters that are not seen. Small first, then capital: so ẞ, ß and SS come out alike. */
function plain(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toUpperCase();
  return text.replace(/\p{Cf}/gu, '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    .toLowerCase().toUpperCase().replace(/[ŁØĐÆŒÞÐ]/g, (letter) => BASE[letter]!).normalize('NFC');
}
const BEYOND_ASCII = /[^ -~\s]/;
/** Only its words and numbers, with one space between two of them. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

const inOneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text made ready to be looked through for any number of flags. */
export interface ReadText {
  readonly written: string;
  readonly words: string;
  /** With what stands inside its words taken out of them. */
  readonly joined: string;
}

export function readText(text: string): ReadText {
  const seen = plain(text);
  const whole = /[\n\r]/.test(seen) ? seen.replace(BROKEN_WORD, '') : seen;
  const words = wordsOf(whole);
  const joined = /[\p{Pd}'’‘ʼ`´]/u.test(whole) ? wordsOf(whole.replace(INSIDE_A_WORD, '')) : words;
  return { written: seen, words, joined };
}

/** Whether a text holds these words; `undefined` for words that are none: an empty value matches nothing. */
export function lookFor(value: string): ((text: ReadText) => boolean) | undefined {
  const { written, words } = readText(value);
  // Signs alone are looked for as they are.
  const signs = inOneSpace(written);
  if (words === '') return signs === '' ? undefined : (text) => inOneSpace(text.written).includes(signs);
  // Whoever writes Anne-Marie also writes Annemarie, and a postcode with its space or without.
  const pattern = new RegExp(words.replaceAll(' ', ' ?'), 'u');
  return (text) => pattern.test(text.words) || pattern.test(text.joined);
}
