/** Finding things in a map. */
import { objectOf, type Item, type PracticeDocument } from '@practice-kit/documents';
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

/** An entry and its section, without looking through thousands of others: asked for at every keystroke. */
export function standsIn(document: PracticeDocument, id: string): { readonly entry: Item; readonly section: SectionName } | undefined {
  const found = objectOf(document, id);
  const [root, section = '', , ...deeper] = found?.path ?? [];
  return found && root === 'content' && deeper.length === 0 && (SECTION_NAMES as readonly (string | number)[]).includes(section)
    ? { entry: found.object as Item, section: section as SectionName } : undefined;
}
