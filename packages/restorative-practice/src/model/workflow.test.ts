/** What may happen to a conversation when, what it writes down, and what refuses (domain.md §5.3, §5.4, §2.6, §12). */
import { describe, expect, it } from 'vitest';
import { frozen, readDocument, type Flag } from '@practice-kit/documents';
import type { Runner, ToolEvent, Verdict } from '@practice-kit/practice-tool/model';
import { PROMPTS, documentType, isVoid, machine, questionsInOrder, start, takingPart, turns, type Conversation, type ConversationDocument } from './index.js';
import { agreeing, asking, brierley, empty, preparing, ready, sinceThen, stopped } from './fixtures.js';

const asOf = '2026-11-09';
const at = '2026-11-09T10:00:00+00:00';
const whole = brierley.content;
const run = (document: ConversationDocument, stage?: string, actor = 'w-joel'): Runner => start(document, { asOf, actor, ...(stage ? { stage } : {}) });
const withChange = (document: ConversationDocument, change: Partial<Conversation>): ConversationDocument => frozen({ ...document, content: { ...document.content, ...change } });
const withSafety = (change: object): ConversationDocument => withChange(brierley, { suitability: { ...whole.suitability, safety: { ...whole.suitability?.safety, ...change } } });
const done = (verdict: Verdict): Conversation => {
  if (!verdict.ok) throw new Error(`refused: ${verdict.reasons.map(({ messageId, about }) => `${messageId} ${about.join()}`).join('; ')}`);
  expect(readDocument(JSON.stringify(verdict.document), [documentType]).ok).toBe(true);
  return verdict.document.content as Conversation;
};
const said = ({ reasons }: Verdict): string[] => reasons.map(({ messageId, severity, about }) => [severity, messageId, ...about].join(' '));
const refused = (verdict: Verdict): string[] => (verdict.ok ? [] : said(verdict));
const STAGES = Object.keys(machine.states);

describe('The stages of a conversation', () => {
  it('has those of domain.md §5.4 and no others', () => {
    expect(STAGES.sort()).toEqual([
      'agreed', 'agreeing', 'closed', 'considering', 'ended-early', 'following-up', 'future', 'no-agreement', 'not-suitable', 'past', 'paused', 'preparing', 'present', 'ready', 'stopped-for-safety', 'suitability', 'waiting',
    ]);
  });
  it('asks for a form and for who is involved before anything is assessed', () => {
    expect(refused(run(empty).can({ type: 'ASSESS' }))).toEqual(['block form-and-people']);
    const runner = run(empty);
    done(runner.send({ type: 'SET_HEADER', fields: { form: 'short-talk', involvedIds: ['p-callum', 'p-ella'] } }));
    expect(runner.send({ type: 'ASSESS' })).toMatchObject({ ok: true, stage: 'suitability' });
  });
  it('waits for a specialist, and comes back to the same question', () => {
    const runner = run(asking);
    expect(done(runner.send({ type: 'ASK_SPECIALIST' })).suitability?.safety).toMatchObject({ decision: 'waiting-for-specialist', decidedBy: 'w-joel' });
    expect(runner.stage).toBe('waiting');
    expect(runner.send({ type: 'ASSESS' })).toMatchObject({ ok: true, stage: 'suitability' });
    expect(refused(run(withSafety({ decision: 'waiting-for-specialist' }), 'suitability').can({ type: 'PREPARE' }))).toEqual(['block decision-needed']);
  });
  it('says that it is not suitable, with whose decision it was', () => {
    const runner = run(asking);
    const { outcome, suitability } = done(runner.send({ type: 'NOT_SUITABLE', reason: 'Stacey is frightened of him.' }));
    expect([outcome, suitability?.safety?.decision, suitability?.safety?.decidedBy, suitability?.safety?.reason]).toEqual(['not-suitable', 'not-suitable', 'w-joel', 'Stacey is frightened of him.']);
    expect(runner.stage).toBe('not-suitable');
  });
  it('stands where the document says, and begins at the beginning at a stage of another version', () => {
    expect(run(brierley).stage).toBe('following-up');
    expect(run(frozen({ ...brierley, stages: [{ id: whole.id, state: 'simmering' }] }) as ConversationDocument).stage).toBe('considering');
  });
});

