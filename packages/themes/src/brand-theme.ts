/**
 * A council's colour. One input; what stands on it and beside it is worked out so that words keep 4.5 and edges 3
 * on every ground, and whatever had to be changed is reported, never done silently (DESIGN-LANGUAGE §4).
 */
import { contrast, fromOklch, parseColour, toHex, toOklch, type Rgb } from './contrast.js';
import { declarations } from './stylesheet.js';
import { DARK, LIGHT, type ColourToken } from './tokens.js';

/** The tokens a brand reaches. Threads, notes and paper do not take it: it must not turn a worry red or a strength green. */
const BRANDED = ['action', 'on-action', 'action-edge', 'action-hover', 'link'] as const;
type Branded = (typeof BRANDED)[number];

export interface BrandChange { readonly token: Branded; readonly from: string; readonly to: string; readonly why: string; readonly contrast: number }
export interface BrandTheme { readonly tokens: Readonly<Record<Branded, string>>; readonly report: readonly BrandChange[] }

const WORDS = 4.5;
const EDGES = 3;
/** What links and edges may stand on. */
const GROUNDS: readonly ColourToken[] = ['ground', 'paper', 'paper-raised', 'paper-quiet', 'note', 'private', 'thread-a-tint', 'thread-b-tint', 'thread-c-tint', 'thread-d-tint'];

/** @throws TypeError when the colour is not `#rgb` or `#rrggbb`: for whoever writes the theme. */
export function brandTheme(colour: string, scheme: 'light' | 'dark' = 'light'): BrandTheme {
  const brand = parseColour(colour);
  if (!brand) throw new TypeError('A brand colour is written #rgb or #rrggbb.');
  const base = scheme === 'dark' ? DARK : LIGHT;
  const grounds = GROUNDS.map((token) => parseColour(base[token])!);
  const lowest = (one: Rgb): number => Math.min(...grounds.map((ground) => contrast(one, ground)));
  const [ink, white] = [parseColour(LIGHT.ink)!, { r: 1, g: 1, b: 1 }];
  const onAction = contrast(brand, white) >= WORDS ? white : contrast(brand, ink) >= contrast(brand, white) ? ink : white;
  // Between white and ink one always has 4.5 against a mid colour only if ink is dark enough; black is the last resort.
  const words = contrast(brand, onAction) >= WORDS ? onAction : { r: 0, g: 0, b: 0 };
  const link = until(brand, (one) => lowest(one) >= WORDS, scheme);
  const edge = until(brand, (one) => lowest(one) >= EDGES, scheme);
  const hover = nearer(brand, words);
  const report: BrandChange[] = [];
  const note = (token: Branded, value: Rgb, why: string): void => {
    if (toHex(value) !== toHex(brand)) report.push({ token, from: toHex(brand), to: toHex(value), why, contrast: Math.round(lowest(value) * 100) / 100 });
  };
  note('link', link, 'Words in the brand colour would not be legible on every ground.');
  note('action-edge', edge, 'The edge of the filled button would not stand out from every ground.');
  if (words !== white) report.push({ token: 'on-action', from: '#ffffff', to: toHex(words), why: 'White words on the brand colour would not be legible.', contrast: Math.round(contrast(brand, words) * 100) / 100 });
  return {
    tokens: { action: toHex(brand), 'on-action': toHex(words), 'action-edge': toHex(edge), 'action-hover': toHex(hover), link: toHex(link) },
    report,
  };
}

/** CSS for a host's page: everything inside it takes the council's colour. */
export function councilStylesheet(colour: string, scheme?: 'light' | 'dark'): string {
  return `:root{${declarations(brandTheme(colour, scheme).tokens)}}`;
}

/** @throws TypeError naming a token a theme may not set, or a value that is no colour. */
export function themeStylesheet(tokens: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(tokens)) {
    if (!(name in LIGHT)) throw new TypeError(`A theme may not set "${name}". It may set: ${Object.keys(LIGHT).join(', ')}.`);
    if (!parseColour(value)) throw new TypeError(`The value of "${name}" is not a colour written #rgb or #rrggbb.`);
  }
  return `:root{${declarations(tokens)}}`;
}

/** Same hue, darker (or lighter on dark) in small steps until it holds. */
function until(colour: Rgb, holds: (colour: Rgb) => boolean, scheme: 'light' | 'dark'): Rgb {
  const { l, c, h } = toOklch(colour);
  const step = scheme === 'dark' ? 0.01 : -0.01;
  for (let lightness = l; lightness >= 0 && lightness <= 1; lightness += step) {
    const one = parseColour(toHex(fromOklch({ l: lightness, c, h })))!;
    if (holds(one)) return one;
  }
  return scheme === 'dark' ? { r: 1, g: 1, b: 1 } : { r: 0, g: 0, b: 0 };
}

/** A little away from the words on it, so that hovering is seen and the words stay legible. */
function nearer(colour: Rgb, words: Rgb): Rgb {
  const { l, c, h } = toOklch(colour);
  const away = words.r + words.g + words.b > 1.5 ? -0.05 : 0.05;
  const one = parseColour(toHex(fromOklch({ l: Math.min(1, Math.max(0, l + away)), c, h })))!;
  return contrast(one, words) >= WORDS ? one : colour;
}
