/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { exampleSuite, expectedOf } from '@practice-kit/practice-tool/testing';
import { check, documentType, start } from './index.js';
import { brierley, brierleyExample, fromExample, harte } from './fixtures.js';

const { asOf, blockedEvents } = expectedOf(brierleyExample);
exampleSuite({ example: brierleyExample, sectionOf: ({ conversation }) => conversation, fromExample, documentType, check, start, actor: 'w-joel' }, { describe, it });

describe('The doors of a conversation', () => {
  it.each(blockedEvents.filter(({ patch }) => patch))('let $event at $state happen once it is not so that $when', ({ event, state }) => {
    expect(start(brierley, { asOf, stage: state!, actor: 'w-joel' }).can({ type: event }).ok).toBe(true);
  });
  it('SG-05 refuses the people of the Harte family, at every door', () => {
    const asIfSuitable = { ...harte, content: { ...harte.content, suitability: { ...harte.content.suitability, safety: { ...harte.content.suitability?.safety, decision: 'suitable-with-care', specialist: { by: 'w-ola', on: '2026-10-03', view: 'Could be tried', supportsMeeting: true } } } } } as typeof harte;
    for (const document of [harte, asIfSuitable]) {
      for (const [stage, type] of [['suitability', 'PREPARE'], ['preparing', 'READY'], ['ready', 'START_CONVERSATION'], ['paused', 'RESUME']] as const) {
        const verdict = start(document, { asOf, stage, actor: 'w-amira' }).can({ type });
        const unsafe = verdict.ok ? [] : verdict.reasons.filter(({ messageId, severity }) => messageId === 'RC-M02' && severity === 'block');
        expect(unsafe.map(({ about }) => [...about].sort())).toEqual([['p-danielle', 'p-ryan']]);
      }
    }
    expect(check(harte, { asOf }).map(({ id }) => id)).not.toContain('RC-M01');
  });
});
