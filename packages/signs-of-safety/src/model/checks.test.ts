/** The practice checks SOS-M01 to M15: when each one speaks, and when it keeps still (shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { frozen } from '@practice-kit/documents';
import { check, start, type AssessmentMap, type MapDocument } from './index.js';
import { empty, harte, manyEntries, oneWorry, preBirth } from './fixtures.js';

const asOf = '2026-10-05';
const map = harte.content;
/** Harte's map with something in it changed. */
const withMap = (change: Partial<AssessmentMap>, rest: Partial<MapDocument> = {}): MapDocument => frozen({ ...harte, ...rest, content: { ...map, ...change } });
const fired = (document: MapDocument, on = asOf): string[] => check(document, { asOf: on }).map(({ id, about }) => [id, ...about].join(' '));
const danger = map.dangerStatements![0]!;
const goal = map.safetyGoals![0]!;
const text = (words: string): Partial<AssessmentMap> => ({ complicatingFactors: [{ id: 'c9', text: words }] });

describe('The practice checks', () => {
  it('have nothing to say of a map nobody has written on', () => {
    expect(check({ ...empty, case: { id: 'c' } }, { asOf })).toEqual([]);
  });

  it('SOS-M01 asks for the child when a worry names none', () => {
    expect(fired(withMap({ dangerStatements: [{ ...danger, whoMightBeHurt: [] }] }))).toContain('SOS-M01 d1');
    expect(fired(withMap({ dangerStatements: [{ ...danger, whoMightBeHurt: [], status: 'withdrawn' }] }))).not.toContain('SOS-M01 d1');
  });
  it('SOS-M02, SOS-R02 notices a worry that tells what has already happened, and offers to move it', () => {
    const told = withMap({ dangerStatements: [{ ...danger, text: 'On Friday night Ryan pushed Danielle and Mia was on the stairs.' }] });
    const found = check(told, { asOf }).find(({ id }) => id === 'SOS-M02');
    expect(found?.about).toEqual(['d1']);
    const moved = start(told, { asOf, stage: 'shaping' }).can(found!.fixes![0]!.event);
    expect(moved.ok && (moved.document.content as AssessmentMap).harm?.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3', 'd1']);
    expect(fired(harte).some((one) => one.startsWith('SOS-M02'))).toBe(false);
  });
  it('SOS-M03, SOS-R03 asks what a worry rests on, unless it says why we worry before anything has happened', () => {
    expect(fired(withMap({ dangerStatements: [{ ...danger, basedOnHarmIds: [] }] }))).toContain('SOS-M03 d1');
    expect(fired(withMap({ dangerStatements: [{ ...danger, basedOnHarmIds: [], whyBeforeHarm: 'The baby is not born yet.' }] }))).not.toContain('SOS-M03 d1');
  });

  it.each([
    ['The incident of domestic violence was logged.', 'domestic violence'], ['Mum is Chaotic and the house is cold.', 'Chaotic'], ['Dad did not engage with us.', 'did not engage'],
    ['The siblings have contact.', 'siblings'], ['It went to ICPC.', 'ICPC'], ['A s47 was started.', 's47'], ['Next TAF is on Monday.', 'TAF'], ['His non-compliant days', 'non-compliant'],
  ])('SOS-M04, SG-10 asks what actually happens: %s', (words, word) => {
    const found = check(withMap(text(words)), { asOf }).filter(({ id }) => id === 'SOS-M04');
    expect(found.map(({ about, values }) => [about, values])).toEqual([[['c9'], { word }]]);
    expect(found[0]!.message).toContain(`"${word}"`);
  });
  it.each(['The plaza is closed.', 'She was cinched in.', 'He contacted nobody.', 'PC Lowry came.', 'Her GP is Dr Ali.', 'Displacement was hard.'])('SOS-M04 lets everyday words be: %s', (words) => {
    expect(fired(withMap(text(words)))).not.toContain('SOS-M04 c9');
  });
  it('SOS-M04 looks at a child’s line and at a reason, and never at what somebody said themselves', () => {
    const harm = map.harm![0]!;
    expect(fired(withMap({ harm: [{ ...harm, childImpact: [{ childId: 'p-mia', text: 'Mia was challenging at school.' }] }] }))).toContain('SOS-M04 h1');
    expect(fired(withMap({ bottomLines: [{ id: 'b1', text: 'Ryan stays away.', reason: 'He is chaotic.' }] }))).toContain('SOS-M04 b1');
    expect(fired(withMap({ complicatingFactors: [{ id: 'c9', text: 'I am not chaotic.', verbatim: true, saidBy: 'p-danielle' }] }))).not.toContain('SOS-M04 c9');
    expect(fired(withMap({ dangerStatements: [{ ...danger, disputes: [{ by: 'p-ryan', text: 'I never neglect them.', verbatim: true }] }] }))).not.toContain('SOS-M04 d1');
    expect(fired(withMap({ scales: [{ ...map.scales![0]!, answers: [{ by: 'w-beth', value: 5, reason: 'He is resistant.' }] }] })).some((one) => one.startsWith('SOS-M04'))).toBe(false);
  });

  it('SOS-M05, SOS-R07 finds the worry nobody has said a goal for', () => {
    expect(fired(withMap({ safetyGoals: [goal] }))).toContain('SOS-M05 d2');
    expect(fired(withMap({ safetyGoals: [goal, { ...map.safetyGoals![1]!, status: 'withdrawn' }] }))).toContain('SOS-M05 d2');
  });
  it('SOS-M06 finds the goal that answers no worry, or one that no longer stands', () => {
    expect(fired(withMap({ safetyGoals: [{ ...goal, mirrorsDangerId: null }, map.safetyGoals![1]!] }))).toContain('SOS-M06 g1');
    expect(fired(withMap({ dangerStatements: [danger] }))).toContain('SOS-M06 g2');
  });
  it.each(['No more shouting.', 'not drinking', 'Stop seeing him', 'Never again', 'Will not hit'])('SOS-M07 asks what will be there instead: %s', (words) => {
    expect(fired(withMap({ safetyGoals: [{ ...goal, text: words }, map.safetyGoals![1]!] }))).toContain('SOS-M07 g1');
  });
  it('SOS-M07 asks for how long, and lets a word that only begins like a stop be', () => {
    const { toSeeFor: _time, ...untimed } = goal;
    expect(fired(withMap({ safetyGoals: [untimed] }))).toContain('SOS-M07 g1');
    for (const words of ['Notes on the fridge say who to ring.', 'Noémie is home by six every night.', 'Nóra sleeps through.']) {
      expect(fired(withMap({ safetyGoals: [{ ...goal, text: words }] }))).not.toContain('SOS-M07 g1');
    }
  });
  it('SOS-M08, SOS-R06 asks who saw it, when, and which danger it answered, and offers strengths as a home', () => {
    for (const missing of ['answersDangerId', 'from', 'seenBy'] as const) {
      const document = withMap({ existingSafety: [{ ...map.existingSafety![0]!, [missing]: undefined }] });
      const found = check(document, { asOf }).find(({ id }) => id === 'SOS-M08');
      expect(found?.about).toEqual(['e1']);
      expect(found?.fixes?.[0]?.event).toEqual({ type: 'MOVE', id: 'e1', section: 'existingStrengths' });
    }
  });
  it('SOS-M09, SOS-R10 asks who and when of a step that is not done', () => {
    expect(fired(withMap({ nextSteps: [{ id: 'n1', text: 'Parents to engage.' }] }))).toContain('SOS-M09 n1');
    expect(fired(withMap({ nextSteps: [{ id: 'n1', text: 'Ring the school.', status: 'done' }] }))).not.toContain('SOS-M09 n1');
  });

  it('SOS-M10 names the lowest and the highest, 0 among them and silences not', () => {
    const scale = map.scales![1]!;
    const answered = (...answers: typeof scale.answers): string[] => fired(withMap({ scales: [{ ...scale, answers }] })).filter((one) => one.startsWith('SOS-M10'));
    expect(answered({ by: 'p-danielle', value: 0 }, { by: 'p-pauline', value: 4 })).toEqual(['SOS-M10 sc2']);
    expect(answered({ by: 'p-danielle', value: 6 }, { by: 'p-pauline', value: 3 })).toEqual([]);
    expect(answered({ by: 'p-danielle', value: 9 }, { by: 'p-pauline', status: 'chose-not-to' })).toEqual([]);
  });
  it('SOS-R09 sets people side by side, not one person beside their own earlier self', () => {
    const scale = map.scales![1]!;
    const answers = [{ by: 'p-danielle', value: 1, on: '2026-06-01' }, { by: 'p-danielle', value: 6, on: '2026-10-02' }, { by: 'p-pauline', value: 6, on: '2026-10-02' }];
    expect(fired(withMap({ scales: [{ ...scale, answers }] })).some((one) => one.startsWith('SOS-M10'))).toBe(false);
  });
  it('SOS-M11, SG-07 lists by name the child whose own view is not here', () => {
    const unasked = withMap({ childrensWords: [], scales: [map.scales![1]!] });
    expect(fired(unasked).filter((one) => one.startsWith('SOS-M11'))).toEqual(['SOS-M11 p-mia', 'SOS-M11 p-jayden']);
    expect(check(unasked, { asOf }).find(({ id }) => id === 'SOS-M11')?.message).toBe("Mia's own view is not here. Add it, or say why it is not possible today.");
    expect(fired(withMap({ childrensWords: [{ childId: 'p-jayden', refs: [], whyNot: '' }] })).filter((one) => one.startsWith('SOS-M11'))).toEqual(['SOS-M11 p-jayden']);
  });
  it('SOS-M11 does not ask a baby who is not born', () => {
    expect(fired(preBirth).some((one) => one.startsWith('SOS-M11'))).toBe(false);
  });
  it('SOS-M14, SOS-R14 turns "failed to protect" round to who did it and what the other parent did', () => {
    const harm = { ...map.harm![0]!, text: 'Ryan held Danielle by the throat and Danielle failed to protect the children.' };
    const found = check(withMap({ harm: [harm] }), { asOf }).find(({ id }) => id === 'SOS-M14');
    expect(found?.values).toEqual({ person: 'Ryan', parent: 'Danielle' });
    expect(found?.message).toBe('Could this say what Ryan did, and what Danielle did to keep the children safe?');
    expect(fired(withMap(text('A failure to protect was noted.')))).toContain('SOS-M14 c9');
    expect(fired(withMap({ complicatingFactors: [{ id: 'c9', text: 'They said I failed to protect them.', verbatim: true }] }))).not.toContain('SOS-M14 c9');
  });
  it.each([
    ['2026-10-16', false], ['2026-10-18', false], ['2026-10-19', true], ['2026-12-25', true], ['2026-10-01', false],
  ])('SOS-M15, SOS-R16 counts working days since a map was prepared alone: on %s → %s', (on, speaks) => {
    expect(fired(withMap({ on: '2026-10-02', method: 'prepared-alone' }), on).includes('SOS-M15')).toBe(speaks);
  });
  it('SOS-M15 says nothing of a map made with the family', () => {
    expect(fired(harte, '2027-10-02')).not.toContain('SOS-M15');
  });

  it('stay away for good from what has been put away, and only from that', () => {
    const before = fired(oneWorry);
    const away = start(oneWorry, { asOf, actor: 'w-amira' }).send({ type: 'DISMISS', messageId: 'SOS-M10', about: ['sc1'] });
    expect(away.ok && fired(away.document as MapDocument)).toEqual(before);
    const wide = start(harte, { asOf, actor: 'w-amira' }).send({ type: 'DISMISS', messageId: 'SOS-M10', about: ['sc1'] });
    expect(fired(harte)).toEqual(['SOS-M10 sc1']);
    expect(wide.ok && fired(wide.document as MapDocument)).toEqual([]);
  });
  it('ask for a reason before a question that wants one is put away, and keep who gave it', () => {
    const run = start(withMap({ safetyGoals: [goal] }), { asOf, actor: 'w-amira' });
    const bare = { type: 'DISMISS', messageId: 'SOS-M05', about: ['d2'], at: '2026-10-05T10:00:00+01:00' };
    expect(run.can(bare)).toMatchObject({ ok: false, messageId: 'SOS-M05', severity: 'confirm', about: ['d2'] });
    expect(run.send({ ...bare, reason: 'We write it on Thursday with Danielle.' }).ok).toBe(true);
    expect(run.document.checkAnswers).toEqual([{ messageId: 'SOS-M05', about: ['d2'], answer: 'confirmed', reason: 'We write it on Thursday with Danielle.', by: 'w-amira', at: '2026-10-05T10:00:00+01:00' }]);
    expect(fired(run.document as MapDocument)).not.toContain('SOS-M05 d2');
  });
  it('point at the place in the document', () => {
    for (const { path, about } of check(withMap({ dangerStatements: [danger, { id: 'd9', text: 'It happened.' }] }), { asOf })) {
      const place = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], harte.content && withMap({ dangerStatements: [danger, { id: 'd9', text: 'It happened.' }] }));
      if (about[0] && !about[0].startsWith('p-')) expect((place as { id: string }).id).toBe(about[0]);
    }
  });
  it('look again only at what changed: a keystroke among many entries leaves the other findings the very same', () => {
    const many = manyEntries(1000);
    const jargon = frozen({ ...many, content: { ...many.content, complicatingFactors: [{ id: 'c1', text: 'Chaotic.' }, { id: 'c2', text: 'fine' }], unknowns: [{ id: 'u1', text: 'Resistant?' }] } });
    const before = check(jargon, { asOf });
    const typed = start(jargon, { asOf }).send({ type: 'SET', id: 'u1', fields: { byWhen: '2026-10-09' } });
    const after = typed.ok ? check(typed.document as MapDocument, { asOf }) : [];
    expect(after).toEqual(before);
    expect(after.find(({ about }) => about[0] === 'c1')).toBe(before.find(({ about }) => about[0] === 'c1'));
  });
  it('see a change made in place in a document that is not frozen', () => {
    const loose = structuredClone(harte);
    expect(fired(loose)).not.toContain('SOS-M01 d1');
    loose.content.dangerStatements![0]!.whoMightBeHurt = [];
    expect(fired(loose)).toContain('SOS-M01 d1');
  });
});
