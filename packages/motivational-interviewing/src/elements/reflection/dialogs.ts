/** What only the reflection opens over itself: showing parts of it to a colleague, a line for the record, deleting it, its day and place. */
import { html, nothing } from 'lit';
import { copyFor, type PracticeDocument } from '@practice-kit/documents';
import type { TextInputEvent } from '@practice-kit/elements';
import { handedWords, handing, renderFields, type Choice, type DialogTable, type Draft, type FieldSpec, type ToolEvent } from '@practice-kit/practice-tool';
import { documentType, heldOf, HEADER_SPECS, holdsSomething, lookedAt, maybeNamed, mayGoOnRecord, PARTS, PART_NAMES, wordsOf, type PartName } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import type { ReflectionDialog } from './reflection-work.js';
import type { PracticeReflection } from './reflection.js';

export const words = { ...enLater, ...handedWords };

export const dialogs: DialogTable<PracticeReflection, ReflectionDialog> = {
  share: (tool) => {
    const { t, sitting: { draft = {} } } = tool;
    const event = shareEvent(draft);
    const verdict = tool.can(event);
    const asksWhy = !verdict.ok && verdict.reasons.some(({ messageId }) => messageId === 'MI-M10');
    const choices = ({ name }: FieldSpec): Choice[] => PARTS[name.slice(5) as PartName].map((field) => `${name.slice(5)}.${field}`)
      .filter((path) => holdsSomething(tool.reflection, path)).map((path) => ({ value: path, label: tool.partName(path) }));
    return {
      heading: t('action.share'), width: 'wide',
      body: html`<p>${t('share.deliberate')}</p>
        ${renderFields([
          { name: 'share.with', kind: 'person', of: 'professionals' }, { name: 'share.role', kind: 'choice', words: 'role', options: ['coach', 'peer', 'manager'] },
          ...PART_NAMES.map((part) => ({ name: `part.${part}`, kind: 'references' } as const)).filter((spec) => choices(spec).length > 0), { name: 'share.names', kind: 'tick' }, ...(asksWhy || draft['share.why'] !== undefined ? [{ name: 'share.why', kind: 'text' } as const] : []),
        ], draft, {
          t, people: tool.mayBeShown, choices, ...tool.fieldsAs,
          onChange: (name, value) => {
            if (name === 'share.with') tool.nameColleague(value);
            tool.show({ draft: { ...draft, [name]: value } });
          },
        })}
        ${renderNewColleague(tool, draft)}${renderMaybeNamed(tool, draft, event)}
        ${verdict.ok ? renderPreview(tool, verdict.document, String(event['withId'])) : nothing}`,
      actions: html`<button slot="actions" class="button main" @click=${() => tool.submit({ ...event, newId: tool.newId() })}>${t('share.do')}</button>`,
    };
  },
  record: (tool) => {
    const { t, sitting: { draft = {} } } = tool;
    const chosen = draft['fromItemId'];
    return {
      heading: t('action.record'),
      body: html`<p class="note">${t('record.about')}</p><fieldset class="lines"><legend class="note">${t('record.which')}</legend>${mayGoOnRecord(tool.reflection).map((jot) => html`<label><input type="radio" name="line" .checked=${chosen === jot.id}
        @change=${() => tool.show({ draft: { ...draft, fromItemId: jot.id }, refusal: undefined })}><span class="said" dir="auto" translate="no">${wordsOf(jot)}</span></label>`)}</fieldset>
        ${renderFields([{ name: 'record.who', kind: 'text' }], draft, { t, people: tool.people, onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value } }) })}`,
      actions: html`<button slot="actions" class="button main" @click=${() => tool.submit({ type: 'TO_RECORD', fromItemId: chosen, who: draft['record.who'], newId: tool.newId() })}>${t('record.do')}</button>`,
    };
  },
  delete: (tool) => ({
    heading: tool.t('step.DELETE'), body: html`<p>${tool.t('delete.about')}</p>`,
    actions: html`<button slot="actions" class="button main" @click=${() => tool.submit({ type: 'DELETE' })}>${tool.t('step.DELETE')}</button>`,
  }),
  /** Every way there is to where it belongs. Nothing is copied for anybody: a person writes it there. */
  worry: (tool, { path, about }) => {
    const { t, stage, recordHref, proceduresHref } = tool;
    const found = path.reduce<unknown>((place, key) => (place as Readonly<Record<string | number, unknown>> | undefined)?.[key], tool.document);
    const keeps = about !== undefined && tool.mayGo(about) && (tool.isKept || stage === 'noted' || stage === 'reflecting');
    return {
      heading: t('worry.title'), body: html`${typeof found === 'string' ? html`<p class="words" dir="auto" translate="no">${found}</p>` : nothing}<p>${t('worry.about')}</p>
        ${keeps ? html`<p><button class="button" @click=${() => tool.keepForRecord(about)}>${t(tool.isKept ? 'action.record' : 'worry.keep')}</button></p>` : nothing}
        ${proceduresHref ? html`<p><a href=${proceduresHref} target="_blank" rel="noopener">${t('action.procedures')}</a></p>` : nothing}`,
      ...(recordHref ? { actions: html`<a slot="actions" class="button main" href=${recordHref} target="_blank" rel="noopener">${t('worry.open')}</a>` } : {}),
    };
  },
  turn: (tool) => handing(tool, {
    heading: tool.t('turn'), note: tool.t('turn.note'), done: 'turn.do', fields: [{ name: 'turn.to', kind: 'choice', words: 'register', options: ['family', 'child'] }],
    handOver: (draft) => { tool.register = draft['turn.to'] === 'child' ? 'child' : 'family'; },
  }),
  header: (tool) => ({
    heading: tool.t('action.edit-header'),
    body: renderFields(HEADER_SPECS, tool.reflection, {
      t: tool.t, people: tool.people, ...tool.fieldsAs, onChange: (name, value) => tool.setHeader(name, value),
    }),
  }),
};

