/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import { copyFor, type CopyRecord, type Item, type Json, type ListAddress, type Operation, type PracticeDocument, type Variant } from '@practice-kit/documents';
import type { Circumstances, Effects } from '@practice-kit/practice-tool/model';
import { documentType, type AssessmentMap } from './document-type.js';
import { entryOf, sectionOf } from './entries.js';
import type { SectionName } from './sections.js';

const mapOf = (document: PracticeDocument): AssessmentMap => document.content as AssessmentMap;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Drops what is not there, so that nothing absent is stored as null. */
const stored = (value: Record<string, unknown>): Json => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Json;

const inMap = ({ document }: Circumstances, list: string): ListAddress => ({ in: mapOf(document).id, list });
const provenance = ({ actor, event }: Circumstances) => ({ ...(actor ? { recordedBy: actor } : {}), ...(event.at ? { recordedAt: event.at } : {}) });

/** The id that came with the event, or the next free one: the same event on the same document gives the same id. */
function newId({ document, event }: Circumstances, prefix = 'item'): string {
  if (typeof event['newId'] === 'string') return event['newId'];
  if (event.type === 'ADD' && typeof event['id'] === 'string') return event['id'];
  const whole = JSON.stringify(document);
  for (let number = 1; ; number += 1) if (!whole.includes(`"${prefix}-${number}"`)) return `${prefix}-${number}`;
}

const setField = (id: string, field: string, value: unknown): Operation => ({ op: 'set', id, path: [field], value: value as Json });
const setFields = (id: string, fields: unknown): Operation[] => Object.entries((fields ?? {}) as Record<string, unknown>).map(([field, value]) => setField(id, field, value));
const record = (document: PracticeDocument, id: unknown): CopyRecord | undefined => document.copies?.find((one) => one.id === id);

export const effects: Effects = {
  ADD: (given) => {
    const { event } = given;
    const section = text(event['section']) as SectionName;
    return [
      { op: 'add', to: inMap(given, section), value: stored({ id: newId(given), text: text(event['text']), ...(event['fields'] as object | undefined), ...provenance(given) }), ...(event['before'] ? { before: text(event['before']) } : {}) },
      ...takeBackStatedEmpty(given, section),
    ];
  },
  EDIT_OWN: ({ event }) => [...(typeof event['text'] === 'string' ? [setField(text(event['id']), 'text', event['text'])] : []), ...setFields(text(event['id']), event['fields'])],
  CORRECT: correct,
  WITHDRAW: ({ event, actor }) => [
    setField(text(event['id']), 'status', 'withdrawn'),
    setField(text(event['id']), 'withdrawn', { by: actor, agreedWith: text(event['agreedWith']), at: event.at ?? '', reason: event.reason ?? '' }),
  ],
  MOVE: (given) => [{ op: 'move', id: text(given.event['id']), to: inMap(given, text(given.event['section'])), ...(given.event['before'] ? { before: text(given.event['before']) } : {}) }],
  SET: ({ event }) => setFields(text(event['id']), event['fields']),
  DISPUTE: ({ event, asOf }) => [{ op: 'add', to: { in: text(event['id']), list: 'disputes' }, value: stored({ by: event['of'] ?? event.by, text: text(event['text']), verbatim: event['verbatim'] ?? true, on: event['on'] ?? asOf, lang: event['lang'] }) }],
  WRITE_VERSION: (given) => versions(given, (others, { event, actor }) => [...others, (event['withhold'] === true
    ? { forAudience: event.reader!, withhold: true, reason: event.reason ?? '', writtenBy: actor, checkedBy: null }
    : { forAudience: event.reader!, text: text(event['text']), writtenBy: actor, checkedBy: null })]),
  CHECK_VERSION: (given) => versions(given, (others, { event, actor }, mine) => [...others, { ...mine!, checkedBy: actor, ...(event.at ? { checkedAt: event.at } : {}) }]),
  FLAG: (given) => [{ op: 'add', to: { in: '', list: 'flags' }, value: stored({ id: newId(given, 'flag'), omission: 'silent', ...(given.event['flag'] as object), setBy: given.actor, setAt: given.event.at ?? given.asOf }) }],
  SAY_EMPTY: (given) => [{ op: 'add', to: inMap(given, 'statedEmpty'), value: stored({ section: given.event['section'], statement: given.event['statement'], reason: given.event.reason, by: given.actor, on: given.asOf }) }],
  ASK: (given) => {
    const { event } = given;
    return [{ op: 'add', to: inMap(given, 'scales'), value: stored({ id: newId(given, 'scale'), forDangerId: event['dangerId'], question: text(event['question']), anchor0: text(event['anchor0']), anchor10: text(event['anchor10']), answers: [] }) }];
  },
  ANSWER: ({ event, asOf, actor }) => [{
    op: 'add', to: { in: text(event['scaleId']), list: 'answers' },
    value: stored({
      by: event['of'] ?? event.by, value: event['value'], status: event['status'], reason: event['words'], verbatim: event['verbatim'], lang: event['lang'],
      on: event['on'] ?? asOf, ...(actor && actor !== (event['of'] ?? event.by) ? { askedBy: actor } : {}), withholdFrom: event['withholdFrom'],
    }),
  }],
  SET_HEADER: (given) => setFields(mapOf(given.document).id, given.event['fields']),
  ADD_PERSON: (given) => [{ op: 'add', to: { in: '', list: 'people' }, value: stored({ ...(given.event['person'] as object), id: newId(given, 'person') }) }],
  SET_PERSON: ({ event }) => setFields(text(event['id']), event['fields']),
  DISMISS: ({ event, actor }) => [{ op: 'add', to: { in: '', list: 'checkAnswers' }, value: stored({ messageId: event['messageId'], about: [...(event.about ?? [])], answer: 'dismissed', by: actor, at: event.at }) }],
  PREPARE_COPY: (given) => [...withdrawPrepared(given), addCopy(given, { state: 'prepared' })],
  CHECK_COPY: ({ event, actor }) => [setField(text(event['copyId']), 'state', 'checked'), setField(text(event['copyId']), 'checkedBy', actor), setField(text(event['copyId']), 'checkedAt', event.at)],
  SHARE: (given) => share(given, false),
  SHARE_AS_DRAFT: (given) => share(given, true),
  RECALL: ({ event, actor }) => [setField(text(event['copyId']), 'state', 'recalled'), setField(text(event['copyId']), 'recalledBy', actor), setField(text(event['copyId']), 'recalledAt', event.at)],
  CLOSE: (given) => setFields(mapOf(given.document).id, { closing: given.event['reasons'] }),
  FAMILY_ADDS: (given) => setFields(mapOf(given.document).id, { method: 'with-family-in-room' }),
};

