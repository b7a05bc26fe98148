/** Finding things in a map. */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import type { AssessmentMap } from './document-type.js';
import { SECTION_NAMES, type SectionName } from './sections.js';

export const mapOf = (document: PracticeDocument): AssessmentMap => document.content as AssessmentMap;
export const entriesOf = (map: AssessmentMap, section: SectionName): readonly Item[] => (map[section] as Item[] | undefined) ?? [];

/** The entry with this id, whichever section it stands in. */
export function entryOf(map: AssessmentMap, id: string): Item | undefined {
  for (const section of SECTION_NAMES) {
    const found = entriesOf(map, section).find((entry) => entry.id === id);
    if (found) return found;
  }
  return undefined;
}

export function sectionOf(map: AssessmentMap, id: string): SectionName | undefined {
  return SECTION_NAMES.find((section) => entriesOf(map, section).some((entry) => entry.id === id));
}
