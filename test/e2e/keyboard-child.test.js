// A child's page with the keyboard alone at each of its stages, on a desk's screen and on the narrowest phone: Tab comes to everything
// that can be pressed or written in, it can be seen where it is, and it goes on to the page around. In a child's hands it never leaves
// the page that was handed, whatever is pressed, and what the child does keeps the keyboard somewhere (AC-01, DP-36, CH-R14).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FOOT, HEAD, at, openTool, stagesOf, tools, toolsIn } from './every-tool.js';
import { installHelpers, installWatch } from './in-page.js';
import { handsOn } from './keyboard-hands.js';

const session = tools.at(-1);
const WORD = 'tulip';
/** Firefox goes through it on the phone only. */
const WIDTHS = { chromium: [320, 1280], firefox: [320] };

const engines = (process.env.BROWSERS ?? 'chromium,firefox').split(',').filter((name) => name !== 'webkit');
for (const engine of engines) {
  void describe(`A child’s page with the keyboard alone (${engine})`, () => {
    const there = toolsIn(engine);

    async function sitDown(state, width) {
      const page = await there.browser.newPage();
      await page.setViewport({ width, height: 740 });
      await page.evaluateOnNewDocument(installHelpers);
      await page.evaluateOnNewDocument(installWatch);
      await openTool(page, there.site.address, { ...session, document: at(session.document, state) });
      return { page, ...handsOn(page) };
    }
    /** What can be pressed or written in, and seen: marked, so that it is known where Tab has come. Of radio buttons one is on the way. */
    const mark = (page) => page.evaluate(() => {
      const { elements, isSeen } = globalThis.inPage;
      const groups = new Set();
      const own = elements().filter((element) => element.matches('button, select, textarea, input, summary, a[href]') && element.getRootNode() !== document && isSeen(element) && !element.disabled && element.tabIndex >= 0
        && (element.type !== 'radio' || (!groups.has(element.name) && groups.add(element.name))));
      globalThis.toReach = new Map(own.map((element) => [element, `${element.localName} “${globalThis.inPage.nameOf(element).slice(0, 60)}”`]));
      return own.length;
    });
    const reached = (page) => page.evaluate(() => {
      const now = globalThis.inPage.focused();
      for (const element of globalThis.toReach.keys()) if (element === now || (element.type === 'radio' && element.name === now?.name)) globalThis.toReach.delete(element);
      const box = now?.getBoundingClientRect();
      return { isInTool: now?.getRootNode() !== document, isTooWide: document.documentElement.scrollWidth > innerWidth, size: box && now.matches('button, select, summary') ? Math.min(box.width, box.height) : 999 };
    });
    const left = (page) => page.evaluate(() => [...globalThis.toReach.values()]);

    for (const width of WIDTHS[engine]) {
      void it(`comes to everything at every stage, and can be seen, ${width} wide`, async () => {
        for (const state of stagesOf(session)) {
          const { page, focus } = await sitDown(state, width);
          const all = await mark(page);
          await page.focus('a');
          for (let presses = 0; presses < all + 60; presses += 1) {
            await page.keyboard.press('Tab');
            await page.evaluate(() => new Promise((next) => { requestAnimationFrame(next); }));
            const now = await focus();
            if (now.name === FOOT || now.tag === 'body') break;
            assert.ok(now.isVisible, `${state}: it cannot be seen where the keyboard is: ${now.tag} “${now.name}” (${now.why})`);
            const { isTooWide } = await reached(page);
            assert.equal(isTooWide, false, `${state}: the page is wider than the screen at “${now.name}”`);
          }
          assert.deepEqual(await left(page), [], `${state}: Tab does not come to these`);
          await page.close();
        }
      });

      void it(`in a child’s hands comes to everything on their page and to nothing else, ${width} wide`, async () => {
        const { page, press, write, focus } = await sitDown('with-child', width);
        await press('Hand it to Mia');
        await write('Your word (four letters or more)', WORD);
        await press('Hand it over');
        const all = await mark(page);
        const seen = [];
        for (let presses = 0; presses < all + 3; presses += 1) {
          await page.keyboard.press('Tab');
          const now = await focus();
          // Past the last of them the keyboard is in the browser's own bars, as it is on every page.
          if (now.tag === 'body') continue;
          assert.ok(![HEAD, FOOT].includes(now.name), 'Tab leads out of the child’s page');
          assert.ok(now.isVisible, `It cannot be seen where the keyboard is: ${now.tag} “${now.name}” (${now.why})`);
          const { size } = await reached(page);
          if (size < 44) seen.push(`${now.tag} “${now.name}” is ${size}`);
        }
        assert.deepEqual(await page.evaluate(() => [...globalThis.toReach].filter(([element]) => element.closest('.held')).map(([, name]) => name)), []);
        assert.deepEqual(seen, [], 'Too small for a child');
        await page.close();
      });

      // Firefox without a screen does not come back from its own bars to a page that stands over everything else: what is done there is done in Chromium.
      if (engine !== 'firefox') void it(`in a child’s hands stays on their page, and somewhere on it, ${width} wide`, async () => {
        const { page, press, write, tabTo, named, chord, content, whereItIs, stage } = await sitDown('with-child', width);
        await press('Hand it to Mia');
        await write('Your word (four letters or more)', WORD);
        await press('Hand it over');
        await mark(page);
        const inHands = async (after) => {
          const now = await whereItIs(after);
          assert.ok((await reached(page)).isInTool, `${after}: the keyboard is on “${now.name}”, outside the child’s page`);
          assert.equal(await page.evaluate(() => globalThis.inPage.tool().sitting.handed), WORD, after);
          return now;
        };
        for (const [modifier, key] of [['Control', 'p'], ['Control', 's'], ['Control', 'z'], ['Alt', 'ArrowLeft'], ['Control', 'r']]) {
          await chord(modifier, key);
          assert.equal(await page.evaluate(() => globalThis.inPage.tool().sitting.handed), WORD, `${modifier}+${key}`);
        }
        await page.keyboard.press('Escape');
        await inHands('Escape');

        await press('Write or say something');
        await inHands('“Write or say something”');
        await page.keyboard.type('my bed');
        await chord('Control', 'Enter');
        await inHands('Ctrl+Enter');
        assert.ok(JSON.stringify(await content()).includes('my bed'));
        await press('I drew something');
        await inHands('“I drew something”');
        await page.keyboard.type('a dog');
        await press('Put it in');
        await inHands('“Put it in”');
        await press('6');
        await inHands('a number');
        await press('Leave it');
        await inHands('“Leave it”');
        await press('8');
        await write('What makes it that one', 'the lock');
        await press('Put it in');
        await inHands('the number');
        await press('I don’t want to say');
        await inHands('“I don’t want to say”');
        await press('I want a break');
        await inHands('“I want a break”');
        await press('I want to carry on');
        await inHands('“I want to carry on”');
        await press('Cover this page');
        await inHands('“Cover this page”');
        await press('Show it again');
        await inHands('“Show it again”');
        await tabTo('the worker’s word', named('input', 'For the grown-up'));
        await page.keyboard.type('nothing');
        await page.keyboard.press('Enter');
        await inHands('a wrong word');
        await press('Stop and listen');
        await inHands('“Stop and listen”');
        assert.equal(await stage(), 'following-procedure');
        await tabTo('the worker’s word', named('input', 'For the grown-up'));
        await page.keyboard.type(WORD);
        await page.keyboard.press('Enter');
        await whereItIs('the word');
        assert.equal(await page.evaluate(() => globalThis.inPage.tool().sitting.handed), undefined);
        await page.close();
      });
    }

    void it('the exact words of a telling: written, left, written anew, and done', async () => {
      const { page, press, write, tick, choose, goOn, content, stage } = await sitDown('with-child', 320);
      await press('Stop and listen');
      assert.equal(await stage(), 'following-procedure');
      await write('Mia’s exact words', 'he put his hand');
      await choose('In which language', 'Welsh');
      await tick('I have started');
      await write('Mia’s exact words', ' over my mouf');
      assert.deepEqual((await content()).sessions[0].earlierTellings.map(({ words }) => words.text), ['he put his hand']);
      await goOn('The exact words are here', 'stopped', 'We stopped');
      await press('What was told, and written down exactly');
      await page.close();
    });
  });
}
