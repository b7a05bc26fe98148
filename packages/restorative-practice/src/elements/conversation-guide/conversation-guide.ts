import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EntryView } from '@practice-kit/elements';
import { FindingViews, KeptViews, renderFoot, ToolScreen, type Catalogue, type DialogModule, type Finding, type SheetModule } from '@practice-kit/practice-tool';
import { check, isTime, workflow, type AgreementItem } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { conversationGuideStyles } from './conversation-guide.styles.js';
import { renderHeader } from './header.js';
import { GuideWork } from './guide-work.js';
import { renderRoom } from './room.js';

const NO_FINDINGS: readonly Finding[] = [];

/**
 * A guide to a restorative conversation: whether it is safe and right, getting each person ready on their own, what
 * happened, what it has been like since, what would put it right, what was agreed, and checking back with each person
 * alone. In the room it shows one question and whose turn it is, and nothing beside it (domain.md §5).
 *
 * @summary The restorative conversation guide, for the room, the desk, the phone and paper.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeConversationGuide extends GuideWork {
  static override styles = [ToolScreen.styles, conversationGuideStyles];

  override readonly workflow = workflow;
  /** `large` while people talk: one question, whose turn it is, their words. `desk` for everything before and after. */
  @property({ reflect: true, attribute: 'data-density' }) density: 'desk' | 'large' = 'desk';

  readonly findingViews = new FindingViews(this);
  readonly itemViews = new KeptViews<AgreementItem, EntryView>();
  readonly #desk = this.onDemand(() => import('./desk.js'));
  #opened: string | undefined;
  #stood = '';

  protected override check = check;

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }

  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.document || this.reader) return;
    this.findingViews.take(this.inTheRoom ? NO_FINDINGS : this.guideFindings);
    // What was open on the screen belongs to one document.
    if (this.#opened !== this.conversation.id) this.#stood = '';
    this.#opened = this.conversation.id;
    if (this.#stood !== this.stage) this.#arrive(this.#stood, this.stage);
    this.#stood = this.stage;
    // A turn was changed, or something taken back: the question in view may not be there any more.
    const { at } = this.sitting;
    if (this.inTheRoom && at !== 'open' && at !== 'end' && !this.question) this.show({ at: this.findPlace() });
  }

  /** When people begin to talk, or go on, the screen leads them; when they have finished, it is the desk again. */
  #arrive(from: string, to: string): void {
    const isMoving = isTime(from) && isTime(to);
    if (isMoving) return;
    this.show({ part: undefined, isHeld: undefined, ...(isTime(to) || (to === 'paused' && from === '') ? { at: this.findPlace(), warned: undefined } : {}) });
    if (isTime(to) || (to === 'paused' && from === '')) this.density = 'large';
    else if (to !== 'paused') this.density = 'desk';
  }

  protected override renderTool(): TemplateResult {
    const body = this.inTheRoom ? renderRoom(this) : html`${renderHeader(this)}${this.#desk.module?.renderDesk(this) ?? this.renderComing()}${renderFoot(this)}`;
    return html`${body}${this.renderDialogs()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-conversation-guide': PracticeConversationGuide;
  }
}
