/** One command for keys that behaves the same in three engines: `keys('Shift+Tab', 'a', 'Space')`. */
const NAMES = { Space: ' ', Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight' };
/** WebDriver's code points for keys that are not characters. */
const CODES = { Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', ArrowUp: '\uE013', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', Home: '\uE011', End: '\uE010' };

export function keysPlugin() {
  return {
    name: 'keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'keys') return undefined;
      const { browser } = session;
      const page = browser.getPage?.(session.id);
      for (const chord of payload) {
        const parts = (chord.length > 1 ? chord.split('+') : [chord]).map((part) => NAMES[part] ?? part);
        const last = parts.pop();
        if (page) {
          for (const part of parts) await page.keyboard.down(part);
          await page.keyboard.press(last);
          for (const part of parts.reverse()) await page.keyboard.up(part);
        } else {
          const codes = [...parts, last].map((part) => CODES[part] ?? part);
          const down = codes.map((value) => ({ type: 'keyDown', value }));
          const up = codes.reverse().map((value) => ({ type: 'keyUp', value }));
          await browser.driverManager.performActions(session.id, [{ type: 'key', id: 'keys', actions: [...down, ...up] }]);
        }
      }
      return true;
    },
  };
}
