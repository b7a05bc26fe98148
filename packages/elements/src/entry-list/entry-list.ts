import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles, threadStyles } from '../base/base.styles.js';
import { findingStyles } from '../findings/findings.js';
import { EntryDrag } from './entry-drag.js';
import { AnnounceEvent, EntryMenuEvent, EntryMoveEvent, EntryOpenEvent, EntryTickEvent, FocusLeftEvent } from './entry-list.events.js';
import { entryListStyles } from './entry-list.styles.js';
import { EntryRows } from './entry-rows.js';
import { fill, type EntryView, type EntryWordsTable } from './entry-view.js';

const NONE: readonly never[] = [];

/**
 * A list of entries: words first, dates and sources around them. Entries reorder, and move to other lists of the same
 * group, by pointer, by touch and by keyboard (Alt with the arrow keys, or the Move menu), and say where they went.
 *
 * @summary A list of entries that reorder and move between lists.
 * @status stable
 * @since 1.0.0
 * @slot editor - Stands in the place of the entry that is being changed.
 * @event practice-entry-open - An entry is to be changed.
 * @event practice-entry-move - An entry is to stand somewhere else.
 * @event practice-entry-tick - Something was done, or is not done after all.
 * @event practice-entry-menu - What else can be done with an entry is asked for.
 * @event practice-finding-action - Something is to be done about a finding.
 * @event practice-focus-left - The last entry is gone, and with it the keyboard's place.
 * @event practice-announce - To be spoken, once.
 */
export class PracticeEntryList extends LitElement {
  static override styles = [baseStyles, threadStyles, findingStyles, entryListStyles];

  /** The same object means the same entry: only entries whose object changed are made again. */
  @property({ attribute: false }) items: readonly EntryView[] = NONE;
  /** Lists of one group exchange entries. */
  @property() group = '';
  @property() listId = '';
  @property() label = '';
  /** Said where there is nothing; without it, nothing is. */
  @property() empty = '';
  @property({ attribute: false }) words: EntryWordsTable = {};
  /** Where an entry may be moved to from the menu. */
  @property({ attribute: false }) targets: readonly { listId: string; label: string }[] = NONE;
  @property({ type: Boolean }) readonly = false;
  /** The entry in whose place the editor stands. */
  @property() editing = '';
  @state() private menuFor = '';
  @query('.list') private readonly list!: HTMLElement;
  @query('.menu') private readonly menu!: HTMLElement;
  readonly #rows = new EntryRows();
  readonly #drag = new EntryDrag(this);
  /** The entry that is about to come to stand here, and where it stood on the screen. */
  #arriving: { readonly id: string; readonly at: number; readonly from: DOMRect | undefined } | undefined;

  #leaving = '';

  protected override render(): TemplateResult {
    const { items, label, empty } = this;
    const role = items.length ? 'list' : nothing;
    return html`<div class="list" role=${role} aria-label=${items.length ? label : nothing} @click=${this.#onClick} @keydown=${this.#onKeydown} @pointerdown=${this.#onPointerDown}></div>
      ${items.length || !empty ? nothing : html`<p class="note">${empty}</p>`}
      <div class="menu" popover role="menu" aria-label=${this.words['move'] ?? nothing} @toggle=${this.#onMenuToggle} @keydown=${this.#onMenuKeydown} @click=${this.#onMenuClick}>${this.menuFor ? this.#menuItems() : nothing}</div>`;
  }

