/** What a person does on the map, turned into the tool's events. The looks are in the render modules, the rules in the model. */
import { personName, readerName } from '@practice-kit/practice-tool/model';
import { state } from 'lit/decorators.js';
import type { PracticeEntryList, PracticeTextEntry } from '@practice-kit/elements';
import { PracticeTool, type Finding, type SendResult, type ToolEvent } from '@practice-kit/practice-tool';
import { entryOf, sectionOf, SECTIONS, type AssessmentMap, type SectionName, type Thread } from '../../model/index.js';
import type { EntryViews } from './entry-views.js';

/** What is open on the screen. Belongs to this sitting: never kept, never shared (DESIGN.md §3). */
export interface Sitting {
  /** The entry being written: its section, and its id once there is one. */
  editing?: {
    section: SectionName; id?: string; threadId?: string;
    /** It did not exist before this writing: the field stays where it was opened until the writing is over. */
    adding?: true;
  };
  /** The prompt that is open: one per view. */
  prompt?: { section: SectionName; threadId?: string; index: number };
  /** On a narrow screen: the column in view. */
  column: 1 | 2 | 3;
  /** In large type: the worry in view, or `rest`. */
  worry?: string;
  dialog?:
    | { kind: 'scale'; scaleId: string } | { kind: 'new-scale'; dangerId: string }
    | { kind: 'header' } | { kind: 'people' } | { kind: 'flags' } | { kind: 'copies' } | { kind: 'close-map' }
    | { kind: 'withdraw'; id: string } | { kind: 'protect'; id: string } | { kind: 'dispute'; id: string }
    | { kind: 'version'; id: string; reader: string; leaveOut: boolean }
    | { kind: 'not-yet'; event: ToolEvent };
  /** What is being filled in over the map. */
  draft?: Record<string, unknown>;
  /** What stood in the way of the last thing asked for. */
  refusal?: SendResult;
  /** Whose copy is being looked at. */
  reader?: string;
  /** Who is being asked for a number. */
  asking?: string;
}

/** `undefined` closes what was open. */
type Change = { [Key in keyof Sitting]?: Sitting[Key] | undefined };

export abstract class MapWork extends PracticeTool {
  abstract readonly entryViews: EntryViews;
  abstract density: 'desk' | 'large';
  @state() sitting: Sitting = { column: 1 };
  /** Whether "Who, when and more" stands open: it stays as it was left. */
  moreOpen = false;

  get map(): AssessmentMap { return this.document!.content as AssessmentMap; }
  get inTheRoom(): boolean { return this.density === 'large'; }
  get toolFindings(): readonly Finding[] { return this.inTheRoom ? [] : this.findings; }
  get worryInView(): string | undefined { return this.sitting.worry ?? this.entryViews.threads[0]?.danger.id ?? 'rest'; }

  /** Changes what is open on the screen. */
  show(change: Change): void {
    this.sitting = { ...this.sitting, ...change } as Sitting;
  }

