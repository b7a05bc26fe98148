/** The custom elements manifest of each package that has elements: dist/custom-elements.json, and that every element says what it must. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Those that define elements. */
export const PACKAGES = globSync('packages/*/src/define.ts', { cwd: root }).map((file) => file.split(/[\\/]/)[1]).toSorted();
/** Tags an element's comment must have, and all it may have. */
const NEEDED = ['summary', 'status', 'since'];

export function manifestOf(name) {
  return JSON.parse(readFileSync(`${root}packages/${name}/dist/custom-elements.json`, 'utf8'));
}

export function missingTags(name) {
  return manifestOf(name).modules.flatMap((module) => (module.declarations ?? []).filter((one) => one.customElement && !/^(?:PracticeTool|ToolScreen)$|Work$/.test(one.name)).flatMap((one) =>
    NEEDED.filter((tag) => !(tag === 'summary' ? one.summary : one[tag])).map((tag) => `${name}: ${one.name} has no @${tag}`)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of PACKAGES) {
    execFileSync('cem', ['analyze', '--litelement', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts', '--outdir', 'dist', '--config', `${root}test/packages/manifest.config.js`, '--quiet'], { cwd: `${root}packages/${name}`, stdio: 'inherit' });
    if (!existsSync(`${root}packages/${name}/dist/custom-elements.json`)) throw new Error(`No manifest was made for ${name}.`);
    writeFileSync(`${root}packages/${name}/dist/custom-elements.json`, `${JSON.stringify(manifestOf(name), null, 2)}\n`);
  }
}
