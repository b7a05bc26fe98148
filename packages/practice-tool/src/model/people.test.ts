import { describe, expect, it } from 'vitest';
import { childrensNames, personName, registerFor } from './people.js';
import type { Person, PracticeDocument } from '@practice-kit/documents';

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

describe('What people are called', () => {
  const named = (...list: Partial<Person>[]): string[] => {
    const document = { people: list.map((person, index) => ({ id: `p-${index}`, kind: 'family', ...person })) } as unknown as PracticeDocument;
    return document.people.map(({ id }) => personName(document, id));
  };
  it('is their first name, or the name they chose', () => {
    expect(named({ name: 'Grace Brightwater' }, { name: 'Margaret Tilley', knownAs: 'Peggy' }, { name: 'Mr Stephen Quill', kind: 'professional' })).toEqual(['Grace', 'Peggy', 'Mr Quill']);
  });
  it('is the whole name where somebody else here is called the same, so that nobody keeps something from the wrong one', () => {
    expect(named({ name: 'Grace Brightwater', kind: 'child', age: 11 }, { name: 'Grace Adjei' }, { name: 'Rose' })).toEqual(['Grace Brightwater', 'Grace Adjei', 'Rose']);
    expect(named({ name: 'Thomas Rees', knownAs: 'grace' }, { name: 'Grace Adjei' })).toEqual(['Thomas Rees', 'Grace Adjei']);
    expect(named({ name: 'Rose' }, { name: 'Rose Tilley' })).toEqual(['Rose', 'Rose Tilley']);
  });
  it('in a heading that names the children only, is told from the other children’s only', () => {
    const document = { people: [{ id: 'a', name: 'Finn O’Connor', kind: 'child' }, { id: 'b', name: 'Grace Brightwater', kind: 'child' }, { id: 'c', name: 'Grace Adjei', kind: 'family' }] } as unknown as PracticeDocument;
    expect(childrensNames(document)).toEqual(['Finn', 'Grace']);
  });
  it('says who they are where even the whole name is another’s', () => {
    expect(named({ name: 'Imran Shah', relationship: 'dad of Zara' }, { name: 'Imran Shah', kind: 'child', age: 9 })).toEqual(['Imran Shah (dad of Zara)', 'Imran Shah (9)']);
  });
});
