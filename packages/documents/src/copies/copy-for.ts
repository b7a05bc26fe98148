/**
 * A copy is a new document for a named reader, made by removing (domain.md §2.3, §2.4, §3.6; shapes.md §13).
 * Rules are numbered as in shapes.md §13. It fails closed: what is not understood is left out.
 */
import type { DocumentType } from '../document-type.js';
import { frozen } from '../operations.js';
import type { PracticeDocument } from '../practice-document.js';
import { FLAG_TYPES, type Flag, type Person } from '../shapes.js';
import { audienceOf, isTeam, strings, withheldFrom, type Audience } from './audience.js';
import { FreshIds, isPointer } from './fresh-ids.js';
import { knownFields, type KnownFields } from './known-fields.js';
import type { CopyResult, Omission, OmissionReason, ReaderRules, VersionUsed } from './reader-rules.js';

type Node = Record<string, unknown>;
type Path = readonly (string | number)[];
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Fields that say what is kept from whom, or who worked on it: never in a copy for anyone outside the team. */
const WORKINGS = new Set([
  'flagIds', 'sensitivity', 'withholdFrom', 'visibility', 'visibleToDisciplines', 'variants', 'presentWithholdFrom',
  'recordedBy', 'recordedAt', 'correctionReason', 'share', 'refs', 'documentId', 'previousMapId', 'assetRef',
]);
/** Lists that say what is kept from whom: not even empty. */
const ALWAYS_GONE = new Set(['withholdFrom', 'variants', 'share']);
const PERSON_FIELDS = ['id', 'name', 'knownAs', 'kind', 'relationship', 'age', 'pronouns', 'discipline', 'role'] as const;
/** Kinds of information, not of danger: withheld, but no second person is needed because of them (DP-19). */
const NOT_SAFETY = new Set(['health-confidential', 'police-restricted', 'legal-privilege', 'faith-or-orientation', 'immigration']);
/** Rule 5: in no copy for the family. */
const NEVER_FAMILY = new Set(['police-restricted', 'anonymous-referrer', 'legal-privilege', 'adoption-or-carer-identity']);
/** Who said it, beside something they said: reveals that a protected person spoke (domain.md §2.4, indirect leaks). */
const SPEAKERS = ['by', 'saidBy'] as const;

/** Pure; never throws at the host. `leftOut` is for the practitioner alone. */
export function copyFor(document: PracticeDocument, reader: string, type: DocumentType): CopyResult {
  const audience = audienceOf(reader, document.people);
  if (!audience) return empty(document);
  return isTeam(audience) ? teamCopy(document, audience, type) : new Copying(document, audience, type).make();
}

function empty(document: PracticeDocument): CopyResult {
  const { type, version, lang } = document;
  const copy = { type, version, id: 'item-1', lang, people: [], flags: [], stages: [], content: { id: 'item-2' } };
  return { copy: frozen(copy), leftOut: [{ about: document.id, path: [], reason: 'not-for-this-reader', unresolved: false }], versionsUsed: [], needsSecondPerson: false };
}

/** The team and the court: whole, but for what is private to its author, withdrawn, or kept from the court by name. */
function teamCopy(document: PracticeDocument, audience: Audience, type: DocumentType): CopyResult {
  const leftOut: Omission[] = [];
  const visit = (value: unknown, path: Path, about: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => visit(one, [...path, index], about)).filter((one) => one !== undefined);
    if (!isNode(value)) return value;
    const at = typeof value['id'] === 'string' ? value['id'] : about;
    const out = (reason: OmissionReason): undefined => { leftOut.push({ about: at, path, reason, unresolved: false }); return undefined; };
    if (value['visibility'] === 'practitioner-private') return out('private');
    if (audience.kind === 'court' && withheldFrom(value['withholdFrom'], audience, document.people)) return out('withheld');
    if (value['status'] === 'withdrawn') {
      out('withdrawn');
      // Only who and when is shown, to everyone (K9, DP-41).
      const { by, at: when } = isNode(value['withdrawn']) ? value['withdrawn'] : {};
      return { id: value['id'], text: '', status: 'withdrawn', withdrawn: { by, at: when, agreedWith: '', reason: '' } };
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, [...path, key], at)]).filter(([, one]) => one !== undefined));
  };
  const content = visit(document.content, ['content'], document.id) ?? {};
  const { copies: _copies, checkAnswers: _answers, ...envelope } = document;
  const copy = { ...envelope, content } as PracticeDocument;
  return { copy: frozen(structuredClone(type.readers.finish?.(copy, audience.key) ?? copy)), leftOut, versionsUsed: [], needsSecondPerson: false };
}

