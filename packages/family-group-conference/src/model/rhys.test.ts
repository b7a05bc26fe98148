/** Another family's record, as an outsider would bring it: Welsh-speaking, with ids, names and a flag of kinds the worked example has not. */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import { personName } from '@practice-kit/practice-tool/model';
import { exampleSuite } from '@practice-kit/practice-tool/testing';
import rhysExample from './examples/rhys-fgc-plan.json' with { type: 'json' };
import { check, documentType, start, type FamilyGroupConference } from './index.js';
import { fromExample, type Example } from './fixtures.js';

exampleSuite({ example: rhysExample, sectionOf: ({ conference }) => conference, fromExample, documentType, check, start, actor: 'S-2' }, { describe, it });

describe('The Rhys family’s plan', () => {
  const rhys = fromExample(rhysExample as unknown as Example);
  it('tells Dafydd Tudor, who lives with Will, from Taid, who is on the telephone', () => {
    expect(['c0ffee-3', 'c0ffee-4', 'constructor'].map((id) => personName(rhys, id))).toEqual(['Taid', 'Dafydd', 'Hope']);
    const people = rhys.people.map(({ knownAs: _knownAs, ...person }) => person);
    expect(['c0ffee-3', 'c0ffee-4'].map((id) => personName({ ...rhys, people }, id))).toEqual(['Dafydd Rhys', 'Dafydd Tudor']);
  });
  it('FGC-R07 is May’s in full, with Gwen’s words where Gwen reads', () => {
    const held = (reader: string): FamilyGroupConference => copyFor(rhys, reader, documentType).copy.content as FamilyGroupConference;
    expect(held('child:7').preparation?.map(({ views }) => views?.lang)).toEqual(['cy']);
    expect(held('parent:c0ffee-1').plan?.items).toHaveLength(5);
    expect(check(rhys, { asOf: '2026-09-07' }).map(({ id }) => id)).not.toContain('FGC-M08');
  });
});
