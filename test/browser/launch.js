/** Browsers for tests of built things: the system's own Chromium and Firefox, driven by puppeteer-core. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';

const BROWSERS = {
  chromium: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] },
  firefox: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
};

export async function launch(name, options = {}) {
  const settings = BROWSERS[name];
  if (!existsSync(settings.executablePath)) throw new Error(`${name} is not here. On Debian: apt-get install chromium firefox-esr`);
  return puppeteer.launch({ ...settings, ...options, args: [...(settings.args ?? []), ...(options.args ?? [])] });
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** Serves a folder on this machine; answers with its address and how to end it. */
export function serveFolder(folder, headers = {}) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!file.startsWith(folder) || !existsSync(file)) { response.writeHead(404).end(); return; }
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
      response.end(readFileSync(file));
    }).listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${server.address().port}`, end: () => server.close() }));
  });
}
