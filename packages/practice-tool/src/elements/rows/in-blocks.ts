/**
 * Rows of a list, drawn in blocks: one out of sight is neither laid out nor painted, one in which nothing changed is not looked
 * into, and a row is drawn again only when it, or what it is drawn from, is another object. A keystroke among thousands draws one.
 */
import { html, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { make } from '@practice-kit/elements';
import type { FindingViews } from '../findings/finding-views.js';
import { focusIn, put, renewed } from './by-hand.js';

/** How many rows stand in a block; as many as in `<practice-entry-list>`. */
const BLOCK = 50;

interface Options<Row> {
  readonly keyOf: (row: Row) => string;
  /** All that rows are drawn from besides themselves and what is said of them: `rowBasis` and what the tool adds to it. */
  readonly basis: readonly unknown[];
  /** What the checks say: a row is drawn again when that of its own key changes. */
  readonly findings?: FindingViews;
  /** The row in which somebody writes, by its key: it is drawn every time. */
  readonly writing?: string | undefined;
  /** Whether a row is still the same one; without it, when it is the same object. */
  readonly isSame?: (row: Row, before: Row) => boolean;
}
/** `draw`: a row as a template. */
export interface DrawnRows<Row> extends Options<Row> { readonly draw: (row: Row) => unknown }
/**
 * `make`: a row as an element made by hand, which takes a third of the time. Given the one that `stands` for the row: the same one
 * stays as it is, and what is in another one of its class is put into it.
 */
export interface MadeRows<Row> extends Options<Row> { readonly make: (row: Row, stands: HTMLElement | undefined) => HTMLElement }
export type RowsOptions<Row> = DrawnRows<Row> | MadeRows<Row>;

/** `start`: where its first row stands among all of them. */
interface Block<Row> { start: number; rows: readonly Row[]; keys: readonly string[]; element?: HTMLElement }
/** A row as it was last drawn, what was said of it, and its element where it was made by hand. */
interface Drawn<Row> { readonly row: Row; readonly said: unknown; readonly element?: HTMLElement }

class InBlocks<Row> extends Directive {
  #rows: readonly Row[] = [];
  #blocks: Block<Row>[] = [];
  /** The block each row stands in, by its key. */
  #homes = new Map<string | undefined, Block<Row>>();
  #drawn = new Map<string, Drawn<Row>>();
  /** What stands for each row, whatever it is drawn from. */
  readonly #elements = new Map<string, HTMLElement>();
  #basis: readonly unknown[] = [];
  #noticed: unknown;
  #writing: string | undefined;

  render(rows: readonly Row[], options: RowsOptions<Row>): unknown {
    const { basis, findings, writing } = options;
    const changed = changedIn(rows, this.#rows, options);
    const isAnew = basis.length !== this.#basis.length || basis.some((one, index) => one !== this.#basis[index]);
    const isEachLookedAt = changed === undefined || isAnew || findings?.version !== this.#noticed;
    const writers = new Set([writing, this.#writing]);
    this.#rows = rows;
    this.#basis = basis;
    this.#noticed = findings?.version;
    this.#writing = writing;
    if (isAnew) this.#drawn = new Map();
    if (!changed) this.#arrange(rows, options);
    const blocks = this.#blocks;
    const touched = new Set(isEachLookedAt ? blocks : [...changed.map((index) => blocks.findLast(({ start }) => start <= index)), ...[...writers].map((key) => this.#homes.get(key))].filter((block) => block !== undefined));
    for (const block of touched) block.rows = rows.slice(block.start, block.start + block.keys.length);
    const className = rows.length > BLOCK ? 'block many' : 'block';
    if (!('make' in options)) return repeat(blocks, (block) => block, (block) => html`<div class=${className} role="presentation">${touched.has(block) ? this.#drawBlock(block, options, writers) : noChange}</div>`);
    const giveBack = focusIn(blocks.find(({ element }) => element)?.element);
    for (const block of touched) {
      block.element ??= Object.assign(make('div', className), { role: 'presentation' });
      this.#makeBlock(block, options, writers);
    }
    if (!changed) for (const { element } of blocks) element!.className = className;
    giveBack();
    // What is in them is there already.
    return changed ? noChange : repeat(blocks, (block) => block, ({ element }) => element);
  }

  #drawBlock({ rows, keys }: Block<Row>, options: DrawnRows<Row>, writers: ReadonlySet<unknown>): unknown {
    return repeat(rows, (_row, index) => keys[index], (row, index) => {
      const stands = this.#standing(row, keys[index]!, options, writers);
      if (!stands) this.#drawn.set(keys[index]!, { row, said: options.findings?.of(options.keyOf(row)) });
      return stands ? noChange : options.draw(row);
    });
  }

  #makeBlock({ rows, keys, element }: Block<Row>, options: MadeRows<Row>, writers: ReadonlySet<unknown>): void {
    put(element!, rows.map((row, index) => {
      const key = keys[index]!;
      const stands = this.#standing(row, key, options, writers);
      if (stands) return stands.element!;
      const before = this.#elements.get(key);
      const made = renewed(before, options.make(row, before));
      this.#elements.set(key, made);
      this.#drawn.set(key, { row, said: options.findings?.of(options.keyOf(row)), element: made });
      return made;
    }));
  }

  /** The row as it was drawn, where that still holds. */
  #standing(row: Row, key: string, { keyOf, findings, isSame = Object.is }: RowsOptions<Row>, writers: ReadonlySet<unknown>): Drawn<Row> | undefined {
    const drawn = this.#drawn.get(key);
    return drawn && drawn.said === findings?.of(keyOf(row)) && isSame(row, drawn.row) && !writers.has(key) ? drawn : undefined;
  }

  /** A row stays in the block it stood in, wherever others come and go: what somebody is writing in is not made again. */
  #arrange(rows: readonly Row[], { keyOf }: RowsOptions<Row>): void {
    const keys = distinct(rows.map(keyOf));
    const homes = this.#homes;
    const lasts = new Map(keys.map((key, index) => [homes.get(key), index] as const));
    const filled = new Map<Block<Row>, { rows: Row[]; keys: string[] }>();
    let block: Block<Row> | undefined;
    rows.forEach((row, index) => {
      const key = keys[index]!;
      const home = homes.get(key);
      const isFull = block !== undefined && filled.get(block)!.keys.length >= BLOCK && (lasts.get(block) ?? -1) < index;
      if (home && home !== block && !filled.has(home)) block = home;
      else if (!block || (!home && isFull)) block = { start: 0, rows: [], keys: [] };
      const own = filled.get(block) ?? { rows: [], keys: [] };
      filled.set(block, own);
      own.rows.push(row);
      own.keys.push(key);
      // It came to stand in another block: there it is drawn for the first time.
      if (home !== block) this.#drawn.delete(key);
    });
    let start = 0;
    this.#blocks = [...filled].map(([one, own]) => {
      const placed = Object.assign(one, own, { start });
      start += own.keys.length;
      return placed;
    });
    this.#homes = new Map(this.#blocks.flatMap((one) => one.keys.map((key) => [key, one] as const)));
    for (const kept of [this.#drawn, this.#elements]) for (const key of kept.keys()) if (!this.#homes.has(key)) kept.delete(key);
  }
}

/** Where others stand now, of rows that stand as they stood; nothing when they do not. Of thousands few changed, so nothing is made for the others. */
function changedIn<Row>(rows: readonly Row[], before: readonly Row[], { keyOf, isSame = Object.is }: RowsOptions<Row>): number[] | undefined {
  if (rows.length !== before.length) return undefined;
  const changed: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const was = before[index]!;
    if (row === was) continue;
    if (keyOf(row) !== keyOf(was)) return undefined;
    if (!isSame(row, was)) changed.push(index);
  }
  return changed;
}

/** Two things with one id are both shown. */
function distinct(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key}\u0000${times}`;
  });
}

/** Draws these rows where it stands. In a list of the page's own, the list and each row say their roles: blocks stand between them. */
export const inBlocks = directive(InBlocks) as <Row>(rows: readonly Row[], options: RowsOptions<Row>) => unknown;
