import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CopyRecord, CopyResult, Omission } from '@practice-kit/documents';
import { baseStyles, icon } from '@practice-kit/elements';
import { formatInstant } from '../../model/dates.js';
import { uncheckedIn } from '../../model/sharing.js';
import type { PracticeTool, SendResult } from '../practice-tool/practice-tool.js';
import { CopyActionEvent, CopyReaderEvent } from './copy-preview.events.js';
import { copyPreviewStyles } from './copy-preview.styles.js';

/** Somebody a copy can be made for. */
export interface ReaderChoice { readonly key: string; readonly name: string; readonly note?: string; readonly group: 'adults' | 'children' | 'others' }

/**
 * Who a copy is for, exactly what they will hold, and, to the practitioner alone, what was left out and why.
 * The sheet in the middle is made from the copy; nothing of the document behind it is in it (DP-15).
 *
 * @summary Choose a reader, see their copy, have it checked by a second person, share it.
 * @status stable
 * @since 1.0.0
 * @slot sheet - The copy, as its reader will hold it.
 * @slot ask - What is asked before it goes.
 * @event practice-copy-reader - Another reader was chosen.
 * @event practice-copy-action - Prepare, check, share, recall, print, write a version or leave something out.
 */
export class PracticeCopyPreview extends LitElement {
  static override styles = [baseStyles, copyPreviewStyles];

  @property({ attribute: false }) tool!: PracticeTool;
  @property({ attribute: false }) readers: readonly ReaderChoice[] = [];
  @property() reader = '';
  @property({ attribute: false }) result: CopyResult | undefined;
  /** What would stand in the way of sharing now, in words. */
  @property({ attribute: false }) refused: SendResult | undefined;
  /** The first words of the thing with this id, for the practitioner's side. */
  @property({ attribute: false }) describe: (omission: Omission) => string = ({ about }) => about;
  /** The map is not ready: the copy would go as a draft, with a reason. */
  @property({ type: Boolean }) draft = false;
  @state() private reason = '';
  #isChosen = false;

  /** Where the copy stands under all the readers, nobody would see that another one came: it is brought into view. */
  protected override updated(): void {
    if (!this.#isChosen) return;
    this.#isChosen = false;
    // As in the styles. WebKit may go on drawing the wide page in a narrow window, so what is drawn is not asked.
    if (!matchMedia('(max-width: 60rem)').matches) return;
    const desk = this.renderRoot.querySelector<HTMLElement>('.desk')!;
    desk.scrollIntoView({ block: 'start' });
    desk.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { t } = this.tool;
    const chosen = this.readers.find(({ key }) => key === this.reader);
    return html`<nav class="readers" aria-label=${t('copies.who')}><h2>${t('copies.who')}</h2>
        ${(['adults', 'children', 'others'] as const).map((group) => this.#group(group))}</nav>
      <section class="desk" aria-label=${chosen ? t('copies.for', { name: chosen.name }) : t('copies.who')} tabindex="0">
        ${chosen ? html`<p class="note">${t('copies.exactly', { name: chosen.name })}</p>` : nothing}
        <slot name="sheet"></slot></section>
      ${chosen && this.result ? this.#side(chosen, this.result) : nothing}`;
  }

  #group(group: ReaderChoice['group']) {
    const readers = this.readers.filter((reader) => reader.group === group);
    if (readers.length === 0) return nothing;
    return html`${group === 'adults' ? nothing : html`<p class="note sub">${this.tool.t(`copies.${group}`)}</p>`}
      <ul>${readers.map(({ key, name, note }) => html`<li><button aria-current=${key === this.reader ? 'true' : 'false'}
        @click=${() => { this.#isChosen = true; this.dispatchEvent(new CopyReaderEvent(key)); }}><b dir="auto">${name}</b><span class="note" dir="auto">${note}</span></button></li>`)}</ul>`;
  }

  #side(chosen: ReaderChoice, { leftOut }: CopyResult) {
    const { t } = this.tool;
    const { name } = chosen;
    return html`<aside class="mine" aria-label=${t('copies.left-out', { name })}>
      <p class="eye">${icon('eye-crossed')} ${t('copies.only-you')}</p><h2 dir="auto">${t('copies.left-out', { name })}</h2>
      ${leftOut.length === 0 ? html`<p>${t('copies.nothing-left-out')}</p>` : this.#reasons(leftOut, name)}
      <div class="checks">${this.#status(chosen)}</div></aside>`;
  }

  /** Grouped by reason, never by count. What nobody has decided yet comes first, with the way out beside it. */
  #reasons(leftOut: readonly Omission[], name: string) {
    const { t } = this.tool;
    const groups = new Map<string, Omission[]>();
    for (const omission of leftOut) {
      const key = omission.unresolved ? 'unresolved' : omission.reason;
      groups.set(key, [...(groups.get(key) ?? []), omission]);
    }
    const order = [...groups].sort(([one], [other]) => Number(other === 'unresolved') - Number(one === 'unresolved'));
    return order.map(([key, omissions]) => {
      // One line for each thing that is told apart in words, and its id for what can be done about it.
      const lines = new Map(omissions.map((omission) => [this.describe(omission), omission.about]));
      const other = this.tool.personName(omissions[0]?.personId ?? '');
      return html`<section class="why"><h3 dir="auto">${t(`omission.${key}`, { name, other })}</h3>
        <ul>${[...lines].map(([words, id]) => html`<li><span dir="auto">${words}</span>${key === 'unresolved' ? html`
          <button class="quietlink" @click=${() => this.#act('version', id)}>${t('copies.write-version', { name })}</button>
          <button class="quietlink" @click=${() => this.#act('leave-out', id)}>${t('copies.leave-out')}</button>` : nothing}</li>`)}</ul></section>`;
    });
  }