describe('RC-R02, whether they may sit down together', () => {
  const doors: readonly (readonly [string, string])[] = [['suitability', 'PREPARE'], ['preparing', 'READY'], ['ready', 'START_CONVERSATION'], ['paused', 'RESUME'], ['following-up', 'REVIEW']];
  const unsafe = (document: ConversationDocument, door: (typeof doors)[number]): string[] => refused(run(document, door[0]).can({ type: door[1], reason: 'I know them both.' })).filter((one) => one.includes('RC-M02'));
  const pairs = whole.suitability?.safety?.coerciveControl ?? [];

  it.each(doors)('is asked at %s, %s: for every pair, and no reason given opens it', (...door) => {
    expect(run(brierley, door[0]).can({ type: door[1] }).ok).toBe(true);
    expect(unsafe(withSafety({ coerciveControl: pairs.slice(0, 5) }), door)).toEqual(['block RC-M02 p-ella p-ken']);
    expect(unsafe(withSafety({ coerciveControl: undefined }), door)).toEqual(['block RC-M02 p-callum p-ella p-stacey p-ken']);
    expect(unsafe(withSafety({ conditions: [{ text: 'Bail', forbidsContact: true, between: ['p-callum', 'p-ella'] }] }), door)).toEqual(['block RC-M02 p-callum p-ella']);
    expect(unsafe(withSafety({ conditions: [{ text: 'Curfew', forbidsContact: false, between: ['p-callum'] }] }), door)).toEqual([]);
    expect(unsafe(withSafety({ otherProcesses: ['police-investigation'] }), door)).toEqual(['block RC-M02 p-callum p-ella p-stacey p-ken']);
  });
  it('SG-05 lets a specialist and a manager together open it, but never against an order', () => {
    const supported = { specialist: { by: 'w-ola', on: '2026-10-12', view: 'With care', supportsMeeting: true }, otherProcesses: ['sexual-harm'], coerciveControl: pairs.map((pair) => ({ ...pair, answer: 'yes' as const })) };
    for (const door of doors) {
      expect(unsafe(withSafety(supported), door)).toEqual([]);
      expect(unsafe(withSafety({ ...supported, agreedWith: undefined }), door)).not.toEqual([]);
      expect(unsafe(withSafety({ ...supported, conditions: [{ text: 'Order', forbidsContact: true, between: ['p-ken', 'p-callum'] }] }), door)).toEqual(['block RC-M02 p-ken p-callum']);
    }
  });
  it('RC-R02 takes nobody of the family for the specialist or the manager', () => {
    const unanswered = pairs.map((pair) => ({ ...pair, answer: 'not-known' as const }));
    const supported = { specialist: { by: 'w-ola', on: '2026-10-12', view: 'With care', supportsMeeting: true }, coerciveControl: unanswered };
    for (const door of doors) {
      expect(unsafe(withSafety(supported), door)).toEqual([]);
      expect(unsafe(withSafety({ ...supported, agreedWith: 'p-ken' }), door)).not.toEqual([]);
      expect(unsafe(withSafety({ ...supported, specialist: { ...supported.specialist, by: 'p-stacey' } }), door)).not.toEqual([]);
    }
  });
  it('RC-R10 asks why, where somebody’s own words say that the police or an enquiry are involved', () => {
    const document = withSafety({ otherProcesses: ['Police: statement taken on Monday'] });
    expect(refused(run(document, 'suitability').can({ type: 'PREPARE' }))).toEqual(['confirm RC-R10']);
    expect(run(document, 'suitability').can({ type: 'PREPARE', reason: 'PC Hall knows and has closed it.' }).ok).toBe(true);
    expect(run(withSafety({ otherProcesses: ['A complaint to school'] }), 'suitability').can({ type: 'PREPARE' }).ok).toBe(true);
    expect(refused(run(withSafety({ anyCourtOrBailConditions: true }), 'suitability').can({ type: 'PREPARE' }))).toEqual(['confirm conditions-unread']);
  });
  it('RC-R02 asks why, where something is kept from one of them so that another of them stays safe', () => {
    const keeping = (type: Flag['type'], about: string, ...withholdFrom: string[]): ConversationDocument => ({ ...brierley, flags: [{ id: 'flag-1', type, about, withholdFrom, omission: 'silent', reason: 'safety', setBy: 'w-joel', setAt: at, reviewOn: '2027-01-10' }] });
    const asked = (document: ConversationDocument): string[] => refused(run(document, 'suitability').can({ type: 'PREPARE' }));
    expect(asked(keeping('safe-address', 'p-stacey', 'p-ken', 'parent:p-callum'))).toEqual(['confirm kept-apart p-callum', 'confirm kept-apart p-ken']);
    expect(run(keeping('victim-safety', 'p-stacey', 'p-ken'), 'suitability').can({ type: 'PREPARE', reason: 'Kept from visitors; Stacey has asked for him to come.' }).ok).toBe(true);
    // And of whoever lives with them (DP-21).
    const withKen = keeping('safe-address', 'p-stacey', 'p-ken');
    expect(asked({ ...withKen, people: withKen.people.map((person) => (person.id === 'p-callum' ? { ...person, livesWith: ['p-ken'] } : person)) })).toEqual(['confirm kept-apart p-callum', 'confirm kept-apart p-ken']);
    // About somebody who would not be there, or a confidence and no danger.
    expect(asked(keeping('safe-address', 'p-elsewhere', 'p-ken'))).toEqual([]);
    expect(asked(keeping('health-confidential', 'p-stacey', 'p-ken'))).toEqual([]);
  });
  it('says whom nobody has asked on their own about the other, and does not stop for that alone', () => {
    const document = withSafety({ coerciveControl: [{ ...pairs[0]!, askedAlone: ['p-stacey'] }, ...pairs.slice(1)] });
    const verdict = run(document, 'suitability').can({ type: 'PREPARE' });
    expect([verdict.ok, ...said(verdict)]).toEqual([true, 'nudge RC-R02 p-callum']);
  });
  it('is asked of one person at a time, and one person’s yes is not undone by the other’s no', () => {
    const runner = run(asking);
    const ask = (of: string, answer: string, more: object = {}): Verdict => runner.send({ type: 'ASKED_ALONE', pair: ['p-callum', 'p-ken'], of, answer, at, ...more });
    done(ask('p-ken', 'yes', { text: 'He had me against the wall once.' }));
    expect(refused(ask('p-callum', 'no'))).toEqual(['confirm said-yes p-callum p-ken']);
    expect(done(ask('p-callum', 'yes')).suitability?.safety?.coerciveControl?.[2]).toEqual({
      pair: ['p-callum', 'p-ken'], answer: 'yes', askedAlone: ['p-ken', 'p-callum'], by: 'w-joel', on: asOf, words: { text: 'He had me against the wall once.', verbatim: true, saidBy: 'p-ken' },
    });
    // What the other says stands beside it, and takes none of it away; it is still one answer for the two of them.
    expect(done(ask('p-callum', 'yes', { text: 'That was a joke.' })).suitability?.safety?.coerciveControl?.slice(2).map(({ answer, words }) => [answer, words?.saidBy, words?.text])).toEqual([
      ['yes', 'p-ken', 'He had me against the wall once.'], ['yes', 'p-callum', 'That was a joke.'],
    ]);
    expect(done(ask('p-ken', 'no', { reason: 'Asked again with Mo, away from home.' })).suitability?.safety?.coerciveControl?.slice(2).map(({ answer }) => answer)).toEqual(['no', 'no']);
    expect(refused(ask('p-ella', 'no'))).toContain('block pair-needed p-callum p-ken');
    expect(refused(ask('p-ken', 'never'))).toContain('block answer-needed');
  });
  it('is decided again when somebody says something new: what was decided before it does not open the door', () => {
    const runner = run(withSafety({ specialist: { by: 'w-ola', on: '2026-10-12', view: 'With care', supportsMeeting: true }, coerciveControl: pairs }), 'ready');
    const before = { decision: 'suitable-with-care', decidedBy: 'w-joel', agreedWith: 'w-ruth', agreedOn: '2026-10-12' };
    const { safety } = done(runner.send({ type: 'ASKED_ALONE', pair: ['p-stacey', 'p-callum'], of: 'p-stacey', answer: 'yes', text: 'I lock my door.' })).suitability!;
    expect(safety).not.toHaveProperty('decision');
    expect(safety).not.toHaveProperty('agreedWith');
    expect(safety?.decidedBefore).toEqual([{ ...before, until: asOf }]);
    expect(refused(runner.can({ type: 'START_CONVERSATION' }))).toContain('block RC-M02 p-stacey p-callum');
    done(runner.send({ type: 'SET_SUITABILITY', fields: { decision: 'suitable-with-care', agreedWith: 'w-ruth' } }));
    expect(runner.can({ type: 'START_CONVERSATION' }).ok).toBe(true);
    // Nor where something begins to run; and a decision against it stands.
    expect(done(runner.send({ type: 'SET_SUITABILITY', fields: { otherProcesses: ['police-investigation'] } })).suitability?.safety?.decidedBefore).toHaveLength(2);
    expect(refused(runner.can({ type: 'START_CONVERSATION' }))).toContain('block RC-M02 p-stacey p-callum p-ella p-ken');
    expect(done(run(withSafety({ decision: 'not-suitable' }), 'suitability').send({ type: 'ASKED_ALONE', pair: ['p-stacey', 'p-callum'], of: 'p-stacey', answer: 'yes' })).suitability?.safety).toMatchObject({ decision: 'not-suitable', agreedWith: 'w-ruth' });
    expect(done(run(brierley, 'ready').send({ type: 'ASKED_ALONE', pair: ['p-stacey', 'p-callum'], of: 'p-stacey', answer: 'no' })).suitability?.safety).toMatchObject({ ...before });
  });
  it('does not let a condition disappear without a word', () => {
    const document = withSafety({ conditions: [{ text: 'Bail', forbidsContact: true, between: ['p-callum', 'p-ella'] }] });
    expect(refused(run(document, 'suitability').can({ type: 'SET_SUITABILITY', fields: { conditions: [] } }))).toEqual(['confirm condition-gone']);
    expect(run(document, 'suitability').can({ type: 'SET_SUITABILITY', fields: { conditions: [] }, reason: 'Lifted by the court on 5 November.' }).ok).toBe(true);
  });
});

