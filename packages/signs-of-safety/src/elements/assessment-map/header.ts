/** Whose map it is, when and where it was made, who was there, where it has got to. */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { renderNewDocument, renderUseLink } from '@practice-kit/practice-tool';
import { childrensNames, formatDate, keptFrom, listWords, personName, personRelation } from '@practice-kit/practice-tool/model';
import { STAGE_RAIL } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

export function renderHeader(tool: PracticeAssessmentMap) {
  const { t, map, language, inTheRoom, closedToChange, isSettled } = tool;
  const document = tool.document!;
  const kept = inTheRoom ? '' : keptFrom(document, map.place ?? {}, t);
  const when = [
    [map.on ? formatDate(language, map.on, 'full') : '', map.method ? t(`method.${map.method}`) : ''].filter(Boolean).join(', '),
    map.place?.text && !inTheRoom ? map.place.text : '',
  ].filter(Boolean).join(' · ');
  const present = (ids: readonly string[], relations: boolean) => ids.map((id) =>
    html` <b dir="auto">${personName(document, id)}</b> ${relations ? personRelation(document, id) : nothing}`);
  // SG-01: at the desk and in the room.
  const urgent = tool.proceduresHref ? html`<p class="urgent"><a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a></p>` : nothing;
  return html`<header class="top">
    <div class="topline">
      <div><p class="note">${t('title')}</p><h1 class="title" dir="auto">${listWords(language, childrensNames(document)) || t('header.no-child')}</h1></div>
      <div class="topright">
        ${inTheRoom ? renderWorries(tool) : html`<practice-steps class="stages" .label=${t('stages')} .steps=${STAGE_RAIL.map((id) => ({ id, label: t(`stage.${id}`), current: railPlace(tool.stage) === id }))}></practice-steps>`}
        ${closedToChange || inTheRoom ? nothing : renderSteps(tool)}
        <div class="actions">
          <button class="button" aria-pressed=${inTheRoom} @click=${() => { tool.density = inTheRoom ? 'desk' : 'large'; }}>${t(inTheRoom ? 'action.smaller' : 'action.bigger')}</button>
          ${inTheRoom ? urgent : html`<button class="button" @click=${tool.print}>${icon('print')} ${t('action.print')}</button>`}
          ${closedToChange || inTheRoom ? nothing : html`<button class="button main" @click=${() => tool.show({ dialog: { kind: 'copies' } })}>${t('action.copy-for')}</button>`}
        </div>
      </div>
    </div>
    ${inTheRoom ? nothing : html`
    <div class="facts">${when || map.purpose ? html`<p><span dir="auto">${when}</span>${kept ? html` <span class="kept" role="img" aria-label=${kept} title=${kept}>${icon('eye-crossed')}</span>` : nothing}
      ${map.purpose ? html`<span class="quiet" dir="auto">${when ? ' · ' : ''}${map.purpose}</span>` : nothing}</p>` : nothing}
      ${isSettled ? nothing : html`<button class="quietlink" data-anchor="header" @click=${() => tool.show({ dialog: { kind: 'header' } })}>${t('action.edit-header')}</button>
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'people' } })}>${t('action.people')}</button>
      ${renderUseLink(tool)}
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'flags' } })}>${t('action.flags')}</button>`}</div>
    <div class="people">
      ${map.presentIds?.length ? html`<p><span class="quiet">${t('header.present')}</span>${present(map.presentIds, true)}</p>` : nothing}
      ${map.contributedBeforehandIds?.length ? html`<p><span class="quiet">${t('header.beforehand')}</span>${present(map.contributedBeforehandIds, false)}</p>` : nothing}
      ${urgent}
    </div>
    ${renderEnd(tool)}
    ${!isSettled && tool.entryViews.findingsOf('').length ? html`<practice-findings .items=${tool.entryViews.findingsOf('')} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}`}
  </header>`;
}

/** A map that is over says so, and why: for each worry what was seen, by whom it was said and when (domain.md §3.4). */
function renderEnd(tool: PracticeAssessmentMap) {
  const { t, stage, language } = tool;
  if (!tool.isOver) return nothing;
  const why = stage === 'closed' ? (tool.document!.checkAnswers ?? []).filter(({ messageId }) => messageId === 'close-why') : [];
  const { followedBy, newMap } = tool;
  return html`<div class="over"><p><b>${t(`stage.${stage}`)}</b> ${followedBy?.href && !newMap.state ? html`<a class="quietlink" href=${followedBy.href}>${t('next.open')}</a>` : nothing}</p>
    ${stage === 'superseded' ? renderNewDocument(newMap, t('next.open')) : nothing}${tool.entryViews.threads.map(({ letter, danger }) => {
    const said = why.findLast(({ about }) => about[0] === danger.id);
    return said ? html`<p dir="auto"><span class="letter small">${letter}</span> ${t(`close.${String(said['because'])}`)}. ${said.reason}
      <span class="quiet">${[personName(tool.document!, said.by ?? ''), said.at ? formatDate(language, said.at.slice(0, 10)) : ''].filter(Boolean).join(', ')}</span></p>` : nothing;
  })}</div>`;
}

/** What can come next, in words: a blocked one can be pressed, and says what is missing (domain.md §2.11). */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  'not-started': ['START'], gathering: ['SHAPE'], shaping: ['READY'], ready: ['EDIT'], previewing: ['CANCEL'],
  shared: ['FAMILY_ADDS', 'REVIEW_DUE'], reviewing: ['UPDATE', 'NEW_MAP', 'CLOSE'], superseded: ['NEW_MAP', 'REOPEN'], closed: ['REOPEN'],
};

function renderSteps(tool: PracticeAssessmentMap) {
  return html`<div class="nextsteps">${(NEXT[tool.stage] ?? []).filter((type) => type !== 'NEW_MAP' || !tool.hasNewMap).map((type) => html`<button class="quietlink" @click=${() => (type === 'CLOSE'
    ? tool.show({ dialog: { kind: 'close-map' }, draft: {} }) : tool.step({ type }))}>${tool.t(`step.${type}`)}</button>`)}</div>`;
}

function railPlace(stage: string): string {
  const places: Record<string, string> = { 'not-started': 'gathering', previewing: 'ready', superseded: 'reviewing', closed: 'reviewing' };
  return places[stage] ?? stage;
}

function renderWorries(tool: PracticeAssessmentMap) {
  const { t } = tool;
  const { threads } = tool.entryViews;
  const worry = tool.worryInView;
  if (threads.length === 0) return nothing;
  return html`<div class="worries" role="group" aria-label=${t('large.one-at-a-time')}><span>${t('large.one-at-a-time')}</span>
    ${threads.map(({ letter, danger }) => html`<button aria-pressed=${worry === danger.id} aria-label=${t('large.worry', { letter })}
      data-thread=${tool.entryViews.threadOf(letter)} @click=${() => tool.show({ worry: danger.id })}><span class="letter big ${worry === danger.id ? '' : 'ring'}">${letter}</span></button>`)}
    <button class="others" aria-pressed=${worry === 'rest'} @click=${() => tool.show({ worry: 'rest' })}>${t('large.rest')}</button></div>`;
}
