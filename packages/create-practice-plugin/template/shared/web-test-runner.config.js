// Element tests in a browser that is installed already (CHROME_PATH says where, when it is not found).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { jsonPlugin } from './json-plugin.js';

export default {
  files: ['src/**/*.browser.test.ts'],
  // As root, as in many a container, Chromium starts only without its own sandbox.
  browsers: [chromeLauncher({ launchOptions: { args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] } })],
  nodeResolve: { exportConditions: ['default'] },
  plugins: [jsonPlugin(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testFramework: { config: { timeout: 30_000 } },
  // A library asks which build it is in the way bundlers answer; here there is none.
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><head><title>Tests</title></head><body><script>globalThis.process = { env: { NODE_ENV: 'test' } };</script><script type="module" src="${framework}"></script></body></html>`,
};
