/**
 * `npm run bench`: the assessment map against the same page written by hand and against SurveyJS, measured in one run,
 * interleaved, as ratios. It reports and never fails: times depend on the machine, ratios hardly (DESIGN §6).
 * `node test/bench/run.js --profile` says instead where the kit's time goes (of one tool: `--profile --only=family-plan`); `--quick` measures with fewer rounds, `--only=family-plan` one tool, `--only=host` the plugin host.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { buildPage, cache } from './build-page.js';
import { measureHost } from './host.js';
import { TOOL_FILES, embedSize, parts, primitiveSizes } from './sizes.js';
import { profileMount, profileTyping } from './profile.js';
import { mark, median, milliseconds, print } from './table.js';

const CHROMIUM = '/usr/bin/chromium';
const profiling = process.argv.includes('--profile');
const quick = process.argv.includes('--quick');
const SIZES = [10, 100, 1000, 10_000];
/** SurveyJS takes a quarter of a minute to mount a thousand: it is measured a few times, and typed into up to a hundred. */
const SURVEYS = quick ? 2 : 3;
const SURVEY_TYPED = 100;
const OTHER_TOOLS = ['conversation-guide', 'family-plan', 'reflection', 'childs-session'];
const only = /--only=([\w-]+)/.exec(process.argv.join(' '))?.[1];
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
if (only === 'host') {
  await measureHost(add, { quick });
  print(rows);
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
    await profileMount(client, ask, only);
    await profileTyping(client, ask, only);
  } else if (only) {
    await measureTool(only, ask, client);
    print(rows);
  } else {
    await measureMount(ask);
    await measureTyping(ask);
    await measurePause(ask, client);
    await measureMemory(ask, client);
    for (const tag of OTHER_TOOLS) await measureTool(tag, ask, client);
    await measureSizes();
    await measureHost(add, { quick });
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

/** Each of the other tools as the map: mounted, typed into, mounted and unmounted. Without SurveyJS, which takes a minute each. */
async function measureTool(tag, ask, client) {
  const [kit, byHand] = tag === 'assessment-map' ? ['kit', 'byHand'] : [`${tag}:kit`, `${tag}:byHand`];
  const times = { kit: [], byHand: [] };
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    times.kit.push(...await ask('mount', kit, 1000));
    times.byHand.push(...await ask('mount', byHand, 1000));
  }
  const mount = median(times.kit.slice(1)) / median(times.byHand.slice(1));
  add(`<practice-${tag}>, 1,000 entries: by hand`, milliseconds(times.byHand.slice(1)));
  add('  the kit', milliseconds(times.kit.slice(1)));
  add('  the kit ÷ by hand', `${mount.toFixed(2)} ×`, '≤ 1.5 ×', mount <= 1.5);
  const medians = {};
  for (const count of SIZES) {
    // Where it grows with every entry, ten thousand take minutes and say nothing new.
    const before = medians[1000];
    if (count > 1000 && before.kit > 5 * before.byHand) { add(`  a keystroke among ${count.toLocaleString('en')}`, 'not measured: it grows with every entry', '≤ 1.3 ×', false); continue; }
    const typed = { kit: [], byHand: [] };
    for (let round = 0; round < (quick ? 1 : 2); round += 1) {
      for (const [name, contender] of [['kit', kit], ['byHand', byHand]]) {
        await ask('open', contender, count);
        await ask('type', 5);
        typed[name].push(...await ask('type', quick || count > 1000 ? 15 : 30));
        await ask('close');
      }
    }
    medians[count] = { kit: median(typed.kit), byHand: median(typed.byHand) };
    const ratio = medians[count].kit / medians[count].byHand;
    add(`  a keystroke among ${count.toLocaleString('en')}`, `${ratio.toFixed(2)} × (the kit ${milliseconds(typed.kit)}, by hand ${milliseconds(typed.byHand)})`, '≤ 1.3 ×', ratio <= 1.3);
  }
  const most = Math.max(...Object.keys(medians).map(Number));
  const growth = medians[most].kit / medians[10].kit;
  add(`  a keystroke, from 10 to ${most.toLocaleString('en')}`, `grows ${growth.toFixed(2)} ×`, '≤ 2 ×', growth <= 2);
  await measureMemory(ask, client, kit);
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

async function measureMemory(ask, client, name = 'kit') {
  const times = quick ? 200 : 1000;
  await ask('cycle', 100, name);
  const before = await memory(client);
  await ask('cycle', times, name);
  const after = await memory(client);
  const nodes = after.nodes - before.nodes;
  const heap = (after.heap - before.heap) / 1000;
  add(`${name === 'kit' ? '' : '  '}${times.toLocaleString('en')} times mounted and unmounted: nodes`, `${before.nodes} → ${after.nodes}`, 'back to the start', nodes <= 10);
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
  const names = { runtime: 'shared runtime (lit, xstate, zod, immer)', kit: "the kit's shared packages", tool: 'the tool on top, with what comes later', words: "the tool's words" };
  for (const tag of Object.keys(TOOL_FILES)) {
    const embed = embedSize(tag);
    add(`Size of <${tag}>, whole from the start, minified and gzipped`, embed === undefined ? 'not built: npm run build' : kilobytes(embed), '≤ 45 kB', embed === undefined ? undefined : embed <= 45);
    for (const { name, size } of await parts(tag)) {
      const budget = { runtime: 30, tool: 12 }[name];
      add(`  ${names[name] ?? name}`, kilobytes(size), budget ? `≤ ${budget} kB` : '', budget ? size <= budget : undefined);
    }
  }
  for (const { name, alone, own } of await primitiveSizes()) add(`  <${name}>`, `${kilobytes(alone)} (${kilobytes(own)} without the shared looks)`, '≤ 3 kB', alone <= 3);
}