class Copying {
  readonly #leftOut: Omission[] = [];
  readonly #versions: VersionUsed[] = [];
  readonly #known: KnownFields;
  readonly #rules: ReaderRules;
  readonly #flags: readonly Flag[];
  readonly #reaching: readonly Flag[];
  readonly #protected: ReadonlySet<string>;
  readonly #people: readonly Person[];

  constructor(private readonly document: PracticeDocument, private readonly audience: Audience, type: DocumentType) {
    this.#people = document.people;
    this.#rules = type.readers;
    this.#known = knownFields(type.schema);
    this.#flags = document.flags;
    this.#reaching = document.flags.filter((flag) => this.#reaches(flag));
    const content = document.content as Node;
    const present = Array.isArray(content?.['presentWithholdFrom']) ? (content['presentWithholdFrom'] as Node[]) : [];
    this.#protected = new Set([
      ...this.#reaching.filter((flag) => flag.type === 'third-party' || flag.type === 'anonymous-referrer').map((flag) => flag.about ?? ''),
      ...present.filter((one) => withheldFrom(one['withholdFrom'] ?? null, audience, document.people)).map((one) => String(one['personId'])),
    ]);
  }

  make(): CopyResult {
    const { document, audience } = this;
    const { type, version, lang, fictional } = document;
    const root = (isNode(document.content) ? document.content : {}) as Node;
    const content = this.#rules.childHoldsOnlyVariants && audience.kind === 'child' ? this.#childContent(root) : this.#object(root, ['content'], document.id, true) ?? {};
    const ids = new FreshIds(new Set(this.#people.map((person) => person.id)));
    const childrenIds = strings(document.case?.childrenIds);
    ids.issue(content);
    const shownContent = ids.apply(content);
    const shownChildren = ids.follow(childrenIds);
    const people = this.#people.filter((person) => ids.idOf(person.id) !== undefined).map((person) => this.#person(person, ids.idOf(person.id)!));
    const copy: PracticeDocument = {
      type, version, id: 'copy', lang,
      ...(document.case ? { case: { id: 'case', ...this.#texts(document.case, ['council', 'team', 'nation']), ...(shownChildren ? { childrenIds: shownChildren as string[] } : {}) } } : {}),
      people, flags: [], ...(fictional ? { fictional } : {}), stages: [], content: shownContent,
    };
    return {
      copy: frozen(this.#rules.finish?.(copy, audience.key) ?? copy),
      leftOut: this.#leftOut, versionsUsed: this.#versions,
      needsSecondPerson: this.#reaching.some((flag) => !NOT_SAFETY.has(flag.type)),
    };
  }

  /** DP-20: a flag of a kind we do not know, or that does not say from whom, withholds. */
  #reaches(flag: Flag): boolean {
    if (!(FLAG_TYPES as readonly string[]).includes(flag.type)) return true;
    return withheldFrom(flag.withholdFrom ?? null, this.audience, this.#people) !== undefined;
  }

  #omit(about: string, path: Path, reason: OmissionReason, more: Partial<Omission> = {}): undefined {
    this.#leftOut.push({ about, path, reason, unresolved: false, ...more });
    return undefined;
  }

  /** One object, or nothing. The root cannot be left out: what it must not say goes field by field. */
  #object(node: Node, path: Path, around: string, isRoot = false): Node | undefined {
    const { audience } = this;
    const about = typeof node['id'] === 'string' ? node['id'] : around;
    // Rule 1.
    if (node['status'] === 'withdrawn' || node['withdrawn'] !== undefined) return this.#omit(about, path, 'withdrawn');
    if (node['status'] === 'draft') return this.#omit(about, path, 'draft');
    if (node['visibility'] === 'practitioner-private') return this.#omit(about, path, 'private');
    // Rule 2: a version somebody wrote for this reader.
    const variants = node['variants'];
    const variant = Array.isArray(variants) ? (variants as Node[]).find((one) => isNode(one) && one['forAudience'] === audience.key) : undefined;
    if (variant) {
      const text = variant['text'];
      const used = (): void => { this.#versions.push({ about, writtenBy: String(variant['writtenBy']), checkedBy: (variant['checkedBy'] as string | null | undefined) ?? null }); };
      if (variant['withhold'] === true) { used(); return this.#omit(about, path, 'version-says-leave-out'); }
      if (typeof text === 'string') {
        const flag = this.#flagIn([text]);
        if (flag) return this.#omit(about, path, 'flag', { flagId: flag.id, unresolved: true });
        used();
        const lang = variant['lang'];
        return this.#fields({ ...node, text, ...(typeof lang === 'string' ? { lang } : {}) }, path, about);
      }
    }
    if (!isRoot) {
      // Rule 3.
      const withheld = withheldFrom(node['withholdFrom'], audience, this.#people);
      if (withheld) return this.#omit(about, path, withheld.personId ? 'lives-with' : 'withheld', withheld);
      // Rule 4: `practitioner`, and any other visibility this version does not know.
      if (node['visibility'] !== undefined && !(audience.kind === 'partner' && strings(node['visibleToDisciplines']).includes(audience.discipline!))) return this.#omit(about, path, 'private');
      // Rule 5.
      const sensitive = this.#sensitive(node);
      if (sensitive) return this.#omit(about, path, 'sensitive');
      const speaker = SPEAKERS.map((field) => node[field]).find((id): id is string => typeof id === 'string' && this.#protected.has(id));
      if (speaker) return this.#omit(about, path, 'person-protected', { personId: speaker });
    }
    // Rule 6.
    const flag = this.#flagOn(node) ?? (isRoot ? undefined : this.#flagIn(ownTexts(node)));
    if (flag) return this.#omit(about, path, 'flag', { flagId: flag.id, unresolved: true });
    return this.#fields(node, path, about);
  }

  #fields(node: Node, path: Path, about: string): Node {
    const out: Node = {};
    for (const [key, value] of Object.entries(node)) {
      if (WORKINGS.has(key) || this.#rules.neverCopied.includes(key)) {
        if (Array.isArray(value) && this.#known.neededLists.has(key) && !ALWAYS_GONE.has(key)) out[key] = [];
        continue;
      }
      if (!this.#known.names.has(key)) { this.#omit(about, [...path, key], 'unknown-field'); continue; }
      const copied = this.#value(key, value, [...path, key], about);
      if (copied !== undefined) out[key] = copied;
    }
    return out;
  }

  #value(key: string, value: unknown, path: Path, about: string): unknown {
    if (Array.isArray(value)) {
      const list = this.#rules.peopleLists.includes(key) ? this.#shownPeople(value, path, about) : value;
      const copied = list.map((one, index) => (isNode(one) ? this.#object(one, [...path, index], about) : this.#plain(key, one, [...path, index], about)));
      const left = copied.filter((one) => one !== undefined);
      return left.length > 0 || this.#known.neededLists.has(key) ? left : undefined;
    }
    return isNode(value) ? this.#object(value, path, about) : this.#plain(key, value, path, about);
  }

  /** A field that holds a flagged value where its object could not be left out (the root): the field goes, undecided. */
  #plain(key: string, value: unknown, path: Path, about: string): unknown {
    if (typeof value !== 'string' || key === 'id' || isPointer(key)) return value;
    const flag = this.#flagIn([value]);
    return flag ? this.#omit(about, path, 'flag', { flagId: flag.id, unresolved: true }) : value;
  }

  /** Rule 7. */
  #shownPeople(list: readonly unknown[], path: Path, about: string): unknown[] {
    return list.filter((id) => {
      const hidden = typeof id === 'string' && this.#protected.has(id);
      if (hidden) this.#omit(about, path, 'person-protected', { personId: id });
      return !hidden;
    });
  }

  #sensitive(node: Node): boolean {
    const kinds = node['sensitivity'];
    if (kinds === undefined) return false;
    if (!Array.isArray(kinds)) return true;
    const { audience } = this;
    const aboutReader = audience.kind === 'parent' && strings(node['aboutIds']).includes(audience.personId!);
    return kinds.some((kind: unknown) => {
      if (audience.kind === 'partner') return !(FLAG_TYPES as readonly unknown[]).includes(kind);
      if (kind === 'health-confidential') return !aboutReader;
      return NEVER_FAMILY.has(kind as string) || !(FLAG_TYPES as readonly unknown[]).includes(kind);
    });
  }

  #flagOn(node: Node): Flag | { id: string } | undefined {
    if (node['flagIds'] === undefined) return undefined;
    if (!Array.isArray(node['flagIds'])) return { id: '' };
    for (const id of node['flagIds'] as unknown[]) {
      const flag = this.#flags.find((one) => one.id === id);
      if (!flag || this.#reaching.includes(flag)) return flag ?? { id: String(id) };
    }
    return undefined;
  }

  #flagIn(texts: readonly string[]): Flag | undefined {
    return this.#reaching.find((flag) => {
      const value = typeof flag.value === 'string' ? flag.value.normalize('NFC') : '';
      return value !== '' && texts.some((text) => text.normalize('NFC').includes(value));
    });
  }

  /** A child's copy: what somebody wrote for that child, and the day. */
  #childContent(root: Node): Node {
    const out: Node = { id: root['id'], ...(typeof root['on'] === 'string' ? { on: root['on'] } : {}), ...(typeof root['termProfile'] === 'string' ? { termProfile: root['termProfile'] } : {}) };
    for (const [key, list] of Object.entries(root)) {
      if (!Array.isArray(list) || !this.#known.names.has(key)) continue;
      const kept = (list as unknown[]).flatMap((one, index) => {
        if (!isNode(one)) return [];
        const about = typeof one['id'] === 'string' ? one['id'] : this.document.id;
        const hasVersion = Array.isArray(one['variants']) && (one['variants'] as Node[]).some((variant) => isNode(variant) && variant['forAudience'] === this.audience.key);
        const copied = hasVersion ? this.#object(one, ['content', key, index], this.document.id) : this.#omit(about, ['content', key, index], 'not-for-this-reader');
        return copied ? [{ id: copied['id'], text: copied['text'], ...(copied['lang'] ? { lang: copied['lang'] } : {}) }] : [];
      });
      if (kept.length > 0) out[key] = kept;
    }
    return out;
  }

  #person(person: Person, id: string): Person {
    return { ...this.#texts(person, PERSON_FIELDS), name: '', ...this.#texts(person, ['name']), id } as Person;
  }

  /** These fields of an object, less any that holds a flagged value. */
  #texts(node: Node, fields: readonly string[]): Node {
    return Object.fromEntries(fields.map((field) => [field, node[field]]).filter(([, value]) => value !== undefined && !(typeof value === 'string' && this.#flagIn([value]))));
  }
}

/** The words an object says itself; what is nested in it is judged on its own. */
function ownTexts(node: Node): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'id' || isPointer(key)) return [];
    return typeof value === 'string' ? [value] : strings(value);
  });
}
