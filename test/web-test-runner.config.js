// Element tests in Chromium, Firefox and WebKit. `BROWSERS=chromium` for the fast loop; name files after `--` to run only those:
//   BROWSERS=chromium npx wtr --config test/web-test-runner.config.js --files 'packages/elements/src/scale/*.test.ts'
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { find, launchOptions } from './browser/browsers.js';
import { jsonPlugin } from './browser/json-plugin.js';
import { keysPlugin } from './browser/keys-plugin.js';
import { closingLineReporter } from './browser/reporter.js';
import { webkitLauncher } from './browser/webkit.js';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const createPage = async ({ context }) => {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return page;
};

const LAUNCHERS = {
  chromium: () => chromeLauncher({ puppeteer, launchOptions: launchOptions('chromium'), createPage, concurrency: 1 }),
  firefox: () => chromeLauncher({ puppeteer, launchOptions: launchOptions('firefox'), createPage, concurrency: 1 }),
  webkit: () => webkitLauncher({ screen: find('Xvfb'), driver: find('WebKitWebDriver'), browser: find('MiniBrowser') }),
};

const names = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',').map((name) => name.trim().toLowerCase());

function launcher(name) {
  const start = LAUNCHERS[name];
  if (!start) throw new Error(`BROWSERS names ${name}, but there are only ${Object.keys(LAUNCHERS).join(', ')}.`);
  return start();
}

let browsers;
try {
  browsers = names.map(launcher);
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

export default {
  rootDir: root,
  files: ['packages/elements/src/**/*.test.ts', 'packages/*/src/elements/**/*.test.ts', 'packages/*/src/**/*.browser.test.ts', 'test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source'] },
  plugins: [
    jsonPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(root, 'packages/tsconfig.json') }),
    keysPlugin(),
  ],
  browsers,
  concurrentBrowsers: 2,
  reporters: [closingLineReporter()],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 300_000,
  testsStartTimeout: 120_000,
  browserStartTimeout: 120_000,
  // Immer asks which build it is in the way bundlers answer; here there is none.
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><head><title>Tests</title></head><body><script>globalThis.process = { env: { NODE_ENV: 'test' } };</script><script type="module" src="${framework}"></script></body></html>`,
};
