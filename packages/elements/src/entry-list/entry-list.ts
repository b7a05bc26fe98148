import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { baseStyles, threadOf, threadStyles } from '../base/base.styles.js';
import { icon } from '../base/icon.js';
import { findingStyles, renderFinding } from '../findings/findings.js';
import { FindingActionEvent } from '../findings/findings.events.js';
import { AnnounceEvent, EntryMoveEvent, EntryOpenEvent, EntryTickEvent } from './entry-list.events.js';
import { fill, voice, type EntryView, type EntryWordsTable } from './entry-view.js';
import { entryListStyles } from './entry-list.styles.js';
import { EntryDrag } from './entry-drag.js';

/** Entries are looked at again in blocks: a change in one of ten thousand renders this many. */
const BLOCK = 50;
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
 * @event practice-finding-action - Something is to be done about a finding.
 * @event practice-announce - To be spoken, once.
 */
export class PracticeEntryList extends LitElement {
  static override styles = [baseStyles, threadStyles, findingStyles, entryListStyles];

  @property({ attribute: false }) items: readonly EntryView[] = NONE;
  /** Lists of one group exchange entries. */
  @property() group = '';
  @property() listId = '';
  @property() label = '';
  @property({ attribute: false }) words: EntryWordsTable = {};
  /** Where an entry may be moved to from the menu. */
  @property({ attribute: false }) targets: readonly { listId: string; label: string }[] = NONE;
  @property({ type: Boolean }) readonly = false;
  /** The entry in whose place the editor stands. */
  @property() editing = '';
  @state() private menuFor = '';
  /** Where a dragged entry would go: before this id, or `end`. */
  @state() dropAt: string | undefined;
  readonly #drag = new EntryDrag(this);
  #focusAfter: string | undefined;

