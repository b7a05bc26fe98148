/** The views of a list's entries for `<practice-entry-list>`, kept: same entry in, same view out, and the same array while none of them changed. */
import type { FindingViews } from '../findings/finding-views.js';

export interface ListOf<Entry, View> {
  /** Whether an entry is in the list. */
  isIn(entry: Entry): boolean;
  viewOf(entry: Entry): View;
  /** What the checks say: a view is made again when that of its entry changes. */
  readonly findings?: FindingViews;
}

/** `places`: where each entry stands among the views; -1 where it does not. */
interface Kept<Entry, View> { readonly entries: readonly Entry[]; readonly basis: readonly unknown[]; readonly places: readonly number[]; readonly views: readonly View[] }

export class KeptViews<Entry extends { readonly id: string }, View> {
  #kept: Kept<Entry, View> | undefined;
  #basis: readonly unknown[] = [];
  #made = new WeakMap<Entry, { readonly view: View; readonly said: unknown }>();

  /** `basis`: all that `isIn` and `viewOf` look at besides the entry and what is said of it (`rowBasis`). */
  of(entries: readonly Entry[], basis: readonly unknown[], list: ListOf<Entry, View>): readonly View[] {
    if (!isSame(basis, this.#basis)) this.#made = new WeakMap();
    this.#basis = basis;
    const ground = [this.#made, list.findings?.version];
    const before = this.#kept;
    const stands = before !== undefined && isSame(ground, before.basis);
    if (stands && entries === before.entries) return before.views;
    const kept = { ...list, viewOf: (entry: Entry) => this.#view(entry, list) };
    this.#kept = (stands ? changedIn(before, entries, kept) : undefined) ?? listed(entries, ground, kept, before?.views);
    return this.#kept.views;
  }

  #view(entry: Entry, { viewOf, findings }: ListOf<Entry, View>): View {
    const said = findings?.of(entry.id);
    const made = this.#made.get(entry);
    if (made && made.said === said) return made.view;
    const view = viewOf(entry);
    this.#made.set(entry, { view, said });
    return view;
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean => one.length === other.length && one.every((value, index) => value === other[index]);

/** A keystroke changes one entry of thousands: the others are the same objects, and are not looked into. */
function changedIn<Entry, View>(before: Kept<Entry, View>, entries: readonly Entry[], { isIn, viewOf }: ListOf<Entry, View>): Kept<Entry, View> | undefined {
  if (before.entries.length !== entries.length) return undefined;
  let { views } = before;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index]!;
    if (entry === before.entries[index]) continue;
    const place = before.places[index]!;
    if (isIn(entry) !== place >= 0) return undefined;
    const view = place >= 0 ? viewOf(entry) : undefined;
    if (view && view !== views[place]) views = views.with(place, view);
  }
  return { ...before, entries, views };
}

function listed<Entry, View>(entries: readonly Entry[], basis: readonly unknown[], { isIn, viewOf }: ListOf<Entry, View>, before: readonly View[] = []): Kept<Entry, View> {
  const places: number[] = [];
  const views: View[] = [];
  for (const entry of entries) places.push(isIn(entry) ? views.push(viewOf(entry)) - 1 : -1);
  return { entries, basis, places, views: isSame(views, before) ? before : views };
}
