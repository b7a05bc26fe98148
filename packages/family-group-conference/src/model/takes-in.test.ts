import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { copyWithReferences, defineDocumentType, frozen, offersOf, readDocument, type DocumentType, type Item, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { agreeing, harte, informationGiving, preparing, privateTime } from './fixtures.js';
import { documentType, start, type FamilyPlanDocument } from './index.js';
import { wallPage } from './wall-page.js';

const at = '2026-10-12T10:00:00+01:00';
const DANGER = 'Amira is worried that Mia and Jayden will be hurt if Ryan comes to the door at night.';
const GOAL = 'Everyone needs to see the girls asleep in their own beds on school nights.';
/** A map, as this tool is given it: another tool's document, which it knows nothing of but what it offers. */
const mapType = defineDocumentType<unknown>({
  type: 'signs-of-safety/assessment-map', version: 1, migrations: [], readers: { peopleLists: [], neverCopied: [], references: [] }, roots: (content) => [content as { id: string }],
  schema: z.looseObject({ id: z.string(), dangers: z.optional(z.array(z.looseObject({ id: z.string(), text: z.string() }))), goals: z.optional(z.array(z.looseObject({ id: z.string(), text: z.string() }))) }),
});
function mapOf(dangers: readonly object[] = [{ id: 'd1', text: DANGER }], goals: readonly object[] = [{ id: 'g1', text: GOAL }], flags: readonly object[] = []): ReferenceSource {
  const document = { ...harte, type: mapType.type, id: 'map-1', flags, stages: [], content: { id: 'map-1-content', dangers, goals } } as unknown as PracticeDocument;
  const of = (list: readonly object[], field: string, as: string) => offersOf(list as readonly Item[], ['content', field], { kind: 'map-item', as });
  return { document, documentType: mapType, offers: [...of(dangers, 'dangers', 'danger'), ...of(goals, 'goals', 'goal')] };
}
const begin = (document: PracticeDocument, sources: readonly ReferenceSource[] = [mapOf()], actor = 'w-grace') => start(document, { asOf: '2026-10-12', actor, sources });
const use = (id: string, section?: string) => ({ type: 'USE', newId: `used-${id}`, ref: { kind: 'map-item', id, documentId: 'map-1' }, at, ...(section ? { section } : {}) });
const meetingOf = (document: PracticeDocument) => (document as FamilyPlanDocument).content.meeting!;
/** A plan under preparation that uses both, and has sent it to people. */
function using(base: FamilyPlanDocument = preparing): FamilyPlanDocument {
  const runner = begin({ ...base, stages: [{ id: base.content.id, state: 'preparing' }] });
  for (const event of [use('d1', 'questions'), use('g1', 'bottomLines')]) expect(runner.send(event)).toMatchObject({ ok: true });
  return frozen({ ...runner.document, stages: base.stages, content: { ...(runner.document as FamilyPlanDocument).content } }) as FamilyPlanDocument;
}

describe('What the family plan takes in from the map (WB-R01)', () => {
  it('is a worry as a question, and what everyone needs to see as a bottom line: by reference, without one of its words', () => {
    const document = using();
    expect(meetingOf(document).questions!.at(-1)).toEqual({ id: 'used-d1', text: '', ref: { kind: 'map-item', id: 'd1', documentId: 'map-1' }, recordedBy: 'w-grace', recordedAt: at });
    expect(meetingOf(document).bottomLines!.at(-1)).toMatchObject({ id: 'used-g1', text: '' });
    expect(JSON.stringify(document)).not.toMatch(/comes to the door|their own beds/);
    expect(readDocument(JSON.stringify(document), [documentType as DocumentType])).toMatchObject({ ok: true });
  });

  it('goes where it was asked to go, and where the plan has a place for it', () => {
    const runner = begin(preparing);
    runner.send(use('g1'));
    expect(meetingOf(runner.document).questions!.at(-1)!.id).toBe('used-g1');
    expect(begin(preparing).can(use('d1', 'bottomLines'))).toMatchObject({ ok: false, messageId: 'no-place-for-it' });
  });

  it.each(['items', 'helpAskedFor', 'contingency'])('FGC-R02: nothing of anybody else’s becomes the family’s own plan: not under %s', (section) => {
    for (const id of ['d1', 'g1']) expect(begin(preparing).can(use(id, section))).toMatchObject({ ok: false, messageId: 'no-place-for-it' });
  });

  it('FGC-R02: the family’s words stay theirs beside it: no worker changes them, and what is used is changed where it was written', () => {
    const runner = begin(using(agreeing));
    expect(runner.can({ type: 'EDIT_PLAN_WORDS', id: 'pl1', text: 'Mum to ensure safety.', at })).toMatchObject({ ok: false, messageId: 'FGC-M11' });
    const before = begin(using());
    for (const id of ['used-d1', 'used-g1']) expect(before.can({ type: 'EDIT_WORDS', id, text: 'Said differently.', at })).toMatchObject({ ok: false, messageId: 'written-elsewhere', about: [id] });
    expect(before.can({ type: 'SET', id: 'used-d1', fields: { text: 'Said differently.' }, at })).toMatchObject({ ok: false, messageId: 'DP-39' });
    expect(before.send({ type: 'EDIT_WORDS', id: 'used-g1', fields: { reason: 'They are tired at school.' }, at })).toMatchObject({ ok: true });
    expect(meetingOf(before.document).bottomLines!.at(-1)).toMatchObject({ text: '', reason: 'They are tired at school.', sharedBeforePrivateTime: false });
    expect(before.can({ type: 'WITHDRAW', id: 'used-d1', agreedWith: 'w-tom', reason: 'Asked already.', at })).toMatchObject({ ok: true });
  });

  it('FGC-R03, FGC-M09: is no bottom line any more once the family has gone in private, nor a question', () => {
    expect(begin(informationGiving).can(use('g1', 'bottomLines'))).toMatchObject({ ok: true });
    for (const late of [privateTime, agreeing, harte]) {
      expect(begin(late).can(use('g1', 'bottomLines'))).toMatchObject({ ok: false, messageId: 'FGC-M09' });
      expect(begin(late).can(use('d1'))).toMatchObject({ ok: false, messageId: 'not-in-this-stage' });
    }
  });

  it('FGC-M07: is said before private time like any other bottom line', () => {
    const runner = begin(using(informationGiving));
    runner.send({ type: 'SET_PART', part: 'information', fields: { familyQuestionsAnswered: true }, at });
    const verdict = runner.can({ type: 'START_PRIVATE_TIME', at });
    expect(verdict.ok ? [] : verdict.reasons).toContainEqual(expect.objectContaining({ messageId: 'FGC-M07', about: expect.arrayContaining(['used-g1']) as unknown }));
  });

  it('is one of five questions at the most', () => {
    const runner = begin(preparing);
    for (let number = 1; meetingOf(runner.document).questions!.length < 5; number += 1) runner.send({ type: 'ADD_QUESTION', newId: `q-more-${number}`, text: 'Who does bedtime?', at });
    expect(runner.can(use('d1'))).toMatchObject({ ok: false, messageId: 'questions-few' });
    expect(runner.can(use('g1', 'bottomLines'))).toMatchObject({ ok: true });
  });

  it('is not taken where it is not at hand, or does not stand any more', () => {
    expect(begin(preparing, []).can(use('d1'))).toMatchObject({ ok: false, messageId: 'not-offered' });
    expect(begin(preparing, [mapOf([{ id: 'd1', text: DANGER, status: 'withdrawn' }])]).can(use('d1'))).toMatchObject({ ok: false, messageId: 'not-offered' });
  });

  it('WB-R01: corrected where it is written after the family planned with it, is asked about before the plan is agreed', () => {
    const corrected = mapOf(undefined, [{ id: 'g1', text: GOAL, status: 'corrected' }, { id: 'g2', text: `${GOAL} And at weekends.`, corrects: 'g1' }]);
    const reasonsOf = (sources: readonly ReferenceSource[]) => { const verdict = begin(using(agreeing), sources).can({ type: 'AGREE', at }); return verdict.ok ? [] : verdict.reasons; };
    expect(reasonsOf([corrected])).toContainEqual(expect.objectContaining({ messageId: 'line-changed', about: ['used-g1'], severity: 'confirm' }));
    expect(reasonsOf([mapOf()])).not.toContainEqual(expect.objectContaining({ messageId: 'line-changed' }));
  });
});

describe('A copy of a plan that uses what the map says', () => {
  const textsFor = (reader: string, source: ReferenceSource): string =>
    JSON.stringify(copyWithReferences(using(harte), reader, documentType as DocumentType, [source]).copy);

  it('holds the words for whoever both tools give them to, and says nothing of where they are written', () => {
    const copy = textsFor('parent:p-danielle', mapOf());
    expect(copy).toContain('comes to the door');
    expect(copy).toContain('their own beds');
    expect(copy).not.toMatch(/map-1|map-item|"ref"/);
  });

  it.each<[string, object, object[]]>([
    ['is kept from them there', { withholdFrom: ['p-pauline'] }, []],
    ['mentions what a flag is on there', {}, [{ id: 'f1', type: 'location-clue', value: 'comes to the door', withholdFrom: ['p-pauline'], omission: 'silent', setBy: 'w-amira', setAt: at }]],
    ['was withdrawn there', { status: 'withdrawn' }, []],
  ])('FGC-R06: is without what %s, though the plan itself knows nothing of it', (_, fields, flags) => {
    const source = mapOf([{ id: 'd1', text: DANGER, ...fields }], undefined, flags);
    expect(textsFor('parent:p-pauline', mapOf())).toContain('comes to the door');
    expect(textsFor('parent:p-pauline', source)).not.toContain('comes to the door');
  });

  it('gives nobody anything whom the distribution does not name', () => {
    expect(textsFor('partner:health', mapOf())).not.toMatch(/comes to the door|their own beds/);
  });

  it('hangs on the fridge only what the map would show to anybody who comes in', () => {
    const questions = (source: ReferenceSource): string => JSON.stringify(wallPage({ ...using(harte), content: { ...using(harte).content, plan: { ...harte.content.plan!, items: harte.content.plan!.items!.map((item) => ({ ...item, answers: ['used-d1'] })) } } }, [source]).plan);
    expect(questions(mapOf([{ id: 'd1', text: 'Who is there at night?' }]))).toContain('Who is there at night?');
    expect(questions(mapOf([{ id: 'd1', text: 'Who is there at night?', withholdFrom: ['p-ryan'] }]))).not.toContain('Who is there at night?');
  });
});
