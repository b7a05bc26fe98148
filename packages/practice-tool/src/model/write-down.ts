/** Making the operations an event writes down. Pure; who and when come with the event, by the host's clock. */
import type { Json, ListAddress, Operation } from '@practice-kit/documents';
import { said } from './event-fields.js';
import type { Circumstances } from './workflow.js';

export type Fields = Record<string, unknown>;

/** Drops what is not there, so that nothing absent is stored as null. */
export const stored = (value: Fields): Json => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Json;
export const setField = (id: string, field: string, value: unknown): Operation => ({ op: 'set', id, path: [field], value: value as Json });
/** Sets each field; one given as `undefined` is taken away. */
export const setFields = (id: string, fields: Fields): Operation[] => Object.entries(fields).map(([field, value]) => setField(id, field, value));
/** Sets each field that is given; an `undefined` one is left as it is. */
export const setGiven = (id: string, fields: Fields): Operation[] => setFields(id, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));

/** A list of the document itself: `people`, `flags`, `copies`, `checkAnswers`. */
export const inDocument = (list: string): ListAddress => ({ in: '', list });
export const before = ({ event }: Circumstances): { before?: string } => (said(event, 'before') ? { before: said(event, 'before') } : {});
export const provenance = ({ actor, event }: Circumstances): Fields => ({ recordedBy: actor || undefined, recordedAt: event.at });

/**
 * The id that came with the event; or the next free one, so that the same event on the same document always gives the
 * same. CORRECT says `newId`, because its `id` is what it corrects.
 */
export function newId({ document, event }: Circumstances, prefix: string): string {
  const given = said(event, 'newId') || (event.type === 'CORRECT' ? '' : said(event, 'id'));
  if (given) return given;
  let highest = 0;
  for (const [, number] of JSON.stringify(document).matchAll(new RegExp(`"${prefix}-(\\d{1,9})"`, 'g'))) highest = Math.max(highest, Number(number));
  return `${prefix}-${highest + 1}`;
}
