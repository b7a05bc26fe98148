/** Every visible word: there in both languages, asked for somewhere, and nothing asked for that is not there. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWording, toolWordsEnglish, type Catalogue } from '@practice-kit/practice-tool/model';
import { saidOf, wordingSuite } from '@practice-kit/practice-tool/testing';
import { check, COPY_KINDS, HELP_RESPONSES, LIST_FIELDS, machine, NEXT_STEPS, OFFER_RESPONSES, OUTCOMES, PARTS, PROMPTS, REFERRER_RESPONSES, REVIEW_FINDINGS, SECTION_PROMPTS } from '../model/index.js';
import { referred } from '../model/fixtures.js';
import { cy } from './cy.js';
import { en as atHand } from './en.js';
import { enLater } from './en-later.js';

const english: Catalogue = { ...toolWordsEnglish, ...atHand, ...enLater };
const welsh: Catalogue = cy;

const read = (folder: string): string => readdirSync(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8')).join('\n');
const own = read('../elements/');
const elements = own + read('../../../practice-tool/src/elements/');
const model = read('../model/') + read('../../../practice-tool/src/model/');

/** Words made from data: `section.` and the name of a section, and so on. */
const of = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}.${name}`);
const MADE = [
  ...of('section', Object.keys(SECTION_PROMPTS)), ...of('prompt', PROMPTS.map(({ id }) => id)), ...of('stage', Object.keys(machine.states)), ...of('action', Object.keys(PARTS)),
  ...of('outcome', OUTCOMES), ...of('offer-response', OFFER_RESPONSES), ...of('answer', REFERRER_RESPONSES), ...of('help-answer', HELP_RESPONSES), ...of('copy', COPY_KINDS), ...of('review-finding', REVIEW_FINDINGS), ...of('agrees-as', ['family', 'referrer', 'manager']), ...of('agreed-how', ['in-person', 'on-behalf']), ...of('agreed', ['in-person', 'on-behalf']),
  ...[...Object.values(PARTS), ...Object.values(LIST_FIELDS)].flat().flatMap((field) => [`field.${field.name}`, ...(field.options ?? []).map((option) => `${field.words ?? field.name}.${option}`)]),
  // A field of a dialog is named under `field.`, or by its whole key where there is a dot in it.
  ...[...own.matchAll(/\b(?:text|said|date|tick|worker|family|choice)\('([\w.-]+)'/g)].map(([, name]) => (name!.includes('.') ? name! : `field.${name!}`)),
  ...of('step', Object.values(NEXT_STEPS).flat()), ...[...own.matchAll(/name: '(\w+)', kind: '(?:reference|references|people|person|choice)'/g)].map(([, name]) => `field.${name!}`), ...[...own.matchAll(/namedParts = \[([^\]]+)\]/g)].flatMap(([, names]) => [...names!.matchAll(/'(\w+)'/g)].map(([, name]) => `field.${name!}`)),
];

wordingSuite({ english, welsh }, { describe, it });

describe('The words of the family plan', () => {
  it.each([
    ['title', 'Family group conference', 'Your family meeting', 'The family meeting', 'Cynhadledd grŵp teulu'], ['section.coordinator', 'Coordinator', 'The person who helps set it up', 'The meeting helper', 'Cydlynydd'],
    ['section.questions', 'Questions for the family', 'Questions to answer', 'What we need to work out', "Cwestiynau i'r teulu"], ['section.bottomLines', 'Bottom lines', 'What must be in the plan', 'The rules that stay', 'Gofynion sylfaenol'],
    ['section.private', 'Private family time', 'Your time alone', 'Family only time', "Amser preifat i'r teulu"], ['section.items', 'Family plan', 'Your plan', 'Our plan', 'Cynllun y teulu'],
    ['section.contingency', 'If things change', 'What if it does not work', 'If it goes wrong', 'Cynllun wrth gefn'], ['section.reviews', 'Review', 'Looking at it again', 'Seeing how it is going', 'Adolygiad'],
  ])('are those of the method: %s', (key, practitioner, family, child, cymraeg) => {
    expect(english[key]).toEqual({ practitioner, family, child });
    expect((welsh[key] as { practitioner: string }).practitioner).toBe(cymraeg);
  });
  it('FGC-R09 never say that somebody would not attend, nor only "conference"', () => {
    const words = Object.values({ ...atHand, ...enLater }).flatMap((phrase) => saidOf(phrase));
    expect(words.filter((one) => /would not attend|did not engage|fail/i.test(one))).toEqual([]);
    expect(words.filter((one) => /conference/i.test(one) && !/family group conference|child protection conference|Family group conferences/i.test(one))).toEqual([]);
  });
  it('are there for every key an element or the data asks for', () => {
    const asked = [...elements.matchAll(/\bt\(\s*'([^'`]+)'/g)].map(([, key]) => key!);
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set([...asked, ...MADE])].filter((key) => !(key in english))).toEqual([]);
  });
  it('are there for every message a guard can answer with', () => {
    const ids = [...model.matchAll(/(?:block|confirm|nudge|say)\([^;]*?'((?:[A-Z]{2,4}-[A-Z]*\d*\d)|(?:[a-z]+(?:-[a-z]+)+))'/g)].map(([, id]) => id!)
      .filter((id) => !(['not-agreed', 'agreed-with-change', 'on-behalf', 'own-part-only', 'not-now', 'pre-proceedings', ...OUTCOMES, 'family-network', 'private-family-time', 'information-giving'] as readonly string[]).includes(id));
    expect(new Set(ids).size).toBeGreaterThan(25);
    expect([...new Set(ids)].filter((id) => !(`message.${id}` in english))).toEqual([]);
  });
  it('carry no word that nothing asks for', () => {
    const prefixes = [...(elements + model).matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const listed = [...(elements + model).matchAll(/'([\w.-]+)'/g)].map(([, word]) => word!);
    const words = new Set([...listed, ...MADE]);
    const asked = (key: string): boolean => words.has(key) || prefixes.some((prefix) => prefix !== 'field.' && key.startsWith(prefix)) || key.startsWith('message.');
    expect(Object.keys({ ...atHand, ...enLater }).filter((key) => !asked(key))).toEqual([]);
  });
  it('are replaced by a council’s own, key by key, in any language', () => {
    const t = createWording({ catalogue: welsh, fallback: english, register: 'family', overrides: { 'section.items': 'Cynllun ni’n hunain' }, lang: 'cy' });
    expect(t('section.items')).toBe('Cynllun ni’n hunain');
    expect(t('message.FGC-M16', { reader: '@reader.court' })).toContain(welsh['reader.court'] as string);
  });
  it('are what a finding says in English, filled in', () => {
    expect(check(referred, { asOf: '2026-10-01' }).find(({ id }) => id === 'FGC-M06')?.message).toBe(english['message.FGC-M06']);
  });
});
