// Work left on the device by a tab that is gone, and what the case system holds when the page is opened again: a colleague's
// change is never overwritten unseen (DP-45), and one's own save, whose answer was lost with the tab, is no conflict.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, openMap, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';
import { killTab } from './sudden-end.js';

const TOM_SAYS = 'Getting ready for the conference, with Pauline there.';

/** In the page: saves arrive or not, and nobody hears of it. */
function loseAnswers() {
  const ask = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const isSave = request[1]?.method === 'PUT';
    if (isSave && globalThis.saves === 'never-arrive') return new Promise(() => {});
    const answer = await ask(...request);
    return isSave && globalThis.saves === 'are-not-heard-of' ? new Promise(() => {}) : answer;
  };
}

void describe('Amira’s tab is gone with work in it', () => {
  let system;
  let browser;
  const contexts = {};

  async function sitDown(worker) {
    const isNew = !contexts[worker];
    contexts[worker] ??= await browser.createBrowserContext();
    const page = await contexts[worker].newPage();
    page.on('error', () => {}); // The tab crashed: that is what this file does.
    await page.evaluateOnNewDocument(installHelpers);
    await page.evaluateOnNewDocument(loseAnswers);
    if (isNew) await signIn(page, system.address, worker);
    await openMap(page, system.address);
    return page;
  }
  const writePurpose = (page, text) => page.evaluate(async (value) => {
    const { session, document: { content } } = globalThis.inPage.tool();
    session.apply({ op: 'set', id: content.id, path: ['purpose'], value });
    await session.backedUp();
  }, text);
  const state = (page) => page.evaluate(() => globalThis.inPage.tool().saveState.kind);
  const purpose = (page) => page.evaluate(() => globalThis.inPage.tool().document.content.purpose);
  const stored = (page) => page.evaluate(async (id) => (await (await fetch(`/api/records/${id}`)).json()).content.purpose, mapPath.split('/').at(-2));

  before(async () => { [system, browser] = await Promise.all([startCaseSystem(), launch('chromium')]); });
  after(async () => {
    await browser?.close();
    await system?.end();
  });

  void it('Tom has saved meanwhile: she gets hers back, is told of his, and nothing of his is replaced', async () => {
    const lost = await sitDown('w-amira');
    await lost.evaluate(() => { globalThis.saves = 'never-arrive'; });
    await writePurpose(lost, 'Getting ready for the review.');
    await killTab(lost);
    const tom = await sitDown('w-tom');
    await writePurpose(tom, TOM_SAYS);
    await until(async () => (await state(tom)) === 'saved' && (await stored(tom)) === TOM_SAYS, 'Tom’s is saved');

    const amira = await sitDown('w-amira');
    await until(async () => (await purpose(amira)) === 'Getting ready for the review.', 'hers is back');
    await until(async () => (await state(amira)) === 'conflict', 'she is told');
    await amira.evaluate(() => globalThis.inPage.tool().save());
    assert.equal(await state(amira), 'conflict');
    assert.equal(await stored(amira), TOM_SAYS);
    await amira.evaluate(() => { const { session, saveState } = globalThis.inPage.tool(); session.replace(saveState.theirs.document, saveState.theirs.etag); });
    await until(async () => (await amira.evaluate(() => globalThis.inPage.tool().isDirty)) === false || (await state(amira)) === 'saved', 'she takes his');
    await amira.close();
  });

  void it('her own save had arrived and she had typed on: it goes on from there, and nobody is asked anything', async () => {
    const lost = await sitDown('w-amira');
    await lost.evaluate(() => { globalThis.saves = 'are-not-heard-of'; });
    await writePurpose(lost, 'Getting ready for the second');
    await until(async () => (await stored(lost)) === 'Getting ready for the second', 'it has arrived');
    await writePurpose(lost, 'Getting ready for the second review.');
    await killTab(lost);

    const amira = await sitDown('w-amira');
    const states = [];
    await until(async () => {
      states.push(await state(amira));
      return (await stored(amira)) === 'Getting ready for the second review.';
    }, 'what she typed on is saved');
    assert.ok(!states.includes('conflict'), states.join());
    await until(async () => (await state(amira)) === 'saved', 'it says so');
    assert.equal(await purpose(amira), 'Getting ready for the second review.');
  });
});
