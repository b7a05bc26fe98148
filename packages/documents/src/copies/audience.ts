/** Who a copy is for, and whether something withheld from somebody is withheld from them (domain.md §2.3, DP-21, DP-22). */
import type { Person } from '../shapes.js';
import type { CopyReader } from './reader-rules.js';

export interface Audience extends CopyReader {
  /**
   * Whoever reads it, and everybody they live with or answer to: one step, in the direction written (DP-21).
   * `family-shared` is read by everyone who is not a professional (DP-22), a partner's copy by everyone of that discipline.
   */
  readonly reaches: ReadonlySet<string>;
  /** Somebody who reads it has a `livesWith` or `reportsTo` that cannot be read: whatever is withheld from anyone is withheld. */
  readonly unsure: boolean;
}
/** Why a list keeps something from a reader: because of a person near them, or because nobody can tell who is meant. */
export interface Withholding { readonly personId?: string; readonly unclear?: true }

const ONE_PERSON = /^(parent|child|network):(.+)$/s;
const AUDIENCE = /^(?:practitioner|practitioner-private|court|family-shared|partner:.+)$/s;

/** `undefined` when the key, or the person it names, is not known: such a reader gets nothing (DP-08). */
export function audienceOf(key: unknown, people: readonly Person[]): Audience | undefined {
  if (typeof key !== 'string') return undefined;
  const read = (kind: CopyReader['kind'], readers: readonly Person[], more: Partial<Audience> = {}): Audience => ({
    key, kind, ...more,
    reaches: new Set(readers.flatMap((person) => [person.id, ...strings(person.livesWith), ...strings(person.reportsTo)])),
    unsure: readers.some((person) => !isIds(person.livesWith) || !isIds(person.reportsTo)),
  });
  if (key === 'practitioner' || key === 'court') return read(key, []);
  if (key === 'family-shared') return read(key, people.filter((person) => person.kind !== 'professional'));
  if (key.startsWith('partner:') && key.length > 8) {
    const discipline = key.slice(8);
    return read('partner', people.filter((person) => person.discipline === discipline), { discipline });
  }
  const [, kind = 'colleague', personId = key] = ONE_PERSON.exec(key) ?? [];
  const readers = people.filter((person) => person.id === personId);
  if (readers.length === 0 || (kind === 'colleague' && readers.some((person) => person.kind !== 'professional'))) return undefined;
  return read(kind as CopyReader['kind'], readers, { personId });
}

export const isTeam = (audience: Audience): boolean => audience.kind === 'practitioner' || audience.kind === 'court';

/**
 * Whether a `withholdFrom` list reaches this reader. It fails closed (DP-20): what is not a list, and a name that is neither
 * an audience nor a person of this document, withholds from everyone outside the team, and from the court when nothing can be read.
 */
export function withheldFrom(list: unknown, audience: Audience, people: readonly Person[]): Withholding | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return audience.kind === 'practitioner' ? undefined : { unclear: true };
  const named = list as unknown[];
  if (named.includes(audience.key)) return {};
  if (audience.kind === 'practitioner') return undefined;
  if (named.some((name) => typeof name !== 'string')) return { unclear: true };
  if (audience.kind === 'court') return undefined;
  let unclear = audience.unsure && named.length > 0;
  let near: string | undefined;
  for (const name of named as string[]) {
    const inKey = ONE_PERSON.exec(name)?.[2];
    const meant = people.filter((person) => person.id === name || person.id === inKey);
    if (meant.length === 0) {
      if (!AUDIENCE.test(name)) unclear = true;
      else if (name.startsWith('partner:') && people.some((person) => person.id === audience.personId && person.discipline === name.slice(8))) return {};
    }
    for (const { id } of meant) {
      if (audience.kind === 'family-shared' ? inKey !== undefined || audience.reaches.has(id) : id === audience.personId) return {};
      if (audience.reaches.has(id)) {
        if (audience.discipline !== undefined && people.some((person) => person.id === id && person.discipline === audience.discipline)) return {};
        near ??= id;
      }
    }
  }
  if (near !== undefined) return { personId: near };
  return unclear ? { unclear: true } : undefined;
}

export function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}

const isIds = (list: unknown): boolean => list === undefined || list === null || (Array.isArray(list) && list.every((one) => typeof one === 'string'));
