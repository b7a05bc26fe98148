export * from './tokens.js';
export * from './stylesheet.js';
export * from './contrast.js';
export * from './brand-theme.js';
