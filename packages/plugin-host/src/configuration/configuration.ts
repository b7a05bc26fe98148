/** Settings in layers: kit, plugin, council, team, person (vscode-semantics.md §9). Each value says where it came from. */
import type { ConfigurationInspection } from '@practice-kit/plugin-api';
import { sameContent } from '@practice-kit/documents';
import { copied, frozenCopy } from '../base/copied.js';
import { Emitter } from '../base/emitter.js';
import { LAYERS, type ConfigurationProperty } from '../manifest/contribution-schemas.js';
import { checkAgainst, defaultOf, type JsonSchema } from '../manifest/json-schema.js';
import { meant, pathText } from '../manifest/plugin-problem.js';

export type ConfigurationLayer = (typeof LAYERS)[number];
/** Low to high. `schema`: what the setting's own definition says. */
export type ConfigurationSource = 'schema' | 'kit' | 'plugin' | ConfigurationLayer;

export interface LayerValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** Settings that no finer layer may change: the council's word, or the team's. */
  readonly locked?: readonly string[];
}
export interface RegisteredSetting { readonly key: string; readonly plugin: string; readonly property: ConfigurationProperty; readonly section: string | undefined }
export interface SettingDefault { readonly key: string; readonly plugin: string; readonly value: unknown }

/** A value that stands in a layer and is left out of account. `problem` never says the value. */
export interface SettingProblem { readonly key: string; readonly layer: ConfigurationSource; readonly problem: string }
export interface SettingInspection extends ConfigurationInspection {
  readonly plugin: string; readonly from: ConfigurationSource; readonly lockedBy?: ConfigurationLayer;
  /** The finest layer that may set it. */
  readonly scope: ConfigurationLayer;
  readonly problems: readonly SettingProblem[];
  /** For a setting that is an object: which layer each of its keys came from. */
  readonly keysFrom?: Readonly<Record<string, ConfigurationSource>>;
  /** Which plugin gave the default where another than the setting's own definition counts; of an object, by key. */
  readonly defaultsBy?: string | Readonly<Record<string, string>>;
}
export interface ConfigurationChange { readonly keys: readonly string[]; affectsConfiguration(section: string): boolean }

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWithin = (key: string, section: string): boolean => key === section || key.startsWith(`${section}.`);

export class Configuration {
  readonly #changes = new Emitter<ConfigurationChange>('configuration');
  #settings = new Map<string, RegisteredSetting>();
  #pluginDefaults = new Map<string, SettingDefault[]>();
  readonly #layers: Record<ConfigurationLayer, { values: Record<string, unknown>; locked: Set<string> }>;
  /** Worked out once, until something changes. */
  readonly #inspected = new Map<string, SettingInspection>();

  constructor(private readonly kit: Readonly<Record<string, unknown>> = {}, layers: Partial<Record<ConfigurationLayer, LayerValues>> = {}) {
    const layer = (name: ConfigurationLayer) => ({ values: copied({ ...layers[name]?.values }), locked: new Set(layers[name]?.locked) });
    this.#layers = { council: layer('council'), team: layer('team'), person: layer('person') };
  }

  get onDidChange() { return this.#changes.event; }
  get listeners(): number { return this.#changes.listeners; }

  /** The settings and defaults of all plugins that are switched on. Objects are merged key by key, in the plugins' order; one that does not fit is left out alone. */
  register(settings: readonly RegisteredSetting[], defaults: readonly SettingDefault[]): void {
    this.#change(() => {
      this.#settings = new Map(settings.map((setting) => [setting.key, setting]));
      this.#pluginDefaults = new Map();
      for (const one of defaults) this.#pluginDefaults.set(one.key, [...this.#pluginDefaults.get(one.key) ?? [], one]);
    });
  }

  /** A layer as it was kept, or as the case system gives it. */
  setLayer(name: ConfigurationLayer, { values, locked = [] }: LayerValues): void {
    this.#change(() => { this.#layers[name] = { values: copied({ ...values }), locked: new Set(locked) }; });
  }

