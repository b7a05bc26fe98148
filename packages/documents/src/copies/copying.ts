/** One copy in the making: walks the content, asks of each object whether it is this reader's, and keeps account. */
import type { DocumentType } from '../document-type.js';
import { frozen } from '../operations.js';
import { hasBarePicture } from '../pictures.js';
import type { PracticeDocument } from '../practice-document.js';
import { LIMITS } from '../read-document.js';
import { isTeam } from './audience.js';
import { isNode, isPointer } from './fresh-ids.js';
import { knownPlace, type KnownPlace } from './known-fields.js';
import type { CopyResult, Omission, OmissionReason, Part, ReaderRules, VersionUsed } from './reader-rules.js';
import { Selection } from './selection.js';
import { settle, type Origin, type Path } from './settle.js';
import { SPEAKERS, ownTexts, type Reason, type Version, type Withholding } from './withholding.js';

type Node = Record<string, unknown>;

/** A picture; or what somebody else's system calls one, and that is in no copy outside the team. */
const PICTURE = 'assetRef';
/** Fields that say what is kept from whom, who worked on it, or what lies in another document: in no copy outside the team. */
const WORKINGS = new Set([
  'flagIds', 'sensitivity', 'withholdFrom', 'visibility', 'visibleToDisciplines', 'variants', 'presentWithholdFrom',
  'recordedBy', 'recordedAt', 'correctionReason', 'share', 'ref', 'refs', 'documentId', 'previousMapId', 'checkAnswers', 'copies',
]);
/** What is said of a version, a translation, a picture or a speaker is said of the first words, which a version is not. */
const OF_FIRST_WORDS = new Set(['verbatim', 'saidBy', 'translations', 'variants', PICTURE]);
/** A child's copy: what somebody wrote for that child, and the day. */
const CHILD_ROOT = new Set(['id', 'on', 'termProfile']);
const CHILD_ENTRY = new Set(['id', 'text', 'lang']);
/** Left out because of what it mentions, or because somebody decided so for that reason: a marked flag may be told of. */
const DECIDED = new Set<OmissionReason>(['flag', 'withheld', 'lives-with', 'version-says-leave-out']);

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

export class Copying {
  readonly audience;
  readonly #team: boolean;
  readonly #rules: ReaderRules;
  readonly #place: KnownPlace;
  readonly #roots: ReadonlySet<unknown>;
  readonly #leftOut: Omission[] = [];
  readonly #versions: VersionUsed[] = [];
  readonly #origins = new Map<Node, Origin>();
  readonly #gone = new Set<string>();
  readonly #selection: Selection | undefined;
  #marked = false;
  readonly #childOnly: boolean;

  constructor(private readonly document: PracticeDocument, readonly withholding: Withholding, type: DocumentType, part?: Part) {
    this.audience = withholding.audience;
    this.#team = isTeam(this.audience) && !part;
    this.#selection = part && new Selection(part);
    this.#rules = type.readers;
    this.#place = knownPlace(type.schema);
    this.#roots = new Set<unknown>([document.content, ...(isNode(document.content) ? type.roots(document.content) : [])]);
    this.#childOnly = this.#rules.childHoldsOnlyVariants === true && this.audience.kind === 'child';
  }

  readonly isPointer = (field: string): boolean =>
    isPointer(field) || this.#rules.references.includes(field) || this.#rules.peopleLists.includes(field);

