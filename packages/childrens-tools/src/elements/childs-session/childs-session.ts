import { html, nothing, type TemplateResult } from 'lit';
import { ToolScreen, renderFoot, type Catalogue, type DialogModule, type SheetModule } from '@practice-kit/practice-tool';
import { check, pictureOf, workflow } from '../../model/index.js';
import { en } from '../../wording/en.js';
import type * as pictures from '../pictures/pictures.js';
import { renderPage } from './child-page.js';
import { childsSessionStyles } from './childs-session.styles.js';
import type { Drawings } from './drawings.js';
import { renderCovered, renderHeader } from './header.js';
import { SessionWork } from './session-work.js';
import { renderTelling } from './telling.js';

/**
 * A page of a child's own: three houses, or another picture, in the child's words. Getting ready, explaining, writing it
 * down as it is said, reading it back, who may see which bit, whether showing it is safe, and telling the child what
 * happened. It stops with one press, and when a child begins to tell it asks nothing more (domain.md §4).
 *
 * @summary Children's tools: three houses and friends, for the floor, the desk, the phone and paper.
 * @status stable
 * @since 1.0.0
 * @event practice-change - The document changed.
 * @event practice-save - The tool would like the document kept; cancelable.
 * @event practice-stage-change - The work moved on, or back, or another child's page came into view.
 * @event practice-findings-change - The practice checks say something else.
 * @event practice-error - The document could not be opened or kept.
 * @slot - A `<script type="application/json">` holding the first document.
 */
export class PracticeChildsSession extends SessionWork {
  static override styles = [ToolScreen.styles, childsSessionStyles];

  override readonly workflow = workflow;
  readonly #desk = this.onDemand(() => import('./desk.js'));
  readonly #held = this.onDemand(() => import('./held.js'));
  readonly #pictures = this.onDemand(() => import('../pictures/pictures.js'));
  /** Drawings and photos, once what shows them is here. */
  get pictures(): typeof pictures | undefined { return this.#pictures.module; }

  /** What comes with the desk, once it is there. */
  get atDesk() { return this.#desk.module; }

  protected override check = check;

  protected override catalogueFor(lang: string): Catalogue | Promise<Catalogue> {
    return lang === 'cy' ? import('../../wording/cy.js').then(({ cy }) => cy) : en;
  }

  protected override loadSheet(): Promise<SheetModule> { return import('./sheet.js'); }
  protected override loadDialogs(): Promise<DialogModule> { return import('./dialogs.js'); }

  /** With what it is handed over with: in a child’s hands nothing is waited for. */
  override get isFurnished(): boolean { return [super.isFurnished, this.#held.module, this.pictures].every(Boolean); }
  override askBefore(reader: string): unknown { return this.pictures?.renderLook(this, reader); }

  /** The pictures beside the three houses: they come with the desk. */
  get drawings(): Drawings | undefined { return this.#desk.module?.drawings; }

  protected override renderTool(): TemplateResult {
    const { stage, childSession } = this;
    if (this.isHanded) return html`${this.#held.module?.renderHanded(this) ?? this.renderComing()}`;
    if (this.sitting.covered) return renderCovered(this);
    if (stage === 'following-procedure') return html`${renderHeader(this)}${renderTelling(this)}${this.renderDialogs()}`;
    // The words and the drawings of the other pictures come with the desk.
    const isHere = pictureOf(childSession) === 'three-houses' || this.drawings !== undefined;
    const inTheRoom = isHere && (stage === 'with-child' || stage === 'paused' || stage === 'stopped');
    return html`${renderHeader(this)}
      ${childSession && inTheRoom ? renderPage(this) : nothing}
      ${this.#desk.module?.renderDesk(this) ?? this.renderComing()}
      ${renderFoot(this)}${this.renderDialogs()}${this.pictures?.renderLarge(this)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-childs-session': PracticeChildsSession;
  }
}
