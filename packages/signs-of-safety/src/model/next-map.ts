/** The map that follows this one (domain.md §3.4, NEW_MAP): the old one stays as it is; the new one points back at it. */
import { frozen, type Item } from '@practice-kit/documents';
import { isCurrent } from '@practice-kit/practice-tool/model';
import type { AssessmentMap, MapDocument } from './document-type.js';
import { entriesOf } from './entries.js';
import { SECTION_NAMES } from './sections.js';

/**
 * The id of the map that follows: made from its own, so that whoever asks for it, and however often, makes one (decision 23).
 * It is as unlike any other as the id it is made from.
 */
export const nextMapId = ({ content }: MapDocument): string => `${content.id}-next`;

/**
 * Carries forward what still stands, each thing with its own id and with who wrote it and when.
 * Left behind: numbers (each person is asked afresh), steps that are done, what was withdrawn or corrected,
 * what was said out loud to be empty, and the copies people were given.
 */
export function nextMap(document: MapDocument, { id = nextMapId(document) }: { readonly id?: string } = {}): MapDocument {
  const { content, copies: _copies, checkAnswers: _answers, ...envelope } = document;
  const sections: Partial<Record<string, Item[]>> = {};
  for (const section of SECTION_NAMES) {
    const standing = entriesOf(content, section).filter((entry) => isCurrent(entry) && (entry.status as string | undefined) !== 'done');
    if (standing.length > 0) sections[section] = standing;
  }
  const carried: AssessmentMap = {
    id, previousMapId: content.id, ...sections,
    ...(content.termProfile === undefined ? {} : { termProfile: content.termProfile }),
    ...(content.scales ? { scales: content.scales.map((scale) => ({ ...scale, answers: [] })) } : {}),
    ...(content.genogram ? { genogram: content.genogram } : {}),
  };
  return frozen({ ...envelope, id, stages: [{ id, state: 'gathering' }], content: carried });
}
