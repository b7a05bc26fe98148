import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { attributeStyles, baseStyles, type FindingActionEvent, type PracticeEntryList, type PracticeTextEntry } from '@practice-kit/elements';
import { personName, readerName, registerFor } from '../../model/people.js';
import { isCurrent } from '../../model/entry-status.js';
import type { FieldSpec } from '../../model/fields.js';
import { findingKey, type Finding } from '../../model/finding.js';
import type { TakesIn } from '../../model/recording.js';
import type { ToolEvent } from '../../model/workflow.js';
import type { ReaderChoice } from '../copies/copy-preview.js';
import type { DialogModule } from '../dialogs/dialog-contents.js';
import type { Choice, FieldsContext, PeopleKind } from '../fields/fields.js';
import { peopleToChoose } from '../fields/people-to-choose.js';
import { PracticeErrorEvent } from '../practice-tool/practice-tool.events.js';
import { PracticeTool, type SendResult } from '../practice-tool/practice-tool.js';
import { toolStyles } from '../practice-tool/practice-tool.styles.js';
import { rowsStyles } from '../rows/rows.styles.js';
import type { SheetModule, SheetOptions } from '../sheet/sheet.js';
import { firstWords } from '../entry/entry-notes.js';
import { Part } from './part.js';
import { sayIfItStays } from './stays.js';
import type { Change, Draft, Editing, Sitting } from './sitting.js';
import { screenStyles } from './tool-screen.styles.js';

/**
 * Between `PracticeTool` and a tool: what a person does on any tool's page, turned into its events, and what opens over
 * it. A tool brings its looks, where its entries stand, and what only it has. Its rules are in its model.
 */
export abstract class ToolScreen<Screen extends Sitting<{ readonly kind: string }> = Sitting> extends PracticeTool {
  /** A tool puts its own after these: `static override styles = [ToolScreen.styles, ownStyles]`. */
  static override styles: CSSResultGroup = [attributeStyles, baseStyles, toolStyles, screenStyles, rowsStyles];

  /** The council's page for asking for one's copy or saying that something is wrong: in full, it stands on every copy, on paper too (DP-54). */
  @property({ attribute: 'rights-href' }) rightsHref = '';
  @state() sitting = {} as Screen;
  /** Whether "Who, when and more" stands open: it stays as it was left. */
  moreOpen = false;

  // ---- what a tool brings -------------------------------------------------------------------------------------------

  /** The entry with this id, wherever it stands in the document that is open. */
  abstract entryOf(id: string): Item | undefined;
  /** The module with the paper: fetched for print, for a copy, for a reader's view. */
  protected abstract loadSheet(): Promise<SheetModule>;
  /** The module with the dialogs only this tool has. */
  protected loadDialogs(): Promise<DialogModule> { return Promise.resolve({ dialogs: {} }); }
  /** What makes the entry that is written for the first time. */
  protected eventToAdd({ section, fields }: Editing, id: string, text: string): ToolEvent {
    return { type: 'ADD', section, id, text, ...(fields ? { fields } : {}) };
  }
  /** A finding's own action, other than leaving it. */
  protected followFinding(_finding: Finding, _action: string, _reason: string): void { /* Most findings have none. */ }
  /** Of those a copy can be made for, the ones this tool makes copies for, in order. */
  copyReaders(readers: ReaderChoice[]): ReaderChoice[] { return readers; }
  /** Fields of an entry, or of the whole, that a copy may leave out and that have words of their own (`field.<name>`). */
  readonly namedParts: readonly string[] = [];
  /** What of the family's other documents has a place here, as the tool's model says. */
  readonly takesIn: TakesIn = {};
  /** What a field is called that the kit has no word for (`field.<name>`); and how fields are: private, and why a value was not taken. */
  fieldLabel(_name: string): string | undefined { return undefined; }
  readonly fieldsAs: Pick<FieldsContext, 'confidential' | 'note'> = {};
  /** Whether a copy now goes out as a draft, with a reason. */
  get sharesDrafts(): boolean { return false; }
  /** What whoever gives a copy to this reader is asked before that. */
  askBefore(_reader: string): unknown { return nothing; }
  /** Gives a reader the copy that is on the screen. */
  share(reader: string): void { this.attempt({ type: 'SHARE', reader, method: 'given', newId: this.newId() }); }

