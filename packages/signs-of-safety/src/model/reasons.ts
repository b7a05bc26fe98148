/**
 * Why not, by guard name: message ids of domain.md §3.8, or the id of the rule where it has no message, and what they
 * are about. A guard is a reason that does not pass: `block` never, `confirm` with a reason, `nudge` always.
 */
import {
  NEVER_SET, aboutEntry, block, children, confirm, fieldsOf, hasAny, isChild, isCurrent, isPerson, mayAddFields, maySetEntry, nudge, personName,
  recordingReasons, said, sharingReasons, speakerOf, staysWhereUsed, targetOf, type Circumstances, type Reason, type Reasons,
} from '@practice-kit/practice-tool/model';
import type { Genogram } from './document-type.js';
import { entriesOf, mapOf, standsIn } from './entries.js';
import { childrenNotAsked, currentDangers, dangersWithoutGoal, dangersWithoutScale, goalsWithoutDanger, saysWhoAndWhen } from './findings-of.js';
import { recording, sharing } from './recording.js';
import { SECTIONS, isSection } from './sections.js';

/** A number answers the question as it was asked. */
const ASKED: ReadonlySet<string> = new Set(['question', 'anchor0', 'anchor10', 'step', 'forDangerId']);
const HEADER: ReadonlySet<string> = new Set([
  'on', 'previousMapId', 'method', 'termProfile', 'purpose', 'place', 'presentIds', 'presentWithholdFrom', 'contributedBeforehandIds', 'genogram', 'reviewOn',
]);
const CLOSES: ReadonlySet<unknown> = new Set(['safe-enough', 'handed-on', 'moved']);

