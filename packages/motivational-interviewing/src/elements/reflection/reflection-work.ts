/** What a person does on a reflection, turned into the tool's events; and that nobody but its owner does, or sees, anything (DP-08, DP-14). */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { ToolScreen, type Editing, type Finding, type Sitting, type ToolEvent } from '@practice-kit/practice-tool';
import { isOwner, isPartName, jotOf, jotsOf, mayGoOnRecord, PARTS, type Jot, type JotList, type PartName, type Reflection, type Ruler } from '../../model/index.js';

/** What only the reflection opens over itself. */
export type ReflectionDialog =
  | { readonly kind: 'share' } | { readonly kind: 'record' } | { readonly kind: 'delete' } | { readonly kind: 'header' };

export interface ReflectionSitting extends Sitting<ReflectionDialog> {
  /** The part that is open for writing, where parts are read first. */
  part?: PartName;
  /** In the conversation: the screen is not dimmed, as in sunlight. */
  isBright?: boolean;
}

export abstract class ReflectionWork extends ToolScreen<ReflectionSitting> {
  override sitting: ReflectionSitting = {};

  get reflection(): Reflection { return this.document!.content as Reflection; }

  // ---- nobody but the owner -----------------------------------------------------------------------------------------

  /** Only its owner's. */
  protected override whyUnavailable(document: PracticeDocument): string | undefined { return isOwner(document, this.actor) ? undefined : 'DP-14'; }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed as never);
    // Read, it does not stay in the page for whoever comes next.
    if (this.keeper.session) this.emptyScriptChild();
  }

  override readerName(reader: string): string {
    return this.document?.people.find((person) => reader === person.id || reader === `network:${person.id}`)?.name ?? super.readerName(reader);
  }

  /** Whether a part is open for writing: where its stage is, or where somebody opened it. */
  isOpen(part: PartName): boolean {
    const stages = { before: ['preparing'], during: ['in-conversation', 'noted', 'reflecting'], after: ['reflecting'] }[part];
    return !this.closedToChange && this.stage !== 'archived' && (stages.includes(this.stage) || this.sitting.part === part);
  }

  // ---- writing ------------------------------------------------------------------------------------------------------

  /** The parent's words in a jot, exactly as heard. */
  override entryOf(id: string): Item | undefined {
    const jot = this.document && jotOf(this.reflection, id)?.jot;
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
    return jotsOf(this.reflection, list).filter(({ id }) => !(editing?.adding && editing.id === id));
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
    const canRecord = (this.stage === 'kept' || this.stage === 'shared') && mayGoOnRecord(this.reflection).length > 0;
    return (finding.id === 'MI-M06' || finding.id === 'MI-M11') && canRecord ? [{ id: 'record', label: this.t('action.record') }] : [];
  }
  protected override followFinding({ about: [id] }: Finding, action: string): void {
    if (action === 'ask' && id !== undefined) {
      this.show({ part: 'during' });
      this.startEditing('rulers', id);
    }
    if (action === 'record') this.show({ dialog: { kind: 'record' }, draft: {} });
  }
}
