/**
 * Everything CI checks, in one command: `npm test`. Parts can be run alone for a fast loop: `node test/check.js types node`.
 * Each part's whole output is in .cache/check/<part>.log. The last line is `N passed, N failed`; a part that ran nothing failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = `${root}.cache/check`;
mkdirSync(logs, { recursive: true });

/** Counts in a part's output; the last match stands. */
const COUNTS = [
  { pattern: /Tests\s+(?:(\d+) failed[^\n\d]*)?(\d+) passed/g, failed: 1, passed: 2 },
  { pattern: /(\d+) passed, (\d+) failed/g, passed: 1, failed: 2 },
  { pattern: /^# pass (\d+)[\s\S]*?^# fail (\d+)/gm, passed: 1, failed: 2 },
  { pattern: /^ℹ pass (\d+)[\s\S]*?^ℹ fail (\d+)/gm, passed: 1, failed: 2 },
];
const files = (directory, ending) => (existsSync(`${root}${directory}`) ? readdirSync(`${root}${directory}`).filter((file) => file.endsWith(ending)).map((file) => `${directory}/${file}`) : []);

/** `after`: parts that must have passed first. `single`: the whole part is one check. */
const PARTS = {
  types: { command: ['tsc', '-b'], single: true },
  lint: { command: ['oxlint', '--type-aware', 'packages', 'test', 'stories'], single: true, after: ["types"] },
  node: { command: ['vitest', 'run', '--config', 'test/vitest.config.ts'] },
  browsers: { command: ['web-test-runner', '--config', 'test/web-test-runner.config.js'] },
  build: { command: ['node', 'test/build.js'], single: true, after: ['types'] },
  packages: { command: ['node', 'test/packages/check-packages.js'], after: ['build'] },
  stories: { command: ['node', 'test/stories/run-stories.js'], after: ['build'] },
  built: { command: ['node', '--test', '--test-concurrency=1', ...files('test/e2e', '.test.js'), ...files('test/case-system', '.test.js'), ...files('test/vendor', '.test.js'), ...files('test/docs', '.test.js')], after: ['build'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
/** Not yet whole, so asked for by name until they are: see the open work. */
const BY_NAME = ['stories', 'built'];
const names = asked.length > 0 ? asked : Object.keys(PARTS).filter((name) => !BY_NAME.includes(name));
const results = new Map();

function run(name) {
  const { command: [program, ...rest], single } = PARTS[name];
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, rest, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', PATH: `${root}node_modules/.bin:${process.env.PATH}` } });
    let output = '';
    child.stdout.on('data', (data) => { output += data; });
    child.stderr.on('data', (data) => { output += data; });
    child.on('error', (error) => { output += String(error); });
    child.on('close', (code) => {
      writeFileSync(`${logs}/${name}.log`, output);
      const counted = COUNTS.map(({ pattern, passed, failed }) => [...output.matchAll(pattern)].map((match) => ({ passed: Number(match[passed] ?? 0), failed: Number(match[failed] ?? 0) })).at(-1)).find(Boolean);
      const result = single ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : { passed: counted?.passed ?? 0, failed: counted?.failed ?? 0 };
      if (!single && (code !== 0 || result.passed === 0) && result.failed === 0) result.failed = 1;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${result.failed === 0 ? '✓' : '✗'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
      if (result.failed > 0) console.log(output.split('\n').slice(-120).map((line) => `    ${line}`).join('\n'));
      results.set(name, result);
      resolve();
    });
  });
}

const waiting = [...names];
const running = new Map();
const ready = (name) => (PARTS[name].after ?? []).every((before) => !names.includes(before) || results.has(before));
const width = Math.min(2, cpus().length);
while (waiting.length > 0 || running.size > 0) {
  for (const name of waiting.slice()) {
    if (running.size >= width) break;
    if (!ready(name)) continue;
    waiting.splice(waiting.indexOf(name), 1);
    running.set(name, run(name).then(() => running.delete(name)));
  }
  await Promise.race(running.values());
}
const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
