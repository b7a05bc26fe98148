/**
 * The practice checks SOS-M01 to M15 that can be read off a map (domain.md §3.8, shapes.md §14).
 * They notice what is missing; they never grade. What an entry says of itself is remembered with the entry, so that
 * after a keystroke only that entry is looked at again.
 */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import type { Finding, Severity } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import type { AssessmentMap, Danger, ExistingSafety, Harm, MapScale, SafetyGoal } from './document-type.js';
import { childrenNotAsked, dangersWithoutGoal, stepsNotSaid } from './findings-of.js';
import { SECTION_NAMES, type SectionName } from './sections.js';
import { answersInOrder, isCurrent, personName } from './selectors.js';
import { listedWord, saysFailedToProtect } from './wording-nudges.js';

type MessageId = `SOS-M${string}`;
interface Noticed { id: MessageId; severity: Severity; values?: Record<string, string | number> }

export function check(document: PracticeDocument, { asOf }: { asOf: string }): Finding[] {
  const map = document.content as AssessmentMap;
  const findings: Finding[] = [];
  const notice = ({ id, severity, values }: Noticed, about: string[], path: (string | number)[]): void => {
    const message = (en[`message.${id}` as keyof typeof en] as string).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
    findings.push({ id, severity, about, path: ['content', ...path], message, ...(values ? { values } : {}) });
  };
  const at = (section: keyof AssessmentMap, id: string): (string | number)[] => [section, (map[section] as { id: string }[]).findIndex((one) => one.id === id)];

  for (const section of SECTION_NAMES) {
    (map[section] as Item[] | undefined)?.forEach((entry, index) => {
      for (const noticed of noticedOf(section, entry)) notice(noticed, [entry.id], [section, index]);
    });
  }
  for (const danger of dangersWithoutGoal(map)) notice({ id: 'SOS-M05', severity: 'confirm' }, [danger.id], at('dangerStatements', danger.id));
  for (const step of stepsNotSaid(map)) notice({ id: 'SOS-M09', severity: 'nudge' }, [step.id], at('nextSteps', step.id));
  map.scales?.forEach((scale, index) => {
    const spread = wideSpread(scale);
    if (spread) notice({ id: 'SOS-M10', severity: 'nudge', values: spread }, [scale.id], ['scales', index]);
  });
  for (const child of childrenNotAsked(document)) notice({ id: 'SOS-M11', severity: 'confirm', values: { name: personName(document, child.id) } }, [child.id], ['childrensWords']);
  if (map.method === 'prepared-alone' && map.on && workingDaysBetween(map.on, asOf) > 10) notice({ id: 'SOS-M15', severity: 'nudge' }, [], ['method']);

  const answered = new Set((document.checkAnswers ?? []).map((one) => `${one.messageId} ${one.about.join(' ')}`));
  return findings.filter((finding) => !answered.has(`${finding.id} ${finding.about.join(' ')}`));
}

const remembered = new WeakMap<object, readonly Noticed[]>();

function noticedOf(section: SectionName, entry: Item): readonly Noticed[] {
  const before = remembered.get(entry);
  if (before) return before;
  const noticed = isCurrent(entry) ? [...ofSection(section, entry), ...ofWording(entry)] : [];
  remembered.set(entry, noticed);
  return noticed;
}

const nudge = (id: MessageId, values?: Noticed['values']): Noticed => ({ id, severity: 'nudge', ...(values ? { values } : {}) });

function ofSection(section: SectionName, entry: Item): Noticed[] {
  if (section === 'dangerStatements') {
    const danger = entry as Danger;
    return [
      ...(danger.whoMightBeHurt?.length ? [] : [nudge('SOS-M01')]),
      ...(!danger.verbatim && PAST_INCIDENT.test(danger.text) ? [nudge('SOS-M02')] : []),
      ...(danger.basedOnHarmIds?.length || danger.whyBeforeHarm ? [] : [nudge('SOS-M03')]),
    ];
  }
  if (section === 'safetyGoals') {
    const goal = entry as SafetyGoal;
    return [
      ...(goal.mirrorsDangerId ? [] : [{ id: 'SOS-M06', severity: 'confirm' } as const]),
      ...(!goal.toSeeFor || SAYS_WHAT_STOPS.test(goal.text) ? [nudge('SOS-M07')] : []),
    ];
  }
  if (section === 'existingSafety') {
    const safety = entry as ExistingSafety;
    return safety.answersDangerId && safety.from && safety.seenBy?.length ? [] : [nudge('SOS-M08')];
  }
  return [];
}

/** SOS-M02: a day or a date told in the past tense. A danger says what will happen (SOS-R02). */
const PAST_INCIDENT = /^(?:On|Last|Yesterday)\b(?:(?!\b(?:will|worried|might|could)\b).)*\b(?:was|were|had|did|hit|pushed|threw|held|left|kicked|punched|slapped|grabbed|shouted|hurt)\b(?:(?!\b(?:will|worried|might|could)\b).)*$/su;
/** SOS-M07. */
const SAYS_WHAT_STOPS = /^\s*(?:No|Not|Stop|Never|Will not)\b/iu;

/** SOS-M04, SOS-M14: in the entry's own words, its reason and each child's line; never in a dispute, a scale's reason or anything verbatim. */
function ofWording(entry: Item): Noticed[] {
  if (entry.verbatim) return [];
  const harm = entry as Harm & { reason?: string };
  const texts = [entry.text, harm.reason ?? '', ...(harm.childImpact ?? []).map((impact) => impact.text)];
  const word = texts.map(listedWord).find((one) => one !== undefined);
  return [...(word === undefined ? [] : [nudge('SOS-M04', { word })]), ...(texts.some(saysFailedToProtect) ? [nudge('SOS-M14', { person: '…', parent: '…' })] : [])];
}

/** SOS-M10: how far apart people see it, never what is between them. `status` answers are not values; 0 is. */
function wideSpread(scale: MapScale): { n: number; m: number } | undefined {
  const values = answersInOrder(scale).flatMap((answer) => (answer.value === undefined ? [] : [answer.value]));
  if (values.length < 2) return undefined;
  const [n, m] = [Math.min(...values), Math.max(...values)];
  return m - n >= 4 ? { n, m } : undefined;
}

/** Weekdays after `from`, up to and with `to`. Bank holidays differ by nation and are the host's to know. */
function workingDaysBetween(from: string, to: string): number {
  const day = 86_400_000;
  let days = 0;
  for (let at = Date.parse(from) + day; at <= Date.parse(to); at += day) if (new Date(at).getUTCDay() % 6 !== 0) days += 1;
  return days;
}
