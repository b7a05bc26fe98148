import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { icon, type EntryMoveEvent } from '@practice-kit/elements';
import {
  ToolScreen, renderFoot, toolWordsEnglish, toolWordsWelsh, type Catalogue, type Finding, type ReaderChoice, type SheetModule, type Sitting, type DialogModule, type FieldSpec, type Choice, type Workflow,
} from '@practice-kit/practice-tool';
import type { DataTool } from '@practice-kit/plugin-api';
import { entryIn, listOf, scaleIn, sectionsOf, workflowOf } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { labelKey } from './around-entry.js';
import { dataToolStyles } from './data-tool.styles.js';
import { EntryViews } from './entry-views.js';
import { renderColumns, renderWhole } from './sections.js';

export type DataDialog = { readonly kind: 'scale'; readonly section: string; readonly id: string } | { readonly kind: 'new-scale'; readonly section: string };
export interface DataSitting extends Sitting<DataDialog> {
  /** Who is being asked for a number. */
  asking?: string;
}

/**
 * A tool that a plugin contributes as data, drawn and run by the kit: its stages, sections, copies, print and words are data,
 * and none of the plugin's code runs in the page. What the plugin's checks find comes when it comes, and holds nobody up.
 *
 * @summary Any tool that is data.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeDataTool extends ToolScreen<DataSitting> {
  static override styles = [ToolScreen.styles, dataToolStyles];

  /** The tool that was read (`host.tools.data`, `readDataTool`). Given once; a document that is there before it waits. */
  @property({ attribute: false }) data: DataTool | undefined;
  /** Asks the plugin's checks; they may be slow, or never answer. */
  @property({ attribute: false }) ask: ((document: PracticeDocument, options: { asOf: string }) => Promise<readonly Finding[]>) | undefined;

  override sitting: DataSitting = {};
  /** The facts whose fields stand open, by the name of their section. */
  @state() factsOpen = '';
  readonly views = new EntryViews(this);
  #workflow: { readonly of: DataTool; readonly workflow: Workflow } | undefined;
  #found: { readonly document: PracticeDocument; readonly findings: readonly Finding[] } | undefined;
  #asked: PracticeDocument | undefined;

  #waiting: PracticeDocument | string | undefined;
  #say: () => void = () => undefined;
  readonly #came = new Promise<void>((resolve) => { this.#say = resolve; });

  override get document(): PracticeDocument | undefined { return super.document; }
  override set document(value: PracticeDocument | string | undefined) {
    this.#waiting = this.data ? undefined : value;
    if (this.data || value === undefined) super.document = value;
  }

  override get workflow(): Workflow {
    const { data } = this;
    if (!data) throw new TypeError('<practice-data-tool> has no `data`, and so no document: nothing asks for its workflow.');
    if (this.#workflow?.of !== data) this.#workflow = { of: data, workflow: workflowOf(data) };
    return this.#workflow!.workflow;
  }

  /** What was found last. The plugin is asked anew, one question at a time, and what it says is drawn when it is there. */
  protected override check(document: PracticeDocument, options: { asOf: string }): Finding[] {
    if (this.#found?.document !== document) void this.#askAbout(document, options);
    return [...this.#found?.findings ?? []];
  }

  async #askAbout(document: PracticeDocument, options: { asOf: string }): Promise<void> {
    if (!this.ask || this.#asked) return;
    this.#asked = document;
    const found = await this.ask(document, options).catch(() => undefined);
    this.#asked = undefined;
    // Somebody else's document was opened meanwhile.
    if (this.document?.id !== document.id) return;
    this.#found = { document, findings: found ?? this.#found?.findings ?? [] };
    this.#sayThem(this.#found.findings);
    this.sessionChanged();
  }

  /** A finding without words of its own in the plugin's localizations says what it came with. */
  #sayThem(findings: readonly Finding[]): void {
    const unsaid = findings.filter(({ id }) => this.t(`message.${id}`) === `message.${id}`);
    if (unsaid.length > 0) this.addWords(Object.fromEntries(unsaid.map(({ id, message }) => [`message.${id}`, message])));
  }

  /** The kit's own words are the kit's: no plugin says them otherwise. */
  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    const own = (kit: Catalogue): Catalogue => ({ ...Object.fromEntries(Object.entries(this.data?.wordsFor(lang) ?? {}).filter(([key]) => !Object.hasOwn(toolWordsEnglish, key))), ...kit });
    return lang === 'cy' ? Promise.all([import('../../wording/cy.js'), this.#came]).then(([{ cy }]) => own({ ...toolWordsWelsh, ...cy })) : own(en);
  }
  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js').then(({ sheetFor }) => sheetFor(this.data!)); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }
  override entryOf(id: string): Item | undefined { return entryIn(this.data!, this.document!, id)?.entry; }
  protected override wordsOf(id: string): string { return this.entryOf(id)?.text ?? (scaleIn(this.data!, this.document!, id)?.question || super.wordsOf(id)); }
  override copyReaders(readers: ReaderChoice[]): ReaderChoice[] {
    const named = new Set(sectionsOf(this.data!).flatMap((section) => section.readers ?? []));
    return readers.filter(({ key }) => named.has(key.split(':')[0] as 'parent'));
  }
  override fieldLabel(name: string): string | undefined {
    const field = sectionsOf(this.data!).flatMap((section) => ('fields' in section ? section.fields ?? [] : [])).find((one) => one.name === name && one.label !== undefined);
    return field && this.t(labelKey(field));
  }
  readonly choices = ({ section }: FieldSpec): Choice[] => (section === undefined ? [] : this.choicesOf(listOf(this.document!, section)));

  /** A copy, a reader's page, or a stage in which nothing is written any more. */
  get isForReading(): boolean { return this.closedToChange || this.data!.screen.workflow.states[this.stage]?.writing === 'closed'; }

  /** As the checks last saw it. */
  get seen(): readonly Finding[] { return this.noticed; }

  readonly onMove = ({ entryId, toList, before }: EntryMoveEvent): void => { this.send({ type: 'MOVE', id: entryId, section: toList, ...(before === undefined ? {} : { before }) }); };

  openScale(section: string, id?: string): void {
    this.show({ dialog: id === undefined ? { kind: 'new-scale', section } : { kind: 'scale', section, id }, draft: {}, asking: undefined });
  }

  answer(scaleId: string, value: number | undefined, status: string | undefined): void {
    const { asking: of = '', draft = {} } = this.sitting;
    const { words } = draft;
    this.attempt({ type: 'ANSWER', scaleId, of, ...(value === undefined ? { status } : { value }), ...(words ? { words, verbatim: of !== this.actor } : {}) });
    if (this.sitting.refusal) return;
    this.show({ asking: undefined, draft: {} });
    // The numbers are gone with the question: the keyboard goes to whom to ask next.
    void this.goTo('ask-whom');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') && this.data) this.#dataCame();
    super.willUpdate(changed);
    if (this.document && !this.reader) this.views.begin(this.seen);
  }

  #dataCame(): void {
    this.#say();
    this.addWords(this.catalogueFor('en') as Catalogue);
    if (this.#waiting !== undefined) this.document = this.#waiting;
  }

  protected override renderTool(): TemplateResult {
    return html`${this.#renderHeader()}${renderColumns(this, this.data!)}${renderFoot(this)}${this.renderDialogs()}`;
  }

  #renderHeader(): TemplateResult {
    const { t, stage, closedToChange, data } = this;
    const { states } = data!.screen.workflow;
    const steps = Object.entries(states).map(([id]) => ({ id, label: t(`stage.${id}`), current: id === stage }));
    return html`<header class="top"><h1 class="title" dir="auto">${t('title')}</h1>
      <practice-steps .label=${t('stages')} .steps=${steps}></practice-steps>
      <p class="acts">${closedToChange ? nothing : html`${Object.keys(states[stage]?.on ?? {}).filter((type) => type !== 'SHARE').map((type) => html`<button class="button" @click=${() => this.step({ type })}>${t(`step.${type}`)}</button>`)}
        <button class="quietlink" @click=${() => this.show({ dialog: { kind: 'people' } })}>${t('action.people')}</button>
        <button class="quietlink" @click=${() => this.show({ dialog: { kind: 'flags' } })}>${t('action.flags')}</button>
        <button class="button main" @click=${() => this.show({ dialog: { kind: 'copies' } })}>${t('action.copy-for')}</button>`}
        <button class="button" @click=${this.print}>${icon('print')} ${t('action.print')}</button>
        ${this.proceduresHref ? html`<a class="quietlink" href=${this.proceduresHref}>${t('action.procedures')}</a>` : nothing}</p>
      ${renderWhole(this, data!)}</header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'practice-data-tool': PracticeDataTool }
}
