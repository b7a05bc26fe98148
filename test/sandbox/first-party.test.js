// The kit's own plugins, unchanged, where a third party's would run: each one's plugin.ts is bundled as an author bundles, pinned by
// its hash, and run in the frame and its worker, in a page with a strict policy. What it finds and writes there is what it finds and writes in the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { engines, openBrowser } from './open-browser.js';
import { serveCaseSystem, STRICT } from './servers.js';

const NAMES = ['signs-of-safety', 'restorative-practice', 'family-group-conference', 'motivational-interviewing', 'childrens-tools'];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The element is all that needs a page; `load` is never called in the sandbox. */
const withoutElements = { name: 'without-elements', enforce: 'pre', resolveId: (id) => (id === './define.js' ? '\0no-element' : undefined), load: (id) => (id === '\0no-element' ? 'export {};' : undefined) };

/** As one module that imports nothing. */
async function bundled(entry) {
  const [{ output }] = await build({
    configFile: false, logLevel: 'error', root: here('.'), plugins: [withoutElements], define: { 'process.env.NODE_ENV': '"production"' }, resolve: { conditions: ['source', 'production', 'module', 'browser'] },
    build: { write: false, target: 'es2022', modulePreload: false, reportCompressedSize: false, lib: { entry, formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
  });
  assert.equal(output.length, 1, `${entry} is one module`);
  return output[0].code;
}

/** A first step that presses the workbench's own button is the workbench's to offer: in the sandbox it is left out, and told. */
const NOT_OFFERED = { 'signs-of-safety': ['A plugin of the sandbox offers its own commands: workbench.action.quickOpen is no command of its own.'] };

void describe('A first-party plugin in the sandbox', () => {
  const extra = { '/first-party.html': '<!doctype html><html lang="en"><title>First-party plugins</title><body><script type="module" src="/first-party/page.js"></script></body></html>' };
  let system;
  before(async () => {
    extra['/first-party/page.js'] = await bundled(here('first-party-page.js'));
    for (const name of NAMES) {
      extra[`/first-party/${name}.js`] = await bundled(here(`../../packages/${name}/src/plugin.ts`));
      extra[`/first-party/${name}.json`] = readFileSync(here(`../../packages/${name}/plugin.json`), 'utf8');
    }
    system = await serveCaseSystem({ policy: STRICT, extra });
  });
  after(() => system.end());

  for (const name of NAMES) {
    void it(`${name} has nothing of a page in it, and no element`, () => {
      assert.equal(/customElements|HTMLElement|document\.(?:createElement|querySelector)|litElementVersions|\bimport\s*[("'{]/.exec(extra[`/first-party/${name}.js`])?.[0], undefined);
    });
  }

  void describe('in every engine, all at once', { concurrency: engines.length }, () => {
    for (const engine of engines) {
      void it(`finds the same, about the same, in the same order, and writes the same copies as in the page (${engine})`, { timeout: 300_000 }, async () => {
        const browser = await openBrowser(engine);
        try {
          await browser.go(`${system.address}/first-party.html`);
          for (const name of NAMES) {
            const lang = NAMES.indexOf(name) % 2 ? 'cy' : 'en';
            const { inPage, inSandbox, readings, refusals, frames } = await browser.run('while (!globalThis.practiceFirstParty) await new Promise((done) => setTimeout(done, 20)); return await practiceFirstParty(...args);', name, lang);
            const { found, exported, status, isTrusted, incidents, problems } = inPage;
            assert.deepEqual({ status, isTrusted, incidents, problems }, { status: 'active', isTrusted: true, incidents: [], problems: [] }, name);
            const all = Object.values(found).flat();
            assert.ok(all.length > 3, `${name} found ${all.length} things`);
            assert.ok(Object.values(exported).every(({ text }) => text.length > 10), `${name} wrote its copies`);
            assert.deepEqual(inSandbox.found, found, name);
            assert.deepEqual(inSandbox.exported, exported, name);
            assert.deepEqual({ status: inSandbox.status, isTrusted: inSandbox.isTrusted, problems: inSandbox.problems }, { status: 'active', isTrusted: false, problems: NOT_OFFERED[name] ?? [] }, name);
            assert.match(inSandbox.incidents.join('\n'), /^refused: It could not register the tool practice-[a-z-]+ [a-z/-]+: an element cannot leave the sandbox\.[^\n]*$/, name);
            assert.ok(readings > Object.keys(found).length, `every reading was written down: ${readings}`);
            assert.equal(refusals, 0, name);
            assert.equal(frames, 0, 'frames left');
          }
        } finally {
          await browser.end();
        }
      });
    }
  });
});
