/** The practice checks RC-M01 to M12: when each one speaks, and when it keeps still (shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { frozen } from '@practice-kit/documents';
import { check, start, type Conversation, type ConversationDocument, type PairAnswer, type Round } from './index.js';
import { agreeing, brierley, empty, harte, preparing, ready, sinceThen, stopped } from './fixtures.js';

const asOf = '2026-11-09';
const conversation = brierley.content;
const { suitability } = conversation;
const safety = suitability!.safety!;
const withChange = (change: Partial<Conversation>, stage = 'following-up', rest: Partial<ConversationDocument> = {}): ConversationDocument =>
  frozen({ ...brierley, ...rest, stages: [{ id: conversation.id, state: stage }], content: { ...conversation, ...change } } as ConversationDocument);
const withSafety = (change: Partial<typeof safety>, stage?: string): ConversationDocument => withChange({ suitability: { ...suitability, safety: { ...safety, ...change } } }, stage);
const withRounds = (rounds: Round[], more: Partial<Conversation> = {}): ConversationDocument => withChange({ ...more, meeting: { ...conversation.meeting, rounds } });
const fired = (document: ConversationDocument): string[] => check(document, { asOf }).map(({ id, about }) => [id, ...about].join(' '));
const of = (document: ConversationDocument, id: string): string[] => fired(document).filter((one) => one.startsWith(id));
const pairs = safety.coerciveControl!;
const [one] = pairs as [PairAnswer];
const items = conversation.agreement!.items;
const round = (personId: string, questionSet: Round['questionSet'], ...times: string[]): Round => ({ personId, questionSet, answers: times.map((time) => ({ time, text: 'Said.' })) });

describe('The practice checks', () => {
  it('have nothing to say where nobody has written anything, and nothing of a conversation that is ready', () => {
    expect(fired(empty)).toEqual([]);
    expect(fired(ready)).toEqual([]);
  });

  it('RC-M01, RC-R03 asks whose it is when nobody accepts a part, and never suggests talking where there is control', () => {
    const nobody = { ...suitability, someoneAcceptsTheirPart: [] };
    expect(of(withChange({ suitability: nobody }), 'RC-M01')).toEqual(['RC-M01']);
    expect(of(withChange({ suitability: { ...nobody, safety: { ...safety, decision: 'not-suitable' } } }), 'RC-M01')).toEqual([]);
    expect(of(withChange({ suitability: { ...nobody, safety: { ...safety, coerciveControl: [{ ...one, answer: 'yes' }] } } }), 'RC-M01')).toEqual([]);
  });

  it.each(['preparing', 'ready', 'past', 'present', 'future', 'paused', 'agreeing', 'agreed', 'no-agreement', 'following-up'])('RC-M02, RC-R02 names the two people between whom there is control, at the stage %s', (stage) => {
    expect(of(withSafety({ coerciveControl: [{ ...one, answer: 'yes' }, ...pairs.slice(1)] }, stage), 'RC-M02')).toEqual(['RC-M02 p-stacey p-callum']);
  });
  it.each(['considering', 'suitability', 'waiting', 'not-suitable', 'stopped-for-safety'])('RC-M02 keeps still at the stage %s, where nobody is being brought together', (stage) => {
    expect(of(withSafety({ coerciveControl: [] }, stage), 'RC-M02')).toEqual([]);
  });
  it('RC-M02 wants an answer for every pair, and takes neither a missing one, nor "not known", nor a "no" that nobody was asked for alone', () => {
    expect(of(withSafety({ coerciveControl: pairs.slice(1) }), 'RC-M02')).toEqual(['RC-M02 p-callum p-stacey']);
    for (const answer of ['not-known', 'not-asked', 'perhaps']) expect(of(withSafety({ coerciveControl: [{ ...one, answer }, ...pairs.slice(1)] }), 'RC-M02')).toHaveLength(1);
    expect(of(withSafety({ coerciveControl: [{ ...one, askedAlone: [] }, ...pairs.slice(1)] }), 'RC-M02')).toHaveLength(1);
    // Two answers for one pair: the one that is not "no" counts, whichever comes first.
    expect(of(withSafety({ coerciveControl: [...pairs, { ...one, pair: ['p-callum', 'p-stacey'], answer: 'yes' }] }), 'RC-M02')).toHaveLength(1);
  });
  it('RC-M02 gives way only to a specialist who supports a meeting, a manager who agrees, and a decision that says so', () => {
    const specialist = { by: 'w-ola', on: '2026-10-12', view: 'With care.', supportsMeeting: true };
    const control = { coerciveControl: [{ ...one, answer: 'yes' as const }, ...pairs.slice(1)] };
    expect(of(withSafety({ ...control, specialist }), 'RC-M02')).toEqual([]);
    expect(of(withSafety({ ...control, specialist: { ...specialist, supportsMeeting: false } }), 'RC-M02')).toHaveLength(1);
    expect(of(withSafety({ ...control, specialist, agreedWith: undefined }), 'RC-M02')).toHaveLength(1);
    expect(of(withSafety({ ...control, specialist, agreedWith: 'w-joel' }), 'RC-M02')).toHaveLength(1);
    expect(of(withSafety({ ...control, specialist, decision: 'waiting-for-specialist' }), 'RC-M02')).toHaveLength(1);
    const order = { conditions: [{ text: 'No contact', forbidsContact: true, between: ['p-callum', 'p-ella'] }] };
    expect(of(withSafety({ ...control, specialist, ...order }), 'RC-M02')).toEqual(['RC-M02 p-callum p-ella']);
  });
  it('RC-M02 says so to whoever reads the page', () => {
    expect(check(withSafety({ coerciveControl: [] }), { asOf })[0]).toMatchObject({ severity: 'block', about: ['p-callum', 'p-ella', 'p-stacey', 'p-ken'], message: 'This is not safe as a joint conversation. Talk it through with your manager and a specialist first.' });
  });

  it('RC-M03, RC-R04 names whoever said yes without being met alone, from the moment it is ready', () => {
    const preparation = conversation.preparation!.map((prepared) => (prepared.personId === 'p-ella' ? { ...prepared, metAlone: false } : prepared));
    expect(of(withChange({ preparation }, 'ready'), 'RC-M03')).toEqual(['RC-M03 p-ella']);
    expect(of(withChange({ preparation }, 'preparing'), 'RC-M03')).toEqual([]);
    expect(of(withChange({ preparation: preparation.map((prepared) => ({ ...prepared, changedMindOn: '2026-10-15' })) }, 'ready'), 'RC-M03')).toEqual([]);
    const worker = withChange({ preparation: [...conversation.preparation!, { personId: 'w-mo', agreedToTakePart: true }] }, 'ready');
    expect(check(worker, { asOf }).find(({ id }) => id === 'RC-M03')).toMatchObject({ about: ['w-mo'], message: 'Mo has not been asked on their own yet.' });
  });

  it('RC-M04, RC-R06 speaks when the person who was hurt comes after everybody else, and not when the one who did it simply goes first', () => {
    const [callum, ken, ella] = [round('p-callum', 'person-who-caused-harm', 'past'), round('p-ken', 'supporter', 'present'), round('p-ella', 'person-harmed', 'past')];
    expect(of(withRounds([callum, ken, ella]), 'RC-M04')).toEqual(['RC-M04 p-ella']);
    expect(of(withRounds([callum, ella]), 'RC-M04')).toEqual([]);
    expect(of(withRounds([callum, ella, ken]), 'RC-M04')).toEqual([]);
    expect(of(brierley, 'RC-M04')).toEqual([]);
  });

  it('RC-M05 asks about each child at a formal conference, and at no other form', () => {
    expect(of(withChange({ form: 'formal-conference' }), 'RC-M05')).toEqual(['RC-M05 p-callum']);
    expect(of(withChange({ form: 'circle' }), 'RC-M05')).toEqual([]);
  });

  it('RC-M06, RC-R05 notices what would put it right asked before what happened', () => {
    expect(of(withRounds([round('p-callum', 'person-who-caused-harm', 'future', 'past')]), 'RC-M06')).toEqual(['RC-M06 p-callum']);
    expect(of(withRounds([round('p-callum', 'person-who-caused-harm', 'present', 'future')]), 'RC-M06')).toEqual(['RC-M06 p-callum']);
    expect(of(withRounds([round('p-callum', 'person-who-caused-harm', 'past', 'future', 'past')]), 'RC-M06')).toEqual([]);
    // A supporter is asked what they heard and what they can offer: there is nothing about the past to go back to.
    expect(of(withRounds([round('p-ken', 'supporter', 'future')]), 'RC-M06')).toEqual([]);
  });

  it('RC-M07 asks who and when of an item, RC-M08 what if it slips', () => {
    const [item] = items;
    const withItems = (...changed: typeof items): ConversationDocument => withChange({ agreement: { ...conversation.agreement!, items: changed } });
    expect(of(withItems({ ...item!, who: [] }), 'RC-M07')).toEqual(['RC-M07 a1']);
    expect(of(withItems({ id: 'a1', text: 'Knocks.', who: ['p-callum'], ifItSlips: 'Say so' }), 'RC-M07')).toEqual(['RC-M07 a1']);
    expect(of(withItems({ id: 'a1', text: 'Knocks.', who: ['p-callum'], byWhen: '2026-12-12' }), 'RC-M07')).toEqual([]);
    expect(of(withItems({ ...item!, ifItSlips: ' ' }, { ...item!, id: 'a2', ifItSlips: '', status: 'withdrawn' }), 'RC-M08')).toEqual(['RC-M08 a1']);
  });
  it('RC-M10, DP-47 names the child somebody else agreed for', () => {
    const agreedBy = conversation.agreement!.agreedBy.map((agreed) => (agreed.personId === 'p-callum' ? agreed : { ...agreed, mode: 'on-behalf' as const, onBehalfBy: 'p-stacey' }));
    const document = withChange({ agreement: { ...conversation.agreement!, agreedBy } });
    expect(of(document, 'RC-M10')).toEqual(['RC-M10 p-ella']);
    expect(check(document, { asOf }).find(({ id }) => id === 'RC-M10')).toMatchObject({ severity: 'confirm', message: 'Ella has not agreed for themselves. Ask them, or say how their view is represented.' });
  });
  it('RC-M12, RC-R11 asks when each person will be seen, once something is agreed', () => {
    expect(of(withChange({ followUps: [] }, 'agreed'), 'RC-M12')).toEqual(['RC-M12']);
    expect(of(withChange({ followUps: [], outcome: undefined }, 'agreed'), 'RC-M12')).toEqual(['RC-M12']);
    expect(of(withChange({ followUps: [{ id: 'fu-1', plannedFor: '2026-12-01' }] }), 'RC-M12')).toEqual([]);
    expect(of(withChange({ followUps: [], outcome: 'no-agreement' }), 'RC-M12')).toEqual([]);
  });
  it('SG-10 looks at the one neutral line for words that may not mean much at the kitchen table', () => {
    expect(of(withChange({ whatHappenedInOneLine: 'There was a domestic incident.' }), 'SG-10')).toEqual(['SG-10']);
    expect(of(brierley, 'SG-10')).toEqual([]);
  });

  it('stay away for good from what has been put away, and only from that', () => {
    const runner = start(brierley, { asOf, actor: 'w-joel' });
    expect(of(brierley, 'RC-M08')).toEqual(['RC-M08 a3 a4']);
    expect(runner.send({ type: 'DISMISS', messageId: 'RC-M08', about: ['a3'] }).ok).toBe(true);
    expect(of(runner.document as ConversationDocument, 'RC-M08')).toEqual(['RC-M08 a4']);
    expect(runner.send({ type: 'DISMISS', messageId: 'RC-M08', about: ['a4'] }).ok).toBe(true);
    expect(of(runner.document as ConversationDocument, 'RC-M08')).toEqual([]);
  });
  it('are never put away where they stop something', () => {
    const unsafe = withSafety({ coerciveControl: [] }, 'preparing');
    const runner = start(unsafe, { asOf, actor: 'w-joel' });
    expect(runner.send({ type: 'DISMISS', messageId: 'RC-M02', about: ['p-callum', 'p-ella'], reason: 'I know them.' })).toMatchObject({ ok: false, messageId: 'RC-M02', severity: 'block' });
    const stored = frozen({ ...unsafe, checkAnswers: [{ messageId: 'RC-M02', about: ['p-callum', 'p-ella'], answer: 'dismissed' }] }) as ConversationDocument;
    expect(of(stored, 'RC-M02')).toHaveLength(1);
  });
  it('point at the place in the document', () => {
    const changed = withChange({
      agreement: { ...conversation.agreement!, items: [...items, { id: 'a9', text: 'Something.' }], agreedBy: [...conversation.agreement!.agreedBy, { personId: 'p-ella', on: '2026-10-18', mode: 'on-behalf' }] }, form: 'formal-conference', followUps: [],
    });
    expect(fired(changed).length).toBeGreaterThan(4);
    for (const { path } of check(changed, { asOf })) {
      const place = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], changed);
      expect(place).toBeDefined();
    }
  });
  it('have nothing to say of the other fixtures that a facilitator would not want to hear', () => {
    expect([preparing, sinceThen, agreeing, stopped, harte].map((document) => fired(document))).toEqual([[], [], ['RC-M08 a3 a4'], ['RC-M08 a3 a4'], []]);
  });
});
