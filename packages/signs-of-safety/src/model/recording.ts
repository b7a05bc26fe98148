/** What the map tells the rules that are the same in every tool: where its entries stand, and its own message ids. */
import type { Operation, PracticeDocument } from '@practice-kit/documents';
import { setField, type RecordingOptions, type SharingOptions } from '@practice-kit/practice-tool/model';
import { severityOf } from './checks.js';
import { documentType } from './document-type.js';
import { addressOf, mapOf, standsIn } from './entries.js';
import type { SectionName } from './sections.js';

/** What other tools offer, and where it stands here. What somebody said they want or will do is no safety yet (MI-M05): it has no place under Safety. */
export const TAKES_IN = { strength: ['existingStrengths'], step: ['nextSteps'] } as const satisfies Record<string, readonly SectionName[]>;

export const recording: RecordingOptions = {
  entryOf: (document, id) => standsIn(document, id)?.entry,
  listOf: (document, id) => {
    const list = standsIn(document, id)?.section;
    return list && addressOf(document, list);
  },
  repoint,
  takesIn: TAKES_IN,
  addressOf,
  severityOf,
  secondPerson: 'SOS-M13',
};
export const sharing: SharingOptions = { documentType, undecided: 'SOS-M12', secondPerson: 'SOS-M13' };

const POINTERS = ['answersDangerId', 'mirrorsDangerId', 'goalId', 'forDangerId'];

function repoint(document: PracticeDocument, from: string, to: string): Operation[] {
  const map = mapOf(document);
  const pointing: readonly Record<string, unknown>[] = [...(map.existingSafety ?? []), ...(map.safetyGoals ?? []), ...(map.nextSteps ?? []), ...(map.scales ?? [])];
  return [
    ...pointing.flatMap((entry) => POINTERS.filter((field) => entry[field] === from).map((field) => setField(String(entry['id']), field, to))),
    ...(map.dangerStatements ?? []).flatMap(({ id, basedOnHarmIds }) => (basedOnHarmIds?.includes(from) ? [setField(id, 'basedOnHarmIds', basedOnHarmIds.map((one) => (one === from ? to : one)))] : [])),
  ];
}
