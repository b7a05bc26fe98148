// The server half of keys.ts: turns the same presses into what Chromium (CDP), Firefox (BiDi) and WebKit (WebDriver) each understand.

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** WebDriver's private characters for keys that are not text. */
const CODES = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Insert: '\uE016', Delete: '\uE017', Meta: '\uE03D',
  F1: '\uE031', F2: '\uE032', F6: '\uE036', F10: '\uE03A',
};

/** @returns {{ modifiers: string[], key?: string, text?: string }} */
export function parsePress(press) {
  const parts = press.split('+');
  const modifiers = parts.slice(0, -1);
  const last = parts.at(-1);
  if (modifiers.length > 0 && modifiers.every((part) => MODIFIERS.has(part)) && (last in CODES || last.length === 1)) return { modifiers, key: last };
  return press in CODES ? { modifiers: [], key: press } : { modifiers: [], text: press };
}

async function pressInPuppeteer(page, press) {
  const { modifiers, key, text } = parsePress(press);
  if (text !== undefined) {
    for (const letter of text) {
      if (letter === '\n') await page.keyboard.press('Enter');
      else await page.keyboard.type(letter);
    }
    return;
  }
  for (const modifier of modifiers) await page.keyboard.down(modifier);
  await page.keyboard.press(key === 'Space' ? ' ' : key);
  for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
}

function webdriverActions(press) {
  const { modifiers, key, text } = parsePress(press);
  const down = (value) => ({ type: 'keyDown', value });
  const up = (value) => ({ type: 'keyUp', value });
  if (text !== undefined) return Array.from(text, (letter) => (letter === '\n' ? CODES.Enter : letter)).flatMap((letter) => [down(letter), up(letter)]);
  const value = CODES[key] ?? key;
  return [...modifiers.map((modifier) => down(CODES[modifier])), down(value), up(value), ...modifiers.toReversed().map((modifier) => up(CODES[modifier]))];
}

async function dragInPuppeteer(page, [first, ...rest]) {
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

function dragActions([[x, y], ...rest]) {
  const move = ([toX, toY], duration) => ({ type: 'pointerMove', duration, x: toX, y: toY });
  return [move([x, y], 0), { type: 'pointerDown', button: 0 }, ...rest.map((point) => move(point, 50)), { type: 'pointerUp', button: 0 }];
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function keysPlugin() {
  return {
    name: 'practice-keys',
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith('practice-')) return undefined;
      const { browser, id } = session;
      const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
      switch (command) {
        case 'practice-keys':
          for (const press of payload) {
            if (page) await pressInPuppeteer(page, press);
            else await browser.perform([{ type: 'key', id: 'keyboard', actions: webdriverActions(press) }]);
          }
          return true;
        case 'practice-viewport':
          if (page) await page.setViewport(payload);
          else await browser.resize(payload);
          return true;
        case 'practice-drag':
          if (page) await dragInPuppeteer(page, payload);
          else await browser.perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: dragActions(payload) }]);
          return true;
        default:
          return undefined;
      }
    },
  };
}
