/** Who is signed in: a random token in a cookie, its hash in the database; a second token against forged requests. */
import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Worker } from './database.js';

export const COOKIE = 'practice-session';
/** Away this long, and signing in is asked for again. Nothing typed is lost: it is kept on the device, and the page stays. */
const IDLE_MINUTES = 60;
const SECRET_BYTES = 32;

export interface SignedIn { readonly worker: Worker; readonly csrf: string; readonly tokenHash: string }

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

export function signIn(database: Database, workerId: string, at: string): { token: string } | undefined {
  if (!database.worker(workerId)) return undefined;
  const token = randomBytes(32).toString('base64url');
  database.startSession(hash(token), workerId, randomBytes(32).toString('base64url'), at);
  return { token };
}

export function signedIn(database: Database, token: string | undefined, at: string): SignedIn | undefined {
  if (!token) return undefined;
  const tokenHash = hash(token);
  const session = database.session(tokenHash);
  const worker = session && database.worker(session.workerId);
  if (!session || !worker) return undefined;
  const idle = Date.parse(at) - Date.parse(session.seenAt);
  if (idle > IDLE_MINUTES * 60_000) {
    database.endSession(tokenHash);
    return undefined;
  }
  // Once a minute is enough to know that somebody is still there.
  if (idle > 60_000) database.touchSession(tokenHash, at);
  return { worker, csrf: session.csrf, tokenHash };
}

export function sameToken(given: unknown, expected: string): boolean {
  return typeof given === 'string' && given.length === expected.length && timingSafeEqual(Buffer.from(hash(given)), Buffer.from(hash(expected)));
}

/** The server's secret: made once, whole and on disk before it is first used, readable by this user alone. */
export function readSecret(dataDirectory: string): Buffer {
  const file = join(dataDirectory, 'secret');
  try {
    const secret = readFileSync(file);
    if (secret.length === SECRET_BYTES) return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = randomBytes(SECRET_BYTES);
  const descriptor = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(descriptor, made);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
  return made;
}

/** The key that what is kept on a device is locked with: this worker's, and the same each time they sign in (DP-34). */
export function backupKey(secret: Buffer, workerId: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'practice-kit', `backup:${workerId}`, 32)).toString('base64');
}
