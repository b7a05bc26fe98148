// The whole job: a map is opened, worked on and saved; then everything is cut off in the middle of a word, and nothing is lost.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';
import { killBrowser, launchAgain } from './sudden-end.js';

const WORRY = 'On 9 October Mia waited at the window until after midnight.';
const ADDED = ' Deb heard it from next door.';
const UNSAVED = 'Mia says she counts the cars until';

for (const engine of ['chromium', 'firefox']) {
  void describe(`Amira works on the Harte family’s map (${engine})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'practice-kept-'));
    const dataDirectory = join(folder, 'records');
    const userDataDir = join(folder, 'browser');
    let system;
    let browser;
    let page;

    const harm = () => page.evaluate(() => globalThis.inPage.tool().document.content.harm.map(({ text }) => text));
    const isSaved = () => page.evaluate(() => globalThis.inPage.tool().saveState.kind === 'saved' && globalThis.inPage.texts().some((text) => text.startsWith('All saved')));
    /** Puts the keyboard on a control, of the entry with these words or anywhere, as Tab would. */
    const focusOn = (tag, name, words = '') => until(() => page.evaluate((localName, label, text) => {
      const control = globalThis.inPage.elements().find((element) => element.localName === localName && globalThis.inPage.nameOf(element).startsWith(label)
        && globalThis.inPage.isSeen(element) && (text === '' || element.closest('.entry')?.textContent.includes(text)));
      control?.focus();
      return Boolean(control);
    }, tag, name, words), `the keyboard is on ${name}`);
    const isWriting = () => until(() => page.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
    async function press(name, words) {
      await focusOn('button', name, words);
      await page.keyboard.press('Enter');
    }
    async function sitDown() {
      [system, browser] = await Promise.all([startCaseSystem({ dataDirectory, ...(system && { port: new URL(system.address).port }) }), launchAgain(engine, userDataDir)]);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      await signIn(page, system.address, 'w-amira');
    }
    async function follow(name) {
      await focusOn('a', name);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    }

    before(sitDown);
    after(async () => {
      await browser?.close();
      await system?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });

    void it('she goes to the family and opens the map', async () => {
      await follow('Mia and Jayden');
      await follow('Assessment map');
      await until(() => page.evaluate(() => globalThis.inPage.tool()?.dataset.ready === 'true'), 'the map is ready');
    });

    void it('she writes down a worry and goes on with it', async () => {
      await press('Add to: What has happened');
      await isWriting();
      await page.keyboard.type(WORRY);
      await press('Done');
      await until(async () => (await harm()).includes(WORRY), 'it is on the map');
      await press('Change', WORRY);
      await isWriting();
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(ADDED);
      await press('Done');
      await until(async () => (await harm()).at(-1) === WORRY + ADDED, 'what was added is there');
    });

    void it('she moves it up', async () => {
      const place = (await harm()).length - 1;
      await focusOn('button', 'Change', WORRY);
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.up('Alt');
      await until(async () => (await harm())[place - 1] === WORRY + ADDED, 'it stands one higher');
    });

    void it('she asks Deb for a number', async () => {
      await press('Ask somebody');
      await focusOn('select', 'Whom are you asking');
      await page.keyboard.type('Deb');
      await press('6');
      await until(() => page.evaluate(() => globalThis.inPage.tool().document.content.scales[0].answers.some(({ by, value }) => by === 'p-deb' && value === 6)), 'Deb’s number is there');
      await page.keyboard.press('Escape');
    });

    void it('it is saved by itself, the map says so, and the case system has it', async () => {
      await until(isSaved, 'it says that it is saved');
      await openMap(page, system.address);
      assert.ok((await harm()).includes(WORRY + ADDED));
    });

    if (engine === 'chromium') {
      void it('everything is cut off in the middle of a word: what was saved is there, and the rest is offered back', async () => {
        const before = await page.evaluate(() => globalThis.inPage.tool().document.content);
        await system.kill();
        await press('Add to: What has happened');
        await isWriting();
        await page.keyboard.type(UNSAVED);
        await page.evaluate(() => globalThis.inPage.tool().session.backedUp());
        const told = await page.evaluate(() => [globalThis.inPage.tool().session.backupState.kind, globalThis.inPage.tool().isDirty]);
        assert.deepEqual(told, ['kept', true]);
        await killBrowser(browser);

        await sitDown();
        await openMap(page, system.address);
        await until(async () => (await harm()).includes(UNSAVED), 'the unsaved words are back');
        assert.match((await page.evaluate(() => globalThis.inPage.texts())).join('\n'), /We brought back what had not been saved/);
        const { harm: worries, ...rest } = await page.evaluate(() => globalThis.inPage.tool().document.content);
        const { harm: worriesBefore, ...restBefore } = before;
        assert.deepEqual(rest, restBefore);
        assert.deepEqual(worries.filter(({ text }) => text !== UNSAVED), worriesBefore);
        await press('Keep it');
        await until(isSaved, 'it is saved');
        await openMap(page, system.address);
        assert.ok((await harm()).includes(UNSAVED));
        assert.ok(!(await page.evaluate(() => Boolean(globalThis.inPage.tool().restored.restoredFrom))), 'nothing is offered that is saved');
      });
    }
  });
}
