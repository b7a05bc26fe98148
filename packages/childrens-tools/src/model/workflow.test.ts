/** What may happen when, and what is then written down (domain.md §4.3, §4.4, §4.6, §4.8; shapes.md §15). */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import type { ToolEvent, Verdict } from '@practice-kit/practice-tool/model';
import { ageOf, documentType, findItem, machine, promptsOf, sessionOf, shownTo, start, type ChildSession, type SessionsDocument } from './index.js';
import { choosing, empty, miaAndMali, observation, preparing, readingBack, telling, withMia, withSessions } from './fixtures.js';

const asOf = '2026-10-01';
const at = '2026-10-01T10:00:00+01:00';
const run = (document: SessionsDocument, stage?: string, actor = 'w-amira') => start(document, { asOf, actor, ...(stage ? { stage } : {}) });
const ids = (verdict: Verdict): string[] => verdict.reasons.map(({ messageId }) => messageId);
const session = (document: unknown, id = 'th-mia-1'): ChildSession => sessionOf(document as SessionsDocument, id)!;
const STAGES = Object.keys(machine.states);
const after = (verdict: Verdict): SessionsDocument => {
  if (!verdict.ok) throw new Error(`Refused: ${verdict.messageId}`);
  return verdict.document as SessionsDocument;
};