describe('RC-R04, getting ready', () => {
  it('is done when everybody was met alone, has said yes, and it is written how they come and go', () => {
    expect(refused(run(preparing).can({ type: 'READY' }))).toEqual(['block RC-M03 p-ella', 'block RC-M03 p-ken', 'block arriving-and-leaving']);
    expect(refused(run(ready, 'preparing').can({ type: 'READY' }))).toEqual([]);
    expect(refused(run(withChange(ready, { arrivingAndLeaving: ' ' }), 'preparing').can({ type: 'READY' }))).toEqual(['block arriving-and-leaving']);
    expect(refused(run(withChange(ready, { suitability: { ...whole.suitability, voluntaryForAll: false } }), 'preparing').can({ type: 'READY' }))).toEqual(['block not-voluntary']);
    expect(refused(run(withChange(ready, { suitability: { ...whole.suitability, safety: { ...whole.suitability?.safety, decision: undefined } } }), 'preparing').can({ type: 'READY' }))).toEqual(['block decision-needed']);
  });
  it('RC-M03 is asked again at the door: of whoever was named since everybody was ready, and of whoever was not made ready at all', () => {
    const named = withChange(ready, { preparation: ready.content.preparation?.slice(0, 3) });
    expect(refused(run(named).can({ type: 'START_CONVERSATION' }))).toEqual(['block RC-M03 p-ken']);
    const unasked = withChange(ready, { preparation: ready.content.preparation?.map((one) => (one.personId === 'p-ken' ? { personId: 'p-ken' } : one)) });
    expect(refused(run(unasked, 'preparing').can({ type: 'READY' }))).toEqual(['block RC-M03 p-ken', 'block not-said-yes p-ken']);
  });
  it('RC-R02, RC-R04 asks why, where somebody of the family or a friend comes along whom nobody was asked about, whoever brings them', () => {
    const withJo = (document: ConversationDocument): ConversationDocument => ({ ...document, people: [...document.people, { id: 'p-jo', name: 'Jo Marsh', kind: 'community' }] });
    const brought = withJo(withChange(ready, { meeting: undefined, preparation: ready.content.preparation?.map((one) => (one.personId === 'p-stacey' ? { ...one, bringing: ['p-jo', 'w-mo'] } : one)) }));
    expect(refused(run(brought, 'preparing').can({ type: 'READY' }))).toEqual(['confirm not-named p-jo']);
    const there = withJo(withChange(ready, { meeting: { ...ready.content.meeting, presentIds: ['p-callum', 'p-stacey', 'p-jo', 'w-mo'] } }));
    expect(refused(run(there).can({ type: 'START_CONVERSATION' }))).toEqual(['confirm not-named p-jo']);
    expect(refused(run(withJo(withChange(brought, { meeting: ready.content.meeting })), 'preparing').can({ type: 'READY' }))).toEqual([]);
  });
  it('is kept for each person on their own, by whoever met them', () => {
    const runner = run(preparing);
    done(runner.send({ type: 'PREPARED', of: 'p-ella', fields: { metAlone: true, wantsFromIt: { text: 'I want him to knock', verbatim: true } } }));
    const { preparation } = done(runner.send({ type: 'PREPARED', of: 'p-ella', fields: { agreedToTakePart: true } }));
    expect(preparation?.[2]).toEqual({ personId: 'p-ella', by: 'w-joel', on: asOf, metAlone: true, wantsFromIt: { text: 'I want him to knock', verbatim: true }, agreedToTakePart: true });
    expect(refused(runner.can({ type: 'PREPARED', of: 'p-ella', fields: { answers: [] } }))).toEqual(['block DP-39']);
    expect(refused(runner.can({ type: 'PREPARED', of: 'p-ella', fields: { wantsFromIt: { text: 'He should knock', verbatim: true } } }))).toEqual(['block DP-43 p-ella']);
    expect(runner.can({ type: 'PREPARED', of: 'p-ella', fields: { wantsFromIt: { text: 'I want him to knock and wait', verbatim: true } } }).ok).toBe(true);
  });
  it.each(STAGES.filter((stage) => stage !== 'closed'))('RC-R01 lets somebody change their mind at any moment: %s', (stage) => {
    const conversation = done(run(ready, stage).send({ type: 'CHANGED_MIND', of: 'p-ken' }));
    expect(conversation.preparation?.[3]?.changedMindOn).toBe(asOf);
    expect(takingPart(conversation)).toEqual(['p-callum', 'p-ella', 'p-stacey']);
  });
  it('keeps who met somebody and when, when a word of it is put right on another day', () => {
    const kept = done(run(brierley, 'preparing', 'w-mo').send({ type: 'PREPARED', of: 'p-stacey', fields: { needs: 'A seat near the door' } })).preparation?.[1];
    expect(kept).toMatchObject({ by: 'w-joel', on: '2026-10-13', needs: 'A seat near the door' });
    const together = withChange(brierley, { preparation: [{ personId: 'p-stacey', by: 'w-joel', on: '2026-10-13', metAlone: false }] });
    expect(done(run(together, 'preparing', 'w-mo').send({ type: 'PREPARED', of: 'p-stacey', fields: { metAlone: true } })).preparation).toEqual([{ personId: 'p-stacey', by: 'w-mo', on: asOf, metAlone: true }]);
  });
  it('RC-R03 records it as a facilitated conversation where nobody accepts a part', () => {
    expect(done(run(ready).send({ type: 'START_CONVERSATION' })).recordedAs).toBe('restorative');
    const nobodys = withChange(ready, { recordedAs: 'restorative', suitability: { ...whole.suitability, someoneAcceptsTheirPart: [] } });
    expect(done(run(nobodys).send({ type: 'START_CONVERSATION' })).recordedAs).toBe('facilitated-conversation');
    expect(done(run(withChange(ready, { recordedAs: 'facilitated-conversation' })).send({ type: 'START_CONVERSATION' })).recordedAs, 'it is not called more than people called it').toBe('facilitated-conversation');
  });
  it('RC-R01 asks nothing more of somebody who changes their mind while people talk, and takes none of what they said away', () => {
    const runner = run(sinceThen);
    expect(questionsInOrder(runner.document).some(({ personId }) => personId === 'p-ella')).toBe(true);
    const conversation = done(runner.send({ type: 'CHANGED_MIND', of: 'p-ella' }));
    expect(questionsInOrder(runner.document).some(({ personId }) => personId === 'p-ella')).toBe(false);
    expect(conversation.meeting?.rounds?.find(({ personId }) => personId === 'p-ella')?.answers).toHaveLength(1);
    for (const of of ['p-callum', 'p-stacey']) expect(said(runner.can({ type: 'NEXT', of })).join(), 'nobody waits for her').not.toContain('p-ella');
    expect(said(runner.can({ type: 'NEXT' })).join()).not.toContain('p-ella');
  });
  it('RC-R06 whoever did it speaks first unless somebody chose otherwise, supporters last; settling one turn does not put it first', () => {
    const people = ['p-ken', 'p-ella', 'p-stacey', 'p-callum'];
    const turned = withChange(ready, { involvedIds: people });
    const order = (conversation: Conversation) => turns(conversation);
    expect(order(turned.content)).toEqual(['p-callum', 'p-ella', 'p-stacey', 'p-ken']);
    const runner = run(turned);
    expect(order(done(runner.send({ type: 'SET_ROUND', of: 'p-ken', questionSet: 'supporter' })))).toEqual(['p-callum', 'p-ella', 'p-stacey', 'p-ken']);
    expect(order(done(runner.send({ type: 'SET_ROUND', of: 'p-ella', before: 'p-callum' })))).toEqual(['p-ella', 'p-callum', 'p-stacey', 'p-ken']);
  });
  it('RC-R01 begins without whoever said no or has changed their mind, and not at all with fewer than two', () => {
    const out = withChange(ready, { preparation: whole.preparation!.map((one) => (one.personId === 'p-ken' ? { ...one, changedMindOn: '2026-10-16' } : one)) });
    expect(refused(run(out).can({ type: 'START_CONVERSATION' }))).toEqual(['block RC-R01 p-ken']);
    expect(refused(run(out).can({ type: 'ANSWER', of: 'p-ken', text: 'I came over.' }))).toEqual(['block RC-R01 p-ken']);
    const alone = withChange(ready, { preparation: whole.preparation!.map((one) => (one.personId === 'p-callum' ? one : { ...one, agreedToTakePart: false })) });
    expect(refused(run(alone, 'preparing').can({ type: 'READY' }))).toEqual(['block nobody-left']);
  });
  it('needs a day and a place that is safe for everybody who comes', () => {
    const { place: _place, ...nowhere } = ready.content.meeting!;
    expect(refused(run(withChange(ready, { meeting: nowhere })).can({ type: 'START_CONVERSATION' }))).toEqual(['block date-and-place']);
    const kept = withChange(ready, { meeting: { ...ready.content.meeting, place: { text: 'Nan’s', withholdFrom: ['parent:p-ken'] } } });
    expect(refused(run(kept).can({ type: 'START_CONVERSATION' }))).toEqual(['block place-not-safe p-ken']);
  });
  it('RC-M05 asks for a reason when a child would be in the room at a formal conference', () => {
    const formal = withChange(ready, { form: 'formal-conference' });
    expect(refused(run(formal).can({ type: 'START_CONVERSATION' }))).toEqual(['confirm RC-M05 p-callum']);
    const runner = run(formal);
    done(runner.send({ type: 'START_CONVERSATION', reason: 'He asked to say it himself, with Mo beside him.', at }));
    expect(runner.document.checkAnswers).toEqual([{ messageId: 'RC-M05', about: ['p-callum'], answer: 'confirmed', reason: 'He asked to say it himself, with Mo beside him.', by: 'w-joel', at }]);
  });
});

