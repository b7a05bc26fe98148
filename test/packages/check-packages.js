/** What is published, as a vendor would get it: packed, linted, types resolved, manifests whole, sizes kept. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { missingTags, PACKAGES } from './manifests.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { packages } = JSON.parse(readFileSync(`${root}packages/layers.json`, 'utf8'));
const budgets = JSON.parse(readFileSync(`${root}test/sizes/budgets.json`, 'utf8'));
let passed = 0;
let failed = 0;
const check = (title, work) => {
  try {
    const problem = work();
    if (problem) throw new Error(problem);
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`✗ ${title}\n    ${String(error.stdout ?? '') || error.message}`.split('\n').slice(0, 30).map((line) => line.slice(0, 300)).join('\n'));
  }
};
const run = (program, ...rest) => execFileSync(program, rest, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` } });

const tarballs = mkdtempSync(join(tmpdir(), 'practice-kit-'));
for (const name of Object.keys(packages).filter((one) => one !== 'case-system')) {
  check(`${name} can be packed`, () => { execFileSync('pnpm', ['pack', '--pack-destination', tarballs], { cwd: `${root}packages/${name}`, stdio: 'pipe', env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` } }); });
  const tarball = readdirSync(tarballs).find((file) => file.startsWith(`practice-kit-${name}-`) || file.startsWith(`${name}-`));
  if (!tarball) continue;
  check(`${name} is put together as a package should be (publint)`, () => { run('publint', join(tarballs, tarball), '--strict'); });
  if (name !== 'embed') check(`${name} gives a developer its types (attw)`, () => { run('attw', join(tarballs, tarball), '--profile', 'esm-only', '--no-emoji', '--no-color'); });
  check(`${name} holds no path of a machine`, () => { const text = run('tar', '-xzOf', join(tarballs, tarball)); return /(?:\/home\/|\/Users\/|\/root\/|\/work\/)[a-z]/.test(text) ? 'A path of the machine it was built on is in the package.' : undefined; });
}
for (const name of PACKAGES) check(`every element of ${name} says what it is, how settled and since when`, () => missingTags(name).join('\n') || undefined);
for (const { file, budget, what } of budgets) {
  check(`${what} keeps to ${budget / 1000} kB`, () => {
    const size = gzipSync(readFileSync(`${root}${file}`), { level: 9 }).length;
    console.log(`    ${what}: ${(size / 1000).toFixed(1)} kB min+gzip of ${budget / 1000}`);
    return size > budget ? `It is ${size} bytes, ${size - budget} more than it may be. What grew? See \`npm run bench\` for the parts; if it is worth it, change test/sizes/budgets.json and say why.` : undefined;
  });
}
rmSync(tarballs, { recursive: true, force: true });
mkdirSync(`${root}.cache`, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
