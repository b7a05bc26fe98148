/** What may happen to a reflection when, what it writes down, and what refuses (domain.md §7.3, §7.4, §12). */
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, mergeDocuments, readDocument } from '@practice-kit/documents';
import type { ToolEvent, Verdict } from '@practice-kit/practice-tool/model';
import { documentType, envelopeOf, heldOf, holding, lookedAt, machine, maybeNamed, mayGoOnRecord, offers, start, type Reflection, type ReflectionDocument } from './index.js';
import { before, during, empty, kept, noted, reflecting, saturdays } from './fixtures.js';

const asOf = '2026-10-22';
const at = '2026-10-22T08:05:00+01:00';
const { content } = saturdays;
const run = (document: ReflectionDocument, stage?: string, actor = 'w-nadia') => start(document, { asOf, actor, ...(stage ? { stage } : {}) });
const withReflection = (change: Partial<Reflection>, document = kept): ReflectionDocument => frozen({ ...document, content: { ...document.content, ...change } });
const done = (verdict: Verdict): Reflection => {
  if (!verdict.ok) throw new Error(`refused: ${verdict.messageId} ${verdict.about.join()}`);
  expect(readDocument(JSON.stringify(verdict.document), [documentType]).ok).toBe(true);
  return verdict.document.content as Reflection;
};
const refused = (verdict: Verdict): string[] => (verdict.ok ? [] : verdict.reasons.map(({ messageId, severity, about }) => [severity, messageId, ...about].join(' ')));
const share: ToolEvent = { type: 'SHARE_WITH_COACH', withId: 'w-helen', withRole: 'coach', parts: ['after.momentIWouldTakeBack', 'during.discord'], namesRemoved: true };

describe('The stages of a reflection', () => {
  it('go from the car to the hallway to two minutes on a pad, and nothing is required', () => {
    const runner = run(empty);
    const stages = ['GO', 'STOP', 'REFLECT', 'SAVE'].map((type) => { const verdict = runner.send({ type, at }); return verdict.ok && verdict.stage; });
    expect(stages).toEqual(['in-conversation', 'noted', 'reflecting', 'kept']);
    expect(runner.document.content).toEqual({ ...empty.content, on: asOf });
  });
  it('keep the day it was given, and take today where none was', () => {
    expect(done(run(before).can({ type: 'GO' })).on).toBe('2026-10-20');
    expect(done(run(empty).can({ type: 'GO' })).on).toBe(asOf);
  });
  it('let a question be passed over without owing anything, and a conversation be left unreflected', () => {
    expect(run(before).can({ type: 'SKIP' })).toMatchObject({ ok: true, stage: 'preparing', operations: [] });
    expect(run(noted).can({ type: 'LEAVE' })).toMatchObject({ ok: true, stage: 'kept' });
    expect(run(kept).can({ type: 'REFLECT' })).toMatchObject({ ok: true, stage: 'reflecting' });
  });
  it('answer an event the stage does not have, and change nothing', () => {
    const runner = run(noted);
    expect(refused(runner.send(share))).toEqual(['block not-in-this-stage']);
    expect(refused(runner.send({ type: 'ARCHIVE' }))).toEqual(['block not-in-this-stage']);
    expect(runner.document).toBe(noted);
  });
  it('put it away and take it out again', () => {
    const runner = run(kept);
    expect(runner.send({ type: 'ARCHIVE' })).toMatchObject({ ok: true, stage: 'archived' });
    expect(refused(runner.can({ type: 'SET_HEADER', fields: { minutes: 3 } }))).toEqual(['block not-in-this-stage']);
    expect(runner.send({ type: 'REOPEN' })).toMatchObject({ ok: true, stage: 'kept' });
  });

  const everything: ToolEvent[] = [
    ...['GO', 'SKIP', 'STOP', 'REFLECT', 'LEAVE', 'SAVE', 'DELETE', 'ARCHIVE', 'REOPEN', 'TAKE_BACK'].map((type) => ({ type })), share,
    { type: 'JOT', list: 'changeTalk', text: 'I want to.' }, { type: 'EDIT_OWN', id: 'ct1', text: 'x' }, { type: 'SET', id: 'ct1', fields: { type: 'need' } }, { type: 'REMOVE', id: 'ct1' },
    { type: 'SET_PART', part: 'after', fields: { whatIWouldDoAgain: 'x' } }, { type: 'SET_HEADER', fields: { minutes: 5 } }, { type: 'DISMISS', messageId: 'MI-M09' },
    { type: 'ADD_PERSON', person: { name: 'Ines', kind: 'professional' } }, { type: 'TO_RECORD', fromItemId: 'ct6' },
  ];
  it('DP-14: belong to their owner: nobody else does anything to them, whatever their role', () => {
    for (const stage of Object.keys(machine.states)) {
      for (const actor of ['w-helen', 'x-parent', 'administrator']) {
        for (const event of everything) expect(['block DP-14', 'block not-in-this-stage', 'block DP-14,block DP-14']).toContain(refused(run(saturdays, stage, actor).can(event)).join());
      }
    }
  });
  it('DP-14: belong to nobody where no owner is named', () => {
    const { by: _by, ...rest } = kept.content;
    expect(refused(run(frozen({ ...kept, content: rest }) as ReflectionDocument).can({ type: 'REFLECT' }))).toEqual(['block DP-14']);
  });
  it('MI-R01, DP-05: never export or rank a count, in any state, for anybody, with any reason', () => {
    for (const stage of Object.keys(machine.states)) {
      for (const actor of ['w-nadia', 'w-helen', '']) {
        for (const type of ['EXPORT_TO_MANAGER', 'RANK']) expect(refused(run(saturdays, stage, actor).can({ type, reason: 'Because I say so.', parts: ['after'] }))).toEqual(['block MI-M01']);
      }
    }
  });
  it('MI-R03, MI-M05: never take talk for safety, in any state', () => {
    for (const stage of Object.keys(machine.states)) {
      expect(refused(run(saturdays, stage).can({ type: 'TREAT_AS_EXISTING_SAFETY', id: 'ct5', reason: 'She means it.' }))).toEqual(['block MI-M05 ct5']);
      expect(refused(run(saturdays, stage).can({ type: 'TREAT_AS_EXISTING_SAFETY', about: ['ct5', 'ct1'] }))).toEqual(['block MI-M05 ct5 ct1']);
      expect(refused(run(saturdays, stage).can({ type: 'TREAT_AS_EXISTING_SAFETY' }))).toEqual(['block MI-M05']);
    }
  });
});

