import type { RecordProvider } from '@practice-kit/documents';
import type { ExtensionMode } from '@practice-kit/plugin-api';
import { Activator } from '../activation/activator.js';
import type { ActivationRecord } from '../activation/activation-log.js';
import { incidentOf, Incidents, namedIn, type PluginIncident } from '../activation/plugin-incident.js';
import { deviceClock, withDeadline } from '../base/clock.js';
import { Emitter } from '../base/emitter.js';
import { Commands } from '../commands/commands.js';
import { Configuration, type ConfigurationLayer } from '../configuration/configuration.js';
import type { ContextKeys } from '../context/context-keys.js';
import { rootContext } from '../context/root-context.js';
import { indexContributions, type Contributed, type ContributionIndex } from '../contributions/contribution-index.js';
import type { doubtsOf } from '../contributions/doubts.js';
import { isTrue, type MenuCommand, type MenuSection } from '../contributions/menus.js';
import { keybindingLayers } from '../keybindings/keybinding-layers.js';
import { Keybindings, type KeybindingRule } from '../keybindings/keybindings.js';
import { platformOf } from '../keybindings/platform.js';
import type { ThemeItem } from '../manifest/contribution-schemas.js';
import { PluginRegistry } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import { DataTools } from '../screen/data-tools.js';
import { memoryStorage, type StorageProvider } from '../storage/storage-provider.js';
import type { WhenContext } from '../when/when-clause.js';
import { Asking } from './asking.js';
import { signed, trustedUse, type AccessEntry } from './document-access.js';
import { excuseOf } from './excuse.js';
import type { Explainable, Explanation } from './explain.js';
import { forwardDocumentEvents } from './forward-document-events.js';
import { HostDocuments } from './host-documents.js';
import { HostMenus } from './host-menus.js';
import { KIT_VERSION, type HostOptions } from './host-options.js';
import { HostPlugins, offForAll } from './host-plugins.js';
import type { HostServices, LogEntry } from './host-services.js';
import { HostTools } from './host-tools.js';
import { HostViews } from './host-views.js';
import { mayHear } from './knowing.js';
import { pageRuntime } from './page-runtime.js';
import { noGuard, type PluginGuard } from './plugin-guard.js';
import { PluginSession } from './plugin-session.js';
import { Offers, Progresses, Providers, type ProviderKind } from './providers.js';
import { Walkthroughs } from './walkthroughs.js';
import { readState } from './read-state.js';
import { readResource } from './read-resource.js';
import { noWindow, type WindowDelegate } from './window-delegate.js';

const DEADLINES = { activate: 10_000, command: 30_000, deactivate: 5000 };
const MOST_LOG_ENTRIES = 1000;
/** A plugin that asks a person while it starts has all the time it needs, and holds nobody else up for longer than this. */
const STARTUP = 10_000;

/**
 * Makes a host (DESIGN.md §4.3). Manifests are read at once and nothing of a plugin runs before its activation event.
 * Never throws for a bad plugin: see `host.plugins.problems`.
 */
export function createHost(options: HostOptions): PluginHost {
  return new PluginHost(options);
}