describe('RC-R05 to RC-R08, the conversation', () => {
  it('asks each person the questions of the part they played, past, then since, then what would put it right', () => {
    expect(questionsInOrder(ready).map(({ personId, prompt }) => `${personId} ${prompt}`).slice(0, 8)).toEqual([
      'p-callum RC-P11', 'p-callum RC-P12', 'p-ella RC-P18', 'p-ella RC-P19', 'p-stacey RC-P18', 'p-stacey RC-P19', 'p-callum RC-P13', 'p-callum RC-P15',
    ]);
    const asked = (personId: string): (string | null)[] => questionsInOrder(ready).filter((question) => question.personId === personId).map(({ prompt }) => prompt);
    expect(asked('p-callum')).toEqual(['RC-P11', 'RC-P12', 'RC-P13', 'RC-P15', 'RC-P16', 'RC-P17']);
    expect(asked('p-ella')).toEqual(['RC-P18', 'RC-P19', 'RC-P20', 'RC-P21', 'RC-P23']);
    // Stacey brings Ken: until somebody says otherwise, he is there for her.
    expect(asked('p-ken')).toEqual(['RC-P20', 'RC-P24']);
    const runner = run(ready);
    done(runner.send({ type: 'SET_ROUND', of: 'p-ken', questionSet: 'person-harmed' }));
    expect(questionsInOrder(runner.document).filter(({ personId, time }) => personId === 'p-ken' && time === 'past').map(({ prompt }) => prompt)).toEqual(['RC-P18', 'RC-P19']);
  });
  it('asks both sets of both people where nobody did it', () => {
    const nobody = withChange(ready, { suitability: { ...whole.suitability, someoneAcceptsTheirPart: [] } });
    expect(questionsInOrder(nobody).filter(({ personId, time }) => personId === 'p-stacey' && time === 'future').map(({ prompt }) => prompt)).toEqual(['RC-P16', 'RC-P17', 'RC-P22']);
  });
  it('keeps what is said as it is said, in the order it is said, and marks it as theirs', () => {
    const runner = run(ready, 'past');
    done(runner.send({ type: 'ANSWER', of: 'p-callum', prompt: 'RC-P11', text: 'Mum said no more data and I saw red.' }));
    const { meeting } = done(runner.send({ type: 'ANSWER', of: 'p-callum', prompt: 'RC-P12', text: 'dunno', lang: 'en' }));
    expect(meeting?.rounds).toEqual([{ personId: 'p-callum', questionSet: 'person-who-caused-harm', answers: [
      { time: 'past', prompt: 'RC-P11', text: 'Mum said no more data and I saw red.', verbatim: true }, { time: 'past', prompt: 'RC-P12', text: 'dunno', verbatim: true, lang: 'en' },
    ] }]);
  });
  it('keeps another way of taking part with the words', () => {
    const { meeting } = done(run(ready, 'past').send({ type: 'ANSWER', of: 'p-ella', prompt: 'RC-P18', text: 'I was getting a drink' }));
    expect(meeting?.rounds?.[0]).toMatchObject({ personId: 'p-ella', questionSet: 'person-harmed', how: 'voice-note' });
  });
  it('RC-R07 lets anybody pass, and say it later after all, in its place', () => {
    const runner = run(ready, 'past');
    done(runner.send({ type: 'PASS', of: 'p-stacey', prompt: 'RC-P18' }));
    expect(done(runner.send({ type: 'PASS', of: 'p-stacey', prompt: 'RC-P19' })).meeting?.rounds?.[0]?.answers).toEqual([{ time: 'past', prompt: 'RC-P18', passed: true }, { time: 'past', prompt: 'RC-P19', passed: true }]);
    expect(done(runner.send({ type: 'ANSWER', of: 'p-stacey', prompt: 'RC-P18', text: 'I heard the thud.' })).meeting?.rounds?.[0]?.answers[0]).toEqual({ time: 'past', prompt: 'RC-P18', text: 'I heard the thud.', verbatim: true });
  });
  it('goes back to an earlier time without losing anything and without moving the stage', () => {
    const runner = run(sinceThen);
    const before = done(runner.send({ type: 'ANSWER', of: 'p-stacey', time: 'past', prompt: 'RC-P19', text: 'I froze.' }));
    expect(runner.stage).toBe('present');
    expect(before.meeting?.rounds?.map(({ answers }) => answers.length)).toEqual([3, 1, 2]);
  });
  it('DP-43 adds to a child’s words and changes none of them; an adult may say it again', () => {
    const runner = run(sinceThen);
    const say = (of: string, text: string): Verdict => runner.can({ type: 'ANSWER', of, time: 'past', prompt: of === 'p-callum' ? 'RC-P11' : 'RC-P18', text });
    expect(refused(say('p-ella', 'I was getting a drink and my arm hit the door'))).toEqual(['block DP-43 p-ella']);
    expect(say('p-ella', 'I was getting a drink and then my arm hit the door and it went bang. And I ran.').ok).toBe(true);
    expect(say('p-stacey', 'I heard the thud.').ok).toBe(true);
    for (const stage of STAGES.filter((one) => one !== 'closed')) expect(refused(run(brierley, stage).can({ type: 'EDIT', about: ['p-ella'], text: 'Better.' }))).toContain('block DP-43 p-ella');
  });
  it('DP-43 lets what is still being typed be mended, until it is marked as the child’s own', () => {
    const runner = run(ready, 'past');
    const type = (text: string, verbatim: boolean): Verdict => runner.send({ type: 'ANSWER', of: 'p-ella', prompt: 'RC-P18', text, verbatim });
    done(type('I was geting', false));
    done(type('I was getting', false));
    done(type('I was getting a drink', true));
    expect(refused(type('I was getting', true))).toEqual(['block DP-43 p-ella']);
    expect(refused(type('I was getting a drink and then', false))).toEqual(['block DP-43 p-ella']);
    expect(refused(type('', true))).toEqual(['block DP-43 p-ella']);
    expect(done(type('I was getting a drink. It went bang.', true)).meeting?.rounds?.[0]?.answers).toEqual([{ time: 'past', prompt: 'RC-P18', text: 'I was getting a drink. It went bang.', verbatim: true }]);
  });
  it('takes back a word that was typed by mistake, and no words by passing afterwards', () => {
    const runner = run(ready, 'past');
    expect(refused(runner.can({ type: 'ANSWER', of: 'p-ken', prompt: 'RC-P18', text: ' ' }))).toEqual(['block words-needed']);
    done(runner.send({ type: 'ANSWER', of: 'p-ken', prompt: 'RC-P18', text: 'x' }));
    expect(done(runner.send({ type: 'ANSWER', of: 'p-ken', prompt: 'RC-P18', text: '' })).meeting?.rounds?.[0]?.answers).toEqual([]);
    done(runner.send({ type: 'ANSWER', of: 'p-ken', prompt: 'RC-P18', text: 'I came over.' }));
    expect(done(runner.send({ type: 'PASS', of: 'p-ken', prompt: 'RC-P18' })).meeting?.rounds?.[0]?.answers).toMatchObject([{ text: 'I came over.' }]);
  });
  it('DP-33 takes no words that a machine wrote', () => {
    expect(refused(run(ready, 'past').can({ type: 'ANSWER', of: 'p-ken', text: 'I came over.', source: 'generated' }))).toEqual(['block DP-33']);
  });
  it('NEXT moves on when everybody has had their turn, or when nobody is named; it warns and never stops anybody', () => {
    const first = withChange(ready, { meeting: { ...ready.content.meeting, rounds: whole.meeting!.rounds!.map((round) => ({ ...round, answers: round.personId === 'p-callum' ? round.answers.slice(0, 2) : [] })) } });
    expect(run(first, 'past').can({ type: 'NEXT', of: 'p-callum' })).toMatchObject({ ok: true, stage: 'past' });
    const moved = run(first, 'past').can({ type: 'NEXT' });
    expect([moved.ok && moved.stage, ...said(moved)]).toEqual(['present', 'nudge RC-M06 p-ella', 'nudge RC-M06 p-stacey']);
    expect(run(sinceThen, 'past').can({ type: 'NEXT', of: 'p-stacey' })).toMatchObject({ ok: true, stage: 'present', reasons: [] });
    expect(run(sinceThen).can({ type: 'NEXT' })).toMatchObject({ ok: true, stage: 'future', reasons: [] });
  });
  it('RC-M06 warns when somebody is asked what would put it right before they have been heard', () => {
    const verdict = run(ready, 'future').can({ type: 'ANSWER', of: 'p-ella', prompt: 'RC-P23', text: 'Knock.' });
    expect([verdict.ok, ...said(verdict)]).toEqual([true, 'nudge RC-M06 p-ella']);
  });
  it.each(['past', 'present', 'future'])('pauses in the %s and goes on there, on another day and another device', (stage) => {
    const runner = run(sinceThen, stage);
    done(runner.send({ type: 'PAUSE' }));
    const later = run(JSON.parse(JSON.stringify(runner.document)) as ConversationDocument);
    expect(later.stage).toBe('paused');
    const { meeting } = done(later.send({ type: 'RESUME' }));
    expect(later.stage).toBe(stage);
    expect(meeting).not.toHaveProperty('pausedIn');
  });
  it.each(['preparing', 'ready', 'past', 'present', 'future', 'paused', 'agreeing'])('can stop at %s, and that is an outcome too', (stage) => {
    const runner = run(sinceThen, stage);
    expect(done(runner.send({ type: 'STOP' })).outcome).toBe('ended-early');
    expect(runner.stage).toBe('ended-early');
  });
});

