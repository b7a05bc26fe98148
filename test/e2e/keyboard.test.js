// The whole of an ordinary piece of work with the keyboard alone: after each step the keyboard is somewhere, and it can be seen where.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';
import { handsOn } from './keyboard-hands.js';

void describe('A whole visit with the keyboard alone', () => {
  let system;
  let browser;
  let page;

  before(async () => {
    [system, browser] = await Promise.all([startCaseSystem(), launch('chromium')]);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(installHelpers);
    hands = handsOn(page);
  });
  after(async () => {
    await browser?.close();
    await system?.end();
  });

  let hands;
  /** These are done by whichever hands are at the page. */
  const [whereItIs, tabTo, pressOn, chord, isDialogOpen] = ['whereItIs', 'tabTo', 'pressOn', 'chord', 'isDialogOpen'].map((name) => (...given) => hands[name](...given));
  const named = (tag, name) => (now) => now.tag === tag && now.name.startsWith(name);
  const map = () => hands.content();

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