describe('A child’s words (CH-R01, DP-43)', () => {
  it.each(STAGES)('are changed by nobody at the stage %s', (stage) => {
    for (const actor of ['w-amira', 'w-tom', 'p-mia', '']) {
      expect(run(miaAndMali, stage, actor).can({ type: 'EDIT_CHILD_WORDS', about: ['mia-w-2'], text: 'he knows where my school is' })).toMatchObject({ ok: false, messageId: 'CH-M01', severity: 'block', about: ['mia-w-2'] });
      expect(ids(run(miaAndMali, stage, actor).can({ type: 'EDIT', about: ['mia-w-2'] }))).toContain('CH-M01');
    }
  });
  it('are not changed by any other door either', () => {
    const refused = [
      { type: 'EDIT_OWN', id: 'mia-w-2', text: 'x' }, { type: 'CORRECT', id: 'mia-w-2', text: 'x', newId: 'y' }, { type: 'WRITE', id: 'mia-w-2', text: 'x' }, { type: 'SET', id: 'mia-w-2', fields: { text: 'x' } },
      { type: 'SET', id: 'mia-w-2', fields: { verbatim: false } }, { type: 'SET', id: 'mia-w-3', fields: { childReason: 'she would be fine' } }, { type: 'SET', id: 'mia-g-3', fields: { childSays: 'a house' } },
      { type: 'WRITE_VERSION', id: 'mia-w-2', reader: 'parent:p-danielle', text: 'He knows where school is.' }, { type: 'EDIT_OWN', id: 'mia-g-3', text: 'x' },
    ];
    for (const event of refused) expect(run(miaAndMali).can({ ...event, at }), JSON.stringify(event)).toMatchObject({ ok: false, messageId: 'CH-M01' });
  });
  it('are whole however they are spelt, and name who wrote them and what was asked (CH-R02)', () => {
    const verdict = run(withMia).send({ type: 'ADD', house: 'worries', id: 'w9', text: ' i hide wen its lowd ', writtenBy: 'p-mia', prompt: 'CH-P14', at });
    expect(findItem(after(verdict), 'w9')?.item).toMatchObject({ text: ' i hide wen its lowd ', verbatim: true, writtenBy: 'p-mia', prompt: 'CH-P14', recordedBy: 'w-amira' });
  });
  it('stand as they were when they are put right: what is said now goes underneath', () => {
    const document = after(run(readingBack).send({ type: 'ADD_CORRECTION', about: ['mia-g-1'], text: 'nan lets me flip them somtimes', at }));
    const good = session(document).houses!.good!;
    expect(good.map(({ text }) => text).slice(0, 2)).toEqual(['nan makes pancakes and lets me flip them', 'nan lets me flip them somtimes']);
    expect(good[0]!.status).toBe('corrected');
    expect(good[1]).toMatchObject({ corrects: 'mia-g-1', verbatim: true });
  });
  it('CH-R11 what a worker saw is put right as the worker’s, and never turns into the child’s words', () => {
    const document = after(run(observation).send({ type: 'ADD_CORRECTION', corrects: 'ob-1', newId: 'ob-2', text: 'He held on to her sleeve with both hands.', at }));
    expect(findItem(document, 'ob-2')?.item).toMatchObject({ kind: 'observation', verbatim: false, corrects: 'ob-1' });
    expect(findItem(document, 'ob-2')?.item.prompt).toBeUndefined();
  });
  it('are the child’s while they are written, and finished when they are put in', () => {
    const runner = run(withMia);
    expect(runner.send({ type: 'ADD', section: 'good', id: 'g9', text: 'm', draft: true, at }).ok).toBe(true);
    expect(runner.send({ type: 'WRITE', id: 'g9', text: 'my bed', at }).ok).toBe(true);
    expect(runner.send({ type: 'KEEP', id: 'g9', at }).ok).toBe(true);
    expect(findItem(runner.document, 'g9')?.item).toMatchObject({ text: 'my bed' });
    expect(findItem(runner.document, 'g9')?.item.status).toBeUndefined();
    expect(runner.can({ type: 'WRITE', id: 'g9', text: 'my bunk' })).toMatchObject({ ok: false, messageId: 'CH-M01' });
  });
  it('are kept as far as they go when the child stops', () => {
    const runner = run(withMia);
    runner.send({ type: 'ADD', section: 'good', id: 'g9', text: 'when we', draft: true, at });
    runner.send({ type: 'STOP', at });
    expect(findItem(runner.document, 'g9')?.item.status).toBeUndefined();
  });
  it('are never a machine’s (DP-33), and a worker’s are never among them (CH-R09)', () => {
    expect(run(withMia).can({ type: 'ADD', house: 'good', text: 'A summary', fields: { source: 'generated' } })).toMatchObject({ ok: false, messageId: 'DP-33' });
    expect(run(withMia).can({ type: 'ADD', house: 'good', text: 'She looked sad', fields: { verbatim: false } })).toMatchObject({ ok: false, messageId: 'CH-R09' });
    expect(run(withMia).can({ type: 'ADD', house: 'good', text: 'She cried', fields: { kind: 'observation', verbatim: true } })).toMatchObject({ ok: false, messageId: 'CH-R11' });
    expect(run(observation).can({ type: 'ADD', house: 'good', text: 'i like milk' })).toMatchObject({ ok: false, messageId: 'CH-R11' });
    expect(run(observation).can({ type: 'ADD', house: 'good', text: 'He reached for the milk.', fields: { kind: 'observation', verbatim: false } }).ok).toBe(true);
    expect(run(observation).can({ type: 'ADD', house: 'good', fields: { kind: 'drawing' } }).ok).toBe(true);
    expect(run(withMia, undefined, 'p-danielle').can({ type: 'ADD', house: 'good', text: 'She is happy at home' })).toMatchObject({ ok: false, messageId: 'CH-R09' });
    expect(run(withMia, undefined, 'p-mia').can({ type: 'ADD', house: 'good', text: 'my bed' }).ok).toBe(true);
    const thought = after(run(withMia).send({ type: 'ADD_THOUGHT', id: 'pt9', text: 'She looked sad.', at }));
    expect(session(thought).practitionerThoughts).toEqual([{ id: 'pt9', text: 'She looked sad.', by: 'w-amira', at, neverMergedWithChildWords: true }]);
  });
  it('have a translation beside them, never instead, named by who translated (CH-R12)', () => {
    const document = after(run(miaAndMali).send({ type: 'TRANSLATE', id: 'cy-w-1', lang: 'fr', text: 'J’ai peur quand papa crie', of: 'w-elin', at }));
    expect(findItem(document, 'cy-w-1')?.item).toMatchObject({ text: 'Dw i\'n poeni pan mae Dad yn gweiddi', translations: [{ lang: 'en' }, { lang: 'fr', by: 'w-elin', alongsideNotInstead: true }] });
  });
  it.each([['CH-M02', 'Mia presents as anxious in relation to contact'], ['CH-M02', 'Mia feels sad'], ['CH-M11', 'i like my room']])('%s is a thought and in nobody’s way', (messageId, text) => {
    const verdict = run(withMia).can({ type: 'ADD', house: 'good', text, writtenBy: messageId === 'CH-M11' ? 'p-mali' : 'p-mia', prompt: 'CH-P07' });
    expect(verdict.ok).toBe(true);
    expect(ids(verdict)).toContain(messageId);
  });
});

