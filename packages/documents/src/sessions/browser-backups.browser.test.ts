import { expect } from '@open-wc/testing';
import { notes, textsOf } from '../fixtures/notes.js';
import { answerTo, endOf, openDatabase } from '../storage/database.js';
import { browserBackups } from './browser-backups.js';
import { openSession } from './open-session.js';

const SECRET = 'Nobody was home at Maple Street';
const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const newName = () => `backups-${crypto.randomUUID()}`;

async function work(name: string, key?: CryptoKey): Promise<void> {
  const session = openSession(notes(), { backups: browserBackups({ owner: 'w1', name, ...(key ? { key } : {}) }), etag: '1' });
  for (const text of ['Nobody', SECRET]) {
    session.apply({ op: 'set', id: 'h1', path: ['text'], value: text });
    expect(await session.backedUp()).to.deep.equal({ kind: 'kept' });
  }
}
interface Stored { data: ArrayBuffer; document: string; order: number }
const opened = (name: string) => openDatabase(name, { create: () => { throw new Error('Nothing was kept here.'); }, lost: () => {} });
async function storedIn(name: string): Promise<Stored[]> {
  const database = await opened(name);
  const stored = (await answerTo(database.transaction('journal').objectStore('journal').getAll())) as Stored[];
  database.close();
  return stored;
}
const asText = (stored: readonly Stored[]) => stored.map((one) => new TextDecoder().decode(one.data) + JSON.stringify(one)).join('\n');

