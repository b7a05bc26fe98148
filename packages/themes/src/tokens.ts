/**
 * Design tokens as data (DESIGN-LANGUAGE §2–4). Colours, fonts and radius are the functional tier, the only one a theme
 * may set; sizes follow the density. Names are CSS custom properties without their leading `--practice-`.
 */
export type Tokens = Readonly<Record<string, string>>;

export const LIGHT = {
  ground: '#f4f3ee', paper: '#fbfaf7', 'paper-raised': '#ffffff', 'paper-quiet': '#f4f3ee',
  ink: '#142227', 'ink-soft': '#39484e', 'ink-quiet': '#4f5d63',
  rule: '#d6d4cd', 'rule-soft': '#e9e8e2', edge: '#7e7c73',
  action: '#0f5062', 'on-action': '#ffffff', 'action-edge': '#0f5062', 'action-hover': '#1a6176', link: '#0f5062',
  focus: '#142227', 'focus-halo': '#ffffff', note: '#e7f2f7', 'note-edge': '#1a6176', private: '#e3e6e8',
  'thread-a': '#3d4c91', 'thread-a-tint': '#f3f5fb', 'thread-b': '#75451d', 'thread-b-tint': '#faf5ee',
  'thread-c': '#753969', 'thread-c-tint': '#faf3f8', 'thread-d': '#0d5f5b', 'thread-d-tint': '#eff8f7',
  'on-thread': '#ffffff',
} as const satisfies Tokens;

export const DARK: Record<keyof typeof LIGHT, string> = {
  ground: '#11181b', paper: '#192124', 'paper-raised': '#222c30', 'paper-quiet': '#222c30',
  ink: '#e9e8e2', 'ink-soft': '#cfcdc5', 'ink-quiet': '#b6b4ac',
  rule: '#3a464b', 'rule-soft': '#2c373b', edge: '#7b8a90',
  action: '#84cbdc', 'on-action': '#11181b', 'action-edge': '#84cbdc', 'action-hover': '#a3d9e6', link: '#84cbdc',
  focus: '#e9e8e2', 'focus-halo': '#11181b', note: '#1b2c32', 'note-edge': '#84cbdc', private: '#2a3236',
  'thread-a': '#aab7f2', 'thread-a-tint': '#1e2430', 'thread-b': '#ddb689', 'thread-b-tint': '#26231f',
  'thread-c': '#dba8cf', 'thread-c-tint': '#282129', 'thread-d': '#88cdc8', 'thread-d-tint': '#1a2829',
  'on-thread': '#11181b',
};
export type ColourToken = keyof typeof LIGHT;

export const FONTS = {
  'font-plain': '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif',
  'font-words': '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif',
} as const satisfies Tokens;

export const SHAPE = { radius: '6px', 'radius-large': '10px', 'column-gutter': '28px' } as const satisfies Tokens;

/** Sizes in rem, so that a reader's own text size works; a host with an odd root size sets `--practice-root`. */
const rem = (size: number): string => `calc(${size} * var(--practice-root, 1rem))`;
const text = (name: string, size: number, line: number) => ({ [`text-${name}`]: rem(size), [`line-${name}`]: rem(line) });

export const DESK: Tokens = {
  ...text('note', 0.875, 1.25), ...text('body', 1, 1.5), ...text('words', 1.125, 1.6875), ...text('lead', 1.375, 2),
  ...text('heading', 1.5, 2), ...text('title', 2.125, 2.5), ...text('question', 3.25, 4),
};
export const LARGE: Tokens = {
  ...text('note', 1.25, 1.75), ...text('body', 1.5, 2.125), ...text('words', 1.625, 2.25), ...text('lead', 2, 2.75),
  ...text('heading', 1.875, 2.375), ...text('title', 2.25, 2.75),
};
export const SPACE: Tokens = Object.fromEntries([0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4].map((size, index) => [`space-${index + 1}`, rem(size)]));

/** What every token is when nobody says otherwise. */
export const DEFAULTS: Tokens = { ...LIGHT, ...FONTS, ...SHAPE, ...DESK, ...SPACE };
