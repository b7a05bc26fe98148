/**
 * The plugin's side of the channel: makes the context and the API a plugin is given, from nothing but a channel. The
 * same code runs in the page and in the sandbox.
 */
import {
  DisposableStore, type ConfigurationSection, type Disposable, type Event, type FormValues, type Logger, type OpenDocument, type Plugin, type PluginContext, type PracticeApi,
  type ToolContribution,
} from '@practice-kit/plugin-api';
import { Emitter } from '../base/emitter.js';
import { copied, frozenCopy } from '../base/copied.js';
import { isThenable } from '../base/clock.js';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { PluginStart } from '../channel/plugin-start.js';
import { fillMessage } from './fill-message.js';
import { Holdings } from './holdings.js';
import { pluginMemento } from './plugin-memento.js';
import { pluginWindow } from './plugin-window.js';
import { settingAt } from './setting-at.js';

export interface PluginSideOptions {
  readonly channel: PluginChannel;
  /** Imports the plugin's module. Called once, when it is activated. A module without `activate` is a plugin that does nothing. */
  load(): Promise<Partial<Plugin>>;
  /** In the page alone: an element cannot cross a channel. */
  readonly registerTool?: (tool: ToolContribution) => Disposable;
}

/** Waits for the host to activate the plugin. */
export function servePlugin(options: PluginSideOptions): void {
  const side = new PluginSide(options);
  options.channel.answer(side.answers, (method, name) => (method === 'command' ? side.command(name) : undefined));
}

interface TreeProvider { getChildren(parentId?: string): unknown }
interface FormProvider { getForm(): unknown; submit(values: FormValues): unknown }
type Validator = (value: string) => string | undefined | Promise<string | undefined>;
type EventName = 'configuration' | 'secrets' | 'documentOpened' | 'documentChanged' | 'documentClosed';

class PluginSide {
  readonly #channel: PluginChannel;
  readonly #holdings: Holdings;
  readonly #validators = new Map<string, Validator>();
  readonly #emitters = new Map<EventName, Emitter<unknown>>();
  readonly #subscriptions: Disposable[] = [];
  #configuration: Readonly<Record<string, unknown>> = {};
  #plugin: Partial<Plugin> = {};

  constructor(private readonly options: PluginSideOptions) {
    this.#channel = options.channel;
    this.#holdings = new Holdings(this.#channel);
  }