describe('RC-R08, saying sorry', () => {
  it.each(STAGES)('RC-M09 is never a condition: %s', (stage) => {
    expect(refused(run(brierley, stage).send({ type: 'REQUIRE_APOLOGY', of: 'p-callum', reason: 'Stacey wants one.' }))).toContain('block RC-M09');
  });
  it('is noted when somebody offers it, as they said it', () => {
    const { meeting } = done(run(sinceThen).send({ type: 'NOTE_APOLOGY', of: 'p-callum', text: 'I’m sorry Ella had to hide.', to: ['p-ella'] }));
    expect(meeting?.apologies).toEqual([{ by: 'p-callum', askedFor: false, text: 'I’m sorry Ella had to hide.', verbatim: true, to: ['p-ella'] }]);
    expect(refused(run(sinceThen).can({ type: 'NOTE_APOLOGY', of: 'p-callum', text: 'Sorry.', askedFor: true }))).toEqual(['block RC-M09']);
    expect(refused(run(agreeing).can({ type: 'ADD_ITEM', text: 'Callum says sorry.', condition: 'apology', reason: 'x' }))).toContain('block RC-M09');
  });
});

describe('RC-R09, what is agreed', () => {
  it('is in their words, and may be nothing', () => {
    const runner = run(sinceThen, 'future');
    done(runner.send({ type: 'AGREE' }));
    expect(refused(runner.can({ type: 'FINISH' }))).toContain('block nothing-agreed');
    const { agreement } = done(runner.send({ type: 'ADD_ITEM', id: 'a1', text: 'Callum knocks.', fields: { who: ['p-callum'], from: '2026-10-17' }, at }));
    expect(agreement).toEqual({ inTheirWords: true, items: [{ who: ['p-callum'], from: '2026-10-17', id: 'a1', text: 'Callum knocks.', recordedBy: 'w-joel', recordedAt: at }], agreedBy: [] });
    expect(done(runner.send({ type: 'NO_AGREEMENT', notes: [{ personId: 'p-ken', text: 'Not today.', verbatim: true }, 'x', null, { personId: 'p-nobody', text: 'y' }] }))).toMatchObject({ outcome: 'no-agreement', noAgreement: { notes: [{ personId: 'p-ken' }] } });
    expect(runner.stage).toBe('no-agreement');
  });
  it('RC-M10 a child agrees for themselves: an adult signing is asked to say how their view is represented', () => {
    expect(refused(run(agreeing).can({ type: 'FINISH' }))).toEqual(['confirm RC-M10 p-ella', 'nudge RC-M08 a3 a4', 'nudge RC-M12']);
    for (const event of [{ by: 'p-stacey' }, { by: 'p-stacey', mode: 'in-person' }, { mode: 'on-behalf' }, { onBehalfBy: 'p-stacey' }, {}]) {
      expect(refused(run(agreeing).can({ type: 'SIGN', of: 'p-ella', ...event }))).toContain('confirm RC-M10 p-ella');
    }
    expect(run(agreeing).can({ type: 'SIGN', about: ['p-ella'], by: 'p-ella' }).ok).toBe(true);
    const runner = run(agreeing);
    const agreed = done(runner.send({ type: 'SIGN', of: 'p-ella', mode: 'in-person', note: 'At school.' })).agreement?.agreedBy.at(-1);
    expect(agreed).toEqual({ personId: 'p-ella', on: asOf, mode: 'in-person', note: 'At school.' });
    expect(runner.send({ type: 'FINISH' })).toMatchObject({ ok: true, stage: 'agreed' });
  });
  it('DP-47 keeps who agreed for whom and how their view came in, and does not ask twice', () => {
    const runner = run(agreeing);
    const agreed = done(runner.send({ type: 'SIGN', of: 'p-ella', mode: 'on-behalf', onBehalfBy: 'p-stacey', reason: 'She drew it with Joel and gave it to her mum.', at })).agreement?.agreedBy.at(-1);
    expect(agreed).toEqual({ personId: 'p-ella', on: asOf, mode: 'on-behalf', onBehalfBy: 'p-stacey', note: 'She drew it with Joel and gave it to her mum.' });
    expect(runner.can({ type: 'FINISH' }).ok).toBe(true);
    expect(refused(run(agreeing).can({ type: 'SIGN', of: 'p-ken', by: 'p-stacey' }))).toEqual(['block DP-47 p-ken']);
    expect(run(agreeing).can({ type: 'SIGN', of: 'p-ken', by: 'p-stacey', mode: 'on-behalf' }).ok).toBe(true);
  });
  it('gives nobody anything to do that they have not said yes to', () => {
    const document = withChange(agreeing, { agreement: { ...agreeing.content.agreement!, agreedBy: whole.agreement!.agreedBy.filter(({ personId }) => personId !== 'p-ken') } });
    expect(refused(run(document).can({ type: 'FINISH', reason: 'He will be fine.' }))).toContain('block not-agreed p-ken');
  });
  it('RC-R01 takes back the yes of somebody who changes their mind while it is being agreed, and a child is not agreed for by it', () => {
    const runner = run(brierley, 'agreeing');
    const { agreement, preparation } = done(runner.send({ type: 'CHANGED_MIND', of: 'p-ella' }));
    expect(agreement?.agreedBy.map(({ personId }) => personId)).toEqual(['p-callum', 'p-stacey', 'p-ken']);
    expect(preparation?.find(({ personId }) => personId === 'p-ella')?.changedMindOn).toBe(asOf);
    expect(refused(runner.can({ type: 'FINISH' }))[0], 'it still gives her something to do').toBe('confirm RC-M10 p-ella');
    expect(done(run(brierley, 'agreed').send({ type: 'CHANGED_MIND', of: 'p-ella' })).agreement?.agreedBy, 'what was agreed that day was agreed that day').toHaveLength(4);
  });
  it('asks who knows when the words change after somebody has said yes to them', () => {
    const correct: ToolEvent = { type: 'CORRECT', id: 'a3', newId: 'a3b', text: 'Callum pays 4 pounds a week.', at };
    expect(refused(run(brierley).can(correct))).toEqual(['confirm agreed-already']);
    const items = done(run(brierley).send({ ...correct, reason: 'All four heard it read out.' })).agreement?.items;
    expect(items?.map(({ id, status }) => [id, status])).toEqual([['a1', undefined], ['a2', undefined], ['a3b', undefined], ['a3', 'corrected'], ['a4', undefined]]);
    expect(items?.[2]).toMatchObject({ corrects: 'a3', correctionReason: 'All four heard it read out.', byWhen: '2026-12-12', text: 'Callum pays 4 pounds a week.' });
  });
});

