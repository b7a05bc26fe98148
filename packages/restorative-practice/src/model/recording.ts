/** Where a conversation's entries stand, for what every tool records and shares: an entry is an item of the agreement. */
import { objectOf, type Item, type PracticeDocument } from '@practice-kit/documents';
import type { RecordingOptions, SharingOptions } from '@practice-kit/practice-tool/model';
import { severityOf } from './checks.js';
import { documentType } from './document-type.js';
import { conversationOf, itemsOf } from './selectors.js';

/** domain.md §5.8 has no messages of its own for these two: they carry the ids of their rules. */
const SECOND_PERSON = 'DP-19';
const UNDECIDED = 'DP-18';

/** It is looked up; what shares its id with something elsewhere is looked for. */
export function itemOf(document: PracticeDocument, id: string): Item | undefined {
  const { path = [], object } = objectOf(document, id) ?? {};
  const isItem = path.length === 4 && path.slice(0, 3).join() === 'content,agreement,items';
  return isItem ? object as unknown as Item : itemsOf(conversationOf(document)).find((item) => item.id === id);
}

export const recording: RecordingOptions = {
  entryOf: itemOf,
  // The agreement has no id to address its list by: `effects.ts` writes a correction itself.
  listOf: () => undefined,
  severityOf,
  secondPerson: SECOND_PERSON,
};

export const sharing: SharingOptions = { documentType, undecided: UNDECIDED, secondPerson: SECOND_PERSON };
