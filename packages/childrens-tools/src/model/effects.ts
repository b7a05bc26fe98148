/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import { sameContent, type Json, type Operation } from '@practice-kit/documents';
import {
  fieldsOf, newId, provenance, recordingEffects, said, setField, setFields, sharingEffects, speakerOf, stored, targetOf, type Circumstances, type Effects, type Fields,
} from '@practice-kit/practice-tool/model';
import { HOUSES, type Afterwards, type ChildSession, type HouseItem } from './document-type.js';
import { overrideFrom, overrulable } from './override.js';
import { sessionAt } from './reasons.js';
import { shownTo, readerOf } from './reasons-sharing.js';
import { recording, sharing } from './recording.js';
import { findItem, isChilds, isHouse, isShownToNobody, itemsOf, scaleOf, sessionsOf, thoughtOf, wordsOf, type Section } from './selectors.js';

const shared = sharingEffects(sharing);
const set = (id: string, path: readonly (string | number)[], value: unknown): Operation => ({ op: 'set', id, path, value: value as Json });
const add = (id: string, list: string, value: Fields): Operation => ({ op: 'add', to: { in: id, list }, value: stored(value) });
const ids = ({ event }: Circumstances): readonly string[] => (event.about?.length ? event.about : [targetOf(event)]);

/** Puts words into a house, after what they correct or at the end: what else is there, pictures and all, is not written again. */
function put(session: ChildSession, section: Section, value: Json, after?: string): Operation[] {
  const items = itemsOf(session, section);
  const before = after === undefined ? undefined : items[items.findIndex(({ id }) => id === after) + 1]?.id;
  return [{ op: 'add', to: { in: session.id, ...(isHouse(section) ? { under: ['houses'] } : {}), list: section }, value, ...(before === undefined ? {} : { before }) }];
}

/** What it is, who writes of it, and the picture of it; '' takes that away again, while it is still being written. */
function picture({ document, event, actor }: Circumstances, id: string): Operation[] {
  const { assetRef, kind, writtenBy } = event;
  const isLater = findItem(document, id)?.item.status !== 'draft';
  return [
    ...(typeof kind === 'string' ? [setField(id, 'kind', kind)] : []), ...(typeof writtenBy === 'string' ? [setField(id, 'writtenBy', writtenBy)] : []),
    ...(typeof assetRef === 'string' ? [setField(id, 'assetRef', assetRef || undefined), ...(isLater ? setFields(id, { picturedBy: actor || undefined, picturedAt: event.at }) : [])] : []),
  ];
}

/** What is still being written is kept as far as it goes; nothing at all is taken away. */
const keepDrafts = (given: Circumstances): Operation[] => wordsOf(sessionAt(given) ?? { id: '', childId: '' }).flatMap(kept);
const kept = ({ id, status, text, childSays, kind, isReasonOpen }: HouseItem): Operation[] => [
  ...(status !== 'draft' ? [] : text || childSays || kind ? [setField(id, 'status', undefined)] : [{ op: 'remove', id } as const]),
  ...(isReasonOpen ? [setField(id, 'isReasonOpen', undefined)] : []),
];

/** The names a child gave the houses: one that is given anew leaves the one before, with who wrote the new one and when (DP-43). */
function chosen(given: Circumstances, choice: unknown): Fields {
  // As the page sends it: what is not as the schema says is refused when it is read back.
  const { whatToCallTheHouses: names, ...fields } = choice as NonNullable<ChildSession['chosenByChild']>;
  const { whatToCallTheHouses: before, earlierNames = [] } = sessionAt(given)?.chosenByChild ?? {};
  const left = HOUSES.flatMap((house) => (before?.[house] && before[house] !== names?.[house] ? [stored({ house, name: before[house], by: given.actor || undefined, at: given.event.at })] : []));
  const all = [...earlierNames, ...left];
  return { ...fields, ...(names ? { whatToCallTheHouses: names } : {}), ...(all.length > 0 ? { earlierNames: all } : {}) };
}

