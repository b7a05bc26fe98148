import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BackupStore, PracticeDocument, RecordProvider, RecordSummary } from '@practice-kit/documents';
import { attributeStyles, baseStyles } from '@practice-kit/elements';
import { DisposableStore } from '@practice-kit/plugin-api';
import type { ConfigurationLayer, PluginHost, StorageProvider } from '@practice-kit/plugin-host';
import { wordsFor, type Words } from '../../wording/words.js';
import type { CommandRequestEvent, MenuRequestEvent } from '../contributed-view/contributed-view.js';
import { Appearance } from './appearance.js';
import { renderBeside } from './beside.js';
import { renderDocuments, type RecordLook } from './documents-list.js';
import { type FoundBy, together } from './findings-of.js';
import { renderFoot } from './foot.js';
import { giveEntryMenus } from './give-entry-menus.js';
import { Keyboard } from './keyboard.js';
import { kitHandlers } from './kit-commands.js';
import { askMenu } from './menus.js';
import { OpenTabs, type Tab, type TabsHost } from './open-tabs.js';
import { goToHeading, Outline, type Heading } from './outline.js';
import { renderOverlays } from './overlays.js';
import { workbenchStyles } from './practice-workbench.styles.js';
import type { ToolElement } from './tool-element.js';
import { WorkbenchWindow } from './workbench-window.js';
import { tellContext, whenConnectionChanges } from './tell-context.js';
import { openNewDocument, renderWork, type NewDocumentEvent } from './work.js';

export type Place = 'documents' | 'work' | 'beside';
const LOOK_AFTER = 400;

/**
 * The screen in which a case system shows a family's work: their documents, what is open, what is worth a thought, and
 * whatever plugins put beside it. It knows no plugin; all it shows comes from the host it is given.
 *
 * @summary The workbench.
 * @status stable
 * @since 1.0.0
 */
export class PracticeWorkbench extends LitElement implements TabsHost {
  static override styles = [attributeStyles, baseStyles, workbenchStyles];

  /** Made by the page with `workbenchPlugin` among its plugins. Its records, its storage and its family are the workbench's too. */
  @property({ attribute: false }) host: PluginHost | undefined;
  @property({ attribute: false }) backups: BackupStore | undefined;
  /** The host's clock, an instant with offset. */
  @property({ attribute: false }) clock: (() => string) | undefined;
  /** Another one than the host's has the host open the other workbook. */
  @property({ attribute: 'case-id' }) caseId = '';
  /** Person id of whoever is at the screen. */
  @property() actor = '';
  @property({ reflect: true }) override lang = '';
  /** Whose documents these are, as the case system calls them. */
  @property() heading = '';
  @property({ attribute: 'procedures-href' }) proceduresHref = '';
  @property({ attribute: 'rights-href' }) rightsHref = '';
  /** Words a council replaces, by key. */
  @property({ attribute: false }) wording: Partial<Record<string, string>> = {};
  /** What the case system calls a record, under which group it stands, and a note on it. */
  @property({ attribute: false }) describe: (record: RecordSummary) => RecordLook = () => ({});
  /** For what a tool needs besides. */
  @property({ attribute: false }) prepareTool: ((tool: HTMLElement, record: { readonly id: string; readonly type: string }) => void) | undefined;
  /** For whom the person at the screen may set settings. */
  @property({ attribute: false }) settingsLayers: readonly ConfigurationLayer[] = ['person'];

  @state() place: Place = 'documents';
  @state() summaries: readonly RecordSummary[] = [];
  @state() listState: 'asking' | 'here' | 'failed' = 'asking';
  @state() findings: readonly FoundBy[] = [];
  @state() chords = '';

  readonly tabs = new OpenTabs(this);
  readonly window = new WorkbenchWindow(() => this.requestUpdate(), (plugin) => this.pluginName(plugin), (plugin) => this.t('asked-by', { plugin: this.pluginName(plugin) }));
  #t: Words | undefined;
  #held: DisposableStore | undefined;
  readonly #outline = new Outline(() => this.#lookLater());
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keyboard = new Keyboard(this);
  #listing: Promise<void> | undefined;
  readonly #typeNames = new Map<string, string>();
  #density: string | undefined;
  readonly #appearance = new Appearance(this);

