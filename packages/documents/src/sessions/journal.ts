/** Writes every change to the backup store, one write in flight, later changes put together; never throws at the session. */
import type { Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';
import type { BackupBase, BackupStore } from './backup-store.js';
import type { BackupState } from './document-session.js';

export class Journal {
  state: BackupState;
  #waiting: Patch[] = [];
  #base: BackupBase | undefined;
  #begun = false;
  #clearing = false;
  #writing: Promise<void> | undefined;

  constructor(
    private readonly documentId: string, private readonly store: BackupStore | undefined,
    private readonly now: () => string, private readonly changed: () => void,
  ) {
    this.state = { kind: store ? 'kept' : 'off' };
  }

  /** The journal begins with the first change: a document that was only read leaves nothing on the device. */
  startFrom(base: BackupBase): void { this.#base = base; }

  append(patches: readonly Patch[]): void {
    if (!this.store) return;
    this.#waiting.push(...patches);
    this.#write();
  }

  /** What was kept here is now kept by the case system; `typedOn` is what has been written since. */
  clear(base: BackupBase, typedOn?: PracticeDocument): void {
    this.#base = base;
    if (!this.store) return;
    this.#begun = false;
    this.#waiting = typedOn ? [{ op: 'replace', path: [], value: typedOn }] : [];
    this.#clearing = true;
    this.#write();
  }

  async settled(): Promise<BackupState> {
    while (this.#writing) await this.#writing;
    return this.state;
  }

  #write(): void {
    if (this.#writing || !this.store) return;
    this.#set({ kind: 'keeping' });
    this.#writing = this.#writeAll(this.store).then(
      () => { this.#writing = undefined; this.#set({ kind: 'kept' }); },
      (error: unknown) => {
        this.#writing = undefined;
        // Begin again with the next change: storage may have room by then.
        this.#begun = false;
        this.#set({ kind: 'failed', reason: error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused' });
      },
    );
  }

  async #writeAll(store: BackupStore): Promise<void> {
    while (this.#clearing || this.#waiting.length > 0) {
      if (this.#clearing) {
        this.#clearing = false;
        if (this.#waiting.length === 0) { await store.clear(this.documentId); continue; }
      }
      const patches = this.#waiting;
      this.#waiting = [];
      if (!this.#begun && this.#base) {
        await store.begin(this.documentId, this.#base);
        this.#begun = true;
      }
      try {
        await store.append(this.documentId, patches, this.now());
      } catch (error) {
        this.#waiting = [...patches, ...this.#waiting];
        throw error;
      }
    }
  }

  #set(state: BackupState): void {
    if (state.kind === this.state.kind) return;
    this.state = state;
    this.changed();
  }
}