describe('Before a child is asked anything', () => {
  it('DP-03 a parent has been told, or it says why that is not safe', () => {
    const none = withSessions([{ id: 'th-mia-1', childId: 'p-mia' }], ['preparing']);
    expect(run(none).can({ type: 'BEGIN' })).toMatchObject({ ok: false, messageId: 'DP-03' });
    const runner = run(none);
    runner.send({ type: 'TOLD_PARENT', personId: 'p-danielle', whyNotSafe: 'Ryan reads her phone.' });
    expect(runner.send({ type: 'BEGIN' })).toMatchObject({ ok: true, stage: 'explaining' });
  });
  it('CH-R04 all four things are explained, and CH-R10 the child has said or shown yes', () => {
    const runner = run(preparing, 'explaining');
    expect(ids(runner.can({ type: 'START' }))).toEqual(['CH-R04', 'CH-R10']);
    runner.send({ type: 'SET_HEADER', fields: { explainedBefore: { whyWeAreTalking: true, whatHappensToIt: true, whenWeCannotKeepASecret: true, canStop: false }, childSaidYes: 'showed' } });
    expect(ids(runner.can({ type: 'START' }))).toEqual(['CH-R04']);
    runner.send({ type: 'SET_HEADER', fields: { explainedBefore: { whyWeAreTalking: true, whatHappensToIt: true, whenWeCannotKeepASecret: true, canStop: true } } });
    expect(runner.send({ type: 'START', at })).toMatchObject({ ok: true, stage: 'with-child' });
  });
  it('SG-06 a child or a relative is not the interpreter without a reason', () => {
    const interpreter = (more: object) => run(preparing).can({ type: 'SET_HEADER', fields: { communication: { language: 'cy', interpreter: { personId: 'p-pauline', ...more } } } });
    expect(interpreter({})).toMatchObject({ ok: false, messageId: 'SG-06' });
    expect(interpreter({ reason: 'Mali would only talk with her nain there.' }).ok).toBe(true);
  });
  it('CH-R13 each child has a page of their own, with a stage of its own', () => {
    const runner = run(empty);
    expect(runner.can({ type: 'SET_HEADER', fields: {} })).toMatchObject({ ok: false, messageId: 'no-session' });
    expect(runner.can({ type: 'ADD_SESSION', childId: 'p-danielle' })).toMatchObject({ ok: false, messageId: 'no-such-child' });
    expect(runner.send({ type: 'ADD_SESSION', childId: 'p-mia', newId: 's1' }).ok).toBe(true);
    expect(runner.send({ type: 'ADD_SESSION', childId: 'p-mali', newId: 's2', picture: 'my-world' }).ok).toBe(true);
    runner.send({ type: 'TOLD_PARENT', root: 's2', personId: 'p-danielle', agreed: true });
    expect(runner.send({ type: 'BEGIN', root: 's2' })).toMatchObject({ ok: true, stage: 'explaining' });
    expect(start(runner.document, { asOf, root: 's1' }).stage).toBe('preparing');
    expect(start(runner.document, { asOf, root: 's2' }).stage).toBe('explaining');
  });
});

describe('Stopping', () => {
  it.each(['preparing', 'explaining', 'with-child', 'paused', 'read-back', 'choices'])('is one event at the stage %s, asks for nothing, and never keeps why (CH-R10)', (stage) => {
    const document = after(run(withMia, stage).send({ type: 'STOP', who: 'child', how: 'turned the card over', reason: 'She was tired', at }));
    expect(session(document).stopped).toEqual({ at, by: 'child', recordedBy: 'w-amira', how: 'turned the card over' });
    expect(start(document, { asOf }).stage).toBe('stopped');
  });
  it('is a whole piece of work: it can be finished with nothing in it', () => {
    const runner = run(preparing, 'stopped');
    expect(runner.send({ type: 'FINISH' })).toMatchObject({ ok: true, stage: 'choices' });
    expect(runner.send({ type: 'CHECK_SAFETY', result: 'Nothing to show.' })).toMatchObject({ ok: true, stage: 'safety-check' });
  });
  it('pauses as long as the child likes; the child chooses to go on', () => {
    expect(run(withMia, 'paused').can({ type: 'RESUME', childWants: false })).toMatchObject({ ok: false, messageId: 'child-chooses' });
    expect(run(withMia, 'paused').can({ type: 'RESUME' })).toMatchObject({ ok: true, stage: 'with-child' });
  });
});

