/** The children's tools' model: runs in Node, imports no DOM (DESIGN.md §4.1). */
import { defineWorkflow, type Workflow } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { effects } from './effects.js';
import { machine, table } from './machine.js';
import { reasons } from './reasons.js';

export const workflow = defineWorkflow({ documentType, table, reasons, effects });
export const start: Workflow['start'] = (document, options) => workflow.start(document, options);
export { machine };
export { check } from './checks.js';
export * from './document-type.js';
export { isPictured, picturesIn, roomLeft } from './pictures.js';
export * from './prompts.js';
export * from './selectors.js';
export { overrulable, type Overrulable } from './override.js';
export { isFamily } from './readers.js';
export { shownTo } from './reasons-sharing.js';
