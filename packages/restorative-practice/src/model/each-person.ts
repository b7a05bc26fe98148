import type { PracticeDocument } from '@practice-kit/documents';
import { personName, type block, type Reason } from '@practice-kit/practice-tool/model';

/** One reason for each person, with their name in it. */
export const each = ({ document }: { readonly document: PracticeDocument }, make: typeof block, messageId: string, people: readonly string[]): Reason[] =>
  people.flatMap((personId) => make(true, messageId, [personId], { name: personName(document, personId) }));
