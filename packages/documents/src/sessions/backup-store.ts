/**
 * Where unsaved work is kept between a change and the case system's receipt (VS Code's hot exit).
 * A base and a journal of patches, so that a keystroke in a large document writes a few bytes.
 * The kit keeps nothing in the browser unless the host passes a store (DP-32).
 */
import type { Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';

/** One record of a journal: what was changed, and when by the host's clock. */
export interface JournalRecord {
  readonly patches: readonly Patch[];
  readonly at: string;
  /** The document as it was after this was sent to the case system. */
  readonly isSent?: boolean;
}

export interface BackupBase {
  /** What the case system is known to keep. */
  readonly document: PracticeDocument;
  readonly etag?: string;
  /** What is unsaved on top of it. Written in the same breath, so that nothing is ever the only thing missing. */
  readonly unsaved?: JournalRecord;
}
export interface Backup {
  /** The document with the unsaved work in it. */
  readonly document: PracticeDocument;
  readonly etag?: string;
  /** What the unsaved work started from. */
  readonly base: PracticeDocument;
  readonly changedAt: string;
  readonly changes: number;
  /** What was sent to the case system and not heard of again: it may hold any of these. */
  readonly sent?: readonly PracticeDocument[];
}
export interface BackupStore {
  /** Starts (or restarts) the journal of one document, all or nothing: when it rejects, what was kept before still is. */
  begin(documentId: string, base: BackupBase): Promise<void>;
  /** Durable when it resolves. Rejects when storage is full or refused, or the journal is gone: the session says so and goes on. */
  append(documentId: string, patches: readonly Patch[], at: string, isSent?: boolean): Promise<void>;
  /** The unsaved work left behind, if any. Damaged records are left out up to the last whole one. */
  read(documentId: string): Promise<Backup | undefined>;
  clear(documentId: string): Promise<void>;
}

/** Why a store could not keep something. Holds no content. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure';
  constructor(readonly reason: 'full' | 'refused') { super(`The backup store is ${reason}.`); }
}

/** Another store's error is read by the browser's name for it. */
export function backupFailure(error: unknown): BackupFailure {
  if (error instanceof BackupFailure) return error;
  return new BackupFailure(error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused');
}
