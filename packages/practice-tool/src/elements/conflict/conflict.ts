import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  isPicture, mergeDocuments, readDocument,
  type MergeConflict, type PracticeDocument, type StoredRecord,
} from '@practice-kit/documents';
import { baseStyles, PracticeDialog } from '@practice-kit/elements';
import type { PracticeTool } from '../practice-tool/practice-tool.js';
import { later } from '../../wording/en-later.js';
import { conflictStyles } from './conflict.styles.js';

/**
 * Two people saved the same document. What does not overlap is already together; what both changed is put side by
 * side and a person chooses. Nothing is overwritten without being seen (DP-45).
 *
 * @summary Shows both sides of a save conflict and lets a person choose.
 * @status stable
 * @since 1.0.0
 * @event practice-dialog-close - Closed, whether or not anything was chosen.
 */
export class PracticeConflict extends LitElement {
  static override styles = [baseStyles, conflictStyles];

  @property({ attribute: false }) tool!: PracticeTool;
  @property({ attribute: false }) base: PracticeDocument | undefined;
  @property({ attribute: false }) theirs!: StoredRecord;
  @state() private conflicts: readonly MergeConflict[] = [];
  @state() private readonly chosen = new Map<MergeConflict, 'mine' | 'theirs'>();
  #merged: PracticeDocument | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('theirs')) return;
    const read = readDocument(this.theirs.document, [this.tool.documentType]);
    const mine = this.tool.document;
    if (!read.ok || !mine) return;
    const { document, conflicts } = mergeDocuments(this.base ?? mine, mine, read.document);
    this.#merged = document;
    this.conflicts = conflicts;
    this.chosen.clear();
  }

  protected override render(): TemplateResult {
    const { t } = this.tool;
    return html`<practice-dialog open .heading=${t('conflict.title')} .closeLabel=${t('close')}>
      <p>${t('conflict.about')}</p>
      <ol class="conflicts">${this.conflicts.map((conflict, index) => html`<li>
        ${this.#side(conflict, index, 'mine')}${this.#side(conflict, index, 'theirs')}</li>`)}</ol>
      <button slot="actions" class="button main" @click=${this.#keep}>${t('conflict.keep')}</button>
    </practice-dialog>`;
  }

  #side(conflict: MergeConflict, index: number, side: 'mine' | 'theirs') {
    const { t } = this.tool;
    return html`<label class="side"><input type="radio" name="conflict-${index}" .checked=${(this.chosen.get(conflict) ?? 'mine') === side}
      @change=${() => this.chosen.set(conflict, side)}><span><b>${t(`conflict.${side}`)}</b>
      <span class="value" dir="auto">${isPicture(conflict[side]) ? t('conflict.picture') : inWords(conflict[side]) || t('conflict.nothing')}</span></span></label>`;
  }

  readonly #keep = (): void => {
    if (!this.#merged) return;
    const theirs = new Set([...this.chosen].filter(([, side]) => side === 'theirs').map(([conflict]) => conflict));
    const merged = this.conflicts.reduce((document, conflict) => (theirs.has(conflict) ? conflict.takeTheirs(document) : document), this.#merged);
    this.tool.session?.replace(merged, this.theirs.etag);
    void this.tool.save();
    this.dispatchEvent(new Event('practice-dialog-close'));
  };
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ');
  if (value && typeof value === 'object') return inWords((value as { text?: unknown; name?: unknown }).text ?? (value as { name?: unknown }).name);
  return '';
}

export const elements = { 'practice-dialog': PracticeDialog, 'practice-conflict': PracticeConflict };
/** Nothing else need have been opened before. */
export const words = later;
