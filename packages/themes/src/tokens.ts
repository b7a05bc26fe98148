/**
 * Design tokens as data, in three tiers (DESIGN-LANGUAGE §2–4). Names are CSS custom properties without their leading
 * `--practice-`.
 *
 * 1. palette: the constants of this file. Nobody outside it sees them.
 * 2. functional: what a colour is for. The only tier that exists on a page, and the only one a theme may set.
 * 3. component: what one part of one element is drawn with. Each is an alias of a functional token, resolved when the
 *    kit's styles are made, so that a page cannot reach past the functional tier.
 */
export type Tokens = Readonly<Record<string, string>>;

const WHITE = '#ffffff';
const STONE_50 = '#fbfaf7';
const STONE_100 = '#f4f3ee';
const STONE_200 = '#e9e8e2';
const INK_900 = '#142227';
const HARBOUR_700 = '#0f5062';
const HARBOUR_600 = '#1a6176';
const NIGHT_900 = '#11181b';
const NIGHT_700 = '#222c30';
const HARBOUR_300 = '#84cbdc';

export const LIGHT = {
  ground: STONE_100, paper: STONE_50, 'paper-raised': WHITE, 'paper-quiet': STONE_100,
  ink: INK_900, 'ink-soft': '#39484e', 'ink-quiet': '#4f5d63',
  rule: '#d6d4cd', 'rule-soft': STONE_200, edge: '#7e7c73',
  action: HARBOUR_700, 'on-action': WHITE, 'action-edge': HARBOUR_700, 'action-hover': HARBOUR_600, link: HARBOUR_700,
  focus: INK_900, 'focus-halo': WHITE, note: '#e7f2f7', 'note-edge': HARBOUR_600, private: '#e3e6e8',
  'thread-a': '#3d4c91', 'thread-a-tint': '#f3f5fb', 'thread-b': '#75451d', 'thread-b-tint': '#faf5ee',
  'thread-c': '#753969', 'thread-c-tint': '#faf3f8', 'thread-d': '#0d5f5b', 'thread-d-tint': '#eff8f7',
  'on-thread': WHITE,
} as const satisfies Tokens;

/** A functional colour. */
export type ColourToken = keyof typeof LIGHT;

export const DARK: Readonly<Record<ColourToken, string>> = {
  ground: NIGHT_900, paper: '#192124', 'paper-raised': NIGHT_700, 'paper-quiet': NIGHT_700,
  ink: STONE_200, 'ink-soft': '#cfcdc5', 'ink-quiet': '#b6b4ac',
  rule: '#3a464b', 'rule-soft': '#2c373b', edge: '#7b8a90',
  action: HARBOUR_300, 'on-action': NIGHT_900, 'action-edge': HARBOUR_300, 'action-hover': '#a3d9e6', link: HARBOUR_300,
  focus: STONE_200, 'focus-halo': NIGHT_900, note: '#1b2c32', 'note-edge': HARBOUR_300, private: '#2a3236',
  'thread-a': '#aab7f2', 'thread-a-tint': '#1e2430', 'thread-b': '#ddb689', 'thread-b-tint': '#26231f',
  'thread-c': '#dba8cf', 'thread-c-tint': '#282129', 'thread-d': '#88cdc8', 'thread-d-tint': '#1a2829',
  'on-thread': NIGHT_900,
};

export const FONTS = {
  'font-plain': '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  'font-words': '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif',
} as const satisfies Tokens;

/** Lengths; a theme may set the two radii. */
export const SHAPE = { radius: '6px', 'radius-large': '10px', 'column-gutter': '28px' } as const satisfies Tokens;

/** Sizes in rem, so that a reader's own text size works; a host with an odd root size sets `--practice-root`. */
const rem = (size: number): string => `calc(${size} * var(--practice-root, 1rem))`;
type Sizes = Readonly<Record<string, readonly [size: number, line: number]>>;
const text = (sizes: Sizes): Tokens =>
  Object.fromEntries(Object.entries(sizes).flatMap(([name, [size, line]]) => [[`text-${name}`, rem(size)], [`line-${name}`, rem(line)]]));

/** `entry`, `label` and `statement` are `body`, `note` and `words` as they are set in a column (§6). */
export const DESK: Tokens = {
  ...text({
    note: [0.875, 1.25], label: [0.9375, 1.375], entry: [0.96875, 1.4375], body: [1, 1.5], statement: [1.0625, 1.5625], words: [1.125, 1.6875],
    lead: [1.375, 2], heading: [1.5, 2], title: [2.125, 2.5], question: [3.25, 4],
  }),
  disc: rem(1.625),
};

export const LARGE: Tokens = {
  ...text({
    note: [1.25, 1.75], label: [1.25, 1.75], entry: [1.5, 2.125], body: [1.5, 2.125], statement: [1.5625, 2.125], words: [1.625, 2.25],
    lead: [2, 2.75], heading: [1.875, 2.375], title: [2.25, 2.75],
  }),
  disc: rem(2.125),
};

export const SPACE: Tokens = Object.fromEntries([0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4].map((size, index) => [`space-${index + 1}`, rem(size)]));

/** What every functional token is when nobody says otherwise. */
export const DEFAULTS: Tokens = { ...LIGHT, ...FONTS, ...SHAPE, ...DESK, ...SPACE };

/** The component tier: its names, and what each is an alias of. */
export const COMPONENT: Readonly<Record<string, ColourToken>> = {
  'entry-rule': 'rule-soft', 'column-rule': 'rule-soft', 'scale-axis': 'edge', 'finding-ground': 'note', 'finding-edge': 'note-edge',
  'prompt-ground': 'paper-quiet', 'step-box': 'edge', 'copy-side': 'private',
};
