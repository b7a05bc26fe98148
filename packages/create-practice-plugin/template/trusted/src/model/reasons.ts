/** What stands in the way of an event, by guard name. A reason has the id of a message; it is never a bare false. */
import {
  aboutEntry, block, confirm, fieldsOf, mayAddFields, maySetEntry, nudge, recordingReasons, said, sharingReasons, type Reasons,
} from '@practice-kit/practice-tool/model';
import { recording, sharing } from './recording.js';
import { SECTIONS } from './document-type.js';
import { entriesOf, isSection, openSteps, saysWhoAndWhen } from './selectors.js';

export const reasons: Reasons = {
  ...recordingReasons(recording),
  ...sharingReasons(sharing),
  mayAdd: (given) => [...block(!isSection(said(given.event, 'section')), 'no-such-list'), ...mayAddFields(given)],
  maySet: (given) => aboutEntry(recording, given, (entry) => maySetEntry(entry, given)),
  isHeader: ({ event }) => block(Object.keys(fieldsOf(event)).some((field) => field !== 'on'), 'no-such-list'),
  /** A record that says nothing is not ready. A step without a name and a date is worth a thought, and no more. */
  saysSomething: ({ document }) => {
    const unsaid = openSteps(document).filter((step) => !saysWhoAndWhen(step));
    return [
      ...block(SECTIONS.every((section) => entriesOf(document, section).length === 0), '__ID__-M02'),
      ...nudge(unsaid.length > 0, '__ID__-M01', unsaid.map(({ id }) => id)),
    ];
  },
  /** With a reason: what is left may have become somebody else's to do. */
  stepsAreDone: ({ document }) => confirm(openSteps(document).length > 0, '__ID__-M03', openSteps(document).map(({ id }) => id)),
};
