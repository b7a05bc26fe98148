/** The model: runs in Node, imports no page. */
import { defineWorkflow, type Workflow } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { effects } from './effects.js';
import { table } from './machine.js';
import { reasons } from './reasons.js';

export const workflow = defineWorkflow({ documentType, table, reasons, effects });
export const start: Workflow['start'] = (document, options) => workflow.start(document, options);
export { NEXT, machine } from './machine.js';
export { check } from './checks.js';
export * from './document-type.js';
export * from './selectors.js';
