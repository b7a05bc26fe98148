import { sameContent } from '@practice-kit/documents';
import type { Disposable } from '@practice-kit/plugin-api';
import { copied } from '../base/copied.js';
import { Emitter } from '../base/emitter.js';

export interface ContextChange {
  readonly keys: ReadonlySet<string>;
  /** True when one of these keys may now have another value: `clause.keys()`. */
  affects(keys: Iterable<string>): boolean;
}

/**
 * Context keys of one place on the screen. Scopes form a tree: what a scope does not set it reads from above, and a key
 * it sets hides the value above, and its changes. Keys are flat names: dots have no meaning.
 */
export class ContextKeys implements Disposable {
  readonly #values = new Map<string, unknown>();
  readonly #children = new Set<ContextKeys>();
  readonly #changes: Emitter<ContextChange>;
  #parent: ContextKeys | undefined;
  #gathering: Set<string> | undefined;

  /** `outside`: where the root looks for what nobody set, such as `config.` keys. */
  constructor(readonly name = 'root', private readonly outside: (key: string) => unknown = () => undefined) {
    this.#changes = new Emitter(`context ${name}`);
  }

  get onDidChange() { return this.#changes.event; }
  get listeners(): number { return this.#changes.listeners; }

  createChild(name: string): ContextKeys {
    const child = new ContextKeys(name);
    child.#parent = this;
    this.#children.add(child);
    return child;
  }

  getValue(key: string): unknown {
    if (this.#values.has(key)) return this.#values.get(key);
    return this.#parent ? this.#parent.getValue(key) : this.outside(key);
  }

  /** `undefined` takes the key away. Setting what is there already tells nobody. Values are plain data, kept as copies. */
  set(key: string, value: unknown): void {
    if (value === undefined ? !this.#values.has(key) : this.#values.has(key) && sameContent(this.#values.get(key), value)) return;
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, copied(value));
    this.#tell([key]);
  }

  /** Several changes, told once. */
  change(changes: () => void): void {
    if (this.#gathering) return changes();
    const gathered = this.#gathering = new Set<string>();
    try {
      changes();
    } finally {
      this.#gathering = undefined;
      if (gathered.size > 0) this.#tell([...gathered]);
    }
  }

  /** Keys from outside may have changed: those that begin with `prefix` and that somebody asks about. */
  outsideChanged(keys: readonly string[]): void {
    this.#tell(keys.filter((key) => !this.#values.has(key)));
  }

  /** Moved on the screen: told of those keys only whose value is now another. */
  moveTo(parent: ContextKeys): void {
    const keys = [...new Set([...this.#parent?.keys() ?? [], ...parent.keys()])];
    const before = keys.map((key) => this.getValue(key));
    this.#leave();
    this.#parent = parent;
    parent.#children.add(this);
    this.#tell(keys.filter((key, index) => !this.#values.has(key) && !sameContent(before[index], this.getValue(key))));
  }

  /** Every key that is set here or above. */
  keys(): string[] {
    return [...new Set([...this.#values.keys(), ...this.#parent?.keys() ?? []])];
  }

  #leave(): void {
    if (this.#parent) this.#parent.#children.delete(this);
  }

  dispose(): void {
    this.#leave();
    this.#changes.dispose();
    for (const child of this.#children) child.dispose();
  }

  #tell(keys: readonly string[]): void {
    if (keys.length === 0) return;
    if (this.#gathering) {
      for (const key of keys) this.#gathering.add(key);
      return;
    }
    const changed = new Set(keys);
    this.#changes.fire({ keys: changed, affects: (asked) => [...asked].some((key) => changed.has(key)) });
    for (const child of this.#children) child.#tell(keys.filter((key) => !child.#values.has(key)));
  }
}
