/**
 * Everything CI checks, in one command: `npm test`. Parts can be run alone for a fast loop: `node test/check.js types node`,
 * and one part can be given files: `node test/check.js browsers -- packages/elements/src/scale/scale.test.ts`. `whole` (`npm test whole`,
 * or beside a part's name) takes the long way where there is one: every story in every theme, language and width, a hundred killed tabs.
 * Each part's whole output is in .cache/check/<part>.log. The last line is `N passed, N failed`; a part that ran nothing failed.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counted, failures } from './check/read-output.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = `${root}.cache/check`;
/** Longer than any part takes on a slow machine: a part that hangs must end the run, not hold it. */
const LIMIT = 90 * 60_000;
/** Said on the command line, and read by the parts that have a longer way: each says at its top what it leaves out without. */
const WHOLE = 'whole';

const testsIn = (folders) => () => globSync(`test/${folders}/**/*.test.js`, { cwd: root }).toSorted();
const NODE_TESTS = ['node', '--test', '--test-reporter=spec', '--test-timeout=900000'];

/**
 * `after`: parts that must have ended first. `single`: the whole part is one check, by its exit code.
 * `cores`: how much of a machine it keeps busy. `files`: what it runs on when no files are named.
 */
const PARTS = {
  types: { command: ['tsc', '-b'], single: true, cores: 1 },
  build: { command: ['node', 'test/build.js'], single: true, after: ['types'], cores: 1 },
  lint: { command: ['oxlint', '--type-aware', '--deny-warnings'], files: () => ['packages', 'test', 'stories', 'vite.config.ts'], single: true, after: ['types'], cores: 1 },
  house: { command: ['vitest', 'run', '--config', 'test/vitest.config.ts'], files: () => ['test/house', 'test/check'], cores: 1 },
  node: { command: ['vitest', 'run', '--config', 'test/vitest.config.ts'], files: () => ['packages'], cores: 2 },
  unused: { command: ['knip', '--config', 'test/knip.json', '--no-progress', '--no-config-hints'], single: true, after: ['build'], cores: 1 },
  packages: { command: ['node', 'test/packages/check-packages.js'], after: ['build'], cores: 1 },
  browsers: { command: ['web-test-runner', '--config', 'test/web-test-runner.config.js'], filesFlag: '--files', cores: 2 },
  stories: { command: ['node', 'test/stories/run-stories.js'], after: ['build'], cores: 2 },
  built: { command: [...NODE_TESTS, '--test-concurrency=2'], files: testsIn('{case-system,embed,e2e,vendor,docs}'), after: ['build'], cores: 2 },
  // A plugin that is hung is known by how long it says nothing: these have the machine to themselves.
  sandbox: { command: [...NODE_TESTS, '--test-concurrency=1'], files: testsIn('sandbox'), after: ['build'], cores: 2 },
};

function readArguments(all) {
  const cut = all.indexOf('--');
  const said = cut < 0 ? all : all.slice(0, cut);
  const asked = said.filter((name) => name !== WHOLE);
  const unknown = asked.filter((name) => !(name in PARTS));
  const files = cut < 0 ? [] : all.slice(cut + 1);
  if (unknown.length > 0 || (files.length > 0 && asked.length !== 1)) {
    console.error(unknown.length > 0 ? `No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.` : 'Name one part when you name files.');
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  return { names: asked.length > 0 ? asked : Object.keys(PARTS), files, isWhole: said.includes(WHOLE) };
}

function commandOf(name, named) {
  const { command, files, filesFlag } = PARTS[name];
  const chosen = named.length > 0 ? named : files?.() ?? [];
  return [...command, ...(filesFlag && chosen.length > 0 ? [filesFlag] : []), ...chosen];
}

const { names, files, isWhole } = readArguments(process.argv.slice(2));
const children = new Set();
function endAll() {
  for (const child of children) {
    try { process.kill(-Number(child.pid)); } catch { /* It has ended by itself. */ }
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { endAll(); process.exit(1); });

/** @returns {Promise<{ code: number | null, output: string }>} */
function execute([program, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: root,
      // A group of its own, so that a part's browsers and servers end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', NODE_NO_WARNINGS: '1', ...(isWhole ? { WHOLE: '1' } : {}), PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` },
    });
    children.add(child);
    let output = '';
    const limit = setTimeout(() => {
      output += `\nIt did not end in ${LIMIT / 60_000} minutes.\n`;
      try { process.kill(-Number(child.pid), 'SIGKILL'); } catch { /* It has ended by itself. */ }
    }, LIMIT);
    child.stdout.on('data', (data) => { output += data; });
    child.stderr.on('data', (data) => { output += data; });
    child.on('error', (error) => { output += `${program} could not be started (${error.code}).\n`; });
    child.on('close', (code) => {
      clearTimeout(limit);
      children.delete(child);
      try { process.kill(-Number(child.pid)); } catch { /* Nothing of it is left. */ }
      resolve({ code, output });
    });
  });
}

async function runPart(name, files) {
  const started = Date.now();
  const { code, output } = await execute(commandOf(name, files));
  writeFileSync(`${logs}/${name}.log`, output);
  const result = PARTS[name].single ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : counted(output, code);
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${name}: ${result.passed} passed, ${result.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`);
  if (result.failed > 0) console.log(failures(output).map((line) => `    ${line}`).join('\n'));
  return result;
}

mkdirSync(logs, { recursive: true });
const cores = Math.min(2, availableParallelism());
const started = Date.now();
const waiting = [...names];
const running = new Map();
const results = new Map();
const mayStart = (name) => (PARTS[name].after ?? []).every((before) => !names.includes(before) || results.has(before));

while (waiting.length > 0 || running.size > 0) {
  for (const name of waiting.slice()) {
    const busy = [...running.keys()].reduce((total, one) => total + PARTS[one].cores, 0);
    if (busy > 0 && busy + PARTS[name].cores > cores) continue;
    if (!mayStart(name)) continue;
    waiting.splice(waiting.indexOf(name), 1);
    // What was not built can only be waited for, page by page: an hour that says nothing more.
    const missing = (PARTS[name].after ?? []).find((before) => before === 'build' && results.get(before)?.failed > 0);
    if (missing) {
      console.log(`✗ ${name}: not run, for ${missing} failed. 0 passed, 1 failed`);
      results.set(name, { passed: 0, failed: 1 });
      continue;
    }
    running.set(name, runPart(name, files).then((result) => {
      results.set(name, result);
      running.delete(name);
    }));
  }
  if (running.size > 0) await Promise.race(running.values());
}
const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
console.log(`\n${names.length} parts in ${Math.round((Date.now() - started) / 1000)} s; what each said is in .cache/check.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
