import type { Disposable, RecordSummary } from '@practice-kit/documents';
import { DisposableStore } from '@practice-kit/plugin-api';
import type { PluginHost, StorageProvider } from '@practice-kit/plugin-host';
import { ownPage, prefetchOwnPages, type OwnPage, type OwnPageKind } from './own-page.js';
import type { ToolElement } from './tool-element.js';
import { toolElementFor } from './tool-element-for.js';
import { giveSettings } from './tool-settings.js';

export type TabKind = 'document' | OwnPageKind;
export interface Tab {
  /** Counts up: what the page's own ids are made from, so that no record's id is in one. */
  readonly key: number;
  readonly kind: TabKind;
  /** Of the record; '' for the workbench's own pages. */
  readonly id: string;
  type?: string;
  tool?: ToolElement;
  /** What draws it, when it is one of the workbench's own. */
  page?: OwnPage;
  /** Its plugin was stopped, it could not be read, or nothing here opens it; or the page did not arrive. */
  failure?: 'not-found' | 'no-tool' | 'not-fetched';
  adopted?: Disposable;
}

/** What the tabs need of the workbench. */
export interface TabsHost {
  readonly host: PluginHost | undefined;
  readonly storage: StorageProvider | undefined;
  readonly caseId: string;
  readonly summaries: readonly RecordSummary[];
  readStored(id: string): Promise<{ readonly document: unknown; readonly etag: string }>;
  /** Gives a tool's element its document and all else it needs. */
  prepare(tool: ToolElement, stored: { readonly document: unknown; readonly etag: string }): void;
  /** Its plugin was switched off while it was open. */
  toolIsOff(tab: Tab, isSaved: boolean): void;
  /** May it be closed although it could not be saved? */
  mayClose(tab: Tab): Promise<boolean>;
  requestUpdate(): void;
  /** There is something else to see: its findings and headings are to be looked for. */
  readonly lookAgain: () => void;
  readonly updateComplete: Promise<unknown>;
}
interface Kept { readonly tabs: readonly { readonly kind: TabKind; readonly id: string }[]; readonly active: number }

const isFilled = ({ tool, page }: Tab): boolean => Boolean(tool ?? page);

const AREA = 'workbench';
const KINDS: readonly TabKind[] = ['document', 'settings', 'shortcuts', 'walkthroughs', 'plugins'];

/** What is open, in order, and which of it is seen. Kept for each family, so that it is there again after a reload. */
export class OpenTabs {
  readonly all: Tab[] = [];
  active: Tab | undefined;
  #count = 0;
  /** Nothing is written over what was left before it has been read. */
  #isRead = false;

  constructor(private readonly workbench: TabsHost, private readonly fetchPage: typeof ownPage = ownPage) {}

