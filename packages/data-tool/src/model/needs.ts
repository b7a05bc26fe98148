import type { Reason } from '@practice-kit/practice-tool/model';
import type { PracticeDocument } from '@practice-kit/documents';
import type { StepNeed } from '@practice-kit/plugin-api';
import { holdsSomething, openIn } from './entries.js';

const isGiven = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null);

/** What of a need stands in the way, worked out from the document and nothing else. */
export function standing(need: StepNeed, document: PracticeDocument): Reason[] {
  const { message: messageId, severity } = need;
  if ('some' in need) return need.some.some((path) => holdsSomething(document, path)) ? [] : [{ messageId, severity, about: [] }];
  const open = openIn(document, need.every);
  const lacking = 'has' in need ? open.filter((entry) => need.has.some((field) => !isGiven((entry as Record<string, unknown>)[field]))) : open;
  return lacking.length > 0 ? [{ messageId, severity, about: lacking.map(({ id }) => id) }] : [];
}
