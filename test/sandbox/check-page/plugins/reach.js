// A plugin that reaches for the page, its storage and its objects. Answers `absent`, `blocked` or what it got hold of.
const soon = (promise) => Promise.race([promise, new Promise((resolve) => { setTimeout(resolve, 2000, 'blocked: no answer'); })]);
const request = (made) => new Promise((resolve, reject) => {
  made.onsuccess = () => resolve(made.result);
  made.onerror = () => reject(made.error ?? new Error('refused'));
  made.onblocked = () => reject(new Error('blocked'));
});

export const PLACES = {
  'the page’s databases (IndexedDB)': async () => {
    const database = await request(indexedDB.open('practice-check'));
    const stores = [...database.objectStoreNames];
    return stores.length === 0 ? 'isolated: an empty database of its own' : `GOT ${stores.length} stores`;
  },
  'the page’s local storage': async () => typeof localStorage === 'undefined' ? 'absent' : `GOT ${localStorage.length}`,
  'the page’s session storage': async () => typeof sessionStorage === 'undefined' ? 'absent' : `GOT ${sessionStorage.length}`,
  'the page’s caches': async () => typeof caches === 'undefined' ? 'absent' : (await caches.keys()).includes('practice-check') ? 'GOT the cache' : 'isolated: caches of its own',
  'the page’s files (OPFS)': async () => {
    if (!navigator.storage?.getDirectory) return 'absent';
    const folder = await navigator.storage.getDirectory();
    return await folder.getFileHandle('practice-check').then(() => 'GOT the file', () => 'isolated: a folder of its own');
  },
  cookies: async () => typeof cookieStore === 'undefined' ? (typeof document === 'undefined' ? 'absent' : `GOT ${document.cookie.length}`) : `GOT ${(await cookieStore.getAll()).length}`,
  'the page’s broadcasts': async () => {
    if (typeof BroadcastChannel === 'undefined') return 'absent';
    const channel = new BroadcastChannel('practice-check');
    const heard = new Promise((resolve) => { channel.onmessage = () => resolve('GOT a broadcast'); });
    channel.postMessage('from the plugin');
    return await Promise.race([heard, new Promise((resolve) => { setTimeout(resolve, 600, 'isolated: nobody of the page hears it'); })]);
  },
  'the page’s locks': async () => {
    if (!navigator.locks) return 'absent';
    const { held } = await navigator.locks.query();
    return held.some(({ name }) => name === 'practice-check') ? 'GOT the lock' : 'isolated: locks of its own';
  },
  'a document': async () => typeof document === 'undefined' ? 'absent' : `GOT ${document.title}`,
  'the window around it': async () => {
    const found = ['window', 'parent', 'top', 'opener', 'frameElement'].filter((name) => globalThis[name]);
    return found.length === 0 ? 'absent' : `GOT ${found.join(', ')}`;
  },
  'code from text (eval)': async () => {
    const made = Reflect.get(globalThis, 'eval')('1 + 1');
    return `GOT ${made}`;
  },
  'code from text (Function)': async () => `GOT ${Reflect.construct(Function, ['return 2'])()}`,
  'the page’s address and referrer': async () => location.href.startsWith('blob:null/') ? 'isolated: an address of nothing' : `GOT ${location.href}`,
  'an origin': async () => self.origin === 'null' ? 'isolated: of no origin' : `GOT ${self.origin}`,
};

async function reach(place) {
  try {
    return await soon(PLACES[place]());
  } catch (error) {
    return `blocked: ${error.name}`;
  }
}

/** Poisons what every object inherits, here, and hands over something that would poison what takes it in carelessly. */
function poison() {
  const mark = { configurable: true, writable: true, value: 'poisoned' };
  for (const prototype of [Object.prototype, Array.prototype, Function.prototype, Promise.prototype, String.prototype]) Object.defineProperty(prototype, 'practicePoisoned', mark);
  return { ordinary: true };
}

export function activate(context, practice) {
  context.subscriptions.push(
    practice.commands.registerCommand('reach.place', reach),
    practice.commands.registerCommand('reach.poison', poison),
    practice.commands.registerCommand('reach.proto', () => JSON.parse('{"__proto__":{"practicePoisoned":"by data"}}')),
    practice.commands.registerCommand('reach.instance', () => new Map([['practicePoisoned', 1]])),
    // Its own words to whoever made the worker, beside the port.
    practice.commands.registerCommand('reach.shout', () => { globalThis.postMessage?.({ practiceSandbox: 1, say: 'ready', practicePoisoned: true }); return true; }),
    practice.commands.registerCommand('reach.document', async (id) => ({ all: await practice.documents.all(), read: await practice.documents.read(id), records: await practice.records.list(), edit: await practice.documents.applyEdit(id, [{ op: 'set', id: '', path: ['lang'], value: 'xx' }]) })),
  );
}
