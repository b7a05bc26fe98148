/** Who does it and when, or whose words they are: the same on the screen and on paper. */
import { formatDate, listWords, type EntryContext } from '@practice-kit/practice-tool';
import type { Step } from '../../model/index.js';

export function aroundStep({ status, who = [], byWhen, doneOn, saidBy }: Step, { t, lang, name }: EntryContext): { who: string; notes: string[]; isStep: boolean } {
  const day = (date: string): string => formatDate(lang, date, 'day-and-month');
  const notes = [saidBy ? t('note.said-by', { name: name(saidBy) }) : '', doneOn ? t('note.done-on', { date: day(doneOn) }) : byWhen ? t('note.by-when', { date: day(byWhen) }) : ''];
  return { who: listWords(lang, who.map(name).filter(Boolean)), notes: notes.filter(Boolean), isStep: status === 'open' || status === 'done' };
}
