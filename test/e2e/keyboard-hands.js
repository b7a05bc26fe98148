// A person with a keyboard and nothing else. After each thing they do, the keyboard is somewhere, and it can be seen where.
import assert from 'node:assert/strict';
import { FOOT, HEAD } from './every-tool.js';

/** More than there are places for the keyboard on any page of the kit. */
const MOST_TABS = 400;

/** @param page with the helpers of in-page.js */
export function handsOn(page) {
  /** Where the keyboard is. */
  const focus = () => page.evaluate(() => {
    const element = globalThis.inPage.focused();
    if (!element || element === document.body || element === document.documentElement) return { tag: 'body', name: '', isVisible: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isOnScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const row = element.closest('.entry');
    return {
      tag: element.localName, type: element.type, name: globalThis.inPage.nameOf(element), entry: row?.querySelector('.text, .words, .said')?.textContent ?? '', legend: element.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? '',
      // Inside a day or a file the browser has parts of its own, and shows itself which of them has the keyboard.
      isVisible: isOnScreen && (element.type === 'date' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)), why: `${outlineStyle} ${outlineWidth}, ${Math.round(box.width)} wide, at ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight}`,
    };
  });
  const step = () => page.evaluate(async () => {
    await globalThis.inPage.tool()?.updateComplete;
    await new Promise((next) => { requestAnimationFrame(() => setTimeout(next, 30)); });
  });
  /** The rule of all of this: the keyboard is somewhere, and it can be seen where. */
  async function whereItIs(after) {
    await step();
    const now = await focus();
    assert.notEqual(now.tag, 'body', `The keyboard is nowhere after: ${after}`);
    assert.ok(now.isVisible, `It cannot be seen where the keyboard is after: ${after} (${now.tag} “${now.name}”, ${now.why})`);
    return now;
  }
  const chord = async (modifier, key) => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  };
  /** Goes on with Tab until the keyboard is on what is looked for, and from the end of the page back with Shift+Tab. */
  async function tabTo(what, isIt) {
    let isBack = false;
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await (isBack ? chord('Shift', 'Tab') : page.keyboard.press('Tab'));
      // Nobody presses it again before it is drawn: Firefox then scrolls to somewhere else.
      await page.evaluate(() => new Promise((next) => { requestAnimationFrame(next); }));
      const now = await focus();
      // Past the last one the keyboard is in the browser's own bars, from where Firefox without a screen comes back unlit.
      if (now.tag === 'body' || now.name === HEAD || now.name === FOOT) { isBack = now.name === FOOT || (now.name !== HEAD && !isBack); continue; }
      assert.ok(now.isVisible, `It cannot be seen where the keyboard is: ${now.tag} “${now.name}” (${now.why})`);
      if (isIt(now)) return now;
    }
    throw new Error(`The keyboard does not come to ${what}.`);
  }
  const named = (tag, name) => (now) => now.tag === tag && now.name.startsWith(name);
  async function pressOn(tag, name) {
    await tabTo(`“${name}”`, named(tag, name));
    await page.keyboard.press('Enter');
  }
  const isDialogOpen = () => page.evaluate(() => globalThis.inPage.elements().some((element) => element.localName === 'dialog' && element.open));
  const stage = () => page.evaluate(() => globalThis.inPage.tool().stage);
  const content = () => page.evaluate(() => globalThis.inPage.tool().document.content);
  /** What was last said to a screen reader. */
  const spoken = () => page.evaluate(() => globalThis.inPage.tool().shadowRoot.querySelector('.spoken').textContent.replaceAll(/\s+/g, ' ').trim());

  const hands = {
    focus, whereItIs, tabTo, named, pressOn, chord, isDialogOpen, stage, content, spoken,
    /** A button: the keyboard is somewhere afterwards. */
    async press(name) {
      await pressOn('button', name);
      return whereItIs(`“${name}”`);
    },
    /** A field for words: what is typed is put behind what stands there. */
    async write(label, words) {
      await tabTo(`the field “${label}”`, (now) => ['textarea', 'input'].includes(now.tag) && now.name.startsWith(label));
      await page.keyboard.type(words);
      return whereItIs(`writing in “${label}”`);
    },
    async choose(label, option) {
      await tabTo(`the list “${label}”`, named('select', label));
      await page.keyboard.type(option);
      const chosen = await page.evaluate((start) => globalThis.inPage.elements().filter((element) => element.localName === 'select' && globalThis.inPage.nameOf(element).startsWith(start)).map((element) => element.selectedOptions[0]?.textContent.trim()), label);
      assert.ok(chosen.some((words) => words.startsWith(option)), `“${label}” is ${chosen.join(', ')}, not ${option}`);
    },
    /** @param {string} [legend] the heading of the boxes it is among */
    async tick(label, legend = '') {
      await tabTo(`the box “${label}”`, (now) => now.tag === 'input' && now.name.startsWith(label) && now.legend.startsWith(legend));
      await page.keyboard.press(' ');
      return whereItIs(`ticking “${label}”`);
    },
    /** A day whose number is its month's: a browser asks for them in its own order. */
    async day(label, [day, month, year]) {
      await tabTo(`the day “${label}”`, (now) => now.type === 'date' && now.name.startsWith(label));
      assert.equal(day, month);
      await page.keyboard.type(`${day}${month}${year}`);
    },
    /** A step of the whole: it is done, said to a screen reader, and the keyboard is somewhere. @param {string} words how the stage is called */
    async goOn(name, to, words) {
      await pressOn('button', name);
      const now = await whereItIs(`“${name}”`);
      assert.equal(await stage(), to, `after “${name}”: ${await hands.refusal()}`);
      if (words) assert.ok((await spoken()).startsWith(words), `It said “${await spoken()}”, not “${words}”`);
      return now;
    },
    refusal: () => page.evaluate(() => { const { refusal } = globalThis.inPage.tool().sitting; return refusal ? JSON.stringify(refusal.reasons) : 'nothing was refused'; }),
    async escape() {
      await page.keyboard.press('Escape');
      assert.equal(await isDialogOpen(), false);
      return whereItIs('Escape');
    },
    /** Where Tab goes is where the page goes: nothing has a place of its own in the order. */
    ordered: async () => assert.deepEqual(await page.evaluate(() => globalThis.inPage.elements().filter(({ tabIndex }) => tabIndex > 0).map(({ outerHTML }) => outerHTML.slice(0, 80))), []),
  };
  return hands;
}
