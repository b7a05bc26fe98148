/** What was said, asked, decided or told before stays, beside what is said now (shapes.md K9; domain.md CH-R01, CH-R02, CH-R05, CH-R12; DP-39, DP-43). */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import type { Verdict } from '@practice-kit/practice-tool/model';
import { documentType, findItem, sessionOf, start, type ChildSession, type HouseItem, type SessionsDocument } from './index.js';
import { choosing, maliInWelsh, miaAndMali, preparing, readingBack, telling, withMia, withSessions } from './fixtures.js';

const asOf = '2026-10-01';
const at = '2026-10-01T10:00:00+01:00';
const run = (document: SessionsDocument, stage?: string, actor = 'w-amira') => start(document, { asOf, actor, ...(stage ? { stage } : {}) });
const ids = (verdict: Verdict): string[] => verdict.reasons.map(({ messageId }) => messageId);
const session = (document: unknown, id = 'th-mia-1'): ChildSession => sessionOf(document as SessionsDocument, id)!;
const item = (document: unknown, id: string): HouseItem => findItem(document as SessionsDocument, id)!.item;
const copies = (document: unknown): string => ['parent:p-danielle', 'child:p-mia', 'network:p-pauline', 'family-shared', 'partner:police']
  .map((reader) => JSON.stringify(copyFor(document as SessionsDocument, reader, documentType).copy)).join('');

