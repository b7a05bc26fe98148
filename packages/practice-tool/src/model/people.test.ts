import { describe, expect, it } from 'vitest';
import type { Person, PracticeDocument } from '@practice-kit/documents';
import { calledName, childrensNames, personName, registerFor } from './people.js';

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

describe('What somebody is called', () => {
  const of = (...here: Person[]): PracticeDocument => ({ type: 'test/page', version: 1, id: 'd', lang: 'en', people: here, flags: [], stages: [], content: {} });
  const namesIn = (...here: Person[]): string[] => here.map(({ id }) => personName(of(...here), id));
  const dafydd = { id: '1', name: 'Dafydd Rhys', kind: 'family', relationship: 'taid' } as const;

  it('is their first name, or the name they chose', () => {
    expect(namesIn(dafydd, { id: '2', name: 'May Rhys', kind: 'family' }, { id: '3', name: 'Gwen Rhys', knownAs: 'Gwennie', kind: 'child' })).toEqual(['Dafydd', 'May', 'Gwennie']);
  });
  it('tells two with one first name apart, so that nothing is given to, or kept from, the wrong one', () => {
    expect(namesIn(dafydd, { id: '2', name: 'Dafydd Tudor', kind: 'family' })).toEqual(['Dafydd Rhys', 'Dafydd Tudor']);
    expect(namesIn({ id: '1', name: 'Grace Obi', kind: 'child', age: 11 }, { id: '2', name: 'Grace', kind: 'professional', role: 'coordinator' })).toEqual(['Grace Obi', 'Grace (coordinator)']);
  });
  it('however it is written, and where one of them has no other name', () => {
    expect(namesIn({ id: '1', name: 'Thomas Rees', knownAs: 'grace', kind: 'family' }, { id: '2', name: 'Grace Adjei', kind: 'family' })).toEqual(['grace', 'Grace Adjei']);
    expect(namesIn({ id: '1', name: 'Rose', kind: 'family' }, { id: '2', name: 'Rose Tilley', kind: 'family' })).toEqual(['Rose', 'Rose Tilley']);
  });
  it('in a heading that names the children only, is told from the other children’s only', () => {
    expect(childrensNames(of({ id: 'a', name: 'Grace Brightwater', kind: 'child' }, { id: 'b', name: 'Grace Obi', kind: 'child' }, { id: 'c', name: 'Grace Adjei', kind: 'family' }))).toEqual(['Grace Brightwater', 'Grace Obi']);
  });
  it('of a father and a son with one name says who they are', () => {
    expect(namesIn(dafydd, { id: '2', name: 'Dafydd Rhys', kind: 'family', relationship: 'dad' })).toEqual(['Dafydd Rhys (taid)', 'Dafydd Rhys (dad)']);
  });
  it('never says the name somebody does not go by', () => {
    expect(namesIn({ id: '1', name: 'Sarah Pugh', knownAs: 'Alex', kind: 'family', relationship: 'aunt' }, { id: '2', name: 'Alex Moss', kind: 'family' })).toEqual(['Alex (aunt)', 'Alex Moss']);
  });
  it('in the room and on the wall is as it is called there', () => {
    const document = of({ id: '1', name: 'Grace Obi', kind: 'child' }, { id: '2', name: 'Grace Bright', kind: 'professional' });
    expect([calledName(document, '1'), childrensNames(document), calledName(document, 'nobody')]).toEqual(['Grace', ['Grace'], '']);
  });
});
