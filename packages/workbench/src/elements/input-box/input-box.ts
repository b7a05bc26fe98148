import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import type { Words } from '../../wording/words.js';

/** A question with one line for an answer. */
export interface Question {
  readonly title: string; readonly from?: string | undefined; readonly prompt?: string | undefined; readonly value?: string | undefined; readonly placeHolder?: string | undefined;
  validate?(value: string): Promise<string | undefined>;
}

/** What was answered; nothing: put away. */
export class AnswerEvent extends Event {
  constructor(readonly answer: string | undefined) { super('practice-answer', { bubbles: true, composed: true }); }
}

/**
 * Asks for one line. What is wrong with it is said beneath it, while it is written and before it is taken.
 *
 * @summary A question with one line for an answer.
 * @status stable
 * @since 1.0.0
 * @event practice-answer - Answered, or put away.
 */
export class PracticeInputBox extends LitElement {
  static override styles = [baseStyles, css`
    dialog { inline-size: min(34rem, calc(100vw - 24px)); padding: 20px 24px; border: 1px solid var(--practice-rule); border-radius: 12px; background: var(--practice-paper-raised); color: var(--practice-ink); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); }
    dialog::backdrop { background: rgb(20 34 39 / .2); }
    h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); overflow-wrap: anywhere; margin-block-end: 8px; }
    label { display: block; font-weight: 600; }
    input { display: block; inline-size: 100%; min-block-size: 44px; margin-block: 4px; padding: 8px 12px; font: 400 var(--practice-text-body)/1.5 var(--practice-font-plain); color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); }
    .problem { min-block-size: var(--practice-line-body); font-weight: 600; overflow-wrap: anywhere; }
    footer { display: flex; flex-wrap: wrap; gap: 12px; margin-block-start: 12px; }
  `];
  @property({ attribute: false }) question: Question | undefined;
  @property({ attribute: false }) t!: Words;
  @state() private problem = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;
  #answer: string | undefined;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('question')) return;
    this.problem = '';
    this.#answer = undefined;
    if (this.question && !this.dialog.open) this.dialog.showModal();
    else if (!this.question && this.dialog.open) this.dialog.close();
    if (!this.question) return;
    this.field.value = this.question.value ?? '';
    this.field.focus();
    this.field.select();
  }

  protected override render(): TemplateResult {
    const { question, t } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @cancel=${(event: Event) => event.stopPropagation()}><h2 id="title" dir="auto">${question?.title ?? ''}${question?.from ? html` <span class="note" dir="auto">${t('said-by', { plugin: question.from })}</span>` : nothing}</h2>${question ? html`
      <form @submit=${this.#submit}><label dir="auto">${question.prompt || t('input.field')}<input dir="auto" autocomplete="off" placeholder=${question.placeHolder ?? nothing} aria-describedby="problem" aria-invalid=${this.problem ? 'true' : 'false'} @input=${() => void this.#look()}></label>
      <p class="problem" id="problem" role="status" dir="auto">${this.problem}</p>
      <footer><button class="button main">${t('pick.done')}</button><button type="button" class="button" @click=${() => this.dialog.close()}>${t('pick.cancel')}</button></footer></form>` : nothing}</dialog>`;
  }

  /** What is wrong with what stands there now; an answer that comes late, about what stood there before, is not heard. */
  async #look(): Promise<boolean> {
    const { value } = this.field;
    const problem = await this.question?.validate?.(value).catch(() => undefined);
    if (this.field?.value !== value) return false;
    this.problem = problem ?? '';
    return this.problem === '';
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { value } = this.field;
    if (!await this.#look()) return;
    this.#answer = value;
    this.dialog.close();
  };

  readonly #closed = (): void => {
    if (!this.question) return;
    this.question = undefined;
    this.dispatchEvent(new AnswerEvent(this.#answer));
  };
}

declare global {
  interface HTMLElementEventMap { 'practice-answer': AnswerEvent }
}
