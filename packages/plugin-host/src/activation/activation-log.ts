/**
 * What woke whom, for support and for replay. It says the same whatever the timing: the same manifests and the same
 * events give the same log. So it holds no times, events that a plugin caused stand under that plugin, and what became
 * of each plugin is said once, at the end.
 */
export interface LoggedEvent { readonly event: string; readonly by: string; readonly plugins: readonly string[] }
export interface LoggedPlugin { readonly plugin: string; readonly outcome: string; readonly after: readonly string[] }
export interface ActivationRecord {
  readonly events: readonly LoggedEvent[];
  /** The plugins that were woken, in the order in which they come. */
  readonly plugins: readonly LoggedPlugin[];
}

export class ActivationLog {
  readonly #events: LoggedEvent[] = [];
  readonly #seen = new Set<string>();

  /** `by`: `host`, or the plugin whose doing it was. An event that the same one causes again says nothing new. */
  event(event: string, by: string, plugins: readonly string[], isAlwaysNew = false): void {
    const name = `${by} ${event}`;
    if (this.#seen.has(name) && !isAlwaysNew) return;
    this.#seen.add(name);
    this.#events.push({ event, by, plugins });
  }

  /** Every event once, as it first came: what a plugin that is switched on later has missed. */
  seen(): string[] {
    return [...new Set(this.#events.map(({ event }) => event))];
  }

  /** `order`: all plugins, as the registry has them. */
  export(order: readonly string[], dependenciesOf: (plugin: string) => readonly string[], outcomeOf: (plugin: string) => string): ActivationRecord {
    const place = (by: string): number => (by === 'host' ? -1 : order.indexOf(by));
    const events = this.#events.toSorted((one, other) => place(one.by) - place(other.by));
    const woken: string[] = [];
    const wake = (plugin: string): void => {
      if (woken.includes(plugin)) return;
      for (const dependency of dependenciesOf(plugin)) wake(dependency);
      woken.push(plugin);
    };
    for (const { plugins } of events) plugins.forEach(wake);
    return { events: structuredClone(events), plugins: woken.map((plugin) => ({ plugin, outcome: outcomeOf(plugin), after: [...dependenciesOf(plugin)] })) };
  }
}
