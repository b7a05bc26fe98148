import type { Activator, PluginStatus } from '../activation/activator.js';
import type { PluginPermissions } from '../manifest/manifest-schema.js';
import type { PluginProblem } from '../manifest/plugin-problem.js';
import type { PluginRegistry } from '../registry/plugin-registry.js';
import type { StorageProvider, StoredValue } from '../storage/storage-provider.js';
import { Emitter } from '../base/emitter.js';

export interface PluginInfo {
  readonly id: string; readonly displayName: string; readonly description: string; readonly version: string;
  readonly status: PluginStatus; readonly isEnabled: boolean; readonly isTrusted: boolean;
  readonly dependencies: readonly string[]; readonly permissions: PluginPermissions;
}

/** Where it is kept which are off. */
export const AREA = 'plugins';

/** The plugins there are; each can be switched off and on, and started again, in place. One such change at a time. */
export class HostPlugins {
  readonly #changes = new Emitter<undefined>('plugins');
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly registry: PluginRegistry, private readonly activator: Activator, private readonly storage: StorageProvider,
    /** What is contributed is to be gathered anew. */
    private readonly gather: () => void,
    private readonly contributionProblems: () => readonly PluginProblem[],
  ) {}

  get onDidChange() { return this.#changes.event; }
  get listeners(): number { return this.#changes.listeners; }

  /** Everything that is wrong with any plugin.json, by itself or beside the others, in both voices. */
  get problems(): readonly PluginProblem[] {
    return [...this.registry.problems, ...this.contributionProblems()];
  }

  all(): PluginInfo[] {
    return this.registry.plugins.map(({ id, manifest: { displayName, description, version, permissions = {} }, source, dependencies }) => ({
      id, displayName, description, version, dependencies, permissions,
      status: this.activator.status(id), isEnabled: this.registry.isEnabled(id), isTrusted: source.runtime?.isTrusted ?? true,
    }));
  }

  /** What was switched off in an earlier sitting. */
  load(kept: Readonly<Record<string, StoredValue>>): void {
    const off = Object.entries(kept).filter(([, { value }]) => value === 'off');
    for (const [id] of off) this.registry.setEnabled(id, false);
    if (off.length > 0) this.gather();
  }

  /** @throws Error when it is not there or could not be activated. */
  activate(id: string): Promise<void> {
    return this.activator.activate(id);
  }

  /** Those that need it are stopped first; nothing of them is shown any more. Returns all that were stopped, in order. */
  disable(id: string): Promise<string[]> {
    return this.#inTurn(async () => {
      this.registry.setEnabled(id, false);
      this.gather();
      const stopped = await this.activator.stop(id);
      await this.storage.write(AREA, id, { version: 1, value: 'off' });
      return stopped;
    });
  }

  /** It is shown again, and woken by whatever it missed. */
  enable(id: string): Promise<void> {
    return this.#inTurn(async () => {
      this.registry.setEnabled(id, true);
      this.gather();
      await this.storage.write(AREA, id, undefined);
      await this.activator.catchUp([id, ...this.registry.dependentsOf(id)]);
    });
  }

  /** Stopped, with those that need it, and started again: those that were running. Also tries one again that failed. */
  reload(id: string): Promise<string[]> {
    return this.#inTurn(async () => {
      const hadFailed = this.activator.status(id) === 'failed';
      const stopped = await this.activator.stop(id);
      await this.activator.restart(hadFailed ? [...stopped, id] : stopped);
      return stopped;
    });
  }

  dispose(): void { this.#changes.dispose(); }

  #inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(change, change);
    this.#last = done.catch(() => undefined);
    return done.finally(() => this.#changes.fire(undefined));
  }
}
