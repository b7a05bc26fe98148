/** What opens over the map: a scale with its reasons, the header, people, what is kept from whom, copies. One at a time. */
import { html, nothing } from 'lit';
import { renderFields } from '@practice-kit/practice-tool';
import { isCurrent, personName, personRelation, type FieldSpec } from '@practice-kit/practice-tool/model';
import { FLAG_TYPES } from '@practice-kit/documents';
import { answersInOrder, entryOf, type MapScale } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import type { Sitting } from './map-work.js';
import { renderCopies } from './copies.js';
import { people } from './editor.js';

type Dialog = NonNullable<Sitting['dialog']>;
type Draft = Record<string, unknown>;

export function renderDialogs(tool: PracticeAssessmentMap) {
  const { dialog } = tool.sitting;
  if (!dialog) return nothing;
  const { t } = tool;
  if (dialog.kind === 'copies') {
    return html`<practice-dialog kind="sheet" open .heading=${t('action.copy-for')} .closeLabel=${t('close')} @practice-dialog-close=${tool.closeDialog}>${renderCopies(tool)}</practice-dialog>`;
  }
  const { heading, body, actions } = (CONTENTS[dialog.kind] as (tool: PracticeAssessmentMap, dialog: Dialog) => Contents)(tool, dialog);
  return html`<practice-dialog open kind=${dialog.kind === 'scale' ? 'wide' : 'dialog'} .heading=${heading} .closeLabel=${t('close')} @practice-dialog-close=${tool.closeDialog}>${dialog.kind === 'not-yet' ? [refusal(tool), body] : [body, refusal(tool)]}${actions ?? nothing}</practice-dialog>`;
}

interface Contents { heading: string; body: unknown; actions?: unknown }
type ContentsOf = { [Kind in Exclude<Dialog['kind'], 'copies'>]: (tool: PracticeAssessmentMap, dialog: Extract<Dialog, { kind: Kind }>) => Contents };

