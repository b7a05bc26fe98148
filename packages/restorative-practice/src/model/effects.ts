/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import type { Json, Operation } from '@practice-kit/documents';
import {
  fieldsOf, inDocument, isPerson, newId, provenance, recordingEffects, said, sharingEffects, stored, targetOf, type Circumstances, type Effects, type Fields,
} from '@practice-kit/practice-tool/model';
import type { Conversation, Round } from './document-type.js';
import { CLOSING_PROCESSES, isSuitable } from './joint-safety.js';
import { itemOf, recording, sharing } from './recording.js';
import { SUITABILITY, answerAt, pairIn, timeOf, whom } from './reasons.js';
import { conversationOf, isVoid, itemsOf, latestFollowUp, pairAnswer, pairAnswers, preparationOf, roundFor, toSeeAlone, turns } from './selectors.js';

type Path = readonly (string | number)[];
/** A conversation's parts have no ids of their own: they are reached from its root by where they stand. */
const setAt = ({ document }: Pick<Circumstances, 'document'>, path: Path, value: unknown): Operation => ({ op: 'set', id: conversationOf(document).id, path: [...path], value: value as Json });
const setAll = (given: Circumstances, at: Path, fields: Fields): Operation[] => Object.entries(fields).map(([field, value]) => setAt(given, [...at, field], value));

/** What stands for this person in a list, with these fields; or a new one at its end. */
function upsert<Entry extends { readonly personId: string }>(given: Circumstances, at: Path, list: readonly Entry[] | undefined, personId: string, fields: Fields, first: Fields = {}): Operation[] {
  const index = (list ?? []).findIndex((one) => one.personId === personId);
  if (index >= 0) return setAll(given, [...at, index], fields);
  const value = stored({ personId, ...first, ...fields });
  return [list ? setAt(given, [...at, list.length], value) : setAt(given, at, [value])];
}
function append(given: Circumstances, at: Path, list: readonly unknown[] | undefined, value: Fields): Operation[] {
  return [list ? setAt(given, [...at, list.length], stored(value)) : setAt(given, at, [stored(value)])];
}

const withOutcome = (outcome: Conversation['outcome']) => (given: Circumstances): Operation[] => [setAt(given, ['outcome'], outcome)];
const wordsIn = ({ event }: Circumstances): Fields => ({ text: said(event, 'text'), verbatim: event['verbatim'] ?? true, lang: event['lang'] });

