// DP-34, DP-36: a backup after every change. The tab, and now and then the whole browser, is killed while somebody types.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openMap, signIn, startCaseSystem, until } from './case-system.js';
import { random } from './random.js';
import { killBrowser, killTab, launchAgain } from './sudden-end.js';

/** A hundred take four minutes: `npm test whole`. */
const KILLS = process.env.WHOLE === '1' ? 100 : 12;
/** Every tenth time the browser itself goes, and not only the tab. */
const BROWSER_EVERY = 10;
const LONGEST = 1500;
const SENTENCES = [
  'Nan cooks on Sundays and everybody sits down together. ', 'Danielle rang the nursery herself before ten. ', 'Shanice has a key and used it on Tuesday. ',
  'Mia has a bag packed at Nan’s, with her bear in it. ', 'Michael drives over when it is late. ', 'Jayden slept through for the first time since May. ',
];

/** In the page: tells the world outside the tab what the tool says is kept on this device so far. */
function reportWhatIsKept() {
  const map = document.querySelector('practice-assessment-map');
  map.addEventListener('practice-change', () => {
    const { id, text } = map.document.content.existingStrengths.at(-1);
    void map.session.backedUp().then(({ kind }) => { if (kind === 'kept') globalThis.practiceKept(id, text); });
  });
  map.startWriting('existingStrengths');
}

function isTyping() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.localName === 'textarea';
}

const strengthsIn = (page) => page.evaluate(() => document.querySelector('practice-assessment-map').document.content.existingStrengths.map(({ id, text }) => [id, text]));

void it(`A tab killed ${KILLS} times while somebody types loses no letter that was kept`, { timeout: 1_200_000 }, async () => {
  const { seed, next } = random();
  const system = await startCaseSystem();
  const profile = mkdtempSync(join(tmpdir(), 'practice-killed-tab-'));
  /** Entry id → the longest text the tool said was kept. */
  const kept = new Map();
  let typed = 0;
  let browser;
  let page;

  async function openTab() {
    const isNew = !browser;
    browser ??= await launchAgain('chromium', profile);
    page = await browser.newPage();
    page.on('error', () => {}); // The tab crashed: that is what this file does.
    if (isNew) await signIn(page, system.address, 'w-amira');
    // The case system never answers a save: what survives, survives by the backup alone.
    await page.setRequestInterception(true);
    page.on('request', (request) => { if (request.method() !== 'PUT') void request.continue().catch(() => {}); });
    await page.exposeFunction('practiceKept', (id, text) => { kept.set(id, text); });
    await openMap(page, system.address);
  }
  const missing = async () => {
    const here = new Map(await strengthsIn(page));
    return [...kept].filter(([id, text]) => !here.get(id)?.startsWith(text)).length;
  };

  try {
    await openTab();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await page.evaluate(reportWhatIsKept);
      await until(() => page.evaluate(isTyping), 'the field has the keyboard');
      const text = SENTENCES[Math.floor(next() * SENTENCES.length)].repeat(8);
      let isOver = false;
      const typing = (async () => {
        for (let letter = 0; letter < text.length && !isOver; letter += 1) {
          await page.keyboard.type(text[letter]);
          typed += 1;
          // As a person types: a machine's typing never lets the backup catch up, and there is nothing acknowledged to lose.
          await new Promise((done) => { setTimeout(done, 20 + next() * 80); });
        }
      })().catch(() => {});
      await new Promise((done) => { setTimeout(done, next() * LONGEST); });
      if (kill % BROWSER_EVERY === 0) {
        await killBrowser(browser);
        browser = undefined;
      } else {
        await killTab(page);
      }
      isOver = true;
      // A tab that is gone may leave a key press unanswered for ever.
      await Promise.race([typing, new Promise((done) => { setTimeout(done, 100); })]);
      await openTab();
      await until(async () => (await missing()) === 0, `everything kept is back after kill ${kill} (seed ${seed})`, 10_000);
    }
  } finally {
    await browser?.close().catch(() => {});
    await system.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  const letters = [...kept.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(`${KILLS} kills (${Math.floor(KILLS / BROWSER_EVERY)} of the whole browser), ${typed} letters typed, ${letters} kept, 0 of them lost (seed ${seed})`);
  assert.ok(kept.size > KILLS / 2 && letters > KILLS * 2, 'there was something to lose');
});
