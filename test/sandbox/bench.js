/**
 * What the sandbox costs in each engine, for `npm run bench`; `node test/sandbox/bench.js` prints these rows alone. Measures; fails nothing.
 * Memory is the proportional size of all of the browser's processes, before and after ten plugins (Linux).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mark, median, milliseconds, print } from '../bench/table.js';
import { engines, openBrowser } from './open-browser.js';
import { serveCaseSystem } from './servers.js';

const bundledPage = async () => (await build({
  configFile: false, logLevel: 'warn', define: { 'process.env.NODE_ENV': '"production"' }, resolve: { conditions: ['source', 'production', 'module', 'browser'] },
  build: { write: false, target: 'es2022', lib: { entry: fileURLToPath(new URL('bench-page.js', import.meta.url)), formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
}))[0].output[0].code;
const echo = `const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage(data); }'], { type: 'text/javascript' })));
addEventListener('message', ({ ports }) => worker.postMessage(0, [ports[0]])); parent.postMessage('ready', '*');`;
const MANY = 10;
const later = (time) => new Promise((done) => { setTimeout(done, time); });

function megabytesOf(root) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((row) => row.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const pid of found) found.push(...rows.filter(([, parent]) => parent === pid).map(([own]) => own));
  const sizes = found.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** `add` takes a row: what, measured, budget, met. */
export async function measureSandbox(add, { quick = false } = {}) {
  const code = await bundledPage();
  for (const engine of engines) {
    const system = await serveCaseSystem({ extra: { '/check-page/bench.html': '<!doctype html><title>Bench</title><body><script type="module" src="/bench/bench.js"></script></body>', '/bench/bench.js': code, '/bench/echo.html': `<!doctype html><title>Echo</title><body><script>${echo}</script></body>` } });
    const browser = await openBrowser(engine);
    try {
      await measureEngine(add, engine, { system, browser, quick });
    } catch (error) {
      add(`The sandbox in ${engine}`, `could not be measured: ${error.message}`);
    } finally {
      await browser.end();
      await system.end();
    }
  }
}

async function measureEngine(add, engine, { system, browser, quick }) {
  await browser.go(`${system.address}/check-page/bench.html`);
  const waited = 'while (!globalThis.practiceBench) await new Promise((done) => setTimeout(done, 20)); return await practiceBench';
  for (const [kind, { map, kit, lumino: theirs }] of Object.entries(await browser.run(`${waited}.commands(...args);`, quick ? 15 : 40))) {
    const ratio = median(kit) / median(map);
    add(`A command whose handler answers ${kind} ÷ a call through a Map (${engine})`, `${ratio.toFixed(2)} ×`, '≤ 2 ×', ratio <= 2);
    add("  Lumino's registry ÷ a call through a Map", `${(median(theirs) / median(map)).toFixed(2)} ×`);
  }
  const { port, command } = await browser.run(`${waited}.calls(...args);`, quick ? 3 : 5);
  const calls = median(command) / median(port);
  add(`A command in the sandbox ÷ a round trip on a bare port (${engine})`, `${calls.toFixed(2)} × (${median(command).toFixed(3)} and ${median(port).toFixed(3)} ms)`);
  const { bare, cold, ready } = await browser.run(`${waited}.starts(...args);`, quick ? 5 : 11);
  add('  start and first call, as a user sees it: a frame stands ready', `${milliseconds(ready)}, ${(median(ready) / median(bare)).toFixed(2)} × a bare frame and worker`, '≤ 250 ms', median(ready) <= 250);
  add('  the first of a page, nothing ready', `${milliseconds(cold)}, ${(median(cold) / median(bare)).toFixed(2)} × a bare frame and worker (${median(bare).toFixed(0)} ms)`);
  await browser.go(`${system.address}/check-page/bench.html`);
  await later(1500);
  const before = megabytesOf(browser.process);
  await browser.run(`${waited}.many(...args);`, MANY);
  await later(1500);
  const size = (megabytesOf(browser.process) - before) / MANY;
  add('  memory of one plugin', `${size.toFixed(1)} MB`, '≤ 6 MB', size <= 6);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = [];
  await measureSandbox((what, measured, budget = '', met) => { console.error(`${what}: ${measured}`); rows.push([what, measured, budget, mark(met)]); }, { quick: process.argv.includes('--quick') });
  print(rows);
}