describe('When a child begins to tell (CH-R03, CH-M08, SG-03)', () => {
  it.each(STAGES.filter((stage) => stage !== 'following-procedure'))('the tool stops at once, from the stage %s', (stage) => {
    const document = after(run(withMia, stage).send({ type: 'TELLING', at }));
    expect(start(document, { asOf }).stage).toBe('following-procedure');
    expect(session(document).telling).toMatchObject({ at, recordedBy: 'w-amira' });
  });
  it.each(['ADD', 'ANSWER', 'PAUSE', 'RESUME', 'READ_BACK', 'CHOOSE', 'SET_SHARE', 'START', 'CHECK_SAFETY', 'SHARE', 'CONTINUE', 'TELL_CHILD'])('%s is refused: nothing more is asked', (type) => {
    expect(run(telling).can({ type, house: 'worries', text: 'and then?', reader: 'parent:p-danielle' })).toMatchObject({ ok: false, messageId: 'CH-M08', severity: 'block' });
  });
  it('cannot go back to asking in that session, wherever it is picked up', () => {
    for (const [stage, type] of [['with-child', 'ADD'], ['with-child', 'ANSWER'], ['with-child', 'READ_BACK'], ['paused', 'RESUME'], ['explaining', 'START']] as const) {
      expect(ids(run(telling, stage).can({ type, house: 'worries', text: 'x', value: 3 }))).toContain('CH-M08');
    }
  });
  it('CH-P29 is for a young person, whose age is known or can be worked out; no other child is asked it', () => {
    for (const [person, age] of [[{ age: 13 }, 13], [{ dateOfBirth: '2013-10-01' }, 13], [{ dateOfBirth: '2013-10-02' }, 12], [{ dateOfBirth: '2013' }, 13], [{}, undefined]] as const) {
      expect(ageOf(person, asOf)).toBe(age);
      expect(promptsOf('dreams', session(withMia), ageOf(person, asOf)).includes('CH-P29')).toBe(age === 13);
    }
  });
  it('has no prompt left to say', () => {
    for (const place of ['before', 'good', 'worries', 'dreams', 'scale', 'people', 'read-back', 'sharing', 'after'] as const) expect(promptsOf(place, session(telling))).toEqual([]);
  });
  it('goes on only when the exact words and the time are there, and then it is stopped', () => {
    const runner = run(withMia);
    runner.send({ type: 'TELLING', at });
    expect(runner.can({ type: 'RETURN' })).toMatchObject({ ok: false, messageId: 'CH-M08' });
    runner.send({ type: 'WRITE_EXACT', text: 'he sed it was our secrit', localProcedureAt: at });
    expect(runner.send({ type: 'RETURN', at })).toMatchObject({ ok: true, stage: 'stopped' });
    expect(session(runner.document).telling).toMatchObject({ words: { text: 'he sed it was our secrit', verbatim: true }, localProcedureAt: at });
    expect(runner.can({ type: 'WRITE_EXACT', text: 'tidied' }).ok).toBe(false);
  });
  it('keeps what was told before, when a child tells more', () => {
    const runner = run(telling);
    runner.send({ type: 'RETURN', at });
    runner.send({ type: 'TELLING', text: 'and one mor thing', at });
    expect(session(runner.document).earlierTellings?.map(({ words }) => words.text)).toEqual(['he put his hand over my mouf and said be quiet']);
    expect(session(runner.document).telling?.words.text).toBe('and one mor thing');
  });
  it('SG-02 stands in the way of nothing urgent', () => {
    expect(run(telling).can({ type: 'FLAG', flag: { type: 'victim-safety', withholdFrom: ['p-ryan'] } }).ok).toBe(true);
    expect(run(telling).can({ type: 'ADD_THOUGHT', text: 'She held her arm.' }).ok).toBe(true);
  });
});

