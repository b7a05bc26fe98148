/** `npm start`. Says in one line what is missing where it cannot start. */
import { resolve } from 'node:path';

const stop = (line: string): never => {
  console.error(line);
  process.exit(1);
};

// Before anything that needs it is loaded: an older Node has no SQLite in it and would stop with a stack of its own.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) stop(`The case system needs Node 24 (this is ${process.versions.node}). Start it with "npm start", which brings its own.`);

const given = process.env['PORT'] || '4300';
const port = Number(given);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop('PORT is not a port number. Set it to a number from 1 to 65535.');

const { startServer, CannotStartError } = await import('./server.js');
try {
  const server = await startServer({ dataDirectory: resolve(process.env['DATA_DIR'] || '.data'), port });
  console.log(`Practice Kit’s reference case system: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof CannotStartError)) throw error;
  stop(error.message);
}
