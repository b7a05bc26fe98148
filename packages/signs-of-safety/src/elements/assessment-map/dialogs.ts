/** What only the map opens over itself: a scale with its reasons, a new scale, its header, closing it. */
import { html, nothing } from 'lit';
import { icon, type AnswerGivenEvent, type TextInputEvent } from '@practice-kit/elements';
import { form, isCurrent, personName, personRelation, renderFields, renderPrompt, type DialogTable } from '@practice-kit/practice-tool';
import { answersInOrder, promptsOf, type MapScale } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { familyTree } from './family-tree.js';
import { dialogStyles } from './dialogs.styles.js';
import type { MapDialog } from './map-work.js';

export const styles = [dialogStyles];
export const words = enLater;

export const dialogs: DialogTable<PracticeAssessmentMap, MapDialog> = {
  scale: (tool, { scaleId }) => {
    const scale = tool.map.scales?.find((one) => one.id === scaleId);
    return { heading: tool.t('section.scales'), width: 'wide', body: scale ? scaleBody(tool, scale) : nothing };
  },
  'new-scale': (tool, { dangerId }) => {
    const made = form(tool, {
      heading: 'section.scales', fields: [{ name: 'scale.question', kind: 'text' }, { name: 'scale.anchor0', kind: 'text' }, { name: 'scale.anchor10', kind: 'text' }],
      event: (draft) => ({ type: 'ASK', dangerId, question: draft['scale.question'], anchor0: draft['scale.anchor0'], anchor10: draft['scale.anchor10'], newId: tool.newId() }),
      // Where it was asked for is gone: the keyboard goes to what was made, where somebody is asked next.
      afterwards: ({ newId }) => { void tool.goTo(String(newId)); },
    });
    // SOS-R08: about which of the worries it is.
    const thread = tool.entryViews.threads.find(({ danger }) => danger.id === dangerId);
    return { ...made, body: html`${thread ? html`<p class="words" dir="auto"><b>${thread.letter}</b> ${thread.danger.text}</p>` : nothing}${made.body}` };
  },
  'say-empty': (tool, { section, statement }) => form(tool, {
    heading: `empty.${statement}`, fields: [{ name: 'empty.why', kind: 'text' }], event: (draft) => ({ type: 'SAY_EMPTY', section, statement, reason: draft['empty.why'] as string }),
  }),
  'family-tree': familyTree,
  header: (tool) => {
    const { map, t } = tool;
    return {
      heading: t('action.edit-header'),
      body: renderFields([
        { name: 'on', kind: 'date' }, { name: 'method', kind: 'choice', options: ['with-family-in-room', 'prepared-alone', 'supervision'] }, { name: 'purpose', kind: 'text' }, { name: 'place', kind: 'text' },
        { name: 'presentIds', kind: 'people' }, { name: 'contributedBeforehandIds', kind: 'people' }, { name: 'reviewOn', kind: 'date' },
        { name: 'termProfile', kind: 'choice', options: ['standard', 'early-help', 'care-leaver', 'pre-birth'] },
      ], { ...map, place: map.place?.text ?? '' }, {
        t, people: tool.people,
        onChange: (name, value) => { tool.send({ type: 'SET_HEADER', fields: { [name]: name === 'place' && value !== undefined ? { ...map.place, text: value } : value } }, { intent: `header:${name}` }); },
      }),
    };
  },
  'close-map': (tool) => {
    const dangers = (tool.map.dangerStatements ?? []).filter(isCurrent);
    const made = form(tool, {
      heading: 'close.title',
      fields: dangers.flatMap((_danger, index) => [
        { name: `because-${index}`, kind: 'choice', words: 'close', options: ['safe-enough', 'handed-on', 'moved'] } as const, { name: `seen-${index}`, kind: 'text' } as const,
      ]),
      label: (name) => {
        const [what, index] = name.split('-');
        return `${tool.entryViews.threads[Number(index)]?.letter ?? ''} ${tool.t(`close.${what}`)}`;
      },
      event: (draft) => ({ type: 'CLOSE', reasons: dangers.map((danger, index) => ({ dangerId: danger.id, because: draft[`because-${index}`], seen: draft[`seen-${index}`] })) }),
    });
    return { ...made, body: html`${promptsOf('closing').map((id) => html`<p class="note">${tool.t('prompt.you-could-ask')}</p><p class="words">${tool.t(`prompt.${id}`)}</p>`)}${made.body}` };
  },
};

function scaleBody(tool: PracticeAssessmentMap, scale: MapScale) {
  const { t, isSettled, sitting: { asking, draft = {} } } = tool;
  const document = tool.document!;
  const thread = tool.entryViews.threads.find((one) => one.scale?.id === scale.id);
  const words = (draft['words'] as string | undefined) ?? '';
  const child = document.people.find((person) => person.id === asking)?.kind === 'child';
  return html`<div data-thread=${thread ? tool.entryViews.threadOf(thread.letter) : nothing}><practice-scale view="full" .letter=${thread?.letter ?? ''} .heading=${t('section.scales')} .question=${scale.question} .anchor0=${scale.anchor0} .anchor10=${scale.anchor10}
      .step=${scale.step ?? 1} .answers=${tool.entryViews.answers(scale)} .words=${tool.entryViews.scaleWords}
      .asking=${asking ? { name: personName(document, asking), note: personRelation(document, asking), question: t(child ? 'prompt.SOS-P27' : 'prompt.SOS-P24') } : undefined}
      @practice-answer-given=${(event: AnswerGivenEvent) => tool.answer(scale.id, asking!, event.value, event.silence, words)}></practice-scale>
    ${isSettled ? nothing : html`<div class="askform">${asking ? html`<practice-text-entry verbatim .label=${t('scale.their-reason')} .value=${words}
        @practice-text-input=${(event: TextInputEvent) => tool.show({ draft: { ...draft, words: event.value } })}></practice-text-entry>` : nothing}
      <label class="field"><span>${t('scale.ask-whom')}</span><select data-anchor="ask-whom" @change=${(event: Event) => {
        const whom = event.target as HTMLSelectElement;
        tool.show({ asking: whom.value, draft: {} });
        // The question opens above it, and must not push the keyboard off the screen.
        requestAnimationFrame(() => whom.scrollIntoView({ block: 'nearest' }));
      }}>
        <option value="" ?selected=${!asking}>${t('field.nobody-yet')}</option>${document.people.map((person) => html`<option value=${person.id} ?selected=${person.id === asking}>${personName(document, person.id)}</option>`)}</select></label>
      <p><button class="quietlink" @click=${() => tool.show({ prompt: { at: 'scales', index: 0 } })}>${icon('ask')} ${t('action.ask')}</button></p>${renderPrompt(tool, 'scales', promptsOf('scales'))}
      <p class="note">${t('scale.joint')} ${answersInOrder(scale).length === 0 ? t('empty.scale') : ''}</p></div>`}</div>`;
}
