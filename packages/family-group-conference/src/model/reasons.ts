/**
 * Why an event may not happen now: guard names to reasons. A council that has switched the statutory duty on has its own set
 * of the same names (domain.md §1), so there is one machine for both.
 */
import { recordingReasons, sharingReasons, type Reasons, type RecordingOptions } from '@practice-kit/practice-tool/model';
import { severityOf } from './severity.js';
import { addressOf, entryOf, found, type ListName } from './conference.js';
import { documentType } from './document-type.js';
import type { FamilyPlanSettings } from './findings-of.js';
import { agreeingReasons } from './reasons-agreeing.js';
import { beforeReasons } from './reasons-before.js';
import { planReasons } from './reasons-plan.js';
import { copyReasons } from './reasons-copies.js';
import { TAKES_IN } from './sections.js';

/** Where a conference's entries stand, for what every tool does with them; and what of the family's other documents has a place here. */
export const recording: RecordingOptions = {
  entryOf, severityOf, secondPerson: 'DP-19', takesIn: TAKES_IN,
  listOf: (document, id) => { const list = found(document, id)?.list; return list && addressOf(document, list); },
  addressOf: (document, section) => addressOf(document, section as ListName),
};
export const sharing = { documentType, undecided: 'FGC-M16', secondPerson: 'DP-19' };

export function reasonsFor(settings: FamilyPlanSettings): Reasons {
  const shared: Reasons = { ...recordingReasons(recording), ...sharingReasons(sharing) };
  return { ...shared, ...beforeReasons(shared, settings), ...planReasons(shared), ...agreeingReasons, ...copyReasons(shared) };
}
export const reasons: Reasons = reasonsFor({});
