import { textStorage, type StorageProvider, type TextStore } from '@practice-kit/plugin-host';

/** Areas that are the council's and the team's: they come from the case system alone. */
const NOT_THEIRS = /^configuration\/(?!person$)/;

/**
 * What one person sets and leaves open, on this device: `personsStorage('w-amira')`. Nobody else who uses the same browser
 * has it, and nothing in it passes for what the council has set.
 */
export function personsStorage(person: string, store: TextStore = localStorage): StorageProvider {
  const own = textStorage(store, `practice-kit:${encodeURIComponent(person)}`);
  return {
    read: (area) => (NOT_THEIRS.test(area) ? Promise.resolve({}) : own.read(area)),
    write: (area, key, value) => (NOT_THEIRS.test(area) ? Promise.reject(new Error('This is not set here.')) : own.write(area, key, value)),
  };
}
