/** What may happen to a map when, what it writes down, and what refuses (domain.md §2.6, §3.4, §12). */
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument } from '@practice-kit/documents';
import type { ToolEvent, Verdict } from '@practice-kit/practice-tool/model';
import { documentType, machine, nextMap, nextMapId, PROMPTS, start, threadsOf, type AssessmentMap, type MapDocument } from './index.js';
import { careLeaver, empty, harte, oneWorry, preBirth } from './fixtures.js';

const asOf = '2026-10-05';
const at = '2026-10-05T14:32:00+01:00';
const map = harte.content;
const run = (document: MapDocument, stage?: string, actor = 'w-amira') => start(document, { asOf, actor, ...(stage ? { stage } : {}) });
const withMap = (change: Partial<AssessmentMap>, rest: Partial<MapDocument> = {}): MapDocument => frozen({ ...harte, ...rest, content: { ...map, ...change } });
const done = (verdict: Verdict): AssessmentMap => {
  if (!verdict.ok) throw new Error(`refused: ${verdict.messageId} ${verdict.about.join()}`);
  expect(readDocument(JSON.stringify(verdict.document), [documentType]).ok).toBe(true);
  return verdict.document.content as AssessmentMap;
};
const refused = (verdict: Verdict): string[] => (verdict.ok ? [] : verdict.reasons.map(({ messageId, severity, about }) => [severity, messageId, ...about].join(' ')));

