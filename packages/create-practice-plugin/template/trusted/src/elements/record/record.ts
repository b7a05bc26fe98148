import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon, type AnnounceEvent, type EntryOpenEvent, type EntryView } from '@practice-kit/elements';
import { ToolScreen, entryListWords, formatDate, renderEditor, renderFoot, type Catalogue, type FieldSpec, type SheetModule, type Sitting, type Wording } from '@practice-kit/practice-tool';
import type { Item } from '@practice-kit/documents';
import { NEXT, SECTIONS, check, entriesOf, entryOf, machine, recordOf, workflow, type SectionName } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { EntryViews } from './entry-views.js';
import { recordStyles } from './record.styles.js';

/** What an entry of each section may hold besides its words: asked for under "Who, when and more", and never required. */
const FIELDS: Readonly<Record<SectionName, readonly FieldSpec[]>> = {
  noticed: [{ name: 'saidBy', kind: 'person' }, { name: 'verbatim', kind: 'tick' }],
  nextSteps: [{ name: 'who', kind: 'people' }, { name: 'byWhen', kind: 'date' }],
};

/**
 * __title__: what was noticed, and who does what by when. It knows how it looks; the rules are in the model.
 *
 * @summary __title__.
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class __Name__Record extends ToolScreen {
  static override styles = [ToolScreen.styles, recordStyles];

  override sitting: Sitting = {};
  override readonly workflow = workflow;
  readonly #views = new EntryViews(this);
  #words: { t: Wording; list: Record<string, string> } | undefined;

  // The element gives it this tool's documents, though its type says any.
  protected override check = check as unknown as ToolScreen['check'];
  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }
  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  override entryOf(id: string): Item | undefined { return entryOf(this.document!, id); }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.document && !this.reader) this.#views.begin(this.findings);
  }

  protected override renderTool(): TemplateResult {
    return html`${this.#renderHeader()}<div class="page">${SECTIONS.map((section) => this.#renderSection(section))}</div>${renderFoot(this)}${this.renderDialogs()}`;
  }

  #renderHeader() {
    const { t, stage, closedToChange, language } = this;
    const { on } = recordOf(this.document!);
    const stages = Object.keys(machine.states).map((id) => ({ id, label: t(`stage.${id}`), current: id === stage }));
    return html`<header class="top"><div><h1 class="title">${t('title')}</h1>${on ? html`<p class="note">${formatDate(language, on, 'full')}</p>` : nothing}</div>
      <practice-steps .label=${t('stages')} .steps=${stages}></practice-steps>
      <p class="acts">${closedToChange ? nothing : html`${(NEXT[stage] ?? []).map((type) => html`<button class="button" @click=${() => this.step({ type })}>${t(`step.${type}`)}</button>`)}
        <button class="quietlink" @click=${() => this.show({ dialog: { kind: 'people' } })}>${t('action.people')}</button>
        <button class="quietlink" @click=${() => this.show({ dialog: { kind: 'flags' } })}>${t('action.flags')}</button>
        <button class="button main" @click=${() => this.show({ dialog: { kind: 'copies' } })}>${t('action.copy-for')}</button>`}
        <button class="button" @click=${this.print}>${icon('print')} ${t('action.print')}</button></p></header>`;
  }

  #renderSection(section: SectionName) {
    const { t, closedToChange, sitting } = this;
    const label = t(`section.${section}`);
    const writing = sitting.editing?.section === section ? sitting.editing : undefined;
    const editor = writing ? renderEditor(this, { label, fields: FIELDS[section] }) : nothing;
    const views: readonly EntryView[] = entriesOf(this.document!, section).flatMap((entry) => (writing?.adding && entry.id === writing.id ? [] : this.#views.of(entry)));
    return html`<section><header class="sectionhead"><h2 data-anchor=${`section-${section}`} tabindex="-1">${label}</h2>
        ${closedToChange ? nothing : html`<button class="quietlink" aria-label=${t('action.add-to', { section: label })} @click=${() => this.startWriting(section)}>${icon('add')} ${t('action.add')}</button>`}</header>
      <practice-entry-list data-list=${section} .items=${views} .listId=${section} .label=${label} .words=${this.#listWords} .editing=${writing && !writing.adding ? writing.id ?? '' : ''} ?readonly=${closedToChange}
        @practice-entry-open=${(event: EntryOpenEvent) => this.startEditing(section, event.entryId)} @practice-entry-tick=${this.onTick} @practice-finding-action=${this.onFindingAction}
        @practice-focus-left=${() => void this.goTo(`section-${section}`)} @practice-announce=${(event: AnnounceEvent) => this.announce(event.message)}
        >${writing && !writing.adding ? html`<div slot="editor">${editor}</div>` : nothing}</practice-entry-list>
      ${writing?.adding ? editor : nothing}</section>`;
  }

  /** The same object as long as the words stay: a new one makes every entry again. */
  get #listWords(): Record<string, string> {
    if (this.#words?.t !== this.t) this.#words = { t: this.t, list: entryListWords(this.t) };
    return this.#words.list;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '__tag__': __Name__Record;
  }
}
