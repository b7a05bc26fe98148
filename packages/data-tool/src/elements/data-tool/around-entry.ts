/** What is said around the words of an entry, from the fields its section names: the same on the screen, in a copy and on paper. */
import type { PracticeDocument } from '@practice-kit/documents';
import type { DataTool, ListSection, ScreenField } from '@practice-kit/plugin-api';
import { formatDate, listWords, type EntryContext, type FieldSpec } from '@practice-kit/practice-tool';
import { entryIn, listAt, type Entry } from '../../model/index.js';

/** Of every thing to be done, unless a screen says otherwise. */
const OF_STEPS: readonly ScreenField[] = [{ name: 'who', kind: 'people' }, { name: 'byWhen', kind: 'date' }];
/** Said in ways of their own. */
const OWN_WAY: ReadonlySet<string> = new Set(['who', 'byWhen', 'saidBy', 'verbatim', 'sources']);
const SOURCES = ['observation', 'record', 'self-report', 'child-report', 'third-party', 'professional-opinion'];

export const fieldsOf = ({ kind, fields }: ListSection): readonly ScreenField[] => fields ?? (kind === 'steps' ? OF_STEPS : []);

/** As the kit's fields are asked for. */
export const fieldSpecs = (fields: readonly ScreenField[]): readonly FieldSpec[] => fields.map(({ name, kind, of, options, section, verbatim }) => ({
  name, kind, ...(of ? { of } : {}), ...(section ? { section } : {}), ...(verbatim ? { verbatim } : {}),
  ...(options ? { options: options.map(({ value }) => value), words: `option.${name}` } : {}), ...(kind === 'sources' ? { options: SOURCES } : {}),
}));

export function aroundEntry(tool: DataTool, document: PracticeDocument, entry: Entry, context: EntryContext, list = entryIn(tool, document, entry.id)?.list): { readonly who: string; readonly notes: readonly string[] } {
  const { t, lang, name } = context;
  const { saidBy, who = [], byWhen, doneOn, sources = [] } = entry;
  const section = list === undefined ? undefined : listAt(tool, list);
  const day = (date: string): string => formatDate(lang, date, 'day-and-month');
  const notes = [
    saidBy ? t('note.said-by', { name: name(saidBy) }) : '',
    doneOn ? t('note.done-on', { date: day(doneOn) }) : byWhen ? t('note.by-when', { date: day(byWhen) }) : '',
    ...sources.map(({ kind, by, text }) => [t(`source.${kind}`), by ? name(by) : '', text ?? ''].filter(Boolean).join(', ')),
    ...(section ? fieldsOf(section) : []).filter(({ name: field }) => !OWN_WAY.has(field)).map((field) => factOf(tool, document, field, entry, context)),
  ];
  return { who: listWords(lang, who.map(name).filter(Boolean)), notes: notes.filter(Boolean) };
}

/** "Where: at home"; '' where nothing is given. */
export function factOf(tool: DataTool, document: PracticeDocument, field: ScreenField, of: object, context: EntryContext): string {
  const words = valueOf(tool, document, field, (of as Record<string, unknown>)[field.name], context);
  const label = context.t(labelKey(field));
  return words === '' ? '' : words === label ? label : `${label}: ${words}`;
}

/** A field that the kit has no word for has the plugin's. */
export const labelKey = ({ name, label }: Pick<ScreenField, 'name' | 'label'>): string => (label === undefined ? `field.${name}` : `own-field.${name}`);

function valueOf(tool: DataTool, document: PracticeDocument, { name: field, kind, label }: ScreenField, value: unknown, { t, lang, name }: EntryContext): string {
  const texts = (Array.isArray(value) ? value as unknown[] : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
  switch (kind) {
    case 'tick': return value === true ? t(labelKey({ name: field, label })) : '';
    case 'number': return typeof value === 'number' ? String(value) : '';
    case 'date': case 'when': return texts.map((date) => formatDate(lang, date)).join('');
    case 'person': case 'people': return listWords(lang, texts.map(name).filter(Boolean));
    case 'choice': case 'choices': return texts.map((one) => t(`option.${field}.${one}`)).map((words, index) => (words.startsWith('option.') ? texts[index]! : words)).join(', ');
    case 'reference': case 'references': return texts.map((id) => entryIn(tool, document, id)?.entry.text ?? '').filter(Boolean).join('; ');
    default: return texts.join('');
  }
}
