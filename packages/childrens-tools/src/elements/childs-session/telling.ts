/** A child has begun to tell (CH-R03, CH-M08): what to do, the exact words and the time. It asks nothing, and says nothing else. */
import { html, nothing } from 'lit';
import type { TextInputEvent } from '@practice-kit/elements';
import { formatInstant } from '@practice-kit/practice-tool';
import type { PracticeChildsSession } from './childs-session.js';

export function renderTelling(tool: PracticeChildsSession) {
  const { t, childSession: session, language, closedToChange, sitting: { refusal } } = tool;
  const telling = session?.telling;
  // Said once; where the keyboard is, it stays: what is greyed out under it would lose it.
  const isBegun = telling?.localProcedureAt !== undefined;
  // To another place on the page. A window that is left is still the same writing.
  const left = ({ relatedTarget }: FocusEvent): void => { if (relatedTarget) tool.show({ exact: undefined }); };
  return html`<section class="page telling" aria-labelledby="telling">
    <h2 class="calm" id="telling" data-anchor="telling" tabindex="-1">${t('telling.title')}</h2>
    <p class="lead" dir="auto">${t('message.CH-M08', { name: tool.childName })}</p>
    <ol class="lead"><li>${t('telling.finish')}</li><li>${t('telling.exact')}</li><li>${t('telling.procedure')}${tool.proceduresHref ? html` <a href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}</li></ol>
    ${telling ? html`<p class="note">${t('telling.at', { when: formatInstant(language, telling.at) })}</p>
      <practice-text-entry verbatim .label=${t('telling.words', { name: tool.childName })} .value=${telling.words.text} .lang=${telling.words.lang ?? session?.communication?.language ?? ''} ?disabled=${closedToChange} @focusout=${left} @practice-text-input=${(event: TextInputEvent) => tool.writeExactly({ text: event.value })}></practice-text-entry>
      ${tool.atDesk?.renderTellingAround(tool, telling)}
      ${closedToChange ? nothing : html`<label class="tick"><input type="checkbox" .checked=${isBegun} aria-disabled=${isBegun} @click=${(event: Event) => { if (isBegun) event.preventDefault(); }} @change=${() => tool.writeExactly({ localProcedureAt: tool.now() })}> ${t('telling.procedure-begun')}</label>
      <p class="editoracts"><button class="button main" @click=${() => tool.attempt({ type: 'RETURN' })}>${t('telling.done')}</button></p>
      ${refusal && !refusal.ok ? html`<p class="notice" role="alert">${t('telling.still')}</p>` : nothing}`}` : nothing}
  </section>`;
}
