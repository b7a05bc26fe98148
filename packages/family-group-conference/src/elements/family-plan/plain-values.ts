/** Values as a person reads and gives them: a time of day, an amount of money. */
import type { PracticeDocument } from '@practice-kit/documents';
import type { Wording } from '@practice-kit/practice-tool';
import { agreedParts, agreesTo, type AgreedBy, type PrivateFamilyTime } from '../../model/index.js';

/** A time of day on that day as an instant (shapes.md K4), by the clock on a wall in the UK; nothing where the day is not known. */
export function instantOn(day: string | undefined, time: string | undefined): string | undefined {
  if (!day || !time || !/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T${time}Z`));
  return `${day}T${time}:00${parts.find(({ type }) => type === 'timeZoneName')!.value.slice(3) || '+00:00'}`;
}

/** What the clock there said: the instant's own, not the device's. */
export const timeOf = (instant: string | undefined): string => /T(\d\d:\d\d)/.exec(instant ?? '')?.[1] ?? '';

/** From when until when the family was on its own, where both are known; and a child who left (FGC-R07): what is not known, or not for this reader, is not in the sentence. */
export function privateTimeWords(t: Wording, { startedAt, endedAt, childLeft }: PrivateFamilyTime, name: (id: string) => string): string[] {
  const [start, end, child, time, by] = [timeOf(startedAt), timeOf(endedAt), name(childLeft?.childId ?? ''), timeOf(childLeft?.at), name(childLeft?.withId ?? '')];
  return [
    start && end ? t('day.times', { start, end }) : '',
    child ? t('day.child-left', { child, when: time && t('day.left-at', { time }), with: by && t('day.left-with', { name: by }) }) : '',
  ].filter(Boolean);
}

/** Money is whole pence (K10). */
export const money = (minor: number | undefined, lang: string): string => (minor === undefined ? '' : new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', { style: 'currency', currency: 'GBP' }).format(minor / 100));

/** How somebody said yes. */
export const agreedWords = (t: Wording, { mode }: AgreedBy, onBehalfBy: string): string => t(mode === 'on-behalf' ? 'agreed.on-behalf' : 'agreed.in-person', { name: onBehalfBy });
/** Where what they said it to is not what stands there now, or the family meets again. */
export const askedAgain = (t: Wording, document: PracticeDocument, row: AgreedBy): string => (agreesTo(row, agreedParts(document).map(({ id }) => id)) ? '' : t('agreed.again'));