describe('Who may see it', () => {
  it('is chosen per person and per item, and chosen again whenever the child likes', () => {
    const runner = run(choosing);
    for (const choice of ['yes', 'ask-me-again', 'no']) runner.send({ type: 'SET_SHARE', about: ['mia-g-1', 'mia-d-2'], personId: 'p-ryan', choice, at });
    expect(findItem(runner.document, 'mia-d-2')?.item.share?.filter(({ personId }) => personId === 'p-ryan')).toEqual([{ personId: 'p-ryan', choice: 'no', on: asOf, at }]);
    for (const stage of ['with-child', 'read-back', 'shared', 'child-told']) expect(run(choosing, stage).can({ type: 'SET_SHARE', id: 'mia-g-1', personId: 'p-ryan', choice: 'no' }).ok).toBe(true);
    expect(run(choosing).can({ type: 'SET_SHARE', id: 'mia-g-1', personId: 'p-ryan', choice: 'perhaps' })).toMatchObject({ ok: false, messageId: 'one-choice' });
  });
  it('is the child’s to say of their safe people and of their number as well; what they say later is nobody’s until they are asked', () => {
    const runner = run(choosing);
    const ask = { type: 'SET_SHARE', personId: 'p-ryan', choice: 'yes', at };
    expect(runner.send({ ...ask, id: 'mia-h-3' }).ok).toBe(true);
    expect(runner.send({ ...ask, id: 'mia-sc-1' }).ok).toBe(true);
    expect(runner.send({ ...ask, id: 'mia-sc-1', personId: 'p-danielle', choice: 'no' }).ok).toBe(true);
    expect(findItem(runner.document, 'mia-h-3')?.item.share).toEqual([{ personId: 'p-ryan', choice: 'yes', on: asOf, at }]);
    expect(shownTo(runner.document, 'parent:p-ryan').map(({ items, answers }) => [items.map(({ text }) => text), answers.map(({ value }) => value)])).toEqual([[['Miss Orr'], [4]]]);
    expect(shownTo(runner.document, 'parent:p-danielle')[0]?.answers).toEqual([]);
    const later = start({ ...runner.document, stages: [{ id: 'th-mia-1', state: 'with-child' }] }, { asOf, actor: 'w-amira' });
    later.send({ type: 'ANSWER', value: 2, at });
    expect(shownTo(later.document, 'parent:p-ryan')[0]?.answers.map(({ value }) => value)).toEqual([4]);
    expect(runner.can({ ...ask, id: 'sc-nobodys' })).toMatchObject({ ok: false, messageId: 'no-such-entry' });
  });
  it('CH-R09 is not said, corrected or chosen for a child by the hand of somebody in the family', () => {
    for (const actor of ['p-danielle', 'p-ryan']) {
      expect(ids(run(choosing, 'with-child', actor).can({ type: 'ADD_CORRECTION', corrects: 'mia-w-1', text: 'i was only joking' }))).toContain('CH-R09');
      expect(ids(run(choosing, undefined, actor).can({ type: 'SET_SHARE', id: 'mia-w-1', personId: 'p-ryan', choice: 'yes' }))).toContain('CH-R09');
      expect(ids(run(choosing, 'with-child', actor).can({ type: 'ANSWER', value: 9 }))).toContain('CH-R09');
    }
  });
  it('DP-43 a child’s reason is not replaced together with a choice', () => {
    const runner = run(choosing);
    const choose = { type: 'SET_SHARE', id: 'mia-w-1', personId: 'p-ryan', choice: 'no', at };
    expect(runner.send({ ...choose, childReason: 'she will cry' }).ok).toBe(true);
    expect(runner.can({ ...choose, childReason: 'she would be fine' })).toMatchObject({ ok: false, messageId: 'CH-M01' });
    expect(runner.send({ ...choose, childReason: 'she will cry' }).ok).toBe(true);
  });
  it('CH-R06, CH-M04 has to be looked at again once a child has told something, more was let be seen, or a “no” was overruled', () => {
    const looked = run(choosing, 'safety-check');
    looked.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle. Nothing goes to Ryan.', at });
    const share = { type: 'SHARE', reader: 'network:p-pauline' };
    const refusedAfter = (change: (document: SessionsDocument) => SessionsDocument): string[] => ids(run(change(looked.document as SessionsDocument), 'safety-check').can(share));
    const later = '2026-10-01T11:00:00+01:00';
    const withMiaAs = (more: Partial<ChildSession>) => (document: SessionsDocument): SessionsDocument => ({ ...document, content: { ...document.content, sessions: document.content.sessions.map((one) => (one.id === 'th-mia-1' ? { ...one, ...more } : one)) } });
    expect(refusedAfter((document) => document)).not.toContain('CH-M04');
    expect(refusedAfter(withMiaAs({ telling: { at: later, words: { text: 'mum hits me', verbatim: true }, recordedBy: 'w-amira' } }))).toContain('CH-M04');
    expect(refusedAfter(withMiaAs({ earlierTellings: [{ at: later, words: { text: 'mum hits me', verbatim: true }, recordedBy: 'w-amira' }] }))).toContain('CH-M04');
    const then = (event: object) => (document: SessionsDocument): SessionsDocument => after(run(document, 'safety-check').can({ at: later, about: ['mia-w-3'], ...event } as never));
    expect(refusedAfter(then({ type: 'SET_SHARE', personId: 'p-ryan', choice: 'yes' }))).toContain('CH-M04');
    expect(refusedAfter(then({ type: 'SET_SHARE', personId: 'p-ryan', choice: 'no' })), 'less is nothing to look at again').not.toContain('CH-M04');
    expect(refusedAfter(then({ type: 'OVERRIDE', decidedBy: 'w-amira', reason: 'Tonight.', childToldFirst: true, sharedWith: ['p-ryan'] }))).toContain('CH-M04');
  });
  it('CH-R05 a “no” that was overruled is given back by deciding that nobody has to know', () => {
    const given = (document: SessionsDocument): boolean => JSON.stringify(copyFor(document, 'parent:p-danielle', documentType).copy).includes('my game');
    expect(given(miaAndMali)).toBe(true);
    const back = after(run(miaAndMali, 'safety-check').can({ type: 'OVERRIDE', about: ['mia-w-4'], sharedWith: [], why: 'It is safe now, nobody has to know.', at }));
    expect(given(back)).toBe(false);
    expect(findItem(back, 'mia-w-4')?.item.earlierOverrides).toHaveLength(1);
  });
  it('CH-M04 a number that is shown has been looked at too', () => {
    const [mia] = choosing.content.sessions;
    const other: ChildSession = { id: 's2', childId: 'p-mali', scale: { ...mia!.scale!, id: 'sc-2', answers: [{ by: 'p-mali', value: 3, share: [{ personId: 'p-pauline', choice: 'yes' }] }] } };
    const runner = run(withSessions([mia!, other], ['safety-check', 'choices']));
    runner.send({ type: 'CHECK_SAFETY', result: 'Safe with nan.', at });
    expect(runner.can({ type: 'SHARE', reader: 'network:p-pauline' })).toMatchObject({ ok: false, messageId: 'CH-M04', about: ['s2'] });
  });
  it('CH-M06 nobody asked is no, and is said', () => {
    const verdict = run(readingBack, 'choices').can({ type: 'CHECK_SAFETY' });
    expect(verdict.ok).toBe(true);
    expect(verdict.reasons.find(({ messageId }) => messageId === 'CH-M06')?.about).toContain('mia-w-4');
  });
  it.each(['preparing', 'with-child', 'read-back', 'choices'])('CH-M04 nothing is shown at the stage %s', (stage) => {
    expect(run(choosing, stage).can({ type: 'SHARE', reader: 'parent:p-danielle' })).toMatchObject({ ok: false, messageId: 'CH-M04', severity: 'block' });
  });
  it('CH-M04 words that came after the look need another look', () => {
    const runner = run(choosing, 'safety-check');
    runner.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle.', at });
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-danielle' }).ok).toBe(true);
    runner.send({ type: 'ADD_CORRECTION', about: ['mia-g-1'], text: 'not on sundays', at: '2026-10-01T11:00:00+01:00' });
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-danielle' })).toMatchObject({ ok: false, messageId: 'CH-M04' });
  });
  it('CH-M04 another child’s page in the same copy has been looked at as well', () => {
    const [mia] = miaAndMali.content.sessions;
    const two = withSessions([mia!, { id: 'th-mali-1', childId: 'p-mali', houses: { good: [{ id: 'x', text: 'cake', verbatim: true, share: [{ personId: 'p-danielle', choice: 'yes' }] }] } }], ['safety-check', 'choices']);
    expect(run(two).can({ type: 'SHARE', reader: 'parent:p-danielle' })).toMatchObject({ ok: false, messageId: 'CH-M04', about: ['th-mali-1'] });
  });
  it('CH-M05 a "no" is overruled by name, with why, and with what the child was told first (CH-R05)', () => {
    const of = (more: object) => run(choosing, 'safety-check').can({ type: 'OVERRIDE', about: ['mia-w-3'], ...more });
    expect(of({})).toMatchObject({ ok: false, messageId: 'CH-M05', severity: 'confirm', about: ['mia-w-3'] });
    expect(of({ decidedBy: 'w-amira', reason: 'Somebody could be hurt tonight.' })).toMatchObject({ ok: false, messageId: 'CH-R05' });
    const whole = { decidedBy: 'w-amira', agreedWith: 'w-tom', reason: 'Somebody could be hurt tonight.', childToldFirst: true, howChildWasTold: 'In the car.', childSaid: 'ok', sharedWith: ['p-danielle'], at };
    const document = after(of(whole));
    expect(findItem(document, 'mia-w-3')?.item.shareOverride).toMatchObject({ decidedBy: 'w-amira', childToldFirst: true, childSaid: 'ok', sharedWith: ['p-danielle'] });
    expect(of({ ...whole, childToldFirst: false, whyNotToldFirst: 'Ryan was in the room.' }).ok).toBe(true);
  });
  it('CH-R05 a decision can be looked at again: what is said of it now is kept, and is not taken for why the child was not told', () => {
    const again = (more: object) => run(miaAndMali, 'safety-check').send({ type: 'OVERRIDE', about: ['mia-w-4'], sharedWith: ['p-danielle', 'partner:police'], why: 'The police have asked what the game is.', ...more });
    expect(findItem(after(again({})), 'mia-w-4')?.item.shareOverride).toMatchObject({ reason: 'The police have asked what the game is.', sharedWith: ['p-danielle', 'partner:police'], childToldFirst: true });
    expect(again({ childToldFirst: false })).toMatchObject({ ok: false, messageId: 'CH-M05', severity: 'confirm' });
  });
  it('CH-R05, DP-39 what was decided before stays beside what is decided now, and is in nobody’s copy', () => {
    const before = findItem(miaAndMali, 'mia-w-4')!.item.shareOverride!;
    const runner = run(miaAndMali, 'safety-check');
    const decide = (why: string, at: string) => runner.send({ type: 'OVERRIDE', about: ['mia-w-4'], sharedWith: ['p-danielle'], why, at });
    expect([decide('The school has to watch the gate.', '2026-10-06T10:00:00+01:00').ok, decide('The school has to watch the gate.', '2026-10-07T10:00:00+01:00').ok, decide('The police asked.', '2026-10-08T10:00:00+01:00').ok]).toEqual([true, true, true]);
    const { item } = findItem(runner.document, 'mia-w-4')!;
    expect(item.shareOverride?.reason).toBe('The police asked.');
    expect(item.earlierOverrides?.map(({ reason }) => reason)).toEqual([before.reason, 'The school has to watch the gate.']);
    expect(JSON.stringify(copyFor(runner.document, 'parent:p-danielle', documentType).copy)).not.toMatch(/watch the gate|earlierOverrides/);
  });
  it('CH-M05 asking to show what the child said no to is no way round', () => {
    const runner = run(choosing, 'safety-check');
    runner.send({ type: 'CHECK_SAFETY', result: 'Safe.', at });
    expect(ids(runner.can({ type: 'SHARE', reader: 'parent:p-danielle', about: ['mia-w-3'] }))).toContain('CH-M05');
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-danielle', about: ['mia-w-3'], reason: 'She should know.' })).toMatchObject({ ok: false, messageId: 'CH-R05' });
  });
  it('DP-21 a yes for somebody who lives with a no is asked about', () => {
    const near = { ...choosing, people: choosing.people.map((person) => (person.id === 'p-pauline' ? { ...person, livesWith: ['p-ryan'] } : person)) };
    const runner = run(near, 'safety-check');
    runner.send({ type: 'CHECK_SAFETY', result: 'Safe.', at });
    expect(runner.can({ type: 'SHARE', reader: 'network:p-pauline' })).toMatchObject({ ok: false, messageId: 'DP-21', severity: 'confirm' });
    expect(runner.can({ type: 'SHARE', reader: 'network:p-pauline', reason: 'Mia says nan will not tell.' }).ok).toBe(true);
  });
  it('DP-19 needs a second person where a safety flag is set', () => {
    const flagged = { ...miaAndMali, flags: [{ id: 'fl-1', type: 'safe-address' as const, value: 'Rosebank', withholdFrom: ['p-danielle'], omission: 'silent' as const, setBy: 'w-amira', setAt: at }] };
    expect(ids(run(flagged, 'safety-check').can({ type: 'SHARE', reader: 'parent:p-danielle' }))).toContain('DP-19');
  });
  it('CH-M10 a copy for the child in which a worker speaks is thought about', () => {
    const verdict = run(miaAndMali, 'safety-check').can({ type: 'SHARE', reader: 'child:p-mia' });
    expect(verdict.ok).toBe(true);
    expect(verdict.reasons.find(({ messageId }) => messageId === 'CH-M10')?.about).toEqual(['mia-g-3']);
  });
  it('CH-R13 gives a child their copy from their own page, and from no other', () => {
    const [mia, mali] = miaAndMali.content.sessions;
    const two = withSessions([mia!, { ...mali!, afterwards: [{ step: 'safety-check-before-sharing', on: '2026-10-12' }] }], ['safety-check', 'safety-check']);
    expect(run(two).can({ type: 'SHARE', reader: 'child:p-mali' })).toMatchObject({ ok: false, messageId: 'CH-R13' });
    const given = after(run(two).send({ type: 'SHARE', reader: 'child:p-mali', root: 'th-mali-1', newId: 'c1', at }));
    expect(session(given, 'th-mali-1').copyForChild).toMatchObject({ given: true });
    expect(session(given).copyForChild?.on).toBe('2026-10-02');
  });
  it('keeps what was shown to whom, what they said to it, and what the child was told', () => {
    const runner = run(choosing, 'safety-check');
    runner.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle.', at });
    expect(runner.send({ type: 'SHARE', reader: 'parent:p-danielle', newId: 'c1', at })).toMatchObject({ ok: true, stage: 'shared' });
    expect(runner.send({ type: 'RESPONDED', of: 'p-ryan', text: 'What is this?' })).toMatchObject({ ok: false, messageId: 'not-shown-yet' });
    runner.send({ type: 'RESPONDED', of: 'p-danielle', text: 'I didn\'t know she was awake.', at });
    runner.send({ type: 'TELL_CHILD', childSaid: 'did she like the picture', at });
    const steps = session(runner.document).afterwards!;
    expect(steps.map(({ step }) => step)).toEqual(['safety-check-before-sharing', 'shown-to', 'told-child-what-happened']);
    expect(steps[1]).toMatchObject({ who: ['p-danielle'], response: { text: 'I didn\'t know she was awake.', verbatim: true } });
    expect(steps[1]!.items).toContain('mia-w-4');
    expect(steps[1]!.items).not.toContain('mia-w-3');
    expect(runner.stage).toBe('child-told');
  });
});

