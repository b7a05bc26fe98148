import type * as z from 'zod/mini';
import { isQuickExpression } from '../base/is-quick-expression.js';
import { PUBLIC_KEYS } from '../context/public-keys.js';
import { clauseOf } from '../when/clause-of.js';
import { WhenSyntaxError } from '../when/when-syntax-error.js';
import { POINTS, type ConfigurationItem, type Contributions, type Point } from './contribution-schemas.js';
import { ACTIVATION_EVENTS, isActivationEvent, manifestFields, type ManifestFields } from './manifest-schema.js';
import { goodItems } from './good-items.js';
import { meant, problemOf, type Consequence, type PluginProblem, type ProblemPath } from './plugin-problem.js';
import { placed } from './places.js';
import { isNode, readJson } from './read-json.js';
import { satisfies } from './version-range.js';
import { saidIssues } from './zod-issues.js';

/** A plugin.json that was read: whole items only. `main` missing: it is declarative and has no code. */
export type PluginManifest = Omit<ManifestFields, '$schema'> & {
  /** `publisher.name`, in small letters: what plugins are known by. */
  readonly id: string;
  readonly contributes: Contributions;
};
export type ManifestResult =
  | { readonly ok: true; readonly manifest: PluginManifest; readonly problems: readonly PluginProblem[] }
  | { readonly ok: false; readonly id: string; readonly problems: readonly PluginProblem[] };

type Node = Record<string, unknown>;

/** Fields that hold several things, and how deep these are: a bad one alone is left out. */
const DEPTHS: Readonly<Record<string, number>> = { pluginDependencies: 1, keywords: 1, logs: 1, services: 2, state: 2 };
const REQUIRED = new Set(['publisher', 'name', 'version', 'displayName', 'description', 'engines']);

/**
 * Reads plugin.json, as text or as data. Every problem is reported at once; a bad item alone is left out; the plugin
 * is refused only when it cannot be told who it is or whether it fits this kit. Never throws.
 *
 * `isTrusted: false`: its regular expressions, which the host runs, must be ones that cannot take long.
 */
export function readManifest(input: unknown, kitVersion: string, { isTrusted = true }: { isTrusted?: boolean } = {}): ManifestResult {
  const reader = new ManifestReader(isTrusted);
  const manifest = reader.read(input, kitVersion);
  const { id, problems } = reader;
  return manifest ? { ok: true, manifest, problems } : { ok: false, id, problems };
}

class ManifestReader {
  id = 'unknown';
  readonly problems: PluginProblem[] = [];

  constructor(private readonly isTrusted: boolean) {}

  read(input: unknown, kitVersion: string): PluginManifest | undefined {
    const data = this.#data(input);
    if (!data) return undefined;
    const named = [data['publisher'], data['name']].filter((part) => typeof part === 'string');
    if (named.length > 0) this.id = named.join('.').toLowerCase().slice(0, 130);
    const fields: Node = {};
    const known = [...Object.keys(manifestFields), 'contributes'];
    for (const name of Object.keys(data)) if (!known.includes(name)) this.#say([name], `This field is not known.${meant(name, known)}`, 'field-ignored');
    let isRefused = false;
    for (const [name, schema] of Object.entries(manifestFields)) {
      if (name === 'activationEvents' && Array.isArray(data[name])) {
        fields[name] = this.#events(data[name]);
        continue;
      }
      const isRequired = REQUIRED.has(name);
      // What a plugin is allowed must be read whole or not at all.
      const consequence = isRequired || name === 'permissions' || name === 'main' ? 'plugin-refused' : 'field-ignored';
      const read = this.#parse(schema as z.ZodMiniType, Object.hasOwn(data, name) ? data[name] : undefined, [name], DEPTHS[name] === undefined ? consequence : 'item-skipped', DEPTHS[name]);
      if (read.ok) fields[name] = name === 'state' ? goodItems(read.value, this.#slowPatterns(read.value, [name]).map(([, ...at]) => at), 2) : read.value;
      else if (consequence === 'plugin-refused') isRefused = true;
    }
    const range = (fields['engines'] as ManifestFields['engines'] | undefined)?.['practice-kit'];
    if (range !== undefined && !satisfies(kitVersion, range)) {
      this.#say(['engines', 'practice-kit'], `This plugin is for Practice Kit ${range}, and this is ${kitVersion}.`, 'plugin-refused');
      isRefused = true;
    }
    const contributes = this.#contributions(data['contributes']);
    if (isRefused) return undefined;
    const { $schema: _schema, ...rest } = fields as ManifestFields;
    return { ...rest, id: this.id, contributes };
  }

  #data(input: unknown): Node | undefined {
    const data = readJson(input, 'manifest', '{ "publisher": … }');
    if (typeof data !== 'string') return data;
    this.#say([], data, 'plugin-refused');
    return undefined;
  }

