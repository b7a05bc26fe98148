/** Every visible word: there in both languages, with the same blanks to fill in, and there for whatever the data asks for. */
import { toolWordsEnglish, type Catalogue, type Phrase } from '@practice-kit/practice-tool/model';
import { describe, expect, it } from 'vitest';
import { NEXT, SECTIONS, machine } from '../model/index.js';
import { cy } from './cy.js';
import { en } from './en.js';

const english: Catalogue = en;
const welsh: Catalogue = cy;
const own = Object.entries(english).filter(([key]) => !(key in toolWordsEnglish));
const saidOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const blanks = (phrase: Phrase): string => [...new Set(saidOf(phrase).flatMap((words) => words.match(/\{\w+\}/g) ?? []))].toSorted().join();

describe('The words', () => {
  it('are all there in Welsh', () => {
    expect(Object.keys(welsh).toSorted()).toEqual(Object.keys(english).toSorted());
  });
  it('leave the same blanks in both languages', () => {
    expect(own.filter(([key, phrase]) => blanks(phrase) !== blanks(welsh[key] ?? '')).map(([key]) => key)).toEqual([]);
  });
  it('are never the English ones passed off as Welsh, but for the name of the tool', () => {
    expect(own.filter(([key, phrase]) => key !== 'title' && JSON.stringify(phrase) === JSON.stringify(welsh[key])).map(([key]) => key)).toEqual([]);
  });
  it('are there for every stage, step and section', () => {
    const asked = [...Object.keys(machine.states).map((state) => `stage.${state}`), ...Object.values(NEXT).flat().map((step) => `step.${step}`), ...SECTIONS.map((section) => `section.${section}`)];
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });
});
