/**
 * What of a map may stand on the wall with these people in front of it (SOS-R15, SG-04, DP-17): what a copy for each of them
 * would hold. The rules are those of copies; here nothing is given away, so entries keep their ids and can be worked on.
 */
import { copyFor, withReferences, withReferencesFor, type Person, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { documentType, type AssessmentMap } from './document-type.js';

export interface Room {
  readonly map: AssessmentMap;
  /** Somebody is here whom a person's safety is kept from: then nobody's number is shown or asked for. */
  readonly isJoint: boolean;
}

const rooms = new WeakMap<PracticeDocument, { readonly sources: readonly ReferenceSource[]; readonly room: Room }>();

/** `presentIds` says who is here; the strictest of them counts. The team itself reads all of it; somebody of another agency reads what that agency would. */
export function inTheRoom(document: PracticeDocument, sources: readonly ReferenceSource[] = []): Room {
  const known = rooms.get(document);
  if (known?.sources === sources) return known.room;
  const room = make(document, sources);
  rooms.set(document, { sources, room });
  return room;
}

function make(document: PracticeDocument, sources: readonly ReferenceSource[]): Room {
  const { people } = document;
  const shown = withReferences(document, sources);
  const content = shown.content as AssessmentMap;
  const here = new Set((content.presentIds ?? []).flatMap((id) => readerOf(people.find((person) => person.id === id)) ?? []));
  if (here.size === 0) return { map: content, isJoint: false };
  const copies = [...here].map((reader) => {
    const held = copyFor(shown, reader, documentType);
    // What is written in another document goes by that document's rules too, and stands in the same place.
    const elsewhere = withReferencesFor(document, reader, sources);
    return { reader, versionsUsed: held.versionsUsed, leftOut: [...held.leftOut, ...elsewhere.leftOut], safetyFlagReaches: held.safetyFlagReaches || elsewhere.safetyFlagReaches };
  });
  if (copies.every(({ leftOut, versionsUsed, safetyFlagReaches }) => leftOut.length + versionsUsed.length === 0 && !safetyFlagReaches)) return { map: content, isJoint: false };
  // Where nobody can tell what is kept from somebody, they hold nothing, and nothing is on the wall (DP-20).
  if (copies.some(({ leftOut }) => leftOut.some(({ path }) => path.length === 0))) return { map: { id: content.id }, isJoint: true };
  const out = new Map<string, Set<string | undefined>>();
  for (const { path, personId } of copies.flatMap(({ leftOut }) => leftOut)) {
    const key = JSON.stringify(path);
    out.set(key, (out.get(key) ?? new Set()).add(personId));
  }
  const versions = new Map<string, Set<unknown>>();
  for (const { reader, versionsUsed } of copies) {
    for (const { about } of versionsUsed) versions.set(about, (versions.get(about) ?? new Set()).add(reader));
  }
  const left = prune(content, ['content'], out, versions) as AssessmentMap;
  const isJoint = copies.some(({ safetyFlagReaches }) => safetyFlagReaches);
  const { textAlternative: _text, ...tree } = left.genogram ?? { people: [], links: [] };
  return { map: { ...left, ...(left.genogram ? { genogram: tree } : {}), ...(isJoint ? { scales: [] } : {}) }, isJoint };
}

/** As whom somebody reads the wall. A child reads what a grown-up would: a child's own copy is versions only, and would leave the wall empty. */
function readerOf(person: Person | undefined): string | undefined {
  if (person?.kind !== 'professional') return person && `parent:${person.id}`;
  return person.discipline && person.discipline !== 'social-work' ? `partner:${person.discipline}` : undefined;
}

const GONE = Symbol('not for everybody here');
type Omitted = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** The same objects wherever nothing of them is left out: what is drawn from them stays as it is. */
function prune(value: unknown, path: readonly (string | number)[], out: Omitted, versions: ReadonlyMap<string, ReadonlySet<unknown>>): unknown {
  if (value === null || typeof value !== 'object') return value;
  const persons = out.get(JSON.stringify(path));
  // Of a list of people only those who may not be named here; anything else goes whole.
  if (persons && !(Array.isArray(value) && value.every((one) => typeof one === 'string') && !persons.has(undefined))) return GONE;
  const entries = Object.entries(value as Record<string, unknown>);
  const kept = entries.map(([key, one]) => [key, persons?.has(one as string) ? GONE : prune(one, [...path, Array.isArray(value) ? Number(key) : key], out, versions)] as const);
  const isSame = kept.every(([, one], index) => one === entries[index]![1]);
  const pruned = isSame ? value : Array.isArray(value) ? kept.filter(([, one]) => one !== GONE).map(([, one]) => one) : Object.fromEntries(kept.filter(([, one]) => one !== GONE));
  return inVersion(pruned as { id?: unknown; variants?: unknown }, versions);
}

/** Where a version was written for somebody here, its words, if there is only one of them. */
function inVersion(value: { id?: unknown; variants?: unknown }, versions: ReadonlyMap<string, ReadonlySet<unknown>>): unknown {
  const readers = typeof value.id === 'string' ? versions.get(value.id) : undefined;
  if (!readers || !Array.isArray(value.variants)) return value;
  const texts = new Set((value.variants as { forAudience?: unknown; text?: unknown }[]).filter(({ forAudience }) => readers.has(forAudience)).map(({ text }) => text));
  const [text] = texts;
  return texts.size === 1 && typeof text === 'string' ? { ...value, text } : GONE;
}
