/** All the words tools share. On a page those of `later` come with the parts that say them. */
import { first } from './en-first.js';
import { later } from './en-later.js';

export const en = { ...first, ...later } as const;

export type ToolWord = keyof typeof en;