export const effects: Effects = {
  ...recordingEffects(recording),
  ...sharingEffects(sharing),
  EDIT: (given) => (itemOf(given.document, targetOf(given.event)) ? (recordingEffects(recording)['EDIT_OWN']?.(given) ?? []) : []),
  CORRECT: correct,
  COPY_TEXT: () => [],

  SET_HEADER: (given) => setAll(given, [], fieldsOf(given.event)),
  SET_MEETING: (given) => setAll(given, ['meeting'], fieldsOf(given.event)),
  SET_SUITABILITY: (given) => {
    const fields = Object.entries(fieldsOf(given.event));
    return [
      ...fields.map(([field, value]) => setAt(given, SUITABILITY.has(field) ? ['suitability', field] : ['suitability', 'safety', field], value)),
      ...(isNewlyClosed(given) ? decidedAnew(given) : []), ...checkedBy(given),
    ];
  },
  ASKED_ALONE: (given) => {
    const { document, event, actor, asOf } = given;
    const pair = pairIn(event);
    const of = whom(event);
    const list = conversationOf(document).suitability?.safety?.coerciveControl;
    const before = pairAnswer(conversationOf(document), pair);
    const { answer } = event;
    const now = { pair: before?.pair ?? pair, answer, askedAlone: [...new Set([...(before?.askedAlone ?? []), of])], by: actor || undefined, on: event['on'] ?? asOf };
    const words: Fields | undefined = said(event, 'text') ? { text: said(event, 'text'), verbatim: event['verbatim'] ?? true, saidBy: of } : undefined;
    // What the other of them said stays beside it, in their words.
    const isBeside = words !== undefined && before?.words !== undefined && before.words.saidBy !== of;
    const value = stored({ ...before, ...now, words: words && !isBeside ? { ...before?.words, ...words } : before?.words });
    const at: Path = ['suitability', 'safety', 'coerciveControl'];
    const same = pairAnswers(conversationOf(document), pair);
    const rest = (list ?? []).flatMap((one, index) => (one === before ? [setAt(given, [...at, index], value)] : same.includes(one) ? [setAt(given, [...at, index, 'answer'], answer)] : []));
    const added = [...(before ? [] : [value]), ...(isBeside ? [stored({ ...now, askedAlone: [of], words })] : [])];
    return [
      ...(list ? [...rest, ...added.map((one, index) => setAt(given, [...at, list.length + index], one))] : [setAt(given, at, added)]),
      ...(answer !== 'no' && answer !== before?.answer ? decidedAnew(given) : []), ...checkedBy(given),
    ];
  },
  NOT_SUITABLE: (given) => [
    ...withOutcome('not-suitable')(given), setAt(given, ['suitability', 'safety', 'decision'], 'not-suitable'),
    ...setAll(given, ['suitability', 'safety'], given.event.reason ? { reason: given.event.reason } : {}), ...decidedBy(given),
  ],
  ASK_SPECIALIST: (given) => [setAt(given, ['suitability', 'safety', 'decision'], 'waiting-for-specialist'), ...decidedBy(given)],
  REOPEN: (given) => (given.stage === 'not-suitable' ? [setAt(given, ['outcome'], undefined)] : []),

  PREPARED: (given) => {
    const { document, event, actor, asOf } = given;
    const before = preparationOf(conversationOf(document), whom(event));
    // Who met them and when stands; putting a word right on another day is not another meeting.
    const isMet = before?.on === undefined || (fieldsOf(event)['metAlone'] === true && before.metAlone !== true);
    const fields = { ...(isMet ? { by: actor || undefined, on: asOf } : {}), ...fieldsOf(event) };
    return upsert(given, ['preparation'], conversationOf(document).preparation, whom(event), Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined || field in fieldsOf(event))));
  },
  CHANGED_MIND: (given) => {
    const { preparation, agreement } = conversationOf(given.document);
    const left = agreement?.agreedBy.filter(({ personId }) => personId !== whom(given.event));
    return [
      ...upsert(given, ['preparation'], preparation, whom(given.event), { changedMindOn: given.event['on'] ?? given.asOf }),
      // While it is still being agreed, their yes goes with them (RC-R01).
      ...(given.stage === 'agreeing' && left && left.length < agreement!.agreedBy.length ? [setAt(given, ['agreement', 'agreedBy'], left)] : []),
    ];
  },
  TELL: (given) => append(given, ['whatEachWasTold'], conversationOf(given.document).whatEachWasTold, {
    personId: whom(given.event), by: given.actor, on: given.event['on'] ?? given.asOf, text: said(given.event, 'text'), withholdFrom: given.event['withholdFrom'],
  }),
  SET_WINDOW: (given) => {
    const fields = fieldsOf(given.event);
    const { by, note, ...before } = { by: given.actor, ...conversationOf(given.document).window, ...fields } as Fields;
    const worked = 'quadrant' in fields ? { ...before, ...WINDOW.find(({ quadrant }) => quadrant === fields['quadrant']), ...fields } : before;
    const { control, support } = worked as Fields;
    const quadrant = fields['quadrant'] ?? WINDOW.find((one) => one.control === control && one.support === support)?.quadrant;
    return [setAt(given, ['window'], stored({ by, control, support, quadrant, note, visibility: 'practitioner-private' }))];
  },

  SET_ROUND: (given) => {
    const { document, event } = given;
    const conversation = conversationOf(document);
    const { questionSet, how } = event;
    const round = { ...roundFor(conversation, whom(event)), ...(questionSet === undefined ? {} : { questionSet }), ...(how === undefined ? {} : { how }) } as Round;
    // The order everybody was going to speak in is written with it: whoever's turn is settled first does not come first for that.
    const order = turns(conversation);
    const others = order.filter((personId) => personId !== round.personId).map((personId) => roundFor(conversation, personId));
    const before = others.findIndex(({ personId }) => personId === event['before']);
    const index = before >= 0 ? before : 'before' in event ? others.length : order.indexOf(round.personId);
    return [setAt(given, ['meeting', 'rounds'], others.toSpliced(index < 0 ? others.length : index, 0, round))];
  },
  ANSWER: (given) => answer(given, wordsIn(given)),
  /** Passing after something was said takes none of it back. */
  PASS: (given) => (roundFor(conversationOf(given.document), whom(given.event)).answers[answerAt(given)]?.text ? [] : answer(given, { passed: true })),
  NOTE_APOLOGY: (given) => append(given, ['meeting', 'apologies'], conversationOf(given.document).meeting?.apologies, { by: whom(given.event), askedFor: false, ...wordsIn(given), to: given.event['to'] }),
  /** RC-R03: where nobody accepts a part, people talk all the same, and it is recorded as what it is. */
  START_CONVERSATION: (given) => {
    const { suitability, recordedAs } = conversationOf(given.document);
    const rightly = suitability?.someoneAcceptsTheirPart?.length ? (recordedAs ?? 'restorative') : 'facilitated-conversation';
    return rightly === recordedAs ? [] : [setAt(given, ['recordedAs'], rightly)];
  },
  PAUSE: (given) => [setAt(given, ['meeting', 'pausedIn'], given.stage)],
  RESUME: (given) => [setAt(given, ['meeting', 'pausedIn'], undefined)],
  STOP: withOutcome('ended-early'),

  /** What was agreed before a safety concern was agreed to by people who did not know of it: they are asked again. */
  AGREE: (given) => {
    const conversation = conversationOf(given.document);
    const { items = [], agreedBy = [] } = conversation.agreement ?? {};
    return [setAt(given, ['agreement'], { inTheirWords: true, items, agreedBy: isVoid(conversation) ? [] : agreedBy }), ...withOutcome(undefined)(given)];
  },
  ADD_ITEM: (given) => addItem(given, { ...fieldsOf(given.event), id: newId(given, 'item'), text: said(given.event, 'text'), ...provenance(given) }),
  SET: ({ event }) => Object.entries(fieldsOf(event)).map(([field, value]): Operation => ({ op: 'set', id: targetOf(event), path: [field], value: value as Json })),
  /** Whose word it is, and whether it is their own (DP-47). */
  SIGN: (given) => {
    const { document, event, actor, asOf } = given;
    const isForThem = event['mode'] === 'on-behalf' || said(event, 'onBehalfBy') !== '';
    const agreed = { on: event['on'] ?? asOf, mode: isForThem ? 'on-behalf' : 'in-person', onBehalfBy: isForThem ? said(event, 'onBehalfBy') || actor : undefined, note: said(event, 'note') || event.reason };
    return upsert(given, ['agreement', 'agreedBy'], conversationOf(document).agreement?.agreedBy, whom(event), agreed);
  },
  FINISH: withOutcome('agreed'),
  NO_AGREEMENT: (given) => {
    const { document, event } = given;
    const notes = (Array.isArray(event['notes']) ? (event['notes'] as unknown[]) : []).flatMap((one) => {
      const { personId, text, verbatim = true, lang } = (one ?? {}) as Fields;
      return typeof personId === 'string' && isPerson(document, personId) && typeof text === 'string' && text.trim() ? [stored({ personId, text, verbatim, lang })] : [];
    });
    return [...withOutcome('no-agreement')(given), ...(notes.length > 0 ? [setAt(given, ['noAgreement'], { notes: [...(conversationOf(document).noAgreement?.notes ?? []), ...notes] })] : [])];
  },

  /** When each will be seen, said before anybody goes home: nothing begins by it (RC-M12). */
  PLAN_FOLLOW_UP: (given) => {
    const { followUps = [] } = conversationOf(given.document);
    const at = followUps.length - 1;
    const isHeld = followUps[at]?.on !== undefined;
    if (at < 0 || (isHeld && given.stage !== 'following-up')) return effects['FOLLOW_UP']?.(given) ?? [];
    return [setAt(given, ['followUps', at, isHeld ? 'reviewOn' : 'plannedFor'], said(given.event, 'plannedFor'))];
  },
  FOLLOW_UP: (given) => {
    const { event, document } = given;
    const plannedFor = said(event, 'plannedFor') || said(event, 'on');
    const { followUps = [] } = conversationOf(document);
    const last = followUps.at(-1);
    // One that is planned and not held yet is the one that begins; after one that was held, its next look.
    if (last && !last.on) return plannedFor ? [setAt(given, ['followUps', followUps.length - 1, 'plannedFor'], plannedFor)] : [];
    return [{ op: 'add', to: { in: conversationOf(document).id, list: 'followUps' }, value: stored({ id: newId(given, 'follow-up'), plannedFor: plannedFor || last?.reviewOn || given.asOf }) }];
  },
  CHECKED: seen,
  SAFETY_CONCERN: (given) => [
    ...withOutcome('stopped-for-safety')(given),
    { op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: 'SAFETY_CONCERN', about: [...(given.event.about ?? [])], answer: 'confirmed', reason: given.event.reason, by: given.actor || undefined, at: given.event.at }) },
  ],
  ASSESS: (given) => (given.stage === 'stopped-for-safety' ? [
    ...setAll(given, ['suitability', 'safety'], { decision: undefined, agreedWith: given.event['agreedWith'], agreedOn: given.asOf, reason: given.event.reason }),
  ] : []),
};

