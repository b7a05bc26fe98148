import { applyPatches, type Patch } from 'immer';
import { applyOperations, frozen, type Operation } from '../operations.js';
import type { PracticeDocument } from '../practice-document.js';
import type { Disposable } from '../records/record-provider.js';
import { Journal } from './journal.js';
import type { ApplyOptions, ApplyResult, DocumentChange, DocumentSession, SaveState, SessionOptions } from './document-session.js';

/** One step of undo: what was done with one intent. */
interface Step { intent: string | undefined; patches: Patch[]; inverse: Patch[] }

const AUTOSAVE_AFTER = 2000;
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 60_000;

/** Opens a sitting with a document that `readDocument` accepted. */
export function openSession(document: PracticeDocument, options: SessionOptions = {}): DocumentSession {
  return new Session(document, options);
}

class Session implements DocumentSession {
  document: PracticeDocument;
  saveState: SaveState = { kind: 'saved' };
  readonly #options: SessionOptions;
  readonly #journal: Journal;
  readonly #changeListeners = new Set<(change: DocumentChange) => void>();
  readonly #stateListeners = new Set<(session: DocumentSession) => void>();
  #done: Step[] = [];
  #undone: Step[] = [];
  #intentOpen = false;
  /** The value last known to be kept by the case system, and the step it was reached by. */
  #saved: PracticeDocument;
  #savedStep: Step | undefined;
  #replaced = false;
  #etag: string | undefined;
  #timer: unknown;
  #attempt = 0;
  #saving: Promise<SaveState> | undefined;
  #disposed = false;

  constructor(document: PracticeDocument, options: SessionOptions) {
    this.#options = options;
    this.document = this.#saved = frozen(document);
    this.#etag = options.etag;
    this.#journal = new Journal(document.id, options.backups, () => this.#now(), () => this.#stateChanged());
    this.#journal.startFrom(this.#base());
  }

