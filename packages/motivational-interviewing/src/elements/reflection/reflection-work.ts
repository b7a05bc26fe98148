/** What a person does on a reflection, turned into the tool's events; and that nobody but its owner does, or sees, anything (DP-08, DP-14). */
import { property } from 'lit/decorators.js';
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { ToolScreen, type Choice, type Editing, type Finding, type HandedSitting, type SheetOptions, type Sitting, type ToolEvent, type Verdict } from '@practice-kit/practice-tool';
import { heldBy, isOwner, isPartName, jotIn, jotOf, jotsOf, mayGoOnRecord, PARTS, wordsOf, type Jot, type JotList, type PartName, type RecordLine, type Reflection, type Ruler, type Share } from '../../model/index.js';

/** What only the reflection opens over itself. */
export type ReflectionDialog =
  | { readonly kind: 'share' } | { readonly kind: 'record' } | { readonly kind: 'delete' } | { readonly kind: 'header' } | { readonly kind: 'turn' }
  /** New safeguarding information: where in the document, and about which jot (MI-M06). */
  | { readonly kind: 'worry'; readonly path: readonly (string | number)[]; readonly about?: string };

export interface ReflectionSitting extends Sitting<ReflectionDialog>, Pick<HandedSitting, 'covered' | 'handed' | 'word' | 'wrong'> {
  /** The part that is open for writing, where parts are read first. */
  part?: PartName;
  /** The field whose new value was not taken, and why. */
  refusedIn?: { readonly field: string; readonly words: string };
  /** In the conversation: the screen is not dimmed, as in sunlight. */
  isBright?: boolean;
}

/** `linesThere`: on the owner's own print, how many of the lines are on a family's record. */
export interface ReflectionPaper extends SheetOptions { readonly linesThere?: number }

export interface Colleague { readonly id: string; readonly name: string; readonly role?: string }

export abstract class ReflectionWork extends ToolScreen<ReflectionSitting> {
  override sitting: ReflectionSitting = {};
  /**
   * Whom the page can hand a part on to, by the ids it knows them by. They are offered where parts are shown, and stand in the
   * document once they are chosen.
   */
  @property({ attribute: false }) colleagues: readonly Colleague[] = [];

  /** The case system's page where something is written on the child's record (MI-M06, MI-R11). */
  @property({ attribute: 'record-href' }) recordHref = '';
  /** How many of the lines the page has put on a family's record; where it does not say, they are there once they are kept. */
  @property({ attribute: false }) linesOnRecord: number | undefined;

  get reflection(): Reflection { return this.document!.content as Reflection; }

  // ---- nobody but the owner -----------------------------------------------------------------------------------------