  /** The content for a reader outside the team, still with the master's ids. `people`: whoever may be pointed at. */
  content(people: readonly string[]): Node {
    const shown = new Set(people);
    const content = this.#object(this.document.content, ['content'], this.document.id, this.#place) ?? this.#bare();
    settle(content, {
      origins: this.#origins, isPointer: this.isPointer, ties: this.#rules.ties, leads: (id, kept) => kept.has(id) || shown.has(id),
      lost: ({ about, path }, reason) => { this.#omit(about, path, { reason }); },
    }, this.#corrections());
    if (this.#marked && !this.#childOnly && this.withholding.mayBeMarked) content['markedOmission'] = true;
    return content;
  }

  /** The whole document for the team or the court. */
  team(content: unknown, envelope: Node): Node {
    const root: Node = Object.fromEntries(Object.entries(envelope).map(([key, value]) => [key, this.#value(key, value, [key], this.document.id, undefined)]));
    root['content'] = this.#object(content, ['content'], this.document.id, undefined) ?? {};
    this.#origins.set(root, { source: envelope, path: [], about: this.document.id, place: undefined, isVersion: false, isWay: false });
    settle(root, { origins: this.#origins, isPointer: this.isPointer, ties: this.#rules.ties, leads: (id, kept) => kept.has(id) || !this.#gone.has(id), lost: () => undefined }, new Map());
    if (Array.isArray(root['stages'])) root['stages'] = root['stages'].filter((stage) => !isNode(stage) || !this.#gone.has(String(stage['id'])));
    return root;
  }

  /** Rules 1 and 3 to 6 for somebody's record; a name that is flagged takes the person with it. */
  isShown(person: Node, path: Path): boolean {
    const { name } = person;
    const reason = this.withholding.never(person) ?? this.withholding.judge(person, typeof name === 'string' ? [name] : []);
    if (reason) this.#omit(String(person['id']), path, reason);
    return !reason;
  }

  /** These fields of an object, less any that holds a flagged value: those are still to be decided. */
  texts(node: Node, fields: readonly string[], path: Path): Node {
    return Object.fromEntries(fields.flatMap((field) => {
      const value = node[field];
      return !isPlain(value) || this.#isFlagged(value, String(node['id']), [...path, field]) ? [] : [[field, value]];
    }));
  }

  /** The last look, at what the type itself has put together: no text in it holds a flagged value. */
  swept(value: unknown, field = ''): unknown {
    if (typeof value === 'string') return field !== 'id' && field !== PICTURE && !this.isPointer(field) && this.withholding.flagIn([value]) ? undefined : value;
    if (Array.isArray(value)) return value.map((one) => this.swept(one, field)).filter((one) => one !== undefined);
    return isNode(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
      const left = this.swept(one, key);
      return left === undefined ? [] : [[key, left]];
    })) : value;
  }

  result(copy: PracticeDocument): CopyResult {
    return { copy: frozen(copy), leftOut: this.#leftOut, versionsUsed: this.#versions, needsSecondPerson: this.withholding.needsSecondPerson, safetyFlagReaches: this.withholding.safetyFlagReaches };
  }

  #object(value: unknown, path: Path, around: string, place: KnownPlace | undefined): Node | undefined {
    if (!isNode(value)) return undefined;
    if (path.length > LIMITS.depth) throw new RangeError('Nested too deep.');
    const { withholding } = this;
    const about = typeof value['id'] === 'string' ? value['id'] : around;
    const isRoot = this.#roots.has(value);
    const out = (reason: Reason): undefined => {
      if (DECIDED.has(reason.reason) && withholding.isMarked(value, texts)) this.#marked = true;
      if (typeof value['id'] === 'string') this.#gone.add(value['id']);
      return this.#omit(about, path, reason);
    };
    // What the type gives this reader at all.
    const held = this.#selection ? this.#selection.object(value, Selection.place(path)) : true;
    if (held === false) return out({ reason: 'not-for-this-reader' });
    const fields = held === true ? undefined : held;
    // No word can be looked for in a picture: a person looks at it before it goes.
    const texts = ownTexts(value, (field) => !this.isPointer(field) && (field !== PICTURE || (!place && !hasBarePicture(value))) && (!place || this.#isShownField(field, place)) && this.#isHeld(field, path, fields));
    // Rule 1. Of what was withdrawn the team still sees who and when, and nothing else (K9, DP-41).
    const judged = value === this.document.content && this.#selection?.part.givenByAuthor && this.#selection.part.keep ? { ...value, visibility: undefined } : value;
    const never = withholding.never(judged);
    if (never) {
      if (!this.#team || never.reason !== 'withdrawn') return out(never);
      this.#omit(about, path, never);
      return this.#marker(value, path, about);
    }
    // Rule 2.
    const version = isRoot ? undefined : withholding.version(value);
    if (version) {
      if (!version.out?.unresolved) this.#versions.push({ about, writtenBy: version.writtenBy, checkedBy: version.checkedBy });
      if (version.out) return out(version.out);
    } else if (this.#childOnly && !isRoot) return out({ reason: 'not-for-this-reader' });
    // Rules 3 to 6. The root itself stays where only a text of its own is flagged: that text goes, field by field.
    const reason = withholding.judge(judged, isRoot ? [] : texts);
    if (!version) {
      const instead = reason ?? withholding.versionForAnother(value);
      return instead ? out(instead) : this.#fields(value, path, about, place, isRoot, fields);
    }
    return this.#fields(this.#withVersion(value, version, reason), path, about, place, isRoot, fields, value);
  }

  /**
   * A version is its words. Where the object would otherwise have been left out, the rest of what it says is no part of
   * them: other sentences go; and what stood in something withheld as a whole was withheld too, all but the disagreement (DP-42).
   */
  #withVersion(node: Node, { text, lang }: Version, reason: Reason | undefined): Node {
    const isWhole = reason !== undefined && reason.reason !== 'flag' && reason.reason !== 'person-protected';
    const isProse = (value: unknown): boolean => typeof value === 'string' && /\s/.test(value.trim());
    return Object.fromEntries(Object.entries({ ...node, text, ...(lang ? { lang } : {}) }).filter(([key, value]) => {
      if (OF_FIRST_WORDS.has(key)) return false;
      if ((SPEAKERS as readonly string[]).includes(key) && this.withholding.isProtected(value)) return false;
      if (key === 'text' || key === 'disputes' || !reason) return true;
      // Who and what is meant is no sentence, though there may be a space in an id (K1).
      const isId = key === 'id' || this.isPointer(key);
      if (!isId && (Array.isArray(value) ? value.some(isProse) : isProse(value))) return false;
      return !isWhole || !(Array.isArray(value) ? value.some(isNode) : isNode(value));
    }));
  }

  #fields(node: Node, path: Path, about: string, place: KnownPlace | undefined, isRoot: boolean, held: ReadonlySet<string> | undefined, source = node): Node | undefined {
    const only = this.#childOnly ? (isRoot ? CHILD_ROOT : CHILD_ENTRY) : undefined;
    const made: Node = {};
    const names = place ? [...place.fields.keys()].filter((key) => Object.hasOwn(node, key)) : Object.keys(node);
    const entries = names.flatMap((key): [string, unknown][] => {
      const value = node[key];
      const field = place?.fields.get(key);
      if (place && !this.#isShownField(key, place)) return field?.needed && Array.isArray(value) ? [[key, []]] : [];
      if (place && key === PICTURE && !hasBarePicture(node)) {
        if (String(value).startsWith('data:')) this.#omit(about, [...path, key], { reason: 'unknown-field' });
        return [];
      }
      if (!this.#isHeld(key, path, held)) {
        this.#omit(about, [...path, key], { reason: 'not-for-this-reader' });
        return field?.needed && Array.isArray(value) ? [[key, []]] : [];
      }
      if (only && !only.has(key) && !(isRoot && Array.isArray(value))) {
        if (isRoot) this.#omit(about, [...path, key], { reason: 'not-for-this-reader' });
        return [];
      }
      if ((isRoot || source !== node) && key !== 'id' && !this.isPointer(key) && this.#isFlagged(value, about, [...path, key])) return [];
      const copied = this.#value(key, value, [...path, key], about, field?.place);
      if (copied === undefined || (Array.isArray(copied) && copied.length === 0 && place && !field?.needed)) return [];
      return [[key, copied]];
    });
    for (const [key, value] of entries) Object.defineProperty(made, key, { value, enumerable: true, writable: true, configurable: true });
    if (place) for (const key of Object.keys(node)) if (!place.fields.has(key) && !WORKINGS.has(key) && !this.#rules.neverCopied.includes(key)) this.#omit(about, [...path, key], { reason: 'unknown-field' });
    // What it is nothing without was left out.
    const lacks = place && !only && !isRoot && names.some((key) => place.fields.get(key)!.needed && this.#isShownField(key, place) && this.#isHeld(key, path, held) && !Object.hasOwn(made, key));
    if (lacks) return this.#omit(about, path, { reason: 'withheld' });
    const isWay = held !== undefined || (this.#selection !== undefined && source !== this.document.content && !this.#selection.whole(Selection.place(path)));
    this.#origins.set(made, { source, path, about, place, isVersion: source !== node, isWay });
    return made;
  }

  #isHeld(field: string, path: Path, held: ReadonlySet<string> | undefined): boolean {
    return !this.#selection || field === 'id' || ((!held || held.has(field)) && this.#selection.field(Selection.place([...path, field])));
  }

  #value(key: string, value: unknown, path: Path, about: string, place: KnownPlace | undefined): unknown {
    if (Array.isArray(value)) {
      if (place && !place.isList) return this.#omit(about, path, { reason: 'unknown-field' });
      const list = (this.#rules.peopleLists.includes(key) ? this.#listed(value, path, about) : value) as unknown[];
      return list.map((one, index) => (this.#childOnly && !isNode(one) ? undefined : this.#value(key, one, [...path, index], about, place?.element))).filter((one) => one !== undefined);
    }
    // No object there is nothing to leave out.
    if (value === null && place && !place.isLeaf) return undefined;
    if (isNode(value)) return !place || place.isObject ? this.#object(value, path, about, place) : this.#omit(about, path, { reason: 'unknown-field' });
    if (!place || (place.isLeaf && (value === null || isPlain(value)))) return value;
    return value === undefined ? undefined : this.#omit(about, path, { reason: 'unknown-field' });
  }

  /** Rule 7. */
  #listed(list: readonly unknown[], path: Path, about: string): unknown[] {
    const { hidden } = this.withholding;
    return list.filter((id) => {
      if (typeof id !== 'string' || (hidden && !hidden.has(id))) return true;
      this.#omit(about, path, { reason: 'person-protected', personId: id, unresolved: !hidden });
      return false;
    });
  }

  #isFlagged(value: unknown, about: string, path: Path): boolean {
    const flag = this.withholding.flagIn(typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
    if (flag) this.#omit(about, path, this.withholding.mentions(flag));
    return flag !== undefined;
  }

  #isShownField(field: string, place: KnownPlace): boolean {
    return place.fields.has(field) && !WORKINGS.has(field) && !this.#rules.neverCopied.includes(field);
  }

  #marker(node: Node, path: Path, about: string): Node {
    const { by, at } = isNode(node['withdrawn']) ? node['withdrawn'] : {};
    const made: Node = { id: node['id'], text: '', status: 'withdrawn', withdrawn: { by, at, agreedWith: '', reason: '' } };
    this.#origins.set(made, { source: node, path, about, place: undefined, isVersion: false, isWay: false });
    return made;
  }

  /** Nothing but the root's id: what is left where the root itself is not for this reader. */
  #bare(): Node {
    const { content } = this.document;
    const made: Node = { id: isNode(content) && typeof content['id'] === 'string' ? content['id'] : 'content' };
    this.#origins.set(made, { source: made, path: ['content'], about: this.document.id, place: this.#place, isVersion: false, isWay: false });
    return made;
  }

  /** By the id of what they correct. */
  #corrections(): ReadonlyMap<string, readonly Node[]> {
    const found = new Map<string, Node[]>();
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) { value.forEach(visit); return; }
      if (!isNode(value)) return;
      const { corrects } = value;
      if (typeof corrects === 'string') found.set(corrects, [...(found.get(corrects) ?? []), value]);
      Object.values(value).forEach(visit);
    };
    visit(this.document.content);
    return found;
  }

  #omit(about: string, path: Path, reason: Reason): undefined {
    this.#leftOut.push({ about, path, unresolved: false, ...reason });
    return undefined;
  }
}
