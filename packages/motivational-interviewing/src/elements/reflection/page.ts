/** The reflection outside the conversation: the one thing to try comes first, then the count, what was heard, and the rest. */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { formatDate } from '@practice-kit/practice-tool';
import { mayGoOnRecord, standingShares, type PartName } from '../../model/index.js';
import { renderBar, renderTurn } from './bar.js';
import { factsOf, wentTo } from './facts.js';
import { renderCounts } from './counts.js';
import { HEARD_LISTS, renderHeard } from './jots.js';
import { renderHolders, renderPart } from './parts.js';
import { renderRulers } from './rulers.js';
import type { PracticeReflection } from './reflection.js';

/** Which part each stage is about; its fields are open there, and one press away elsewhere. */
const PART_OF: Readonly<Record<string, PartName>> = { preparing: 'before', 'in-conversation': 'during', noted: 'during' };
const NEXT: Readonly<Record<string, readonly string[]>> = {
  preparing: ['GO'], 'in-conversation': ['STOP'], noted: ['REFLECT', 'LEAVE'], reflecting: ['SAVE'], kept: ['REFLECT', 'ARCHIVE', 'DELETE'], archived: ['REOPEN', 'DELETE'],
};

export function renderPage(tool: PracticeReflection) {
  const { t, stage, reflection, language, closedToChange } = tool;
  if (stage === 'deleted') return html`${renderBar(tool)}<div class="panel"><h1 class="title">${t('stage.deleted')}</h1><p>${t('deleted')}</p></div>`;
  const part = PART_OF[stage] ?? 'after';
  const one = reflection.after?.oneThingToPractise;
  const isRead = part === 'after' && stage !== 'reflecting' && one;
  const findings = tool.findingViews.of('');
  return html`${renderBar(tool)}
    <header class="top"><p class="note"><span dir="auto">${[isRead ? t('part.after') : '', ...factsOf(reflection, t, language)].filter(Boolean).join(' · ')}</span>
      ${closedToChange || stage === 'archived' ? nothing : html`<button class="quietlink" data-anchor="header" @click=${() => tool.show({ dialog: { kind: 'header' } })}>${t('action.edit-header')}</button>`}${renderTurn(tool)}</p>
      <h1 class="title">${t(isRead ? 'field.oneThingToPractise' : `part.${part}`)}</h1>
      ${isRead ? html`<p class="words thing" dir="auto">${one}</p>${renderHolders(tool, 'after', 'oneThingToPractise')}` : nothing}</header>
    ${findings.length ? html`<practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing}
    <div class="page">${part === 'before' ? renderBefore(tool) : part === 'during' ? renderDuring(tool) : renderAfter(tool)}${renderGiven(tool)}</div>
    ${closedToChange || stage === 'archived' ? nothing : tool.writing.module?.renderAsked(tool, part)}
    ${closedToChange ? nothing : renderSteps(tool, part)}
    <p class="note lawful">${t('lawful')}
      ${!closedToChange && tool.isKept && mayGoOnRecord(reflection).length ? html`<button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'record' }, draft: {} })}>${t('action.record')}</button>` : nothing}</p>`;
}

/** Authority is honest, and what this way of working is not for is said where somebody gets ready for it (MI-R06, MI-R08). */
const renderBefore = (tool: PracticeReflection) => html`<section>${renderPart(tool, 'before', tool.isOpen('before'))}<p class="note never">${tool.t('never')}</p></section>`;

function renderDuring(tool: PracticeReflection) {
  return html`<section class="words-heard">${HEARD_LISTS.map((list) => renderHeard(tool, list))}</section>
    <section>${renderRulers(tool)}<section>${renderPart(tool, 'during', tool.isOpen('during'))}</section></section>${renderPrepared(tool)}`;
}

function renderAfter(tool: PracticeReflection) {
  const isOpen = tool.isOpen('after');
  return html`<section class="looking">${isOpen ? renderPart(tool, 'after', true) : nothing}${renderCounts(tool, isOpen)}${renderRulers(tool)}
      ${isOpen ? nothing : html`<section>${renderPart(tool, 'after', false)}</section>`}${renderChange(tool, 'after')}</section>
    <section class="words-heard"><h2>${tool.t('part.during')}</h2>${HEARD_LISTS.map((list) => renderHeard(tool, list))}${renderPart(tool, 'during', tool.isOpen('during'))}${renderChange(tool, 'during')}</section>
    ${renderPrepared(tool)}`;
}

/** What was written before, put away until somebody wants it. */
const renderPrepared = (tool: PracticeReflection) => html`<section class="prepared"><details><summary>${tool.t('part.before')}</summary>${renderPart(tool, 'before', tool.isOpen('before'))}${renderChange(tool, 'before')}</details></section>`;

/** Opens a part for writing where its stage is over, and closes it again. */
function renderChange(tool: PracticeReflection, part: PartName) {
  const { t, closedToChange, stage, sitting } = tool;
  const isWriting = sitting.part === part;
  if (closedToChange || stage === 'archived' || (tool.isOpen(part) && !isWriting)) return nothing;
  return html`<p><button class="quietlink" aria-label=${isWriting ? nothing : t('part.change', { part: t(`part.${part}`) })} aria-expanded=${isWriting} @click=${() => tool.show({ part: isWriting ? undefined : part })}>${t(isWriting ? 'action.finish' : 'entry.edit')}</button></p>`;
}

/** Who holds what of it, and what is on the record. */
function renderGiven(tool: PracticeReflection) {
  const { t, reflection, language, closedToChange } = tool;
  const there = tool.linesThere;
  const waiting = (reflection.toCaseRecord ?? []).slice(there.length);
  return html`${(reflection.sharing ?? []).length ? html`<section class="given"><h2>${t('share.title')}</h2><ul>${(reflection.sharing ?? []).map((share) => html`<li>
      <p><b dir="auto">${tool.personName(share.withId)}</b> <span class="quiet">${t(`role.${share.withRole}`)}</span></p>
      <p class="note">${share.parts.map((path) => tool.partName(path, share)).filter(Boolean).join(' · ')}</p>
      <p class="note">${t('share.since', { date: formatDate(language, share.on, 'day-and-month') })}${share.takenBackOn ? ` · ${t('share.back', { date: formatDate(language, share.takenBackOn, 'day-and-month') })}` : ''}${tool.isKeptSo(share) ? '' : ` · ${t('share.not-yet')}`}</p>
      ${share.takenBackOn || closedToChange ? nothing : html`<button class="button" @click=${() => tool.step({ type: 'TAKE_BACK', shareId: share.id })}>${t('action.take-back')}</button>`}</li>`)}</ul></section>` : nothing}
    ${([['record.title', there], ['record.chosen', waiting]] as const).map(([title, lines]) => (lines.length ? html`<section class="given"><h2>${t(title)}</h2><ul>${lines.map((line) => html`<li><p class=${line.asOwnWords === false ? 'words' : 'said'} dir="auto">${line.text}</p>
      <p class="note">${wentTo(line, t, language, lines === there)}</p></li>`)}</ul></section>` : nothing))}`;
}

function renderSteps(tool: PracticeReflection, part: PartName) {
  const { t, stage, sitting: { prompt, editing } } = tool;
  const shows = stage === 'kept' || stage === 'shared';
  const isHeld = standingShares(tool.reflection).length > 0;
  return html`<div class="nextsteps">
    ${stage === 'shared' && !isHeld ? html`<button class="button" @click=${() => tool.step({ type: 'TAKE_BACK' })}>${t('step.SAVE')}</button>` : nothing}
    ${(NEXT[stage] ?? []).map((type, index) => html`<button class="button ${index === 0 && !shows && !editing ? 'main' : ''}" @click=${() => (type === 'DELETE' ? tool.show({ dialog: { kind: 'delete' } }) : tool.step({ type }))}>${t(`step.${type}`)}</button>`)}
    ${shows ? html`<button class="button" @click=${() => tool.show({ dialog: { kind: 'share' }, draft: {} })}>${t('action.share')}</button>` : nothing}
    <button class="quietlink" @click=${tool.print}>${icon('print')} ${t('action.print')}</button>
    ${stage === 'archived' ? nothing : tool.writing.module?.renderAskLinks(tool, part)}
    ${stage === 'preparing' && prompt ? html`<button class="quietlink" @click=${() => { tool.send({ type: 'SKIP' }); tool.show({ prompt: { ...prompt, index: prompt.index + 1 } }); }}>${t('step.SKIP')}</button>` : nothing}</div>
    ${isHeld ? html`<p class="note">${t('share.held')}</p>` : nothing}`;
}
