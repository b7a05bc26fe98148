/** What is written and asked with: it comes as soon as the page is there, and before the hallway, where there may be no connection. */
import { enWriting } from '../../wording/en-writing.js';

export { ask, renderAsked, renderAskLinks } from './ask.js';
export { renderJotEditor } from './jot-editor.js';
export { renderProcesses } from './processes.js';
export { renderTally } from './tally.js';
export const words = enWriting;
