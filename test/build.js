/** Builds what is published, in order: the packages, the manifest of each with elements, the script-tag files, Storybook. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (program, ...rest) => execFileSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` } });
const only = process.argv[2];

run('tsc', '-b');
run('node', 'packages/embed/build.js');
if (only !== 'start') {
  run('node', 'test/packages/manifests.js');
  run('storybook', 'build', '-c', 'stories/.storybook', '-o', '.cache/storybook-static', '--quiet', '--disable-telemetry');
}
