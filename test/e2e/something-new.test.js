// What is started: a document on a family's page, with the keyboard alone; and the map that takes the place of another, also when
// everything is cut off between the two writes. However often it is asked for, it is one.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';
import { handsOn } from './keyboard-hands.js';

const FAMILY = '/families/case-harte/';
const OLD = 'map-harte-2';
const NEXT = `${OLD}-next`;
const WORRY = 'We are worried that Mia will be left alone at night.';

void describe('Something new is started', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'practice-something-new-'));
  let system;
  let browser;
  let page;
  let hands;

  async function sitDown() {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(installHelpers);
    await signIn(page, system.address, 'w-amira');
    hands = handsOn(page);
  }
  const isReady = () => until(() => page.evaluate(() => globalThis.inPage.tool()?.dataset.ready === 'true'), 'the map is ready');
  const isSaved = () => until(() => page.evaluate(() => globalThis.inPage.tool().saveState.kind === 'saved' && !globalThis.inPage.tool().isDirty), 'it is saved');
  const says = (words) => until(() => page.evaluate((text) => globalThis.inPage.texts().some((one) => one.includes(text)), words), `it says “${words}”`);
  const press = async (name) => {
    await until(() => page.evaluate((label) => Boolean(globalThis.inPage.find('button', label)), name), `${name} can be pressed`);
    await page.evaluate((label) => globalThis.inPage.find('button', label).click(), name);
  };
  /** As the case system keeps them. */
  const records = () => page.evaluate(async (caseId) => (await fetch(`/api/cases/${caseId}/records`)).json(), 'case-harte');
  const stored = (id) => page.evaluate(async (record) => (await fetch(`/api/records/${record}`)).json(), id);
  const followers = async (of) => {
    const maps = (await records()).filter(({ type }) => type === 'signs-of-safety/assessment-map');
    return (await Promise.all(maps.map(({ id }) => stored(id)))).filter(({ content }) => content.previousMapId === of).map(({ id }) => id);
  };
  /** Time has gone by: the family has had its copies, and the map is looked at again. */
  const lookAgain = (id) => page.evaluate(async (record) => {
    const { csrfToken } = await (await fetch('/api/session')).json();
    const found = await fetch(`/api/records/${record}`);
    const document = { ...await found.json(), stages: [{ id: record, state: 'reviewing' }] };
    const answer = await fetch(`/api/records/${record}`, { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': found.headers.get('etag'), 'x-csrf-token': csrfToken }, body: JSON.stringify(document) });
    return answer.status;
  }, id);

  before(async () => {
    [system, browser] = await Promise.all([startCaseSystem({ dataDirectory }), launch('chromium')]);
    await sitDown();
  });
  after(async () => {
    await browser?.close();
    await system?.end();
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  void it('Amira starts a map on the family’s page with the keyboard, writes one worry, and it is saved and on the family’s page', async () => {
    await page.goto(`${system.address}${FAMILY}`);
    await Promise.all([page.waitForNavigation(), hands.pressOn('button', 'Assessment map')]);
    await isReady();
    const { pathname } = new URL(page.url());
    assert.match(pathname, /^\/families\/case-harte\/documents\/assessment-map-[0-9a-f-]{36}\/$/);
    await hands.goOn('Start the map', 'gathering', 'Gathering');
    await hands.pressOn('button', 'Add to: What we are worried will happen');
    assert.equal((await hands.whereItIs('Add')).tag, 'textarea');
    await page.keyboard.type(WORRY);
    await hands.chord('Control', 'Enter');
    await hands.whereItIs('Ctrl+Enter');
    await isSaved();
    await Promise.all([page.waitForNavigation(), hands.pressOn('a', 'Back to the family')]);
    await Promise.all([page.waitForNavigation(), hands.tabTo('the new map', (now) => now.tag === 'a' && now.name === 'Assessment map').then(() => page.keyboard.press('Enter'))]);
    assert.equal(new URL(page.url()).pathname, pathname, 'What was saved last stands first');
    await isReady();
    assert.deepEqual((await hands.content()).dangerStatements.map(({ text, recordedBy }) => [text, recordedBy]), [[WORRY, 'w-amira']]);
    assert.deepEqual((await stored(pathname.split('/').at(-2))).people, (await stored(OLD)).people);
  });

  void it('the server is killed between the old map and the new one: neither is lost, and asked for again it is one', async () => {
    assert.equal(await lookAgain(OLD), 200);
    await openMap(page, system.address);
    await page.setRequestInterception(true);
    let isKilled = false;
    page.on('request', (request) => {
      if (request.method() !== 'PUT' || !request.url().endsWith(NEXT)) return void request.continue();
      return void system.kill().then(() => { isKilled = true; return request.continue(); });
    });
    const before = await hands.content();
    await press('Start a new map');
    await until(() => isKilled, 'the server is gone before the new map is there');
    await says('The new map is not saved yet: your system could not be reached.');
    await page.close();

    system = await startCaseSystem({ dataDirectory, port: new URL(system.address).port });
    await sitDown();
    assert.deepEqual(await followers(OLD), []);
    assert.deepEqual([(await stored(OLD)).stages, (await stored(OLD)).content], [[{ id: OLD, state: 'superseded' }], before]);
    await openMap(page, system.address);
    await press('Start a new map');
    await says('A new map has been started.');
    // Once more: the very same save, which the server knows again.
    const isKept = await page.evaluate(() => new Promise((told) => {
      const tool = globalThis.inPage.tool();
      tool.addEventListener('practice-new-document', ({ kept }) => { void kept.then(told); }, { once: true });
      tool.send({ type: 'NEW_MAP' });
    }));
    assert.equal(isKept, true);
    assert.deepEqual(await followers(OLD), [NEXT]);
    assert.deepEqual((await stored(OLD)).content, before);
  });

  void it('the way leads from the old map to the new one, also when the old one is opened later; the family’s page says which is which', async () => {
    await Promise.all([page.waitForNavigation(), hands.pressOn('a', 'Open the new map')]);
    assert.equal(new URL(page.url()).pathname, `${FAMILY}documents/${NEXT}/`);
    await isReady();
    assert.deepEqual([await hands.stage(), (await hands.content()).previousMapId], ['gathering', OLD]);
    await page.goto(`${system.address}${mapPath}`);
    await until(() => page.evaluate(() => Boolean(globalThis.inPage.find('a', 'Open the new map'))), 'the way is there');
    assert.equal(await page.evaluate(() => Boolean(globalThis.inPage.find('button', 'Start a new map'))), false);
    await page.goto(`${system.address}${FAMILY}`);
    assert.equal(await page.evaluate(() => document.querySelector('a[href$="/map-harte-2/"]').closest('li').textContent.includes('A newer one has taken its place')), true);
  });

  void it('taken back and taken again it is the same new map, and what was written on it meanwhile is still there', async () => {
    await openMap(page, system.address, `${FAMILY}documents/${NEXT}/`);
    await press('Add to: What is already good');
    await until(() => page.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
    await page.keyboard.type('Nan cooks on Sundays.');
    await press('Done');
    await isSaved();
    assert.equal(await lookAgain(OLD), 200);
    await openMap(page, system.address);
    await press('Start a new map');
    await says('There is a new map already. Nothing on it was changed.');
    await press('Undo');
    assert.equal(await hands.stage(), 'reviewing');
    await isSaved();
    await press('Start a new map');
    await says('There is a new map already. Nothing on it was changed.');
    assert.deepEqual(await followers(OLD), [NEXT]);
    assert.ok((await stored(NEXT)).content.existingStrengths.some(({ text }) => text === 'Nan cooks on Sundays.'));
  });

  void it('in the workbench the new map is in the list, and opens beside the old one', async () => {
    assert.equal(await lookAgain(NEXT), 200);
    await page.goto(`${system.address}${FAMILY}workbench/`);
    await until(() => page.evaluate(() => document.querySelector('practice-workbench')?.dataset.ready === 'true' && document.querySelector('practice-workbench').listState === 'here'), 'the workbench is ready');
    const count = await page.evaluate(() => document.querySelector('practice-workbench').summaries.length);
    await page.evaluate((id) => document.querySelector('practice-workbench').openDocument(id), NEXT);
    await press('Start a new map');
    await until(() => page.evaluate((id) => document.querySelector('practice-workbench').tabs.active?.id === id && document.querySelector('practice-workbench').tool !== undefined, `${NEXT}-next`), 'the new map is open');
    const [tabs, listed] = await page.evaluate(() => {
      const bench = document.querySelector('practice-workbench');
      return [bench.tabs.all.map(({ id }) => id), bench.summaries.length];
    });
    assert.deepEqual([tabs, listed], [[NEXT, `${NEXT}-next`], count + 1]);
    assert.deepEqual(await followers(NEXT), [`${NEXT}-next`]);
  });
});
