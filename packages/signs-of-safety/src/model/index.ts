/** The assessment map's model: runs in Node, imports no DOM (DESIGN.md §4.1). */
import { defineWorkflow } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { effects } from './effects.js';
import { machine } from './machine.js';
import { reasons } from './reasons.js';

export const workflow = defineWorkflow({ documentType: documentType as never, machine: machine as never, reasons, effects });
export const { start } = workflow;
export { machine };
export { check } from './checks.js';
export * from './document-type.js';
export * from './entries.js';
export * from './genogram-text.js';
export * from './sections.js';
export * from './selectors.js';
