/** The model of a tool that is data: runs in Node, imports no page. */
export * from './entries.js';
export { workflowOf } from './workflow-of.js';
