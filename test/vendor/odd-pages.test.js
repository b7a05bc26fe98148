// The script-tag file on the pages that vendors really have: old encodings, small roots, quirks mode, a form, another Lit.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { launch, serve } from '../browser/launch.js';
import { root } from './vendor-folder.js';

const json = JSON.stringify(harte).replaceAll('<', '\\u003c').replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
const tool = (attributes = '') => `<practice-assessment-map actor="w-amira" ${attributes}><script type="application/json">${json}</script></practice-assessment-map>`;
const script = '<script type="module" src="/kit/practice-assessment-map.js"></script>';
const PAGES = {
  '/old': { type: 'text/html; charset=windows-1252', body: `<html lang="en"><head><title>Old</title></head><body>${tool()}${script}</body></html>` },
  '/small': { body: `<!doctype html><html lang="en"><head><title>Small</title><link rel="stylesheet" href="/small.css"></head><body>${tool()}${script}</body></html>` },
  '/small.css': { type: 'text/css', body: 'html { font-size: 62.5%; } * { box-sizing: content-box; letter-spacing: 3px; } p, h1, h2, button { color: red; margin: 40px; }' },
  '/form': { body: `<!doctype html><html lang="en"><head><title>Form</title></head><body><form method="post" action="/post">${tool('name="map"')}<button>Send</button></form>${script}</body></html>` },
  '/twice': { body: `<!doctype html><html lang="en"><head><title>Twice</title></head><body>${tool()}${tool('lang="cy"')}${script}<script type="module" src="/kit/practice-assessment-map.js?again"></script></body></html>` },
};

void describe('The script-tag file', () => {
  let browser;
  let site;
  let posted = '';
  const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types practice-kit-1-0-0 'allow-duplicates'";
  before(async () => {
    browser = await launch('chromium');
    site = await serve({
      '/kit/': `${root}packages/embed/dist`,
      '/': (request, response) => {
        const path = new URL(request.url, 'http://page').pathname;
        if (request.method === 'POST') {
          let body = '';
          request.on('data', (chunk) => { body += chunk; });
          request.on('end', () => { posted = body; response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Thanks</title>'); });
          return;
        }
        const page = PAGES[path];
        if (!page) { response.writeHead(404).end(); return; }
        response.writeHead(200, { 'Content-Type': page.type ?? 'text/html; charset=utf-8' }).end(Buffer.from(page.body, 'latin1'));
      },
    }, { 'Content-Security-Policy': policy });
  });
  after(async () => {
    await browser.close();
    await site.end();
  });

  async function open(path) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 1000 });
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !/404/.test(message.text())) problems.push(message.text()); });
    await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle0' });
    return { page, problems };
  }
  const words = (page) => page.evaluate(() => {
    const all = (node) => [...node.childNodes].map((one) => (one.nodeType === 3 ? one.textContent : one.localName === 'style' ? '' : all(one) + (one.shadowRoot ? all(one.shadowRoot) : ''))).join(' ');
    return [...document.querySelectorAll('practice-assessment-map')].map((map) => all(map.shadowRoot));
  });

  void it('reads the same in an old page: windows-1252 and no doctype', async () => {
    const { page, problems } = await open('/old');
    assert.deepEqual(problems, []);
    const [all] = await words(page);
    assert.ok(all.includes('he nows were my scool is'));
    assert.ok(all.includes('Signs of Safety®') && !all.includes('â'), 'its own letters are whole');
    await page.close();
  });

  void it('keeps its sizes and colours where the page’s own styles would bend them', async () => {
    const { page, problems } = await open('/small');
    assert.deepEqual(problems, []);
    const heading = await page.evaluate(() => { const { color, marginTop } = getComputedStyle(document.querySelector('practice-assessment-map').shadowRoot.querySelector('h1')); return { color, marginTop }; });
    assert.notEqual(heading.color, 'rgb(255, 0, 0)');
    assert.equal(heading.marginTop, '0px');
    await page.close();
  });

  void it('posts the whole document in a plain form, with no script of the page', async () => {
    const { page } = await open('/form');
    await Promise.all([page.waitForNavigation(), page.click('form > button')]);
    assert.deepEqual(JSON.parse(new URLSearchParams(posted).get('map') ?? new RegExp('name="map"\\r\\n\\r\\n(.*)').exec(posted)[1]), JSON.parse(JSON.stringify(harte)));
    await page.close();
  });

  void it('may be on a page twice, in two languages, and loaded twice, and stays whole', async () => {
    const { page, problems } = await open('/twice');
    assert.deepEqual(problems, []);
    const both = await words(page);
    assert.equal(both.length, 2);
    for (const all of both) assert.ok(all.includes('he nows were my scool is'));
    assert.notEqual(both[0], both[1]);
    await page.close();
  });

  void it('asks the network for nothing but its own files', async () => {
    const page = await browser.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(`${site.address}/old`, { waitUntil: 'networkidle0' });
    assert.deepEqual(asked.filter(({ origin, pathname }) => origin !== site.address || !/^\/(?:old|kit\/|favicon)/.test(pathname)).map(String), []);
    await page.close();
  });
});
