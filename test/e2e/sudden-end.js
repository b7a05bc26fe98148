// Ends a browser, or only what runs its pages, as a crash or a power cut would: nothing gets to say goodbye.
import { launch } from '../browser/launch.js';

/** The same person's browser, started again: what it kept on the device is still there. */
export const launchAgain = (engine, userDataDir) => launch(engine, { userDataDir, defaultViewport: { width: 1280, height: 900 } });

/** Crashes the process that runs this page, which is told nothing before. */
export async function killTab(page) {
  const session = await page.createCDPSession();
  const gone = new Promise((done) => { page.once('error', done); });
  // The answer never comes: there is nobody left to give it. Sometimes the news of the crash does not come either.
  void session.send('Page.crash').catch(() => {});
  await Promise.race([gone, new Promise((done) => { setTimeout(done, 1000); })]);
  await Promise.race([page.close().catch(() => {}), new Promise((done) => { setTimeout(done, 1000); })]);
}

/** Kills the whole browser with SIGKILL and waits until it is gone. */
export async function killBrowser(browser) {
  const started = browser.process();
  const gone = new Promise((done) => { started.once('exit', done); });
  started.kill('SIGKILL');
  await gone;
}
