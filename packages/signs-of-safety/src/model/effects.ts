/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import { copyFor, sameContent, type CopyRecord, type Json, type ListAddress, type Operation, type Variant } from '@practice-kit/documents';
import type { Circumstances, Effects } from '@practice-kit/practice-tool/model';
import { severityOf } from './checks.js';
import { documentType, type AssessmentMap } from './document-type.js';
import { entryOf, fieldsOf, mapOf, said, sectionOf, speakerOf, targetOf } from './entries.js';
import { isCheckedByTwo, preparedFor } from './reasons.js';
import { SECTIONS, isSection } from './sections.js';

type Fields = Record<string, unknown>;

/** Drops what is not there, so that nothing absent is stored as null. */
const stored = (value: Fields): Json => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Json;
const setField = (id: string, field: string, value: unknown): Operation => ({ op: 'set', id, path: [field], value: value as Json });
const setFields = (id: string, fields: Fields): Operation[] => Object.entries(fields).map(([field, value]) => setField(id, field, value));
const setGiven = (id: string, fields: Fields): Operation[] => setFields(id, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));

const inMap = ({ document }: Circumstances, list: string): ListAddress => ({ in: mapOf(document).id, list });
const inDocument = (list: string): ListAddress => ({ in: '', list });
const before = ({ event }: Circumstances): { before?: string } => (said(event, 'before') ? { before: said(event, 'before') } : {});
const provenance = ({ actor, event }: Circumstances): Fields => ({ recordedBy: actor || undefined, recordedAt: event.at });

/**
 * The id that came with the event; or the next free one, so that the same event on the same document always gives the
 * same. CORRECT says `newId`, because its `id` is what it corrects.
 */
function newId({ document, event }: Circumstances, prefix: string): string {
  const given = said(event, 'newId') || (event.type === 'CORRECT' ? '' : said(event, 'id'));
  if (given) return given;
  let highest = 0;
  for (const [, number] of JSON.stringify(document).matchAll(new RegExp(`"${prefix}-(\\d{1,9})"`, 'g'))) highest = Math.max(highest, Number(number));
  return `${prefix}-${highest + 1}`;
}