export const reasons: Reasons = {
  ...recordingReasons(recording),
  ...sharingReasons(sharing),
  namesAChild: ({ document }) => block(children(document).length === 0, 'SOS-START'),

  mayAdd: (given) => [...block(!isSection(said(given.event, 'section')), 'no-such-section'), ...mayAddFields(given)],
  /** SG-02: what is urgent is written down even when the map is over, and opens it again. */
  isUrgent: (given) => [...block(given.event['urgent'] !== true, 'map-is-over'), ...(reasons['mayAdd']?.(given) ?? [])],
  isOver: () => block(true, 'map-is-over'),

  mayMove: (given) => aboutEntry(recording, given, (entry) => [
    ...block(!isSection(said(given.event, 'section')), 'no-such-section'), ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
    ...staysWhereUsed(entry, standsIn(given.document, entry.id)?.section === said(given.event, 'section')),
  ]),
  maySet: (given) => {
    const id = targetOf(given.event);
    const fields = fieldsOf(given.event);
    const scale = mapOf(given.document).scales?.find((one) => one.id === id);
    if (scale) return block(hasAny(fields, NEVER_SET) || (hasAny(fields, ASKED) && scale.answers.length > 0), 'scale-answered', [id]);
    const entry = standsIn(given.document, id)?.entry;
    return entry ? maySetEntry(entry, given) : block(true, 'no-such-entry', [id]);
  },
  isEmpty: ({ document, event }) => {
    const section = said(event, 'section');
    if (!isSection(section) || !SECTIONS[section].statedEmpty) return block(true, 'no-such-section');
    const isWritten = entriesOf(mapOf(document), section).some(isCurrent);
    // domain.md §3.2: that no harm is known is said with a reason.
    return isWritten ? block(true, 'not-empty') : confirm(section === 'harm', 'no-harm-why');
  },
  /** SOS-R08: one scale for each danger, and at most one for the whole. */
  hasNoScale: ({ document, event }) => {
    const dangerId = said(event, 'dangerId');
    const map = mapOf(document);
    return [
      ...block(dangerId !== '' && !currentDangers(map).some((danger) => danger.id === dangerId), 'no-such-entry', [dangerId]),
      ...block((map.scales ?? []).some((scale) => (scale.forDangerId ?? '') === dangerId), 'one-scale', dangerId ? [dangerId] : []),
    ];
  },
  /** Exactly one of a number and one of the four silences, and somebody whose it is (domain.md §2.7). */
  isOneAnswer: ({ document, event }) => {
    const id = said(event, 'scaleId') || targetOf(event);
    const scale = mapOf(document).scales?.find((one) => one.id === id);
    if (!scale) return block(true, 'no-such-entry', [id]);
    const { value, status } = event as { value?: unknown; status?: unknown };
    const isNumber = typeof value === 'number' && value >= 0 && value <= 10 && Number.isInteger(value / (scale.step ?? 1));
    return block(!isPerson(document, speakerOf(event)) || (status === undefined ? !isNumber : value !== undefined || typeof status !== 'string'), 'one-answer', [id]);
  },
  /** SOS-R09, DP-53: nothing here adds numbers up; what is set is the header and only that. */
  isHeader: ({ event }) => {
    const fields = fieldsOf(event);
    const { links = [] } = (fields['genogram'] ?? {}) as { readonly links?: unknown };
    const isHalfSaid = (link: unknown): boolean => { const { a, b, kind } = (link ?? {}) as Partial<Genogram['links'][number]>; return !a || !b || !kind || a === b; };
    return [...block(Object.keys(fields).some((field) => !HEADER.has(field)), 'DP-39'), ...block(!Array.isArray(links) || links.some(isHalfSaid), 'tree-needs')];
  },
  isChildHere: ({ document, event }) => {
    const id = said(event, 'childId');
    return [...block(!isChild(document, id), 'no-such-entry', [id]), ...block(!said(event, 'whyNot').trim() && !Array.isArray(event['refs']), 'why-not-asked', [id])];
  },

  /** CHECK lists what is missing, and stops nothing. */
  lists: (given) => whatIsMissing(given).map((one) => ({ ...one, severity: 'nudge' })),
  /** READY is a courtesy, not a wall: all of it passes with a reason. */
  isReady: (given) => whatIsMissing(given),
  /** For each danger why: safe enough (its numbers, and what was seen for how long), handed on, or moved (domain.md §3.4). */
  saysWhyForEachDanger: ({ document, event }) => {
    const map = mapOf(document);
    const given = Array.isArray(event['reasons']) ? (event['reasons'] as { dangerId?: string; because?: unknown; seen?: string }[]) : [];
    const givenFor = new Map(given.map((one) => [one.dangerId, one]));
    const asked = new Set((map.scales ?? []).filter((scale) => scale.answers.some((answer) => answer.value !== undefined)).map((scale) => scale.forDangerId));
    const dangers = currentDangers(map);
    const silent = dangers.filter(({ id }) => !CLOSES.has(givenFor.get(id)?.because) || !givenFor.get(id)?.seen?.trim());
    const uncounted = dangers.filter(({ id }) => givenFor.get(id)?.because === 'safe-enough' && !asked.has(id));
    return [...block(silent.length > 0, 'close-why', silent.map(({ id }) => id)), ...block(uncounted.length > 0, 'close-number', uncounted.map(({ id }) => id))];
  },
};

/** What READY asks for (domain.md §3.4), with what each thing that is missing is about. */
function whatIsMissing({ document }: Circumstances): Reason[] {
  const map = mapOf(document);
  const steps = (map.nextSteps ?? []).filter(isCurrent);
  const unsaid = steps.filter((step) => step.status !== 'done' && !saysWhoAndWhen(step));
  return [
    ...dangersWithoutGoal(map).flatMap(({ id }) => confirm(true, 'SOS-M05', [id])),
    ...goalsWithoutDanger(map).flatMap(({ id }) => confirm(true, 'SOS-M06', [id])),
    ...dangersWithoutScale(map).flatMap(({ id }) => confirm(true, 'SOS-R08', [id])),
    ...confirm(!steps.some(saysWhoAndWhen), 'SOS-R10', unsaid.map(({ id }) => id)),
    ...nudge(unsaid.length > 0, 'SOS-M09', unsaid.map(({ id }) => id)),
    ...confirm(!(map.unknowns ?? []).some(isCurrent) && !map.statedEmpty?.some((stated) => stated.section === 'unknowns'), 'SOS-R12'),
    ...childrenNotAsked(document).flatMap(({ id }) => confirm(true, 'SOS-M11', [id], { name: personName(document, id) })),
  ];
}
