// Each of the five tools on an empty page under a strict policy: its script-tag file, its worked example, every stage it can be at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { harte as map } from '@practice-kit/signs-of-safety/fixtures';
import { machine as mapMachine } from '@practice-kit/signs-of-safety/model';
import { brierley } from '@practice-kit/restorative-practice/fixtures';
import { machine as conversationMachine } from '@practice-kit/restorative-practice/model';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { machine as planMachine } from '@practice-kit/family-group-conference/model';
import { saturdays } from '@practice-kit/motivational-interviewing/fixtures';
import { machine as reflectionMachine } from '@practice-kit/motivational-interviewing/model';
import { miaAndMali } from '@practice-kit/childrens-tools/fixtures';
import { machine as sessionMachine } from '@practice-kit/childrens-tools/model';
import { launch, serve } from '../browser/launch.js';
import { until } from './case-system.js';

const kit = fileURLToPath(new URL('../../packages/embed/dist', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The council's own page has something before the tool and after it: the keyboard comes from there, and goes on there. */
export const HEAD = 'The head of the council’s page';
export const FOOT = 'The foot of the council’s page';

/** `views`: what can be in view beside what the stage brings, as the tool's own sitting says it; `set`: properties of the element. */
export const tools = [
  { name: 'the assessment map', tag: 'practice-assessment-map', document: map, machine: mapMachine, set: { actor: 'w-amira' }, now: '2026-10-05T14:32:00+01:00', views: [{ column: 1 }] },
  {
    name: 'the conversation guide', tag: 'practice-conversation-guide', document: brierley, machine: conversationMachine, set: { actor: 'w-joel' }, now: '2026-11-09T10:00:00+00:00',
    views: [{}, ...['suitability', 'preparation', 'meeting', 'agreement', 'followUps', 'window'].map((part) => ({ part }))],
  },
  {
    name: 'the family plan', tag: 'practice-family-plan', document: plan, machine: planMachine, set: { actor: 'w-amira' }, now: '2026-10-26T14:32:00+01:00',
    views: [{}, ...['before', 'day', 'plan', 'after'].map((view) => ({ view }))],
  },
  { name: 'the reflection', tag: 'practice-reflection', document: saturdays, machine: reflectionMachine, set: { actor: 'w-nadia' }, now: '2026-10-22T08:05:00+01:00', views: [{}, ...['before', 'during', 'after'].map((part) => ({ part }))] },
  {
    name: 'the children’s tools', tag: 'practice-childs-session', document: miaAndMali, machine: sessionMachine, set: { actor: 'w-amira' }, now: '2026-10-13T10:00:00+01:00',
    views: miaAndMali.content.sessions.map(({ id }) => ({ at: id })),
  },
];

/** Every stage that the machine of a tool has. */
export const stagesOf = ({ machine }) => Object.keys(machine.states);
/** The document with everything in it that works at a stage of its own at this one. */
export const at = (document, state) => ({ ...document, stages: document.stages.map(({ id }) => ({ id, state })) });

/** A site with an empty page for each tool: `/<tag>`, and `/<tag>?axe` with axe on it. Its policy allows nothing that is made from text. */
function serveTools() {
  return serve({
    '/kit/': kit,
    '/axe.js': (_request, response) => response.setHeader('Content-Type', 'text/javascript').end(axe),
    '/': (request, response) => {
      const [tag, asked] = request.url.slice(1).split('?');
      if (!tools.some((tool) => tool.tag === tag)) { response.writeHead(204).end(); return; }
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
        .end(`<!doctype html><html lang="en"><head><title>A page of the council</title><script type="module" src="/kit/${tag}.js"></script>${asked === 'axe' ? '<script src="/axe.js"></script>' : ''}</head><body><a href="#">${HEAD}</a><main></main><a href="#">${FOOT}</a></body></html>`);
    },
  }, { 'Content-Security-Policy': "default-src 'self'; require-trusted-types-for 'script'" });
}

/** Opens the page of a tool, puts the tool on it and waits until all its parts have come. @param {string} [query] `?axe` */
export async function openTool(page, address, { tag, set, now, document }, query = '') {
  await page.goto(`${address}/${tag}${query}`);
  await until(() => page.evaluate((name) => customElements.get(name) !== undefined, tag), 'the tool is on the page');
  await page.evaluate((name, properties, time) => {
    const tool = document.createElement(name);
    Object.assign(tool, { lang: 'en', clock: () => time }, properties);
    document.querySelector('main').append(tool);
  }, tag, { ...set, document: JSON.stringify(document) }, now);
  await until(() => page.evaluate(() => globalThis.inPage.tool().isFurnished && !globalThis.inPage.tool().shadowRoot.querySelector('.notice.part')), 'all of the tool is there');
}

/** For the tests of one suite: the tools served and a browser open, before the first; both gone after the last. */
export function toolsIn(engine) {
  const there = {};
  before(async () => { [there.site, there.browser] = await Promise.all([serveTools(), launch(engine)]); });
  after(async () => {
    await there.browser?.close();
    await there.site?.end();
  });
  return there;
}
