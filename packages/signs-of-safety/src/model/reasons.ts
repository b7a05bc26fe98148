/** Why not, by guard name: message ids of domain.md §3.8 and what they are about. A guard is a reason that does not pass. */
import { copyFor, sameContent, type CopyRecord, type PracticeDocument } from '@practice-kit/documents';
import type { Circumstances, Reason, Reasons } from '@practice-kit/practice-tool/model';
import { documentType, type AssessmentMap, type Danger } from './document-type.js';
import { entryOf } from './entries.js';
import { SECTIONS, type SectionName } from './sections.js';
import { children, isCurrent, personName } from './selectors.js';
import { childrenNotAsked, dangersWithoutGoal, stepsNotSaid } from './findings-of.js';

const mapOf = (document: PracticeDocument): AssessmentMap => document.content as AssessmentMap;
const block = (messageId: string, about: string[] = [], values?: Reason['values']): Reason => ({ messageId, severity: 'block', about, ...(values ? { values } : {}) });
const confirm = (messageId: string, about: string[] = [], values?: Reason['values']): Reason => ({ messageId, severity: 'confirm', about, ...(values ? { values } : {}) });
const when = (condition: boolean, reason: Reason): Reason[] => (condition ? [reason] : []);

const isChildsWords = (document: PracticeDocument, entry: { verbatim?: boolean | undefined; saidBy?: string | undefined } | undefined): boolean =>
  entry?.verbatim === true && document.people.some((person) => person.id === entry.saidBy && person.kind === 'child');

export const reasons: Reasons = {
  namesAChild: ({ document }) => when(children(document).length === 0, block('SOS-START')),
  mayAdd: ({ event }) => when(!(String(event['section']) in SECTIONS), block('no-such-section')),

  /** EDIT_OWN: one's own words, not yet in anybody's hands; a child's never (DP-43). */
  isOwnWords: ({ document, event, actor }) => {
    const entry = entryOf(mapOf(document), String(event['id']));
    if (!entry) return [block('no-such-entry', [String(event['id'])])];
    return [
      ...when(isChildsWords(document, entry) && typeof event['text'] === 'string' && event['text'] !== entry.text && isShared(document, entry), block('childs-words', [entry.id])),
      ...when((entry.recordedBy ?? '') !== actor || !entry.recordedAt || isShared(document, entry) || entry.status === 'corrected' || entry.status === 'withdrawn', block('not-own-words', [entry.id])),
    ];
  },
  mayCorrect: ({ document, event }) => {
    const entry = entryOf(mapOf(document), String(event['id']));
    if (!entry) return [block('no-such-entry', [String(event['id'])])];
    return [...when(isChildsWords(document, entry), block('childs-words', [entry.id])), ...when(!isCurrent(entry), block('already-corrected', [entry.id]))];
  },
  /** DP-41: with a manager, and a reason. */
  mayWithdraw: ({ document, event, actor }) => {
    const entry = entryOf(mapOf(document), String(event['id']));
    const other = document.people.find((person) => person.id === event['agreedWith'] && person.kind === 'professional');
    return [
      ...when(!entry, block('no-such-entry', [String(event['id'])])),
      ...when(!other || other.id === actor, block('withdraw-with', [String(event['id'])])),
      ...when(!event.reason?.trim(), block('withdraw-why', [String(event['id'])])),
    ];
  },
  /** Words are edited or corrected, never set; who wrote what and when is not edited at all (DP-39). */
  maySet: ({ event }) => {
    const fields = Object.keys((event['fields'] as object | undefined) ?? {});
    const fixed = ['id', 'text', 'verbatim', 'saidBy', 'recordedBy', 'recordedAt', 'corrects', 'withdrawn', 'variants'];
    return when(fields.some((field) => fixed.includes(field)), block('not-set', [String(event['id'])]));
  },
  isWholeVersion: ({ event }) => when(!event.reader || (event['withhold'] === true ? !event.reason?.trim() : !String(event['text'] ?? '').trim()), block('version-needs', [String(event['id'])])),
  isSecondPerson: ({ document, event, actor }) => {
    const variants = entryOf(mapOf(document), String(event['id']))?.variants ?? [];
    const written = variants.find((variant) => variant.forAudience === event.reader);
    return when(!written || written.writtenBy === actor || !actor, block('SOS-M13', [String(event['id'])]));
  },
  isNotPreparer: ({ document, event, actor }) => {
    const record = copyRecord(document, String(event['copyId']));
    return [...when(!record || record.state !== 'prepared' || record.preparedBy === actor || !actor, block('SOS-M13')), ...when(record !== undefined && !holdsTodays(document, record), block('copy-changed'))];
  },
  isEmpty: ({ document, event }) => {
    const section = String(event['section']) as SectionName;
    const entries = (mapOf(document)[section] ?? []) as { status?: string }[];
    return when(entries.some(isCurrent), block('not-empty'));
  },
  /** Exactly one of a number and one of the four silences (domain.md §2.7). */
  isOneAnswer: ({ document, event }) => {
    const scale = mapOf(document).scales?.find((one) => one.id === event['scaleId']);
    const { value, status } = event as { value?: unknown; status?: unknown };
    const step = scale?.step ?? 1;
    const isNumber = typeof value === 'number' && value >= 0 && value <= 10 && Number.isInteger(value / step);
    return [...when(!scale, block('no-such-entry', [String(event['scaleId'])])), ...when((value === undefined) === (status === undefined) || (value !== undefined && !isNumber), block('one-answer', scale ? [scale.id] : []))];
  },

  /** READY is a courtesy, not a wall: all of it passes with a reason. */
  isReady: ({ document }) => {
    const map = mapOf(document);
    const scaled = new Set((map.scales ?? []).map((scale) => scale.forDangerId));
    const dangers = (map.dangerStatements ?? []).filter(isCurrent);
    const saidEmpty = (section: string): boolean => (map.statedEmpty ?? []).some((said) => said.section === section);
    const steps = (map.nextSteps ?? []).filter(isCurrent);
    return [
      ...dangersWithoutGoal(map).map((danger) => confirm('SOS-M05', [danger.id])),
      ...dangers.filter((danger) => !scaled.has(danger.id)).map((danger) => confirm('SOS-READY-SCALE', [danger.id])),
      ...when(!steps.some((step) => step.who?.length && step.byWhen), confirm('SOS-READY-STEP', stepsNotSaid(map).map((step) => step.id))),
      ...when(!(map.unknowns ?? []).some(isCurrent) && !saidEmpty('unknowns'), confirm('SOS-READY-UNKNOWNS')),
      ...childrenNotAsked(document).map((child) => confirm('SOS-M11', [child.id], { name: personName(document, child.id) })),
    ];
  },
  hasReader: ({ event }) => when(!event.reader, block('reader-needed')),
  mayShare: (circumstances) => sharing(circumstances),
  mayShareDraft: (circumstances) => [...sharing(circumstances), ...when(!circumstances.event.reason?.trim(), confirm('draft-why'))],

  /** Closing says for each danger why: safe enough, handed on, or moved (domain.md §3.4). */
  saysWhyForEachDanger: ({ document, event }) => {
    const given = (event['reasons'] ?? []) as { dangerId: string; because: string; seen?: string }[];
    const missing = (mapOf(document).dangerStatements ?? []).filter((danger: Danger) => isCurrent(danger) && !given.some((one) => one.dangerId === danger.id && one.because && one.seen?.trim()));
    return when(missing.length > 0, block('close-why', missing.map((danger) => danger.id)));
  },
  isOver: () => [block('map-is-over')],
  isUrgent: ({ event }) => [...when(event['urgent'] !== true, block('map-is-over')), ...when(!(String(event['section']) in SECTIONS), block('no-such-section'))],
};

