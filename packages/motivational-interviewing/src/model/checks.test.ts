/** The practice checks MI-M02 to M12: when each one speaks, and when it keeps still (domain.md §7.8, shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { copyFor, frozen } from '@practice-kit/documents';
import { check, documentType, start, type Reflection, type ReflectionDocument } from './index.js';
import { en } from '../wording/en.js';
import { wordsToNotice } from './words-to-notice.js';
import { before, during, empty, kept, noted, reflecting, saturdays } from './fixtures.js';

const asOf = '2026-10-22';
const { content } = saturdays;
const withReflection = (change: Partial<Reflection>, rest: Partial<ReflectionDocument> = {}): ReflectionDocument => frozen({ ...kept, ...rest, content: { ...kept.content, ...change } });
const fired = (document: ReflectionDocument, on = asOf): string[] => check(document, { asOf: on }).map(({ id, about }) => [id, ...about].join(' '));
const after = (change: Reflection['after']): ReflectionDocument => withReflection({ after: { ...content.after, ...change } });

describe('The practice checks', () => {
  it('have nothing to say of a reflection nobody has written on', () => {
    for (const document of [empty, before]) expect(fired(document)).toEqual([]);
  });
  it('are nudges, every one of them: nothing here is in the way', () => {
    const findings = [saturdays, noted, reflecting, after({ whoseVoiceArguedForChange: 'mostly-mine', counts: { confront: 1 } })].flatMap((document) => check(document, { asOf: '2026-12-01' }));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['nudge']));
  });
  it('see nothing in a copy: what a coach holds is not theirs to be told about', () => {
    expect(check(copyFor(saturdays, 'w-helen', documentType).copy, { asOf: '2027-01-01' })).toEqual([]);
  });

  it('K9 ask nothing about what was withdrawn or corrected', () => {
    for (const status of ['withdrawn', 'corrected']) expect(fired(withReflection({ during: { rulers: [{ id: 'ru1', kind: 'importance', value: 3, status }] } }))).not.toContain('MI-M04 ru1');
  });
  it.each(['Bedtimes, Siôn', 'Bedtimes, Sio\u0302n', 'Bedtimes, Sion', 'Bedtimes, SIÔN'])('MI-M02 knows a name however the keyboard composes it, without its accent and in capitals: %s', (focus) => {
    const named = (name: string) => withReflection({ before: { focus } }, { people: [...kept.people, { id: 'p-s', name, kind: 'child' }] });
    for (const name of ['Siôn Prydderch', 'Sio\u0302n Prydderch']) expect(fired(named(name))).toContain('MI-M02');
    expect(fired(named('Bed Time'))).not.toContain('MI-M02');
  });
  it('MI-M02 takes no word for a name, where somebody is called Hope, Grace or Mark', () => {
    const people = ['Hope', 'Grace', 'Mark'].map((name) => ({ id: name, name, kind: 'family' as const }));
    expect(fired(withReflection({ before: { focus: 'I hope we mark it with some grace.' } }, { people: [...kept.people, ...people] }))).not.toContain('MI-M02');
  });

  const people = [...kept.people, { id: 'p-kay', name: 'Kay Mansell', kind: 'family' }, { id: 'p-jo', name: 'Joseph Mansell', knownAs: 'Joe', kind: 'child' }] as ReflectionDocument['people'];
  it.each([
    [{ whoWasThere: 'Kay and me.' }, 'MI-M02'], [{ before: { focus: 'What Joe sees' } }, 'MI-M02'], [{ during: { changeTalk: [{ id: 'c1', text: 'I want to.', iSaid: 'Kay, you want to.' }] } }, 'MI-M02 c1'],
  ])('MI-M02 notices a name the owner typed: %j', (change, found) => {
    expect(fired(withReflection({ during: {}, after: { at: '' }, ...change } as Partial<Reflection>, { people }))).toContain(found);
  });
  it.each([
    { whoWasThere: 'Parent A and me.' }, { before: { focus: 'Okay then, Kayaks' } }, { during: { changeTalk: [{ id: 'c1', text: 'Kay will not drink.' }] } }, { before: { focus: 'What Nadia brings' } },
  ])('MI-M02 lets be what is no name, what the parent said, and a colleague: %j', (change) => {
    expect(fired(withReflection({ during: {}, after: { at: '' }, ...change } as Partial<Reflection>, { people }))).not.toContain('MI-M02');
  });

  it.each(['Kay and me. Nine-year-old at school.', 'I was with Kay', 'What Joe’s teacher said', 'Mrs Mansell was tired', 'I told Kay straight', 'Joe said nothing', 'Roeddwn i gyda Siân', 'Siân a minnau'])('MI-M02 asks about what may be a name, though nobody of that name is in the document: %s', (words) => {
    expect(fired(withReflection({ whoWasThere: words }))).toContain('MI-M02');
    expect(fired(withReflection({ during: { discord: [{ id: 'd1', text: 'Hm.', iSaid: words }] } }))).toContain('MI-M02 d1');
    expect(fired(withReflection({ during: { discord: [{ id: 'd1', text: words, iSaid: 'Hm.' }] } })).some((one) => one.startsWith('MI-M02'))).toBe(false);
  });
  it.each(['Parent A and me', 'Mum said it, and Nan asked why', 'He said so. She told me.', 'What about Saturday and Christmas?', 'I asked for an English leaflet', 'Everybody wants that', 'Mum’s sister', 'Dad and I', 'the GP and me', 'I rang and told Helen Voss', 'Bristol in May'])('MI-M02 lets be what names nobody: %s', (words) => {
    expect(fired(withReflection({ whoWasThere: words }))).not.toContain('MI-M02');
  });
  it.each(['She is resistant.', 'in Denial about it', 'Mum is not engaging', 'he did not engage', 'refuses to engage', 'non-compliant', 'no insight into it', 'hard to reach', 'I met resistance'])('MI-M03, MI-R04 asks what happened between you: %s', (words) => {
    expect(fired(after({ momentIWouldTakeBack: { quote: words } }))).toContain('MI-M03');
    expect(fired(withReflection({ before: { whatIAmBringing: words } }))).toContain('MI-M03');
    expect(fired(withReflection({ during: { sustainTalk: [{ id: 's1', text: 'x', iSaid: words }] } }))).toContain('MI-M03 s1');
  });
  it('MI-M03 never looks at the parent’s own words', () => {
    const words = 'You will say I am in denial and not engaging.';
    expect(fired(withReflection({
      during: { changeTalk: [{ id: 'c', text: words }], sustainTalk: [{ id: 's', text: words }], discord: [{ id: 'd', text: words }], rulers: [{ id: 'r', kind: 'importance', value: 4, whyNotLower: { text: words }, whatWouldRaiseIt: { text: words } }] },
      toCaseRecord: [{ fromItemId: 'c', text: words, asOwnWords: true }],
    })).some((one) => one.startsWith('MI-M03'))).toBe(false);
    expect(fired(withReflection({ toCaseRecord: [{ fromItemId: 'ct1', text: words, asOwnWords: false }] }))).toContain('MI-M03 ct1');
  });
  it.each(['Mae hi’n gwrthod ymgysylltu', 'ddim yn ymgysylltu', 'Mae’n gwadu popeth', 'diffyg mewnwelediad', 'anodd ei chyrraedd', 'cydymffurfio'])('MI-M03, MI-R04 asks it of the Welsh words too: %s', (words) => {
    expect(fired(withReflection({ before: { whatIAmBringing: words } }))).toContain('MI-M03');
  });
  it.each(['Dechreuon ni ymgysylltu', 'gwahaniaeth', 'An engaging talk', 'I resisted the leaflet', 'A denier', 'the compline bell', 'It gave me insight'])('MI-M03 lets everyday words be: %s', (words) => {
    expect(fired(after({ whatIAmPleasedWith: words }))).not.toContain('MI-M03');
  });
  it('MI-M03 asks once of the parts together, and once of each jot', () => {
    const found = fired(withReflection({ before: { focus: 'resistant', bottomLine: 'resistant' }, during: { discord: [{ id: 'd1', text: 'x', iSaid: 'resistant' }] } }));
    expect(found.filter((one) => one.startsWith('MI-M03'))).toEqual(['MI-M03', 'MI-M03 d1']);
  });

  it('MI-M04, MI-R05 asks about the ruler nobody asked why not lower', () => {
    const ruler = { id: 'ru1', kind: 'importance', value: 7 };
    expect(fired(withReflection({ during: { rulers: [ruler] } }))).toContain('MI-M04 ru1');
    expect(fired(withReflection({ during: { rulers: [{ ...ruler, whyNotLower: { text: '  ' } }] } }))).toContain('MI-M04 ru1');
    expect(fired(withReflection({ during: { rulers: [{ ...ruler, whyNotLower: { text: 'My son.' } }] } }))).not.toContain('MI-M04 ru1');
    expect(fired(withReflection({ during: { rulers: [{ ...ruler, value: 0 }] } }))).toContain('MI-M04 ru1');
  });
  it.each(['He hit me again on Friday.', 'a bruise on his arm', 'I left the kids on their own', 'left them alone all night', 'I took an overdose', 'he threatened us'])('MI-M06 sees what may belong on the child’s record, in anybody’s words: %s', (words) => {
    expect(fired(withReflection({ during: { changeTalk: [{ id: 'c1', text: words }] } }))).toContain('MI-M06 c1');
    expect(fired(after({ didIKeepTheChildInMind: words }))).toContain('MI-M06');
  });
  it('MI-M06 once left in one field asks again in another, of each jot by itself, and of other words in the same field', () => {
    const document = withReflection({
      before: { focus: 'He hit her.', bottomLine: 'The bruise on his arm.' }, during: { changeTalk: [{ id: 'c1', text: 'He hit me.' }, { id: 'c2', text: 'He hit me.' }] }, after: { whatIAmPleasedWith: 'She told me he hit her.' },
    });
    const noticed = (from: ReflectionDocument) => check(from, { asOf }).filter(({ id }) => id === 'MI-M06');
    expect(noticed(document).map((finding) => [finding.about.join(), finding.path.join('.'), finding.noticed!.slice(1).join(), finding.values?.['where'] ?? ''])).toEqual([
      ['', 'content.before.focus', 'hit her', '@field.focus'], ['', 'content.before.bottomLine', 'bruise', '@field.bottomLine'], ['c1', 'content.during.changeTalk.0.text', 'hit me', ''], ['c2', 'content.during.changeTalk.1.text', 'hit me', ''],
      ['', 'content.after.whatIAmPleasedWith', 'hit her', '@field.whatIAmPleasedWith'],
    ]);
    const runner = start(document, { asOf, actor: 'w-nadia' });
    const leave = (index: number): void => { const { about, noticed: words } = noticed(runner.document as ReflectionDocument)[index]!; runner.send({ type: 'DISMISS', messageId: 'MI-M06', about, noticed: words }); };
    leave(0);
    leave(1);
    expect(noticed(runner.document as ReflectionDocument).map(({ path }) => path.join('.'))).toEqual(['content.before.bottomLine', 'content.during.changeTalk.1.text', 'content.after.whatIAmPleasedWith']);
    runner.send({ type: 'SET_PART', part: 'before', fields: { focus: 'He hit her, and the baby was crying.' } });
    expect(noticed(runner.document as ReflectionDocument)).toHaveLength(3);
    runner.send({ type: 'SET_PART', part: 'before', fields: { focus: 'He hit her, and she is scared of him.' } });
    runner.send({ type: 'EDIT_OWN', id: 'c1', text: 'He hit me with a belt. He has a knife.' });
    expect(noticed(runner.document as ReflectionDocument).map(({ noticed: words }) => words!.slice(1).join())).toEqual(['hit her,scared of him', 'bruise', 'hit me,knife', 'hit me', 'hit her']);
  });
  it.each([
    'He hit me when the lads were asleep', 'He hit me that night', 'He hit Jayden with a belt', 'She smacked my little boy', 'He pushed her down the stairs', 'There was a knife', 'I am scared of him', 'He won’t let me see my mum', 'They had nothing to eat', 'She ran away', 'Don’t tell anyone', 'It’s our secret', 'I want to die', 'He makes me have sex',
    'He was locked in his room', 'They get hit', 'He shook the baby', 'He threw a plate at her', 'I’ve been cutting myself', 'He checks my phone', 'It’s not safe at home', 'He was found unconscious', 'He came in and touched her', 'Home alone till ten', 'He controls the money', 'I hadn’t fed him', 'older boys, county lines',
  ])('MI-M06 sees an ordinary way of saying it: %s', (words) => {
    expect(fired(withReflection({ during: { sustainTalk: [{ id: 's1', text: words }] } }))).toContain('MI-M06 s1');
  });
  it.each([
    'Mae e’n fy mwrw i', 'Cafodd ei tharo', 'Mi drawodd fi neithiwr', 'Tarodd Jayden', 'Mae cleisiau ar ei braich', 'y gleisiau', 'Mae arna i ofn e', 'Mae hi ag ofn mynd adref', 'Roedd y plant ar eu pennau eu hunain', 'Doedd dim bwyd', 'Cymerais orddos', 'Dw i eisiau marw', 'Paid â dweud wrth neb',
    'Ein cyfrinach ni', 'Fe redodd i ffwrdd', 'Rhedodd hi i ffwrdd', 'Mae’n rheoli popeth', 'camdriniaeth', 'cam-drin', 'Mae hi’n torri ei hun', 'hunan-niweidio', 'Bygythiodd fi', 'Roedd cyllell ganddo', 'gyllell', 'Dydy hi ddim yn ddiogel', 'trais yn y cartref', 'Cafodd ei threisio', 'Mae e’n fy nychryn i',
  ])('MI-M06 sees it in Welsh, however the word begins: %s', (words) => {
    expect(fired(withReflection({ during: { sustainTalk: [{ id: 's1', text: words }] } }))).toContain('MI-M06 s1');
  });
  it.each([
    'I pushed her too hard on it', 'kick the habit', 'I hit the nail on the head', 'She got there first', 'It hit me that I had talked too much', 'I followed her lead', 'That touched a nerve', 'I was afraid to ask', 'He was hungry for it',
    'Roedd hi’n bwrw glaw', 'taro golwg arno', 'bwrw ymlaen', 'Mae arna i ofn na alla i', 'cario ymlaen', 'Dw i wedi dweud wrth Mam', 'curo ar y drws', 'Gadawais y daflen', 'ei gadael hi i fynd', 'ei ddarllen', 'ofnadwy', 'diogel',
  ])('MI-M06 lets everyday words of either language be: %s', (words) => {
    expect(fired(after({ didIKeepTheChildInMind: words }))).not.toContain('MI-M06');
  });
  it('MI-M06 sees nothing in the worked example or in the kit’s own English, and is as quick with very long words', () => {
    expect(check(saturdays, { asOf }).map(({ id }) => id)).not.toContain('MI-M06');
    expect(Object.values(en).flatMap((phrase) => wordsToNotice(JSON.stringify(phrase)))).toEqual([]);
    for (const long of ['n'.repeat(20_000), 'left '.repeat(5000), 'hit '.repeat(5000), `threw ${'a '.repeat(9000)}`]) expect(wordsToNotice(`${long}!`)).toEqual([]);
  });
  it.each(['I was left out of it.', 'It hit home.', 'We talked alone.', 'The heart of it hurt to hear'])('MI-M06 lets everyday words be: %s', (words) => {
    expect(fired(after({ didIKeepTheChildInMind: words }))).not.toContain('MI-M06');
  });
  it('MI-M07 says that there is no ratio, only where something was counted', () => {
    expect(fired(after({ counts: { simpleReflections: 5 } }))).toContain('MI-M07');
    expect(fired(after({ counts: { openQuestions: 0, closedQuestions: 0 } }))).toContain('MI-M07');
    for (const counts of [{}, undefined, { openQuestions: 1 }, { closedQuestions: 1 }]) expect(fired(after({ counts }))).not.toContain('MI-M07');
  });
  it('MI-M08 asks when the arguments were mostly yours', () => {
    expect(['mostly-mine', 'both', 'mostly-theirs'].map((voice) => fired(after({ whoseVoiceArguedForChange: voice })).includes('MI-M08'))).toEqual([true, false, false]);
  });
  it('MI-M09 asks what asking might have sounded like', () => {
    expect([0, 1, 4, undefined].map((persuadeWithoutPermission) => fired(after({ counts: { openQuestions: 1, persuadeWithoutPermission } })).includes('MI-M09'))).toEqual([false, true, true, false]);
  });
  it.each([['2026-10-27', false], ['2026-11-02', false], ['2026-11-03', true], ['2026-12-01', true]])('MI-M11 asks after ten working days whether anything belongs on the record: on %s → %s', (on, speaks) => {
    expect(fired(kept, on).includes('MI-M11')).toBe(speaks);
    expect(fired(saturdays, on)).not.toContain('MI-M11');
  });
  it.each([['2026-10-20', false], ['2026-10-24', false], ['2026-10-26', false], ['2026-10-27', true], ['2026-12-01', true]])('MI-M12 says after five working days that one line is enough: on %s → %s', (on, speaks) => {
    expect(fired(noted, on).includes('MI-M12')).toBe(speaks);
    expect(fired(during, on).includes('MI-M12')).toBe(speaks);
    expect(fired(reflecting, on)).not.toContain('MI-M12');
  });
  it('MI-M12 says nothing of a conversation that is still to come, or of one with no day', () => {
    const { on: _on, ...undated } = noted.content;
    expect(fired(withReflection({ on: '2026-11-20', after: undefined }))).not.toContain('MI-M12');
    expect(fired(frozen({ ...noted, content: { ...undated, before: { focus: 'x' } } }) as ReflectionDocument, '2027-01-01')).not.toContain('MI-M12');
  });

  it('stay away for good from what has been put away, and only from that', () => {
    const document = after({ whoseVoiceArguedForChange: 'mostly-mine' });
    expect(fired(document)).toEqual(['MI-M08', 'MI-M09']);
    const away = start(document, { asOf, actor: 'w-nadia' }).can({ type: 'DISMISS', messageId: 'MI-M09', about: [] });
    expect(away.ok && fired(away.document as ReflectionDocument)).toEqual(['MI-M08']);
  });
  it('say nothing of a reflection that was deleted', () => {
    const gone = start(kept, { asOf, actor: 'w-nadia' }).can({ type: 'DELETE' });
    expect(gone.ok && fired(gone.document as ReflectionDocument, '2027-01-01')).toEqual([]);
  });
  it('point at the place in the document', () => {
    const document = after({ counts: { persuadeWithoutPermission: 2 }, whoseVoiceArguedForChange: 'mostly-mine', whatIAmPleasedWith: 'not engaging' });
    for (const { path } of check(document, { asOf: '2026-12-01' })) expect(path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], document)).toBeDefined();
  });
});
