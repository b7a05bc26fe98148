/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import type { Json, Operation } from '@practice-kit/documents';
import {
  fieldsOf, inDocument, newId, provenance, recordingEffects, said, setField, setFields, sharingEffects, stored, targetOf, type Circumstances, type Effects,
} from '@practice-kit/practice-tool/model';
import { COMING, WALL, append, conferenceOf, currentBottomLines, found, informationGiving, isFamily, isLastMeetings, isPrivateTime, lastStage, meetingOf, meetingStages, planOf, putRow, toldAt } from './conference.js';
import type { MeetingStage, Preparation } from './document-type.js';
import { ANSWER_FIELDS, DISTRIBUTE_FIELDS, HELP_FIELDS, PREPARED_FIELDS, TOLD_FIELDS, given, idsIn, personIn } from './event-reading.js';
import { agreedParts } from './findings-of.js';
import { recording, sharing } from './reasons.js';
import { AGREED_TO, LIST_FIELDS, SETTABLE, isPart } from './sections.js';
import { nextReview } from './selectors.js';

const { WITHDRAW: withdrawEntry, ...kept } = recordingEffects(recording);
const shared: Effects = { ...kept, ...sharingEffects(sharing) };
/** What is said in other words has not been said yet. */
const NOT_SAID = { sharedBeforePrivateTime: false };

/** Sets a field of something that has no id of its own: `meeting.presentIds`. */
const setAt = ({ document }: Circumstances, path: readonly (string | number)[], value: unknown): Operation => ({ op: 'set', id: conferenceOf(document).id, path, value: value as Json });
const setAllAt = (circumstances: Circumstances, path: readonly (string | number)[], fields: Record<string, unknown>): Operation[] =>
  Object.entries(fields).map(([field, value]) => setAt(circumstances, [...path, field], value));
const when = ({ event, asOf }: Circumstances): string => event.at ?? asOf;
const setTold = (circumstances: Circumstances, told: readonly unknown[]): Operation =>
  setAt(circumstances, ['meeting', 'stages', lastStage(circumstances.document, 'information-giving'), 'gave'], told);
const today = ({ event, asOf }: Circumstances): string => said(event, 'on') || asOf;

/** A new object at the end of a list of the meeting or the plan. */
function add(circumstances: Circumstances, path: readonly [string, string], prefix: string, fields: Record<string, unknown>): Operation {
  return append(circumstances.document, path, stored({ id: newId(circumstances, prefix), ...fields }));
}
const listFields = (circumstances: Circumstances, list: keyof typeof LIST_FIELDS): Record<string, unknown> =>
  given(circumstances.event, [...new Set([...LIST_FIELDS[list].map(({ name }) => name), ...SETTABLE[list]])]);

/** Who typed, where it was not one of the family: the words are theirs all the same (FGC-R02). */
function typed(circumstances: Circumstances): Operation[] {
  const { document, actor } = circumstances;
  const { typedBy, wordsAreTheFamilys } = planOf(document);
  return [
    ...(wordsAreTheFamilys ? [] : [setAt(circumstances, ['plan', 'wordsAreTheFamilys'], true)]),
    ...(actor && !typedBy && !isFamily(document, actor) ? [setAt(circumstances, ['plan', 'typedBy'], actor), setAt(circumstances, ['plan', 'typedExactly'], true)] : []),
  ];
}

/** FGC-R04: a yes is to the plan as it was read out. What is changed or added afterwards is not in it. */
function agreedBefore(circumstances: Circumstances, changed: (id: string) => boolean = () => false): Operation[] {
  const { document } = circumstances;
  const { agreedBy = [] } = planOf(document);
  const all = agreedParts(document).map(({ id }) => id);
  return agreedBy.flatMap(({ agreedIds }, at) => {
    const left = (agreedIds ?? all).filter((id) => !changed(id));
    return agreedIds?.length === left.length ? [] : [setAt(circumstances, ['plan', 'agreedBy', at, 'agreedIds'], left)];
  });
}