  /** Another one with every rendering: parts are drawn again with it, for their menus hang on context keys as well. */
  get t(): Words { return (this.#t ??= wordsFor(this.language, this.wording)); }
  get language(): string { return this.lang || this.host?.lang || 'en'; }
  get records(): RecordProvider | undefined { return this.host?.records; }
  get storage(): StorageProvider | undefined { return this.host?.storage; }
  get tool(): ToolElement | undefined { return this.tabs.active?.tool; }
  /** Several people look at the screen: what is for the practitioner alone is off (DESIGN-LANGUAGE §1.4). */
  get isInRoom(): boolean { return this.dataset['density'] === 'large' || this.tool?.density === 'large'; }
  /** Something that is open is not saved. */
  get isDirty(): boolean { return this.tabs.all.some(({ tool }) => tool?.session?.isDirty); }
  now(): string { return this.clock?.() ?? new Date().toISOString(); }
  pluginName(id: string): string { return this.host?.plugins.all().find((plugin) => plugin.id === id)?.displayName ?? id; }

  // ---- what the page may ask

  /** Opens a record, or shows it when it is open. */
  async openDocument(id: string): Promise<void> {
    // What was just set may be another family's.
    await this.updateComplete;
    this.place = 'work';
    const tab = await this.tabs.open('document', id);
    await this.updateComplete;
    if (this.tabs.active === tab) this.focusPart('work');
  }

  /** Runs a command. What goes wrong is said on the screen, and never rejects. */
  async run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    try {
      return await this.host?.commands.executeCommand(command, ...args);
    } catch {
      this.window.say(this.t('failed.command'), 'warning');
      return undefined;
    }
  }

  /** Saves everything that is open. */
  async save(): Promise<void> { await Promise.all(this.tabs.all.flatMap(({ tool }) => (tool?.session?.isDirty ? [tool.session.save()] : []))); }

  /** Fetches the list of documents anew. */
  async refresh(): Promise<void> {
    const { records, caseId } = this;
    if (!records) return;
    try {
      const summaries = await records.list(caseId);
      if (caseId !== this.caseId) return;
      this.summaries = summaries;
      this.listState = 'here';
    } catch {
      if (caseId === this.caseId) this.listState = 'failed';
    }
  }

  // ---- lifecycle --------------------------------------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keyboard.connect();
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keyboard.disconnect();
    clearTimeout(this.#timer);
    this.#outline.look(undefined);
    this.#detach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#t = undefined;
    if (changed.has('host')) {
      this.#attach();
      this.caseId ||= this.host?.caseId ?? '';
    }
    if (changed.has('caseId') || changed.has('host')) void this.#openWorkbook(Boolean(changed.get('caseId')));
    this.#prepareToShow();
  }

  /** Before anything is drawn, so that menus are those of what is there now. */
  #prepareToShow(): void {
    tellContext(this);
    giveEntryMenus(this);
    const set = (name: string): string | undefined => this.host?.configuration.getValue<string>(`workbench.${name}`);
    this.#appearance.show(set);
    this.#appearance.colour(this.host?.themes().find(({ id }) => id === set('colorTheme'))?.brand);
    const { density } = this.dataset;
    if (density !== this.#density) for (const { tool } of this.tabs.all) if (tool && 'density' in tool) tool.density = density ?? 'desk';
    this.#density = density;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { host, t } = this;
    if (!host) return nothing;
    return html`<div class="bench" lang=${this.language} data-place=${this.place} @practice-menu-request=${this.#onMenu} @practice-command-request=${this.#onCommand}
        @practice-findings-change=${this.lookAgain} @practice-change=${() => this.#lookLater()} @practice-stage-change=${this.lookAgain} @practice-new-document=${(event: NewDocumentEvent) => void openNewDocument(this, event)}>
      ${renderDocuments(this, host)}${renderWork(this, host)}${renderBeside(this, host)}${renderFoot(this, host)}
      <div class="switch" role="group" aria-label=${t('place')}>${(['documents', 'work', 'beside'] as const).map((place) => html`<button type="button" aria-pressed=${place === this.place ? 'true' : 'false'} @click=${() => { this.place = place; }}>${t(`place.${place}`)}</button>`)}</div>
    </div>${renderOverlays(this)}`;
  }

  /** Takes the keyboard to a part of the screen, and shows it where one is shown at a time. */
  focusPart(place: Place): void {
    this.place = place;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(place === 'work' ? '.panel:not([hidden])' : `.part.${place}`)?.focus());
  }

  goTo(heading: Heading): void {
    this.place = 'work';
    void this.updateComplete.then(() => goToHeading(heading));
  }

  async readStored(id: string): Promise<{ readonly document: unknown; readonly etag: string }> {
    if (!this.records) throw new Error('There is no record provider.');
    // The list says what is a copy, and not to be written in.
    await this.#listing;
    return this.records.read(id);
  }