describe('The jot pad', () => {
  const offline = start(during, { asOf, actor: 'w-nadia', online: false });
  it('writes words down as they were said, offline too, before anybody has said what kind they are', () => {
    const words = '  i dunno… mayb i cld   do w/out it on a sat? ';
    const verdict = offline.can({ type: 'JOT', list: 'changeTalk', text: words });
    expect(done(verdict).during?.changeTalk?.at(-1)).toEqual({ id: 'jot-1', text: words });
    expect(verdict.ok && verdict.stage).toBe('in-conversation');
  });
  it('begins a list that was not there, and goes on with one that was', () => {
    const runner = run(empty, 'in-conversation');
    done(runner.send({ type: 'JOT', list: 'discord', text: 'You are not listening.' }));
    const made = done(runner.send({ type: 'JOT', list: 'discord', text: 'See?', fields: { iSaid: 'I went too fast.', myNextMove: 'reflect-and-share-power' } }));
    expect(made.during).toEqual({
      discord: [
        { id: 'jot-1', text: 'You are not listening.', aboutRelationship: true },
        { id: 'jot-2', text: 'See?', aboutRelationship: true, iSaid: 'I went too fast.', myNextMove: 'reflect-and-share-power' },
      ],
    });
  });
  it.each(['__proto__', 'constructor', 'a"b\\c', '🫖', 'x'.repeat(2000)])('takes the id it is given, whatever it is: %j', (id) => {
    expect(done(run(during).can({ type: 'JOT', list: 'sustainTalk', id, text: 'Not now.' })).during?.sustainTalk?.at(-1)?.id).toBe(id);
  });
  it('refuses an id that is there already, a list that is not one, a field nobody knows, and no words', () => {
    const runner = run(during);
    expect(refused(runner.can({ type: 'JOT', list: 'discord', id: 'ct1', text: 'x' }))).toEqual(['block id-taken ct1']);
    expect(refused(runner.can({ type: 'JOT', list: 'resistance', text: 'x' }))).toEqual(['block no-such-section']);
    expect(refused(runner.can({ type: 'JOT', list: 'changeTalk', text: 'x', fields: { score: 3 } }))).toEqual(['block no-such-field']);
    expect(refused(runner.can({ type: 'JOT', list: 'changeTalk', text: '' }))).toEqual(['block jot-needs-words']);
  });
  it('takes a number from 0 to 10 with what it is about, and the words for why not lower (MI-R05)', () => {
    const ruler = (fields: object) => run(during).can({ type: 'JOT', list: 'rulers', fields });
    expect(done(ruler({ kind: 'confidence', value: 0, whyNotLower: { text: 'It cannot go lower.', verbatim: true } })).during?.rulers?.at(-1)).toEqual({ id: 'jot-1', kind: 'confidence', value: 0, whyNotLower: { text: 'It cannot go lower.', verbatim: true } });
    for (const fields of [{ kind: 'importance' }, { value: 5 }, { kind: 'importance', value: 11 }, { kind: 'importance', value: -1 }, { kind: 'importance', value: 4.5 }, { kind: 'importance', value: '5' }, { kind: 'compliance', value: 5 }]) expect(refused(ruler(fields))).toEqual(['block ruler-needs']);
    expect(refused(ruler({ kind: 'importance', value: 4, whyNotHigher: { text: 'x' } }))).toEqual(['block no-such-field']);
  });
  it('MI-M02 asks about a name, and writes it down all the same', () => {
    const named = frozen({ ...during, people: [...during.people, { id: 'p-kay', name: 'Kay Mansell', kind: 'family' }] }) as ReflectionDocument;
    const verdict = run(named).can({ type: 'JOT', list: 'changeTalk', text: 'Kay said she wants to.' });
    expect(verdict.ok && verdict.reasons).toEqual([{ messageId: 'MI-M02', severity: 'nudge', about: [] }]);
    const nameless = run(during).can({ type: 'JOT', list: 'changeTalk', text: 'Parent A wants to.' });
    expect(nameless.ok && nameless.reasons).toEqual([]);
  });
  it('says later what kind it was, what the practitioner did, and lets a slip of the thumb be put right or taken out', () => {
    const runner = run(during);
    done(runner.send({ type: 'SET', id: 'ct2', fields: { type: 'commitment', strength: 'weak', iSaid: 'Say more?' } }));
    done(runner.send({ type: 'EDIT_OWN', id: 'ct2', text: 'I want my Saturdays.' }));
    const made = done(runner.send({ type: 'REMOVE', id: 'ct1' }));
    expect(made.during?.changeTalk).toEqual([{ ...content.during!.changeTalk![1], type: 'commitment', strength: 'weak', iSaid: 'Say more?', text: 'I want my Saturdays.' }]);
    expect(refused(runner.can({ type: 'SET', id: 'gone', fields: {} }))).toEqual(['block no-such-entry gone']);
    expect(refused(runner.can({ type: 'SET', id: 'ct2', fields: { id: 'x' } }))).toEqual(['block no-such-field ct2']);
    expect(refused(runner.can({ type: 'SET', id: 'ru1', fields: { value: 12 } }))).toEqual(['block ruler-needs ru1']);
    expect(refused(runner.can({ type: 'EDIT_OWN' }))).toEqual(['block no-such-entry']);
  });
  it('DP-45: keeps what was jotted on the phone and what was written at the desk meanwhile', () => {
    const phone = run(during).can({ type: 'JOT', list: 'changeTalk', id: 'phone', text: 'On the phone.' });
    const desk = run(during).can({ type: 'JOT', list: 'changeTalk', id: 'desk', text: 'At the desk.' });
    const first = run(empty).can({ type: 'JOT', list: 'discord', id: 'one', text: 'One.' });
    const second = run(empty).can({ type: 'JOT', list: 'discord', id: 'two', text: 'Two.' });
    for (const [base, mine, theirs, list] of [[during, phone, desk, 'changeTalk'], [empty, first, second, 'discord']] as const) {
      if (!mine.ok || !theirs.ok) throw new Error('refused');
      const { document, conflicts } = mergeDocuments(base, mine.document, theirs.document);
      const texts = (document.content as Reflection).during?.[list]?.map(({ text }) => text) ?? [];
      expect([conflicts.length, ...texts.slice(-2).sort()]).toEqual(list === 'discord' ? [0, 'One.', 'Two.'] : [0, 'At the desk.', 'On the phone.']);
    }
  });
  it('has no recording of anybody’s voice and nothing a machine says in the practitioner’s place (§7.6)', () => {
    expect(refused(run(during).can({ type: 'JOT', list: 'changeTalk', text: 'x', fields: { audio: 'x' } }))).toEqual(['block no-such-field']);
    expect(refused(run(during).can({ type: 'JOT', list: 'changeTalk', text: 'x', fields: { source: 'generated' } }))).toEqual(['block no-such-field']);
  });
});

