import { html, type PropertyValues, type TemplateResult } from 'lit';
import { FindingViews, renderFoot, ToolScreen, type Catalogue, type DialogModule, type Register, type SheetModule } from '@practice-kit/practice-tool';
import { check, workflow } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { renderCovered } from './bar.js';
import { renderPad } from './pad.js';
import { renderPage } from './page.js';
import { dimStyles, reflectionStyles } from './reflection.styles.js';
import { ReflectionWork } from './reflection-work.js';

/**
 * The reflection: before, during and after a conversation about change, for the eyes of the practitioner whose it is.
 * Nobody else is shown anything of it, but what its owner gives them (domain.md §7; DP-08, DP-14).
 * Method: motivational interviewing.
 *
 * @summary A private reflection on a conversation about change, on the phone in the hallway and afterwards.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document; emptied once it is read.
 */
export class PracticeReflection extends ReflectionWork {
  static override styles = [ToolScreen.styles, reflectionStyles, dimStyles];

  override readonly workflow = workflow;
  /** It is the practitioner's own: their words. */
  override register: Register = 'practitioner';
  readonly findingViews = new FindingViews(this, (finding) => this.actionsOf(finding));

  readonly writing = this.onDemand(() => import('./writing.js'));
  readonly #turned = this.onDemand(() => import('./turned.js'));

  protected override check = check;

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }
  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }

  get isInConversation(): boolean { return this.stage === 'in-conversation' && !this.reader && !this.closedToChange; }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed as never);
    // What can be done about a finding hangs on where the work is, and on what is there to go on the record.
    this.findingViews.take(this.noticed, [this.stage, this.stage === 'kept' || this.stage === 'shared' ? this.document : undefined]);
    this.internals.states[this.isInConversation && !this.sitting.isBright ? 'add' : 'delete']('dim');
  }

  /** All of it is here before the hallway, where there may be no connection. */
  protected override firstUpdated(): void {
    super.firstUpdated();
    // What is asked for begins to come.
    if (!this.reader) void [this.isFurnished, this.writing.module, this.#turned.module];
  }

  /** Of what is being written. */
  renderEditor(): unknown { return this.writing.module?.renderJotEditor(this) ?? this.renderComing(); }

  protected override renderTool(): TemplateResult {
    if (this.isTurned) return html`${this.#turned.module?.renderTurned(this) ?? this.renderComing()}`;
    if (this.sitting.covered) return renderCovered(this);
    return html`${this.isInConversation ? renderPad(this) : renderPage(this)}${renderFoot(this, false)}${this.renderDialogs()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-reflection': PracticeReflection;
  }
}