/** The meeting goes on to its next stage; the one before ends there. */
function begin(circumstances: Circumstances, stage: Record<string, unknown>, ended: Record<string, unknown> = {}): Operation[] {
  const { document } = circumstances;
  return [...end(circumstances, ended), append(document, ['meeting', 'stages'], stored({ ...stage, startedAt: when(circumstances) }))];
}
function end(circumstances: Circumstances, fields: Record<string, unknown> = {}): Operation[] {
  const at = meetingStages(circumstances.document).length - 1;
  const last = meetingStages(circumstances.document)[at];
  return last && !last.endedAt ? setAllAt(circumstances, ['meeting', 'stages', at], { endedAt: when(circumstances), ...fields }) : [];
}

/** The family meets again: where only the day of its last meeting stands, it is today. */
function onThisDay(circumstances: Circumstances): Operation[] {
  const today = when(circumstances).slice(0, 10);
  return isLastMeetings(circumstances.document) && meetingOf(circumstances.document).on !== today ? setAllAt(circumstances, ['meeting'], { on: today, startsAt: undefined }) : [];
}

/** Who is expected: those named as present, else whoever is coming. */
function expected({ document }: Circumstances): string[] {
  const { presentIds } = meetingOf(document);
  return [...(presentIds ?? (conferenceOf(document).preparation ?? []).filter(({ outcome }) => COMING.has(outcome)).map(({ personId }) => personId))];
}

/** FGC-R01: who and when; nothing else is ever written of it. Where nobody is named, the family that was there goes in. */
function privateTime(circumstances: Circumstances): Operation[] {
  const { document, event } = circumstances;
  const before = meetingStages(document)[lastStage(document, 'private-family-time')];
  const advocateInRoom = event['advocateInRoom'] ?? (before && isPrivateTime(before) ? before.advocateInRoom : undefined);
  const presentIds = Array.isArray(event['presentIds']) ? idsIn(event['presentIds'])
    : (before?.presentIds ?? (informationGiving(document)?.presentIds ?? expected(circumstances)).filter((id) => isFamily(document, id)));
  return begin(circumstances, { stage: 'private-family-time', presentIds, professionalsInRoom: [], advocateInRoom, coordinatorNearby: true });
}

const present = (stage: MeetingStage | undefined): string[] | undefined => stage?.presentIds;

