/** The practice checks of domain.md §4.8 on stored sessions, each where it fires and where it does not (shapes.md §14). */
import { describe, expect, it } from 'vitest';
import { check, type ChildSession, type HouseItem, type SessionsDocument } from './index.js';
import { miaAndMali, observation, telling, withSessions } from './fixtures.js';

const item = (more: Partial<HouseItem> = {}): HouseItem => ({ id: 'i1', text: 'my bed is warm', verbatim: true, writtenBy: 'p-mia', prompt: 'CH-P07', share: [{ personId: 'p-danielle', choice: 'no' }], ...more });
const page = (items: HouseItem[], more: Partial<ChildSession> = {}): SessionsDocument => withSessions([{ id: 's1', childId: 'p-mia', houses: { good: items }, ...more }], ['choices']);
const fired = (document: SessionsDocument, asOf = '2026-10-13') => check(document, { asOf }).map(({ id, about }) => [id, about]);

describe('The checks of a child’s page', () => {
  it('have nothing to say of a page that is whole, or of one with nothing on it (CH-R10)', () => {
    expect(fired(page([item()]))).toEqual([]);
    expect(fired(page([]))).toEqual([]);
  });
  it.each([
    ['CH-M02', { text: 'Mum disclosed that Dad is volatile' }], ['CH-M02', { text: 'Mia says she is sad' }],
    ['CH-M03', { prompt: null }], ['CH-M06', { share: undefined }], ['CH-M06', { share: [] }], ['CH-M07', { writtenBy: 'w-amira' }], ['CH-M11', { writtenBy: 'p-mali', readBackToChild: true }],
  ] as [string, Partial<HouseItem>][])('%s notices %o', (id, more) => {
    expect(fired(page([item(more)]))).toContainEqual([id, ['i1']]);
  });
  it.each([
    ['what was asked in the worker’s own words', 'CH-M03', { prompt: null, asked: 'Who was there when the door banged?' }], ['a drawing', 'CH-M03', { kind: 'drawing', prompt: null }], ['what was read back', 'CH-M07', { writtenBy: 'w-amira', readBackToChild: true }], ['what a child says', 'CH-M02', { text: 'dad says it is my fault' }],
    ['what was put right', 'CH-M03', { prompt: null, status: 'corrected' }], ['what was withdrawn', 'CH-M06', { share: undefined, status: 'withdrawn' }], ['what is still being written', 'CH-M03', { prompt: null, status: 'draft' }],
  ] as [string, string, Partial<HouseItem>][])('say nothing of %s (%s)', (_what, id, more) => {
    expect(fired(page([item(more)])).map(([one]) => one)).not.toContain(id);
  });
  it('SG-03 say nothing at all in a session in which a child told something', () => {
    expect(check(telling, { asOf: '2026-12-01' })).toEqual([]);
    const [mia] = miaAndMali.content.sessions;
    expect(fired({ ...miaAndMali, content: { sessions: [{ ...mia!, telling: telling.content.sessions[0]!.telling }] } } as SessionsDocument, '2026-12-01')).toEqual([]);
  });
  it('CH-M09 notices after five working days that the child has not been told, and not before', () => {
    const shown = (...told: string[]) => page([item()], { afterwards: [{ step: 'shown-to', on: '2026-10-01', who: ['p-danielle'] }, ...told.map((on) => ({ step: 'told-child-what-happened' as const, on }))] });
    expect(fired(shown(), '2026-10-08')).toEqual([]);
    expect(fired(shown(), '2026-10-09')).toEqual([['CH-M09', ['s1']]]);
    expect(fired(shown('2026-10-02'), '2026-10-30')).toEqual([]);
    expect(fired(shown('2026-09-30'), '2026-10-30')).toEqual([['CH-M09', ['s1']]]);
  });
  it('CH-R11 ask nothing of what was seen that belongs to words', () => {
    expect(fired(observation).map(([id]) => id)).not.toContain('CH-M07');
  });
  it('stay away for good where a person has put them away', () => {
    const answered = { ...page([item({ prompt: null }), item({ id: 'i2', prompt: null })]), checkAnswers: [{ messageId: 'CH-M03', about: ['i1'], answer: 'dismissed' as const }] };
    expect(fired(answered)).toEqual([['CH-M03', ['i2']]]);
  });
  it('speak of the child by name, and point at where it stands', () => {
    const [finding] = check(page([item({ writtenBy: 'w-amira' })]), { asOf: '2026-10-13' });
    expect(finding).toMatchObject({ message: 'Reading it back lets Mia put you right. Has that been done?', path: ['content', 'sessions', 0, 'houses', 'good', 0] });
  });
});
