/**
 * Which nodes stand for which entries. Entries stand in blocks: a block out of sight is neither laid out nor painted, and
 * one in which nothing changed is not looked into. A node is kept while its view is the same object.
 */
import { make } from '../base/make.js';
import { editorRow, entryRow } from './entry-row.js';
import type { EntryView, EntryWordsTable } from './entry-view.js';

export const BLOCK = 50;

interface Shown { readonly items: readonly EntryView[]; readonly words: EntryWordsTable; readonly readonly: boolean; readonly editing: string }
interface Row { readonly view: EntryView; readonly node: HTMLElement; readonly editing: boolean }

export class EntryRows {
  readonly #rows = new Map<string, Row>();
  readonly #views = new WeakMap<Element, EntryView>();
  #was: Shown = { items: [], words: {}, readonly: false, editing: '' };

  nodeOf(id: string): HTMLElement | undefined { return this.#rows.get(id)?.node; }
  viewOf(node: Element | null | undefined): EntryView | undefined { return node ? this.#views.get(node) : undefined; }

  /** Answers which entry had the keyboard and is here no more, and where it stood; `undefined` when none. */
  show(list: HTMLElement, { items, words, readonly, editing }: Shown): { id: string; at: number } | undefined {
    const was = this.#was;
    this.#was = { items, words, readonly, editing };
    const anew = was.words !== words || was.readonly !== readonly;
    const starts: number[] = [];
    for (let start = 0; start < Math.max(items.length, was.items.length); start += BLOCK) {
      if (anew || differs(start, items, was.items) || (editing !== was.editing && (has(editing, start, items) || has(was.editing, start, items)))) starts.push(start);
    }
    const focused = this.#focused(list);
    const staying = new Set(starts.flatMap((start) => items.slice(start, start + BLOCK).map(({ id }) => id)));
    for (const { id } of starts.flatMap((start) => was.items.slice(start, start + BLOCK))) if (!staying.has(id)) this.#take(id);
    for (const start of starts) this.#showBlock(list, start, anew);
    const blocks = Math.ceil(items.length / BLOCK);
    while (list.children.length > blocks) list.lastElementChild!.remove();
    list.classList.toggle('many', items.length > BLOCK);
    // Whatever had the keyboard has it still: its node was made again, or carried to another place.
    if (focused && focused.root.activeElement !== focused.element) (focused.element.isConnected ? focused.element : this.nodeOf(focused.id)?.querySelector<HTMLElement>(focused.selector))?.focus({ preventScroll: true });
    return focused && !this.#rows.has(focused.id) ? { id: focused.id, at: was.items.findIndex(({ id }) => id === focused.id) } : undefined;
  }

  #showBlock(list: HTMLElement, start: number, anew: boolean): void {
    const entries = this.#was.items.slice(start, start + BLOCK);
    let block = list.children[start / BLOCK];
    if (!block && entries.length) {
      block = list.appendChild(make('div', 'block'));
      block.role = 'presentation';
    }
    // Rows first: one that is made again takes the place of its old node, which must not be where we stand.
    const nodes = entries.map((view) => this.#row(view, anew));
    let cursor = block?.firstChild ?? null;
    for (const node of nodes) {
      if (node === cursor) cursor = cursor.nextSibling;
      else block!.insertBefore(node, cursor);
    }
  }

  #row(view: EntryView, anew: boolean): HTMLElement {
    const { words, readonly } = this.#was;
    const { id } = view;
    const editing = id === this.#was.editing;
    const made = this.#rows.get(id);
    // The editor's place stays while what is being written changes with every key.
    if (made && made.editing === editing && (editing || (!anew && made.view === view))) {
      if (made.view !== view) this.#keep(id, { ...made, view });
      return made.node;
    }
    const node = editing ? editorRow() : entryRow(view, words, readonly);
    made?.node.replaceWith(node);
    this.#keep(id, { view, node, editing });
    return node;
  }

  #keep(id: string, row: Row): void {
    this.#rows.set(id, row);
    this.#views.set(row.node, row.view);
  }

  #take(id: string): void {
    this.#rows.get(id)?.node.remove();
    this.#rows.delete(id);
  }

  #focused(list: HTMLElement): { root: ShadowRoot; element: HTMLElement; id: string; selector: string } | undefined {
    const root = list.getRootNode() as ShadowRoot;
    const element = root.activeElement as HTMLElement | null;
    const view = this.viewOf(element?.closest('.entry'));
    return element && view ? { root, element, id: view.id, selector: `[data-act="${element.dataset['act'] ?? 'move'}"]` } : undefined;
  }
}

function differs(start: number, items: readonly EntryView[], was: readonly EntryView[]): boolean {
  for (let at = start; at < start + BLOCK; at += 1) if (items[at] !== was[at]) return true;
  return false;
}

const has = (id: string, start: number, items: readonly EntryView[]): boolean => id !== '' && items.slice(start, start + BLOCK).some((view) => view.id === id);
