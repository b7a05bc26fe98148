/** The house keeps its own rules, and each rule is shown to find a planted fault. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles, isPlugin, layers, outOfDate, presentPackages, root } from './house.js';
import * as rules from './rules.js';
import { packageJson, readSources, toSource } from './sources.js';

const table = layers();
const present = presentPackages(table);
const sources = readSources();
const planted = (path: string, text: string) => [toSource(path, text)];
const none: string[] = [];

describe('Imports', () => {
  it('only go down, and only where the table says so', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(rules.importFaults(sources, table)).toEqual(none);
  });

  it.each([
    ['an upward import', 'packages/documents/src/a.ts', "import { html } from '@practice-kit/elements';"],
    ['an undeclared import sideways', 'packages/documents/src/a.ts', "import '@practice-kit/themes';"],
    ['an undeclared outside package', 'packages/themes/src/a.ts', "export { html } from 'lit';"],
    ['an import at run time', 'packages/themes/src/a.ts', "const late = await import('xstate');"],
    ['a path into another package', 'packages/elements/src/a.ts', "import type { Theme } from '../../themes/src/tokens.js';"],
    ['a Node module in a package for the page', 'packages/elements/src/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('finds %s', (_what, path, text) => {
    expect(rules.importFaults(planted(path, text), table)).toHaveLength(1);
  });

  it('never go round, between packages or between files', () => {
    expect(rules.tableFaults(table)).toEqual(none);
    expect(rules.cycleFaults(sources)).toEqual(none);
  });

  it('are caught when they go round or up in the table', () => {
    const level = { level: 1, outside: [] };
    expect(rules.tableFaults({ left: { ...level, uses: ['right'] }, right: { ...level, uses: ['left'] } })).toHaveLength(1);
    expect(rules.tableFaults({ low: { level: 0, uses: ['high'], outside: [] }, high: { level: 3, uses: [], outside: [] } })).toHaveLength(1);
    const ring = [toSource('packages/elements/src/a.ts', "import { b } from './b.js';"), toSource('packages/elements/src/b.ts', "import { a } from './a.js';")];
    expect(rules.cycleFaults(ring)).toHaveLength(1);
    const types = [toSource('packages/elements/src/a.ts', "import type { B } from './b.js';"), toSource('packages/elements/src/b.ts', "import { a } from './a.js';")];
    expect(rules.cycleFaults(types)).toEqual(none);
  });
});

describe('A model', () => {
  it('runs with no page, no clock and no chance', () => {
    expect(sources.some(({ path }) => path.includes('/src/model/'))).toBe(true);
    expect(rules.modelFaults(sources)).toEqual(none);
  });

  it.each(["import { html } from 'lit';", "import { PracticeScale } from '@practice-kit/elements';", "import { x } from '../elements/a/a.js';", 'document.querySelector(name);', 'const today = new Date();', 'const id = crypto.randomUUID();'])('is caught with %s', (text) => {
    expect(rules.modelFaults(planted('packages/signs-of-safety/src/model/a.ts', text))).toHaveLength(1);
  });
});

describe('What is made from the table', () => {
  it('is up to date: otherwise run `npm run house`', () => {
    expect(generatedFiles().size).toBeGreaterThan(present.length);
    expect(outOfDate()).toEqual(none);
  });

  it.each(present)('%s depends on what the table gives it, in the same versions as the others', (name) => {
    const versions = new Map(present.flatMap((other) => Object.entries(packageJson(other).dependencies as Record<string, string> ?? {})));
    expect(rules.packageFileFaults(name, table[name]!, packageJson(name), versions)).toEqual(none);
  });

  it('is caught when a package takes more than it is given', () => {
    const file = { ...packageJson('themes'), dependencies: { lit: '^3.0.0' } };
    expect(rules.packageFileFaults('themes', table['themes']!, file, new Map())).toHaveLength(2);
  });
});

describe('A source file', () => {
  it('is short enough to be read in one go', () => {
    expect(rules.lengthFaults(sources)).toEqual(none);
    expect(rules.lengthFaults(planted('packages/documents/src/a.ts', '\n'.repeat(301)))).toHaveLength(1);
  });

  it('never makes markup, code or a style attribute out of text', () => {
    expect(rules.sinkFaults(sources)).toEqual(none);
  });

  it.each(['a.innerHTML = text;', 'html`<p .innerHTML=${text}></p>`', 'unsafeHTML(text)', "a.insertAdjacentHTML('beforeend', text)", 'document.write(text)', 'eval(text)', 'new Function(text)', 'html`<p style="${style}"></p>`', 'html`<p style="color: red"></p>`', "script.textContent = '';", "this.querySelector('script')!.text = code;"])('is caught with %s', (text) => {
    expect(rules.sinkFaults(planted('packages/elements/src/a.ts', text)).length).toBeGreaterThan(0);
  });

  it('never writes what could be case content to a log', () => {
    expect(rules.consoleFaults(sources)).toEqual(none);
    for (const text of ['console.log(entry.text)', 'console.warn(`Lost ${entry.text}`)', 'console.error(error)']) {
      expect(rules.consoleFaults(planted('packages/elements/src/a.ts', text)), text).toHaveLength(1);
    }
  });

  it('registers an element only if it is called define.ts', () => {
    expect(rules.registrationFaults(sources)).toEqual(none);
    expect(rules.registrationFaults(planted('packages/elements/src/a.ts', "customElements.define('a-b', A);"))).toHaveLength(1);
  });

  it('calls nothing e, evt or err', () => {
    expect(rules.nameFaults(sources)).toEqual(none);
    for (const text of ['list.map((e) => e.id)', 'const on = (evt: Event) => {};', 'try { go(); } catch (err) { stop(); }', 'list.map(e => e.id)']) {
      expect(rules.nameFaults(planted('packages/elements/src/a.ts', text)), text).toHaveLength(1);
    }
  });
});

describe('A package of a practice tool', () => {
  const shapeOf = (name: string) => {
    const folder = join(root, 'packages', name);
    const has = (file: string): boolean => existsSync(join(folder, file));
    return {
      has,
      list: (directory: string): string[] => (has(directory) ? readdirSync(join(folder, directory)) : []),
      manifest: has('plugin.json') ? JSON.parse(readFileSync(join(folder, 'plugin.json'), 'utf8')) as Record<string, unknown> : undefined,
      packageFile: packageJson(name),
    };
  };

  it.each(present.filter((name) => isPlugin(name, table)))('%s looks like every other', (name) => {
    expect(rules.pluginShapeFaults(name, shapeOf(name))).toEqual(none);
  });

  it('is caught when it lacks a part', () => {
    const shape = shapeOf('signs-of-safety');
    expect(rules.pluginShapeFaults('signs-of-safety', { ...shape, has: (file: string) => file !== 'src/wording/cy.ts' && shape.has(file) })).toContain('signs-of-safety has no src/wording/cy.ts.');
  });
});

describe('The repository', () => {
  it.each(present.filter((name) => packageJson(name).private !== true))('%s has a README that a stranger can start from', (name) => {
    expect(existsSync(join(root, 'packages', name, 'README.md')), `packages/${name}/README.md`).toBe(true);
  });

  it('has only what belongs there at the top', () => {
    const known = ['packages', 'stories', 'docs', 'test', 'vite.config.ts', 'package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'tsconfig.json', 'README.md', 'CONTRIBUTING.md', 'LICENSE', 'node_modules'];
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual(none);
  });

  it('says nothing of the machine or the tools it was made with', () => {
    const patterns = ['packages/*/{src,README.md,plugin.json,package.json,*.js}', '{docs,test,stories}/**/*.{md,ts,js,json}', '*.{md,json,ts,yaml}', '.ci/run', 'packages/*/src/**/*.{ts,json}'];
    const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((path) => /\.\w+$|\/run$/.test(path) && !/node_modules|dist\//.test(path) && path !== 'pnpm-lock.yaml');
    expect(rules.traceFaults(paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })))).toEqual(none);
    expect(rules.traceFaults([{ path: 'a', text: ['', 'wo' + 'rk', 'main', 'x'].join('/') }])).toHaveLength(1);
  });
});
