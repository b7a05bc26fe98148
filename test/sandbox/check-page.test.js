// The page a vendor runs in their own case system, run here in every engine. The canary is another server: whatever the
// page says, nothing may have arrived there.
//
// Without WHOLE=1 (`npm test whole`) each engine is tried once in each setting and what is left out is: forged messages, hoarding and
// kills in all engines but the first (they meet the kit's own code, which is the same everywhere); and in the weaker setting
// everything but the network, the page's own things and the good plugin.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CHANNELS } from './check-page/plugins/network.js';
import { engines, openBrowser } from './open-browser.js';
import { serveCanary, serveCaseSystem, STRICT } from './servers.js';

/** As it is meant to be served; and at its weakest, where the policy in the file is all there is. */
const WAYS = {
  'in a page with a strict policy, the frame with its header': { system: { policy: STRICT }, query: {} },
  'in a page without a policy, the frame without its header, and nothing taken away in the worker': { system: { isFrameGivenItsHeader: false }, query: { globals: 'kept' } },
};
const isWhole = process.env.WHOLE === '1';
/** What a flood meets is the guard on the worker's port, which is one of the things that are left out in the second way. */
function groupsFor({ globals }, engine) {
  const isWeak = globals === 'kept';
  if (isWhole) return ['good,integrity,network', 'reach,screen', 'forgery', 'loop,memory,kills', ...(isWeak ? [] : ['floods'])];
  if (isWeak) return ['good,integrity,network', 'reach'];
  return ['good,integrity,network', 'reach,screen', 'loop', 'floods', ...(engine === engines[0] ? ['forgery', 'memory,kills'] : [])];
}
const RUN = "document.querySelector('#run').click(); while (!globalThis.practiceCheck) await new Promise((done) => setTimeout(done, 100)); return globalThis.practiceCheck;";

async function inBrowser(engine, work) {
  const browser = await openBrowser(engine);
  try {
    return await work(browser);
  } finally {
    await browser.end();
  }
}

/** The groups of the suite one after the other, a page each: WebDriver waits for a script no longer than it is told. */
async function checked(browser, { system, canary, query, groups }) {
  const results = [];
  for (const only of groups) {
    await browser.go(`${system.address}/check-page/index.html?${new URLSearchParams({ canary: canary.address, stun: canary.stun, only, ...query })}`);
    results.push(...(await browser.run(RUN)).results);
  }
  return results;
}

/** What is hung is known by how long it says nothing: where that is tried, an engine has the machine to itself. */
const atOnce = (query) => (engines.flatMap((engine) => groupsFor(query, engine)).some((group) => /loop|floods|kills/.test(group)) ? 1 : engines.length);
for (const [way, { system: options, query }] of Object.entries(WAYS)) {
  void describe(`The sandbox, ${way}`, { concurrency: atOnce(query) }, () => {
    for (const engine of engines) {
      void it(`lets nothing out and nothing in, in ${engine}`, { timeout: 600_000 }, async () => {
        const [canary, system] = [await serveCanary(), await serveCaseSystem(options)];
        const groups = groupsFor(query, engine);
        try {
          const results = await inBrowser(engine, (browser) => checked(browser, { system, canary, query, groups }));
          assert.deepEqual(results.filter(({ outcome }) => outcome === 'escaped'), []);
          assert.deepEqual(canary.hits, [], 'what arrived at the canary');
          assert.deepEqual(system.asked.filter((path) => path.startsWith('/practice-kit-canary')), [], 'what arrived at the case system');
          const names = results.map(({ name }) => name);
          for (const channel of Object.keys(CHANNELS)) assert.ok(names.includes(`Network: ${channel}`), `${channel} was tried`);
          const expected = groups.includes('forgery') ? 80 : 40;
          assert.ok(results.length > expected, `${results.length} checks`);
        } finally {
          await canary.end();
          await system.end();
        }
      });
    }
  });
}

void describe('The hostile suite itself', () => {
  let canary;
  let system;
  before(async () => {
    canary = await serveCanary();
    system = await serveCaseSystem({ extra: { '/open.html': '<!doctype html><title>No sandbox</title><body></body>' } });
  });
  after(async () => {
    await canary.end();
    await system.end();
  });

  void it('finds the ways out where there is no sandbox: the same attempts, from an ordinary page, arrive at the canary', { timeout: 300_000 }, async () => {
    const leaving = ['own navigation', 'meta refresh', 'top navigation', 'pop-up'];
    const absent = new Set();
    await inBrowser(engines[0], async (browser) => {
      for (const channel of Object.keys(CHANNELS)) {
        await browser.go(`${system.address}/open.html`);
        const address = `${canary.address}?channel=${encodeURIComponent(channel)}`;
        const attempt = "const { attempt } = await import('/check-page/plugins/network.js');";
        // A page that leaves cannot answer.
        if (leaving.includes(channel)) await browser.run(`${attempt} setTimeout(() => attempt(...args), 0);`, channel, address, canary.stun);
        else if (await browser.run(`${attempt} return await attempt(...args);`, channel, address, canary.stun) === 'absent') absent.add(channel);
        await new Promise((done) => { setTimeout(done, leaving.includes(channel) ? 1500 : 200); });
      }
    });
    const arrived = Object.keys(CHANNELS).filter((channel) => canary.hits.some((hit) => hit === channel || hit.includes(`channel=${encodeURIComponent(channel)}`)));
    // A worker's importScripts is not there in a page, a pop-up needs somebody's click in some browsers, and not every engine has every channel.
    const missing = Object.keys(CHANNELS).filter((channel) => !arrived.includes(channel) && !['importScripts', 'pop-up'].includes(channel) && !absent.has(channel));
    assert.deepEqual(missing, []);
    assert.ok(arrived.length > 10, `${arrived.length} channels arrived`);
  });
});
