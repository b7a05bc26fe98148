/** Whoever starts a plugin has one that works: what is made passes its own tests at once, and nothing of anybody's is overwritten. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand, runCommand } from './command.js';
import { createPlugin, type CreateResult } from './create-plugin.js';
import { KINDS, pascal, prefixOf, type PluginKind } from './names.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scaffolds = join(root, '.cache/create-practice-plugin');
/** What the kit's own plugins are built with: a new one is built with the same. */
const own = join(root, 'packages/childrens-tools');
const readJson = (path: string): Record<string, Record<string, string>> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
const SLOW = 240_000;

/** Runs a tool of the repository in a folder; what it said, when it failed. */
function run(folder: string, tool: string, ...parameters: string[]): Promise<{ ok: boolean; said: string }> {
  const environment = { ...process.env, NO_COLOR: '1', CI: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'node_modules', tool), ...parameters], { cwd: folder, env: environment, timeout: SLOW }, (error, stdout, stderr) => resolve({ ok: !error, said: `${stdout}\n${stderr}` }));
  });
}

/** As `npm install` would leave it, with the packages of this repository: their sources, so that nothing has to be built first. */
function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@practice-kit'), { recursive: true });
  const { dependencies = {}, devDependencies = {} } = readJson(join(folder, 'package.json'));
  const kit = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => name.startsWith('@practice-kit/'));
  for (const name of kit) symlinkSync(join(root, 'packages', name.split('/')[1]!), join(folder, 'node_modules', name));
  for (const name of ['lit', 'zod']) if (name in dependencies || name in devDependencies) symlinkSync(realpathSync(join(own, 'node_modules', name)), join(folder, 'node_modules', name));
  const configs = join(root, 'packages/create-practice-plugin/workspace');
  for (const name of readdirSync(configs)) copyFileSync(join(configs, name), join(folder, name));
}

describe.each(KINDS)('A new plugin that is %s', (kind: PluginKind) => {
  const folder = join(scaffolds, kind);
  let result: CreateResult;
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    result = createPlugin({ folder, name: 'garden-visits', publisher: 'llanfair', title: 'Garden visits (0–5)', kind });
    install(folder);
  });

  it('is whole: document type, machine, checks, words in two languages, tests; and no word of a template is left in it', () => {
    const parts = { trusted: ['src/model/document-type.ts', 'src/model/machine.ts', 'src/model/checks.ts', 'src/wording/en.ts', 'src/wording/cy.ts'], sandboxed: ['schema.json', 'screen.json', 'src/checks.ts'] };
    expect(result.ok && result.files).toEqual(expect.arrayContaining(['.gitignore', 'README.md', 'package.json', 'plugin.json', 'src/plugin.ts', 'src/examples/version-1.json', ...parts[kind]]));
    const left = (result.ok ? result.files : []).filter((path) => /__\w+__/.test(path) || /(?<!@)__\w+__/.test(readFileSync(join(folder, path), 'utf8')));
    expect(left).toEqual([]);
  });

  it('is built with what the kit’s own plugins are built with', () => {
    const { dependencies = {}, devDependencies = {} } = readJson(join(folder, 'package.json'));
    const known: Record<string, string> = { ...readJson(join(root, 'package.json'))['devDependencies'], ...readJson(join(own, 'package.json'))['dependencies'] };
    const others = Object.entries({ ...dependencies, ...devDependencies }).filter(([name, version]) => !name.startsWith('@practice-kit/') && known[name] !== version);
    expect(others).toEqual([]);
  });

  it('compiles, story and all', async () => {
    const { ok, said } = await run(folder, 'typescript/bin/tsc', '--customConditions', 'source');
    expect(ok, said).toBe(true);
  }, SLOW);

  it('passes its own tests at once', async () => {
    const { ok, said } = await run(folder, 'vitest/vitest.mjs', 'run', '--config', 'sources.vitest.config.ts');
    expect(ok, said).toBe(true);
    expect(Number(/Tests +(\d+) passed/.exec(said)?.[1])).toBeGreaterThan(20);
  }, SLOW);
});

describe('What people see of a new plugin', () => {
  it.each(KINDS)('that is %s shows itself in a browser as the suite for every tool asks', async (kind) => {
    const { ok, said } = await run(join(scaffolds, kind), '@web/test-runner/dist/bin.js', '--config', 'sources.browser.config.js');
    expect(ok, said).toBe(true);
    expect(Number([...said.matchAll(/(\d+) passed, 0 failed/g)].at(-1)?.[1])).toBeGreaterThan(12);
  }, SLOW);
});

