/**
 * Written once, used where it is needed (WB-R01): an entry of another document of the same family is referred to, never
 * copied. What it says is looked up whenever it is shown, so a correction is seen in every place that uses it (DP-40).
 *
 * A using entry is stored with `ref` and no words of its own: `{ id, text: '', ref: { kind, id, documentId } }`.
 */
import { copyFor } from '../copies/copy-for.js';
import type { CopyResult, Omission } from '../copies/reader-rules.js';
import type { DocumentType } from '../document-type.js';
import { frozen } from '../operations.js';
import type { PracticeDocument } from '../practice-document.js';
import type { Item, Ref, Source } from '../shapes.js';

/** Something a document offers to other tools. Which things those are is for its tool to say. */
export interface Offer {
  /** Unlike every other of the document, and the same as long as the document lives. */
  readonly id: string;
  readonly kind: Ref['kind'];
  /** What it can be used as: `strength`, `danger`, `goal`, `bottom-line`, `step`. A tool takes in what its rules allow. */
  readonly as: string;
  readonly entry: Pick<Item, 'text' | 'lang' | 'verbatim' | 'saidBy' | 'variants' | 'withholdFrom' | 'sensitivity' | 'translations' | 'sources'>;
  readonly state: 'current' | 'corrected' | 'withdrawn';
  /** The offer that says it right, where this one is corrected. */
  readonly correctedBy?: string;
  /** Where in the document it stands; absent when it was released to the record as it is, and no rule of its own document holds it back. */
  readonly path?: readonly (string | number)[];
}

/** Another document of the family, and what it offers. */
export interface ReferenceSource {
  readonly document: PracticeDocument;
  readonly documentType: DocumentType;
  readonly offers: readonly Offer[];
  /** The page on which it is open to whoever is at the screen, where there is one. */
  readonly href?: string;
}

/** What a reference leads to today. `missing`: its document is not at hand, or has nothing of this id any more. */
export interface Use {
  readonly state: Offer['state'] | 'missing';
  readonly source?: ReferenceSource;
  /** Of something corrected: what is right now. */
  readonly offer?: Offer;
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The reference an entry stands for, when it is written somewhere else. */
export function referenceOf(entry: unknown): (Ref & { id: string; documentId: string }) | undefined {
  const ref = isNode(entry) && isNode(entry['ref']) ? entry['ref'] : undefined;
  return ref && typeof ref['id'] === 'string' && typeof ref['documentId'] === 'string' ? (ref as Ref & { id: string; documentId: string }) : undefined;
}

/** Every reference to another document that is still in use, wherever it stands. */
export function referencesIn(value: unknown): (Ref & { id: string; documentId: string })[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isNode(value) || value['status'] === 'withdrawn') return [];
  const reference = referenceOf(value);
  return reference ? [reference] : Object.values(value).flatMap(referencesIn);
}

export function useOf(entry: unknown, sources: readonly ReferenceSource[]): Use | undefined {
  const reference = referenceOf(entry);
  if (!reference) return undefined;
  const source = sources.find(({ document }) => document.id === reference.documentId);
  const referred = source?.offers.find(({ id, kind }) => id === reference.id && kind === reference.kind);
  if (!source || !referred) return { state: 'missing' };
  let offer = referred;
  // A correction may have been corrected. Each step leads to another offer, so there are no more of them than offers.
  for (let steps = 0; steps < source.offers.length && offer.correctedBy !== undefined; steps += 1) {
    const next = source.offers.find(({ id }) => id === offer.correctedBy);
    if (!next) break;
    offer = next;
  }
  return { state: offer.state === 'withdrawn' ? 'withdrawn' : referred.state, source, offer };
}

const filled = new WeakMap<object, { readonly sources: readonly ReferenceSource[]; readonly value: unknown }>();

/**
 * The document with every reference's words in it, for showing: the stored document holds none. What refers to nothing
 * stays the same object, so that a screen sees what changed. Words of something withdrawn, or missing, are not there.
 */
export function withReferences(document: PracticeDocument, sources: readonly ReferenceSource[]): PracticeDocument {
  // Nothing to look up in: what refers to something holds no words as it is, and nothing else is looked through at a keystroke.
  if (sources.length === 0) return document;
  const before = filled.get(document);
  if (before?.sources === sources) return before.value as PracticeDocument;
  const content = fill(document.content, sources);
  const shown = content === document.content ? document : frozen({ ...document, content });
  if (Object.isFrozen(document)) filled.set(document, { sources, value: shown });
  return shown;
}

