/** All the words tools share. On a page those of `later` and `handed` come with the parts that say them. */
import { first } from './en-first.js';
import { handed } from './en-handed.js';
import { later } from './en-later.js';

export const en = { ...first, ...later, ...handed } as const;

export type ToolWord = keyof typeof en;
