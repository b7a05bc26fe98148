// The house: makes every generated configuration file from packages/layers.json, so that the references,
// the lint rule and the dependencies cannot drift from the one table. `node test/house/house.js` writes them;
// the house tests compare them with what is on disk.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Packages that are tools in the sense of the design: one practice each, all laid out alike. */
const PLUGIN_LEVEL = 3;

/** Things a model may never import, because it runs in Node with no page. */
const NOT_IN_A_MODEL = ['lit', 'lit/*', '@lit/*', '@practice-kit/elements', '@practice-kit/elements/*', '@practice-kit/themes'];

/**
 * @typedef {{ level: number, uses: string[], outside: string[], runsInNode?: boolean }} Layer
 * @returns {Record<string, Layer>}
 */
export function layers(file = join(root, 'packages/layers.json')) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The packages of the table that have source: a package may be in the table before it is written. */
export function presentPackages(table = layers()) {
  return Object.keys(table).filter((name) => existsSync(join(root, 'packages', name, 'src')));
}

export function isPlugin(name, table = layers()) {
  return table[name]?.level === PLUGIN_LEVEL;
}

const print = (value) => `${JSON.stringify(value, null, 2)}\n`;

function packageTypes(layer) {
  return layer.runsInNode ? { types: ['node'] } : {};
}

function packageConfiguration(name, table) {
  const layer = table[name];
  return {
    extends: '../tsconfig.json',
    compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo', ...packageTypes(layer) },
    include: ['src/**/*.ts', 'src/**/*.json'],
    exclude: ['src/**/*.test.ts', 'src/fixtures/**'],
    references: layer.uses.filter((use) => presentPackages(table).includes(use)).map((use) => ({ path: `../${use}` })),
  };
}

function rootConfiguration(table) {
  const present = presentPackages(table).map((name) => ({ path: `packages/${name}` }));
  return { files: [], references: [...present, { path: 'test' }, { path: 'stories' }] };
}

const LEAF = { composite: false, incremental: true, noEmit: true, declaration: false, declarationMap: false, sourceMap: false, inlineSources: false };

/** Tests and stories are checked but never emitted. They read the sources, event types and all, so they refer to no project. */
function leafConfiguration(name, compilerOptions, include) {
  return {
    extends: '../packages/tsconfig.json',
    compilerOptions: { ...LEAF, ...compilerOptions, tsBuildInfoFile: `../.cache/types/${name}.tsbuildinfo` },
    include,
  };
}

/** Everything in the table that a package may not import, said in words a person can act on. */
function restrictions(name, table) {
  const layer = table[name];
  const allowed = new Set([name, ...layer.uses]);
  const forbidden = Object.keys(table).filter((other) => !allowed.has(other));
  const patterns = forbidden.length === 0 ? [] : [{
    group: forbidden.flatMap((other) => [`@practice-kit/${other}`, `@practice-kit/${other}/*`]),
    message: `packages/${name} (level ${layer.level}) may import only ${[...layer.uses, ...layer.outside].join(', ') || 'nothing'}: see packages/layers.json.`,
  }];
  return patterns;
}

const zodPath = { name: 'zod', message: "Write `import * as z from 'zod/mini'`: the whole of zod is ten times its size." };

function lintOverrides(table) {
  const perPackage = Object.keys(table).map((name) => ({
    files: [`packages/${name}/src/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths: [zodPath], patterns: restrictions(name, table) }] },
  }));
  const models = Object.keys(table).filter((name) => table[name].outside.includes('lit')).map((name) => ({
    files: [`packages/${name}/src/model/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', {
        paths: [zodPath],
        patterns: [
          { group: [...NOT_IN_A_MODEL, '**/elements/**'], message: 'A model runs in Node: no lit, no DOM, no element.' },
          ...restrictions(name, table),
        ],
      }],
    },
  }));
  return [...perPackage, ...models];
}

/** The lint file is half written by hand (the rules) and half made (who may import whom). */
function lintConfiguration(table) {
  const written = JSON.parse(readFileSync(join(root, 'test/house/lint-rules.json'), 'utf8'));
  return { ...written, overrides: [...lintOverrides(table), ...written.overrides] };
}

/** @returns {Map<string, string>} path from the root → what must be in it */
export function generatedFiles(table = layers()) {
  const files = new Map([['tsconfig.json', print(rootConfiguration(table))], ['.oxlintrc.json', print(lintConfiguration(table))]]);
  files.set('test/tsconfig.json', print(leafConfiguration('test', { types: ['node', 'mocha'], allowJs: true, checkJs: false }, ['**/*.ts', '../packages/*/src/**/*.test.ts', '../vite.config.ts'])));
  files.set('stories/tsconfig.json', print(leafConfiguration('stories', { module: 'esnext', moduleResolution: 'bundler', types: ['node'] }, ['**/*.ts', '.storybook/*.ts'])));
  for (const name of presentPackages(table)) files.set(`packages/${name}/tsconfig.json`, print(packageConfiguration(name, table)));
  return files;
}

export function outOfDate(table = layers()) {
  return [...generatedFiles(table)].filter(([file, wanted]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== wanted;
  }).map(([file]) => file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = outOfDate();
  const wanted = generatedFiles();
  for (const file of stale) writeFileSync(join(root, file), wanted.get(file));
  console.log(stale.length === 0 ? 'The house is in order.' : `Wrote ${stale.join(', ')}.`);
}