function fill(value: unknown, sources: readonly ReferenceSource[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  const before = filled.get(value);
  if (before?.sources === sources) return before.value;
  let result: unknown = value;
  if (Array.isArray(value)) {
    const list = value.map((one) => fill(one, sources));
    if (list.some((one, index) => one !== value[index])) result = list;
  } else {
    const use = useOf(value, sources);
    if (use) result = { ...value, ...wordsOf(use, value as Node) };
    else {
      const changed = Object.entries(value as Node).flatMap(([key, one]) => { const other = fill(one, sources); return other === one ? [] : [[key, other] as const]; });
      if (changed.length > 0) result = { ...value, ...Object.fromEntries(changed) };
    }
  }
  if (Object.isFrozen(value)) filled.set(value, { sources, value: result });
  return result;
}

/** Whatever either document keeps from somebody is kept from them; a version that was written here stands before one from there. */
function wordsOf({ state, offer }: Use, here: Node): Node {
  if (!offer || state === 'withdrawn') return { text: '' };
  const { text, lang, verbatim, saidBy, variants, withholdFrom, sensitivity, translations } = offer.entry;
  const isWrittenHere = new Set(listIn(here, 'variants').map((variant) => (isNode(variant) ? variant['forAudience'] : undefined)));
  const both = { variants: [...(variants ?? []).filter(({ forAudience }) => !isWrittenHere.has(forAudience)), ...listIn(here, 'variants')], withholdFrom: [...listIn(here, 'withholdFrom'), ...(withholdFrom ?? [])], sensitivity: [...listIn(here, 'sensitivity'), ...(sensitivity ?? [])], sources: [...listIn(here, 'sources'), ...sourceKinds(offer).map((kind) => ({ kind }))] };
  return Object.fromEntries([...Object.entries({ text, lang, verbatim, saidBy, translations }).filter(([, one]) => one !== undefined), ...Object.entries(both).filter(([, list]) => list.length > 0)]);
}
/** Of what kinds its sources are: somebody's own account stays that, wherever it is used (DP-46). Who told us, and how they put it, stays where it is written. */
export function sourceKinds({ entry }: Offer): Source['kind'][] {
  const open = (entry.sources ?? []).filter((source) => (source.withholdFrom ?? []).length === 0 && (source.sensitivity ?? []).length === 0);
  return [...new Set(open.map(({ kind }) => kind))];
}
const listIn = (node: Node, field: string): unknown[] => (Array.isArray(node[field]) ? node[field] : []);

/**
 * `copyFor`, with what is written elsewhere: an entry goes to this reader only if both documents would give it to them.
 * Fails closed: what cannot be looked up, or is not decided in its own document, is left out, and nobody has decided it yet.
 */
export function copyWithReferences(document: PracticeDocument, reader: string, type: DocumentType, sources: readonly ReferenceSource[]): CopyResult {
  const { document: whole, ...given } = withReferencesFor(document, reader, sources);
  const here = copyFor(whole, reader, type);
  return {
    ...here, leftOut: [...here.leftOut, ...given.leftOut],
    needsSecondPerson: here.needsSecondPerson || given.needsSecondPerson, safetyFlagReaches: here.safetyFlagReaches || given.safetyFlagReaches,
  };
}

type WhatIsGiven = Pick<CopyResult, 'leftOut' | 'needsSecondPerson' | 'safetyFlagReaches'>;

/** `withReferences`, with those words alone that their own document gives this reader. What is written here is all there still. */
export function withReferencesFor(document: PracticeDocument, reader: string, sources: readonly ReferenceSource[]): WhatIsGiven & { readonly document: PracticeDocument } {
  const leftOut: Omission[] = [];
  /** What the documents that are used here give this reader: where one of them asks for a second person (DP-19), this one does. */
  const copies = new Map<ReferenceSource, CopyResult>();
  const leftOutOf = (source: ReferenceSource): readonly Omission[] => {
    const known = copies.get(source) ?? copyFor(source.document, reader, source.documentType);
    copies.set(source, known);
    return known.leftOut;
  };
  const content = without(document.content, ['content'], (entry, path) => {
    const use = useOf(entry, sources);
    if (!use) return false;
    const omission = omissionOf(use, leftOutOf);
    if (omission) leftOut.push({ about: String(entry['id']), path, ...omission });
    return omission !== undefined;
  });
  return { document: withReferences(content === document.content ? document : { ...document, content }, sources), leftOut, needsSecondPerson: [...copies.values()].some((copy) => copy.needsSecondPerson), safetyFlagReaches: [...copies.values()].some((copy) => copy.safetyFlagReaches) };
}

/** Why the words' own document does not give them to this reader. */
function omissionOf({ state, source, offer }: Use, leftOutOf: (source: ReferenceSource) => readonly Omission[]): Pick<Omission, 'reason' | 'unresolved'> | undefined {
  if (!source || !offer) return { reason: 'not-for-this-reader', unresolved: true };
  if (state === 'withdrawn') return { reason: 'withdrawn', unresolved: false };
  const { path } = offer;
  if (!path) return undefined;
  const found = leftOutOf(source).filter((omission) => omission.path.every((key, index) => key === path[index]));
  const [first] = found;
  return first && { reason: first.reason, unresolved: found.some(({ unresolved }) => unresolved) };
}

/** The value without the objects that are to go, wherever they stand. */
function without(value: unknown, path: readonly (string | number)[], goes: (entry: Node, path: readonly (string | number)[]) => boolean): unknown {
  if (Array.isArray(value)) {
    const list = value.flatMap((one, index) => (isNode(one) && goes(one, [...path, index]) ? [] : [without(one, [...path, index], goes)]));
    return list.length === value.length && list.every((one, index) => one === value[index]) ? value : list;
  }
  if (!isNode(value)) return value;
  const changed = Object.entries(value).flatMap(([key, one]) => { const other = without(one, [...path, key], goes); return other === one ? [] : [[key, other] as const]; });
  return changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
}

/** The offers made of a list of entries: those that stand, and those a use may still lead to. */
export function offersOf(list: readonly Item[] | undefined, path: readonly (string | number)[], { kind, as }: Pick<Offer, 'kind' | 'as'>): Offer[] {
  const correctionOf = new Map((list ?? []).flatMap(({ id, corrects }) => (corrects ? [[corrects, id] as const] : [])));
  return (list ?? []).flatMap((entry, index) => {
    // Used here, and written somewhere else: it is offered where it was written.
    if (referenceOf(entry)) return [];
    const state: Offer['state'] = entry.status === 'corrected' ? 'corrected' : entry.status === 'withdrawn' ? 'withdrawn' : 'current';
    const correctedBy = correctionOf.get(entry.id);
    return [{ id: entry.id, kind, as, entry, state, path: [...path, index], ...(correctedBy === undefined ? {} : { correctedBy }) }];
  });
}
