/** What each event writes down: operations. Pure; who and when come with the event, by the host's clock. */
import type { Json, Operation } from '@practice-kit/documents';
import { fieldsOf, newId, recordingEffects, said, setField, setFields, setGiven, stored, targetOf, type Circumstances, type Effects, type Fields } from '@practice-kit/practice-tool/model';
import { jotOf, jotsOf, reflectionOf, wordsOf, type JotList } from './entries.js';
import { heldBy, heldOf, standingShares } from './parts.js';
import { RECORDING, takenBack } from './reasons.js';

const { ADD_PERSON, DISMISS } = recordingEffects(RECORDING);

/** A field of a part, or of the reflection itself. */
const setIn = ({ document }: Circumstances, path: readonly (string | number)[], value: unknown): Operation => ({ op: 'set', id: reflectionOf(document).id, path, value: value as Json });
const setPart = (given: Circumstances, part: string, fields: Fields): Operation[] => Object.entries(fields).map(([field, value]) => setIn(given, [part, field], value));

/**
 * The owner goes on writing, and nobody's copy changes under them (§2.6, DP-44): a share from before it kept what was shown keeps it
 * from the first word on that is written afterwards.
 */
const writing = (write: (given: Circumstances) => Operation[]) => (given: Circumstances): Operation[] => {
  const reflection = reflectionOf(given.document);
  return [...standingShares(reflection).filter(({ held }) => held === undefined).map((share) => setField(share.id, 'held', heldBy(reflection, share))), ...write(given)];
};

export const effects: Effects = {
  ...(ADD_PERSON ? { ADD_PERSON } : {}), ...(DISMISS ? { DISMISS } : {}),
  /** In the car, before anybody has said when it was: the day is today, by the host's clock. */
  GO: (given) => (reflectionOf(given.document).on ? [] : [setIn(given, ['on'], given.asOf)]),
  JOT: writing((given) => {
    const { document, event } = given;
    const list = said(event, 'list') as JotList;
    const value = stored({
      id: newId(given, 'jot'), ...(list === 'rulers' ? {} : { text: said(event, 'text') }), ...fieldsOf(event), ...(list === 'discord' ? { aboutRelationship: true } : {}),
    });
    const before = jotsOf(reflectionOf(document), list);
    // The part has no id of its own to add a list to: the first one brings the list, the others take the next place.
    return [before.length > 0 ? setIn(given, ['during', list, before.length], value) : setIn(given, ['during', list], [value])];
  }),
  EDIT_OWN: writing(({ event }) => setGiven(targetOf(event), { text: event['text'], ...fieldsOf(event) })),
  SET: writing(({ event }) => setFields(targetOf(event), fieldsOf(event))),
  REMOVE: writing(({ event }) => [{ op: 'remove', id: targetOf(event) }]),
  SET_PART: writing((given) => {
    const part = said(given.event, 'part');
    const isDated = part !== 'during' && given.event.at !== undefined && reflectionOf(given.document)[part as 'before' | 'after']?.at === undefined;
    return setPart(given, part, { ...(isDated ? { at: given.event.at } : {}), ...fieldsOf(given.event) });
  }),
  SET_HEADER: ({ document, event }) => setFields(reflectionOf(document).id, fieldsOf(event)),
  SHARE_WITH_COACH: (given) => {
    const { document, event, asOf } = given;
    const held = heldOf(reflectionOf(document), Array.isArray(event['parts']) ? event['parts'] : []);
    const share = stored({
      id: newId(given, 'share'), withId: said(event, 'withId'), withRole: said(event, 'withRole'), on: said(event, 'on') || asOf, parts: event['parts'], held, namesRemoved: true,
    });
    return [{ op: 'add', to: { in: reflectionOf(document).id, list: 'sharing' }, value: share }];
  },
  /** The coach's access ends; that it was shown stays with the owner. */
  TAKE_BACK: (given) => takenBack(given).map(({ id }) => setField(id, 'takenBackOn', given.asOf)),
  TO_RECORD: (given) => {
    const { document, event, actor, asOf } = given;
    const reflection = reflectionOf(document);
    const id = said(event, 'fromItemId') || targetOf(event);
    const jot = jotOf(reflection, id)?.jot;
    const isAccount = event['asOwnWords'] === false;
    // Self-report it stays, with the day it was said and, where the owner says so, by whom ("Mum"): no person of the reflection has a name.
    const source = stored({ kind: 'self-report', on: reflection.on, text: said(event, 'who').trim() || undefined });
    const line = stored({
      id: newId(given, 'line'), lang: isAccount ? undefined : jot?.['lang'], source, fromItemId: id, text: isAccount ? said(event, 'text') : jot && wordsOf(jot), writtenBy: actor || reflection.by, asFact: false, asOwnWords: !isAccount, on: asOf, deliberate: true,
    });
    return [{ op: 'add', to: { in: reflection.id, list: 'toCaseRecord' }, value: line }];
  },
  /** DP-52: its own deletion, which touches nothing else. What was put on the record stays there. */
  DELETE: ({ document }) => {
    const { id, by, visibility: _visibility, ...content } = reflectionOf(document);
    return [
      ...Object.keys(content).map((field) => setField(id, field, undefined)),
      setField('', 'people', document.people.filter((person) => person.id === by)), setField('', 'flags', []),
      ...(document.checkAnswers ? [setField('', 'checkAnswers', undefined)] : []), ...(document.copies ? [setField('', 'copies', undefined)] : []),
    ];
  },
};