  /** Only its owner's. */
  protected override whyUnavailable(document: PracticeDocument): string | undefined {
    // What somebody was shown of one says nowhere whose it is.
    return isOwner(document, this.actor) || (this.isCopy && (document.content as Reflection).by === undefined) ? undefined : 'DP-14';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed as never);
    // Read, it does not stay in the page for whoever comes next.
    if (this.keeper.session) this.emptyScriptChild();
  }

  override readerName(reader: string): string {
    return this.document?.people.find((person) => reader === person.id || reader === `network:${person.id}`)?.name ?? super.readerName(reader);
  }

  // ---- turned to somebody, or covered (DP-36) ---------------------------------------------------------------------------

  /** Turned towards the family: the labels are in their register, and what is not theirs is not there. */
  get isTurned(): boolean { return (this.sitting.handed !== undefined || this.register !== 'practitioner') && this.stage !== 'deleted'; }
  /** There is something of theirs to turn it for, and no copy or page for reading is being looked at. */
  get mayTurn(): boolean { return !this.closedToChange && (['changeTalk', 'sustainTalk', 'rulers'] as const).some((list) => jotsOf(this.reflection, list).length > 0); }
  override get isGuarded(): boolean { return this.document !== undefined && !this.reader && (this.sitting.covered === true || this.isTurned); }
  override can(event: ToolEvent): Verdict {
    const reason = { messageId: 'handed', severity: 'block' as const, about: [] };
    return this.isGuarded ? { ok: false, ...reason, reasons: [reason] } : super.can(event);
  }
  turnBack(): void { this.register = 'practitioner'; }

  /** Whether a part is open for writing: where its stage is, or where somebody opened it. */
  isOpen(part: PartName): boolean {
    const stages = { before: ['preparing'], during: ['in-conversation', 'noted', 'reflecting'], after: ['reflecting'] }[part];
    return !this.closedToChange && !this.isTurned && this.stage !== 'archived' && (stages.includes(this.stage) || this.sitting.part === part);
  }

  /** The owner's own print is theirs, and nobody's team's (DP-14, DP-28): on paper, too, it says whose it is. */
  override sheetOptions(reader?: string): ReflectionPaper {
    const owner = reader === undefined && this.document ? this.personName((this.document.content as Reflection).by ?? '') : '';
    return { ...super.sheetOptions(reader), ...(owner ? { forName: owner, linesThere: this.linesThere.length } : {}) };
  }

  // ---- writing ------------------------------------------------------------------------------------------------------

  /** The parent's words in a jot, exactly as heard. */
  override entryOf(id: string): Item | undefined {
    const jot = this.document && jotIn(this.document, id)?.jot;
    return jot && 'text' in jot ? { ...jot, text: String(jot['text']), verbatim: true } as Item : undefined;
  }
  rulerOf(id: string | undefined): Ruler | undefined {
    return jotsOf(this.reflection, 'rulers').find((ruler) => ruler.id === id) as Ruler | undefined;
  }
  protected override wordsOf(id: string): string {
    return this.entryOf(id)?.text ?? this.rulerOf(id)?.whyNotLower?.text ?? (this.#fieldName(id) || super.wordsOf(id));
  }
  protected override eventToAdd({ section }: Editing, id: string, text: string): ToolEvent { return { type: 'JOT', list: section, id, text }; }

  setJot(id: string, field: string, value: unknown): void { this.put({ type: 'SET', id, fields: { [field]: value } }, `${field}:${id}`, field); }
  setPart(part: PartName, field: string, value: unknown, at = field): void { this.put({ type: 'SET_PART', part, fields: { [field]: value } }, `${part}:${field}`, at); }
  setHeader(field: string, value: unknown): void { this.put({ type: 'SET_HEADER', fields: { [field]: value } }, `header:${field}`, field); }
  /** One step of undo for one field, however many letters; what is not taken is said beside it. */
  private put(event: ToolEvent, intent: string, field: string): boolean {
    const refusal = this.send(event, { intent });
    const words = refusal.ok ? '' : refusal.reasons.map((reason) => this.t(`message.${reason.messageId}`, reason.values)).join(' ');
    if (words || this.sitting.refusedIn) this.show({ refusedIn: words ? { field, words } : undefined });
    return refusal.ok;
  }
  override readonly fieldsAs = { confidential: true, note: (name: string): string | undefined => (this.sitting.refusedIn?.field === name ? this.sitting.refusedIn.words : undefined) };

  /** Where the conversation went, in order. Each visit is a step of its own. */
  visit(processes: readonly string[]): void { this.attempt({ type: 'SET_PART', part: 'during', fields: { processesVisited: processes.length > 0 ? processes : undefined } }); }

  /** The first number makes the ruler; another one changes it. */
  chooseNumber(kind: string, value: number): void {
    const { editing } = this.sitting;
    if (editing?.id !== undefined) return this.setJot(editing.id, 'value', value);
    const id = this.newId();
    if (this.put({ type: 'JOT', list: 'rulers', id, fields: { kind, value } }, `new:${id}`, 'value')) this.show({ editing: { section: 'rulers', id, adding: true } });
  }
  say(ruler: Ruler, field: 'whyNotLower' | 'whatWouldRaiseIt', text: string): void {
    this.setJot(ruler.id, field, text === '' ? undefined : { ...ruler[field], text, verbatim: true });
  }
  /** Nothing was chosen: back to what it was opened with. */
  override stopWriting(): void {
    const { id, section, fields } = this.sitting.editing ?? {};
    super.stopWriting();
    if (section === 'rulers' && id === undefined) void this.goTo(`ruler:${String(fields?.['kind'])}`);
  }
  takeOut(id: string): void {
    this.attempt({ type: 'REMOVE', id });
    if (!this.sitting.refusal) this.stopWriting();
  }
  count(name: string, value: number | undefined): void {
    const { [name]: _old, ...others } = this.reflection.after?.counts ?? {};
    this.setPart('after', 'counts', value === undefined ? others : { ...others, [name]: value }, `count.${name}`);
  }

  /** The list and the jots of it that are not being written just now. */
  jotsShown(list: JotList): readonly Jot[] {
    const { editing } = this.sitting;
    const jots = jotsOf(this.reflection, list);
    return editing?.adding ? jots.filter(({ id }) => editing.id !== id) : jots;
  }

  /** As it is kept: what somebody holds, or no longer holds, and what is on the record, is so from then on and not before. */
  get #kept(): Partial<Reflection> { return (this.keeper.base?.content ?? {}) as Partial<Reflection>; }
  get linesThere(): readonly RecordLine[] { return (this.reflection.toCaseRecord ?? []).slice(0, this.linesOnRecord ?? this.#kept.toCaseRecord?.length ?? 0); }
  isKeptSo({ id, takenBackOn }: Share): boolean { return (this.#kept.sharing ?? []).some((share) => share.id === id && share.takenBackOn === takenBackOn); }

  /** Whom a part may be shown to: the colleagues the document names, and those the page knows; never its owner. */
  readonly mayBeShown = (): Choice[] => {
    const named = this.people('professionals').filter(({ value }) => value !== this.actor);
    return [...named, ...this.colleagues.filter(({ id }) => id !== this.actor && !named.some(({ value }) => value === id)).map(({ id, name, role }) => ({ value: id, label: role ? `${name}, ${role}` : name }))];
  };
  /** The document names whom it is shown to: also somebody only the page knew. */
  nameColleague(id: unknown): void {
    const colleague = this.colleagues.find((one) => one.id === id);
    if (!colleague || !this.document || this.document.people.some((person) => person.id === id)) return;
    const { name, role } = colleague;
    this.attempt({ type: 'ADD_PERSON', newId: colleague.id, person: { name, kind: 'professional', ...(role ? { role } : {}) } });
  }

  /** A part of the reflection in words, by the path that `sharing` names it with; one jot as it was when it was shown. */
  partName(path: string, share?: Share): string {
    if (isPartName(path)) return this.t(`part.${path}`);
    const shown = share && jotOf(heldBy(this.reflection, share), path);
    return this.#fieldName(path) || (shown ? wordsOf(shown.jot) : this.describe(path));
  }
  #fieldName(path: string): string {
    const [part = '', field = ''] = path.split('.');
    return isPartName(part) && PARTS[part].includes(field) ? this.t(`field.${field}`) : '';
  }

  // ---- findings -------------------------------------------------------------------------------------------------------

  actionsOf(finding: Finding): { id: string; label: string }[] {
    if (finding.id === 'MI-M04') return [{ id: 'ask', label: this.t('finding.ask') }];
    // This is no place for it, and from wherever it stands there is a way to where it belongs (MI-R10, MI-R11).
    if (finding.id === 'MI-M06') return this.closedToChange ? [] : [{ id: 'worry', label: this.t('worry.there') }];
    return finding.id === 'MI-M11' && this.isKept && mayGoOnRecord(this.reflection).length > 0 ? [{ id: 'record', label: this.t('action.record') }] : [];
  }
  /** A line can go on the record from here (domain.md §7.4). */
  get isKept(): boolean { return this.stage === 'kept' || this.stage === 'shared'; }
  /** Whether this is a line of theirs that may go on the record. */
  mayGo(id: string | undefined): boolean { return mayGoOnRecord(this.reflection).some((jot) => jot.id === id); }
  /** The conversation is over: it is kept, and the line chosen. A person still puts it there. */
  keepForRecord(id: string): void {
    const step = { noted: 'LEAVE', reflecting: 'SAVE' }[this.stage];
    if (step) this.attempt({ type: step });
    if (this.isKept) this.show({ dialog: { kind: 'record' }, draft: { fromItemId: id }, editing: undefined, refusal: undefined });
  }
  protected override followFinding({ about: [id], path }: Finding, action: string): void {
    if (action === 'ask' && id !== undefined) {
      this.show({ part: 'during' });
      this.startEditing('rulers', id);
    }
    if (action === 'worry') this.show({ dialog: { kind: 'worry', path, ...(id === undefined ? {} : { about: id }) }, draft: {}, refusal: undefined });
    if (action === 'record') this.show({ dialog: { kind: 'record' }, draft: id === undefined ? {} : { fromItemId: id } });
  }
}
