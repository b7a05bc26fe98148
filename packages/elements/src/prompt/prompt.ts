import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';
import { icon } from '../base/icon.js';

export class PromptActionEvent extends Event {
  constructor(readonly action: 'another' | 'before' | 'away') { super('practice-prompt-action', { bubbles: true, composed: true }); }
}

declare global {
  interface HTMLElementEventMap { 'practice-prompt-action': PromptActionEvent }
}

/**
 * Something you could ask, in words; another one, the one before, or put it away.
 *
 * @summary A question somebody could ask.
 * @status stable
 * @since 1.0.0
 * @event practice-prompt-action - Another question, the one before, or none.
 */
export class PracticePrompt extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; margin-block-start: 20px; border: 1px solid var(--practice-rule); border-radius: var(--practice-radius); padding: 12px 16px 14px; }
    .kind { display: flex; gap: 8px; align-items: center; margin-block-end: 4px; }
    .words { color: var(--practice-ink); }
    .acts { display: flex; flex-wrap: wrap; gap: 0 20px; margin-block-start: 8px; }
    @media print { :host { display: none; } }
  `];
  @property() kind = '';
  @property() question = '';
  @property() anotherLabel = '';
  @property() beforeLabel = '';
  @property() awayLabel = '';

  protected override render(): TemplateResult {
    return html`<p class="note kind">${icon('ask')} ${this.kind}</p><p class="words" aria-live="polite">${this.question}</p>
      <p class="acts">${this.#act('another', this.anotherLabel)}${this.#act('before', this.beforeLabel)}${this.#act('away', this.awayLabel)}</p>`;
  }

  #act(action: PromptActionEvent['action'], label: string): unknown {
    return label ? html`<button class="quietlink" @click=${() => this.dispatchEvent(new PromptActionEvent(action))}>${label}</button>` : nothing;
  }
}
