/** The day something was: given by whoever was there, and never one that has not come (domain.md §2.5, DP-39). */
import { describe, expect, it } from 'vitest';
import { start } from './index.js';
import { miaAndMali, preparing, withMia } from './fixtures.js';

const asOf = '2026-10-01';
const SAID: readonly (readonly [string, typeof preparing, string, (on: string) => { type: string; [field: string]: unknown }])[] = [
  ['a page is begun for', preparing, 'preparing', (on) => ({ type: 'ADD_SESSION', childId: 'p-mali', newId: 's9', on })],
  ['the sitting was on', preparing, 'preparing', (on) => ({ type: 'SET_HEADER', fields: { on } })],
  ['a parent was told on', preparing, 'preparing', (on) => ({ type: 'TOLD_PARENT', personId: 'p-pauline', on })],
  ['the child was told what happens next on', withMia, 'stopped', (on) => ({ type: 'SAY_WHAT_NEXT', on })],
  ['the child was told what happened on', miaAndMali, 'shared', (on) => ({ type: 'TELL_CHILD', on })],
];

describe('A day that is given', () => {
  it.each(SAID)('%s is today or before', (_what, document, stage, event) => {
    const session = start(document, { asOf, actor: 'w-amira', stage, root: 'th-mia-1' });
    for (const on of ['2026-09-28', asOf]) expect(session.can(event(on)).ok, on).toBe(true);
    expect(session.can(event('2026-10-02'))).toMatchObject({ ok: false, messageId: 'in-the-future', severity: 'block' });
  });
  it('is written down as it was given, and is today where nobody gave one', () => {
    const session = start(miaAndMali, { asOf, actor: 'w-amira', stage: 'shared', root: 'th-mia-1' });
    for (const [event, on] of [[{ type: 'TELL_CHILD', on: '2026-09-30' }, '2026-09-30'], [{ type: 'TELL_CHILD' }, asOf]] as const) {
      const told = session.send(event);
      if (!told.ok) throw new Error('Refused.');
      expect((told.document.content as typeof miaAndMali.content).sessions[0]!.afterwards!.at(-1)).toMatchObject({ step: 'told-child-what-happened', on });
    }
  });
  it('never keeps a child waiting who begins to tell (SG-02)', () => {
    expect(start(withMia, { asOf, actor: 'w-amira', root: 'th-mia-1' }).can({ type: 'TELLING', on: '2026-12-24' }).ok).toBe(true);
  });
});
