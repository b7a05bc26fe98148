import type { MapWord } from './en.js';
export const cy: Partial<Record<MapWord, string>> = {};