  #events(events: unknown[]): string[] {
    return events.filter((event, index): event is string => {
      const isKnown = typeof event === 'string' && isActivationEvent(event);
      if (!isKnown) this.#say(['activationEvents', index], `${JSON.stringify(event)} is not an activation event of this host. They are ${Object.entries(ACTIVATION_EVENTS).map(([name, kind]) => (kind === 'none' ? name : `${name}:…`)).join(', ')}.`, 'item-skipped');
      return isKnown;
    });
  }

  #contributions(input: unknown): Contributions {
    const read: Node = Object.fromEntries(Object.entries(POINTS).map(([name, { form }]) => [name, form === 'places' || form === 'values' ? {} : []]));
    if (input !== undefined && !isNode(input)) this.#say(['contributes'], 'Contributions are an object: { "commands": […] }.', 'field-ignored');
    else for (const [name, value] of Object.entries(input ?? {})) {
      const path = ['contributes', name];
      if (!Object.hasOwn(POINTS, name)) this.#say(path, `This contribution point is not known.${meant(name, Object.keys(POINTS))} The points are ${Object.keys(POINTS).join(', ')}.`, 'item-skipped');
      else read[name] = this.#point(POINTS[name as keyof typeof POINTS], value, path);
    }
    this.#ownSettings(read as unknown as Contributions, input);
    return read as unknown as Contributions;
  }

  /** A tool's element is given settings of its own plugin: a name that is not one of them would never be anything. */
  #ownSettings({ configuration }: Contributions, input: unknown): void {
    const own = configuration.flatMap(({ properties }) => Object.keys(properties));
    const tools: unknown = isNode(input) ? input['tools'] : undefined;
    for (const [index, tool] of (Array.isArray(tools) ? tools : []).entries()) {
      const named: unknown = isNode(tool) ? tool['settings'] : undefined;
      for (const [at, name] of (Array.isArray(named) ? named as unknown[] : []).entries()) {
        if (typeof name === 'string' && !own.includes(name)) this.#say(['contributes', 'tools', index, 'settings', at], `This plugin has no setting of that name.${meant(name, own)}`, 'field-ignored');
      }
    }
  }

  #point(point: Point, value: unknown, path: ProblemPath): unknown {
    if (point.form === 'list') return this.#items(point, value, path);
    if (point.form === 'configuration') return [value].flat().flatMap((one, index) => this.#configuration(point, one, Array.isArray(value) ? [...path, index] : path).map((item) => placed(item, Array.isArray(value) ? index : undefined)));
    if (!isNode(value)) {
      this.#say(path, 'An object is expected here.', 'item-skipped');
      return {};
    }
    if (point.form === 'values') return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => this.#item(point, one, [...path, name]).map((item) => [name, item])));
    return Object.fromEntries(Object.entries(value).map(([place, items]) => [place, this.#items(point, items, [...path, place])]));
  }

  #items(point: Point, value: unknown, path: ProblemPath): unknown[] {
    if (Array.isArray(value)) return value.flatMap((one, index) => this.#item(point, one, [...path, index]).map((item) => placed(item, index)));
    this.#say(path, 'A list is expected here: […].', 'item-skipped');
    return [];
  }

  #item({ item, depth }: Point, value: unknown, path: ProblemPath): unknown[] {
    const read = this.#parse(item, value, path, 'item-skipped', depth, depth);
    return read.ok && this.#clausesAreGood(read.value, path) && this.#slowPatterns(read.value, path).length === 0 ? [read.value] : [];
  }

  #configuration(point: Point, value: unknown, path: ProblemPath): ConfigurationItem[] {
    if (!isNode(value) || !isNode(value['properties'])) {
      this.#say(path, 'Settings are an object with "properties": { "name": { "type": … } }.', 'item-skipped');
      return [];
    }
    for (const name of Object.keys(value)) if (!['title', 'order', 'properties'].includes(name)) this.#say([...path, name], 'This field is not known.', 'field-ignored');
    const properties = Object.fromEntries(Object.entries(value['properties']).flatMap(([name, property]) => {
      const at = [...path, 'properties', name];
      if (/^[A-Za-z][\w-]*(\.[\w-]+)+$/.test(name)) {
        const own = this.id.slice(this.id.indexOf('.') + 1);
        if (!name.toLowerCase().startsWith(`${own}.`)) this.#say(at, `It does not begin with ${own}. Another plugin may have a setting of this name, and then one of them is left out.`, 'works');
        return this.#item(point, property, at).map((read) => [name, read]);
      }
      this.#say(at, 'A setting is named plugin.setting.', 'item-skipped');
      return [];
    })) as ConfigurationItem['properties'];
    const { title, order } = value;
    return [{ ...(typeof title === 'string' ? { title } : {}), ...(typeof order === 'number' ? { order } : {}), properties }];
  }

  /** An item whose clause cannot be read is not shown to everybody: it is left out (vscode-semantics.md §13.4). */
  #clausesAreGood(value: unknown, path: ProblemPath): boolean {
    if (!isNode(value)) return true;
    const steps = Array.isArray(value['steps']) ? value['steps'].map((step, index) => [step as Node, [...path, 'steps', index]] as const) : [];
    return [[value, path] as const, ...steps].every(([node, at]) => clausesOf(node).every(([name, source]) => {
      try {
        const clause = clauseOf(source);
        // What else a case system or a plugin may set nobody can know here: only a slip in a key of the kit's can be told.
        const slips = clause.keys().flatMap((key) => { const hint = PUBLIC_KEYS.has(key) ? '' : meant(key, PUBLIC_KEYS); return hint && `The kit has no key ${key}.${hint} Where your plugin or the case system sets ${key}, all is well.`; }).filter(Boolean);
        for (const doubt of clause.doubts) this.#say([...at, ...name], doubt, 'works');
        for (const slip of slips) this.#say([...at, ...name], slip, 'doubtful');
        return this.isTrusted || clause.expressions.every(({ source: expression, flags }) => this.#isQuick(expression, [...at, ...name], flags));
      } catch (error) {
        if (!(error instanceof WhenSyntaxError)) throw error;
        this.#say([...at, ...name], error.message, 'item-skipped');
        return false;
      }
    }));
  }

  /** `pattern`, wherever an item or what is kept describes values. */
  #slowPatterns(value: unknown, path: ProblemPath): ProblemPath[] {
    if (this.isTrusted || typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      return key !== 'pattern' || typeof inner !== 'string' ? this.#slowPatterns(inner, at) : this.#isQuick(inner, at) ? [] : [at];
    });
  }

  #isQuick(expression: string, path: ProblemPath, flags?: string): boolean {
    if (isQuickExpression(expression, flags)) return true;
    this.#say(path, `The expression /${expression}/ could take very long on some texts. Let no group repeat, and at most one part be without end.`, 'item-skipped');
    return false;
  }

  /** `depth`: of the parts of which a bad one alone is left out; what is bad above `least` is bad as a whole. */
  #parse(schema: z.ZodMiniType, value: unknown, path: ProblemPath, consequence: Consequence, depth = 0, least = 1): { ok: true; value: unknown } | { ok: false } {
    const result = schema.safeParse(value);
    if (result.success) return { ok: true, value: result.data };
    const issues = saidIssues(result.error.issues, value, path);
    for (const { path: at, problem } of issues) this.#say(at, problem, consequence);
    const bad = issues.map(({ path: at }) => at.slice(path.length)).filter((at) => at.length >= least);
    const rest = depth > 0 && bad.length > 0 ? schema.safeParse(goodItems(value, bad, depth)) : result;
    return rest.success ? { ok: true, value: rest.data } : { ok: false };
  }

  #say(path: ProblemPath, problem: string, consequence: Consequence): void {
    this.problems.push(problemOf(this.id, path, problem, consequence));
  }
}

/** Every clause of an item, and where it stands in it; those a first step waits for are clauses too. */
export function clausesOf(node: Readonly<Node>): (readonly [ProblemPath, string])[] {
  const events: unknown = node['completionEvents'];
  return [
    ...['when', 'enablement'].flatMap((name) => (typeof node[name] === 'string' ? [[[name], node[name]] as const] : [])),
    ...(Array.isArray(events) ? events : []).flatMap((event, index) => (typeof event === 'string' && event.startsWith('onContext:') ? [[['completionEvents', index], event.slice('onContext:'.length)] as const] : [])),
  ];
}
