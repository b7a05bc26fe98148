/** The council's list of what may run and what it may bring: every file of a plugin by its hash, so that none of them changes unnoticed. */
import { sameContent } from '@practice-kit/documents';
import type { PluginManifest } from '../manifest/read-manifest.js';
import type { PluginSource } from '../registry/plugin-source.js';
import { SandboxRefusal } from './sandbox-refusal.js';

export interface AllowedPlugin {
  /** `sha384-…` of the module's bytes, as in Subresource Integrity. Several while a new release is brought in. */
  readonly integrity: string | readonly string[];
  /**
   * The same for every other file: `plugin.json`, and the screen and the schema of each tool. They say what stands in menus, what a plugin
   * asks for and what a copy holds. A file that is not here is not read; a plugin of which one is missing brings nothing.
   */
  readonly files?: Readonly<Record<string, string | readonly string[]>>;
  /** When given, no other version. */
  readonly version?: string;
  /** The administrator's switch: stays on the list, does not run. */
  readonly isOff?: boolean;
}
/** By `publisher.name`. Whoever is not on it does not run. */
export type AllowList = Readonly<Record<string, AllowedPlugin>>;

/** `sha384-…`. Works offline: nothing is asked of anybody. @throws SandboxRefusal `no-hashing` on a page without https. */
export async function integrityOf(code: string): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new SandboxRefusal('no-hashing');
  const digest = new Uint8Array(await subtle.digest('SHA-384', new TextEncoder().encode(code)));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** @throws SandboxRefusal unless the list allows exactly this code under this name. */
export async function verifyBundle({ id, version }: { readonly id: string; readonly version: string }, code: string, allowed: AllowList): Promise<void> {
  await verify(code, allowedEntry(id, version, allowed).integrity);
}

async function verify(text: string, pins: string | readonly string[]): Promise<void> {
  if (![pins].flat().includes(await integrityOf(text))) throw new SandboxRefusal('changed');
}

const PLUGIN_JSON = 'plugin.json';
const bare = (path: string): string => path.replace(/^\.\//, '');
/** What decides about a plugin besides its code. */
const decidingFiles = ({ contributes }: Pick<PluginManifest, 'contributes'>): string[] => [PLUGIN_JSON, ...contributes.tools.flatMap(({ screen, schema }) => [screen, schema].filter((path) => path !== undefined).map(bare))];

/**
 * Before anything of it is shown: reads the files that decide and compares them with the list. Returns what reads the plugin's files from
 * then on, which gives what was compared and nothing else. @throws SandboxRefusal
 */
export async function admitted(plugin: PluginManifest, { manifest, readFile }: PluginSource, allowed: AllowList): Promise<(path: string) => Promise<string>> {
  const { files = {} } = allowedEntry(plugin.id, plugin.version, allowed);
  const pins = new Map(Object.entries(files).map(([path, hashes]) => [bare(path), hashes]));
  const found = new Map<string, string>();
  const read = async (path: string): Promise<string> => {
    const own = pins.get(bare(path));
    if (own === undefined) throw new SandboxRefusal('not-covered');
    const known = found.get(bare(path));
    if (known !== undefined) return known;
    const text = bare(path) === PLUGIN_JSON && typeof manifest === 'string' ? manifest : await readFile?.(`./${bare(path)}`).catch(() => undefined);
    if (text === undefined) throw new SandboxRefusal('no-code');
    await verify(text, own);
    found.set(bare(path), text);
    return text;
  };
  for (const path of new Set(decidingFiles(plugin))) await read(path);
  // The page read it in its own way: that it is the same is looked at, not believed.
  if (typeof manifest !== 'string' && !isSame(found.get(PLUGIN_JSON)!, manifest)) throw new SandboxRefusal('changed');
  return read;
}

function isSame(text: string, data: unknown): boolean {
  try {
    return sameContent(JSON.parse(text), data);
  } catch {
    return false;
  }
}

/** What an administrator puts on the list for a plugin whose files were reviewed. @throws SandboxRefusal `no-code` when one of them cannot be read */
export async function allowListEntry(manifest: PluginManifest, readFile: (path: string) => Promise<string>): Promise<AllowedPlugin> {
  const hashOf = async (path: string): Promise<string> => await integrityOf(await readFile(path).catch(() => { throw new SandboxRefusal('no-code'); }));
  const paths = [...new Set(decidingFiles(manifest))];
  const hashes = await Promise.all(paths.map((path) => hashOf(`./${path}`)));
  return { version: manifest.version, integrity: manifest.main === undefined ? [] : await hashOf(manifest.main), files: Object.fromEntries(paths.map((path, index) => [path, hashes[index]!])) };
}

/** Before its code is even read. */
export function allowedEntry(id: string, version: string, allowed: AllowList): AllowedPlugin {
  if (!Object.hasOwn(allowed, id)) throw new SandboxRefusal('not-allowed');
  const entry = allowed[id]!;
  if (entry.isOff) throw new SandboxRefusal('switched-off');
  if (entry.version !== undefined && entry.version !== version) throw new SandboxRefusal('wrong-version');
  return entry;
}
