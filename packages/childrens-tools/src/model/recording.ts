/** Where a child's words stand, for what every tool records and shares. */
import type { RecordingOptions, SharingOptions } from '@practice-kit/practice-tool/model';
import { documentType } from './document-type.js';
import { entryOf } from './selectors.js';
import { severityOf } from './severity.js';

/** domain.md §4.8 has no messages of its own for these two: they carry the ids of their rules. */
const SECOND_PERSON = 'DP-19';
const UNDECIDED = 'DP-18';

export const recording: RecordingOptions = {
  entryOf,
  // The houses have no id to address their lists by: `effects.ts` writes a correction itself.
  listOf: () => undefined,
  severityOf,
  secondPerson: SECOND_PERSON,
};
export const sharing: SharingOptions = { documentType, undecided: UNDECIDED, secondPerson: SECOND_PERSON };
