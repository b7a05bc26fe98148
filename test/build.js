/**
 * Builds what is published, in order: the packages, the script-tag files, the manifest of each package with elements, Storybook.
 * `node test/build.js start` builds only what `npm start` needs, and nothing that is up to date; `packages` all that is packed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const storybook = '.cache/storybook-static';

function run(...command) {
  const [program, ...rest] = command;
  const { status, error } = spawnSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` } });
  if (status === 0) return;
  console.error(`The build stopped at \`${command.join(' ')}\`${error ? ` (${error.code})` : ''}.`);
  process.exit(1);
}

const modified = (path) => statSync(`${root}${path}`).mtimeMs;

/** Is `marker`, the last file a build writes, newer than everything it is made from? */
function isCurrent(marker, ...patterns) {
  if (!existsSync(`${root}${marker}`)) return false;
  const made = modified(marker);
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).every((path) => modified(path) <= made);
}

const isForStart = process.argv[2] === 'start';
const isForPacking = process.argv[2] === 'packages';
run('tsc', '-b', ...(isForStart ? ['packages/case-system', 'packages/embed'] : []));
if (!isCurrent('packages/embed/dist/integrity.json', 'packages/*/src/**/*.{ts,json}', 'packages/embed/*.{js,json}', 'pnpm-lock.yaml')) run('node', 'packages/embed/build.js');
run('node', 'packages/plugin-host/src/sandbox/build-sandbox.js');
if (!isForStart) {
  run('node', 'test/packages/manifests.js');
  if (!isForPacking) run('storybook', 'build', '-c', 'stories/.storybook', '-o', storybook, '--quiet', '--disable-telemetry');
}
