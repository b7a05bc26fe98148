/** What the page can be asked to do. Each contender is mounted alone, measured, and taken away again. */
import { kit } from './kit.js';
import { byHand } from './by-hand.js';
import { surveyJs } from './survey-js.js';
import { handsOf, kitOf, otherTools } from './tools.js';
import { manyEntries } from '../../../packages/signs-of-safety/src/model/fixtures.ts';

/** The map by its plain names; the others as `<tool>:kit` and `<tool>:byHand`. */
const contenders = { kit, byHand, surveyJs, ...Object.fromEntries(otherTools.flatMap((tag) => [[`${tag}:kit`, kitOf(tag)], [`${tag}:byHand`, handsOf(tag)]])) };
const stage = document.querySelector('main');

/**
 * Milliseconds from the start of a frame to the end of the same frame's paint: script, microtasks, style, layout and
 * paint, without the wait for the screen. A message posted in a frame callback arrives after that frame was painted.
 */
function frame(action) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const started = performance.now();
      action();
      port1.onmessage = () => { port1.close(); resolve(performance.now() - started); };
      port2.postMessage(undefined);
    });
  });
}
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

async function clear() {
  stage.replaceChildren();
  await frame(() => {});
  globalThis.gc();
  await pause(20);
}

/** Mounts once: the element stands empty on the page, then it is given the document. */
async function mount(name, count, rounds = 1) {
  const times = [];
  await contenders[name].prepare?.(stage);
  for (let round = 0; round < rounds; round += 1) {
    const contender = contenders[name](stage);
    const value = (contender.many ?? manyEntries)(count);
    await frame(() => {});
    globalThis.gc();
    times.push(await frame(() => contender.show(value)));
    await frame(() => {});
    const shown = contender.countShown();
    if (shown !== count) throw new Error(`${name} shows ${shown} of ${count} entries.`);
    await clear();
  }
  return times;
}

let sitting;

/** Opens the middle entry of many for writing. */
async function open(name, count) {
  await contenders[name].prepare?.(stage);
  const contender = contenders[name](stage);
  await frame(() => {});
  await frame(() => contender.show((contender.many ?? manyEntries)(count)));
  const field = await contender.open(Math.floor(count / 2));
  field.scrollIntoView({ block: 'center' });
  field.focus();
  sitting = { contender, field };
  await pause(100);
  globalThis.gc();
}

/** Types letters, one a frame, and looks whether they arrived. */
async function type(letters) {
  const { contender, field } = sitting;
  const times = [];
  for (let letter = 0; letter < letters; letter += 1) {
    const words = `${field.value}${'abcdefgh '[letter % 9]}`;
    times.push(await frame(() => {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
    }));
  }
  if (contender.written() !== field.value) throw new Error('What was typed is not in the data.');
  return times;
}

async function close() {
  sitting = undefined;
  await clear();
}

/** Mounts and unmounts the worked example, whole. */
async function cycle(times, name = 'kit') {
  for (let time = 0; time < times; time += 1) {
    const contender = contenders[name](stage);
    await contender.showExample();
    if (time % 10 === 0) await frame(() => {});
    stage.replaceChildren();
  }
  await pause(1000);
  await clear();
}

globalThis.bench = { mount, open, type, close, cycle, elementsInEntry: async (name) => {
  const contender = contenders[name](stage);
  await frame(() => contender.show(manyEntries(100)));
  const elements = contender.elements();
  await clear();
  return elements;
} };
