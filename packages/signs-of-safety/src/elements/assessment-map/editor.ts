/**
 * Writing an entry: words first, everything else one press away, nothing required. The entry exists from the first
 * letter typed, so that no keystroke waits to be kept; changing what was recorded before makes a correction beside it.
 */
import { html, nothing } from 'lit';
import { renderFields, type Choice } from '@practice-kit/practice-tool';
import { children, isCurrent, personName, type FieldSpec } from '@practice-kit/practice-tool/model';
import { entryOf, SECTIONS, type SectionName } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

export function renderEditor(tool: PracticeAssessmentMap) {
  const { t, sitting } = tool;
  const editing = sitting.editing!;
  const { section, id } = editing;
  const entry = id === undefined ? undefined : entryOf(tool.map, id);
  const label = t(`section.${section}`);
  const childs = entry?.verbatim === true;
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); tool.stopWriting(); } }}>
    <practice-text-entry class="text" .label=${label} .value=${entry?.text ?? ''} ?verbatim=${childs} .lang=${entry?.lang ?? ''} .note=${refused(tool)}
      @practice-text-input=${(event: Event & { value: string }) => tool.write(event.value)}
      @practice-text-commit=${(event: Event & { byKey: boolean }) => { tool.session?.endIntent(); if (event.byKey) tool.stopWriting(); }}></practice-text-entry>
    ${entry?.corrects ? html`<practice-text-entry singleLine .label=${t('field.correctionReason')} .value=${entry.correctionReason ?? ''}
      @practice-text-input=${(event: Event & { value: string }) => tool.send({ type: 'SET', id: entry.id, fields: { correctionReason: event.value } }, { intent: `reason:${entry.id}` })}></practice-text-entry>` : nothing}
    ${entry ? html`<details ?open=${tool.moreOpen} @toggle=${(event: Event) => { tool.moreOpen = (event.target as HTMLDetailsElement).open; }}><summary>${t('action.more')}</summary>
      ${renderFields(SECTIONS[section].fields, entry, {
        t, prefix: section,
        people: (kind) => people(tool, kind),
        choices: (field) => choices(tool, field),
        onChange: (name, value) => { tool.send({ type: 'SET', id: entry.id, fields: { [name]: value } }, { intent: `field:${name}:${entry.id}` }); },
      })}</details>` : nothing}
    <p class="editoracts"><button class="button" @click=${() => tool.stopWriting()}>${t('action.finish')}</button>
      ${entry ? html`<button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'protect', id: entry.id } })}>${t('action.protect')}</button>
        <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'dispute', id: entry.id } })}>${t('action.dispute')}</button>
        <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'withdraw', id: entry.id } })}>${t('action.withdraw')}</button>` : nothing}</p>
  </div>`;
}

/** What stood in the way of the last change, in words, beside the field. */
function refused(tool: PracticeAssessmentMap): string {
  const { refusal } = tool.sitting;
  return refusal && !refusal.ok ? tool.t(`message.${refusal.messageId}`) : '';
}

export function people(tool: PracticeAssessmentMap, kind: 'anyone' | 'children' | 'professionals'): Choice[] {
  const document = tool.document!;
  const list = kind === 'children' ? children(document) : kind === 'professionals' ? document.people.filter((person) => person.kind === 'professional') : document.people;
  return list.map((person) => ({ value: person.id, label: personName(document, person.id) }));
}

function choices(tool: PracticeAssessmentMap, field: FieldSpec): Choice[] {
  const entries = (tool.map[field.section as SectionName] ?? []) as { id: string; text: string; status?: string }[];
  return entries.filter(isCurrent).map((entry) => {
    const letter = tool.entryViews.threads.find((thread) => thread.danger.id === entry.id)?.letter;
    return { value: entry.id, label: `${letter ? `${letter}: ` : ''}${entry.text.length > 70 ? `${entry.text.slice(0, 70)}…` : entry.text}` };
  });
}