/** domain.md §5.1: high or low challenge by high or low support. */
const WINDOW = [
  { quadrant: 'with', control: 'high', support: 'high' }, { quadrant: 'to', control: 'high', support: 'low' }, { quadrant: 'for', control: 'low', support: 'high' }, { quadrant: 'not', control: 'low', support: 'low' },
] as const;

const checkedBy = (given: Circumstances): Operation[] => setAll(given, ['suitability'], { ...(given.actor ? { checkedBy: given.actor } : {}), ...(given.event.at ? { checkedAt: given.event.at } : {}) });
const decidedBy = (given: Circumstances): Operation[] => (given.actor ? [setAt(given, ['suitability', 'safety', 'decidedBy'], given.actor)] : []);

/**
 * That it is suitable was decided, and agreed with a manager, before this was said: it is kept as that, and they decide
 * again knowing it (RC-R02). Whoever was ready is not ready by what was decided for something else.
 */
function decidedAnew(given: Circumstances): Operation[] {
  const { safety } = conversationOf(given.document).suitability ?? {};
  if (!safety || !isSuitable(safety)) return [];
  const { decision, decidedBy, agreedWith, agreedOn, decidedBefore = [] } = safety;
  return setAll(given, ['suitability', 'safety'], { decision: undefined, agreedWith: undefined, agreedOn: undefined, decidedBefore: [...decidedBefore, stored({ decision, decidedBy, agreedWith, agreedOn, until: given.asOf })] });
}
/** Something is running now that closes the way, and was not before. */
function isNewlyClosed({ document, event }: Circumstances): boolean {
  const { otherProcesses } = fieldsOf(event);
  const before = conversationOf(document).suitability?.safety?.otherProcesses ?? [];
  return Array.isArray(otherProcesses) && CLOSING_PROCESSES.some((process) => otherProcesses.includes(process) && !before.includes(process));
}

