/** What each reader of a conversation may hold (shapes.md §13, DP-15, RC-M11), and a great many conversations in which nothing gets out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument, type PracticeDocument } from '@practice-kit/documents';
import { check, documentType, start, type Conversation, type ConversationDocument } from './index.js';
import { agreeing, brierley, stopped } from './fixtures.js';

const whole = brierley.content;
const given = (document: PracticeDocument, reader: string): Conversation => copyFor(document, reader, documentType).copy.content as Conversation;
const bytes = (document: PracticeDocument, reader: string): string => JSON.stringify(copyFor(document, reader, documentType).copy);
const FAMILY = ['parent:p-stacey', 'parent:p-ken', 'child:p-callum', 'child:p-ella', 'network:p-ken', 'family-shared', 'partner:education'];

describe('A copy of a conversation', () => {
  it('RC-M11 holds of preparation only what the reader said themselves', () => {
    expect(given(brierley, 'child:p-callum').preparation?.map(({ worries }) => worries?.text)).toEqual(['That grandad will have a go']);
    expect(given(brierley, 'parent:p-stacey').preparation?.map(({ wantsFromIt }) => wantsFromIt?.text)).toEqual([whole.preparation?.[1]?.wantsFromIt?.text]);
    for (const reader of ['family-shared', 'partner:education']) expect(given(brierley, reader).preparation).toBeUndefined();
  });
  it('holds of following up only what the reader said, and when it is looked at again', () => {
    expect(given(brierley, 'child:p-ella').followUps).toMatchObject([{ on: '2026-11-07', reviewOn: '2026-12-12', notes: [{ text: 'He knocked. One time he forgot but he went back out and did it.' }] }]);
    expect(bytes(brierley, 'child:p-callum')).not.toContain('Two bad nights');
  });
  it('keeps how a child was asked whether they agree between the child and the facilitator', () => {
    for (const reader of FAMILY) expect(bytes(brierley, reader).includes('went through it with her at school')).toBe(reader === 'child:p-ella');
  });
  it('holds what everybody said in the room, the apology and the agreement, to the letter', () => {
    for (const reader of FAMILY) {
      const copy = given(brierley, reader);
      expect(copy.meeting?.rounds?.flatMap(({ answers }) => answers.map(({ text }) => text))).toEqual(whole.meeting?.rounds?.flatMap(({ answers }) => answers.map(({ text }) => text)));
      expect(copy.meeting?.apologies?.[0]?.text).toBe('I\'m sorry Ella had to hide. I didn\'t want that.');
      expect(copy.agreement?.items.map(({ text }) => text)).toEqual(whole.agreement?.items.map(({ text }) => text));
      expect(readDocument(bytes(brierley, reader), [documentType]).ok).toBe(true);
    }
  });
  it.each(FAMILY)('never holds suitability, the window, how people come and go, or a word of who was asked alone: %s', (reader) => {
    const text = bytes(brierley, reader);
    for (const secret of ['suitability', 'window', 'coerciveControl', 'Screened for', 'not a score for the family', 'leaves first', 'seenAlone', 'Six years younger']) expect(text).not.toContain(secret);
  });
  it('DP-14 gives the window to nobody, the team and the court included', () => {
    for (const reader of [...FAMILY, 'practitioner', 'court']) expect(bytes(brierley, reader)).not.toContain('Joel\'s own view');
    expect(given(brierley, 'practitioner').suitability).toEqual(whole.suitability);
  });
  it('gives a colleague or somebody unknown nothing', () => {
    for (const reader of ['w-mo', 'parent:p-nobody', 'everybody']) expect(given(brierley, reader)).toEqual({ id: 'item-1' });
  });
  it('does not tell one person that it was stopped because of what another said, nor that an agreement stands', () => {
    for (const reader of FAMILY) {
      expect(bytes(stopped, reader)).not.toContain('stopped-for-safety');
      expect(given(stopped, reader).agreement).toBeUndefined();
    }
  });
  it('RC-R01 leaves out what somebody made ready and then did not want to bring', () => {
    const document = frozen({ ...brierley, content: { ...whole, preparation: whole.preparation?.map((one) => (one.personId === 'p-ella' ? { ...one, changedMindOn: '2026-10-16' } : one)) } }) as ConversationDocument;
    expect(bytes(document, 'child:p-callum')).not.toContain('I put my chair by the door');
    expect(bytes(document, 'child:p-ella')).toContain('I put my chair by the door');
    // Nor an apology that was written down for a day on which they did not come.
    const stayedAway = frozen({ ...brierley, content: { ...whole, meeting: { ...whole.meeting, presentIds: ['p-stacey', 'p-ken', 'w-joel'] }, preparation: whole.preparation?.map((one) => (one.personId === 'p-callum' ? { ...one, changedMindOn: '2026-10-16' } : one)) } }) as ConversationDocument;
    expect(bytes(stayedAway, 'child:p-ella')).not.toContain('had to hide');
    expect(bytes(stayedAway, 'child:p-callum')).toContain('had to hide');
  });
  it('RC-M11 is refused when another person’s preparation is asked for by name', () => {
    const runner = start(brierley, { asOf: '2026-11-09', actor: 'w-joel' });
    for (const type of ['PREVIEW', 'PREPARE_COPY', 'SHARE', 'COPY_TEXT', 'WRITE_VERSION']) {
      const verdict = runner.can({ type, reader: 'parent:p-stacey', about: ['p-callum'], text: 'x' });
      expect(verdict.ok ? [] : verdict.reasons).toContainEqual(expect.objectContaining({ messageId: 'RC-M11', severity: 'block', about: ['p-callum'], values: { name: 'Callum' } }));
    }
    expect(runner.can({ type: 'SHARE', reader: 'child:p-callum', about: ['p-callum'] }).ok).toBe(true);
  });
  it('DP-18, DP-19 waits for a version where a flag is in it, and for a second person', () => {
    const flagged = frozen({ ...brierley, flags: [{ id: 'fl-1', type: 'victim-safety', value: 'paper round', withholdFrom: ['p-ken'], omission: 'silent', setBy: 'w-joel', setAt: '2026-10-20T10:00:00+01:00' }] }) as ConversationDocument;
    const runner = start(flagged, { asOf: '2026-11-09', actor: 'w-joel' });
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-ken' })).toMatchObject({ ok: false, messageId: 'DP-18', about: ['a3'] });
    expect(runner.send({ type: 'WRITE_VERSION', id: 'a3', reader: 'parent:p-ken', text: 'Callum pays 5 pounds a week.' }).ok).toBe(true);
    expect(runner.send({ type: 'CHECK_VERSION', id: 'a3', reader: 'parent:p-ken', by: 'w-ruth' }).ok).toBe(true);
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-ken' })).toMatchObject({ ok: false, messageId: 'DP-19' });
    runner.send({ type: 'PREPARE_COPY', reader: 'parent:p-ken', at: '2026-11-09T10:00:00+00:00' });
    runner.send({ type: 'CHECK_COPY', reader: 'parent:p-ken', by: 'w-ruth', at: '2026-11-09T11:00:00+00:00' });
    expect(runner.send({ type: 'SHARE', reader: 'parent:p-ken', at: '2026-11-09T12:00:00+00:00' })).toMatchObject({ ok: true, stage: 'following-up' });
  });
  it('shares in the middle of agreeing what each of them may already hold', () => {
    expect(start(agreeing, { asOf: '2026-11-09', actor: 'w-joel' }).can({ type: 'SHARE', reader: 'child:p-ella' }).ok).toBe(true);
  });
});

describe('Ids that mean something to a machine', () => {
  it('K1 are people like any other: they are asked, prepared, heard, checked and copied', () => {
    const [one, other] = ['__proto__', 'constructor'] as const;
    const swap = (text: string): string => text.replaceAll('"p-callum"', JSON.stringify(one)).replaceAll('"p-ella"', JSON.stringify(other)).replaceAll('child:p-callum', `child:${one}`);
    const hostile = readDocument(swap(JSON.stringify(brierley)), [documentType]);
    expect(hostile.ok).toBe(true);
    if (!hostile.ok) return;
    const runner = start(hostile.document, { asOf: '2026-11-09', actor: 'w-joel', stage: 'agreeing' });
    expect(runner.send({ type: 'ASKED_ALONE', pair: [one, other], of: one, answer: 'no' }).ok).toBe(true);
    expect(runner.send({ type: 'ANSWER', of: one, time: 'future', prompt: 'RC-P17', text: 'toString' }).ok).toBe(true);
    expect(runner.send({ type: 'SIGN', of: other, mode: 'in-person' }).ok).toBe(true);
    expect(check(runner.document, { asOf: '2026-11-09' }).map(({ id }) => id)).toEqual(['RC-M08']);
    expect(bytes(runner.document, `child:${one}`)).toContain('That grandad will have a go');
    expect(bytes(runner.document, `child:${other}`)).not.toContain('That grandad will have a go');
    expect(runner.can({ type: 'DISMISS', messageId: 'constructor', about: ['a3'] }).ok).toBe(true);
  });
});

/** Where something private to one person, or to the team, can stand. */
type Planting = (owner: string, secret: string, content: Conversation) => Conversation;
const words = (text: string) => ({ text, verbatim: true });
const PLANTINGS: readonly Planting[] = [
  (owner, secret, content) => ({ ...content, preparation: [...(content.preparation ?? []), { personId: owner, wantsFromIt: words(secret), needs: secret, roleInRoom: secret }] }),
  (owner, secret, content) => ({ ...content, preparation: (content.preparation ?? []).map((one) => (one.personId === owner ? { ...one, worries: words(secret), bringing: [secret] } : one)) }),
  (owner, secret, content) => ({ ...content, whatEachWasTold: [...(content.whatEachWasTold ?? []), { personId: owner, by: 'w-joel', on: '2026-10-20', text: secret }] }),
  (owner, secret, content) => ({ ...content, followUps: [...(content.followUps ?? []), { id: 'fu-9', on: '2026-12-01', notes: [{ personId: owner, ...words(secret) }] }] }),
  (owner, secret, content) => ({ ...content, agreement: { ...content.agreement!, agreedBy: [...content.agreement!.agreedBy, { personId: owner, on: '2026-10-18', mode: 'in-person', note: secret }] } }),
];
const TEAM_ONLY: readonly Planting[] = [
  (owner, secret, content) => ({ ...content, suitability: { ...content.suitability, powerAndNeeds: [{ personId: owner, text: secret }] } }),
  (owner, secret, content) => ({ ...content, suitability: { ...content.suitability, safety: { ...content.suitability?.safety, coerciveControl: [{ pair: [owner, 'p-ken'], answer: 'yes', askedAlone: [owner], words: words(secret) }] } } }),
  (_owner, secret, content) => ({ ...content, window: { ...content.window!, note: secret } }),
  (_owner, secret, content) => ({ ...content, arrivingAndLeaving: secret }),
  (_owner, secret, content) => ({ ...content, followUps: (content.followUps ?? []).map((one) => ({ ...one, whatNext: secret })) }),
  (_owner, secret, content) => ({ ...content, meeting: { ...content.meeting, place: { text: secret, visibility: 'practitioner' as const } } }),
  (_owner, secret, content) => ({ ...content, fieldOfTomorrow: secret } as Conversation),
];
const PEOPLE = ['p-callum', 'p-ella', 'p-stacey', 'p-ken'];

