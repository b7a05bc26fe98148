import { PERMISSION_ROOTS } from '../manifest/manifest-schema.js';
import { problemOf, type PluginProblem } from '../manifest/plugin-problem.js';
import { pathTo } from '../manifest/places.js';
import { isKitsName } from '../manifest/own-names.js';
import { readManifest, type PluginManifest } from '../manifest/read-manifest.js';
import { activationEventsOf } from './activation-events.js';
import { isOfThePage, type PluginSource } from './plugin-source.js';

export interface RegisteredPlugin {
  readonly id: string;
  readonly manifest: PluginManifest;
  readonly source: PluginSource;
  readonly events: readonly string[];
  /** Plugins that are activated before it: those it names, and those whose services it requires. An optional service is woken when it is asked for. */
  readonly dependencies: readonly string[];
  /** What permissions call the content of a document, by its type. */
  readonly sections: Sections;
}
/** By document type: `map` for assessment maps. */
export type Sections = ReadonlyMap<string, string>;

const ORIGINS = ['kit', 'council', 'development'] as const;
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * All plugins, in the one order everything is derived from: those of the page, so that no other takes a name from them; then
 * origin, then name by code unit. It depends on no folder, no timing and no language. Reading never throws; what is refused
 * is in `problems`.
 */
export class PluginRegistry {
  readonly plugins: readonly RegisteredPlugin[];
  readonly problems: readonly PluginProblem[];
  readonly #byId: ReadonlyMap<string, RegisteredPlugin>;
  readonly #providers: ReadonlyMap<string, string>;
  readonly #disabled = new Set<string>();
  #offForAll: ReadonlySet<string> = new Set();
  /** Those that were looked at, with what reads their files. */
  readonly #admitted = new Map<string, NonNullable<PluginSource['readFile']>>();

  constructor(sources: readonly PluginSource[], kitVersion: string) {
    const problems: PluginProblem[] = [];
    const read = new Map<string, { manifest: PluginManifest; source: PluginSource }>();
    const candidates = sources.flatMap((source) => {
      const result = readManifest(source.manifest, kitVersion, { isTrusted: source.runtime?.isTrusted ?? true });
      problems.push(...result.problems);
      return result.ok ? [{ manifest: result.manifest, source }] : [];
    }).toSorted((one, other) => Number(isOfThePage(other.source)) - Number(isOfThePage(one.source)) || ORIGINS.indexOf(one.source.origin ?? 'council') - ORIGINS.indexOf(other.source.origin ?? 'council') || order(one.manifest.id, other.manifest.id));
    // Of two with one id the one of the page is first, whichever was listed first: nobody outside the page takes its name.
    const names = new Set<string>();
    for (const { manifest, source } of candidates) {
      // What it brings begins with its name, so that name is nobody else's.
      if (!isOfThePage(source) && !read.has(manifest.id) && (names.has(manifest.name) || isKitsName(manifest.name))) problems.push(problemOf(manifest.id, ['name'], `The name ${manifest.name} is another’s: commands, settings, context keys and documents that begin with it are not this plugin’s.`, 'plugin-refused'));
      else if (read.has(manifest.id)) problems.push(problemOf(manifest.id, ['name'], `A plugin ${manifest.id} is registered already. This one is left out.`, 'plugin-refused'));
      else if (manifest.main !== undefined && !source.load && !source.runtime) problems.push(problemOf(manifest.id, ['main'], 'There is code, and the host was not told how to load it (load).', 'plugin-refused'));
      else {
        read.set(manifest.id, { manifest, source });
        names.add(manifest.name);
      }
    }
    const ordered = [...read.values()];
    const sections = sectionsOf(ordered, problems);
    const providers = this.#providers = providersOf(ordered, problems);
    const graph = new Map(ordered.map(({ manifest }) => [manifest.id, dependenciesOf(manifest, providers)]));
    const refused = new Set<string>();
    for (const cycle of cyclesOf(graph)) {
      for (const id of new Set(cycle)) {
        refused.add(id);
        problems.push(problemOf(id, ['pluginDependencies'], `These plugins depend on each other in a ring, so none of them can come first: ${cycle.join(' → ')}.`, 'plugin-refused'));
      }
    }
    for (let again = true; again;) {
      again = false;
      for (const [id, dependencies] of graph) {
        const missing = dependencies.find((dependency) => refused.has(dependency) || !graph.has(dependency));
        if (missing === undefined || refused.has(id)) continue;
        refused.add(id);
        again = true;
        problems.push(problemOf(id, [missing.startsWith('service ') ? 'services' : 'pluginDependencies'], `It needs ${missing}, which is not here or was refused.`, 'plugin-refused'));
      }
    }
    this.plugins = ordered.filter(({ manifest }) => !refused.has(manifest.id))
      .map(({ manifest, source }) => ({ id: manifest.id, manifest, source, events: activationEventsOf(manifest), dependencies: graph.get(manifest.id)!, sections }));
    this.#byId = new Map(this.plugins.map((plugin) => [plugin.id, plugin]));
    this.problems = problems;
  }

  get(id: string): RegisteredPlugin | undefined {
    return this.#byId.get(id);
  }

