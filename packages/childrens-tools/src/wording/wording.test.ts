/** Every visible word: there in both languages, asked for somewhere, and nothing asked for that is not there. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWording, toolWordsEnglish, type Catalogue } from '@practice-kit/practice-tool/model';
import { saidOf, wordingSuite } from '@practice-kit/practice-tool/testing';
import { CHOICES, EXPLAINED, HOUSES, KINDS, PICTURES, PROMPTS, STEPS, machine } from '../model/index.js';
import { cy } from './cy.js';
import { en as atHand } from './en.js';
import { enHeld } from './en-held.js';
import { enLater } from './en-later.js';
import { enPictures } from './en-pictures.js';

const en = { ...toolWordsEnglish, ...atHand, ...enHeld, ...enLater, ...enPictures };
const english: Catalogue = en;
const welsh: Catalogue = cy;

const read = (folder: string): string => readdirSync(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8')).join('\n');
const model = read('../model/');
const elements = read('../elements/');
const own = model + elements + read('../../../practice-tool/src/elements/');

/** Words made from data: `house.` and the name of a house, and so on. */
const MADE = [
  ...PROMPTS.map(({ id }) => `prompt.${id}`), ...Object.keys(machine.states).map((state) => `stage.${state}`), ...HOUSES.flatMap((name) => [`house.${name}`, `start.${name}`, `name.${name}`]),
  ...PICTURES.map((name) => `picture.${name}`), ...KINDS.filter((kind) => kind !== 'words').map((kind) => `kind.${kind}`), ...CHOICES.map((choice) => `choice.${choice}`), ...EXPLAINED.map((one) => `explained.${one}`),
  ...STEPS.map((step) => `after.${step}`), ...[0, 2, 4, 6, 8, 10].map((value) => `face.${value}`), ...['said', 'showed', 'no'].map((one) => `willing.${one}`), ...['paused', 'stopped'].flatMap((stage) => [`rest.${stage}`, `rest.${stage}.more`]),
  ...[...elements.matchAll(/name: '([\w.-]+)', kind: '/g)].map(([, name]) => (name!.includes('.') ? name! : `field.${name!}`)), 'yes-no.yes', 'yes-no.no', ...['drawing', 'photo'].map((kind) => `drawn.${kind}`), ...['coming', 'unreadable', 'too-large'].map((state) => `drawn.${state}`),
  ...['practitionerThoughts', 'telling', 'afterwards', 'shareOverride', 'parentTold'].map((name) => `field.${name}`),
];
/** What is asked in the room, on the page that is there from the start; the rest is asked at the desk, and comes with it, as every picture but the three houses does. */
const IN_THE_ROOM = new Set(['good', 'worries', 'dreams', 'scale', 'people', 'teen']);
const fromTheStart = ['child-page', 'childs-session', 'header', 'said-of-scale', 'place-names', 'session-work', 'telling']
  .map((name) => readFileSync(fileURLToPath(new URL(`../elements/childs-session/${name}.ts`, import.meta.url)), 'utf8')).join('\n');
const AT_HAND = [
  ...[...fromTheStart.matchAll(/\b(?:t|childT|tool\.t|labelsOf\(tool\))\('([^'`]+)'/g)].map(([, key]) => key!), ...HOUSES.map((name) => `house.${name}`), ...PROMPTS.filter(({ where }) => IN_THE_ROOM.has(where)).map(({ id }) => `prompt.${id}`),
];
/** What is said to the child. */
const TO_CHILD = [...[...elements.matchAll(/childT\('([^'`]+)'/g)].map(([, key]) => key!), ...HOUSES.map((name) => `house.${name}`), ...EXPLAINED.map((one) => `explained.${one}`), ...PROMPTS.map(({ id }) => `prompt.${id}`)];

wordingSuite({ english, welsh }, { describe, it });

describe('The words of the children’s tools', () => {
  it('are the labels of domain.md §4.9', () => {
    const words = (key: string): string[] => [...saidOf(english[key]!), saidOf(welsh[key]!).at(-1)!];
    expect(words('picture.three-houses')).toEqual(['Three houses', 'The three houses', 'The three houses', 'Y tri thŷ']);
    expect(words('house.worries')).toEqual(['Worries', 'What {name} worries about', 'House of worries', 'Tŷ pryderon']);
    expect(words('house.good')).toEqual(['Good things', 'What is good for {name}', 'House of good things', 'Tŷ pethau da']);
    expect(words('house.dreams')).toEqual(['Dreams', 'What {name} wishes', 'House of dreams', 'Tŷ breuddwydion']);
    expect(words('own-words')).toEqual(['Child’s own words', '{name}’s own words', 'My own words', 'Yn fy ngeiriau fy hun']);
    expect(words('who-may-see')).toEqual(['Who may see this', 'Who {name} said can see this', 'Who can see this?', 'Pwy sy\'n cael gweld hwn?']);
    expect(words('stop')).toEqual(['Stop', 'We stopped', 'I want to stop', 'Dw i eisiau stopio']);
    expect(words('people-who-help')).toEqual(['People who help', 'People {name} trusts', 'My safe people', 'Fy mhobl ddiogel']);
    expect(words('what-next')).toEqual(['What happens next', 'What happens next', 'What happens next', 'Beth sy\'n digwydd nesaf']);
    expect(saidOf(english['thoughts']!)).toEqual(['Worker’s thoughts', 'What {worker} thought', '(not shown)']);
    expect(saidOf(welsh['thoughts']!)[0]).toBe('Meddyliau\'r gweithiwr');
  });
  it('are there for every key an element or the data asks for', () => {
    const asked = [...elements.matchAll(/\bt\(\s*'([^'`]+)'/g), ...elements.matchAll(/heading: '([^']+)'/g), ...elements.matchAll(/done: '([^']+)'/g)].map(([, key]) => key!);
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set([...asked, ...MADE, ...TO_CHILD])].filter((key) => !(key in english))).toEqual([]);
  });
  it('have what is said in the room at hand from the start', () => {
    expect(AT_HAND.length).toBeGreaterThan(50);
    expect([...new Set(AT_HAND)].filter((key) => !(key in atHand) && !(key in toolWordsEnglish))).toEqual([]);
  });
  it('are there for every message a guard or a check can answer with', () => {
    const ids = [...model.matchAll(/(?:block|confirm|nudge|together)\([^;]*?'((?:CH-[MR]\d\d)|(?:DP-\d+)|(?:SG-\d+)|(?:[a-z]+(?:-[a-z]+)+))'/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBeGreaterThan(20);
    expect([...new Set(ids), ...Array.from({ length: 11 }, (_, index) => `CH-M${String(index + 1).padStart(2, '0')}`)].filter((id) => !(`message.${id}` in english))).toEqual([]);
  });
  it('carry no word that nothing asks for', () => {
    const prefixes = [...own.matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const listed = new Set([...[...own.matchAll(/'([\w.-]+)'/g)].map(([, word]) => word!), ...MADE]);
    const asked = (key: string): boolean => listed.has(key) || prefixes.some((prefix) => key.startsWith(prefix)) || key.startsWith('message.') || key === 'attribution';
    expect(Object.keys(english).filter((key) => !(key in toolWordsEnglish) && !asked(key))).toEqual([]);
  });
  it('name no child where they speak to one', () => {
    const t = createWording({ catalogue: english, fallback: en, register: 'child', lang: 'en' });
    for (const key of TO_CHILD.filter((one) => !one.startsWith('prompt.'))) expect(t(key), key).not.toMatch(/\{name\}/);
  });
});
