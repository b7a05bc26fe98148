/** A theme written by somebody else: hostile until read (a plugin's, a council's, one typed into a settings page). */
import { parseColour, toHex } from './contrast.js';
import { contrastFailures, type Scheme } from './pairs.js';
import { declarations } from './stylesheet.js';
import { LIGHT, type Tokens } from './tokens.js';

const LENGTHS = ['radius', 'radius-large'];
const THEMEABLE: readonly string[] = [...Object.keys(LIGHT), ...LENGTHS];

/**
 * Reads a theme: functional tokens, each a colour or, for the radii, a length in px or rem. What comes back is written
 * anew from what was understood; no text of the theme's own reaches a stylesheet.
 *
 * @throws TypeError naming the token that a theme may not set, or whose value cannot be read (the value is not repeated);
 *   RangeError naming the pairs that would not be legible.
 */
export function readTheme(theme: Readonly<Record<string, unknown>>, scheme: Scheme = 'light'): Tokens {
  const tokens: Record<string, string> = {};
  for (const [name, value] of Object.entries(theme)) {
    if (!THEMEABLE.includes(name)) throw new TypeError(`A theme may not set "${name.slice(0, 40)}". It may set: ${THEMEABLE.join(', ')}.`);
    const read = LENGTHS.includes(name) ? length(value) : parseColour(value);
    if (read === undefined) throw new TypeError(LENGTHS.includes(name) ? `The value of "${name}" is not a length from 0 to 48 px, or to 3 rem.` : `The value of "${name}" is not a colour written #rgb, #rrggbb or rgb(r, g, b).`);
    tokens[name] = typeof read === 'string' ? read : toHex(read);
  }
  const failures = contrastFailures(tokens, scheme);
  if (failures.length > 0) throw new RangeError(`Not legible: ${failures.map(({ front, back, contrast, least }) => `${front} on ${back} is ${contrast.toFixed(2)} and must be ${least}`).join('; ')}.`);
  return tokens;
}

/** A theme as a stylesheet for the page. Throws as `readTheme`. */
export function themeStylesheet(theme: Readonly<Record<string, unknown>>, scheme: Scheme = 'light'): string {
  const rules = `{${declarations(readTheme(theme, scheme))}}`;
  return scheme === 'dark' ? `@media screen{:root[data-theme="dark"],[data-theme="dark"]${rules}}` : `:root,[data-theme="light"]${rules}`;
}

function length(value: unknown): string | undefined {
  const parts = typeof value === 'string' && value.length < 12 ? /^(\d{1,2}(?:\.\d{1,3})?)(px|rem)$/.exec(value.trim()) : null;
  const size = Number(parts?.[1]);
  return parts && size <= (parts[2] === 'rem' ? 3 : 48) ? `${size}${parts[2]!}` : undefined;
}
