// The page of a document on every screen a person may have it on: a phone, four times as large, in colours of their own,
// with less movement, in the dark, in Welsh. Nothing is cut off or goes sideways, and axe finds nothing wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const desk = { width: 1280, height: 900 };
const SCREENS = {
  'at a desk': { viewport: desk },
  '320 pixels wide': { viewport: { width: 320, height: 640 } },
  'at 400 %, as a screen of 1280 by 1024 then is': { viewport: { width: 320, height: 256, deviceScaleFactor: 4 } },
  'in colours of the reader’s own': { viewport: desk, features: [{ name: 'forced-colors', value: 'active' }] },
  'with less movement': { viewport: desk, features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
  'in the dark': { viewport: desk, features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  'in Welsh': { viewport: desk, language: 'cy' },
  'in Welsh, 320 pixels wide': { viewport: { width: 320, height: 640 }, language: 'cy' },
};

for (const [name, { viewport, features = [], language = 'en' }] of Object.entries(SCREENS)) {
  void describe(`The page of a document ${name}`, () => {
    let page;

    before(async () => {
      page = await newPage();
      await page.setViewport({ deviceScaleFactor: 1, ...viewport });
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features });
      await openMap(page, system.address, `${mapPath}?lang=${language}`);
    });
    after(() => page?.close());

    void it('nothing of it goes sideways', async () => {
      assert.deepEqual(await sideways(page), []);
    });

    void it('axe finds nothing wrong', async () => {
      assert.deepEqual(await violations(page), []);
    });

    void it('nor with a copy, the reasons of a scale, or an entry being written, open', async () => {
      // What they are made of is the same everywhere: axe looks at them at a desk and on a phone.
      const isLookedAt = ['at a desk', '320 pixels wide'].includes(name);
      for (const open of [
        () => globalThis.inPage.tool().show({ dialog: { kind: 'copies' } }),
        () => globalThis.inPage.tool().show({ dialog: { kind: 'scale', scaleId: 'sc1' }, asking: 'p-deb', draft: {} }),
        () => { globalThis.inPage.tool().show({ dialog: undefined, asking: undefined }); globalThis.inPage.tool().moreOpen = true; globalThis.inPage.tool().startEditing('harm', 'h1'); },
      ]) {
        await page.evaluate(open);
        await settled(page);
        assert.deepEqual(await sideways(page), []);
        if (isLookedAt) assert.deepEqual(await violations(page), []);
      }
    });

    if (language === 'cy') {
      void it('it is in Welsh throughout', async () => {
        const found = await page.evaluate(() => [document.documentElement.lang, globalThis.inPage.tool().shadowRoot.querySelector('.tool').lang]);
        assert.deepEqual(found, ['cy', 'cy']);
        const texts = (await page.evaluate(() => globalThis.inPage.texts())).join('\n');
        for (const word of ['Sign out', 'What are we worried about?', 'Make a copy for', 'All saved']) assert.ok(!texts.includes(word), `“${word}” is still English`);
      });
    }

    if (name === 'with less movement') {
      void it('nothing moves by itself', async () => {
        assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
      });
    }
  });
}

void describe('Every other page of the case system', () => {
  for (const path of ['/sign-in', '/', '/families/case-harte/', `${mapPath}versions`, `${mapPath}versions/1`, '/procedures', '/nowhere']) {
    void it(`${path} fits a phone, and axe finds nothing wrong`, async () => {
      const page = await newPage();
      await page.setViewport({ width: 320, height: 640 });
      await page.goto(`${system.address}${path}`);
      assert.deepEqual(await sideways(page), []);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }
});

let system;
let browser;

before(async () => {
  [system, browser] = await Promise.all([startCaseSystem(), launch('chromium')]);
  const page = await newPage();
  await signIn(page, system.address, 'w-amira');
  await page.close();
});
after(async () => {
  await browser?.close();
  await system?.end();
});

async function newPage() {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(installHelpers);
  await page.evaluateOnNewDocument(axe);
  return page;
}

const settled = (page) => page.evaluate(async () => {
  const tool = globalThis.inPage.tool();
  await tool.updateComplete;
  // A part of the tool that is fetched when it is needed is there.
  for (let tries = 0; tries < 200 && tool.shadowRoot.querySelector('.notice.part'); tries += 1) await new Promise((next) => { setTimeout(next, 25); });
  await new Promise((next) => { requestAnimationFrame(() => setTimeout(next, 50)); });
});

/** What goes past the edge of the screen, or of a dialog: nobody should have to go there and back for each line (WCAG 1.4.10). */
function sideways(page) {
  return page.evaluate(() => {
    const { scrollingElement: screen } = document;
    const wide = screen.scrollWidth > screen.clientWidth ? [`the page is ${screen.scrollWidth} wide, the screen ${screen.clientWidth}`] : [];
    for (const element of globalThis.inPage.elements()) {
      const { overflowX } = getComputedStyle(element);
      if (['auto', 'scroll'].includes(overflowX) && element.localName !== 'textarea' && element.scrollWidth > element.clientWidth + 1) wide.push(`${element.localName}.${element.className} is ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return wide;
  });
}

async function violations(page) {
  await until(() => page.evaluate(() => typeof globalThis.axe?.run === 'function'), 'axe is there');
  return page.evaluate(async () => {
    const found = await globalThis.axe.run(document, { resultTypes: ['violations'], preload: false });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`));
  });
}
