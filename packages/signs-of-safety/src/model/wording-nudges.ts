/** Words that ask for a gentle rewording (domain.md §2.8), as data. Never looked for in anything verbatim. */

const TERMS: readonly string[] = [
  'domestic violence', 'domestic incident', 'volatile relationship', 'neglect', 'emotional harm', 'chaotic',
  'disengaged', 'non-compliant', 'resistant', 'hard to reach', 'did not engage',
  'contact', 'placement', 'respite', 'siblings', 'LAC', 'CLA', 'absconded',
  'challenging', 'attention-seeking', 'manipulative', 'lifestyle choice', 'promiscuous', 'child prostitute',
  'ICPC', 's47', 'PLO', 'MARAC', 'TAF', 'CIN',
];
const escape = (term: string): string => term.replaceAll(' ', '\\s+');
const ACRONYM = /^(?:[A-Z]{2,}|s47)$/;
/** Acronyms as they are written; words in any case. */
const WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TERMS.filter((term) => !ACRONYM.test(term)).map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const ACRONYMS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TERMS.filter((term) => ACRONYM.test(term)).map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'u');
const FAILED_TO_PROTECT = /\bfail(?:ed|s|ing|ure)?\s+to\s+protect\b/iu;

/** SOS-M04: the first listed word in a text, as it was written there. */
export const listedWord = (text: string): string | undefined => (ACRONYMS.exec(text) ?? WORDS.exec(text))?.[0];
/** SOS-M14. */
export const saysFailedToProtect = (text: string): boolean => FAILED_TO_PROTECT.test(text);