describe('Before and after', () => {
  it('are written in any order at any time, and dated when they begin', () => {
    const runner = run(noted);
    done(runner.send({ type: 'SET_PART', part: 'after', fields: { oneThingToPractise: 'Slower.' }, at }));
    const made = done(runner.send({ type: 'SET_PART', part: 'after', fields: { counts: { openQuestions: 3 } }, at: '2026-10-23T09:00:00+01:00' }));
    expect(made.after).toEqual({ at, oneThingToPractise: 'Slower.', counts: { openQuestions: 3 } });
    expect(done(runner.send({ type: 'SET_PART', part: 'after', fields: { oneThingToPractise: undefined } })).after).toEqual({ at, counts: { openQuestions: 3 } });
  });
  it.each<[string, unknown, string]>([
    ['guessImportance', 11, 'guess-needs'], ['guessImportance', -1, 'guess-needs'], ['guessConfidence', 4.5, 'guess-needs'], ['guessConfidence', '4', 'guess-needs'], ['guessConfidence', NaN, 'guess-needs'], ['guessConfidence', null, 'guess-needs'],
    ['counts', { openQuestions: -1 }, 'count-needs'], ['counts', { openQuestions: 1.5 }, 'count-needs'], ['counts', { closedQuestions: 1000 }, 'count-needs'], ['counts', { affirmations: '3' }, 'count-needs'], ['counts', { score: 3 }, 'count-needs'], ['counts', 3, 'count-needs'], ['counts', null, 'count-needs'],
    ['minutes', -5, 'count-needs'], ['minutes', 1e9, 'count-needs'],
  ])('MI-R01, §2.7 take a whole number within its bounds, and say so of any other: %s %j', (field, value, messageId) => {
    const event = (given: unknown): ToolEvent => (field === 'minutes' ? { type: 'SET_HEADER', fields: { [field]: given } } : { type: 'SET_PART', part: field === 'counts' ? 'after' : 'before', fields: { [field]: given } });
    expect(refused(run(noted).can(event(value)))).toEqual([`block ${messageId}`]);
    for (const may of field === 'counts' ? [{}, { openQuestions: 0 }, { confront: 999, gaveInformation: undefined }, undefined] : field === 'minutes' ? [0, 42, 999, undefined] : [0, 10, undefined]) expect(refused(run(noted).can(event(may)))).toEqual([]);
  });
  it('let the next count be made beside what is there already from another hand', () => {
    const later = withReflection({ after: { counts: { openQuestions: 1500, pauses: 3 } } });
    expect(refused(run(later).can({ type: 'SET_PART', part: 'after', fields: { counts: { openQuestions: 1500, pauses: 3, confront: 1 } } }))).toEqual([]);
    expect(refused(run(later).can({ type: 'SET_PART', part: 'after', fields: { counts: { openQuestions: 1501, pauses: 3 } } }))).toEqual(['block count-needs']);
  });
  it('take no field nobody knows, and no list by the back door', () => {
    expect(refused(run(noted).can({ type: 'SET_PART', part: 'after', fields: { rating: 4 } }))).toEqual(['block no-such-field']);
    expect(refused(run(noted).can({ type: 'SET_PART', part: 'during', fields: { changeTalk: [] } }))).toEqual(['block no-such-field']);
    expect(refused(run(noted).can({ type: 'SET_PART', part: 'sharing', fields: {} }))).toEqual(['block no-such-section']);
    expect(refused(run(noted).can({ type: 'SET_HEADER', fields: { by: 'w-helen' } }))).toEqual(['block no-such-field']);
    expect(refused(run(noted).can({ type: 'SET_HEADER', fields: { visibility: 'practitioner' } }))).toEqual(['block no-such-field']);
  });
  it('MI-M02: need no family by name; a colleague to show it to may be named', () => {
    expect(refused(run(kept).can({ type: 'ADD_PERSON', person: { name: 'Kay Mansell', kind: 'family' } }))).toEqual(['block MI-M02']);
    expect(refused(run(kept).can({ type: 'ADD_PERSON', person: { kind: 'professional' } }))).toEqual(['block person-needs-name']);
    const named = run(kept).can({ type: 'ADD_PERSON', newId: 'w-ola', person: { name: 'Ola Berg', kind: 'professional' } });
    expect(named.ok && named.document.people.at(-1)).toEqual({ id: 'w-ola', name: 'Ola Berg', kind: 'professional' });
  });
  it('let a thought be put away for good', () => {
    const verdict = run(kept).can({ type: 'DISMISS', messageId: 'MI-M09', about: [] });
    expect(verdict.ok && verdict.document.checkAnswers).toEqual([{ messageId: 'MI-M09', about: [], answer: 'dismissed', by: 'w-nadia' }]);
    expect(refused(run(kept).can({ type: 'DISMISS', messageId: 'MI-M10', about: ['w-helen'] }))).toEqual(['confirm MI-M10 w-helen']);
  });
});

