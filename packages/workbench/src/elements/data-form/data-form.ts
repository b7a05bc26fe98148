import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import type { Form, FormField, FormValues } from '@practice-kit/plugin-api';
import type { Words } from '../../wording/words.js';

export const fieldStyles = css`
  .field { margin-block-end: 14px; }
  .field label, .field .name { display: block; font-weight: 600; }
  .field .note { display: block; margin-block: 2px; font-weight: 400; }
  .field input:not([type="checkbox"]), .field textarea, .field select { display: block; inline-size: 100%; min-block-size: 44px; margin-block-start: 4px; padding: 8px 12px; font: 400 var(--practice-text-body)/1.5 var(--practice-font-plain); color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); }
  .field textarea { min-block-size: 88px; resize: vertical; }
  .field .tick { display: flex; gap: 10px; align-items: flex-start; min-block-size: 24px; }
  .field input[type="checkbox"] { flex: none; inline-size: 22px; block-size: 22px; margin: 1px 0 0; accent-color: var(--practice-action); }
`;

/**
 * A form that a plugin describes as data. Every field has its name in view; what is missing is said in words.
 *
 * @summary A form as data.
 * @status stable
 * @since 1.0.0
 */
export class PracticeDataForm extends LitElement {
  static override styles = [baseStyles, fieldStyles, css`:host { display: block; }`];
  @property({ attribute: false }) form: Form | undefined;
  @property({ attribute: false }) t!: Words;
  /** False: it was not taken. */
  @property({ attribute: false }) submit: (values: FormValues) => Promise<boolean> = async () => false;
  @state() private said = '';

  protected override render(): unknown {
    const { form } = this;
    if (!form) return nothing;
    return html`<form novalidate @submit=${this.#onSubmit}>${form.title ? html`<h4 dir="auto"><b>${form.title}</b></h4>` : nothing}${form.fields.map((field, index) => html`<div class="field">${this.#field(field, index)}</div>`)}
      <button class="button">${form.submitLabel}</button><p class="note" role="status" id="said">${this.said}</p></form>`;
  }

  #field(field: FormField, index: number): TemplateResult {
    const { kind, label, hint, value, isRequired } = field;
    const id = `field-${index}`;
    const about = hint ? `hint-${index}` : nothing;
    const name = html`<span dir="auto">${label}</span>${isRequired ? html` <span class="quiet">(${this.t('form.required')})</span>` : nothing}`;
    const note = hint ? html`<span class="note" id="hint-${index}" dir="auto">${hint}</span>` : nothing;
    if (kind === 'toggle') return html`<label class="tick"><input type="checkbox" id=${id} .checked=${value === true} aria-describedby=${about}><span>${name}</span></label>${note}`;
    const control = kind === 'long-text' ? html`<textarea id=${id} dir="auto" aria-describedby=${about} aria-required=${isRequired ? 'true' : 'false'} .value=${String(value ?? '')}></textarea>`
      : kind === 'choice' ? html`<select id=${id} aria-describedby=${about} aria-required=${isRequired ? 'true' : 'false'}><option value="">${this.t('form.choose')}</option>${(field.choices ?? []).map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}</select>`
        : html`<input id=${id} dir="auto" type=${kind === 'date' ? 'date' : kind === 'number' ? 'number' : 'text'} step="any" autocomplete="off" aria-describedby=${about} aria-required=${isRequired ? 'true' : 'false'} .value=${String(value ?? '')}>`;
    return html`<label for=${id}>${name}</label>${note}${control}`;
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { fields } = this.form!;
    const controls = fields.map((_field, index) => this.renderRoot.querySelector<HTMLInputElement>(`#field-${index}`)!);
    const missing = fields.flatMap(({ isRequired, kind }, index) => (isRequired && kind !== 'toggle' && controls[index]!.value.trim() === '' ? [index] : []));
    if (missing.length > 0) {
      this.said = this.t('form.missing', { fields: missing.map((index) => fields[index]!.label).join(', ') });
      controls[missing[0]!]!.focus();
      return;
    }
    const values = Object.fromEntries(fields.flatMap(({ key, kind }, index): [string, string | number | boolean][] => {
      const control = controls[index]!;
      if (kind === 'toggle') return [[key, control.checked]];
      if (kind === 'number') return control.value === '' ? [] : [[key, Number(control.value)]];
      return [[key, control.value]];
    }));
    this.said = await this.submit(values) ? this.t('form.sent') : this.t('form.not-sent');
  };
}