describe('What was there before stays beside what is there now (K9)', () => {
  it('CH-R02 what was asked, put right: what was written first stays, with who put it right and when', () => {
    const runner = run(choosing);
    runner.send({ type: 'SET', id: 'mia-w-2', fields: { prompt: 'CH-P15' }, at });
    runner.send({ type: 'SET', id: 'mia-w-2', fields: { asked: 'Who is at the gate?' }, at });
    expect(item(runner.document, 'mia-w-2')).toMatchObject({ prompt: 'CH-P15', asked: 'Who is at the gate?', earlierAsked: [{ prompt: 'CH-P13', by: 'w-amira', at }, { prompt: 'CH-P15', by: 'w-amira', at }] });
    runner.send({ type: 'SET', id: 'mia-g-2', fields: { prompt: 'CH-P07' }, at });
    expect(item(runner.document, 'mia-g-2').earlierAsked, 'nothing was written before').toBeUndefined();
    expect(copies(runner.document)).not.toContain('earlierAsked');
  });
  it('CH-R12 a translation put right: the first stays, and is in nobody’s copy', () => {
    const runner = run(maliInWelsh, undefined, 'w-elin');
    const mali = (text: string) => runner.send({ type: 'TRANSLATE', id: 'cy-w-1', lang: 'en', text, of: 'w-elin', at });
    expect([mali('I get worried when Dad yells').ok, mali('I am worried when Dad is yelling').ok]).toEqual([true, true]);
    expect(item(runner.document, 'cy-w-1').translations?.map(({ text }) => text)).toEqual(['I am worried when Dad is yelling']);
    expect(item(runner.document, 'cy-w-1').earlierTranslations?.map(({ text }) => text)).toEqual(['I worry when Dad shouts', 'I get worried when Dad yells']);
    const own = JSON.stringify(copyFor(runner.document, 'child:p-mali', documentType).copy);
    expect(own).toContain('I am worried when Dad is yelling');
    expect(own).not.toMatch(/when Dad shouts|yells/);
  });
  it('DP-43 a child’s name for a house, given anew: the one before stays', () => {
    const runner = run(miaAndMali);
    const name = (good: string) => runner.send({ type: 'SET_HEADER', fields: { chosenByChild: { startedWith: 'good', whatToCallTheHouses: { good, worries: 'The storm house' } } }, at });
    name('The sunny house');
    name('The pancake house');
    expect(session(runner.document).chosenByChild).toMatchObject({ whatToCallTheHouses: { good: 'The pancake house' }, earlierNames: [{ house: 'dreams', name: 'The wish house', by: 'w-amira', at }, { house: 'good', name: 'The sunny house', by: 'w-amira', at }] });
    expect(copies(runner.document)).not.toMatch(/earlierNames|The sunny house/);
  });
  it('what somebody says of it a second time stands after what they said first', () => {
    const runner = run(miaAndMali);
    for (const text of ['I want to say more.', 'And sorry.']) runner.send({ type: 'RESPONDED', of: 'p-danielle', text, at });
    const shown = session(runner.document).afterwards!.find(({ step }) => step === 'shown-to')!;
    expect(shown.response?.text).toBe('I didn\'t know she was lying there listening. I want to do something about that.');
    expect(shown.laterResponses?.map(({ text }) => text)).toEqual(['I want to say more.', 'And sorry.']);
  });
  it('CH-R03, DP-43 what one worker wrote down of a telling stays when another writes it down; when the procedure began is said once', () => {
    const words = session(telling).telling!.words.text;
    const tom = run(telling, undefined, 'w-tom');
    for (const text of [`${words} `, `${words} and then he went`]) expect(tom.send({ type: 'WRITE_EXACT', text, writing: 'go-1', at }).ok).toBe(true);
    expect(session(tom.document).telling).toMatchObject({ recordedBy: 'w-tom', words: { text: `${words} and then he went` } });
    expect(session(tom.document).earlierTellings).toMatchObject([{ recordedBy: 'w-amira', status: 'corrected', words: { text: words } }]);
    const amira = run(telling);
    amira.send({ type: 'WRITE_EXACT', localProcedureAt: at });
    expect(amira.can({ type: 'WRITE_EXACT', localProcedureAt: '2026-10-01T09:00:00+01:00' })).toMatchObject({ ok: false, messageId: 'DP-39' });
  });
  it('CH-R03, K9 a worker who writes down anew what they wrote themselves leaves it as it was, with when; as long as they have not left it they are still writing', () => {
    const words = session(telling).telling!.words.text;
    const amira = run(telling);
    const write = (text: string, writing: string, minute: string, more: object = {}) => amira.send({ type: 'WRITE_EXACT', text, writing, at: `2026-10-01T10:${minute}:00+01:00`, ...more });
    for (const [text, writing, minute] of [['he', 'go-1', '01'], ['he put', 'go-1', '02'], ['he put his hand', 'go-1', '03']] as const) expect(write(text, writing, minute).ok).toBe(true);
    expect(session(amira.document).earlierTellings).toMatchObject([{ recordedBy: 'w-amira', status: 'corrected', words: { text: words } }]);
    expect(session(amira.document).telling).toMatchObject({ at: telling.content.sessions[0]!.telling!.at, recordedBy: 'w-amira', recordedAt: '2026-10-01T10:01:00+01:00', words: { text: 'he put his hand' } });
    write('he never', 'go-2', '30', { reason: 'Read back to Mia’s teacher.' });
    expect(session(amira.document).earlierTellings?.map((one) => [one.words.text, one.status, one.recordedAt])).toEqual([[words, 'corrected', undefined], ['he put his hand', 'corrected', '2026-10-01T10:01:00+01:00']]);
    expect(session(amira.document).telling).toMatchObject({ words: { text: 'he never' }, recordedAt: '2026-10-01T10:30:00+01:00', correctionReason: 'Read back to Mia’s teacher.' });
    expect(amira.send({ type: 'WRITE_EXACT', text: 'he never said', at }).ok, 'sent whole, it is a go of its own').toBe(true);
    expect(session(amira.document).earlierTellings?.map((one) => one.words.text)).toEqual([words, 'he put his hand', 'he never']);
    expect(copies(amira.document)).not.toMatch(/he put his|he never|go-2/);
  });
  it('CH-R03 whoever writes the exact words down is named, and not whoever pressed before them', () => {
    const tom = run({ ...telling, content: { sessions: telling.content.sessions.map((one) => ({ ...one, telling: { ...one.telling!, words: { ...one.telling!.words, text: '' } } })) } } as SessionsDocument, undefined, 'w-tom');
    expect(tom.send({ type: 'RETURN', text: 'he put his hand', at }).ok).toBe(true);
    expect(session(tom.document).telling).toMatchObject({ recordedBy: 'w-tom', recordedAt: at, words: { text: 'he put his hand' } });
    expect(session(tom.document).earlierTellings).toBeUndefined();
  });
  it('CH-R02 what is put right keeps what was asked first, and whom it is kept from; read back with nothing known, it is what was asked then', () => {
    const kept = { ...readingBack, content: { sessions: readingBack.content.sessions.map((one) => ({ ...one, houses: { ...one.houses, good: one.houses!.good!.map((said) => (said.id === 'mia-g-1' ? { ...said, withholdFrom: ['partner:police'], asked: 'What is best?' } : said)) } })) } } as SessionsDocument;
    const runner = run(kept);
    const put = (corrects: string, more: object = {}): HouseItem => { runner.send({ type: 'ADD_CORRECTION', corrects, newId: `${corrects}-now`, text: 'x', at, ...more }); return item(runner.document, `${corrects}-now`); };
    expect(put('mia-g-1')).toMatchObject({ prompt: 'CH-P07', asked: 'What is best?', withholdFrom: ['partner:police'] });
    expect(put('mia-w-1', { prompt: 'CH-P14' }).prompt).toBe('CH-P14');
    expect(put('mia-d-2').prompt).toBe('CH-P23');
    expect(run(choosing, 'shared').can({ type: 'ADD_CORRECTION', corrects: 'mia-d-2', newId: 'now', text: 'x', at })).toMatchObject({ ok: true });
  });
  it('a worker’s observation put right is new words: nobody was asked who may see them', () => {
    const seen = withSessions([{ id: 's1', childId: 'p-mia', houses: { good: [{ id: 'o1', kind: 'observation', verbatim: false, text: 'She cried.', share: [{ personId: 'p-ryan', choice: 'yes' }] }] } }], ['shared']);
    const runner = run(seen);
    expect(runner.send({ type: 'CORRECT', id: 'o1', text: 'She cried when Ryan came in.', newId: 'o2', at }).ok).toBe(true);
    expect(item(runner.document, 'o2').share).toBeUndefined();
    expect(JSON.stringify(copyFor(runner.document, 'parent:p-ryan', documentType).copy)).not.toContain('when Ryan came in');
  });
});

