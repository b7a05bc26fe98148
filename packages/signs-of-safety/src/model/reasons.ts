/**
 * Why not, by guard name: message ids of domain.md §3.8, or the id of the rule where it has no message, and what they
 * are about. A guard is a reason that does not pass: `block` never, `confirm` with a reason, `nudge` always.
 */
import { copyFor, sameContent, type CopyRecord, type Item, type PracticeDocument } from '@practice-kit/documents';
import type { Circumstances, Reason, Reasons, Severity } from '@practice-kit/practice-tool/model';
import { severityOf } from './checks.js';
import { documentType } from './document-type.js';
import { entriesOf, entryOf, fieldsOf, mapOf, said, speakerOf, targetOf } from './entries.js';
import { childrenNotAsked, currentDangers, dangersWithoutGoal, dangersWithoutScale, goalsWithoutDanger, saysWhoAndWhen } from './findings-of.js';
import { SECTIONS, isSection } from './sections.js';
import { children, isCurrent, personName } from './selectors.js';

type Values = NonNullable<Reason['values']>;
const reason = (severity: Severity) => (condition: boolean, messageId: string, about: readonly string[] = [], values?: Values): Reason[] =>
  (condition ? [{ messageId, severity, about: [...about], ...(values ? { values } : {}) }] : []);
const block = reason('block');
const confirm = reason('confirm');
const nudge = reason('nudge');

/** Fields of an entry that are written by events of their own, or by nobody (DP-39). */
const NEVER_SET: ReadonlySet<string> = new Set(['id', 'text', 'recordedBy', 'recordedAt', 'corrects', 'withdrawn', 'variants', 'disputes', 'answers', 'translations', '__proto__']);
/** What makes words a person's own. */
const OWNERSHIP: ReadonlySet<string> = new Set(['verbatim', 'saidBy', 'lang']);
/** A number answers the question as it was asked. */
const ASKED: ReadonlySet<string> = new Set(['question', 'anchor0', 'anchor10', 'step', 'forDangerId']);
const HEADER: ReadonlySet<string> = new Set([
  'on', 'previousMapId', 'method', 'termProfile', 'purpose', 'place', 'presentIds', 'presentWithholdFrom', 'contributedBeforehandIds', 'genogram', 'reviewOn',
]);
const CLOSES: ReadonlySet<unknown> = new Set(['safe-enough', 'handed-on', 'moved']);

