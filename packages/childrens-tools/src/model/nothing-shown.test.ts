/** Who is given a page, who is given none, and how a page ends of which nothing may be shown (domain.md §4.4, CH-R05, CH-R08, CH-R13; DP-04, DP-16). */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import type { Verdict } from '@practice-kit/practice-tool/model';
import { documentType, sessionOf, start, type ChildSession, type SessionsDocument } from './index.js';
import { choosing, miaAndMali, telling, withMia, withSessions } from './fixtures.js';

const asOf = '2026-10-01';
const at = '2026-10-01T10:00:00+01:00';
const run = (document: SessionsDocument, stage?: string, root = 'th-mia-1') => start(document, { asOf, actor: 'w-amira', root, ...(stage ? { stage } : {}) });
const ids = (verdict: Verdict): string[] => verdict.reasons.map(({ messageId }) => messageId);
const session = (document: unknown, id = 'th-mia-1'): ChildSession => sessionOf(document as SessionsDocument, id)!;
const copy = (document: SessionsDocument, reader: string): string => JSON.stringify(copyFor(document, reader, documentType).copy);

describe('A copy with nothing in it', () => {
  it('is given to nobody: the page alone says that somebody talked with the child (DP-16)', () => {
    const looked = run(choosing, 'safety-check');
    looked.send({ type: 'CHECK_SAFETY', result: 'Nothing goes to Ryan.', at });
    for (const reader of ['parent:p-ryan', 'family-shared', 'partner:police']) expect(looked.can({ type: 'SHARE', reader }), reader).toMatchObject(reader === 'partner:police' ? { ok: true } : { ok: false, messageId: 'nothing-for-them' });
    expect(looked.can({ type: 'SHARE', reader: 'parent:p-danielle' }).ok).toBe(true);
    expect(looked.can({ type: 'SHARE', reader: 'court' }).ok).toBe(true);
  });
  it('is so where what the child let them see is kept from them by somebody else', () => {
    const said = { id: 'w1', text: 'he shouts', verbatim: true, share: [{ personId: 'p-ryan', choice: 'yes' as const }], withholdFrom: ['p-ryan'] };
    const runner = run(withSessions([{ id: 'th-mia-1', childId: 'p-mia', houses: { worries: [said] }, afterwards: [{ step: 'safety-check-before-sharing', on: asOf, at, result: 'x' }] }], ['safety-check']));
    expect(ids(runner.can({ type: 'SHARE', reader: 'parent:p-ryan' }))).toContain('nothing-for-them');
  });
  it('may be the child’s own: an empty page is a whole piece of work (CH-R10)', () => {
    const runner = run(withSessions([{ id: 'th-mia-1', childId: 'p-mia', afterwards: [{ step: 'safety-check-before-sharing', on: asOf, at, result: 'x' }] }], ['safety-check']));
    expect(runner.can({ type: 'SHARE', reader: 'child:p-mia' }).ok).toBe(true);
  });
});

describe('Paper for somebody', () => {
  const print = { type: 'PRINT_COPY', reader: 'parent:p-danielle', at };
  it('is a way of giving it: what stands before the one stands before the other (CH-M04, DP-19, DP-21, DP-16)', () => {
    for (const stage of ['with-child', 'choices']) expect(run(choosing, stage).can(print), stage).toMatchObject({ ok: false, messageId: 'CH-M04' });
    expect(run(telling).can(print)).toMatchObject({ ok: false, messageId: 'CH-M08' });
    const looked = run(choosing, 'safety-check');
    expect(looked.can(print)).toMatchObject({ ok: false, messageId: 'CH-M04' });
    looked.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle.', at });
    expect(looked.can(print)).toMatchObject({ ok: true, stage: 'safety-check' });
    expect(looked.can({ ...print, reader: 'parent:p-ryan' })).toMatchObject({ ok: false, messageId: 'nothing-for-them' });
    const near = { ...looked.document, people: choosing.people.map((person) => (person.id === 'p-pauline' ? { ...person, livesWith: ['p-ryan'] } : person)) } as SessionsDocument;
    expect(run(near, 'safety-check').can({ ...print, reader: 'network:p-pauline' })).toMatchObject({ ok: false, messageId: 'DP-21', severity: 'confirm' });
    const flagged = { ...looked.document, flags: [{ id: 'fl-1', type: 'safe-address', value: 'Rosebank', withholdFrom: ['p-danielle'], omission: 'silent', setBy: 'w-amira', setAt: at }] } as SessionsDocument;
    expect(ids(run(flagged, 'safety-check').can(print))).toContain('DP-19');
    const checked = run(flagged, 'safety-check');
    checked.send({ type: 'PREPARE_COPY', reader: 'parent:p-danielle', newId: 'c1', at });
    checked.send({ type: 'CHECK_COPY', reader: 'parent:p-danielle', copyId: 'c1', by: 'w-tom', at });
    expect(checked.can(print).ok).toBe(true);
  });
});