describe('A child’s reason', () => {
  it('is the child’s to write until they leave the question, and then it stays (DP-43)', () => {
    const runner = run(choosing);
    const write = (childReason: string) => runner.send({ type: 'WRITE', id: 'mia-w-1', childReason, at });
    expect([write('she').ok, write('she wil cry').ok]).toEqual([true, true]);
    expect(runner.send({ type: 'KEEP', id: 'mia-w-1', at }).ok).toBe(true);
    expect(item(runner.document, 'mia-w-1')).toMatchObject({ childReason: 'she wil cry' });
    expect(item(runner.document, 'mia-w-1').isReasonOpen).toBeUndefined();
    expect(write('she would be fine')).toMatchObject({ ok: false, messageId: 'CH-M01' });
    expect(run(choosing, undefined, 'p-danielle').can({ type: 'WRITE', id: 'mia-w-1', childReason: 'no reason' })).toMatchObject({ ok: false, messageId: 'CH-R09' });
  });
  it('is finished with the step that is gone after it', () => {
    const runner = run(choosing);
    runner.send({ type: 'WRITE', id: 'mia-w-1', childReason: 'she wil', at });
    runner.send({ type: 'CHECK_SAFETY', result: 'Looked.', at });
    expect(item(runner.document, 'mia-w-1').isReasonOpen).toBeUndefined();
  });
});