describe('What cannot be used is refused, with everything that is wrong and what to write instead', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'practice-plugin-')); });
  afterAll(() => rmSync(folder, { recursive: true }));
  const wanted = { name: 'visits', publisher: 'llanfair', kind: 'trusted' as PluginKind };
  const problemsOf = (options: object): readonly string[] => {
    const result = createPlugin({ folder: join(folder, 'new'), ...wanted, ...options });
    expect(existsSync(join(folder, 'new'))).toBe(false);
    return result.ok ? [] : result.problems;
  };

  it.each(['', 'Three Houses', '3-houses', 'three_houses', 'three--houses', 'houses-', '../houses', 'tŷ', 'h'.repeat(65), '__name__'])('the name "%s"', (name) => {
    expect(problemsOf({ name, title: 'Visits' })).toEqual([expect.stringContaining(`The name "${name}" cannot be used. Write it with small letters`)]);
  });
  it('a publisher that is the kit’s own, and one with a dot', () => {
    expect(problemsOf({ publisher: 'practice-kit' })).toEqual([expect.stringContaining('is the kit\'s own')]);
    expect(problemsOf({ publisher: 'llanfair.gov' })).toEqual([expect.stringContaining('The publisher "llanfair.gov" cannot be used')]);
  });
  it.each(['', ' ', 'It\'s', 'A "title"', '<b>', '${x}', 'two\nlines', 'back\\slash', '`'])('the title %j', (title) => {
    expect(problemsOf({ title })).toEqual([expect.stringContaining('cannot be used. Use letters, digits, spaces')]);
  });
  it('a kind that there is not, with everything else that is wrong, at once', () => {
    expect(problemsOf({ name: 'X', publisher: 'Y', title: '<', kind: 'native' })).toHaveLength(4);
  });

  it('a folder with anything in it, hidden or not: nothing in it is touched', () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, '.env'), 'mine');
    const result = createPlugin({ folder: full, ...wanted });
    expect(!result.ok && result.problems).toEqual([expect.stringContaining('is not empty (.env)')]);
    expect(readdirSync(full)).toEqual(['.env']);
  });
  it('a file where the folder should be', () => {
    writeFileSync(join(folder, 'file'), 'mine');
    const result = createPlugin({ folder: join(folder, 'file'), ...wanted });
    expect(!result.ok && result.problems).toEqual([expect.stringContaining('is not a folder')]);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });
  it('but an empty folder that is there already is used', () => {
    mkdirSync(join(folder, 'empty'));
    expect(createPlugin({ folder: join(folder, 'empty'), ...wanted }).ok).toBe(true);
  });
});

describe('The names made from a plugin’s name', () => {
  it('are the same every time', () => {
    expect([pascal('three-houses'), prefixOf('three-houses'), prefixOf('visits'), prefixOf('v')]).toEqual(['ThreeHouses', 'TH', 'VIS', 'VV']);
  });
});

describe('The command', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'practice-plugin-')); });
  afterAll(() => rmSync(folder, { recursive: true }));
  const command = (...parameters: string[]) => runCommand(readCommand(parameters));

  it('makes a plugin that is called after its folder, and says what to do next', () => {
    const { ok, says } = command(join(folder, 'garden-visits'), '--publisher', 'llanfair', '--sandboxed');
    expect(ok, says).toBe(true);
    expect(says).toContain('npm install\n  npm test');
    expect(readJson(join(folder, 'garden-visits/plugin.json'))).toMatchObject({ publisher: 'llanfair', name: 'garden-visits', displayName: 'Garden visits' });
  });
  it('takes the kit from files while it is on no registry, what its packages need of one another too', () => {
    const kit = join(folder, 'kit');
    mkdirSync(kit);
    for (const name of ['documents', 'plugin-api', 'themes']) writeFileSync(join(kit, `practice-kit-${name}-1.0.0.tgz`), '');
    writeFileSync(join(kit, 'create-practice-plugin-1.0.0.tgz'), '');
    const { ok, says } = command(join(folder, 'from-files'), '--publisher', 'llanfair', '--kit', kit);
    expect(ok, says).toBe(true);
    const { dependencies, devDependencies, overrides } = readJson(join(folder, 'from-files/package.json'));
    const given = { ...devDependencies, ...dependencies };
    expect(given).toMatchObject({ '@practice-kit/documents': `file:${kit}/practice-kit-documents-1.0.0.tgz`, '@practice-kit/plugin-api': `file:${kit}/practice-kit-plugin-api-1.0.0.tgz`, lit: '3.3.3' });
    expect(overrides).toEqual(Object.fromEntries(['documents', 'plugin-api', 'themes'].map((name) => [`@practice-kit/${name}`, `file:${kit}/practice-kit-${name}-1.0.0.tgz`])));
  });
  it('says how the kit is packed, where the folder has nothing of it', () => {
    const { ok, says } = command(join(folder, 'from-nothing'), '--publisher', 'llanfair', '--kit', join(folder, 'nothing'));
    expect([ok, says]).toEqual([false, expect.stringMatching(/^There are no packages of the kit in .*nothing\. In the kit's repository, `npm run pack`/) as string]);
    expect(existsSync(join(folder, 'from-nothing'))).toBe(false);
  });
  it('says what is missing and how it is written', () => {
    expect(command()).toMatchObject({ ok: false, says: expect.stringMatching(/^Say which folder\.\nSay who publishes it: --publisher llanfair\.\n[^]*npm create practice-plugin <folder>/) as string });
    expect(command('one', 'two').says).toMatch(/^Name one folder, not 2: one, two\. With npm, options stand after two dashes/);
    expect(command('one', '--trusted')).toMatchObject({ ok: false, says: expect.stringContaining('--trusted') as string });
    expect(command('one', '--sandbox').says).toMatch(/^Unknown option '--sandbox'\. The options are these:\n\n[^]*--sandboxed/);
    expect(command('--help')).toMatchObject({ ok: true });
  });
  it('says every problem, and fails', () => {
    const { ok, says } = command(join(folder, 'Garden Visits'), '--publisher', 'practice-kit');
    expect(ok).toBe(false);
    expect(says.trim().split('\n')).toHaveLength(2);
  });
});
