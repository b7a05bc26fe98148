/** Which letters of a text the typed words found, and how well: best first. `undefined`: not all words are in it. */
export interface Match { readonly rank: number; readonly places: readonly (readonly [start: number, end: number])[] }

/** One letter for one letter, so that places stay places: “Ŵy” is found by “wy”. */
const plain = (text: string): string => Array.from(text, (letter) => {
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base.length === letter.length ? base : letter;
}).join('');

export function matchOf(text: string, typed: string): Match | undefined {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const searched = plain(text);
  const places: [number, number][] = [];
  let rank = 0;
  for (const word of words) {
    const starts = [...searched.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index).filter((index) => searched.startsWith(word, index));
    const at = starts[0] ?? searched.indexOf(word);
    if (at < 0) return undefined;
    rank += at === 0 ? 0 : starts.length > 0 ? 1 : 2;
    places.push([at, at + word.length]);
  }
  return { rank, places: joined(places) };
}

function joined(places: [number, number][]): [number, number][] {
  const all: [number, number][] = [];
  for (const [start, end] of places.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
