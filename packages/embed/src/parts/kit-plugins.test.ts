import childrensTools from '@practice-kit/childrens-tools/plugin.json' with { type: 'json' };
import { createTestHost } from '@practice-kit/plugin-host/testing';
import { describe, expect, it } from 'vitest';

describe('The questions of the children’s tools, beside the page', () => {
  it.each([
    ['with-child', 'child', ['CH-P01', 'CH-P22', 'CH-P29'], ['CH-P23', 'CH-P24']], ['read-back', 'child', ['CH-P23'], ['CH-P01', 'CH-P24']], ['choices', 'child', ['CH-P24', 'CH-P25'], ['CH-P23']],
    ['read-back', 'practitioner', ['CH-P26'], ['CH-P27', 'CH-P28']], ['safety-check', 'practitioner', ['CH-P26', 'CH-P27'], ['CH-P28']], ['child-told', 'practitioner', ['CH-P26', 'CH-P28'], ['CH-P27']],
  ] as const)('at %s, for a %s, are those of that time (domain.md §4.7)', async (stage, audience, asked, notYet) => {
    const { host } = createTestHost({ plugins: [{ manifest: childrensTools, load: () => import('@practice-kit/childrens-tools/plugin') }] });
    host.context.set('stage', stage);
    const ids = host.tools.prompts({ documentType: 'childrens-tools/sessions', audience }).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...asked]));
    expect(ids.filter((id) => (notYet as readonly string[]).includes(id))).toEqual([]);
    await host.dispose();
  });

  it('are none while the local procedure is followed (SG-03, CH-M08)', async () => {
    const { host } = createTestHost({ plugins: [{ manifest: childrensTools, load: () => import('@practice-kit/childrens-tools/plugin') }] });
    host.context.set('stage', 'following-procedure');
    expect(host.tools.prompts({ documentType: 'childrens-tools/sessions' })).toEqual([]);
    await host.dispose();
  });
});
