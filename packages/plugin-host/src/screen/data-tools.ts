import type { DataTool } from '@practice-kit/plugin-api';
import type { Contributed } from '../contributions/contribution-index.js';
import type { ToolItem } from '../manifest/contribution-schemas.js';
import { problemOf, type PluginProblem } from '../manifest/plugin-problem.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';

/** Tools that are data, read when the first document of their type is opened. No code of a plugin runs for it. */
export class DataTools {
  readonly #tools = new Map<string, Promise<DataTool | undefined>>();
  readonly #problems = new Map<string, readonly PluginProblem[]>();

  constructor(private readonly registered: (id: string) => RegisteredPlugin | undefined, private readonly readFile: (id: string, path: string) => Promise<string | undefined>) {}

  get problems(): readonly PluginProblem[] { return [...this.#problems.values()].flat(); }

  /** `undefined`: its files, or what reads them, did not come, or it was refused. What did not come is asked for again the next time. */
  async read({ plugin, documentType, schema = '', screen = '' }: Contributed<ToolItem>): Promise<DataTool | undefined> {
    const key = `${plugin} ${documentType}`;
    const coming = this.#tools.get(key) ?? this.#read(key, plugin, documentType, schema, screen);
    this.#tools.set(key, coming);
    const tool = await coming;
    if (!tool) this.#tools.delete(key);
    return tool;
  }

  async #read(key: string, id: string, documentType: string, schema: string, screen: string): Promise<DataTool | undefined> {
    const plugin = this.registered(id);
    if (!plugin) return undefined;
    // What reads them comes with the first tool that is data: most pages have none.
    const reading = import('./read-data-tool.js').catch(() => undefined);
    const [first, second] = await Promise.all([schema, screen].map((path) => this.readFile(id, path)));
    if (first === undefined || second === undefined) {
      const path = first === undefined ? schema : screen;
      this.#problems.set(key, [problemOf(id, [], 'This file could not be read.', 'tool-refused', path.slice(2))]);
      return undefined;
    }
    const read = await reading;
    if (!read) {
      this.#problems.set(key, [problemOf(id, [], 'What reads screens could not be fetched.', 'tool-refused', screen.slice(2))]);
      return undefined;
    }
    const result = read.readDataTool(plugin.manifest, documentType, { schema: first, screen: second });
    this.#problems.set(key, result.problems);
    return result.ok ? result.tool : undefined;
  }
}
