/** Builds the bench page as a vendor's page is built: sources of the packages, production, minified (or not, to read a profile). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const root = here('../../');
export const cache = `${root}.cache/bench`;

/** What every build of the kit has in common (packages/embed/build.js). */
export const production = {
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['source', 'production', 'module', 'browser'] },
};

export async function buildPage({ minify }) {
  await build({
    ...production,
    root: here('page'),
    build: {
      target: 'es2022', outDir: cache, emptyOutDir: true, modulePreload: false, reportCompressedSize: false, cssMinify: false,
      lib: { entry: here('page/bench.js'), formats: ['es'], fileName: () => 'bench.js', cssFileName: 'bench' },
      rolldownOptions: { output: { minify, entryFileNames: 'bench.js', codeSplitting: false } },
    },
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}/index.html`, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="bench.css"><main></main><script type="module" src="bench.js"></script></html>\n');
}
