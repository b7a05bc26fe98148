const outward = { bubbles: true, composed: true };

/** The words changed: on every input. */
export class TextInputEvent extends Event {
  constructor(readonly value: string) { super('practice-text-input', outward); }
}

/** The words are done for now: the field was left, or Ctrl+Enter pressed. */
export class TextCommitEvent extends Event {
  constructor(readonly value: string, readonly byKey: boolean) { super('practice-text-commit', outward); }
}

declare global {
  interface HTMLElementEventMap {
    'practice-text-input': TextInputEvent;
    'practice-text-commit': TextCommitEvent;
  }
}