/** The language a child speaks, where it is not the document’s. */
const langAt = (given: Circumstances): string | undefined => {
  const language = sessionAt(given)?.communication?.language;
  return language === given.document.lang ? undefined : language || undefined;
};
/**
 * The exact words of a telling, as they are written. What was written in another go, or by somebody else, is in: it stays as it was, and what is
 * written now is a correction, with who writes it and when (DP-39, DP-43, K9). An event without a `writing` is a go of its own.
 */
function exactly(given: Circumstances): Operation[] {
  const { root, event, actor } = given;
  const { telling } = sessionAt(given) ?? {};
  const { text, writing } = event;
  if (!telling || typeof text !== 'string' || text === telling.words.text) return [];
  const isSameGo = writing !== undefined && writing === telling.writing && actor === telling.recordedBy;
  const isAnew = !isSameGo && telling.words.text !== '';
  const change = (field: string, value: unknown): Operation => set(root, ['telling', field], value);
  return [
    ...(isAnew ? [add(root, 'earlierTellings', { ...telling, status: 'corrected' })] : []),
    ...(isSameGo ? [] : [change('recordedBy', actor), change('recordedAt', event.at), change('writing', writing), change('correctionReason', isAnew ? event.reason : telling.correctionReason)]),
    set(root, ['telling', 'words', 'text'], text),
  ];
}
const withheldOf = ({ withholdFrom, visibility, sensitivity, flagIds }: HouseItem): Fields => ({ withholdFrom, visibility, sensitivity, flagIds });

const after = (given: Circumstances, step: Afterwards['step'], fields: Fields, session = sessionAt(given)): Operation[] =>
  (session ? [add(session.id, 'afterwards', { step, by: given.actor || undefined, on: said(given.event, 'on') || given.asOf, at: given.event.at, ...fields })] : []);

/** What was asked before it was said first. Where that is not known, it is what was asked when it was read back. */
const askedFor = ({ stage }: Circumstances, item: HouseItem): Fields =>
  (item.prompt || item.asked ? { prompt: item.prompt, asked: item.asked } : isChilds(item) && stage === 'read-back' ? { prompt: 'CH-P23' } : {});

/** A child's words, as they came: the worker who wrote them down is named, and what was asked. */
function childsItem(given: Circumstances): Json {
  const { event, actor } = given;
  const fields = fieldsOf(event);
  const isSeen = (fields['kind'] ?? event['kind']) === 'observation' || (fields['verbatim'] ?? event['verbatim']) === false;
  return stored({
    ...fields, id: newId(given, 'said'), kind: fields['kind'] ?? event['kind'], text: typeof event['text'] === 'string' ? event['text'] : undefined,
    lang: fields['lang'] ?? event['lang'] ?? (isSeen ? undefined : langAt(given)), verbatim: !isSeen, writtenBy: fields['writtenBy'] ?? event['writtenBy'] ?? (actor || undefined), prompt: fields['prompt'] ?? event['prompt'],
    ...(event['draft'] === true ? { status: 'draft' } : {}), ...provenance(given),
  });
}

