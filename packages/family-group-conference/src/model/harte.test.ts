/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import { exampleSuite, expectedOf } from '@practice-kit/practice-tool/testing';
import { check, documentType, start } from './index.js';
import { fromExample, harte, harteExample } from './fixtures.js';

exampleSuite({ example: harteExample, sectionOf: ({ conference }) => conference, fromExample, documentType, check, start, actor: 'w-grace', saysAllItIsAbout: true }, { describe, it });

describe('The Harte family’s plan, as its readers hold it', () => {
  it('leaves a trace, for the practitioner alone, of everything a copy leaves out', () => {
    for (const { audience } of expectedOf(harteExample).neverInCopy ?? []) expect(copyFor(harte, audience, documentType).leftOut.length).toBeGreaterThan(0);
  });
  it('gives Ryan pl4 and what was written down with him, and nothing else', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const content = copy.content as typeof harte.content;
    expect(Object.keys(content).sort()).toEqual(['id', 'plan', 'preparation']);
    expect(Object.keys(content.plan!)).toEqual(['items']);
    expect(content.plan!.items!.map(({ text }) => text)).toEqual([harte.content.plan!.items![3]!.text]);
    expect(content.preparation!.map(({ views }) => views?.text)).toEqual([harte.content.preparation![7]!.views!.text]);
  });
  it('gives Deb nothing, not even whose family it is', () => {
    const { copy } = copyFor(harte, 'parent:p-deb', documentType);
    expect([copy.people, copy.case, copy.content]).toEqual([[], undefined, { id: 'item-1' }]);
  });
  it('gives Danielle the whole plan and her own preparation, and nobody else’s, nor who else gets what', () => {
    const { copy } = copyFor(harte, 'parent:p-danielle', documentType);
    const content = copy.content as typeof harte.content;
    expect(content.plan!.items).toHaveLength(6);
    expect(content.preparation!.map(({ needs }) => needs)).toEqual([harte.content.preparation![0]!.needs]);
    expect(content.distribution).toBeUndefined();
    expect(content.referral?.safetyInformation).toBeUndefined();
    expect(JSON.stringify(copy)).not.toContain('probation office');
    expect(content.meeting?.place?.text).toBe('St Anne\'s Community Rooms');
  });
  it('gives Michael the plan without the address, and Lorna nothing: she is not in the distribution', () => {
    const { copy } = copyFor(harte, 'parent:p-michael', documentType);
    expect((copy.content as typeof harte.content).plan!.items).toHaveLength(6);
    expect(JSON.stringify(copy)).not.toContain('Larkspur');
    expect(copyFor(harte, 'network:p-lorna', documentType).copy.content).toEqual({ id: 'item-1' });
  });
  it('keeps no trace in any copy of what is kept from whom', () => {
    for (const reader of ['parent:p-ryan', 'parent:p-danielle', 'parent:p-pauline', 'parent:p-michael']) {
      const bytes = JSON.stringify(copyFor(harte, reader, documentType).copy);
      for (const trace of ['withholdFrom', 'flagIds', 'visibility', 'fl-', 'distribution', 'p-ryan', 'w-amira']) expect(bytes).not.toContain(trace);
    }
  });
});
