// Opens one story and says everything that is wrong with it; and again in other clothes, without opening it anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LIMIT = 30_000;

/**
 * In the page: waits until the story has been rendered, played and looked at by axe, and answers with what each found.
 * `next` is the id of a story to go on to; without it, the one that the page was opened with.
 */
function waitForStory(limit, next) {
  return new Promise((resolve) => {
    const faults = [];
    const end = () => { clearTimeout(timer); resolve(faults); };
    const timer = setTimeout(() => { faults.push(`it did not finish in ${limit / 1000} s`); end(); }, limit);
    const describe = ({ id, help, nodes }) => `axe ${id}: ${help} [${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`).join(' | ')}]`;
    const finished = ({ status, reporters }) => {
      if (status !== 'success') faults.push(`it did not end well (${status})`);
      const looks = reporters.filter(({ type }) => type === 'a11y');
      if (status === 'success' && looks.length === 0) faults.push('axe did not look at it');
      for (const { result } of looks) faults.push(...(result?.violations ?? []).map(describe));
      end();
    };
    const listen = () => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) { setTimeout(listen, 10); return; }
      const threw = (what) => (error) => { faults.push(`${what}: ${error?.message ?? error}`); end(); };
      channel.once('playFunctionThrewException', threw('play'));
      channel.once('unhandledErrorsWhilePlaying', (errors) => threw('while playing')(errors?.[0]));
      channel.once('storyThrewException', threw('render'));
      channel.once('storyErrored', (error) => threw('render')(error?.title));
      channel.once('storyMissing', threw('missing'));
      if (next !== undefined) {
        channel.once('storyFinished', finished);
        channel.emit('setCurrentStory', { storyId: next, viewMode: 'story' });
        return;
      }
      const last = channel.last?.('storyFinished');
      if (last) finished(last[0]);
      else channel.once('storyFinished', finished);
    };
    listen();
  });
}

/** Storybook asks for these of itself; a static build does not have them. */
const STORYBOOK_OWN = /favicon|project\.json|\/sb-/;

/** Where only the colours are other ones, only what depends on colours is looked at again. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Everything that is said or asked for while the work goes on. */
async function listening(page, address, work) {
  const problems = [];
  const listeners = {
    console: (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(`console: ${message.text()}`); },
    pageerror: (error) => problems.push(`error: ${error.message}`),
    request: (request) => { if (!request.url().startsWith(`${address}/`) && !/^(data|blob|about):/.test(request.url())) problems.push(`it asked ${new URL(request.url()).origin} for something`); },
    response: (response) => { if (response.status() >= 400 && !STORYBOOK_OWN.test(response.url())) problems.push(`${response.status()} for ${new URL(response.url()).pathname}`); },
  };
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  try {
    await work(problems);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 1) problems.push(`${sideways} px of sideways scroll`);
  } catch (error) {
    problems.push(error.message);
  }
  for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
  return [...new Set(problems)];
}

/** Opens the story, plays it, and has axe look at all of it. `isOpen`: the page already shows another story of this element. */
export const storyProblems = (page, address, story, { theme, language, reading = 'words' }, isOpen = false) => listening(page, address, async (problems) => {
  if (isOpen) {
    problems.push(...await page.evaluate(waitForStory, LIMIT, story.id));
    return;
  }
  const globals = `theme:${theme};language:${language};reading:${reading}`;
  await page.goto(`${address}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`, { waitUntil: 'domcontentloaded' });
  problems.push(...await page.evaluate(waitForStory, LIMIT));
});

/** The story as it stands, played and open, in other clothes: what the toolbar would set is set, and axe looks again. */
export const problemsInOtherClothes = (page, address, { theme, reading = 'words' }, { onlyColours }) => listening(page, address, async (problems) => {
  await page.evaluate(async (dress) => {
    Object.assign(document.documentElement.dataset, dress);
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    // Also within shadow roots: a line that is on its way to its colour is not yet to be read.
    const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
    await Promise.all(roots(document).flatMap((root) => root.getAnimations()).map((animation) => animation.finished.catch(() => {})));
  }, { theme, reading });
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (rules) => (await window.axe.run('#storybook-root', rules ? { runOnly: rules } : {})).violations
    .map(({ id, help, nodes }) => `axe ${id}: ${help} [${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`).join(' | ')}]`), onlyColours ? OF_COLOURS : undefined);
  problems.push(...violations);
});
