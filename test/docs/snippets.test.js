// What the pages for readers say is true: every snippet runs, every link leads somewhere, every command exists.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { anchorsOf, linksOf, pages, root, saidToPrint, snippetsOf, textOf } from './pages.js';
import { openBrowser } from './show-page.js';

const run = promisify(execFile);
const all = pages().flatMap((page) => snippetsOf(page));
const isCode = ({ language }) => language === 'ts' || language === 'js';
const isOfPage = (snippet) => isCode(snippet) && snippet.marks.includes('page');
const where = ({ page, line }) => `${page}, line ${line}`;

function printsWhatItSays(snippet, printed) {
  const missing = saidToPrint(snippet).filter((line) => !printed.includes(line));
  assert.deepEqual(missing, [], `It says that it prints this, but it prints:\n${printed.join('\n')}`);
}

void describe('A snippet of TypeScript or JavaScript that needs no page runs in Node, and prints what it says', () => {
  for (const snippet of all.filter((one) => isCode(one) && !isOfPage(one))) {
    void it(where(snippet), async () => {
      // The packages are found as they are from the folder of the page.
      const cwd = snippet.page.startsWith('packages/') ? `${root}${dirname(snippet.page)}` : root;
      const type = snippet.language === 'ts' ? 'module-typescript' : 'module';
      const { stdout } = await run('node', [`--input-type=${type}`, '--eval', snippet.text], { cwd });
      printsWhatItSays(snippet, stdout.split('\n'));
    });
  }
});

void describe('A snippet of TypeScript says what is so about the types', () => {
  void it('every one of them compiles', async () => {
    const folder = `${root}.cache/docs-snippets`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const files = all.filter(({ language }) => language === 'ts').map((snippet) => {
      const file = `${snippet.page.replaceAll(/[/.]/g, '-')}-${snippet.line}.ts`;
      writeFileSync(join(folder, file), `${snippet.text}\nexport {};\n`);
      return file;
    });
    assert.ok(files.length > 0, 'There is no TypeScript in the pages.');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler',
        types: ['node'], skipLibCheck: true, exactOptionalPropertyTypes: true, paths: builtTypes(),
      },
      files,
    }));
    await run('tsc', ['-p', folder], { cwd: root }).catch(({ stdout }) => assert.fail(stdout));
  });
});

/** Each way into a package, as a vendor finds it: its published types. */
function builtTypes() {
  const { packages } = JSON.parse(readFileSync(`${root}packages/layers.json`, 'utf8'));
  return Object.fromEntries(Object.keys(packages).flatMap((name) => {
    const { exports = {} } = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, 'utf8'));
    return Object.entries(exports).filter(([, entry]) => entry.types).map(([path, { types }]) => [join('@practice-kit', name, path), [`${root}packages/${name}/${types}`]]);
  }));
}

void describe('A snippet of HTML shows the tool, under the policy for vendors, and says nothing in the console', () => {
  /** @type {Awaited<ReturnType<typeof openBrowser>>} */
  let browser;
  before(async () => { browser = await openBrowser(); });
  after(() => browser?.end());

  for (const html of all.filter(({ language }) => language === 'html')) {
    const later = all.slice(all.indexOf(html) + 1);
    const next = later.findIndex(({ language, page }) => language === 'html' || page !== html.page);
    const scripts = later.slice(0, next < 0 ? undefined : next).filter(isOfPage);
    for (const script of scripts.length > 0 ? scripts : [undefined]) {
      void it(script ? `${where(html)}, with the script of line ${script.line}` : where(html), async () => {
        const { problems, printed } = await browser.show(html, script);
        assert.deepEqual(problems, []);
        if (script) printsWhatItSays(script, printed);
      });
    }
  }

  void it('no script for a page is left without one', () => {
    const orphans = all.filter((snippet) => isOfPage(snippet) && !all.slice(0, all.indexOf(snippet)).some(({ language, page }) => language === 'html' && page === snippet.page));
    assert.deepEqual(orphans.map(where), []);
  });
});

void describe('A snippet of JSON is JSON', () => {
  void it('every one of them can be read', () => {
    for (const { text } of all.filter(({ language }) => language === 'json')) assert.doesNotThrow(() => JSON.parse(text));
  });
});

void describe('What a page names is there', () => {
  for (const page of pages()) {
    const text = textOf(page);
    void it(`${page}: its links lead to files and headings`, () => {
      const broken = linksOf(text).filter((target) => {
        const [path, anchor] = target.split('#');
        const file = path ? normalize(join(dirname(page), path)) : page;
        return !existsSync(`${root}${file}`) || (anchor && !anchorsOf(textOf(file)).includes(anchor));
      });
      assert.deepEqual(broken, []);
    });
    void it(`${page}: its commands exist`, () => {
      const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
      const missing = [
        ...[...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]).filter((name) => !(name in scripts)),
        ...[...text.matchAll(/\bnode ((?:test|packages)\/[\w/.-]+)/g)].map((match) => match[1]).filter((file) => !existsSync(`${root}${file}`)),
      ];
      assert.deepEqual(missing, []);
    });
  }

  void it('docs/vendor.md names the Trusted Types policy that the script-tag file makes', () => {
    const made = /createPolicy\([`"']([\w-]+)/.exec(readFileSync(`${root}packages/embed/dist/practice-assessment-map.js`, 'utf8'))?.[1];
    assert.ok(made && textOf('docs/vendor.md').includes(`\`${made}\``), `The policy is called ${made}.`);
  });
});
