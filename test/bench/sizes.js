/** Sizes as a page fetches them: minified and gzipped. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { production, root } from './build-page.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const gzipped = (code) => gzipSync(code, { level: 9 }).length / 1000;

async function chunks(entry, options, output = {}) {
  const built = await build({
    ...production, root: here('.'),
    build: { target: 'es2022', write: false, reportCompressedSize: false, modulePreload: false, lib: { entry, formats: ['es'], fileName: 'entry' }, rolldownOptions: { ...options, output: { minify: true, ...output } } },
  });
  return [built].flat().flatMap((one) => one.output).filter((one) => one.type === 'chunk');
}

/** The script-tag files, and the package each tool is in. */
export const TOOL_FILES = {
  'practice-assessment-map': 'signs-of-safety', 'practice-conversation-guide': 'restorative-practice', 'practice-family-plan': 'family-group-conference',
  'practice-reflection': 'motivational-interviewing', 'practice-childs-session': 'childrens-tools',
};

/** A script-tag file as it was built; `undefined` when it was not. */
export function embedSize(tag) {
  const file = `${root}packages/embed/dist/${tag}.js`;
  return existsSync(file) ? gzipped(readFileSync(file)) : undefined;
}

/** One primitive with Lit left out: on a page Lit is there once. */
async function primitiveSize(file, alsoOutside) {
  const outside = [/^lit(\/|$)/, ...alsoOutside];
  const built = await chunks(file, { external: (id) => outside.some((pattern) => pattern.test(id)) });
  return built.reduce((sum, { code }) => sum + gzipped(code), 0);
}

/** Every primitive: alone, and without what all of them share (the looks and the tokens). */
export async function primitiveSizes() {
  const define = readFileSync(`${root}packages/elements/src/define.ts`, 'utf8');
  const sizes = [];
  for (const [, path] of define.matchAll(/from '\.\/([\w-]+\/[\w-]+)\.js'/g)) {
    const file = `${root}packages/elements/src/${path}.ts`;
    sizes.push({ name: `practice-${path.split('/')[1]}`, alone: await primitiveSize(file, []), own: await primitiveSize(file, [/\/base\//, /@practice-kit\/themes/]) });
  }
  return sizes;
}

/** The whole tool in the parts a page could share: others' libraries as far as they are used, the kit's own packages, the tool. */
export async function parts(tag) {
  const own = TOOL_FILES[tag];
  const group = (name, test, priority) => ({ name, test, priority });
  const built = await chunks(`${root}packages/embed/src/entries/${tag}.ts`, { preserveEntrySignatures: false }, {
    codeSplitting: { includeDependenciesRecursively: false, groups: [
      group('runtime', /node_modules[\\/](?:\.pnpm[\\/])?(?:lit|@lit|xstate|zod|immer)/, 4), group('others', /node_modules/, 3),
      group('kit', /packages[\\/](?:documents|elements|practice-tool|plugin-api|themes)[\\/]/, 2), group('words', new RegExp(`${own}[\\\\/]src[\\\\/]wording[\\\\/]en`), 2), group('tool', new RegExp(`${own}[\\\\/]src[\\\\/](?!wording)`), 1),
    ] },
  });
  return built.map(({ name, code, modules }) => ({ name, size: gzipped(code), modules: Object.entries(modules).map(([id, module]) => [id.replace(/.*(packages|node_modules)[\\/]/, ''), module.code?.length ?? 0]) }));
}
