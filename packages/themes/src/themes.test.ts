import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DARK, LIGHT, brandTheme, contrast, parseColour, themeStylesheet, withDefaults, type ColourToken } from './index.js';

const ratio = (one: string, other: string) => contrast(parseColour(one)!, parseColour(other)!);
const GROUNDS: ColourToken[] = ['ground', 'paper', 'paper-raised', 'paper-quiet', 'note', 'private', 'thread-a-tint', 'thread-b-tint', 'thread-c-tint', 'thread-d-tint'];

describe.each([['light', LIGHT], ['dark', DARK]] as const)('The %s theme', (_name, theme) => {
  it.each(GROUNDS.flatMap((ground) => (['ink', 'ink-soft', 'ink-quiet', 'link'] as const).map((words) => [words, ground] as const)))('can be read: %s on %s', (words, ground) => {
    expect(ratio(theme[words], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['a', 'b', 'c', 'd'] as const)('can be read: worry %s on its own tint, and its letter', (letter) => {
    expect(ratio(theme[`thread-${letter}`], theme[`thread-${letter}-tint`])).toBeGreaterThanOrEqual(4.5);
    expect(ratio(theme['on-thread'], theme[`thread-${letter}`])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['ground', 'paper', 'paper-raised', 'thread-a-tint', 'thread-b-tint'] as const)('shows where a control ends on %s', (ground) => {
    expect(ratio(theme.edge, theme[ground])).toBeGreaterThanOrEqual(3);
    expect(ratio(theme.focus, theme[ground])).toBeGreaterThanOrEqual(3);
  });
  it('has words on the filled button that can be read', () => {
    expect(ratio(theme['on-action'], theme.action)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('A council’s own colour', () => {
  it.each(['light', 'dark'] as const)('can be any colour at all: words and edges hold on every ground (%s)', (scheme) => {
    const base = scheme === 'dark' ? DARK : LIGHT;
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const { tokens } = brandTheme(`#${number.toString(16).padStart(6, '0')}`, scheme);
      expect(ratio(tokens['on-action'], tokens.action)).toBeGreaterThanOrEqual(4.5);
      expect(ratio(tokens['on-action'], tokens['action-hover'])).toBeGreaterThanOrEqual(4.5);
      for (const ground of GROUNDS) {
        expect(ratio(tokens.link, base[ground])).toBeGreaterThanOrEqual(4.5);
        expect(ratio(tokens['action-edge'], base[ground])).toBeGreaterThanOrEqual(3);
      }
    }), { numRuns: 5000 });
  }, 60_000);

  it('says what it changed, and why', () => {
    const { tokens, report } = brandTheme('#ff6a13');
    expect(tokens.action).toBe('#ff6a13');
    expect(tokens['on-action']).toBe(LIGHT.ink);
    expect(report.map((change) => change.token)).toEqual(['link', 'action-edge', 'on-action']);
    expect(report.every((change) => change.why.length > 0)).toBe(true);
  });

  it('is refused when it is anything but a colour', () => {
    for (const hostile of ['red', 'url(https://example.org)', '#fff;background:url(x)', 'var(--x)', 'expression(alert(1))', '']) {
      expect(() => brandTheme(hostile)).toThrow(TypeError);
      expect(() => themeStylesheet({ link: hostile })).toThrow(TypeError);
    }
    expect(() => themeStylesheet({ 'entry-rule': '#123456' })).toThrow('A theme may not set "entry-rule"');
  });
});

describe('A tool on a page with no stylesheet of ours', () => {
  it('has every colour it needs, and gives way to the page’s own', () => {
    expect(withDefaults('color: var(--practice-ink)')).toBe('color: var(--practice-ink, #142227)');
  });
});
