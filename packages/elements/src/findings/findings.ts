import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';
import { icon } from '../base/icon.js';
import { FindingActionEvent } from './findings.events.js';

/** What a check noticed, in words. Told apart by edge, words and what can be done; never by a judging colour. */
export interface FindingView {
  readonly id: string;
  readonly severity: 'nudge' | 'confirm' | 'block';
  /** "Worth a thought" */
  readonly kind: string;
  readonly message: string;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

export const findingStyles = css`
  .finding { background: var(--practice-note); border: 1.5px dotted var(--practice-note-edge); border-radius: var(--practice-radius); padding: 12px 16px 14px; color: var(--practice-ink); font: 400 .96875rem/1.4375rem var(--practice-font-plain); }
  .finding + .finding { margin-block-start: 8px; }
  .finding.confirm { border-style: solid; }
  .finding.block { background: var(--practice-paper-raised); border: 2px solid var(--practice-ink-soft); }
  .kind { display: flex; gap: 8px; align-items: center; font-weight: 600; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); margin-block-end: 4px; }
  .acts { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-block-start: 8px; }
  @media print { .finding { display: none; } }
`;

export function renderFinding(finding: FindingView, act: (action: string) => void): TemplateResult {
  return html`<aside class="finding ${finding.severity}"><p class="kind">${icon('pencil')} ${finding.kind}</p><p dir="auto">${finding.message}</p>
    ${finding.actions.length ? html`<p class="acts">${finding.actions.map(({ id, label }) => html`<button class="quietlink" @click=${() => act(id)}>${label}</button>`)}</p>` : nothing}</aside>`;
}

/**
 * Findings beside what they are about, never over it.
 *
 * @summary What the practice checks noticed.
 * @status stable
 * @since 1.0.0
 * @event practice-finding-action - Something is to be done about one.
 */
export class PracticeFindings extends LitElement {
  static override styles = [baseStyles, findingStyles, css`:host { display: block; }`];
  @property({ attribute: false }) items: readonly FindingView[] = [];

  protected override render(): TemplateResult {
    return html`${this.items.map((finding) => renderFinding(finding, (action) => this.dispatchEvent(new FindingActionEvent(finding.id, action))))}`;
  }
}
