import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import type { Disposable, Form, TreeItem } from '@practice-kit/plugin-api';
import type { ContributedView, PluginHost, WhenContext } from '@practice-kit/plugin-host';
import { usable } from '../practice-workbench/menus.js';
import { pluginIcon, pluginIconStyles } from '../plugin-icon/plugin-icon.js';
import type { Words } from '../../wording/words.js';
import type { TreeChooseEvent } from '../tree/tree.js';

/** A menu of one place, asked for: `of` is what its commands are given. */
export class MenuRequestEvent extends Event {
  constructor(readonly location: string, readonly context: WhenContext, readonly about: string, readonly of: readonly unknown[]) { super('practice-menu-request', { bubbles: true, composed: true }); }
}
/** A command, asked for from a view. */
export class CommandRequestEvent extends Event {
  constructor(readonly command: string, readonly args: readonly unknown[] = []) { super('practice-command-request', { bubbles: true, composed: true }); }
}

/** Keys of one place, over those of the screen. */
export function within(host: PluginHost, own: Readonly<Record<string, unknown>>): WhenContext {
  return { getValue: (key: string) => (Object.hasOwn(own, key) ? own[key] : host.context.getValue(key)) };
}

/**
 * What a plugin puts beside the work: a tree or a form as data, drawn by the kit.
 *
 * @summary A view that a plugin contributes.
 * @status stable
 * @since 1.0.0
 * @event practice-menu-request - A menu is asked for.
 * @event practice-command-request - A command is to be run.
 */
export class PracticeContributedView extends LitElement {
  static override styles = [baseStyles, pluginIconStyles, css`
    :host { display: block; }
    summary { display: flex; align-items: center; gap: 8px; min-block-size: 36px; cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
    .empty { margin-block: 4px 8px; white-space: pre-line; }
    .acts { display: flex; flex-wrap: wrap; gap: 4px 18px; }
  `];
  @property({ attribute: false }) host!: PluginHost;
  @property({ attribute: false }) view!: ContributedView;
  @property({ attribute: false }) t!: Words;
  @state() private nodes: readonly TreeItem[] | undefined;
  @state() private form: Form | undefined;
  @state() private stage: 'closed' | 'asking' | 'here' | 'failed' = 'closed';
  #items = new Map<string, TreeItem>();
  #changes: Disposable | undefined;

  get #isTree(): boolean { return (this.view.type ?? 'tree') === 'tree'; }
  /** Keys of this place, over those of the screen. */
  get context(): WhenContext { return within(this.host, { view: this.view.id }); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.dispose();
    this.#changes = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') && !changed.has('host')) return;
    this.#listen();
    if (this.view.visibility !== 'collapsed' && this.stage === 'closed') void this.#ask();
  }

  #listen(): void {
    this.#changes?.dispose();
    this.#changes = this.host?.views.onDidChange((id) => { if (id === this.view.id && this.stage !== 'closed') void this.#ask(); });
  }

  async #ask(): Promise<void> {
    this.stage = this.stage === 'here' ? 'here' : 'asking';
    const { id } = this.view;
    if (this.#isTree) {
      this.#items.clear();
      this.nodes = this.#known(await this.host.views.children(id));
    } else this.form = await this.host.views.form(id);
    this.stage = (this.#isTree ? this.nodes : this.form) === undefined ? 'failed' : 'here';
    void this.host.walkthroughs.happened(`onView:${id}`);
  }

  #known(items: TreeItem[] | undefined): TreeItem[] | undefined {
    for (const item of items ?? []) this.#items.set(item.id, item);
    return items;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    return html`<details ?open=${view.visibility !== 'collapsed'} @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open && this.stage === 'closed') void this.#ask(); }}>
      <summary dir="auto">${pluginIcon(view.icon)}${view.contextualTitle ?? view.name}</summary>${this.#body()}</details>`;
  }

  #body(): unknown {
    const { t, view, host } = this;
    const actions = usable(host.menu('view/title', this.context)).length > 0 ? html`<p class="acts"><button type="button" class="quietlink" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new MenuRequestEvent('view/title', this.context, view.name, [view.id]))}>${t('menu.more-about', { title: view.name })}</button></p>` : nothing;
    if (this.stage === 'failed' || (this.stage === 'here' && this.#isTree && this.nodes!.length === 0)) return html`${this.#welcome()}${actions}`;
    if (this.stage !== 'here') return html`<p class="note">${t('work.opening')}</p>`;
    if (!this.#isTree) return html`<practice-data-form .form=${this.form} .t=${t} .submit=${(values: never) => host.views.submit(view.id, values)}></practice-data-form>${actions}`;
    const hasMenus = [...this.#items.values()].some((item) => usable(host.menu('view/item', this.#itemContext(item))).length > 0);
    return html`<practice-tree label=${view.name} menuLabel=${t('menu.more')} .nodes=${this.nodes!} .childrenOf=${this.#childrenOf} ?hasMenus=${hasMenus} @practice-tree-choose=${this.#chosen}></practice-tree>${actions}`;
  }

  #welcome(): TemplateResult {
    const { t } = this;
    const welcomes = this.host.views.welcome(this.view.id, this.context);
    if (welcomes.length === 0 || this.stage === 'failed') return html`<p class="note empty">${t(this.stage === 'failed' ? 'failed.view' : 'view.empty')}</p>${this.stage === 'failed' ? html`<button type="button" class="quietlink" @click=${() => void this.#ask()}>${t('view.refresh')}</button>` : nothing}`;
    return html`${welcomes.map(({ contents, isEnabled, commands = [] }) => html`<p class="empty" dir="auto">${contents}</p><p class="acts">${commands.map((id) => { const command = this.host.command(id, this.context); return isEnabled && command?.isEnabled ? html`<button type="button" class="button" @click=${() => this.dispatchEvent(new CommandRequestEvent(id))}>${command.title}</button>` : nothing; })}</p>`)}`;
  }

  #itemContext(item: TreeItem): WhenContext { return within(this.host, { view: this.view.id, viewItem: item.contextValue }); }

  readonly #childrenOf = async (id: string): Promise<readonly TreeItem[]> => this.#known(await this.host.views.children(this.view.id, id)) ?? [];

  readonly #chosen = (event: TreeChooseEvent): void => {
    event.stopPropagation();
    const item = this.#items.get(event.id);
    if (!item) return;
    if (event.wants === 'menu') this.dispatchEvent(new MenuRequestEvent('view/item', this.#itemContext(item), item.label, [item.id]));
    else if (item.command) this.dispatchEvent(new CommandRequestEvent(item.command.command, item.command.arguments));
  };
}

declare global {
  interface HTMLElementEventMap { 'practice-menu-request': MenuRequestEvent; 'practice-command-request': CommandRequestEvent }
}
