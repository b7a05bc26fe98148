/**
 * A copy is a new document for a named reader, made by removing (domain.md §2.3, §2.4, §3.6; shapes.md §13).
 * It fails closed: a reader, a flag, a field or a value that is not understood is left out.
 */
import type { DocumentType } from '../document-type.js';
import { frozen } from '../operations.js';
import type { PracticeDocument } from '../practice-document.js';
import type { Flag, Person } from '../shapes.js';
import { audienceOf, isTeam, strings } from './audience.js';
import { Copying } from './copying.js';
import { FreshIds, isNode } from './fresh-ids.js';
import type { CopyResult, Omission, Part } from './reader-rules.js';
import { Withholding } from './withholding.js';

type Node = Record<string, unknown>;

/** What a copy says of somebody. Not where they live, with whom, when they were born, or how they are reached. */
const PERSON_FIELDS = ['id', 'name', 'knownAs', 'kind', 'relationship', 'age', 'pronouns', 'discipline', 'role'] as const;
const CASE_FIELDS = ['council', 'team', 'nation'] as const;

/**
 * The copy one reader may hold. Pure: the document is not changed, and what the same document gives the same reader is the
 * same copy, byte for byte. Never throws: a reader who is not known, or a document that cannot be read, gives an empty copy.
 *
 * #### Notes
 * For everyone outside the team a copy is what it would be if the things left out had never been written: ids, order,
 * lists and fields show nothing of them (DP-16). `leftOut` is complete, and for the practitioner alone.
 */
export function copyFor(master: PracticeDocument, reader: string, type: DocumentType): CopyResult {
  let document = master;
  try {
    // Only their ids are sure here: whatever reads another field of theirs tests it first.
    const people = idsOf(document.people) as unknown as Person[];
    const audience = audienceOf(reader, people);
    if (!audience || document.type !== type.type) return nothing(document, 'not-for-this-reader', false);
    const held = type.readers.holds ? type.readers.holds(document, audience) : audience.kind === 'colleague' ? 'nothing' : 'everything';
    const part = isNode(held) ? held as Part : undefined;
    if (part?.given) document = { ...master, content: part.given };
    if (held !== 'everything' && !part) return nothing(document, 'not-for-this-reader', false);
    // Flags that cannot be read could be about anything (DP-20).
    const flags = idsOf(document.flags) as unknown as Flag[];
    if (audience.kind !== 'practitioner' && (!Array.isArray(document.flags) || flags.length < document.flags.length || flags.some(({ value }) => typeof (value ?? '') !== 'string'))) {
      return nothing(document, 'flag', true);
    }
    const copying = new Copying(document, new Withholding(audience, people, flags, document.content, part), type, part);
    return isTeam(audience) && !part ? teamCopy(document, copying, type, reader) : readersCopy(document, copying, type, reader);
  } catch {
    return nothing(document, 'not-for-this-reader', true);
  }
}

/** A copy made for somebody outside the team: of one there is nothing more to take out, and nobody works in it. */
export const isCopy = (document: PracticeDocument | undefined): boolean =>
  document?.id === COPY_ID && document.flags.length === 0 && document.stages.length === 0 && document.copies === undefined;
const COPY_ID = 'copy';

/** What nobody has decided yet about this reader's copy: while there is any, it is not shared (rule 13.6). */
export function unresolvedFor(document: PracticeDocument, reader: string, type: DocumentType): readonly Omission[] {
  return copyFor(document, reader, type).leftOut.filter((omission) => omission.unresolved);
}

function readersCopy(document: PracticeDocument, copying: Copying, type: DocumentType, reader: string): CopyResult {
  const { audience } = copying.withholding;
  const people = idsOf(document.people).filter((person) => copying.isShown(person, ['people', (document.people as unknown[]).indexOf(person)]));
  const content = copying.content(people.map(({ id }) => id as string));
  const ids = new FreshIds(new Set(people.map(({ id }) => id as string)), copying.isPointer);
  const fresh = ids.apply(content);
  // The children of the case are shown where something here is about them; a child reads their own name, a parent their own child's.
  const own = people.filter(({ id }) => id === audience.personId).flatMap((person) => [person['id'], ...strings(person['parentalResponsibilityFor'])]);
  const isThere = (id: string): boolean => people.some((person) => person['id'] === id);
  const about = strings(isNode(document.case) ? document.case['childrenIds'] : undefined)
    .filter((id) => ids.person(id) !== undefined || (isThere(id) && (audience.kind === 'partner' || own.includes(id)))).map((id) => ids.show(id));
  // The cast below: built field by field from what was shown, so the compiler cannot see that it is a document again.
  const made = {
    type: type.type, id: COPY_ID, lang: 'en', ...copying.texts(document as unknown as Node, ['version', 'lang'], []),
    ...(isNode(document.case) ? { case: { id: 'case', ...copying.texts(document.case, CASE_FIELDS, ['case']), ...(about.length > 0 ? { childrenIds: about } : {}) } } : {}),
    people: people.filter(({ id }) => ids.person(id as string) !== undefined).map((person) => ({
      ...copying.texts(person, PERSON_FIELDS, ['people', (document.people as unknown[]).indexOf(person)]), id: ids.person(person['id'] as string)!,
    })),
    flags: [], ...(document.fictional === true ? { fictional: true } : {}), stages: [], content: fresh,
  } as unknown as PracticeDocument;
  const finished = type.readers.finish?.(made, reader) ?? made;
  return copying.result({ ...finished, people: copying.swept(finished.people) as Person[], content: copying.swept(finished.content) });
}

/** The team and the court: whole, but for what is private to its author, withdrawn, or kept from them by name. Ids stay. */
function teamCopy(document: PracticeDocument, copying: Copying, type: DocumentType, reader: string): CopyResult {
  // Held copies and answers to checks belong to the work, and may hold what has been withdrawn since.
  const { copies: _copies, checkAnswers: _answers, content, ...envelope } = document;
  const shown = copying.team(content, envelope);
  const copy = shown as unknown as PracticeDocument;
  return copying.result(type.readers.finish?.(copy, reader) ?? copy);
}

/** A copy that holds nothing, not even whose family it is. */
function nothing(document: unknown, reason: 'not-for-this-reader' | 'flag', unresolved: boolean): CopyResult {
  const of = (field: string): unknown => {
    try { return (document as Node)[field]; } catch { return undefined; }
  };
  const text = (field: string): string => { const value = of(field); return typeof value === 'string' ? value : ''; };
  const version = of('version');
  const copy: PracticeDocument = {
    type: text('type'), version: typeof version === 'number' ? version : 1, id: COPY_ID, lang: text('lang') || 'en',
    people: [], flags: [], ...(of('fictional') === true ? { fictional: true as const } : {}), stages: [], content: { id: 'item-1' },
  };
  return { copy: frozen(copy), leftOut: [{ about: text('id'), path: [], reason, unresolved }], versionsUsed: [], needsSecondPerson: unresolved, safetyFlagReaches: unresolved };
}

/** The objects of a list that have an id. */
const idsOf = (list: unknown): Node[] => (Array.isArray(list) ? (list as unknown[]).filter((one): one is Node => isNode(one) && typeof one['id'] === 'string') : []);