export const effects: Effects = {
  ...shared,
  WITHDRAW: (circumstances) => (targetOf(circumstances.event) ? withdrawEntry!(circumstances) : []),

  SET_PART: (circumstances) => {
    const { document, event } = circumstances;
    const part = said(event, 'part');
    if (!isPart(part)) return [];
    const fields = fieldsOf(event);
    // Words that were changed have not been read yet (FGC-M06).
    const unread = part === 'referral' && 'reasons' in fields && fields['reasons'] !== conferenceOf(document).referral?.reasons && !('reasonsReadWithFamilyOn' in fields);
    return setAllAt(circumstances, part === 'information' ? ['meeting', 'stages', lastStage(document, 'information-giving')] : [part], { ...fields, ...(unread ? { reasonsReadWithFamilyOn: null } : {}) });
  },
  /** Who else is named, or another day, is another plan. */
  SET: (circumstances) => {
    const id = targetOf(circumstances.event);
    const fields = fieldsOf(circumstances.event);
    return [...setFields(id, fields), ...(Object.keys(fields).some((field) => AGREED_TO.has(field)) ? agreedBefore(circumstances, (one) => one === id) : [])];
  },

  RESPOND: (circumstances) => [putRow(circumstances.document, ['offer', 'offeredTo'], 'personId', { personId: personIn(circumstances.event), ...given(circumstances.event, ['response']), on: today(circumstances) })],
  ACCEPT: (circumstances) => answered(circumstances, 'accepted'),
  DECLINE: (circumstances) => answered(circumstances, 'declined'),
  NOT_IN_CHILDS_INTERESTS: (circumstances) => {
    const { document, event, actor, asOf } = circumstances;
    const before = conferenceOf(document).offer?.notInChildsInterests;
    const decidedBy = given(event, ['decidedBy'])['decidedBy'] ?? before?.decidedBy ?? actor;
    return [setAt(circumstances, ['offer', 'notInChildsInterests'], { decidedBy, on: said(event, 'on') || before?.on || asOf, reason: event.reason ?? before?.reason ?? '' })];
  },
  POSTPONE: (circumstances) => (said(circumstances.event, 'on') ? [setAt(circumstances, ['meeting', 'on'], said(circumstances.event, 'on'))] : []),

  INVITE: (circumstances) => {
    const id = personIn(circumstances.event);
    const ids = expected(circumstances);
    return ids.includes(id) && meetingOf(circumstances.document).presentIds ? [] : [setAt(circumstances, ['meeting', 'presentIds'], [...new Set([...ids, id])])];
  },
  PREPARED: (circumstances) => {
    const { document, event, actor } = circumstances;
    const personId = personIn(event);
    const known = (conferenceOf(document).preparation ?? []).find((row) => row.personId === personId);
    const before: Partial<Preparation> = known ?? {};
    // `by` beside the verb is who writes it down; who was there with them stands in the fields.
    const { by: _writer, ...rest } = given(event, PREPARED_FIELDS);
    const fields: Record<string, unknown> = { ...rest, ...given({ type: event.type, fields: event['fields'] }, ['by']) };
    // A reason given to pass FGC-M04 is the reason, and whoever gives it has decided.
    const why = event.reason ? { reason: before.reason ?? event.reason, decidedBy: before.decidedBy ?? actor } : {};
    const { presentIds = [] } = meetingOf(document);
    const isOut = fields['outcome'] !== undefined && !COMING.has(fields['outcome']) && presentIds.includes(personId);
    // Somebody was invited before them, so there is a list: whoever comes is on it, and is let in with the family (FGC-R05).
    const isIn = COMING.has(fields['outcome']) && meetingOf(document).presentIds !== undefined && !presentIds.includes(personId);
    return [
      putRow(document, ['preparation'], 'personId', { personId, on: before.on ?? today(circumstances), by: known ? known.by : actor || undefined, ...why, ...fields }),
      // The language that suits somebody is theirs, in every tool; it is asked when they are met (domain.md §6.2).
      ...('language' in event ? [setField(personId, 'language', said(event, 'language') || undefined)] : []),
      ...(isOut ? [setAt(circumstances, ['meeting', 'presentIds'], presentIds.filter((id) => id !== personId))] : []),
      ...(isIn ? [setAt(circumstances, ['meeting', 'presentIds'], [...presentIds, personId])] : []),
    ];
  },
  ADD_QUESTION: (circumstances) => [add(circumstances, ['meeting', 'questions'], 'question', { text: said(circumstances.event, 'text') })],
  ADD_BOTTOM_LINE: (circumstances) => [add(circumstances, ['meeting', 'bottomLines'], 'line', {
    text: said(circumstances.event, 'text'), reason: given(circumstances.event, ['reason'])['reason'] ?? circumstances.event.reason ?? '', ...NOT_SAID,
  })],
  EDIT_WORDS: ({ document, event }) => {
    const isLine = found(document, targetOf(event))?.list === 'bottomLines';
    return setFields(targetOf(event), { ...given(event, ['text', 'reason']), ...(isLine ? NOT_SAID : {}) });
  },
  GAVE: (circumstances) => {
    const { document, event, actor } = circumstances;
    const told = stored({ id: newId(circumstances, 'told'), by: said(event, 'of') || actor || undefined, ...given(event, TOLD_FIELDS), ...provenance(circumstances) });
    return [setTold(circumstances, [...informationGiving(document)?.gave ?? [], told])];
  },
  /** K9, DP-40: a correction is a new object in the same place, and the old one stays. */
  CORRECT: (circumstances) => {
    const { document, event } = circumstances;
    const told = informationGiving(document)?.gave ?? [];
    const at = toldAt(document, { id: targetOf(event), row: event['row'] });
    const old = told[at];
    if (!old) return [];
    const id = newId(circumstances, 'told');
    const corrects = old.id ?? `${id}-before`;
    const { status: _status, ...before } = old;
    const fields = fieldsOf(event);
    const next = Object.fromEntries(TOLD_FIELDS.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));
    const value = stored({ ...before, ...next, id, by: said(event, 'of') || old.by, corrects, correctionReason: event.reason, ...provenance(circumstances) });
    return [setTold(circumstances, told.toSpliced(at, 1, value as never, { ...old, id: corrects, status: 'corrected' }))];
  },
  START: (circumstances) => [...onThisDay(circumstances), ...begin(circumstances, { stage: 'information-giving', presentIds: Array.isArray(circumstances.event['presentIds']) ? circumstances.event['presentIds'] : expected(circumstances) })],
  START_PRIVATE_TIME: privateTime,
  NEED_MORE_TIME: privateTime,
  SET_PRESENT: (circumstances) => {
    const { document, event, stage } = circumstances;
    const at = lastStage(document, stage);
    return [setAt(circumstances, at < 0 ? ['meeting', 'presentIds'] : ['meeting', 'stages', at, 'presentIds'], event['presentIds'])];
  },
  FAMILY_RETURNS: (circumstances) => begin(circumstances, { stage: 'agreeing-plan', presentIds: present(informationGiving(circumstances.document)) ?? expected(circumstances) }, { endedBy: 'family' }),
  CHILD_LEFT: (circumstances) => {
    const at = lastStage(circumstances.document, 'private-family-time');
    return at < 0 ? [] : [setAt(circumstances, ['meeting', 'stages', at, 'childLeft'], stored({ childId: personIn(circumstances.event), at: said(circumstances.event, 'leftAt') || undefined, ...given(circumstances.event, ['withId']) }))];
  },

  ADD_PLAN_ITEM: (circumstances) => [
    add(circumstances, ['plan', 'items'], 'item', { answers: [], ...listFields(circumstances, 'items'), text: said(circumstances.event, 'text'), verbatim: true }), ...typed(circumstances), ...agreedBefore(circumstances),
  ],
  ADD_HELP: (circumstances) => [
    add(circumstances, ['plan', 'helpAskedFor'], 'help', { ...listFields(circumstances, 'helpAskedFor'), text: said(circumstances.event, 'text'), verbatim: true, response: 'waiting' }), ...typed(circumstances),
  ],
  ADD_CONTINGENCY: (circumstances) => [
    add(circumstances, ['plan', 'contingency'], 'if', { who: [], ...listFields(circumstances, 'contingency'), ...given(circumstances.event, ['if', 'then']), verbatim: true }), ...typed(circumstances), ...agreedBefore(circumstances),
  ],
  EDIT_PLAN_WORDS: (circumstances) => [
    ...setFields(targetOf(circumstances.event), rewordedFields(circumstances.event)),
    // Who of the family it was, and when (DP-39).
    { op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: 'FGC-M11', about: [targetOf(circumstances.event)], answer: 'confirmed', by: circumstances.actor, at: circumstances.event.at }) },
    ...agreedBefore(circumstances, (id) => id === targetOf(circumstances.event)),
  ],
  UNDERSTAND: ({ event, actor }) => [setField(targetOf(event), 'workersUnderstanding', stored({ text: said(event, 'text'), by: actor || undefined }))],
  EDIT: (circumstances) => effects['EDIT_PLAN_WORDS']!(circumstances),
  WALL_LINE: ({ document, event, actor }) => {
    const variants = found(document, targetOf(event))?.entry['variants'];
    const others = Array.isArray(variants) ? (variants as { forAudience: string }[]).filter(({ forAudience }) => forAudience !== WALL) : [];
    return [setField(targetOf(event), 'variants', [...others, stored({ forAudience: WALL, text: said(event, 'text'), lang: said(event, 'lang') || undefined, writtenBy: actor, checkedBy: null })])];
  },
  ANSWER_ITEM: ({ event }) => {
    const fields = given(event, ANSWER_FIELDS);
    const why = fields['response'] === 'not-agreed' && event.reason ? { reason: event.reason } : {};
    return [setField(targetOf(event), 'referrerResponse', stored({ ...why, ...fields }))];
  },
  ANSWER_HELP: ({ event }) => setFields(targetOf(event), { ...(event.reason ? { reason: event.reason } : {}), ...given(event, HELP_FIELDS) }),
  MEETS: ({ document, event }) => [putRow(document, ['plan', 'meetsBottomLines'], 'bottomLineId', {
    bottomLineId: said(event, 'bottomLineId') || targetOf(event), met: true, metByItemIds: [], ...given(event, ['met', 'metByItemIds', 'reason']),
  })],
  SAY_AGREED: (circumstances) => {
    const { document, event } = circumstances;
    const personId = personIn(event);
    const on = today(circumstances);
    const role = event['as'] === 'manager' ? 'managerAgreed' : 'referrerAgreed';
    if (!isFamily(document, personId)) return [setAt(circumstances, ['plan', role], { personId, on })];
    const no = planOf(document).notAgreedBy;
    return [
      putRow(document, ['plan', 'agreedBy'], 'personId', { personId, on, mode: 'in-person', onBehalfBy: undefined, ...given(event, ['mode', 'onBehalfBy', 'note']), agreedIds: agreedParts(document).map(({ id }) => id) }),
      ...(no?.some((row) => row.personId === personId) ? [setAt(circumstances, ['plan', 'notAgreedBy'], no.filter((row) => row.personId !== personId))] : []),
    ];
  },
  SAY_NOT_AGREED: (circumstances) => {
    const { document, event } = circumstances;
    const personId = personIn(event);
    const yes = planOf(document).agreedBy;
    return [
      putRow(document, ['plan', 'notAgreedBy'], 'personId', { personId, ...given(event, ['itemIds', 'words']) }),
      ...(yes?.some((row) => row.personId === personId) ? [setAt(circumstances, ['plan', 'agreedBy'], yes.filter((row) => row.personId !== personId))] : []),
    ];
  },
  AGREE: (circumstances) => end(circumstances),
  PARTLY: (circumstances) => end(circumstances),
  NOT_AGREED: (circumstances) => end(circumstances),

  DISTRIBUTE: ({ document, event }) => [putRow(document, ['distribution'], 'to', {
    sharesItemIds: undefined, toldBy: undefined, reason: undefined, to: given(event, ['to'])['to'] ?? personIn(event), ...given(event, DISTRIBUTE_FIELDS),
  })],
  TELL_CHILD: (circumstances) => {
    const { document, event, actor } = circumstances;
    const by = said(event, 'toldBy') || actor;
    return [append(document, ['plan', 'childToldAboutPlan'], stored({ childId: personIn(event), by, on: today(circumstances), ...given(event, ['childSaid', 'lang', 'childVersion']) }))];
  },
  BOOK_REVIEW: (circumstances) => [{
    op: 'add', to: { in: conferenceOf(circumstances.document).id, list: 'reviews' },
    value: stored({ id: newId(circumstances, 'review'), status: 'booked', ...given(circumstances.event, ['reviewOn', 'withinWeeks', 'monitorId']) }),
  }],
  /** The look that was booked is held; one that was not is written down as it was held. */
  REVIEW: (circumstances) => {
    const { document, event } = circumstances;
    const { id, reviews = [] } = conferenceOf(document);
    const booked = reviews.find((review) => review.id === targetOf(event)) ?? nextReview(document);
    const held = { on: today(circumstances), status: 'held', ...given(event, ['finding', 'whatHappened']) };
    const add = (review: object): Operation => ({ op: 'add', to: { in: id, list: 'reviews' }, value: stored({ ...review }) });
    const [first, next] = [newId(circumstances, 'review'), said(event, 'nextReviewOn')];
    return [
      ...(booked ? setFields(booked.id, held) : [add({ id: first, reviewOn: today(circumstances), ...held })]),
      ...(next ? [add({ id: booked ? first : `${first}-next`, reviewOn: next, monitorId: said(event, 'nextMonitorId') || booked?.monitorId, status: 'booked' })] : []),
    ];
  },
  /** Meeting again begins afresh: what must be in the plan is said again before the family goes in (FGC-R03), and each is asked again (domain.md §6.6). */
  RECONVENE: (circumstances) => [...currentBottomLines(circumstances.document).map(({ id }) => setField(id, 'sharedBeforePrivateTime', false)), ...agreedBefore(circumstances, () => true)],
};

/** New words have not been answered, nor put into another language, nor made ready for a reader. */
const rewordedFields = (event: Circumstances['event']): Record<string, unknown> =>
  ({ ...given(event, ['text', 'if', 'then']), ...('lang' in event ? { lang: said(event, 'lang') || undefined } : {}), translations: undefined, referrerResponse: undefined, variants: undefined });

const answered = (circumstances: Circumstances, response: string): Operation[] => {
  const personId = personIn(circumstances.event);
  return personId ? [putRow(circumstances.document, ['offer', 'offeredTo'], 'personId', { personId, response, on: today(circumstances) })] : [];
};
