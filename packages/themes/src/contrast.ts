/** WCAG contrast, and OKLCH, in which a colour can be made lighter or darker and stay the same colour. */

export interface Rgb { readonly r: number; readonly g: number; readonly b: number }

/** `#rgb` or `#rrggbb`; anything else is no colour here: a theme is hostile input. */
export function parseColour(text: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim());
  const parts = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (!parts) return undefined;
  const [r, g, b] = parts.map((part) => parseInt(part, 16) / 255) as [number, number, number];
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

/** Back to sRGB; chroma gives way until the colour can be shown. */
export function fromOklch({ l, c, h }: Oklch): Rgb {
  for (let chroma = c; ; chroma *= 0.95) {
    const [a, b] = [chroma * Math.cos(h), chroma * Math.sin(h)];
    const [l_, m_, s_] = [(l + 0.3963377774 * a + 0.2158037573 * b) ** 3, (l - 0.1055613458 * a - 0.0638541728 * b) ** 3, (l - 0.0894841775 * a - 1.291485548 * b) ** 3];
    const linear = [4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_, -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_, -0.0041960863 * l_ - 0.7034186147 * m_ + 1.707614701 * s_];
    const shown = linear.every((value) => value > -0.0005 && value < 1.0005);
    if (!shown && chroma > 0.0005) continue;
    const [r, g, bl] = linear.map((value) => Math.min(1, Math.max(0, fromLinear(Math.min(1, Math.max(0, value)))))) as [number, number, number];
    return { r, g, b: bl };
  }
}

export function toHex({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map((value) => Math.round(value * 255).toString(16).padStart(2, '0')).join('')}`;
}
