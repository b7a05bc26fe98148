import { DeadlineMissed, withDeadline, type HostClock } from '../base/clock.js';
import type { PluginRegistry, RegisteredPlugin } from '../registry/plugin-registry.js';
import { ActivationLog, type ActivationRecord } from './activation-log.js';
import { errorName, incidentOf, type PluginIncident } from './plugin-incident.js';

/** One life of a plugin, from its activation to its end. */
export interface PluginRun {
  activate(): Promise<void>;
  /** `deactivate`, then its subscriptions, then what it keeps is written. Never rejects: says what went wrong. */
  deactivate(): Promise<PluginIncident[]>;
  /** At once, and whatever still comes from it is dropped. */
  kill(): void;
  /** Questions to a person that are on the screen: meanwhile its time does not run out. */
  readonly questions: number;
}
export type PluginStatus = 'idle' | 'activating' | 'active' | 'failed' | 'stopping' | 'off';
export type Report = (incident: PluginIncident) => void;

export interface ActivatorOptions {
  readonly registry: PluginRegistry;
  readonly clock: HostClock;
  readonly deadlines: { readonly activate: number };
  readonly run: (plugin: RegisteredPlugin) => PluginRun;
  readonly report: Report;
  /** Whether what happens is this plugin's to hear of. */
  readonly mayHear: (plugin: RegisteredPlugin, event: string) => boolean;
}
interface State {
  status: PluginStatus; operation?: Promise<void> | undefined;
  /** Of these the newest counts: who was switched off while it waited for another, and on again, is not started twice. */
  attempt?: object | undefined;
  run?: PluginRun | undefined; crashes: number[];
  /** While it is stopped to be started again: settled when it is back, or is not coming back. */
  back?: Promise<unknown> | undefined;
}

/** Three in five minutes, and the plugin is switched off. */
const CRASHES = { most: 3, within: 5 * 60_000 };
const AWAKE: ReadonlySet<PluginStatus> = new Set(['activating', 'active'] satisfies PluginStatus[]);

/** Who is awake. Every plugin has one activation for its life: the first event wakes it, later ones wait for the same. */
export class Activator {
  readonly #log = new ActivationLog();
  readonly #states = new Map<string, State>();
  readonly #fired = new Set<string>();

  constructor(private readonly options: ActivatorOptions) {}

  /**
   * Wakes every plugin that waits for exactly this event, at once and in the registry's order; resolves when all have
   * settled, well or badly. An event that is done is done; but one of them that is just being started again is waited for,
   * unless by those that are started with it; and whoever is just being activated does not wait for those that wait for it.
   * Never rejects.
   */
  async fire(event: string, by = 'host'): Promise<void> {
    const woken = this.options.registry.available().filter((plugin) => plugin.events.includes(event) && this.options.mayHear(plugin, event));
    this.#log.event(event, by, woken.map(({ id }) => id));
    const isDone = this.#fired.has(event);
    this.#fired.add(event);
    await Promise.all(woken.map((plugin) => this.#woken(plugin, isDone, by)));
  }

  async #woken(plugin: RegisteredPlugin, isDone: boolean, cause: string): Promise<void> {
    const state = this.#state(plugin.id);
    const by = this.#states.get(cause);
    const isOfTheSame = state.back !== undefined && state.back === by?.back;
    if (state.back && !isOfTheSame) await state.back;
    const isLeaving = isOfTheSame && by?.status === 'stopping';
    const awake = isDone || isLeaving || !this.options.registry.isAvailable(plugin.id) ? state.operation : this.#ensure(plugin);
    if (by?.status !== 'activating' || !this.options.registry.dependentsOf(cause).includes(plugin.id)) await awake;
  }

  /** @throws Error when there is no such plugin, or it could not be activated. */
  async activate(id: string): Promise<void> {
    const plugin = this.options.registry.get(id);
    if (!plugin || !this.options.registry.isAvailable(id)) throw new Error(`There is no plugin ${id} that is switched on and has all it needs.`);
    this.#log.event(`(asked for) ${id}`, 'host', [id]);
    await this.#state(id).back;
    await this.#ensure(plugin);
    if (this.status(id) !== 'active') throw new Error(`The plugin ${id} could not be activated.`);
  }

  status(id: string): PluginStatus {
    if (!this.options.registry.isAvailable(id)) return 'off';
    const plugin = this.options.registry.get(id)!;
    return plugin.manifest.main === undefined ? 'active' : this.#state(id).status;
  }

  isRunning(id: string): boolean {
    return this.#state(id).run !== undefined;
  }

  /** Stops it and those that need it, these first. Returns all that were stopped, in that order. */
  stop(id: string): Promise<string[]> {
    return this.#stopAll([id]);
  }

  /** All of them. */
  stopAll(): Promise<string[]> {
    return this.#stopAll(this.options.registry.plugins.map(({ id }) => id));
  }

  /** Each as soon as those that need it have stopped, and for the rest all at once: one that hangs holds up only what it needs. */
  async #stopAll(ids: readonly string[]): Promise<string[]> {
    const { registry } = this.options;
    const stopping = new Map<string, Promise<void>>();
    for (const id of ids) {
      const own = [...registry.dependentsOf(id), id].filter((one) => this.isRunning(one) && !stopping.has(one));
      for (const one of own) stopping.set(one, Promise.all(registry.dependentsOf(one).flatMap((other) => stopping.get(other) ?? [])).then(() => this.#stopOne(one)));
      if (own.length > 0) this.#log.event(`(stopped) ${id}`, 'host', own, true);
    }
    await Promise.all(stopping.values());
    return [...stopping.keys()];
  }

  /** Stops it and those that need it, and starts those again that were running; one that failed is tried again. Returns those that were stopped. */
  reload(id: string): Promise<string[]> {
    return this.#again([...this.options.registry.dependentsOf(id), id], async () => {
      const hadFailed = this.status(id) === 'failed';
      const stopped = await this.stop(id);
      await this.#restart(hadFailed ? [...stopped, id] : stopped);
      return stopped;
    });
  }

