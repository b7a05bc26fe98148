/** What a person does on the map, turned into the tool's events. The looks are in the render modules, the rules in the model. */
import type { ApplyOptions, Item, ReferenceSource } from '@practice-kit/documents';
import type { EntryMoveEvent } from '@practice-kit/elements';
import { NewDocument, ToolScreen, type Finding, type SendResult, type Sitting, type ToolEvent } from '@practice-kit/practice-tool';
import { SECTIONS, TAKES_IN, inTheRoom, nextMap, standsIn, type AssessmentMap, type MapDocument, type MapScale, type Room, type SectionName } from '../../model/index.js';
import type { EntryViews } from './entry-views.js';

/** What only the map opens over itself. */
export type MapDialog =
  | { readonly kind: 'scale'; readonly scaleId: string } | { readonly kind: 'new-scale'; readonly dangerId: string }
  | { readonly kind: 'header' } | { readonly kind: 'close-map' } | { readonly kind: 'family-tree' }
  | { readonly kind: 'say-empty'; readonly section: SectionName; readonly statement: string };

export interface MapSitting extends Sitting<MapDialog> {
  /** On a narrow screen: the column in view. */
  column: 1 | 2 | 3;
  /** In large type: the worry in view, or `rest`. */
  worry?: string;
  /** Who is being asked for a number. */
  asking?: string;
}

const NO_FINDINGS: readonly Finding[] = [];

export abstract class MapWork extends ToolScreen<MapSitting> {
  abstract readonly entryViews: EntryViews;
  abstract density: 'desk' | 'large';
  override sitting: MapSitting = { column: 1 };
  override readonly takesIn = TAKES_IN;
  override readonly namedParts = ['place', 'presentIds', 'contributedBeforehandIds', 'sources', 'whoIsWorried', 'childImpact', 'who', 'seenBy'];

