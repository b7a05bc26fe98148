/** Dates and lists in words. Dates are read as written, never through the device's time zone. */
import { MONTHS, WEEKDAYS } from '../wording/welsh-dates.js';

export type DateStyle = 'day-and-month' | 'weekday-and-month' | 'full';

/** Making one of these takes longer than everything else about a date: each is made once. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
const LISTS = {
  and: once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' })),
  or: once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' })),
};
const made = new Map<string, Intl.DateTimeFormat>();
function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + Object.values(options).join();
  const found = made.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, timeZone: 'UTC' });
  made.set(key, found);
  return found;
}

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  'day-and-month': { day: 'numeric', month: 'long' },
  'weekday-and-month': { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** Said before, and said again at every keystroke: a screen has few dates. */
const said = new Map<string, string>();
const SAID_LIMIT = 1000;

/** A partial date (shapes.md K5) in words, as exactly as it was given; something that is no date is shown as it is. */
export function formatDate(lang: string, date: string, style = ''): string {
  const key = `${lang} ${style} ${date}`;
  let words = said.get(key);
  if (words === undefined) {
    words = inWords(lang, date, style);
    if (said.size >= SAID_LIMIT) said.clear();
    said.set(key, words);
  }
  return words;
}

function inWords(lang: string, date: string, style: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(date) ?? [];
  if (year === undefined) return date;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(at.getTime())) return date;
  if (month === undefined) return year;
  const options = day === undefined ? { month: 'long', year: 'numeric' } as const : (STYLES[style as DateStyle] ?? { day: 'numeric', month: 'long', year: 'numeric' } as const);
  // "Friday 2 October", as it is said: some engines put a comma after the weekday.
  const words = lang === 'cy' ? inWelsh(options, at) : format(lang, options).format(at).replace(',', '');
  return time && style === 'exact' ? `${words}, ${time}` : words;
}

function inWelsh({ weekday, day, year }: Intl.DateTimeFormatOptions, at: Date): string {
  return [weekday && WEEKDAYS[at.getUTCDay()], day && at.getUTCDate(), MONTHS[at.getUTCMonth()], year && at.getUTCFullYear()].filter(Boolean).join(' ');
}

/** An instant as it stands on the host's clock: its own offset, not the device's. */
export function formatInstant(lang: string, instant: string): string {
  const time = /T(\d\d:\d\d)/.exec(instant)?.[1];
  const day = formatDate(lang, instant.slice(0, 10), 'day-and-month');
  return time ? `${day}, ${time}` : day;
}

/** "Amira and Danielle", "Ryan or Deb"; "Pauline a PC Lowry", "Pauline ac Amira", "Ryan neu Deb". */
export function listWords(lang: string, words: readonly string[], how: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  if (lang !== 'cy') return LISTS[how]().format(words);
  const last = words.at(-1)!;
  const joined = how === 'or' ? 'neu' : /^[aeiouâêîôû]/i.test(last) ? 'ac' : 'a';
  return `${words.slice(0, -1).join(', ')} ${joined} ${last}`;
}
