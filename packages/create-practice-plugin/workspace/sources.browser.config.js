// Copied into a scaffold under `.cache` by the tests: the kit's sources, and the browser that the kit's own tests use.
import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { launchOptions } from '../../../test/browser/browsers.js';
import base from './web-test-runner.config.js';

export default {
  ...base, rootDir: fileURLToPath(new URL('../../..', import.meta.url)), nodeResolve: { exportConditions: ['source'] },
  browsers: [chromeLauncher({ puppeteer, launchOptions: launchOptions('chromium'), concurrency: 1 })],
  testsStartTimeout: 120_000, testsFinishTimeout: 200_000, browserStartTimeout: 120_000,
};
