// Reads the sources of the packages for the house rules: what each file says, what it imports, and where that leads.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { presentPackages, root } from './house.js';

/**
 * @typedef {{ path: string, package: string, text: string, code: string, imports: string[], isTest: boolean }} Source
 *   `path` is from the root; `code` is the text with comments blanked out, line for line.
 */

/** Comments go, lines stay, so that a rule can say on which line. Strings keep their `//`. */
export function withoutComments(text) {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (whole, string) => string ?? whole.replace(/[^\n]/g, ' '));
}

/** Only what could be a specifier: wording such as `'… from '` is not one. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])((?:\.{1,2}\/|@?[a-z])[\w./@:-]*)\1/g;

export function importsOf(code) {
  return [...code.matchAll(IMPORT)].map(([, , specifier]) => specifier);
}

/** @returns {Source} */
export function toSource(path, text) {
  const code = withoutComments(text);
  return { path, package: path.split('/')[1], text, code, imports: importsOf(code), isTest: /\.test\.ts$|\/testing\//.test(path) };
}

/** @returns {Source[]} */
export function readSources() {
  return presentPackages().flatMap((name) => globSync(`packages/${name}/src/**/*.ts`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => toSource(path, readFileSync(join(root, path), 'utf8')));
}

export const packageJson = (name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));

/** The source file a relative import leads to, from the root; undefined for a package. */
export function resolveRelative(path, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(dirname(path), specifier).replace(/\.js$/, '.ts');
}

export const isPresent = (path) => existsSync(join(root, path));
