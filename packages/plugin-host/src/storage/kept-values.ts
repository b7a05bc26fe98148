import { copied } from '../base/copied.js';
import { checkAgainst } from '../manifest/json-schema.js';
import type { KeptValueSchema } from '../manifest/manifest-schema.js';
import { pathText } from '../manifest/plugin-problem.js';
import type { StorageProvider, StoredValue } from './storage-provider.js';

/** 64 kB a key, 1 MB in all: a large state stalls every window (vscode-semantics.md §11). */
export const QUOTA = { key: 64 * 1024, all: 1024 * 1024, keys: 1000 } as const;

/** Why a value is not kept. Names the key and the rule, never the value. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** One plugin's values in one area: loaded once, written key by key, checked on the way in and on the way out. */
export class KeptValues {
  #values = new Map<string, StoredValue>();
  #sizes = new Map<string, number>();
  /** Writes of one key in their order. */
  #writing = new Map<string, Promise<void>>();

  constructor(private readonly storage: StorageProvider, private readonly area: string, private readonly schemas: Readonly<Record<string, KeptValueSchema>> = {}) {}

  /** Values that no longer fit their schema are left in storage, and not handed out; says which. */
  async load(): Promise<string[]> {
    const stored = await this.storage.read(this.area);
    const unfit: string[] = [];
    for (const [key, value] of Object.entries(stored)) {
      const schema = this.#schema(key);
      this.#sizes.set(key, JSON.stringify(value.value)?.length ?? 0);
      if (schema && value.version === schema.version && checkAgainst(schema.schema, value.value).length > 0) unfit.push(key);
      else this.#values.set(key, value);
    }
    return unfit;
  }

  entries(): Record<string, StoredValue> {
    return Object.fromEntries(this.#values);
  }

  /** @throws NotKept */
  async update(key: string, value: unknown): Promise<void> {
    const schema = this.#schema(key);
    if (typeof key !== 'string' || key === '' || key.length > 200) throw new NotKept('A key is a text of 1 to 200 characters.');
    const entry = value === undefined ? undefined : { version: schema?.version ?? 1, value: copied(value) };
    const size = entry ? jsonSize(entry.value) : 0;
    if (size === undefined) throw new NotKept(`"${key}" was not kept: it holds something JSON cannot hold, such as a date, a map or a loop.`);
    const [problem] = entry && schema ? checkAgainst(schema.schema, entry.value) : [];
    if (problem) throw new NotKept(`"${key}" was not kept: ${pathText([key, ...problem.path])} ${problem.problem}.`);
    const others = [...this.#sizes].reduce((sum, [other, its]) => sum + (other === key ? 0 : its), 0);
    if (size > QUOTA.key) throw new NotKept(`"${key}" was not kept: it is larger than ${QUOTA.key / 1024} kB.`);
    if (others + size > QUOTA.all || (entry && this.#sizes.size >= QUOTA.keys && !this.#sizes.has(key))) throw new NotKept(`"${key}" was not kept: there is room for ${QUOTA.all / 1024 / 1024} MB and ${QUOTA.keys} keys in all.`);
    const before = this.#values.get(key);
    this.#put(key, entry, size);
    const written = (this.#writing.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => this.storage.write(this.area, key, entry));
    this.#writing.set(key, written);
    try {
      await written;
    } catch {
      if (this.#values.get(key) === entry) this.#put(key, before, before ? jsonSize(before.value) ?? 0 : 0);
      throw new NotKept(`"${key}" was not kept: the storage did not take it.`);
    } finally {
      if (this.#writing.get(key) === written) this.#writing.delete(key);
    }
  }

  /** Every write so far is done, well or badly. */
  async flushed(): Promise<void> {
    await Promise.allSettled(this.#writing.values());
  }

  #schema(key: string): KeptValueSchema | undefined {
    return Object.hasOwn(this.schemas, key) ? this.schemas[key] : undefined;
  }

  #put(key: string, entry: StoredValue | undefined, size: number): void {
    if (entry) this.#values.set(key, entry);
    else this.#values.delete(key);
    if (entry) this.#sizes.set(key, size);
    else this.#sizes.delete(key);
  }
}

/** Of plain JSON data; `undefined` for anything else. */
function jsonSize(value: unknown): number | undefined {
  const isJson = (inner: unknown, around: readonly unknown[]): boolean => {
    if (inner === null || typeof inner === 'string' || typeof inner === 'boolean') return true;
    if (typeof inner === 'number') return Number.isFinite(inner);
    if (typeof inner !== 'object' || around.includes(inner) || around.length > 100) return false;
    const isPlain = Array.isArray(inner) || Object.prototype.toString.call(inner) === '[object Object]';
    return isPlain && Object.values(inner as object).every((one) => isJson(one, [...around, inner]));
  };
  return isJson(value, []) ? JSON.stringify(value).length : undefined;
}
