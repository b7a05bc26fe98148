/**
 * `node test/sandbox/bench.js`: prints what the sandbox costs in each engine. Measures; fails nothing.
 * Memory is the proportional size of all of the browser's processes, before and after ten plugins (Linux).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { engines, openBrowser } from './open-browser.js';
import { serveCaseSystem } from './servers.js';

const [{ output: [{ code }] }] = await build({
  configFile: false, logLevel: 'warn', define: { 'process.env.NODE_ENV': '"production"' }, resolve: { conditions: ['source', 'production', 'module', 'browser'] },
  build: { write: false, target: 'es2022', lib: { entry: fileURLToPath(new URL('bench-page.js', import.meta.url)), formats: ['es'] } },
});
const echo = `const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage(data); }'], { type: 'text/javascript' })));
addEventListener('message', ({ ports }) => worker.postMessage(0, [ports[0]])); parent.postMessage('ready', '*');`;
const MANY = 10;

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

for (const engine of engines) {
  const system = await serveCaseSystem({ extra: { '/check-page/bench.html': '<!doctype html><title>Bench</title><body><script type="module" src="/bench/bench.js"></script></body>', '/bench/bench.js': code, '/bench/echo.html': `<!doctype html><title>Echo</title><body><script>${echo}</script></body>` } });
  const browser = await openBrowser(engine);
  await browser.go(`${system.address}/check-page/bench.html`);
  const figures = await browser.run('return { ...await practiceBench.starts(), ...await practiceBench.calls() };');
  await browser.go(`${system.address}/check-page/bench.html`);
  await new Promise((done) => { setTimeout(done, 1500); });
  const before = megabytesOf(browser.process);
  await browser.run(`await practiceBench.many(${MANY}); return true;`);
  await new Promise((done) => { setTimeout(done, 1500); });
  figures['memory of one plugin (MB)'] = Number(((megabytesOf(browser.process) - before) / MANY).toFixed(1));
  console.log(engine, figures);
  await browser.end();
  await system.end();
}
