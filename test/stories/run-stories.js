/**
 * Every story as a test, from the built Storybook, in Chromium and Firefox: its play function ends well, axe finds nothing
 * (in every theme and both languages, at 320 px and in forced colours), nothing scrolls sideways, nothing is said in the
 * console, and nothing is asked of the network but the files of the page (DP-30).
 *
 * `node test/stories/run-stories.js assessment-map` runs the stories whose id has that in it; `BROWSERS=chromium` one engine.
 * Without `WHOLE=1` every story is still played in both engines, in every theme, in Welsh, on a phone and in forced colours;
 * what is left out is every theme in every language and width, and a page opened anew for each story: the stories of one
 * element follow each other on one page, as somebody sees them who goes through them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, serveFolder } from '../browser/launch.js';
import { problemsInOtherClothes, storyProblems } from './story-problems.js';

const WIDE = 1440;
const THEMES = ['light', 'dark', 'hollin-bay', 'kelderby'];
/**
 * Theme, language, width. Each row is opened and played once, in its first clothes; then, as it stands, it changes into
 * the others. What a page looks up once (its language) and what a play function does differently (on a phone) has a row
 * of its own.
 */
const WHOLE = process.env.WHOLE === '1';
const themesOf = (language) => THEMES.map((theme) => ({ theme, language, width: WIDE }));
const ENGLISH = [...themesOf('en'), { theme: 'light', language: 'en', width: WIDE, forcedColours: true }];
const CLOTHES = {
  chromium: WHOLE
    ? [ENGLISH, [...themesOf('cy'), { theme: 'light', language: 'cy', width: 320 }], [{ theme: 'light', language: 'en', width: 320, reading: 'plain' }]]
    : [ENGLISH, [{ theme: 'light', language: 'cy', width: 320, reading: 'plain' }]],
  firefox: WHOLE
    ? [[{ theme: 'light', language: 'en', width: WIDE }], [{ theme: 'dark', language: 'cy', width: WIDE }], [{ theme: 'hollin-bay', language: 'en', width: 320 }]]
    : [[{ theme: 'dark', language: 'cy', width: WIDE }]],
};
/** A page that is not in front is not painted, so each page has a browser of its own. */
const PAGES_AT_ONCE = 2;

const folder = fileURLToPath(new URL('../../.cache/storybook-static', import.meta.url));
if (!existsSync(`${folder}/index.json`)) {
  console.log('✗ Storybook has not been built: run `npm run build` first.\n0 passed, 1 failed');
  process.exit(1);
}
const only = process.argv.slice(2);
const stories = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries)
  .filter((entry) => entry.type === 'story' && (only.length === 0 || only.some((part) => entry.id.includes(part))));

const engines = (process.env.BROWSERS ?? 'chromium,firefox').split(',').filter((engine) => engine in CLOTHES);
const tasks = engines.flatMap((engine) => CLOTHES[engine].flatMap((row) => stories.map((story) => ({ engine, row, story }))));
const describe = ({ engine, story }, clothes) =>
  `${story.title} › ${story.name} (${engine}, ${clothes.theme}, ${clothes.language}, ${clothes.width} px${clothes.reading ? `, ${clothes.reading} face` : ''}${clothes.forcedColours ? ', forced colours' : ''})`;

const site = await serveFolder(folder);
const counts = new Map(engines.map((engine) => [engine, { passed: 0, failed: 0 }]));

async function dress(page, clothes, before) {
  if (clothes.width !== before?.width) await page.setViewport({ width: clothes.width, height: 1000 });
  if (!!clothes.forcedColours !== !!before?.forcedColours) {
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: clothes.forcedColours ? [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-reduced-motion', value: 'reduce' }] : [] });
    await client.detach();
  }
}

async function worker() {
  let browser;
  let page;
  let engine;
  let clothes;
  let open;
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    if (engine !== task.engine) {
      await browser?.close();
      engine = task.engine;
      clothes = undefined;
      browser = await launch(engine);
      page = await browser.newPage();
      open = undefined;
    }
    const { row, story } = task;
    const isOpen = !WHOLE && open?.title === story.title && open.row === row;
    open = { title: story.title, row };
    for (const next of row) {
      await dress(page, next, clothes);
      const isFirst = next === row[0];
      const problems = isFirst ? await storyProblems(page, site.address, story, next, isOpen)
        : await problemsInOtherClothes(page, site.address, next, { onlyColours: next.width === clothes.width && !next.forcedColours });
      clothes = next;
      const count = counts.get(engine);
      if (problems.length === 0) count.passed += 1;
      else {
        count.failed += 1;
        open = undefined;
        console.log(`✗ ${describe(task, next)}\n${problems.slice(0, 8).map((problem) => `    ${problem}`).join('\n')}`);
      }
    }
  }
  await browser?.close();
}

try {
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
} catch (error) {
  console.log(`✗ ${error.message}`);
  counts.set('browsers', { passed: 0, failed: 1 });
}
await site.end();
for (const [engine, { passed, failed }] of counts) console.log(`${engine}: ${passed} passed, ${failed} failed`);
const sum = (key) => [...counts.values()].reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