describe('Whatever is planted', () => {
  it('reaches the person whose it is and no other reader, whoever they live with', () => {
    fc.assert(fc.property(
      fc.array(fc.record({ planting: fc.nat(PLANTINGS.length - 1), owner: fc.constantFrom(...PEOPLE) }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...FAMILY), fc.constantFrom('preparing', 'agreeing', 'following-up', 'closed'),
      (plan, reader, state) => {
        const content = plan.reduce((made, { planting, owner }, index) => PLANTINGS[planting]!(owner, `SECRET-${owner}-${index}-`, made), whole);
        const text = bytes({ ...brierley, stages: [{ id: whole.id, state }], content } as ConversationDocument, reader);
        const own = reader.slice(reader.indexOf(':') + 1);
        for (const { owner } of plan) if (owner !== own) expect(text).not.toContain(`SECRET-${owner}-`);
      },
    ));
  });
  it('in what belongs to the team reaches nobody outside it', () => {
    fc.assert(fc.property(fc.array(fc.record({ planting: fc.nat(TEAM_ONLY.length - 1), owner: fc.constantFrom(...PEOPLE) }), { minLength: 1, maxLength: 7 }), fc.constantFrom(...FAMILY), (plan, reader) => {
      const content = plan.reduce((made, { planting, owner }, index) => TEAM_ONLY[planting]!(owner, `SECRET-${index}`, made), whole);
      expect(bytes({ ...brierley, content } as ConversationDocument, reader)).not.toContain('SECRET');
    }));
  });
  it('in a damaged document reaches nobody, and nothing is thrown', () => {
    fc.assert(fc.property(fc.constantFrom('preparation', 'meeting', 'agreement', 'followUps', 'whatEachWasTold', 'noAgreement'), fc.constantFrom<unknown>('SECRET', ['SECRET'], [null, { text: 'SECRET' }], { personId: { text: 'SECRET' } }, 3, null), fc.constantFrom(...FAMILY), (field, damage, reader) => {
      expect(bytes({ ...brierley, content: { ...whole, [field]: damage } } as unknown as ConversationDocument, reader)).not.toContain('SECRET');
    }));
  });
});