describe('Backups in the browser', () => {
  it('are there again when the page is opened again', async () => {
    const name = newName();
    const key = await newKey();
    await work(name, key);
    const backup = await browserBackups({ owner: 'w1', name, key }).read('d1');
    expect(backup?.etag).to.equal('1');
    expect(textsOf(backup!.document)).to.deep.equal([SECRET, 'Late twice']);
    expect(textsOf(backup!.base)[0]).to.equal('Nobody was home');
  });

  it('hold none of the words, nor whose they are, when there is a key (DP-34)', async () => {
    const [plain, sealed] = [newName(), newName()];
    await work(plain);
    await work(sealed, await newKey());
    expect(asText(await storedIn(plain))).to.contain(SECRET);
    const stored = asText(await storedIn(sealed));
    for (const word of ['Maple', 'Nobody', 'Ryan', '"d1"', '"w1"']) expect(stored).not.to.contain(word);
  });

  it('leave out a damaged change and keep what is before it', async () => {
    const name = newName();
    await work(name);
    const [, last] = await storedIn(name);
    const bytes = new Uint8Array(last!.data.slice(0));
    const at = new TextDecoder().decode(bytes).indexOf('Maple');
    expect(at).to.be.greaterThan(0);
    bytes[at] = bytes[at]! + 1;
    const database = await opened(name);
    const transaction = database.transaction('journal', 'readwrite');
    transaction.objectStore('journal').put({ ...last, data: bytes.buffer });
    await endOf(transaction);
    database.close();
    const backup = await browserBackups({ owner: 'w1', name }).read('d1');
    expect(textsOf(backup!.document)[0]).to.equal('Nobody');
  });

  it('are for the person who wrote them only (DP-35)', async () => {
    const name = newName();
    const key = await newKey();
    await work(name, key);
    expect(await browserBackups({ owner: 'w2', name, key }).read('d1')).to.equal(undefined);
    expect(await browserBackups({ owner: 'w1', name, key: await newKey() }).read('d1')).to.equal(undefined);
    expect(await browserBackups({ owner: 'w1', name, key }).read('d1')).not.to.equal(undefined);
  });

  it('say that storage is full, and are whole again when there is room (DP-35)', async () => {
    const name = newName();
    const session = openSession(notes(), { backups: browserBackups({ owner: 'w1', name }), etag: '1' });
    const write = (text: string) => {
      session.apply({ op: 'set', id: 'h1', path: ['text'], value: text });
      return session.backedUp();
    };
    expect(await write('With room')).to.deep.equal({ kind: 'kept' });
    await withStorageFull(async () => {
      for (const text of ['Full', 'Still full']) expect(await write(text)).to.deep.equal({ kind: 'failed', reason: 'full' });
      // What was kept before still is.
      expect(textsOf((await browserBackups({ owner: 'w1', name }).read('d1'))!.document)[0]).to.equal('With room');
    });
    expect(textsOf(session.document)[0]).to.equal('Still full');
    expect(await write('Room again')).to.deep.equal({ kind: 'kept' });
    expect(textsOf((await browserBackups({ owner: 'w1', name }).read('d1'))!.document)).to.deep.equal(['Room again', 'Late twice']);
  });

  it('say that storage is full from the first change on', async () => {
    await withStorageFull(async () => {
      const session = openSession(notes(), { backups: browserBackups({ owner: 'w1', name: newName() }), etag: '1' });
      session.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Typed all the same' });
      expect(await session.backedUp()).to.deep.equal({ kind: 'failed', reason: 'full' });
      expect(textsOf(session.document)[0]).to.equal('Typed all the same');
    });
  });

  it('nobody came back for are gone from the device after as many days as the host says, and not before (DP-34)', async () => {
    const [kept, old] = [newName(), newName()];
    await daysAgo(27, () => work(kept));
    await daysAgo(29, () => work(old));
    expect(textsOf((await browserBackups({ owner: 'w1', name: kept }).read('d1'))!.document)[0]).to.equal(SECRET);
    expect(await browserBackups({ owner: 'w1', name: old }).read('d1')).to.equal(undefined);
    expect([(await storedIn(kept)).length > 0, (await storedIn(old)).length]).to.deep.equal([true, 0]);
    // The host's own number of days; anybody's opening does it, not only the writer's.
    expect(await browserBackups({ owner: 'w2', name: kept, keepForDays: 26 }).read('d1')).to.equal(undefined);
    expect(await storedIn(kept)).to.deep.equal([]);
  });

  it('give back what was typed on work that was brought back, though a clock put it before that, or in the same second', async () => {
    for (const second of ['05', '04']) {
      const name = newName();
      const backups = () => browserBackups({ owner: 'w1', name });
      const first = openSession(notes(), { backups: backups(), etag: '1', now: () => '2026-03-02T10:00:05+00:00' });
      first.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Typed first' });
      await first.backedUp();
      const reopened = backups();
      const left = (await reopened.read('d1'))!;
      const then = openSession(notes(), { backups: reopened, etag: '1', now: () => `2026-03-02T10:00:${second}+00:00` });
      then.replace(left.document, left.etag, left.base, left.sent);
      then.apply({ op: 'set', id: 'h2', path: ['text'], value: 'Typed then' });
      await then.backedUp();
      expect(textsOf((await backups().read('d1'))!.document)).to.deep.equal(['Typed first', 'Typed then']);
      // Another tab's work goes on beside it: then the later of the two is given back, and neither is taken for the other.
      first.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Typed on in the first tab' });
      await first.backedUp();
      expect((await storedIn(name)).length).to.be.greaterThan(3);
    }
  });

  it('know what was sent to be saved before the tab was gone', async () => {
    const name = newName();
    const session = openSession(notes(), { backups: browserBackups({ owner: 'w1', name }), etag: '1', autosaveAfter: false, records: { list: async () => [], read: () => Promise.reject(new Error('gone')), write: () => new Promise(() => undefined) } });
    session.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Sent' });
    void session.save();
    session.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Sent, and typed on' });
    await session.backedUp();
    const backup = (await browserBackups({ owner: 'w1', name }).read('d1'))!;
    expect([textsOf(backup.document)[0], backup.sent!.map((one) => textsOf(one)[0])]).to.deep.equal(['Sent, and typed on', ['Sent']]);
  });
});

/** A browser's storage with no room: every write to it is refused as browsers refuse it. */
async function withStorageFull(during: () => Promise<void>): Promise<void> {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => { throw new DOMException('No room.', 'QuotaExceededError'); };
  try {
    await during();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

async function daysAgo(days: number, during: () => Promise<void>): Promise<void> {
  const { now } = Date;
  Date.now = () => now.call(Date) - days * 86_400_000;
  try {
    await during();
  } finally {
    Date.now = now;
  }
}
