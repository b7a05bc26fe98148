/** A document that follows from the one that is open: asked for, kept after the one it follows, and never made twice. */
import { html, nothing, type ReactiveController } from 'lit';
import type { PracticeDocument } from '@practice-kit/documents';
import { PracticeNewDocumentEvent } from '../practice-tool/practice-tool.events.js';
import type { PracticeTool } from '../practice-tool/practice-tool.js';
import { NOBODY_KEEPS } from '../practice-tool/session-keeper.js';

/** `waiting` the one it follows is saved first · `kept`, or was there already · `not-kept` and why: asked for again, it is tried again. */
export type NewDocumentState =
  | { readonly kind: 'waiting' } | { readonly kind: 'kept' | 'there' } | { readonly kind: 'not-kept'; readonly reason: string };

const RETRY_FIRST = 1000;
const RETRY_LONGEST = 60_000;
const NOT_REACHED = 'not-reached';
/** Something else stands under its id. */
const TAKEN = 'taken';
const SAVE_REASONS = ['not-allowed', 'invalid', 'too-large', 'other'];

export class NewDocument implements ReactiveController {
  #state: NewDocumentState | undefined;
  /** What it follows, and what the page was told. */
  #asked: { readonly of: string; readonly event: PracticeNewDocumentEvent; readonly tell: (isKept: boolean) => void } | undefined;
  #isWriting = false;
  #attempt = 0;

  /** `make`: the document as it would be now, the same for the same work and under the same id; nothing when none follows any more. */
  constructor(private readonly tool: PracticeTool, private readonly make: () => PracticeDocument | undefined) {
    tool.addController(this);
  }

  /** Of the document that is open now. */
  get state(): NewDocumentState | undefined { return this.#isOpen ? this.#state : undefined; }
  /** Where the page opens it, if it said so. */
  get href(): string | undefined { return this.#isOpen ? this.#asked?.event.href : undefined; }
  get #isOpen(): boolean { return this.#asked !== undefined && this.tool.document?.id === this.#asked.of; }

  /** Somebody asks for it, perhaps again. The page is asked first; it may keep the document itself. */
  begin(): void {
    const document = this.make();
    if (!document || (this.#isOpen && (this.#isWriting || this.#state?.kind === 'waiting'))) return;
    this.#asked?.tell(false);
    let tell = (_isKept: boolean): void => { /* Replaced at once. */ };
    const event = new PracticeNewDocumentEvent(document, new Promise((resolve) => { tell = resolve; }));
    this.#asked = { of: this.tool.document!.id, event, tell };
    this.#attempt = 0;
    this.#become({ kind: 'waiting' });
    this.tool.dispatchEvent(event);
    if (event.defaultPrevented) void this.#keptByPage(event);
    else if (!this.tool.records) this.#become({ kind: 'not-kept', reason: NOBODY_KEEPS });
    else {
      void this.tool.save();
      this.hostUpdated();
    }
  }

  /** The one it follows comes first: where only that one is kept, asking again makes this one. Where it was taken back, none follows. */
  hostUpdated(): void {
    const { tool } = this;
    if (!this.#isOpen || this.#state?.kind !== 'waiting' || this.#isWriting || this.#asked!.event.defaultPrevented) return;
    if (tool.isDirty || tool.saveState?.kind !== 'saved') return;
    const document = this.make();
    if (document) void this.#write(document);
  }

  async #write(document: PracticeDocument): Promise<void> {
    this.#isWriting = true;
    const asked = this.#asked;
    const state = await this.#answerTo(document);
    this.#isWriting = false;
    if (asked !== this.#asked) return;
    this.#become(state);
    if (state.kind === 'not-kept' && state.reason === NOT_REACHED) setTimeout(() => this.#again(asked), Math.min(RETRY_FIRST * 2 ** this.#attempt++, RETRY_LONGEST));
  }

  async #answerTo(document: PracticeDocument): Promise<NewDocumentState> {
    const { records } = this.tool;
    if (!records) return { kind: 'not-kept', reason: NOBODY_KEEPS };
    try {
      // Without an etag it is kept only where nothing is yet: whoever asked first made it, and what is on it stays.
      const result = await records.write(document, {});
      if (result.kind === 'saved') return { kind: 'kept' };
      if (result.kind === 'refused') return { kind: 'not-kept', reason: result.reason };
      const { type, id } = (result.theirs.document ?? {}) as Partial<PracticeDocument>;
      return type === document.type && id === document.id ? { kind: 'there' } : { kind: 'not-kept', reason: TAKEN };
    } catch {
      return { kind: 'not-kept', reason: NOT_REACHED };
    }
  }

  async #keptByPage(event: PracticeNewDocumentEvent): Promise<void> {
    const isKept = await Promise.resolve(event.saved).then(() => true, () => false);
    if (event === this.#asked?.event) this.#become(isKept ? { kind: 'kept' } : { kind: 'not-kept', reason: NOT_REACHED });
  }

  #again(asked: unknown): void {
    if (asked !== this.#asked || !this.#isOpen || this.#state?.kind !== 'not-kept') return;
    this.#state = { kind: 'waiting' };
    this.hostUpdated();
  }

  #become(state: NewDocumentState): void {
    this.#state = state;
    const { kind } = state;
    if (kind === 'kept' || kind === 'there') this.#asked?.tell(true);
    this.tool.announce(this.words);
    this.tool.requestUpdate();
  }

  /** How it stands, in the tool's own words for what it makes. */
  get words(): string {
    const { tool: { t }, state } = this;
    if (!state) return '';
    if (state.kind !== 'not-kept') return t(`next.${state.kind}`);
    const own = t(`next.reason.${state.reason}`);
    const reason = own === `next.reason.${state.reason}` ? t(`save.reason.${SAVE_REASONS.includes(state.reason) ? state.reason : 'other'}`) : own;
    return t('next.not-kept', { reason });
  }
}

/** How it stands, and the way to it. */
export function renderNewDocument({ state, href, words }: Pick<NewDocument, 'state' | 'href' | 'words'>, open: string): unknown {
  if (!state) return nothing;
  const isThere = state.kind === 'kept' || state.kind === 'there';
  return html`<p class="next">${words} ${isThere && href ? html`<a class="quietlink" href=${href}>${open}</a>` : nothing}</p>`;
}