describe('RC-R11, checking back', () => {
  it('needs a date to see each of them before anything agreed is left alone', () => {
    const undated = withChange(brierley, { followUps: [] });
    for (const type of ['FOLLOW_UP', 'CLOSE']) expect(refused(run(undated, 'agreed').can({ type }))).toEqual(['block follow-up-date', 'nudge RC-M12']);
    for (const stage of ['no-agreement', 'ended-early']) expect(run(withChange(undated, { outcome: 'no-agreement' }), stage).can({ type: 'CLOSE' }).ok).toBe(true);
    const { followUps } = done(run(undated, 'agreed').send({ type: 'FOLLOW_UP', plannedFor: '2026-11-21', newId: 'fu-1' }));
    expect(followUps).toEqual([{ id: 'fu-1', plannedFor: '2026-11-21' }]);
  });
  it('RC-M12 says when each will be seen before anybody goes home, and nothing begins by it', () => {
    const runner = run(withChange(agreeing, { followUps: undefined }));
    expect(refused(runner.can({ type: 'PLAN_FOLLOW_UP' }))).toEqual(['block follow-up-date']);
    expect(done(runner.send({ type: 'PLAN_FOLLOW_UP', plannedFor: '2026-11-07', newId: 'fu-1' })).followUps).toEqual([{ id: 'fu-1', plannedFor: '2026-11-07' }]);
    expect(runner.stage).toBe('agreeing');
    expect(done(runner.send({ type: 'PLAN_FOLLOW_UP', plannedFor: '2026-11-14', newId: 'fu-2' })).followUps, 'another day for the same').toEqual([{ id: 'fu-1', plannedFor: '2026-11-14' }]);
    const agreed = run(frozen({ ...runner.document, stages: [] }) as ConversationDocument, 'agreed');
    expect(done(agreed.send({ type: 'FOLLOW_UP', newId: 'fu-3' })).followUps).toHaveLength(1);
    expect(agreed.stage).toBe('following-up');
    expect(done(run(brierley).send({ type: 'PLAN_FOLLOW_UP', plannedFor: '2027-01-09' })).followUps, 'after one that was held, when it is looked at again').toEqual([{ ...whole.followUps![0]!, reviewOn: '2027-01-09' }]);
  });
  it('sees each person alone, in their words, before they sit down again', () => {
    const runner = run(withChange(brierley, { followUps: [{ id: 'fu-1', plannedFor: '2026-11-07' }] }));
    expect(refused(runner.can({ type: 'REVIEW' }))).toEqual(['block RC-R11 p-callum', 'block RC-R11 p-ella', 'block RC-R11 p-stacey', 'block RC-R11 p-ken']);
    expect(refused(runner.can({ type: 'CHECKED', of: 'p-ella', alone: false }))).toEqual(['block RC-R11 p-ella']);
    for (const of of ['p-ella', 'p-callum', 'p-stacey', 'p-ken']) done(runner.send({ type: 'CHECKED', of, text: of === 'p-ella' ? 'He knocked.' : '' }));
    expect((runner.document.content as Conversation).followUps).toEqual([{ id: 'fu-1', plannedFor: '2026-11-07', on: asOf, seenAlone: ['p-ella', 'p-callum', 'p-stacey', 'p-ken'], notes: [{ personId: 'p-ella', text: 'He knocked.', verbatim: true }], eachSeenSeparately: true }]);
    expect(runner.send({ type: 'REVIEW' })).toMatchObject({ ok: true, stage: 'agreed' });
  });
  it('sees whoever was there and stopped in the middle as well, and waits for them only before it is closed', () => {
    const stoppedInTheMiddle = withChange(brierley, { preparation: whole.preparation?.map((one) => (one.personId === 'p-stacey' ? { ...one, changedMindOn: '2026-10-17' } : one)), followUps: [{ id: 'fu-1', on: '2026-11-07', seenAlone: ['p-ella', 'p-callum', 'p-ken'] }] });
    expect(run(stoppedInTheMiddle, 'following-up').can({ type: 'REVIEW' }).ok).toBe(true);
    expect(refused(run(stoppedInTheMiddle, 'following-up').can({ type: 'CLOSE' }))).toEqual(['confirm RC-R11 p-stacey']);
    expect(done(run(stoppedInTheMiddle, 'following-up').send({ type: 'CHECKED', of: 'p-stacey', text: 'I had to go.' })).followUps?.[0]?.eachSeenSeparately).toBe(true);
  });
  it('has nothing to look at again together where nothing was agreed', () => {
    expect(refused(run(withChange(brierley, { outcome: 'no-agreement' })).can({ type: 'REVIEW' }))).toEqual(['block nothing-agreed']);
  });
  it('closes with a reason where somebody did not want to be seen', () => {
    const document = withChange(brierley, { followUps: [{ ...whole.followUps![0]!, seenAlone: ['p-ella', 'p-stacey', 'p-callum'] }] });
    expect(refused(run(document).can({ type: 'CLOSE' }))).toEqual(['confirm RC-R11 p-ken']);
    expect(run(document).can({ type: 'CLOSE', reason: 'Ken says it is for the others to say.' })).toMatchObject({ ok: true, stage: 'closed' });
    expect(run(brierley).can({ type: 'CLOSE' }).ok).toBe(true);
  });
});

