/** What stands around the words of an entry: when, for whom, who saw it, who will do it. One way for screen, copy and paper. */
import type { DisputeView } from '@practice-kit/elements';
import { disputesOf, formatDate, listWords, stateOf, type EntryContext } from '@practice-kit/practice-tool';

export interface EntryWords {
  heading: string;
  headingNote: string;
  lines: { name: string; text: string }[];
  notes: string[];
  who: string;
  tick: boolean | undefined;
  disputes: DisputeView[];
  state: string;
}

/** An entry as stored: the fields of every section, all of them optional here (shapes.md §3). */
interface AnyEntry {
  status?: string; correctionReason?: string;
  occurredOn?: string | null; datePrecision?: string; timeText?: string; pattern?: readonly string[]; frequency?: string;
  childImpact?: readonly { childId: string; text: string }[]; sources?: readonly { kind: string; by?: string; text?: string }[]; evidenceStatus?: string;
  whyBeforeHarm?: string; aboutServices?: boolean; whoWillFindOut?: string; byWhen?: string;
  whenDangerWasPresent?: boolean; from?: string; to?: string; timesSeen?: number; seenBy?: readonly string[]; toSeeFor?: string;
  who?: readonly string[]; doneOn?: string; setBy?: string; reason?: string; saidBy?: string;
}

export function entryWords(stored: object, context: EntryContext, isStep: boolean): EntryWords {
  const entry = stored as AnyEntry;
  const { t, lang, name } = context;
  const day = (date: string) => formatDate(lang, date, 'day-and-month');
  const names = (ids: readonly string[] | undefined) => listWords(lang, (ids ?? []).map(name).filter(Boolean));
  const notes = [
    (entry.sources ?? []).map((source) => source.text ?? [t(`source.${source.kind}`), source.by ? name(source.by) : ''].filter(Boolean).join(', ')).join(' · '),
    entry.evidenceStatus && entry.evidenceStatus !== 'evidenced' ? t(`evidence.${entry.evidenceStatus}`) : '',
    entry.whyBeforeHarm ?? '',
    entry.aboutServices ? t('note.about-services') : '',
    entry.whoWillFindOut || (entry.byWhen && !isStep) ? findingOut(entry, context, day) : '',
    seen(entry, context, names(entry.seenBy), day),
    entry.toSeeFor ? t('note.to-see-for', { time: entry.toSeeFor }) : '',
    entry.reason ? t('note.why', { reason: entry.reason }) : '',
    entry.setBy ? name(entry.setBy) : '',
    entry.saidBy ? t('note.said-by', { name: name(entry.saidBy) }) : '',
    isStep && entry.status === 'not-done' ? t('note.not-done') : isStep ? (entry.doneOn ? t('note.done-on', { date: day(entry.doneOn) }) : entry.byWhen ? t('note.by-when', { date: formatDate(lang, entry.byWhen, 'weekday-and-month') }) : '') : '',
  ].filter(Boolean);
  return {
    heading: entry.occurredOn ? [formatDate(lang, entry.occurredOn, entry.datePrecision), entry.timeText].filter(Boolean).join(', ') : entry.datePrecision === 'unknown' ? t('note.date-unknown') : '',
    headingNote: [...(entry.pattern ?? []).map((value) => t(`pattern.${value}`)), entry.frequency].filter(Boolean).join('. '),
    lines: (entry.childImpact ?? []).map(({ childId, text }) => ({ name: name(childId), text })),
    notes,
    who: isStep ? names(entry.who) : '',
    tick: isStep ? entry.status === 'done' : undefined,
    disputes: disputesOf(stored, context),
    state: stateOf(stored, context),
  };
}

function findingOut(entry: AnyEntry, { t, name }: EntryContext, day: (date: string) => string): string {
  const who = entry.whoWillFindOut ? name(entry.whoWillFindOut) : '';
  if (who && entry.byWhen) return t('note.will-find-out-by', { name: who, date: day(entry.byWhen) });
  return who ? t('note.will-find-out', { name: who }) : t('note.by-when', { date: day(entry.byWhen!) });
}

function seen(entry: AnyEntry, { t }: EntryContext, by: string, day: (date: string) => string): string {
  if (!entry.from && !entry.timesSeen && !by) return entry.whenDangerWasPresent ? t('note.danger-there') : '';
  const times = entry.timesSeen ? t(entry.timesSeen === 1 ? 'note.seen-once' : 'note.seen-times', { count: entry.timesSeen }) : '';
  const when = entry.from && entry.to ? t('note.from-to', { from: day(entry.from), to: day(entry.to) }) : entry.from ? t('note.from', { from: day(entry.from) }) : '';
  return [[times, by ? t('note.seen-by', { names: by }) : '', when].filter(Boolean).join(', '), entry.whenDangerWasPresent ? t('note.danger-there') : ''].filter(Boolean).join(' · ');
}
