/** Tokens as CSS text: for a host's page, and for a tool's own attributes. */
import { DARK, DEFAULTS, FONTS, LARGE, type Tokens } from './tokens.js';

export const declarations = (tokens: Tokens): string => Object.entries(tokens).map(([name, value]) => `--practice-${name}:${value};`).join('');

/** `var(--practice-x)` becomes `var(--practice-x, <default>)`: a tool needs no stylesheet, and a page's own value wins. */
export function withDefaults(css: string): string {
  return css.replace(/var\(--practice-([\w-]+)\)/g, (whole, name: string) => (name in DEFAULTS ? `var(--practice-${name}, ${DEFAULTS[name]!})` : whole));
}

const PLAIN: Tokens = { 'font-words': FONTS['font-plain'] };

/** The attributes a tool answers to: `data-theme`, `data-density`, `data-reading`, on itself. */
export const attributeThemes = `
:host([data-theme="dark"]){${declarations(DARK)}color-scheme:dark}
:host([data-density="large"]){${declarations(LARGE)}}
:host([data-reading="plain"]){${declarations(PLAIN)}}`;

/** The same attributes on any ancestor of a tool: a stylesheet for the page. */
export const pageThemes = attributeThemes.replace(/:host\(([^)]*)\)/g, '$1');
