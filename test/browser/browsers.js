// Where the browsers are, and how they are started, for every test that needs one.
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function firstOf(...candidates) {
  return candidates.find((file) => file !== undefined && existsSync(file));
}

const FIND = {
  chromium: () => firstOf(process.env.CHROMIUM_PATH, onPath('chromium'), onPath('chromium-browser'), onPath('google-chrome'), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  firefox: () => firstOf(process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox'), '/Applications/Firefox.app/Contents/MacOS/firefox'),
  WebKitWebDriver: () => firstOf(process.env.WEBKIT_DRIVER_PATH, onPath('WebKitWebDriver')),
  MiniBrowser: () => firstOf(process.env.MINI_BROWSER_PATH, ...globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser'), ...globSync('/usr/lib*/webkit2gtk-4.1/MiniBrowser'), ...globSync('/usr/libexec/webkit2gtk-4.1/MiniBrowser')),
  Xvfb: () => onPath('Xvfb'),
};

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', MiniBrowser: 'webkit2gtk-driver', Xvfb: 'xvfb' };

/** @returns {string} the path of a program; @throws one clear line when it is missing */
export function find(name) {
  const path = FIND[name]();
  if (path === undefined) throw new Error(`${name} is missing. On Debian: apt-get install ${PACKAGES[name]}. Elsewhere: see CONTRIBUTING.md.`);
  return path;
}

export const chromiumArguments = [
  '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--disable-dev-shm-usage', '--disable-features=Translate,OptimizationHints,MediaRouter', '--force-color-profile=srgb',
];

/** Firefox asks after itself on its own: captive portals, updates, studies. None of that belongs in a test. */
export const firefoxPreferences = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
};

/** Options for puppeteer-core's launch(). */
export function launchOptions(engine) {
  return engine === 'firefox'
    ? { browser: 'firefox', executablePath: find('firefox'), extraPrefsFirefox: firefoxPreferences, headless: true }
    : { browser: 'chrome', executablePath: find('chromium'), args: chromiumArguments, headless: true };
}
