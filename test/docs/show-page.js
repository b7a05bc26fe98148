// Shows a snippet of HTML as a vendor's page would: beside the built script-tag file, under the policy that docs/vendor.md gives.
import { build } from 'vite';
import { miaAndMali } from '@practice-kit/childrens-tools/fixtures';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { saturdays } from '@practice-kit/motivational-interviewing/fixtures';
import { brierley } from '@practice-kit/restorative-practice/fixtures';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { launch, serve } from '../browser/launch.js';
import { root, snippetsOf } from './pages.js';

/** As the page for vendors prints it, one directive to a line. */
export function policy() {
  const header = snippetsOf('docs/vendor.md').find(({ language }) => language === 'http')?.text ?? '';
  const found = /^Content-Security-Policy: (.+)$/m.exec(header)?.[1];
  if (!found) throw new Error('docs/vendor.md gives no Content-Security-Policy in an http snippet.');
  return found;
}

/** A page's script that uses the packages is bundled, as a vendor's own would be. */
async function scriptOf(snippet) {
  const virtual = 'snippet.ts';
  const result = await build({
    root, configFile: false, logLevel: 'silent', define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{
      name: 'snippet', enforce: 'pre',
      resolveId: (id) => (id === virtual || id.endsWith(`/${virtual}`) ? `${root}${virtual}` : undefined),
      load: (id) => (id === `${root}${virtual}` ? snippet.text : undefined),
    }],
    build: { write: false, minify: false, target: 'es2022', lib: { entry: virtual, formats: ['es'], fileName: 'snippet' }, rolldownOptions: { external: /^\/kit\// } },
  });
  return [result].flat().flatMap(({ output }) => output);
}

const asPage = (html, scripts) => `${/^\s*<!doctype/i.test(html) ? '' : '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>\n'}${html}\n${scripts}`;
/** What each tool is shown with. */
const EXAMPLES = { 'practice-assessment-map': harte, 'practice-family-plan': plan, 'practice-conversation-guide': brierley, 'practice-reflection': saturdays, 'practice-childs-session': miaAndMali };
const exampleFor = (text) => EXAMPLES[Object.keys(EXAMPLES).find((tag) => text.includes(`<${tag}`)) ?? 'practice-assessment-map'];
/** The whole of the worked example where a page for readers shortens it. */
const whole = ({ text, marks }) => (marks.includes('fragment')
  ? text.replace(/(<script type="application\/json">)[\s\S]*?(<\/script>)/, (_all, start, end) => `${start}${JSON.stringify(exampleFor(text)).replaceAll('<', '\\u003c')}${end}`)
  : text);

/** A record API that keeps one version after another, as docs/vendor.md describes it. */
function recordsApi() {
  let version = 1;
  return (request, response) => {
    if (request.url.endsWith('/backup-key')) return response.end(JSON.stringify({ key: Buffer.alloc(32, 7).toString('base64') }));
    if (request.method !== 'PUT') return response.writeHead(404).end();
    request.resume();
    if (!request.headers['x-csrf-token']) return response.writeHead(403).end();
    if (request.headers['if-match'] !== `"${version}"` && request.headers['if-none-match'] !== '*') return response.writeHead(412).end();
    return response.writeHead(200, { ETag: `"${++version}"` }).end();
  };
}

/** @returns {Promise<{ show: (html: import('./pages.js').Snippet, script?: import('./pages.js').Snippet) => Promise<{ problems: string[], printed: string[] }>, end: () => Promise<void> }>} */
export async function openBrowser() {
  const browser = await launch('chromium');

  async function show(html, script) {
    const files = script ? await scriptOf(script) : [];
    const page = asPage(whole(html), script ? '<script type="module" src="/snippet/snippet.js"></script>' : '');
    const site = await serve({
      '/kit/': `${root}packages/embed/dist`,
      '/api/': recordsApi(),
      '/snippet/': (request, response) => {
        const file = files.find(({ fileName }) => request.url === `/snippet/${fileName}`);
        response.writeHead(file ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(file?.code);
      },
      '/favicon.ico': (_request, response) => response.writeHead(204).end(),
      '/': (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
    }, { 'Content-Security-Policy': policy() });
    const context = await browser.createBrowserContext();
    try {
      return await look(await context.newPage(), site.address, [...new Set(html.text.match(/(?<=<)practice-[a-z-]+/g))]);
    } finally {
      await context.close();
      await site.end();
    }
  }

  return { show, end: () => browser.close() };
}

async function look(page, address, tags) {
  const problems = [];
  const printed = [];
  page.on('pageerror', (error) => problems.push(`An error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) problems.push(`In the console: ${message.text()}`);
    else printed.push(...message.text().split('\n'));
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('practice-error', (event) => console.error(`practice-error: ${event.reason}`));
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const shown = await page.evaluate((names) => {
    const has = (tag) => document.querySelector(tag);
    return {
      undefinedTags: names.filter((tag) => !customElements.get(tag)),
      empty: names.filter((tag) => !has(tag)?.shadowRoot?.textContent.trim()),
      unopened: names.filter((tag) => 'documentType' in (has(tag) ?? {}) && !has(tag).document),
    };
  }, tags);
  problems.push(
    ...(tags.length === 0 ? ['It shows no element of the kit.'] : []),
    ...shown.undefinedTags.map((tag) => `<${tag}> was never defined.`), ...shown.empty.map((tag) => `<${tag}> shows nothing.`),
    ...shown.unopened.map((tag) => `<${tag}> has no document.`),
  );
  return { problems, printed };
}
