/** In which language something was said (shapes.md K7), and what was written of a telling before: what a worker says of words beside them. It comes with the desk. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageName, usualLanguages } from '@practice-kit/practice-tool';
import type { Telling } from '../../model/index.js';
import { renderTold } from './record.js';
import type { PracticeChildsSession } from './childs-session.js';

type Tool = PracticeChildsSession;

/** The language the child talks in, unless this one thing is in another: those of this page first. A language that is not in the list is written in “About these words”. */
function renderLanguages(tool: Tool, chosen: string | undefined, choose: (lang: string) => void) {
  const { t, childSession: session } = tool;
  const document = tool.document!;
  const usual = session?.communication?.language || document.lang;
  const child = document.people.find(({ id }) => id === session?.childId);
  const names = t('kept.lang');
  const near = [...new Set([usual, child?.language, document.lang, chosen].filter((one) => one !== undefined && one !== ''))];
  const others = usualLanguages(names).filter(({ value }) => !near.includes(value));
  return html`<label class="saidin"><span class="note">${t('say.lang')}</span> <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${[...near.map((value) => ({ value, label: languageName(value, names) })), ...others].map(({ value, label }) => html`<option value=${value} .selected=${live(value === (chosen || usual))}>${label}</option>`)}</select></label>`;
}

/** Of what is being put in. One sentence in another language than the rest is that on paper, and read aloud (K7). */
export const renderSaidIn = (tool: Tool, entry?: { readonly id: string; readonly lang?: string }) => renderLanguages(tool, tool.sitting.lang ?? entry?.lang, (lang) => {
  if (entry) tool.send({ type: 'WRITE', id: entry.id, lang });
  tool.show({ lang });
});
/** Of what a child says to their number. */
export const renderFaceSaidIn = (tool: Tool) => renderLanguages(tool, tool.sitting.face?.lang, (lang) => tool.show({ face: { words: '', ...tool.sitting.face, lang } }));

/** Under the exact words: their language, and what was written of this telling before, which stays (K9). */
export function renderTellingAround(tool: Tool, { at, words }: Telling) {
  const before = (tool.childSession?.earlierTellings ?? []).filter((one) => one.status === 'corrected' && one.at === at);
  return html`${tool.closedToChange ? nothing : renderLanguages(tool, words.lang, (lang) => tool.writeExactly({ lang }))}
    ${before.length === 0 ? nothing : html`<ul class="list">${before.map((one) => html`<li>${renderTold(one, tool)}</li>`)}</ul>`}`;
}
