/**
 * Builds the script-tag files: one self-contained ES module for each tag in src/entries, ASCII only, with the words of
 * other languages beside it, fetched when they are needed. Writes dist/integrity.json for Subresource Integrity.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const suffix = version.replaceAll('.', '-');

/** Primitives get the release in their tag: two releases on one page never share one (their own tags are first come, first served). */
const sources = ['elements', 'practice-tool'].flatMap((name) => readdirSync(here(`../${name}/src`), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(here(`../${name}/src/${file}`), 'utf8'))).concat(['workbench/src/define.ts', 'workbench/src/elements/practice-workbench/own-pages.ts', 'data-tool/src/define.ts'].map((file) => readFileSync(here(`../${file}`), 'utf8')));
/** Registered at once (`defineElement('…')`), or with the part that brings them (`'…': PracticeDialog`). */
const TAGS = [...new Set(sources.flatMap((code) => [...code.matchAll(/(?:defineElement\(|[{,]\s*)'(practice-[a-z-]+)'[,:]/g)].map(([, tag]) => tag)))].filter((tag) => tag !== 'practice-workbench');
const TAG_USE = new RegExp(`(</?|(?:defineElement|createElement|querySelector(?:All)?|closest|query)(?:<\\w+>)?\\(['"]|[{,]\\s*['"])(${TAGS.join('|')})(?![\\w-])`, 'g');

const { packages } = JSON.parse(readFileSync(here('../layers.json'), 'utf8'));
/** Whatever draws: everything the script-tag files are made from. */
const OURS = new RegExp(`packages[\\\\/](?:elements|practice-tool|workbench|data-tool|${Object.keys(packages).filter((name) => packages[name].level === 3).join('|')})[\\\\/]`);
/** In a stylesheet a tag stands by itself. */
const TAG_IN_STYLES = new RegExp(`(?<![\\w'"-])(${TAGS.join('|')})(?![\\w-])`, 'g');

const ownTags = {
  name: 'practice-kit-own-tags',
  enforce: 'pre',
  transform(code, id) {
    if (!OURS.test(id)) return undefined;
    const used = code.replace(TAG_USE, (_whole, before, tag) => `${before}${tag}-${suffix}`);
    return { code: id.endsWith('.styles.ts') ? used.replace(TAG_IN_STYLES, (tag) => `${tag}-${suffix}`) : used, map: null };
  },
};
/** Lit hard-codes the name of its Trusted Types policy; a second Lit on the page would then throw at load. */
const ownPolicy = {
  name: 'practice-kit-own-policy',
  transform(code, id) {
    return /lit-html/.test(id) && code.includes('lit-html') ? { code: code.replace(/createPolicy\((["'`])lit-html\1/g, `createPolicy($1practice-kit-${suffix}$1`), map: null } : undefined;
  },
};
/** After the types are gone: a page is sent no indentation of markup and styles. */
const templates = {
  name: 'practice-kit-templates',
  transform(code, id) {
    return OURS.test(id) ? { code: minifyTemplates(code, (source) => this.parse(source)), map: null } : undefined;
  },
};

rmSync(here('dist/chunks'), { recursive: true, force: true });
// One tool at a time: each file has in it all that its tool needs from the start, and its later parts import from that.
for (const name of readdirSync(here('src/entries')).map((file) => file.replace(/\.ts$/, ''))) {
  await build({
    root: here('.'),
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['source', 'production', 'module', 'browser'] },
    plugins: [ownTags, ownPolicy, templates],
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: { [name]: here(`src/entries/${name}.ts`) }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true, comments: { annotation: false }, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: { groups: [
            // Not what these only could import: the workbench would have every control of every tool from the start.
            { name, tags: ['$initial'], includeDependenciesRecursively: false, priority: 1 },
            { name: 'dialogs', test: /practice-tool[\\/]src[\\/]elements[\\/](?:dialogs|fields)[\\/]|elements[\\/]src[\\/]dialog[\\/]/ },
          ] },
        },
      },
    },
  });
}

/** A page in windows-1252 must read the same file: nothing outside ASCII. */
const integrity = {};
for (const file of readdirSync(here('dist'), { recursive: true })) {
  // dist/entries and dist/parts are what tsc wrote beside the types: no page asks for them.
  if (!String(file).endsWith('.js') || /^(?:entries|parts)\b/.test(String(file))) continue;
  const path = here(`dist/${String(file)}`);
  const ascii = readFileSync(path, 'utf8').replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(path, ascii);
  integrity[String(file)] = `sha384-${createHash('sha384').update(ascii).digest('base64')}`;
}
writeFileSync(here('dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