/** A correction is a new object in the same place; what pointed at the old one points at it. Versions must be written again. */
function correct(given: Circumstances): Operation[] {
  const { document, event } = given;
  const map = mapOf(document);
  const old = entryOf(map, text(event['id']))!;
  const section = sectionOf(map, old.id)!;
  const id = newId(given);
  const { variants: _variants, disputes, ...kept } = old;
  const value = stored({ ...kept, disputes, ...(event['fields'] as object | undefined), id, text: typeof event['text'] === 'string' ? event['text'] : old.text, corrects: old.id, correctionReason: event.reason, status: undefined, ...provenance(given) });
  return [{ op: 'add', to: inMap(given, section), value, before: old.id }, setField(old.id, 'status', 'corrected'), ...repoint(map, old.id, id)];
}

const POINTERS = ['answersDangerId', 'mirrorsDangerId', 'goalId', 'forDangerId'] as const;

function repoint(map: AssessmentMap, from: string, to: string): Operation[] {
  const operations: Operation[] = [];
  const entries = [...(map.existingSafety ?? []), ...(map.safetyGoals ?? []), ...(map.nextSteps ?? []), ...(map.scales ?? [])] as { id: string }[];
  for (const entry of entries) {
    for (const field of POINTERS) if ((entry as Record<string, unknown>)[field] === from) operations.push(setField(entry.id, field, to));
  }
  for (const danger of map.dangerStatements ?? []) {
    if (danger.basedOnHarmIds?.includes(from)) operations.push(setField(danger.id, 'basedOnHarmIds', danger.basedOnHarmIds.map((id) => (id === from ? to : id))));
  }
  return operations;
}

function versions(given: Circumstances, write: (others: Variant[], given: Circumstances, mine: Variant | undefined) => Variant[]): Operation[] {
  const { document, event } = given;
  const id = text(event['id']);
  const entry = entryOf(mapOf(document), id);
  const all = ((entry as Item | undefined)?.variants ?? []) as Variant[];
  const mine = all.find((variant) => variant.forAudience === event.reader);
  return [setField(id, 'variants', write(all.filter((variant) => variant !== mine), given, mine))];
}

/** Something written in a section takes back that it was said to be empty. */
function takeBackStatedEmpty({ document }: Circumstances, section: SectionName): Operation[] {
  const map = mapOf(document);
  return map.statedEmpty?.some((said) => said.section === section)
    ? [setField(map.id, 'statedEmpty', map.statedEmpty.filter((said) => said.section !== section))]
    : [];
}

/** Exactly what the reader is given, kept as it is: later edits never change it (DP-44). */
function addCopy(given: Circumstances, fields: Record<string, unknown>): Operation {
  const { document, event, actor } = given;
  const held = copyFor(document, event.reader!, documentType).copy;
  return { op: 'add', to: { in: '', list: 'copies' }, value: stored({ id: newId(given, 'copy'), reader: event.reader, preparedBy: actor, preparedAt: event.at ?? given.asOf, held, ...fields }) };
}

function withdrawPrepared({ document, event }: Circumstances): Operation[] {
  return (document.copies ?? []).filter((one) => one.reader === event.reader && (one.state === 'prepared' || one.state === 'checked')).map((one) => setField(one.id, 'state', 'superseded'));
}

function share(given: Circumstances, draft: boolean): Operation[] {
  const { document, event, actor } = given;
  const open = (document.copies ?? []).find((one) => one.reader === event.reader && one.state === 'checked');
  const earlier = (document.copies ?? []).filter((one) => one.reader === event.reader && one.state === 'shared').map((one) => setField(one.id, 'state', 'superseded'));
  const fields = { state: 'shared', sharedBy: actor, sharedAt: event.at ?? given.asOf, method: event['method'], ...(draft ? { draft: true, reason: event.reason } : {}) };
  if (open && record(document, open.id)) return [...earlier, ...setFields(open.id, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))];
  return [...earlier, ...withdrawPrepared(given), addCopy(given, fields)];
}

