import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, threadStyles } from '@practice-kit/elements';
import { PracticeTool, printSheet, toolStyles, type Catalogue, type Finding } from '@practice-kit/practice-tool';
import type { PracticeDocument } from '@practice-kit/documents';
import { check, profileOf, readerName, workflow, type AssessmentMap, type SectionName } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { assessmentMapStyles } from './assessment-map.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { renderSheet } from './sheet.js';
import { renderHeader } from './header.js';
import { renderMap } from './map.js';
import { renderDialogs } from './dialogs.js';
import { EntryViews } from './entry-views.js';

/** What is open on the screen. Belongs to this sitting: never kept, never shared (DESIGN.md §3). */
export interface Sitting {
  /** The entry being written: its section, and its id once there is one. */
  editing?: { section: SectionName; id?: string; threadId?: string };
  /** The prompt that is open: one per view. */
  prompt?: { section: SectionName; threadId?: string; index: number };
  /** On a narrow screen: the column in view. */
  column: 1 | 2 | 3;
  /** In large type: the worry in view, or `rest`. */
  worry?: string;
  dialog?: { kind: 'scale'; scaleId: string } | { kind: 'new-scale'; dangerId: string } | { kind: 'header' | 'people' | 'flags' | 'copies' | 'close-map' } | { kind: 'withdraw' | 'protect' | 'version'; id: string };
  asking?: string;
}

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
export class PracticeAssessmentMap extends PracticeTool {
  static override styles = [baseStyles, threadStyles, toolStyles, assessmentMapStyles, sheetStyles];

  override readonly workflow = workflow;
  /** `large` in the room: bigger words, one worry at a time, nothing beside them. */
  @property({ reflect: true, attribute: 'data-density' }) density: 'desk' | 'large' = 'desk';

  @state() sitting: Sitting = { column: 1 };
  readonly entryViews = new EntryViews(this);

  declare readonly document: PracticeDocument<AssessmentMap> | undefined;

  get map(): AssessmentMap { return (this.document as PracticeDocument<AssessmentMap>).content; }
  get inTheRoom(): boolean { return this.density === 'large'; }
  get toolFindings(): readonly Finding[] { return this.inTheRoom ? [] : this.findings; }

  /** Changes what is open on the screen. */
  show(change: Partial<Sitting>): void {
    this.sitting = { ...this.sitting, ...change };
  }

  /** Takes the keyboard to something on the page, bringing its column into view first. */
  async goTo(anchor: string, column?: 1 | 2 | 3): Promise<void> {
    if (column) this.show({ column });
    await this.updateComplete;
    const target = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-anchor]')].find((one) => one.dataset['anchor'] === anchor);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }

  readonly print = (): void => {
    const { document } = this;
    if (!document) return;
    printSheet(this, renderSheet(document, this.sheetOptions()), [baseStyles, sheetStyles], this.t('title'));
  };

  sheetOptions(reader?: string) {
    return {
      t: this.t, lang: this.language, asOf: this.asOf,
      ...(reader === undefined ? {} : { forName: readerName(this.document!, reader, this.t) }),
    };
  }

  protected override check = check as unknown as PracticeTool['check'];

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

  private renderFoot(document: PracticeDocument): TemplateResult {
    const { t } = this;
    return html`<footer class="foot note">
      ${document.fictional ? html`<p>${t('tool.fictional')}</p>` : nothing}
      <p>${this.savingInWords}</p>
      <p class="credit">${t('attribution')}</p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-assessment-map': PracticeAssessmentMap;
  }
}
