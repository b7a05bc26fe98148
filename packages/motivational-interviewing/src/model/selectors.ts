/** Readings of a reflection: nothing here is stored. */
import type { Reflection } from './document-type.js';
import { goesOnRecord, JOT_LISTS, jotsOf, wordsOf, type Jot, type JotList } from './entries.js';

/** One text of a reflection: whose it is, and where it stands. */
export interface TextAt {
  readonly text: string;
  /** The jot it belongs to; '' when it stands in a part by itself. */
  readonly about: string;
  readonly path: readonly (string | number)[];
  /** The parent's words, exactly as heard: never asked to be said another way (MI-R04). */
  readonly isTheirs: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
/** Fields of a part that are chosen from a list, or hold an instant. */
const NO_TEXT: ReadonlySet<string> = new Set(['at', 'focusIsTheirs', 'whoseVoiceArguedForChange', 'wasIClearAboutTheWorry']);

/** Every text somebody typed, whoever's words it is. */
export function textsOf(reflection: Reflection): TextAt[] {
  const own = (holder: object | undefined, path: readonly string[]): TextAt[] => Object.entries(holder ?? {})
    .flatMap(([key, value]) => (isText(value) && !NO_TEXT.has(key) ? [{ text: value, about: '', path: [...path, key], isTheirs: false }] : []));
  const { before, during, after, whoWasThere } = reflection;
  return [
    ...own({ whoWasThere }, []), ...own(before, ['before']),
    ...JOT_LISTS.flatMap((list) => jotsOf(reflection, list).flatMap((jot, index) => ofJot(list, jot, index))),
    ...own(during?.informationGiven, ['during', 'informationGiven']), ...own(after, ['after']), ...own(after?.momentIWouldTakeBack, ['after', 'momentIWouldTakeBack']),
    ...(reflection.toCaseRecord ?? []).flatMap((line, index) => (line.asOwnWords === false ? [{ text: line.text, about: line.fromItemId ?? '', path: ['toCaseRecord', index, 'text'], isTheirs: false }] : [])),
  ];
}

function ofJot(list: JotList, jot: Jot, index: number): TextAt[] {
  const at = (field: string, text: unknown, isTheirs: boolean): TextAt[] => (isText(text) ? [{ text, about: jot.id, path: ['during', list, index, ...field.split('.')], isTheirs }] : []);
  if (list === 'rulers') return ['whyNotLower', 'whatWouldRaiseIt'].flatMap((field) => at(`${field}.text`, (jot[field] as { text?: unknown } | undefined)?.text, true));
  return [...at('text', jot['text'], true), ...at('iSaid', jot['iSaid'], false), ...at('target', jot['target'], false)];
}

/** The lines put on the record, each with the jot it came from while that is still here. */
export const isOnRecord = (reflection: Reflection, id: string): boolean => (reflection.toCaseRecord ?? []).some((line) => line.fromItemId === id);

/** What could go on the record: words of theirs for changing that are not there yet (MI-R04). */
export const mayGoOnRecord = (reflection: Reflection): Jot[] =>
  JOT_LISTS.filter(goesOnRecord).flatMap((list) => jotsOf(reflection, list)).filter((jot) => wordsOf(jot).trim() !== '' && !isOnRecord(reflection, jot.id));
