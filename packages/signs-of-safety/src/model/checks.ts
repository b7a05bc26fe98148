/**
 * The practice checks SOS-M01 to M15 that can be read off a map (domain.md §3.8, shapes.md §14).
 * They notice what is missing; they never grade. What an entry says of itself is remembered with the entry, and what a
 * section says with the section, so that after a keystroke only what changed is looked at again.
 */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import {
  beforeFailedToProtect, fill, isCurrent, listedWord, personName, workingDaysBetween, type Finding, type Fix, type Severity,
} from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import type { AssessmentMap, Danger, ExistingSafety, Harm, MapScale, NextStep, SafetyGoal } from './document-type.js';
import { entriesOf, mapOf } from './entries.js';
import { childrenNotAsked, dangersWithoutGoal, goalsWithoutDanger, saysWhoAndWhen } from './findings-of.js';
import { SECTION_NAMES, type SectionName } from './sections.js';
import { answersInOrder } from './selectors.js';

type MessageId = 'SOS-M01' | 'SOS-M02' | 'SOS-M03' | 'SOS-M04' | 'SOS-M05' | 'SOS-M06' | 'SOS-M07' | 'SOS-M08' | 'SOS-M09' | 'SOS-M10' | 'SOS-M11' | 'SOS-M14' | 'SOS-M15';
type Values = Record<string, string | number>;
interface Noticed { readonly id: MessageId; readonly values?: Values; readonly fixes?: Fix[] }

/** Those with a reason to be given; all the others are a nudge. */
const CONFIRMS: ReadonlySet<string> = new Set(['SOS-M05', 'SOS-M06', 'SOS-M11']);
export const severityOf = (messageId: string): Severity => (CONFIRMS.has(messageId) ? 'confirm' : 'nudge');

/** More than this many working days on, a map prepared alone asks when the family will see it (shapes.md §14). */
const WORKING_DAYS_ALONE = 10;
/** From this far apart, people see it very differently. */
const WIDE = 4;

export function check(document: PracticeDocument, { asOf }: { asOf: string }): Finding[] {
  const map = mapOf(document);
  const findings = SECTION_NAMES.flatMap((section) => ofSection(section, entriesOf(map, section)));
  const at = <List extends keyof AssessmentMap>(list: List, found: readonly { id: string }[], id: MessageId): void => {
    const about = new Set(found.map((one) => one.id));
    if (about.size > 0) (map[list] as { id: string }[]).forEach((one, index) => { if (about.has(one.id)) findings.push(finding({ id }, [one.id], [list, index])); });
  };
  at('dangerStatements', dangersWithoutGoal(map), 'SOS-M05');
  at('safetyGoals', goalsWithoutDanger(map), 'SOS-M06');
  map.scales?.forEach((scale, index) => {
    const values = wideSpread(scale);
    if (values) findings.push(finding({ id: 'SOS-M10', values }, [scale.id], ['scales', index]));
  });
  for (const child of childrenNotAsked(document)) findings.push(finding({ id: 'SOS-M11', values: { name: personName(document, child.id) } }, [child.id], ['childrensWords']));
  if (map.method === 'prepared-alone' && map.on && workingDaysBetween(map.on, asOf) > WORKING_DAYS_ALONE) findings.push(finding({ id: 'SOS-M15' }, [], ['method']));

  const keyOf = (id: string, about: readonly string[]): string => JSON.stringify([id, ...about]);
  const answered = new Set((document.checkAnswers ?? []).map((answer) => keyOf(answer.messageId, answer.about)));
  return findings.filter(({ id, about }) => !answered.has(keyOf(id, about))).map((one) => (one.id === 'SOS-M14' ? named(document, one) : one));
}

function finding({ id, values, fixes }: Noticed, about: string[], path: (string | number)[]): Finding {
  return {
    id, severity: severityOf(id), about, path: ['content', ...path],
    message: fill(en[`message.${id}`], (name) => values?.[name]?.toString()),
    ...(values ? { values } : {}), ...(fixes ? { fixes } : {}),
  };
}

const sections = new WeakMap<object, Finding[]>();
const entries = new WeakMap<object, readonly Noticed[]>();
/** Only what cannot change any more is remembered: a document that is open is frozen. */
function remembering<Key extends object, Value extends object>(memory: WeakMap<object, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  if (Object.isFrozen(key)) memory.set(key, made);
  return made;
}

function ofSection(section: SectionName, list: readonly Item[]): Finding[] {
  return remembering(sections, list, () => list.flatMap((entry, index) =>
    remembering(entries, entry, () => (isCurrent(entry) ? [...SAYS[section]?.(entry) ?? [], ...ofWording(entry)] : []))
      .map((noticed) => finding(noticed, [entry.id], [section, index]))));
}

