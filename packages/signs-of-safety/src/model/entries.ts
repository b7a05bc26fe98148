import type { Item } from '@practice-kit/documents';
import type { AssessmentMap } from './document-type.js';
import { SECTION_NAMES, type SectionName } from './sections.js';

/** The entry with this id, whichever section it stands in. */
export function entryOf(map: AssessmentMap, id: string): Item | undefined {
  for (const section of SECTION_NAMES) {
    const found = (map[section] as Item[] | undefined)?.find((entry) => entry.id === id);
    if (found) return found;
  }
  return undefined;
}

export function sectionOf(map: AssessmentMap, id: string): SectionName | undefined {
  return SECTION_NAMES.find((section) => (map[section] as Item[] | undefined)?.some((entry) => entry.id === id));
}
