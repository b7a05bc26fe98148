// Each of the five tools at every stage of its machine, from the script-tag file on an empty page: axe finds nothing, nothing is
// wider than a phone, and nothing goes wrong on the page; in the light and the dark, in Welsh, on the narrowest phone, in forced
// colours, and with motion kept down nothing moves. Chromium goes through all of it, and at each stage into one other part of
// the page; Firefox through every stage once, in the dark. (What opens over a tool, councils' colours and pictures are in the stories.)
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, openTool, stagesOf, tools, toolsIn } from './every-tool.js';
import { installHelpers, installWatch } from './in-page.js';

const CLOTHES = [
  { name: 'in the light', width: 1280 },
  { name: 'in the dark', width: 1280, theme: 'dark' },
  { name: 'in Welsh', width: 1280, lang: 'cy' },
  { name: 'on the narrowest phone', width: 320 },
  { name: 'on the narrowest phone, in Welsh', width: 320, lang: 'cy' },
  { name: 'in forced colours', width: 1280, features: [{ name: 'forced-colors', value: 'active' }] },
];
const engines = (process.env.BROWSERS ?? 'chromium,firefox').split(',').filter((name) => name !== 'webkit');

/** Runs in the page: the tool anew, and what is wrong with it. */
async function look(json, properties, views, asks) {
  const { inPage, axe } = globalThis;
  const wrong = [];
  for (const view of views) {
    const old = inPage.tool();
    const tool = document.createElement(old.localName);
    const { theme, ...set } = properties;
    Object.assign(tool, { actor: old.actor, clock: old.clock, ...set, document: json });
    if (theme) tool.dataset.theme = theme;
    document.documentElement.lang = set.lang;
    tool.sitting = { ...tool.sitting, ...view };
    old.replaceWith(tool);
    await tool.updateComplete;
    for (let tries = 0; tries < 300 && (!tool.isFurnished || tool.shadowRoot.querySelector('.notice.part') || (set.lang === 'cy' && tool.t('action.print') === 'Print')); tries += 1) await new Promise((next) => { setTimeout(next, 10); });
    await new Promise((next) => { requestAnimationFrame(() => setTimeout(next, 20)); });
    const where = JSON.stringify(view);
    if (!inPage.elements().some((element) => /^h[12]$/.test(element.localName) && inPage.isSeen(element))) wrong.push(`${where} has no heading`);
    if (document.documentElement.scrollWidth > innerWidth) {
      const widest = inPage.elements().filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map(({ localName, className }) => `${localName}.${className}`);
      wrong.push(`${where} is ${document.documentElement.scrollWidth} wide: ${[...new Set(widest)].slice(0, 5).join(' ')}`);
    }
    if (asks.axe) {
      const { violations } = await axe.run(tool, { resultTypes: ['violations'] });
      wrong.push(...violations.map(({ id, nodes }) => `${where} axe ${id}: ${nodes.slice(0, 2).map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary.split('\n')[1]?.trim()}`).join(' | ')}`));
    }
    if (asks.still) wrong.push(...document.getAnimations().map(() => `${where} moves`));
  }
  return wrong;
}

for (const engine of engines) {
  void describe(`Every stage of every tool (${engine})`, () => {
    const there = toolsIn(engine);

    async function open(tool) {
      const page = await there.browser.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
      await page.evaluateOnNewDocument(installHelpers);
      await page.evaluateOnNewDocument(installWatch);
      await openTool(page, there.site.address, tool, '?axe');
      return { page, problems };
    }

    for (const tool of tools) {
      void it(`${tool.name}: ${stagesOf(tool).length} stages`, async () => {
        const { page, problems } = await open({ ...tool, document: at(tool.document, stagesOf(tool)[0]) });
        const found = [];
        for (const { name, width, features = [], theme, lang = 'en' } of engine === 'chromium' ? CLOTHES : [CLOTHES[1]]) {
          await page.setViewport({ width, height: 900 });
          if (engine === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }, ...features]);
          for (const [index, stage] of stagesOf(tool).entries()) {
            // What a stage brings into view itself; and one of the other parts of the page, another at each stage.
            const [own, ...others] = tool.views;
            const views = others.length > 0 && name.startsWith('in the light') ? [own, others[index % others.length]] : [own];
            const wrong = await page.evaluate(look, JSON.stringify(at(tool.document, stage)), { lang, theme }, views, { axe: width > 320 || lang === 'en', still: engine === 'chromium' });
            found.push(...wrong.map((one) => `${stage}, ${name}: ${one}`));
          }
        }
        assert.deepEqual(found, []);
        assert.deepEqual(problems, []);
        await page.close();
      });
    }
  });
}
