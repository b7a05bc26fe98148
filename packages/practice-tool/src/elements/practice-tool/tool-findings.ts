/** What the practice checks say of the open document, and when they look again: never in the way of typing. */
import type { PracticeDocument } from '@practice-kit/documents';
import { findingKey, type Finding } from '../../model/finding.js';

/** How long after the last change the checks look again, in milliseconds. */
const LOOK_AFTER = 300;

export class ToolFindings {
  #findings: readonly Finding[] = [];
  #lookedAt: PracticeDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changedAt = 0;

  /** `look` gives what there is now, `changed` is told when that is something else than before; `looked`, whenever they have. */
  constructor(
    private readonly document: () => PracticeDocument | undefined, private readonly look: (document: PracticeDocument | undefined) => readonly Finding[],
    private readonly changed: (findings: readonly Finding[]) => void, private readonly looked: () => void,
  ) {}

  /** As they are now. */
  get now(): readonly Finding[] {
    this.#lookAgain();
    return this.#findings;
  }

  /** What was said when they last looked: for drawing, which must not wait for them at every keystroke. */
  get noticed(): readonly Finding[] {
    if (!this.#lookedAt || this.#lookedAt.id !== this.document()?.id) this.#lookAgain();
    return this.#findings;
  }

  /** Something changed that is not typed letter by letter: they look before it is drawn. */
  atOnce(): void { this.#lookedAt = undefined; }

  /** `reason`: how the document changed. Undone, brought back or opened is not typed letter by letter either. */
  soon(reason?: string): void {
    if (reason !== undefined && reason !== 'apply') this.atOnce();
    this.#changedAt = performance.now();
    this.#timer ??= setTimeout(this.#onTimer, LOOK_AFTER);
  }
  /** One timer, however many letters: setting it anew at each would be felt. */
  readonly #onTimer = (): void => {
    const rest = this.#changedAt + LOOK_AFTER - performance.now();
    if (rest > 1) this.#timer = setTimeout(this.#onTimer, rest);
    else this.#lookAgain();
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lookAgain(): void {
    this.stop();
    const document = this.document();
    this.#lookedAt = document;
    const findings = this.look(document);
    const key = (list: readonly Finding[]): string => list.map(findingKey).join('|');
    const isOther = key(findings) !== key(this.#findings);
    this.#findings = findings;
    if (isOther) this.changed(findings);
    this.looked();
  }
}
