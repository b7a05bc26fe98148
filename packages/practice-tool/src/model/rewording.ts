/** Words that ask for a gentle rewording (domain.md §2.8), as data. Never looked for in anything verbatim. */

/** As they are written, in any case. */
const WORDS: readonly string[] = [
  'domestic violence', 'domestic incident', 'domestic violence incident', 'volatile relationship',
  'neglect', 'neglected', 'neglectful', 'emotional harm', 'chaotic',
  'disengaged', 'non-compliant', 'non compliant', 'resistant', 'hard to reach', 'did not engage', "didn't engage", 'didn’t engage',
  'contact', 'placement', 'placements', 'respite', 'sibling', 'siblings', 'absconded', 'absconding',
  'challenging', 'attention-seeking', 'attention seeking', 'manipulative',
  'lifestyle choice', 'promiscuous', 'child prostitute',
];
/** Only in capitals, so that no everyday word is meant by mistake. Everyday ones (GP, TV, NHS, PC) are left alone. */
const ACRONYMS: readonly string[] = [
  'LAC', 'CLA', 'ICPC', 'RCPC', 'CPC', 'S47', 's47', 'S17', 's17', 'S20', 's20', 'PLO', 'MARAC', 'MASH', 'MACE', 'TAF', 'TAC', 'CIN', 'CP', 'CPP', 'CSE', 'CCE',
  'DV', 'DVA', 'DA', 'IDVA', 'NFA', 'LADO', 'IRO', 'EHA', 'EHCP', 'CAMHS', 'SGO', 'ICO', 'FGC', 'FGDM', 'SEND', 'SENCO', 'PEP', 'UASC',
];
const anyOf = (terms: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...terms].sort((one, other) => other.length - one.length).map((term) => term.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`, flags);
const words = anyOf(WORDS, 'iu');
const acronyms = anyOf(ACRONYMS, 'u');
const failedToProtect = /\bfail(?:ed|s|ing|ure)?\s+to\s+protect\b/iu;

/** SOS-M04: the first listed word in a text, as it was written there. */
export const listedWord = (text: string): string | undefined => (acronyms.exec(text) ?? words.exec(text))?.[0];

/** SOS-M14: what stands before the phrase, when the phrase is there. */
export function beforeFailedToProtect(text: string): string | undefined {
  const found = failedToProtect.exec(text);
  return found ? text.slice(0, found.index) : undefined;
}
