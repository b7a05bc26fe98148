// One page in each of the engines, with the same four verbs. WebKit speaks plain WebDriver, on a screen of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find } from '../browser/browsers.js';
import { launch } from '../browser/launch.js';

/** Puppeteer switches Chromium's isolation of sandboxed frames off unless told otherwise: people's own browsers have it on. */
export const ENGINES = {
  'Chromium, sandboxed frames isolated': () => puppet('chromium', true),
  'Chromium, sandboxed frames not isolated': () => puppet('chromium', false),
  Firefox: () => puppet('firefox'),
  WebKit: () => webKit(),
};
const asked = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',').map((name) => name.trim().toLowerCase());
export const engines = Object.keys(ENGINES).filter((name) => asked.some((engine) => name.toLowerCase().startsWith(engine)));

/**
 * @returns {Promise<{ go(address: string): Promise<void>, run(script: string, ...args: unknown[]): Promise<any>, frameTargets?(): Promise<number>, end(): Promise<void>, processes(): number[] }>}
 * `run`: the body of an asynchronous function in the page.
 */
export function openBrowser(name) {
  return ENGINES[name]();
}

/** One starts after the other: which Chromium it is to be, they read from one place. */
let starting = Promise.resolve();
async function puppet(engine, isIsolated) {
  const start = () => started(engine, isIsolated);
  const browser = await (starting = starting.then(start, start));
  const page = await browser.newPage();
  return {
    go: async (address) => { await page.goto(address, { waitUntil: 'load' }); },
    run: (script, ...args) => page.evaluate(async (text, given) => {
      const Maker = Object.getPrototypeOf(async () => undefined).constructor;
      return await new Maker('...args', text)(...given);
    }, script, args),
    frameTargets: async () => {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'iframe').length;
    },
    end: () => browser.close(),
    process: browser.process()?.pid,
  };
}

async function started(engine, isIsolated) {
  const before = process.env.PUPPETEER_TEST_EXPERIMENTAL_CHROME_FEATURES;
  process.env.PUPPETEER_TEST_EXPERIMENTAL_CHROME_FEATURES = String(Boolean(isIsolated));
  try {
    return await launch(engine, { protocolTimeout: 300_000 });
  } finally {
    if (before === undefined) delete process.env.PUPPETEER_TEST_EXPERIMENTAL_CHROME_FEATURES;
    else process.env.PUPPETEER_TEST_EXPERIMENTAL_CHROME_FEATURES = before;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function webKit() {
  const screen = spawn(find('Xvfb'), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise((done, fail) => {
    screen.stdio[3].once('data', (chunk) => done(`:${String(chunk).trim()}`));
    screen.once('error', fail);
  });
  const home = mkdtempSync(join(tmpdir(), 'practice-webkit-'));
  const port = await freePort();
  const driver = spawn(find('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, HOME: home, XDG_RUNTIME_DIR: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  });
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const answer = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value;
  };
  for (let attempt = 0; attempt < 100 && !await fetch(`${base}/status`).then(() => true, () => false); attempt += 1) await new Promise((done) => { setTimeout(done, 100); });
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: find('MiniBrowser'), args: ['--automation'] } } } });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 280_000, pageLoad: 60_000 });
  return {
    go: async (address) => { await call('POST', `${session}/url`, { url: address }); },
    run: async (script, ...args) => {
      const { value, error } = await call('POST', `${session}/execute/async`, { script: `const done = arguments[arguments.length - 1]; (async (...args) => { ${script} })(...arguments[0]).then((value) => done({ value }), (error) => done({ error: String(error) }));`, args: [args] });
      if (error) throw new Error(error);
      return value;
    },
    end: async () => {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    process: driver.pid,
  };
}