  /** All that run, with something done while nobody does. */
  reloadAll(between: () => void): Promise<void> {
    return this.#again(this.options.registry.plugins.map(({ id }) => id), async () => {
      const stopped = await this.stopAll();
      between();
      await this.#restart(stopped);
    });
  }

  /** Whoever asks for one of these meanwhile waits until the work is done. */
  async #again<Value>(ids: readonly string[], work: () => Promise<Value>): Promise<Value> {
    const states = ids.map((id) => this.#state(id));
    let settle = () => {};
    const back = new Promise<void>((resolve) => { settle = resolve; });
    for (const state of states) state.back = back;
    try {
      return await work();
    } finally {
      for (const state of states) if (state.back === back) state.back = undefined;
      settle();
    }
  }

  async #restart(ids: readonly string[]): Promise<void> {
    const plugins = this.options.registry.available().filter(({ id }) => ids.includes(id));
    for (const { id } of plugins) this.#forget(id);
    this.#log.event('(started again)', 'host', plugins.map(({ id }) => id), true);
    await Promise.all(plugins.map((plugin) => this.#ensure(plugin)));
  }

  /** It was switched on, or may know of more: whatever it missed wakes it now. Whoever is awake is awake. */
  async catchUp(ids: readonly string[]): Promise<void> {
    const seen = new Set(this.#log.seen());
    const plugins = this.options.registry.available().filter((plugin) => ids.includes(plugin.id) && !AWAKE.has(this.status(plugin.id)) && plugin.events.some((event) => seen.has(event) && this.options.mayHear(plugin, event)));
    for (const { id } of plugins) this.#forget(id);
    await Promise.all(plugins.map((plugin) => this.#ensure(plugin)));
  }

  /** It went by itself. Started again at once, unless it does so all the time: then `true`, and the host switches it off. */
  crashed(id: string, kind: 'crashed' | 'hung'): Promise<boolean> {
    const state = this.#state(id);
    const now = Date.parse(this.options.clock.now());
    state.crashes = [...state.crashes.filter((at) => now - at < CRASHES.within), now];
    state.run?.kill();
    return this.#again([...this.options.registry.dependentsOf(id), id], async () => {
      const ids = await this.stop(id);
      this.#forget(id, 'failed');
      this.options.report(incidentOf(id, kind, kind === 'hung' ? 'It stopped answering.' : 'It came to an end by itself.'));
      if (state.crashes.length >= CRASHES.most) return true;
      await this.#restart([...new Set([...ids, id])]);
      return false;
    });
  }

  record(): ActivationRecord {
    const { registry } = this.options;
    return this.#log.export(registry.plugins.map(({ id }) => id), (id) => registry.get(id)?.dependencies ?? [], (id) => this.status(id));
  }

  #state(id: string): State {
    let state = this.#states.get(id);
    if (!state) this.#states.set(id, state = { status: 'idle', crashes: [] });
    return state;
  }

  #forget(id: string, status: PluginStatus = 'idle'): void {
    const state = this.#state(id);
    if (state.run) return;
    state.operation = undefined;
    state.attempt = undefined;
    state.status = status;
  }

  #ensure(plugin: RegisteredPlugin): Promise<void> {
    const state = this.#state(plugin.id);
    return state.operation ??= plugin.manifest.main === undefined ? Promise.resolve() : this.#start(plugin, state);
  }

  /** As soon as what it needs is there, without waiting for anything else (VS Code #144518). */
  async #start(plugin: RegisteredPlugin, state: State): Promise<void> {
    const { id, dependencies } = plugin;
    const { report, clock, deadlines } = this.options;
    const attempt = state.attempt = {};
    state.status = 'activating';
    if (dependencies.length > 0) {
      await Promise.all(dependencies.map((dependency) => this.#ensure(this.options.registry.get(dependency)!)));
      // It was switched off meanwhile, or one that it needs.
      if (state.attempt !== attempt) return;
      if (!this.options.registry.isAvailable(id)) return this.#forget(id);
      const failed = dependencies.find((dependency) => this.status(dependency) !== 'active');
      if (failed !== undefined) {
        state.status = 'failed';
        report(incidentOf(id, 'dependency-failed', `It was not activated, because it needs ${failed}, which could not be.`));
        return;
      }
    }
    const run = this.options.run(plugin);
    state.run = run;
    try {
      await withDeadline(run.activate(), 'activate', deadlines.activate, clock, () => state.run === run && run.questions > 0);
      if (state.run === run) state.status = 'active';
    } catch (error) {
      run.kill();
      if (state.run !== run) return;
      state.run = undefined;
      state.status = 'failed';
      const isLate = error instanceof DeadlineMissed;
      report(incidentOf(id, isLate ? 'deadline-missed' : 'activation-failed', isLate ? `It was not active after ${deadlines.activate / 1000} seconds.` : `It failed while it was being activated (${errorName(error)}).`, error));
    }
  }

  async #stopOne(id: string): Promise<void> {
    const state = this.#state(id);
    const { run, status } = state;
    if (!run) return;
    if (status === 'activating') run.kill();
    else {
      state.status = 'stopping';
      for (const incident of await run.deactivate()) this.options.report(incident);
    }
    if (state.run === run) state.run = undefined;
    this.#forget(id);
  }
}
