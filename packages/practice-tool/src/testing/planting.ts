/**
 * Secrets put into a document wherever something may be kept from a reader, and the same document in which they were never
 * written: for property tests on copies (shapes.md §13, DP-15, DP-16). No part of it decides who may read what.
 */
import type { PracticeDocument } from '@practice-kit/documents';

type Node = Record<string, unknown>;
/** What every planted word, id and name holds, and nothing else. */
export const SECRET = 'SECRET';

/** Somewhere a secret may stand. */
export interface PlantingPlace {
  /** Names of fields from the content, joined by `.`; `*` is one of the objects of a list. It leads to a list, or to one object. */
  readonly path: string;
  readonly isOne?: true;
  /** The object, its words beginning with `SECRET `. */
  make(id: string): Node;
}
export interface PlantingReader {
  readonly key: string;
  /** The names that keep something from this reader: their own, and of whoever they live with (DP-21). */
  readonly reaching: readonly string[];
  readonly isFamily: boolean;
}
/** What was drawn for one secret; the numbers are of any size. */
export interface Planting {
  readonly place: number; readonly at: number; readonly mark: number; readonly pick: number;
  /** It puts right an older wording, which says what it says. */
  readonly corrects: boolean;
}
export interface Planted<Content> { readonly whole: PracticeDocument<Content>; readonly bare: PracticeDocument<Content> }

/** Words that a flag looks for; in a text they are written so as to be missed. */
const VALUE = 'Caf\u00e9 Larkspur 41';
const HARD_TO_FIND = 'cafe\u0301  Lark\u00adspur\u00a0\u200b41';
const setBy = { setBy: 'w-amira', setAt: '2026-10-05T10:00:00+01:00', omission: 'silent' };

/** The flags the marks below name; alike in both documents. */
export const flagsOf = ({ reaching }: PlantingReader): PracticeDocument['flags'] => [
  { id: 'fl-reaches', type: 'victim-safety', withholdFrom: [reaching[0]!], ...setBy, reviewOn: '2020-01-01' },
  { id: 'fl-words', type: 'location-clue', value: VALUE, withholdFrom: [reaching.at(-1)!], ...setBy },
  { id: 'fl-tomorrow', type: 'a-kind-of-tomorrow', withholdFrom: [], ...setBy },
  { id: 'fl-person', type: 'third-party', about: 'p-protected', withholdFrom: [reaching[0]!], ...setBy },
];

type Mark = (reader: PlantingReader, pick: number, node: Node) => Node;
/** Rules 1 to 7, one way or another, readable and not (DP-20). */
export const MARKS: readonly Mark[] = [
  ({ reaching }, pick) => ({ withholdFrom: ['court', reaching[pick % reaching.length]] }),
  (_, pick) => ({ withholdFrom: ['p-pauline', {}, null, 3, ['nobody we know'], [null]][pick % 6] }),
  (_, pick) => ({ flagIds: [['fl-reaches'], ['nowhere'], ['fl-tomorrow'], 'fl-reaches'][pick % 4] }),
  (_, pick, node) => Object.fromEntries(Object.entries(node).filter(([key, value]) => key !== 'id' && typeof value === 'string' && value.startsWith(`${SECRET} `)).map(([key, value]) => [key, `${String(value)}, by ${pick % 2 ? VALUE : HARD_TO_FIND}`])),
  ({ isFamily }, pick) => ({ sensitivity: [['unheard-of'], 'health-confidential', [isFamily ? 'legal-privilege' : 'unheard-of']][pick % 3] }),
  (_, pick) => (pick % 2 ? { withdrawn: { by: 'w-tom' } } : { status: 'withdrawn', withdrawn: { by: 'w-tom', agreedWith: 'w-amira', at: '2026-10-06T10:00:00+01:00', reason: `${SECRET} wrong family` } }),
  () => ({ status: 'draft' }),
  (_, pick) => ({ visibility: ['practitioner-private', 'practitioner', 'a-ring-of-tomorrow'][pick % 3] }),
  ({ key }) => ({ variants: [{ forAudience: key, withhold: true, reason: `${SECRET} reason`, writtenBy: 'w-amira', checkedBy: 'w-tom' }] }),
  ({ key }, pick) => ({ variants: pick % 2 ? SECRET : [{ forAudience: key, text: `${SECRET} by ${VALUE}`, writtenBy: 'w-amira', checkedBy: 'w-tom' }] }),
  () => ({ saidBy: 'p-protected', verbatim: true }),
];
/** What is kept from the team and the court too: what nobody has finished, and what is private to its author. */
export const TEAM_MARKS: readonly Mark[] = [() => ({ status: 'draft' }), () => ({ visibility: 'practitioner-private' })];

