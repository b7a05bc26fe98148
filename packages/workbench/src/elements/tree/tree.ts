import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, css, icon } from '@practice-kit/elements';

/** As plugins give it, and as the workbench itself uses it. */
export interface TreeNode {
  readonly id: string; readonly label: string; readonly description?: string | undefined;
  readonly collapsibleState?: 'none' | 'collapsed' | 'expanded' | undefined;
  /** Deeper, without there being anything to fold: a heading. */
  readonly indent?: number | undefined;
}
interface Row { readonly node: TreeNode; readonly level: number; readonly place: number; readonly of: number; readonly parent: string | undefined }

/** One was chosen; `menu`: what can be done with it is asked for. */
export class TreeChooseEvent extends Event {
  constructor(readonly id: string, readonly wants: 'run' | 'menu') { super('practice-tree-choose', { bubbles: true, composed: true }); }
}

/**
 * Things in their order, some with others beneath them. Arrows move and fold, letters find, Enter chooses.
 *
 * @summary A tree, complete by keyboard.
 * @status stable
 * @since 1.0.0
 * @event practice-tree-choose - One was chosen.
 */
export class PracticeTree extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, css`
    :host { display: block; }
    li { display: flex; gap: 6px; align-items: flex-start; min-block-size: 36px; padding: 7px 8px; border-radius: var(--practice-radius); cursor: pointer; overflow-wrap: anywhere; }
    li:hover { background: var(--practice-note); }
    li .fold { flex: none; inline-size: 15px; padding-block-start: 4px; color: var(--practice-ink-quiet); }
    li[aria-expanded="true"] .fold svg { rotate: 90deg; }
    li .what { flex: 1; min-inline-size: 0; }
    li .note { display: block; }
    li[data-level="2"] { padding-inline-start: 24px; } li[data-level="3"] { padding-inline-start: 40px; } li[data-level="4"] { padding-inline-start: 56px; }
    @media (pointer: coarse) { li { min-block-size: 44px; } }
  `];
  @property() label = '';
  @property() menuLabel = '';
  @property({ attribute: false }) nodes: readonly TreeNode[] = [];
  /** Asked once for what is beneath one that is opened. */
  @property({ attribute: false }) childrenOf: (id: string) => Promise<readonly TreeNode[]> = async () => [];
  @property({ type: Boolean }) hasMenus = false;
  @state() private open: ReadonlyMap<string, readonly TreeNode[]> = new Map();
  @state() private current = '';
  #letters = '';
  #lastLetter = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('nodes')) return;
    // Others may be here now: what stood open is asked for anew.
    const before = new Set(this.open.keys());
    this.open = new Map();
    for (const node of this.nodes) if (node.collapsibleState === 'expanded' || before.has(node.id)) void this.#unfold(node.id);
  }

  get rows(): Row[] {
    const rows = (nodes: readonly TreeNode[], level: number, parent?: string): Row[] => nodes.flatMap((node, index) => {
      const row: Row = { node, level: level + (node.indent ?? 0), place: index + 1, of: nodes.length, parent };
      return [row, ...rows(this.open.get(node.id) ?? [], level + 1, node.id)];
    });
    return rows(this.nodes, 1);
  }

  protected override render(): TemplateResult {
    const { rows } = this;
    const current = rows.some(({ node }) => node.id === this.current) ? this.current : rows[0]?.node.id;
    return html`<ul role="tree" aria-label=${this.label} @keydown=${this.#onKey}>${rows.map(({ node, level, place, of }, index) => {
      const folds = node.collapsibleState === 'collapsed' || node.collapsibleState === 'expanded';
      return html`<li role="treeitem" data-row=${index} data-level=${Math.min(level, 4)} aria-level=${level} aria-posinset=${place} aria-setsize=${of} aria-expanded=${folds ? String(this.open.has(node.id)) : nothing} tabindex=${node.id === current ? 0 : -1}
        @click=${() => this.#press(node)} @focus=${() => { this.current = node.id; }} @contextmenu=${(event: Event) => this.#menu(event, node)}>
        ${folds ? html`<span class="fold">${icon('chevron')}</span>` : nothing}<span class="what"><span dir="auto">${node.label}</span>${node.description ? html` <span class="note" dir="auto">${node.description}</span>` : nothing}</span>
        ${this.hasMenus ? html`<button type="button" class="quietlink" tabindex="-1" aria-label=${`${this.menuLabel}: ${node.label}`} @click=${(event: Event) => this.#menu(event, node)}>${icon('more')}</button>` : nothing}</li>`;
    })}</ul>`;
  }

  #press(node: TreeNode): void {
    this.current = node.id;
    if (node.collapsibleState === 'collapsed' || node.collapsibleState === 'expanded') void this.#toggle(node.id);
    this.dispatchEvent(new TreeChooseEvent(node.id, 'run'));
  }

  #menu(event: Event, node: TreeNode): void {
    if (!this.hasMenus) return;
    event.preventDefault();
    event.stopPropagation();
    this.current = node.id;
    this.dispatchEvent(new TreeChooseEvent(node.id, 'menu'));
  }

  async #toggle(id: string): Promise<void> {
    if (!this.open.has(id)) return this.#unfold(id);
    const open = new Map(this.open);
    open.delete(id);
    this.open = open;
  }

  async #unfold(id: string): Promise<void> {
    const nodes = await this.childrenOf(id);
    this.open = new Map([...this.open, [id, nodes]]);
    for (const node of nodes) if (node.collapsibleState === 'expanded' && !this.open.has(node.id)) void this.#unfold(node.id);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { rows } = this;
    const at = Math.max(0, rows.findIndex(({ node }) => node.id === this.current));
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const folds = row.node.collapsibleState === 'collapsed' || row.node.collapsibleState === 'expanded';
    const isOpen = this.open.has(row.node.id);
    const go = (to: number): void => { if (rows[to]) this.renderRoot.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus(); };
    switch (event.key) {
      case 'ArrowDown': go(at + 1); break;
      case 'ArrowUp': go(at - 1); break;
      case 'Home': go(0); break;
      case 'End': go(rows.length - 1); break;
      case 'ArrowRight': if (folds && !isOpen) void this.#unfold(row.node.id); else if (folds) go(at + 1); break;
      case 'ArrowLeft': if (folds && isOpen) void this.#toggle(row.node.id); else go(rows.findIndex(({ node }) => node.id === row.parent)); break;
      case 'Enter': case ' ': this.#press(row.node); break;
      case 'F10': case 'ContextMenu': if (event.key === 'F10' && !event.shiftKey) return; this.#menu(event, row.node); break;
      default: if (!this.#find(event, rows, at, go)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #find(event: KeyboardEvent, rows: readonly Row[], at: number, go: (to: number) => void): boolean {
    if (event.key.length !== 1) return false;
    this.#letters = event.timeStamp - this.#lastLetter < 700 ? this.#letters + event.key.toLowerCase() : event.key.toLowerCase();
    this.#lastLetter = event.timeStamp;
    const from = this.#letters.length > 1 ? at : at + 1;
    const order = [...rows.keys()].map((index) => (index + from) % rows.length);
    const to = order.find((index) => rows[index]!.node.label.toLowerCase().startsWith(this.#letters));
    if (to !== undefined) go(to);
    return true;
  }
}

declare global {
  interface HTMLElementEventMap { 'practice-tree-choose': TreeChooseEvent }
}
