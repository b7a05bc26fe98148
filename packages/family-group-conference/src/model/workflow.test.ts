/** What may happen to a conference when, what it writes down, and what refuses (domain.md §6.3, §6.4, §12). */
import { describe, expect, it } from 'vitest';
import { frozen, readDocument, type PracticeDocument } from '@practice-kit/documents';
import type { ToolEvent, Verdict } from '@practice-kit/practice-tool/model';
import { bottomLinesMet, documentType, hasBeenAlone, isKeptOut, machine, nextReview, planByQuestion, start, type FamilyGroupConference, type FamilyPlanDocument } from './index.js';
import { wallPage } from './wall-page.js';
import { active, agreeing, empty, harte, informationGiving, offered, preparing, privateTime, referred } from './fixtures.js';

const asOf = '2026-10-23';
const at = '2026-10-23T14:10:00+01:00';
const { content } = harte;
const run = (document: FamilyPlanDocument, stage?: string, actor = 'w-grace', settings = {}) => start(document, { asOf, actor, ...settings, ...(stage ? { stage } : {}) });
const withConference = (document: FamilyPlanDocument, change: Partial<FamilyGroupConference>, rest: Partial<FamilyPlanDocument> = {}): FamilyPlanDocument => frozen({ ...document, ...rest, content: { ...document.content, ...change } });
const done = (verdict: Verdict): FamilyGroupConference => {
  if (!verdict.ok) throw new Error(`refused: ${verdict.messageId} ${verdict.about.join()}`);
  expect(readDocument(JSON.stringify(verdict.document), [documentType]).ok).toBe(true);
  return verdict.document.content as FamilyGroupConference;
};
const refused = (verdict: Verdict): string[] => (verdict.ok ? [] : verdict.reasons.map(({ messageId, severity, about }) => [severity, messageId, ...about].join(' ')));
/** What if, and what happens. */
const whatIf = (one: string, other: string) => Object.fromEntries(['if', 'then'].map((name, index) => [name, index === 0 ? one : other]));
const thought = (verdict: Verdict): string[] => (verdict.ok ? verdict.reasons.map(({ messageId }) => messageId) : ['refused']);

describe('The offer', () => {
  it('FGC-R09 is accepted or declined, says whose answer it was, and is a choice that was explained (FGC-M01)', () => {
    const verdict = run(empty).send({ type: 'ACCEPT', of: 'p-danielle' });
    expect(verdict).toMatchObject({ ok: true, stage: 'referred' });
    expect(done(verdict).offer?.offeredTo).toEqual([{ personId: 'p-danielle', response: 'accepted', on: asOf }]);
    expect(thought(run(withConference(empty, { offer: { trigger: 'icpc' } })).can({ type: 'DECLINE' }))).toEqual(['FGC-M01']);
  });
  it('FGC-R09 takes no answer of nobody, and none of somebody who is not known here', () => {
    for (const type of ['ACCEPT', 'DECLINE']) {
      expect(refused(run(offered).can({ type, personId: '' }))).toEqual(['block who-answered']);
      expect(refused(run(offered).can({ type, personId: 'p-nobody' }))).toEqual(['block who-answered p-nobody']);
    }
  });
  it('FGC-R09 declining never closes the door, nor does stopping, nor a decision not to offer', () => {
    for (const stage of ['declined', 'withdrawn', 'not-offered']) expect(run(offered, stage).send({ type: 'OFFER_AGAIN' })).toMatchObject({ ok: true, stage: 'offered' });
    expect(run(referred).send({ type: 'WITHDRAW' })).toMatchObject({ ok: true, stage: 'withdrawn' });
  });
  it('FGC-M02 is not made only when it is said who decided, when and why', () => {
    expect(refused(run(offered).can({ type: 'NOT_IN_CHILDS_INTERESTS' }))).toEqual(['confirm FGC-M02']);
    expect(refused(run(offered, undefined, '').can({ type: 'NOT_IN_CHILDS_INTERESTS', reason: 'An injunction.' }))).toEqual(['block FGC-M02']);
    const verdict = run(offered).send({ type: 'NOT_IN_CHILDS_INTERESTS', reason: 'An injunction.', decidedBy: 'w-tom', on: '2026-09-28' });
    expect(verdict).toMatchObject({ ok: true, stage: 'not-offered' });
    expect(done(verdict).offer?.notInChildsInterests).toEqual({ decidedBy: 'w-tom', on: '2026-09-28', reason: 'An injunction.' });
  });
  it('asks for the day of the letter and says that the meeting is owed, where the duty is in force (domain.md §1)', () => {
    const before = withConference(offered, { offer: { ...offered.content.offer!, trigger: 'pre-proceedings' } });
    expect(thought(run(before).can({ type: 'ACCEPT' }))).toEqual([]);
    expect(thought(run(before, undefined, 'w-grace', { fgdmDutyInForce: true }).can({ type: 'ACCEPT' }))).toEqual(['letter-date']);
    expect(thought(run(before, undefined, 'w-grace', { fgdmDutyInForce: true }).can({ type: 'DECLINE' }))).toEqual(['FGC-M17']);
  });
  it('is put off only when the family was asked', () => {
    for (const stage of ['offered', 'declined', 'referred', 'preparing', 'ready', 'information-giving']) {
      expect(refused(run(harte, stage).can({ type: 'POSTPONE' }))).toEqual(['confirm postpone-asked']);
      expect(run(harte, stage).send({ type: 'POSTPONE', on: '2026-10-30', reason: 'Pauline asked for a week.' })).toMatchObject({ ok: true, stage });
    }
    expect(refused(run(harte, 'private-family-time').can({ type: 'POSTPONE', reason: 'x' }))).toEqual(['block not-in-this-stage']);
  });
});

describe('The referral', () => {
  it('FGC-M06 goes no further until the family has read why', () => {
    expect(refused(run(referred).can({ type: 'PREPARE' }))).toContain('block FGC-M06');
    const runner = run(withConference(referred, { coordinator: content.coordinator }));
    done(runner.send({ type: 'SET_PART', part: 'referral', fields: { reasonsReadWithFamilyOn: '2026-09-30' } }));
    expect(runner.send({ type: 'PREPARE' })).toMatchObject({ ok: true, stage: 'preparing' });
  });
  it('FGC-M06 has to be read again when the words are changed', () => {
    expect(done(run(harte, 'referred').can({ type: 'SET_PART', part: 'referral', fields: { reasons: 'Said differently.' } })).referral?.reasonsReadWithFamilyOn).toBeNull();
    expect(done(run(harte, 'referred').can({ type: 'SET_PART', part: 'referral', fields: { on: '2026-09-29' } })).referral?.reasonsReadWithFamilyOn).toBe('2026-09-30');
  });
  it.each<[string, Partial<FamilyGroupConference>, string]>([
    ['nobody coordinates', { coordinator: undefined }, 'block coordinator-independent'],
    ['the coordinator is not independent', { coordinator: { personId: 'w-grace', independentOfCaseDecisions: false } }, 'block coordinator-independent w-grace'],
    ['the coordinator is the referrer', { coordinator: { personId: 'w-amira', independentOfCaseDecisions: true } }, 'block coordinator-independent w-amira'],
    ['the family has not agreed', { referral: { ...content.referral, familyAgreed: false } }, 'block family-agreed'],
  ])('does not go on to getting ready when %s', (_when, change, reason) => {
    expect(refused(run(withConference(harte, change), 'referred').can({ type: 'PREPARE' }))).toEqual([reason]);
  });
});