describe('A page of which nothing may be shown', () => {
  it('ends with why, and with the child told (CH-R08, DP-04)', () => {
    const runner = run(choosing, 'safety-check');
    expect(runner.can({ type: 'TELL_CHILD', at })).toMatchObject({ ok: false, messageId: 'shown-to-nobody', severity: 'confirm' });
    expect(runner.send({ type: 'TELL_CHILD', reason: 'Mia wants it to be hers.', childSaid: 'good', at })).toMatchObject({ ok: true, stage: 'child-told' });
    expect(session(runner.document).afterwards?.at(-1)).toMatchObject({ step: 'told-child-what-happened', shownToNobody: true, result: 'Mia wants it to be hers.', childSaid: 'good', by: 'w-amira' });
    expect(runner.document.checkAnswers?.at(-1)).toMatchObject({ messageId: 'shown-to-nobody', answer: 'confirmed', reason: 'Mia wants it to be hers.', by: 'w-amira' });
    expect(copy(runner.document as SessionsDocument, 'child:p-mia')).not.toContain('wants it to be hers');
    expect(runner.send({ type: 'CLOSE' })).toMatchObject({ ok: true, stage: 'closed' });
  });
  it('is not said of a page that somebody was shown', () => {
    const runner = run(miaAndMali, 'safety-check');
    expect(runner.send({ type: 'TELL_CHILD', at })).toMatchObject({ ok: true, stage: 'child-told' });
    expect(session(runner.document).afterwards?.at(-1)?.shownToNobody).toBeUndefined();
  });
});

describe('Brothers and sisters (CH-R13)', () => {
  const yes = [{ personId: 'p-danielle', choice: 'yes' as const }];
  const [mia] = miaAndMali.content.sessions as [ChildSession];
  const mali: ChildSession = { id: 'th-mali-1', childId: 'p-mali', houses: { good: [{ id: 'x', text: 'cake', verbatim: true, share: yes }] }, afterwards: [{ step: 'safety-check-before-sharing', on: asOf, at, result: 'x' }] };
  it('two children’s pages go in one copy only where somebody says why', () => {
    const runner = run(withSessions([{ ...mia, afterwards: mali.afterwards }, mali], ['safety-check', 'safety-check']));
    const verdict = runner.can({ type: 'SHARE', reader: 'parent:p-danielle' });
    expect(verdict).toMatchObject({ ok: false, messageId: 'two-children', severity: 'confirm' });
    expect(verdict.reasons[0]?.values).toMatchObject({ others: 'Mali' });
    expect(runner.can({ type: 'SHARE', reader: 'parent:p-danielle', reason: 'They asked to show it together.' }).ok).toBe(true);
    expect(runner.can({ type: 'SHARE', reader: 'child:p-mia' }).ok).toBe(true);
  });
  it('what one says of another’s words, writes on their page or answers there is in no copy but the team’s', () => {
    const both = withSessions([{
      ...mia,
      houses: { good: [
        { id: 'g1', text: 'my bed', verbatim: true, share: yes, disputes: [{ by: 'p-mali', text: 'its my bed as well', verbatim: true }, { by: 'p-danielle', text: 'They share it.', verbatim: true }] },
        { id: 'g2', text: 'i like my den', verbatim: true, writtenBy: 'p-mali' },
      ] },
      scale: { ...mia.scale!, answers: [...mia.scale!.answers, { by: 'p-mali', value: 9, reason: 'i am fine', verbatim: true }] },
      whoHelps: [{ id: 'h1', text: 'nan', verbatim: true, share: yes, disputes: [{ by: 'p-mali', text: 'not nan', verbatim: true }] }],
    }], ['shared']);
    for (const reader of ['child:p-mia', 'parent:p-danielle', 'family-shared']) expect(copy(both, reader), reader).not.toMatch(/its my bed|i like my den|i am fine|not nan/);
    expect(copy(both, 'child:p-mia')).toMatch(/my bed.*They share it\..*nan/);
    expect(copy(both, 'parent:p-danielle'), 'DP-42: what an adult says travels').toContain('They share it.');
    for (const reader of ['practitioner', 'court']) expect(copy(both, reader), reader).toMatch(/its my bed as well.*i like my den.*i am fine.*not nan/);
  });
});

describe('After a child has told something (CH-M08, SG-03)', () => {
  it('nothing is read back with a question in that session', () => {
    const runner = run(telling);
    runner.send({ type: 'RETURN', at });
    expect(runner.can({ type: 'READ_BACK' })).toMatchObject({ ok: false, messageId: 'CH-M08' });
    expect(runner.can({ type: 'FINISH' }).ok).toBe(true);
    expect(run(withMia, 'stopped').can({ type: 'READ_BACK' }).ok).toBe(true);
  });
  it('what was told is for the team and the court to read, whole, and for nobody else', () => {
    const runner = run(telling);
    runner.send({ type: 'RETURN', at });
    runner.send({ type: 'TELLING', text: 'and one mor thing', at });
    const document = runner.document as SessionsDocument;
    for (const reader of ['practitioner', 'court']) expect(copy(document, reader), reader).toMatch(/one mor thing.*over my mouf|over my mouf.*one mor thing/);
    for (const { id, kind } of document.people) if (kind !== 'professional') for (const as of ['parent', 'child', 'network']) expect(copy(document, `${as}:${id}`), `${as}:${id}`).not.toMatch(/mor thing|mouf/);
    for (const reader of ['family-shared', 'partner:police', 'partner:health']) expect(copy(document, reader), reader).not.toMatch(/mor thing|mouf/);
  });
});
