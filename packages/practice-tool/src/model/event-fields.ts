/** Reading what an event says. */
import type { ToolEvent } from './workflow.js';

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

/** Whose number, words or disagreement an event brings: `of`, or whoever it comes from. */
export const speakerOf = (event: ToolEvent): string => said(event, 'of') || (event.by ?? '');