  #status({ key, name }: ReaderChoice) {
    const { t, language, actor } = this.tool;
    const records = (this.tool.document?.copies ?? []).filter((record) => record.reader === key);
    const open = records.find((record) => record.state === 'prepared' || record.state === 'checked');
    const when = (instant: string | undefined) => (instant ? formatInstant(language, instant) : '');
    const shared = records.filter((record) => record.state === 'shared' || record.state === 'recalled');
    const needs = this.result!.needsSecondPerson;
    const waits = needs && open?.state === 'prepared' && open.preparedBy !== actor;
    // What is written for one reader is read by somebody who did not write it, whether or not anybody is at risk (SOS-M13, DP-19).
    const unread = uncheckedIn(this.result!.versionsUsed);
    return html`
      ${shared.map((record) => this.#given(record, name, when))}
      ${needs ? html`<p class="note">${t('copies.second-person')}</p>` : nothing}
      ${open?.state === 'checked' ? html`<p>${t('copies.checked-by', { name: this.tool.personName(open.checkedBy ?? ''), when: when(open.checkedAt) })}</p>` : nothing}
      ${unread.length === 0 || waits ? nothing : unread.some(({ writtenBy }) => writtenBy !== actor)
        ? html`<button class="button" @click=${() => this.#act('check-versions')}>${t('copies.i-read-versions', { name })}</button>`
        : html`<p class="note">${t('copies.versions-wait', { name })}</p>`}
      ${needs && open?.state !== 'checked' ? (waits
        ? html`<button class="button" @click=${() => this.#act('check', open.id)}>${t('copies.i-checked')}</button>`
        : open ? html`<p class="note">${t('copies.prepared')}</p>`
        : html`<button class="button" @click=${() => this.#act('prepare')}>${t('copies.prepare')}</button>`) : nothing}
      <slot name="ask"></slot>
      ${this.refused && !this.refused.ok ? html`<div class="refused" role="status">${this.refused.reasons.map((reason) =>
        html`<p dir="auto">${t(`message.${reason.messageId}`, reason.values)}</p>`)}</div>` : nothing}
      ${this.draft ? html`<practice-text-entry .label=${t('copies.draft-reason')} .value=${this.reason}
        @practice-text-input=${(event: Event & { value: string }) => { this.reason = event.value; }}></practice-text-entry>` : nothing}
      <button class="button" @click=${() => this.#act('print')}>${icon('print')} ${t('copies.print')}</button>
      <button class="button main" @click=${() => this.#act(this.draft ? 'share-draft' : 'share')}>${t(this.draft ? 'copies.share-draft' : 'copies.share', { name })}</button>`;
  }

  #given(record: CopyRecord, name: string, when: (instant: string | undefined) => string) {
    const { t } = this.tool;
    return record.state === 'recalled'
      ? html`<p class="note" dir="auto">${t('copies.recalled', { when: when(record.recalledAt), name, from: when(record.sharedAt) })}</p>`
      : html`<p dir="auto">${t('copies.shared', { name, when: when(record.sharedAt) })}
          <button class="quietlink" @click=${() => this.#act('recall', record.id)}>${t('copies.recall')}</button></p>`;
  }

  #act(action: CopyActionEvent['action'], about?: string): void {
    this.dispatchEvent(new CopyActionEvent(action, this.reader, about, this.reason));
  }
}
