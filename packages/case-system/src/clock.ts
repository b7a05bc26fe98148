const WALL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' });

/**
 * The council's clock: an instant with the offset its wall clock has (domain.md §2.11). In summer a day begins here an
 * hour before it begins in UTC, and a map made at half past midnight is made on the new day.
 */
export function councilNow(date: Date = new Date()): string {
  const wall = WALL.format(date).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${wall}Z`) - date.getTime()) / 60_000);
  const two = (number: number): string => String(Math.trunc(number)).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
