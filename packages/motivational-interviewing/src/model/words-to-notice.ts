/** The words in a text that would be about somebody's safety (MI-M06), in either language, whoever's words they are. */
import { NOTICED, NOTICED_BY_NAME } from './word-list.js';

/** A consonant, or what it becomes, or none: "taro", "daro", "tharo", "nharo". */
const CHANGING = '(?:[bcdfgmnprt]|ch|dd|ff|ngh?|mh|nh|ph|th|ll|rh|sl)?';
const patternOf = (list: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|').replaceAll('~', CHANGING).replaceAll(' ', '\\s+').replaceAll('\\s+?', '\\s*')})(?![\\p{L}\\p{N}])`, flags);

/** Made when they are first asked for. */
let patterns: readonly [RegExp, RegExp] | undefined;

/** A thought that came: nobody was hit. */
const OCCURRED = /(?<!\p{L})(?:it|this)\s+(?:\p{L}+\s+)?hit\s+me(?=\s+(?:that|how|why)(?!\p{L}))/giu;

/** Each once, in small letters: they are kept with the answer, so that other words ask again. */
export function wordsToNotice(said: string): string[] {
  const text = said.replaceAll(OCCURRED, ' ');
  const [anyhow, byName] = (patterns ??= [patternOf(NOTICED, 'giu'), patternOf(NOTICED_BY_NAME, 'gu')]);
  // How a sentence begins is no name.
  const begun = text.replaceAll(/(?:^|[.!?…\n]\s*)\p{Lu}/gu, (start) => start.toLowerCase());
  return [...new Set([...(text.match(anyhow) ?? []), ...(begun.match(byName) ?? [])].map((words) => words.toLowerCase().replaceAll(/\s+/g, ' ')))];
}
