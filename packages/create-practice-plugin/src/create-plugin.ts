/** Makes a plugin from the templates: real files, in which a few words stand for its names. */
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameProblems, pascal, prefixOf, titleOf, type PluginKind } from './names.js';

export { KINDS, type PluginKind } from './names.js';

const templates = fileURLToPath(new URL('../template', import.meta.url));
/** The kit this came with: what the plugin asks for. */
const kit = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
/** npm would leave these out of a package, or read them as its own: they get their names when they are written. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore', '_package.json': 'package.json' };

export interface CreateOptions {
  /** Made when it is not there. Refused when there is anything in it. */
  readonly folder: string;
  readonly name: string;
  readonly publisher: string;
  /** What people read. Default: the name, in words. */
  readonly title?: string;
  readonly kind: PluginKind;
  /** A folder with the kit's packages as files, for as long as they are on no registry (`npm run pack` in the kit's repository). */
  readonly kitFolder?: string;
}
/** `problems`: everything that is wrong, for a person to read. Nothing has been written. */
export type CreateResult = { readonly ok: true; readonly folder: string; readonly files: readonly string[] } | { readonly ok: false; readonly problems: readonly string[] };

export function createPlugin({ folder, name, publisher, title = titleOf(name), kind, kitFolder }: CreateOptions): CreateResult {
  const target = resolve(folder);
  const packed = kitFolder === undefined ? undefined : packedIn(resolve(kitFolder));
  const problems = [...nameProblems({ name, publisher, title, kind }), ...folderProblems(target), ...(packed?.size === 0 ? [`There are no packages of the kit in ${resolve(kitFolder!)}. In the kit's repository, \`npm run pack\` puts them into .cache/kit.`] : [])];
  if (problems.length > 0) return { ok: false, problems };
  const words: Readonly<Record<string, string>> = {
    name, publisher, title, kit, Name: pascal(name), tag: `${publisher}-${name}`, ID: prefixOf(name), trusted: String(kind === 'trusted'),
  };
  const filled = (text: string): string => text.replace(/__(name|publisher|title|kit|Name|tag|ID|trusted)__/g, (_whole, word: string) => words[word] ?? '');
  const files = new Map(['shared', kind].flatMap((template) => filesIn(join(templates, template)).map((path) => {
    const parts = path.split('/').map((part) => RENAMED[part] ?? part);
    return [filled(parts.join('/')), filled(readFileSync(join(templates, template, path), 'utf8'))] as const;
  })));
  if (packed) files.set('package.json', fromFiles(files.get('package.json') ?? '{}', packed));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    // Never over something that came to be there meanwhile.
    writeFileSync(join(target, path), text, { flag: 'wx' });
  }
  return { ok: true, folder: target, files: [...files.keys()].toSorted() };
}

/** The kit's packages that lie in a folder, by name, each as what package.json says of a file. */
function packedIn(folder: string): Map<string, string> {
  const found = existsSync(folder) && lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  return new Map(found.flatMap((file): [string, string][] => {
    const [, name] = /^practice-kit-([a-z-]+)-\d[^/]*\.tgz$/.exec(file) ?? [];
    return name === undefined ? [] : [[`@practice-kit/${name}`, `file:${join(folder, file).replaceAll('\\', '/')}`]];
  }));
}

/** What one of the kit's packages needs of another comes from the files as well, so no registry is asked for either (`overrides`). */
function fromFiles(text: string, packed: ReadonlyMap<string, string>): string {
  const written = JSON.parse(text) as Record<string, Record<string, string>>;
  const taken = (group: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(group).map(([name, version]) => [name, packed.get(name) ?? version]));
  const groups = ['dependencies', 'devDependencies'].filter((group) => written[group]).map((group) => [group, taken(written[group]!)]);
  return `${JSON.stringify({ ...written, ...Object.fromEntries(groups), overrides: Object.fromEntries(packed) }, null, 2)}\n`;
}

function folderProblems(target: string): string[] {
  if (!existsSync(target)) return [];
  if (!lstatSync(target).isDirectory()) return [`${target} is not a folder. Name one that is empty, or that is not there yet.`];
  const inside = readdirSync(target);
  return inside.length === 0 ? [] : [`${target} is not empty (${inside.slice(0, 3).join(', ')}${inside.length > 3 ? ', …' : ''}). Name a folder that is empty, or that is not there yet. Nothing was written.`];
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'));
