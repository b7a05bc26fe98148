/** Every visible word: there in both languages, asked for somewhere, and nothing asked for that is not there. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWording, toolWordsEnglish, type Catalogue } from '@practice-kit/practice-tool/model';
import { saidOf, wordingSuite } from '@practice-kit/practice-tool/testing';
import { COUNTS, HEADER_SPECS, INFORMATION_SPECS, JOT_LISTS, JOT_SPECS, KINDS, MOMENT_SPECS, PART_NAMES, PART_SPECS, PARTS, PROMPTS, machine } from '../model/index.js';
import { cy } from './cy.js';
import { en as atHand } from './en.js';
import { enLater } from './en-later.js';
import { enWriting } from './en-writing.js';

const en = { ...toolWordsEnglish, ...atHand, ...enLater, ...enWriting };
const english: Catalogue = en;
const welsh: Catalogue = cy;

const read = (folder: string): string => readdirSync(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8')).join('\n');
const model = read('../model/');
const elements = read('../elements/');
const own = model + elements + read('../keeping/') + read('../../../practice-tool/src/elements/');

const SPECS = [...Object.values(JOT_SPECS), ...Object.values(PART_SPECS), HEADER_SPECS, INFORMATION_SPECS, MOMENT_SPECS].flat();
/** Words made from data: `part.` and the name of a part, and so on. */
const MADE = [
  ...PROMPTS.map(({ id }) => `prompt.${id}`), ...Object.keys(machine.states).map((state) => `stage.${state}`), ...COUNTS.map((name) => `count.${name}`),
  ...PART_NAMES.map((name) => `part.${name}`), ...JOT_LISTS.map((name) => `list.${name}`), ...Object.values(PARTS).flat().map((name) => `field.${name}`),
  ...Object.values(KINDS).flatMap((kind) => kind!.options.map((option) => `${kind!.words}.${option}`)), ...KINDS.changeTalk!.options.map((option) => `change.${option}.like`),
  ...SPECS.flatMap(({ name, words, options = [] }) => [`field.${name}`, ...options.map((option) => `${words ?? name}.${option}`)]),
];

/** domain.md §7.9: only the Welsh of "Why not lower?" says the number. */
wordingSuite({ english, welsh, differentBlanks: ['ruler.why-not-lower'] }, { describe, it });

describe('The words of the reflection', () => {
  it('are the labels of domain.md §7.9', () => {
    const words = (key: string): string[] => [...saidOf(english[key]!), saidOf(welsh[key]!)[0]!];
    expect(words('list.changeTalk')).toEqual(['Change talk', 'Things you said about changing', 'Things you said about changing', 'Siarad am newid']);
    expect(words('ruler.confidence')).toEqual(['Confidence', 'How sure are you that you could?', 'How sure are you?', 'Pa mor hyderus?']);
    expect(words('ruler.why-not-lower')).toEqual(['Why not lower?', 'What makes it that and not lower?', 'Why that number?', "Beth sy'n ei wneud yn {n} ac nid yn is?"]);
    expect(words('private')).toEqual(['Private to me', 'Private to {worker}', 'Private to {worker}', 'Preifat i mi']);
    expect(words('title')).toEqual(['Reflection', '(private; not shown)', '(not shown)', 'Myfyrio']);
  });
  it('are there for every key an element or the data asks for', () => {
    const asked = [...elements.matchAll(/\bt\(\s*'([^'`]+)'/g)].map(([, key]) => key!);
    expect([...new Set([...asked, ...MADE])].filter((key) => !(key in english))).toEqual([]);
  });
  it('are there for every message a guard or a check can answer with', () => {
    const ids = [...model.matchAll(/'((?:MI-M\d+)|(?:DP-\d+)|(?:no-such-[a-z]+)|(?:share-[a-z-]+)|(?:MI-R\d+)|(?:jot-needs-words|ruler-needs|guess-needs|count-needs|still-shown|id-taken))'/g)].map(([, id]) => id!).filter((id) => id !== 'DP-19');
    expect(new Set(ids).size).toBeGreaterThan(20);
    expect([...new Set(ids), ...Array.from({ length: 12 }, (_, index) => `MI-M${String(index + 1).padStart(2, '0')}`)].filter((id) => !(`message.${id}` in english))).toEqual([]);
  });
  it('carry no word that nothing asks for', () => {
    const prefixes = [...own.matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const listed = new Set([...[...own.matchAll(/'([\w.-]+)'/g)].map(([, word]) => word!), ...MADE]);
    const asked = (key: string): boolean => listed.has(key) || prefixes.some((prefix) => key.startsWith(prefix)) || key.startsWith('message.') || key === 'attribution';
    expect(Object.keys(english).filter((key) => !(key in toolWordsEnglish) && !asked(key))).toEqual([]);
  });
  it('MI-R04: have no word for resistance, denial or compliance; those are not what happened', () => {
    const kit = Object.entries(english).filter(([key]) => !(key in toolWordsEnglish)).flatMap(([, phrase]) => saidOf(phrase)).join('\n');
    expect(kit).not.toMatch(/resist|denial|complian|insight/i);
  });
  it('MI-R05: never ask why a number is not higher', () => {
    for (const catalogue of [english, welsh]) expect(Object.values(catalogue).flatMap(saidOf).join('\n')).not.toMatch(/why not higher|not higher|nid yn uwch/i);
  });
  it('say the number in the Welsh of "Why not lower?"', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'practitioner', lang: 'cy' });
    expect(t('ruler.why-not-lower', { n: 7 })).toBe("Beth sy'n ei wneud yn 7 ac nid yn is?");
  });
});