  readonly answers = {
    activate: async (start: PluginStart): Promise<void> => {
      this.#configuration = frozenCopy(start.configuration);
      const plugin = await this.options.load();
      this.#plugin = plugin;
      // The value is nobody's: plugins offer each other services.
      await plugin.activate?.(this.#context(start), this.#api(start));
    },
    /** `deactivate` first, and waited for; then what was subscribed, the last first. Says which of them failed. */
    deactivate: async (): Promise<{ failed: boolean }> => {
      let failed = false;
      try {
        await this.#plugin.deactivate?.();
      } catch {
        failed = true;
      }
      const store = new DisposableStore();
      for (const one of this.#subscriptions) if (typeof one?.dispose === 'function') store.add(one);
      try {
        store.dispose();
      } catch {
        failed = true;
      }
      return { failed };
    },
    command: (id: string, ...args: readonly unknown[]): unknown => this.command(id)(...args),
    children: (viewId: string, parentId?: string): unknown => this.#holdings.find<TreeProvider>('tree', viewId).getChildren(parentId),
    form: (viewId: string): unknown => this.#holdings.find<FormProvider>('form', viewId).getForm(),
    submit: (viewId: string, values: FormValues): unknown => this.#holdings.find<FormProvider>('form', viewId).submit(values),
    check: (name: string, document: unknown, options: unknown): unknown => this.#holdings.find<(document: unknown, options: unknown) => unknown>('check', name)(document, options),
    export: (id: string, copy: unknown, options: unknown): unknown => this.#holdings.find<(copy: unknown, options: unknown) => unknown>('exporter', id)(copy, options),
    service: (id: string, method: string, args: readonly unknown[]): unknown => {
      const service = this.#holdings.find<Record<string, (...args: readonly unknown[]) => unknown>>('service', id);
      if (typeof service[method] !== 'function') throw new TypeError(`The service ${id} has no ${method}.`);
      return service[method](...args);
    },
    validate: (id: string, value: string): unknown => this.#validators.get(id)?.(value),
    event: (name: EventName, value: unknown): void => this.#emitters.get(name)?.fire(value),
    configuration: (values: Readonly<Record<string, unknown>>, keys: readonly string[]): void => {
      this.#configuration = frozenCopy(values);
      this.#emitters.get('configuration')?.fire({ affectsConfiguration: (section: string) => keys.some((key) => key === section || key.startsWith(`${section}.`)) });
    },
  };

  command(id: string): (...args: readonly unknown[]) => unknown {
    return this.#holdings.find('command', id);
  }

  /** The host tells of an event only while somebody listens. */
  #event<Value>(name: EventName): Event<Value> {
    let emitter = this.#emitters.get(name);
    if (!emitter) this.#emitters.set(name, emitter = new Emitter<unknown>(name, () => this.#channel.tell('log', ['error', 'listener-failed', {}])));
    const source = emitter;
    let held: Disposable | undefined;
    return (listener, thisArg, disposables) => {
      const inner = source.event(listener as (value: unknown) => void, thisArg);
      held ??= this.#holdings.hold('listener', name, source);
      const own = {
        dispose: () => {
          inner.dispose();
          if (source.listeners > 0) return;
          held?.dispose();
          held = undefined;
        },
      };
      disposables?.push(own);
      return own;
    };
  }

  #context({ plugin, mode, globalState, caseState }: PluginStart): PluginContext {
    const extensionUri = `practice-plugin:${plugin.id}/`;
    const ask = async (method: string, ...args: unknown[]): Promise<never> => await this.#channel.ask(method, args) as never;
    const log = (level: keyof Logger) => (code: string, numbers?: Readonly<Record<string, number | boolean>>): void => this.#channel.tell('log', [level, code, numbers ?? {}]);
    return Object.freeze({
      subscriptions: this.#subscriptions,
      plugin: Object.freeze(copied(plugin)), extensionMode: mode, extensionUri,
      asResourceUri: (path: string) => extensionUri + path.replace(/^\.?\//, ''),
      globalState: pluginMemento('globalState', globalState, this.#channel),
      caseState: pluginMemento('caseState', caseState, this.#channel),
      secrets: {
        keys: () => ask('secrets.keys'), get: (key: string) => ask('secrets.get', key), store: (key: string, value: string) => ask('secrets.store', key, value), delete: (key: string) => ask('secrets.delete', key),
        onDidChange: this.#event<{ key: string }>('secrets'),
      },
      logger: { info: log('info'), warn: log('warn'), error: log('error') },
    });
  }

  #api({ lang, translations }: PluginStart): PracticeApi {
    const channel = this.#channel;
    const hold = this.#holdings.hold.bind(this.#holdings);
    let checks = 0;
    const ask = async (method: string, ...args: unknown[]): Promise<never> => await channel.ask(method, args) as never;
    return Object.freeze<PracticeApi>({
      commands: {
        registerCommand: (command, handler, thisArg) => hold('command', command, thisArg === undefined ? handler : handler.bind(thisArg)),
        executeCommand: (command, ...args) => ask('commands.execute', command, args),
        getCommands: (filterInternal = false) => ask('commands.list', filterInternal),
      },
      window: pluginWindow(channel, this.#holdings, this.#validators),
      documents: {
        all: () => ask('documents.all'), read: (id) => ask('documents.read', id), applyEdit: (id, operations) => ask('documents.applyEdit', id, operations),
        onDidOpenDocument: this.#event<OpenDocument>('documentOpened'), onDidChangeDocument: this.#event<OpenDocument>('documentChanged'), onDidCloseDocument: this.#event<OpenDocument>('documentClosed'),
        registerExporter: (id, exporter) => hold('exporter', id, exporter),
      },
      checks: { registerCheck: (documentType, check) => hold('check', `${documentType} ${checks += 1}`, check, documentType) },
      configuration: { getConfiguration: (section) => this.#section(section), onDidChangeConfiguration: this.#event('configuration') },
      records: { list: () => ask('records.list'), read: (id) => ask('records.read', id) },
      l10n: { language: lang, t: (message: string, ...args: unknown[]) => fillMessage(Object.hasOwn(translations, message) ? translations[message]! : message, args) },
      services: {
        provide: ({ id }, service) => hold('service', id, service, Object.keys(service).filter((name) => typeof (service as Record<string, unknown>)[name] === 'function')),
        get: async ({ id }) => {
          const methods = await channel.ask('services.connect', [id]) as string[];
          return Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => ask('services.call', id, method, args)])) as never;
        },
      },
      tools: {
        // Where an element cannot leave, the host refuses it and says so, and the rest of the plugin works.
        register: (tool) => this.options.registerTool?.(tool) ?? hold('tool', `${tool.tag} ${tool.documentType.type}`, tool),
      },
    });
  }

  #section(section?: string): ConfigurationSection {
    const values = this.#configuration;
    const full = (key: string): string => (section === undefined ? key : `${section}.${key}`);
    const find = (key: string): unknown => settingAt(values, full(key));
    return Object.freeze({
      has: (key: string) => find(key) !== undefined,
      get: (key: string, defaultValue?: unknown) => {
        const found = find(key);
        return (found === undefined ? defaultValue : found) as never;
      },
      inspect: async (key: string) => await this.#channel.ask('configuration.inspect', [full(key)]) as never,
      update: async (key: string, value: unknown, target: string = 'person') => {
        const answer = this.#channel.ask('configuration.update', [full(key), value, target]);
        if (isThenable(answer)) await answer;
      },
    });
  }
}

