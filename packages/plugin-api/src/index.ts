export * from './contexts.js';
export * from './disposable.js';
export * from './plugin.js';