describe('Showing parts to a coach', () => {
  it('gives chosen parts to one colleague, with the names taken out', () => {
    const verdict = run(kept).can(share);
    expect(verdict).toMatchObject({ ok: true, stage: 'shared' });
    expect(done(verdict).sharing).toEqual([{ id: 'share-1', withId: 'w-helen', withRole: 'coach', on: asOf, parts: share['parts'], held: { during: { discord: kept.content.during!.discord }, after: { momentIWouldTakeBack: kept.content.after!.momentIWouldTakeBack } }, namesRemoved: true }]);
  });
  it.each<[string, Partial<ToolEvent>, string]>([
    ['nobody is chosen', { withId: undefined }, 'block share-with-whom'], ['it is a parent', { withId: 'x-parent' }, 'block share-with-whom'], ['it is the owner', { withId: 'w-nadia' }, 'block share-with-whom'],
    ['nothing is chosen', { parts: [] }, 'block MI-R01'], ['everything is meant', { parts: undefined }, 'block MI-R01'], ['a part is empty', { parts: ['after.didTheyLikeMe'] }, 'block MI-R01'],
    ['the names are not taken out', { namesRemoved: false }, 'block MI-R10'], ['a count is among the parts', { parts: ['after.oneThingToPractise', 'after.counts'] }, 'block MI-M01'],
    ['one number is among the parts', { parts: ['after.counts.openQuestions'] }, 'block MI-M01'], ['a guess is among the parts', { parts: ['before.guessImportance'] }, 'block MI-M01'],
  ])('is refused where %s', (_where, change, why) => {
    expect(refused(run(kept).can({ ...share, ...change } as ToolEvent))).toEqual([why]);
  });
  it.each([undefined, '', 'friend'])('is refused where nobody says as what: nothing is taken for granted (§7.4): %s', (withRole) => {
    expect(refused(run(kept).can({ ...share, withRole }))).toEqual(['block share-as-what']);
  });
  it('MI-R10 lists what may be a name in what is shown, place by place, and is done when the owner says once that none of it is', () => {
    const document = withReflection({
      during: { ...kept.content.during, discord: [{ id: 'dc1', text: 'You lot never listen to Kay.', aboutRelationship: true }] },
      after: { ...kept.content.after, momentIWouldTakeBack: { quote: 'Siân said so. But it is the GP who knows.', anotherWay: 'Ask Mum. Then wait for Saturday in May.' }, whatIWouldDoAgain: 'Wait for Dafydd.' },
    });
    const found = maybeNamed(document, heldOf(document.content, share['parts'] as string[]));
    expect(found).toEqual([{ place: 'dc1', word: 'Kay' }, { place: 'after.momentIWouldTakeBack', word: 'Siân' }]);
    expect(refused(run(document).can(share))).toEqual(['block share-maybe-named dc1 after.momentIWouldTakeBack']);
    expect(refused(run(document).can({ ...share, looked: [lookedAt(found[0]!)] }))).toEqual(['block share-maybe-named after.momentIWouldTakeBack']);
    expect(refused(run(document).can({ ...share, looked: found.map(lookedAt) }))).toEqual([]);
    // What was written since was not looked at.
    const since = withReflection({ ...document.content, after: { ...document.content.after, momentIWouldTakeBack: { quote: 'Siân said so, and Rhys.' } } });
    expect(refused(run(since).can({ ...share, looked: found.map(lookedAt) }))).toEqual(['block share-maybe-named after.momentIWouldTakeBack']);
    expect(refused(run(document).can({ ...share, looked: found.map(lookedAt), namesRemoved: false })), 'the owner still says that names are taken out').toEqual(['block MI-R10']);
  });
  it('MI-R10 asks about no harmless beginning of a sentence, and about nothing that is not shown', () => {
    for (const document of [kept, saturdays]) for (const parts of [['before'], ['during'], ['after']]) expect(maybeNamed(document, heldOf(document.content, parts))).toEqual([]);
    expect(maybeNamed(kept, { after: { whatIWouldDoAgain: 'Weekends are different.\nTell me. ‘Something has to give,’ she said. “Being late” is all it was (The GP knows).' } })).toEqual([]);
    expect(maybeNamed(kept, { after: { whatIWouldDoAgain: 'Ask Mary-Ann and O’Neill, or Łukasz; half-Kay; a Zoë.' } }).map(({ word }) => word)).toEqual(['Mary-Ann', 'O’Neill', 'Łukasz', 'Kay', 'Zoë']);
  });
  it('MI-R10 knows the names the document knows, however they are typed, and lets them through too where the owner says they are none: “may” is a word', () => {
    const named = frozen({ ...kept, people: [...kept.people, { id: 'p-may', name: 'May Mansell', kind: 'family' }], content: { ...kept.content, after: { ...kept.content.after, whatIWouldDoAgain: 'It may rain.' } } }) as ReflectionDocument;
    const event = { ...share, parts: ['after.whatIWouldDoAgain'] };
    expect(refused(run(named).can(event))).toEqual(['block share-maybe-named after.whatIWouldDoAgain']);
    expect(refused(run(named).can({ ...event, looked: ['after.whatIWouldDoAgain may'] }))).toEqual([]);
    expect(refused(run(kept).can({ ...event, looked: 'all' }))).toEqual([]);
  });
  it('MI-R10 is refused where a name still stands in a chosen part, and not where it stands elsewhere', () => {
    const named = frozen({ ...kept, people: [...kept.people, { id: 'p-kay', name: 'Kay Mansell', kind: 'family' }], content: { ...kept.content, after: { ...kept.content.after, whatIWouldDoAgain: 'Wait for Kay.' } } }) as ReflectionDocument;
    expect(refused(run(named).can({ ...share, parts: ['after.whatIWouldDoAgain'] }))).toEqual(['block share-maybe-named after.whatIWouldDoAgain']);
    expect(refused(run(named).can({ ...share, parts: ['after'] }))).toEqual(['block share-maybe-named after.whatIWouldDoAgain']);
    expect(refused(run(named).can(share))).toEqual([]);
  });
  it('MI-M10 asks why before it goes to a manager, and is the owner’s choice', () => {
    const manager = { id: 'w-priya', name: 'Priya Nair', kind: 'professional', role: 'team manager' };
    const document = frozen({ ...kept, people: [...kept.people, manager] }) as ReflectionDocument;
    expect(refused(run(document).can({ ...share, withId: 'w-priya', withRole: 'coach' }))).toEqual(['confirm MI-M10 w-priya']);
    expect(refused(run(kept).can({ ...share, withRole: 'manager' }))).toEqual(['confirm MI-M10 w-helen']);
    const reporting = frozen({ ...kept, people: kept.people.map((person) => (person.id === 'w-nadia' ? { ...person, reportsTo: ['w-helen'] } : person)) }) as ReflectionDocument;
    expect(refused(run(reporting).can(share))).toEqual(['confirm MI-M10 w-helen']);
    const verdict = run(document).can({ ...share, withId: 'w-priya', withRole: 'manager', reason: 'I want her to hear how it went.', at });
    expect(verdict).toMatchObject({ ok: true, stage: 'shared' });
    expect(verdict.ok && verdict.document.checkAnswers).toEqual([{ messageId: 'MI-M10', about: ['w-priya'], answer: 'confirmed', reason: 'I want her to hear how it went.', by: 'w-nadia', at }]);
    expect(refused(run(document).can({ ...share, withId: 'w-priya', withRole: 'manager', parts: ['after.counts'], reason: 'She asked.' }))).toContain('block MI-M01');
  });
  it.each([
    ['team manager', true], ['Practice Supervisor', true], ['Head of Service', true], ['assistant director', true], ['team leader', true], ['rheolwr tîm', true], ['Rheolwraig', true], ['pennaeth gwasanaeth', true], ['goruchwyliwr ymarfer', true], ['dirprwy reolwr', true], ['cyfarwyddwr', true], ['arweinydd tîm', true],
    ['practice coach', false], ['social worker', false], ['hyfforddwr', false], ['uwch weithiwr cymdeithasol', false], [undefined, false],
  ])('MI-M10 knows whoever manages by what they are called, in either language: %s → %s', (role, isManager) => {
    const document = frozen({ ...kept, people: [...kept.people, { id: 'w-priya', name: 'Priya Nair', kind: 'professional', ...(role === undefined ? {} : { role }) }] }) as ReflectionDocument;
    expect(refused(run(document).can({ ...share, withId: 'w-priya' }))).toEqual(isManager ? ['confirm MI-M10 w-priya'] : []);
  });
  it('MI-M10 knows whom the owner answers to, and whom they answer to in turn, whatever they are called', () => {
    const document = frozen({ ...kept, people: [
      ...kept.people.map((person) => (person.id === 'w-nadia' ? { ...person, reportsTo: ['w-a'] } : person)), { id: 'w-a', name: 'A', kind: 'professional', reportsTo: ['w-b'] }, { id: 'w-b', name: 'B', kind: 'professional', role: 'coach', reportsTo: ['w-a'] },
    ] }) as unknown as ReflectionDocument;
    expect(refused(run(document).can({ ...share, withId: 'w-b' }))).toEqual(['confirm MI-M10 w-b']);
    expect(refused(run(document).can(share))).toEqual([]);
  });
  it('MI-M10 is there as well when only the stored sharing says that it is a manager', () => {
    const document = withReflection({ sharing: [{ ...content.sharing![0]!, withRole: 'manager' }] }, saturdays);
    expect(refused(run(document, 'kept').can({ type: 'SHARE_WITH_COACH' }))).toContain('confirm MI-M10 w-helen');
  });

  it('§2.6 is what it was when it was shown: two devices put together change nothing a coach holds, nor does anything written since', () => {
    const shown = run(kept);
    done(shown.send(share));
    const held = (document: ReflectionDocument) => JSON.stringify(copyFor(document, 'w-helen', documentType).copy.content);
    const before = held(shown.document as ReflectionDocument);
    expect(before).toContain('She folded her arms.');
    // Meanwhile, on the phone, where nothing has been shown.
    const phone = run(kept);
    done(phone.send({ type: 'SET_PART', part: 'after', fields: { momentIWouldTakeBack: { quote: 'He hit her on Friday.', whatItDid: 'x', anotherWay: 'y' } } }));
    done(phone.send({ type: 'EDIT_OWN', id: 'dc1', text: 'He hit me again.' }));
    done(phone.send({ type: 'JOT', list: 'discord', id: 'later', text: 'And again.' }));
    for (const [mine, theirs] of [[shown, phone], [phone, shown]] as const) {
      const { document, conflicts } = mergeDocuments(kept, mine.document, theirs.document);
      expect([conflicts.length, JSON.stringify(document.content).includes('He hit me again.')]).toEqual([0, true]);
      expect(held(document as ReflectionDocument)).toBe(before);
      expect(JSON.stringify(envelopeOf(document, 'w-nadia'))).not.toMatch(/again|Friday/);
      expect(run(document as ReflectionDocument).can({ type: 'TAKE_BACK' })).toMatchObject({ ok: true, stage: 'kept' });
    }
  });
  it('of a part that is shown whole holds nobody what was not written yet: that is still the owner’s to write', () => {
    const runner = run(withReflection({ before: { focus: 'Saturdays' } }));
    done(runner.send({ ...share, parts: ['before'] }));
    done(runner.send({ type: 'SET_PART', part: 'before', fields: { bottomLine: 'A sober grown-up.' } }));
    expect(JSON.stringify(copyFor(runner.document, 'w-helen', documentType).copy)).not.toContain('sober');
  });
  it.each(['preparing', 'in-conversation', 'noted', 'reflecting', 'kept', 'archived'])('§7.4 can be taken back at whatever stage two devices come together at, and is not deleted in somebody’s hands: %s', (stage) => {
    const runner = run(frozen({ ...saturdays, stages: [{ id: 'mi-1', state: stage }] }) as ReflectionDocument);
    const isOver = stage === 'kept' || stage === 'archived';
    expect(refused(runner.can({ type: 'DELETE' }))).toEqual([isOver ? 'block still-shown sh1' : 'block not-in-this-stage']);
    expect(runner.send({ type: 'TAKE_BACK' })).toMatchObject({ ok: true, stage });
    expect(copyFor(runner.document, 'w-helen', documentType).copy.content).toEqual({ id: 'item-1' });
    expect(refused(runner.can({ type: 'TAKE_BACK' }))).toEqual(['block no-such-share']);
    expect(runner.can({ type: 'DELETE' }).ok).toBe(isOver);
  });
  it('§7.4 is kept again where all of it was taken back on another device', () => {
    const { content: { sharing } } = saturdays;
    expect(run(withReflection({ sharing: [{ ...sharing![0]!, takenBackOn: '2026-10-22' }] }, saturdays)).can({ type: 'TAKE_BACK' })).toMatchObject({ ok: true, stage: 'kept' });
  });
  it('MI-R01 goes on paper for whoever holds it, and for nobody else: paper is a way of giving', () => {
    const print = (reader: string) => refused(run(saturdays).can({ type: 'PRINT_COPY', reader }));
    expect([print('w-helen'), print('network:w-helen'), print('w-ola'), print('court'), print('')]).toEqual([[], [], ['block MI-R01'], ['block MI-R01'], ['block MI-R01']]);
    expect(refused(run(saturdays, undefined, 'w-helen').can({ type: 'PRINT_COPY', reader: 'w-helen' }))).toEqual(['block DP-14']);
  });
  it('§2.6 shown once more, it is held as it is now; what was shown before and not again stays as it was', () => {
    const runner = run(kept);
    done(runner.send({ ...share, parts: ['during.discord', 'ct1'] }));
    const changed = withReflection({ ...(runner.document.content as Reflection), during: { ...kept.content.during, changeTalk: [{ id: 'ct2', text: 'A later word.' }], discord: [{ id: 'dc1', text: 'As it is now.', aboutRelationship: true }] } }, runner.document as ReflectionDocument);
    const again = run(changed);
    done(again.send({ ...share, parts: ['during'] }));
    const { during } = copyFor(again.document, 'w-helen', documentType).copy.content as Reflection;
    expect([during!.changeTalk!.map(({ text }) => text), during!.discord!.map(({ text }) => text)]).toEqual([[kept.content.during!.changeTalk![0]!.text, 'A later word.'], ['As it is now.']]);
  });
  it('takes it back: the access ends, and that it was shown stays with the owner', () => {
    const runner = run(saturdays);
    const verdict = runner.send({ type: 'TAKE_BACK', at });
    expect(verdict).toMatchObject({ ok: true, stage: 'kept' });
    expect(done(verdict).sharing).toEqual([{ ...content.sharing![0], takenBackOn: asOf }]);
  });
  it('takes back one of two, and is shared until the last has come back', () => {
    const runner = run(saturdays);
    done(runner.send({ type: 'ADD_PERSON', newId: 'w-ola', person: { name: 'Ola Berg', kind: 'professional' } }));
    expect(runner.send({ ...share, withId: 'w-ola', withRole: 'peer' })).toMatchObject({ ok: true, stage: 'shared' });
    expect(runner.send({ type: 'TAKE_BACK', about: ['w-helen'] })).toMatchObject({ ok: true, stage: 'shared' });
    expect(refused(runner.can({ type: 'TAKE_BACK', shareId: 'sh1' }))).toContain('block no-such-share');
    expect(runner.send({ type: 'TAKE_BACK', shareId: 'share-1' })).toMatchObject({ ok: true, stage: 'kept' });
  });
  describe('§2.6, DP-44 while somebody holds it', () => {
    const parts = ['after.momentIWouldTakeBack', 'after.oneThingToPractise', 'during.discord', 'during.rulers', 'st1'];
    const WRITTEN: ToolEvent[] = [
      { type: 'SET_PART', part: 'after', fields: { oneThingToPractise: 'Written since.' } }, { type: 'SET_PART', part: 'after', fields: { momentIWouldTakeBack: undefined } },
      { type: 'EDIT_OWN', id: 'dc1', text: 'Written since.' }, { type: 'REMOVE', id: 'dc1' }, { type: 'SET', id: 'st1', fields: { iSaid: 'Written since.' } }, { type: 'REMOVE', id: 'st1' },
      { type: 'JOT', list: 'discord', id: 'later', text: 'Written since.' }, { type: 'SET', id: 'ru1', fields: { whyNotLower: { text: 'Written since.', verbatim: true } } },
    ];
    const held = (document: ReflectionDocument) => JSON.stringify([copyFor(document, 'w-helen', documentType).copy, envelopeOf(document, 'w-nadia')]);
    const shown = run(kept);
    done(shown.send({ ...share, parts }));
    // As in a document from before a share kept what was shown.
    const before = withReflection({ sharing: [{ ...content.sharing![0]!, parts }] }, saturdays);
    it.each(WRITTEN.map((event) => [`${event.type} ${String(event['part'] ?? event['id'] ?? event['list'])}`, event] as const))('the owner goes on writing, and what is held stays as it was when it was shown: %s', (_what, event) => {
      for (const document of [shown.document as ReflectionDocument, before]) {
        const runner = run(document);
        done(runner.send(event));
        expect(JSON.stringify(runner.document.content)).not.toBe(JSON.stringify(document.content));
        expect(held(runner.document as ReflectionDocument)).toBe(held(document));
        done(runner.send({ type: 'TAKE_BACK' }));
        expect(copyFor(runner.document, 'w-helen', documentType).copy.content).toEqual({ id: 'item-1' });
      }
    });
    it('shown once more they hold what is written now', () => {
      const runner = run(before);
      done(runner.send(WRITTEN[0]!));
      done(runner.send({ ...share, parts: ['after.oneThingToPractise'] }));
      expect(held(runner.document as ReflectionDocument)).toContain('Written since.');
    });
    it('the owner can see whether they hold it as it stands now or as it was', () => {
      const runner = run(before);
      const said = (field: string) => holding(runner.document.content as Reflection, 'after', field).map(({ share: { withId }, isOlder }) => [withId, isOlder]);
      expect([said('oneThingToPractise'), said('whatIWouldDoAgain')]).toEqual([[['w-helen', false]], []]);
      done(runner.send(WRITTEN[0]!));
      expect([said('oneThingToPractise'), said('momentIWouldTakeBack')]).toEqual([[['w-helen', true]], [['w-helen', false]]]);
    });
  });
  it.each([[['during.changeTalk', 'during.rulers']], [['during']]])('what is jotted after the list it is in was shown is nobody’s until it is shown (MI-R01, domain.md §7.4): %j', (parts) => {
    const runner = run(kept);
    done(runner.send({ ...share, parts, looked: maybeNamed(kept, heldOf(kept.content, parts)).map(lookedAt) }));
    const held = () => JSON.stringify([copyFor(runner.document, 'w-helen', documentType).copy, envelopeOf(runner.document, 'w-nadia')]);
    const before = held();
    done(runner.send({ type: 'JOT', list: 'changeTalk', id: 'later', text: 'He hit me on Friday.', fields: { iSaid: 'When was that?' } }));
    done(runner.send({ type: 'JOT', list: 'rulers', id: 'later-2', fields: { kind: 'confidence', value: 2, whyNotLower: { text: 'My dad said he would help.', verbatim: true } } }));
    expect(held()).toBe(before);
    expect(before).toContain(kept.content.during!.changeTalk![0]!.text);
    expect(runner.can({ type: 'REMOVE', id: 'later' }).ok, 'the owner may still take it out').toBe(true);
  });
});