/** The object that holds what a path leads to. Of a list, only what was there before anything was planted. */
function holder(content: Node, path: string, turn: number, hidden: ReadonlySet<unknown>): { readonly node: Node; readonly field: string } | undefined {
  const steps = path.split('.');
  const field = steps.pop()!;
  let at: unknown = content;
  for (const step of steps) {
    const open: unknown[] = Array.isArray(at) ? at.filter((one) => !hidden.has(one)) : [];
    at = step === '*' ? open[turn % open.length] : (at as Node)[step];
    if (at === null || typeof at !== 'object') return undefined;
  }
  return { node: at as Node, field };
}

/**
 * A document with and without its secrets. `pointers`: lists of ids that lead to them as well, and to somebody who is not to
 * be known of. `peopleLists`: those that whoever must not be known to have spoken (`p-protected`) is not in (rule 7).
 */
export function planted<Content>(
  document: PracticeDocument<Content>, reader: PlantingReader, plantings: readonly Planting[],
  { places, pointers, peopleLists = [], marks = MARKS }: {
    readonly places: readonly PlantingPlace[]; readonly pointers: readonly string[]; readonly peopleLists?: readonly string[]; readonly marks?: readonly Mark[];
  },
): Planted<Content> {
  const isTeam = marks === TEAM_MARKS;
  const bare = structuredClone(document) as PracticeDocument & { content: Node };
  const placeOf = ({ place }: Planting): PlantingPlace => places[place % places.length]!;
  const hidden = new Set<unknown>();
  for (const planting of plantings) {
    const { path, isOne } = placeOf(planting);
    const found = isOne && holder(bare.content, path, planting.at, hidden);
    if (found) delete found.node[found.field];
  }
  const whole = structuredClone(bare) as { content: Node } & Record<keyof PracticeDocument, unknown>;
  const ids: string[] = [];
  plantings.forEach((planting, index) => {
    const place = placeOf(planting);
    const found = holder(whole.content, place.path, planting.at, hidden);
    if (!found) return;
    const { node, field } = found;
    const id = `${SECRET}-${index}`;
    const made = place.make(id);
    const older = `${id}-older`;
    const corrects = planting.corrects && !place.isOne && made['id'] === id;
    const secrets: Node[] = [
      ...(corrects ? [{ ...place.make(older), status: 'corrected', ...(isTeam ? { visibility: 'practitioner-private' } : {}) }] : []),
      { ...made, ...(corrects ? { corrects: older } : {}), ...marks[planting.mark % marks.length]!(reader, planting.pick, made) },
    ];
    for (const one of secrets) { hidden.add(one); if (typeof one['id'] === 'string') ids.push(one['id']); }
    if (place.isOne) { node[field] = secrets[0]; return; }
    const list = Array.isArray(node[field]) ? node[field] as unknown[] : [];
    node[field] = list.toSpliced(planting.at % (list.length + 1), 0, ...secrets);
  });
  if (!isTeam) ids.push(`${SECRET}-person`);
  const add = (paths: readonly string[], more: readonly string[]): void => {
    for (const path of paths) {
      const found = holder(whole.content, path, ids.length, hidden);
      if (found) found.node[found.field] = [...(Array.isArray(found.node[found.field]) ? found.node[found.field] as unknown[] : []), ...more];
    }
  };
  add(pointers, ids);
  add(peopleLists, isTeam ? [] : ['p-protected']);
  // What belongs to the work: answers to checks and held copies, and for the reader's sake somebody nobody may name.
  Object.assign(whole, { checkAnswers: [{ messageId: SECRET, about: [], answer: 'dismissed' }], copies: [{ id: SECRET, held: SECRET }] }, isTeam ? {} : {
    id: SECRET, stages: [{ id: SECRET, state: SECRET }], fieldOfTomorrow: SECRET,
    people: [{ id: `${SECRET}-person`, name: `${SECRET} Somebody`, kind: 'professional', withholdFrom: [reader.reaching[0]] }, ...bare.people],
  });
  if (!isTeam) whole.content['fieldOfTomorrow'] = SECRET;
  return { whole: whole as unknown as PracticeDocument<Content>, bare: bare as unknown as PracticeDocument<Content> };
}

/** Some of a list's objects, by the bits of a number; no list where none is left: there nothing was ever written. */
export function thinned<Content>(content: Content, lists: readonly string[], bits: number): Content {
  const made = structuredClone(content) as Node;
  lists.forEach((path, index) => {
    const found = holder(made, path, 0, new Set());
    if (!found || !Array.isArray(found.node[found.field])) return;
    const left = (found.node[found.field] as unknown[]).filter((_, at) => (bits >> ((at + index) % 16)) & 1);
    if (left.length > 0) found.node[found.field] = left;
    else delete found.node[found.field];
  });
  return made as Content;
}

/** What a copy for the team holds, but for lists in which nothing is left: ids and order stay as they are stored. */
export const saidIn = (bytes: string): unknown => JSON.parse(bytes, (_, value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value));
