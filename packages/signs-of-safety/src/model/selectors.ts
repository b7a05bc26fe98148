/** Readings of a map: nothing here is stored, and nothing here combines one person's number with another's. */
import type { Person, PracticeDocument } from '@practice-kit/documents';
import { listWords, type Wording } from '@practice-kit/practice-tool/model';
import type { AssessmentMap, Danger, ExistingSafety, MapAnswer, MapScale, SafetyGoal, StatedEmpty } from './document-type.js';
import type { EmptySection } from './sections.js';

/** One worry and everything tied to it. The letter is a name, not a rank; a copy's letters come out afresh. */
export interface Thread {
  readonly letter: string;
  readonly danger: Danger;
  readonly safety: readonly ExistingSafety[];
  readonly goals: readonly SafetyGoal[];
  readonly scale: MapScale | undefined;
  readonly harmIds: readonly string[];
  readonly stepIds: readonly string[];
}

interface Stored { readonly status?: unknown; readonly id?: unknown }
/** Shown: not replaced by a correction. A withdrawn one shows its marker (K9). */
export const isShown = (entry: Stored): boolean => entry.status !== 'corrected';
/** Current: not replaced and not withdrawn. */
export const isCurrent = (entry: Stored): boolean => entry.status !== 'corrected' && entry.status !== 'withdrawn';

/** A, B … Z, AA. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export function threadsOf(map: AssessmentMap): Thread[] {
  return (map.dangerStatements ?? []).filter(isShown).map((danger, index) => {
    const goals = (map.safetyGoals ?? []).filter((goal) => isShown(goal) && goal.mirrorsDangerId === danger.id);
    const goalIds = new Set(goals.map((goal) => goal.id));
    return {
      letter: letterOf(index), danger, goals,
      safety: (map.existingSafety ?? []).filter((safety) => isShown(safety) && safety.answersDangerId === danger.id),
      scale: (map.scales ?? []).find((scale) => scale.forDangerId === danger.id),
      harmIds: danger.basedOnHarmIds ?? [],
      stepIds: (map.nextSteps ?? []).filter((step) => step.goalId !== undefined && goalIds.has(step.goalId)).map((step) => step.id),
    };
  });
}

/** The latest answer of each person, in the order they were first asked. Earlier ones stay in the document: trend lines are per person. */
export function answersInOrder(scale: MapScale): MapAnswer[] {
  const latest = new Map<string, MapAnswer>();
  for (const answer of scale.answers) {
    const before = latest.get(answer.by);
    if (!before || (answer.on ?? '') >= (before.on ?? '')) latest.set(answer.by, answer);
  }
  return [...latest.values()];
}

const personOf = (document: PracticeDocument, id: string): Person | undefined => document.people.find((person) => person.id === id);

const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|Sgt|Rev|Prof)\.?$/u;
/** What a person is called in the room: chosen name, or the first name; a professional known by title keeps it. */
export function personName(document: PracticeDocument, id: string): string {
  const person = personOf(document, id);
  if (!person) return '';
  if (person.knownAs) return person.knownAs;
  const words = person.name.trim().split(/\s+/u);
  const [first = '', second] = words;
  return second && TITLES.test(first) ? `${first} ${words.at(-1) ?? ''}` : first;
}

/** Beside the name: a child's age, a relative's relation, a worker's role. */
export function personRelation(document: PracticeDocument, id: string): string {
  const person = personOf(document, id);
  if (!person) return '';
  if (person.kind === 'child') return person.age === undefined ? '' : String(person.age);
  return person.role ?? person.relationship?.replace(/\s*\(.*\)$/, '') ?? '';
}

/** "Amira Siddiqui (social worker)", as on paper. */
export function personDescribed(document: PracticeDocument, id: string): string {
  const person = personOf(document, id);
  if (!person) return '';
  return person.kind === 'professional' && person.role ? `${person.name} (${person.role})` : person.name;
}

/** The children the map is about, unborn ones too. */
export function children(document: PracticeDocument): Person[] {
  const named = document.case?.childrenIds;
  return document.people.filter((person) => (named ? named.includes(person.id) : person.kind === 'child' || person.kind === 'unborn'));
}
export const childrensNames = (document: PracticeDocument): string[] => children(document).map((child) => personName(document, child.id));

/** "Not for Ryan or Deb": whom an object is kept from, in words, for the practitioner's eyes only. */
export function keptFrom(document: PracticeDocument, stored: object, t: Wording): string {
  const { withholdFrom = [], flagIds = [], sensitivity = [] } = stored as { withholdFrom?: string[]; flagIds?: string[]; sensitivity?: string[] };
  const flagged = flagIds.flatMap((id) => document.flags.find((flag) => flag.id === id)?.withholdFrom ?? []);
  const names = [...new Set([...withholdFrom, ...flagged].map((reader) => personName(document, reader) || readerName(document, reader, t)))].filter(Boolean);
  if (names.length > 0) return t('kept.not-for', { names: listWords(t('kept.lang'), names) });
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

export function statedEmpty(map: AssessmentMap, section: EmptySection): StatedEmpty | undefined {
  return map.statedEmpty?.find((said) => said.section === section);
}

export function profileOf(map: AssessmentMap): string | undefined {
  return map.termProfile === 'standard' ? undefined : map.termProfile;
}
