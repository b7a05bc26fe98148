// Browsers and a small file server for tests of built things: the system's own Chromium and Firefox, driven by puppeteer-core.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './browsers.js';

/** @param {'chromium' | 'firefox'} engine */
export function launch(engine, options = {}) {
  const settings = launchOptions(engine);
  return puppeteer.launch({ ...settings, ...options, args: [...(settings.args ?? []), ...(options.args ?? [])] });
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.map': 'application/json',
};

/**
 * Serves folders on this machine. `mounts` maps a path to a folder, or to a function that answers a request itself.
 * @param {Record<string, string | ((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void)>} mounts
 * @returns {Promise<{ address: string, end: () => Promise<void> }>}
 */
export async function serve(mounts, headers = {}) {
  const prefixes = Object.keys(mounts).toSorted((left, right) => right.length - left.length);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://page').pathname);
    const prefix = prefixes.find((one) => path.startsWith(one));
    const mount = mounts[prefix];
    if (typeof mount === 'function') {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      mount(request, response);
      return;
    }
    const folder = mount === undefined ? undefined : resolve(mount);
    const asked = folder && join(folder, path.slice(prefix.length));
    const file = asked && existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!file || !(file + sep).startsWith(folder + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
    response.end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    end: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

/** @returns {Promise<{ address: string, end: () => Promise<void> }>} */
export const serveFolder = (folder, headers) => serve({ '/': folder }, headers);
