/**
 * Another family, as whoever has one will try the kit: a Welsh-speaking girl whose name is also a word, her foster carer of the same name,
 * a brother with a page of what was seen and one on which he told something, an aunt who lives with the father (DP-21), a flag of a kind
 * this kit does not know (DP-20), ids in any style (K1), and much of what may be missing, missing.
 */
import { describe, expect, it } from 'vitest';
import { exampleSuite, expectedOf } from '@practice-kit/practice-tool/testing';
import { copyFor } from '@practice-kit/documents';
import { check, documentType, start } from './index.js';
import { fromExample, type Example } from './fixtures.js';
import example from './examples/lloyd.json' with { type: 'json' };

// The import's own type is of this one file, and narrower than any example's.
const lloyd = fromExample(example as unknown as Example);
const { asOf } = expectedOf(example);
exampleSuite({ example, sectionOf: ({ sessions }) => ({ sessions }), fromExample, documentType, check, start, actor: 'sw' }, { describe, it });

describe('Rose and Will', () => {
  it.each([
    ['OVERRIDE', 'safety-check', ['w3']], ['STOP', 'with-child', ['s/rose/1']], ['PAUSE', 'with-child', ['s/rose/1']], ['TELLING', 'with-child', ['s/rose/1']], ['TELLING', 'read-back', ['s/rose/1']], ['START', 'explaining', ['s/rose/1']],
    ['BEGIN', 'preparing', ['s/rose/1']], ['TELL_CHILD', undefined, ['s/rose/1']], ['RETURN', undefined, ['s/will/2']], ['CHOOSE', 'read-back', ['s/rose/1']], ['CHECK_SAFETY', 'choices', ['s/rose/1']],
  ] as const)('%s at %s is in nobody’s way', (type, stage, about) => {
    expect(start(lloyd, { asOf, actor: 'sw', ...(stage ? { stage } : {}) }).can({ type, about })).toMatchObject({ ok: true });
  });
  it('CH-R13 no copy of a child’s names or numbers the other, and a copy for a carer knows only whose page it is', () => {
    for (const reader of ['child:1', 'parent:constructor', 'network:grandad']) expect(JSON.stringify(copyFor(lloyd, reader, documentType).copy), reader).not.toMatch(/Will Lloyd|s\/will/);
    expect(copyFor(lloyd, 'parent:aunt-faith', documentType).copy.content).toEqual({ sessions: [] });
  });
  it('CH-M08, SG-03 on the page on which Will told something nothing is said of what is missing', () => {
    expect(check(lloyd, { asOf }).flatMap(({ about }) => about).filter((id) => ['wg1', 'ww1', 's/will/2'].includes(id))).toEqual([]);
  });
});