/** SOS-M12 and SOS-M13: nothing undecided, and a second person's eye wherever somebody could be hurt. */
function sharing({ document, event }: Circumstances): Reason[] {
  const reader = event.reader;
  if (!reader) return [block('reader-needed')];
  const { leftOut, versionsUsed, needsSecondPerson, copy } = copyFor(document, reader, documentType);
  const name = personName(document, reader.slice(reader.indexOf(':') + 1));
  const undecided = [...new Set(leftOut.filter((omission) => omission.unresolved).map((omission) => omission.about))];
  const flagOf = (id: string): string => leftOut.find((omission) => omission.about === id && omission.unresolved)?.flagId ?? '';
  const unchecked = versionsUsed.filter((version) => !version.checkedBy || version.checkedBy === version.writtenBy).map((version) => version.about);
  const checked = (document.copies ?? []).some((record) => record.reader === reader && record.state === 'checked' && record.checkedBy !== record.preparedBy && sameContent(record.held, copy));
  return [
    ...when(undecided.length > 0, block('SOS-M12', undecided, { name, what: document.flags.filter((flag) => undecided.some((id) => flagOf(id) === flag.id)).map((flag) => flag.value ?? '').filter(Boolean).join(', ') })),
    ...when(unchecked.length > 0, block('SOS-M13', unchecked)),
    ...when(needsSecondPerson && !checked, block('SOS-M13')),
  ];
}

const copyRecord = (document: PracticeDocument, id: string): CopyRecord | undefined => document.copies?.find((record) => record.id === id);
const holdsTodays = (document: PracticeDocument, record: CopyRecord): boolean => sameContent(record.held, copyFor(document, record.reader, documentType).copy);

/** Something that has been given to somebody is not edited any more: it is corrected, so that both can be told apart. */
function isShared(document: PracticeDocument, entry: { recordedAt?: string | undefined }): boolean {
  return (document.copies ?? []).some((record) => record.sharedAt !== undefined && (entry.recordedAt ?? '') <= record.sharedAt);
}
