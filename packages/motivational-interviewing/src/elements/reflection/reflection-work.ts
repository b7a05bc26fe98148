/** What a person does on a reflection, turned into the tool's events; and that nobody but its owner does, or sees, anything (DP-08, DP-14). */
import { property } from 'lit/decorators.js';
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { ToolScreen, type Choice, type Editing, type Finding, type SheetOptions, type Sitting, type ToolEvent } from '@practice-kit/practice-tool';
import { isOwner, isPartName, jotIn, jotsOf, mayGoOnRecord, PARTS, type Jot, type JotList, type PartName, type RecordLine, type Reflection, type Ruler, type Share } from '../../model/index.js';

/** What only the reflection opens over itself. */
export type ReflectionDialog =
  | { readonly kind: 'share' } | { readonly kind: 'record' } | { readonly kind: 'delete' } | { readonly kind: 'header' };

export interface ReflectionSitting extends Sitting<ReflectionDialog> {
  /** The part that is open for writing, where parts are read first. */
  part?: PartName;
  /** In the conversation: the screen is not dimmed, as in sunlight. */
  isBright?: boolean;
}

export interface Colleague { readonly id: string; readonly name: string; readonly role?: string }

export abstract class ReflectionWork extends ToolScreen<ReflectionSitting> {
  override sitting: ReflectionSitting = {};
  /**
   * Whom the page can hand a part on to, by the ids it knows them by. They are offered where parts are shown, and stand in the
   * document once they are chosen.
   */
  @property({ attribute: false }) colleagues: readonly Colleague[] = [];

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

  /** Turned towards the family: the labels are in their register, and what is not theirs is not there. */
  get isTurned(): boolean { return this.register !== 'practitioner' && this.stage !== 'deleted'; }

  /** Whether a part is open for writing: where its stage is, or where somebody opened it. */
  isOpen(part: PartName): boolean {
    const stages = { before: ['preparing'], during: ['in-conversation', 'noted', 'reflecting'], after: ['reflecting'] }[part];
    return !this.closedToChange && !this.isTurned && this.stage !== 'archived' && (stages.includes(this.stage) || this.sitting.part === part);
  }

  /** The owner's own print is theirs, and nobody's team's (DP-14, DP-28): on paper, too, it says whose it is. */
  override sheetOptions(reader?: string): SheetOptions {
    const owner = reader === undefined && this.document ? this.personName((this.document.content as Reflection).by ?? '') : '';
    return { ...super.sheetOptions(reader), ...(owner ? { forName: owner } : {}) };
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
    return this.entryOf(id)?.text ?? this.rulerOf(id)?.whyNotLower?.text ?? super.wordsOf(id);
  }
  protected override eventToAdd({ section }: Editing, id: string, text: string): ToolEvent { return { type: 'JOT', list: section, id, text }; }

  setJot(id: string, field: string, value: unknown): void { this.put({ type: 'SET', id, fields: { [field]: value } }, `${field}:${id}`); }
  setPart(part: PartName, field: string, value: unknown): void { this.put({ type: 'SET_PART', part, fields: { [field]: value } }, `${part}:${field}`); }
  /** One step of undo for one field, however many letters. */
  private put(event: ToolEvent, intent: string): void {
    const refusal = this.send(event, { intent });
    if (!refusal.ok || this.sitting.refusal) this.show({ refusal: refusal.ok ? undefined : refusal });
  }

  /** The first number makes the ruler; another one changes it. */
  chooseNumber(kind: string, value: number): void {
    const { editing } = this.sitting;
    if (editing?.id !== undefined) return this.setJot(editing.id, 'value', value);
    const id = this.newId();
    this.attempt({ type: 'JOT', list: 'rulers', id, fields: { kind, value } });
    if (!this.sitting.refusal) this.show({ editing: { section: 'rulers', id, adding: true } });
  }
  say(ruler: Ruler, field: 'whyNotLower' | 'whatWouldRaiseIt', text: string): void {
    this.setJot(ruler.id, field, text === '' ? undefined : { ...ruler[field], text, verbatim: true });
  }
  takeOut(id: string): void {
    this.attempt({ type: 'REMOVE', id });
    if (!this.sitting.refusal) this.stopWriting();
  }
  count(name: string, value: number | undefined): void {
    const { [name]: _old, ...others } = this.reflection.after?.counts ?? {};
    this.setPart('after', 'counts', value === undefined ? others : { ...others, [name]: value });
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

  /** A part of the reflection in words, by the path that `sharing` names it with. */
  partName(path: string): string {
    if (isPartName(path)) return this.t(`part.${path}`);
    const [part = '', field = ''] = path.split('.');
    return isPartName(part) && PARTS[part].includes(field) ? this.t(`field.${field}`) : this.describe(path);
  }

  // ---- findings -------------------------------------------------------------------------------------------------------

  actionsOf(finding: Finding): { id: string; label: string }[] {
    if (finding.id === 'MI-M04') return [{ id: 'ask', label: this.t('finding.ask') }];
    const may = this.stage === 'kept' || this.stage === 'shared' ? mayGoOnRecord(this.reflection) : [];
    // MI-M06 is about one place: where that is no line that may go, it is written on the child's record itself (MI-R11).
    const isOffered = finding.id === 'MI-M11' ? may.length > 0 : finding.id === 'MI-M06' && may.some(({ id }) => id === finding.about[0]);
    return isOffered ? [{ id: 'record', label: this.t('action.record') }] : [];
  }
  protected override followFinding({ about: [id] }: Finding, action: string): void {
    if (action === 'ask' && id !== undefined) {
      this.show({ part: 'during' });
      this.startEditing('rulers', id);
    }
    if (action === 'record') this.show({ dialog: { kind: 'record' }, draft: id === undefined ? {} : { fromItemId: id } });
  }
}
