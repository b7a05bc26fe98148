/**
 * Narrow contexts, one per thing a tool may ask its surroundings for. Each also exists as a plain property on
 * every tool, and the property wins: a tool works alone. Keys are global symbols, so that two copies of the
 * kit on one page still meet (a plain Symbol() never would).
 */
import { createContext } from '@lit/context';
import type { BackupStore, RecordProvider } from '@practice-kit/documents';
import type { EntryMenus } from './entry-menus.js';

const key = <Value>(name: string) => createContext<Value>(Symbol.for(`practice-kit.${name}`));

/** Where documents are read from and written to: the case system. */
export const recordsContext = key<RecordProvider>('records');
/** Where unsaved work is kept on this device. Nothing is kept unless somebody provides this (DP-32). */
export const backupsContext = key<BackupStore>('backups');
/** The person id of whoever is at the screen. */
export const actorContext = key<string>('actor');
/** The host's clock: the present instant, with offset. The device's clock alone is never trusted (domain.md §2.11). */
export const clockContext = key<() => string>('clock');
/** What plugins offer to do with an entry. Nobody gives it where there are no plugins. */
export const entryMenusContext = key<EntryMenus>('entry-menus');