export const effects: Effects = {
  ADD: (given) => {
    const section = said(given.event, 'section');
    return [
      { op: 'add', to: inMap(given, section), value: stored({ ...fieldsOf(given.event), id: newId(given, 'item'), text: said(given.event, 'text'), ...provenance(given) }), ...before(given) },
      ...takeBackEmpty(given, section),
    ];
  },
  EDIT_OWN: ({ event }) => setGiven(targetOf(event), { text: event['text'], ...fieldsOf(event) }),
  CORRECT: correct,
  WITHDRAW: ({ event, actor, asOf }) => setFields(targetOf(event), {
    status: 'withdrawn', withdrawn: { by: actor, agreedWith: said(event, 'agreedWith'), at: event.at ?? asOf, reason: event.reason ?? '' },
  }),
  MOVE: (given) => {
    const section = said(given.event, 'section');
    return [{ op: 'move', id: targetOf(given.event), to: inMap(given, section), ...before(given) }, ...takeBackEmpty(given, section)];
  },
  SET: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
  DISPUTE: ({ event, asOf }) => [{
    op: 'add', to: { in: targetOf(event), list: 'disputes' },
    value: stored({ by: speakerOf(event), text: said(event, 'text'), verbatim: event['verbatim'] ?? true, on: event['on'] ?? asOf, lang: event['lang'] }),
  }],
  WRITE_VERSION: (given) => setVersion(given, ({ event, actor }) => ({
    forAudience: event.reader ?? '', ...(event['withhold'] === true ? { withhold: true, reason: event.reason ?? '' } : { text: said(event, 'text') }), writtenBy: actor, checkedBy: null,
  })),
  CHECK_VERSION: (given) => setVersion(given, ({ event, actor }, version) => ({ ...version, checkedBy: actor, ...(event.at ? { checkedAt: event.at } : {}) } as Variant)),
  FLAG: (given) => [{ op: 'add', to: inDocument('flags'), value: stored({ omission: 'silent', ...fieldsOf(given.event, 'flag'), id: newId(given, 'flag'), setBy: given.actor, setAt: given.event.at ?? given.asOf }) }],
  SAY_EMPTY: (given) => {
    const section = said(given.event, 'section');
    const statement = said(given.event, 'statement') || (isSection(section) ? SECTIONS[section].statedEmpty : undefined);
    return [...takeBackEmpty(given, section), { op: 'add', to: inMap(given, 'statedEmpty'), value: stored({ section, statement, reason: given.event.reason, by: given.actor, on: given.asOf }) }];
  },
  ASK: (given) => {
    const { event } = given;
    return [{ op: 'add', to: inMap(given, 'scales'), value: stored({ id: newId(given, 'scale'), forDangerId: said(event, 'dangerId') || null, question: said(event, 'question'), anchor0: said(event, 'anchor0'), anchor10: said(event, 'anchor10'), step: event['step'], answers: [] }) }];
  },
  /** A new answer of the same person stands beside the earlier one, each with its own day (SOS-R09). */
  ANSWER: ({ event, asOf, actor }) => {
    const by = speakerOf(event);
    return [{
      op: 'add', to: { in: said(event, 'scaleId') || targetOf(event), list: 'answers' },
      value: stored({
        by, value: event['value'], status: event['status'], reason: event['words'] ?? event.reason, verbatim: event['verbatim'], lang: event['lang'],
        on: event['on'] ?? asOf, askedBy: event['askedBy'] ?? (actor && actor !== by ? actor : undefined), withholdFrom: event['withholdFrom'],
      }),
    }];
  },
  /** Refers to what a child said, or says why they were not asked; never retypes it. */
  CHILDS_VIEW: ({ document, event }) => {
    const map = mapOf(document);
    const view = stored({ childId: said(event, 'childId'), refs: event['refs'] ?? [], whyNot: event['whyNot'] });
    return [setField(map.id, 'childrensWords', [...(map.childrensWords ?? []).filter((one) => one.childId !== event['childId']), view])];
  },
  SET_HEADER: ({ document, event }) => setFields(mapOf(document).id, fieldsOf(event)),
  ADD_PERSON: (given) => [{ op: 'add', to: inDocument('people'), value: stored({ kind: 'family', ...fieldsOf(given.event, 'person'), id: newId(given, 'person') }) }],
  SET_PERSON: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
  /** What is to be confirmed is answered with its reason by the workflow itself. */
  DISMISS: ({ event, actor }) => (severityOf(said(event, 'messageId')) === 'confirm' ? [] : [{
    op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: said(event, 'messageId'), about: [...(event.about ?? [])], answer: 'dismissed', by: actor || undefined, at: event.at }),
  }]),
  PREPARE_COPY: (given) => [...letGo(given), addCopy(given, { state: 'prepared' })],
  CHECK_COPY: ({ document, event, actor }) => setGiven(preparedFor(document, event['copyId'], event.reader)?.id ?? '', { state: 'checked', checkedBy: actor, checkedAt: event.at }),
  SHARE: (given) => share(given, {}),
  SHARE_AS_DRAFT: (given) => share(given, { draft: true, reason: given.event.reason }),
  RECALL: ({ event, actor, asOf }) => setFields(said(event, 'copyId'), { state: 'recalled', recalledBy: actor, recalledAt: event.at ?? asOf }),
  FAMILY_ADDS: ({ document }) => [setField(mapOf(document).id, 'method', 'with-family-in-room')],
  CLOSE: ({ event, actor }) => (event['reasons'] as { dangerId: string; because: string; seen: string }[]).map(({ dangerId, because, seen }) => ({
    op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: 'close-why', about: [dangerId], answer: 'confirmed', because, reason: seen, by: actor || undefined, at: event.at }),
  })),
};

