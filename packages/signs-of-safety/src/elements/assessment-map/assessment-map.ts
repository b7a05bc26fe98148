import { readerName } from '@practice-kit/practice-tool/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attributeStyles, baseStyles, threadStyles } from '@practice-kit/elements';
import { fieldsStyles, printSheet, saveLine, toolStyles, type Catalogue } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { check, genogramText, profileOf, workflow, type AssessmentMap } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { assessmentMapStyles } from './assessment-map.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { renderSheet } from './sheet.js';
import { renderHeader } from './header.js';
import { renderMap } from './map.js';
import { renderDialogs } from './dialogs.js';
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
 * @event practice-stage-change - The work moved on, or back.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeAssessmentMap extends MapWork {
  static override styles = [attributeStyles, baseStyles, threadStyles, toolStyles, fieldsStyles, assessmentMapStyles, sheetStyles];

  override readonly workflow = workflow;
  /** `large` in the room: bigger words, one worry at a time, nothing beside them. */
  @property({ reflect: true, attribute: 'data-density' }) density: 'desk' | 'large' = 'desk';

  readonly entryViews = new EntryViews(this);


  readonly print = (): void => {
    const { document } = this;
    if (!document) return;
    printSheet(this, renderSheet(document as PracticeDocument<AssessmentMap>, this.sheetOptions()), [baseStyles, sheetStyles], this.t('title'));
  };

  sheetOptions(reader?: string) {
    return {
      t: this.t, lang: this.language, asOf: this.asOf,
      ...(reader === undefined ? {} : { forName: readerName(this.document!, reader, this.t) }),
    };
  }

  protected override check = check as unknown as MapWork['check'];

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }

  protected override profile(): string | undefined {
    return this.document && profileOf(this.map);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.entryViews.begin();
  }

  protected override renderTool(document: PracticeDocument): TemplateResult {
    return html`${renderHeader(this)}${renderMap(this)}${this.renderFoot(document)}${renderDialogs(this)}`;
  }

  protected override renderCopy(copy: PracticeDocument, reader: string): unknown {
    return renderSheet(copy as PracticeDocument<AssessmentMap>, this.sheetOptions(reader));
  }

  renderGenogram(): TemplateResult {
    return html`<section class="section"><header class="sectionhead"><h3 data-anchor="genogram" tabindex="-1">${this.t('section.genogram')}</h3></header>
      <p class="text" dir="auto">${this.map.genogram?.textAlternative || genogramText(this.map.genogram!, this.document!.people, this.t, this.language)}</p></section>`;
  }

  private renderFoot(document: PracticeDocument): TemplateResult {
    const { t } = this;
    return html`<footer class="foot note">
      ${document.fictional ? html`<p>${t('tool.fictional')}</p>` : nothing}
      <p>${saveLine(this)}</p>
      ${this.closedToChange ? nothing : html`<p class="footacts"><button class="quietlink" @click=${() => this.undo()}>${t('undo')}</button><button class="quietlink" @click=${() => this.redo()}>${t('redo')}</button></p>`}
      <p class="footacts"><label>${t('register.label')} <select @change=${(event: Event) => { this.register = (event.target as HTMLSelectElement).value as 'family'; }}>
        ${(['practitioner', 'family', 'child'] as const).map((register) => html`<option value=${register} ?selected=${register === this.register}>${t(`register.${register}`)}</option>`)}</select></label>
        <button class="quietlink" lang=${this.language === 'cy' ? 'en' : 'cy'} @click=${() => { this.lang = this.language === 'cy' ? 'en' : 'cy'; }}>${t('language')}</button></p>
      <p class="credit">${t('attribution')}</p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-assessment-map': PracticeAssessmentMap;
  }
}