export const reasons: Reasons = {
  namesAChild: ({ document }) => block(children(document).length === 0, 'SOS-START'),

  /** DP-33: what a machine wrote is nobody's own words. */
  mayAdd: ({ event }) => {
    const fields = fieldsOf(event);
    return [...block(!isSection(said(event, 'section')), 'no-such-section'), ...block(has(fields, NEVER_SET) || endsIt(fields), 'DP-39'), ...block(fields['verbatim'] === true && isGenerated(fields), 'DP-33')];
  },
  /** SG-02: what is urgent is written down even when the map is over, and opens it again. */
  isUrgent: (given) => [...block(given.event['urgent'] !== true, 'map-is-over'), ...(reasons['mayAdd']?.(given) ?? [])],
  isOver: () => block(true, 'map-is-over'),

  /** One's own words, not yet in anybody's hands; a child's never (DP-43). */
  isOwnWords: (given) => ofEntry(given, (entry, { document, event, actor }) => [
    ...block(isChildsWords(document, entry), 'DP-43', [entry.id]),
    ...block(!isOwn(document, entry, actor), 'not-own-words', [entry.id]),
    ...block(has(fieldsOf(event), NEVER_SET), 'DP-39', [entry.id]),
  ]),
  mayCorrect: (given) => ofEntry(given, (entry, { document, event }) => [
    ...block(isChildsWords(document, entry), 'DP-43', [entry.id]),
    ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
    ...block(has(fieldsOf(event), NEVER_SET), 'DP-39', [entry.id]),
  ]),
  /** With somebody else who agrees, and a reason that repeats nothing (DP-41). */
  mayWithdraw: (given) => ofEntry(given, (entry, { document, event, actor }) => {
    const other = document.people.find((person) => person.id === event['agreedWith'] && person.kind === 'professional');
    return [
      ...block(entry.status === 'withdrawn', 'already-corrected', [entry.id]),
      ...block(!other || other.id === actor, 'DP-41', [entry.id]),
      ...block(!event.reason?.trim(), 'withdraw-why', [entry.id]),
    ];
  }),
  mayMove: (given) => ofEntry(given, (entry, { event }) => [
    ...block(!isSection(said(event, 'section')), 'no-such-section'), ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
  ]),
  /** Words are edited or corrected, never set; who wrote what and when is not edited at all (DP-39). */
  maySet: ({ document, event, actor }) => {
    const id = targetOf(event);
    const map = mapOf(document);
    const fields = fieldsOf(event);
    const scale = map.scales?.find((one) => one.id === id);
    if (scale) return block(has(fields, NEVER_SET) || (has(fields, ASKED) && scale.answers.length > 0), 'scale-answered', [id]);
    const entry = entryOf(map, id);
    if (!entry) return block(true, 'no-such-entry', [id]);
    return [
      ...block(has(fields, NEVER_SET) || endsIt(fields) || ('correctionReason' in fields && !entry.corrects), 'DP-39', [id]),
      ...block(has(fields, OWNERSHIP) && isChildsWords(document, entry), 'DP-43', [id]),
      ...block(has(fields, OWNERSHIP) && !isOwn(document, entry, actor), 'not-own-words', [id]),
      ...block(fields['verbatim'] === true && isGenerated(entry), 'DP-33', [id]),
      ...block(!isCurrent(entry), 'already-corrected', [id]),
    ];
  },
  isInTheirWords: (given) => ofEntry(given, (entry, { document, event }) => [
    ...block(!said(event, 'text').trim() || !isPerson(document, speakerOf(event)), 'DP-42', [entry.id]),
  ]),
  isWholeVersion: (given) => ofEntry(given, (entry, { event }) =>
    block(!event.reader || !(event['withhold'] === true ? event.reason : said(event, 'text'))?.trim(), 'version-needs', [entry.id])),
  isSecondPerson: (given) => ofEntry(given, (entry, { event, actor }) => {
    const version = entry.variants?.find((variant) => variant.forAudience === event.reader);
    return [...block(!version, 'version-needs', [entry.id]), ...block(!actor || version?.writtenBy === actor, 'SOS-M13', [entry.id])];
  }),
  /** SG-09: from whom is enough; why can follow the same day. */
  saysFromWhom: ({ event }) => {
    const { type, withholdFrom } = fieldsOf(event, 'flag');
    return block(typeof type !== 'string' || !Array.isArray(withholdFrom) || withholdFrom.length === 0, 'SG-09');
  },
  isEmpty: ({ document, event }) => {
    const section = said(event, 'section');
    if (!isSection(section) || !SECTIONS[section].statedEmpty) return block(true, 'no-such-section');
    return block(entriesOf(mapOf(document), section).some(isCurrent), 'not-empty');
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
  isHeader: ({ event }) => block(Object.keys(fieldsOf(event)).some((field) => !HEADER.has(field)), 'DP-39'),
  isChildHere: ({ document, event }) => {
    const id = said(event, 'childId');
    return [...block(!document.people.some((person) => person.id === id && person.kind === 'child'), 'no-such-entry', [id]), ...block(!said(event, 'whyNot').trim() && !Array.isArray(event['refs']), 'why-not-asked', [id])];
  },
  isNewPerson: ({ event }) => block(typeof fieldsOf(event, 'person')['name'] !== 'string', 'person-needs-name'),
  isPersonHere: ({ document, event }) => [
    ...block(!isPerson(document, targetOf(event)), 'no-such-entry', [targetOf(event)]), ...block(has(fieldsOf(event), NEVER_SET), 'DP-39', [targetOf(event)]),
  ],
  /** A nudge is put away for good; what is to be confirmed is answered with a reason. */
  mayPutAway: ({ event }) => confirm(severityOf(said(event, 'messageId')) === 'confirm', said(event, 'messageId'), event.about),

  /** CHECK lists what is missing, and stops nothing. */
  lists: (given) => whatIsMissing(given).map((one) => ({ ...one, severity: 'nudge' })),
  /** READY is a courtesy, not a wall: all of it passes with a reason. */
  isReady: (given) => whatIsMissing(given),
  hasReader: ({ event }) => block(!event.reader, 'reader-needed'),
  mayShare: (given) => sharing(given),
  mayShareDraft: (given) => [...sharing(given), ...confirm(!given.event.reason?.trim(), 'draft-why')],
  isNotPreparer: ({ document, event, actor }) => {
    const record = preparedFor(document, event['copyId'], event.reader);
    if (!record) return block(true, 'no-such-copy');
    return [...block(!actor || record.preparedBy === actor, 'SOS-M13'), ...block(!holdsTodays(document, record), 'copy-changed')];
  },
  wasShared: ({ document, event }) => block(!document.copies?.some((record) => record.id === event['copyId'] && record.sharedAt !== undefined && record.state !== 'recalled'), 'no-such-copy'),

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

const has = (fields: Record<string, unknown>, names: ReadonlySet<string>): boolean => Object.keys(fields).some((field) => names.has(field));
const endsIt = ({ status }: Record<string, unknown>): boolean => status === 'corrected' || status === 'withdrawn';

function ofEntry(given: Circumstances, judge: (entry: Item, given: Circumstances) => Reason[]): Reason[] {
  const id = targetOf(given.event);
  const entry = entryOf(mapOf(given.document), id);
  return entry ? judge(entry, given) : block(true, 'no-such-entry', id ? [id] : []);
}

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

/** SOS-M12 and SOS-M13: nothing undecided, and a second person's eye wherever somebody could be hurt. */
function sharing({ document, event }: Circumstances): Reason[] {
  const { reader } = event;
  if (!reader) return block(true, 'reader-needed');
  const { leftOut, versionsUsed, needsSecondPerson, copy } = copyFor(document, reader, documentType);
  const undecided = leftOut.filter((omission) => omission.unresolved);
  const flags = new Set(undecided.map((omission) => omission.flagId));
  const what = document.flags.filter((flag) => flags.has(flag.id)).map((flag) => flag.value ?? '').filter(Boolean).join(', ') || '…';
  const name = personName(document, reader.slice(reader.indexOf(':') + 1)) || `@reader.${reader}`;
  const unchecked = versionsUsed.filter((version) => !version.checkedBy || version.checkedBy === version.writtenBy);
  return [
    ...block(undecided.length > 0, 'SOS-M12', [...new Set(undecided.map(({ about }) => about))], { name, what }),
    ...block(unchecked.length > 0, 'SOS-M13', unchecked.map(({ about }) => about)),
    ...block(needsSecondPerson && !(document.copies ?? []).some((record) => record.reader === reader && isCheckedByTwo(record) && sameContent(record.held, copy)), 'SOS-M13'),
  ];
}

/** DP-19: made ready by one person and looked at by another. */
export const isCheckedByTwo = (record: CopyRecord): boolean => record.state === 'checked' && record.checkedBy !== undefined && record.checkedBy !== record.preparedBy;

/** The copy that waits for a second person. */
export const preparedFor = (document: PracticeDocument, copyId: unknown, reader: string | undefined): CopyRecord | undefined =>
  document.copies?.find((record) => record.state === 'prepared' && (typeof copyId === 'string' ? record.id === copyId : record.reader === reader));

const holdsTodays = (document: PracticeDocument, record: CopyRecord): boolean => sameContent(record.held, copyFor(document, record.reader, documentType).copy);
const isPerson = (document: PracticeDocument, id: string): boolean => document.people.some((person) => person.id === id);
const isChildsWords = (document: PracticeDocument, entry: Item): boolean =>
  entry.verbatim === true && document.people.some((person) => person.id === entry.saidBy && person.kind === 'child');
const isGenerated = (fields: Record<string, unknown>): boolean => fields['source'] === 'generated'
  || (Array.isArray(fields['sources']) && fields['sources'].some((source: unknown) => (source as { kind?: unknown } | null)?.kind === 'generated'));

/** Written by whoever is at the screen, still standing, and not in anybody's hands. */
const isOwn = (document: PracticeDocument, entry: Item, actor: string): boolean =>
  entry.recordedAt !== undefined && (entry.recordedBy ?? '') === actor && isCurrent(entry) && !isShared(document, entry);

/** Given to somebody since it was written: it is corrected, not edited, so that both can be told apart. */
function isShared(document: PracticeDocument, { recordedAt = '' }: Item): boolean {
  return (document.copies ?? []).some(({ sharedAt }) => sharedAt !== undefined && !(Date.parse(recordedAt) > Date.parse(sharedAt)));
}
