/** Who a copy is for, and whether something withheld from somebody is withheld from them (domain.md §2.3, DP-21, DP-22). */
import type { Person } from '../shapes.js';

export type AudienceKind = 'practitioner' | 'court' | 'family-shared' | 'parent' | 'child' | 'network' | 'partner';
export interface Audience {
  readonly key: string;
  readonly kind: AudienceKind;
  readonly personId?: string;
  readonly discipline?: string;
  /** The reader, and everybody they live with or answer to: one step, in the direction written (DP-21). */
  readonly reaches: ReadonlySet<string>;
}

const ONE_PERSON = /^(parent|child|network):(.+)$/s;

/** `undefined` when the key, or the person it names, is not known: such a reader gets nothing (DP-08). */
export function audienceOf(key: string, people: readonly Person[]): Audience | undefined {
  if (key === 'practitioner' || key === 'court' || key === 'family-shared') return { key, kind: key, reaches: new Set() };
  if (key.startsWith('partner:') && key.length > 8) return { key, kind: 'partner', discipline: key.slice(8), reaches: new Set() };
  const [, kind, personId] = ONE_PERSON.exec(key) ?? [];
  const person = personId === undefined ? undefined : people.find((one) => one.id === personId);
  if (!person) return undefined;
  return {
    key, kind: kind as 'parent', personId: person.id,
    reaches: new Set([person.id, ...strings(person.livesWith), ...strings(person.reportsTo)]),
  };
}

export const isTeam = (audience: Audience): boolean => audience.kind === 'practitioner' || audience.kind === 'court';

/**
 * Whether a `withholdFrom` list names this reader. A list that is not one withholds (DP-20).
 * Answers with the person because of whom, when that is somebody the reader lives with or answers to.
 */
export function withheldFrom(list: unknown, audience: Audience, people: readonly Person[]): { personId?: string } | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return {};
  for (const named of list as unknown[]) {
    if (typeof named !== 'string') return {};
    if (named === audience.key) return {};
    const [, kind, inKey] = ONE_PERSON.exec(named) ?? [];
    const personId = inKey ?? named;
    const person = people.find((one) => one.id === personId);
    if (audience.kind === 'family-shared') {
      const isAudience = named === 'practitioner' || named === 'court' || named.startsWith('partner:') || named === 'practitioner-private';
      if (kind || (!isAudience && person?.kind !== 'professional')) return {};
    } else if (audience.kind === 'partner') {
      if (person?.kind === 'professional' && person.discipline === audience.discipline) return { personId };
    } else if (audience.reaches.has(personId)) {
      return personId === audience.personId ? {} : { personId };
    }
  }
  return undefined;
}

export function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}
