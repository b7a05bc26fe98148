/** What people are called, and whom something is kept from. */
import type { Item, Person, PracticeDocument } from '@practice-kit/documents';
import { listWords } from './dates.js';
import type { Register, Wording } from './wording.js';

type WithPeople = Pick<PracticeDocument, 'people'>;
const personOf = (document: WithPeople, id: string): Person | undefined => document.people.find((person) => person.id === id);
export const isPerson = (document: PracticeDocument, id: string): boolean => personOf(document, id) !== undefined;
export const isChild = (document: PracticeDocument, id: string | undefined): boolean => document.people.some((person) => person.id === id && person.kind === 'child');
export const isProfessional = (document: PracticeDocument, id: string | undefined): boolean => document.people.some((person) => person.id === id && person.kind === 'professional');

const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|Sgt|Rev|Prof)\.?$/u;
function called({ name, knownAs }: Person): string {
  if (knownAs) return knownAs;
  const words = name.trim().split(/\s+/u);
  const [first = '', second] = words;
  return second && TITLES.test(first) ? `${first} ${words.at(-1) ?? ''}` : first;
}
/** What a person is called in the room: chosen name, or the first name; a professional known by title keeps it. Two may be called the same. */
export function calledName(document: PracticeDocument, id: string): string {
  const person = personOf(document, id);
  return person ? called(person) : '';
}

/** People are never changed, so what tells them apart is read once. */
const named = new WeakMap<readonly Person[], ReadonlyMap<string, string>>();
/**
 * What a person is called, and no other person here: of two who are called the same, all of the name they go by, and where that
 * is the other's too, who they are. A name that somebody does not go by is not said.
 */
export function personName({ people }: WithPeople, id: string): string {
  if (!named.has(people)) named.set(people, new Map(people.map((person) => [person.id, toldApart(people, person)])));
  return named.get(people)!.get(id) ?? '';
}
function toldApart(people: readonly Person[], person: Person): string {
  const call = called(person);
  const others = people.filter((one) => one !== person && isSame(called(one), call));
  if (others.length === 0) return call;
  const whole = wholeName(person);
  const relation = isSame(whole, call) || others.some((one) => isSame(wholeName(one), whole)) ? relationOf(person) : '';
  return relation ? `${whole} (${relation})` : whole;
}
const wholeName = ({ name, knownAs }: Person): string => knownAs || name;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Beside the name: a child's age, a relative's relation, a worker's role. */
export function personRelation(document: WithPeople, id: string): string {
  const person = personOf(document, id);
  return person ? relationOf(person) : '';
}
function relationOf({ kind, age, role, relationship }: Person): string {
  if (kind === 'child') return age === undefined ? '' : String(age);
  return role ?? relationship?.replace(/\s*\(.*\)$/, '') ?? '';
}

/** "Amira Siddiqui (social worker)", as on paper. */
export function personDescribed(document: PracticeDocument, id: string): string {
  const person = personOf(document, id);
  if (!person) return '';
  return person.kind === 'professional' && person.role ? `${person.name} (${person.role})` : person.name;
}

/** The children the work is about, unborn ones too. */
export function children(document: PracticeDocument): Person[] {
  const named = document.case?.childrenIds;
  return document.people.filter((person) => (named ? named.includes(person.id) : person.kind === 'child' || person.kind === 'unborn'));
}
/** One after the other, each is told from the other children only. */
export function childrensNames(document: PracticeDocument): string[] {
  const people = children(document);
  return people.map(({ id }) => personName({ people }, id));
}

/** A child's words are nobody's to change (DP-43). */
export const isChildsWords = (document: PracticeDocument, entry: Item): boolean => entry.verbatim === true && isChild(document, entry.saidBy);

/**
 * A flag of one of these types keeps something from this person, or from somebody they live with or answer to (DP-21). `isMeant`: of
 * those flags, the ones about whom.
 */
export function isKeptFrom(document: PracticeDocument, personId: string, types: readonly string[], isMeant: (about: string | undefined) => boolean = () => true): boolean {
  const person = personOf(document, personId);
  const near = [personId, ...strings(person?.livesWith), ...strings(person?.reportsTo)];
  return document.flags.some(({ type, about, withholdFrom }) => types.includes(type) && isMeant(about) && strings(withholdFrom).some((name) => near.some((id) => name === id || name.endsWith(`:${id}`))));
}
const strings = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : []);

/** "Not for Ryan or Deb": whom an object is kept from, in words, for the practitioner's eyes only. */
export function keptFrom(document: PracticeDocument, held: object, t: Wording): string {
  const { withholdFrom = [], flagIds = [], sensitivity = [] } = held as { withholdFrom?: string[]; flagIds?: string[]; sensitivity?: string[] };
  const flagged = flagIds.flatMap((id) => document.flags.find((flag) => flag.id === id)?.withholdFrom ?? []);
  const names = [...new Set([...withholdFrom, ...flagged].map((reader) => personName(document, reader) || readerName(document, reader, t)))].filter(Boolean);
  if (names.length > 0) return t('kept.not-for', { names: listWords(t('kept.lang'), names, 'or') });
  return sensitivity.length > 0 ? t('kept.sensitive') : '';
}

export function readerName(document: PracticeDocument, reader: string, t: Wording): string {
  const person = document.people.find((one) => reader.endsWith(`:${one.id}`));
  if (person) return person.name;
  const key = reader.startsWith('partner:') ? `discipline.${reader.slice(8)}` : `reader.${reader}`;
  const words = t(key);
  // A discipline this version does not know is shown as it is written (shapes.md, head note).
  return words === key ? reader.slice(reader.indexOf(':') + 1) : words;
}

/** The words a copy is written in: its reader's, whatever the words on the screen it is made on (domain.md §3.9, §5.9). Other workers read it as it stands there. */
export function registerFor({ people }: Pick<PracticeDocument, 'people'>, reader: string, onScreen: Register): Register {
  const kind = people.find(({ id }) => reader.slice(reader.indexOf(':') + 1) === id)?.kind;
  if (reader.startsWith('child:') || kind === 'child') return 'child';
  return kind !== 'professional' && /^(?:(?:parent|network):|family-shared$)/.test(reader) ? 'family' : onScreen;
}
