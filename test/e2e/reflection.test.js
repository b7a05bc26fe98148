// A reflection in the case system, as its owner keeps it and as everybody else does not find it: what losing the passphrase
// means is read before it is chosen; everything cut off loses nothing; and no word of it is anywhere but on its owner's screen.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers, installWatch } from './in-page.js';
import { bytesOf, everythingFor, whatIsFound } from './planted.js';
import { killBrowser, launchAgain } from './sudden-end.js';

const PASSPHRASE = 'curlew lantern seventh marsh';
const ANOTHER_PASSPHRASE = 'seven herons over the weir';
const FOCUS = 'Whether the front room could be a quiet room at bedtime';
const WORRY = 'Jayden fell asleep behind the sofa on Thursday';
const HEARD = 'I could put the telly in the kitchen';
const ON_RECORD = 'I want them both asleep before he rings';
const PRACTISE = 'Wait three breaths before the leaflet';
const OFFLINE = 'Leave the phone in the car';
const UNSAVED = 'She laughed when I stopped talking';
/** Everything but the line that she put on the record. */
const PRIVATE = [PASSPHRASE, ANOTHER_PASSPHRASE, FOCUS, WORRY, HEARD, PRACTISE, UNSAVED, OFFLINE];

for (const engine of ['chromium', 'firefox']) {
  void describe(`Amira reflects on how she talked (${engine})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'practice-reflection-'));
    const dataDirectory = join(folder, 'records');
    let system;
    let browser;
    let page;

    const tool = (question) => page.evaluate(question);
    const texts = () => page.evaluate(() => globalThis.inPage.texts().join('\n'));
    const saysIt = (words) => until(async () => (await page.evaluate(() => globalThis.inPage.elements().filter((element) => globalThis.inPage.isSeen(element))
      .flatMap((element) => [...element.childNodes]).filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('\n'))).includes(words), `it says “${words}”`);
    /** Puts the keyboard on a control, as Tab would. */
    const focusOn = (tag, name) => until(() => page.evaluate((localName, label) => {
      const control = globalThis.inPage.find(localName, label);
      control?.focus();
      return Boolean(control) && globalThis.inPage.focused() === control;
    }, tag, name), `the keyboard is on ${name}`);
    async function press(name) {
      await focusOn('button', name);
      await page.keyboard.press('Enter');
    }
    async function write(tag, name, words) {
      await focusOn(tag, name);
      await page.keyboard.type(words);
    }
    async function tick(name) {
      await focusOn('input', name);
      await page.keyboard.press(' ');
    }
    const isSaved = () => until(() => tool(() => globalThis.inPage.tool()?.saveState?.kind === 'saved' && !globalThis.inPage.tool().isDirty), 'it is saved');
    const stage = (name) => until(() => page.evaluate((wanted) => globalThis.inPage.tool()?.stage === wanted, name), `it is ${name}`);
    const isReady = () => until(() => tool(() => document.querySelector('.own')?.dataset.ready === 'true'), 'the page is ready');

    async function sitDown() {
      system = await startCaseSystem({ dataDirectory, ...(system && { port: new URL(system.address).port }) });
      browser ??= await launchAgain(engine, join(folder, 'browser'));
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      await page.evaluateOnNewDocument(installWatch);
      await signIn(page, system.address, 'w-amira');
      await focusOn('a', 'My reflections');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await isReady();
    }
    async function openWith(passphrase) {
      await write('input', 'Your passphrase', passphrase);
      await page.keyboard.press('Enter');
    }
    /** What the policy refused, and what ran that should not, since the page was opened. */
    const refused = () => page.evaluate(() => [globalThis.watch.refused, globalThis.watch.ran]);

    before(sitDown);
    after(async () => {
      await browser?.close();
      await system?.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });

    void it('she reads what losing the passphrase means before she can choose one, and is told what is still missing', async () => {
      const there = await texts();
      const [lost, chosen] = ['There is no way back in without your passphrase.', 'Choose a passphrase'].map((words) => there.indexOf(words));
      assert.ok(lost > 0 && lost < chosen);
      await write('input', 'Choose a passphrase', 'short');
      await page.keyboard.press('Enter');
      await saysIt('Make it longer');
      for (let letters = 0; letters < 5; letters += 1) await page.keyboard.press('Backspace');
      await write('input', 'Choose a passphrase', PASSPHRASE);
      await write('input', 'The same again', `${PASSPHRASE}.`);
      await page.keyboard.press('Enter');
      await saysIt('The two are not the same yet.');
      await focusOn('input', 'The same again');
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await saysIt('Tick the box above');
      await tick('I understand that nobody can open these without it');
      await press('Use this passphrase');
      await saysIt('Nothing yet.');
    });

    void it('she writes one about a family she works with: before, in the hallway and afterwards', async () => {
      await focusOn('select', 'About a family');
      await page.keyboard.type('Mia');
      await press('Start a reflection');
      await write('textarea', 'What it is about', FOCUS);
      await write('textarea', 'The worry I must be clear about', WORRY);
      await press('Go in');
      await stage('in-conversation');
      for (const words of [HEARD, ON_RECORD]) {
        await press('Change talk');
        await write('textarea', 'Change talk: their words', words);
        await page.keyboard.down('Control');
        await page.keyboard.press('Enter');
        await page.keyboard.up('Control');
      }
      await press('We have finished talking');
      await press('Look back at it');
      await write('textarea', 'One thing to try next time', PRACTISE);
      await press('Keep it');
      await stage('kept');
      await isSaved();
    });

    void it('one line, and only that, goes to the family’s record when she puts it there (MI-R11)', async () => {
      await press('Put a line on the record');
      await tick(ON_RECORD);
      await press('Put it on the record');
      await saysIt('It is on the record of Mia and Jayden.');
      assert.deepEqual(await refused(), [[], []]);
    });

    void it('nobody else is sent a word of it, or that it is there: not her manager, not the team, nobody', async () => {
      for (const worker of ['w-tom', 'w-beth', 'w-joel', 'w-ruth', 'w-nadia', 'w-helen', 'w-owen']) {
        const id = await tool(() => globalThis.inPage.tool().document.id);
        const answers = await everythingFor(system.address, worker, [`/api/own/records/${id}`, `/api/records/${id}`, `/families/case-harte/documents/${id}/`]);
        assert.ok(answers.length > 8, `${worker} was answered`);
        assert.deepEqual(whatIsFound(answers.map(({ path, bytes }) => [path, bytes]), [...PRIVATE, id]), []);
        const who = answers.filter(({ bytes }) => bytes.includes(ON_RECORD)).length;
        assert.equal(who > 0, worker === 'w-tom', `the line on the record is for the team: ${worker}`);
      }
    });

    void it('she signs out, the server is killed, and not a byte of what it kept can be read (DP-14)', async () => {
      await focusOn('button', 'Sign out');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await system.kill();
      const kept = bytesOf(dataDirectory);
      assert.ok(kept.some(([, bytes]) => bytes.includes('aes-gcm-pbkdf2-sha256')), 'the reflection is there, sealed');
      assert.ok(kept.some(([, bytes]) => bytes.includes(ON_RECORD)), 'what is looked for would be found');
      assert.deepEqual(whatIsFound(kept, PRIVATE), []);
      await page.close();
    });

    void it('another day she opens them with her passphrase; a wrong one is told plainly, and everything is there', async () => {
      await sitDown();
      await openWith('curlew lantern eighth marsh');
      await saysIt('This passphrase does not open it. Nothing has been changed.');
      await openWith(PASSPHRASE);
      await press(FOCUS);
      await stage('kept');
      const { before: prepared, during, after: back, toCaseRecord } = await tool(() => globalThis.inPage.tool().document.content);
      assert.deepEqual([prepared.focus, prepared.worryIMustBeClearAbout, during.changeTalk.map(({ text }) => text), back.oneThingToPractise, toCaseRecord.map(({ text }) => text)], [FOCUS, WORRY, [HEARD, ON_RECORD], PRACTISE, [ON_RECORD]]);
    });

    void it('what was not saved when everything was cut off is on the device, and cannot be read there', async () => {
      await press('Change: After');
      await focusOn('textarea', 'What I am pleased with');
      await system.kill();
      await page.keyboard.type(UNSAVED);
      await until(() => tool(async () => (await globalThis.inPage.tool().session.backedUp()).kind === 'kept'), 'it is kept on the device');
      const onDevice = await page.evaluate(async () => {
        const found = [];
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise((done, fail) => { Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => done(target.result), onerror: fail }); });
          for (const store of database.objectStoreNames) {
            const all = await new Promise((done) => { database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => done(target.result); });
            found.push(...all.map((one) => JSON.stringify(one, (_, value) => (value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value))));
          }
          database.close();
        }
        return found;
      });
      assert.ok(onDevice.length > 1, 'something is kept there');
      const stored = onDevice.map((one, index) => [`record ${index}`, Buffer.from(one)]);
      assert.deepEqual(whatIsFound(stored, [...PRIVATE, ON_RECORD]), []);
      if (engine === 'chromium') {
        await killBrowser(browser);
        browser = undefined;
      } else await page.close({ runBeforeUnload: false });
    });

    void it('and comes back when she opens it again', async () => {
      await sitDown();
      await openWith(PASSPHRASE);
      await press(FOCUS);
      await until(() => tool(() => globalThis.inPage.tool().document.content.after.whatIAmPleasedWith), 'it is back');
      await saysIt('We brought back what had not been saved');
      assert.equal(await tool(() => globalThis.inPage.tool().document.content.after.whatIAmPleasedWith), UNSAVED);
      await press('Keep it');
      await isSaved();
      assert.deepEqual(await refused(), [[], []]);
    });

    /** The coach, at a device of her own. */
    let helen;
    const onHelens = () => helen.evaluate(() => globalThis.inPage.texts().join('\n'));

    void it('she shows one part to a coach, who reads that and no more, and nobody else reads it (SHARE_WITH_COACH)', async () => {
      await press('Show parts to a colleague');
      await focusOn('select', 'Who is it for?');
      await page.keyboard.type('Helen');
      await focusOn('select', 'As what?');
      await page.keyboard.type('coach');
      await tick('One thing to try next time');
      await tick('There is no name in what I show');
      await press('Show these parts');
      await stage('shared');
      await saysIt('Helen Voss can read it at');
      await isSaved();
      helen = await (await browser.createBrowserContext()).newPage();
      await helen.evaluateOnNewDocument(installHelpers);
      await helen.evaluateOnNewDocument(installWatch);
      await signIn(helen, system.address, 'w-helen');
      await helen.goto(`${system.address}/shown/`);
      await until(async () => (await onHelens()).includes(PRACTISE), 'the coach reads it');
      const answers = await everythingFor(system.address, 'w-helen');
      assert.ok(answers.some(({ bytes }) => bytes.includes(PRACTISE)), 'what is looked for would be found');
      assert.deepEqual(whatIsFound(answers.map(({ path, bytes }) => [path, bytes]), [...PRIVATE.filter((words) => words !== PRACTISE), ON_RECORD]), []);
      for (const worker of ['w-tom', 'w-nadia', 'w-owen']) assert.deepEqual(whatIsFound((await everythingFor(system.address, worker)).map(({ path, bytes }) => [path, bytes]), PRIVATE), [], worker);
      await page.bringToFront();
    });

    void it('what she takes back is gone from the coach’s open page, and from the store (TAKE_BACK)', async () => {
      await press('Take it back');
      await stage('kept');
      await isSaved();
      await helen.evaluate(() => dispatchEvent(new Event('focus')));
      await until(async () => (await onHelens()).includes('Amira Siddiqui has taken this back.'), 'the coach is told');
      assert.ok(!(await helen.content()).includes(PRACTISE) && !(await onHelens()).includes(PRACTISE));
      await helen.reload();
      await until(async () => (await onHelens()).includes('Nobody is showing you anything now.'), 'there is nothing for the coach');
      assert.deepEqual(await helen.evaluate(() => [globalThis.watch.refused, globalThis.watch.ran]), [[], []]);
      assert.deepEqual(whatIsFound(bytesOf(dataDirectory), PRIVATE), []);
      await helen.close();
    });

    async function changeTo(passphrase, cut) {
      await page.evaluate((where) => {
        const fetch = (globalThis.uncutFetch ??= globalThis.fetch);
        globalThis.fetch = async (address, init = {}) => {
          if (init.method !== 'PUT' || address !== '/api/own/records') return fetch(address, init);
          if (where === 'after it arrived') await fetch(address, init);
          throw new TypeError('cut off');
        };
      }, cut);
      await focusOn('summary', 'Change the passphrase');
      await page.keyboard.press('Enter');
      await saysIt('There is no way back in without your passphrase.');
      await write('input', 'The passphrase as it is now', PASSPHRASE);
      await write('input', 'Choose a passphrase', passphrase);
      await write('input', 'The same again', passphrase);
      await tick('I understand that nobody can open these without it');
      await press('Change it');
      await saysIt('It is not known whether the change arrived.');
    }

    void it('a change of the passphrase that is cut off before it arrives leaves the old one, and everything', async () => {
      await press('All my reflections');
      await changeTo(ANOTHER_PASSPHRASE, 'before it arrived');
      await openWith(ANOTHER_PASSPHRASE);
      await saysIt('This passphrase does not open it. Nothing has been changed.');
      await openWith(PASSPHRASE);
      await press(FOCUS);
      await stage('kept');
    });

    void it('one that is cut off after it arrived leaves the new one, and everything; the old one opens nothing', async () => {
      await press('All my reflections');
      await changeTo(ANOTHER_PASSPHRASE, 'after it arrived');
      await openWith(PASSPHRASE);
      await saysIt('This passphrase does not open it. Nothing has been changed.');
      await openWith(ANOTHER_PASSPHRASE);
      await press(FOCUS);
      await stage('kept');
      assert.equal(await tool(() => globalThis.inPage.tool().document.content.after.whatIAmPleasedWith), UNSAVED);
    });

    void it('they are locked when nobody has been at them for fifteen minutes, whoever touches the page then (DP-34)', async () => {
      await page.evaluate(() => {
        const { now } = Date;
        Date.now = () => now.call(Date) + 16 * 60_000;
        // In a kitchen with no signal: the page is not fetched again, for it would not come.
        const { fetch } = globalThis;
        globalThis.fetch = () => Promise.reject(new TypeError('cut off'));
        globalThis.isBack = () => { globalThis.fetch = fetch; };
      });
      await page.keyboard.press('Tab');
      await saysIt('Your passphrase');
      const left = `${await texts()}\n${await page.content()}`;
      for (const words of PRIVATE) assert.ok(!left.includes(words), 'it is still in the page');
      assert.equal(await tool(() => globalThis.inPage.tool() === undefined || globalThis.inPage.tool() === null), true);
      await openWith('curlew lantern eighth marsh');
      await saysIt('This passphrase does not open it. Nothing has been changed.');
      await openWith(ANOTHER_PASSPHRASE);
      await saysIt('This is as it was last kept.');
      await press(FOCUS);
      await stage('kept');
      await press('Change: After');
      await write('textarea', 'What I would do again', OFFLINE);
      await press('All my reflections');
      await saysIt('This is as it was last kept.');
      await press(FOCUS);
      await until(async () => await tool(() => globalThis.inPage.tool().document.content.after.whatIWouldDoAgain) === OFFLINE, 'it is there again, from this device');
      await page.evaluate(() => { globalThis.isBack(); });
      await press('Change: After');
      await write('textarea', 'What they might say I got right', 'That I waited');
      await isSaved();
      assert.deepEqual(await refused(), [[], []]);
    });

    void it('one that she deletes is gone from the store, and the line on the record stays (DP-52)', async () => {
      await press('Delete it');
      await saysIt('Everything you wrote here goes.');
      await page.evaluate(() => globalThis.inPage.elements().filter((element) => element.localName === 'button' && globalThis.inPage.nameOf(element) === 'Delete it').at(-1).click());
      await stage('deleted');
      await isSaved();
      await press('All my reflections');
      await saysIt('It is deleted.');
      const kept = bytesOf(dataDirectory);
      assert.ok(!kept.some(([, bytes]) => bytes.includes('aes-gcm-pbkdf2-sha256')));
      assert.ok(kept.some(([, bytes]) => bytes.includes(ON_RECORD)));
    });
  });
}
