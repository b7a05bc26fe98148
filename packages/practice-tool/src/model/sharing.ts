/**
 * Sharing, the same in every tool (domain.md §2.6, DP-19, DP-44): a copy is made ready by one person, looked at by
 * another wherever a safety flag is set, given, and kept exactly as it was given. A tool says what its two messages are.
 */
import { copyWithReferences, sameContent, type CopyRecord, type CopyResult, type DocumentType, type Operation, type PracticeDocument } from '@practice-kit/documents';
import { said } from './event-fields.js';
import { personName } from './people.js';
import { block, confirm } from './reason.js';
import type { Reason } from './verdict.js';
import type { Circumstances, Effects, Reasons } from './workflow.js';
import { inDocument, newId, setField, setFields, setGiven, stored, type Fields } from './write-down.js';

export interface SharingOptions {
  readonly documentType: DocumentType;
  /** The tool's message that something in the copy is not decided yet (`SOS-M12`). */
  readonly undecided: string;
  /** The tool's message that a second person has to look (`SOS-M13`). */
  readonly secondPerson: string;
}

/**
 * The events, for a machine's states in which recording is open. SHARE stands where the tool's workflow has it. PRINT_COPY writes nothing
 * down: paper for somebody is a way of giving it to them, and the same stands before it (DP-19, DP-21).
 */
export const SHARING_EVENTS = { PREPARE_COPY: { guard: 'hasReader' }, CHECK_COPY: { guard: 'isNotPreparer' }, PRINT_COPY: { guard: 'mayShare' }, RECALL: { guard: 'wasShared' } };

export function sharingReasons(options: SharingOptions): Reasons {
  return {
    hasReader: ({ event }) => block(!event.reader, 'reader-needed'),
    mayShare: (given) => maySend(options, given),
    mayShareDraft: (given) => [...maySend(options, given), ...confirm(!given.event.reason?.trim(), 'draft-why')],
    isNotPreparer: ({ document, event, actor, sources }) => {
      const record = preparedFor(document, event['copyId'], event.reader);
      if (!record) return block(true, 'no-such-copy');
      return [...block(!actor || record.preparedBy === actor, options.secondPerson), ...block(!sameContent(record.held, copyWithReferences(document, record.reader, options.documentType, sources).copy), 'copy-changed')];
    },
    wasShared: ({ document, event }) => block(!document.copies?.some((record) => record.id === event['copyId'] && record.sharedAt !== undefined && record.state !== 'recalled'), 'no-such-copy'),
  };
}

export function sharingEffects({ documentType }: SharingOptions): Effects {
  return {
    PREPARE_COPY: (given) => [...letGo(given), addCopy(documentType, given, { state: 'prepared' })],
    CHECK_COPY: ({ document, event, actor }) => setGiven(preparedFor(document, event['copyId'], event.reader)?.id ?? '', { state: 'checked', checkedBy: actor, checkedAt: event.at }),
    SHARE: (given) => share(documentType, given, {}),
    SHARE_AS_DRAFT: (given) => share(documentType, given, { draft: true, reason: given.event.reason }),
    RECALL: ({ event, actor, asOf }) => setFields(said(event, 'copyId'), { state: 'recalled', recalledBy: actor, recalledAt: event.at ?? asOf }),
  };
}

