import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles, threadStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';
import { icon } from '../base/icon.js';
import { EntryMenuEvent, EntryOpenEvent } from '../entry-list/entry-list.events.js';
import { fill, voice, type DisputeView, type EntryWordsTable } from '../entry-list/entry-view.js';
import { findingStyles, renderFinding, type FindingView } from '../findings/findings.js';
import { FindingActionEvent } from '../findings/findings.events.js';

/** Somebody wants to see what a statement rests on. */
export class LinkFollowEvent extends Event {
  constructor(readonly linkId: string) { super('practice-link-follow', { bubbles: true, composed: true }); }
}

declare global {
  interface HTMLElementEventMap { 'practice-link-follow': LinkFollowEvent }
}

/**
 * A statement: what we are worried will happen, what already protects, what everyone needs to see. Its letter and line
 * tie it to what answers it in the columns beside it.
 *
 * @summary One statement of a worry's thread, in words to read aloud.
 * @status stable
 * @since 1.0.0
 * @slot editor - Stands in the place of the words while they are being changed.
 * @event practice-entry-open - The statement is to be changed.
 * @event practice-entry-menu - What else can be done with the statement is asked for.
 * @event practice-link-follow - Show what it rests on.
 * @event practice-finding-action - Something is to be done about a finding.
 */
export class PracticeStatement extends LitElement {
  static override styles = [baseStyles, threadStyles, findingStyles, css`
    :host { display: block; }
    .head { display: flex; align-items: flex-start; gap: 10px; margin-block-end: 10px; }
    .head::before, .head::after { margin-block-start: calc(var(--practice-disc) / 2 - 1px); }
    h3 { font-weight: 600; font-size: calc(var(--practice-text-note) * 1.07); line-height: 1.35; padding-block-start: calc((var(--practice-disc) - 1.35em) / 2); color: var(--thread); }
    :host([line="start"]) .head::after, :host([line="middle"]) .head::after { content: ""; flex: 1 0 8px; margin-inline-end: calc(-1 * var(--practice-column-gutter)); border-block-start: var(--thread-line) var(--thread); }
    :host([line="middle"]) .head::before, :host([line="end"]) .head::before { content: ""; flex: none; inline-size: var(--practice-column-gutter); margin-inline: calc(-1 * var(--practice-column-gutter)) -10px; border-block-start: var(--thread-line) var(--thread); }
    @media (max-width: 56.24rem) { :host([line="middle"]) .head::before, :host([line="end"]) .head::before { display: none; } }
    .text { font-size: calc(var(--practice-text-words) * .945); line-height: 1.47; white-space: pre-line; overflow-wrap: anywhere; }
    .open { cursor: text; }
    .rests { margin-block-start: 10px; overflow-wrap: anywhere; }
    .rests button { appearance: none; background: none; border: 0; padding: 2px 0; min-block-size: 24px; font: inherit; color: inherit; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; }
    .dispute { margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--practice-rule); }
    .dispute .said, .dispute .words { font-size: calc(var(--practice-text-words) * .945); line-height: 1.47; overflow-wrap: anywhere; }
    .findings { margin-block-start: 12px; }
    .state { font-weight: 600; }
    :host { position: relative; }
    .acts { opacity: 0; position: absolute; inset-block-end: -6px; inset-inline-end: 0; display: flex; gap: 18px; background: var(--thread-tint, var(--practice-paper)); padding: 0 6px; }
    :host(:hover) .acts, :host(:focus-within) .acts { opacity: 1; }
    @media (pointer: coarse), (prefers-contrast: more), (forced-colors: active) { .acts { opacity: 1; position: static; padding: 0; } }
    @media print { .acts, .findings, .kept { display: none; } }
  `];

  @property({ attribute: false }) entryId = '';
  @property() letter = '';
  @property() label = '';
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) override lang = '';
  @property({ type: Boolean }) verbatim = false;
  @property({ attribute: false }) notes: readonly string[] = [];
  @property() linksLabel = '';
  @property({ attribute: false }) links: readonly { id: string; label: string }[] = [];
  @property() kept = '';
  @property({ attribute: false }) disputes: readonly DisputeView[] = [];
  @property({ attribute: false }) findings: readonly FindingView[] = [];
  @property() state = '';
  @property({ reflect: true }) line: 'start' | 'middle' | 'end' | 'none' = 'none';
  @property({ attribute: false }) words: EntryWordsTable = {};
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean }) editing = false;

  protected override render(): TemplateResult {
    const { letter, readonly } = this;
    return html`${letter ? html`<header class="head"><span class="letter" role="img" aria-label=${fill(this.words['letter'], { letter }) || letter}>${letter}</span><h3>${this.label}</h3></header>` : nothing}
      ${this.editing ? html`<slot name="editor"></slot>` : this.#body(readonly)}`;
  }

  #body(readonly: boolean): TemplateResult {
    const { kept, links, notes } = this;
    const glyph = kept ? html`<span class="kept" role="img" aria-label=${kept} title=${kept}>${icon('eye-crossed')}</span>` : nothing;
    const rests = links.map((link, index) => html`${index > 0 ? ', ' : nothing}<button @click=${() => this.dispatchEvent(new LinkFollowEvent(link.id))}>${link.label}</button>`);
    return html`<p class="${voice(this.text, this.verbatim)} text ${readonly ? '' : 'open'}" dir="auto" lang=${this.lang || nothing} translate=${this.verbatim ? 'no' : nothing} @click=${readonly ? nothing : this.#onWordsClick}>${this.text}</p>
      ${links.length || notes.length || kept ? html`<p class="note rests">${links.length ? html`${this.linksLabel} ${rests}${notes.length ? '. ' : nothing}` : nothing}<span dir="auto">${notes.join('. ')}</span>${glyph}</p>` : nothing}
      ${this.state ? html`<p class="note state">${this.state}</p>` : nothing}
      ${this.disputes.map((dispute) => html`<blockquote class="dispute"><p class="note">${dispute.heading}</p><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" lang=${dispute.lang ?? nothing} translate=${dispute.verbatim ? 'no' : nothing}>${dispute.text}</p>${dispute.note ? html`<p class="note">${dispute.note}</p>` : nothing}</blockquote>`)}
      ${this.#acts(readonly)}
      ${this.findings.length ? html`<div class="findings">${this.findings.map((finding) => renderFinding(finding, (action, reason) => this.dispatchEvent(new FindingActionEvent(finding.id, action, reason))))}</div>` : nothing}`;
  }

  #acts(readonly: boolean): TemplateResult | typeof nothing {
    const { edit, menu } = this.words;
    const opener = readonly || !this.text ? nothing : html`<button class="quietlink opener" @click=${this.#open}>${edit}</button>`;
    const more = menu ? html`<button class="quietlink" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new EntryMenuEvent(this.entryId))}>${menu}</button>` : nothing;
    return opener === nothing && more === nothing ? nothing : html`<p class="acts">${opener}${more}</p>`;
  }

  /** Words that were just marked with the mouse are to be copied, not changed. */
  readonly #onWordsClick = (): void => { if (!String(getSelection())) this.#open(); };

  readonly #open = (): void => { this.dispatchEvent(new EntryOpenEvent(this.entryId)); };
}
