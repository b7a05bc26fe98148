/** One person's sitting with one document: edit, undo, redo, save, revert, backup (VS Code's text document). */
import type { PracticeDocument } from '../practice-document.js';
import type { Operation } from '../operations.js';
import type { Disposable, RecordProvider, StoredRecord } from '../records/record-provider.js';
import type { BackupStore } from './backup-store.js';

/** `saved` nothing to do · `unsaved` waiting for a pause · `saving` · `waiting` failed, will try again at `retryAt` · `conflict` somebody else saved · `refused` the case system said no, with its reason. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: string } | { readonly kind: 'unsaved' } | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly retryAt: string }
  | { readonly kind: 'conflict'; readonly theirs: StoredRecord }
  | { readonly kind: 'refused'; readonly reason: string };
/** `off` no store was passed · `kept` every change so far is on this device · `keeping` · `failed` storage full or refused: work goes on, and the screen says so. */
export type BackupState = { readonly kind: 'off' | 'kept' | 'keeping' } | { readonly kind: 'failed'; readonly reason: 'full' | 'refused' };

export interface SessionOptions {
  readonly records?: RecordProvider;
  readonly etag?: string;
  readonly backups?: BackupStore;
  /** The host's clock (never the device's alone, domain.md §2.11). An Instant. */
  readonly now?: () => string;
  /** Saves after this pause; default 2000 ms when `records` is given (DP-35: within 5 seconds). `false` = only when asked. */
  readonly autosaveAfter?: number | false;
  /** Test seams: timers. */
  readonly setTimeout?: (callback: () => void, milliseconds: number) => unknown;
  readonly clearTimeout?: (handle: unknown) => void;
}
export interface ApplyOptions {
  /** Changes with the same intent in a row are one step of undo: `text:h1`. Absent = a step of its own. */
  readonly intent?: string;
  /** Somebody was given something by it, or told: it is no step of undo, and what was done before it is not undone any more either. */
  readonly stays?: boolean;
}
export interface DocumentChange { readonly document: PracticeDocument; readonly reason: 'apply' | 'undo' | 'redo' | 'revert' | 'replace' }
export type ApplyResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'no-such-id' | 'no-such-list' | 'id-taken'; readonly id: string };

export interface DocumentSession extends Disposable {
  /**
   * Saves what is unsaved when saving goes by itself (`autosaveAfter`), unless there is a conflict, or `save` is false because
   * another sitting carries the work on: two that save the same work would be in each other's way.
   */
  dispose(options?: { readonly save?: boolean }): void;
  readonly document: PracticeDocument;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last thing that was done stays (`ApplyOptions.stays`): undo does nothing. */
  readonly lastStays: boolean;
  readonly saveState: SaveState;
  readonly backupState: BackupState;
  apply(operations: Operation | readonly Operation[], options?: ApplyOptions): ApplyResult;
  /** The next change starts a new step of undo (focus left the field, a pause). */
  endIntent(): void;
  undo(): boolean;
  redo(): boolean;
  /** Saves now, with what was typed since a save under way; resolves when the case system answered. Never rejects. */
  save(): Promise<SaveState>;
  /** Back to what was last saved. Can be undone. */
  revert(): void;
  /**
   * Puts a whole other document in the place of this one: merged after a conflict, or brought back from a backup.
   * The next save is made on `etag`; `base` is the document kept under it (`Backup.base`), which a backup of this
   * sitting then names as what it started from. Where the case system turns out to hold one of `sent` (`Backup.sent`),
   * that is this person's own save and no conflict. Can be undone, and then builds on the earlier etag again.
   */
  replace(document: PracticeDocument, etag?: string, base?: PracticeDocument, sent?: readonly PracticeDocument[]): void;
  onDidChange(listener: (change: DocumentChange) => void): Disposable;
  onDidChangeState(listener: (session: DocumentSession) => void): Disposable;
  /** Resolves when every change so far is on this device (or that failed, or is off). */
  backedUp(): Promise<BackupState>;
}
