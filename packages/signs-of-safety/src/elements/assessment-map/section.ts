/** A section of the map: its heading, "Ask", "Add", its entries, and what somebody said out loud about it being empty. */
import { html, nothing } from 'lit';
import { icon, type AnnounceEvent, type EntryOpenEvent } from '@practice-kit/elements';
import { askEntryMenu, children, formatDate, menuWords, personName, renderPrompt } from '@practice-kit/practice-tool';
import { SECTIONS, statedEmpty, type EmptySection, type SectionName } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { renderEditor } from './editor.js';

export function renderSection(tool: PracticeAssessmentMap, section: SectionName) {
  const { t, sitting, isSettled, inTheRoom } = tool;
  const views = tool.entryViews.list(section);
  const writing = sitting.editing?.section === section && !sitting.editing.place ? sitting.editing : undefined;
  const label = t(`section.${section}`);
  const unused = views.length === 0 && !writing;
  if (unused && (isSettled || (section === 'dangerStatements' && tool.entryViews.threads.length > 0 && inTheRoom))) return nothing;
  return html`<section class="section" data-section=${section}>
    <header class="sectionhead"><h3 data-anchor=${`section-${section}`} tabindex="-1">${label}</h3>
      ${isSettled ? nothing : html`<span class="sectionacts">
        ${SECTIONS[section].prompts.length && !inTheRoom ? html`<button class="quietlink" aria-label=${t('action.ask-about', { section: label })} @click=${() => tool.show({ prompt: { at: section, index: 0 } })}>${icon('ask')} ${t('action.ask')}</button>` : nothing}
        <button class="quietlink" aria-label=${t('action.add-to', { section: label })} @click=${() => tool.startWriting(section)}>${icon('add')} ${t('action.add')}</button></span>`}
    </header>
    <practice-entry-list data-list=${section} .items=${views} group="map" .listId=${section} .label=${label} .words=${menuWords(tool, section, tool.entryViews.words)} .targets=${tool.entryViews.targets}
      .editing=${writing && !writing.adding ? (writing.id ?? '') : ''} ?readonly=${isSettled}
      @practice-entry-open=${(event: EntryOpenEvent) => tool.startEditing(section, event.entryId)}
      @practice-entry-move=${tool.onMove} @practice-entry-tick=${tool.onTick} @practice-entry-menu=${askEntryMenu(tool, section)} @practice-finding-action=${tool.onFindingAction}
      @practice-focus-left=${() => void tool.goTo(`section-${section}`)} @practice-announce=${(event: AnnounceEvent) => tool.announce(event.message)}
      >${writing && !writing.adding ? html`<div slot="editor">${renderEditor(tool)}</div>` : nothing}</practice-entry-list>
    ${writing?.adding ? renderEditor(tool) : nothing}
    ${renderStatedEmpty(tool, section)}
    ${renderPrompt(tool, section, SECTIONS[section].prompts)}
  </section>`;
}

/** An empty section that somebody has said out loud is empty says so; otherwise the words to say it are at hand (SOS-R12). */
export function renderStatedEmpty(tool: PracticeAssessmentMap, section: SectionName) {
  const { t, map, language, isSettled } = tool;
  const emptiness = SECTIONS[section].statedEmpty;
  if (!emptiness || tool.entryViews.hasAny(section)) return nothing;
  const said = statedEmpty(map, section as EmptySection);
  if (said) {
    return html`<p class="note" dir="auto">${t(`empty.${said.statement}`)}${said.reason ? html`. ${said.reason}` : nothing}
      ${t('empty.said-by', { name: personName(tool.document!, said.by), date: formatDate(language, said.on) })}</p>`;
  }
  if (isSettled || tool.inTheRoom) return nothing;
  return html`<p class="saidempty"><button class="quietlink" @click=${() => (section === 'harm' ? tool.show({ dialog: { kind: 'say-empty', section, statement: emptiness }, draft: {} }) : tool.send({ type: 'SAY_EMPTY', section, statement: emptiness }))}>${t(`empty.say.${emptiness}`)}</button></p>`;
}

export function renderChildrensWords(tool: PracticeAssessmentMap) {
  const { t, map } = tool;
  const document = tool.document!;
  const spoken = map.childrensWords ?? [];
  const ofScales = (map.scales ?? []).flatMap((scale) => scale.answers)
    .filter((answer) => answer.verbatim && answer.reason && document.people.some((person) => person.id === answer.by && person.kind === 'child'));
  // Every child is looked for by name: whose words are not here is asked after in the same place (SG-07, SOS-M11).
  // Not in what somebody holds a copy of: there it would say that something was left out (DP-16).
  const missing = tool.inTheRoom || tool.isSettled ? [] : children(document).filter(({ id }) => tool.entryViews.findingsOf(id).length > 0);
  if (!spoken.length && !ofScales.length && !missing.length) return nothing;
  return html`<section class="section child"><header class="sectionhead"><h3 data-anchor="childrens-words" tabindex="-1">${t('section.childrensWords')}</h3></header>
    ${ofScales.map((answer) => html`<blockquote><p class="said" lang=${answer.lang ?? nothing} dir="auto" translate="no">${answer.reason}</p>
      <p class="note">${t('childrens-words.said', { name: personName(document, answer.by), date: answer.on ? formatDate(tool.language, answer.on) : '' })}</p></blockquote>`)}
    ${spoken.map((words) => html`<p class="note" dir="auto"><b>${personName(document, words.childId)}</b>
      ${words.whyNot ?? t('childrens-words.kept')}</p>`)}
    ${missing.map(({ id }) => html`<div data-anchor=${id} tabindex="-1"><practice-findings .items=${tool.entryViews.findingsOf(id)} @practice-finding-action=${tool.onFindingAction}></practice-findings></div>`)}</section>`;
}
