// Two people at the same map at the same time: what one wrote never takes the place of what the other wrote unseen (DP-45).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';

const AMIRA_ADDS = 'Mia told her teacher that she slept through on Tuesday.';
const TOM_ADDS = 'Nobody has asked Shanice yet which nights she can stay.';
const AMIRA_SAYS = 'Getting ready for the conference on 16 October.';
const TOM_SAYS = 'Getting ready for the conference, with Pauline there.';

void describe('Amira and Tom have the same map open', () => {
  let system;
  let browser;
  let amira;
  let tom;

  async function sitDown(worker) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(installHelpers);
    await signIn(page, system.address, worker);
    await openMap(page, system.address);
    return page;
  }
  const map = (page) => page.evaluate(() => {
    const tool = globalThis.inPage.tool();
    return { content: tool.document.content, state: tool.saveState.kind, text: globalThis.inPage.texts().join('\n') };
  });
  const press = async (page, name) => {
    await until(() => page.evaluate((label) => Boolean(globalThis.inPage.find('button', label)), name), `${name} can be pressed`);
    await page.evaluate((label) => globalThis.inPage.find('button', label).click(), name);
  };
  async function writeEntry(page, section, text) {
    await press(page, `Add to: ${section}`);
    await until(() => page.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
    await page.keyboard.type(text);
    await press(page, 'Done');
  }
  async function writePurpose(page, text) {
    await press(page, 'When, where and who');
    await until(() => page.evaluate(() => Boolean(globalThis.inPage.find('textarea', 'What it is for'))), 'the form is open');
    await page.evaluate(() => {
      const field = globalThis.inPage.find('textarea', 'What it is for');
      field.focus();
      field.select();
    });
    await page.keyboard.type(text);
    await press(page, 'Close');
  }
  /** A page of the case system as text: under its policy nothing is made from text in the page. */
  const pageOf = (page, path) => page.evaluate(async (where) => (await fetch(where)).text(), path);
  const stored = async (page, version = '') => JSON.parse(/<script type="application\/json">([\s\S]*?)<\/script>/.exec(await pageOf(page, `${mapPath}${version}`))[1]);
  async function versionsOf(page) {
    const links = Array.from((await pageOf(page, `${mapPath}versions`)).matchAll(/href="[^"]*\/(versions\/\d+)"/g), ([, version]) => version);
    return Promise.all(links.map(async (version) => (await stored(page, version)).content));
  }

  before(async () => {
    [system, browser] = await Promise.all([startCaseSystem(), launch('chromium')]);
    amira = await sitDown('w-amira');
    tom = await sitDown('w-tom');
  });
  after(async () => {
    await browser?.close();
    await system?.end();
  });

  void it('Amira writes, and it is saved by itself', async () => {
    await writeEntry(amira, 'What is already good', AMIRA_ADDS);
    await writePurpose(amira, AMIRA_SAYS);
    await until(async () => (await map(amira)).state === 'saved', 'Amira’s is saved');
    assert.equal((await stored(amira)).content.purpose, AMIRA_SAYS);
  });

  void it('Tom, who has not seen it, writes too: nothing of Amira’s is replaced, and he is told', async () => {
    await writeEntry(tom, 'What we do not know yet', TOM_ADDS);
    await writePurpose(tom, TOM_SAYS);
    await until(async () => (await map(tom)).state === 'conflict', 'Tom is told');
    assert.match((await map(tom)).text, /Somebody else saved this while you were working. Nothing is lost./);
    const { content } = await stored(amira);
    assert.equal(content.purpose, AMIRA_SAYS);
    assert.ok(content.existingStrengths.some(({ text }) => text === AMIRA_ADDS));
    assert.ok(!content.unknowns.some(({ text }) => text === TOM_ADDS));
  });

  void it('saving once more, or writing on, does not push it through', async () => {
    await tom.evaluate(() => globalThis.inPage.tool().save());
    await writeEntry(tom, 'What we do not know yet', 'And which days.');
    await tom.evaluate(() => globalThis.inPage.tool().save());
    assert.equal((await map(tom)).state, 'conflict');
    assert.equal((await stored(amira)).content.purpose, AMIRA_SAYS);
  });

  void it('he sees both sides and chooses; what does not clash is together already', async () => {
    await press(tom, 'Look at both');
    await until(() => tom.evaluate(() => Boolean(globalThis.inPage.find('h2', 'Two people changed this'))), 'the dialog is open');
    const sides = await tom.evaluate(() => globalThis.inPage.elements().filter((element) => element.localName === 'label' && element.classList.contains('side')).map(globalThis.inPage.nameOf));
    assert.equal(sides.length, 2, 'One thing both of them changed');
    assert.ok(sides[0].includes(TOM_SAYS) && sides[1].includes(AMIRA_SAYS), sides.join(' / '));
    await tom.evaluate(() => globalThis.inPage.elements().filter(({ type }) => type === 'radio')[1].click());
    await press(tom, 'Put them together');
    await until(async () => (await map(tom)).state === 'saved', 'it is saved');
    const { content } = await map(tom);
    assert.equal(content.purpose, AMIRA_SAYS, 'He chose hers');
    assert.ok(content.existingStrengths.some(({ text }) => text === AMIRA_ADDS), 'What Amira added is there');
    assert.ok(content.unknowns.some(({ text }) => text === TOM_ADDS), 'What Tom added is there');
    assert.deepEqual((await stored(amira)).content, content, 'It is what the case system keeps');
  });

  void it('every version is kept: the one from before, Amira’s, and the two put together', async () => {
    const all = await versionsOf(tom);
    assert.ok(all.some(({ purpose, unknowns }) => purpose === AMIRA_SAYS && !unknowns.some(({ text }) => text === TOM_ADDS)), 'Amira’s own version');
    assert.equal(all.at(-1).purpose, 'Getting ready for the family group conference', 'The first one');
    assert.equal(all.filter(({ purpose }) => purpose === TOM_SAYS).length, 0);
  });

  void it('the other way round: Amira keeps her own words against Tom’s, knowingly, and Tom’s version is still kept', async () => {
    await openMap(tom, system.address);
    await writePurpose(tom, TOM_SAYS);
    await until(async () => (await map(tom)).state === 'saved', 'Tom’s is saved');
    await writePurpose(amira, 'For the conference.');
    await until(async () => (await map(amira)).state === 'conflict', 'Amira is told');
    await press(amira, 'Look at both');
    await press(amira, 'Put them together');
    await until(async () => (await map(amira)).state === 'saved', 'it is saved');
    assert.equal((await stored(tom)).content.purpose, 'For the conference.');
    assert.ok((await stored(tom)).content.unknowns.some(({ text }) => text === TOM_ADDS));
    const all = (await versionsOf(tom)).map(({ purpose }) => purpose);
    assert.ok(all.includes(TOM_SAYS), 'Tom’s version is kept');
  });
});