  /** Takes the keyboard to something on the page, bringing its column into view first. */
  async goTo(anchor: string, column?: 1 | 2 | 3): Promise<void> {
    const place = column ?? this.columnOf(anchor);
    if (place) this.show({ column: place });
    await this.updateComplete;
    const target = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-anchor]')].find((one) => one.dataset['anchor'] === anchor);
    if (!target) return this.#goToEntry(anchor);
    target.scrollIntoView({ block: 'center' });
    target.focus();
  }

  /** An entry of a list stands in the list's own root. */
  async #goToEntry(id: string): Promise<void> {
    const section = this.document && sectionOf(this.map, id);
    const list = section && this.renderRoot.querySelector<PracticeEntryList>(`[data-list="${section}"]`);
    if (!list) return;
    await list.updateComplete;
    list.nodeOf(id)?.scrollIntoView({ block: 'center' });
    list.focusEntry(id);
  }

  // ---- asking for something to happen -----------------------------------------------------------------------------

  /** Sends, and keeps what stood in the way for the screen to say. */
  attempt(event: ToolEvent): void {
    const refusal = this.send(event);
    this.show({ refusal: refusal.ok ? undefined : refusal });
    if (!refusal.ok) this.announce(refusal.reasons.map((reason) => this.t(`message.${reason.messageId}`, reason.values)).join(' '));
  }

  /** From a form over the map: done, it closes. */
  submit(event: ToolEvent): void {
    this.attempt(event);
    if (!this.sitting.refusal) this.closeDialog();
  }

  /** A step of the whole map. Refused, it says why, and how to go on. */
  step(event: ToolEvent): void {
    this.attempt(event);
    if (this.sitting.refusal) this.show({ dialog: { kind: 'not-yet', event }, draft: {} });
  }

  readonly closeDialog = (): void => {
    // From a version back to the copy it is for.
    const back = this.sitting.dialog?.kind === 'version';
    this.show({ dialog: back ? { kind: 'copies' } : undefined, draft: undefined, refusal: undefined, asking: undefined });
  };

  newId(): string { return crypto.randomUUID(); }
  override personName(id: string): string { return this.document ? personName(this.document, id) : ''; }
  readerName(reader: string): string { return readerName(this.document!, reader, this.t); }

  /** The first words of the thing with this id: what a list of reasons calls it. */
  describe(about: string): string {
    const entry = entryOf(this.map, about) ?? this.map.scales?.find((scale) => scale.id === about);
    const words = entry ? ('question' in entry ? String(entry['question']) : entry.text) : this.personName(about);
    return words ? (words.length > 60 ? `${words.slice(0, 60)}…` : words) : this.t('title');
  }

  // ---- writing -----------------------------------------------------------------------------------------------------

  startWriting(section: SectionName, threadId?: string): void {
    this.session?.endIntent();
    this.show({ editing: { section, adding: true, ...(threadId ? { threadId } : {}) }, column: SECTIONS[section].column, refusal: undefined });
    void this.focusEditor();
  }

  startEditing(section: SectionName, id: string): void {
    this.session?.endIntent();
    this.show({ editing: { section, id }, refusal: undefined });
    void this.focusEditor();
  }

  /** The words as they stand now. The first letter makes the entry; every one after is kept as it is typed. */
  write(text: string): void {
    const { editing } = this.sitting;
    if (!editing) return;
    const { section, id, threadId } = editing;
    if (id === undefined) {
      const made = this.newId();
      const tied = section === 'existingSafety' ? { answersDangerId: threadId } : section === 'safetyGoals' ? { mirrorsDangerId: threadId } : {};
      const result = this.send({ type: 'ADD', section, id: made, text, ...(threadId ? { fields: tied } : {}) }, { intent: `text:${made}` });
      this.show(result.ok ? { editing: { ...editing, id: made }, refusal: undefined } : { refusal: result });
      return;
    }
    let result = this.send({ type: 'EDIT_OWN', id, text }, { intent: `text:${id}` });
    if (!result.ok && result.messageId === 'not-own-words') {
      // Recorded before, or by somebody else: both stay, and the new words are the correction.
      const made = this.newId();
      result = this.send({ type: 'CORRECT', id, text, newId: made }, { intent: `text:${made}` });
      if (result.ok) this.show({ editing: { ...editing, id: made } });
    }
    this.show({ refusal: result.ok ? undefined : result });
  }

  stopWriting(): void {
    const { editing } = this.sitting;
    this.session?.endIntent();
    this.show({ editing: undefined, refusal: undefined });
    if (editing) void this.goTo(editing.id ?? `section-${editing.section}`);
  }

  private async focusEditor(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<PracticeTextEntry>('.editor .text');
    await field?.updateComplete;
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }

  ask(section: SectionName, threadId?: string): void {
    this.show({ prompt: { section, index: 0, ...(threadId ? { threadId } : {}) } });
  }

  // ---- entries, findings, scales -------------------------------------------------------------------------------------

  readonly onMove = (event: Event & { entryId: string; toList: string; before?: string }): void => {
    const { entryId, toList, before } = event;
    const section = toList as SectionName;
    this.send({ type: 'MOVE', id: entryId, section, ...(before ? { before } : {}) });
    const list = this.map[section] as { id: string }[];
    this.announce(this.t('entry.moved', { section: this.t(`section.${section}`), position: list.findIndex((one) => one.id === entryId) + 1, count: list.length }));
  };

  readonly onTick = (event: Event & { entryId: string; done: boolean }): void => {
    this.send({ type: 'SET', id: event.entryId, fields: { status: event.done ? 'done' : 'open', doneOn: event.done ? this.asOf : undefined } });
  };

  readonly onFindingAction = (event: Event & { finding: string; action: string }): void => {
    const finding = this.findings.find((one) => `${one.id} ${one.about.join(' ')}` === event.finding);
    if (!finding) return;
    if (event.action === 'dismiss') this.send({ type: 'DISMISS', messageId: finding.id, about: [...finding.about] });
    else if (event.action === 'reasons') this.show({ dialog: { kind: 'scale', scaleId: finding.about[0]! } });
  };

  openScale(thread: Thread): void {
    this.show({ dialog: thread.scale ? { kind: 'scale', scaleId: thread.scale.id } : { kind: 'new-scale', dangerId: thread.danger.id }, draft: {} });
  }

  answer(scaleId: string, of: string, value: number | undefined, status: string | undefined, words: string | undefined): void {
    const answer = value === undefined ? { status } : { value };
    this.attempt({ type: 'ANSWER', scaleId, of, ...answer, ...(words ? { words, verbatim: of !== this.actor } : {}) });
    if (this.sitting.refusal) return;
    this.show({ asking: undefined, draft: {} });
    // The numbers are gone with the question: the keyboard goes to whom to ask next.
    void this.goTo('ask-whom');
  }

  /** Where an entry stands, so that going to it brings its column into view. */
  columnOf(anchor: string): 1 | 2 | 3 | undefined {
    const section = this.document ? sectionOf(this.map, anchor) : undefined;
    return section && SECTIONS[section].column;
  }

}
