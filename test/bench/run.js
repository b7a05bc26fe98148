/**
 * `npm run bench`: the assessment map against the same page written by hand and against SurveyJS, measured in one run,
 * interleaved, as ratios. It reports and never fails: times depend on the machine, ratios hardly (DESIGN §6).
 * `node test/bench/run.js --profile` says instead where the kit's time goes; `--quick` measures with fewer rounds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { buildPage, cache } from './build-page.js';
import { embedSize, parts, primitiveSizes } from './sizes.js';
import { profileMount, profileTyping } from './profile.js';
import { mark, median, milliseconds, print } from './table.js';

const CHROMIUM = '/usr/bin/chromium';
const profiling = process.argv.includes('--profile');
const quick = process.argv.includes('--quick');
const SIZES = [10, 100, 1000, 10_000];
/** SurveyJS takes a quarter of a minute to mount a thousand: it is measured a few times, and typed into up to a hundred. */
const SURVEYS = quick ? 2 : 3;
const SURVEY_TYPED = 100;
const rows = [];
/** Said as it is measured too: the whole takes minutes. */
const add = (what, measured, budget = '', met) => {
  rows.push([what, measured, budget, mark(met)]);
  console.error(`${what}: ${measured}`);
};

if (!existsSync(CHROMIUM)) {
  console.log('Chromium is not here, so nothing was measured. On Debian: apt-get install chromium');
  process.exit(0);
}
await buildPage({ minify: !profiling });
const server = createServer((request, response) => {
  const file = { '/': 'index.html', '/bench.js': 'bench.js', '/bench.css': 'bench.css' }[request.url];
  if (!file) { response.writeHead(404).end(); return; }
  const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[file.split('.')[1]];
  // Isolated pages are given a clock of 5 µs instead of 100.
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }).end(readFileSync(`${cache}/${file}`));
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const browser = await puppeteer.launch({
  executablePath: CHROMIUM, protocolTimeout: 240_000, defaultViewport: { width: 1280, height: 800 },
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('globalThis.bench');
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const ask = (method, ...given) => page.evaluate((name, all) => globalThis.bench[name](...all), method, given);
  if (profiling) {
    await profileMount(client, ask);
    await profileTyping(client, ask);
  } else {
    await measureMount(ask);
    await measureTyping(ask);
    await measurePause(ask, client);
    await measureMemory(ask, client);
    await measureSizes();
    print(rows);
  }
} finally {
  await browser.close();
  server.close();
}

async function measureMount(ask) {
  const times = { kit: [], byHand: [], surveyJs: [] };
  for (let round = 0; round < (quick ? 4 : 10); round += 1) {
    for (const name of ['kit', 'byHand', ...(round < SURVEYS ? ['surveyJs'] : [])]) times[name].push(...await ask('mount', name, 1000));
  }
  const elements = { kit: await ask('elementsInEntry', 'kit'), byHand: await ask('elementsInEntry', 'byHand') };
  const first = { kit: times.kit.shift(), byHand: times.byHand.shift(), surveyJs: times.surveyJs.shift() };
  const base = median(times.byHand);
  const ratio = median(times.kit) / base;
  add('Mount of 1,000 entries: by hand', milliseconds(times.byHand));
  add('  the kit', milliseconds(times.kit));
  add('  the kit ÷ by hand', `${ratio.toFixed(2)} ×`, '≤ 1.5 ×', ratio <= 1.5);
  add('  SurveyJS ÷ by hand', `${(median(times.surveyJs) / base).toFixed(1)} × (${milliseconds(times.surveyJs)})`);
  add('  first time on a page: kit ÷ by hand', `${(first.kit / first.byHand).toFixed(2)} × (${first.kit.toFixed(0)} and ${first.byHand.toFixed(0)} ms)`);
  add('  elements in an entry', `kit ${elements.kit}, by hand ${elements.byHand}`, 'the same', elements.kit === elements.byHand);
}

async function measureTyping(ask) {
  const letters = quick ? 20 : 40;
  const medians = {};
  for (const count of SIZES) {
    const contenders = ['kit', 'byHand', ...(count <= SURVEY_TYPED ? ['surveyJs'] : [])];
    const times = { kit: [], byHand: [], surveyJs: [] };
    for (let round = 0; round < (quick ? 2 : 4); round += 1) {
      for (const name of contenders) {
        await ask('open', name, count);
        await ask('type', 10);
        times[name].push(...await ask('type', name === 'surveyJs' ? 10 : letters));
        await ask('close');
      }
    }
    medians[count] = { kit: median(times.kit), byHand: median(times.byHand) };
    const ratio = medians[count].kit / medians[count].byHand;
    add(`A keystroke among ${count.toLocaleString('en')}: by hand`, milliseconds(times.byHand));
    add('  the kit', milliseconds(times.kit));
    add('  the kit ÷ by hand', `${ratio.toFixed(2)} ×`, '≤ 1.3 ×', ratio <= 1.3);
    if (times.surveyJs.length > 0) add('  SurveyJS ÷ by hand', `${(median(times.surveyJs) / medians[count].byHand).toFixed(1)} × (${milliseconds(times.surveyJs)})`);
  }
  const growth = (name) => medians[10_000][name] / medians[10][name];
  add('A keystroke, from 10 to 10,000: the kit', `grows ${growth('kit').toFixed(2)} ×`, '≤ 2 ×', growth('kit') <= 2);
  add('  by hand', `grows ${growth('byHand').toFixed(2)} ×`);
}

/** What waits for a pause in the typing (practice checks, the form's value) is not in a keystroke; it is counted here. */
async function measurePause(ask, client) {
  for (const count of [1000, 10_000]) {
    const spent = { kit: [], byHand: [] };
    for (let round = 0; round < 3; round += 1) {
      for (const name of ['kit', 'byHand']) {
        await ask('open', name, count);
        await ask('type', 3);
        const before = await metric(client, 'TaskDuration');
        await new Promise((resolve) => { setTimeout(resolve, 1200); });
        spent[name].push((await metric(client, 'TaskDuration') - before) * 1000);
        await ask('close');
      }
    }
    add(`The pause after typing among ${count.toLocaleString('en')}`, `kit ${milliseconds(spent.kit)}, by hand ${median(spent.byHand).toFixed(1)} ms`);
  }
}

async function measureMemory(ask, client) {
  await ask('cycle', 100);
  const before = await memory(client);
  await ask('cycle', quick ? 200 : 1000);
  const after = await memory(client);
  const nodes = after.nodes - before.nodes;
  const heap = (after.heap - before.heap) / 1000;
  add('1,000 times mounted and unmounted: nodes', `${before.nodes} → ${after.nodes}`, 'back to the start', nodes <= 10);
  add('  heap', `${(before.heap / 1e6).toFixed(2)} → ${(after.heap / 1e6).toFixed(2)} MB (${heap.toFixed(0)} kB)`, 'back to the start', heap <= before.heap / 1000 * 0.02);
  add('  listeners', `${before.listeners} → ${after.listeners}`, 'back to the start', after.listeners - before.listeners <= 5);
}

async function metric(client, name) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name).value;
}

async function memory(client) {
  for (let time = 0; time < 4; time += 1) await client.send('HeapProfiler.collectGarbage');
  return { heap: await metric(client, 'JSHeapUsedSize'), nodes: await metric(client, 'Nodes'), listeners: await metric(client, 'JSEventListeners') };
}

async function measureSizes() {
  const kilobytes = (size) => `${size.toFixed(1)} kB`;
  const embed = embedSize();
  add('Size, minified and gzipped: one tool, whole', embed === undefined ? 'not built: npm run build' : kilobytes(embed), '≤ 45 kB', embed === undefined ? undefined : embed <= 45);
  const names = { runtime: 'shared runtime (lit, xstate, zod, immer)', kit: "the kit's shared packages", tool: 'the tool on top', words: "the tool's words" };
  for (const { name, size } of await parts()) {
    const budget = { runtime: 30, tool: 12 }[name];
    add(`  ${names[name] ?? name}`, kilobytes(size), budget ? `≤ ${budget} kB` : '', budget ? size <= budget : undefined);
  }
  for (const { name, alone, own } of await primitiveSizes()) add(`  <${name}>`, `${kilobytes(alone)} (${kilobytes(own)} without the shared looks)`, '≤ 3 kB', alone <= 3);
}
