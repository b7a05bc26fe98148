/** How a case system takes part (DESIGN.md §4.4), modelled on VS Code's FileSystemProvider. */
import type { PracticeDocument } from '../practice-document.js';

export interface Disposable { dispose(): void }
/** `isCopy`: whoever asked is given a copy of it, not the document. */
export interface RecordSummary { readonly id: string; readonly type: string; readonly etag: string; readonly savedAt?: string; readonly savedBy?: string; readonly isCopy?: boolean }
export interface StoredRecord { readonly document: unknown; readonly etag: string }
export type WriteResult =
  | { readonly kind: 'saved'; readonly etag: string; readonly savedAt?: string }
  | { readonly kind: 'conflict'; readonly theirs: StoredRecord }
  /** `reason` is for the person at the screen and holds no content: 'not-allowed' | 'invalid' | 'too-large' | 'signed-out' | … */
  | { readonly kind: 'refused'; readonly reason: string };

export interface RecordProvider {
  list(caseId: string): Promise<RecordSummary[]>;
  read(id: string): Promise<StoredRecord>;
  write(document: PracticeDocument, options: { etag?: string }): Promise<WriteResult>;
  watch?(caseId: string, listener: (change: RecordSummary) => void): Disposable;
}