describe('Getting ready', () => {
  it('FGC-R06 keeps out of the room whoever must not know where it is, and whoever would tell them', () => {
    for (const id of ['p-ryan', 'p-deb']) {
      expect(refused(run(harte, 'preparing').can({ type: 'INVITE', personId: id }))).toEqual([`block FGC-R06 ${id}`]);
      expect(refused(run(harte, 'preparing').can({ type: 'PREPARED', about: [id], outcome: 'coming', decidedBy: undefined, reason: 'x' }))).toContain(`block FGC-R06 ${id}`);
      expect(refused(run(harte, 'preparing').can({ type: 'SET_PART', part: 'meeting', fields: { presentIds: ['p-danielle', id] } }))).toEqual([`block FGC-R06 ${id}`]);
      expect(refused(run(harte, 'information-giving').can({ type: 'SET_PRESENT', presentIds: [id] }))).toEqual([`block FGC-R06 ${id}`]);
    }
    expect(done(run(preparing).can({ type: 'INVITE', personId: 'w-leanne' })).meeting?.presentIds).toContain('w-leanne');
  });
  it('FGC-R05 has everybody who comes on the list, though a worker was invited before they were asked', () => {
    const runner = run(withConference(preparing, { preparation: [] }));
    expect(done(runner.send({ type: 'INVITE', personId: 'w-leanne' })).meeting?.presentIds).toEqual(['w-leanne']);
    done(runner.send({ type: 'PREPARED', personId: 'p-lorna', outcome: 'coming' }));
    expect(done(runner.send({ type: 'PREPARED', personId: 'p-mia', outcome: 'coming-for-part' })).meeting?.presentIds).toEqual(['w-leanne', 'p-lorna', 'p-mia']);
  });
  it('FGC-R06 lets somebody come who only must not know a safe address', () => {
    const flags = [{ ...harte.flags[0]!, withholdFrom: ['p-michael'] }];
    expect(run({ ...harte, flags }, 'preparing').can({ type: 'INVITE', personId: 'p-michael' }).ok).toBe(true);
  });
  it('FGC-M04 keeps somebody out with who decided and why, and takes them off the list', () => {
    const runner = run(preparing);
    expect(refused(runner.can({ type: 'PREPARED', personId: 'p-lorna', outcome: 'separate-conversation' }))).toEqual(['confirm FGC-M04 p-lorna']);
    done(runner.send({ type: 'INVITE', personId: 'p-lorna' }));
    const { preparation, meeting } = done(runner.send({ type: 'PREPARED', personId: 'p-lorna', outcome: 'separate-conversation', reason: 'She asked to be seen alone.' }));
    expect(preparation?.find(({ personId }) => personId === 'p-lorna')).toMatchObject({ outcome: 'separate-conversation', decidedBy: 'w-grace', reason: 'She asked to be seen alone.' });
    expect(meeting?.presentIds).not.toContain('p-lorna');
  });
  it('DP-39 whoever writes more about somebody is not written down as having met them', () => {
    const known = done(run(preparing, undefined, 'w-amira').can({ type: 'PREPARED', personId: 'p-lorna', needs: 'A lift', by: 'w-amira' })).preparation?.find(({ personId }) => personId === 'p-lorna');
    expect(known).toEqual({ personId: 'p-lorna', on: '2026-10-13', outcome: 'coming', needs: 'A lift' });
    expect(done(run(preparing).can({ type: 'PREPARED', personId: 'p-jayden', outcome: 'views-brought', by: 'w-grace', fields: { by: 'w-rosie' } })).preparation?.at(-1)).toMatchObject({ by: 'w-rosie', on: asOf });
  });
  it('K9 has nothing to answer, and nothing to meet, of what was withdrawn', () => {
    const { meeting } = content;
    const withdrawn = { status: 'withdrawn' as const, withdrawn: { by: 'w-grace', agreedWith: 'w-tom', at, reason: 'Wrong family.' } };
    const document = withConference(harte, { meeting: { ...meeting, questions: meeting!.questions!.map((one) => (one.id === 'q2' ? { ...one, ...withdrawn } : one)), bottomLines: meeting!.bottomLines!.map((one) => (one.id === 'bl2' ? { ...one, ...withdrawn } : one)) } });
    expect(planByQuestion(document).map(({ question }) => question?.id)).toEqual(['q1', 'q3', 'q4', undefined]);
    expect(bottomLinesMet(document).map(({ line }) => line.id)).toEqual(['bl1']);
  });
  it('DP-43 does not change what a child said', () => {
    const views = { text: 'I want nan', verbatim: true };
    const document = withConference(preparing, { preparation: [{ personId: 'p-mia', outcome: 'views-brought', views }] });
    expect(refused(run(document).can({ type: 'PREPARED', personId: 'p-mia', fields: { views: { text: 'I would like my nan', verbatim: true } } }))).toEqual(['block DP-43 p-mia']);
    for (const more of [{ lang: 'pl' }, { verbatim: false }, { translations: [{ lang: 'en', text: 'Not hers' }] }]) expect(refused(run(document).can({ type: 'PREPARED', personId: 'p-mia', fields: { views: { ...views, ...more } } })), JSON.stringify(more)).toEqual(['block DP-43 p-mia']);
    expect(done(run(document).can({ type: 'PREPARED', personId: 'p-mia', fields: { needs: 'Biscuits' } })).preparation?.[0]).toMatchObject({ views, needs: 'Biscuits' });
    expect(done(run(document).can({ type: 'PREPARED', personId: 'p-mia', fields: { views: { ...views, readOutBy: 'w-rosie' } } })).preparation?.[0]?.views).toEqual({ ...views, readOutBy: 'w-rosie' });
  });
  it('SG-06 does not ask somebody of the family to interpret, without a reason', () => {
    expect(refused(run(preparing).can({ type: 'SET_PART', part: 'meeting', fields: { interpreterId: 'p-shanice' } }))).toEqual(['confirm SG-06 p-shanice']);
  });
  it('READY waits for each child’s way of being heard (FGC-M05, FGC-R07)', () => {
    expect(refused(run(preparing).can({ type: 'READY' }))).toEqual(['confirm FGC-R07 p-jayden', 'nudge FGC-M05 p-jayden']);
    expect(run(preparing).send({ type: 'READY', reason: 'Asked on Thursday.' })).toMatchObject({ ok: true, stage: 'ready' });
  });
  it.each<[string, Partial<FamilyGroupConference>, string]>([
    ['safety arrangements, where anything is kept from anybody', { referral: { ...content.referral, safetyInformation: undefined } }, 'block safety-arrangements'],
    ['the reasons to be read', { referral: { ...content.referral, reasonsReadWithFamilyOn: null } }, 'block FGC-M06'],
    ['who decided that somebody is kept out', { preparation: content.preparation!.map((row) => (row.personId === 'p-deb' ? { ...row, reason: '' } : row)) }, 'confirm FGC-M04 p-deb'],
    ['questions', { meeting: { ...content.meeting, questions: [] } }, 'block questions-needed'],
    ['bottom lines, or that somebody says there are none', { meeting: { ...content.meeting, bottomLines: [] } }, 'confirm bottom-lines-needed'],
    ['the reason of a bottom line', { meeting: { ...content.meeting, bottomLines: [{ id: 'bl1', text: 'No visits.', reason: '', sharedBeforePrivateTime: false }] } }, 'confirm bottom-line-reason bl1'],
  ])('READY waits for %s', (_what, change, reason) => {
    expect(refused(run(withConference(harte, change), 'preparing').can({ type: 'READY' }))).toEqual([reason]);
  });
  it('READY waits for safety arrangements whatever is kept from anybody, of a kind nobody here knows too, and for none where nothing is (domain.md §6.4, DP-20)', () => {
    const { safetyInformation: _none, ...referral } = content.referral!;
    const with_ = (flags: readonly object[]): string[] => refused(run(withConference(harte, { referral }, { flags: flags as FamilyPlanDocument['flags'] }), 'preparing').can({ type: 'READY' }));
    for (const type of ['health-confidential', 'third-party', 'a-kind-of-next-year']) expect(with_([{ ...harte.flags[0], type, value: undefined }]), type).toEqual(['block safety-arrangements']);
    expect(with_([])).toEqual([]);
  });
  it('READY has nothing to ask of the Harte family’s conference', () => {
    expect(run(harte, 'preparing').send({ type: 'READY' })).toMatchObject({ ok: true, stage: 'ready' });
  });
  it('keeps to five questions', () => {
    const runner = run(preparing);
    done(runner.send({ type: 'ADD_QUESTION', text: 'Who does bedtime?' }));
    expect(refused(runner.can({ type: 'ADD_QUESTION', text: 'And baths?' }))).toEqual(['block questions-few']);
  });
  it('FGC-R03 says a bottom line again when it is worded differently', () => {
    expect(done(run(harte, 'ready').can({ type: 'EDIT_WORDS', id: 'bl1', text: 'Ryan does not come.' })).meeting?.bottomLines?.[0]).toMatchObject({ text: 'Ryan does not come.', sharedBeforePrivateTime: false });
  });
});

