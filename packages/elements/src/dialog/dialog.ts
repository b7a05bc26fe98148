import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { baseStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';

/**
 * A native modal dialog with its heading, a way out and a place for what to do. Focus goes in and comes back by itself.
 *
 * @summary A modal dialog, or a whole sheet over the page.
 * @status stable
 * @since 1.0.0
 * @slot - What it is about.
 * @slot actions - What can be done.
 * @event practice-dialog-close - Closed, by whatever way.
 */
export class PracticeDialog extends LitElement {
  static override styles = [baseStyles, css`
    dialog { inline-size: min(44rem, calc(100vw - 32px)); max-block-size: calc(100dvh - 32px); padding: 0; border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); background: var(--practice-paper); color: var(--practice-ink); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); }
    dialog::backdrop { background: rgb(20 34 39 / .45); }
    :host([kind="wide"]) dialog { inline-size: min(80rem, calc(100vw - 32px)); }
    :host([kind="sheet"]) dialog { inline-size: 100vw; max-inline-size: 100vw; block-size: 100dvh; max-block-size: 100dvh; border: 0; border-radius: 0; }
    .head { position: sticky; inset-block-start: 0; z-index: 1; display: flex; justify-content: space-between; align-items: flex-start; gap: 16px; padding: 16px 24px; background: var(--practice-paper); border-block-end: 1px solid var(--practice-rule-soft); }
    h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); overflow-wrap: anywhere; }
    .body { padding: 20px 24px; }
    :host([kind="sheet"]) .body { padding: 0; }
    .actions { display: flex; flex-wrap: wrap; gap: 12px; padding: 0 24px 20px; }
    :host([kind="sheet"]) .actions { display: none; }
    @media (max-width: 30rem) { .head, .body, .actions { padding-inline: 16px; } }
    @media print { dialog { display: none; } }
  `];

  @property() heading = '';
  @property() closeLabel = '';
  @property({ reflect: true }) kind: 'dialog' | 'wide' | 'sheet' = 'dialog';
  @property({ type: Boolean }) open = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    // No header, and no footer: in a dialog they would be a banner and a contentinfo of the whole page.
    return html`<dialog aria-labelledby="heading" @close=${this.#onClose} @cancel=${(event: Event) => event.stopPropagation()}>
      <div class="head"><h2 id="heading" dir="auto">${this.heading}</h2><button class="button" @click=${() => this.dialog.close()}>${this.closeLabel}</button></div>
      <div class="body"><slot></slot></div><div class="actions"><slot name="actions"></slot></div></dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }

  readonly #onClose = (): void => {
    this.open = false;
    this.dispatchEvent(new Event('practice-dialog-close', { bubbles: true, composed: true }));
  };
}
