/** What a child and a worker do with a page, turned into its events. The looks are in the render modules, the rules in the model. */
import { ToolScreen, type Draft, type Editing, type Finding, type HandedSitting, type Runner, type SheetOptions, type Sitting, type ToolEvent, type Verdict, type Wording } from '@practice-kit/practice-tool';
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { ageOf, childName, entryOf, findItem, isObserved, isPictured, promptsOf, sessionsOf, wordsOf, type ChildSession, type PromptPlace } from '../../model/index.js';

/** What only a child's page opens over itself. `id`: the words it is about. */
export type SessionDialog =
  | { readonly kind: 'new-page' } | { readonly kind: 'about' } | { readonly kind: 'parent' } | { readonly kind: 'hand' } | { readonly kind: 'thoughts' } | { readonly kind: 'responded' } | { readonly kind: 'what-next' } | { readonly kind: 'told' } | { readonly kind: 'nothing-shown' } | { readonly kind: 'tellings' } | { readonly kind: 'child-copy' }
  | { readonly kind: 'words' | 'correction' | 'override' | 'translation'; readonly id: string };

export interface SessionSitting extends Sitting<SessionDialog>, Pick<HandedSitting, 'covered' | 'handed' | 'word' | 'wrong'> {
  /** Whose page is in view, by its session. */
  at?: string;
  /** The child writes, and not the worker for the child. */
  childWrites?: boolean;
  /** Which picture is looked at closely, by its words. */
  large?: string;
  /** What comes of a picture that is being put in, and where. */
  taking?: { readonly id: string; readonly state: string };
  /** Whose copy’s pictures have been looked at in this sitting, by reader. */
  seen?: Readonly<Record<string, readonly string[]>>;
  /** What is being put in: words, or what the child says of a drawing. */
  kind?: 'words' | 'drawing';
  /** The language of what is being put in, where it is not the one the child talks in. */
  lang?: string;
  /** The go at writing down exactly what was told: over when the field is left. What is changed after that is a correction. */
  exact?: string;
  /** The number that is pointed at, before it is put in, and what the child says of it. */
  face?: { value?: number; words: string; lang?: string };
  /** What a worker has written of their look at whether it is safe, by page, before it is put in. */
  looked?: Readonly<Record<string, string>>;
}
/** What is typed in these belongs to the moment: a word nobody else knows, a reason for one step. */
const FORGOTTEN: ReadonlySet<string> = new Set(['hand', 'not-yet', 'copies']);

/** `session`: the one page of several that goes on paper. `isOwn`: a child’s own, which holds no other child’s (CH-R13): told by whom it is for, as two people may have one name. */
export interface PageOptions extends SheetOptions { readonly session?: string; readonly isOwn?: boolean }

/** All that a page in a child's hands can do. */
const CHILDS: ReadonlySet<string> = new Set(['ADD', 'WRITE', 'KEEP', 'ANSWER', 'PAUSE', 'RESUME', 'STOP', 'TELLING']);

export abstract class SessionWork extends ToolScreen<SessionSitting> {
  override sitting: SessionSitting = {};
  override readonly namedParts = ['on', 'startedAt', 'endedAt', 'place', 'presentIds', 'practitionerThoughts', 'telling', 'afterwards', 'shareOverride', 'parentTold'];
  #runnerOf: { document: PracticeDocument; root: string; runner: Runner } | undefined;

  // ---- whose page ----------------------------------------------------------------------------------------------------

  get childSession(): ChildSession | undefined {
    const sessions = this.document ? sessionsOf(this.document) : [];
    return sessions.find(({ id }) => id === this.sitting.at) ?? sessions[0];
  }
  get childName(): string { return this.document ? childName(this.document, this.childSession) : ''; }
  get isHanded(): boolean { return this.sitting.handed !== undefined; }
  override get isGuarded(): boolean { return this.isHanded || this.sitting.covered === true; }
  /** What was only drawn has no words: it is called what it is. */
  protected override wordsOf(id: string): string {
    const item = this.document && findItem(this.document, id)?.item;
    return super.wordsOf(id) || (item && isPictured(item) ? this.t(`kind.${item.kind!}`) : '');
  }
  override entryOf(id: string): Item | undefined { return entryOf(this.document!, id); }
  /** What the checks say of the page in view; nothing while a child holds it. */
  get pageFindings(): Finding[] {
    const { childSession, noticed } = this;
    if (!childSession || this.isHanded || noticed.length === 0) return [];
    const ids = new Set([childSession.id, ...wordsOf(childSession).map(({ id }) => id)]);
    return noticed.flatMap((finding) => { const about = finding.about.filter((id) => ids.has(id)); return about.length > 0 ? [{ ...finding, about }] : []; });
  }

  /** Each session stands at a stage of its own: what may happen is asked of the one in view. */
  protected override get runner(): Runner | undefined {
    const { document, childSession } = this;
    if (!document) return undefined;
    const root = childSession?.id ?? document.id;
    if (this.#runnerOf?.document !== document || this.#runnerOf.root !== root) {
      this.#runnerOf = { document, root, runner: this.workflow.start(document, { asOf: this.asOf, actor: this.actor, online: true, root }) };
    }
    return this.#runnerOf.runner;
  }

