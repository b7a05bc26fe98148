/** One process, one file of records, on this machine only. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import { createApp } from './app.js';
import { councilNow } from './clock.js';
import { readCouncilSettings } from './council-settings.js';
import { Database } from './database.js';
import { seed } from './seed.js';
import { readSecret } from './sessions.js';

export interface ServerOptions {
  readonly dataDirectory: string;
  /** 0: any that is free. */
  readonly port: number;
  now?(): string;
}
export interface RunningServer {
  readonly url: string;
  readonly database: Database;
  /** Lets answers that are on their way arrive, then closes the records. */
  close(): Promise<void>;
}

/** Why it could not start, in one line that says what to do. */
export class CannotStartError extends Error {
  override readonly name = 'CannotStartError';
}

/** How long answers that are on their way are waited for. */
const LAST_ANSWERS = 2000;

/** @throws CannotStartError when the records cannot be kept, or the port is taken. */
export async function startServer({ dataDirectory, port, now = councilNow }: ServerOptions): Promise<RunningServer> {
  const { database, secret } = openRecords(dataDirectory, now);
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const app = createApp({ database, secret, now: () => now(), kitDirectory: here('../../embed/dist'), publicDirectory: here('../public'), councilSettings: () => readCouncilSettings(dataDirectory) });
  const server: ServerType = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
  } catch (error) {
    database.close();
    const code = codeOf(error);
    throw new CannotStartError(code === 'EADDRINUSE' ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1}.` : `The server cannot listen on port ${port} (${code}). Choose another with PORT.`);
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    close: () => new Promise((resolve) => {
      server.close(() => {
        database.close();
        resolve();
      });
      setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections(); }, LAST_ANSWERS).unref();
    }),
  };
}

function openRecords(dataDirectory: string, now: () => string): { database: Database; secret: Buffer } {
  try {
    mkdirSync(dataDirectory, { recursive: true });
    const secret = readSecret(dataDirectory);
    const database = new Database(join(dataDirectory, 'records.sqlite'));
    seed(database, now());
    return { database, secret };
  } catch (error) {
    throw new CannotStartError(`The records cannot be kept in ${dataDirectory} (${codeOf(error)}). Set DATA_DIR to a folder that can be written to.`);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).name;