  keys(): string[] {
    return [...this.#settings.keys()];
  }

  settings(): RegisteredSetting[] {
    return [...this.#settings.values()];
  }

  /** `undefined` for a setting nobody has registered. Frozen. */
  getValue<Value = unknown>(key: string): Value | undefined {
    return this.inspect(key)?.effective as Value | undefined;
  }

  /** The effective values of one plugin's settings. */
  valuesOf(plugin: string): Record<string, unknown> {
    return Object.fromEntries(this.settings().filter((setting) => setting.plugin === plugin).map(({ key }) => [key, this.getValue(key)]));
  }

  /** The value, where it came from, and everything that stands in its way. */
  inspect(key: string): SettingInspection | undefined {
    const setting = this.#settings.get(key);
    if (!setting) return undefined;
    let found = this.#inspected.get(key);
    if (!found) this.#inspected.set(key, found = this.#worked(setting));
    return found;
  }

  /** Every value in any layer that is left out of account. */
  problems(): SettingProblem[] {
    const unknown = LAYERS.flatMap((layer) => Object.keys(this.#layers[layer].values).filter((key) => !this.#settings.has(key))
      .map((key): SettingProblem => ({ key, layer, problem: `No plugin that is switched on has a setting ${key}. It is kept, and does nothing.` })));
    return [...this.keys().flatMap((key) => this.inspect(key)!.problems), ...unknown];
  }

  /**
   * Checks and sets; `undefined` takes the value away. Returns what the layer now holds, for whoever keeps it.
   * @throws ConfigurationError for a setting that is not known, may not be set there, is locked, or does not fit.
   */
  update(key: string, value: unknown, layer: ConfigurationLayer): LayerValues {
    const setting = this.#settings.get(key);
    if (!setting) throw new ConfigurationError(`There is no setting ${key}.${meant(key, this.#settings.keys())}`);
    if (!LAYERS.includes(layer)) throw new ConfigurationError(`A setting is kept for council, team or person, not ${String(layer)}.`);
    const problem = this.#problem(setting, layer, value);
    if (problem && value !== undefined) throw new ConfigurationError(problem);
    this.#change(() => {
      if (value === undefined) delete this.#layers[layer].values[key];
      else this.#layers[layer].values[key] = copied(value);
    });
    return this.layer(layer);
  }

  layer(name: ConfigurationLayer): LayerValues {
    const { values, locked } = this.#layers[name];
    return { values: copied(values), locked: [...locked] };
  }

  dispose(): void {
    this.#changes.dispose();
  }

  #change(change: () => void): void {
    const before = new Map([...this.#settings.keys()].map((key) => [key, this.getValue(key)]));
    change();
    this.#inspected.clear();
    const keys = [...new Set([...before.keys(), ...this.#settings.keys()])].filter((key) => !sameContent(before.get(key), this.getValue(key)));
    if (keys.length > 0) this.#changes.fire({ keys, affectsConfiguration: (section) => keys.some((key) => isWithin(key, section)) });
  }

  #lockedBy(key: string): ConfigurationLayer | undefined {
    return LAYERS.find((layer) => this.#layers[layer].locked.has(key));
  }

  /** Why a value may not stand in a layer. */
  #problem({ key, property }: RegisteredSetting, layer: ConfigurationSource, value: unknown): string | undefined {
    const place = LAYERS.indexOf(layer as ConfigurationLayer);
    const finest = property.scope ?? 'person';
    if (place > LAYERS.indexOf(finest)) return `${key} is set for the ${finest}, not for the ${layer}.`;
    const lock = this.#lockedBy(key);
    if (lock && place > LAYERS.indexOf(lock)) return `${key} is locked by the ${lock}.`;
    const [problem] = checkAgainst(property as JsonSchema, value);
    return problem && `${pathText([key, ...problem.path])} ${problem.problem}.`;
  }

  #worked(setting: RegisteredSetting): SettingInspection {
    const { key, plugin, property } = setting;
    const values: Node = {};
    const problems: SettingProblem[] = [];
    let from: ConfigurationSource = 'schema';
    let effective = defaultOf(property as JsonSchema);
    const keysFrom: Record<string, ConfigurationSource> = isNode(effective) ? Object.fromEntries(Object.keys(effective).map((name) => [name, 'schema'])) : {};
    let by: string | Record<string, string> | undefined;
    const take = (source: ConfigurationSource, value: unknown, giver?: string): void => {
      values[source] = source === 'plugin' ? merged(values[source], value) : value;
      const problem = this.#problem(setting, source, value);
      if (problem) return void problems.push({ key, layer: source, problem });
      effective = merged(effective, value);
      from = source;
      if (isNode(value)) for (const name of Object.keys(value)) keysFrom[name] = source;
      if (giver !== undefined) by = isNode(value) ? { ...(isNode(by) ? by : {}), ...Object.fromEntries(Object.keys(value).map((name) => [name, giver])) } : giver;
    };
    if (Object.hasOwn(this.kit, key)) take('kit', this.kit[key]);
    for (const { value, plugin: giver } of this.#pluginDefaults.get(key) ?? []) take('plugin', value, giver);
    for (const layer of LAYERS) if (Object.hasOwn(this.#layers[layer].values, key)) take(layer, this.#layers[layer].values[key]);
    const lockedBy = this.#lockedBy(key);
    return frozenCopy({ key, plugin, effective, from, scope: property.scope ?? 'person', values, problems, ...(lockedBy ? { lockedBy } : {}), ...(isNode(effective) ? { keysFrom } : {}), ...(by === undefined ? {} : { defaultsBy: by }) });
  }
}

/** Objects key by key, all the way down; lists and everything else replace the whole. */
function merged(below: unknown, above: unknown): unknown {
  if (!isNode(below) || !isNode(above)) return above;
  return Object.fromEntries([...new Set([...Object.keys(below), ...Object.keys(above)])].map((key) => [key, Object.hasOwn(above, key) ? (Object.hasOwn(below, key) ? merged(below[key], above[key]) : above[key]) : below[key]]));
}
