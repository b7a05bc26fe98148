/** WCAG contrast, and OKLCH, in which a colour can be made lighter or darker and stay the same colour. */

export interface Rgb { readonly r: number; readonly g: number; readonly b: number }

/**
 * `#rgb`, `#rrggbb` or `rgb(r, g, b)`; anything else is no colour here. A theme is hostile input: what is written into
 * a stylesheet is always the parsed colour, never the text that came in.
 */
export function parseColour(text: unknown): Rgb | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const hex = /^\s*#(?:([\da-f]{2})([\da-f]{2})([\da-f]{2})|([\da-f])([\da-f])([\da-f]))\s*$/i.exec(text);
  const decimal = /^\s*rgb\(\s*(\d{1,3})\s*[\s,]\s*(\d{1,3})\s*[\s,]\s*(\d{1,3})\s*\)\s*$/i.exec(text);
  const parts = hex?.slice(1).filter(Boolean).map((part) => parseInt(part.length === 1 ? part + part : part, 16)) ?? decimal?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  const [r, g, b] = parts.map((part) => part / 255) as [number, number, number];
  return { r, g, b };
}

const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Relative luminance, WCAG 2.2. */
export const luminance = ({ r, g, b }: Rgb): number => 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);

export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((first, second) => second - first) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Lightness 0 to 1, chroma, hue in radians. */
export interface Oklch { readonly l: number; readonly c: number; readonly h: number }

export function toOklch({ r, g, b }: Rgb): Oklch {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) };
}

/** Back to sRGB: lightness and hue stay, chroma gives way until a screen can show it. */
export function fromOklch({ l, c, h }: Oklch): Rgb {
  let [least, most] = [0, c];
  let shown = linearOf(l, c, h);
  if (!canBeShown(shown)) {
    for (let round = 0; round < 14; round += 1) {
      const chroma = (least + most) / 2;
      shown = linearOf(l, chroma, h);
      if (canBeShown(shown)) least = chroma;
      else most = chroma;
    }
    shown = linearOf(l, least, h);
  }
  const [r, g, b] = shown.map((value) => Math.min(1, Math.max(0, fromLinear(Math.min(1, Math.max(0, value)))))) as [number, number, number];
  return { r, g, b };
}

const canBeShown = (linear: readonly number[]): boolean => linear.every((value) => value > -0.0005 && value < 1.0005);

function linearOf(lightness: number, chroma: number, h: number): number[] {
  const [a, b] = [chroma * Math.cos(h), chroma * Math.sin(h)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}

export function toHex({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map((value) => Math.round(value * 255).toString(16).padStart(2, '0')).join('')}`;
}
