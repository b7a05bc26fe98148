// What a sandboxed plugin costs: one start, one call against a bare port's round trip in the same place, and many at once.
import { hostUnderTest } from './check-page/host-under-test.js';

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const rounded = (number, digits = 3) => Number(number.toFixed(digits));

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

async function perCall(work, count = 1000) {
  for (let warm = 0; warm < 200; warm += 1) await work();
  const start = performance.now();
  for (let made = 0; made < count; made += 1) await work();
  return (performance.now() - start) / count;
}

globalThis.practiceBench = {
  async calls() {
    const bare = await bareEcho();
    const { host, end } = await hostUnderTest(['peer']);
    await host.commands.executeCommand('peer.greet', 'Nia');
    const [ports, commands] = [[], []];
    // In turn, so that both meet the same weather.
    for (let round = 0; round < 5; round += 1) {
      ports.push(await perCall(() => bare.echo('Nia')));
      commands.push(await perCall(() => host.commands.executeCommand('peer.greet', 'Nia')));
    }
    bare.end();
    await end();
    return { 'bare port, round trip (ms)': rounded(median(ports)), 'sandboxed command (ms)': rounded(median(commands)), ratio: rounded(median(commands) / median(ports), 2) };
  },
  async starts() {
    const starts = [];
    for (let round = 0; round < 11; round += 1) {
      const { host, end } = await hostUnderTest(['peer'], { keepsSpare: false });
      const start = performance.now();
      await host.commands.executeCommand('peer.greet', 'Nia');
      starts.push(performance.now() - start);
      await end();
    }
    return { 'start and first call, first (ms)': rounded(starts[0], 0), 'start and first call, median (ms)': rounded(median(starts), 0), 'slowest (ms)': rounded(Math.max(...starts), 0) };
  },
  async many(count) {
    for (let made = 0; made < count; made += 1) {
      const { host } = await hostUnderTest(['peer'], { keepsSpare: false });
      await host.commands.executeCommand('peer.greet', 'Nia');
    }
  },
};
