/** Every visible word: there in both languages, asked for somewhere, and nothing asked for that is not there. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWording, toolWordsEnglish, type Catalogue } from '@practice-kit/practice-tool/model';
import { wordingSuite } from '@practice-kit/practice-tool/testing';
import { CLOSING_PROCESSES, DECISIONS, FORMS, PROMPTS, QUESTION_SETS, STAGE_RAIL, TIMES, WAYS, check, machine } from '../model/index.js';
import { brierley } from '../model/fixtures.js';
import { reasons } from '../model/reasons.js';
import { cy } from './cy.js';
import { en as atHand } from './en.js';
import { enLater } from './en-later.js';

const en = { ...toolWordsEnglish, ...atHand, ...enLater };
const english: Catalogue = en;
const welsh: Catalogue = cy;

const read = (folder: string): string => readdirSync(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8')).join('\n');
const elements = read('../elements/') + read('../../../practice-tool/src/elements/');
const model = read('../model/') + read('../../../practice-tool/src/model/');

/** Words made from data: `stage.` and the name of a stage, and so on. */
const MADE = [
  ...PROMPTS.map(({ id }) => `prompt.${id}`), ...Object.keys(machine.states).map((state) => `stage.${state}`), ...STAGE_RAIL.map((stage) => `rail.${stage}`), ...TIMES.map((time) => `time.${time}`),
  ...FORMS.map((form) => `form.${form}`), ...WAYS.map((way) => `way.${way}`), 'way.not-taking-part', ...DECISIONS.map((decision) => `decision.${decision}`), ...QUESTION_SETS.map((set) => `set.${set}`), ...CLOSING_PROCESSES.map((process) => `process.${process}`),
  ...['suitability', 'preparation', 'meeting', 'agreement', 'followUps', 'window'].map((part) => `section.${part}`),
];

/** domain.md §5.9: a child is not shown the window at all. */
wordingSuite({ english, welsh, notShown: ['section.window'] }, { describe, it });

describe('The words of the conversation guide', () => {
  it('are there for every key an element or the data asks for', () => {
    const asked = [...elements.matchAll(/\bt\(\s*'([^'`]+)'/g)].map(([, key]) => key!);
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set([...asked, ...MADE])].filter((key) => !(key in english))).toEqual([]);
  });
  it('are there for every field the guide asks for, and for each of its values', () => {
    const fields = [...read('../elements/').matchAll(/\{ name: '([\w.-]+)', kind: '(\w+)'(?:, words: '([\w-]+)')?/g)];
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.map(([, name = '']) => (name.includes('.') ? name : `field.${name}`)).filter((key) => !(key in english))).toEqual([]);
  });
  it('are there for every message a guard can answer with', () => {
    const ids = [...read('../model/').matchAll(/(?:block|confirm|nudge)[(,][^;]*?'((?:[A-Z]{2,4}-[A-Z]*\d*\d)|(?:[a-z]+(?:-[a-z]+)+))'/g)].map(([, id]) => id!)
      .filter((id) => !['not-suitable', 'waiting-for-specialist', 'in-room', 'in-person', 'on-behalf', 'said-yes'].includes(id));
    expect(new Set(ids).size).toBeGreaterThan(15);
    expect([...new Set(ids)].filter((id) => !(`message.${id}` in english))).toEqual([]);
    expect(Object.keys(reasons).length).toBeGreaterThan(30);
  });
  it('have every message of domain.md §5.8', () => {
    for (let number = 1; number <= 12; number += 1) expect(english).toHaveProperty([`message.RC-M${String(number).padStart(2, '0')}`]);
  });
  it('carry no word that nothing asks for', () => {
    const prefixes = [...(elements + model).matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const choices = [...elements.matchAll(/(?:words|name): '([\w-]+)'/g)].map(([, name]) => `${name!}.`);
    const listed = [...(elements + model).matchAll(/'([\w.-]+)'/g)].map(([, word]) => word!);
    const words = new Set([...listed, ...listed.map((word) => `field.${word}`), ...MADE]);
    const picked = [...elements.matchAll(/wordsUnder\(t, '(\w+)'/g)].map(([, prefix]) => `${prefix!}.`);
    const asked = (key: string): boolean => words.has(key) || [...prefixes, ...picked, ...choices].some((prefix) => key.startsWith(prefix)) || key.startsWith('message.');
    expect(Object.keys(english).filter((key) => !(key in toolWordsEnglish) && !asked(key))).toEqual([]);
  });

  it('ask a child in a child’s words, and call the whole by three names', () => {
    const words = (register: 'practitioner' | 'family' | 'child') => createWording({ catalogue: english, fallback: english, register, lang: 'en' });
    expect((['practitioner', 'family', 'child'] as const).map((register) => words(register)('title'))).toEqual(['Restorative conversation', 'Putting things right', 'Sorting it out']);
    expect((['practitioner', 'family', 'child'] as const).map((register) => words(register)('time.future'))).toEqual(['Making it right', 'What would put it right', 'How to make it better']);
    expect(words('child')('section.window')).toBe('');
  });
  it('are replaced by a council’s own, key by key, in any language', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'family', overrides: { 'room.pass': 'Dim nawr' }, lang: 'cy' });
    expect(t('room.pass')).toBe('Dim nawr');
    expect(t('room.pause')).toBe(welsh['room.pause']);
  });
  it('are what a finding says in English, filled in', () => {
    expect(check(brierley, { asOf: '2026-11-09' }).find(({ id }) => id === 'RC-M08')?.message).toBe(en['message.RC-M08']);
  });
});
