/** WebKit for the test runner: a virtual screen and WebKitWebDriver, each on a free place, both ended with the run. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const MINIBROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function virtualScreen() {
  return new Promise((resolve, reject) => {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    screen.once('error', () => reject(new Error('WebKit needs Xvfb: apt-get install xvfb')));
    screen.stdio[3].once('data', (data) => resolve({ screen, display: `:${String(data).trim()}` }));
  });
}

export async function webkitLauncher() {
  const port = await freePort();
  const { screen, display } = await virtualScreen();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } });
  driver.once('error', () => { console.error('WebKit needs its driver: apt-get install webkit2gtk-driver'); process.exit(1); });
  const end = () => { driver.kill(); screen.kill(); };
  process.once('exit', end);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1', port, path: '/', logLevel: 'silent', connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] },
    },
  });
  launcher.name = 'WebKit';
  launcher.concurrency = 1;
  // One page at a time: real keys and a real pointer go to the page in front.
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config) => initialize({ ...config, concurrency: 1 });
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => { try { await stop(); } finally { end(); } };
  return launcher;
}
