import { describe, expect, it } from 'vitest';
import { DARK, DESK, LARGE, LIGHT, PAIRS, attributeThemes, contrastOf, declarations, pageThemes, withDefaults, type ColourToken } from './index.js';

/** The table of the design language, as it was computed there: front, back, light, dark. */
const TABLE: readonly (readonly [ColourToken, ColourToken, number, number])[] = [
  ['ink', 'paper', 15.62, 13.32], ['ink', 'ground', 14.68, 14.62], ['ink', 'paper-raised', 16.31, 11.63], ['ink', 'note', 14.32, 11.77],
  ['ink', 'thread-a-tint', 14.96, 12.67], ['ink', 'thread-b-tint', 15.03, 12.74], ['ink', 'private', 13.01, 10.64],
  ['ink-soft', 'paper', 9.1, 10.27], ['ink-soft', 'private', 7.58, 8.2],
  ['ink-quiet', 'paper', 6.54, 7.87], ['ink-quiet', 'ground', 6.14, 8.64], ['ink-quiet', 'note', 5.99, 6.96],
  ['ink-quiet', 'thread-a-tint', 6.26, 7.49], ['ink-quiet', 'thread-b-tint', 6.29, 7.53], ['ink-quiet', 'private', 5.44, 6.29],
  ['link', 'paper', 8.58, 9], ['link', 'ground', 8.06, 9.88], ['link', 'note', 7.87, 7.95], ['link', 'thread-a-tint', 8.22, 8.56],
  ['link', 'thread-b-tint', 8.26, 8.61], ['link', 'private', 7.15, 7.19], ['on-action', 'action', 8.96, 9.88],
  ['thread-a', 'thread-a-tint', 7.29, 7.97], ['thread-b', 'thread-b-tint', 7.37, 8.29], ['thread-c', 'thread-c-tint', 7.56, 7.85], ['thread-d', 'thread-d-tint', 6.93, 8.42],
  ['on-thread', 'thread-a', 7.95, 9.2], ['on-thread', 'thread-b', 8, 9.51], ['on-thread', 'thread-c', 8.25, 8.98], ['on-thread', 'thread-d', 7.49, 9.92],
  ['edge', 'paper', 4.01, 4.58], ['edge', 'paper-raised', 4.19, 4], ['edge', 'thread-a-tint', 3.84, 4.36], ['edge', 'thread-b-tint', 3.86, 4.38],
  ['note-edge', 'note', 6.12, 7.95], ['focus', 'paper', 15.62, 13.32], ['focus-halo', 'focus', 16.31, 14.62],
];

describe('The contrast table of the design language', () => {
  it.each(TABLE)('is what the colours really have: %s on %s', (front, back, light, dark) => {
    expect(contrastOf(LIGHT[front], LIGHT[back])).toBeCloseTo(light, 1);
    expect(contrastOf(DARK[front], DARK[back])).toBeCloseTo(dark, 1);
  });
});

describe.each([['light', LIGHT], ['dark', DARK]] as const)('The %s theme', (_name, theme) => {
  it.each(PAIRS)('keeps $least between $front and $back', ({ front, back, least }) => {
    expect(contrastOf(theme[front], theme[back])).toBeGreaterThanOrEqual(least);
  });
  it('says every colour that the kit uses', () => {
    expect(Object.keys(theme).toSorted()).toEqual(Object.keys(LIGHT).toSorted());
  });
});

describe('A tool on a page with no stylesheet of ours', () => {
  it('has every colour it needs, and gives way to the page’s own', () => {
    expect(withDefaults('color: var(--practice-ink)')).toBe('color: var(--practice-ink, #142227)');
  });

  it('draws its parts with functional colours, so that a page cannot reach past them', () => {
    expect(withDefaults('border-color: var(--practice-entry-rule)')).toBe('border-color: var(--practice-rule-soft, #e9e8e2)');
  });

  it('leaves alone what it does not know', () => {
    expect(withDefaults('color: var(--practice-constructor)')).toBe('color: var(--practice-constructor)');
    expect(withDefaults('color: var(--council-blue)')).toBe('color: var(--council-blue)');
  });
});

describe('Attributes for theme, density and reading face', () => {
  it.each([['on the tool itself', attributeThemes, (attribute: string) => `:host([data-${attribute}])`], ['on anything around it', pageThemes, (attribute: string) => `[data-${attribute}]`]])('work %s', (_where, css, on) => {
    for (const attribute of ['theme="light"', 'theme="dark"', 'theme="auto"', 'density="desk"', 'density="large"', 'reading="words"', 'reading="plain"']) expect(css).toContain(`${on(attribute)}{`);
  });

  it('are dark on screens only: paper is black on white', () => {
    for (const css of [attributeThemes, pageThemes]) {
      for (const rule of css.split('\n').filter((line) => line.includes(declarations(DARK)))) expect(rule).toMatch(/^@media screen/);
    }
  });

  it('make everything larger in the room, and nothing smaller than 26 px that is meant to be read across it', () => {
    const size = (name: string, tokens: typeof DESK) => Number(/calc\(([\d.]+)/.exec(tokens[name] ?? '')?.[1]) * 16;
    for (const name of Object.keys(LARGE)) expect(size(name, LARGE)).toBeGreaterThanOrEqual(size(name, DESK));
    expect(size('text-words', LARGE)).toBeGreaterThanOrEqual(26);
  });
});
