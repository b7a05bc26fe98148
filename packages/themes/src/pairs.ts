/** Which colours meet on the screen, and what contrast each pair must keep (DESIGN-LANGUAGE §4, WCAG 2.2 1.4.3 and 1.4.11). */
import { contrast, parseColour } from './contrast.js';
import { DARK, LIGHT, type ColourToken, type Tokens } from './tokens.js';

export type Scheme = 'light' | 'dark';
export const WORDS = 4.5;
export const EDGES = 3;

/** Everything words, links and edges may stand on. */
export const GROUNDS = [
  'ground', 'paper', 'paper-raised', 'paper-quiet', 'note', 'private', 'thread-a-tint', 'thread-b-tint', 'thread-c-tint', 'thread-d-tint',
] as const satisfies readonly ColourToken[];

export interface Pair { readonly front: ColourToken; readonly back: ColourToken; readonly least: number }

const on = (least: number, fronts: readonly ColourToken[], backs: readonly ColourToken[]): Pair[] => fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));
const THREADS = ['a', 'b', 'c', 'd'] as const;

export const PAIRS: readonly Pair[] = [
  ...on(WORDS, ['ink', 'ink-soft', 'ink-quiet', 'link'], GROUNDS),
  ...on(WORDS, ['on-action'], ['action', 'action-hover']),
  ...THREADS.flatMap((letter) => [
    ...on(WORDS, [`thread-${letter}`], [`thread-${letter}-tint`, 'paper', 'paper-raised']),
    ...on(WORDS, ['on-thread'], [`thread-${letter}`]),
  ]),
  ...on(EDGES, ['action-edge', 'focus', 'edge'], GROUNDS),
  ...on(EDGES, ['note-edge'], ['note', 'paper']),
  ...on(EDGES, ['focus-halo'], ['focus']),
];

/** The two numbers of a pair in a theme: what is there, and what there must be. */
export interface ContrastFailure extends Pair { readonly contrast: number }

/** The pairs that a theme, laid over the kit's own colours, leaves without enough contrast. Values must have been parsed. */
export function contrastFailures(tokens: Tokens, scheme: Scheme = 'light'): ContrastFailure[] {
  const theme: Tokens = { ...(scheme === 'dark' ? DARK : LIGHT), ...tokens };
  return PAIRS.map((pair) => ({ ...pair, contrast: contrastOf(theme[pair.front]!, theme[pair.back]!) })).filter(({ contrast: there, least }) => there < least);
}

/** Contrast of two colours as written. @throws TypeError when one of them is no colour. */
export function contrastOf(one: string, other: string): number {
  const [first, second] = [parseColour(one), parseColour(other)];
  if (!first || !second) throw new TypeError('A colour is written #rgb, #rrggbb or rgb(r, g, b).');
  return contrast(first, second);
}
