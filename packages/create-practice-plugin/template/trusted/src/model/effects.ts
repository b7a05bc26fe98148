/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import { before, fieldsOf, newId, provenance, recordingEffects, said, setFields, sharingEffects, stored, targetOf, type Effects } from '@practice-kit/practice-tool/model';
import { recording, sharing } from './recording.js';
import { recordOf } from './selectors.js';

export const effects: Effects = {
  ...recordingEffects(recording),
  ...sharingEffects(sharing),
  ADD: (given) => [{
    op: 'add', to: { in: recordOf(given.document).id, list: said(given.event, 'section') },
    value: stored({ ...fieldsOf(given.event), id: newId(given, 'entry'), text: said(given.event, 'text'), ...provenance(given) }), ...before(given),
  }],
  SET: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
  SET_HEADER: ({ document, event }) => setFields(recordOf(document).id, fieldsOf(event)),
};
