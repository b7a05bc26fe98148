import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';
import { TextCommitEvent, TextInputEvent } from './text-entry.events.js';

/**
 * A field for words, growing with them. Verbatim words are typed as heard: no spellcheck, no correction, no
 * suggestion, no translation, which in some browsers would also send the text away (DP-31). Confidential words are the
 * writer's own, and stay on this page too; they are drawn as any others are.
 *
 * @summary A growing field for words, with a visible label.
 * @status stable
 * @since 1.0.0
 * @event practice-text-input - The words changed.
 * @event practice-text-commit - The field was left, or Ctrl+Enter pressed.
 */
export class PracticeTextEntry extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, css`
    :host { display: block; }
    label > span { display: block; font-size: var(--practice-text-note); line-height: var(--practice-line-note); font-weight: 600; color: var(--practice-ink-soft); margin-block-end: 4px; }
    label.hidden > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    textarea { display: block; inline-size: 100%; min-block-size: 44px; field-sizing: content; resize: vertical; font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); color: var(--practice-ink); background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); padding: 8px 12px; overflow-wrap: anywhere; }
    textarea.verbatim { font-family: var(--practice-font-words); font-size: var(--practice-text-words); line-height: var(--practice-line-words); }
    .note { margin-block-start: 4px; }
  `];

  @property() label = '';
  @property({ type: Boolean }) labelHidden = false;
  @property() value = '';
  @property() note = '';
  @property({ type: Boolean }) verbatim = false;
  @property({ type: Boolean }) confidential = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) singleLine = false;
  @property() override lang = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  protected override render(): TemplateResult {
    const { verbatim } = this;
    const stays = verbatim || this.confidential;
    return html`<label class=${this.labelHidden ? 'hidden' : ''}><span>${this.label}</span>
      <textarea class=${verbatim ? 'verbatim' : ''} rows=${this.singleLine ? 1 : 2} dir="auto" lang=${this.lang || nothing} .value=${live(this.value)} ?disabled=${this.disabled}
        spellcheck=${stays ? 'false' : 'true'} autocomplete="off" autocorrect=${stays ? 'off' : nothing} autocapitalize=${verbatim ? 'off' : nothing} translate=${stays ? 'no' : nothing} writingsuggestions=${stays ? 'false' : nothing}
        aria-describedby=${this.note ? 'note' : nothing} @input=${this.#onInput} @change=${() => this.#commit(false)} @keydown=${this.#onKeydown}></textarea></label>
      ${this.note ? html`<p class="note" id="note">${this.note}</p>` : nothing}`;
  }

  protected override updated(_changed: PropertyValues): void {
    if (!CSS.supports('field-sizing', 'content')) this.#grow();
  }

  readonly #onInput = (): void => {
    this.value = this.field.value;
    this.dispatchEvent(new TextInputEvent(this.value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || this.singleLine)) {
      event.preventDefault();
      this.#commit(true);
    }
  };

  #commit(byKey: boolean): void { this.dispatchEvent(new TextCommitEvent(this.value, byKey)); }

  #grow(): void {
    this.field.style.blockSize = 'auto';
    this.field.style.blockSize = `${this.field.scrollHeight + 3}px`;
  }
}
