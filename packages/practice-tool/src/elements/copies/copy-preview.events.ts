export class CopyReaderEvent extends Event {
  constructor(readonly reader: string) {
    super('practice-copy-reader', { bubbles: true, composed: true });
  }
}

/** Something to be done with the copy for `reader`; `about` is an entry or a copy record, `reason` goes with a draft. */
export class CopyActionEvent extends Event {
  constructor(
    readonly action: 'prepare' | 'check' | 'check-versions' | 'share' | 'share-draft' | 'recall' | 'print' | 'version' | 'leave-out',
    readonly reader: string, readonly about: string | undefined, readonly reason: string,
  ) {
    super('practice-copy-action', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-copy-reader': CopyReaderEvent;
    'practice-copy-action': CopyActionEvent;
  }
}