  /** A plugin that somebody looks at first is not there before that. Nothing takes it away again. */
  setAdmitted(id: string, readFile: PluginSource['readFile']): void {
    if (readFile) this.#admitted.set(id, readFile);
    else this.#admitted.delete(id);
  }

  isAdmitted(id: string): boolean { return this.#byId.get(id)?.source.runtime?.admit === undefined || this.#admitted.has(id); }

  /** A file of a plugin; `undefined`: it did not come, or is not one that may be read. */
  async readFile(id: string, path: string): Promise<string | undefined> {
    const source = this.#byId.get(id)?.source;
    return await (source?.runtime?.admit ? this.#admitted.get(id) : source?.readFile)?.(path).catch(() => undefined);
  }

  /** Whose a service is, whether it is switched on or off. */
  providerOf(service: string): string | undefined { return this.#providers.get(service); }

  setEnabled(id: string, isEnabled: boolean): void {
    if (isEnabled) this.#disabled.delete(id);
    else this.#disabled.add(id);
  }

  setOffForAll(ids: readonly string[]): void { this.#offForAll = new Set(ids); }
  isOffForAll(id: string): boolean { return this.#offForAll.has(id); }

  /** Switched on, and everything it needs is. */
  isAvailable(id: string): boolean {
    const plugin = this.#byId.get(id);
    return plugin !== undefined && this.isAdmitted(id) && this.isEnabled(id) && plugin.dependencies.every((dependency) => this.isAvailable(dependency));
  }

  isEnabled(id: string): boolean {
    return !this.#disabled.has(id) && !this.#offForAll.has(id);
  }

  available(): RegisteredPlugin[] {
    return this.plugins.filter(({ id }) => this.isAvailable(id));
  }

  /** Those that need it, directly or not: the last that may be stopped comes last, the plugin itself is not among them. */
  dependentsOf(id: string): string[] {
    const found: string[] = [];
    const visit = (dependency: string): void => {
      for (const plugin of this.plugins) {
        if (!plugin.dependencies.includes(dependency) || found.includes(plugin.id)) continue;
        visit(plugin.id);
        found.push(plugin.id);
      }
    };
    visit(id);
    return found;
  }
}

/**
 * Only plugins of the page name sections: whoever asks a person for "the assessment map" must not be the one to say what that is.
 * A permission for what nobody has here is said to be one, and grants nothing.
 */
function sectionsOf(all: readonly { readonly manifest: PluginManifest; readonly source: PluginSource }[], problems: PluginProblem[]): Sections {
  const sections = new Map<string, string>();
  for (const { manifest: { id, contributes }, source } of all) {
    for (const tool of contributes.tools) {
      const { documentType, section } = tool;
      if (section === undefined || sections.get(documentType) === section) continue;
      const isTaken = (PERMISSION_ROOTS as readonly string[]).includes(section) || sections.has(documentType) || [...sections.values()].includes(section);
      if (isOfThePage(source) && !isTaken) sections.set(documentType, section);
      else problems.push(problemOf(id, [...pathTo(['contributes', 'tools'], tool), 'section'], isTaken ? `The name ${section} is taken, or these documents have another.` : 'A plugin of the sandbox does not name sections: its permissions say content.', 'field-ignored'));
    }
  }
  const roots = new Set<string>([...PERMISSION_ROOTS, ...sections.values()]);
  for (const { manifest: { id, permissions = {} } } of all) {
    for (const verb of ['read', 'write'] as const) {
      for (const [index, field] of (permissions[verb] ?? []).entries()) {
        const [root = ''] = field.split('.');
        if (!roots.has(root)) problems.push(problemOf(id, ['permissions', verb, index], `Nothing is called ${root} here, so this permits nothing. There are ${[...roots].join(', ')}.`, 'item-skipped'));
      }
    }
  }
  return sections;
}

function providersOf(all: readonly { readonly manifest: PluginManifest; readonly source: PluginSource }[], problems: PluginProblem[]): Map<string, string> {
  const providers = new Map<string, string>();
  for (const { manifest: { id, services }, source } of all) {
    for (const [index, service] of (services?.provides ?? []).entries()) {
      const other = providers.get(service);
      if (!isOfThePage(source) && !service.startsWith(`${id}/`)) problems.push(problemOf(id, ['services', 'provides', index], `In the sandbox every service of a plugin begins with its id: ${id}/… and ${service} does not.`, 'item-skipped'));
      else if (other === undefined) providers.set(service, id);
      else problems.push(problemOf(id, ['services', 'provides', index], `The service ${service} is provided by ${other} already.`, 'item-skipped'));
    }
  }
  return providers;
}

function dependenciesOf({ id, pluginDependencies = [], services }: PluginManifest, providers: ReadonlyMap<string, string>): string[] {
  const required = (services?.requires ?? []).map((service) => providers.get(service) ?? `service ${service}`);
  return [...new Set([...pluginDependencies, ...required])].filter((dependency) => dependency !== id || pluginDependencies.includes(id));
}

/** Each ring once, as the names along it. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) found.push([...path.slice(start), id]);
    else if (!done.has(id)) {
      for (const dependency of graph.get(id) ?? []) walk(dependency, [...path, id]);
      done.add(id);
    }
  };
  for (const id of graph.keys()) walk(id, []);
  return found;
}