describe('Private family time', () => {
  const ready = (runner = run(informationGiving)) => {
    done(runner.send({ type: 'SET', id: 'bl1', fields: { sharedBeforePrivateTime: true } }));
    done(runner.send({ type: 'SET', id: 'bl2', fields: { sharedBeforePrivateTime: true } }));
    done(runner.send({ type: 'SET_PART', part: 'information', fields: { familyQuestionsAnswered: true } }));
    return runner;
  };
  it('FGC-M07, FGC-R03 begins once every bottom line is said and the family’s questions are answered', () => {
    expect(refused(run(informationGiving).can({ type: 'START_PRIVATE_TIME' }))).toEqual(['block FGC-M07 bl1 bl2', 'block questions-unanswered']);
    expect(ready().send({ type: 'START_PRIVATE_TIME', at })).toMatchObject({ ok: true, stage: 'private-family-time' });
  });
  it('FGC-R01 takes the family in and nobody else; who and when is all that is written down', () => {
    const { meeting } = done(ready().send({ type: 'START_PRIVATE_TIME', at }));
    expect(meeting?.stages?.[0]).toMatchObject({ stage: 'information-giving', endedAt: at });
    expect(meeting?.stages?.[1]).toEqual({
      stage: 'private-family-time', startedAt: at, presentIds: ['p-danielle', 'p-mia', 'p-pauline', 'p-shanice', 'p-michael', 'p-lorna'], professionalsInRoom: [], coordinatorNearby: true,
    });
  });
  it('FGC-M08 refuses each professional by name', () => {
    expect(refused(ready().can({ type: 'START_PRIVATE_TIME', presentIds: ['p-danielle', 'w-amira', 'w-quill'] }))).toEqual(['block FGC-M08 w-amira w-quill']);
    expect(refused(run(privateTime).can({ type: 'SET_PRESENT', presentIds: ['p-danielle', 'w-grace'] }))).toEqual(['block FGC-M08 w-grace']);
    expect(refused(ready().can({ type: 'START_PRIVATE_TIME', presentIds: ['p-danielle', 'p-ryan'] }))).toEqual(['block FGC-R06 p-ryan']);
  });
  it('FGC-R07 lets a child’s advocate stay when child and family have both asked', () => {
    const asked = { personId: 'w-rosie', askedByChild: true, askedByFamily: true };
    const { meeting } = done(ready().send({ type: 'START_PRIVATE_TIME', presentIds: ['p-mia', 'w-rosie'], advocateInRoom: asked, at }));
    expect(meeting?.stages?.[1]).toMatchObject({ advocateInRoom: asked });
    expect(refused(ready().can({ type: 'START_PRIVATE_TIME', presentIds: ['p-mia', 'w-rosie'], advocateInRoom: { ...asked, askedByFamily: false } }))).toEqual(['block FGC-M08 w-rosie']);
  });
  it('FGC-R01 writes nothing down while it lasts: no event there is takes a word, but for what keeps somebody safe (SG-02)', () => {
    const words = 'what we said in there';
    const attempts: ToolEvent[] = [...new Set(Object.values(machine.states).flatMap((state) => [...state.transitions.keys()]))].filter((type) => type !== 'FLAG').map((type) => ({
      type, id: 'pl1', personId: 'p-danielle', part: 'meeting', text: words, ...whatIf(words, words), reason: words, fields: { text: words, notes: words, what: words, food: words }, words: { text: words }, by: 'p-shanice',
      presentIds: ['p-danielle'], notes: words, note: words, childSaid: words, whatHappened: words, reader: 'parent:p-danielle', flag: { type: 'victim-safety', withholdFrom: ['p-ryan'] },
    }));
    expect(attempts.length).toBeGreaterThan(40);
    for (const attempt of attempts) {
      const verdict = run(privateTime).can(attempt);
      expect(verdict.ok && JSON.stringify(verdict.document).includes(words), attempt.type).toBe(false);
    }
    expect(run(privateTime).can({ type: 'FLAG', flag: { type: 'victim-safety', withholdFrom: ['p-ryan'] }, at }).ok).toBe(true);
  });
  it('FGC-R08 is not ended, or begun again, by taking back: once the family is on its own, that has happened', () => {
    const stays = (stage: string, event: ToolEvent, actor?: string): boolean | string[] => { const verdict = run(harte, stage, actor).can(event); return verdict.ok ? verdict.stays : refused(verdict); };
    expect([
      stays('information-giving', { type: 'START_PRIVATE_TIME', at }), stays('private-family-time', { type: 'FAMILY_RETURNS', at }, 'p-shanice'), stays('agreeing-plan', { type: 'NEED_MORE_TIME', at }),
      stays('agreeing-plan', { type: 'UNDERSTAND', id: 'pl1', text: 'Amira will ask the court.' }), stays('agreeing-plan', { type: 'SAY_AGREED', personId: 'p-danielle', at }),
    ]).toEqual([true, true, true, false, false]);
  });
  it('FGC-R08 is ended by the family and by nobody else', () => {
    for (const actor of ['w-grace', 'w-rosie', '']) expect(refused(run(privateTime, undefined, actor).can({ type: 'FAMILY_RETURNS' }))).toEqual(['block FGC-R08']);
    const runner = run(privateTime);
    const { meeting } = done(runner.send({ type: 'FAMILY_RETURNS', by: 'p-shanice', at }));
    expect(runner.stage).toBe('agreeing-plan');
    expect(meeting?.stages?.[1]).toMatchObject({ endedBy: 'family', endedAt: at });
    expect(meeting?.stages?.[2]).toMatchObject({ stage: 'agreeing-plan', startedAt: at });
  });
  it('FGC-R08 is there again when the family needs more of it', () => {
    const { meeting } = done(run(agreeing).send({ type: 'NEED_MORE_TIME', at }));
    expect(meeting?.stages?.map(({ stage }) => stage)).toEqual(['information-giving', 'private-family-time', 'agreeing-plan', 'private-family-time']);
    expect(meeting?.stages?.[3]).toMatchObject({ professionalsInRoom: [], presentIds: content.meeting!.stages![1]!.presentIds });
    expect(refused(run(agreeing).can({ type: 'NEED_MORE_TIME', presentIds: ['w-amira'] }))).toEqual(['block FGC-M08 w-amira']);
  });
  it('FGC-M09 nothing new is a bottom line afterwards, and one that was not said is not said to have been', () => {
    for (const stage of ['private-family-time', 'agreeing-plan', 'plan-agreed', 'plan-agreed-in-part', 'plan-not-agreed', 'active', 'reviewed', 'closed']) {
      expect(refused(run(harte, stage).can({ type: 'ADD_BOTTOM_LINE', text: 'One more.' }))).toEqual(['block FGC-M09']);
    }
    expect(refused(run(agreeing).can({ type: 'SET', id: 'bl1', fields: { sharedBeforePrivateTime: true } }))).toEqual(['block FGC-M09 bl1']);
  });
});

