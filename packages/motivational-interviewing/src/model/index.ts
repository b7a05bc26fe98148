/** The reflection's model: runs in Node, imports no DOM (DESIGN.md §4.1). */
import { defineWorkflow, type Workflow } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { effects } from './effects.js';
import { machine, table } from './machine.js';
import { reasons } from './reasons.js';

export const workflow = defineWorkflow({ documentType, table, reasons, effects });
export const start: Workflow['start'] = (document, options) => workflow.start(document, options);
export { machine };
export { check } from './checks.js';
export * from './counts.js';
export * from './document-type.js';
export * from './entries.js';
export { HEADER_SPECS, INFORMATION_SPECS, JOT_SPECS, KINDS, MOMENT_SPECS, PART_SPECS } from './fields.js';
export { PARTS, PART_NAMES, heldBy, heldByPerson, heldOf, holding, isPartName, holdsSomething, isWritten, standingShares, type PartName } from './parts.js';
export { lookedAt, maybeNamed, type MaybeNamed } from './names.js';
export { isPastItsDay, KEPT_FOR_DAYS, keptUntil } from './keeping.js';
export { offers } from './offers.js';
export * from './prompts.js';
export { isOnRecord, mayGoOnRecord } from './selectors.js';
export { envelopeOf, FEWEST, givenTo, unsealedIn, type Seal } from './sealed.js';
