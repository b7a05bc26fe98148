/**
 * Writing an entry: words first, everything else one press away, nothing required. The entry exists from the first
 * letter typed, so that no keystroke waits to be kept; changing what was recorded before makes a correction beside it.
 */
import { html, nothing } from 'lit';
import { referenceOf } from '@practice-kit/documents';
import type { TextCommitEvent, TextInputEvent } from '@practice-kit/elements';
import type { FieldSpec } from '../../model/fields.js';
import { renderOrigin } from '../entry/used-elsewhere.js';
import type { Choice } from '../fields/fields.js';
import type { AnyScreen } from './tool-screen.js';

export interface EditorOptions {
  readonly label: string;
  /** The fields of this kind of entry besides its words. */
  readonly fields: readonly FieldSpec[];
  choices?(field: FieldSpec): readonly Choice[];
}

/** The editor of what `sitting.editing` names. */
export function renderEditor(tool: AnyScreen, { label, fields, choices }: EditorOptions) {
  const { t, sitting: { editing, refusal } } = tool;
  const entry = editing?.id === undefined ? undefined : tool.entryOf(editing.id);
  const set = (name: string, value: unknown): void => { if (entry) tool.send({ type: 'SET', id: entry.id, fields: { [name]: value } }, { intent: `field:${name}:${entry.id}` }); };
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); tool.stopWriting(); } }}>
    ${entry && referenceOf(entry) ? html`<div class="text" tabindex="-1"><p class="words" dir="auto" lang=${entry.lang ?? nothing}>${entry.text}</p>${renderOrigin(entry, { t, lang: tool.language, name: (id) => tool.personName(id), sources: tool.sources })}
      <p class="note">${t('message.written-elsewhere')}</p></div>` : html`<practice-text-entry class="text" .label=${label} .value=${entry?.text ?? ''} ?verbatim=${entry?.verbatim === true} .lang=${entry?.lang ?? ''} .note=${refusal && !refusal.ok ? t(`message.${refusal.messageId}`, refusal.reasons[0]?.values) : ''}
      @practice-text-input=${(event: TextInputEvent) => tool.write(event.value)}
      @practice-text-commit=${(event: TextCommitEvent) => { tool.session?.endIntent(); if (event.byKey) tool.stopWriting(); }}></practice-text-entry>`}
    ${entry?.corrects ? html`<practice-text-entry singleLine .label=${t('field.correctionReason')} .value=${entry.correctionReason ?? ''}
      @practice-text-input=${(event: TextInputEvent) => set('correctionReason', event.value)}></practice-text-entry>` : nothing}
    ${entry && fields.length ? html`<details ?open=${tool.moreOpen} @toggle=${(event: Event) => { tool.moreOpen = (event.target as HTMLDetailsElement).open; tool.requestUpdate(); }}><summary>${t('action.more')}</summary>
      ${tool.moreOpen ? tool.renderFields(fields, entry, set, choices) : nothing}</details>` : nothing}
    <p class="editoracts"><button class="button" @click=${() => tool.stopWriting()}>${t('action.finish')}</button>
      ${entry ? (['protect', 'dispute', 'withdraw'] as const).map((kind) => html`<button class="quietlink" @click=${() => tool.show({ dialog: { kind, id: entry.id }, draft: {} })}>${t(`action.${kind}`)}</button>`) : nothing}</p>
  </div>`;
}
