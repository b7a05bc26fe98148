// A case system's page with the sandbox's static files, and a canary: another server, at which nothing may ever arrive.
import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STRICT = "default-src 'self'; require-trusted-types-for 'script'";
const built = fileURLToPath(new URL('../../packages/plugin-host/dist/sandbox', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const listening = (server) => new Promise((done) => { server.listen(0, '127.0.0.1', () => done(server.address().port)); });
const ended = (server) => new Promise((done) => { server.closeAllConnections(); server.close(done); });

/**
 * @param {{ policy?: string, isFrameGivenItsHeader?: boolean, extra?: Record<string, string> }} options
 * `policy`: of every file but the frame's. `extra`: paths and their contents.
 */
export async function serveCaseSystem({ policy, isFrameGivenItsHeader = true, extra = {} } = {}) {
  const asked = [];
  const frameHeaders = JSON.parse(readFileSync(join(built, 'headers.json'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://page');
    asked.push(request.url);
    const given = extra[pathname];
    const file = join(built, normalize(pathname));
    if (given === undefined && (!file.startsWith(built) || !existsSync(file) || !extname(file))) {
      response.writeHead(404).end();
      return;
    }
    const own = pathname.endsWith('/frame.html') && given === undefined ? (isFrameGivenItsHeader ? frameHeaders : {}) : policy ? { 'Content-Security-Policy': policy } : {};
    response.writeHead(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8', ...own });
    response.end(given ?? readFileSync(file));
  });
  return { address: `http://127.0.0.1:${await listening(server)}`, asked, end: () => ended(server) };
}

/** Everything that arrives: requests, upgrades, connections that are no HTTP, and STUN. */
export async function serveCanary() {
  const hits = [];
  const server = createServer((request, response) => {
    hits.push(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }).end('');
  });
  server.on('upgrade', (request, socket) => { hits.push(request.url); socket.destroy(); });
  server.on('clientError', (_error, socket) => { hits.push('a connection that is no HTTP'); socket.destroy(); });
  const port = await listening(server);
  const stun = createSocket('udp4');
  stun.on('message', () => hits.push('WebRTC'));
  await new Promise((done) => { stun.bind(0, '127.0.0.1', done); });
  return {
    address: `http://127.0.0.1:${port}/practice-kit-canary`, stun: `127.0.0.1:${stun.address().port}`, hits,
    end: async () => { stun.close(); await ended(server); },
  };
}