describe('Whose words, in what language, by whom', () => {
  it('are in the language the child speaks, where it is not the document’s: words, number and what they told', () => {
    const welsh = { ...withMia, content: { sessions: withMia.content.sessions.map((one) => ({ ...one, communication: { language: 'cy' } })) } };
    const runner = run(welsh);
    runner.send({ type: 'ADD', section: 'good', id: 'g9', text: 'fy ngwely', at });
    runner.send({ type: 'ADD', section: 'good', id: 'o9', text: 'Gwenodd', fields: { kind: 'drawing', lang: 'pl' }, at });
    runner.send({ type: 'ANSWER', value: 4, words: 'dw i ddim yn gwybod', at });
    runner.send({ type: 'TELLING', at });
    expect([item(runner.document, 'g9').lang, item(runner.document, 'o9').lang, session(runner.document).scale?.answers[0]?.lang, session(runner.document).telling?.words.lang]).toEqual(['cy', 'pl', 'cy', 'cy']);
    const english = run(withMia);
    english.send({ type: 'ADD', section: 'good', id: 'g9', text: 'my bed', at });
    expect(item(english.document, 'g9').lang).toBeUndefined();
  });
  it('K7 one sentence can be in another language than the rest, chosen as it is written or after; what was written of it before stays, and no letter of it changes', () => {
    const runner = run(withMia);
    runner.send({ type: 'ADD', section: 'good', id: 'g9', text: 'mynd i dŷ', draft: true, fields: { lang: 'cy' }, at });
    runner.send({ type: 'ADD', section: 'good', id: 'g10', text: 'Pobudka', draft: true, at });
    expect(runner.send({ type: 'WRITE', id: 'g10', lang: 'pl', at }).ok).toBe(true);
    for (const id of ['g9', 'g10']) runner.send({ type: 'KEEP', id, at });
    expect([item(runner.document, 'g9').lang, item(runner.document, 'g10').lang, item(runner.document, 'mia-g-1').lang]).toEqual(['cy', 'pl', undefined]);
    expect(runner.can({ type: 'WRITE', id: 'g10', lang: 'en' }), 'what is in is not being written').toMatchObject({ ok: false });
    expect(runner.send({ type: 'SET_LANG', id: 'g10', lang: 'sk', at }).ok).toBe(true);
    expect(runner.send({ type: 'SET_LANG', id: 'mia-g-1', lang: 'en', at }).ok).toBe(true);
    expect(item(runner.document, 'g10')).toMatchObject({ text: 'Pobudka', lang: 'sk', verbatim: true, earlierLangs: [{ lang: 'pl', by: 'w-amira', at }] });
    expect(item(runner.document, 'mia-g-1').earlierLangs, 'nothing was written before').toBeUndefined();
    expect(runner.send({ type: 'SET_LANG', id: 'g10', lang: 'sk', text: 'Pobúdka', at }).ok, 'and that is all it changes').toBe(true);
    expect(item(runner.document, 'g10')).toMatchObject({ text: 'Pobudka', earlierLangs: [{ lang: 'pl' }] });
    expect(runner.can({ type: 'SET_LANG', id: 'g10', lang: '' })).toMatchObject({ ok: false });
    expect(runner.can({ type: 'SET_LANG', id: 'g10', lang: 'pl', by: 'p-danielle' })).toMatchObject({ ok: false, messageId: 'CH-R09' });
    expect(JSON.stringify(copyFor(runner.document, 'child:p-mia', documentType).copy)).toContain('"lang":"sk"');
    expect(copies(runner.document)).not.toContain('earlierLangs');
    const told = run(telling);
    told.send({ type: 'WRITE_EXACT', lang: 'cy', at });
    expect(session(told.document).telling?.words).toMatchObject({ lang: 'cy', text: session(telling).telling!.words.text });
  });
  it('CH-R10 a stop is the child’s where the child stopped, and the worker’s where the worker did', () => {
    const stoppedBy = (actor: string, more: object = {}) => { const verdict = run(withMia, undefined, actor).send({ type: 'STOP', at, ...more }); return verdict.ok && session(verdict.document).stopped; };
    expect(stoppedBy('p-mia')).toMatchObject({ by: 'child', recordedBy: 'p-mia' });
    expect(stoppedBy('w-amira', { who: 'child' })).toMatchObject({ by: 'child', recordedBy: 'w-amira' });
    expect(stoppedBy('w-amira')).toMatchObject({ by: 'worker', recordedBy: 'w-amira' });
  });
  it('CH-M11 another child’s words are told by who wrote them, or by what they begin with', () => {
    const thought = (text: string, writtenBy = 'w-amira') => ids(run(withMia).can({ type: 'ADD', house: 'good', text, writtenBy, prompt: 'CH-P07' })).includes('CH-M11');
    expect([thought('Mali: i like it too'), thought('mali says she likes cake'), thought('i like my room', 'p-mali')]).toEqual([true, true, true]);
    expect([thought('i like mali'), thought('Mia: i like cake'), thought('malinda says hi')]).toEqual([false, false, false]);
  });
  it('DP-03 who was told is a parent or a carer, on a day that has come, and it is said by whoever works with the child', () => {
    const told = (more: object, actor = 'w-amira') => ids(run(preparing, undefined, actor).can({ type: 'TOLD_PARENT', personId: 'p-danielle', on: asOf, agreed: true, ...more }));
    expect(told({})).toEqual([]);
    for (const personId of ['p-mia', 'p-mali', 'w-tom']) expect(told({ personId }), personId).toEqual(['DP-03']);
    for (const actor of ['p-danielle', 'p-ryan', 'p-mia']) expect(told({}, actor), actor).toEqual(['DP-03']);
    expect(told({ on: '2026-10-02' })).toEqual(['in-the-future']);
    const runner = run(preparing);
    runner.send({ type: 'TOLD_PARENT', personId: 'p-danielle', whyNotSafe: 'Ryan reads her phone.', at });
    expect(session(runner.document).parentTold?.at(-1)).toMatchObject({ recordedBy: 'w-amira', recordedAt: at });
  });
  it.each([['TELL_CHILD', 'shared'], ['SAY_WHAT_NEXT', 'shared'], ['CHECK_SAFETY', 'choices'], ['SET_SHARE', 'choices'], ['ANSWER', 'with-child'], ['RESPONDED', 'shared']])('%s has no day that has not come', (type, stage) => {
    expect(ids(run(choosing, stage).can({ type, on: '2026-10-09', result: 'x', id: 'mia-g-1', personId: 'p-ryan', choice: 'no', value: 3, of: 'p-danielle', text: 'x' }))).toContain('in-the-future');
  });
});