  // ---- what is open -------------------------------------------------------------------------------------------------

  /** Changes what is open on the screen. */
  show(change: Change<Screen> | Change<Sitting<{ readonly kind: string }>>): void {
    this.sitting = { ...this.sitting, ...change } as Screen;
  }

  /** Where what is missing is written down, and what that place is called, for a reason that is about nothing or about more than the first thing it names. */
  wayTo(_messageId: string): { readonly anchor: string; readonly words: string } | undefined { return undefined; }

  /** Takes the keyboard to something on the page. */
  async goTo(anchor: string): Promise<void> {
    await this.updateComplete;
    const target = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-anchor]')].find((one) => one.dataset['anchor'] === anchor);
    if (!target) return this.#goToEntry(anchor);
    target.scrollIntoView({ block: 'center' });
    target.focus();
  }

  /** An entry of a list stands in the list's own root. */
  async #goToEntry(id: string): Promise<void> {
    const list = [...this.renderRoot.querySelectorAll<PracticeEntryList>('[data-list]')].find(({ items }) => items.some((entry) => entry.id === id));
    await list?.updateComplete;
    list?.nodeOf(id)?.scrollIntoView({ block: 'center' });
    list?.focusEntry(id);
  }

  readonly closeDialog = (): void => {
    // From a version back to the copy it is for.
    this.show({ dialog: this.sitting.dialog?.kind === 'version' ? { kind: 'copies' } : undefined, draft: undefined, refusal: undefined });
  };

  // ---- asking for something to happen ---------------------------------------------------------------------------------

  /** Sends, and keeps what stood in the way for the screen to say. */
  attempt(event: ToolEvent): void { this.sayWhyNot(this.send(event)); }
  sayWhyNot(refusal: SendResult): void {
    this.show({ refusal: refusal.ok ? undefined : refusal });
    if (!refusal.ok) this.announce(refusal.reasons.map((reason) => this.t(`message.${reason.messageId}`, reason.values)).join(' '));
  }

  /** From a form over the tool: done, it closes. */
  submit(event: ToolEvent): void {
    this.attempt(event);
    if (!this.sitting.refusal) return this.closeDialog();
    // Why not stands above what was pressed, and has pushed it down.
    void this.updateComplete.then(() => { (this.renderRoot as ShadowRoot).activeElement?.scrollIntoView({ block: 'nearest' }); });
  }

  /** A step of the whole. Refused, it says why, and how to go on. */
  step(event: ToolEvent): void {
    this.attempt(event);
    if (this.sitting.refusal) this.show({ dialog: { kind: 'not-yet', event }, draft: {} });
  }

  override undo(): boolean { return super.undo() || (!this.isGuarded && sayIfItStays(this)); }
  newId(): string { return crypto.randomUUID(); }

  // ---- words ----------------------------------------------------------------------------------------------------------

  override personName(id: string): string { return this.document ? personName(this.document, id) : ''; }
  readerName(reader: string): string { return this.document ? readerName(this.document, reader, this.t) : reader; }

  /** What the thing with this id is called in full; '' for what has no words. */
  protected wordsOf(id: string): string { return this.entryOf(id)?.text ?? this.personName(id); }
  /** The first words of the thing with this id: what a list of reasons calls it. */
  describe(about: string): string {
    const words = this.wordsOf(about);
    return words ? firstWords(words) : this.t('title');
  }

  /** Whom a field may name. */
  readonly people = (kind: PeopleKind): Choice[] => peopleToChoose(this.document!, kind);

  /** What a field may point at: the current ones of these entries, by their first words. */
  choicesOf(entries: readonly { id: string; text: string; status?: unknown }[], prefix: (id: string) => string = () => ''): Choice[] {
    return entries.filter(isCurrent).map(({ id, text }) => ({ value: id, label: `${prefix(id)}${text.length > 70 ? `${text.slice(0, 70)}…` : text}` }));
  }

  // ---- writing --------------------------------------------------------------------------------------------------------

  /** Opens a field for a new entry: in `place`, where a section has several, and tied by `fields` from its first letter on. */
  startWriting(section: string, place?: string, fields?: Draft): void {
    this.session?.endIntent();
    this.show({ editing: { section, adding: true, ...(place === undefined ? {} : { place }), ...(fields ? { fields } : {}) }, refusal: undefined });
    void this.#focusEditor();
  }

  startEditing(section: string, id: string): void {
    this.session?.endIntent();
    this.show({ editing: { section, id }, refusal: undefined });
    void this.#focusEditor();
  }

  /** The words as they stand now. The first letter makes the entry; every one after is kept as it is typed. */
  write(text: string): void {
    const { editing } = this.sitting;
    if (!editing) return;
    const made = editing.id ?? this.newId();
    let result = this.send(editing.id === undefined ? this.eventToAdd(editing, made, text) : { type: 'EDIT_OWN', id: made, text }, { intent: `text:${made}`, isTyped: editing.id !== undefined });
    let id = made;
    if (!result.ok && result.messageId === 'not-own-words') {
      // Recorded before, or by somebody else: both stay, and the new words are the correction.
      id = this.newId();
      result = this.send({ type: 'CORRECT', id: made, text, newId: id }, { intent: `text:${id}` });
    }
    if (!result.ok || this.sitting.refusal || id !== editing.id) this.show({ refusal: result.ok ? undefined : result, ...(result.ok ? { editing: { ...editing, id } } : {}) });
  }

  stopWriting(): void {
    const { editing } = this.sitting;
    this.session?.endIntent();
    this.show({ editing: undefined, refusal: undefined });
    if (editing) void this.goTo(editing.id ?? `section-${editing.section}`);
  }

  async #focusEditor(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement & Partial<Pick<PracticeTextEntry, 'updateComplete'>>>('.editor .text');
    await field?.updateComplete;
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }

  readonly onTick = (event: Event & { entryId: string; done: boolean }): void => {
    this.send({ type: 'SET', id: event.entryId, fields: { status: event.done ? 'done' : 'open', doneOn: event.done ? this.asOf : undefined } });
  };

  readonly onFindingAction = (event: FindingActionEvent): void => {
    const finding = this.findings.find((one) => findingKey(one) === event.finding);
    if (!finding) return;
    if (event.action === 'dismiss') this.send({ type: 'DISMISS', messageId: finding.id, about: finding.about, noticed: finding.noticed });
    else this.followFinding(finding, event.action, event.reason);
  };

  // ---- parts that come when they are needed -------------------------------------------------------------------------

  readonly #parts = new Set<Part>();

  /** A part of this tool, fetched when it is first asked for. One that does not come is told of, and asked for again. */
  onDemand<Module extends object>(load: () => Promise<Module>): Part<Module> {
    const part = new Part(this, load, () => {
      this.announce(this.t('part.missing'));
      this.dispatchEvent(new PracticeErrorEvent('part-not-fetched'));
    });
    this.#parts.add(part);
    return part;
  }

  readonly #shared = this.onDemand(() => import('../dialogs/dialogs.js'));
  readonly #own = this.onDemand(() => this.loadDialogs());
  readonly #copies = this.onDemand(() => import('../copies/copies.js'));
  readonly sheet = this.onDemand(() => this.loadSheet());
  readonly #conflict = this.onDemand(() => import('../conflict/conflict.js'));
  readonly #printing = this.onDemand(() => import('../print/print-sheet.js'));

  /**
   * A kitchen may have no signal: what has not been needed yet is fetched in a quiet moment, once on a page, while there is
   * one. Not for a copy, which needs its paper and nothing else.
   */
  protected override firstUpdated(): void {
    super.firstUpdated();
    if (this.reader || prefetched.has(this.constructor)) return;
    prefetched.add(this.constructor);
    const inAQuietMoment = typeof requestIdleCallback === 'function' ? requestIdleCallback : (run: () => void) => setTimeout(run, 2000);
    inAQuietMoment(() => { for (const part of this.#parts) part.prefetch(); });
  }

  /** The fields around an entry's words, once they are here. */
  renderFields(specs: readonly FieldSpec[], values: object, onChange: FieldsContext['onChange'], choices: FieldsContext['choices']): unknown {
    const { module } = this.#shared;
    return module ? module.renderFields(specs, values as Draft, { t: this.t, people: this.people, label: (name) => this.fieldLabel(name), onChange, ...this.fieldsAs, ...(choices ? { choices } : {}) }) : this.renderComing();
  }

  @state() private conflictOpen = false;
  override lookAtConflict(): void { this.conflictOpen = !this.isGuarded; }

  /** Whether what opens over the tool is here, with its words. */
  get isFurnished(): boolean { return [this.#shared.module, this.#own.module].every(Boolean); }

  /** What is open over the tool. */
  protected renderDialogs(): unknown {
    const { saveState, keeper, sitting: { dialog } } = this;
    if (this.conflictOpen && saveState?.kind === 'conflict') {
      return this.#conflict.module ? html`<practice-conflict .tool=${this} .base=${keeper.base} .theirs=${saveState.theirs}
        @practice-dialog-close=${() => { this.conflictOpen = false; }}></practice-conflict>` : this.renderComing();
    }
    if (!dialog) return this.#renderMissing();
    const [shared, own] = [this.#shared.module, this.#own.module];
    const copies = dialog.kind === 'copies' ? this.#copies.module : undefined;
    if (!shared || !own || (dialog.kind === 'copies' && !copies)) return this.renderComing();
    return copies ? copies.renderCopies(this as unknown as AnyScreen) : shared.renderDialog(this as unknown as AnyScreen, own.dialogs);
  }

  /** What a reader of a copy is given while the paper is on its way: nothing of the document. */
  protected override renderCopy(copy: PracticeDocument, reader: string | undefined): unknown {
    const { module } = this.sheet;
    return module ? module.renderSheet(copy, this.sheetOptions(reader)) : this.renderComing();
  }

  sheetOptions(reader?: string): SheetOptions {
    const t = reader === undefined ? this.t : this.wordsFor(registerFor(this.document ?? { people: [] }, reader, this.register));
    return { t, lang: this.language, asOf: this.asOf, ...(reader === undefined && !this.isCopy ? { sources: this.sources } : { forName: reader === undefined ? '' : this.readerName(reader), rightsHref: this.rightsHref }) };
  }

  /** Puts the whole, or a reader's copy of it, on paper. */
  readonly print = async (): Promise<void> => this.printFor(this.reader || undefined);
  /** `reason`: why a draft goes out, where the workflow asks for it. */
  async printFor(reader?: string, reason?: string): Promise<void> {
    const [sheet, printing] = await Promise.all([this.sheet.take(), this.#printing.take()]);
    if (sheet && printing) printing.printTool(this as unknown as AnyScreen, sheet, reader, reason);
  }

  /** While a part is on its way; and when it did not come, how to ask for it again. */
  renderComing(): unknown {
    const missing = this.#renderMissing();
    return missing === nothing ? html`<p class="notice part" role="status">${this.t('part.coming')}</p>` : missing;
  }
  #renderMissing(): TemplateResult | typeof nothing {
    const missing = [...this.#parts].filter(({ failed }) => failed);
    if (missing.length === 0) return nothing;
    return html`<div class="notice part" role="group" aria-label=${this.t('part.missing')}><p>${this.t('part.missing')}</p>
      <button class="quietlink" @click=${() => { for (const part of missing) void part.take(); }}>${this.t('part.again')}</button></div>`;
  }
}

/** The tools that have asked for their parts on this page. */
const prefetched = new WeakSet<object>();

/** Any tool, for what is drawn the same over each of them. */
export type AnyScreen = ToolScreen<Sitting<{ readonly kind: string }>>;