describe('The stages of a map', () => {
  it('starts once a child or an unborn baby is named', () => {
    const nobody = frozen({ ...empty, case: undefined, people: [] }) as unknown as MapDocument;
    expect(refused(run(nobody).can({ type: 'START' }))).toEqual(['block SOS-START']);
    expect(run(frozen({ ...preBirth, stages: [] }) as MapDocument).send({ type: 'START' })).toMatchObject({ ok: true, stage: 'gathering' });
  });
  it('stands where the document says, and begins at the beginning when the document names a stage of another version', () => {
    expect(run(harte).stage).toBe('ready');
    expect(run(frozen({ ...harte, stages: [{ id: 'map-harte-2', state: 'simmering' }] }) as MapDocument).stage).toBe('not-started');
    expect(run(harte, 'constructor').stage).toBe('not-started');
  });
  it('answers an event the stage does not have, and changes nothing', () => {
    const runner = run(harte, 'gathering');
    expect(refused(runner.send({ type: 'SHARE', reader: 'parent:p-ryan' }))).toEqual(['block not-in-this-stage']);
    expect(refused(runner.send({ type: '__proto__' }))).toEqual(['block not-in-this-stage']);
    expect(runner.document).toBe(harte);
  });

  it('CHECK lists what is missing and stops nothing', () => {
    const verdict = run(oneWorry, 'shaping').can({ type: 'CHECK' });
    expect(verdict.ok && verdict.reasons.map(({ messageId, severity }) => `${severity} ${messageId}`)).toEqual([
      'nudge SOS-M05', 'nudge SOS-R08', 'nudge SOS-R10', 'nudge SOS-R12', 'nudge SOS-M11', 'nudge SOS-M11',
    ]);
    expect(verdict.ok && verdict.operations).toEqual([]);
  });
  it('READY asks for each thing the method needs, and passes with a reason that is kept (SOS-M05, M11, R08, R10, R12)', () => {
    const runner = run(oneWorry, 'shaping');
    expect(refused(runner.can({ type: 'READY' }))).toEqual(['confirm SOS-M05 d1', 'confirm SOS-R08 d1', 'confirm SOS-M11 p-mia', 'confirm SOS-M11 p-jayden', 'confirm SOS-R10', 'confirm SOS-R12']);
    expect(refused(runner.can({ type: 'READY', reason: '  ' }))).toHaveLength(6);
    const verdict = runner.send({ type: 'READY', reason: 'Strategy meeting today; the rest on Thursday.', at });
    expect(verdict).toMatchObject({ ok: true, stage: 'ready' });
    expect(runner.document.checkAnswers).toHaveLength(6);
    expect(runner.document.checkAnswers?.[0]).toEqual({ messageId: 'SOS-M05', about: ['d1'], answer: 'confirmed', reason: 'Strategy meeting today; the rest on Thursday.', by: 'w-amira', at });
  });
  it('READY has nothing to ask of the Harte family’s map', () => {
    const runner = run(harte, 'shaping');
    expect(runner.send({ type: 'READY' })).toMatchObject({ ok: true, stage: 'ready' });
    expect(runner.document.checkAnswers).toBeUndefined();
  });
  it('READY asks about a goal with no worry (SOS-M06), and says which steps have no name or date (SOS-M09)', () => {
    const document = withMap({ safetyGoals: [...map.safetyGoals!, { id: 'g9', text: 'Everyone sleeps.', toSeeFor: 'a month' }], nextSteps: [{ id: 'n9', text: 'Ring the school.' }] });
    expect(refused(run(document, 'shaping').can({ type: 'READY' }))).toEqual(['confirm SOS-M06 g9', 'confirm SOS-R10 n9', 'nudge SOS-M09 n9']);
  });
  it('READY takes it that nothing is unknown only when somebody has said so out loud (SOS-R12)', () => {
    const runner = run(withMap({ unknowns: [] }), 'shaping');
    expect(refused(runner.can({ type: 'READY' }))).toEqual(['confirm SOS-R12']);
    done(runner.send({ type: 'SAY_EMPTY', section: 'unknowns', statement: 'none-we-know-of' }));
    expect(runner.can({ type: 'READY' }).ok).toBe(true);
    const again = done(runner.send({ type: 'ADD', section: 'unknowns', text: 'Where does Ryan sleep?', at }));
    expect(again.statedEmpty).toEqual([]);
    expect(refused(run(harte).can({ type: 'SAY_EMPTY', section: 'harm', reason: 'x' }))).toEqual(['block not-empty']);
  });
  it('SOS-R01 says that no past harm is known only with a reason (domain.md §3.2)', () => {
    const runner = run(empty);
    expect(refused(runner.can({ type: 'SAY_EMPTY', section: 'harm' }))).toEqual(['confirm no-harm-why']);
    expect(done(runner.send({ type: 'SAY_EMPTY', section: 'harm', reason: 'School, health and police know of none.' })).statedEmpty)
      .toEqual([{ section: 'harm', statement: 'no-past-harm-known', reason: 'School, health and police know of none.', by: 'w-amira', on: asOf }]);
  });

  it('closing needs a reason for each worry, and numbers where it is called safe enough', () => {
    const runner = run(harte, 'reviewing');
    expect(refused(runner.can({ type: 'CLOSE' }))).toEqual(['block close-why d1 d2']);
    expect(refused(runner.can({ type: 'CLOSE', reasons: [{ dangerId: 'd1', because: 'form-is-full', seen: 'x' }, { dangerId: 'd2', because: 'moved', seen: 'To Leeds' }] }))).toEqual(['block close-why d1']);
    const unscaled = run(withMap({ scales: [] }), 'reviewing');
    const reasons = [{ dangerId: 'd1', because: 'safe-enough', seen: 'Six months, and the row in March.' }, { dangerId: 'd2', because: 'handed-on', seen: 'Recovery service has it.' }];
    expect(refused(unscaled.can({ type: 'CLOSE', reasons }))).toEqual(['block close-number d1']);
    expect(runner.send({ type: 'CLOSE', reasons, at })).toMatchObject({ ok: true, stage: 'closed' });
    expect(runner.document.checkAnswers).toEqual([
      { messageId: 'close-why', about: ['d1'], answer: 'confirmed', because: 'safe-enough', reason: 'Six months, and the row in March.', by: 'w-amira', at },
      { messageId: 'close-why', about: ['d2'], answer: 'confirmed', because: 'handed-on', reason: 'Recovery service has it.', by: 'w-amira', at },
    ]);
    expect(runner.document.content).toBe(harte.content);
  });
  it('a closed map is never edited in place; REOPEN opens it, and so does something urgent (SG-02)', () => {
    for (const stage of ['closed', 'superseded']) {
      expect(refused(run(harte, stage).can({ type: 'ADD', section: 'harm', text: 'New.' }))).toEqual(['block map-is-over']);
      expect(refused(run(harte, stage).can({ type: 'CORRECT', id: 'h1', text: 'x', reason: 'y' }))).toEqual(['block map-is-over']);
      expect(refused(run(harte, stage).can({ type: 'SET', id: 'n1', fields: { status: 'done' } }))).toEqual(['block not-in-this-stage']);
      expect(run(harte, stage).send({ type: 'ADD', section: 'harm', text: 'Ryan is at the door.', urgent: true, at })).toMatchObject({ ok: true, stage: 'gathering' });
      expect(run(harte, stage).send({ type: 'REOPEN' })).toMatchObject({ ok: true, stage: 'gathering' });
    }
  });
  it('SG-02 writes down something urgent in every stage there is', () => {
    for (const stage of Object.keys(machine.states)) {
      const verdict = run(harte, stage).can({ type: 'ADD', section: 'harm', text: 'Ryan is at the door.', urgent: true, at });
      expect(done(verdict).harm?.at(-1)?.text).toBe('Ryan is at the door.');
    }
  });
  it('the next map points back, carries what stands and asks everybody afresh', () => {
    const corrected = done(run(harte).can({ type: 'CORRECT', id: 'h1', text: 'On 14 September Ryan held Danielle by the throat.', reason: 'Time was wrong.', newId: 'h1b' }));
    const next = nextMap(frozen({ ...harte, content: corrected }), { id: 'map-harte-3' });
    expect(readDocument(JSON.stringify(next), [documentType]).ok).toBe(true);
    expect(next.content).toMatchObject({ id: 'map-harte-3', previousMapId: 'map-harte-2' });
    expect(next.content.harm?.map(({ id }) => id)).toEqual(['h1b', 'h2', 'h3']);
    expect(next.content.nextSteps?.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(next.content.scales?.map(({ answers }) => answers)).toEqual([[], []]);
    expect([next.copies, next.checkAnswers, next.content.presentIds]).toEqual([undefined, undefined, undefined]);
    expect(run(next).stage).toBe('gathering');
  });
  it('a map that is superseded can be asked for its new map again, which has one id; it stays as it is (NEW_MAP)', () => {
    const over = run(harte, 'superseded');
    expect(over.send({ type: 'NEW_MAP' })).toMatchObject({ ok: true, stage: 'superseded', operations: [] });
    expect(refused(run(harte, 'closed').can({ type: 'NEW_MAP' }))).toEqual(['block not-in-this-stage']);
    const reopened = run(harte, 'superseded').send({ type: 'REOPEN' });
    expect([nextMap(harte).id, nextMap(reopened.ok ? reopened.document as MapDocument : harte).id]).toEqual([nextMapId(harte), nextMapId(harte)]);
  });
  it('SOS-R16 is marked as made with the family once they have added to it', () => {
    expect(done(run(oneWorry, 'shared').send({ type: 'FAMILY_ADDS' })).method).toBe('with-family-in-room');
  });
});

describe('Writing on a map', () => {
  it('takes words into any section, in any order, from the first stage on, signed and dated', () => {
    const runner = run(empty);
    const content = done(runner.send({ type: 'ADD', section: 'bottomLines', text: 'Ryan stays away.', id: 'b1', at }));
    expect(content.bottomLines).toEqual([{ id: 'b1', text: 'Ryan stays away.', recordedBy: 'w-amira', recordedAt: at }]);
    expect(done(runner.send({ type: 'ADD', section: 'bottomLines', text: 'First.', at, before: 'b1' })).bottomLines?.map(({ id }) => id)).toEqual(['item-1', 'b1']);
    expect(refused(runner.can({ type: 'ADD', section: 'constructor', text: 'x' }))).toEqual(['block no-such-section']);
    expect(refused(runner.can({ type: 'ADD', section: 'harm', id: 'b1', text: 'x' }))).toEqual(['block id-taken b1']);
  });
  it('gives the same id to the same event on the same document', () => {
    const add: ToolEvent = { type: 'ADD', section: 'harm', text: 'x', at };
    expect(run(harte).can(add)).toEqual(run(harte).can(add));
  });
  it('DP-39 lets nobody write who recorded something, or when', () => {
    for (const field of ['recordedBy', 'recordedAt', 'id', 'corrects', 'withdrawn', 'variants', '__proto__']) {
      const fields = JSON.parse(`{"${field}":"w-tom"}`) as Record<string, unknown>;
      expect(refused(run(harte).can({ type: 'SET', id: 'h1', fields }))).toContain('block DP-39 h1');
      expect(refused(run(harte).can({ type: 'ADD', section: 'harm', text: 'x', fields }))).toContain('block DP-39');
    }
    expect(refused(run(harte).can({ type: 'SET', id: 'h1', fields: { status: 'withdrawn' } }))).toContain('block DP-39 h1');
    expect(refused(run(harte).can({ type: 'SET_HEADER', fields: { harm: [] } }))).toEqual(['block DP-39']);
    expect(refused(run(harte).can({ type: 'SET', id: '', fields: { stages: [] } }))).toEqual(['block no-such-entry ']);
  });
  it('AC-02: of two people in the family tree it is said who, what they are to each other, and to whom', () => {
    const { genogram } = harte.content;
    const with_ = (link: object) => run(harte).can({ type: 'SET_HEADER', fields: { genogram: { ...genogram, links: [...genogram!.links, link] } } });
    for (const half of [{ a: 'p-deb', kind: 'parent' }, { a: 'p-deb', b: 'p-ryan' }, { b: 'p-ryan', kind: 'parent' }, { a: 'p-deb', b: 'p-deb', kind: 'partners' }]) expect(refused(with_(half))).toEqual(['block tree-needs']);
    for (const links of [5, [null]]) expect(refused(run(harte).can({ type: 'SET_HEADER', fields: { genogram: { links } } }))).toEqual(['block tree-needs']);
    done(with_({ a: 'p-deb', b: 'p-ryan', kind: 'parent' }));
  });
  it('EDIT_OWN is for one’s own words of this sitting: not somebody else’s, not what a reader already holds', () => {
    const runner = run(empty);
    runner.send({ type: 'ADD', section: 'harm', id: 'mine', text: 'On', at });
    expect(done(runner.send({ type: 'EDIT_OWN', id: 'mine', text: 'On 14 September', at })).harm?.[0]).toEqual({ id: 'mine', text: 'On 14 September', recordedBy: 'w-amira', recordedAt: at });
    expect(refused(run(runner.document as MapDocument, undefined, 'w-beth').can({ type: 'EDIT_OWN', id: 'mine', text: 'x' }))).toEqual(['block not-own-words mine']);
    expect(refused(run(harte).can({ type: 'EDIT_OWN', id: 'd1', text: 'Milder.' }))).toEqual(['block not-own-words d1']);
    const given = frozen({ ...runner.document, copies: [{ id: 'copy-1', reader: 'parent:p-ryan', state: 'shared' as const, preparedBy: 'w-amira', preparedAt: at, sharedAt: '2026-10-05T14:00:00Z', held: {} }] });
    expect(refused(run(given as MapDocument).can({ type: 'EDIT_OWN', id: 'mine', text: 'x' }))).toEqual(['block not-own-words mine']);
  });
  it('DP-43, SOS-R04 keeps a child’s words from everybody’s hands, also from whoever typed them', () => {
    const runner = run(empty);
    runner.send({ type: 'ADD', section: 'harm', id: 'mia', text: 'he nows were my scool is', at });
    expect(done(runner.send({ type: 'SET', id: 'mia', fields: { saidBy: 'p-mia', verbatim: true }, at })).harm?.[0]).toMatchObject({ verbatim: true, saidBy: 'p-mia' });
    for (const event of [
      { type: 'EDIT_OWN', id: 'mia', text: 'He knows where my school is.' }, { type: 'EDIT_OWN', about: ['mia'], text: 'x' }, { type: 'CORRECT', id: 'mia', text: 'x', reason: 'Spelling' },
      { type: 'SET', id: 'mia', fields: { verbatim: false } }, { type: 'SET', id: 'mia', fields: { saidBy: 'p-danielle' } }, { type: 'SET', id: 'mia', fields: { lang: 'cy' } },
    ]) expect(refused(runner.can(event))).toContain('block DP-43 mia');
  });
  it('DP-33 never takes a machine’s words for a person’s', () => {
    expect(refused(run(harte).can({ type: 'ADD', section: 'harm', text: 'x', fields: { verbatim: true, source: 'generated' } }))).toEqual(['block DP-33']);
    const runner = run(harte);
    runner.send({ type: 'ADD', section: 'harm', id: 'gen', text: 'x', fields: { sources: [{ kind: 'generated' }] }, at });
    expect(refused(runner.can({ type: 'SET', id: 'gen', fields: { verbatim: true } }))).toContain('block DP-33 gen');
  });
  it('DP-40 sets a correction beside what it corrects, in its place, and everything that pointed there follows', () => {
    const content = done(run(harte).send({ type: 'CORRECT', id: 'd1', text: 'Corrected.', fields: { whoMightBeHurt: ['p-mia'] }, reason: 'Jayden was away.', newId: 'd1b', at }));
    expect(content.dangerStatements?.map(({ id, status }) => [id, status])).toEqual([['d1b', undefined], ['d1', 'corrected'], ['d2', undefined]]);
    expect(content.dangerStatements?.[0]).toMatchObject({ text: 'Corrected.', corrects: 'd1', correctionReason: 'Jayden was away.', whoMightBeHurt: ['p-mia'], recordedBy: 'w-amira', disputes: map.dangerStatements![0]!.disputes });
    expect(content.dangerStatements?.[0]).not.toHaveProperty('variants');
    expect(content.dangerStatements?.[1]).toEqual({ ...map.dangerStatements![0], status: 'corrected' });
    const [thread] = threadsOf(content);
    expect([thread!.danger.id, thread!.goals[0]!.id, thread!.scale!.id, thread!.safety[0]!.id, thread!.letter]).toEqual(['d1b', 'g1', 'sc1', 'e1', 'A']);
    expect(done(run(harte).send({ type: 'CORRECT', id: 'h1', text: 'x', newId: 'h1b' })).dangerStatements?.[0]?.basedOnHarmIds).toEqual(['h1b', 'h2']);
    expect(done(run(harte).send({ type: 'CORRECT', id: 'g1', text: 'x', newId: 'g1b' })).nextSteps?.map(({ goalId }) => goalId)).toEqual(['g1b', 'g2', 'g1b']);
  });
  it('DP-40 takes the reason of a correction when it comes, and corrects the newest only', () => {
    const runner = run(harte);
    runner.send({ type: 'CORRECT', id: 'h1', text: 'x', newId: 'h1b', at });
    expect(done(runner.send({ type: 'SET', id: 'h1b', fields: { correctionReason: 'Date was wrong.' } })).harm?.[0]).toMatchObject({ correctionReason: 'Date was wrong.' });
    expect(refused(runner.can({ type: 'CORRECT', id: 'h1', text: 'y' }))).toEqual(['block already-corrected h1']);
    expect(refused(runner.can({ type: 'SET', id: 'h2', fields: { correctionReason: 'x' } }))).toEqual(['block DP-39 h2']);
  });
  it('DP-41 withdraws with a colleague who agrees and a reason, and keeps the content where nobody is shown it', () => {
    const runner = run(harte);
    expect(refused(runner.can({ type: 'WITHDRAW', id: 'c2' }))).toEqual(['block DP-41 c2', 'block withdraw-why c2']);
    expect(refused(runner.can({ type: 'WITHDRAW', id: 'c2', agreedWith: 'w-amira', reason: 'Wrong family' }))).toEqual(['block DP-41 c2']);
    expect(refused(runner.can({ type: 'WITHDRAW', id: 'c2', agreedWith: 'p-ryan', reason: 'Wrong family' }))).toEqual(['block DP-41 c2']);
    const content = done(runner.send({ type: 'WITHDRAW', id: 'c2', agreedWith: 'w-tom', reason: 'Wrong family', at }));
    expect(content.complicatingFactors?.[1]).toEqual({ ...map.complicatingFactors![1], status: 'withdrawn', withdrawn: { by: 'w-amira', agreedWith: 'w-tom', at, reason: 'Wrong family' } });
    for (const reader of ['parent:p-danielle', 'court', 'practitioner']) expect(JSON.stringify(copyFor(runner.document, reader, documentType).copy)).not.toContain('Alder Street');
  });
  it('moves an entry whole, and loses nothing of one that landed in the wrong column', () => {
    const content = done(run(harte).send({ type: 'MOVE', id: 'e1', section: 'existingStrengths', before: 's2' }));
    expect(content.existingStrengths?.map(({ id }) => id)).toEqual(['s1', 'e1', 's2', 's3', 's4']);
    expect(content.existingStrengths?.[1]).toEqual(map.existingSafety![0]);
    expect(done(run(frozen({ ...harte, content })).send({ type: 'MOVE', id: 'e1', section: 'existingSafety', before: 'e2' })).existingSafety).toEqual(map.existingSafety);
    expect(refused(run(harte).can({ type: 'MOVE', id: 'e1', section: 'people' }))).toEqual(['block no-such-section']);
  });
  it('DP-42, SOS-R04 sets somebody’s disagreement beside the entry, in their words and dated, and it travels with it', () => {
    const runner = run(harte);
    expect(refused(runner.can({ type: 'DISPUTE', id: 'h2', of: 'p-ryan', text: ' ' }))).toEqual(['block DP-42 h2']);
    expect(done(runner.send({ type: 'DISPUTE', id: 'h2', of: 'p-ryan', text: 'It was not me, it was the wind.' })).harm?.[1]?.disputes).toEqual([{ by: 'p-ryan', text: 'It was not me, it was the wind.', verbatim: true, on: asOf }]);
    expect(JSON.stringify(copyFor(runner.document, 'parent:p-ryan', documentType).copy)).toContain('it was the wind');
  });
  it('SG-09 keeps something from somebody in one step, before anybody says why', () => {
    const runner = run(harte);
    expect(refused(runner.can({ type: 'FLAG', flag: { type: 'location-clue', value: 'Alder Street' } }))).toEqual(['block SG-09']);
    done(runner.send({ type: 'FLAG', flag: { type: 'location-clue', value: 'Alder Street', withholdFrom: ['p-ryan'] }, at }));
    expect(runner.document.flags.at(-1)).toEqual({ id: 'flag-1', omission: 'silent', type: 'location-clue', value: 'Alder Street', withholdFrom: ['p-ryan'], setBy: 'w-amira', setAt: at });
    expect(JSON.stringify(copyFor(runner.document, 'parent:p-ryan', documentType).copy)).not.toContain('Alder Street');
  });
  it('adds people and what is known of them later', () => {
    const runner = run(harte);
    done(runner.send({ type: 'ADD_PERSON', newId: 'p-nia', person: { name: 'Nia', kind: 'child' } }));
    done(runner.send({ type: 'SET_PERSON', id: 'p-nia', fields: { livesWith: ['p-deb'] } }));
    expect(runner.document.people.at(-1)).toEqual({ id: 'p-nia', name: 'Nia', kind: 'child', livesWith: ['p-deb'] });
    expect(refused(runner.can({ type: 'SET_PERSON', id: 'h1', fields: { name: 'x' } }))).toEqual(['block no-such-entry h1']);
    expect(refused(runner.can({ type: 'ADD_PERSON', person: {} }))).toEqual(['block person-needs-name']);
  });
  it('says where each child’s own words are, or why not (SOS-M11)', () => {
    const runner = run(withMap({ childrensWords: [], scales: [] }));
    expect(refused(runner.can({ type: 'CHILDS_VIEW', childId: 'p-mia' }))).toEqual(['block why-not-asked p-mia']);
    const content = done(runner.send({ type: 'CHILDS_VIEW', childId: 'p-mia', whyNot: 'At school until four.' }));
    expect(content.childrensWords).toEqual([{ childId: 'p-mia', refs: [], whyNot: 'At school until four.' }]);
    expect(done(runner.send({ type: 'CHILDS_VIEW', childId: 'p-mia', refs: [{ kind: 'session-item', id: 'w1' }] })).childrensWords).toEqual([{ childId: 'p-mia', refs: [{ kind: 'session-item', id: 'w1' }] }]);
  });
});

describe('Scales', () => {
  const asked = (event: Record<string, unknown>) => run(harte).can({ type: 'ANSWER', scaleId: 'sc2', of: 'p-shanice', ...event });
  it('SOS-R09 takes each person’s own number with their own reason, and keeps the earlier one with its day', () => {
    const content = done(run(harte).send({ type: 'ANSWER', scaleId: 'sc2', of: 'p-danielle', value: 7, words: 'Six nights now.', verbatim: true }));
    expect(content.scales?.[1]?.answers.filter(({ by }) => by === 'p-danielle').map(({ value, on }) => [value, on])).toEqual([[6, '2026-10-02'], [7, asOf]]);
    expect(content.scales?.[1]?.answers.at(-1)).toEqual({ by: 'p-danielle', value: 7, reason: 'Six nights now.', verbatim: true, on: asOf, askedBy: 'w-amira' });
    expect(threadsOf(content)[1]!.scale?.answers).toHaveLength(5);
  });
  it.each(['not-asked', 'chose-not-to', 'not-able-to-say', 'waiting'])('holds "%s" as an answer of its own, never as 0', (status) => {
    const answer = done(asked({ status })).scales?.[1]?.answers.at(-1);
    expect(answer).toMatchObject({ by: 'p-shanice', status });
    expect(answer).not.toHaveProperty('value');
  });
  it.each([{}, { value: 4, status: 'waiting' }, { value: 11 }, { value: -1 }, { value: 4.5 }, { value: '4' }, { value: Number.NaN }, { of: 'nobody', value: 4 }])('refuses what is not exactly one answer of one person: %j', (event) => {
    expect(refused(asked(event))).toEqual(['block one-answer sc2']);
  });
  it('takes 0, and halves where the scale allows them', () => {
    expect(done(asked({ value: 0 })).scales?.[1]?.answers.at(-1)?.value).toBe(0);
    const halves = run(withMap({ scales: [{ ...map.scales![1]!, step: 0.5 }] }));
    expect(halves.can({ type: 'ANSWER', scaleId: 'sc2', of: 'p-shanice', value: 4.5 }).ok).toBe(true);
  });
  it('SOS-R08 has one scale for each worry', () => {
    expect(refused(run(harte).can({ type: 'ASK', dangerId: 'd1', question: 'x', anchor0: '', anchor10: '' }))).toEqual(['block one-scale d1']);
    expect(done(run(oneWorry).send({ type: 'ASK', dangerId: 'd1', question: 'Thinking about Ryan', anchor0: 'now', anchor10: 'never' })).scales).toEqual([{ id: 'scale-1', forDangerId: 'd1', question: 'Thinking about Ryan', anchor0: 'now', anchor10: 'never', answers: [] }]);
    expect(refused(run(harte).can({ type: 'ASK', dangerId: 'zz' }))).toEqual(['block no-such-entry zz']);
  });
  it('does not put another question under the numbers people have given', () => {
    expect(refused(run(harte).can({ type: 'SET', id: 'sc1', fields: { anchor0: 'milder' } }))).toEqual(['block scale-answered sc1']);
    expect(done(run(harte).send({ type: 'SET', id: 'sc1', fields: { withholdFrom: ['p-ryan'] } })).scales?.[0]?.withholdFrom).toEqual(['p-ryan']);
  });
});

describe('A copy on its way to a reader', () => {
  const checked = (reader: string) => {
    const amira = run(harte, 'previewing');
    expect(refused(amira.can({ type: 'SHARE', reader }))).toEqual(['block SOS-M13']);
    done(amira.send({ type: 'PREPARE_COPY', reader, newId: 'copy-1', at }));
    return amira;
  };
  const twoPeople = (runner: ReturnType<typeof run>, reader: string, newId?: string): void => {
    done(runner.send({ type: 'PREPARE_COPY', reader, at, ...(newId ? { newId } : {}) }));
    done(runner.send({ type: 'CHECK_COPY', reader, by: 'w-tom', at }));
  };
  it('needs a reader', () => {
    expect(refused(run(harte).can({ type: 'PREVIEW' }))).toEqual(['block reader-needed']);
    expect(refused(run(harte, 'previewing').can({ type: 'SHARE' }))).toEqual(['block reader-needed']);
  });
  it('SOS-M12 names what is not decided, and passes once a version is written and something else is left out', () => {
    const runner = run(harte, 'previewing');
    const verdict = runner.can({ type: 'SHARE', reader: 'parent:p-deb' });
    expect(verdict).toMatchObject({ ok: false, messageId: 'SOS-M12', severity: 'block', about: ['d1', 'd2'] });
    expect(!verdict.ok && verdict.reasons[0]?.values).toEqual({ name: 'Deb', what: 'Pauline has told us what she is worried about' });
    expect(refused(runner.can({ type: 'WRITE_VERSION', id: 'd1', reader: 'parent:p-deb', text: '' }))).toEqual(['block version-needs d1']);
    done(runner.send({ type: 'WRITE_VERSION', id: 'd1', reader: 'parent:p-deb', text: 'Amira is worried that Ryan will hurt Danielle again.' }));
    done(runner.send({ type: 'WRITE_VERSION', id: 'd2', reader: 'parent:p-deb', withhold: true, reason: 'Danielle’s health.' }));
    expect(refused(runner.can({ type: 'SHARE', reader: 'parent:p-deb' }))).toEqual(['block SOS-M13 d1 d2', 'block SOS-M13']);
    expect(refused(runner.can({ type: 'CHECK_VERSION', id: 'd1', reader: 'parent:p-deb' }))).toEqual(['block SOS-M13 d1']);
    for (const id of ['d1', 'd2']) done(runner.send({ type: 'CHECK_VERSION', id, reader: 'parent:p-deb', by: 'w-tom', at }));
    expect(refused(runner.can({ type: 'SHARE', reader: 'parent:p-deb' }))).toEqual(['block SOS-M13']);
    // The milder words never become the record (domain.md §3.6).
    expect((runner.document.content as AssessmentMap).dangerStatements?.[0]?.text).toBe(map.dangerStatements![0]!.text);
  });
  it('SOS-M13, DP-19 is looked at by somebody other than whoever made it ready', () => {
    const amira = checked('parent:p-ryan');
    expect(refused(amira.can({ type: 'CHECK_COPY', copyId: 'copy-1', reader: 'parent:p-ryan' }))).toEqual(['block SOS-M13']);
    expect(refused(amira.can({ type: 'SHARE', reader: 'parent:p-ryan' }))).toEqual(['block SOS-M13']);
    done(amira.send({ type: 'CHECK_COPY', copyId: 'copy-1', reader: 'parent:p-ryan', by: 'w-tom', at }));
    const shared = amira.send({ type: 'SHARE', reader: 'parent:p-ryan', method: 'by hand', at });
    expect(shared).toMatchObject({ ok: true, stage: 'shared' });
    expect(amira.document.copies).toMatchObject([{ id: 'copy-1', reader: 'parent:p-ryan', state: 'shared', preparedBy: 'w-amira', checkedBy: 'w-tom', sharedBy: 'w-amira', sharedAt: at, method: 'by hand' }]);
    expect(amira.document.copies?.[0]?.held).toEqual(copyFor(harte, 'parent:p-ryan', documentType).copy);
  });
  it('SOS-M13 counts a check only for what was looked at: a map changed since is looked at again', () => {
    const amira = checked('parent:p-ryan');
    done(amira.send({ type: 'CHECK_COPY', reader: 'parent:p-ryan', by: 'w-tom', at }));
    done(amira.send({ type: 'ADD', section: 'existingStrengths', text: 'Ryan rang to ask how Jayden is.', at }));
    expect(refused(amira.can({ type: 'SHARE', reader: 'parent:p-ryan' }))).toEqual(['block SOS-M13']);
    done(amira.send({ type: 'PREPARE_COPY', reader: 'parent:p-ryan', newId: 'copy-2', at }));
    done(amira.send({ type: 'ADD', section: 'existingStrengths', text: 'And again.', at }));
    expect(refused(amira.can({ type: 'CHECK_COPY', copyId: 'copy-2', by: 'w-tom' }))).toEqual(['block copy-changed']);
    expect(amira.document.copies?.map(({ id, state }) => [id, state])).toEqual([['copy-1', 'superseded'], ['copy-2', 'prepared']]);
  });
  it('DP-44 is frozen: what is written afterwards never changes what somebody was given', () => {
    const runner = run(harte, 'previewing');
    twoPeople(runner, 'parent:p-danielle');
    done(runner.send({ type: 'SHARE', reader: 'parent:p-danielle', method: 'by hand', at }));
    const held = JSON.stringify(runner.document.copies?.[0]?.held);
    done(runner.send({ type: 'FAMILY_ADDS' }));
    done(runner.send({ type: 'CORRECT', id: 'h2', text: 'Something else.', at }));
    expect(JSON.stringify(runner.document.copies?.[0]?.held)).toBe(held);
    expect(Object.isFrozen(runner.document.copies?.[0]?.held)).toBe(true);
    for (const stage of ['ready', 'previewing']) {
      const next = run(runner.document as MapDocument, stage === 'ready' ? 'previewing' : stage);
      twoPeople(next, 'parent:p-danielle');
      const again = next.send({ type: 'SHARE', reader: 'parent:p-danielle', at });
      expect(again.ok && again.document.copies?.map(({ state }) => state)).toEqual(['superseded', 'shared']);
    }
  });
  it('goes as a draft from shaping with a reason, marked as one, and is held to the same safety', () => {
    const runner = run(harte, 'shaping');
    expect(refused(runner.can({ type: 'SHARE_AS_DRAFT', reader: 'parent:p-danielle', reason: 'Court tomorrow' }))).toEqual(['block SOS-M13']);
    twoPeople(runner, 'parent:p-danielle');
    expect(refused(runner.can({ type: 'SHARE_AS_DRAFT', reader: 'parent:p-danielle' }))).toEqual(['confirm draft-why']);
    expect(refused(runner.can({ type: 'SHARE_AS_DRAFT', reader: 'parent:p-deb', reason: 'Court tomorrow' }))).toContain('block SOS-M12 d1 d2');
    expect(runner.send({ type: 'SHARE_AS_DRAFT', reader: 'parent:p-danielle', reason: 'Court tomorrow', at })).toMatchObject({ ok: true, stage: 'shaping' });
    expect(runner.document.copies).toMatchObject([{ state: 'shared', draft: true, reason: 'Court tomorrow' }]);
  });
  it('DP-29 can be called back: what it held, who had it and from when stay', () => {
    const runner = run(harte, 'previewing');
    expect(refused(runner.can({ type: 'RECALL', copyId: 'copy-9' }))).toEqual(['block no-such-copy']);
    twoPeople(runner, 'parent:p-danielle', 'copy-1');
    done(runner.send({ type: 'SHARE', reader: 'parent:p-danielle', at }));
    done(runner.send({ type: 'RECALL', copyId: 'copy-1', at: '2026-10-06T09:00:00+01:00' }));
    expect(runner.document.copies).toMatchObject([{ id: 'copy-1', reader: 'parent:p-danielle', state: 'recalled', sharedAt: at, recalledAt: '2026-10-06T09:00:00+01:00', recalledBy: 'w-amira' }]);
    expect(runner.document.copies?.[0]?.held).toEqual(copyFor(harte, 'parent:p-danielle', documentType).copy);
  });
});

describe('The method as data', () => {
  it('has every prompt of domain.md, SOS-P01 to P29, each with its place and whom it is for', () => {
    expect(PROMPTS).toHaveLength(29);
    expect(PROMPTS.map(({ id }) => id).at(-1)).toBe('SOS-P29');
    const of = (id: string) => PROMPTS.find((prompt) => prompt.id === id);
    expect(of('SOS-P03')).toEqual({ id: 'SOS-P03', where: 'harm', audience: 'family' });
    expect(of('SOS-P09')).toEqual({ id: 'SOS-P09', where: 'dangerStatements', audience: 'practitioner' });
    expect(of('SOS-P17')).toEqual({ id: 'SOS-P17', where: 'existingSafety', audience: 'practitioner' });
    expect(of('SOS-P27')).toEqual({ id: 'SOS-P27', where: 'scales', audience: 'child' });
    expect(of('SOS-P29')).toEqual({ id: 'SOS-P29', where: 'closing', audience: 'practitioner' });
  });
  it('DP-53 has no field anywhere for a score, a total or a band', () => {
    const shapes = JSON.stringify(Object.keys((documentType.schema as unknown as { _zod: { def: { shape: object } } })._zod.def.shape));
    expect(shapes).not.toMatch(/score|risk|rating|total|average|mean|band/i);
  });
  it('keeps names it does not know: a care leaver’s and an unborn child’s maps open like any other', () => {
    for (const document of [careLeaver, preBirth, empty, oneWorry]) expect(readDocument(JSON.stringify(document), [documentType]).ok).toBe(true);
  });
});
