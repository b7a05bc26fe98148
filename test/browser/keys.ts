/** Real key presses and window sizes from within a browser test, the same in all three engines. */
import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Presses keys one after another. A name (`Tab`, `Space`, `ArrowDown`, `Escape`, …) presses that key, a chord
 * (`Shift+Tab`, `Control+z`) holds its modifiers, anything else is typed letter by letter.
 *
 * @example await keys('Tab', 'Nan always comes.', 'Control+Enter');
 */
export async function keys(...presses: string[]): Promise<void> {
  await executeServerCommand('practice-keys', presses);
}

let sized = false;

/**
 * Sets the size of the page, and gives it its usual size back when the test file has ended. WebKit's window cannot be
 * narrower than 450 px or so: it then becomes as narrow as it can.
 */
export async function viewport(width: number, height: number): Promise<void> {
  sized = true;
  await executeServerCommand('practice-viewport', { width, height });
  // WebKit's window takes its new size a little later, or the nearest it can: it has it when it no longer changes.
  let last = window.innerWidth;
  for (let still = 0; still < 8 && window.innerWidth !== width; still = window.innerWidth === last ? still + 1 : 0) {
    last = window.innerWidth;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}

/** Drags from one point of the page to another with the pointer, by way of the points between. */
export async function drag(...points: [x: number, y: number][]): Promise<void> {
  await executeServerCommand('practice-drag', points.map(([x, y]) => [Math.round(x), Math.round(y)]));
}

after(async () => {
  if (sized) await executeServerCommand('practice-viewport', { width: 1280, height: 800 });
});
