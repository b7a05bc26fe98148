/** The three columns, with each worry and what answers it in one row across them, and its scale under it. */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { atRow, renderPrompt, rows } from '@practice-kit/practice-tool';
import { answersInOrder, SECTIONS, type SectionName, type Thread } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { renderSection, renderChildrensWords, renderStatedEmpty } from './section.js';
import { renderStatement } from './statement.js';
import { renderScaleStrip } from './scale-strip.js';
import { renderEditor } from './editor.js';

const PLACES = [1, 2, 3] as const;
type Place = (typeof PLACES)[number];

/** What of a thread stands in each column. */
const THREAD_SECTIONS: Record<Place, SectionName> = { 1: 'dangerStatements', 2: 'existingSafety', 3: 'safetyGoals' };
/** Order of the page once a statement exists: statements lead, what they rest on follows (DESIGN-LANGUAGE §6). */
const REST: Record<Place, readonly SectionName[]> = {
  1: ['harm', 'complicatingFactors', 'unknowns'],
  2: ['existingStrengths'],
  3: ['nextSteps', 'bottomLines'],
};

export function renderMap(tool: PracticeAssessmentMap) {
  const { t, sitting, inTheRoom } = tool;
  const all = tool.entryViews.rows;
  const worry = tool.worryInView;
  const threads = inTheRoom ? all.filter(({ danger }) => danger.id === worry) : all;
  const rest = !inTheRoom || worry === 'rest' || all.length === 0;
  const last = 2 + 2 * threads.length;
  const overall = rest && !tool.isJoint ? tool.map.scales?.find(({ forDangerId }) => !forDangerId) : undefined;
  return html`<div class="map" data-column=${sitting.column} ${rows(overall ? last + 1 : rest ? last : last - 1)}>
    ${PLACES.map((place) => html`<section class="column" aria-label=${t(`column.${place}`)}>
      <header class="question">${icon(`place-${place}`)}<h2 tabindex="-1" data-anchor=${`column-${place}`}>${t(`column.${place}`)}</h2></header>
      ${threads.map((thread, index) => renderCell(tool, place, thread, 2 + 2 * index))}
      ${rest ? html`<div class="cell rest" ${atRow(overall ? last + 1 : last)}>${renderRest(tool, place)}</div>` : nothing}
    </section>`)}
    ${tool.isJoint ? nothing : threads.map((thread, index) => html`<section class="strip" data-thread=${tool.entryViews.threadOf(thread.letter)}
      aria-label=${t('scale.region', { letter: thread.letter })} ${atRow(3 + 2 * index)}>${renderScaleStrip(tool, thread)}</section>`)}
    ${overall ? html`<section class="strip overall" aria-label=${t('scale.overall')} ${atRow(last)}>${renderScaleStrip(tool, { letter: '', scale: overall })}</section>` : nothing}
  </div>
  <nav class="switch" aria-label=${t('switch.label')}>${PLACES.map((place) => html`<button aria-current=${sitting.column === place ? 'true' : 'false'}
    @click=${() => tool.goTo(`column-${place}`, place)}>${icon(`place-${place}`)}<span>${t(`switch.${place}`)}</span></button>`)}</nav>`;
}

function renderCell(tool: PracticeAssessmentMap, place: Place, thread: Thread, row: number) {
  const { t, sitting, isSettled, inTheRoom } = tool;
  const section = THREAD_SECTIONS[place];
  const promptAt = `${section} ${thread.danger.id}`;
  const writing = sitting.editing?.section === section && sitting.editing.place === thread.danger.id && sitting.editing.adding;
  const all = place === 1 ? [thread.danger] : place === 2 ? thread.safety : thread.goals;
  // What is being written for the first time stands in its field until the writing is over.
  const entries = all.filter((entry) => !writing || entry.id !== sitting.editing?.id);
  // The keyboard is taken to what is around a statement: a host that Tab leaves out would take what is inside it along.
  return html`<div class="cell thread" data-thread=${tool.entryViews.threadOf(thread.letter)} ${atRow(row)}>
    ${entries.map((entry, index) => html`<div class="statement" data-anchor=${entry.id} tabindex="-1">${renderStatement(tool, section, entry, thread, index === 0, place)}</div>`)}
    ${entries.length === 0 ? html`<practice-statement .letter=${thread.letter} .label=${t(`section.${section}`)} .line=${place === 3 ? 'end' : 'middle'} readonly .words=${tool.entryViews.words}
        .text=${''}></practice-statement>
      ${writing || inTheRoom ? nothing : html`<p class="note">${t(place === 2 ? 'empty.existingSafety' : 'empty.safetyGoals')}</p>`}` : nothing}
    ${place === 2 && thread === tool.entryViews.rows[0] ? renderStatedEmpty(tool, 'existingSafety') : nothing}
    ${writing ? renderEditor(tool) : nothing}
    ${isSettled || inTheRoom || writing ? nothing : html`<p class="sectionacts">
      <button class="quietlink" @click=${() => tool.show({ prompt: { at: promptAt, index: 0 } })}>${icon('ask')} ${t('action.ask')}</button>
      ${place === 1 ? nothing : html`<button class="quietlink" aria-label=${t('action.add-to', { section: t(`section.${section}`) })}
        @click=${() => tool.startWriting(section, thread.danger.id)}>${icon('add')} ${t('action.add')}</button>`}</p>`}
    ${renderPrompt(tool, promptAt, SECTIONS[section].prompts)}
    ${place === 1 ? renderTies(tool, thread) : nothing}
  </div>`;
}

