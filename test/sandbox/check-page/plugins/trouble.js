// A plugin that hangs, hoards, floods and forges. What it forges goes to its port directly, past the kit's own code.
// However its port is kept from it: whoever reads a message sees where it arrived.
let port;
const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
Object.defineProperty(MessageEvent.prototype, 'data', { get() {
  if (this.currentTarget instanceof MessagePort) port = this.currentTarget;
  return get.call(this);
} });
const send = (message, ports) => port?.postMessage(message, ports);

const nested = (depth) => {
  let value = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};
const ring = () => {
  const value = {};
  value.itself = value;
  return value;
};

export const FORGERIES = {
  'a text for a message': () => 'activate',
  'an object for a message': () => ({ kind: 'done', id: 1 }),
  'a message of no kind': () => ['become', 'administrator'],
  'an answer to nothing': () => ['done', 9_000_000, 'x'],
  'a number that is none': () => ['done', Number.NaN, 'x'],
  'an object in place of a number': () => ['ask', { valueOf: 1 }, 'documents.all', []],
  'a call of constructor': () => ['ask', 900_001, 'constructor', ['alert(1)']],
  'a call of __proto__': () => ['ask', 900_002, '__proto__', []],
  'a call of toString': () => ['ask', 900_003, 'toString', []],
  'a poisoned object': () => ['ask', 900_004, 'documents.read', JSON.parse('[{"__proto__":{"practicePoisoned":1}}]')],
  'a map': () => ['ask', 900_005, 'documents.read', [new Map([['x', 1]])]],
  'a date': () => ['ask', 900_006, 'documents.read', [new Date(0)]],
  bytes: () => ['ask', 900_007, 'documents.read', [new ArrayBuffer(8)]],
  'a ring': () => ['ask', 900_008, 'documents.read', [ring()]],
  'a very deep list': () => ['ask', 900_009, 'documents.read', nested(2000)],
  'five million characters': () => ['ask', 900_010, 'documents.read', ['x'.repeat(5_000_000)]],
  'a pong to no ping': () => ['pong', 9_000_000],
  'a command of somebody else': () => ['tell', 'hold', ['command', 'peer.greet']],
  'something unknown to register': () => ['tell', 'hold', ['constructor', 'constructor', {}]],
  'a reading of what was never granted': () => ['ask', 900_011, 'documents.read', ['practice-check-document']],
  'a message for the page': () => ['tell', 'window.message', ['information', '<img src=x onerror=alert(1)>', {}, []]],
};

export function activate(context, practice) {
  const { commands } = practice;
  context.subscriptions.push(
    commands.registerCommand('trouble.ping', () => 'here'),
    commands.registerCommand('trouble.remember', async (value) => { await context.globalState.update('remembered', value); return true; }),
    commands.registerCommand('trouble.remembered', () => context.globalState.get('remembered')),
    commands.registerCommand('trouble.hang', () => { for (;;) { /* For ever. */ } }),
    commands.registerCommand('trouble.close', () => { if (self.close) self.close(); else for (;;) { /* Then it hangs instead. */ } }),
    commands.registerCommand('trouble.hoard', async (megabytes) => {
      const hoard = [];
      for (let held = 0; held < megabytes; held += 16) {
        hoard.push(new Uint8Array(16 * 1024 * 1024).fill(held));
        await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
      globalThis.hoard = hoard;
      return hoard.length * 16;
    }),
    commands.registerCommand('trouble.flood', () => { for (let count = 1; ; count += 1) { try { context.logger.info('flood', { count }); } catch { /* And again. */ } } }),
    commands.registerCommand('trouble.floodOfPongs', () => { for (let count = 1; ; count += 1) { try { send(['pong', count]); } catch { /* And again. */ } } }),
    // To the frame, which may share the page's thread.
    commands.registerCommand('trouble.floodOfShouts', () => { for (let count = 1; ; count += 1) { try { globalThis.postMessage({ count }); } catch { /* And again. */ } } }),
    commands.registerCommand('trouble.calls', async (count) => { for (let made = 0; made < count; made += 1) void practice.commands.getCommands().catch(() => 0); return true; }),
    commands.registerCommand('trouble.large', () => { send(['tell', 'log', Array.from({ length: 2_000_000 }, (_, index) => ({ index }))]); return true; }),
    commands.registerCommand('trouble.forge', (name) => { send(FORGERIES[name]()); return port !== undefined; }),
    commands.registerCommand('trouble.forgeWithPort', () => { const { port1 } = new MessageChannel(); send(['ask', 900_020, 'documents.read', [port1]], [port1]); return port !== undefined; }),
  );
}
