/** What a tool tells its page. Every event bubbles and is composed; none carries a family's words unless its name says so. */
import type { DocumentChange, PracticeDocument, ReadFailure, ReadIssue } from '@practice-kit/documents';
import type { Finding } from '../../model/finding.js';

const outward = { bubbles: true, composed: true };

/** The document changed. `document` is the new value, frozen. */
export class PracticeChangeEvent extends Event {
  constructor(readonly document: PracticeDocument, readonly reason: DocumentChange['reason']) {
    super('practice-change', outward);
  }
}

/**
 * The tool would like the document to be kept. Cancel it (`preventDefault()`) to keep it yourself, and hand the
 * promise of your own saving to `waitUntil`: the tool shows "Saved" only when that resolves, and tries again when it rejects.
 */
export class PracticeSaveEvent extends Event {
  saved: Promise<unknown> | undefined;
  constructor(readonly document: PracticeDocument) {
    super('practice-save', { ...outward, cancelable: true });
  }
  waitUntil(saved: Promise<unknown>): void {
    this.saved = saved;
  }
}

/**
 * A document follows from the one that is open, such as the map that takes the place of this one. The tool keeps it in its
 * `records`, after the one it follows. Cancel it (`preventDefault()`) to keep it yourself, and hand the promise of that to
 * `waitUntil`. It may come again for the same document, which has the same id then: where it is kept already, leave it as it is.
 */
export class PracticeNewDocumentEvent extends Event {
  /** Where your page opens it: set it while the event is handled, and the tool shows the way. */
  href: string | undefined;
  saved: Promise<unknown> | undefined;
  /** `kept`: whether it is kept, by whomever, once that is known. Never rejects. */
  constructor(readonly document: PracticeDocument, readonly kept: Promise<boolean>) {
    super('practice-new-document', { ...outward, cancelable: true });
  }
  waitUntil(saved: Promise<unknown>): void {
    this.saved = saved;
  }
}

/** The work moved on, or back: `ready`, `shared`. */
export class PracticeStageChangeEvent extends Event {
  constructor(readonly stage: string, readonly previous: string) {
    super('practice-stage-change', outward);
  }
}

/** What the practice checks say has changed. Findings hold ids and message ids beside their words. */
export class PracticeFindingsChangeEvent extends Event {
  constructor(readonly findings: readonly Finding[]) {
    super('practice-findings-change', outward);
  }
}

/** A document could not be opened or kept, or a part of the tool could not be fetched. Holds reasons and paths, never content. */
export class PracticeErrorEvent extends Event {
  constructor(readonly reason: ReadFailure | 'not-kept' | 'backup-failed' | 'part-not-fetched', readonly issues: readonly ReadIssue[] = []) {
    super('practice-error', outward);
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-change': PracticeChangeEvent;
    'practice-save': PracticeSaveEvent;
    'practice-new-document': PracticeNewDocumentEvent;
    'practice-stage-change': PracticeStageChangeEvent;
    'practice-findings-change': PracticeFindingsChangeEvent;
    'practice-error': PracticeErrorEvent;
  }
}
