/** Where the kit's time goes: functions by their own time, and by time with what they call. */
const PARTS = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

/** `tag`: another tool than the map. */
const named = (tag) => ['kit', 'byHand'].map((name) => (tag ? `${tag}:${name}` : name));

export async function profileMount(client, ask, tag) {
  for (const name of named(tag)) {
    await ask('mount', name, 1000, 3);
    await profile(client, `Mount of 1,000 entries, ${name}`, 10, () => ask('mount', name, 1000, 10));
  }
}

export async function profileTyping(client, ask, tag) {
  const [kit, byHand] = named(tag);
  for (const [name, count] of [[kit, 10], [kit, 10_000], [byHand, 10], [byHand, 10_000]]) {
    await ask('open', name, count);
    await ask('type', 30);
    await profile(client, `A keystroke among ${count}, ${name}`, 200, () => ask('type', 200));
    await ask('close');
  }
}

async function profile(client, title, times, work) {
  const before = await metrics(client);
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 100 });
  await client.send('Profiler.start');
  await work();
  const { profile: taken } = await client.send('Profiler.stop');
  const after = await metrics(client);
  console.log(`\n${title}, ms each: ${PARTS.map((part) => `${part} ${((after[part] - before[part]) * 1000 / times).toFixed(3)}`).join(', ')}`);
  const { self, total } = sum(taken);
  const top = (map, count) => [...map].toSorted((one, other) => other[1] - one[1]).slice(0, count).map(([name, time]) => `  ${(time / 1000 / times).toFixed(3).padStart(9)}  ${name}`).join('\n');
  console.log(` own time\n${top(self, 28)}\n with callees\n${top(total, 60)}`);
}

async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

function sum({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const label = ({ callFrame }) => `${callFrame.functionName || '(anonymous)'} :${callFrame.lineNumber + 1}`;
  const self = new Map();
  const total = new Map();
  samples.forEach((id, at) => {
    const time = timeDeltas[at];
    const node = byId.get(id);
    self.set(label(node), (self.get(label(node)) ?? 0) + time);
    const names = new Set();
    for (let one = id; one !== undefined; one = parents.get(one)) names.add(label(byId.get(one)));
    for (const name of names) total.set(name, (total.get(name) ?? 0) + time);
  });
  return { self, total };
}
