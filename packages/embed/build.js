/**
 * Builds the script-tag files: one self-contained ES module for each tag in src/entries, ASCII only, with the words of
 * other languages beside it, fetched when they are needed. Writes dist/integrity.json for Subresource Integrity.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));
const suffix = version.replaceAll('.', '-');

/** Primitives get the release in their tag: two releases on one page never share one (their own tags are first come, first served). */
const PRIMITIVES = readFileSync(here('../elements/src/define.ts'), 'utf8').match(/'practice-[a-z-]+'/g)?.map((tag) => tag.slice(1, -1)) ?? [];
const SHARED = readFileSync(here('../practice-tool/src/define.ts'), 'utf8').match(/'practice-(?!kit)[a-z-]+'/g)?.map((tag) => tag.slice(1, -1)) ?? [];
const TAGS = [...PRIMITIVES, ...SHARED];
const TAG_USE = new RegExp(`(</?|(?:defineElement|querySelector(?:All)?)\\((?:'|"))(${TAGS.join('|')})(?![\\w-])`, 'g');

const ownTags = {
  name: 'practice-kit-own-tags',
  enforce: 'pre',
  transform(code, id) {
    if (!/packages[\\/](elements|practice-tool|signs-of-safety)[\\/]/.test(id)) return undefined;
    return { code: code.replace(TAG_USE, (_whole, before, tag) => `${before}${tag}-${suffix}`), map: null };
  },
};
/** Lit hard-codes the name of its Trusted Types policy; a second Lit on the page would then throw at load. */
const ownPolicy = {
  name: 'practice-kit-own-policy',
  transform(code, id) {
    return /lit-html/.test(id) && code.includes('lit-html') ? { code: code.replace(/createPolicy\((["'`])lit-html\1/g, `createPolicy($1practice-kit-${suffix}$1`), map: null } : undefined;
  },
};

rmSync(here('dist/chunks'), { recursive: true, force: true });
await build({
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['source', 'production', 'module', 'browser'] },
  plugins: [ownTags, ownPolicy],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: Object.fromEntries(readdirSync(here('src/entries')).map((file) => [file.replace(/\.ts$/, ''), here(`src/entries/${file}`)])), formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});

/** A page in windows-1252 must read the same file: nothing outside ASCII. */
const integrity = {};
for (const file of readdirSync(here('dist'), { recursive: true })) {
  // dist/entries is what tsc wrote beside the types: no page asks for it.
  if (!String(file).endsWith('.js') || String(file).startsWith('entries')) continue;
  const path = here(`dist/${String(file)}`);
  const ascii = readFileSync(path, 'utf8').replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(path, ascii);
  integrity[String(file)] = `sha384-${createHash('sha384').update(ascii).digest('base64')}`;
}
writeFileSync(here('dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
