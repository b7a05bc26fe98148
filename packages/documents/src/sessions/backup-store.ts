/**
 * Where unsaved work is kept between a change and the case system's receipt (VS Code's hot exit).
 * A base and a journal of patches, so that a keystroke in a large document writes a few bytes.
 * The kit keeps nothing in the browser unless the host passes a store (DP-32).
 */
import type { Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';

export interface BackupBase { readonly document: PracticeDocument; readonly etag?: string }
export interface Backup extends BackupBase {
  /** What the unsaved work started from. */
  readonly base: PracticeDocument;
  readonly changedAt: string;
  readonly changes: number;
}
export interface BackupStore {
  /** Starts (or restarts) the journal of one document. */
  begin(documentId: string, base: BackupBase): Promise<void>;
  /** Durable when it resolves. Rejects when storage is full or refused: the session says so and goes on. */
  append(documentId: string, patches: readonly Patch[], at: string): Promise<void>;
  /** The unsaved work left behind, if any. Damaged records are left out up to the last whole one. */
  read(documentId: string): Promise<Backup | undefined>;
  clear(documentId: string): Promise<void>;
}
