import type { Activator, PluginStatus, Report } from '../activation/activator.js';
import { incidentOf } from '../activation/plugin-incident.js';
import type { PluginPermissions } from '../manifest/manifest-schema.js';
import { meant, problemOf, type PluginProblem } from '../manifest/plugin-problem.js';
import type { PluginRegistry, RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import type { StorageProvider, StoredValue } from '../storage/storage-provider.js';
import { withDeadline, type HostClock } from '../base/clock.js';
import { Emitter } from '../base/emitter.js';
import type { Configuration } from '../configuration/configuration.js';
import type { DecidedBy, Permitted, PluginGuard } from './plugin-guard.js';
import { localised, translationsOf } from '../contributions/localisation.js';

export interface PluginInfo {
  readonly id: string; readonly publisher: string; readonly displayName: string; readonly description: string; readonly version: string;
  readonly status: PluginStatus; readonly isEnabled: boolean; readonly isTrusted: boolean;
  /** The council has switched it off: nobody at the screen can switch it on. */
  readonly isOffForAll: boolean;
  readonly dependencies: readonly string[];
  /** What it asks for, what of that it was given, and who has said so. Where the page decides (`HostOptions.access`), what it gives is not known here. */
  readonly permissions: PluginPermissions; readonly granted: Permitted; readonly decidedBy: DecidedBy;
}

/** Where it is kept which are off. */
export const AREA = 'plugins';

/** The setting that names the plugins a council has switched off for everybody. */
const OFF_FOR_ALL = 'workbench.pluginsOff';
/** Ids are in small letters: whoever wrote one otherwise meant the same plugin. */
const idIn = (written: string): string => written.trim().toLowerCase();
/** As the council's own layer has it, whether or not a plugin that is switched on knows the setting: it fails closed. */
export function offForAll(configuration: Configuration): string[] {
  return [configuration.layer('council').values[OFF_FOR_ALL]].flat().filter((id) => typeof id === 'string').map(idIn);
}

/** It stands beside everything that the plugin says: however long it is, the rest can be seen. */
const named = ({ displayName, description }: { displayName: string; description: string }) => ({ displayName: displayName.replaceAll('\n', ' ').slice(0, 100), description });

const ADMISSION = 10_000;
/**
 * Kept for every plugin outside the page that may run. It takes as much room as `off`, which is written in its place: a plugin that has
 * filled the storage cannot be in the way of its own switch.
 */
const ON = 'on.';

/** The plugins there are; each can be switched off and on, and started again, in place. One such change at a time. */
export class HostPlugins {
  readonly #changes = new Emitter<undefined>('plugins');
  /** Of those that may not be here. */
  readonly #refused = new Map<string, PluginProblem>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly registry: PluginRegistry, private readonly activator: Activator, private readonly storage: StorageProvider,
    /** What is contributed is to be gathered anew. */
    private readonly gather: () => void,
    private readonly contributionProblems: () => readonly PluginProblem[],
    private readonly lang: string,
    private readonly offForAll: () => readonly string[],
    /** By the page, from the beginning. */
    private readonly disabled: readonly string[],
    private readonly report: Report,
    private readonly clock: HostClock,
    private readonly ownerOf: (setting: string) => string | undefined,
    private readonly guard: PluginGuard,
  ) {
    for (const id of disabled) registry.setEnabled(idIn(id), false);
    registry.setOffForAll(offForAll());
  }

  get onDidChange() { return this.#changes.event; }
  get listeners(): number { return this.#changes.listeners; }

  /** Everything that is wrong with any plugin.json, by itself or beside the others, in both voices. */
  get problems(): readonly PluginProblem[] {
    return [...this.registry.problems, ...this.#refused.values(), ...this.contributionProblems(), ...this.#slips('disabled', this.disabled), ...this.#slips(OFF_FOR_ALL, this.offForAll())];
  }

  all(): PluginInfo[] {
    return this.registry.plugins.map((plugin) => {
      const { id, manifest: { publisher, displayName, description, version, permissions = {}, contributes }, source, dependencies } = plugin;
      return {
        id, publisher, ...named(localised({ displayName, description }, translationsOf({ contributes }, this.lang), () => undefined)), version, dependencies, permissions,
        status: this.activator.status(id), isEnabled: this.registry.isEnabled(id), isOffForAll: this.registry.isOffForAll(id), isTrusted: source.runtime?.isTrusted ?? true,
        granted: this.guard.granted(plugin), decidedBy: this.guard.decidedBy(plugin),
      };
    });
  }

  /**
   * What was switched off in an earlier sitting. Where that is not known, or could not be written down later on, nobody outside the page
   * starts: it may be one that was switched off for good reason.
   */
  async load(kept: Readonly<Record<string, StoredValue>>, isKnown = true): Promise<void> {
    const valueOf = (id: string): unknown => (Object.hasOwn(kept, id) ? kept[id]!.value : undefined);
    const off = Object.keys(kept).filter((id) => valueOf(id) === 'off');
    const outside = this.registry.plugins.filter(({ source, manifest }) => !isOfThePage(source) && manifest.main !== undefined).map(({ id }) => id);
    const unsure = await Promise.all(outside.map(async (id) => (isKnown && (valueOf(id) !== undefined || await this.#kept(id, ON)) ? [] : [id])));
    for (const id of unsure.flat()) this.#said(id, 'Whether it is switched off could not be read or kept, so it stays off.');
    for (const id of [...off, ...unsure.flat()]) this.registry.setEnabled(id, false);
    const isAnybodyAdmitted = await this.#admit(this.registry.plugins);
    if (isAnybodyAdmitted || off.length + unsure.flat().length > 0) this.gather();
  }

  /** Where plugins run that may be woken later, things are made ready, so that nobody waits for more than the plugin itself. */
  prepare(): void {
    const asleep = this.registry.available().filter(({ id, manifest }) => manifest.main !== undefined && this.activator.status(id) === 'idle');
    for (const runtime of new Set(asleep.map(({ source }) => source.runtime))) {
      try {
        runtime?.prepare?.();
      } catch { /* What is wrong is said when the plugin is to start. */ }
    }
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
      if (!await this.#kept(id, 'off')) this.#said(id, 'It is off now. That could not be kept, because the storage did not take it: whoever opens the page next has it on again.');
      return stopped;
    });
  }

  /** It is shown again, and woken by whatever it missed. @throws Error where the council has switched it off. */
  enable(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.registry.isOffForAll(id)) throw new Error('The council has switched it off.');
      this.registry.setEnabled(id, true);
      await this.#lookAgain(id);
      this.gather();
      const plugin = this.registry.get(id);
      await this.storage.write(AREA, id, plugin && !isOfThePage(plugin.source) ? { version: 1, value: ON } : undefined);
      await this.activator.catchUp([id, ...this.registry.dependentsOf(id)]);
    });
  }

  /** Stopped, with those that need it, and started again: those that were running. Also tries one again that failed. */
  reload(id: string): Promise<string[]> {
    return this.#inTurn(async () => { await this.#lookAgain(id); return await this.activator.reload(id); });
  }

  /** The council may have switched others off, or on again: the same as if somebody did it here. */
  offForAllChanged(): void {
    const off = this.offForAll();
    const before = this.registry.plugins.filter(({ id }) => this.registry.isOffForAll(id)).map(({ id }) => id);
    const [gone, back] = [off.filter((id) => !before.includes(id)), before.filter((id) => !off.includes(id))];
    if (gone.length === 0 && back.length === 0) return;
    void this.#inTurn(async () => {
      this.registry.setOffForAll(off);
      this.gather();
      for (const id of gone) await this.activator.stop(id);
      await this.activator.catchUp(back.flatMap((id) => [id, ...this.registry.dependentsOf(id)]));
    });
  }

  dispose(): void { this.#changes.dispose(); }

  /** Looks at those whose runtime wants to, all at once; what is wrong is said in the registry's order. */
  async #admit(plugins: readonly RegisteredPlugin[]): Promise<boolean> {
    const looked = plugins.filter(({ source }) => source.runtime?.admit !== undefined);
    const answers = await Promise.all(looked.map(async ({ id, manifest, source }) => {
      try {
        return await withDeadline(source.runtime!.admit!(manifest, source), 'admit', ADMISSION, this.clock);
      } catch (error) {
        this.#refused.delete(id);
        return problemOf(id, [], error instanceof Error && error.name === 'SandboxRefusal' ? error.message : 'It could not be looked at before its start.', 'plugin-refused');
      }
    }));
    for (const [index, { id }] of looked.entries()) {
      const answer = answers[index]!;
      if (typeof answer === 'function') this.#refused.delete(id);
      else this.#refused.set(id, answer);
      this.registry.setAdmitted(id, typeof answer === 'function' ? answer : undefined);
    }
    return looked.length > 0;
  }

  /** Whoever is started again may have been put on the list meanwhile, or taken from it. */
  async #lookAgain(id: string): Promise<void> {
    const plugin = this.registry.get(id);
    if (plugin && await this.#admit([plugin])) this.gather();
  }

  async #kept(id: string, value: string): Promise<boolean> {
    return await this.storage.write(AREA, id, { version: 1, value }).then(() => true, () => false);
  }

  #said(id: string, problem: string): void { this.report(incidentOf(id, 'off-not-kept', problem)); }

  /** Whoever was to be off and is written wrong would be on, and nobody would know. */
  #slips(list: string, ids: readonly string[]): PluginProblem[] {
    const all = this.registry.plugins.map(({ id }) => id);
    const known = new Set([...all, ...this.registry.problems.map(({ plugin }) => plugin)]);
    return ids.flatMap((id, index) => (known.has(idIn(id)) ? [] : [problemOf(this.ownerOf(OFF_FOR_ALL) ?? 'practice-kit', [list, index], `There is no plugin ${id}, so nothing was switched off.${meant(id, all)}`, 'works', 'settings')]));
  }

  #inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(change, change);
    this.#last = done.catch(() => undefined);
    return done.finally(() => this.#changes.fire(undefined));
  }
}
