/** Finding things in a map, and reading what an event says. */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
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

/** What an event carries under this name, as words; '' when it carries none. */
export function said(event: ToolEvent, field: string): string {
  const value = event[field];
  return typeof value === 'string' ? value : '';
}

/** The entry, scale or person an event is about: its `id`, or the first of `about`. */
export const targetOf = (event: ToolEvent): string => said(event, 'id') || (event.about?.[0] ?? '');

/** The fields an event brings; nothing when it brings something else. */
export function fieldsOf(event: ToolEvent, name = 'fields'): Record<string, unknown> {
  const fields = event[name];
  return fields !== null && typeof fields === 'object' && !Array.isArray(fields) ? (fields as Record<string, unknown>) : {};
}
/** Whose number or disagreement an event brings: `of`, or whoever it comes from. */
export const speakerOf = (event: ToolEvent): string => said(event, 'of') || (event.by ?? '');
