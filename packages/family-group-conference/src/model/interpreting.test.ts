/** Who needs an interpreter (domain.md §2.1, §6.2; SG-06). */
import { describe, expect, it } from 'vitest';
import { frozen } from '@practice-kit/documents';
import { isInterpreterUnsaid, start, withoutInterpreter, type FamilyPlanDocument, type Meeting } from './index.js';
import { preparing } from './fixtures.js';

const speaking = (language: string, meeting: Partial<Meeting> = {}): FamilyPlanDocument => frozen({
  ...preparing, people: preparing.people.map((person) => (person.id === 'p-pauline' || person.id === 'p-ryan' ? { ...person, language } : person)), content: { ...preparing.content, meeting: { ...preparing.content.meeting, ...meeting } },
});

describe('An interpreter', () => {
  it('is needed for somebody who comes and whose language the meeting is not in, until one is found', () => {
    expect(withoutInterpreter(speaking('pl'))).toEqual([{ personId: 'p-pauline', language: 'pl' }]);
    expect(withoutInterpreter(speaking('en-GB')), 'English as it is spoken somewhere is English').toEqual([]);
    expect(withoutInterpreter(speaking('pl', { language: 'pl' }))).toEqual([]);
    expect(withoutInterpreter(speaking('pl', { interpreterId: 'w-leanne' }))).toEqual([]);
  });
  it('is asked for where the meeting is in another language than its record', () => {
    expect([{}, { language: 'cy' }, { language: 'cy', interpreterId: 'w-leanne' }, { language: 'en' }].map((meeting) => isInterpreterUnsaid(speaking('en', meeting)))).toEqual([false, true, false, false]);
  });
  it('SG-06 is nobody of the family, without a reason', () => {
    const verdict = start(preparing, { asOf: '2026-10-23', actor: 'w-grace' }).can({ type: 'SET_PART', part: 'meeting', fields: { interpreterId: 'p-shanice' } });
    expect(verdict.ok ? [] : verdict.reasons.map(({ messageId, severity }) => [messageId, severity])).toEqual([['SG-06', 'confirm']]);
  });
});
