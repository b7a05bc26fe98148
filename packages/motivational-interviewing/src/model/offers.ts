/**
 * What a reflection offers to the family's other tools (WB-R01): the lines its owner has put on the record by a deliberate
 * act, and nothing else. A line may be used as a strength, never as safety: talk is not safety (MI-M05).
 */
import type { Offer, PracticeDocument, Source } from '@practice-kit/documents';
import type { Reflection } from './document-type.js';
import { goesOnRecord, jotOf, reflectionOf } from './entries.js';

export function offers(document: PracticeDocument): Offer[] {
  const reflection = reflectionOf(document);
  return (reflection.toCaseRecord ?? []).flatMap(({ text, lang, source, asOwnWords, fromItemId }, index) => (typeof text === 'string' && text !== '' && isForChange(reflection, fromItemId) ? [{
    // Lines are only ever added. No path: what was released is no longer held back by the rules of the reflection.
    // What was said of themselves stays that, wherever it is used (DP-46).
    id: `record-${index + 1}`, kind: 'entry' as const, as: 'strength', entry: { text, verbatim: asOwnWords === true, ...(lang ? { lang } : {}), ...(source ? { sources: [source as Source] } : {}) }, state: 'current' as const,
  }] : []));
}

/** A line stored by another hand from what was said for staying as it is, or about the two of them, is no strength (MI-R04). */
function isForChange(reflection: Reflection, from: string | undefined): boolean {
  const list = from === undefined ? undefined : jotOf(reflection, from)?.list;
  return list === undefined || goesOnRecord(list);
}
