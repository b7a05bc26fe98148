import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DARK, GROUNDS, LIGHT, brandTheme, contrastOf, councilStylesheet, parseColour, readTheme, themeStylesheet, toOklch } from './index.js';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('A council’s own colour', () => {
  it.each(['light', 'dark'] as const)('can be any colour at all: words keep 4.5 and edges 3 on every ground (%s)', (scheme) => {
    const base = scheme === 'dark' ? DARK : LIGHT;
    fc.assert(fc.property(anyColour, (brand) => {
      const { tokens } = brandTheme(brand, scheme);
      expect(tokens.action).toBe(brand);
      expect(contrastOf(tokens['on-action'], tokens.action)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(tokens['on-action'], tokens['action-hover'])).toBeGreaterThanOrEqual(4.5);
      for (const ground of GROUNDS) {
        expect(contrastOf(tokens.link, base[ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(tokens['action-edge'], base[ground])).toBeGreaterThanOrEqual(3);
      }
    }), { numRuns: 10_000 });
  }, 120_000);

  it('keeps its hue where it has to become darker or lighter', () => {
    fc.assert(fc.property(anyColour, fc.constantFrom('light', 'dark'), (brand, scheme) => {
      const [before, after] = [brand, brandTheme(brand, scheme as 'light').tokens.link].map((colour) => toOklch(parseColour(colour)!)) as [ReturnType<typeof toOklch>, ReturnType<typeof toOklch>];
      // A grey has no hue to keep, and eight bits for a channel round the hue of a nearly grey colour.
      if (before.c < 0.04 || after.c < 0.04) return;
      const turned = Math.abs(((before.h - after.h) * 180) / Math.PI);
      expect(Math.min(turned, 360 - turned)).toBeLessThan(6);
    }), { numRuns: 2_000 });
  }, 60_000);

  it('is reported wherever it could not be used as it is: the orange of Hollin Bay', () => {
    const { tokens, report } = brandTheme('#ff6a13');
    expect(tokens.action).toBe('#ff6a13');
    expect(tokens['on-action']).toBe(LIGHT.ink);
    expect(tokens['action-edge']).toBe(tokens.link);
    expect(report.map(({ token }) => token)).toEqual(['link', 'action-edge', 'on-action']);
    const link = report.find(({ token }) => token === 'link')!;
    expect(link.contrastBefore).toBeLessThan(4.5);
    expect(link.contrast).toBeGreaterThanOrEqual(4.5);
    expect(link.why).toContain('4.5');
    expect(report.find(({ token }) => token === 'on-action')!.contrastBefore).toBeCloseTo(2.87, 1);
  });

  it('has nothing to report where nothing had to change', () => {
    expect(brandTheme('#0f5062').report).toEqual([]);
  });

  it('never reaches a worry, a note or the paper', () => {
    expect(Object.keys(brandTheme('#c8102e').tokens)).toEqual(['action', 'on-action', 'action-edge', 'action-hover', 'link']);
    expect(councilStylesheet('#c8102e').split(':root,')[1]).not.toMatch(/--practice-(thread|note|paper|ground)/);
  });

  it('comes with its colours for dark as well as for light, in one stylesheet', () => {
    const css = councilStylesheet('#00703c');
    expect(css).toContain(`--practice-link:${brandTheme('#00703c').tokens.link};`);
    expect(css).toContain(`--practice-link:${brandTheme('#00703c', 'dark').tokens.link};`);
  });
});

describe('A theme written by somebody else', () => {
  const HOSTILE = ['red', 'url(https://example.org)', '#fff;background:url(x)', '#fff}body{display:none', 'var(--x)', 'expression(alert(1))', 'rgb(300, 0, 0)', '#ff', '#ffff', '', ' ', '\u0000#fff', 42, null, undefined, {}, ['#fff']];

  it.each(HOSTILE)('is refused when a value is anything but a colour: %j', (value) => {
    expect(() => brandTheme(value as string)).toThrow(TypeError);
    expect(() => themeStylesheet({ link: value })).toThrow(TypeError);
  });

  it.each([['entry-rule', 'a part of an element'], ['stone-100', 'the palette'], ['text-body', 'a size'], ['constructor', 'no token at all'], ['ink:red;--x', 'an attack']])('may not set "%s": %s', (name) => {
    expect(() => readTheme({ [name]: '#123456' })).toThrow('A theme may not set');
  });

  it('may set lengths for corners, and nothing longer', () => {
    expect(readTheme({ radius: '0px', 'radius-large': '0.5rem' })).toEqual({ radius: '0px', 'radius-large': '0.5rem' });
    for (const value of ['1e9px', '-4px', 'calc(1px)', '50px', '4px;x:y', '4', 4]) expect(() => readTheme({ radius: value })).toThrow(TypeError);
  });

  it('is written anew from what was understood: none of its own text reaches a stylesheet', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('link', 'action', 'ink', 'x;y'), fc.oneof(anyColour, fc.string(), fc.constantFrom('#fff/*', 'rgb(1,2,3)', ' #ABC '))), (theme) => {
      let css = '';
      try { css = themeStylesheet(theme); } catch (refusal) { expect(refusal).toSatisfy((one) => one instanceof TypeError || one instanceof RangeError); }
      expect(css).toMatch(/^(:root,\[data-theme="light"\]\{(--practice-[a-z-]+:#[\da-f]{6};)*\})?$/);
    }), { numRuns: 1_000 });
  });

  it('is refused when it could not be read, and the pair that fails is named', () => {
    expect(() => readTheme({ ink: '#cccccc' })).toThrow(/ink on ground is \d\.\d\d and must be 4\.5/);
    expect(() => readTheme({ paper: '#222222' })).toThrow(RangeError);
  });

  it('is never repeated in the refusal', () => {
    try { readTheme({ link: 'Mia has moved to Alder Street' }); expect.unreachable(); } catch (refusal) { expect(String(refusal)).not.toContain('Alder'); }
  });
});
