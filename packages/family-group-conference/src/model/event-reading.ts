/** Reading what an event of a conference brings. */
import { fieldsOf, said, targetOf, type ToolEvent } from '@practice-kit/practice-tool/model';

type Fields = Record<string, unknown>;

/** Whom an event is about: `personId`, `childId` or `of`, or the first of `about`. */
export const personIn = (event: ToolEvent): string => said(event, 'personId') || said(event, 'childId') || said(event, 'of') || targetOf(event);

/** These fields of an event, whether they stand in `fields` or beside its verb. `reason` beside the verb is why a confirm is passed over. */
export function given(event: ToolEvent, names: readonly string[]): Fields {
  const fields = fieldsOf(event);
  return Object.fromEntries(names.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : name === 'reason' ? undefined : event[name];
    return value === undefined ? [] : [[name, value]];
  }));
}

/** The fields an event brings that are not among these. */
export const unknownFields = (event: ToolEvent, names: readonly string[]): string[] => Object.keys(fieldsOf(event)).filter((name) => !names.includes(name));

export const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
export const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

export const PREPARED_FIELDS = ['on', 'by', 'outcome', 'needs', 'how', 'advocateId', 'decidedBy', 'reason', 'views', 'withholdFrom', 'flagIds', 'sensitivity', 'visibility'] as const;
/** What somebody told the family, and how. */
export const TOLD_FIELDS = ['what', 'inPlainWords', 'sharedWithFamilyBeforehandOn'] as const;
export const ANSWER_FIELDS = ['response', 'change', 'familyAgreedChange', 'reason', 'wayBack', 'note'] as const;
export const HELP_FIELDS = ['response', 'reason', 'byWhen', 'costMinor', 'budget'] as const;
export const DISTRIBUTE_FIELDS = ['copy', 'sharesItemIds', 'toldBy', 'reason'] as const;
