/** What stands around the words of any entry: who sees it differently, and whether it still stands. One way for screen, copy and paper. */
import { useOf, type Item, type ReferenceSource } from '@practice-kit/documents';
import type { DisputeView } from '@practice-kit/elements';
import { formatDate } from '../../model/dates.js';
import type { Wording } from '../../model/wording.js';

/** `sources`: where what is used here is written; a copy says nothing of that. */
export interface EntryContext { readonly t: Wording; readonly lang: string; name(id: string): string; readonly sources?: readonly ReferenceSource[] }

export function disputesOf({ disputes = [] }: Partial<Item>, { t, lang, name }: EntryContext): DisputeView[] {
  return disputes.map((dispute) => ({
    heading: t('note.sees-it-differently', { name: name(dispute.by) }), text: dispute.text, verbatim: dispute.verbatim ?? false,
    ...(dispute.lang ? { lang: dispute.lang } : {}), note: [name(dispute.by), dispute.on ? formatDate(lang, dispute.on, 'day-and-month') : ''].filter(Boolean).join(', '),
  }));
}

/** "Corrected", "Withdrawn by …", or nothing. */
export function stateOf(entry: Partial<Item>, { t, lang, name, sources }: EntryContext): string {
  const { status, withdrawn } = entry;
  const use = sources && useOf(entry, sources);
  if (use && status !== 'withdrawn') return [use.source ? t(`offers.${use.source.documentType.type}`) : '', t(`use.${use.state}`)].filter(Boolean).join(' · ');
  if (status === 'corrected') return t('state.corrected');
  return status === 'withdrawn' ? t('state.withdrawn', { name: name(withdrawn?.by ?? ''), date: withdrawn ? formatDate(lang, withdrawn.at.slice(0, 10), 'day-and-month') : '' }) : '';
}

/** Words by their last part, for a primitive that is given a table: `wordsUnder(t, 'entry', ['edit'])` gives `{ edit: … }`. */
export const wordsUnder = (t: Wording, prefix: string, keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key) => [key, t(`${prefix}.${key}`)]));
/** What `<practice-entry-list>` says: the same object while it says the same, for a new one makes every entry again. */
export function entryListWords(t: Wording): Record<string, string> {
  const words = wordsUnder(t, 'entry', ['edit', 'move', 'moveUp', 'moveDown', 'moveTo', 'moved', 'lifted', 'dropped', 'done', 'notDone']);
  const key = Object.values(words).join('\n');
  const made = said.get(key) ?? words;
  said.set(key, made);
  return made;
}
/** By what they say: as many as there are languages and councils on a page. */
const said = new Map<string, Record<string, string>>();

/** The first words of something, by which it is known in a name or a list. */
export const firstWords = (words: string, most = 60): string => (words.length > most ? `${words.slice(0, most)}…` : words);
