/** The family tree as sentences: the same facts as the picture, for anyone who reads rather than looks (AC-02). */
import type { Person } from '@practice-kit/documents';
import { listWords, type Wording } from '@practice-kit/practice-tool/model';

interface Link { a: string; b: string; kind: string; since?: string | undefined; until?: string | undefined }
interface Tree { people: readonly { personId: string }[]; links: readonly Link[] }

const ENGLISH: Record<string, string> = {
  'genogram.child-of': '{child} is the child of {parents}.',
  'genogram.partners': '{a} and {b} are partners.', 'genogram.married': '{a} and {b} are married.',
  'genogram.separated': '{a} and {b} have separated.', 'genogram.separated-since': '{a} and {b} separated in {since}.',
  'genogram.divorced': '{a} and {b} are divorced.', 'genogram.past-relationship': '{a} and {b} were together in the past.',
  'genogram.kinship-carer': '{a} looks after {b} as family.', 'genogram.brother-or-sister': '{a} and {b} are brother or sister.',
  'genogram.other': '{a} and {b}: {kind}.',
};
const english: Wording = (key, values) => (ENGLISH[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));

export function genogramText(tree: Tree, people: readonly Person[], t: Wording = english, lang = 'en'): string {
  const name = (id: string): string => { const person = people.find((one) => one.id === id); return person ? (person.knownAs ?? person.name) : ''; };
  const sentences: string[] = [];
  const parents = new Map<string, string[]>();
  for (const { a, b, kind } of tree.links) if (kind === 'parent') parents.set(b, [...(parents.get(b) ?? []), a]);
  for (const [child, of] of parents) sentences.push(t('genogram.child-of', { child: name(child), parents: listWords(lang, of.map(name)) }));
  for (const { a, b, kind, since } of tree.links) {
    if (kind === 'parent') continue;
    const values = { a: name(a), b: name(b), kind, since: since ?? '' };
    const known = `genogram.${kind}` in ENGLISH;
    sentences.push(t(known ? (kind === 'separated' && since ? 'genogram.separated-since' : `genogram.${kind}`) : 'genogram.other', values));
  }
  return sentences.join(' ');
}