describe('A “no” that is overruled (CH-R05)', () => {
  const whole = { type: 'OVERRIDE', about: ['mia-w-3'], decidedBy: 'w-tom', reason: 'Somebody could be hurt tonight.', childToldFirst: true, sharedWith: ['p-danielle'], at };
  it('is decided by a professional of this family who is named: never by whoever is at the screen, a relative or nobody', () => {
    const decide = (more: object, actor?: string) => run(choosing, 'safety-check', actor).can({ ...whole, ...more });
    expect(decide({}).ok).toBe(true);
    for (const decidedBy of ['p-danielle', 'p-mia', 'w-nobody']) expect(decide({ decidedBy }), decidedBy).toMatchObject({ ok: false, messageId: 'CH-R05' });
    expect(decide({ decidedBy: undefined })).toMatchObject({ ok: false, messageId: 'CH-R05' });
    expect(decide({ agreedWith: 'p-ryan' })).toMatchObject({ ok: false, messageId: 'CH-R05' });
    expect(decide({ sharedWith: ['p-mali'] })).toMatchObject({ ok: false, messageId: 'CH-R13' });
  });
  it('gives nobody anything in a document that says somebody else decided', () => {
    const by = (decidedBy: string): string => {
      const sessions = choosing.content.sessions.map((one) => ({ ...one, houses: { ...one.houses, worries: one.houses!.worries!.map((said) => (said.shareOverride ? { ...said, shareOverride: { ...said.shareOverride, decidedBy } } : said)) } }));
      return JSON.stringify(copyFor({ ...choosing, content: { sessions } } as SessionsDocument, 'parent:p-danielle', documentType).copy);
    };
    expect(by('w-amira')).toContain('my game');
    for (const decidedBy of ['p-ryan', 'p-mia', 'nobody', '']) expect(by(decidedBy), decidedBy).not.toContain('my game');
  });
  it('the child is told of everybody who is to know: what they heard of the first does not answer for the next', () => {
    const again = (more: object) => run(miaAndMali, 'safety-check').can({ type: 'OVERRIDE', about: ['mia-w-4'], sharedWith: ['p-danielle', 'partner:police', 'p-pauline'], why: 'Nan fetches her.', at, ...more });
    expect(again({})).toMatchObject({ ok: false, messageId: 'CH-M05', severity: 'confirm' });
    const verdict = again({ childToldFirst: true, childSaid: 'nan is ok' });
    expect(verdict.ok && item(verdict.document, 'mia-w-4')).toMatchObject({ shareOverride: { childSaid: 'nan is ok', decidedBy: 'w-amira' }, earlierOverrides: [{ childSaid: 'ok but tell her I didnt say were' }] });
    expect(verdict.ok && item(verdict.document, 'mia-w-4').shareOverride?.howChildWasTold).toBeUndefined();
  });
  it('is of their number too, as it stands; a number they say later is theirs', () => {
    const runner = run(choosing, 'safety-check');
    const given = (): boolean => JSON.stringify(copyFor(runner.document, 'parent:p-ryan', documentType).copy).includes('"value":4');
    expect(given()).toBe(false);
    expect(runner.can({ ...whole, about: ['mia-sc-1'], decidedBy: undefined, reason: undefined })).toMatchObject({ ok: false, messageId: 'CH-M05', about: ['mia-sc-1'] });
    expect(runner.send({ ...whole, about: ['mia-sc-1'], sharedWith: ['p-ryan'] }).ok).toBe(true);
    expect(given()).toBe(true);
    runner.send({ ...whole, about: ['mia-sc-1'], sharedWith: [], why: 'Not any more.' });
    expect(given()).toBe(false);
    expect(session(runner.document).scale?.answers[0]).toMatchObject({ earlierOverrides: [{ decidedBy: 'w-tom', sharedWith: ['p-ryan'] }] });
  });
});
