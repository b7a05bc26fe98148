/**
 * Tests of elements in real browsers: Chromium, Firefox and WebKit, from this one configuration.
 * The fast loop: `BROWSERS=chromium npx web-test-runner --config test/web-test-runner.config.js --files packages/…/x.test.ts`
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as puppeteer from 'puppeteer-core';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { closingLine } from './browser/closing-line.js';
import { keysPlugin } from './browser/keys-plugin.js';
import { webkitLauncher } from './browser/webkit-launcher.js';

const CHROMIUM = '/usr/bin/chromium';
const FIREFOX = '/usr/bin/firefox-esr';
const need = (binary, name) => {
  if (!existsSync(binary)) {
    console.error(`${name} is not here. On Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb`);
    process.exit(1);
  }
  return binary;
};
const launchers = {
  chromium: () => {
    const launcher = chromeLauncher({ puppeteer, launchOptions: { executablePath: need(CHROMIUM, 'Chromium'), args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] } });
    launcher.name = 'Chromium';
    return launcher;
  },
  firefox: () => {
    const launcher = chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath: need(FIREFOX, 'Firefox') } });
    launcher.name = 'Firefox';
    return launcher;
  },
  webkit: () => { need('/usr/bin/WebKitWebDriver', 'WebKit'); return webkitLauncher(); },
};
const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['packages/elements/src/**/*.test.ts', 'packages/*/src/elements/**/*.test.ts', 'packages/*/src/**/*.browser.test.ts'],
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
  concurrentBrowsers: 2,
  concurrency: 2,
  nodeResolve: { exportConditions: ['source', 'browser', 'production'] },
  plugins: [jsonModules(), esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../packages/tsconfig.json', import.meta.url)) }), keysPlugin()],
  reporters: [closingLine()],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 240_000,
  browserStartTimeout: 120_000,
};

/** `import x from './x.json' with { type: 'json' }` in the sources is a plain module here: not every engine takes the attribute. */
function jsonModules() {
  return {
    name: 'json-modules',
    transform({ path, body }) {
      return path.endsWith('.ts') && typeof body === 'string' ? { body: body.replace(/ with \{ type: 'json' \}/g, '') } : undefined;
    },
  };
}
