import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';

/**
 * Where a piece of work has got to. A place is an ink rule, not a fill; nothing is ticked off.
 *
 * @summary The stages of a piece of work, with the present one marked.
 * @status stable
 * @since 1.0.0
 */
export class PracticeSteps extends LitElement {
  static override styles = [baseStyles, css`
    /* By its own room, not the window's: it may stand in a narrow place on a wide page. */
    :host { display: block; container-type: inline-size; }
    ol { display: flex; flex-wrap: wrap; gap: 0 20px; font-size: .9375rem; line-height: 1.25rem; color: var(--practice-ink-quiet); }
    /* No line at all under the others: one that is only not to be seen is seen in forced colours. */
    li { padding: 10px 0 12px; }
    @container (max-width: 26em) { li:not([aria-current]) { display: none; } }
    [aria-current] { color: var(--practice-ink); font-weight: 600; padding-block-end: 10px; border-block-end: 2px solid var(--practice-ink); }
  `];
  @property() label = '';
  @property({ attribute: false }) steps: readonly { id: string; label: string; current: boolean }[] = [];

  protected override render(): TemplateResult {
    return html`<ol aria-label=${this.label}>${this.steps.map(({ label, current }) => html`<li aria-current=${current ? 'step' : nothing}>${label}</li>`)}</ol>`;
  }
}