const CONTENTS: ContentsOf = {
  scale: (tool, { scaleId }) => {
    const scale = tool.map.scales?.find((one) => one.id === scaleId);
    return { heading: tool.t('section.scales'), body: scale ? scaleBody(tool, scale) : nothing };
  },
  'new-scale': (tool, { dangerId }) => form(tool, 'section.scales', [
    { name: 'scale.question', kind: 'text' }, { name: 'scale.anchor0', kind: 'text' }, { name: 'scale.anchor10', kind: 'text' },
  ], (draft) => ({ type: 'ASK', dangerId, question: draft['scale.question'], anchor0: draft['scale.anchor0'], anchor10: draft['scale.anchor10'], newId: tool.newId() })),
  header: (tool) => {
    const { map, t } = tool;
    const fields: FieldSpec[] = [
      { name: 'on', kind: 'date' }, { name: 'method', kind: 'choice', options: ['with-family-in-room', 'prepared-alone', 'supervision'] }, { name: 'purpose', kind: 'text' }, { name: 'place', kind: 'text' },
      { name: 'presentIds', kind: 'people' }, { name: 'contributedBeforehandIds', kind: 'people' }, { name: 'reviewOn', kind: 'date' },
      { name: 'termProfile', kind: 'choice', options: ['standard', 'early-help', 'care-leaver', 'pre-birth'] },
    ];
    return {
      heading: t('action.edit-header'),
      body: renderFields(fields, { ...map, place: map.place?.text ?? '' }, {
        t, prefix: 'header', people: (kind) => people(tool, kind), choices: () => [],
        onChange: (name, value) => { tool.send({ type: 'SET_HEADER', fields: { [name]: name === 'place' && value !== undefined ? { ...map.place, text: value } : value } }, { intent: `header:${name}` }); },
      }),
    };
  },
  people: (tool) => {
    const { t } = tool;
    const document = tool.document!;
    const added = form(tool, 'action.people', [
      { name: 'name', kind: 'text' }, { name: 'kind', kind: 'choice', options: ['child', 'unborn', 'family', 'carer', 'community', 'professional'] },
      { name: 'relationship', kind: 'text' }, { name: 'role', kind: 'text' }, { name: 'livesWith', kind: 'people' },
    ], (draft) => ({ type: 'ADD_PERSON', newId: tool.newId(), person: { kind: 'family', ...draft } }), 'action.add-person');
    return {
      ...added,
      body: html`<ul class="plainlist">${document.people.map((person) => html`<li dir="auto"><b>${person.name}</b> <span class="quiet">${personRelation(document, person.id)}</span></li>`)}</ul><h3 class="sub">${t('action.add-person')}</h3>${added.body}`,
    };
  },
  flags: (tool) => {
    const { t } = tool;
    const document = tool.document!;
    const added = form(tool, 'action.flags', [
      { name: 'flagType', kind: 'choice', words: 'flag', options: FLAG_TYPES }, { name: 'flagValue', kind: 'text', verbatim: true }, { name: 'withholdFrom', kind: 'people' }, { name: 'flagReason', kind: 'text' },
    ], (draft) => ({ type: 'FLAG', newId: tool.newId(), flag: { type: draft['flagType'] ?? 'victim-safety', value: draft['flagValue'], withholdFrom: draft['withholdFrom'] ?? [], reason: draft['flagReason'] } }), 'action.add-flag');
    return {
      ...added,
      body: html`<ul class="plainlist">${document.flags.map((flag) => html`<li dir="auto"><b>${t(`flag.${flag.type}`)}</b>: ${flag.value}
        <p class="note">${t('kept.not-for', { names: flag.withholdFrom.map((id) => personName(document, id) || id).join(', ') })}. ${flag.reason}</p></li>`)}</ul><h3 class="sub">${t('action.add-flag')}</h3>${added.body}`,
    };
  },
  protect: (tool, { id }) => {
    const { t } = tool;
    const entry = entryOf(tool.map, id);
    return {
      heading: t('action.protect'),
      body: renderFields([{ name: 'withholdFrom', kind: 'people' }], entry ?? {}, {
        t, prefix: 'protect', people: (kind) => people(tool, kind), choices: () => [],
        onChange: (name, value) => { tool.send({ type: 'SET', id, fields: { [name]: value } }); },
      }),
    };
  },
  dispute: (tool, { id }) => form(tool, 'action.dispute', [{ name: 'dispute.who', kind: 'person' }, { name: 'dispute.words', kind: 'text', verbatim: true }],
    (draft) => ({ type: 'DISPUTE', id, of: draft['dispute.who'], text: draft['dispute.words'] })),
  withdraw: (tool, { id }) => form(tool, 'action.withdraw', [{ name: 'withdrawWith', kind: 'person', of: 'professionals' }, { name: 'withdrawWhy', kind: 'text' }],
    (draft) => ({ type: 'WITHDRAW', id, agreedWith: draft['withdrawWith'], reason: draft['withdrawWhy'] as string })),
  version: (tool, { id, reader, leaveOut }) => {
    const name = tool.readerName(reader);
    const entry = entryOf(tool.map, id) as { text?: string } | undefined;
    const made = leaveOut
      ? form(tool, 'copies.leave-out', [{ name: 'copies.leave-out-why', kind: 'text' }], (draft) => ({ type: 'WRITE_VERSION', id, reader, withhold: true, reason: draft['copies.leave-out-why'] as string }))
      : form(tool, 'copies.write-version', [{ name: 'copies.version-text', kind: 'text' }], (draft) => ({ type: 'WRITE_VERSION', id, reader, text: draft['copies.version-text'] }));
    return { ...made, heading: tool.t('version.title', { name }), body: html`<p class="note">${tool.t('version.original')}</p><p class="words" dir="auto">${entry?.text}</p>${made.body}` };
  },
  'close-map': (tool) => {
    const { t } = tool;
    const dangers = (tool.map.dangerStatements ?? []).filter(isCurrent);
    return form(tool, 'close.title', dangers.flatMap((_danger, index): FieldSpec[] => [
      { name: `close.because-${index}`, kind: 'choice', words: 'close', options: ['safe-enough', 'handed-on', 'moved'] }, { name: `close.seen-${index}`, kind: 'text' },
    ]), (draft) => ({ type: 'CLOSE', reasons: dangers.map((danger, index) => ({ dangerId: danger.id, because: draft[`close.because-${index}`], seen: draft[`close.seen-${index}`] })) }), undefined,
    (key) => key.replace(/^field\.close\.(because|seen)-(\d+)$/, (_whole, what: string, index: string) => `${tool.entryViews.threads[Number(index)]?.letter ?? ''} ${t(`close.${what}`)}`));
  },
  'not-yet': (tool, { event }) => {
    const made = form(tool, 'not-yet', [{ name: 'not-yet.why', kind: 'text' }], (draft) => ({ ...event, reason: draft['not-yet.why'] as string }), 'not-yet.anyway');
    return tool.sitting.refusal && !tool.sitting.refusal.ok && tool.sitting.refusal.severity === 'block' ? { ...made, body: nothing, actions: nothing } : made;
  },
};

