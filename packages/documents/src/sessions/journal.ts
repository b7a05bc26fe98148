/** Writes every change to the backup store, one write in flight, later changes put together; never throws at the session. */
import type { Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';
import { backupFailure, type BackupBase, type BackupStore } from './backup-store.js';
import type { BackupState } from './document-session.js';
import { putAfter, wholeDocument } from './patches.js';

/** After this many records the journal is begun again, so that bringing work back stays quick. */
const COMPACT_AFTER = 500;

export class Journal {
  state: BackupState;
  #waiting: Patch[] = [];
  #document: PracticeDocument;
  /** Whether what waits is everything there is on top of the base. */
  #isAll = true;
  #isClearing = false;
  /** In the store; none: not begun. */
  #records = 0;
  #writing: Promise<void> | undefined;

  /** The journal begins with the first change: a document that was only read leaves nothing on the device. */
  constructor(
    private base: BackupBase, private readonly store: BackupStore | undefined,
    private readonly now: () => string, private readonly changed: () => void,
  ) {
    this.#document = base.document;
    this.state = { kind: store ? 'kept' : 'off' };
  }

  /** `base` is what the change builds on: another one than before begins the journal again. */
  append(patches: readonly Patch[], document: PracticeDocument, base: BackupBase): void {
    this.#document = document;
    if (!this.store) return;
    if (base !== this.base) {
      this.base = base;
      this.#records = 0;
      this.#isAll = false;
    }
    putAfter(this.#waiting, patches);
    this.#write(this.store);
  }

  /** What was kept here is now kept by the case system; `typedOn` is the document when more has been written since. */
  clear(base: BackupBase, typedOn?: PracticeDocument): void {
    this.base = base;
    this.#document = typedOn ?? base.document;
    if (!this.store) return;
    this.#records = 0;
    this.#isAll = !typedOn;
    this.#isClearing = !typedOn;
    this.#waiting = typedOn ? [wholeDocument(typedOn)] : [];
    this.#write(this.store);
  }

  async settled(): Promise<BackupState> {
    while (this.#writing) await this.#writing;
    return this.state;
  }

  #write(store: BackupStore): void {
    if (this.#writing) return;
    this.#set({ kind: 'keeping' });
    this.#writing = this.#writeAll(store).then(
      () => {
        this.#writing = undefined;
        // Asked for between the last look and this moment: it would otherwise wait for the next change.
        if (this.#isClearing || this.#waiting.length > 0) this.#write(store);
        else this.#set({ kind: 'kept' });
      },
      (error: unknown) => {
        // Begun again with the next change, whole: storage may have room by then.
        this.#startOver();
        this.#writing = undefined;
        this.#set({ kind: 'failed', reason: backupFailure(error).reason });
      },
    );
  }

  async #writeAll(store: BackupStore): Promise<void> {
    while (this.#isClearing || this.#waiting.length > 0) {
      if (this.#isClearing) {
        this.#isClearing = false;
        await store.clear(this.base.document.id);
        continue;
      }
      const patches = this.#waiting;
      const { base } = this;
      const isNew = this.#records === 0 || this.#records > COMPACT_AFTER;
      const unsaved = { patches: this.#isAll || !isNew ? patches : [wholeDocument(this.#document)], at: this.now() };
      this.#waiting = [];
      this.#isAll = false;
      if (isNew) {
        await store.begin(base.document.id, { ...base, unsaved });
        if (base === this.base) this.#records = 1;
        continue;
      }
      try {
        await store.append(base.document.id, unsaved.patches, unsaved.at);
        if (base === this.base) this.#records += 1;
      } catch {
        // Somebody else may have ended this journal (another tab that saved): begin again, whole.
        if (base === this.base) this.#startOver();
      }
    }
  }

  #startOver(): void {
    this.#records = 0;
    this.#isAll = false;
    this.#waiting = [wholeDocument(this.#document)];
  }

  #set(state: BackupState): void {
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    this.changed();
  }
}