describe('RC-R10, when somebody is not safe', () => {
  it.each(STAGES)('SG-02 stops from any stage and is never refused: %s', (stage) => {
    const runner = run(brierley, stage);
    const conversation = done(runner.send({ type: 'SAFETY_CONCERN' }));
    expect([runner.stage, conversation.outcome, isVoid(conversation)]).toEqual(['stopped-for-safety', 'stopped-for-safety', true]);
  });
  it('makes the agreement void until it has been looked at again with a manager, and everybody is asked afresh', () => {
    const runner = run(stopped);
    expect(refused(runner.can({ type: 'ASSESS' }))).toEqual(['block look-again-with', 'block look-again-why']);
    expect(refused(runner.can({ type: 'ASSESS', agreedWith: 'w-joel', reason: 'Fine now.' }))).toEqual(['block look-again-with']);
    const looked = done(runner.send({ type: 'ASSESS', agreedWith: 'w-ruth', reason: 'Callum has moved to his dad’s; Stacey asked again alone.' }));
    expect([runner.stage, isVoid(looked), looked.suitability?.safety?.decision]).toEqual(['suitability', true, undefined]);
    const again = done(run(frozen({ ...runner.document, stages: [] }) as ConversationDocument, 'future').send({ type: 'AGREE' }));
    expect([isVoid(again), again.agreement?.items.length, again.agreement?.agreedBy]).toEqual([false, 4, []]);
  });
  it('lets no copy out meanwhile', () => {
    expect(refused(run(stopped).can({ type: 'SHARE', reader: 'parent:p-stacey' }))).toEqual(['block stopped-for-safety']);
  });
});