/** A small form over the map: a draft in this sitting, one event when it is done. */
function form(
  tool: PracticeAssessmentMap, heading: string, fields: readonly FieldSpec[],
  event: (draft: Draft) => { type: string } & Record<string, unknown>, done = 'action.save', label?: (key: string) => string,
): Contents {
  const t: PracticeAssessmentMap['t'] = (key, values) => (label && key.startsWith('field.close.') ? label(key) : tool.t(key.startsWith('field.') && key.split('.').length > 2 ? key.slice(6) : key, values ?? { name: '' }));
  const draft = tool.sitting.draft ?? {};
  return {
    heading: tool.t(heading, { name: '' }),
    body: renderFields(fields, draft, { t, prefix: heading, people: (kind) => people(tool, kind), choices: () => [], onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value } }) }),
    actions: html`<button slot="actions" class="button main" @click=${() => tool.submit(event(draft))}>${tool.t(done)}</button>`,
  };
}

function refusal(tool: PracticeAssessmentMap) {
  const { refusal: refused } = tool.sitting;
  if (!refused || refused.ok) return nothing;
  return html`<div class="refusedbox" role="alert">${refused.reasons.map((reason) => html`<p dir="auto">${tool.t(`message.${reason.messageId}`, reason.values)}
    ${reason.about.length > 0 ? html`<button class="quietlink" @click=${() => { tool.closeDialog(); void tool.goTo(reason.about[0]!); }}>${tool.describe(reason.about[0]!)}</button>` : nothing}</p>`)}</div>`;
}

function scaleBody(tool: PracticeAssessmentMap, scale: MapScale) {
  const { t, closedToChange, sitting } = tool;
  const document = tool.document!;
  const thread = tool.entryViews.threads.find((one) => one.scale?.id === scale.id);
  const asking = sitting.asking;
  const draft = sitting.draft ?? {};
  const child = document.people.find((person) => person.id === asking)?.kind === 'child';
  return html`<div data-thread=${thread ? tool.entryViews.threadOf(thread.letter) : nothing}><practice-scale view="full" .letter=${thread?.letter ?? ''} .heading=${t('section.scales')} .question=${scale.question} .anchor0=${scale.anchor0} .anchor10=${scale.anchor10}
      .step=${scale.step ?? 1} .answers=${tool.entryViews.answers(scale)} .words=${tool.entryViews.scaleWords}
      .asking=${asking ? { name: personName(document, asking), note: personRelation(document, asking), question: t(child ? 'prompt.SOS-P27' : 'prompt.SOS-P24') } : undefined}
      @practice-answer-given=${(event: Event & { value?: number; silence?: string }) => tool.answer(scale.id, asking!, event.value, event.silence, draft['words'] as string | undefined)}></practice-scale>
    ${closedToChange ? nothing : html`<div class="askform">${asking ? html`<practice-text-entry verbatim .label=${t('scale.their-reason')} .value=${(draft['words'] as string | undefined) ?? ''}
        @practice-text-input=${(event: Event & { value: string }) => tool.show({ draft: { ...draft, words: event.value } })}></practice-text-entry>` : nothing}
      <label class="field"><span>${t('scale.ask-whom')}</span><select data-anchor="ask-whom" @change=${(event: Event) => {
        const whom = event.target as HTMLSelectElement;
        tool.show({ asking: whom.value, draft: {} });
        // The question opens above it, and must not push the keyboard off the screen.
        requestAnimationFrame(() => whom.scrollIntoView({ block: 'nearest' }));
      }}>
        <option value="" ?selected=${!asking}>${t('field.nobody-yet')}</option>${document.people.map((person) => html`<option value=${person.id} ?selected=${person.id === asking}>${personName(document, person.id)}</option>`)}</select></label>
      <p class="note">${t('scale.joint')} ${answersInOrder(scale).length === 0 ? t('empty.scale') : ''}</p></div>`}</div>`;
}
