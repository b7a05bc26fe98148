/** The family plan's model: runs in Node, imports no DOM (DESIGN.md §4.1). */
import type { PracticeDocument } from '@practice-kit/documents';
import { defineWorkflow, type Runner, type StartOptions, type Workflow } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { effects } from './effects.js';
import type { FamilyPlanSettings } from './findings-of.js';
import { machine, table } from './machine.js';
import { reasons, reasonsFor } from './reasons.js';

export const workflow: Workflow = defineWorkflow({ documentType, table, reasons, effects });
/** The same stages and events with what a council has set; read each time, so that it may change while a document is open. */
export const workflowFor = (settings: FamilyPlanSettings): Workflow => defineWorkflow({ documentType, table, reasons: reasonsFor(settings), effects });

export const start = (document: PracticeDocument, { fgdmDutyInForce = false, ...options }: StartOptions & FamilyPlanSettings): Runner =>
  (fgdmDutyInForce ? workflowFor({ fgdmDutyInForce }) : workflow).start(document, options);
export { machine };
export { check, type CheckOptions } from './checks.js';
export * from './conference.js';
export * from './document-type.js';
export { agreedParts, agreesTo, type FamilyPlanSettings } from './findings-of.js';
export { offers } from './offers.js';
export * from './interpreting.js';
export * from './prompts.js';
export * from './sections.js';
export * from './selectors.js';
export { severityOf } from './severity.js';
