// Looks for words in bytes, in whatever way a program might have written them down, and gathers the bytes to look in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const utf16be = (text) => Buffer.from(text, 'utf16le').swap16();
/** Of base 64 what is the same whatever stands before and after. */
function base64(bytes) {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return Buffer.from(whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)));
  });
}
function spellings(text) {
  const plain = [Buffer.from(text), Buffer.from(text, 'utf16le'), utf16be(text)];
  return [...plain, ...plain.flatMap(base64), Buffer.from(Buffer.from(text).toString('hex')), Buffer.from(encodeURIComponent(text))];
}

/**
 * @param {[where: string, bytes: Buffer][]} places
 * @param {string[]} words
 * @returns {string[]} where something of it stands
 */
export const whatIsFound = (places, words) => places.flatMap(([where, bytes]) => words.filter((text) => spellings(text).some((spelling) => bytes.includes(spelling))).map((text) => `${where}: ${text}`));

/** Every file of a folder. */
export const bytesOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]);

/** All that the case system answers one worker: every page that leads from one to the next, every list and record, and the paths given. */
export async function everythingFor(address, worker, paths = []) {
  const signedIn = await fetch(`${address}/sign-in`, { method: 'POST', redirect: 'manual', headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' }, body: `worker=${worker}` });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const answers = [];
  const asked = new Set();
  const toAsk = ['/', '/my/reflections/', '/api/session', '/api/own/records', '/api/cases/case-harte/records', '/api/cases/case-brierley/records', ...paths];
  while (toAsk.length > 0) {
    const path = toAsk.pop();
    if (asked.has(path)) continue;
    asked.add(path);
    const answer = await fetch(address + path, { redirect: 'manual', headers: { cookie } });
    const body = Buffer.from(await answer.arrayBuffer());
    answers.push({ path, bytes: Buffer.concat([Buffer.from(JSON.stringify([...answer.headers])), body]) });
    const text = body.toString();
    if (answer.headers.get('content-type')?.includes('html')) toAsk.push(...[...text.matchAll(/href="(\/[^"?]*)"/g)].map(([, href]) => href).filter((href) => !href.startsWith('/page/')));
    if (path.startsWith('/api/cases/') && answer.ok) toAsk.push(...JSON.parse(text).map(({ id }) => `/api/records/${id}`));
  }
  return answers;
}
