/**
 * The fields around an entry's words, drawn from data: who, when, which children, what it rests on.
 * A field is a control with a visible label; nothing here is required, and every change is one event (domain.md §2.1).
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldSpec } from '../../model/fields.js';
import { langTag } from '../../model/lang-tag.js';
import { languageName, languageTag, usualLanguages } from '../../model/languages.js';
import type { Wording } from '../../model/wording.js';

export interface Choice { readonly value: string; readonly label: string }
/** Whom a field may name. */
export type PeopleKind = 'anyone' | 'adults' | 'children' | 'professionals';

export interface FieldsContext {
  readonly t: Wording;
  /** People a field of this kind may name. */
  people(kind: PeopleKind): readonly Choice[];
  /** What a `reference` or `references` field may point at. */
  choices?(field: FieldSpec): readonly Choice[];
  /** Told of a change; `undefined` takes the field away. */
  onChange(name: string, value: unknown): void;
  /** The label of a field whose word is not under its own name. */
  label?(name: string): string | undefined;
  /** What was typed stays with its writer: no browser looks at how it is spelt (DP-31). */
  readonly confidential?: boolean;
  /** Why what was put into a field was not taken, to be said beside it. */
  note?(name: string): string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

export function renderFields(specs: readonly FieldSpec[], values: Values, context: FieldsContext) {
  return html`<div class="fields">${specs.map((spec) => {
    const field = renderField(spec, values, context);
    // A field for words says it itself.
    if (!context.note || spec.kind === 'text') return field;
    const note = context.note(spec.name);
    return html`<div>${field}${note ? html`<p class="note" role="alert" id=${`note-${spec.name}`}>${note}</p>` : nothing}</div>`;
  })}</div>`;
}

function renderField(spec: FieldSpec, values: Values, context: FieldsContext): unknown {
  const { t, onChange } = context;
  // A name with a dot in it is the whole key of its word.
  const label = context.label?.(spec.name) ?? t(spec.name.includes('.') ? spec.name : `field.${spec.name}`);
  const value = values[spec.name];
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  switch (spec.kind) {
    case 'text': return html`<practice-text-entry .label=${label} .value=${text(value)} .lang=${langTag(text(values[spec.langFrom ?? ''])) ?? ''} ?verbatim=${spec.verbatim ?? false} ?confidential=${context.confidential ?? false} .note=${context.note?.(spec.name) ?? ''}
      @practice-text-input=${(event: Event & { value: string }) => onChange(spec.name, event.value || undefined)}></practice-text-entry>`;
    case 'language': return languageField(spec, label, text(value), context);
    case 'date': case 'time': return dateField(spec, label, text(value), context);
    case 'when': return whenField(values, label, context);
    case 'number': return html`<label class="field"><span>${label}</span><input type="number" inputmode="numeric" min=${spec.from ?? 0} max=${spec.to ?? nothing} .value=${text(value)} aria-describedby=${context.note?.(spec.name) ? `note-${spec.name}` : nothing}
      @change=${(event: Event) => { const given = inputOf(event).value; onChange(spec.name, given === '' ? undefined : Number(given)); }}></label>`;
    case 'tick': return html`<label class="tickfield"><input type="checkbox" .checked=${value === true}
      @change=${(event: Event) => onChange(spec.name, inputOf(event).checked || undefined)}><span>${label}</span></label>`;
    case 'person': return select(spec.name, label, text(value), context.people(spec.of ?? 'anyone'), context);
    case 'choice': return select(spec.name, label, text(value), worded(spec, t), context);
    case 'reference': return select(spec.name, label, text(value), context.choices?.(spec) ?? [], context);
    case 'people': return boxes(spec.name, label, list, context.people(spec.of ?? 'anyone'), context);
    case 'choices': return boxes(spec.name, label, list, worded(spec, t), context);
    case 'references': return boxes(spec.name, label, list, context.choices?.(spec) ?? [], context);
    case 'impact': return perChild(spec.name, label, list as { childId: string; text: string }[], context);
    case 'sources': return sources(spec, label, list as { kind: string; by?: string; text?: string }[], context);
    default: return nothing;
  }
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const inputOf = (event: Event) => event.target as HTMLInputElement;
const worded = (spec: FieldSpec, t: Wording): Choice[] => (spec.options ?? []).map((value) => ({ value, label: t(`${spec.words ?? spec.name}.${value}`) }));

function dateField({ name, kind, until }: FieldSpec, label: string, value: string, { onChange }: FieldsContext) {
  // A day that has not come is not taken, and the browser says so where it was written.
  return html`<label class="field"><span>${label}</span><input type=${kind} max=${until ?? nothing} .value=${value}
    @change=${(event: Event) => { if (inputOf(event).reportValidity()) onChange(name, inputOf(event).value || undefined); }}></label>`;
}

/** By its name: one of the usual ones, or any other, written. */
function languageField({ name }: FieldSpec, label: string, value: string, { t, onChange }: FieldsContext) {
  const lang = t('kept.lang');
  return html`<label class="field"><span>${label}</span><input type="text" list=${`languages-${name}`} autocomplete="off" .value=${live(languageName(value, lang))}
    @change=${(event: Event) => { const words = inputOf(event).value; onChange(name, words.trim() ? languageTag(words, lang) : undefined); }}></label>
    <datalist id=${`languages-${name}`}>${usualLanguages(lang).map((one) => html`<option value=${one.label}></option>`)}</datalist>`;
}

/** When it happened, as exactly as anybody knows (shapes.md K5): the precision decides what the date holds. */
function whenField(values: Values, label: string, { t, onChange }: FieldsContext) {
  const precision = text(values['datePrecision']) || 'day';
  const occurredOn = text(values['occurredOn']);
  const type = precision === 'year' || precision === 'about' ? 'text' : precision === 'month' ? 'month' : precision === 'exact' ? 'datetime-local' : 'date';
  return html`<fieldset class="when"><legend>${label}</legend>
    <label class="field"><span>${t('field.datePrecision')}</span><select @change=${(event: Event) => {
      const chosen = inputOf(event).value;
      onChange('datePrecision', chosen);
      if (chosen === 'unknown') onChange('occurredOn', null);
    }}>${['exact', 'day', 'month', 'year', 'about', 'unknown'].map((value) => html`<option value=${value} ?selected=${value === precision}>${t(`datePrecision.${value}`)}</option>`)}</select></label>
    ${precision === 'unknown' ? nothing : html`<label class="field"><span>${t('field.occurredOn')}</span><input type=${type} .value=${occurredOn}
      placeholder=${type === 'text' ? 'YYYY-MM' : ''} @change=${(event: Event) => onChange('occurredOn', inputOf(event).value || undefined)}></label>`}
  </fieldset>`;
}

function select(name: string, label: string, value: string, choices: readonly Choice[], { t, onChange }: FieldsContext) {
  // A value this version does not know is kept and shown as it is (shapes.md, head note).
  const known = !value || choices.some((choice) => choice.value === value);
  return html`<label class="field"><span>${label}</span><select @change=${(event: Event) => onChange(name, inputOf(event).value || undefined)}>
    <option value="" ?selected=${!value}>${t('field.nobody-yet')}</option>
    ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
    ${choices.map((choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`)}</select></label>`;
}

function boxes(name: string, label: string, chosen: readonly unknown[], choices: readonly Choice[], { onChange }: FieldsContext) {
  const change = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((one) => one !== value);
    onChange(name, next.length > 0 ? next : undefined);
  };
  return html`<fieldset class="boxes"><legend>${label}</legend>${choices.map(({ value, label: words }) => html`<label><input type="checkbox" .checked=${chosen.includes(value)}
    @change=${(event: Event) => change(value, inputOf(event).checked)}><span dir="auto">${words}</span></label>`)}</fieldset>`;
}

/** What it was like for each child, one field a child: never one for all of them. */
function perChild(name: string, label: string, impact: readonly { childId: string; text: string }[], context: FieldsContext) {
  return html`<fieldset class="impact"><legend>${label}</legend>${context.people('children').map(({ value, label: child }) => {
    const one = impact.find(({ childId }) => childId === value);
    return html`<practice-text-entry .label=${child} .value=${one?.text ?? ''} @practice-text-input=${(event: Event & { value: string }) => {
      const others = impact.filter(({ childId }) => childId !== value);
      const next = event.value ? [...others, { ...one, childId: value, text: event.value }] : others;
      context.onChange(name, next.length > 0 ? next : undefined);
    }}></practice-text-entry>`;
  })}</fieldset>`;
}

function sources(spec: FieldSpec, label: string, list: readonly { kind: string; by?: string; text?: string }[], context: FieldsContext) {
  const { t, onChange } = context;
  const put = (index: number, change: object) => onChange(spec.name, list.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return html`<fieldset class="sources"><legend>${label}</legend>${list.map((source, index) => html`<div class="source">
      ${select('kind', t('field.sourceKind'), source.kind, worded(spec, t), { ...context, onChange: (_name, kind) => put(index, { kind: kind ?? 'record' }) })}
      ${select('by', t('field.sourceBy'), source.by ?? '', context.people('anyone'), { ...context, onChange: (_name, by) => put(index, { by }) })}
      <practice-text-entry singleLine .label=${t('field.sourceText')} .value=${source.text ?? ''} @practice-text-input=${(event: Event & { value: string }) => put(index, { text: event.value })}></practice-text-entry></div>`)}
    <button type="button" class="quietlink" @click=${() => onChange(spec.name, [...list, { kind: spec.options?.[0] ?? 'record' }])}>${t('action.add-source')}</button></fieldset>`;
}