/** Nothing undecided, and a second person's eye wherever a safety flag is set, whoever the copy is for. */
function maySend({ documentType, undecided, secondPerson }: SharingOptions, { document, event, sources }: Circumstances): Reason[] {
  const { reader } = event;
  if (!reader) return block(true, 'reader-needed');
  const { leftOut, versionsUsed, needsSecondPerson, copy } = copyWithReferences(document, reader, documentType, sources);
  const open = leftOut.filter((omission) => omission.unresolved);
  const flags = new Set(open.map((omission) => omission.flagId));
  const what = document.flags.filter((flag) => flags.has(flag.id)).map((flag) => flag.value ?? '').filter(Boolean).join(', ') || '…';
  const name = personName(document, reader.slice(reader.indexOf(':') + 1)) || `@reader.${reader}`;
  const unchecked = uncheckedIn(versionsUsed);
  return [
    ...block(open.length > 0, undecided, [...new Set(open.map(({ about }) => about))], { name, what }),
    ...block(unchecked.length > 0, secondPerson, unchecked.map(({ about }) => about)),
    ...block(needsSecondPerson && !(document.copies ?? []).some((record) => record.reader === reader && isCheckedByTwo(record) && sameContent(record.held, copy)), secondPerson),
  ];
}

/** Of what is written for one reader, what nobody but its writer has read (DP-19). */
export const uncheckedIn = (versions: CopyResult['versionsUsed']): CopyResult['versionsUsed'] =>
  versions.filter(({ writtenBy, checkedBy }) => !checkedBy || checkedBy === writtenBy);

/** Just this is what they were given: it can be put on paper again. */
export const isInTheirHands = (document: PracticeDocument, reader: string, copy: PracticeDocument): boolean =>
  (document.copies ?? []).some((record) => record.reader === reader && record.state === 'shared' && sameContent(record.held, copy));

/** DP-19: made ready by one person and looked at by another. */
export const isCheckedByTwo = (record: CopyRecord): boolean => record.state === 'checked' && record.checkedBy !== undefined && record.checkedBy !== record.preparedBy;

/** The copy that waits for a second person. */
export const preparedFor = (document: PracticeDocument, copyId: unknown, reader: string | undefined): CopyRecord | undefined =>
  document.copies?.find((record) => record.state === 'prepared' && (typeof copyId === 'string' ? record.id === copyId : record.reader === reader));

/** Given to somebody since it was written: it is corrected, not edited, so that both can be told apart. */
export const isShared = (document: PracticeDocument, recordedAt = ''): boolean =>
  (document.copies ?? []).some(({ sharedAt }) => sharedAt !== undefined && !(Date.parse(recordedAt) > Date.parse(sharedAt)));

const ofReader = ({ document, event }: Circumstances, state: (record: CopyRecord) => boolean): CopyRecord[] => (document.copies ?? []).filter((record) => record.reader === event.reader && state(record));
const supersede = (records: readonly CopyRecord[]): Operation[] => records.map(({ id }) => setField(id, 'state', 'superseded'));
/** Copies that were made ready and never given. */
const letGo = (given: Circumstances, but?: CopyRecord): Operation[] => supersede(ofReader(given, (record) => record !== but && (record.state === 'prepared' || record.state === 'checked')));

/** Exactly what the reader is given, kept as it is: later edits never change it (DP-44). */
function addCopy(documentType: DocumentType, given: Circumstances, fields: Fields): Operation {
  const { document, event, actor, asOf, sources } = given;
  const held = copyWithReferences(document, event.reader ?? '', documentType, sources).copy;
  return { op: 'add', to: inDocument('copies'), value: stored({ id: newId(given, 'copy'), reader: event.reader, preparedBy: actor, preparedAt: event.at ?? asOf, held, ...fields }) };
}

/** The copy two people have looked at goes out, if it still says what the document says; else a new one, made now. */
function share(documentType: DocumentType, given: Circumstances, more: Fields): Operation[] {
  const { document, event, actor, asOf, sources } = given;
  const today = copyWithReferences(document, event.reader ?? '', documentType, sources).copy;
  const [checked] = ofReader(given, (record) => isCheckedByTwo(record) && sameContent(record.held, today));
  const fields = { state: 'shared', sharedBy: actor, sharedAt: event.at ?? asOf, method: event['method'], ...more };
  return [...supersede(ofReader(given, (record) => record.state === 'shared')), ...letGo(given, checked), ...(checked ? setGiven(checked.id, fields) : [addCopy(documentType, given, fields)])];
}
