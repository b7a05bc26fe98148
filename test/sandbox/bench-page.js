// What a sandboxed plugin costs: one start, one call against a bare port's round trip in the same place, and many at once.
import { CommandRegistry } from '@lumino/commands';
import { createHost } from '../../packages/plugin-host/src/host/create-host.ts';
import { hostUnderTest } from './check-page/host-under-test.js';

/** A frame of no origin with a worker in it that gives back what it is given, and nothing else. */
async function bareEcho() {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.display = 'none';
  frame.src = '/bench/echo.html';
  const { port1, port2 } = new MessageChannel();
  const ready = new Promise((done) => {
    addEventListener('message', ({ source }) => {
      if (source !== frame.contentWindow) return;
      source.postMessage('start', '*', [port2]);
      done();
    }, { once: true });
  });
  document.body.append(frame);
  await ready;
  let answered;
  port1.onmessage = ({ data }) => answered(data);
  return { echo: (value) => new Promise((done) => { answered = done; port1.postMessage(value); }), end: () => frame.remove() };
}

/** A plugin of the page: no sandbox. */
async function hostWith(handler) {
  const manifest = { publisher: 'bench', name: 'bench', version: '1.0.0', displayName: 'Bench', description: 'For measuring.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js', contributes: { commands: [{ command: 'bench.add', title: 'Add' }] } };
  const host = createHost({ plugins: [{ manifest, load: async () => ({ activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand('bench.add', handler)) }) }] });
  await host.start();
  if (await host.commands.executeCommand('bench.add', 1) !== 2) throw new Error('The command does not answer.');
  return host;
}

function luminoWith(handler) {
  const registry = new CommandRegistry();
  registry.addCommand('bench.add', { execute: ({ number }) => handler(number) });
  return (number) => registry.execute('bench.add', { number });
}

/** Enough calls to be seen by the coarsest clock. */
const CALLS = 20_000;
async function timeOf(run) {
  const start = performance.now();
  for (let call = 0; call < CALLS; call += 1) await run(call);
  return performance.now() - start;
}

async function perCall(work, count = 1000) {
  for (let warm = 0; warm < 200; warm += 1) await work();
  const start = performance.now();
  for (let made = 0; made < count; made += 1) await work();
  return (performance.now() - start) / count;
}

const startAndCall = async (host) => {
  const start = performance.now();
  await host.commands.executeCommand('peer.greet', 'Nia');
  return performance.now() - start;
};

/** Times in milliseconds; what is compared takes turns, so that all meet the same weather. */
globalThis.practiceBench = {
  async commands(rounds) {
    const found = {};
    for (const [kind, handler] of Object.entries({ 'at once': (number) => number + 1, later: async (number) => number + 1 })) {
      const host = await hostWith(handler);
      const map = new Map([['bench.add', handler]]);
      const ways = { map: (number) => map.get('bench.add')(number), kit: (number) => host.commands.executeCommand('bench.add', number), lumino: luminoWith(handler) };
      found[kind] = { map: [], kit: [], lumino: [] };
      for (let round = -3; round < rounds; round += 1) {
        for (const [way, run] of Object.entries(ways)) {
          const time = await timeOf(run);
          if (round >= 0) found[kind][way].push(time);
        }
      }
      await host.dispose();
    }
    return found;
  },
  async calls(rounds) {
    const bare = await bareEcho();
    const { host, end } = await hostUnderTest(['peer']);
    await host.commands.executeCommand('peer.greet', 'Nia');
    const [port, command] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      port.push(await perCall(() => bare.echo('Nia')));
      command.push(await perCall(() => host.commands.executeCommand('peer.greet', 'Nia')));
    }
    bare.end();
    await end();
    return { port, command };
  },
  /** `bare`: a frame with a worker and its first answer. `cold`: nothing is there. `ready`: the page has stood for a moment. */
  async starts(rounds) {
    const [bare, cold, ready] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const { echo, end } = await bareEcho();
      await echo('Nia');
      bare.push(performance.now() - start);
      end();
      for (const [times, keepsSpare] of [[cold, false], [ready, true]]) {
        const made = await hostUnderTest(['peer'], { keepsSpare });
        await new Promise((done) => { setTimeout(done, 1500); });
        times.push(await startAndCall(made.host));
        await made.end();
      }
    }
    return { bare, cold, ready };
  },
  async many(count) {
    for (let made = 0; made < count; made += 1) {
      const { host } = await hostUnderTest(['peer'], { keepsSpare: false });
      await host.commands.executeCommand('peer.greet', 'Nia');
    }
  },
};
