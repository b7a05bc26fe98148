import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pluginCheck, pluginFrame } from './plugin-check.js';
import { POLICY, securityHeaders } from './security-headers.js';

describe('The page on which somebody sees whether the plugin sandbox holds here', () => {
  const directory = mkdtempSync(join(tmpdir(), 'practice-plugin-check-'));
  let app: Hono;
  beforeAll(() => {
    mkdirSync(join(directory, 'check-page'));
    writeFileSync(join(directory, 'frame.html'), '<!doctype html><title>Plugin sandbox</title>');
    writeFileSync(join(directory, 'headers.json'), JSON.stringify({ 'Content-Security-Policy': "default-src 'none'; sandbox allow-scripts" }));
    writeFileSync(join(directory, 'check-page/index.html'), '<!doctype html><title>Does it hold?</title>');
    writeFileSync(join(directory, 'check-page/check-page.js'), 'export {};');
    app = new Hono().route('/', pluginFrame(directory));
    app.use(securityHeaders);
    app.route('/', pluginCheck(directory));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('gives the frame the policy that was built for it, and the page this system’s own', async () => {
    const frame = await app.request('/plugin-check/frame.html');
    expect([frame.status, frame.headers.get('content-security-policy')]).toEqual([200, "default-src 'none'; sandbox allow-scripts"]);
    const page = await app.request('/plugin-check/check-page/index.html');
    expect([page.status, page.headers.get('content-security-policy'), await page.text()]).toEqual([200, POLICY, expect.stringContaining('Does it hold?')]);
    const script = await app.request('/plugin-check/check-page/check-page.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('has a short address, and no file but its own', async () => {
    for (const short of ['/plugin-check/', '/plugin-check']) expect((await app.request(short)).headers.get('location')).toBe('/plugin-check/check-page/index.html');
    for (const other of ['headers.json', 'check-page/..%2fheaders.json', 'check-page/%2e%2e/headers.json', 'check-page/nothing.js']) expect((await app.request(`/plugin-check/${other}`)).status, other).toBe(404);
  });

  it('is not there, and nothing fails, where the kit was not built', async () => {
    const unbuilt = new Hono().route('/', pluginFrame(join(directory, 'none'))).route('/', pluginCheck(join(directory, 'none')));
    for (const file of ['frame.html', 'check-page/index.html', 'check-page/check-page.js']) expect((await unbuilt.request(`/plugin-check/${file}`)).status, file).toBe(404);
  });
});
