import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EntryMenus } from '@practice-kit/plugin-api';
import {
  copyWithReferences, isCopy, withReferences,
  type ApplyOptions, type BackupStore, type CopyResult, type DocumentChange, type DocumentSession, type DocumentType, type PracticeDocument, type RecordProvider, type ReferenceSource, type SaveState,
} from '@practice-kit/documents';
import type { Catalogue, Register, Wording } from '../../model/wording.js';
import type { Finding } from '../../model/finding.js';
import type { Reason, Severity, Verdict } from '../../model/verdict.js';
import type { Runner, ToolEvent, Workflow } from '../../model/workflow.js';
import { FormValue } from './form-value.js';
import { ToolFindings } from './tool-findings.js';
import { renderNotices } from './notices.js';
import { keepTextSize } from './text-size.js';
import { takeFromContexts } from './from-contexts.js';
import { ToolWords } from './tool-words.js';
import { UndoKeys } from './undo-keys.js';
import { KeepFocus } from './keep-focus.js';
import { PracticeFindingsChangeEvent, PracticeStageChangeEvent } from './practice-tool.events.js';
import { SessionKeeper, type SessionHost } from './session-keeper.js';

/** What a tool's `send` answers: done, or the message id that says why not and what it is about. */
export type SendResult = { ok: true } | { ok: false; messageId: string; about: string[]; severity: Severity; reasons: Reason[] };

/** `isTyped`: a letter, which its field shows already; what else shows it is drawn in the next pause, or with the next thing that is drawn. */
export interface SendOptions extends ApplyOptions { readonly isTyped?: boolean }

/**
 * What every tool element is made from: the properties, methods and events of DESIGN.md §4.2, with the document
 * session, the workflow, the wording and the reader's copy behind them. A tool adds its model and its looks.
 */