const when = (condition: boolean, id: MessageId, more: Omit<Noticed, 'id'> = {}): Noticed[] => (condition ? [{ id, ...more }] : []);
const moveTo = (entry: Item, section: SectionName): { fixes: Fix[] } => ({ fixes: [{ label: `fix.move-to.${section}`, event: { type: 'MOVE', id: entry.id, section } }] });

/** What an entry of a section says of itself. */
const SAYS: Partial<Record<SectionName, (entry: Item) => Noticed[]>> = {
  dangerStatements: (entry) => {
    const { whoMightBeHurt, basedOnHarmIds, whyBeforeHarm, verbatim, text } = entry as Danger;
    return [
      ...when(!whoMightBeHurt?.length, 'SOS-M01'),
      ...when(!verbatim && PAST.test(text) && !FUTURE.test(text), 'SOS-M02', moveTo(entry, 'harm')),
      ...when(!basedOnHarmIds?.length && !whyBeforeHarm, 'SOS-M03'),
    ];
  },
  safetyGoals: (entry) => when(!(entry as SafetyGoal).toSeeFor || SAYS_WHAT_STOPS.test(entry.text), 'SOS-M07'),
  existingSafety: (entry) => {
    const { answersDangerId, from, seenBy } = entry as ExistingSafety;
    return when(!answersDangerId || !from || !seenBy?.length, 'SOS-M08', moveTo(entry, 'existingStrengths'));
  },
  nextSteps: (entry) => when(entry.status as string !== 'done' && !saysWhoAndWhen(entry as NextStep), 'SOS-M09'),
};

/** SOS-M02: told as something that happened, with no word of what might (SOS-R02). */
const PAST = /\b(?:was|were|had|did|hit|threw|held|left|hurt|got|came|went|broke|cut|burnt|pushed|kicked|punched|slapped|grabbed|shouted|dropped|refused)\b/iu;
const FUTURE = /\b(?:will|would|might|may|could|going\s+to|if|when|whenever|worried|worry|worries|afraid|scared|fear|fears)\b/iu;
/** SOS-M07. */
const SAYS_WHAT_STOPS = /^\s*(?:No|Not|Stop|Never|Will\s+not)(?![\p{L}\p{M}\p{N}_])/iu;

/** SOS-M04, SOS-M14: in the entry's own words, its reason and each child's line; never in a dispute, a scale's reason or anything verbatim. */
function ofWording(entry: Item): Noticed[] {
  if (entry.verbatim) return [];
  const texts = textsOf(entry);
  const word = texts.map(listedWord).find((one) => one !== undefined);
  return [...when(word !== undefined, 'SOS-M04', { values: { word: word ?? '' } }), ...when(texts.some((text) => beforeFailedToProtect(text) !== undefined), 'SOS-M14')];
}
function textsOf(entry: Item): string[] {
  const { reason, childImpact } = entry as Harm & { reason?: string };
  return [entry.text, typeof reason === 'string' ? reason : '', ...(childImpact ?? []).filter((impact) => impact['verbatim'] !== true).map((impact) => impact.text)];
}

/** SOS-M14 with names in it: who did it, and the parent it was said of. A blank stays a blank. */
function named(document: PracticeDocument, found: Finding): Finding {
  const map = mapOf(document);
  const entry = SECTION_NAMES.flatMap((section) => entriesOf(map, section)).find((one) => one.id === found.about[0]);
  if (!entry) return found;
  const { causedBy, whoMightHurt } = entry as Harm & Danger;
  const before = textsOf(entry).map(beforeFailedToProtect).find((text) => text !== undefined) ?? '';
  const places = document.people.filter((person) => person.kind === 'family' || person.kind === 'carer')
    .map((person) => ({ id: person.id, at: before.lastIndexOf(personName(document, person.id)) })).filter(({ at }) => at >= 0);
  const parent = places.sort((one, other) => other.at - one.at)[0]?.id;
  const person = [...(causedBy ?? []), ...(whoMightHurt ?? [])].find((id) => id !== parent);
  const values: Values = { person: (person && personName(document, person)) ?? '…', parent: (parent && personName(document, parent)) ?? '…' };
  return { ...found, values, message: fill(en['message.SOS-M14'], (name) => values[name]?.toString()) };
}

/** SOS-M10: how far apart people see it, never what is between them. `status` answers are not values; 0 is. */
function wideSpread(scale: MapScale): Values | undefined {
  const values = answersInOrder(scale).flatMap((answer) => answer.value ?? []);
  if (values.length < 2) return undefined;
  const [n, m] = [Math.min(...values), Math.max(...values)];
  return m - n >= WIDE ? { n, m } : undefined;
}
