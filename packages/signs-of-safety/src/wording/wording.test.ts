/** Every visible word: there in both languages, asked for somewhere, and nothing asked for that is not there. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWording, toolWordsEnglish, type Catalogue } from '@practice-kit/practice-tool/model';
import { saidOf, wordingSuite } from '@practice-kit/practice-tool/testing';
import { check, machine, PROMPTS, SECTIONS } from '../model/index.js';
import { preBirth } from '../model/fixtures.js';
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

/** Words made from data: `section.` and the name of a section, and so on. */
const MADE = [
  ...Object.keys(SECTIONS).map((name) => `section.${name}`), ...PROMPTS.map(({ id }) => `prompt.${id}`), ...Object.keys(machine.states).map((state) => `stage.${state}`),
  ...Object.values(SECTIONS).flatMap(({ fields }) => fields.flatMap((field) => [`field.${field.name}`, ...(field.options ?? []).map((option) => `${field.words ?? field.name}.${option}`)])),
  ...Object.values(SECTIONS).flatMap(({ statedEmpty }) => (statedEmpty ? [`empty.${statedEmpty}`, `empty.say.${statedEmpty}`] : [])),
];

wordingSuite({ english, welsh }, { describe, it });

describe('The words of the assessment map', () => {
  it('are there for every key an element or the data asks for', () => {
    const asked = [...elements.matchAll(/\bt\(\s*'([^'`]+)'/g)].map(([, key]) => key!);
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set([...asked, ...MADE])].filter((key) => !(key in english))).toEqual([]);
  });
  it('are there for every message a guard can answer with', () => {
    const ids = [...read('../model/').matchAll(/(?:block|confirm|nudge)\([^;]*?'((?:[A-Z]{2,4}-[A-Z]*\d*\d)|(?:[a-z]+(?:-[a-z]+)+))'/g)].map(([, id]) => id!)
      .filter((id) => !['safe-enough', 'handed-on'].includes(id));
    expect(new Set(ids).size).toBeGreaterThan(15);
    expect([...new Set(ids)].filter((id) => !(`message.${id}` in english))).toEqual([]);
    expect(Object.keys(reasons).length).toBeGreaterThan(20);
  });
  it('carry no word that nothing asks for', () => {
    const prefixes = [...(elements + model).matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const choices = [...elements.matchAll(/name: '(\w+)', kind: 'choice'/g)].map(([, name]) => `${name!}.`);
    const listed = [...(elements + model).matchAll(/'([\w.-]+)'/g)].map(([, word]) => word!);
    const words = new Set([...listed, ...MADE]);
    const picked = [...elements.matchAll(/wordsUnder\(t, '(\w+)'/g)].map(([, prefix]) => `${prefix!}.`);
    const asked = (key: string): boolean => words.has(key) || [...prefixes, ...picked, ...choices].some((prefix) => key.startsWith(prefix)) || key.startsWith('message.');
    expect(Object.keys(english).filter((key) => !(key in toolWordsEnglish) && !asked(key.replace(/^[a-z-]+\//, '')))).toEqual([]);
  });

  it('soften with the term profile: a worry statement in early help, success goals for a care leaver', () => {
    const words = (profile: string) => createWording({ catalogue: english, fallback: english, register: 'practitioner', profile, lang: 'en' });
    expect(words('early-help')('section.dangerStatements')).toBe('Worry statement');
    expect(words('early-help')('section.safetyGoals')).toBe('Wellbeing goals');
    expect(words('care-leaver')('section.safetyGoals')).toBe('Success goals');
    expect(words('pre-birth')('section.harm')).toBe('Harm to earlier children');
    expect(words('standard')('section.dangerStatements')).toBe('Danger statement');
  });
  it('are replaced by a council’s own, key by key, in any language', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'family', overrides: { 'section.harm': 'Beth sydd wedi digwydd i ni' }, lang: 'cy' });
    expect(t('section.harm')).toBe('Beth sydd wedi digwydd i ni');
    expect(t('section.unknowns')).not.toBe(saidOf(english['section.unknowns']!)[1]);
  });
  it('show a missing word as its key and a missing value as its blank, never as nothing', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'family', lang: 'cy' });
    expect(t('no.such.word')).toBe('no.such.word');
    expect(t('kept.not-for')).toContain('{names}');
    expect(t('kept.not-for', { names: '{constructor} <b>' })).toContain('{constructor} <b>');
  });
  it('name the reader of a refused copy in the language of the page', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'family', lang: 'cy' });
    expect(t('message.SOS-M12', { name: '@reader.family-shared', what: 'x' })).toContain(welsh['reader.family-shared'] as string);
  });
  it('are what a finding says in English, filled in', () => {
    const alone = check(preBirth, { asOf: '2026-11-25' }).find(({ id }) => id === 'SOS-M15');
    expect(alone?.message).toBe(en['message.SOS-M15']);
  });
});