describe('What undo does not take back (DP-40, DP-43)', () => {
  const stays = (document: SessionsDocument, event: ToolEvent, stage?: string): boolean => { const verdict = run(document, stage).can({ at, ...event }); return verdict.ok && verdict.stays; };
  it.each([
    ['CH-R03 a telling that comes with its words', true, { type: 'TELLING', text: 'he put his hand over my mouf' }],
    ['a telling pressed by mistake, with nothing written', false, { type: 'TELLING' }], ['a telling with nothing but a space in it', false, { type: 'TELLING', text: ' ' }],
    ['words that come whole', true, { type: 'ADD', house: 'good', text: 'my bed' }], ['words that are still being written', false, { type: 'ADD', house: 'good', text: 'my b', draft: true }],
    ['what a child says of a drawing, put beside it later', true, { type: 'SET', id: 'mia-g-1', fields: { childSays: 'thats me' } }], ['what was asked', false, { type: 'SET', id: 'mia-g-1', fields: { asked: 'What is best?' } }],
    ['why a child said no', true, { type: 'SET_SHARE', id: 'mia-g-1', personId: 'p-ryan', choice: 'no', childReason: 'he shouts' }], ['a choice', false, { type: 'SET_SHARE', id: 'mia-g-1', personId: 'p-ryan', choice: 'no' }],
  ])('%s: %s', (_what, isSo, event) => { expect(stays(withMia, event)).toBe(isSo); });
});

describe('How safe do you feel', () => {
  it('is the child’s own number, each with its day, and never another child’s (CH-R13, DP-53)', () => {
    const runner = run(withMia);
    const ask = { type: 'ANSWER', question: 'How safe do you feel?', anchor0: 'Not safe at all', anchor10: 'Really safe', at };
    expect(runner.send({ ...ask, value: 4, words: 'he nows were my scool is', face: 'a bit worried' }).ok).toBe(true);
    expect(runner.send({ ...ask, status: 'chose-not-to' }).ok).toBe(true);
    expect(session(runner.document).scale?.answers).toMatchObject([{ by: 'p-mia', value: 4, face: 'a bit worried', reason: 'he nows were my scool is', verbatim: true, askedBy: 'w-amira' }, { by: 'p-mia', status: 'chose-not-to' }]);
    expect(runner.can({ ...ask, of: 'p-mali', value: 2 })).toMatchObject({ ok: false, messageId: 'CH-R13' });
    for (const wrong of [{}, { value: 11 }, { value: 3, status: 'waiting' }, { value: 2.5 }]) expect(runner.can({ ...ask, ...wrong })).toMatchObject({ ok: false, messageId: 'one-answer' });
  });
});
