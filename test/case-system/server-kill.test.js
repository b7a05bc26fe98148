// DP-39: a write is acknowledged when it is durable. The server is killed without warning while saves are under way.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { random } from '../e2e/random.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Fifty: `npm test whole`. */
const KILLS = process.env.WHOLE === '1' ? 50 : 15;
const RECORD = 'map-harte-2';

function start(dataDirectory) {
  const server = spawn(process.execPath, ['packages/case-system/dist/main.js'], { cwd: root, env: { ...process.env, PORT: '0', DATA_DIR: dataDirectory }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => { server.once('exit', done); });
  return new Promise((found, fail) => {
    server.stdout.on('data', (chunk) => {
      const url = /http:\/\/\S+/.exec(String(chunk))?.[0];
      if (url) found({ url, kill: () => { server.kill('SIGKILL'); return ended; } });
    });
    void ended.then((code) => fail(new Error(`The server ended with ${code}.`)));
  });
}

async function signIn(url) {
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url }, body: 'worker=w-amira' });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const { csrfToken } = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  return { cookie, 'x-csrf-token': csrfToken };
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

void it(`A server killed ${KILLS} times during saves loses no acknowledged save and keeps its records whole`, { timeout: 600_000 }, async () => {
  const { seed, next } = random();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'practice-server-kill-'));
  const acknowledged = new Map();
  let cutOff = 0;
  let sent = 0;
  try {
    let server = await start(dataDirectory);
    const credentials = await signIn(server.url);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { url } = server;
      const found = await fetch(`${url}/api/records/${RECORD}`, { headers: credentials });
      assert.equal(found.status, 200, 'the record is there after a kill');
      const document = await found.json();
      let etag = found.headers.get('etag');
      let killed = false;
      let killing = Promise.resolve();
      let took = 50;
      // The moment is chance, measured by how long a save takes here: on a slow machine it would else always be the first.
      const untilLast = 1 + Math.floor(next() * 3);
      const killIn = (time) => { killing = new Promise((done) => { setTimeout(() => { killed = true; done(server.kill()); }, time); }); };
      for (let save = 0; !killed; save += 1) {
        sent += 1;
        // Large and small by turns: a write that takes long is one that can be cut in two.
        document.content.purpose = `Save ${sent}. ${'Getting ready for the conference. '.repeat(sent % 3 === 0 ? 4000 : 1)}`;
        const body = JSON.stringify(document);
        const began = performance.now();
        if (save === untilLast) killIn(next() * took * 1.5);
        try {
          const answer = await fetch(`${url}/api/records/${RECORD}`, { method: 'PUT', headers: { ...credentials, origin: url, 'content-type': 'application/json', 'if-match': etag }, body });
          assert.equal(answer.status, 200, await answer.clone().text());
          ({ etag } = await answer.json());
          acknowledged.set(etag, sha256(body));
          took = performance.now() - began;
        } catch (error) {
          if (!killed || error instanceof assert.AssertionError) throw error;
          cutOff += 1;
          break;
        }
      }
      await killing;
      server = await start(dataDirectory);
      const sqlite = new DatabaseSync(join(dataDirectory, 'records.sqlite'), { readOnly: true });
      assert.equal(sqlite.prepare('PRAGMA integrity_check').get().integrity_check, 'ok', `the records are whole after kill ${kill}`);
      const kept = new Map(sqlite.prepare('SELECT version, document FROM record_versions WHERE record_id = ?').all(RECORD).map(({ version, document: text }) => [`"${String(version)}"`, sha256(text)]));
      sqlite.close();
      const lost = [...acknowledged].filter(([version, hash]) => kept.get(version) !== hash).map(([version]) => version);
      assert.deepEqual(lost, [], `acknowledged saves that are not there after kill ${kill} (seed ${seed})`);
    }
    await server.kill();
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true });
  }
  console.log(`${KILLS} kills, ${sent} saves sent, ${acknowledged.size} acknowledged, ${cutOff} cut off, 0 lost (seed ${seed})`);
  assert.ok(acknowledged.size > KILLS, 'there was something to lose');
  assert.ok(cutOff > KILLS / 5, 'kills came during saves');
});
