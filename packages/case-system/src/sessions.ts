/** Who is signed in: a random token in a cookie, its hash in the database; a second token against forged requests. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Worker } from './database.js';

export const COOKIE = 'practice-session';
/** Away this long, and signing in is asked for again. Nothing typed is lost: it is kept on the device, and the page stays. */
const IDLE_MINUTES = 60;

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
  if (!session) return undefined;
  if (Date.parse(at) - Date.parse(session.seenAt) > IDLE_MINUTES * 60_000) {
    database.endSession(tokenHash);
    return undefined;
  }
  database.touchSession(tokenHash, at);
  const worker = database.worker(session.workerId);
  return worker && { worker, csrf: session.csrf, tokenHash };
}

/** The key that what is kept on a device is locked with: this worker's, and made again each time from the server's secret (DP-34). */
export function backupKey(dataDirectory: string, workerId: string): string {
  const file = join(dataDirectory, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return Buffer.from(hkdfSync('sha256', readFileSync(file), 'practice-kit', `backup:${workerId}`, 32)).toString('base64');
}
