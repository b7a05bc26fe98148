/**
 * Whether one object is for one reader: rules 1 to 6 of shapes.md §13, by their numbers.
 * It fails closed: what cannot be read withholds (DP-20).
 */
import { FLAG_TYPES, type Flag, type Person } from '../shapes.js';
import { strings, withheldFrom, type Audience } from './audience.js';
import { lookFor, readText, type ReadText } from './flagged-words.js';
import { isNode } from './fresh-ids.js';
import type { Omission, Part } from './reader-rules.js';

type Node = Record<string, unknown>;
/** Why an object is left out. */
export type Reason = Omit<Omission, 'about' | 'path' | 'unresolved'> & { readonly unresolved?: boolean };
/** A version somebody wrote for this reader: its words, or that the object is left out. */
export interface Version { readonly text?: string; readonly lang?: string; readonly writtenBy: string; readonly checkedBy: string | null; readonly out?: Reason }

/**
 * Kinds of information, not of danger: they withhold, but a slip is a breach of confidence rather than somebody found.
 * Every other kind, and every kind we do not know, asks for a second person (DP-19).
 */
const NOT_SAFETY = new Set(['health-confidential', 'police-restricted', 'legal-privilege', 'faith-or-orientation', 'immigration']);
/** Rule 5: in no copy for the family. */
const NEVER_FAMILY = new Set(['police-restricted', 'anonymous-referrer', 'legal-privilege', 'adoption-or-carer-identity']);
/** Somebody must not be known to have spoken. */
const PROTECTS_PERSON = new Set(['third-party', 'anonymous-referrer']);
/** Withholding a reader may be entitled to know of (domain.md §2.4). */
const MAY_BE_MARKED = new Set(['third-party', 'legal-privilege']);
/** Who said it, beside what they said: shows that a protected person spoke (domain.md §2.4, indirect leaks). */
export const SPEAKERS = ['by', 'saidBy'] as const;

const isKnownKind = (kind: unknown): boolean => (FLAG_TYPES as readonly unknown[]).includes(kind);
const isSafety = (flag: Flag): boolean => !NOT_SAFETY.has(flag.type);

export class Withholding {
  /** Flags that keep something from this reader. */
  readonly reaching: readonly Flag[];
  /** Rule 7: people who are in no list of people for this reader. `undefined`: it cannot be read who, so nobody is. */
  readonly hidden: ReadonlySet<string> | undefined;
  readonly #protected: ReadonlySet<string>;
  readonly #lookedFor: readonly { readonly flag: Flag; readonly isIn: (text: ReadText) => boolean }[];
  readonly #flags: readonly Flag[];
  /** Flags that reach others, whose kind the type keeps from this reader all the same. */
  readonly #excluded: ReadonlySet<Flag>;

