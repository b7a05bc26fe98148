import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '@practice-kit/elements';
import type { Words } from '../../wording/words.js';
import { pluginIconStyles } from '../plugin-icon/plugin-icon.js';
import { matchOf, type Match } from './matching.js';
import { PickEvent } from './quick-pick.events.js';
import { quickPickStyles } from './quick-pick.styles.js';

export interface PickItem {
  readonly label: string; readonly description?: string | undefined; readonly detail?: string | undefined;
  /** Items of one group stand together, under its name. */
  readonly group?: string | undefined;
  readonly isPicked?: boolean | undefined;
  /** Drawn before its words. */
  readonly icon?: TemplateResult | typeof nothing | undefined;
}
export interface PickRequest {
  readonly title: string;
  /** The plugin that asks, where its title does not say so. */
  readonly from?: string | undefined;
  readonly placeHolder?: string | undefined; readonly items: readonly PickItem[];
  readonly canPickMany?: boolean | undefined;
  /** Without a field to type in: a menu. */
  readonly isMenu?: boolean | undefined;
}
interface Found { readonly place: number; readonly item: PickItem; readonly match: Match }

/**
 * One list to choose from: the command palette, a plugin's quick pick, a menu. Focus goes in, and comes back by itself.
 *
 * @summary Finding and choosing by typing.
 * @status stable
 * @since 1.0.0
 * @event practice-pick - Chosen, or put away.
 */
export class PracticeQuickPick extends LitElement {
  static override styles = [baseStyles, pluginIconStyles, quickPickStyles];
  @property({ attribute: false }) request: PickRequest | undefined;
  @property({ attribute: false }) t!: Words;
  @state() private typed = '';
  @state() private chosen = 0;
  @state() private picked: ReadonlySet<number> = new Set();
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #answer: readonly number[] | undefined;

