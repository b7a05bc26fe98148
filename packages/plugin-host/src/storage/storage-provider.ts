/** Where the host keeps what plugins and people set: not documents, which the case system keeps. */
export interface StoredValue { readonly version: number; readonly value: unknown }

export interface StorageProvider {
  /** Everything of one area, by key. */
  read(area: string): Promise<Readonly<Record<string, StoredValue>>>;
  /** One key at a time, so that two windows that change different keys lose nothing. `undefined` takes it away. */
  write(area: string, key: string, value: StoredValue | undefined): Promise<void>;
}

/** As long as the page, or the test. */
export function memoryStorage(): StorageProvider {
  const areas = new Map<string, Map<string, StoredValue>>();
  return {
    async read(area) { return structuredClone(Object.fromEntries(areas.get(area) ?? [])); },
    async write(area, key, value) {
      const kept = areas.get(area) ?? new Map<string, StoredValue>();
      areas.set(area, kept);
      if (value === undefined) kept.delete(key);
      else kept.set(key, structuredClone(value));
    },
  };
}

/** The part of the browser's `Storage` that is used. */
export interface TextStore { readonly length: number; key(index: number): string | null; getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }

/** Over `localStorage` or anything shaped like it. What cannot be read is left where it is, and taken as absent. */
export function textStorage(store: TextStore, prefix = 'practice-kit'): StorageProvider {
  // The length says where the area ends: no name can reach into another area.
  const start = (area: string): string => `${prefix}:${area.length}:${area}:`;
  return {
    async read(area) {
      const own = start(area);
      const found: [string, StoredValue][] = [];
      for (let index = 0; index < store.length; index += 1) {
        const name = store.key(index);
        if (!name?.startsWith(own)) continue;
        try {
          const stored = JSON.parse(store.getItem(name) ?? '') as Partial<StoredValue> | null;
          if (typeof stored?.version === 'number') found.push([name.slice(own.length), { version: stored.version, value: stored.value }]);
        } catch { /* not ours to mend */ }
      }
      return Object.fromEntries(found);
    },
    async write(area, key, value) {
      if (value === undefined) store.removeItem(start(area) + key);
      else store.setItem(start(area) + key, JSON.stringify(value));
    },
  };
}
