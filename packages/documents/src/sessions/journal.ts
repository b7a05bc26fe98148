/** Writes every change to the backup store, one write in flight, later changes put together; never throws at the session. */
import type { Patch } from 'immer';
import type { PracticeDocument } from '../practice-document.js';
import { backupFailure, type BackupBase, type BackupStore } from './backup-store.js';
import type { BackupState } from './document-session.js';
import { putAfter, wholeDocument } from './patches.js';

/** After this many records the journal is begun again, so that bringing work back stays quick. */
const COMPACT_AFTER = 500;

/** Changes that become one record: the document after them, and whether that was sent to the case system. */
interface Group { patches: Patch[]; document: PracticeDocument; isSent: boolean }
interface Waiter { readonly upTo: number; tell(state: BackupState): void }

export class Journal {
  state: BackupState;
  #waiting: Group[] = [];
  #document: PracticeDocument;
  /** How much was asked to be kept, and how much of that is. */
  #asked = 0;
  #kept = 0;
  #waiters: Waiter[] = [];
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
    const last = this.#waiting.at(-1);
    if (last && !last.isSent) {
      putAfter(last.patches, patches);
      last.document = document;
    } else {
      this.#waiting.push({ patches: [...patches], document, isSent: false });
    }
    this.#asked += 1;
    this.#write(this.store);
  }

  /** The document as it is now has been sent to be saved: if the answer is lost with the tab, the next sitting knows it as its own. */
  sent(): void {
    if (!this.store || (!this.#writing && this.#records === 0 && this.#waiting.length === 0)) return;
    const last = this.#waiting.at(-1);
    if (last) last.isSent = true;
    else this.#waiting.push({ patches: [], document: this.#document, isSent: true });
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
    this.#waiting = typedOn ? [whole(typedOn)] : [];
    this.#asked += 1;
    this.#write(this.store);
  }

  /** Resolves when all that was asked until now is kept, or could not be: not when nothing at all waits, for somebody may type on. */
  settled(): Promise<BackupState> {
    const { state } = this;
    if (!this.#writing) return Promise.resolve(state);
    return new Promise((tell) => this.#waiters.push({ upTo: this.#asked, tell }));
  }

  #write(store: BackupStore): void {
    if (this.#writing) return;
    this.#set({ kind: 'keeping' });
    this.#writing = this.#writeAll(store).then(
      () => {
        this.#writing = undefined;
        // Asked for between the last look and this moment: it would otherwise wait for the next change.
        if (this.#isClearing || this.#waiting.length > 0) this.#write(store);
        else {
          this.#set({ kind: 'kept' });
          this.#tell(this.#asked, this.state);
        }
      },
      (error: unknown) => {
        // Begun again with the next change, whole: storage may have room by then.
        this.#startOver();
        this.#writing = undefined;
        this.#set({ kind: 'failed', reason: backupFailure(error).reason });
        this.#tell(this.#asked, this.state);
      },
    );
  }

  async #writeAll(store: BackupStore): Promise<void> {
    while (this.#isClearing || this.#waiting.length > 0) {
      const isLast = this.#waiting.length <= 1;
      const { base } = this;
      let upTo = this.#asked;
      if (this.#isClearing) {
        this.#isClearing = false;
        await store.clear(base.document.id);
        // What was typed meanwhile is still to be written.
        if (this.#waiting.length > 0) continue;
      } else {
        const { patches, document, isSent } = this.#waiting.shift()!;
        if (!isLast) upTo = this.#kept;
        const isNew = this.#records === 0 || this.#records > COMPACT_AFTER;
        const unsaved = { patches: this.#isAll || !isNew ? patches : [wholeDocument(document)], at: this.now(), ...(isSent ? { isSent } : {}) };
        this.#isAll = false;
        if (isNew) {
          await store.begin(base.document.id, { ...base, unsaved });
          if (base === this.base) this.#records = 1;
        } else {
          try {
            await store.append(base.document.id, unsaved.patches, unsaved.at, isSent);
            if (base === this.base) this.#records += 1;
          } catch {
            // Somebody else may have ended this journal (another tab that saved): begin again, whole.
            if (base === this.base) this.#startOver();
            continue;
          }
        }
      }
      this.#tell(upTo, { kind: 'kept' });
    }
  }

  #startOver(): void {
    this.#records = 0;
    this.#isAll = false;
    this.#waiting = [whole(this.#document)];
  }

  #tell(upTo: number, state: BackupState): void {
    this.#kept = upTo;
    const told = this.#waiters.filter((waiter) => waiter.upTo <= upTo);
    this.#waiters = this.#waiters.filter((waiter) => waiter.upTo > upTo);
    for (const { tell } of told) tell(state);
  }

  #set(state: BackupState): void {
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    this.changed();
  }
}

const whole = (document: PracticeDocument): Group => ({ patches: [wholeDocument(document)], document, isSent: false });