  constructor(readonly audience: Audience, private readonly people: readonly Person[], flags: readonly Flag[], content: unknown, private readonly part?: Part) {
    this.#flags = flags;
    this.#excluded = new Set(flags.filter((flag) => this.#isExcluded(flag.type) && !this.#reaches(flag)));
    this.reaching = flags.filter((flag) => this.#excluded.has(flag) || this.#reaches(flag));
    this.#lookedFor = this.reaching.flatMap((flag) => {
      const isIn = lookFor(flag.value ?? '');
      return isIn ? [{ flag, isIn }] : [];
    });
    this.#protected = new Set(this.reaching.flatMap((flag) => (PROTECTS_PERSON.has(flag.type) && typeof flag.about === 'string' ? [flag.about] : [])));
    const absent = this.#absentFromLists(content);
    this.hidden = absent && new Set([...this.#protected, ...absent]);
  }

  /** DP-19: any copy, whoever its reader is. Also from the hands of somebody nothing is kept from, it may come where it should not. */
  get needsSecondPerson(): boolean { return this.audience.kind !== 'practitioner' && this.#flags.some(isSafety); }
  /** Somebody has to be safe from this reader. */
  get safetyFlagReaches(): boolean { return this.reaching.some(isSafety); }

  /** Nothing here warns somebody who looks for an address: then a copy may say that something was left out. */
  get mayBeMarked(): boolean {
    return !this.reaching.some((flag) => isSafety(flag) && flag.omission !== 'marked');
  }

  /** Rule 1. */
  never(node: Node): Reason | undefined {
    if (node['status'] === 'withdrawn' || (node['withdrawn'] ?? undefined) !== undefined) return { reason: 'withdrawn' };
    if (node['status'] === 'draft') return { reason: 'draft' };
    return node['visibility'] === 'practitioner-private' ? { reason: 'private' } : undefined;
  }

  /** Rule 2. Of several for this reader the last is the one that counts, and one that leaves out counts for all. */
  version(node: Node): Version | undefined {
    const variants = node['variants'];
    if (variants === undefined) return undefined;
    const unreadable: Version = { writtenBy: '', checkedBy: null, out: { reason: 'withheld', unresolved: true } };
    if (!Array.isArray(variants) || !variants.every(isNode)) return this.audience.kind === 'practitioner' ? undefined : unreadable;
    const mine = variants.filter((one) => one['forAudience'] === this.audience.key);
    const version = mine.find((one) => leavesOut(one)) ?? mine.at(-1);
    if (!version) return undefined;
    const { text, lang, writtenBy, checkedBy } = version;
    const who = { writtenBy: String(writtenBy), checkedBy: typeof checkedBy === 'string' ? checkedBy : null };
    if (leavesOut(version)) return { ...who, out: { reason: 'version-says-leave-out' } };
    if (typeof text !== 'string') return unreadable;
    const flag = this.flagIn([text]);
    return { ...who, text, ...(typeof lang === 'string' ? { lang } : {}), ...(flag ? { out: this.mentions(flag) } : {}) };
  }

  /**
   * A version written, or a leaving out decided, for somebody whose withholding reaches this reader (DP-21, DP-22): what that
   * person must not read in its first words, this reader does not read either. A child's wording keeps nothing from anyone.
   */
  versionForAnother(node: Node): Reason | undefined {
    if (this.audience.kind === 'practitioner' || this.audience.kind === 'court' || !Array.isArray(node['variants'])) return undefined;
    const reasons = (node['variants'] as Node[]).flatMap((variant): Reason[] => {
      const audience = variant['forAudience'];
      const out = leavesOut(variant);
      if (!out && typeof audience === 'string' && audience.startsWith('child:')) return [];
      const why = this.#kept([audience]);
      return why ? [{ ...why, unresolved: !out }] : [];
    });
    return reasons.find((reason) => !reason.unresolved) ?? reasons[0];
  }

  /** Rules 3 to 6; `texts` are the words the object says itself. */
  judge(node: Node, texts: readonly string[]): Reason | undefined {
    const { audience } = this;
    // Rule 3, and what a child chose (shapes.md §2, ShareChoice: not asked is no).
    const kept = this.#kept(node['withholdFrom']);
    if (kept) return kept;
    if (node['share'] !== undefined && !this.part?.choiceIsRead && !this.#chosen(node)) return { reason: 'withheld' };
    // Rule 4; and a visibility this version does not know.
    const { visibility, visibleToDisciplines: disciplines } = node;
    const isListed = audience.kind === 'partner' && strings(disciplines).includes(audience.discipline!);
    const isKnown = visibility === undefined || visibility === 'practitioner';
    if (audience.kind === 'court' ? !isKnown : audience.kind !== 'practitioner' && visibility !== undefined && !(isKnown && isListed)) return { reason: 'private' };
    if (audience.kind === 'partner' && disciplines !== undefined && !isListed) return { reason: 'not-for-this-reader' };
    // Rule 5.
    if (strings(node['sensitivity']).some((kind) => this.#isExcluded(kind))) return { reason: 'not-for-this-reader' };
    if (this.#isSensitive(node)) return { reason: 'sensitive' };
    // Rule 7, where not a list but one person says it: without them it is not what was said.
    const speaker = SPEAKERS.map((field) => node[field]).find((id): id is string => this.isProtected(id));
    if (speaker !== undefined) return { reason: 'person-protected', personId: speaker };
    // Rule 6.
    const mentioned = this.flagIn(texts);
    return this.#flagged(node) ?? (mentioned && this.mentions(mentioned, node['id']));
  }

  /** Why what mentions this flag is left out. What its kind keeps from the reader has been decided with the kind; that somebody is, with a flag about them: nobody can write a version of a name. */
  mentions(flag: Flag, id?: unknown): Reason {
    return { flagId: flag.id, ...(this.#excluded.has(flag) ? { reason: 'not-for-this-reader' } : { reason: 'flag', unresolved: !id || flag.about !== id }) };
  }

  isProtected(id: unknown): id is string { return typeof id === 'string' && this.#protected.has(id); }

  /** The first flag whose value one of these texts holds, as a reader would see it: one that is still to be decided before others. */
  flagIn(texts: readonly string[]): Flag | undefined {
    const flags = this.#flagsIn(texts);
    return flags.find((flag) => !this.#excluded.has(flag)) ?? flags[0];
  }

  /** Everything that keeps this object back is a flag that may be told of. */
  isMarked(node: Node, texts: readonly string[]): boolean {
    const ids = strings(node['flagIds']);
    const flags = [...this.reaching.filter(({ id }) => ids.includes(id)), ...this.#flagsIn(texts)];
    return flags.length > 0 && flags.every((flag) => flag.omission === 'marked' && MAY_BE_MARKED.has(flag.type));
  }

  #flagsIn(texts: readonly string[]): Flag[] {
    if (this.#lookedFor.length === 0 || texts.length === 0) return [];
    const read = texts.map(readText);
    return this.#lookedFor.filter(({ isIn }) => read.some(isIn)).map(({ flag }) => flag);
  }

  #isExcluded(kind: unknown): boolean { return this.part?.withoutFlagged?.some((one) => one === kind) === true; }

  /** Overdue or not. A kind we do not know, or a list that is not one, reaches everyone outside the team. */
  #reaches(flag: Flag): boolean {
    if (this.audience.kind !== 'practitioner' && !isKnownKind(flag.type)) return true;
    return withheldFrom(flag.withholdFrom ?? null, this.audience, this.people) !== undefined;
  }

  #kept(list: unknown): Reason | undefined {
    const kept = withheldFrom(list, this.audience, this.people);
    if (!kept) return undefined;
    if (kept.unclear) return { reason: 'withheld', unresolved: true };
    return kept.personId === undefined ? { reason: 'withheld' } : { reason: 'lives-with', personId: kept.personId };
  }

  #chosen(node: Node): boolean {
    const { kind, personId, discipline } = this.audience;
    if (kind === 'practitioner' || kind === 'court') return true;
    if (personId !== undefined && SPEAKERS.some((field) => node[field] === personId)) return true;
    const readers = this.people.filter(({ id, discipline: of }) => id === personId || (discipline !== undefined && of === discipline)).map(({ id }) => id);
    const choices = (Array.isArray(node['share']) ? node['share'] as unknown[] : []).filter((one) => isNode(one) && readers.includes(String(one['personId']))) as Node[];
    return choices.length > 0 && choices.every((one) => one['choice'] === 'yes');
  }

  #isSensitive(node: Node): boolean {
    const { sensitivity } = node;
    const { kind, personId } = this.audience;
    if (sensitivity === undefined || kind === 'practitioner') return false;
    if (!Array.isArray(sensitivity) || !sensitivity.every(isKnownKind)) return true;
    if (kind === 'court' || kind === 'partner') return false;
    const isAboutReader = kind === 'parent' && strings(node['aboutIds']).includes(personId!);
    return sensitivity.some((one: string) => (one === 'health-confidential' ? !isAboutReader : NEVER_FAMILY.has(one)));
  }

  /** A flag it names reaches this reader, or is not there to be read. */
  #flagged(node: Node): Reason | undefined {
    const { flagIds } = node;
    if (flagIds === undefined) return undefined;
    const isStrict = this.audience.kind !== 'practitioner';
    if (!Array.isArray(flagIds)) return isStrict ? { reason: 'flag', unresolved: true } : undefined;
    for (const id of flagIds as unknown[]) {
      const named = this.#flags.filter((flag) => flag.id === id);
      const reaching = named.find((flag) => this.reaching.includes(flag));
      if (reaching) return this.mentions(reaching);
      if (named.length === 0 && isStrict) return { reason: 'flag', flagId: String(id), unresolved: true };
    }
    return undefined;
  }

  /** Whoever `presentWithholdFrom` keeps out of the lists, wherever it stands; `undefined` when it cannot be read. */
  #absentFromLists(value: unknown): string[] | undefined {
    if (value === null || typeof value !== 'object') return [];
    const entries = isNode(value) ? value['presentWithholdFrom'] : undefined;
    const absent: string[] = [];
    if (entries !== undefined && this.audience.kind !== 'practitioner') {
      if (!Array.isArray(entries)) return undefined;
      for (const one of entries as unknown[]) {
        if (!isNode(one) || typeof one['personId'] !== 'string') return undefined;
        if (withheldFrom(one['withholdFrom'] ?? null, this.audience, this.people)) absent.push(one['personId']);
      }
    }
    for (const one of Object.values(value)) {
      const inside = this.#absentFromLists(one);
      if (!inside) return undefined;
      absent.push(...inside);
    }
    return absent;
  }
}

const leavesOut = (variant: Node): boolean => (variant['withhold'] ?? false) !== false;

/** The words an object says itself, and the same words in other languages; what else is nested in it is judged on its own. */
export function ownTexts(node: Node, isShown: (field: string) => boolean): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'id' || !isShown(key)) return [];
    if (key === 'translations' && Array.isArray(value)) return value.flatMap((one) => (isNode(one) && typeof one['text'] === 'string' ? [one['text']] : []));
    return typeof value === 'string' ? [value] : strings(value);
  });
}
