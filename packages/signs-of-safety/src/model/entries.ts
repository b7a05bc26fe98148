/** Finding things in a map. */
import { objectOf, type Item, type ListAddress, type PracticeDocument } from '@practice-kit/documents';
import type { AssessmentMap } from './document-type.js';
import { SECTION_NAMES, type SectionName } from './sections.js';

export const mapOf = (document: PracticeDocument): AssessmentMap => document.content as AssessmentMap;
export const entriesOf = (map: AssessmentMap, section: SectionName): readonly Item[] => (map[section] as Item[] | undefined) ?? [];
/** A list of the map's own, as operations name it. */
export const addressOf = (document: PracticeDocument, list: string): ListAddress => ({ in: mapOf(document).id, list });

/** Where an entry stands, without looking through thousands of others: asked for at every keystroke. */
export function standsIn(document: PracticeDocument, id: string): { readonly entry: Item; readonly section: SectionName; readonly index: number } | undefined {
  const found = objectOf(document, id);
  const [root, section = '', index, ...deeper] = found?.path ?? [];
  return found && root === 'content' && deeper.length === 0 && (SECTION_NAMES as readonly (string | number)[]).includes(section)
    ? { entry: found.object as Item, section: section as SectionName, index: Number(index) } : undefined;
}
