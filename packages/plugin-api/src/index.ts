export * from './contexts.js';
export * from './disposable.js';
export * from './event.js';
export * from './plugin.js';
export * from './practice-api.js';
export * from './screen-data.js';
export * from './service-token.js';
export * from './view-data.js';
