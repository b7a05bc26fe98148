/** What this tool tells the rules that are the same in every tool: where its entries stand, and its own message ids. */
import type { RecordingOptions, SharingOptions } from '@practice-kit/practice-tool/model';
import { severityOf } from './severity.js';
import { documentType } from './document-type.js';
import { entryOf, recordOf, sectionOf } from './selectors.js';

export const recording: RecordingOptions = {
  entryOf,
  listOf: (document, id) => {
    const list = sectionOf(document, id);
    return list && { in: recordOf(document).id, list };
  },
  severityOf,
  secondPerson: '__ID__-M05',
};
export const sharing: SharingOptions = { documentType, undecided: '__ID__-M04', secondPerson: '__ID__-M05' };