  protected override updated(changed: PropertyValues<PracticeEntryList>): void {
    if (['items', 'words', 'readonly', 'editing'].some((name) => changed.has(name as keyof PracticeEntryList))) {
      const gone = this.#rows.show(this.list, this);
      this.#arrive();
      // What went to another list takes the keyboard with it.
      if (gone && gone.id !== this.#leaving) this.#passOn(gone.at);
    }
    this.list.classList.toggle('alone', !this.#movable);
    if (changed.has('menuFor' as keyof PracticeEntryList) && this.menuFor) this.#openMenu();
  }

  /** Puts the keyboard on an entry: on its Move button, or on what it has instead. */
  focusEntry(id: string): void {
    const node = this.nodeOf(id);
    const button = node?.querySelector<HTMLElement>(this.#movable ? '.mover' : '.opener');
    // What is only read has no button: the entry itself is where the keyboard stands.
    if (node && !button) node.tabIndex = -1;
    (button ?? node)?.focus();
  }

  /** The entry with the keyboard is gone: the one that stands in its place has it now, or the last. */
  #passOn(place: number): void {
    const heir = this.items[Math.min(place, this.items.length - 1)];
    if (heir) this.focusEntry(heir.id);
    else this.dispatchEvent(new FocusLeftEvent(this.listId));
  }

  /** Whether there is anywhere else for an entry to stand. */
  get #movable(): boolean { return this.items.length > 1 || this.targets.some(({ listId }) => listId !== this.listId); }

  /** Asks for an entry to be moved, by whatever hand. It is for the owner of the data to do it, or not. */
  moveTo(id: string, toList: string, before: string | undefined): void {
    const to = this.neighbours().find((list) => list.listId === toList) ?? this;
    this.#leaving = to === this ? '' : id;
    to.#arriving = { id, at: to.#at(id), from: this.#rows.nodeOf(id)?.getBoundingClientRect() };
    this.dispatchEvent(new EntryMoveEvent(id, this.listId, toList, before));
  }

  /** This list and those it exchanges entries with. */
  neighbours(): PracticeEntryList[] {
    const lists = [...(this.getRootNode() as ParentNode).querySelectorAll(this.localName)];
    return lists.filter((one): one is PracticeEntryList => one instanceof PracticeEntryList && (one === this || one.group === this.group && !!this.group) && !one.readonly);
  }

  announce(word: string, values: Readonly<Record<string, string | number>> = {}): void {
    const message = fill(this.words[word], values);
    if (message) this.dispatchEvent(new AnnounceEvent(message));
  }

  entryAt(node: Element | null): EntryView | undefined { return this.#rows.viewOf(node?.closest('.entry')); }
  nodeOf(id: string): HTMLElement | undefined { return this.#rows.nodeOf(id); }

  /** Shows where a dragged entry would go: before an entry, at the end, or nowhere here. */
  showDrop(before: string | undefined): void {
    this.list.querySelector('.drop')?.classList.remove('drop');
    if (before && before !== 'end') this.nodeOf(before)?.classList.add('drop');
    this.list.classList.toggle('dropend', before === 'end');
  }

  #at(id: string): number { return this.items.findIndex((entry) => entry.id === id); }
  #mover(id: string): HTMLElement | null | undefined { return this.nodeOf(id)?.querySelector<HTMLElement>('.mover'); }

  /** Takes in what was moved here: the keyboard stays on it, the eye can follow it, and it is spoken. */
  #arrive(): void {
    const arriving = this.#arriving;
    if (!arriving) return;
    const at = this.#at(arriving.id);
    if (at < 0 || at === arriving.at) return;
    this.#arriving = undefined;
    this.focusEntry(arriving.id);
    const node = this.nodeOf(arriving.id);
    const to = node?.getBoundingClientRect();
    if (arriving.from && to && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      node?.animate([{ transform: `translate(${arriving.from.x - to.x}px, ${arriving.from.y - to.y}px)` }, { transform: 'none' }], { duration: 200, easing: 'ease-out' });
    }
    this.announce('moved', { section: this.label, position: at + 1, count: this.items.length });
  }

  /** A move that was asked for and did not happen is over with the next thing somebody does. */
  #forgetMove(): void {
    this.#arriving = undefined;
    this.#leaving = '';
  }

  #moveBy(id: string, how: string, toList = ''): void {
    const at = this.#at(id);
    if (how === 'to') this.moveTo(id, toList, undefined);
    else if (how === 'up' && at > 0) this.moveTo(id, this.listId, this.items[at - 1]!.id);
    else if (how === 'down' && at < this.items.length - 1) this.moveTo(id, this.listId, this.items[at + 2]?.id);
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#forgetMove();
    this.#drag.begin(event);
  };

  /** One listener for all entries: thousands of them cost nothing to have. */
  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    const entry = this.entryAt(target);
    // What can be done about a finding is told by the finding.
    if (!entry || target.closest('.finding')) return;
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'menu') this.dispatchEvent(new EntryMenuEvent(entry.id));
    if (act === 'menu' || this.readonly) return;
    if (act === 'tick') this.dispatchEvent(new EntryTickEvent(entry.id, !entry.tick?.done));
    else if (act === 'move') this.menuFor = entry.id;
    // Words that were just marked with the mouse are to be copied, not changed.
    else if (act === 'open' || (target.closest('.open') && !String(getSelection()))) this.dispatchEvent(new EntryOpenEvent(entry.id));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const entry = this.entryAt(event.target as Element);
    this.#forgetMove();
    if (!entry || this.readonly || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    this.#moveBy(entry.id, event.key.slice(5).toLowerCase());
  };

  #menuItems(): TemplateResult {
    const { words, items } = this;
    const at = this.#at(this.menuFor);
    const item = (how: string, label: string | undefined, to = ''): TemplateResult => html`<button type="button" role="menuitem" tabindex="-1" data-how=${how} data-to=${to}>${label}</button>`;
    return html`${at > 0 ? item('up', words['moveUp']) : nothing}${at < items.length - 1 ? item('down', words['moveDown']) : nothing}
      ${this.targets.filter(({ listId }) => listId !== this.listId).map(({ listId, label }) => item('to', fill(words['moveTo'], { section: label }), listId))}`;
  }

  #openMenu(): void {
    const source = this.#mover(this.menuFor);
    if (!source) return;
    source.ariaExpanded = 'true';
    this.menu.showPopover({ source });
    this.menu.querySelector('button')?.focus();
  }

  readonly #onMenuToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    const mover = this.#mover(this.menuFor);
    if (mover) mover.ariaExpanded = 'false';
    this.menuFor = '';
  };

  readonly #onMenuClick = (event: Event): void => {
    const { how, to } = (event.target as Element).closest<HTMLElement>('[data-how]')?.dataset ?? {};
    const id = this.menuFor;
    if (!how) return;
    this.#closeMenu(id);
    this.#moveBy(id, how, to);
  };

  readonly #onMenuKeydown = (event: KeyboardEvent): void => {
    const buttons = [...this.menu.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      buttons.at(next % buttons.length)?.focus();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.#closeMenu(this.menuFor);
    }
  };

  /** The keyboard goes back to where it came from. */
  #closeMenu(id: string): void {
    this.menu.hidePopover();
    this.focusEntry(id);
  }
}
