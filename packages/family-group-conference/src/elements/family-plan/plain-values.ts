/** Values as a person reads and gives them: a time of day, an amount of money, a language. */

/** A time of day on that day as an instant (shapes.md K4), by the clock on a wall in the UK; nothing where the day is not known. */
export function instantOn(day: string | undefined, time: string | undefined): string | undefined {
  if (!day || !time || !/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' }).formatToParts(new Date(`${day}T${time}Z`));
  return `${day}T${time}:00${parts.find(({ type }) => type === 'timeZoneName')!.value.slice(3) || '+00:00'}`;
}

/** What the clock there said: the instant's own, not the device's. */
export const timeOf = (instant: string | undefined): string => /T(\d\d:\d\d)/.exec(instant ?? '')?.[1] ?? '';

/** Money is whole pence (K10). */
export const money = (minor: number | undefined, lang: string): string => (minor === undefined ? '' : new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', { style: 'currency', currency: 'GBP' }).format(minor / 100));

/** The name of a language (K10: BCP 47); what is no such tag is shown as it was written. */
export function languageName(tag: string | undefined, lang: string): string {
  if (!tag || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return tag ?? '';
  try {
    return new Intl.DisplayNames(lang === 'en' ? 'en-GB' : lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
