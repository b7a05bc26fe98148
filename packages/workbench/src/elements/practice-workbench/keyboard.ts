import { chordOf, isWriting, keysText } from './chord-of.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** A letter, or a key that moves about in what is written. */
const WRITES = /^(shift\+)?(.|space|plus|up|down|left|right|home|end|enter|tab|backspace|delete)$/u;

/** Keys anywhere in the workbench, and where nothing on the page has the keyboard; never those of the page around it. */
export class Keyboard {
  #isInChord = false;

  constructor(private readonly bench: PracticeWorkbench) {}

  chordsChanged(chords: readonly string[]): void {
    this.#isInChord = chords.length > 0;
    this.bench.chords = this.#isInChord ? this.bench.t('status.chord', { keys: keysText(chords) }) : '';
  }

  handleEvent(event: KeyboardEvent): void {
    const { bench } = this;
    const { host } = bench;
    const path = event.composedPath();
    const isOurs = path.includes(bench) || path[0] === bench.ownerDocument.body;
    if (!host || !isOurs || event.defaultPrevented || bench.window.asked) return;
    if (!this.#isInChord) bench.chords = '';
    const chord = chordOf(event);
    if (chord === undefined || (!this.#isInChord && isWriting(path[0]) && WRITES.test(chord))) return;
    const result = host.keybindings.press(chord, host.context);
    if (result.kind === 'none') return;
    if (result.kind === 'no-command') bench.chords = bench.t('status.no-chord', { keys: keysText(result.chords) });
    if (result.kind !== 'command' || !result.letsThrough) event.preventDefault();
    if (result.kind === 'command') void bench.run(result.command, ...(result.args === undefined ? [] : [result.args]));
  }
}
