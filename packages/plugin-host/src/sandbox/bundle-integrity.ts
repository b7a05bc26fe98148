import { SandboxRefusal } from './sandbox-refusal.js';

export interface AllowedPlugin {
  /** `sha384-…` of the module's bytes, as in Subresource Integrity. Several while a new release is brought in. */
  readonly integrity: string | readonly string[];
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
  const entry = allowedEntry(id, version, allowed);
  const pins = typeof entry.integrity === 'string' ? [entry.integrity] : entry.integrity;
  if (!pins.includes(await integrityOf(code))) throw new SandboxRefusal('changed');
}

/** Before its code is even read. */
export function allowedEntry(id: string, version: string, allowed: AllowList): AllowedPlugin {
  if (!Object.hasOwn(allowed, id)) throw new SandboxRefusal('not-allowed');
  const entry = allowed[id]!;
  if (entry.isOff) throw new SandboxRefusal('switched-off');
  if (entry.version !== undefined && entry.version !== version) throw new SandboxRefusal('wrong-version');
  return entry;
}
