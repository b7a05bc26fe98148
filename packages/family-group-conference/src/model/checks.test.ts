/** The practice checks FGC-M01 to M17: when each one speaks, and when it keeps still (shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { frozen } from '@practice-kit/documents';
import { check, type FamilyGroupConference, type FamilyPlanDocument, type PlanItem } from './index.js';
import { agreeing, empty, harte } from './fixtures.js';

const asOf = '2026-10-26';
const { content } = harte;
const withConference = (change: Partial<FamilyGroupConference>, rest: Partial<FamilyPlanDocument> = {}): FamilyPlanDocument => frozen({ ...harte, ...rest, content: { ...content, ...change } });
const withItem = (change: Partial<PlanItem>): FamilyPlanDocument => withConference({ plan: { ...content.plan, items: [{ ...content.plan!.items![0]!, ...change }] } });
const fired = (document: FamilyPlanDocument, options = {}): string[] => check(document, { asOf, ...options }).map(({ id, about }) => [id, ...about].join(' '));

describe('The practice checks', () => {
  it('have nothing to say of a conference nobody has offered yet', () => {
    expect(fired(empty)).toEqual([]);
  });
  it('say each thing with the severity the method gives it, where it stands, in words', () => {
    const [found] = check(withConference({ reviews: [] }), { asOf });
    expect(found).toEqual({ id: 'FGC-M14', severity: 'block', about: [], path: ['content', 'reviews'], message: 'When will you all look at this again?' });
  });

  it('FGC-M01, FGC-R09 asks how the choice was explained when nobody says it was', () => {
    expect(fired(withConference({ offer: { ...content.offer!, voluntaryExplained: false } }))).toEqual(['FGC-M01']);
    expect(fired(withConference({ offer: { trigger: 'icpc' } }))).toEqual(['FGC-M01']);
  });
  it('FGC-M02 asks who decided, when and why when a conference is not offered', () => {
    expect(fired(withConference({ offer: { ...content.offer!, notInChildsInterests: { decidedBy: 'w-tom', on: '2026-09-28', reason: '' } } }))).toEqual(['FGC-M02']);
    expect(fired(withConference({ offer: { ...content.offer!, notInChildsInterests: { decidedBy: 'w-tom', on: '2026-09-28', reason: 'An injunction.' } } }))).toEqual([]);
  });
  it('FGC-M03, FGC-R05, SG-08 asks after the side of the family nobody is here from', () => {
    const without = (...gone: string[]): FamilyPlanDocument => withConference({ preparation: content.preparation!.filter(({ personId }) => !gone.includes(personId)) });
    expect(fired(without('p-michael'))).toEqual(['FGC-M03 p-michael']);
    expect(fired(without('p-ryan'))).toEqual([]);
    expect(fired(without('p-ryan', 'p-deb'))).toEqual(['FGC-M03 p-ryan']);
    expect(check(without('p-michael'), { asOf })[0]!.message).toContain('Michael\'s side');
  });
  it('FGC-M04 asks who decided and why when somebody is kept out, and not when they chose it themselves', () => {
    const of = (personId: string, change: object): FamilyPlanDocument => withConference({ preparation: content.preparation!.map((row) => (row.personId === personId ? { ...row, ...change } : row)) });
    expect(fired(of('p-ryan', { reason: '' }))).toEqual(['FGC-M04 p-ryan']);
    expect(fired(of('p-deb', { decidedBy: undefined }))).toEqual(['FGC-M04 p-deb']);
    expect(fired(of('p-lorna', { outcome: 'not-coming' }))).toEqual([]);
    expect(fired(of('p-lorna', { outcome: 'not-coming', decidedBy: 'w-grace' }))).toEqual(['FGC-M04 p-lorna']);
  });
  it('FGC-M05, FGC-R07, SG-07 asks how a child will be heard, once getting ready has begun', () => {
    const unheard = content.preparation!.filter(({ personId }) => personId !== 'p-jayden');
    expect(fired(withConference({ preparation: unheard }))).toEqual(['FGC-M05 p-jayden']);
    expect(fired(withConference({ preparation: [] }))).toEqual([]);
    expect(check(withConference({ preparation: unheard }), { asOf })[0]!.message).toBe('How will Jayden be heard: in person, through an advocate, by message?');
  });
  it('FGC-M06 says so when the family has not read the reasons', () => {
    expect(fired(withConference({ referral: { ...content.referral, reasonsReadWithFamilyOn: null } }))).toEqual(['FGC-M06']);
  });
  it('FGC-M07, FGC-R03 finds each bottom line the family was not told in time', () => {
    const [first, second] = content.meeting!.bottomLines!;
    expect(fired(withConference({ meeting: { ...content.meeting, bottomLines: [first!, { ...second!, sharedBeforePrivateTime: false }] } }))).toEqual(['FGC-M07 bl2']);
    expect(fired(withConference({ meeting: { ...content.meeting, bottomLines: [first!, { ...second!, sharedBeforePrivateTime: false, status: 'withdrawn' }] } }))).not.toContain('FGC-M07 bl2');
  });
  it.each<[string, object, string[]]>([
    ['the coordinator', { presentIds: ['p-danielle', 'w-grace'] }, ['FGC-M08 w-grace']],
    ['a worker written down as one', { professionalsInRoom: ['w-amira'] }, ['FGC-M08 w-amira']],
    ['somebody nobody here knows', { presentIds: ['p-danielle', 'p-stranger'] }, ['FGC-M08 p-stranger']],
    ['an advocate only the child asked for', { presentIds: ['p-mia', 'w-rosie'], advocateInRoom: { personId: 'w-rosie', askedByChild: true, askedByFamily: false } }, ['FGC-M08 w-rosie']],
    ['the coordinator, called an advocate', { presentIds: ['w-grace'], advocateInRoom: { personId: 'w-grace', askedByChild: true, askedByFamily: true } }, ['FGC-M08 w-grace']],
    ['an advocate both asked for', { presentIds: ['p-mia', 'w-rosie'], advocateInRoom: { personId: 'w-rosie', askedByChild: true, askedByFamily: true } }, []],
    ['an advocate both asked for, counted among the workers', { professionalsInRoom: ['w-rosie'], advocateInRoom: { personId: 'w-rosie', askedByChild: true, askedByFamily: true } }, ['FGC-M08 w-rosie']],
  ])('FGC-M08, FGC-R01, FGC-R07 in private family time: %s', (_who, room, expected) => {
    const stages = content.meeting!.stages!.map((stage) => (stage.stage === 'private-family-time' ? { ...stage, ...room } : stage));
    expect(fired(withConference({ meeting: { ...content.meeting, stages } } as Partial<FamilyGroupConference>))).toEqual(expected);
  });
  it('FGC-M10 asks who will notice', () => {
    expect(fired(withItem({ whoChecks: undefined }))).toEqual(['FGC-M10 pl1']);
    expect(fired(withItem({ whoChecks: undefined, status: 'withdrawn' }))).toEqual([]);
  });
  it.each(['Danielle will engage with support services as required.', 'Parents to ensure that the door is locked.', 'Mother to access support.'])('FGC-M12, FGC-R02 asks whether this sounds like them: %s', (text) => {
    expect(fired(withItem({ text }))).toEqual(['FGC-M12 pl1']);
  });
  it('FGC-M12 is still about every sentence the family wrote', () => {
    expect(fired(agreeing)).toEqual([]);
  });
  it('FGC-M13, FGC-R04 asks for the way back when something is not agreed', () => {
    expect(fired(withItem({ referrerResponse: { response: 'not-agreed', reason: 'The court order.' } }))).toEqual(['FGC-M13 pl1']);
  });
  it('FGC-M14 and FGC-M15 wait until there is a plan', () => {
    expect(fired(withConference({ reviews: [], plan: { ...content.plan, contingency: [] } }))).toEqual(['FGC-M14', 'FGC-M15']);
    expect(fired(withConference({ reviews: [], plan: undefined } as Partial<FamilyGroupConference>))).toEqual([]);
  });

  describe('FGC-M17, the duty to hold a meeting before an application', () => {
    const offer = { ...content.offer!, trigger: 'pre-proceedings' as const, letterOn: '2026-09-28' };
    const owed = (rest: Partial<FamilyPlanDocument> = {}, change: Partial<FamilyGroupConference> = {}): FamilyPlanDocument => withConference({ offer, meeting: { ...content.meeting, stages: [] }, ...change }, rest);
    it('is said only where the council has switched it on', () => {
      expect(fired(owed())).toEqual([]);
      expect(fired(owed(), { fgdmDutyInForce: true })).toEqual(['FGC-M17']);
    });
    it('is said in England only, of an offer before an application that was accepted and not held', () => {
      expect(fired(owed({ case: { id: 'c', nation: 'wales' } }), { fgdmDutyInForce: true })).not.toContain('FGC-M17');
      expect(fired(owed({ case: { id: 'c', nation: 'england' } }), { fgdmDutyInForce: true })).toContain('FGC-M17');
      expect(fired(harte, { fgdmDutyInForce: true })).toEqual([]);
      expect(fired(withConference({ offer }), { fgdmDutyInForce: true })).toEqual([]);
      expect(fired(owed({}, { offer: { ...offer, notInChildsInterests: { decidedBy: 'w-tom', on: '2026-10-01', reason: 'A new injury.' } } }), { fgdmDutyInForce: true })).toEqual([]);
    });
    it('counts an acceptance from somebody with parental responsibility, where it is known who has it', () => {
      const people = harte.people.map((person) => (person.id === 'p-ryan' ? { ...person, parentalResponsibilityFor: ['p-jayden'] } : person));
      expect(fired(owed({ people }), { fgdmDutyInForce: true })).toEqual([]);
      expect(fired(owed({ people }, { offer: { ...offer, offeredTo: [{ personId: 'p-ryan', response: 'accepted' }] } }), { fgdmDutyInForce: true })).toEqual(['FGC-M17']);
    });
  });

  it('put away a nudge for good where somebody has put it away, and keep saying what blocks', () => {
    const checkAnswers = [{ messageId: 'FGC-M10', about: ['pl1'], answer: 'dismissed' }, { messageId: 'FGC-M14', about: [], answer: 'dismissed' }];
    expect(fired({ ...withItem({ whoChecks: undefined }), checkAnswers })).toEqual([]);
    expect(fired({ ...withConference({ reviews: [] }), checkAnswers })).toEqual(['FGC-M14']);
  });
});
