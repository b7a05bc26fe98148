/** What runs without a page: workflow, verdicts, findings, recording, sharing, people, wording. */
export * from './model/dates.js';
export * from './model/entry-status.js';
export * from './model/event-fields.js';
export * from './model/fields.js';
export * from './model/finding.js';
export * from './model/people.js';
export * from './model/reason.js';
export * from './model/machine-from.js';
export * from './model/recording.js';
export * from './model/rewording.js';
export { SHARING_EVENTS, sharingEffects, sharingReasons, type SharingOptions } from './model/sharing.js';
export * from './model/verdict.js';
export * from './model/wording.js';
export * from './model/workflow.js';
export * from './model/working-days.js';
export * from './model/write-down.js';
export { en as toolWordsEnglish } from './wording/en.js';
export { cy as toolWordsWelsh } from './wording/cy.js';
