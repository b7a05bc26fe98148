/**
 * IndexedDB with promises: as much of it as backups and records on a device need. A library for all of it is as large as
 * everything that is done with it here, and stands between every keystroke and the device.
 */

export interface DatabaseOptions {
  /** Makes the stores of a database that is opened for the first time. */
  readonly create: (database: IDBDatabase) => void;
  /** The connection is gone, taken by the browser or given up for another page: the next use opens a new one. */
  readonly lost: () => void;
}

/** Opens version 1, made where it is not there yet: the only one there is, so nobody else's connection is in its way. Rejects when the browser refuses. */
export async function openDatabase(name: string, { create, lost }: DatabaseOptions): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => { create(request.result); };
  const database = await answerTo(request);
  // Another page deletes it, or brings a later version: it is not held up by this one.
  database.onversionchange = () => { database.close(); lost(); };
  database.onclose = lost;
  return database;
}

/** What a request comes to. The transaction stays open for what is asked for as soon as this resolves. */
export function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error!); };
  });
}

/** Resolves when all of a transaction is kept; rejects, with the browser's reason where it gives one, when none of it is. */
export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => { resolve(); };
    transaction.onabort = () => { reject(transaction.error ?? new DOMException('Nothing of it was kept.', 'AbortError')); };
  });
}
