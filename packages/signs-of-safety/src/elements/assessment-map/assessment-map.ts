import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { threadStyles } from '@practice-kit/elements';
import { renderFoot, ToolScreen, type Catalogue, type DialogModule, type SheetModule } from '@practice-kit/practice-tool';
import { check, genogramText, profileOf, workflow } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { assessmentMapStyles } from './assessment-map.styles.js';
import { renderHeader } from './header.js';
import { renderMap } from './map.js';
import { EntryViews } from './entry-views.js';
import { MapWork } from './map-work.js';

/**
 * The assessment map: one shared page on which a family and the people worried about the children sort what has
 * happened, what might happen, what already protects the children, what everyone needs to see, and how safe each
 * person thinks it is. Method: Signs of Safety® (domain.md §3).
 *
 * @summary The Signs of Safety assessment map, for the room, the desk, the phone and paper.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-new-document - A new map takes the place of this one; cancelable.
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeAssessmentMap extends MapWork {
  static override styles = [ToolScreen.styles, threadStyles, assessmentMapStyles];

  override readonly workflow = workflow;
  /** `large` in the room: bigger words, one worry at a time, nothing beside them. */
  @property({ reflect: true, attribute: 'data-density' }) density: 'desk' | 'large' = 'desk';

  readonly entryViews = new EntryViews(this);

  protected override check = check;

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }

  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }

  protected override profile(): string | undefined {
    return this.document && profileOf(this.map);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.entryViews.begin();
  }

  protected override renderTool(): TemplateResult {
    return html`${renderHeader(this)}${renderMap(this)}${renderFoot(this)}${this.renderDialogs()}`;
  }

  /** The family tree as sentences; who is whose is written and changed as a list (AC-02). */
  renderGenogram(): TemplateResult | typeof nothing {
    const { genogram } = this.map;
    if (!genogram && (this.isSettled || this.inTheRoom)) return nothing;
    return html`<section class="section"><header class="sectionhead"><h3 data-anchor="genogram" tabindex="-1">${this.t('section.genogram')}</h3>
      ${this.isSettled || this.inTheRoom ? nothing : html`<button class="quietlink" @click=${() => this.show({ dialog: { kind: 'family-tree' }, draft: {} })}>${this.t('tree.edit')}</button>`}</header>
      ${genogram ? html`<p class="text" dir="auto">${genogram.textAlternative || genogramText(genogram, this.document!.people, this.t, this.language)}</p>` : nothing}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-assessment-map': PracticeAssessmentMap;
  }
}