export class PluginHost {
  /** Context keys of the whole screen; a place on it makes its own scope with `createChild`. */
  readonly context: ContextKeys;
  readonly commands: Commands;
  readonly configuration: Configuration;
  readonly documents: HostDocuments;
  readonly keybindings: Keybindings;
  /** What plugins outside the page were granted, and who is asked. */
  readonly permissions: PluginGuard;
  readonly plugins: HostPlugins;
  readonly storage: StorageProvider;
  readonly tools: HostTools;
  readonly views: HostViews;
  readonly walkthroughs: Walkthroughs;
  readonly #options: HostOptions;
  readonly #registry: PluginRegistry;
  readonly #activator: Activator;
  readonly #sessions = new Map<string, PluginSession>();
  readonly #incidents = new Incidents('incidents');
  readonly #accesses = new Emitter<AccessEntry>('accesses');
  readonly #menus: HostMenus;
  readonly #log: LogEntry[] = [];
  readonly #personKeybindings: KeybindingRule[] = [];
  #index!: ContributionIndex;
  #window: WindowDelegate;
  #caseId: string | undefined;
  #starting: Promise<void> | undefined;
  /** While what was kept is being read: what is asked for meanwhile comes after the start, whatever the storage's speed. */
  #reading: Promise<void> | undefined;
  #isWalkthroughWaiting = false;
  #doubts: typeof doubtsOf | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
    const { clock = deviceClock, storage = memoryStorage(), platform = platformOf(), configuration = {}, mode = 'production' } = options;
    this.storage = storage;
    this.#window = options.window ?? noWindow;
    this.#caseId = options.caseId;
    const deadlines = { ...DEADLINES, ...options.deadlines };
    const report = (incident: PluginIncident): void => this.#incidents.fire(mode === 'production' ? incidentOf(incident.plugin, incident.kind, incident.problem) : incident);
    const guard = options.plugins.map(({ runtime }) => runtime).find((runtime) => runtime?.guard);
    this.permissions = guard?.guard?.({ storage, window: () => this.#window, lang: this.lang, administrator: options.permissions, isThePages: options.access !== undefined, report, now: clock.now, who: () => options.who?.(), isSound: (document) => this.documents.isSound(document) }) ?? noGuard;
    const access = options.access ?? this.permissions.access;
    this.#menus = new HostMenus(() => this.#index, (id) => this.#registry.get(id), () => ({ access, context: this.context, documents: this.documents }), options.arrangements, this.lang);
    const { kit, ...layers } = configuration;
    this.configuration = new Configuration(kit, layers);
    this.context = rootContext(this.configuration, platform);
    this.configuration.onDidChange(({ keys }) => this.#configurationChanged(keys));
    this.#registry = new PluginRegistry(options.plugins, KIT_VERSION);
    this.#activator = new Activator({ registry: this.#registry, clock, deadlines, report, mayHear: (plugin, event) => mayHear(access, plugin, event), run: (plugin) => this.#session(new PluginSession(plugin, services)) });
    this.permissions.onDidChange((id) => void this.#activator.catchUp([id]));
    this.permissions.onDidTakeBack((id) => void this.plugins.reload(id).catch(() => undefined));
    this.commands = new Commands({
      clock, deadline: deadlines.command, keepsCause: mode !== 'production', contributed: (command) => this.#index.commands.get(command), wake: (command, by) => this.#wake(`onCommand:${command}`, by),
      failed: (plugin, command, error, isLate) => report(incidentOf(plugin, isLate ? 'deadline-missed' : 'command-failed', `The command${namedIn(mode, this.#index.commandOwners.keys(), command)} ${isLate ? 'did not answer in time' : 'failed'}.`, error)),
      excuseOf: (plugin) => services.excuseOf(plugin),
      ran: (command) => { if (this.#isWalkthroughWaiting) void this.walkthroughs.happened(`onCommand:${command}`); },
    });
    this.documents = new HostDocuments(options.records, clock, (type) => this.tools.typeOf(type));
    this.keybindings = new Keybindings(platform, clock, (command) => this.#index.commands.get(command), this.#menus.mayAsk);
    const window = (): WindowDelegate => this.#window;
    const services: HostServices = {
      clock, excuseOf: (plugin) => excuseOf(this.#sessions.get(plugin), (id) => this.#sessions.get(id)), isService: (service) => this.#registry.providerOf(service) !== undefined, pluginOf: (id) => this.#registry.get(id), reading: () => this.#reading, mode: mode satisfies ExtensionMode, lang: this.lang, deadlines, storage, records: options.records, report, window,
      caseId: () => this.#caseId, commands: this.commands, configuration: this.configuration, context: this.context, keyOwners: new Map(), documents: this.documents, access, permissions: this.permissions, dataServices: options.dataServices ?? {}, mayUse: options.mayUse ?? trustedUse,
      index: () => this.#index, providers: new Providers((kind, name, plugin) => this.#contributes(kind, name, plugin)), offers: new Offers((service) => this.#registry.providerOf(service)), progress: new Progresses(window),
      pageRuntime: pageRuntime((id, tool) => this.tools.register(this.#sessions.get(id)!, tool)), fire: (event, by) => this.#wake(event, by), log: (entry) => this.#logged(entry), audit: (entry) => this.#accesses.fire(signed(entry, options.who?.())),
      saveConfiguration: (key, value, layer) => this.updateConfiguration(key, value, layer), viewChanged: (view) => this.views.changed(view),
      closed: (session, reason) => void this.#crashed(session, reason), ended: (session) => this.#ended(session),
    };
    const asking = new Asking(services);
    this.tools = new HostTools(services, asking, new DataTools((id) => this.#registry.get(id), (id, path) => this.#registry.readFile(id, path)));
    this.views = new HostViews(services, asking, options.arrangements ?? {});
    this.walkthroughs = new Walkthroughs(() => this.#index, storage, this.context, (event) => void this.#wake(event, 'host'), this.#menus.holds);
    this.context.onDidChange((change) => this.walkthroughs.contextChanged(change));
    this.plugins = new HostPlugins(this.#registry, this.#activator, storage, () => this.#gather(), () => [...this.#index.problems, ...this.tools.problems, ...this.#doubts?.(this.#registry.plugins, (id) => this.#registry.isAvailable(id), (key) => this.context.getValue(key) !== undefined) ?? []], this.lang, () => offForAll(this.configuration), options.disabled ?? [], report, clock, (setting) => this.configuration.inspect(setting)?.plugin, this.permissions);
    forwardDocumentEvents(services, this.#sessions);
    this.#gather();
  }

  get lang(): string { return this.#options.lang ?? 'en'; }
  get onDidReport() { return this.#incidents.event; }
  /** What was reported so far, the newest last. */
  get incidents(): readonly PluginIncident[] { return this.#incidents.kept; }
  /** What the host was given, for the screen around it. */
  get records(): RecordProvider | undefined { return this.#options.records; }
  get caseId(): string | undefined { return this.#caseId; }
  get mode(): ExtensionMode { return this.#options.mode ?? 'production'; }
  /** Every reading and writing by a plugin, done or refused: for the case system's audit. */
  get onDidAccess() { return this.#accesses.event; }
  /** What plugins logged: codes and numbers. */
  get log(): readonly LogEntry[] { return this.#log; }

  /** Resolves when what waits for the start is awake, after ten seconds at the latest; `onStartupFinished` is fired then and not waited for. */
  start(): Promise<void> { return this.#starting ??= this.#start(); }

  /** Starts, and resolves as soon as what was kept is read: settings, keys, what is off. No plugin is waited for. */
  async ready(): Promise<void> {
    void this.start();
    await this.#reading;
  }

  /** Another family's workbook. A plugin never holds two: all are stopped, and those that were awake start anew. */
  async openWorkbook(caseId: string | undefined): Promise<void> {
    let again: Promise<void> | undefined;
    await new Promise<void>((stopped) => {
      again = this.#activator.reloadAll(() => {
        for (const session of this.documents.all()) this.documents.close(session.document.id);
        this.#caseId = caseId;
        stopped();
      });
    });
    await this.#inTime(again!.then(() => this.#lookIntoWorkbook()));
  }

  setWindow(window: WindowDelegate): void { this.#window = window; }

  /**
   * `of`: the document that is open there. A plugin that may not know of it offers nothing to do with it. `whose`: in `findings/item`, the
   * plugin whose finding it is.
   */
  menu(location: string, context: WhenContext = this.context, of?: string, whose?: string): MenuSection[] { return this.#menus.at(location, context, of, whose); }

  /** A contributed command as a menu would show it. */
  command(id: string, context: WhenContext = this.context): MenuCommand | undefined { return this.#menus.command(id, context); }

  themes(): readonly Contributed<ThemeItem>[] { return this.#index.themes; }
  languages(): ContributionIndex['languages'] { return this.#index.languages; }

  /** Checks, sets and keeps. @throws ConfigurationError */
  async updateConfiguration(key: string, value: unknown, layer: ConfigurationLayer): Promise<void> {
    this.configuration.update(key, value, layer);
    await this.storage.write(`configuration/${layer}`, key, value === undefined ? undefined : { version: 1, value });
  }

  /** The person's own shortcuts as they are kept: what was written by hand may be anything. */
  get personKeybindings(): readonly unknown[] { return [...this.#personKeybindings]; }

  /** The person's own shortcuts, kept. */
  async setPersonKeybindings(rules: readonly KeybindingRule[]): Promise<void> {
    this.#personKeybindings.splice(0, Infinity, ...rules);
    this.#setKeybindings();
    await this.storage.write('keybindings', 'person', { version: 1, value: rules });
  }

  /** A file of a plugin, by the address it has for it. */
  readResource(uri: string): Promise<string | undefined> { return readResource(this.#registry, uri); }

  /** "Why do I see this?" and "why not?", for anything that is contributed. */
  explain(item: Explainable, context: WhenContext = this.context): Explanation { return this.#menus.explain(item, context); }

  isTrue(when: string | undefined, context: WhenContext = this.context): boolean { return isTrue(when, context); }

  /** What woke whom. The same whatever the timing. */
  activationLog(): ActivationRecord { return this.#activator.record(); }

  /** Stops every plugin, the last first, writes what is to be kept, and lets go of everything. */
  async dispose(): Promise<void> {
    await this.#activator.stopAll();
    for (const one of [this.documents, this.keybindings, this.views, this.permissions, this.plugins, this.configuration, this.context, this.#accesses, this.#incidents]) one.dispose();
  }

  /** Who still listens, for the leak check of tests: by name, without what the host itself listens to. */
  listeners(): Record<string, number> {
    return {
      context: this.context.listeners - 1, configuration: this.configuration.listeners - 1, documents: this.documents.listeners - 3, chords: this.keybindings.listeners,
      views: this.views.listeners, plugins: this.plugins.listeners, incidents: this.#incidents.listeners, accesses: this.#accesses.listeners,
    };
  }

  async #wake(event: string, by: string): Promise<void> {
    if (this.#reading) await this.#reading;
    await this.#activator.fire(event, by);
  }

  async #start(): Promise<void> {
    const doubts = this.mode === 'production' ? undefined : import('../contributions/doubts.js').catch(() => undefined);
    const awake = this.#read().then(() => ({ star: this.#activator.fire('*') }));
    this.#reading = awake.then(() => { this.#reading = undefined; });
    await this.#inTime(awake.then(async ({ star }) => { await star; await this.#lookIntoWorkbook(); }));
    this.#doubts = (await doubts)?.doubtsOf;
    void this.#activator.fire('onStartupFinished').then(() => this.plugins.prepare());
  }

  #inTime(work: Promise<void>): Promise<void> { return withDeadline(work, 'start', STARTUP, this.#options.clock ?? deviceClock).catch(() => undefined); }

  async #read(): Promise<void> {
    const rules = await readState(this.storage, this, (incident) => this.#incidents.fire(incident));
    this.#personKeybindings.push(...rules);
    if (rules.length > 0) this.#setKeybindings();
  }

  async #lookIntoWorkbook(): Promise<void> {
    if (this.#caseId === undefined || !this.#options.records) return;
    const listed = withDeadline(this.#options.records.list(this.#caseId), 'list', DEADLINES.activate, this.#options.clock ?? deviceClock);
    const records = await listed.catch(() => []);
    for (const type of [...new Set(records.map((record) => record.type))].toSorted()) await this.#activator.fire(`onWorkbookContains:${type}`);
  }

  #gather(): void {
    this.#index = indexContributions(this.#registry.plugins, this.lang, (id) => this.#registry.isAvailable(id));
    this.configuration.register(this.#index.settings, this.#index.settingDefaults);
    this.#isWalkthroughWaiting = this.walkthroughs.waitsFor('onCommand:');
    this.walkthroughs.contextChanged();
    this.#setKeybindings();
  }

  #setKeybindings(): void {
    const { keybindings = {} } = this.#options;
    const given = { ...keybindings, person: [...keybindings.person ?? [], ...this.#personKeybindings] };
    this.keybindings.set(keybindingLayers(given, this.#index.keybindings, (plugin) => !isOfThePage(this.#registry.get(plugin)!.source)));
  }

  #contributes(kind: ProviderKind, name: string, plugin: string): boolean {
    if (kind === 'view') return this.#index.views.get(name)?.plugin === plugin;
    if (kind === 'check') return this.#index.checks.some((check) => check.documentType === name && check.plugin === plugin);
    return this.#index.exporters.some((exporter) => exporter.id === name && exporter.plugin === plugin);
  }

  #session(session: PluginSession): PluginSession { this.#sessions.set(session.id, session); return session; }

  #ended(session: PluginSession): void {
    this.tools.forget(session);
    if (this.#sessions.get(session.id) === session) this.#sessions.delete(session.id);
  }

  async #crashed(session: PluginSession, reason: 'crashed' | 'hung'): Promise<void> {
    if (session.isOver || !await this.#activator.crashed(session.id, reason)) return;
    await this.plugins.disable(session.id).catch(() => undefined);
    this.#incidents.fire(incidentOf(session.id, 'switched-off', 'It came to an end three times in five minutes and was switched off.'));
  }

  #configurationChanged(keys: readonly string[]): void {
    this.plugins.offForAllChanged();
    this.context.outsideChanged(keys.map((key) => `config.${key}`));
    for (const session of this.#sessions.values()) {
      const own = keys.filter((key) => this.configuration.inspect(key)?.plugin === session.id);
      if (own.length > 0) session.channel?.tell('configuration', [this.configuration.valuesOf(session.id), own]);
    }
  }

  #logged(entry: LogEntry): void { if (this.#log.push(entry) > MOST_LOG_ENTRIES) this.#log.shift(); }
}