/** In the order in which they come. What somebody passed on and then says after all stands where they passed. */
function answer(given: Circumstances, fields: Fields): Operation[] {
  const { document, event } = given;
  const rounds = conversationOf(document).meeting?.rounds;
  const personId = whom(event);
  const round = roundFor(conversationOf(document), personId);
  const index = answerAt(given);
  const { passed: _passed, text: _text, ...kept } = (round.answers[index] ?? {}) as Fields;
  const value = stored({ ...kept, time: timeOf(given), prompt: event['prompt'] ?? kept['prompt'] ?? null, ...fields });
  const isEmptied = fields['text'] === '';
  const answers = index < 0 ? [...round.answers, value] : round.answers.flatMap((one, at): unknown[] => (at !== index ? [one] : isEmptied ? [] : [value]));
  const { personId: _person, ...first } = round;
  return upsert(given, ['meeting', 'rounds'], rounds, personId, { answers }, first);
}

function addItem(given: Circumstances, value: Fields): Operation[] {
  const { agreement } = conversationOf(given.document);
  return [agreement ? setAt(given, ['agreement', 'items', agreement.items.length], stored(value)) : setAt(given, ['agreement'], { inTheirWords: true, items: [stored(value)], agreedBy: [] })];
}

/** A correction is a new item in the same place, and the old one stays (DP-40). */
function correct(given: Circumstances): Operation[] {
  const { document, event } = given;
  const items = itemsOf(conversationOf(document));
  const old = items.find((item) => item.id === targetOf(event));
  if (!old) return [];
  const { variants: _variants, translations: _translations, status: _status, ...kept } = old;
  const value = stored({ ...kept, ...fieldsOf(event), id: newId(given, 'item'), text: typeof event['text'] === 'string' ? event['text'] : old.text, corrects: old.id, correctionReason: event.reason, ...provenance(given) });
  return [setAt(given, ['agreement', 'items'], items.flatMap((item): unknown[] => (item === old ? [value, { ...old, status: 'corrected' }] : [item])))];
}

/** One person, seen on their own, in their words (RC-R11). */
function seen(given: Circumstances): Operation[] {
  const { document, event, asOf } = given;
  const conversation = conversationOf(document);
  const { followUps = [] } = conversation;
  const last = latestFollowUp(conversation);
  const personId = whom(event);
  const note = said(event, 'text') ? [stored({ personId, ...wordsIn(given) })] : [];
  const alone = event['alone'] === false ? [] : [personId];
  if (!last) return [setAt(given, ['followUps'], [stored({ id: newId(given, 'follow-up'), on: asOf, seenAlone: alone, notes: note })])];
  const at: Path = ['followUps', followUps.length - 1];
  const seenAlone = [...new Set([...(last.seenAlone ?? []), ...alone])];
  return setAll(given, at, {
    ...(last.on ? {} : { on: said(event, 'on') || asOf }), seenAlone,
    ...(note.length > 0 ? { notes: [...(last.notes ?? []), ...note] } : {}),
    ...(toSeeAlone(conversation).every((one) => seenAlone.includes(one)) ? { eachSeenSeparately: true } : {}),
    ...(said(event, 'whatNext') ? { whatNext: said(event, 'whatNext') } : {}), ...(said(event, 'reviewOn') ? { reviewOn: said(event, 'reviewOn') } : {}),
  });
}
