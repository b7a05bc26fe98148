import { LitElement, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import { holdPage } from './hold-page.js';

/**
 * A screen in somebody else's hands (DP-36): over the whole page, which cannot be reached behind it by finger, keyboard or
 * screen reader. No key closes it; it is there until its tool takes it away.
 *
 * @summary A screen that somebody else holds.
 * @status stable
 * @since 1.0.0
 * @slot - What they may see. The keyboard goes to what is marked with `autofocus`.
 */
export class PracticeHeldScreen extends LitElement {
  static override styles = [baseStyles, css`
    dialog { box-sizing: border-box; inline-size: 100vw; max-inline-size: 100vw; block-size: 100dvh; max-block-size: 100dvh; margin: 0; padding: 24px; border: 0; overflow: auto; overscroll-behavior: contain; background: var(--practice-paper); color: var(--practice-ink); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); }
    dialog::backdrop { background: var(--practice-paper); }
    @media print { dialog { display: none; } }
  `];

  @property() label = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #release: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = holdPage(this.ownerDocument.defaultView!, this);
    if (this.hasUpdated) this.#show();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }
  protected override firstUpdated(): void { this.#show(); }

  protected override render(): TemplateResult {
    return html`<dialog closedby="none" aria-label=${this.label} @cancel=${(event: Event) => event.preventDefault()} @close=${this.#show}><slot></slot></dialog>`;
  }

  /** A browser that closes it all the same finds it open again. */
  readonly #show = (): void => {
    if (!this.isConnected || this.dialog.open) return;
    this.dialog.showModal();
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  };
}
