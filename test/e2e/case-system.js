// The reference case system as it is started for real: its own process, its records in a folder that is gone afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The Harte family's map, which the case system is seeded with. */
export const mapPath = '/families/case-harte/documents/map-harte-2/';

/**
 * @param {{ dataDirectory?: string, port?: string }} [options] records that stay when it ends (without it, they go with it); the port
 *   it had before, without which a browser takes it for another place and gives it nothing back
 * @returns {Promise<{ address: string, end: () => Promise<void>, kill: () => Promise<void> }>} `kill` is without warning
 */
export async function startCaseSystem({ dataDirectory, port = '0' } = {}) {
  const data = dataDirectory ?? mkdtempSync(join(tmpdir(), 'practice-case-system-'));
  const server = spawn(process.execPath, ['packages/case-system/dist/main.js'], { cwd: root, env: { ...process.env, PORT: port, DATA_DIR: data }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => { server.once('exit', done); });
  let said = '';
  const address = await new Promise((found, fail) => {
    const read = (chunk) => {
      said += chunk;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) found(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => fail(new Error(`The case system ended with ${code}: ${said}`)));
  });
  return {
    address,
    kill: async () => {
      server.kill('SIGKILL');
      await ended;
    },
    end: async () => {
      server.kill('SIGTERM');
      await ended;
      if (dataDirectory === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** @param {string} worker their id: `w-amira`, `w-tom`, `w-beth` or `w-owen` */
export async function signIn(page, address, worker) {
  await page.goto(`${address}/sign-in`);
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate((id) => document.querySelector(`button[value="${id}"]`).click(), worker),
  ]);
}

/** Opens the map (or another document) and waits until the tool can be used and saves where it should. */
export async function openMap(page, address, path = mapPath) {
  await page.goto(`${address}${path}`);
  await until(() => page.evaluate(() => document.querySelector('practice-assessment-map')?.dataset.ready === 'true'), 'the map is ready');
}

/** Asks again until it is so. Under the page's policy a browser's own waiting, which is made from text, does not run. */
export async function until(question, what, patience = 60_000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`It never came about that ${what}.`);
    await new Promise((next) => { setTimeout(next, 25); });
  }
}