describe('The family’s own words', () => {
  it('FGC-R02 are typed exactly, and it is written down who typed them', () => {
    const fresh = withConference(agreeing, { plan: {} });
    const { plan } = done(run(fresh).send({ type: 'ADD_PLAN_ITEM', id: 'pl1', text: '  nan does SUNDAYS ok ', fields: { answers: ['q2'], who: ['p-pauline'] } }));
    expect(plan).toEqual({ items: [{ id: 'pl1', answers: ['q2'], who: ['p-pauline'], text: '  nan does SUNDAYS ok ', verbatim: true }], wordsAreTheFamilys: true, typedBy: 'w-grace', typedExactly: true });
    expect(done(run(fresh, undefined, 'p-shanice').can({ type: 'ADD_PLAN_ITEM', text: 'Nan does Sundays' })).plan?.typedBy).toBeUndefined();
  });
  it.each(['EDIT_PLAN_WORDS', 'EDIT'])('FGC-M11 are never edited by staff, at any stage: %s', (type) => {
    for (const stage of Object.keys(machine.states)) for (const actor of ['w-amira', 'w-grace', 'w-tom', '', 'nobody']) for (const id of ['pl1', 'ha1', 'cg1']) {
      expect(refused(run(harte, stage, actor).can({ type, about: [id], text: 'Parents to ensure the door is locked.' }))).toEqual([`block FGC-M11 ${id}`]);
    }
  });
  it('FGC-M11 are not changed by any other way round either', () => {
    const ways: ToolEvent[] = [
      { type: 'SET', id: 'pl1', fields: { text: 'x' } }, { type: 'SET', id: 'cg1', fields: whatIf('x', 'x') }, { type: 'SET', id: 'pl1', fields: { verbatim: false } }, { type: 'EDIT_WORDS', id: 'pl1', text: 'x' },
      { type: 'EDIT_OWN', id: 'pl1', text: 'x' }, { type: 'CORRECT', id: 'pl1', text: 'x', reason: 'y' }, { type: 'SET_PART', part: 'plan', fields: { items: [] } }, { type: 'UNDERSTAND', id: 'pl1', text: 'x', fields: { text: 'x' } },
    ];
    for (const stage of Object.keys(machine.states)) for (const way of ways) {
      const verdict = run(harte, stage).can(way);
      const { items, contingency } = verdict.ok ? (verdict.document.content as FamilyGroupConference).plan! : content.plan!;
      expect([items!.map(({ text, verbatim }) => [text, verbatim]), contingency]).toEqual([content.plan!.items!.map(({ text }) => [text, true]), content.plan!.contingency]);
    }
    expect(refused(run(harte).can(ways[0]!))).toEqual(['block FGC-M11 pl1']);
  });
  it('FGC-R02 are changed by one of the family while the plan is on the table; what was answered is asked again', () => {
    const runner = run(harte, 'agreeing-plan');
    const { plan } = done(runner.send({ type: 'EDIT_PLAN_WORDS', id: 'pl4', by: 'p-shanice', text: 'Jayden sees his dad at the centre.', at }));
    expect(runner.document.checkAnswers).toEqual([{ messageId: 'FGC-M11', about: ['pl4'], answer: 'confirmed', by: 'p-shanice', at }]);
    expect(plan?.items?.[3]).toMatchObject({ text: 'Jayden sees his dad at the centre.', verbatim: true, who: ['p-danielle', 'w-amira'] });
    expect(plan?.items?.[3]?.referrerResponse).toBeUndefined();
    expect(refused(run(harte, 'active').can({ type: 'EDIT_PLAN_WORDS', id: 'pl4', by: 'p-shanice', text: 'x' }))).toEqual(['block plan-is-made pl4']);
  });
  it('FGC-R02 a worker’s understanding stands beside them, never instead', () => {
    const { plan } = done(run(agreeing, undefined, 'w-amira').send({ type: 'UNDERSTAND', id: 'pl1', text: 'Doors locked; police first.' }));
    expect(plan?.items?.[0]).toMatchObject({ text: content.plan!.items![0]!.text, workersUnderstanding: { text: 'Doors locked; police first.', by: 'w-amira' } });
  });
  it('DP-33 are nobody’s when a machine wrote them', () => {
    expect(refused(run(agreeing).can({ type: 'ADD_PLAN_ITEM', text: 'x', source: 'generated' }))).toEqual(['block DP-33']);
    expect(refused(run(agreeing).can({ type: 'ADD_CONTINGENCY', ...whatIf('x', 'y'), fields: { source: 'generated' } }))).toEqual(['block DP-33']);
  });
  it('FGC-M12 asks, when they are typed, whether they sound like them', () => {
    expect(thought(run(agreeing).can({ type: 'ADD_PLAN_ITEM', text: 'Mother to engage with support services.' }))).toEqual(['FGC-M12']);
  });
  const [door, watch, , jaydensDad, weekends] = content.plan!.items!;
  const onWall = (document: PracticeDocument): string[] => wallPage(document).plan.flatMap(({ lines }) => lines.map(({ text }) => text));
  it('have another line for the wall only where one of the family writes it, and keep the first one', () => {
    expect(refused(run(harte).can({ type: 'WALL_LINE', id: 'pl2', text: 'x' }))).toEqual(['block FGC-M11 pl2']);
    expect(onWall(harte)).not.toContain(watch!.text);
    const runner = run(harte);
    done(runner.send({ type: 'WALL_LINE', id: 'pl2', by: 'p-shanice', text: 'Mia has Nan, Shanice and Lorna on her watch and the code word.' }));
    expect(onWall(runner.document).slice(0, 2)).toEqual([door!.text, 'Mia has Nan, Shanice and Lorna on her watch and the code word.']);
    expect(JSON.stringify(wallPage(runner.document))).not.toContain('PANCAKES');
    expect(planByQuestion(runner.document)[0]?.items[1]?.item.text).toContain('PANCAKES');
  });
  it('are not on the wall where they hold something flagged: an address, a place, a person', () => {
    const flags = [...harte.flags, { id: 'fl-9', type: 'location-clue' as const, value: 'the centre', withholdFrom: ['p-michael'], omission: 'silent' as const, setBy: 'w-amira', setAt: at }];
    const page = wallPage({ ...harte, flags });
    expect(onWall({ ...harte, flags })).not.toContain(jaydensDad!.text);
    expect(page.plan[0]?.question?.text).toBe(content.meeting!.questions![0]!.text);
    expect(page.names).toEqual(['Danielle', 'Pauline', 'Shanice', 'Lorna', 'Amira', 'Michael']);
    for (const never of ['the centre', 'Harte', 'Cole', 'Larkspur', 'St Anne', 'case-']) expect(JSON.stringify(page)).not.toContain(never);
    expect(page.notOnIt, 'whoever prints it is told which').toContain(jaydensDad!.id);
  });
  it('stand on the wall under words of the page’s own where their question holds a surname, and nobody can tell that it does (domain.md §2.4)', () => {
    const asked = (answers: string[]): FamilyPlanDocument => ({ ...harte, content: { ...content, plan: { ...content.plan!, items: content.plan!.items!.map((item) => (item === jaydensDad ? { ...item, answers } : item)) } } });
    const { plan, notOnIt } = wallPage(asked(['q3']));
    expect(content.meeting!.questions![2]!.text).toContain('Cole');
    expect(plan.at(-1)).toEqual({ question: undefined, lines: [{ text: jaydensDad!.text, lang: jaydensDad!.lang }] });
    expect(plan.slice(0, -1).every(({ question }) => question?.text.trim())).toBe(true);
    expect(notOnIt).toContain('q3');
    expect(wallPage(asked([])).plan, 'the same page as one whose line answers no question').toEqual(plan);
    const named = run(harte);
    done(named.send({ type: 'WALL_LINE', id: 'q3', by: 'p-danielle', text: 'Jayden and his dad' }));
    expect(wallPage(named.document).plan[2]?.question?.text).toBe('Jayden and his dad');
  });
  it('leave no gap on the wall: a page with a line left off is the page of a plan that never had it (domain.md §2.4)', () => {
    const without = (id: string): FamilyPlanDocument => ({ ...harte, content: { ...content, plan: { ...content.plan!, items: content.plan!.items!.filter((item) => item.id !== id), contingency: content.plan!.contingency!.slice(1) } } });
    const { notOnIt: _with, names: _names, ...page } = wallPage({ ...harte, content: { ...content, plan: { ...content.plan!, contingency: content.plan!.contingency!.map((one, index) => (index === 0 ? { ...one, ...whatIf(one.if, 'Ask Pauline Harte.') } : one)) } } });
    const { notOnIt: _without, names: _others, ...never } = wallPage(without('pl2'));
    expect(page).toEqual(never);
  });
  it('name on the wall nobody of whom it must not be known that they are in the family’s life', () => {
    const page = wallPage({ ...harte, flags: [...harte.flags, { id: 'fl-9', type: 'third-party' as const, about: 'p-michael', withholdFrom: ['p-ryan'], omission: 'silent' as const, setBy: 'w-amira', setAt: at }] });
    expect(page.names).not.toContain('Michael');
    expect(weekends!.who).toContain('p-michael');
  });
  it('DP-42 stand with what somebody says against them, in their words', () => {
    expect(done(run(agreeing).can({ type: 'DISPUTE', id: 'pl4', of: 'p-ryan', text: 'I never agreed to that.' })).plan?.items?.[3]?.disputes).toEqual([{ by: 'p-ryan', text: 'I never agreed to that.', verbatim: true, on: asOf }]);
  });
  it('are read question by question, numbered without a gap, with what meets each bottom line', () => {
    expect(planByQuestion(harte).map(({ question, items }) => [question?.id, items.map(({ number, item }) => `${number} ${item.id}`)])).toEqual([
      ['q1', ['1 pl1', '2 pl2', '3 pl5']], ['q2', ['4 pl3']], ['q3', ['5 pl4']], ['q4', ['6 pl6']],
    ]);
    expect(bottomLinesMet(harte).map(({ line, numbers }) => [line.id, numbers])).toEqual([['bl1', [1, 5]], ['bl2', [4]]]);
  });
});