describe('What is written down around it', () => {
  it('DP-14 keeps the window for whoever facilitated', () => {
    expect(done(run(brierley).send({ type: 'SET_WINDOW', fields: { control: 'low', quadrant: 'for' } })).window).toMatchObject({ by: 'w-joel', control: 'low', support: 'high', quadrant: 'for', visibility: 'practitioner-private' });
    expect(refused(run(brierley, undefined, 'w-ruth').can({ type: 'SET_WINDOW', fields: { control: 'low' } }))).toEqual(['block DP-14']);
    expect(refused(run(brierley).can({ type: 'SET_WINDOW', fields: { visibility: 'practitioner' } }))).toEqual(['block DP-14']);
  });
  it('the window says one thing: challenge and support are what with, to, for and not mean (domain.md §5.1), and nobody worked "with" because they had not said', () => {
    const without = withChange(brierley, { window: undefined });
    expect(refused(run(without).can({ type: 'SET_WINDOW', fields: { note: 'I talked too much.' } }))).toEqual(['block window-needed']);
    expect(done(run(without).send({ type: 'SET_WINDOW', fields: { quadrant: 'to', note: 'I talked too much.' } })).window).toMatchObject({ control: 'high', support: 'low', quadrant: 'to', note: 'I talked too much.' });
    expect(done(run(brierley).send({ type: 'SET_WINDOW', fields: { support: 'low' } })).window).toMatchObject({ control: 'high', support: 'low', quadrant: 'to' });
    expect(done(run(brierley).send({ type: 'SET_WINDOW', fields: { note: 'Slower next time.' } })).window).toMatchObject({ control: 'high', support: 'high', quadrant: 'with', note: 'Slower next time.' });
  });
  it('DP-39 sets only what belongs where it is set', () => {
    for (const [type, field] of [['SET_HEADER', 'agreement'], ['SET_MEETING', 'rounds'], ['SET_SUITABILITY', 'coerciveControl']] as const) expect(refused(run(brierley).can({ type, fields: { [field]: [] } }))).toEqual(['block DP-39']);
  });
  it('tells each person on their own, dated, with who told them', () => {
    expect(done(run(stopped).send({ type: 'TELL', of: 'p-ella', text: 'It is not your fault that it stopped.' })).whatEachWasTold).toEqual([{ personId: 'p-ella', by: 'w-joel', on: asOf, text: 'It is not your fault that it stopped.' }]);
  });
  it('is never changed once it is closed, and can be opened again', () => {
    const runner = run(brierley, 'closed');
    for (const type of ['EDIT', 'EDIT_OWN', 'CORRECT']) expect(refused(runner.can({ type, id: 'a1' }))).toEqual(['block conversation-is-over']);
    expect(refused(runner.can({ type: 'ANSWER', of: 'p-ken', text: 'x' }))).toEqual(['block not-in-this-stage']);
    expect(runner.can({ type: 'SHARE', reader: 'child:p-ella' }).ok, 'DP-55: a child can still be given their own words').toBe(true);
    expect(runner.send({ type: 'REOPEN' })).toMatchObject({ ok: true, stage: 'following-up' });
  });
});

describe('The method as data', () => {
  it('has every prompt of domain.md, RC-P01 to P29, each with its place and whom it is for', () => {
    expect(PROMPTS).toHaveLength(29);
    const of = (id: string) => PROMPTS.find((prompt) => prompt.id === id);
    expect(of('RC-P08')).toEqual({ id: 'RC-P08', where: 'before', audience: 'child' });
    expect(of('RC-P10')).toEqual({ id: 'RC-P10', where: 'self', audience: 'practitioner' });
    expect(of('RC-P15')).toEqual({ id: 'RC-P15', where: 'present, did', audience: 'child' });
    expect(of('RC-P18')).toEqual({ id: 'RC-P18', where: 'past, hurt', audience: 'family' });
    expect(of('RC-P23')).toEqual({ id: 'RC-P23', where: 'future, hurt', audience: 'child' });
    expect(of('RC-P29')).toEqual({ id: 'RC-P29', where: 'team', audience: 'practitioner' });
  });
  it('DP-53 has no field anywhere for a score, a total or a rating', () => {
    expect(JSON.stringify(brierley) + JSON.stringify(Object.keys((documentType.schema as unknown as { _zod: { def: { shape: object } } })._zod.def.shape))).not.toMatch(/"(?:score|risk|rating|total|average|band)/i);
  });
});
