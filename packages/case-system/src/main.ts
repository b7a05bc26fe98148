/** `npm start`: one process, one file of records, on this machine only. Says in one line what is missing where it cannot start. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { Database } from './database.js';
import { seed } from './seed.js';

const port = Number(process.env['PORT'] ?? 4300);
const dataDirectory = resolve(process.env['DATA_DIR'] ?? '.data');
const stop = (line: string): never => { console.error(line); process.exit(1); };
const now = (): string => new Date().toISOString();

if (!Number.isInteger(port) || port < 0 || port > 65_535) stop('PORT is not a port number. Set PORT to a number from 1 to 65535.');
let database: Database;
try {
  mkdirSync(dataDirectory, { recursive: true });
  database = new Database(join(dataDirectory, 'records.sqlite'));
} catch (error) {
  stop(`The records cannot be kept in ${dataDirectory} (${(error as NodeJS.ErrnoException).code ?? (error as Error).name}). Set DATA_DIR to a folder that can be written to.`);
}
seed(database!, now());
const app = createApp({ database: database!, dataDirectory, now, kitDirectory: fileURLToPath(new URL('../../embed/dist', import.meta.url)) });
const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => console.log(`Practice Kit’s reference case system: http://127.0.0.1:${info.port}`));
server.on('error', (error: NodeJS.ErrnoException) => stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Stop what uses it, or choose another with PORT=4301.` : `The server could not start (${error.code ?? error.name}).`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.close(() => { database.close(); process.exit(0); }));
}