  /** As it is shown: on the wall, only what everybody in front of it may read (SOS-R15). */
  get map(): AssessmentMap { return this.inTheRoom ? this.#room.map : this.#whole; }
  get #whole(): AssessmentMap { return this.shown!.content as AssessmentMap; }
  get #room(): Room { return inTheRoom(this.document!, this.sources); }
  /** Never edited in place (domain.md §3.4): it is read, and opened again to go on. */
  get isOver(): boolean { return this.stage === 'closed' || this.stage === 'superseded'; }
  get isSettled(): boolean { return this.closedToChange || this.isOver; }
  get inTheRoom(): boolean { return this.density === 'large'; }
  /** SG-04: nobody's number is shown or asked for in front of whoever they have to be safe from. */
  get isJoint(): boolean { return this.inTheRoom && this.#room.isJoint; }
  /** What stands on the wall in words written for somebody here is changed at the desk, where both are seen. */
  isInOtherWords({ id, text }: { id: string; text: string }): boolean { return this.inTheRoom && this.entryOf(id)?.text !== text; }
  get toolFindings(): readonly Finding[] { return this.inTheRoom || this.isOver ? NO_FINDINGS : this.noticed; }
  get worryInView(): string | undefined { return this.sitting.worry ?? this.entryViews.rows[0]?.danger.id ?? 'rest'; }

  /** As it is shown: with its words, where they are written in another tool. */
  override entryOf(id: string): Item | undefined {
    const found = this.document && standsIn(this.document, id);
    return found && (this.#whole[found.section] as Item[])[found.index];
  }
  protected override wordsOf(id: string): string { return this.map.scales?.find((scale) => scale.id === id)?.question ?? super.wordsOf(id); }

  /** Takes the keyboard to something on the page, bringing its column into view first. */
  override async goTo(anchor: string, column = this.#columnOf(anchor)): Promise<void> {
    if (column) this.show({ column });
    await super.goTo(anchor);
    // Where there is no room for a worry's numbers under it, they open over the map.
    const scale = this.map.scales?.find(({ id }) => id === anchor);
    if (scale && (this.shadowRoot!.activeElement as HTMLElement | null)?.dataset['anchor'] !== anchor) this.openScale({ scale });
  }

  #columnOf(anchor: string): 1 | 2 | 3 | undefined {
    const section = this.document && standsIn(this.document, anchor)?.section;
    return section && SECTIONS[section].column;
  }

  // ---- the map that follows ---------------------------------------------------------------------------------------------

  /** NEW_MAP: this one is superseded, and a new one gathers (domain.md §3.4). */
  readonly newMap = new NewDocument(this, () => (this.stage === 'superseded' ? nextMap(this.document as MapDocument) : undefined));
  /** The one that took the place of this one, where it is at hand; whoever made it. */
  get followedBy(): ReferenceSource | undefined {
    return this.isOver ? this.sources.find(({ document }) => document.type === this.document!.type && (document.content as AssessmentMap).previousMapId === this.#whole.id) : undefined;
  }
  /** Then nobody is asked to start one. */
  get hasNewMap(): boolean { return this.isOver && (this.followedBy !== undefined || ['waiting', 'kept', 'there'].includes(this.newMap.state?.kind ?? '')); }
  override send(event: ToolEvent, options?: ApplyOptions): SendResult {
    const result = super.send(event, options);
    if (result.ok && event.type === 'NEW_MAP') this.newMap.begin();
    return result;
  }

  // ---- sharing ---------------------------------------------------------------------------------------------------------

  override get sharesDrafts(): boolean { return this.stage === 'shaping'; }
  override share(reader: string): void {
    // Looking at the copy is the preview; it is this reader's copy that is on the screen.
    if (this.stage === 'ready' || this.stage === 'shared') this.send({ type: 'PREVIEW', reader });
    super.share(reader);
  }

  // ---- writing -----------------------------------------------------------------------------------------------------

  override startEditing(section: SectionName, id: string): void {
    const onTheWall = (this.map[section] as Item[] | undefined)?.find((entry) => entry.id === id);
    if (onTheWall && this.isInOtherWords(onTheWall)) return this.announce(this.t('large.at-the-desk'));
    super.startEditing(section, id);
  }

  /** In a worry's row: `place` is the worry, and what is written there answers it. */
  override startWriting(section: SectionName, worry?: string): void {
    const tie = { existingSafety: 'answersDangerId', safetyGoals: 'mirrorsDangerId' }[section as string];
    this.show({ column: SECTIONS[section].column });
    super.startWriting(section, worry, worry && tie ? { [tie]: worry } : undefined);
  }

  // ---- entries, findings, scales -------------------------------------------------------------------------------------

  readonly onMove = (event: EntryMoveEvent): void => {
    const { entryId, toList, before } = event;
    const section = toList as SectionName;
    this.send({ type: 'MOVE', id: entryId, section, ...(before ? { before } : {}) });
    const list = this.map[section] as { id: string }[];
    this.announce(this.t('entry.moved', { section: this.t(`section.${section}`), position: list.findIndex((one) => one.id === entryId) + 1, count: list.length }));
  };

  protected override followFinding(finding: Finding, action: string, reason: string): void {
    if (action === 'reasons') this.show({ dialog: { kind: 'scale', scaleId: finding.about[0]! }, asking: undefined });
    if (action !== 'why') return;
    const { id, about } = finding;
    this.attempt(id === 'SOS-M11' ? { type: 'CHILDS_VIEW', childId: about[0], whyNot: reason } : { type: 'DISMISS', messageId: id, about: [...about], reason });
  }

  /** A scale, or the words for one: about this worry, or about everything together. */
  openScale({ scale, danger }: { readonly scale?: MapScale | undefined; readonly danger?: { readonly id: string } }): void {
    this.show({ dialog: scale ? { kind: 'scale', scaleId: scale.id } : { kind: 'new-scale', dangerId: danger?.id ?? '' }, draft: {}, asking: undefined, prompt: undefined });
  }

  answer(scaleId: string, of: string, value: number | undefined, status: string | undefined, words: string | undefined): void {
    const answer = value === undefined ? { status } : { value };
    this.attempt({ type: 'ANSWER', scaleId, of, ...answer, ...(words ? { words, verbatim: of !== this.actor } : {}) });
    if (this.sitting.refusal) return;
    this.show({ asking: undefined, draft: {} });
    // The numbers are gone with the question: the keyboard goes to whom to ask next.
    void this.goTo('ask-whom');
  }
}