describe('What the referrer and the family agree', () => {
  it('FGC-M13, FGC-R04 a no is reasoned and offered a way back', () => {
    const no: ToolEvent = { type: 'ANSWER_ITEM', id: 'pl4', of: 'w-amira', response: 'not-agreed' };
    expect(refused(run(agreeing).can(no))).toEqual(['confirm FGC-M13 pl4']);
    expect(refused(run(agreeing).can({ ...no, fields: { reason: 'The court has not said.' } }))).toEqual(['confirm FGC-M13 pl4']);
    const { plan } = done(run(agreeing).send({ ...no, fields: { reason: 'The court has not said.', wayBack: 'Wait for Friday’s hearing.' } }));
    expect(plan?.items?.[3]?.referrerResponse).toEqual({ response: 'not-agreed', reason: 'The court has not said.', wayBack: 'Wait for Friday’s hearing.' });
  });
  it('FGC-R12 the coordinator has no view of it, and the family does not answer for the referrer', () => {
    expect(refused(run(agreeing).can({ type: 'ANSWER_ITEM', id: 'pl1', response: 'agreed' }))).toEqual(['block FGC-R12 w-grace']);
    expect(refused(run(agreeing, undefined, 'p-shanice').can({ type: 'ANSWER_ITEM', id: 'pl1', response: 'agreed' }))).toEqual(['block referrer-only pl1']);
    expect(refused(run(agreeing).can({ type: 'SAY_AGREED', of: 'w-grace', as: 'manager' }))).toEqual(['block FGC-R12 w-grace']);
    expect(refused(run(agreeing).can({ type: 'SAY_AGREED', of: 'w-quill' }))).toEqual(['block agrees-as w-quill']);
  });
  it('a change says which words are added, and stands once the family agrees to it', () => {
    expect(refused(run(agreeing).can({ type: 'ANSWER_ITEM', id: 'pl4', of: 'w-amira', response: 'agreed-with-change' }))).toEqual(['block change-words pl4']);
    const unasked = withConference(harte, { plan: { ...content.plan, items: content.plan!.items!.map((item) => (item.id === 'pl4' ? { ...item, referrerResponse: { response: 'agreed-with-change', change: 'x', familyAgreedChange: false } } : item)) } });
    expect(refused(run(unasked, 'agreeing-plan').can({ type: 'AGREE' }))).toEqual(['block referrer-answers pl4']);
  });
  it('help asked for gets an answer, and a no its reason', () => {
    expect(refused(run(agreeing).can({ type: 'ANSWER_HELP', id: 'ha3', response: 'not-now' }))).toEqual(['confirm help-why ha3']);
    expect(done(run(agreeing).can({ type: 'ANSWER_HELP', id: 'ha3', response: 'not-now', reason: 'Housing decides.' })).plan?.helpAskedFor?.[2]).toMatchObject({ response: 'not-now', reason: 'Housing decides.' });
  });
  it('DP-47 agreeing for somebody else is written down as that', () => {
    expect(refused(run(agreeing).can({ type: 'SAY_AGREED', of: 'p-lorna', mode: 'on-behalf' }))).toEqual(['block DP-47 p-lorna']);
    const runner = run(agreeing);
    done(runner.send({ type: 'SAY_AGREED', of: 'p-lorna', mode: 'on-behalf', fields: { onBehalfBy: 'p-pauline' } }));
    done(runner.send({ type: 'SAY_AGREED', of: 'w-amira', as: 'referrer' }));
    const { plan } = done(runner.send({ type: 'SAY_AGREED', of: 'w-tom', as: 'manager' }));
    expect(plan).toMatchObject({ agreedBy: [{ personId: 'p-lorna', mode: 'on-behalf', onBehalfBy: 'p-pauline', on: asOf }], referrerAgreed: { personId: 'w-amira', on: asOf }, managerAgreed: { personId: 'w-tom', on: asOf } });
  });

  it('AGREE has nothing to ask of the Harte family’s plan', () => {
    expect(run(harte, 'agreeing-plan').send({ type: 'AGREE', at })).toMatchObject({ ok: true, stage: 'plan-agreed' });
  });
  it.each<[string, Partial<FamilyGroupConference>, string[]]>([
    ['FGC-M14 a day to look at it again', { reviews: [] }, ['block FGC-M14']],
    ['FGC-M14 a day that is still to come', { reviews: [{ ...content.reviews![0]!, status: 'held' }] }, ['block FGC-M14']],
    ['FGC-M15, FGC-R10 what if it does not work', { plan: { ...content.plan, contingency: [] } }, ['confirm FGC-M15']],
    ['an answer to each question, or why it stays open', { meeting: { ...content.meeting, questions: [...content.meeting!.questions!, { id: 'q5', text: 'And the dog?' }] } }, ['confirm question-open q5']],
    ['each bottom line to be met or explained', { plan: { ...content.plan, meetsBottomLines: [content.plan!.meetsBottomLines![0]!] } }, ['confirm bottom-line-met bl2']],
    ['FGC-R04 the referrer’s answer to each item', { plan: { ...content.plan, items: content.plan!.items!.map((item) => (item.id === 'pl2' ? { ...item, referrerResponse: undefined } : item)) } }, ['block referrer-answers pl2']],
    ['whoever the plan names to agree it', { plan: { ...content.plan, agreedBy: content.plan!.agreedBy!.filter(({ personId }) => personId !== 'p-michael') } }, ['confirm named-agrees p-michael']],
    ['nobody it names to have said no', { plan: { ...content.plan, notAgreedBy: [{ personId: 'p-michael' }] } }, ['block named-agrees p-michael']],
  ])('AGREE waits for %s', (_what, change, expected) => {
    expect(refused(run(withConference(harte, change), 'agreeing-plan').can({ type: 'AGREE' }))).toEqual(expected);
  });
  it('a bottom line that is explained is not asked about again, nor a question somebody has said stays open', () => {
    const explained = withConference(harte, { plan: { ...content.plan, meetsBottomLines: [content.plan!.meetsBottomLines![0]!, { bottomLineId: 'bl2', met: false, metByItemIds: [], reason: 'Nan is asked on Monday.' }] } });
    expect(run(explained, 'agreeing-plan').can({ type: 'AGREE' }).ok).toBe(true);
    const open = withConference(harte, { meeting: { ...content.meeting, questions: [...content.meeting!.questions!, { id: 'q5', text: 'And the dog?' }] } }, { checkAnswers: [{ messageId: 'question-open', about: ['q5'], answer: 'confirmed', reason: 'The dog is asleep.' }] });
    expect(run(open, 'agreeing-plan').can({ type: 'AGREE' }).ok).toBe(true);
  });
  it('is not agreed by everyone but the person it names: whoever said yes is asked again about what was added or changed for them since (domain.md §6.6)', () => {
    const runner = run(harte, 'agreeing-plan');
    for (const personId of ['p-danielle', 'p-pauline', 'p-shanice', 'p-lorna', 'p-michael']) done(runner.send({ type: 'SAY_AGREED', personId, at }));
    expect(refused(runner.can({ type: 'AGREE', at }))).toEqual([]);
    done(runner.send({ type: 'ADD_PLAN_ITEM', newId: 'pl7', text: 'Lorna picks Jayden up on Fridays.', fields: { who: ['p-lorna'] }, at }));
    done(runner.send({ type: 'ANSWER_ITEM', id: 'pl7', of: 'w-amira', response: 'agreed', at }));
    expect(refused(runner.can({ type: 'AGREE', at }))).toEqual(['confirm named-agrees p-lorna']);
    done(runner.send({ type: 'SAY_AGREED', personId: 'p-lorna', at }));
    // Somebody else is named, and other words are written.
    done(runner.send({ type: 'SET', id: 'pl7', fields: { who: ['p-lorna', 'p-michael'] }, at }));
    expect(refused(runner.can({ type: 'AGREE', at }))).toEqual(['confirm named-agrees p-lorna', 'confirm named-agrees p-michael']);
    for (const personId of ['p-lorna', 'p-michael']) done(runner.send({ type: 'SAY_AGREED', personId, at }));
    done(runner.send({ type: 'SET', id: 'pl7', fields: { whoChecks: 'p-pauline' }, at }));
    expect(refused(runner.can({ type: 'AGREE', at }))).toEqual([]);
    expect(refused(runner.can({ type: 'PARTLY', at }))).toEqual([]);
    const shanice = run(runner.document as FamilyPlanDocument, 'agreeing-plan', 'p-shanice');
    done(shanice.send({ type: 'EDIT_PLAN_WORDS', id: 'pl6', text: 'If Mum can’t, both go to Nan’s, and stay together.', at }));
    expect(refused(shanice.can({ type: 'PARTLY', at }))).toEqual(['confirm named-agrees p-pauline']);
  });
  it('asks everybody again when the family meets again', () => {
    const plan = done(run(harte, 'active').send({ type: 'SAY_AGREED', personId: 'p-lorna', at })).plan!;
    expect(plan.agreedBy?.map(({ agreedIds }) => agreedIds?.length)).toEqual([undefined, undefined, undefined, undefined, 8]);
    const again = run(harte, 'active');
    done(again.send({ type: 'RECONVENE', at }));
    expect(refused(run(again.document as FamilyPlanDocument, 'agreeing-plan').can({ type: 'AGREE', at }))).toEqual(['p-danielle', 'p-pauline', 'p-shanice', 'p-lorna', 'p-michael'].map((id) => `confirm named-agrees ${id}`));
  });
  it('is not changed under those who said yes to it: who does what and when is the family’s, meeting again; what was left open can be filled in (FGC-M11, FGC-R11)', () => {
    const sets = (stage: string, id: string, fields: object): string[] => refused(run(harte, stage).can({ type: 'SET', id, fields }));
    for (const stage of ['plan-agreed', 'plan-agreed-in-part', 'active', 'reviewed']) {
      for (const fields of [{ who: ['p-michael'] }, { from: '2026-11-01' }, { byWhen: '2026-12-01' }, { howWeWillKnow: 'Nan rings.' }]) expect(sets(stage, 'pl4', fields), `${stage} ${Object.keys(fields).join()}`).toEqual(['block plan-is-made pl4']);
      expect(sets(stage, 'pl4', { whoChecks: 'p-pauline' }), stage).toEqual(['block plan-is-made pl4']);
      expect(sets(stage, 'pl4', { withholdFrom: ['p-ryan'] }), stage).toEqual([]);
      expect(refused(run(withConference(harte, { plan: { ...content.plan, items: content.plan!.items!.map((item) => (item.id === 'pl4' ? { ...item, whoChecks: undefined } : item)) } }), stage).can({ type: 'SET', id: 'pl4', fields: { whoChecks: 'p-pauline' } })), stage).toEqual([]);
    }
    expect(sets('agreeing-plan', 'pl4', { who: ['p-michael'] })).toEqual([]);
  });
  it('is agreed in part, or not, with a way back either way (FGC-R04)', () => {
    expect(run(harte, 'agreeing-plan').send({ type: 'PARTLY' })).toMatchObject({ ok: true, stage: 'plan-agreed-in-part' });
    expect(refused(run(withConference(harte, { reviews: [] }), 'agreeing-plan').can({ type: 'PARTLY' }))).toEqual(['block FGC-M14']);
    expect(run(harte, 'agreeing-plan').send({ type: 'NOT_AGREED' })).toMatchObject({ ok: true, stage: 'plan-not-agreed' });
    expect(run(harte, 'plan-not-agreed').send({ type: 'NEED_MORE_TIME' })).toMatchObject({ ok: true, stage: 'private-family-time' });
  });
});

