// WebKit: Debian's MiniBrowser driven by WebKitWebDriver on a virtual screen. Nothing ready-made starts these three
// together, so this does, and ends them again.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

/** Height of the browser's own bars above the page. */
const CHROME_HEIGHT = 38;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Xvfb picks a free display and writes its number to the file descriptor it is given. */
function startScreen(command) {
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1920x1600x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = new Promise((resolve, reject) => {
    let text = '';
    screen.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it gave a display`)));
  });
  return { screen, display };
}

async function untilListening(port, attempts = 100) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer');
}

class WebKitLauncher extends WebdriverLauncher {
  // One page at a time: real keys and pointers go to the page in front.
  concurrency = 1;

  #tools;
  #home;
  #processes = [];

  constructor(tools) {
    super({ capabilities: { browserName: 'MiniBrowser' } });
    this.#tools = tools;
  }

  async initialize(config) {
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
    const { screen, display } = startScreen(this.#tools.screen);
    this.#processes.push(screen);
    const port = await freePort();
    this.#home = mkdtempSync(join(tmpdir(), 'practice-webkit-'));
    const driver = spawn(this.#tools.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: await display, HOME: this.#home, XDG_RUNTIME_DIR: this.#home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    });
    this.#processes.push(driver);
    await untilListening(port);
    this.options = {
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      connectionRetryCount: 1,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: this.#tools.browser, args: ['--automation'] },
      },
    };
  }

  async createDriverManager() {
    const manager = await super.createDriverManager();
    await this.resize({ width: 1280, height: 800 });
    return manager;
  }

  async perform(actions) {
    await this.driver.performActions(actions);
  }

  async resize({ width, height }) {
    await this.driver.setWindowRect(null, null, width, height + CHROME_HEIGHT);
  }

  async stop() {
    await super.stop();
    for (const child of this.#processes.reverse()) child.kill();
    this.#processes = [];
    if (this.#home) rmSync(this.#home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {{ screen: string, driver: string, browser: string }} tools where the three programs are */
export function webkitLauncher(tools) {
  return new WebKitLauncher(tools);
}
