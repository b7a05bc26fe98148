export * from './tokens.js';
export * from './stylesheet.js';
export * from './contrast.js';
export * from './pairs.js';
export * from './brand-theme.js';
export * from './theme-stylesheet.js';
