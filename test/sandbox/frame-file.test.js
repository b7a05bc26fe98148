// The static files of the sandbox: what they promise, and that nothing runs in a frame that does not keep it. Without WHOLE=1 every
// way of altering the frame is tried in the first engine, and the subtlest of them in the others.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { engines, openBrowser } from './open-browser.js';
import { serveCaseSystem } from './servers.js';

const built = (name) => readFileSync(new URL(`../../packages/plugin-host/dist/sandbox/${name}`, import.meta.url), 'utf8');
const frame = built('frame.html');
const headers = JSON.parse(built('headers.json'));
const policyInFile = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(frame)[1];
const [, script] = /<script>([\s\S]*)<\/script>/.exec(frame);

void describe('The sandbox’s frame', () => {
  void it('allows its one script by its hash, code that it is handed, and nothing else', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    assert.ok(policyInFile.startsWith("default-src 'none'; "));
    assert.ok(policyInFile.includes(`script-src 'sha256-${hash}' blob:;`));
    for (const forbidden of ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'https:', 'data:', '*']) assert.ok(!policyInFile.includes(forbidden), forbidden);
  });

  void it('has the same policy in itself and in the header it is to be served with, which also takes away its origin', () => {
    assert.equal(headers['Content-Security-Policy'], `${policyInFile}; sandbox allow-scripts`);
  });

  void it('is one file that asks for no other, in letters that every old server serves alike', () => {
    assert.deepEqual(frame.match(/\b(?:src|href)=/g), null);
    assert.equal(Buffer.byteLength(frame), frame.length);
    assert.doesNotMatch(frame, /[\u0080-\uffff]/);
    assert.equal(frame.match(/<script/g).length, 1);
  });

  const ALTERED = {
    'whose policy was taken out on its way': frame.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    'whose policy was loosened': frame.replace("connect-src 'none'", 'connect-src data:'),
    'whose policy lets no worker run': frame.replace('worker-src blob:', "worker-src 'none'"),
    'whose script was changed': frame.replace('<script>', '<script>/* changed */'),
    'in whose place there is the page of a sign-in': '<!doctype html><title>Sign in</title><p>Please sign in.</p>',
  };
  for (const engine of engines) {
    for (const [what, text] of Object.entries(ALTERED)) {
      if (process.env.WHOLE !== '1' && engine !== engines[0] && what !== 'whose policy was loosened') continue;
      void it(`runs nothing in a frame ${what} (${engine})`, { timeout: 120_000 }, async () => {
        const system = await serveCaseSystem({ extra: { '/frame.html': text } });
        const browser = await openBrowser(engine);
        try {
          await browser.go(`${system.address}/check-page/index.html?only=good`);
          const { results } = await browser.run("document.querySelector('#run').click(); while (!globalThis.practiceCheck) await new Promise((done) => setTimeout(done, 100)); return globalThis.practiceCheck;");
          assert.equal(results[0].outcome, 'escaped', 'the page says that a good plugin does not work');
          assert.ok(!results.some(({ seen }) => seen.startsWith('started')), results[0].seen);
          assert.equal(await browser.run("return document.querySelectorAll('iframe').length;"), 0, 'frames left');
        } finally {
          await browser.end();
          await system.end();
        }
      });
    }
  }
});
