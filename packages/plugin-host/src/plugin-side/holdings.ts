import type { Disposable } from '@practice-kit/plugin-api';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { HeldKind } from '../channel/plugin-start.js';

/** What this plugin has registered: the functions stay on this side, the host is told their names. */
export class Holdings {
  readonly #held = new Map<HeldKind, Map<string, unknown>>();

  constructor(private readonly channel: PluginChannel) {}

  hold(kind: HeldKind, name: string, value: unknown, details?: unknown): Disposable {
    let own = this.#held.get(kind);
    if (!own) this.#held.set(kind, own = new Map());
    const held = own;
    if (typeof name !== 'string' || name.trim() === '') throw new Error(`A ${kind} needs a name.`);
    if (held.has(name)) throw new Error(`The ${kind} "${name}" is registered already.`);
    held.set(name, value);
    this.channel.tell('hold', details === undefined ? [kind, name] : [kind, name, details]);
    return { dispose: () => { if (held.get(name) === value && held.delete(name)) this.channel.tell('release', [kind, name]); } };
  }

  find<Value>(kind: HeldKind, name: string): Value {
    const value = this.#held.get(kind)?.get(name);
    if (value === undefined) throw new Error(`The ${kind} "${name}" is not registered.`);
    return value as Value;
  }
}
