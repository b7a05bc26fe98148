import { applyPatches, type Patch } from 'immer';
import { sameContent } from '../merge-documents.js';
import { applyOperations, frozen, type Operation } from '../operations.js';
import type { PracticeDocument } from '../practice-document.js';
import type { Disposable, WriteResult } from '../records/record-provider.js';
import type { BackupBase } from './backup-store.js';
import type { ApplyOptions, ApplyResult, BackupState, DocumentChange, DocumentSession, SaveState, SessionOptions } from './document-session.js';
import { Journal } from './journal.js';
import { continues, putAfter, wholeDocument } from './patches.js';

/** One step of undo: what was done with one intent. */
interface Step {
  readonly intent: string | undefined;
  readonly patches: Patch[];
  readonly inverse: Patch[];
  readonly stays?: boolean;
  /** What the next save builds on, on the other side of this step: a merge that is undone builds on the old again. */
  ground?: Ground | undefined;
}
interface Ground {
  /** What the case system is known to keep, and the step it was reached by: where `revert` goes. */
  readonly kept: BackupBase;
  readonly step: Step | undefined;
  /** The etag the next save is made on. */
  readonly etag: string | undefined;
  /** What the unsaved work started from: the same, but for work brought back from an earlier sitting. */
  readonly from: BackupBase;
}
interface Sent { readonly document: PracticeDocument; readonly step: Step | undefined }

const AUTOSAVE_AFTER = 2000;
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 60_000;
/** Stands for a place in the history that cannot be reached: only a save makes the document clean again. */
const NOWHERE: Step = { intent: undefined, patches: [], inverse: [] };

/** Opens a sitting with a document that `readDocument` accepted. */
export function openSession(document: PracticeDocument, options: SessionOptions = {}): DocumentSession {
  return new Session(document, options);
}

class Session implements DocumentSession {
  document: PracticeDocument;
  saveState: SaveState = { kind: 'saved' };
  readonly #journal: Journal;
  readonly #changeListeners = new Set<(change: DocumentChange) => void>();
  readonly #stateListeners = new Set<(session: DocumentSession) => void>();
  readonly #pause: number | false;
  #done: Step[] = [];
  #undone: Step[] = [];
  #isIntentOpen = false;
  #ground: Ground;
  /** Sent, and not answered: the case system may or may not keep these. */
  #unanswered: Sent[] = [];
  #conflictOn: string | undefined;
  #timer: unknown;
  #attempt = 0;
  #saving: Promise<SaveState> | undefined;
  #isDisposed = false;

  constructor(document: PracticeDocument, private readonly options: SessionOptions) {
    this.document = frozen(document);
    const kept = baseOf(this.document, options.etag);
    this.#ground = { kept, step: undefined, etag: options.etag, from: kept };
    this.#pause = options.autosaveAfter ?? (options.records ? AUTOSAVE_AFTER : false);
    this.#journal = new Journal(kept, options.backups, () => this.#now(), () => this.#stateChanged());
  }

