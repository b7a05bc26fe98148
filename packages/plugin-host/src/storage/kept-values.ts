import { copied } from '../base/copied.js';
import { Unsettled } from '../base/unsettled.js';
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

/** `entry`: nothing where what is kept is not handed out. */
interface Sized { readonly entry: StoredValue | undefined; readonly size: number }
const ABSENT: Sized = { entry: undefined, size: 0 };

/** One plugin's values in one area: loaded once, written key by key, checked on the way in and on the way out. */
export class KeptValues {
  #values = new Map<string, Unsettled<Sized>>();
  /** Writes of one key in their order. */
  #writing = new Map<string, Promise<void>>();

  constructor(private readonly storage: StorageProvider, private readonly area: string, private readonly schemas: Readonly<Record<string, KeptValueSchema>> = {}) {}

  /** Values that no longer fit their schema are left in storage, and not handed out; says which. */
  async load(): Promise<string[]> {
    const stored = await this.storage.read(this.area);
    const unfit: string[] = [];
    for (const [key, value] of Object.entries(stored)) {
      const schema = this.#schema(key);
      const isUnfit = schema && value.version === schema.version && checkAgainst(schema.schema, value.value).length > 0;
      if (isUnfit) unfit.push(key);
      this.#values.set(key, new Unsettled<Sized>({ entry: isUnfit ? undefined : value, size: JSON.stringify(value.value)?.length ?? 0 }));
    }
    return unfit;
  }

  entries(): Record<string, StoredValue> {
    return Object.fromEntries([...this.#values].flatMap(([key, { current: { entry } }]) => (entry ? [[key, entry]] : [])));
  }

  /** Of several changes of one key the last that is taken stays; one that is refused is never what is read afterwards. @throws NotKept */
  async update(key: string, value: unknown): Promise<void> {
    const schema = this.#schema(key);
    if (typeof key !== 'string' || key === '' || key.length > 200) throw new NotKept('A key is a text of 1 to 200 characters.');
    const entry = value === undefined ? undefined : { version: schema?.version ?? 1, value: copied(value) };
    const size = entry ? jsonSize(entry.value) : 0;
    if (size === undefined) throw new NotKept(`"${key}" was not kept: it holds something JSON cannot hold, such as a date, a map or a loop.`);
    const [problem] = entry && schema ? checkAgainst(schema.schema, entry.value) : [];
    if (problem) throw new NotKept(`"${key}" was not kept: ${pathText([key, ...problem.path])} ${problem.problem}.`);
    const others = [...this.#values].filter(([other, { current }]) => other !== key && current.size > 0);
    if (size > QUOTA.key) throw new NotKept(`"${key}" was not kept: it is larger than ${QUOTA.key / 1024} kB.`);
    if (others.reduce((sum, [, { current }]) => sum + current.size, size) > QUOTA.all || (entry && others.length >= QUOTA.keys)) throw new NotKept(`"${key}" was not kept: there is room for ${QUOTA.all / 1024 / 1024} MB and ${QUOTA.keys} keys in all.`);
    const kept = this.#values.get(key) ?? new Unsettled(ABSENT);
    this.#values.set(key, kept);
    const written = (this.#writing.get(key) ?? Promise.resolve()).catch(() => undefined).then(() => this.storage.write(this.area, key, entry));
    this.#writing.set(key, written);
    try {
      await kept.change({ entry, size }, () => written);
    } catch {
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
