import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderFoot, ToolScreen, type Catalogue, type DialogModule, type SheetModule } from '@practice-kit/practice-tool';
import { check, workflowFor } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { familyPlanStyles } from './family-plan.styles.js';
import { renderHeader, renderViews } from './header.js';
import { PlanWork } from './plan-work.js';
import { renderPlan } from './plan.js';
import { renderPrivateTime } from './private-time.js';

/**
 * The family's own plan, from the offer of a family group conference to its review (domain.md §6). While the family is on
 * its own the page shows nothing and takes nothing down; the plan is in the family's words, and staff cannot change them.
 *
 * @summary The family group conference, and the family's plan: for the room, the desk, the phone and the fridge.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeFamilyPlan extends PlanWork {
  static override styles = [ToolScreen.styles, familyPlanStyles];

  /** In England the council's duty to offer a meeting before an application is in force (Children Act 1989 s.31ZA). Off until it is switched on. */
  @property({ type: Boolean, attribute: 'fgdm-duty-in-force' }) fgdmDutyInForce = false;

  override readonly workflow = workflowFor(this);
  /** The parts of the page that most sittings do not open. */
  readonly beforePart = this.onDemand(() => import('./before.js'));
  readonly afterPart = this.onDemand(() => import('./after.js'));

  protected override check = ((document, { asOf }) => check(document, { asOf, fgdmDutyInForce: this.fgdmDutyInForce })) as PlanWork['check'];

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }

  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Another duty asks something else, at once; what is typed waits for a pause.
    this.findingViews.take(changed.has('fgdmDutyInForce') ? this.findings : this.noticed);
  }

  protected override renderTool(): TemplateResult {
    // FGC-R01: nothing of the document, no field, no clock, and nothing that could be pressed by mistake.
    if (this.stage === 'private-family-time') return html`${renderPrivateTime(this)}${this.sitting.dialog?.kind === 'returns' || this.sitting.dialog?.kind === 'not-yet' ? this.renderDialogs() : nothing}`;
    return html`${renderHeader(this)}<div class="page">${renderViews(this)}${this.#renderView()}</div>${renderFoot(this)}${this.renderDialogs()}`;
  }

  #renderView(): unknown {
    switch (this.view) {
      case 'before': return this.beforePart.module?.renderBefore(this) ?? this.renderComing();
      case 'day': return this.beforePart.module?.renderDay(this) ?? this.renderComing();
      case 'after': return this.afterPart.module?.renderAfter(this) ?? this.renderComing();
      default: return renderPlan(this);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-family-plan': PracticeFamilyPlan;
  }
}