  /** What a child reads is said to the child, whoever the labels are for. */
  get childT(): Wording { return this.wordsFor('child'); }

  /** To another child's page. What was begun on this one stays on it. */
  turnTo(session: string): void {
    this.finishWords();
    this.keepFace();
    this.keepReasons();
    this.show({ at: session, editing: undefined, prompt: undefined, face: undefined, exact: undefined, refusal: undefined });
  }

  // ---- in the child's hands (DP-36) ------------------------------------------------------------------------------------

  override can(event: ToolEvent): Verdict {
    if (this.isHanded && !CHILDS.has(event.type)) return { ok: false, messageId: 'handed', severity: 'block', about: [], reasons: [{ messageId: 'handed', severity: 'block', about: [] }] };
    return super.can(this.#withSeen(event));
  }
  /** On paper as well: what was looked at is said with it. */
  #withSeen(event: ToolEvent): ToolEvent {
    const looked = this.sitting.seen?.[event.reader ?? ''];
    return looked ? { looked, ...event } : event;
  }
  /** How the worker calls a stage is not said aloud to a child who holds the page. */
  override announce(message: string): void { if (!this.isHanded || message !== this.t(`stage.${this.stage}`)) super.announce(message); }
  handOver(word: string): void { this.finishWords(); this.show({ handed: word, word: undefined, dialog: undefined, draft: undefined, editing: undefined, refusal: undefined, prompt: undefined }); }

  // ---- the child's words -----------------------------------------------------------------------------------------------

  /** After a child has told something no question is put to them, here or beside the page (SG-03, CH-M08). */
  get asksNothing(): boolean { return this.childSession?.telling !== undefined; }

  promptsAt(place: PromptPlace): string[] {
    const child = this.document?.people.find(({ id }) => id === this.childSession?.childId);
    return promptsOf(place, this.childSession, child && ageOf(child, this.asOf));
  }

  startSaying(section: string, kind: 'words' | 'drawing' = 'words'): void {
    this.finishWords();
    this.show({ kind });
    this.startWriting(section);
  }

  protected override eventToAdd({ section }: Editing, id: string, text: string): ToolEvent {
    const { sitting: { kind, childWrites, prompt, lang }, childSession } = this;
    const prompts = this.promptsAt(section as PromptPlace);
    const asked = prompt?.at === section && prompts.length > 0 ? prompts[prompt.index % prompts.length] : undefined;
    const isSeen = isObserved(childSession);
    return {
      type: 'ADD', section, id, draft: true, ...(kind === 'drawing' ? {} : { text }),
      fields: {
        ...(kind === 'drawing' ? { kind, ...(text ? { childSays: text } : {}) } : isSeen ? { kind: 'observation', verbatim: false } : {}),
        ...(childWrites || this.isHanded ? { writtenBy: childSession?.childId } : {}), ...(lang ? { lang } : {}), ...(asked ? { prompt: asked } : {}),
      },
    };
  }

  /** Kept letter by letter; finished, and nobody's to change, when it is put in. */
  override write(text: string): void {
    const { editing, kind, childWrites } = this.sitting;
    if (!editing) return;
    const id = editing.id ?? this.newId();
    const result = this.send(editing.id === undefined ? this.eventToAdd(editing, id, text) : { type: 'WRITE', id, [kind === 'drawing' ? 'childSays' : 'text']: text, ...(childWrites ? { writtenBy: this.childSession?.childId } : {}) }, { intent: `text:${id}`, isTyped: editing.id !== undefined });
    if (!result.ok || this.sitting.refusal || editing.id === undefined) this.show({ refusal: result.ok ? undefined : result, ...(result.ok ? { editing: { ...editing, id } } : {}) });
  }

  /** Puts in what is being written, as far as it goes. */
  finishWords(): void {
    const { editing, kind } = this.sitting;
    if (!editing) return;
    if (editing.id !== undefined) this.send({ type: 'KEEP', id: editing.id });
    else if (kind === 'drawing') this.send({ ...this.eventToAdd(editing, this.newId(), ''), draft: false });
    this.session?.endIntent();
    // Who writes, and in which language, is said of each thing anew.
    this.show({ editing: undefined, refusal: undefined, childWrites: undefined, lang: undefined });
  }
  override stopWriting(): void {
    const { editing } = this.sitting;
    this.finishWords();
    if (editing) void this.goTo(editing.id ?? `section-${editing.section}`);
  }

  /** Why, as a child writes it: theirs until they leave the question, and then nobody's to change. */
  writeReason(id: string, childReason: string): void { this.send({ type: 'WRITE', id, childReason }, { intent: `reason:${id}` }); }
  keepReason(id: string): void { if (findItem(this.document!, id)?.item.isReasonOpen) this.send({ type: 'KEEP', id }); }
  keepReasons(): void { if (this.childSession) for (const { id } of wordsOf(this.childSession)) this.keepReason(id); }

