import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
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
  /** "Say why": a field stands above the actions, and what is written in it goes with them. */
  readonly field?: string;
}

export const findingStyles = css`
  .finding { background: var(--practice-finding-ground); border: 1.5px dotted var(--practice-finding-edge); border-radius: var(--practice-radius); padding: 12px 16px 14px; color: var(--practice-ink); font: 400 var(--practice-text-entry)/var(--practice-line-entry) var(--practice-font-plain); overflow-wrap: anywhere; }
  .finding + .finding { margin-block-start: 8px; }
  .finding.confirm { border-style: solid; }
  .finding.block { background: var(--practice-paper-raised); border: 2px solid var(--practice-ink-soft); }
  .kind { display: flex; gap: 8px; align-items: center; font-weight: 600; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); margin-block-end: 4px; }
  .finding label { display: block; margin-block-start: 8px; font-weight: 600; font-size: var(--practice-text-note); }
  .finding input { display: block; inline-size: 100%; min-block-size: 44px; margin-block-start: 4px; padding: 8px 12px; font: 400 var(--practice-text-body)/1.5 var(--practice-font-plain); color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); }
  .links { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-block-start: 8px; }
  @media print { .finding { display: none; } }
`;

/** A finding, for whoever draws it beside what it is about. A reason that was begun never comes to stand under another finding. */
export function renderFinding({ id: finding, severity, kind, message, actions, field }: FindingView, act: (action: string, reason: string) => void): DirectiveResult {
  const pressed = (id: string, press: Event): void => {
    const input = (press.target as Element).closest('.finding')?.querySelector('input');
    const reason = input?.value.trim() ?? '';
    // Where something is to be said, the keyboard goes to where it is said.
    if (input && !reason) input.focus();
    else act(id, reason);
  };
  return keyed(finding, html`<div role="group" aria-label=${kind} class="finding ${severity}"><p class="kind">${icon('pencil')} ${kind}</p><p dir="auto">${message}</p>
    ${field ? html`<label>${field}<input dir="auto" autocomplete="off"></label>` : nothing}
    ${actions.length ? html`<p class="links">${actions.map(({ id, label }) => html`<button type="button" class="quietlink" data-act=${id} @click=${(press: Event) => pressed(id, press)}>${label}</button>`)}</p>` : nothing}</div>`);
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
    return html`${this.items.map((finding) => renderFinding(finding, (action, reason) => this.dispatchEvent(new FindingActionEvent(finding.id, action, reason))))}`;
  }
}
