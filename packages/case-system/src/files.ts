/** The few files a page asks for, from two folders: the kit's, as it was built, and this system's own. */
import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { createHash } from 'node:crypto';

const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json' };

/** Undefined for anything that is not a script, style or JSON file inside the folder. */
function read(directory: string, name: string): Buffer | undefined {
  const path = resolve(directory, `.${sep}${name}`);
  if (!path.startsWith(resolve(directory) + sep)) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

export function fileResponse(directory: string, name: string, ifNoneMatch: string | undefined): Response {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  const content = type === undefined ? undefined : read(directory, name);
  if (type === undefined || content === undefined) return new Response('Not found', { status: 404 });
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
  return ifNoneMatch === etag ? new Response(null, { status: 304, headers }) : new Response(new Uint8Array(content), { headers });
}

/** The kit publishes the hash of each of its files; a vendor's page holds the browser to it. */
export function integrityOf(kitDirectory: string, name: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(kitDirectory, 'integrity.json'), 'utf8')) as Record<string, string>)[name];
  } catch {
    return undefined;
  }
}
