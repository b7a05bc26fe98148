import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import type { PluginHost, Walkthrough, WalkthroughStep } from '@practice-kit/plugin-host';
import { pluginIcon, pluginIconStyles } from '../plugin-icon/plugin-icon.js';
import type { LaterWords } from '../../wording/words.js';
import { fieldStyles } from '../data-form/data-form.js';
import { CommandRequestEvent } from '../contributed-view/contributed-view.js';

/**
 * First steps, for somebody who has never been here. In any order, or left; nothing is scored.
 *
 * @summary First steps.
 * @status stable
 * @since 1.0.0
 * @event practice-command-request - A step's command is to be run.
 */
export class PracticeWalkthroughs extends LitElement {
  static override styles = [baseStyles, pluginIconStyles, fieldStyles, css`
    :host { display: block; max-inline-size: 44rem; padding: 20px 24px; }
    h2, h3 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); }
    h3 { font-size: var(--practice-text-lead); margin-block-start: 24px; }
    li { padding-block: 14px; border-block-start: 1px solid var(--practice-rule-soft); }
    li:first-child { border: 0; }
    h4 { font-weight: 600; }
    .acts { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; margin-block-start: 10px; }
    .field { margin: 0; }
  `];
  @property({ attribute: false }) host!: PluginHost;
  @property({ attribute: false }) t!: LaterWords;

  protected override updated(): void {
    for (const { id } of this.host.walkthroughs.all()) this.host.walkthroughs.shown(id);
  }

  protected override render(): TemplateResult {
    const { t } = this;
    const all = this.host.walkthroughs.all();
    return html`<h2>${t('first-steps')}</h2><p class="note">${t(all.length > 0 ? 'first-steps.about' : 'first-steps.none')}</p>${all.map((walkthrough) => this.#walkthrough(walkthrough))}`;
  }

  #walkthrough(walkthrough: Walkthrough): TemplateResult {
    const { title, description, steps, icon } = walkthrough;
    return html`<section aria-label=${title}><h3 dir="auto">${pluginIcon(icon)}${title}</h3><p dir="auto">${description}</p><p class="note">${this.t('first-steps.progress', { done: steps.filter(({ isDone }) => isDone).length, all: steps.length })}</p>
      <ol>${steps.map((step) => this.#step(walkthrough, step))}</ol></section>`;
  }

  #step({ id: walkthrough }: Walkthrough, { id, title, description, commands, isDone }: WalkthroughStep): TemplateResult {
    return html`<li><h4 dir="auto">${title}</h4><p dir="auto">${description}</p><div class="acts">${commands.map((command) => {
      const found = this.host.command(command);
      return found?.isEnabled ? html`<button type="button" class="button" @click=${() => this.dispatchEvent(new CommandRequestEvent(command))}>${found.title}</button>` : nothing;
    })}${isDone ? html`<span class="note">${this.t('first-steps.done')}</span>` : html`<button type="button" class="quietlink" aria-label=${`${this.t('first-steps.mark')}: ${title}`} @click=${() => void this.host.walkthroughs.finish(walkthrough, id).then(() => this.requestUpdate())}>${this.t('first-steps.mark')}</button>`}</div></li>`;
  }
}