export abstract class PracticeTool extends LitElement implements SessionHost {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: false };

  /** The tool's model. */
  abstract readonly workflow: Workflow;
  protected abstract check(document: PracticeDocument, options: { asOf: string }): Finding[];
  /** The tool's own words by language; English is at hand (what is said later may come later: `addWords`), others may come whole. */
  protected abstract catalogueFor(lang: string): Catalogue | Promise<Catalogue>;
  /** The rule by which whoever is at the screen is shown nothing, when there is one: to them there is no document here (DP-08). A reader has their copy. */
  protected whyUnavailable(_document: PracticeDocument): string | undefined { return undefined; }
  /** Term profile of the open document (early help, pre-birth …), when the tool has any. */
  protected profile(): string | undefined { return undefined; }
  protected abstract renderTool(document: PracticeDocument): unknown;
  /** A copy, as the paper its reader holds. Receives the copy only; no reader where nobody says whose it is. */
  protected abstract renderCopy(copy: PracticeDocument, reader: string | undefined): unknown;

  /** Person id of whoever is at the screen. */
  @property() actor = '';
  /** Set: shows that reader's copy, read-only, and nothing else of the document reaches the page. */
  @property() reader = '';
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ reflect: true }) name = '';
  @property({ reflect: true }) override lang = '';
  /** Whose words the labels use: `practitioner`, `family` or `child`. */
  @property({ reflect: true }) register: Register = 'family';
  /** Words a council replaces: by key, in any language. */
  @property({ attribute: false }) wording: Partial<Record<string, string>> = {};
  /** The case system (DESIGN.md §4.4). Also found through `recordsContext`. */
  @property({ attribute: false }) records: RecordProvider | undefined;
  /** The version of the record that `document` came from. */
  @property() etag: string | undefined;
  /** Where unsaved work is kept on this device; nothing is kept without it. Also found through `backupsContext`. */
  @property({ attribute: false }) backups: BackupStore | undefined;
  /** The host's clock, an instant with offset. Also found through `clockContext`. */
  @property({ attribute: false }) clock: (() => string) | undefined;
  /** What plugins offer to do with an entry. Also found through `entryMenusContext`. */
  @property({ attribute: false }) entryMenus: EntryMenus | undefined;
  /** The family's other documents, and what each offers to be used here by reference (WB-R01). Keep the list for as long as it is the same. */
  @property({ attribute: false }) sources: readonly ReferenceSource[] = [];
  /** The local procedures page of the council, always one press away and never a modal (SG-01). */
  @property({ attribute: 'procedures-href' }) proceduresHref = '';

  @state() protected announcement = '';

  protected readonly keeper = new SessionKeeper(this);
  protected readonly internals = this.attachInternals();
  readonly #form = new FormValue(this, this.internals);
  #given: unknown;
  #runner: Runner | undefined;
  readonly #findings = new ToolFindings(
    () => this.document,
    (document) => (document && !this.reader && !this.isCopy ? this.check(document, { asOf: this.asOf }) : []),
    (findings) => { this.dispatchEvent(new PracticeFindingsChangeEvent(findings)); this.requestUpdate(); },
    () => this.#drawWaiting(),
  );
  #lastStage = '';
  #lastFailure: SessionKeeper['failure'];
  #lastSaveState: SaveState | undefined;
  #isTyping = false;
  #isDrawingDue = false;
  readonly #words = new ToolWords((lang) => this.catalogueFor(lang), () => ({ register: this.register, profile: this.profile(), overrides: this.wording, lang: this.language }), () => this.requestUpdate());

  constructor() {
    super();
    new KeepFocus(this);
    takeFromContexts(this);
    new UndoKeys(this);
  }

  // ---- the public interface -------------------------------------------------------------------------------------

  /** The open document, frozen; setting it opens one (a document, or its JSON). */
  get document(): PracticeDocument | undefined { return this.session?.document; }
  set document(value: PracticeDocument | string | undefined) {
    if (value !== undefined && (value === this.#given || value === this.document)) return;
    this.#given = value;
    if (value === undefined) this.keeper.close();
    else this.keeper.open(value);
    this.#form.opened(this.document);
    this.requestUpdate();
  }

  /** The document with the words of what is written in other tools: for showing. What is kept is `document`. */
  get shown(): PracticeDocument | undefined { return this.document && withReferences(this.document, this.sources); }

  get documentType(): DocumentType { return this.workflow.documentType; }
  get session(): DocumentSession | undefined { return this.#unavailable === undefined ? this.keeper.session : undefined; }
  get #unavailable(): string | undefined { return this.keeper.session && !this.reader ? this.whyUnavailable(this.keeper.session.document) : undefined; }
  get stage(): string { return this.runner?.stage ?? ''; }
  get isDirty(): boolean { return this.keeper.session?.isDirty ?? false; }
  get saveState(): SaveState | undefined { return this.keeper.session?.saveState; }
  get findings(): readonly Finding[] { return this.#findings.now; }
  /** As the checks last saw it: for drawing. */
  get noticed(): readonly Finding[] { return this.#findings.noticed; }

  can(event: ToolEvent): Verdict {
    const { runner } = this;
    if (!runner || this.closedToChange) return { ok: false, messageId: this.#unavailable ?? 'read-only', severity: 'block', about: [], reasons: [] };
    return runner.can(this.#signed(event));
  }

  /** Asks for something to happen. Refused: the message id, what it is about, and nothing has changed. */
  send(event: ToolEvent, { isTyped = false, ...options }: SendOptions = {}): SendResult {
    const verdict = this.can(event);
    if (!verdict.ok) return verdict;
    // What is not typed letter by letter is looked at by the checks before it is drawn.
    if (options.intent === undefined) this.#findings.atOnce();
    this.#isTyping = isTyped;
    this.session!.apply(verdict.operations, { ...options, stays: verdict.stays });
    this.#isTyping = false;
    return { ok: true };
  }

  undo(): boolean { return !this.closedToChange && !this.isGuarded && (this.session?.undo() ?? false); }
  redo(): boolean { return !this.closedToChange && !this.isGuarded && (this.session?.redo() ?? false); }
  async save(): Promise<SaveState | undefined> { return this.keeper.session?.save(); }
  /** A draft may always be sent (domain.md §2.1): only a document that could not be opened is not valid. */
  checkValidity(): boolean { return this.internals.checkValidity(); }
  reportValidity(): boolean { return this.internals.reportValidity(); }
  get form(): HTMLFormElement | null { return this.internals.form; }
  get type(): string { return this.localName; }

  formAssociatedCallback(form: HTMLFormElement | null): void { this.#form.associated(form); }
  formDisabledCallback(disabled: boolean): void { this.disabled = disabled; }
  formResetCallback(): void { this.#form.reset(); }
  formStateRestoreCallback(value: string): void { this.document = value; }

  // ---- for the tool's own screens ---------------------------------------------------------------------------------

  now(): string { return this.clock?.() ?? new Date().toISOString(); }
  get asOf(): string { return this.now().slice(0, 10); }
  get closedToChange(): boolean { return this.readonly || this.disabled || this.reader !== ''; }
  /** Covered, or in somebody else's hands (DP-36): nothing is taken back or printed, and nothing is said of how it is kept. */
  get isGuarded(): boolean { return false; }
  /** What is open is what somebody was given, for reading: it is shown as the paper they hold. A check would tell them what is left out. */
  get isCopy(): boolean { return (this.readonly || this.reader !== '') && isCopy(this.keeper.session?.document); }

  /** The words for a key, in this tool's language and register: the same object while the words are the same. */
  get t(): Wording { return this.#words.t; }
  /** The words of somebody, whoever the labels are for; the same object while the words are the same. */
  wordsFor(register: Register): Wording { return this.#words.wordsFor(register); }
  get language(): string {
    const nearest = this.lang || (this.closest('[lang]') as HTMLElement | null)?.lang || this.ownerDocument.documentElement.lang;
    return nearest.toLowerCase().startsWith('cy') ? 'cy' : 'en';
  }

  /** English words that come with a part of the tool. Other languages come whole. */
  addWords(words: Catalogue): void { this.#words.add(words); }

  /** Speaks one message to a screen reader, once. */
  announce(message: string): void {
    this.announcement = this.announcement === message ? `${message}\u00a0` : message;
  }

  /** What somebody is called; tools know their people. */
  personName(_id: string): string { return ''; }

  copyFor(reader: string): CopyResult {
    const { document, documentType, sources } = this;
    return this.isCopy ? { copy: document!, leftOut: [], versionsUsed: [], needsSecondPerson: false, safetyFlagReaches: false } : copyWithReferences(document!, reader, documentType, sources);
  }

  /** The unsaved work that was brought back on opening, and what to do with it. */
  readonly restored = ((tool: PracticeTool) => ({
    get restoredFrom() { return tool.keeper.restoredFrom; },
    keep: () => { tool.keeper.restoredFrom = undefined; tool.requestUpdate(); },
    leave: () => { tool.keeper.restoredFrom = undefined; tool.keeper.session?.revert(); },
  }))(this);

  /** Two people changed the document: puts what both changed side by side. */
  abstract lookAtConflict(): void;

  sessionChanged(reason?: DocumentChange['reason'] | 'open'): void {
    const { stage, saveState, keeper: { failure } } = this;
    if (failure !== this.#lastFailure) this.internals.setValidity(failure ? { customError: true } : {}, failure ? this.t(`tool.failure.${failure.reason}`) : '');
    this.#lastFailure = failure;
    this.#form.changed();
    if (stage !== this.#lastStage) {
      const previous = this.#lastStage;
      this.#lastStage = stage;
      if (previous && stage) {
        this.announce(this.t(`stage.${stage}`));
        this.dispatchEvent(new PracticeStageChangeEvent(stage, previous));
      }
    }
    this.#findings.soon(reason);
    this.#isDrawingDue = true;
    // Nor is how far the copy on this device has come, at every letter.
    const isQuiet = this.#isTyping || (reason === undefined && this.session?.backupState.kind !== 'failed');
    if (!isQuiet || saveState !== this.#lastSaveState) this.#drawWaiting();
    this.#lastSaveState = saveState;
  }
  #drawWaiting(): void { if (this.#isDrawingDue) this.requestUpdate(); }

  protected get runner(): Runner | undefined {
    const { session } = this;
    if (!session) return (this.#runner = undefined);
    if (this.#runner?.document !== session.document) {
      this.#runner = this.workflow.start(session.document, { asOf: this.asOf, actor: this.actor, online: true, sources: this.sources });
    }
    return this.#runner;
  }

  // ---- lifecycle --------------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form.associated(this.internals.form);
    this.#readScriptChild();
    this.#words.find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form.disconnected();
    this.#findings.stop();
    this.#drawWaiting();
  }

  protected override getUpdateComplete(): Promise<boolean> {
    this.#drawWaiting();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#isDrawingDue = false;
    if (changed.has('lang')) this.#words.find();
    this.#words.begin();
    if (this.hasUpdated ? changed.has('records') || changed.has('backups') || changed.has('etag') : this.records || this.backups) this.keeper.reopen();
    if (changed.has('actor') || changed.has('sources')) this.#runner = undefined;
    // A copy is looked at by no check; back at the desk they look at once.
    if (changed.has('reader') || changed.has('readonly')) this.#findings.atOnce();
    if (this.reader || this.#unavailable !== undefined) this.emptyScriptChild();
    // What may be posted, and what a reset goes back to, is what is there for whoever is at the screen now.
    if ((changed.has('reader') || changed.has('actor')) && this.hasUpdated) this.#form.opened(this.document);
  }

  protected override firstUpdated(): void { keepTextSize(this); }

  protected override render(): TemplateResult {
    const { document, keeper: { failure } } = this;
    let body: unknown;
    if (failure) body = html`<div class="panel" role="alert"><h2>${this.t('tool.cannot-open')}</h2><p>${this.t(`tool.failure.${failure.reason}`)}</p></div>`;
    else if (!document) body = html`<p class="note panel">${this.t(this.#unavailable === undefined ? 'tool.nothing' : 'tool.unavailable')}</p>`;
    else if (this.reader || this.isCopy) body = this.renderCopy(this.copyFor(this.reader).copy, this.reader || undefined);
    else body = html`${this.isGuarded ? '' : renderNotices(this)}${this.renderTool(document)}`;
    return html`<div class="tool" lang=${this.language}>${body}</div>
      <p class="spoken" role="status" aria-live="polite">${this.announcement}</p>
      <slot hidden @slotchange=${this.#readScriptChild}></slot>`;
  }

  /** A page rendered on a server brings its first document as a JSON script child. */
  readonly #readScriptChild = (): void => {
    if (this.#given !== undefined) return;
    const json = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (json) this.document = json;
  };

  /** What somebody may not see does not stay in the page either. No text is set: a strict page takes none for a script. */
  protected emptyScriptChild(): void {
    this.querySelector(':scope > script[type="application/json"]')?.replaceChildren();
  }

  #signed(event: ToolEvent): ToolEvent { return { by: this.actor, at: this.now(), ...event }; }
}
