// The Harte family's workbench in the built case system, as Amira uses it: by keyboard alone, in two engines. After a reload, and
// after the tab was killed, everything is as she left it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signIn, startCaseSystem, until } from './case-system.js';
import { installHelpers } from './in-page.js';
import { handsOn } from './keyboard-hands.js';
import { killTab, launchAgain } from './sudden-end.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATH = '/families/case-harte/workbench/';
const WORDS = 'Shanice has a key and used it on Tuesday.';

for (const engine of ['chromium', 'firefox']) {
  void describe(`The Harte family’s workbench, by keyboard alone (${engine})`, { timeout: 600_000 }, () => {
    const profile = mkdtempSync(join(tmpdir(), 'practice-workbench-'));
    const data = mkdtempSync(join(tmpdir(), 'practice-workbench-data-'));
    const fetched = [];
    const errors = [];
    let system;
    let browser;
    let page;
    let hands;

    /** In the page: what is open, and how the screen stands. */
    const bench = () => page.evaluate(() => {
      const element = document.querySelector('practice-workbench');
      const { tabs, tool, place } = element;
      return {
        isReady: element.dataset.ready === 'true' && element.listState === 'here', place, density: element.dataset.density, tool: tool?.localName, findings: element.findings.length, isDirty: element.isDirty,
        tabs: tabs.all.map((tab) => ({ title: element.titleOf(tab), isActive: tab === tabs.active, tool: tab.tool?.localName, failure: tab.failure })),
      };
    });
    const plugins = () => new Set(fetched.filter((url) => url.includes('/chunks/plugin-'))).size;
    const isThere = (name, text) => page.evaluate((tag, words) => globalThis.inPage.elements().some((element) => element.localName === tag && globalThis.inPage.isSeen(element) && (element.shadowRoot ?? element).textContent.includes(words)), name, text);
    const palette = async (words, what) => {
      await page.keyboard.press('F1');
      await until(hands.isDialogOpen, 'the list to choose from is there');
      await page.keyboard.type(words);
      await until(() => page.evaluate((label) => globalThis.inPage.elements().some((element) => element.getAttribute('role') === 'option' && element.getAttribute('aria-selected') === 'true' && element.textContent.includes(label)), what), `“${what}” is chosen in the list`);
      await page.keyboard.press('Enter');
      await until(async () => !(await hands.isDialogOpen()), 'the list is put away');
    };
    /** One of the workbench's own pages: the keyboard goes there as soon as it is drawn. */
    const ownPage = async (words, what) => {
      await palette(words, what);
      await until(() => page.evaluate(() => globalThis.inPage.focused()?.classList.contains('panel')), 'the keyboard is on the page');
    };
    const openPage = async () => {
      page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      page.on('request', (request) => fetched.push(request.url()));
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('dialog', (dialog) => void dialog.accept());
      page.on('error', () => {});
      hands = handsOn(page, engine);
    };
    const ready = () => until(async () => (await bench()).isReady, 'the workbench is there');

    before(async () => {
      [system, browser] = await Promise.all([startCaseSystem({ dataDirectory: data }), launchAgain(engine, profile)]);
      await openPage();
    });
    after(async () => {
      await browser?.close().catch(() => {});
      await system?.end();
      for (const folder of [profile, data]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    });

    void it('she comes to it from the family’s page, and no tool has been fetched yet', async () => {
      await signIn(page, system.address, 'w-amira');
      await page.goto(`${system.address}/families/case-harte/`);
      await Promise.all([page.waitForNavigation(), hands.pressOn('a', 'All of it in one screen')]);
      await ready();
      assert.equal(plugins(), 0);
      // Its own pages may come in a quiet moment.
      assert.equal(fetched.filter((url) => /\/chunks\/(?!own-pages-)/.test(url)).length, 0);
    });

    void it('opens the map from the list, which fetches its plugin and no other', async () => {
      await hands.pressOn('button', 'Assessment map');
      await until(async () => (await bench()).tool === 'practice-assessment-map', 'the map is open');
      assert.equal(plugins(), 1);
      await hands.whereItIs('opening the map');
    });

    void it('opens the family plan beside it with the list of everything, and goes back with Alt and Page Up', async () => {
      await palette('family plan', 'Family plan');
      await until(async () => (await bench()).tool === 'practice-family-plan', 'the plan is open');
      assert.equal(plugins(), 2);
      await hands.chord('Alt', 'PageUp');
      await until(async () => (await bench()).tool === 'practice-assessment-map', 'the map is seen again');
      assert.deepEqual((await bench()).tabs.map(({ title }) => title), ['Assessment map', 'Family plan']);
    });

    void it('goes to what a practice check noticed (SOS-M10), and to the place it is about', async () => {
      await until(async () => (await bench()).findings > 0, 'something is worth a thought');
      await palette('worth a thought', 'Go to what is worth a thought');
      await hands.pressOn('button', 'Show me');
      await until(() => page.evaluate(() => Boolean(document.querySelector('practice-workbench').tool.shadowRoot.activeElement)), 'the keyboard is in the map');
      await hands.whereItIs('Show me');
    });

    void it('makes the words larger, which holds for the screen and the tools', async () => {
      await ownPage('settings', 'Settings');
      await hands.tabTo('the size of the words', (now) => now.tag === 'select' && now.name.startsWith('Size of the words'));
      await page.keyboard.type('Large');
      if (engine === 'firefox') await page.keyboard.press('Tab');
      await until(async () => (await bench()).density === 'large', 'the words are large');
    });

    void it('switches the family plan’s plugin off: what was open with it is put away, and she can go on', async () => {
      await ownPage('plugins', 'Plugins');
      await until(() => isThere('practice-plugin-list-1-0-0', 'Family plan'), 'the list of plugins is there');
      await hands.pressOn('button', 'Switch off: Family plan');
      await until(async () => (await bench()).tabs[1]?.failure === 'no-tool', 'the plan is put away');
      assert.equal((await bench()).tabs[0].tool, 'practice-assessment-map');
      await page.reload();
      await ready();
      await until(async () => (await bench()).tabs[1]?.failure === 'no-tool', 'it is off after a reload as well');
      await ownPage('plugins', 'Plugins');
      await until(() => isThere('practice-plugin-list-1-0-0', 'Family plan'), 'the list of plugins is there');
      await hands.pressOn('button', 'Switch on: Family plan');
      await until(async () => (await bench()).tabs[1]?.tool === 'practice-family-plan', 'the plan is open again');
    });

    void it('after a reload everything is as she left it', async () => {
      const before = await bench();
      await page.reload();
      await ready();
      await until(async () => (await bench()).tabs.filter(({ tool }) => tool).length === 2, 'both documents are open again');
      const now = await bench();
      assert.deepEqual(now.tabs, before.tabs);
      assert.equal(now.density, 'large');
      await palette('assessment map', 'Assessment map');
      await until(async () => (await bench()).tool === 'practice-assessment-map', 'the map is open');
    });

    void it('what she wrote and the case system did not answer is there after the tab has gone (DP-34)', async () => {
      // At a desk again: in large words the map shows what is looked at together, and no more.
      await page.evaluate(() => document.querySelector('practice-workbench').host.updateConfiguration('workbench.density', undefined, 'person'));
      await until(() => page.evaluate(() => document.querySelector('practice-workbench').tool.density === 'desk'), 'the map is as at a desk');
      await page.evaluate(() => { document.querySelector('practice-workbench').tool.startWriting('existingStrengths'); });
      await until(() => page.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
      // From here the case system is out of reach.
      await system.kill();
      await page.keyboard.type(WORDS);
      await until(() => page.evaluate(async (words) => {
        const { session } = document.querySelector('practice-workbench').tool;
        return session.document.content.existingStrengths.at(-1).text === words && (await session.backedUp()).kind === 'kept';
      }, WORDS), 'it is kept on this device');
      const { port } = new URL(system.address);
      if (engine === 'chromium') await killTab(page);
      else await page.close();
      system = await startCaseSystem({ dataDirectory: data, port });
      await openPage();
      await page.goto(system.address + PATH);
      await ready();
      await until(() => page.evaluate((words) => document.querySelector('practice-workbench').tool?.document?.content.existingStrengths?.at(-1).text === words, WORDS), 'the words are there');
      await palette('save now', 'Save now');
      await until(async () => !(await bench()).isDirty, 'it is saved');
    });

    void it('nothing went wrong in the page', () => {
      assert.deepEqual(errors, []);
    });
  });
}

void describe('The workbench’s page in the case system', { timeout: 600_000 }, () => {
  const data = mkdtempSync(join(tmpdir(), 'practice-workbench-data-'));
  let system;
  let browser;
  let page;
  const council = (text) => writeFileSync(join(data, 'council.json'), text);
  const say = () => page.evaluate(() => document.querySelector('main').textContent.replaceAll(/\s+/g, ' ').trim());

  before(async () => {
    const profile = mkdtempSync(join(tmpdir(), 'practice-workbench-'));
    [system, browser] = await Promise.all([startCaseSystem({ dataDirectory: data }), launchAgain('chromium', profile)]);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(installHelpers);
    await page.evaluateOnNewDocument(axe);
  });
  after(async () => {
    await browser?.close().catch(() => {});
    await system?.end();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  const openBench = async () => {
    const answer = await page.goto(system.address + PATH);
    if (answer.status() === 200) await until(() => page.evaluate(() => document.querySelector('practice-workbench')?.listState === 'here'), 'the workbench is there');
    return answer.status();
  };

  void it('is not for somebody who holds only a copy, nor for another team (DP-09, DP-12)', async () => {
    await signIn(page, system.address, 'w-beth');
    await page.goto(`${system.address}/families/case-harte/`);
    assert.ok(!(await say()).includes('All of it in one screen'));
    assert.equal(await openBench(), 404);
    await signIn(page, system.address, 'w-owen');
    assert.equal(await openBench(), 403);
  });

  void it('keeps off what the council has switched off, and what it has locked as it is', async () => {
    council('{"values":{"workbench.pluginsOff":["practice-kit.family-group-conference"],"workbench.density":"large"},"locked":["workbench.density"]}');
    await signIn(page, system.address, 'w-amira');
    assert.equal(await openBench(), 200);
    const found = await page.evaluate(async () => {
      const bench = document.querySelector('practice-workbench');
      const refused = await bench.host.plugins.enable('practice-kit.family-group-conference').then(() => 'switched on', (error) => error.message);
      const locked = await bench.host.updateConfiguration('workbench.density', 'desk', 'person').then(() => 'set', (error) => error.name);
      return { refused, locked, density: bench.dataset.density, opens: bench.host.tools.for('family-group-conference/family-plan').length };
    });
    assert.deepEqual(found, { refused: 'The council has switched it off.', locked: 'ConfigurationError', density: 'large', opens: 0 });
  });

  void it('is not shown when nobody can say what the council has switched off', async () => {
    council('{"values":');
    assert.equal(await openBench(), 500);
    assert.match(await say(), /What the council has set for this screen could not be read/);
    rmSync(join(data, 'council.json'));
    assert.equal(await openBench(), 200);
  });

  for (const [width, lang] of [[1280, 'en'], [320, 'cy']]) {
    void it(`fits ${width} pixels, and axe finds nothing wrong (${lang})`, async () => {
      await page.setViewport({ width, height: 900 });
      await page.goto(`${system.address}${PATH}?lang=${lang}`);
      await until(() => page.evaluate(() => document.querySelector('practice-workbench')?.listState === 'here'), 'the workbench is there');
      for (const command of ['', 'workbench.action.openSettings', 'workbench.view.extensions', 'workbench.action.openWalkthrough']) {
        await page.evaluate(async (id) => {
          const bench = document.querySelector('practice-workbench');
          await (id === '' ? bench.openDocument('map-harte-2') : bench.run(id));
          await bench.updateComplete;
        }, command);
        await page.evaluate(() => new Promise((next) => { setTimeout(next, 1500); }));
        const wrong = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], preload: false });
          const { scrollWidth, clientWidth } = document.scrollingElement;
          return [...violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`), ...(scrollWidth > clientWidth ? [`It is ${scrollWidth - clientWidth} pixels too wide.`] : [])];
        });
        assert.deepEqual(wrong, [], command);
      }
    });
  }
});