/** A correction is a new object in the same place; what pointed at the old one points at it. Versions must be written again. */
function correct(given: Circumstances): Operation[] {
  const { document, event } = given;
  const map = mapOf(document);
  const old = entryOf(map, targetOf(event));
  const section = old && sectionOf(map, old.id);
  if (!old || !section) return [];
  const id = newId(given, 'item');
  const { variants: _variants, translations: _translations, status, ...kept } = old;
  // A step that is done stays done.
  const value = stored({ ...kept, ...(status === 'current' ? {} : { status }), ...fieldsOf(event), id, text: typeof event['text'] === 'string' ? event['text'] : old.text, corrects: old.id, correctionReason: event.reason, ...provenance(given) });
  return [{ op: 'add', to: inMap(given, section), value, before: old.id }, setField(old.id, 'status', 'corrected'), ...repoint(map, old.id, id)];
}

const POINTERS = ['answersDangerId', 'mirrorsDangerId', 'goalId', 'forDangerId'];

function repoint(map: AssessmentMap, from: string, to: string): Operation[] {
  const pointing: readonly Fields[] = [...(map.existingSafety ?? []), ...(map.safetyGoals ?? []), ...(map.nextSteps ?? []), ...(map.scales ?? [])];
  return [
    ...pointing.flatMap((entry) => POINTERS.filter((field) => entry[field] === from).map((field) => setField(String(entry['id']), field, to))),
    ...(map.dangerStatements ?? []).flatMap(({ id, basedOnHarmIds }) => (basedOnHarmIds?.includes(from) ? [setField(id, 'basedOnHarmIds', basedOnHarmIds.map((one) => (one === from ? to : one)))] : [])),
  ];
}

/** One version for each reader: a new one takes the place of the old, and has to be checked afresh. */
function setVersion(given: Circumstances, write: (given: Circumstances, version: Variant | undefined) => Variant): Operation[] {
  const { document, event } = given;
  const versions = entryOf(mapOf(document), targetOf(event))?.variants ?? [];
  const version = versions.find((one) => one.forAudience === event.reader);
  return [setField(targetOf(event), 'variants', [...versions.filter((one) => one !== version), write(given, version)])];
}

/** Something written in a section takes back that it was said to be empty. */
function takeBackEmpty({ document }: Circumstances, section: string): Operation[] {
  const { id, statedEmpty = [] } = mapOf(document);
  const left = statedEmpty.filter((one) => one.section !== section);
  return left.length < statedEmpty.length ? [setField(id, 'statedEmpty', left)] : [];
}

const ofReader = ({ document, event }: Circumstances, state: (record: CopyRecord) => boolean): CopyRecord[] => (document.copies ?? []).filter((record) => record.reader === event.reader && state(record));
const supersede = (records: readonly CopyRecord[]): Operation[] => records.map(({ id }) => setField(id, 'state', 'superseded'));
/** Copies that were made ready and never given. */
const letGo = (given: Circumstances, but?: CopyRecord): Operation[] => supersede(ofReader(given, (record) => record !== but && (record.state === 'prepared' || record.state === 'checked')));

/** Exactly what the reader is given, kept as it is: later edits never change it (DP-44). */
function addCopy(given: Circumstances, fields: Fields): Operation {
  const { document, event, actor, asOf } = given;
  const held = copyFor(document, event.reader ?? '', documentType).copy;
  return { op: 'add', to: inDocument('copies'), value: stored({ id: newId(given, 'copy'), reader: event.reader, preparedBy: actor, preparedAt: event.at ?? asOf, held, ...fields }) };
}

/** The copy two people have looked at goes out, if it still says what the map says; else a new one, made now. */
function share(given: Circumstances, more: Fields): Operation[] {
  const { document, event, actor, asOf } = given;
  const today = copyFor(document, event.reader ?? '', documentType).copy;
  const [checked] = ofReader(given, (record) => isCheckedByTwo(record) && sameContent(record.held, today));
  const fields = { state: 'shared', sharedBy: actor, sharedAt: event.at ?? asOf, method: event['method'], ...more };
  return [...supersede(ofReader(given, (record) => record.state === 'shared')), ...letGo(given, checked), ...(checked ? setGiven(checked.id, fields) : [addCopy(given, fields)])];
}
