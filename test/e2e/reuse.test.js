// Written once (WB-R01, DP-40): what the map says is used in the family's plan, by the keyboard alone; corrected in the map, it
// is right in the plan and said to be corrected; and nobody is given more than both documents give them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { mapPath, signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';

const planPath = '/families/case-harte/documents/fgc-harte-1/';
const DANGER = 'Amira (social worker), Pauline (nan)';
const GOAL = 'Danielle, Pauline, Shanice and Amira will all be able to see';
const STEP = 'Nan does Mon, Weds and Sunday nights';
const CORRECTION = ' Mia said so on Sunday.';
/** More than there are places for the keyboard on the page. */
const MOST_TABS = 500;

for (const engine of (process.env.BROWSERS ?? 'chromium,firefox').split(',').filter((name) => name !== 'webkit')) {
  void describe(`Write once, in ${engine}`, () => {
    let system;
    let browser;
    let plan;
    let map;

    async function sitDown(context, worker) {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      if (worker) await signIn(page, system.address, worker);
      return page;
    }
    /** Opens a document, and waits until the family's other ones are at hand. */
    async function open(page, path) {
      await page.goto(`${system.address}${path}`);
      await until(() => page.evaluate(() => document.querySelector('[data-kit]')?.sources?.length > 0), `the other documents are at hand on ${path}`);
    }
    const focus = (page) => page.evaluate(() => {
      const element = globalThis.inPage.focused();
      if (!element || element === document.body || element === document.documentElement) return { tag: 'body', name: '', about: '' };
      return { tag: element.localName, name: globalThis.inPage.nameOf(element), about: element.getRootNode().querySelector('.text')?.textContent ?? '' };
    });
    /** Goes on with Tab until the keyboard is on what is looked for. */
    async function tabTo(page, what, isIt) {
      for (let presses = 0; presses < MOST_TABS; presses += 1) {
        await page.keyboard.press('Tab');
        if (isIt(await focus(page))) return;
      }
      throw new Error(`The keyboard does not come to ${what}.`);
    }
    async function pressOn(page, name) {
      await tabTo(page, `“${name}”`, (now) => now.tag === 'button' && now.name.startsWith(name));
      await page.keyboard.press('Enter');
    }
    const tool = (page) => page.evaluate(() => {
      const one = document.querySelector('[data-kit]');
      return { content: one.document.content, stage: one.stage, saved: one.saveState?.kind, words: globalThis.inPage.texts().join('\n') };
    });
    const saved = (page) => until(async () => (await tool(page)).saved === 'saved', 'it is saved');
    const saidOn = (page, words) => until(async () => (await tool(page)).words.includes(words), `the page says “${words}”`);
    const api = (page, path) => page.evaluate(async (where) => { const answer = await fetch(where); return { status: answer.status, text: await answer.text() }; }, path);

    before(async () => {
      [system, browser] = await Promise.all([startCaseSystem(), launch(engine)]);
      plan = await sitDown(browser, 'w-amira');
    });
    after(async () => {
      await browser?.close();
      await system?.end();
    });

    void it('Amira takes a worry of the map into the plan as a question, and a goal as a bottom line, with the keyboard alone', async () => {
      await open(plan, planPath);
      await pressOn(plan, 'Meet again');
      await until(async () => (await tool(plan)).stage === 'preparing', 'they are getting ready again');
      await pressOn(plan, 'Use what is written elsewhere: Questions to answer');
      await pressOn(plan, `Use under: Questions to answer: ${DANGER}`);
      await pressOn(plan, 'Use what is written elsewhere: What must be in the plan');
      await pressOn(plan, `Use under: What must be in the plan: ${GOAL}`);
      await saidOn(plan, 'From the assessment map · written there');
      const { content: { meeting }, words } = await tool(plan);
      assert.ok(words.includes(DANGER) && words.includes(GOAL), 'Both are read in the plan');
      assert.deepEqual([meeting.questions.at(-1).ref.kind, meeting.bottomLines.at(-1).ref.documentId], ['map-item', 'map-harte-2']);
    });

    void it('it is saved, and the plan that is kept holds none of the words', async () => {
      await saved(plan);
      const { status, text } = await api(plan, '/api/records/fgc-harte-1');
      assert.equal(status, 200);
      assert.ok(text.includes('"documentId":"map-harte-2"'));
      assert.ok(!text.includes(DANGER) && !text.includes(GOAL), 'None of the words are stored twice');
    });

    void it('she uses a step of the family’s own on the map, in another tab, and corrects the worry there', async () => {
      map = await sitDown(browser);
      await open(map, mapPath);
      await pressOn(map, 'Use what is written elsewhere');
      await pressOn(map, `Use under: Next steps: ${STEP}`);
      await saidOn(map, 'From the family plan · written there');
      await tabTo(map, 'the worry’s Change button', (now) => now.name === 'Change' && now.about.startsWith(DANGER));
      await map.keyboard.press('Enter');
      await until(async () => (await focus(map)).tag === 'textarea', 'the field has the keyboard');
      await map.keyboard.down('Control');
      await map.keyboard.press('End');
      await map.keyboard.up('Control');
      await map.keyboard.type(CORRECTION);
      await map.keyboard.press('Escape');
      await until(async () => (await tool(map)).content.dangerStatements.some(({ text, corrects }) => corrects === 'd1' && text.endsWith(CORRECTION)), 'it is corrected, and both stay');
      await saved(map);
    });

    void it('the plan, which is still open, says the corrected words when she comes back to it, and that they were corrected', async () => {
      await map.close();
      await plan.bringToFront();
      // A tab without a window of its own is told that somebody came back to it.
      await plan.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
      await saidOn(plan, CORRECTION.trim());
      await saidOn(plan, 'From the assessment map · corrected there since');
    });

    void it('so it does when it is opened anew, with a way to where they are written', async () => {
      await open(plan, planPath);
      await saidOn(plan, CORRECTION.trim());
      await saidOn(plan, 'From the assessment map · corrected there since');
      const links = await plan.evaluate(() => globalThis.inPage.elements().filter((element) => element.localName === 'a' && element.textContent === 'Open it').map((element) => element.getAttribute('href')));
      assert.deepEqual([...new Set(links)], [mapPath]);
    });

    void it('the words cannot be changed there: what was written in the map is changed in the map', async () => {
      const refused = await plan.evaluate(() => {
        const one = document.querySelector('[data-kit]');
        return one.send({ type: 'EDIT_WORDS', id: one.document.content.meeting.questions.at(-1).id, text: 'Said differently.' }).messageId;
      });
      assert.equal(refused, 'written-elsewhere');
    });

    void it('Beth, of health, has what she was given of the map, and nothing that was corrected or used since; and no plan at all', async () => {
      const beth = await sitDown(await browser.createBrowserContext(), 'w-beth');
      const page = await api(beth, mapPath);
      const record = await api(beth, '/api/records/map-harte-2');
      for (const { status, text } of [page, record]) {
        assert.equal(status, 200);
        assert.ok(text.includes('On 11 May 2026 Ryan threw a plate'), 'What she was given is there');
        for (const words of [CORRECTION.trim(), STEP, 'fgc-harte-1', '"ref"']) assert.ok(!text.includes(words), words);
      }
      assert.equal((await api(beth, planPath)).status, 404);
      assert.equal((await api(beth, '/api/records/fgc-harte-1')).status, 403);
    });

    void it('Danielle’s copy of the plan has the words as they are now, and nothing of where they came from; Ryan’s has none of them', async () => {
      const copies = await plan.evaluate(() => {
        const one = document.querySelector('[data-kit]');
        return ['parent:p-danielle', 'parent:p-ryan'].map((reader) => JSON.stringify(one.copyFor(reader).copy));
      });
      assert.ok(copies[0].includes(CORRECTION.trim()));
      assert.ok(!copies[0].includes('map-harte-2'));
      assert.ok(!copies[1].includes(DANGER) && !copies[1].includes(CORRECTION.trim()) && !copies[1].includes(GOAL));
    });
  });
}
