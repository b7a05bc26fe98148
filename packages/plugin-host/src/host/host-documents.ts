import { openSession, readDocument, type Disposable, type DocumentSession, type DocumentType, type PracticeDocument, type ReadFailure, type RecordProvider } from '@practice-kit/documents';
import type { OpenDocument } from '@practice-kit/plugin-api';
import type { HostClock } from '../base/clock.js';
import { Emitter } from '../base/emitter.js';

export type OpenResult =
  | { readonly ok: true; readonly session: DocumentSession }
  | { readonly ok: false; readonly reason: ReadFailure | 'no-records' | 'not-found' };

interface Opened { readonly session: DocumentSession; readonly changes: Disposable; readonly isOurs: boolean }

/** The documents that are open. The host owns them: plugins see copies, and change them by operations. */
export class HostDocuments {
  readonly #open = new Map<string, Opened>();
  readonly #types = new Map<string, DocumentType>();
  readonly #emitters = { opened: new Emitter<OpenDocument>('document opened'), changed: new Emitter<OpenDocument>('document changed'), closed: new Emitter<OpenDocument>('document closed') };

  constructor(
    private readonly records: RecordProvider | undefined,
    private readonly clock: HostClock,
    /** The document type, once whoever has it is awake. */
    private readonly typeOf: (type: string) => Promise<DocumentType | undefined>,
  ) {}

  get onDidOpen() { return this.#emitters.opened.event; }
  get onDidChange() { return this.#emitters.changed.event; }
  get onDidClose() { return this.#emitters.closed.event; }
  get listeners(): number { return Object.values(this.#emitters).reduce((sum, { listeners }) => sum + listeners, 0); }

  /** Reads a record and opens a sitting with it; the same sitting when it is open already. Never rejects. */
  async open(id: string): Promise<OpenResult> {
    const found = this.#open.get(id);
    if (found) return { ok: true, session: found.session };
    if (!this.records) return { ok: false, reason: 'no-records' };
    try {
      const { document, etag } = await this.records.read(id);
      const read = await this.#read(document);
      if (!read.ok) return read;
      const again = this.#open.get(id);
      if (again) return { ok: true, session: again.session };
      const session = openSession(read.document, { records: this.records, etag, now: this.clock.now, setTimeout: (callback, after) => this.clock.setTimeout(callback, after), clearTimeout: (handle) => this.clock.clearTimeout(handle) });
      this.#add(session, true);
      return { ok: true, session };
    } catch {
      return { ok: false, reason: 'not-found' };
    }
  }

  /** A sitting that somebody else opened, such as a tool's own. Disposed, the host lets go of it; the sitting goes on. */
  adopt(session: DocumentSession): Disposable {
    this.#add(session, false);
    return { dispose: () => this.close(session.document.id) };
  }

  get(id: string): DocumentSession | undefined {
    return this.#open.get(id)?.session;
  }

  all(): DocumentSession[] {
    return [...this.#open.values()].map(({ session }) => session);
  }

  /** Reads without opening. */
  async readOnly(id: string): Promise<PracticeDocument | undefined> {
    const open = this.get(id);
    if (open) return open.document;
    const stored = await this.records?.read(id).catch(() => undefined);
    const read = stored && await this.#read(stored.document);
    return read?.ok ? read.document : undefined;
  }

  close(id: string): void {
    const found = this.#open.get(id);
    if (!found) return;
    this.#open.delete(id);
    found.changes.dispose();
    const closed = summaryOf(found.session);
    if (found.isOurs) found.session.dispose();
    this.#emitters.closed.fire(closed);
  }

  dispose(): void {
    for (const id of this.#open.keys()) this.close(id);
    for (const emitter of Object.values(this.#emitters)) emitter.dispose();
  }

  /** Does it hold what its type asks of it, as far as that type was met? */
  isSound(document: PracticeDocument): boolean {
    const type = this.#types.get(document.type);
    return type === undefined || readDocument(document, [type]).ok;
  }

  async #read(document: unknown): Promise<{ ok: true; document: PracticeDocument } | { ok: false; reason: ReadFailure }> {
    const type = typeof document === 'object' && document !== null && 'type' in document && typeof document.type === 'string' ? await this.typeOf(document.type) : undefined;
    if (type) this.#types.set(type.type, type);
    return readDocument(document, type ? [type] : []);
  }

  #add(session: DocumentSession, isOurs: boolean): void {
    const { id } = session.document;
    this.close(id);
    this.#open.set(id, { session, isOurs, changes: session.onDidChange(() => this.#emitters.changed.fire(summaryOf(session))) });
    this.#emitters.opened.fire(summaryOf(session));
  }
}

export const summaryOf = ({ document: { id, type }, isDirty }: DocumentSession): OpenDocument => ({ id, type, isDirty });
