import { expect } from '@open-wc/testing';
import { answerTo, endOf, openDatabase } from './database.js';

const create = (database: IDBDatabase): void => { database.createObjectStore('kept'); };
const newName = () => `database-${crypto.randomUUID()}`;
const open = (name: string, lost: () => void = () => {}) => openDatabase(name, { create, lost });

describe('A database on the device', () => {
  it('does not hold up another page that deletes it, and is opened anew by the next use', async () => {
    const name = newName();
    let timesLost = 0;
    await open(name, () => { timesLost += 1; });
    await answerTo(indexedDB.deleteDatabase(name));
    expect(timesLost).to.equal(1);
    const again = await open(name);
    expect([...again.objectStoreNames]).to.deep.equal(['kept']);
    again.close();
  });

  it('of a later version than this kit knows is refused, and stays as it is', async () => {
    const name = newName();
    const later = indexedDB.open(name, 2);
    later.onupgradeneeded = () => { create(later.result); };
    (await answerTo(later)).close();
    const refused = await open(name).catch((error: unknown) => (error as DOMException).name);
    expect(refused).to.equal('VersionError');
    const stays = await answerTo(indexedDB.open(name));
    expect(stays.version).to.equal(2);
    stays.close();
  });

  it('keeps all of a transaction or none of it, and says which', async () => {
    const database = await open(newName());
    const transaction = database.transaction('kept', 'readwrite');
    const store = transaction.objectStore('kept');
    const ended = endOf(transaction).catch((error: unknown) => (error as DOMException).name);
    await answerTo(store.put('first', 1));
    const second = await answerTo(store.add('second', 1)).catch((error: unknown) => (error as DOMException).name);
    expect([second, await ended]).to.deep.equal(['ConstraintError', 'ConstraintError']);
    expect(await answerTo(database.transaction('kept').objectStore('kept').getAll())).to.deep.equal([]);
    const kept = database.transaction('kept', 'readwrite');
    kept.objectStore('kept').put('first', 1);
    await endOf(kept);
    expect(await answerTo(database.transaction('kept').objectStore('kept').getAll())).to.deep.equal(['first']);
    database.close();
  });
});
