/** What only a scale opens over a tool: everybody's reasons, with one more person to ask; a new one. */
import { html, nothing } from 'lit';
import { css, type AnswerGivenEvent, type TextInputEvent } from '@practice-kit/elements';
import { form, personName, personRelation, type DialogTable } from '@practice-kit/practice-tool';
import { scaleIn } from '../../model/index.js';
import type { DataDialog, PracticeDataTool } from './data-tool.js';

export const styles = [css`.askform { display: grid; gap: 12px; margin-block-start: 16px; }`];

export const dialogs: DialogTable<PracticeDataTool, DataDialog> = {
  scale: (tool, { section, id }) => {
    const scale = scaleIn(tool.data!, tool.document!, id);
    const { t, isForReading, views, sitting: { asking, draft = {} } } = tool;
    const document = tool.document!;
    const words = (draft['words'] as string | undefined) ?? '';
    return {
      heading: tool.t(`section.${section}`), width: 'wide',
      body: scale ? html`<practice-scale view="full" .question=${scale.question} .anchor0=${scale.anchor0} .anchor10=${scale.anchor10} .step=${scale.step === 0.5 ? 0.5 : 1} .answers=${views.answers(scale)} .words=${views.scaleWords}
          .asking=${asking ? { name: personName(document, asking), note: personRelation(document, asking), question: scale.question } : undefined}
          @practice-answer-given=${(event: AnswerGivenEvent) => tool.answer(id, event.value, event.silence)}></practice-scale>
        ${isForReading ? nothing : html`<div class="askform">${asking ? html`<practice-text-entry verbatim .label=${t('scale.their-reason')} .value=${words}
            @practice-text-input=${(event: TextInputEvent) => tool.show({ draft: { ...draft, words: event.value } })}></practice-text-entry>` : nothing}
          <label class="field"><span>${t('scale.ask-whom')}</span><select data-anchor="ask-whom" @change=${(event: Event) => tool.show({ asking: (event.target as HTMLSelectElement).value, draft: {} })}>
            <option value="" ?selected=${!asking}>${t('field.nobody-yet')}</option>${document.people.map((person) => html`<option value=${person.id} ?selected=${person.id === asking}>${personName(document, person.id)}</option>`)}</select></label>
          <p class="note">${t('scale.joint')}</p></div>`}` : nothing,
    };
  },
  'new-scale': (tool, { section }) => form(tool, {
    heading: `section.${section}`, fields: [{ name: 'scale.question', kind: 'text' }, { name: 'scale.anchor0', kind: 'text' }, { name: 'scale.anchor10', kind: 'text' }],
    event: (draft) => ({ type: 'ASK', section, question: draft['scale.question'], anchor0: draft['scale.anchor0'] ?? '', anchor10: draft['scale.anchor10'] ?? '', newId: tool.newId() }),
  }),
};
