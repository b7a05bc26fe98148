import { PracticeContributedView } from '../contributed-view/contributed-view.js';
import { chordsOf, isWriting, writes } from './chord-of.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** Keys anywhere in the workbench, and where nothing on the page has the keyboard; never those of the page around it. */
export class Keyboard {
  #isInChord = false;

  constructor(private readonly bench: PracticeWorkbench) {}

  connect(): void { this.#each((on, type) => on.addEventListener(type, this)); }
  disconnect(): void { this.#each((on, type) => on.removeEventListener(type, this)); }
  #each(listen: (on: EventTarget, type: string) => void): void {
    const { ownerDocument } = this.bench;
    listen(ownerDocument, 'keydown');
    for (const on of [this.bench, ownerDocument.defaultView]) if (on) listen(on, on === this.bench ? 'focusout' : 'blur');
  }

  chordsChanged(chords: readonly string[]): void {
    this.#isInChord = chords.length > 0;
    this.bench.chords = this.#isInChord ? this.bench.t('status.chord', { keys: this.bench.host!.keybindings.layout.textOf(chords) }) : '';
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) return this.#pressed(event);
    // Chords that were begun here are not ended somewhere else (vscode-semantics.md §7).
    const { relatedTarget } = event as FocusEvent;
    if (!(relatedTarget instanceof Node && this.bench.contains(relatedTarget))) this.bench.host?.keybindings.leaveChords();
  }

  #pressed(event: KeyboardEvent): void {
    const { bench } = this;
    const { host } = bench;
    const path = event.composedPath();
    const isOurs = path.includes(bench) || path[0] === bench.ownerDocument.body;
    if (!host || !isOurs || event.defaultPrevented || bench.window.asked) return;
    if (!this.#isInChord) bench.chords = '';
    const { layout } = host.keybindings;
    const chords = chordsOf(event, layout);
    if (!chords || (!this.#isInChord && isWriting(path[0]) && writes(event, chords[0]!))) return;
    // Asked of the place that has the keyboard, and of the screen around it.
    const view = path.find((one): one is PracticeContributedView => one instanceof PracticeContributedView);
    const result = host.keybindings.press(chords, view?.context ?? host.context);
    if (result.kind === 'none') return;
    if (result.kind === 'no-command') bench.chords = bench.t('status.no-chord', { keys: layout.textOf(result.chords) });
    if (result.kind !== 'command' || !result.letsThrough) event.preventDefault();
    if (result.kind === 'command') void bench.run(result.command, ...(result.args === undefined ? [] : [result.args]));
  }
}
