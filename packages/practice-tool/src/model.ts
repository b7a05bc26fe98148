/** What runs without a page: workflow, verdicts, findings, wording. */
export * from './model/dates.js';
export * from './model/fields.js';
export * from './model/finding.js';
export * from './model/verdict.js';
export * from './model/wording.js';
export * from './model/workflow.js';
export { en as toolWordsEnglish } from './wording/en.js';
export { cy as toolWordsWelsh } from './wording/cy.js';
