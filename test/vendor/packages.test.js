// The packages as a vendor has them: no sources, no workspace, no settings of ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { launch, serve } from '../browser/launch.js';
import { vendorFolder } from './vendor-folder.js';

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

void describe('The packages, packed and put into a vendor’s own folder', () => {
  let vendor;
  before(() => { vendor = vendorFolder(); });
  after(() => vendor.remove());

  const node = (source) => {
    writeFileSync(join(vendor.folder, 'script.mjs'), source);
    return JSON.parse(execFileSync(process.execPath, ['script.mjs'], { cwd: vendor.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
  };

  void it('read a document, judge it and make a copy on a server, with no page and no settings', () => {
    const answer = node(`
      import { copyFor, readDocument } from '@practice-kit/documents';
      import { check, documentType, start } from '@practice-kit/signs-of-safety/model';
      import { harte } from '@practice-kit/signs-of-safety/fixtures';
      const read = readDocument(JSON.stringify(harte), [documentType]);
      const { copy } = copyFor(read.document, 'parent:p-ryan', documentType);
      console.log(JSON.stringify({
        ok: read.ok, findings: check(read.document, { asOf: '2026-10-05' }).map(({ id }) => id),
        stage: start(read.document, { asOf: '2026-10-05', actor: 'w-amira' }).stage, leaks: JSON.stringify(copy).includes('Larkspur'),
      }));`);
    assert.equal(answer.ok, true);
    assert.equal(answer.stage, 'ready');
    assert.equal(answer.leaks, false);
    assert.ok(answer.findings.includes('SOS-M10'), `SOS-M10 is among ${answer.findings.join(', ')}`);
  });

  void it('are bundled by a vendor’s own Vite and show the whole map under a strict policy', async () => {
    const source = join(vendor.folder, 'src');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'main.js'), `
      import '@practice-kit/signs-of-safety/define';
      import { memoryRecords } from '@practice-kit/documents';
      import { harte } from '@practice-kit/signs-of-safety/fixtures';
      const map = document.querySelector('practice-assessment-map');
      map.records = memoryRecords([harte]);
      map.document = harte;`);
    writeFileSync(join(vendor.folder, 'index.html'), '<!doctype html><html lang="en"><head><title>A vendor’s page</title><meta charset="utf-8"></head><body><practice-assessment-map actor="w-amira"></practice-assessment-map><script type="module" src="/src/main.js"></script></body></html>');
    await build({ root: vendor.folder, configFile: false, logLevel: 'error', build: { outDir: join(vendor.folder, 'dist'), modulePreload: { polyfill: false }, target: 'es2022' } });
    const site = await serve({ '/': join(vendor.folder, 'dist') }, { 'Content-Security-Policy': POLICY });
    const browser = await launch('chromium');
    try {
      const page = await browser.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => { if (message.type() === 'error' && !/favicon|404/.test(message.text())) problems.push(message.text()); });
      await page.goto(site.address, { waitUntil: 'networkidle0' });
      const words = await page.evaluate(() => {
        const all = (node) => [...node.childNodes].map((one) => (one.nodeType === 3 ? one.textContent : one.localName === 'style' ? '' : all(one) + (one.shadowRoot ? all(one.shadowRoot) : ''))).join(' ');
        return all(document.querySelector('practice-assessment-map').shadowRoot);
      });
      assert.deepEqual(problems, []);
      assert.ok(words.includes('he nows were my scool is'));
    } finally {
      await browser.close();
      await site.end();
    }
  });
});