  get found(): Found[] {
    const items = this.request?.items ?? [];
    const found = items.flatMap((item, place): Found[] => {
      const match = matchOf(item.label, this.typed) ?? (matchOf(`${item.label} ${item.description ?? ''} ${item.detail ?? ''}`, this.typed) && { rank: 9, places: [] });
      return match ? [{ place, item, match }] : [];
    });
    // Groups keep their order; within one, what fits best comes first.
    const groups = [...new Set(items.map(({ group }) => group))];
    return found.toSorted((one, other) => groups.indexOf(one.item.group) - groups.indexOf(other.item.group) || one.match.rank - other.match.rank || one.place - other.place);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    this.typed = '';
    this.chosen = 0;
    this.#answer = undefined;
    this.picked = new Set((this.request?.items ?? []).flatMap(({ isPicked }, place) => (isPicked ? [place] : [])));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('request')) {
      if (this.request && !this.dialog.open) this.dialog.showModal();
      else if (!this.request && this.dialog.open) this.dialog.close();
      this.renderRoot.querySelector<HTMLElement>('[autofocus]')?.focus();
    }
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { request } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @cancel=${(event: Event) => event.stopPropagation()} @click=${this.#besides}>${request ? html`
      <div class="head"><h2 id="title" dir="auto">${request.title}${request.from ? html` <span class="note" dir="auto">${this.t('said-by', { plugin: request.from })}</span>` : nothing}</h2><button type="button" class="quietlink" @click=${() => this.dialog.close()}>${this.t('pick.close')}</button></div>
      ${request.canPickMany ? this.#renderMany(request) : this.#renderOne(request)}` : html`<h2 id="title"></h2>`}</dialog>`;
  }

  #renderOne(request: PickRequest): TemplateResult {
    const { found } = this;
    const active = found.length > 0 ? `option-${Math.min(this.chosen, found.length - 1)}` : nothing;
    const list = html`<div class="list" id="list" role="listbox" aria-label=${request.title} tabindex=${request.isMenu ? 0 : -1} ?autofocus=${request.isMenu} aria-activedescendant=${request.isMenu ? active : nothing} @keydown=${request.isMenu ? this.#onKey : nothing}>${this.#groups(found)}</div>`;
    return html`${request.isMenu ? nothing : html`<div class="field"><input type="text" role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="list" aria-activedescendant=${active} aria-label=${request.placeHolder || request.title} placeholder=${request.placeHolder ?? ''} autocomplete="off" spellcheck="false" autofocus dir="auto"
      .value=${this.typed} @input=${this.#onType} @keydown=${this.#onKey}></div>`}
      ${list}${found.length > 0 ? nothing : html`<p class="empty note">${this.t('pick.none')}</p>`}${this.#heard(found)}`;
  }

  #renderMany(request: PickRequest): TemplateResult {
    const { found } = this;
    return html`<div class="field"><input type="text" aria-label=${request.placeHolder || request.title} placeholder=${request.placeHolder ?? ''} autocomplete="off" spellcheck="false" autofocus dir="auto" .value=${this.typed} @input=${this.#onType} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') this.#give([...this.picked]); }}></div>
      <div class="list" role="group" aria-label=${request.title}>${found.map(({ place, item, match }) => html`<label class="option"><input type="checkbox" .checked=${this.picked.has(place)} @change=${() => this.#toggle(place)}><span dir="auto">${marked(item.label, match)}</span>${this.#notes(item)}</label>`)}</div>
      ${found.length > 0 ? nothing : html`<p class="empty note">${this.t('pick.none')}</p>`}${this.#heard(found)}
      <footer><button type="button" class="button main" @click=${() => this.#give([...this.picked])}>${this.t('pick.done')}</button></footer>`;
  }

  #groups(found: readonly Found[]): TemplateResult[] {
    const groups = [...new Set(found.map(({ item }) => item.group))];
    return groups.map((group, index) => {
      const options = found.map((one, place) => (one.item.group === group ? this.#option(one, place) : nothing));
      return group === undefined ? html`${options}` : html`<div role="group" aria-labelledby="group-${index}"><p class="group" id="group-${index}" role="presentation">${group}</p>${options}</div>`;
    });
  }

  #option({ place, item, match }: Found, index: number): TemplateResult {
    return html`<div class="option" role="option" id="option-${index}" aria-selected=${index === Math.min(this.chosen, this.found.length - 1)} @click=${() => this.#give([place])}><span dir="auto">${item.icon ?? nothing}${marked(item.label, match)}</span>${this.#notes(item)}</div>`;
  }

  #notes({ description, detail }: PickItem): TemplateResult {
    return html`${description ? html`<span class="note" dir="auto">${description}</span>` : nothing}${detail ? html`<span class="note detail" dir="auto">${detail}</span>` : nothing}`;
  }

  #heard(found: readonly Found[]): TemplateResult {
    return html`<p class="heard" role="status">${this.typed === '' || found.length === 0 ? '' : found.length === 1 ? this.t('pick.count.1') : this.t('pick.count', { count: found.length })}</p>`;
  }

  readonly #onType = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.chosen = 0;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { found } = this;
    const last = found.length - 1;
    const current = Math.min(this.chosen, last);
    const isMenu = this.request?.isMenu ?? false;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current === last ? 0 : current + 1, ArrowUp: current <= 0 ? last : current - 1, PageDown: Math.min(last, current + 8), PageUp: Math.max(0, current - 8),
      ...(isMenu ? { Home: 0, End: last } : {}),
    };
    const to = moves[event.key];
    if (to !== undefined && last >= 0) this.chosen = to;
    else if ((event.key === 'Enter' || (isMenu && event.key === ' ')) && found[current]) this.#give([found[current].place]);
    else return;
    event.preventDefault();
  };

  #toggle(place: number): void {
    const picked = new Set(this.picked);
    if (!picked.delete(place)) picked.add(place);
    this.picked = picked;
  }

  #give(picked: readonly number[]): void {
    this.#answer = picked.toSorted((one, other) => one - other);
    this.dialog.close();
  }

  readonly #besides = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog.close();
  };

  readonly #closed = (): void => {
    if (!this.request) return;
    this.request = undefined;
    this.dispatchEvent(new PickEvent(this.#answer));
  };
}

function marked(label: string, { places }: Match): unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  for (const [start, end] of places) {
    parts.push(label.slice(at, start), html`<mark>${label.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, label.slice(at)];
}