  get isDirty(): boolean { return this.#replaced || this.#done[this.#done.length - 1] !== this.#savedStep; }
  get canUndo(): boolean { return this.#done.length > 0; }
  get canRedo(): boolean { return this.#undone.length > 0; }
  get backupState() { return this.#journal.state; }

  apply(operations: Operation | readonly Operation[], { intent }: ApplyOptions = {}): ApplyResult {
    const applied = applyOperations(this.document, Array.isArray(operations) ? operations : [operations as Operation]);
    if (!applied.ok) return applied;
    if (applied.patches.length === 0) return { ok: true };
    const last = this.#done[this.#done.length - 1];
    if (intent !== undefined && this.#intentOpen && last?.intent === intent && last !== this.#savedStep) {
      last.patches.push(...applied.patches);
      last.inverse.unshift(...applied.inverse);
    } else {
      this.#done.push({ intent, patches: [...applied.patches], inverse: [...applied.inverse] });
    }
    this.#intentOpen = true;
    this.#undone = [];
    this.#take(applied.document, applied.patches, 'apply');
    return { ok: true };
  }

  endIntent(): void { this.#intentOpen = false; }

  undo(): boolean {
    const step = this.#done.pop();
    if (!step) return false;
    this.#undone.push(step);
    return this.#replay(step.inverse, 'undo');
  }

  redo(): boolean {
    const step = this.#undone.pop();
    if (!step) return false;
    this.#done.push(step);
    return this.#replay(step.patches, 'redo');
  }

  revert(): void {
    if (!this.isDirty) return;
    this.#putInPlace(this.#saved, 'revert');
    this.#savedStep = this.#done[this.#done.length - 1];
    this.#replaced = false;
    this.#setSaveState({ kind: 'saved' });
    this.#journal.clear(this.#base());
  }

  replace(document: PracticeDocument, etag?: string): void {
    if (etag !== undefined) this.#etag = etag;
    this.#replaced = true;
    this.#putInPlace(frozen(document), 'replace');
  }

  save(): Promise<SaveState> {
    this.#stopTimer();
    this.#saving ??= this.#write().finally(() => { this.#saving = undefined; });
    return this.#saving;
  }

  onDidChange(listener: (change: DocumentChange) => void): Disposable { return listen(this.#changeListeners, listener); }
  onDidChangeState(listener: (session: DocumentSession) => void): Disposable { return listen(this.#stateListeners, listener); }
  backedUp() { return this.#journal.settled(); }

  dispose(): void {
    this.#disposed = true;
    this.#stopTimer();
    this.#changeListeners.clear();
    this.#stateListeners.clear();
  }

  #replay(patches: readonly Patch[], reason: DocumentChange['reason']): true {
    this.#intentOpen = false;
    this.#take(applyPatches(this.document, patches as Patch[]) as PracticeDocument, patches, reason);
    return true;
  }

  /** A whole other value, as one step that can be undone. */
  #putInPlace(document: PracticeDocument, reason: 'revert' | 'replace'): void {
    const patches: Patch[] = [{ op: 'replace', path: [], value: document }];
    this.#done.push({ intent: undefined, patches, inverse: [{ op: 'replace', path: [], value: this.document }] });
    this.#undone = [];
    this.#intentOpen = false;
    this.#take(document, patches, reason);
  }

  #take(document: PracticeDocument, patches: readonly Patch[], reason: DocumentChange['reason']): void {
    this.document = document;
    this.#journal.append(patches);
    if (this.saveState.kind !== 'conflict' || reason === 'replace') this.#setSaveState(this.isDirty ? { kind: 'unsaved' } : { kind: 'saved' });
    this.#attempt = 0;
    this.#plan(this.#options.autosaveAfter ?? (this.#options.records ? AUTOSAVE_AFTER : false));
    tell(this.#changeListeners, { document, reason });
  }

  #plan(after: number | false): void {
    this.#stopTimer();
    if (after === false || this.#disposed || this.saveState.kind === 'conflict') return;
    const set = this.#options.setTimeout ?? setTimeout;
    this.#timer = set(() => void this.save(), after);
  }

  #stopTimer(): void {
    const { clearTimeout: clear } = this.#options;
    if (clear) clear(this.#timer);
    else clearTimeout(this.#timer as number | undefined);
  }

  async #write(): Promise<SaveState> {
    const { records } = this.#options;
    if (!records || !this.isDirty) return this.saveState;
    const { document } = this;
    const step = this.#done[this.#done.length - 1];
    this.#setSaveState({ kind: 'saving' });
    try {
      const result = await records.write(document, this.#etag === undefined ? {} : { etag: this.#etag });
      if (result.kind === 'saved') this.#keptBy(document, step, result.etag, result.savedAt);
      else if (result.kind === 'conflict') this.#setSaveState({ kind: 'conflict', theirs: result.theirs });
      else this.#setSaveState({ kind: 'refused', reason: result.reason });
    } catch {
      // The case system could not be reached: what is unsaved stays backed up, and we try again, further apart each time.
      const wait = Math.min(RETRY_FIRST * 2 ** this.#attempt++, RETRY_LONGEST);
      this.#setSaveState({ kind: 'waiting', attempt: this.#attempt, retryAt: new Date(Date.parse(this.#now()) + wait).toISOString() });
      this.#plan(wait);
    }
    return this.saveState;
  }

  #keptBy(document: PracticeDocument, step: Step | undefined, etag: string, savedAt: string | undefined): void {
    this.#etag = etag;
    this.#saved = document;
    this.#savedStep = step;
    this.#attempt = 0;
    // What was typed while it was being saved is unsaved still.
    const typedOn = document !== this.document;
    this.#replaced = false;
    // A step that went on growing while it was being saved is not the step that was saved.
    if (typedOn && step && this.#done[this.#done.length - 1] === step) this.#replaced = true;
    this.#intentOpen = false;
    this.#journal.clear({ document, etag }, typedOn ? this.document : undefined);
    this.#setSaveState(this.isDirty ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt ?? this.#now() });
    if (this.isDirty) this.#plan(this.#options.autosaveAfter ?? AUTOSAVE_AFTER);
  }

  #base() { return { document: this.#saved, ...(this.#etag === undefined ? {} : { etag: this.#etag }) }; }
  #now(): string { return this.#options.now?.() ?? new Date().toISOString(); }
  #setSaveState(state: SaveState): void {
    this.saveState = state;
    this.#stateChanged();
  }
  #stateChanged(): void { if (!this.#disposed) tell(this.#stateListeners, this as DocumentSession); }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): Disposable {
  listeners.add(listener);
  return { dispose: () => { listeners.delete(listener); } };
}

/** A listener that throws is the host's trouble, not the work's: the others still hear, and the error is reported later. */
function tell<Value>(listeners: ReadonlySet<(value: Value) => void>, value: Value): void {
  for (const listener of Array.from(listeners)) {
    try {
      listener(value);
    } catch (error) {
      queueMicrotask(() => { throw error; });
    }
  }
}
