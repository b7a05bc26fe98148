// A worker of another agency holds what she was given of the map, from one end to the other, as its workers and she do it on the
// screen: what is written afterwards reaches her when somebody gives it to her, and what is called back is gone (domain.md §2.6).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers, installWatch } from './in-page.js';

const SINCE = 'Nan has had a key since Saturday.';
/** What is on the page of somebody who works on the map; a script-tag file adds its version to each. */
const WORKING = ['practice-entry-list', 'practice-findings', 'practice-steps'];
const GIVEN = 'On 11 May 2026 Ryan threw a plate';

for (const engine of ['chromium', 'firefox']) {
  void describe(`Beth, of health, holds what she was given (${engine})`, { timeout: 300_000 }, () => {
    let system;
    let browser;
    let amira;
    let tom;
    let beth;

    async function sitDown(worker) {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      await page.evaluateOnNewDocument(installWatch);
      await signIn(page, system.address, worker);
      return page;
    }
    const press = async (page, name) => {
      await until(() => page.evaluate((label) => Boolean(globalThis.inPage.find('button', label)), name), `“${name}” can be pressed`);
      await page.evaluate((label) => globalThis.inPage.find('button', label).click(), name);
    };
    const says = (page, words) => page.evaluate((text) => globalThis.inPage.texts().join('\n').includes(text), words);
    const saved = (page) => until(() => page.evaluate(() => globalThis.inPage.tool().saveState.kind === 'saved' && !globalThis.inPage.tool().isDirty), 'it is saved');
    /** Opens the map anew, and in it the copies, for health. */
    const copies = async (page) => {
      await openMap(page, system.address);
      await press(page, 'Make a copy for');
      await press(page, 'Health');
    };
    const reads = async () => {
      const answer = await beth.goto(system.address + mapPath);
      if (answer.status() === 200) await until(() => says(beth, GIVEN), 'her copy is there');
      return answer.status();
    };

    before(async () => {
      system = await startCaseSystem();
      browser = await launch(engine);
      [amira, tom, beth] = [await sitDown('w-amira'), await sitDown('w-tom'), await sitDown('w-beth')];
    });
    after(async () => {
      await browser?.close();
      await system?.end();
    });

    void it('as the paper it is: with no stage, no check and no list to work in, as the team’s page has, and a way to print it', async () => {
      assert.equal(await reads(), 200);
      const working = (page) => page.evaluate((names) => [...new Set(globalThis.inPage.elements().map(({ localName }) => names.find((name) => localName.startsWith(name))).filter(Boolean))], WORKING);
      assert.deepEqual(await working(beth), []);
      await openMap(amira, system.address);
      await until(async () => (await working(amira)).length === WORKING.length, 'the team’s page has all of these');
      assert.ok(await says(beth, 'as Amira Siddiqui gave it on 2 October 2026'));
      await press(beth, 'Print it');
      await until(() => beth.evaluate(() => globalThis.inPage.elements().some((element) => element.ownerDocument !== document && element.textContent.includes('Check before passing on'))), 'the paper is made ready');
      assert.deepEqual(await beth.evaluate(() => globalThis.watch.refused), []);
    });

    void it('without what is written afterwards, also when two people have read the next copy and nobody has given it', async () => {
      await openMap(amira, system.address);
      await press(amira, 'Add to: What is already good');
      await until(() => amira.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
      await amira.keyboard.type(SINCE);
      await press(amira, 'Done');
      await press(amira, 'Make a copy for');
      await press(amira, 'Health');
      await press(amira, 'Ask a colleague to check this copy');
      await saved(amira);
      await copies(tom);
      await press(tom, 'I have checked this copy');
      await saved(tom);
      assert.equal(await reads(), 200);
      assert.ok(!await says(beth, SINCE));
    });

    void it('and with it once somebody gives it to her', async () => {
      await copies(amira);
      await press(amira, 'Share this copy with Health');
      await saved(amira);
      assert.equal(await reads(), 200);
      assert.ok(await says(beth, SINCE));
    });

    void it('and nothing at all once it is called back', async () => {
      await copies(tom);
      await press(tom, 'Call this copy back');
      await saved(tom);
      assert.equal(await reads(), 404);
      await beth.goto(`${system.address}/families/case-harte/`);
      assert.ok(!await says(beth, 'Assessment map'));
    });
  });
}
