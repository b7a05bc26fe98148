export * from './model/index.js';
export * from './elements/data-tool/data-tool.js';