/** On a phone: from the worry to what everyone needs to see, and to its scale. */
function renderTies(tool: PracticeAssessmentMap, thread: Thread) {
  const { t } = tool;
  const { isJoint } = tool;
  const numbers = thread.scale ? answersInOrder(thread.scale).filter((answer) => answer.value !== undefined).length : 0;
  const ring = html`<span class="letter small">${thread.letter}</span>`;
  return html`<nav class="ties" aria-label=${t('ties.label', { letter: thread.letter })}>
    <button @click=${() => tool.goTo(thread.safety[0]?.id ?? 'column-2', 2)}>${ring} ${t('section.existingSafety')} ${icon('chevron')}</button>
    <button @click=${() => tool.goTo(thread.goals[0]?.id ?? 'column-3', 3)}>${ring} ${t('section.safetyGoals')} ${icon('chevron')}</button>
    ${isJoint ? nothing : html`<button @click=${() => tool.openScale(thread)}>${ring} <span>${t('section.scales')} <span class="quiet">${t('scale.numbers', { count: numbers })}</span></span> ${icon('chevron')}</button>`}
  </nav>`;
}

function renderRest(tool: PracticeAssessmentMap, place: Place) {
  const { isSettled, sitting, inTheRoom, t } = tool;
  const anyWorry = tool.entryViews.rows.length > 0;
  const overall = tool.map.scales?.find(({ forDangerId }) => !forDangerId);
  const newWorry = sitting.editing?.section === 'dangerStatements' && sitting.editing.adding;
  return html`
    ${place === 1 && overall && !tool.isJoint ? html`<nav class="ties" aria-label=${t('scale.overall')}><button @click=${() => tool.openScale({ scale: overall })}>${t('scale.overall')} ${icon('chevron')}</button></nav>` : nothing}
    ${place === 1 ? (anyWorry && !newWorry
      ? (isSettled || inTheRoom ? nothing : html`<p class="section saidempty"><button class="quietlink" data-anchor="section-dangerStatements" @click=${() => tool.startWriting('dangerStatements')}>${icon('add')} ${t('action.new-danger')}</button>
        ${overall ? nothing : html`<button class="quietlink" @click=${() => tool.openScale({})}>${icon('add')} ${t('action.add-overall')}</button>`}</p>`)
      : renderSection(tool, 'dangerStatements')) : nothing}
    ${place === 3 && !anyWorry ? renderLooseStatements(tool, 'safetyGoals') : nothing}
    ${REST[place].map((section) => renderSection(tool, section))}
    ${place === 2 ? renderLooseStatements(tool, 'existingSafety') : place === 3 && anyWorry ? renderLooseStatements(tool, 'safetyGoals') : nothing}
    ${place === 2 ? renderChildrensWords(tool) : nothing}
    ${place === 1 ? tool.renderGenogram() : nothing}`;
}

/** Safety or a goal that is not tied to a worry (yet) is never lost from view: it stands as an entry of its section. */
function renderLooseStatements(tool: PracticeAssessmentMap, section: 'existingSafety' | 'safetyGoals') {
  return tool.entryViews.list(section).length || (tool.sitting.editing?.section === section && !tool.sitting.editing.place && tool.sitting.editing.adding) || tool.entryViews.rows.length === 0
    ? renderSection(tool, section)
    : nothing;
}

