/**
 * Keeps one document session for a tool element: opens what the page gives, brings back what a killed tab left,
 * and turns saving into the tool's own events. Holds no looks and no rules.
 */
import {
  mergeDocuments, openSession, readDocument,
  type BackupStore, type DocumentChange, type DocumentSession, type DocumentType, type PracticeDocument, type ReadFailure, type ReadIssue,
  type RecordProvider, type WriteResult,
} from '@practice-kit/documents';
import { PracticeChangeEvent, PracticeErrorEvent, PracticeSaveEvent } from './practice-tool.events.js';

/** What the keeper needs of its element. */
export interface SessionHost extends EventTarget {
  readonly documentType: DocumentType;
  readonly records: RecordProvider | undefined;
  readonly backups: BackupStore | undefined;
  readonly etag: string | undefined;
  now(): string;
  /** The document (then with how), or its state of saving, changed. */
  sessionChanged(reason?: DocumentChange['reason'] | 'open'): void;
}

/** Refusal reason when neither a record provider nor the page took the document; shown as "not saved yet", not as a fault. */
export const NOBODY_KEEPS = 'nobody-keeps';

export class SessionKeeper {
  session: DocumentSession | undefined;
  failure: { reason: ReadFailure; issues: readonly ReadIssue[] } | undefined;
  /** When the unsaved work that was brought back on opening had last been changed. */
  restoredFrom: string | undefined;
  /** What both sides of a conflict started from. */
  base: PracticeDocument | undefined;
  /** What the page last said the document's version is, and what it has become by saving since. */
  #givenEtag: string | undefined;
  #etag: string | undefined;
  /** The version this page made itself by its last save; what the page was opened with may be anybody's. */
  #ownEtag: string | undefined;

  constructor(private readonly host: SessionHost) {}

  /** Opens a document value or its JSON. An unreadable one is reported and shown, and the last open one is let go of. */
  open(source: unknown): void {
    this.close();
    this.#ownEtag = undefined;
    const read = readDocument(source, [this.host.documentType]);
    if (!read.ok) {
      this.failure = read;
      this.host.dispatchEvent(new PracticeErrorEvent(read.reason, read.issues));
    } else {
      this.#start(read.document, this.host.etag);
    }
    this.host.sessionChanged('open');
  }

  /** Opens the same document again because the page now says where it is kept. What has been typed meanwhile is carried over, as one step of undo. */
  reopen(): void {
    const { session, base } = this;
    if (!session) return;
    const { document, isDirty } = session;
    const etag = this.host.etag === this.#givenEtag ? this.#etag : this.host.etag;
    session.dispose({ save: false });
    this.#start(isDirty && base ? base : document, etag);
    if (isDirty) this.session!.replace(document);
  }

  close(): void {
    this.session?.dispose();
    this.session = this.failure = this.restoredFrom = undefined;
  }

  #start(document: PracticeDocument, etag: string | undefined): void {
    const { backups, records } = this.host;
    this.#givenEtag = this.host.etag;
    this.#etag = etag;
    // Nothing may be written over the last sitting's journal before it has been read.
    const lastSitting = backups?.read(document.id).catch(() => undefined) ?? Promise.resolve(undefined);
    const session = openSession(document, {
      records: { list: async () => [], read: (id) => records!.read(id), write: (value, options) => this.#write(value, options) },
      ...(etag === undefined ? {} : { etag }),
      ...(backups ? { backups: afterReading(backups, lastSitting) } : {}),
      ...(records ? {} : { autosaveAfter: false as const }),
      now: () => this.host.now(),
    });
    this.session = session;
    this.base = document;
    session.onDidChange((change) => {
      this.host.dispatchEvent(new PracticeChangeEvent(change.document, change.reason));
      this.host.sessionChanged(change.reason);
    });
    session.onDidChangeState(() => {
      if (session.backupState.kind === 'failed') this.host.dispatchEvent(new PracticeErrorEvent('backup-failed'));
      this.host.sessionChanged();
    });
    void lastSitting.then((left) => {
      if (!left || session !== this.session) return;
      const read = readDocument(left.document, [this.host.documentType]);
      if (!read.ok || same(read.document, document)) return;
      const restored = session.isDirty ? bothOf(document, session.document, read.document) : read.document;
      session.replace(restored, left.etag, left.base, left.sent);
      this.base = left.base;
      this.restoredFrom = left.changedAt;
      this.host.sessionChanged('replace');
    });
  }

  /** The page is asked first; it may keep the document itself. */
  async #write(document: PracticeDocument, options: { etag?: string }): Promise<WriteResult> {
    const request = new PracticeSaveEvent(document);
    this.host.dispatchEvent(request);
    if (request.defaultPrevented) {
      await request.saved;
      this.base = document;
      return { kind: 'saved', etag: options.etag ?? '' };
    }
    const { records } = this.host;
    if (!records) return { kind: 'refused', reason: NOBODY_KEEPS };
    let result = await records.write(document, options);
    // What is there is what this page saved itself, by a save that was under way when the sitting was opened again.
    if (result.kind === 'conflict' && result.theirs.etag === this.#ownEtag && options.etag !== this.#ownEtag && document.id === this.session?.document.id) result = await records.write(document, { etag: this.#ownEtag });
    // The last save of a document that has been closed says nothing about the one that is open now.
    if (result.kind === 'saved' && document.id === this.session?.document.id) {
      this.base = document;
      this.#etag = this.#ownEtag = result.etag;
    }
    return result;
  }
}

/** What was left, with what has been typed since on top; nothing that was left goes because it has been taken out since. */
function bothOf(base: PracticeDocument, now: PracticeDocument, left: PracticeDocument): PracticeDocument {
  const { document, conflicts } = mergeDocuments(base, now, left);
  return conflicts.reduce((merged, conflict) => (conflict.mine === undefined ? conflict.takeTheirs(merged) : merged), document);
}

function afterReading(store: BackupStore, read: Promise<unknown>): BackupStore {
  return {
    begin: async (id, base) => { await read; return store.begin(id, base); },
    append: async (id, ...change) => { await read; return store.append(id, ...change); },
    read: (id) => store.read(id),
    clear: async (id) => { await read; return store.clear(id); },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