  /** Opens it, or shows it when it is open. Resolves when there is something to see. */
  async open(kind: TabKind, id = ''): Promise<Tab> {
    let tab = this.all.find((one) => one.kind === kind && one.id === id);
    if (!tab) this.all.push(tab = { key: this.#count += 1, kind, id });
    this.activate(tab);
    if (!isFilled(tab)) await this.#load(tab);
    return tab;
  }

  activate(tab: Tab): void {
    this.active = tab;
    this.#keep();
    this.workbench.lookAgain();
  }

  /** The one so many places further, round and round. */
  step(by: number): void {
    const { length } = this.all;
    const at = this.active ? this.all.indexOf(this.active) : -1;
    if (length > 0) this.activate(this.all[(at + by + length) % length]!);
  }

  /** False: it stays open, because what was written is not saved. */
  async close(tab: Tab): Promise<boolean> {
    const session = tab.tool?.session;
    if (session?.isDirty) await session.save();
    if (session?.isDirty && !await this.workbench.mayClose(tab)) return false;
    const at = this.all.indexOf(tab);
    if (at < 0) return true;
    this.all.splice(at, 1);
    this.#letGo(tab);
    if (this.active === tab) this.active = this.all[Math.min(at, this.all.length - 1)];
    this.#keep();
    this.workbench.lookAgain();
    return true;
  }

  /** As it was left for this family; `isWanted` false: as it is. Resolves when the tabs are there; what is in them comes. */
  async restore(isWanted: boolean): Promise<void> {
    const { storage, caseId } = this.workbench;
    const kept = isWanted ? (await storage?.read(AREA).catch(() => undefined))?.[keyOf(caseId)]?.value as Partial<Kept> | undefined : undefined;
    if (caseId !== this.workbench.caseId) return;
    this.#isRead = true;
    if (!Array.isArray(kept?.tabs)) return this.#keep();
    const tabs = (kept.tabs as Partial<Tab>[]).filter((tab): tab is Tab => KINDS.includes(tab.kind!) && typeof tab.id === 'string' && !this.all.some((one) => one.kind === tab.kind && one.id === tab.id));
    const added = tabs.map(({ kind, id }): Tab => ({ key: this.#count += 1, kind, id }));
    this.all.unshift(...added);
    this.active ??= added[kept.active ?? 0] ?? added[0];
    this.#keep();
    this.workbench.requestUpdate();
    prefetchOwnPages();
    void this.#loadAll(added);
  }

  /** One after the other, the one that is seen first. */
  async #loadAll(tabs: readonly Tab[]): Promise<void> {
    for (const tab of tabs.toSorted((one, other) => Number(other === this.active) - Number(one === this.active))) if (!isFilled(tab)) await this.#load(tab);
  }

  /** Another family: nothing of the last one stays on the page. */
  clear(): void {
    for (const tab of this.all.splice(0)) this.#letGo(tab);
    this.active = undefined;
    this.#isRead = false;
  }

  /** The host lets go of the sittings; they go on, for the element may only be moving. */
  release(): void {
    for (const tab of this.all) {
      tab.adopted?.dispose();
      delete tab.adopted;
    }
  }

  /** The host knows every sitting there is; a tool opens a new one when it is given other things to work with. */
  adopt(): void {
    const { host } = this.workbench;
    for (const tab of this.all) {
      const session = tab.tool?.session;
      if (!host || !session || host.documents.get(tab.id) === session) continue;
      tab.adopted?.dispose();
      const held = tab.adopted = new DisposableStore();
      held.add(host.documents.adopt(session));
      // A keystroke changes how far the backup is, and nothing that is shown here.
      let shown = '';
      held.add(session.onDidChangeState(({ isDirty, saveState }) => {
        const now = `${isDirty} ${saveState.kind}`;
        if (now !== shown) this.workbench.requestUpdate();
        shown = now;
      }));
    }
  }

  /** A plugin was switched off or on. What is open with one that is off is saved and put away; what could not be opened is tried again. */
  async toolsChanged(): Promise<void> {
    const { host } = this.workbench;
    for (const tab of this.all.filter(({ kind }) => kind === 'document')) {
      if (!host || tab.type === undefined) continue;
      const isThere = host.tools.for(tab.type).length > 0;
      if (tab.failure === 'no-tool' && isThere) await this.retry(tab);
      if (isThere || !tab.tool) continue;
      const session = tab.tool.session;
      if (session?.isDirty) await session.save().catch(() => undefined);
      const isSaved = !session?.isDirty;
      this.workbench.toolIsOff(tab, isSaved);
      if (!isSaved || host.tools.for(tab.type).length > 0) continue;
      this.#letGo(tab);
      delete tab.tool;
      tab.failure = 'no-tool';
      this.workbench.lookAgain();
    }
  }

  /** Something was set: what is open goes by it at once. */
  settingsChanged(): void {
    const { host } = this.workbench;
    for (const { tool, type } of this.all) if (host && tool && type !== undefined) giveSettings(host, type, tool);
  }

  retry(tab: Tab): Promise<void> { return this.#load(tab); }

  async #load(tab: Tab): Promise<void> {
    // What was said of the last time no longer holds.
    if (tab.failure) this.workbench.requestUpdate();
    delete tab.failure;
    await (tab.kind === 'document' ? this.#loadDocument(tab) : this.#loadPage(tab, tab.kind));
  }

  async #loadPage(tab: Tab, kind: OwnPageKind): Promise<void> {
    const page = await this.fetchPage(kind);
    if (page) tab.page = page;
    else tab.failure = 'not-fetched';
    this.workbench.requestUpdate();
    await this.workbench.updateComplete;
  }

  async #loadDocument(tab: Tab): Promise<void> {
    const { workbench } = this;
    const { host } = workbench;
    const fail = (failure: NonNullable<Tab['failure']>): void => {
      tab.failure = failure;
      workbench.requestUpdate();
    };
    if (!host) return;
    let stored;
    try {
      stored = await workbench.readStored(tab.id);
    } catch {
      return fail('not-found');
    }
    const { document } = stored;
    const type = typeof document === 'object' && document !== null && 'type' in document && typeof document.type === 'string' ? document.type : '';
    tab.type = type;
    const tool = await toolElementFor(host, type);
    if (!tool) return fail('no-tool');
    // Closed meanwhile, or opened twice at once.
    if (!this.all.includes(tab) || tab.tool) return;
    giveSettings(host, type, tool);
    workbench.prepare(tool, stored);
    tab.tool = tool;
    workbench.requestUpdate();
    await workbench.updateComplete;
    await tool.updateComplete;
    this.adopt();
    void host.walkthroughs.happened(`onTool:${type}`);
    workbench.lookAgain();
  }

  #letGo(tab: Tab): void {
    tab.adopted?.dispose();
    if (tab.tool) tab.tool.document = undefined;
  }

  #keep(): void {
    if (!this.#isRead) return;
    const { storage, caseId } = this.workbench;
    const value: Kept = { tabs: this.all.map(({ kind, id }) => ({ kind, id })), active: this.active ? this.all.indexOf(this.active) : 0 };
    // Not being able to keep it is no reason to stop anybody.
    void storage?.write(AREA, keyOf(caseId), { version: 1, value }).catch(() => undefined);
  }
}

const keyOf = (caseId: string): string => `tabs ${caseId}`;