  protected override render(): TemplateResult {
    const { items, readonly } = this;
    const blocks: TemplateResult[] = [];
    for (let start = 0; start < items.length; start += BLOCK) {
      const block = items.slice(start, start + BLOCK);
      const here = (id: string | undefined): string => (id && block.some((entry) => entry.id === id) ? id : '');
      blocks.push(html`<div class="block" role="presentation">${guard(
        [this.words, readonly, here(this.editing), here(this.menuFor), here(this.dropAt), here(this.#drag.lifted), this.targets, ...block],
        () => block.map((entry, index) => this.#entry(entry, start + index)),
      )}</div>`);
    }
    return html`<div role=${items.length ? 'list' : nothing} aria-label=${items.length ? this.label : nothing} class=${items.length > BLOCK ? 'many' : 'few'}
      @click=${this.#onClick} @keydown=${this.#onKeydown} @pointerdown=${this.#drag.onPointerDown}>${blocks}</div>
      ${this.dropAt === 'end' ? html`<div class="dropend"></div>` : items.length === 0 ? html`<div class="empty-drop"></div>` : nothing}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const id = this.#focusAfter;
    if (id === undefined || !this.items.some((entry) => entry.id === id)) return;
    this.#focusAfter = undefined;
    this.focusEntry(id);
  }

  /** Puts the keyboard on an entry's Move button. */
  focusEntry(id: string): void {
    const at = this.items.findIndex((entry) => entry.id === id);
    this.renderRoot.querySelector<HTMLElement>(`[data-at="${at}"] .mover`)?.focus();
  }

  #entry(entry: EntryView, at: number): TemplateResult {
    if (entry.id === this.editing) return html`<div role="listitem" class="entry plain" data-at=${at}><slot name="editor"></slot></div>`;
    const { kept, heading, tick, letters, notes, who } = entry;
    const glyph = kept ? html`<span class="kept" role="img" aria-label=${kept} title=${kept}>${icon('eye-crossed')}</span>` : nothing;
    const body = html`${heading || entry.headingNote ? html`<p class="when">${heading}${entry.headingNote ? html`<span>${entry.headingNote}</span>` : nothing}${glyph}</p>` : nothing}
      <p class=${`${entry.verbatim ? voice(entry.text, true) : 'text'}${this.readonly ? '' : ' open'}`} dir="auto" lang=${entry.lang ?? nothing} translate=${entry.verbatim ? 'no' : nothing}>${entry.text}${heading ? nothing : glyph}</p>
      ${entry.lines ? html`<dl class="lines">${entry.lines.map((line) => html`<div><dt dir="auto">${line.name}</dt><dd dir="auto">${line.text}</dd></div>`)}</dl>` : nothing}
      ${who || notes ? html`<p class="note" dir="auto">${who ? html`<b>${who}</b>${notes?.length ? ' · ' : nothing}` : nothing}${notes?.join(' · ')}</p>` : nothing}
      ${entry.state ? html`<p class="note state">${entry.state}</p>` : nothing}
      ${entry.dispute ? entry.dispute.map((dispute) => html`<blockquote class="dispute"><p class="note">${dispute.heading}</p><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" lang=${dispute.lang ?? nothing}>${dispute.text}</p></blockquote>`) : nothing}
      ${entry.findings ? html`<div class="findings">${entry.findings.map((finding) => renderFinding(finding, (action) => this.dispatchEvent(new FindingActionEvent(finding.id, action))))}</div>` : nothing}
      ${this.readonly ? nothing : html`<p class="acts"><button class="quietlink opener">${this.words['edit']}</button><button class="quietlink mover" aria-haspopup="true" aria-expanded=${this.menuFor === entry.id} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">${this.words['move']}</button></p>
      ${this.menuFor === entry.id ? this.#menu(at) : nothing}`}`;
    return html`<div role="listitem" data-at=${at} class="entry ${letters ? '' : 'plain'} ${tick ? 'tickable' : ''} ${this.#drag.lifted === entry.id ? 'lifted' : ''} ${this.dropAt === entry.id ? 'drop' : ''}">
      ${tick ? html`<button class="box" role="checkbox" aria-checked=${tick.done} aria-label="${tick.done ? this.words['done'] : this.words['notDone']}: ${entry.text}" ?disabled=${this.readonly}>${tick.done ? icon('tick') : nothing}</button><div class="body">${body}</div>` : body}
      ${letters ? html`<span class="letters">${letters.map((letter) => html`<span class="letter small" data-thread=${threadOf(letter)} role="img" aria-label=${fill(this.words['goesWith'], { letter })}>${letter}</span>`)}</span>` : nothing}</div>`;
  }

  #menu(at: number): TemplateResult {
    const { words } = this;
    return html`<div class="menu" role="group" aria-label=${words['move'] ?? ''}>
      ${at > 0 ? html`<button data-move="up">${words['moveUp']}</button>` : nothing}
      ${at < this.items.length - 1 ? html`<button data-move="down">${words['moveDown']}</button>` : nothing}
      ${this.targets.filter(({ listId }) => listId !== this.listId).map(({ listId, label }) => html`<button data-move="to" data-to=${listId}>${fill(words['moveTo'], { section: label })}</button>`)}</div>`;
  }

  /** One listener for all entries: thousands of them cost nothing to have. */
  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    const entry = this.items[Number(target.closest<HTMLElement>('.entry')?.dataset['at'])];
    if (!entry || this.readonly) return;
    const move = target.closest<HTMLElement>('[data-move]');
    if (move) this.#moveBy(entry.id, move.dataset['move']!, move.dataset['to']);
    else if (target.closest('.box')) this.dispatchEvent(new EntryTickEvent(entry.id, !entry.tick!.done));
    else if (target.closest('.mover')) void this.#toggleMenu(entry.id);
    else if (target.closest('.opener, .open')) this.dispatchEvent(new EntryOpenEvent(entry.id));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const entry = this.items[Number((event.target as Element).closest<HTMLElement>('.entry')?.dataset['at'])];
    if (!entry || this.readonly || entry.id === this.editing) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.#moveBy(entry.id, event.key === 'ArrowUp' ? 'up' : 'down');
    } else if (event.key === 'Escape' && this.menuFor) {
      event.stopPropagation();
      this.menuFor = '';
      this.focusEntry(entry.id);
    }
  };

  async #toggleMenu(id: string): Promise<void> {
    this.menuFor = this.menuFor === id ? '' : id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.menu button')?.focus();
  }

  #moveBy(id: string, how: string, toList = this.listId): void {
    const at = this.items.findIndex((entry) => entry.id === id);
    this.menuFor = '';
    if (how === 'to') return this.moveTo(id, toList, undefined);
    if ((how === 'up' && at === 0) || (how === 'down' && at === this.items.length - 1)) return;
    this.moveTo(id, this.listId, how === 'up' ? this.items[at - 1]?.id : this.items[at + 2]?.id);
  }

  /** Asks for an entry to be moved; the keyboard stays on it when it stays in this list. */
  moveTo(id: string, toList: string, before: string | undefined): void {
    this.#focusAfter = id;
    this.dispatchEvent(new EntryMoveEvent(id, this.listId, toList, before));
  }

  announce(word: string): void { this.dispatchEvent(new AnnounceEvent(this.words[word] ?? '')); }
}
