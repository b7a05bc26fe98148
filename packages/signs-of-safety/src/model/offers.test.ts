import { describe, expect, it } from 'vitest';
import type { Offer, ReferenceSource } from '@practice-kit/documents';
import { harte } from './fixtures.js';
import { documentType, offers, start } from './index.js';

const at = '2026-10-05T14:32:00+01:00';
/** Something another tool of the family offers, as this one is given it. */
const sourceOf = (id: string, as: string, text: string, state: Offer['state'] = 'current'): ReferenceSource => ({
  document: { ...harte, id }, documentType, offers: [{ id: 'one', kind: 'entry', as, entry: { text, verbatim: true, saidBy: 'p-danielle' }, state }],
});
const begin = (sources: readonly ReferenceSource[]) => start(harte, { asOf: '2026-10-05', actor: 'w-amira', sources });
const use = (documentId: string) => ({ type: 'USE', newId: 'used', ref: { kind: 'entry', id: 'one', documentId }, at });
const contentOf = (document: object): string => JSON.stringify((document as typeof harte).content);

describe('What the map offers to the family’s other tools (WB-R01)', () => {
  it('is its worries, its goals, its bottom lines and its strengths, each as it stands', () => {
    const offered = offers(harte);
    expect(new Set(offered.map((offer) => offer.as))).toEqual(new Set(['danger', 'goal', 'bottom-line', 'strength'].filter((as) => offered.some((offer) => offer.as === as))));
    expect(offered.filter(({ as }) => as === 'danger').map(({ id }) => id)).toEqual(harte.content.dangerStatements!.map(({ id }) => id));
    for (const { entry, path } of offered) expect(path!.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], harte)).toBe(entry);
  });
});

describe('What the map takes in from the family’s other tools', () => {
  it('stands where it belongs, by reference and without one of its words', () => {
    const runner = begin([sourceOf('reflection-1', 'strength', 'I want the girls to have one calm evening.')]);
    const verdict = runner.send(use('reflection-1'));
    expect(verdict).toMatchObject({ ok: true });
    expect((runner.document as typeof harte).content.existingStrengths!.at(-1)).toEqual({ id: 'used', text: '', ref: { kind: 'entry', id: 'one', documentId: 'reflection-1' }, recordedBy: 'w-amira', recordedAt: at });
    expect(contentOf(runner.document)).not.toContain('calm evening');
    const step = begin([sourceOf('plan-1', 'step', 'Nan has the girls on Fridays.')]);
    step.send(use('plan-1'));
    expect((step.document as typeof harte).content.nextSteps!.at(-1)!.id).toBe('used');
  });

  it('MI-M05: never takes what somebody says they will do for safety', () => {
    const runner = begin([sourceOf('reflection-1', 'strength', 'I am going to stop.')]);
    runner.send({ ...use('reflection-1'), section: 'existingSafety' });
    expect((runner.document as typeof harte).content.existingSafety!.some(({ id }) => id === 'used')).toBe(false);
    expect(begin([sourceOf('reflection-1', 'change-talk', 'I am going to stop.')]).can(use('reflection-1'))).toMatchObject({ ok: false, messageId: 'no-place-for-it' });
  });

  it('MI-M05: does not come under safety by any other way: not moved there, not by a field, not by what comes with it', () => {
    const runner = begin([sourceOf('reflection-1', 'strength', 'I am going to stop.')]);
    runner.send(use('reflection-1'));
    expect(runner.can({ type: 'MOVE', id: 'used', section: 'existingSafety', at })).toMatchObject({ ok: false, messageId: 'no-place-for-it', about: ['used'] });
    expect(runner.can({ type: 'MOVE', id: 'used', section: 'existingStrengths', before: harte.content.existingStrengths![0]!.id, at })).toMatchObject({ ok: true });
    const { ref } = use('reflection-1');
    expect(runner.can({ type: 'ADD', section: 'existingSafety', id: 'x', text: '', fields: { ref }, at })).toMatchObject({ ok: false, messageId: 'DP-39' });
    expect(runner.can({ type: 'SET', id: harte.content.existingSafety![0]!.id, fields: { ref }, at })).toMatchObject({ ok: false, messageId: 'DP-39' });
    for (const fields of [{ variants: [] }, { withdrawn: {} }, { recordedBy: 'w-tom' }, { status: 'withdrawn' }]) expect(runner.can({ ...use('reflection-1'), newId: 'again', fields })).toMatchObject({ ok: false, messageId: 'DP-39' });
  });

  it('is refused where it is not at hand, or does not stand any more', () => {
    expect(begin([]).can(use('reflection-1'))).toMatchObject({ ok: false, messageId: 'not-offered' });
    for (const state of ['corrected', 'withdrawn'] as const) expect(begin([sourceOf('plan-1', 'step', 'Old.', state)]).can(use('plan-1'))).toMatchObject({ ok: false, messageId: 'not-offered' });
  });

  it('is changed where it was written, and nowhere else', () => {
    const runner = begin([sourceOf('plan-1', 'step', 'Nan has the girls on Fridays.')]);
    runner.send(use('plan-1'));
    expect(runner.can({ type: 'EDIT_OWN', id: 'used', text: 'x', at })).toMatchObject({ ok: false, messageId: 'written-elsewhere' });
    expect(runner.can({ type: 'CORRECT', id: 'used', newId: 'again', text: 'x', reason: 'y', at })).toMatchObject({ ok: false, messageId: 'written-elsewhere' });
    expect(runner.can({ type: 'SET', id: 'used', fields: { who: ['p-pauline'] }, at })).toMatchObject({ ok: true });
    expect(runner.can({ type: 'WITHDRAW', id: 'used', agreedWith: 'w-tom', reason: 'Not needed here.', at })).toMatchObject({ ok: true });
  });

  it('is not shared while nobody can say what it says', () => {
    const runner = begin([sourceOf('plan-1', 'step', 'Nan has the girls on Fridays.')]);
    runner.send(use('plan-1'));
    const alone = start({ ...runner.document, stages: [{ id: harte.content.id, state: 'previewing' }] }, { asOf: '2026-10-05', actor: 'w-amira' });
    const verdict = alone.can({ type: 'SHARE', reader: 'parent:p-danielle', at });
    expect(verdict.ok ? [] : verdict.reasons).toContainEqual(expect.objectContaining({ messageId: 'SOS-M12', about: expect.arrayContaining(['used']) as unknown }));
  });
});
