/** Tokens as CSS text: for the kit's own styles, for a tool's attributes, and for a host's page. */
import { COMPONENT, DARK, DEFAULTS, DESK, FONTS, LARGE, LIGHT, type Tokens } from './tokens.js';

export const declarations = (tokens: Tokens): string => Object.entries(tokens).map(([name, value]) => `--practice-${name}:${value};`).join('');

/**
 * `var(--practice-x)` becomes `var(--practice-x, <default>)`: a tool needs no stylesheet, and a page's own value wins.
 * A component token becomes the functional one it stands for. An unknown name is left as it is (the tests look for them).
 */
export function withDefaults(css: string): string {
  return css.replace(/var\(--practice-([\w-]+)\)/g, (whole, asked: string) => {
    const name = COMPONENT[asked] ?? asked;
    const value = DEFAULTS[name];
    return value === undefined ? whole : `var(--practice-${name}, ${value})`;
  });
}

const light = `${declarations(LIGHT)}color-scheme:light`;
const dark = `${declarations(DARK)}color-scheme:dark`;

/** Dark is for screens: on paper it is black on white, whatever the screen shows (§10). */
const rules = (on: (attribute: string) => string): string => `
${on('theme="light"')}{${light}}
@media screen{${on('theme="dark"')}{${dark}}}
@media screen and (prefers-color-scheme:dark){${on('theme="auto"')}{${dark}}}
${on('density="desk"')}{${declarations(DESK)}}
${on('density="large"')}{${declarations(LARGE)}}
${on('reading="words"')}{${declarations({ 'font-words': FONTS['font-words'] })}}
${on('reading="plain"')}{${declarations({ 'font-words': FONTS['font-plain'] })}}`;

/** The attributes a tool answers to, on itself: `data-theme`, `data-density`, `data-reading`. Adopted by the tool. */
export const attributeThemes: string = rules((attribute) => `:host([data-${attribute}])`);

/** The same attributes on any ancestor of a tool, `<html>` included: a stylesheet for the page. */
export const pageThemes: string = rules((attribute) => `[data-${attribute}]`);
