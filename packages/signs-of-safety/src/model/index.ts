/** The assessment map's model: runs in Node, imports no DOM (DESIGN.md §4.1). */
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
export { standsIn } from './entries.js';
export { genogramText } from './genogram-text.js';
export { inTheRoom, type Room } from './in-the-room.js';
export { nextMap, nextMapId } from './next-map.js';
export { offers } from './offers.js';
export * from './prompts.js';
export { TAKES_IN } from './recording.js';
export * from './sections.js';
export * from './selectors.js';
