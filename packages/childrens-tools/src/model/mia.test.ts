/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import { exampleSuite, expectedOf } from '@practice-kit/practice-tool/testing';
import { check, documentType, start } from './index.js';
import { fromExample, miaAndMali, miaAndMaliExample } from './fixtures.js';

const { asOf, blockedEvents } = expectedOf(miaAndMaliExample);
exampleSuite({ example: miaAndMaliExample, sectionOf: ({ sessions }) => ({ sessions }), fromExample, documentType, check, start, actor: 'w-amira', saysItFirst: true }, { describe, it });

describe('Mia’s three houses and Mali’s session', () => {
  it.each(blockedEvents.filter(({ patch }) => patch))('let $event at $state happen once it is not so that $when', ({ event, state, about, reader }) => {
    expect(start(miaAndMali, { asOf, stage: state!, actor: 'w-amira' }).can({ type: event, ...(about ? { about } : {}), ...(reader ? { reader } : {}) }).ok).toBe(true);
  });

  it('keep every letter as the child wrote it (CH-R01)', () => {
    for (const words of miaAndMaliExample.expect.verbatimPreserved) expect(JSON.stringify(miaAndMali.content)).toContain(JSON.stringify(words).slice(1, -1));
  });
  it('give Ryan nothing at all, not even that there is a page', () => {
    expect(copyFor(miaAndMali, 'parent:p-ryan', documentType).copy.content).toEqual({ sessions: [] });
  });
});
