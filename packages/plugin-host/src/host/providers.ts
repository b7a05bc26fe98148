import type { Disposable, ProgressReport } from '@practice-kit/plugin-api';
import { NotRegistered } from '../base/not-registered.js';
import { Methods, read } from './plugin-data.js';
import type { PluginSession } from './plugin-session.js';
import type { WindowDelegate } from './window-delegate.js';

export type ProviderKind = 'view' | 'check' | 'exporter';
export interface Provider { readonly session: PluginSession; readonly detail: string }

/** Who answers for what: by kind and name. A view and an exporter have one provider, a document type any number of checks. */
export class Providers {
  readonly #providers = new Map<string, Provider[]>();

  constructor(private readonly isContributed: (kind: ProviderKind, name: string, plugin: string) => boolean) {}

  /** @throws Error when the plugin does not contribute it, or somebody answers for it already. */
  add(kind: ProviderKind, name: string, session: PluginSession, detail: string): Disposable {
    if (!this.isContributed(kind, name, session.id)) throw new NotRegistered('Its plugin.json does not contribute it.');
    const key = `${kind} ${name}`;
    const others = this.#providers.get(key) ?? [];
    if (kind !== 'check' && others.length > 0) throw new NotRegistered('Somebody answers for it already.');
    const own = { session, detail };
    this.#providers.set(key, [...others, own]);
    return { dispose: () => this.#providers.set(key, (this.#providers.get(key) ?? []).filter((other) => other !== own)) };
  }

  of(kind: ProviderKind, name: string): readonly Provider[] {
    return this.#providers.get(`${kind} ${name}`) ?? [];
  }
}

/** Services that plugins offer each other. */
export class Offers {
  readonly #offers = new Map<string, { session: PluginSession; methods: readonly string[] }>();

  /** `providerOf`: whose a service is, awake or not. */
  constructor(private readonly providerOf: (service: string) => string | undefined) {}

  /** @throws Error when plugin.json does not say that the plugin provides it. */
  add(id: string, session: PluginSession, methods: unknown): Disposable {
    if (!session.plugin.manifest.services?.provides?.includes(id)) throw new NotRegistered('Its plugin.json does not say that it provides it.');
    if (this.#offers.has(id) || this.providerOf(id) !== session.id) throw new NotRegistered('Another plugin provides it.');
    this.#offers.set(id, { session, methods: read(Methods, methods, 'list of methods') });
    return { dispose: () => void this.#offers.delete(id) };
  }

  get(id: string): { session: PluginSession; methods: readonly string[] } | undefined {
    return this.#offers.get(id);
  }
}

/** Work that is shown while it goes on. */
export class Progresses {
  readonly #shown = new Map<string, { report(value: ProgressReport): void; end(): void }>();

  constructor(private readonly window: () => WindowDelegate) {}

  /** Returns what ends it. */
  start(plugin: string, id: string, options: { title: string; cancellable?: boolean | undefined }): () => void {
    const key = `${plugin} ${id}`;
    const shown = this.window().showProgress?.({ plugin, id, title: options.title, cancellable: options.cancellable ?? false });
    if (shown) this.#shown.set(key, shown);
    return () => {
      this.#shown.get(key)?.end();
      this.#shown.delete(key);
    };
  }

  report(plugin: string, id: string, value: ProgressReport): void {
    this.#shown.get(`${plugin} ${id}`)?.report(value);
  }
}