export const effects: Effects = {
  ...recordingEffects(recording),
  ...shared,
  ADD_SESSION: (given) => {
    const { document, event } = given;
    const session = stored({ id: newId(given, 'session'), childId: said(event, 'childId'), on: said(event, 'on') || given.asOf, picture: event['picture'], ...fieldsOf(event) });
    return [set('', ['content', 'sessions'], [...sessionsOf(document), session])];
  },
  SET_HEADER: (given) => {
    const { chosenByChild, ...fields } = fieldsOf(given.event);
    return setFields(given.root, { ...fields, ...(chosenByChild ? { chosenByChild: chosen(given, chosenByChild) } : {}) });
  },
  TOLD_PARENT: (given) => {
    const { root, event } = given;
    return [add(root, 'parentTold', { personId: said(event, 'personId'), on: event['on'], agreed: event['agreed'], whyNotSafe: event['whyNotSafe'], ...provenance(given) })];
  },
  START: ({ root, event }) => (event.at ? [setField(root, 'startedAt', event.at)] : []),

  ADD: (given) => {
    const session = sessionAt(given);
    return session ? put(session, (said(given.event, 'house') || said(given.event, 'section')) as Section, childsItem(given)) : [];
  },
  WRITE: (given) => {
    const { event } = given;
    const id = targetOf(event);
    const written = ['text', 'childSays', 'lang', 'childReason'].filter((field) => typeof event[field] === 'string');
    return [...picture(given, id), ...written.map((field) => setField(id, field, event[field])), ...(written.includes('childReason') ? [setField(id, 'isReasonOpen', true)] : [])];
  },
  KEEP: ({ document, event }) => {
    const item = findItem(document, targetOf(event))?.item;
    return item ? kept(item) : [];
  },
  /** What was asked, put right, leaves what was written of it before (CH-R02, K9). */
  SET: ({ document, event, actor }) => {
    const id = targetOf(event);
    const { prompt, asked } = findItem(document, id)?.item ?? {};
    const isOther = (name: string, was: unknown): boolean => name in fieldsOf(event) && fieldsOf(event)[name] !== was;
    const isPutRight = (prompt || asked) && (isOther('prompt', prompt) || isOther('asked', asked));
    return [...setFields(id, fieldsOf(event)), ...(isPutRight ? [add(id, 'earlierAsked', { prompt, asked, by: actor || undefined, at: event.at })] : [])];
  },
  /** The language of one sentence, put right: the one that was written before stays (K7, K9). */
  SET_LANG: ({ document, event, actor }) => {
    const id = targetOf(event);
    const { lang } = findItem(document, id)?.item ?? {};
    return [...(lang && lang !== event['lang'] ? [add(id, 'earlierLangs', { lang, by: actor || undefined, at: event.at })] : []), setField(id, 'lang', said(event, 'lang').trim())];
  },
  /** A translation into the same language is one put right: the one before stays, in nobody’s copy (K9). */
  TRANSLATE: ({ document, event, actor }) => {
    const id = targetOf(event);
    const all = findItem(document, id)?.item.translations ?? [];
    const before = all.filter(({ lang }) => lang === event['lang']);
    return [
      setField(id, 'translations', [...all.filter((one) => !before.includes(one)), { lang: said(event, 'lang'), text: said(event, 'text'), by: speakerOf(event) || actor, alongsideNotInstead: true }]),
      ...before.map((one) => add(id, 'earlierTranslations', { ...one, replacedBy: actor || undefined, replacedAt: event.at })),
    ];
  },
  /** A new answer stands beside the earlier one, each with its own day. */
  ANSWER: (given) => {
    const { event, asOf, actor } = given;
    const session = sessionAt(given);
    if (!session) return [];
    const answer = stored({
      by: session.childId, value: event['value'], status: event['status'], face: event['face'], reason: event['words'] ?? event.reason, verbatim: event['words'] ?? event.reason ? true : undefined,
      lang: event['lang'] ?? (event['words'] ?? event.reason ? langAt(given) : undefined), on: said(event, 'on') || asOf, askedBy: actor && actor !== session.childId ? actor : undefined,
    });
    if (session.scale) return [{ op: 'add', to: { in: session.scale.id, list: 'answers' }, value: answer }];
    return [setField(session.id, 'scale', { id: newId(given, 'scale'), question: said(event, 'question'), anchor0: said(event, 'anchor0'), anchor10: said(event, 'anchor10'), faces: true, answers: [answer] })];
  },
  ADD_THOUGHT: (given) => [add(given.root, 'practitionerThoughts', { id: newId(given, 'thought'), text: said(given.event, 'text'), by: given.actor, at: given.event.at ?? given.asOf, neverMergedWithChildWords: true })],

  PAUSE: keepDrafts,
  /** Who stopped and how; never why (CH-R10). */
  STOP: (given) => [...keepDrafts(given), ...(given.root && sessionAt(given) ? [setField(given.root, 'stopped', stored({ at: given.event.at ?? given.asOf, by: (given.event['who'] ?? (given.actor === sessionAt(given)?.childId ? 'child' : 'worker')) === 'child' ? 'child' : 'worker', recordedBy: given.actor || undefined, how: given.event['how'] }))] : [])],
  READ_BACK: (given) => [...keepDrafts(given), ...(given.event.at && sessionAt(given) && !sessionAt(given)?.endedAt ? [setField(given.root, 'endedAt', given.event.at)] : [])],
  /** What was said first stays, and says that it was put right (K9, CH-R01). */
  ADD_CORRECTION: (given) => {
    const { event } = given;
    const found = findItem(given.document, said(event, 'corrects') || targetOf(event));
    if (!found) return [];
    const { session, section, item } = found;
    const value = stored({
      id: newId({ ...given, event: { ...event, id: said(event, 'corrects') ? event['id'] : undefined } }, 'said'), text: said(event, 'text'), lang: event['lang'] ?? item.lang, ...(isChilds(item) ? { verbatim: true } : { kind: item.kind, verbatim: false }),
      writtenBy: event['writtenBy'] ?? (given.actor || undefined), ...withheldOf(item), ...(event['prompt'] ? { prompt: event['prompt'] } : askedFor(given, item)), corrects: item.id, correctionReason: event.reason, ...provenance(given),
    });
    return [...put(session, section, value, item.id), setField(item.id, 'status', 'corrected')];
  },
  CORRECT: (given) => {
    const { event, actor } = given;
    const id = targetOf(event);
    const thought = thoughtOf(given.document, id);
    const fresh = { ...fieldsOf(event), id: newId(given, thought ? 'thought' : 'said'), text: said(event, 'text'), corrects: id, correctionReason: event.reason };
    if (thought) return [add(given.root, 'practitionerThoughts', { ...fresh, by: actor, at: event.at ?? given.asOf, neverMergedWithChildWords: true }), setField(id, 'status', 'corrected')];
    const found = findItem(given.document, id);
    if (!found) return [];
    // Nobody was asked who may see the new words, and nobody decided it.
    const { variants: _variants, translations: _translations, status: _status, share: _share, shareOverride: _override, earlierOverrides: _earlier, ...others } = found.item;
    return [...put(found.session, found.section, stored({ ...others, ...fresh, writtenBy: actor || undefined, ...provenance(given) }), id), setField(id, 'status', 'corrected')];
  },

  SET_SHARE: (given) => ids(given).flatMap((id) => {
    const { event } = given;
    const chosen = (before: HouseItem['share'] = []) => [...before.filter(({ personId }) => personId !== event['personId']), { personId: said(event, 'personId'), choice: event['choice'], on: said(event, 'on') || given.asOf, at: event.at }].map(stored);
    // Of their number: what they have said so far, each time. A number they say later is nobody’s until they are asked.
    const scale = scaleOf(given.document, id);
    if (scale) return scale.answers.map((answer, index) => set(id, ['answers', index, 'share'], chosen(answer.share)));
    const reason = said(event, 'childReason');
    return [setField(id, 'share', chosen(findItem(given.document, id)?.item.share)), ...(reason ? [setField(id, 'childReason', reason)] : [])];
  }),
  CHECK_SAFETY: (given) => [...keepDrafts(given), ...(said(given.event, 'result').trim() ? after(given, 'safety-check-before-sharing', { result: said(given.event, 'result') }) : [])],
  OVERRIDE: (given) => ids(given).flatMap((id) => {
    const item = overrulable(given.document, id);
    if (!item) return [];
    const { override } = overrideFrom(given, item, { isConfirmed: true });
    // Decided again, what was decided before stays as it was said: who, why, and what the child was told (DP-39).
    const earlier = ({ shareOverride: before, earlierOverrides = [] }: Pick<HouseItem, 'shareOverride' | 'earlierOverrides'>): Json[] =>
      (before && !sameContent({ ...override, at: before.at }, before) ? [...earlierOverrides, before] : earlierOverrides).map(stored);
    const put = (of: string, path: readonly (string | number)[], all: Json[]): Operation[] => [...(all.length > 0 ? [set(of, [...path, 'earlierOverrides'], all)] : []), set(of, [...path, 'shareOverride'], override)];
    // Of their number: what they have said so far, each time; as it is with their choice.
    return scaleOf(given.document, id)?.answers.flatMap((answer, index) => put(id, ['answers', index], earlier(answer))) ?? put(id, [], earlier(item));
  }),
  SHARE: (given) => {
    const reader = given.event.reader ?? '';
    const { personId, kind } = readerOf(reader);
    if (kind === 'child') return [...(shared['SHARE']?.(given) ?? []), setField(given.root, 'copyForChild', { ...sessionAt(given)?.copyForChild, given: true, on: given.asOf })];
    return [
      ...(shared['SHARE']?.(given) ?? []),
      ...shownTo(given.document, reader).flatMap(({ session, items }) => after(given, 'shown-to', { who: personId === undefined ? undefined : [personId], reader: personId === undefined ? reader : undefined, items: items.map(({ id }) => id) }, session)),
    ];
  },
  /** To the latest time this was shown to them. What they said first stays; what they say later comes after it. */
  RESPONDED: (given) => {
    const session = sessionAt(given);
    const by = speakerOf(given.event);
    const at = (session?.afterwards ?? []).findLastIndex(({ step, who }) => step === 'shown-to' && who?.includes(by) === true);
    if (!session || at < 0) return [];
    const { response, laterResponses = [] } = session.afterwards![at]!;
    const words = stored({ text: said(given.event, 'text'), verbatim: true, saidBy: by });
    return [response ? set(session.id, ['afterwards', at, 'laterResponses'], [...laterResponses, words]) : set(session.id, ['afterwards', at, 'response'], words)];
  },
  SAY_WHAT_NEXT: (given) => after(given, 'told-child-what-happens-next', { childSaid: said(given.event, 'childSaid') || undefined }),
  TELL_CHILD: (given) => after(given, 'told-child-what-happened', {
    childSaid: said(given.event, 'childSaid') || undefined, ...(given.stage === 'safety-check' && isShownToNobody(sessionAt(given)) ? { shownToNobody: true, result: given.event.reason } : {}),
  }),

  /** The time, at once; the exact words as they are written (CH-R03). What was told before stays as it is. */
  TELLING: (given) => {
    const { event, root, actor } = given;
    const session = sessionAt(given);
    if (!session) return [];
    const telling = {
      at: event.at ?? given.asOf, recordedBy: actor, ...(said(event, 'text') && event.at ? { recordedAt: event.at } : {}),
      words: stored({ text: said(event, 'text'), verbatim: true, saidBy: session.childId, lang: langAt(given) }), ...(said(event, 'prompt') ? { prompt: said(event, 'prompt') } : {}),
    };
    const { telling: before } = session;
    // Pressed again while it is being followed: what is written stays.
    if (before && given.stage === 'following-procedure') return before.words.text ? [] : exactly(given);
    return [...keepDrafts(given), ...(before ? [add(root, 'earlierTellings', before)] : []), setField(root, 'telling', telling)];
  },
  WRITE_EXACT: (given) => {
    const { root, event } = given;
    return [
      ...exactly(given), ...(typeof event['lang'] === 'string' ? [set(root, ['telling', 'words', 'lang'], event['lang'] || undefined)] : []),
      ...(typeof event['localProcedureAt'] === 'string' ? [set(root, ['telling', 'localProcedureAt'], event['localProcedureAt'])] : []),
    ];
  },
  RETURN: (given) => [...(sessionAt(given)?.telling?.words.text ? [] : exactly(given)), setField(given.root, 'stopped', stored({ at: given.event.at ?? given.asOf, by: 'worker', recordedBy: given.actor || undefined }))],
};
