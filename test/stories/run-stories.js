/**
 * Every story as a test, from the built Storybook, in Chromium and Firefox: its play function ends well, axe finds nothing
 * (in every theme and both languages, and at 320 px), nothing is said in the console, and nothing is asked of the network
 * but the files of the page (DP-30).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, serveFolder } from '../browser/launch.js';

const folder = fileURLToPath(new URL('../../.cache/storybook-static', import.meta.url));
const only = process.argv[2];
const stories = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries).filter((entry) => entry.type === 'story' && (!only || entry.id.includes(only)));

/** Theme × language × width; the first is the whole story, the others are the same one in other clothes. */
const CLOTHES = [
  { theme: 'light', language: 'en', width: 1440 }, { theme: 'dark', language: 'en', width: 1440 }, { theme: 'hollin-bay', language: 'en', width: 1440 }, { theme: 'kelderby', language: 'en', width: 1440 },
  { theme: 'light', language: 'cy', width: 1440 }, { theme: 'dark', language: 'cy', width: 1440 }, { theme: 'light', language: 'en', width: 320 }, { theme: 'light', language: 'cy', width: 320 },
  { theme: 'light', language: 'en', width: 1440, forcedColours: true },
];
const RUNS = [{ browser: 'chromium', clothes: CLOTHES }, { browser: 'firefox', clothes: CLOTHES.slice(0, 1) }];

let passed = 0;
let failed = 0;
const site = await serveFolder(folder);

async function runStory(page, story, clothes) {
  const problems = [];
  const onConsole = (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(`console: ${message.text()}`); };
  const onError = (error) => problems.push(`error: ${error.message}`);
  const onRequest = (request) => { if (!request.url().startsWith(site.address) && !/^(data|blob|about):/.test(request.url())) problems.push(`request to ${new URL(request.url()).origin}`); };
  const onResponse = (response) => { if (response.status() >= 400 && !/favicon|project\.json|\/sb-/.test(response.url())) problems.push(`${response.status()} for ${new URL(response.url()).pathname}`); };
  page.on('response', onResponse);
  page.on('console', onConsole); page.on('pageerror', onError); page.on('request', onRequest);
  try {
    await page.goto(`${site.address}/iframe.html?id=${story.id}&viewMode=story&globals=theme:${clothes.theme};language:${clothes.language}`, { waitUntil: 'domcontentloaded' });
    const finished = await page.evaluate(() => new Promise((resolve) => {
      const limit = setTimeout(() => resolve({ status: 'error', reporters: [{ result: 'did not finish in 30 s' }] }), 30_000);
      const listen = () => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        if (!channel) { setTimeout(listen, 20); return; }
        const done = (report) => { clearTimeout(limit); resolve({ status: report.status, reporters: (report.reporters ?? []).map(({ type, status, result }) => ({ type, status, violations: (result?.violations ?? []).map(({ id, help, nodes }) => `${id}: ${help} [${nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary?.split('\n').slice(1, 2).join('')}`).slice(0, 3).join(' | ')}]`) })) }); };
        const last = channel.last?.('storyFinished');
        if (last) done(last[0]); else channel.once('storyFinished', done);
        channel.once('playFunctionThrewException', (error) => { clearTimeout(limit); resolve({ status: 'error', reporters: [{ result: error.message, violations: [`play: ${error.message}`] }] }); });
        channel.once('storyThrewException', (error) => { clearTimeout(limit); resolve({ status: 'error', reporters: [{ violations: [`render: ${error.message}`] }] }); });
      };
      listen();
    }));
    if (finished.status !== 'success') problems.push(`did not end well (${finished.status})`);
    for (const reporter of finished.reporters) problems.push(...(reporter.violations ?? []));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 1) problems.push(`${sideways} px of sideways scroll`);
  } catch (error) {
    problems.push(error.message);
  } finally {
    page.off('response', onResponse);
    page.off('console', onConsole); page.off('pageerror', onError); page.off('request', onRequest);
  }
  return problems;
}

for (const run of RUNS) {
  const browser = await launch(run.browser);
  for (const clothes of run.clothes) {
    const waiting = [...stories];
    const worker = async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: clothes.width, height: 1000 });
      if (clothes.forcedColours) {
        const client = await page.createCDPSession();
        await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
      }
      for (let story = waiting.shift(); story; story = waiting.shift()) {
      const problems = await runStory(page, story, clothes);
      if (problems.length === 0) passed += 1;
      else {
        failed += 1;
        console.log(`✗ ${story.title} › ${story.name} (${run.browser}, ${clothes.theme}, ${clothes.language}, ${clothes.width} px${clothes.forcedColours ? ', forced colours' : ''})\n    ${problems.slice(0, 6).join('\n    ')}`);
      }
      }
      await page.close();
    };
    // Two pages at a time: a page in the background may not be painted in Firefox, so there it is one.
    await Promise.all(Array.from({ length: run.browser === 'chromium' ? 2 : 1 }, worker));
  }
  await browser.close();
}
site.end();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
