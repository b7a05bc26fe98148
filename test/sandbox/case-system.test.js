// The page of the check where a vendor runs it: in the reference case system, at /plugin-check/, under its own policy, with one press of its button.
// A directive that a browser does not know is in the policy for those that do: the console says so, and it is no complaint.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launch } from '../browser/launch.js';
import { startCaseSystem } from '../e2e/case-system.js';

void describe('The sandbox check in the reference case system', () => {
  void it('is one button and a table of results, by keyboard, and says that the sandbox holds there', { timeout: 180_000 }, async () => {
    const system = await startCaseSystem();
    const browser = await launch('chromium');
    try {
      const page = await browser.newPage();
      const complaints = [];
      page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes("'webrtc'")) complaints.push(message.text()); });
      page.on('pageerror', (error) => complaints.push(error.message));
      const answer = await page.goto(`${system.address}/plugin-check/`, { waitUntil: 'load' });
      assert.match(answer.headers()['content-security-policy'], /^default-src 'self'; require-trusted-types-for 'script'/);
      assert.match((await page.evaluate(() => fetch('/plugin-check/frame.html').then(({ headers }) => headers.get('content-security-policy')))), /^default-src 'none'; .*; sandbox allow-scripts$/);
      await page.goto(`${system.address}/plugin-check/check-page/index.html?only=good,integrity,network,screen`, { waitUntil: 'load' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => globalThis.practiceCheck, { timeout: 120_000 });
      const { summary, rows, focused } = await page.evaluate(() => ({ summary: document.querySelector('#summary').textContent, rows: document.querySelectorAll('#results tr').length, focused: document.activeElement.id }));
      assert.match(summary, /^0 escapes in \d+ checks\. The sandbox holds here\.$/);
      assert.ok(rows > 30, `${rows} rows`);
      assert.equal(focused, 'run', 'the focus is where it was');
      assert.deepEqual(complaints, [], 'what the console said');
    } finally {
      await browser.close();
      await system.end();
    }
  });
});
