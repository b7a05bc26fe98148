// The whole of an ordinary piece of work with the keyboard alone: after each step the keyboard is somewhere, and it can be seen where.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';

/** More than there are places for the keyboard on the page. */
const MOST_TABS = 400;

void describe('A whole visit with the keyboard alone', () => {
  let system;
  let browser;
  let page;

  before(async () => {
    [system, browser] = await Promise.all([startCaseSystem(), launch('chromium')]);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(installHelpers);
  });
  after(async () => {
    await browser?.close();
    await system?.end();
  });

  /** Where the keyboard is. */
  const focus = () => page.evaluate(() => {
    const element = globalThis.inPage.focused();
    if (!element || element === document.body || element === document.documentElement) return { tag: 'body', name: '', isVisible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isOnScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const row = element.closest('.entry');
    return {
      tag: element.localName, name: globalThis.inPage.nameOf(element), entry: row?.querySelector('.text, .words, .said')?.textContent ?? '',
      isVisible: isOnScreen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, why: `${outlineStyle} ${outlineWidth} ${isOnScreen}`,
    };
  });
  const step = () => page.evaluate(async () => {
    await globalThis.inPage.tool()?.updateComplete;
    await new Promise((next) => { requestAnimationFrame(() => setTimeout(next, 30)); });
  });
  /** The rule of this whole file: the keyboard is somewhere, and it can be seen where. */
  async function whereItIs(after) {
    await step();
    const now = await focus();
    assert.notEqual(now.tag, 'body', `The keyboard is nowhere after: ${after}`);
    assert.ok(now.isVisible, `It cannot be seen where the keyboard is after: ${after} (${now.tag} “${now.name}”, ${now.why})`);
    return now;
  }
  /** Goes on with Tab until the keyboard is on what is looked for. */
  async function tabTo(what, isIt) {
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focus();
      // Past the last one the keyboard is in the browser's own bars, and then at the top again.
      if (now.tag === 'body') continue;
      assert.ok(now.isVisible, `It cannot be seen where the keyboard is: ${now.tag} “${now.name}” (${now.why})`);
      if (isIt(now)) return now;
    }
    throw new Error(`The keyboard does not come to ${what}.`);
  }
  const named = (tag, name) => (now) => now.tag === tag && now.name.startsWith(name);
  async function pressOn(tag, name) {
    await tabTo(`“${name}”`, named(tag, name));
    await page.keyboard.press('Enter');
  }
  const map = () => page.evaluate(() => globalThis.inPage.tool().document.content);
  const chord = async (modifier, key) => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  };
  const isDialogOpen = () => page.evaluate(() => globalThis.inPage.elements().some((element) => element.localName === 'dialog' && element.open));

  void it('from signing in to the open map', async () => {
    await page.goto(`${system.address}/sign-in`);
    await Promise.all([page.waitForNavigation(), pressOn('button', 'Amira Siddiqui')]);
    await Promise.all([page.waitForNavigation(), pressOn('a', 'Mia and Jayden')]);
    await Promise.all([page.waitForNavigation(), pressOn('a', 'Assessment map')]);
    await until(() => page.evaluate(() => globalThis.inPage.tool().dataset.ready === 'true'), 'the map is ready');
    await tabTo('the map', named('button', 'Bigger words'));
  });

  for (const [section, label, words] of [['harm', 'What has happened', 'On 3 October Mia heard shouting in the street.'], ['existingStrengths', 'What is already good', 'Mia slept through on Tuesday.'], ['nextSteps', 'Next steps', 'Pauline rings on Friday.']]) {
    void it(`an entry is added under “${label}”, and the keyboard is then on it`, async () => {
      await pressOn('button', `Add to: ${label}`);
      assert.equal((await whereItIs('Add')).tag, 'textarea');
      await page.keyboard.type(words);
      await whereItIs('typing');
      await chord('Control', 'Enter');
      const now = await whereItIs('Ctrl+Enter');
      assert.equal(now.entry, words);
      assert.equal((await map())[section].at(-1).text, words);
    });
  }

  void it('it is changed, and Escape leaves the field', async () => {
    await tabTo('its Change button', (now) => now.name === 'Change' && now.entry === 'Pauline rings on Friday.');
    await page.keyboard.press('Enter');
    assert.equal((await whereItIs('Change')).tag, 'textarea');
    await page.keyboard.press('End');
    await chord('Control', 'End');
    await page.keyboard.type(' At six.');
    await page.keyboard.press('Escape');
    assert.equal((await whereItIs('Escape')).entry, 'Pauline rings on Friday. At six.');
    assert.equal((await map()).nextSteps.at(-1).text, 'Pauline rings on Friday. At six.');
  });

  void it('it moves up and down with Alt and the arrow keys, and the keyboard goes with it', async () => {
    const place = async () => (await map()).nextSteps.findIndex(({ text }) => text.startsWith('Pauline rings'));
    const before = await place();
    await chord('Alt', 'ArrowUp');
    assert.equal((await whereItIs('Alt+Up')).entry, 'Pauline rings on Friday. At six.');
    assert.equal(await place(), before - 1);
    await chord('Alt', 'ArrowDown');
    assert.equal((await whereItIs('Alt+Down')).entry, 'Pauline rings on Friday. At six.');
    assert.equal(await place(), before);
  });

  void it('the Move menu opens, Escape gives the keyboard back, and an entry goes to another section with it', async () => {
    await tabTo('the Move button', (now) => now.name === 'Move' && now.entry === 'Mia slept through on Tuesday.');
    await page.keyboard.press('Enter');
    await whereItIs('Move');
    await page.keyboard.press('Escape');
    const back = await whereItIs('Escape');
    assert.deepEqual([back.name, back.entry], ['Move', 'Mia slept through on Tuesday.']);
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 20 && !(await whereItIs('an arrow key')).name.startsWith('Move to: What we do not know yet'); presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(async () => (await map()).unknowns.some(({ text }) => text === 'Mia slept through on Tuesday.'), 'it has moved');
    assert.equal((await whereItIs('moving it')).entry, 'Mia slept through on Tuesday.');
  });

  void it('somebody is asked for a number, and gives it with a reason', async () => {
    await pressOn('button', 'Ask somebody');
    await whereItIs('Ask somebody');
    assert.ok(await isDialogOpen());
    await tabTo('whom to ask', (now) => now.tag === 'select' && now.name.startsWith('Whom are you asking'));
    await page.keyboard.type('Deb');
    await whereItIs('choosing Deb');
    await tabTo('the number', (now) => now.tag === 'button' && now.name === '6');
    await page.keyboard.press('Enter');
    await whereItIs('giving a number');
    const answer = (await map()).scales[0].answers.find(({ by }) => by === 'p-deb');
    assert.equal(answer?.value, 6);
    await page.keyboard.press('Escape');
    assert.equal(await isDialogOpen(), false);
    assert.ok((await whereItIs('Escape')).name.startsWith('Ask somebody'));
  });

  void it('what a parent will hold is looked at, and Escape goes back to where it was opened', async () => {
    await pressOn('button', 'Make a copy for');
    await whereItIs('Make a copy for…');
    await pressOn('button', 'Ryan');
    const now = await whereItIs('choosing Ryan');
    assert.ok(now.name.startsWith('Ryan'));
    const sheet = await page.evaluate(() => globalThis.inPage.elements().find((element) => element.localName === 'article').textContent);
    assert.ok(sheet.includes('For Ryan') && !sheet.includes('Larkspur'));
    await page.keyboard.press('Escape');
    assert.equal(await isDialogOpen(), false);
    assert.ok((await whereItIs('Escape')).name.startsWith('Make a copy for'));
  });

  void it('every dialog closes with Escape and gives the keyboard back', async () => {
    for (const name of ['When, where and who', 'People', 'What is kept from whom', 'Read the reasons']) {
      await pressOn('button', name);
      await whereItIs(name);
      assert.ok(await isDialogOpen(), name);
      await page.keyboard.press('Escape');
      assert.ok((await whereItIs(`Escape from ${name}`)).name.startsWith(name));
      assert.equal(await isDialogOpen(), false);
    }
  });

  void it('the map goes back a stage and on again', async () => {
    const stage = () => page.evaluate(() => globalThis.inPage.tool().stage);
    await pressOn('button', 'Go back to shaping');
    await whereItIs('Go back to shaping');
    assert.equal(await stage(), 'shaping');
    await pressOn('button', 'It is ready');
    await whereItIs('It is ready');
    assert.ok(['ready', 'shaping'].includes(await stage()));
    // What stands in its way is said, in a dialog that the keyboard can leave.
    if (await isDialogOpen()) {
      await page.keyboard.press('Escape');
      assert.ok((await whereItIs('Escape')).name.startsWith('It is ready'));
    }
  });

  void it('all of it is saved', async () => {
    await until(() => page.evaluate(() => globalThis.inPage.tool().saveState.kind === 'saved'), 'it is saved');
  });
});
