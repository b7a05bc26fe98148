/**
 * What a reflection offers to the family's other tools (WB-R01): the lines its owner has put on the record by a deliberate
 * act, and nothing else. A line may be used as a strength, never as safety: talk is not safety (MI-M05).
 */
import type { Offer, PracticeDocument } from '@practice-kit/documents';
import { reflectionOf } from './entries.js';

export function offers(document: PracticeDocument): Offer[] {
  return (reflectionOf(document).toCaseRecord ?? []).flatMap(({ text, asOwnWords }, index) => (typeof text === 'string' && text !== '' ? [{
    // Lines are only ever added. No path: what was released is no longer held back by the rules of the reflection.
    id: `record-${index + 1}`, kind: 'entry' as const, as: 'strength', entry: { text, verbatim: asOwnWords === true }, state: 'current' as const,
  }] : []));
}
