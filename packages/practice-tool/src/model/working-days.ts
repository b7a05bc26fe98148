/** Weekdays after `from`, up to and with `to`. Bank holidays differ by nation and are the host's to know. */
export function workingDaysBetween(from: string, to: string): number {
  const DAY = 86_400_000;
  const start = Date.parse(from.slice(0, 10));
  const days = Math.floor((Date.parse(to.slice(0, 10)) - start) / DAY);
  if (!(days > 0)) return 0;
  let count = Math.floor(days / 7) * 5;
  for (let day = days - (days % 7) + 1; day <= days; day += 1) if (new Date(start + day * DAY).getUTCDay() % 6 !== 0) count += 1;
  return count;
}
