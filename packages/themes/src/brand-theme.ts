/**
 * A council's colour. One input; what stands on it and beside it is worked out so that words keep 4.5 and edges 3
 * on every ground, and whatever had to be changed is reported, never done silently (DESIGN-LANGUAGE §4).
 */
import { contrast, fromOklch, parseColour, toHex, toOklch, type Rgb } from './contrast.js';
import { EDGES, GROUNDS, WORDS, type Scheme } from './pairs.js';
import { declarations, pageThemes } from './stylesheet.js';
import { DARK, LIGHT } from './tokens.js';

/** The tokens a brand reaches. Threads, notes and paper do not take it: it must not turn a worry red or a strength green. */
export type BrandToken = 'action' | 'on-action' | 'action-edge' | 'action-hover' | 'link';

/** One thing that is not as the brand would have it: what it became, why, and the lowest contrast before and after. */
export interface BrandChange {
  readonly token: BrandToken; readonly from: string; readonly to: string; readonly why: string;
  readonly contrastBefore: number; readonly contrast: number;
}
export interface BrandTheme { readonly tokens: Readonly<Record<BrandToken, string>>; readonly report: readonly BrandChange[] }

const WHITE: Rgb = { r: 1, g: 1, b: 1 };
const BLACK: Rgb = { r: 0, g: 0, b: 0 };

/** @throws TypeError when the colour cannot be read: for whoever writes the theme. */
export function brandTheme(colour: string, scheme: Scheme = 'light'): BrandTheme {
  const brand = parseColour(colour);
  if (!brand) throw new TypeError('A brand colour is written #rgb, #rrggbb or rgb(r, g, b).');
  const base = scheme === 'dark' ? DARK : LIGHT;
  const grounds = GROUNDS.map((token) => parseColour(base[token])!);
  const lowest = (one: Rgb): number => Math.min(...grounds.map((ground) => contrast(one, ground)));
  const words = [WHITE, parseColour(LIGHT.ink)!, BLACK].find((one) => contrast(brand, one) >= WORDS) ?? BLACK;
  const link = until(brand, (one) => lowest(one) >= WORDS, scheme);
  // An edge that has to differ is the link's colour: two colours of one brand are enough on a screen.
  const edge = lowest(brand) >= EDGES ? brand : link;

  const report: BrandChange[] = [];
  const changed = (token: BrandToken, from: Rgb, to: Rgb, measure: (one: Rgb) => number, why: string): void => {
    if (toHex(from) !== toHex(to)) report.push({ token, from: toHex(from), to: toHex(to), why, contrastBefore: rounded(measure(from)), contrast: rounded(measure(to)) });
  };
  changed('link', brand, link, lowest, `Words in this colour would not keep ${WORDS} on every ground; the hue is kept and the lightness changed until they do.`);
  changed('action-edge', brand, edge, lowest, `The edge of the filled button would not keep ${EDGES} against every ground.`);
  changed('on-action', WHITE, words, (one) => contrast(one, brand), `White words on this colour would not keep ${WORDS}.`);
  return {
    tokens: { action: toHex(brand), 'on-action': toHex(words), 'action-edge': toHex(edge), 'action-hover': toHex(hovered(brand, words)), link: toHex(link) },
    report,
  };
}

const rounded = (ratio: number): number => Math.floor(ratio * 100) / 100;

/**
 * A stylesheet for a host's page: everything inside it takes the council's colour, in light and in dark, and the
 * attributes `data-theme`, `data-density` and `data-reading` work on any element around a tool.
 *
 * @throws TypeError as `brandTheme`
 */
export function councilStylesheet(brand: string): string {
  const [light, dark] = [declarations(brandTheme(brand).tokens), declarations(brandTheme(brand, 'dark').tokens)];
  return `${pageThemes}
:root,[data-theme="light"]{${light}}
@media screen{[data-theme="dark"]{${dark}}}
@media screen and (prefers-color-scheme:dark){[data-theme="auto"]{${dark}}}
`;
}

/** Same hue, darker (or lighter on dark) in small steps until it holds. */
function until(colour: Rgb, holds: (colour: Rgb) => boolean, scheme: Scheme): Rgb {
  if (holds(colour)) return colour;
  const { l, c, h } = toOklch(colour);
  const step = scheme === 'dark' ? 0.01 : -0.01;
  for (let lightness = l + step; lightness > 0 && lightness < 1; lightness += step) {
    const one = shown(lightness, c, h);
    if (holds(one)) return one;
  }
  return scheme === 'dark' ? WHITE : BLACK;
}

/** A little away from the words on it, or towards them where there is no room: hovering is seen, words stay legible. */
function hovered(colour: Rgb, words: Rgb): Rgb {
  const { l, c, h } = toOklch(colour);
  const away = words === WHITE ? -0.05 : 0.05;
  return [l + away, l - away].filter((lightness) => lightness > 0 && lightness < 1).map((lightness) => shown(lightness, c, h))
    .find((one) => contrast(one, words) >= WORDS && toHex(one) !== toHex(colour)) ?? colour;
}

/** Measured as it will be written, rounded to a byte each. */
const shown = (l: number, c: number, h: number): Rgb => parseColour(toHex(fromOklch({ l, c, h })))!;