  /** What is pointed at, and said of it, is put in before the page moves on: nothing a child said is dropped. */
  keepFace(): void { if (this.sitting.face) this.putFaceIn(); }
  putFaceIn(status?: string): void {
    const { face } = this.sitting;
    const t = this.childT;
    const value = face?.value;
    if (status === undefined && value === undefined) return;
    this.attempt({
      type: 'ANSWER', question: t('scale.question'), anchor0: t('scale.0'), anchor10: t('scale.10'),
      ...(status === undefined ? { value, ...(value! % 2 === 0 ? { face: t(`face.${value!}`) } : {}) } : { status }), ...(face?.words ? { words: face.words, ...(face.lang ? { lang: face.lang } : {}) } : {}),
    });
    if (!this.sitting.refusal) this.show({ face: undefined });
  }

  /** On the worker's own paper one child's page, the one in view: paper lies on tables (CH-R13). */
  override sheetOptions(reader?: string): PageOptions {
    const { childSession } = this;
    return { ...super.sheetOptions(reader), ...(reader === undefined && childSession ? { session: childSession.id } : {}), isOwn: reader?.startsWith('child:') === true };
  }

  /** What is to be confirmed is answered with a reason before it goes. */
  override share(reader: string): void {
    const event = this.#withSeen({ type: 'SHARE', reader, method: 'given', newId: this.newId() });
    const verdict = this.can(event);
    if (!verdict.ok && verdict.severity === 'confirm') this.step(event);
    else this.attempt(event);
  }

  /** What is about a page as a whole is seen to where it is told what happened. */
  override goTo(anchor: string): Promise<void> { return super.goTo(anchor === this.childSession?.id ? 'after' : anchor); }

  // ---- forms -------------------------------------------------------------------------------------------------------------

  readonly #left = new Map<string, Draft>();
  #opened: Draft | undefined;

  /** What was typed in a form that is closed without being sent is there when it is opened again: nothing that was said is dropped (DP-35). */
  override show(change: Parameters<ToolScreen<SessionSitting>['show']>[0]): void {
    const { dialog, draft } = this.sitting;
    if (!('dialog' in change) || change.dialog === dialog) return super.show(change);
    const keyOf = (of: object): string => JSON.stringify([this.document?.id, this.childSession?.id, of]);
    if (dialog && !FORGOTTEN.has(dialog.kind)) {
      if (draft && draft !== this.#opened && Object.keys(draft).length > 0) this.#left.set(keyOf(dialog), draft);
      else if (draft === undefined) this.#left.delete(keyOf(dialog));
    }
    const left = change.dialog && this.#left.get(keyOf(change.dialog));
    this.#opened = left ? undefined : change.draft;
    super.show(left ? { ...change, draft: { ...change.draft, ...left } } : change);
  }
  override submit(event: ToolEvent): void {
    this.attempt(event);
    if (this.sitting.refusal) return;
    this.show({ draft: undefined });
    this.closeDialog();
    const { kind } = (event['person'] ?? {}) as { kind?: unknown };
    if (event.type !== 'ADD_PERSON' || kind !== 'child') return;
    // A child who was added has a page of their own, and never another’s: it is begun next (CH-R13).
    this.open({ kind: 'new-page' });
    this.show({ draft: { ...this.sitting.draft, childId: event['newId'] } });
  }

  // ---- steps -------------------------------------------------------------------------------------------------------------

  /** One press: the tool stops, and asks nothing more (CH-R03). */
  tellingBegan(): void {
    const { editing } = this.sitting;
    const prompt = this.sitting.prompt && this.promptsAt(this.sitting.prompt.at as PromptPlace)[this.sitting.prompt.index];
    this.keepFace();
    // What was being said is in before it stops: a press by mistake, taken back, takes back no word of it.
    if (editing?.id !== undefined) this.send({ type: 'KEEP', id: editing.id });
    this.show({ prompt: undefined, dialog: undefined, face: undefined, editing: undefined, lang: undefined, exact: undefined });
    if (editing) this.session?.endIntent();
    this.attempt({ type: 'TELLING', ...(prompt ? { prompt } : {}) });
    void this.goTo('telling');
  }
  /** The exact words, as they are typed: all that is typed before the field is left is one go at writing (K9). */
  writeExactly(fields: { readonly text?: string; readonly lang?: string; readonly localProcedureAt?: string }): void {
    const writing = fields.text === undefined ? undefined : this.sitting.exact ?? this.newId();
    this.send({ type: 'WRITE_EXACT', ...fields, ...(writing === undefined ? {} : { writing }) }, { intent: `telling:${Object.keys(fields).join()}` });
    if (writing !== this.sitting.exact) this.show({ exact: writing });
  }
  /** `who`: of a stop, whether the child stopped. */
  go(type: string, who?: 'child' | 'worker'): void {
    this.finishWords();
    this.keepFace();
    this.keepReasons();
    this.show({ prompt: undefined, face: undefined });
    this.step({ type, ...(who ? { who } : {}) });
  }
  open(dialog: SessionDialog, draft: Draft = {}): void { this.show({ dialog, draft, refusal: undefined }); }
  set(name: string, value: unknown): void { this.send({ type: 'SET_HEADER', fields: { [name]: value } }, { intent: `header:${name}` }); }
}