describe('A line for the record', () => {
  it('goes there in the parent’s words, exactly, as talk and not as fact, once (MI-R02, MI-R11)', () => {
    const runner = run(kept);
    const verdict = runner.send({ type: 'TO_RECORD', fromItemId: 'ct6' });
    expect(verdict).toMatchObject({ ok: true, stage: 'kept' });
    expect(done(verdict).toCaseRecord).toEqual([{ id: 'line-1', source: { kind: 'self-report', on: '2026-10-20' }, fromItemId: 'ct6', text: 'I\'d be willing to have a look at that group.', writtenBy: 'w-nadia', asFact: false, asOwnWords: true, on: asOf, deliberate: true }]);
    expect(refused(runner.can({ type: 'TO_RECORD', fromItemId: 'ct6' }))).toEqual(['block MI-R11 ct6']);
  });
  it('DP-46 stays what a parent said of themselves all the way: whose words, of what kind, who said it and when, for the host and for the family’s other tools', () => {
    const runner = run(withReflection({ during: { changeTalk: [{ id: 'c1', text: 'Dw i eisiau fy Sadyrnau’n ôl.', lang: 'cy' }] } }));
    done(runner.send({ type: 'TO_RECORD', fromItemId: 'c1', who: ' Mum ', newId: 'line-a' }));
    const source = { kind: 'self-report', on: '2026-10-20', text: 'Mum' };
    expect(envelopeOf(runner.document, 'w-nadia').content.toCaseRecord).toEqual([{ id: 'line-a', text: 'Dw i eisiau fy Sadyrnau’n ôl.', lang: 'cy', asOwnWords: true, source }]);
    expect(offers(runner.document)).toEqual([{ id: 'record-1', kind: 'entry', as: 'strength', entry: { text: 'Dw i eisiau fy Sadyrnau’n ôl.', lang: 'cy', verbatim: true, sources: [source] }, state: 'current' }]);
    expect(copyFor(runner.document, 'practitioner', documentType).copy.content).toEqual({ id: 'item-1', toCaseRecord: [{ id: 'item-2', text: 'Dw i eisiau fy Sadyrnau’n ôl.' }] });
  });
  it('DP-45 is one line and another, though two devices put them there on the same day and they say the same', () => {
    const same = withReflection({ during: { changeTalk: [{ id: 'c1', text: 'I will.' }, { id: 'c2', text: 'I will.' }] } });
    const [phone, desk] = [['c1', 'line-a'], ['c2', 'line-b']].map(([fromItemId, newId]) => run(same).can({ type: 'TO_RECORD', fromItemId, newId }));
    if (!phone!.ok || !desk!.ok) throw new Error('refused');
    const { document, conflicts } = mergeDocuments(same, phone!.document, desk!.document);
    expect([conflicts.length, (document.content as Reflection).toCaseRecord!.map(({ fromItemId = '' }) => fromItemId).sort()]).toEqual([0, ['c1', 'c2']]);
  });
  it('edits nothing: other words are not passed off as theirs', () => {
    expect(refused(run(kept).can({ type: 'TO_RECORD', fromItemId: 'ct6', text: 'She agreed to go to the group.' }))).toEqual(['block MI-R02 ct6']);
    expect(done(run(kept).can({ type: 'TO_RECORD', fromItemId: 'ct6', text: content.during!.changeTalk![5]!.text })).toCaseRecord).toHaveLength(1);
    const account = done(run(kept).can({ type: 'TO_RECORD', fromItemId: 'ct5', text: 'Parent A said she has asked her dad not to bring wine.', asOwnWords: false }));
    expect(account.toCaseRecord?.[0]).toMatchObject({ asOwnWords: false, asFact: false });
    expect(refused(run(kept).can({ type: 'TO_RECORD', fromItemId: 'ct5', asOwnWords: false }))).toEqual(['block MI-R02 ct5']);
  });
  it('MI-M05 goes as talk: never as fact, never as existing safety', () => {
    for (const more of [{ asFact: true }, { asSafety: true }, { section: 'existingSafety' }]) expect(refused(run(kept).can({ type: 'TO_RECORD', fromItemId: 'ct5', ...more, reason: 'x' }))).toEqual(['block MI-M05 ct5']);
  });
  it('§7.6 carries no label: nothing on the record says sustain talk, discord, or how strong it sounded', () => {
    for (const fromItemId of ['ct1', 'ru1']) expect(JSON.stringify(done(run(kept).can({ type: 'TO_RECORD', fromItemId })).toCaseRecord).replace('"source":{"kind":"self-report"', '')).not.toMatch(/sustain|discord|strong|strength|kind|"value"|type/i);
  });
  it('MI-R04, §7.6 is never what was said for staying as it is, or about the two of them, whoever’s words and whatever reason', () => {
    for (const fromItemId of ['st1', 'st2', 'dc1']) {
      for (const more of [{}, { asOwnWords: false, text: 'She finds it hard to switch off.' }, { reason: 'It matters.' }]) expect(refused(run(kept).can({ type: 'TO_RECORD', fromItemId, ...more }))).toEqual([`block MI-R04 ${fromItemId}`]);
    }
    expect(mayGoOnRecord(kept.content).map(({ id }) => id)).toEqual(['ct1', 'ct2', 'ct3', 'ct4', 'ct5', 'ct6', 'ru1', 'ru2']);
  });
  it('needs words to put there', () => {
    expect(refused(run(kept).can({ type: 'TO_RECORD' }))).toEqual(['block no-such-entry']);
    const silent = withReflection({ during: { rulers: [{ id: 'ru1', kind: 'importance', value: 3 }] } });
    expect(refused(run(silent).can({ type: 'TO_RECORD', fromItemId: 'ru1' }))).toEqual(['block MI-R02 ru1']);
  });
  it('stays there as it is: the jot it came from is not changed or taken out any more', () => {
    for (const type of ['EDIT_OWN', 'REMOVE']) expect(refused(run(saturdays).can({ type, id: 'ct5', text: 'x' }))).toEqual(['block MI-R11 ct5']);
    expect(run(saturdays).can({ type: 'SET', id: 'ct5', fields: { strength: 'weak' } }).ok).toBe(true);
  });
});

describe('Deleting a reflection', () => {
  it('DP-52 leaves its id, its owner and nothing it said', () => {
    const runner = run(frozen({ ...kept, checkAnswers: [{ messageId: 'MI-M09', about: [], answer: 'dismissed' }] }) as ReflectionDocument);
    expect(runner.send({ type: 'DELETE' })).toMatchObject({ ok: true, stage: 'deleted' });
    expect(readDocument(JSON.stringify(runner.document), [documentType]).ok).toBe(true);
    expect(runner.document).toEqual({ ...kept, people: [kept.people[0]], flags: [], stages: [{ id: 'mi-1', state: 'deleted' }], content: { id: 'mi-1', by: 'w-nadia', visibility: 'practitioner-private' } });
  });
  it('happens only to what is in nobody’s hands', () => {
    expect(refused(run(saturdays).can({ type: 'DELETE' }))).toEqual(['block not-in-this-stage']);
    expect(refused(run(reflecting).can({ type: 'DELETE' }))).toEqual(['block not-in-this-stage']);
  });
  it('is for good: nothing happens to it any more', () => {
    expect(Object.keys(machine.states['deleted']!.config.on ?? {})).toEqual([]);
  });
});
