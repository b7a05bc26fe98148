/** The family tree as sentences: the same facts as the picture, for anyone who reads rather than looks (AC-02). */
import type { Person } from '@practice-kit/documents';
import { fill, formatDate, listWords, type Wording } from '@practice-kit/practice-tool/model';

interface Link { readonly a: string; readonly b: string; readonly kind: string; readonly since?: string | undefined; readonly until?: string | undefined }
interface Tree { readonly links: readonly Link[] }

/** Part of the English catalogue; here because a copy's text is rebuilt where no catalogue is at hand. */
export const genogramEnglish = {
  'genogram.child-of': '{child} is the child of {parents}.',
  'genogram.partners': '{a} and {b} are partners.',
  'genogram.married': '{a} and {b} are married.',
  'genogram.separated': '{a} and {b} have separated.',
  'genogram.separated-since': '{a} and {b} separated in {since}.',
  'genogram.divorced': '{a} and {b} are divorced.',
  'genogram.past-relationship': '{a} and {b} were together in the past.',
  'genogram.kinship-carer': '{a} looks after {b} as family.',
  'genogram.brother-or-sister': '{a} and {b} are brother or sister.',
  'genogram.other': '{a} and {b}: {kind}.',
} as const;
const isKnown = (key: string): key is keyof typeof genogramEnglish => Object.hasOwn(genogramEnglish, key);
const english: Wording = (key, values) => fill(isKnown(key) ? genogramEnglish[key] : key, (name) => values?.[name]?.toString());

/** Says only what the links say, of people who are in `people`: a link to anybody else says nothing. */
export function genogramText(tree: Tree, people: readonly Person[], t: Wording = english, lang = 'en'): string {
  const names = new Map(people.map((person) => [person.id, person.knownAs ?? person.name]));
  const links = tree.links.filter(({ a, b }) => names.has(a) && names.has(b));
  const name = (id: string): string => names.get(id) ?? '';
  const parents = new Map<string, string[]>();
  for (const { a, b, kind } of links) if (kind === 'parent') parents.set(b, [...(parents.get(b) ?? []), name(a)]);
  const born = [...parents].map(([child, of]) => t('genogram.child-of', { child: name(child), parents: listWords(lang, of) }));
  const tied = links.filter(({ kind }) => kind !== 'parent').map(({ a, b, kind, since }) => {
    const key = kind === 'separated' && since ? 'genogram.separated-since' : `genogram.${kind}`;
    return t(isKnown(key) ? key : 'genogram.other', { a: name(a), b: name(b), kind, since: since ? formatDate(lang, since) : '' });
  });
  return [...born, ...tied].join(' ');
}