  get isDirty(): boolean { return this.#done.at(-1) !== this.#ground.step || this.#unanswered.length > 0; }
  get canUndo(): boolean { return this.#done.length > 0 && !this.lastStays; }
  get canRedo(): boolean { return this.#undone.length > 0; }
  get lastStays(): boolean { return this.#done.at(-1)?.stays === true; }
  get backupState(): BackupState { return this.#journal.state; }

  apply(operations: Operation | readonly Operation[], { intent, stays = false }: ApplyOptions = {}): ApplyResult {
    const applied = applyOperations(this.document, Array.isArray(operations) ? operations : [operations as Operation]);
    if (!applied.ok) return applied;
    const { patches, inverse } = applied;
    if (patches.length === 0) return { ok: true };
    const last = this.#done.at(-1);
    if (last && !stays && !last.stays && this.#isIntentOpen && intent !== undefined && last.intent === intent && last !== this.#ground.step) {
      const isTypedOn = patches.length === 1 && inverse.length === 1 && continues(last.patches.at(-1), patches[0]!);
      putAfter(last.patches, patches);
      if (!isTypedOn) last.inverse.unshift(...inverse);
    } else {
      this.#done.push({ intent, patches: [...patches], inverse: [...inverse], stays });
    }
    this.#isIntentOpen = true;
    this.#undone = [];
    this.#take(applied.document, patches, 'apply');
    return { ok: true };
  }

  endIntent(): void { this.#isIntentOpen = false; }

  undo(): boolean {
    const step = this.lastStays ? undefined : this.#done.pop();
    if (step) this.#undone.push(step);
    return this.#cross(step, step?.inverse, 'undo');
  }

  redo(): boolean {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return this.#cross(step, step?.patches, 'redo');
  }

  revert(): void {
    if (!this.isDirty) return;
    const { kept, step } = this.#ground;
    this.#putInPlace(kept.document, 'revert', (revert) => ({ kept, step: step === NOWHERE ? NOWHERE : revert, etag: kept.etag, from: kept }));
  }

  replace(document: PracticeDocument, etag?: string, base?: PracticeDocument, sent: readonly PracticeDocument[] = []): void {
    const value = frozen(document);
    const ground = this.#ground;
    const isMerged = this.saveState.kind === 'conflict' && etag !== undefined;
    this.#putInPlace(value, 'replace', () => ({
      // A merge holds both sides, and is the least that may ever be gone back to.
      ...(isMerged ? { kept: baseOf(value, etag), step: NOWHERE } : { kept: ground.kept, step: ground.step }),
      etag: etag ?? ground.etag,
      from: base ? baseOf(base, etag ?? ground.etag) : ground.from,
    }));
    if (sent.length > 0) {
      this.#unanswered.push(...sent.map((one) => ({ document: one, step: sameContent(one, value) ? this.#done.at(-1) : NOWHERE })));
      this.#settle();
    }
  }

  save(): Promise<SaveState> {
    this.#stopTimer();
    // What was typed since the save under way is saved after it.
    if (this.#saving) return this.#saving.then((state) => (state.kind === 'unsaved' ? this.save() : state));
    this.#saving = this.#write().finally(() => { this.#saving = undefined; });
    return this.#saving;
  }

  onDidChange(listener: (change: DocumentChange) => void): Disposable { return listen(this.#changeListeners, listener); }
  onDidChangeState(listener: (session: DocumentSession) => void): Disposable { return listen(this.#stateListeners, listener); }
  backedUp(): Promise<BackupState> { return this.#journal.settled(); }

  dispose({ save = true }: { readonly save?: boolean } = {}): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#stopTimer();
    this.#changeListeners.clear();
    this.#stateListeners.clear();
    // The pause before a save must not be where work is lost.
    if (save && this.#pause !== false && this.saveState.kind !== 'conflict') void this.save();
  }

  #cross(step: Step | undefined, patches: readonly Patch[] | undefined, reason: 'undo' | 'redo'): boolean {
    if (!step || !patches) return false;
    this.#isIntentOpen = false;
    if (step.ground) [this.#ground, step.ground] = [step.ground, this.#ground];
    this.#take(applyPatches(this.document, patches as Patch[]), patches, reason);
    return true;
  }

  /** A whole other value, as one step that can be undone. */
  #putInPlace(document: PracticeDocument, reason: 'revert' | 'replace', ground: (step: Step) => Ground): void {
    const step: Step = { intent: undefined, patches: [wholeDocument(document)], inverse: [wholeDocument(this.document)], ground: this.#ground };
    this.#done.push(step);
    this.#undone = [];
    this.#isIntentOpen = false;
    this.#ground = ground(step);
    this.#take(document, step.patches, reason);
  }

  #take(document: PracticeDocument, patches: readonly Patch[], reason: DocumentChange['reason']): void {
    this.document = document;
    if (reason === 'revert' && !this.isDirty) this.#journal.clear(this.#ground.kept);
    else this.#journal.append(patches, document, this.#ground.from);
    this.#settle();
    tell(this.#changeListeners, { document, reason });
  }

  /** Where saving stands after a change. */
  #settle(): void {
    const { kind } = this.saveState;
    // A conflict waits for a person; a save under way and a retry take what is new along.
    if (kind === 'conflict' && this.#conflictOn === this.#ground.etag) return;
    if (this.isDirty && (this.#saving || kind === 'waiting')) return;
    this.#stopTimer();
    if (this.isDirty) this.#planFor('unsaved');
    else if (kind !== 'saved') this.#setSaveState({ kind: 'saved' });
  }

  #planFor(kind: 'unsaved'): void {
    if (this.saveState.kind !== kind) this.#setSaveState({ kind });
    if (this.#pause !== false) this.#plan(this.#pause);
  }

  #plan(after: number): void {
    this.#stopTimer();
    if (this.#isDisposed) return;
    const set = this.options.setTimeout ?? setTimeout;
    this.#timer = set(() => void this.save(), after);
  }

  #stopTimer(): void {
    const clear = this.options.clearTimeout ?? ((handle: unknown) => clearTimeout(handle as number | undefined));
    clear(this.#timer);
  }

  async #write(): Promise<SaveState> {
    const { records } = this.options;
    if (!records || !this.isDirty) return this.saveState;
    // A step that has been sent does not grow any more: it is the place in the history that was saved.
    this.#isIntentOpen = false;
    const sent: Sent = { document: this.document, step: this.#done.at(-1) };
    const { etag } = this.#ground;
    this.#unanswered.push(sent);
    this.#journal.sent();
    this.#setSaveState({ kind: 'saving' });
    try {
      const result = await records.write(sent.document, etag === undefined ? {} : { etag });
      return await this.#answered(result, sent, etag);
    } catch {
      // The case system could not be reached: what is unsaved stays backed up, and we try again, further apart each time.
      const wait = Math.min(RETRY_FIRST * 2 ** this.#attempt++, RETRY_LONGEST);
      this.#setSaveState({ kind: 'waiting', attempt: this.#attempt, retryAt: new Date(Date.parse(this.#now()) + wait).toISOString() });
      this.#plan(wait);
      return this.saveState;
    }
  }

  #answered(result: WriteResult, sent: Sent, etag: string | undefined): SaveState | Promise<SaveState> {
    // Theirs may be our own: kept, and the answer lost on the way.
    const ours = result.kind === 'conflict' ? this.#unanswered.find(({ document }) => sameContent(document, result.theirs.document)) : undefined;
    this.#unanswered = [];
    this.#attempt = 0;
    if (result.kind === 'saved') this.#keptBy(sent, result.etag, result.savedAt);
    else if (result.kind === 'refused') this.#setSaveState({ kind: 'refused', reason: result.reason });
    else if (ours) this.#keptBy(ours, result.theirs.etag);
    else {
      this.#conflictOn = etag;
      this.#setSaveState({ kind: 'conflict', theirs: result.theirs });
    }
    // It was an earlier one: this one is still to be saved.
    return ours && this.isDirty ? this.#write() : this.saveState;
  }

  #keptBy({ document, step }: Sent, etag: string, savedAt?: string): void {
    const kept = baseOf(document, etag);
    this.#ground = { kept, step, etag, from: kept };
    for (const one of [...this.#done, ...this.#undone]) one.ground = undefined;
    this.#journal.clear(kept, this.isDirty ? this.document : undefined);
    if (this.isDirty) this.#planFor('unsaved');
    else this.#setSaveState({ kind: 'saved', at: savedAt ?? this.#now() });
  }

  /** The host's clock; the device's only where the host's cannot be read. */
  #now(): string {
    try {
      const now = this.options.now?.();
      if (now && !Number.isNaN(Date.parse(now))) return now;
    } catch { /* The device's is better than losing the change. */ }
    return new Date().toISOString();
  }

  #setSaveState(state: SaveState): void {
    this.saveState = state;
    this.#stateChanged();
  }

  #stateChanged(): void { tell(this.#stateListeners, this as DocumentSession); }
}

const baseOf = (document: PracticeDocument, etag: string | undefined): BackupBase => ({ document, ...(etag === undefined ? {} : { etag }) });

function listen<Listener>(listeners: Set<Listener>, listener: Listener): Disposable {
  listeners.add(listener);
  return { dispose: () => { listeners.delete(listener); } };
}

/** A listener that throws is the host's trouble, not the work's: the others still hear, and the page reports it as its own. */
function tell<Value>(listeners: ReadonlySet<(value: Value) => void>, value: Value): void {
  for (const listener of Array.from(listeners)) {
    try {
      listener(value);
    } catch (error) {
      // Node has no such function: a server's process is not ended by one listener.
      (globalThis as { reportError?: (error: unknown) => void }).reportError?.(error);
    }
  }
}
