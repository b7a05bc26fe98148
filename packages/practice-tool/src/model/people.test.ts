import { describe, expect, it } from 'vitest';
import { registerFor } from './people.js';

const people = [
  { id: 'p-mia', name: 'Mia Harte', kind: 'child' as const }, { id: 'p-danielle', name: 'Danielle Harte', kind: 'family' as const },
  { id: 'w-tom', name: 'Tom Okafor', kind: 'professional' as const },
];

describe('The words a copy is written in', () => {
  it.each([
    ['child:p-mia', 'child'], ['network:p-mia', 'child'], ['child:p-nobody', 'child'], ['parent:p-danielle', 'family'], ['network:p-danielle', 'family'],
    ['family-shared', 'family'], ['w-tom', 'practitioner'], ['network:w-tom', 'practitioner'], ['court', 'practitioner'], ['partner:police', 'practitioner'],
  ])('for %s are a %s’s, though a practitioner’s are on the screen', (reader, register) => {
    expect(registerFor({ people }, reader, 'practitioner')).toBe(register);
  });
  it('for the family are not a child’s, though the page is in a child’s words', () => {
    expect(registerFor({ people }, 'parent:p-danielle', 'child')).toBe('family');
  });
});