describe('The plan in people’s hands', () => {
  const share = (document: FamilyPlanDocument, reader: string) => run(document).can({ type: 'SHARE', reader, method: 'by hand', at });
  it('goes to whoever the distribution names, and the plan is then under way', () => {
    const runner = run(harte);
    expect(refused(runner.can({ type: 'SHARE', reader: 'parent:p-pauline', at }))).toEqual(['block DP-19']);
    for (const event of [{ type: 'PREPARE_COPY' }, { type: 'CHECK_COPY', by: 'w-tom' }]) expect(runner.send({ ...event, reader: 'parent:p-pauline', at }).ok).toBe(true);
    expect(runner.send({ type: 'SHARE', reader: 'parent:p-pauline', method: 'by hand', at })).toMatchObject({ ok: true, stage: 'active' });
    expect(runner.document.copies?.[0]).toMatchObject({ reader: 'parent:p-pauline', state: 'shared', sharedBy: 'w-grace', method: 'by hand' });
    expect(run(harte).send({ type: 'TELL_CHILD', childId: 'p-mia', childSaid: 'can I tell my teacher', at })).toMatchObject({ ok: true, stage: 'active' });
  });
  it('goes to nobody who is not in it, to nobody who gets none, and to no crowd', () => {
    expect(refused(share(harte, 'network:p-lorna'))).toContain('block distribution-needed p-lorna');
    expect(refused(share(harte, 'parent:p-deb'))).toContain('block copy-none p-deb');
    for (const reader of ['family-shared', 'partner:education']) expect(refused(share(harte, reader))).toContain('block copy-one-person');
    expect(refused(run(withConference(harte, { distribution: [] })).can({ type: 'TELL_CHILD', childId: 'p-mia' }))).toEqual(['block distribution-needed']);
  });
  it('DP-19 has been looked at by a second person before it goes to anybody', () => {
    const runner = run(harte);
    expect(refused(runner.can({ type: 'SHARE', reader: 'parent:p-ryan', at }))).toEqual(['block DP-19']);
    expect(runner.send({ type: 'PREPARE_COPY', reader: 'parent:p-ryan', at }).ok).toBe(true);
    expect(refused(runner.can({ type: 'CHECK_COPY', reader: 'parent:p-ryan', at }))).toEqual(['block DP-19']);
    expect(runner.send({ type: 'CHECK_COPY', reader: 'parent:p-ryan', by: 'w-tom', at }).ok).toBe(true);
    expect(runner.send({ type: 'SHARE', reader: 'parent:p-ryan', at })).toMatchObject({ ok: true, stage: 'active' });
    expect(runner.document.copies?.[0]).toMatchObject({ preparedBy: 'w-grace', checkedBy: 'w-tom', state: 'shared' });
  });
  it.each([['full'], ['full-without-address']])('FGC-M16, FGC-R06 is never the %s plan for somebody the meeting was kept from', (copy) => {
    for (const to of ['p-ryan', 'p-deb']) {
      expect(refused(run(harte).can({ type: 'DISTRIBUTE', to, copy }))).toEqual([`block FGC-M16 ${to}`]);
      const chosen = withConference(harte, { distribution: [{ to, copy }] });
      expect(refused(share(chosen, `parent:${to}`))).toContain(`block FGC-M16 ${to}`);
    }
  });
  it('FGC-M16 holds nothing that is kept from its reader, though it be named for them', () => {
    expect(refused(run(harte).can({ type: 'DISTRIBUTE', to: 'p-ryan', copy: 'own-part-only', fields: { sharesItemIds: ['pl4', 'pl2', 'ha1'] } }))).toEqual(['block FGC-M16 pl2 ha1']);
    expect(run(harte).can({ type: 'DISTRIBUTE', to: 'p-ryan', copy: 'own-part-only', fields: { sharesItemIds: ['pl4'], toldBy: 'w-colin' } }).ok).toBe(true);
  });
  it('FGC-M16 asks for another copy while a flagged word is still in it, and names the reader', () => {
    const flags = [...harte.flags, { id: 'fl-9', type: 'location-clue' as const, value: 'the centre', withholdFrom: ['p-ryan'], omission: 'silent' as const, setBy: 'w-amira', setAt: at }];
    const verdict = share({ ...harte, flags }, 'parent:p-ryan');
    expect(refused(verdict)).toContain('block FGC-M16 pl4');
    expect(!verdict.ok && verdict.reasons.find(({ messageId }) => messageId === 'FGC-M16')?.values).toMatchObject({ reader: 'Ryan' });
  });
  it('FGC-M16 gives the plan without the address to somebody the address is kept from, and not the whole of it', () => {
    const flags = [{ ...harte.flags[0]!, withholdFrom: ['p-michael'] }];
    expect(refused(run({ ...harte, flags }).can({ type: 'DISTRIBUTE', to: 'p-michael', copy: 'full' }))).toEqual(['block FGC-M16 p-michael']);
    expect(run({ ...harte, flags }).can({ type: 'DISTRIBUTE', to: 'p-michael', copy: 'full-without-address' }).ok).toBe(true);
  });

  it('the child is told by somebody, on a day, and what they said is kept as they said it', () => {
    const told = done(run(active).send({ type: 'TELL_CHILD', childId: 'p-jayden', by: 'w-rosie', childSaid: 'can dad see my truck' })).plan?.childToldAboutPlan;
    expect(told?.[1]).toEqual({ childId: 'p-jayden', by: 'w-rosie', on: asOf, childSaid: 'can dad see my truck' });
    expect(told?.[0]).toEqual(content.plan!.childToldAboutPlan![0]);
    expect(refused(run(active).can({ type: 'TELL_CHILD', childId: 'p-ryan' }))).toEqual(['block no-such-entry p-ryan']);
  });
  it('FGC-R11 is looked at again after 6 to 12 weeks, and says whether it works', () => {
    expect(refused(run(agreeing).can({ type: 'BOOK_REVIEW' }))).toEqual(['block FGC-M14']);
    expect(thought(run(agreeing).can({ type: 'BOOK_REVIEW', reviewOn: '2027-06-01' }))).toEqual(['FGC-R11']);
    expect(thought(run(agreeing).can({ type: 'BOOK_REVIEW', reviewOn: '2026-12-18' }))).toEqual([]);
    expect(refused(run(active).can({ type: 'REVIEW', finding: 'failed' }))).toEqual(['block review-finding']);
    const runner = run(active);
    const { reviews } = done(runner.send({ type: 'REVIEW', finding: 'needs-change', whatHappened: 'Nan was ill.', at }));
    expect(reviews?.[0]).toMatchObject({ id: 'rv1', status: 'held', on: asOf, finding: 'needs-change', whatHappened: 'Nan was ill.' });
    expect(runner.stage).toBe('reviewed');
    expect(refused(runner.can({ type: 'CARRY_ON' }))).toEqual(['confirm FGC-M14']);
    expect(done(runner.send({ type: 'BOOK_REVIEW', reviewOn: '2027-03-05' })).reviews).toHaveLength(2);
    expect(runner.send({ type: 'CARRY_ON' })).toMatchObject({ ok: true, stage: 'active' });
  });
  it('FGC-R11 books the next look with the one that is held, with whoever kept an eye on it', () => {
    const { reviews } = done(run(active).send({ type: 'REVIEW', finding: 'working', nextReviewOn: '2027-03-05', at }));
    expect(reviews?.map(({ reviewOn, status, monitorId }) => [reviewOn, status, monitorId])).toEqual([['2027-01-15', 'held', 'p-shanice'], ['2027-03-05', 'booked', 'p-shanice']]);
  });
  it('FGC-R11 the next look is the earliest that is booked, and one that was put off only where there is no other', () => {
    const review = (id: string, reviewOn: string, status: 'booked' | 'held' | 'postponed') => ({ id, reviewOn, status });
    const next = (...reviews: ReturnType<typeof review>[]): string | undefined => nextReview(withConference(active, { reviews }))?.id;
    expect(next(review('a', '2027-01-15', 'postponed'), review('b', '2027-03-05', 'booked'), review('c', '2027-02-05', 'booked'))).toBe('c');
    expect(next(review('a', '2027-01-15', 'postponed'), review('b', '2026-12-05', 'held'))).toBe('a');
  });
  it('meeting again begins afresh: the bottom lines are said again, and a new one may be', () => {
    const runner = run(active);
    expect(done(runner.send({ type: 'RECONVENE' })).meeting?.bottomLines?.map((line) => line.sharedBeforePrivateTime)).toEqual([false, false]);
    expect(runner.stage).toBe('preparing');
    expect(runner.can({ type: 'ADD_BOTTOM_LINE', text: 'Somebody is awake.', fields: { reason: 'Nobody woke.' } }).ok).toBe(true);
    expect(run(active).send({ type: 'END' })).toMatchObject({ ok: true, stage: 'closed' });
    expect(run(active, 'closed').send({ type: 'RECONVENE' })).toMatchObject({ ok: true, stage: 'preparing' });
    // Whoever comes for what is theirs is still given it, behind the same checks.
    expect(refused(run(harte, 'closed').can({ type: 'SHARE', reader: 'parent:p-shanice' }))).toEqual(refused(run(harte, 'active').can({ type: 'SHARE', reader: 'parent:p-shanice' })));
    expect(refused(run(harte, 'closed').can({ type: 'SHARE', reader: 'parent:p-nobody' }))).not.toEqual([]);
  });
  it('FGC-R11 a family that meets again meets on that day, not on the day of its last meeting', () => {
    const again = '2027-01-20T10:00:00Z';
    const started = (document: FamilyPlanDocument): FamilyGroupConference['meeting'] => done(run(document, 'ready').send({ type: 'START', at: again })).meeting;
    expect(started(harte)).toMatchObject({ on: '2027-01-20' });
    expect(started(harte)?.startsAt).toBeUndefined();
    expect(started(withConference(harte, { meeting: { ...content.meeting, on: '2027-01-22', startsAt: '2027-01-22T13:00:00Z' } }))).toMatchObject({ on: '2027-01-22', startsAt: '2027-01-22T13:00:00Z' });
    // Written up the day after: nobody has met before.
    expect(started(withConference(harte, { meeting: { ...content.meeting, stages: [] } }))).toMatchObject({ on: '2026-10-23' });
  });
  it('FGC-R11 what was in an earlier meeting is not shown as if the family had been alone in this one', () => {
    expect(hasBeenAlone(harte)).toBe(true);
    const runner = run(harte, 'ready');
    done(runner.send({ type: 'START', at }));
    expect(hasBeenAlone(runner.document as FamilyPlanDocument)).toBe(false);
  });
  it('FGC-R06 somebody is kept out by a flag, or by whoever decided it', () => {
    expect(['p-danielle', 'p-lorna', 'p-ryan', 'p-deb'].filter((id) => isKeptOut(harte, id))).toEqual(['p-ryan', 'p-deb']);
    expect(isKeptOut({ ...harte, flags: [] }, 'p-deb')).toBe(true);
    expect(isKeptOut(withConference(harte, { preparation: [] }), 'p-deb')).toBe(true);
  });
  it('SG-02, SG-09 what keeps somebody safe is written down at every stage there is', () => {
    for (const stage of Object.keys(machine.states)) expect(run(harte, stage).can({ type: 'FLAG', flag: { type: 'victim-safety', withholdFrom: ['p-ryan'] }, at }).ok).toBe(true);
  });
  it('withdraws what was written about the wrong family, with somebody who agrees (DP-41)', () => {
    expect(refused(run(harte, 'referred').can({ type: 'WITHDRAW', id: 'pl1', reason: 'Wrong family.' }))).toContain('block DP-41 pl1');
    expect(done(run(harte).can({ type: 'WITHDRAW', id: 'pl1', agreedWith: 'w-tom', reason: 'Wrong family.', at })).plan?.items?.[0]).toMatchObject({ status: 'withdrawn', withdrawn: { by: 'w-grace', agreedWith: 'w-tom' } });
  });
});
