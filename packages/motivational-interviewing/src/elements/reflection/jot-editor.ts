/** The field their words are written in, and what kind they were. */
import { html, nothing } from 'lit';
import type { TextCommitEvent, TextInputEvent } from '@practice-kit/elements';
import { JOT_SPECS, KINDS, type JotList } from '../../model/index.js';
import { renderEditorActs } from './editor-acts.js';
import { renderHint } from './jots.js';
import type { PracticeReflection } from './reflection.js';
import { renderRulerEditor } from './ruler-editor.js';

/** Their words first, kept from the first letter; what kind it was is one tap, and everything else can wait. */
export function renderJotEditor(tool: PracticeReflection) {
  const { t, sitting: { editing, refusal } } = tool;
  const list = editing!.section as JotList;
  if (list === 'rulers') return renderRulerEditor(tool);
  const id = editing!.id;
  const jot = id === undefined ? undefined : tool.entryOf(id);
  const kind = KINDS[list];
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); tool.stopWriting(); } }}>
    ${renderHint(tool, list)}
    <practice-text-entry class="text" verbatim .label=${`${t(`list.${list}`)}: ${t('jot.words')}`} .value=${jot?.text ?? ''} .lang=${jot?.lang ?? ''}
      .note=${refusal && !refusal.ok ? t(`message.${refusal.messageId}`, refusal.reasons[0]?.values) : ''}
      @practice-text-input=${(event: TextInputEvent) => tool.write(event.value)}
      @practice-text-commit=${(event: TextCommitEvent) => { tool.session?.endIntent(); if (event.byKey) tool.stopWriting(); }}></practice-text-entry>
    ${jot && kind ? html`<fieldset class="kinds"><legend>${t('jot.kind')}</legend>${kind.options.map((option) => html`<button type="button" class="button" aria-pressed=${jot[kind.field as 'id'] === option}
      @click=${() => tool.setJot(jot.id, kind.field, jot[kind.field as 'id'] === option ? undefined : option)}><span>${t(`${kind.words}.${option}`)}${list === 'changeTalk' ? html` <span class="note">${t(`change.${option}.like`)}</span>` : nothing}</span></button>`)}${tool.fieldsAs.note(kind.field) ? html`<p class="note" role="alert">${tool.fieldsAs.note(kind.field)}</p>` : nothing}</fieldset>` : nothing}
    ${jot ? html`<details ?open=${tool.moreOpen} @toggle=${(event: Event) => { tool.moreOpen = (event.target as HTMLDetailsElement).open; tool.requestUpdate(); }}><summary>${t('jot.more')}</summary>
      ${tool.moreOpen ? tool.renderFields(JOT_SPECS[list], jot, (name, value) => tool.setJot(jot.id, name, value), undefined) : nothing}</details>` : nothing}
    ${renderEditorActs(tool, id)}</div>`;
}