const shareEvent = (draft: Draft): ToolEvent => ({
  type: 'SHARE_WITH_COACH', looked: draft['share.looked'], withId: draft['share.with'], withRole: draft['share.role'], parts: PART_NAMES.flatMap((part) => (draft[`part.${part}`] as string[] | undefined) ?? []), namesRemoved: draft['share.names'] === true,
  ...(draft['share.why'] ? { reason: draft['share.why'] as string } : {}),
});

/** What may be a name in it, place by place; one answer for all of them, and only the owner's (MI-R10). */
function renderMaybeNamed(tool: PracticeReflection, draft: Draft, event: ToolEvent) {
  const looked = (draft['share.looked'] ?? []) as readonly string[];
  const found = maybeNamed(tool.document!, heldOf(tool.reflection, event['parts'] as string[])).filter((one) => !looked.includes(lookedAt(one)));
  if (found.length === 0) return nothing;
  return html`<div class="maybe" role="group" aria-labelledby="maybe-named"><p id="maybe-named">${tool.t('share.maybe')}</p>
    <ul>${found.map(({ place, word }) => html`<li><b translate="no" dir="auto">${word}</b> <span class="quiet" dir="auto">${tool.partName(place)}</span></li>`)}</ul>
    <button class="button" @click=${() => { tool.show({ draft: { ...draft, 'share.looked': [...looked, ...found.map(lookedAt)] }, refusal: undefined }); void tool.goTo('share-exactly'); }}>${tool.t('share.none-named')}</button></div>`;
}

/** Exactly what they will hold: the copy itself, of the reflection as it would be. */
function renderPreview(tool: PracticeReflection, document: PracticeDocument, withId: string) {
  const sheet = tool.sheet.module;
  return html`<section class="preview"><h3 data-anchor="share-exactly" tabindex="-1">${tool.t('share.exactly', { name: tool.personName(withId) })}</h3>
    ${sheet ? sheet.renderSheet(copyFor(document, withId, documentType).copy, tool.sheetOptions(withId)) : nothing}</section>`;
}

/** The only people a reflection names are colleagues. */
function renderNewColleague(tool: PracticeReflection, draft: Draft) {
  const name = (draft['share.new'] as string | undefined) ?? '';
  return html`<details><summary>${tool.t('share.somebody-else')}</summary>
    <practice-text-entry singleLine confidential .label=${tool.t('share.new')} .value=${name} @practice-text-input=${(event: TextInputEvent) => tool.show({ draft: { ...draft, 'share.new': event.value } })}></practice-text-entry>
    <button class="button" @click=${() => {
      const id = tool.newId();
      tool.attempt({ type: 'ADD_PERSON', newId: id, person: { name: name.trim() === '' ? undefined : name, kind: 'professional' } });
      if (!tool.sitting.refusal) tool.show({ draft: { ...draft, 'share.new': '', 'share.with': id } });
    }}>${tool.t('share.add')}</button></details>`;
}