  prepare(tool: ToolElement, { document, etag }: { readonly document: unknown; readonly etag: string }): void {
    const { records, backups, actor, clock, proceduresHref, rightsHref } = this;
    Object.assign(tool, { records, etag, actor, lang: this.language, proceduresHref, rightsHref, ...(backups ? { backups } : {}), ...(clock ? { clock } : {}) });
    if (this.#density && 'density' in tool) tool.density = this.#density;
    const { id, type } = document as PracticeDocument;
    if (this.summaries.find((record) => record.id === id)?.isCopy) tool.readonly = true;
    this.prepareTool?.(tool, { id, type });
    tool.document = document as string;
  }

  async mayClose(tab: Tab): Promise<boolean> {
    const close = this.t('work.close-anyway');
    return await this.window.showMessage({ plugin: '', severity: 'warning', modal: true, message: this.t('work.unsaved', { title: this.titleOf(tab) }), items: [this.t('work.keep-open'), close] }) === close;
  }

  titleOf(tab: Tab): string {
    if (tab.kind !== 'document') return this.t(tab.kind === 'walkthroughs' ? 'first-steps' : tab.kind);
    const summary = this.summaries.find(({ id }) => id === tab.id);
    return (summary && this.describe(summary).label) ?? this.typeName(tab.type ?? summary?.type ?? '');
  }

  /** As its plugin calls it, and called it while it was on. */
  typeName(type: string): string {
    const name = this.host?.tools.for(type)[0]?.displayName;
    if (name !== undefined) this.#typeNames.set(type, name);
    return name ?? this.#typeNames.get(type) ?? this.t('document.other');
  }

  toolIsOff(tab: Tab, isSaved: boolean): void {
    this.window.say(this.t(isSaved ? 'plugins.stopped' : 'plugins.still-open', { title: this.titleOf(tab) }), isSaved ? 'information' : 'warning');
  }

  /** A moment after the last change: what the checks find, and the headings there are. */
  readonly lookAgain = (): void => {
    this.#lookLater();
    this.requestUpdate();
  };

  #lookLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), LOOK_AFTER);
  }

  get headings(): readonly Heading[] { return this.#outline.headings; }
  lookAtHeadings(): void { if (this.#outline.look(this.tool?.shadowRoot ?? undefined)) this.requestUpdate(); }

  async #look(): Promise<void> {
    const { tool, host } = this;
    this.tabs.adopt();
    this.lookAtHeadings();
    const { document } = tool ?? {};
    const isWhole = typeof document === 'object' && !tool?.reader && !tool?.isCopy;
    const others = host && isWhole && host.tools.checks(document.type).length > 0 ? await host.tools.check(document, { asOf: this.now().slice(0, 10) }) : [];
    if (tool !== this.tool) return;
    this.findings = tool && isWhole ? together(tool.findings ?? [], others) : [];
  }

  #attach(): void {
    this.#detach();
    const { host } = this;
    if (!host) return;
    const held = this.#held = new DisposableStore();
    this.window.setIsThere(true);
    host.setWindow(this.window);
    for (const event of [host.context.onDidChange, host.configuration.onDidChange, host.plugins.onDidChange]) held.add(event(() => this.requestUpdate()));
    for (const listening of [host.plugins.onDidChange(() => void this.tabs.toolsChanged()), host.permissions.onDidChange(() => this.#lookLater()), host.configuration.onDidChange(() => this.tabs.settingsChanged()), host.keybindings.onDidChangeChords((chords) => this.#keyboard.chordsChanged(chords)), whenConnectionChanges(() => this.requestUpdate())]) held.add(listening);
    held.add(host.onDidReport(({ kind, plugin }) => { if (kind === 'switched-off') this.window.say(this.t('failed.plugin', { plugin: this.pluginName(plugin) }), 'warning'); }));
    for (const [id, handler] of Object.entries(kitHandlers(this))) {
      // Another workbench on the page may have them: it answers.
      if (!host.commands.registered.has(id)) held.add(host.commands.registerCommand(id, handler));
    }
    this.tabs.adopt();
  }

  #detach(): void {
    this.tabs.release();
    this.#held?.dispose();
    this.#held = undefined;
    this.window.setIsThere(false);
  }

  async #openWorkbook(isAnother: boolean): Promise<void> {
    const { host, caseId } = this;
    this.tabs.clear();
    this.window.clear();
    this.summaries = [];
    this.findings = [];
    this.#outline.look(undefined);
    this.listState = 'asking';
    if (isAnother && host?.caseId !== caseId) await host?.openWorkbook(caseId);
    if (!host || !this.records || caseId !== this.caseId) return;
    this.#listing = this.refresh();
    await host.ready();
    if (caseId !== this.caseId || host !== this.host) return;
    await this.tabs.restore(host.configuration.getValue('workbench.restoreTabs') !== false);
    if (this.tabs.all.length > 0) this.place = 'work';
  }

  readonly #onMenu = ({ location, context, about, of }: MenuRequestEvent): void => void askMenu(this, location, { context, about, of });
  readonly #onCommand = ({ command, args }: CommandRequestEvent): void => void this.run(command, ...args);
}
