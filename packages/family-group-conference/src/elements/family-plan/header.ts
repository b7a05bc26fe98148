/** Whose plan it is, whose words it is in, where the work has got to, and what can come next. */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { childrensNames, listWords } from '@practice-kit/practice-tool';
import { NEXT_STEPS, informationGiving, isFamily } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { day, names } from './parts.js';
import { VIEWS, type PlanDialog, type View } from './plan-work.js';

export function renderHeader(tool: PracticeFamilyPlan) {
  const { t, conference: { meeting, plan }, language, closedToChange, stage } = tool;
  const children = listWords(language, childrensNames(tool.document!));
  const [first, ...others] = NEXT_STEPS[stage] ?? [];
  const by = plan?.writtenBy && plan.typedBy ? t('words.written-and-typed', { writer: names(tool, [plan.writtenBy]), typist: names(tool, [plan.typedBy]) })
    : plan?.writtenBy ? t('words.written', { writer: names(tool, [plan.writtenBy]) }) : '';
  return html`<header class="top">
    <div class="topline">
      <div><p class="note">${[t('title'), meeting?.on ? day(tool, meeting.on, 'full') : ''].filter(Boolean).join(' · ')}</p>
        <h1 class="title" dir="auto">${children ? t(plan ? 'heading.plan' : 'heading.meeting', { children }) : t('heading.nobody')}</h1></div>
      <div class="actions">${plan ? html`<button class="button" @click=${() => tool.open({ kind: 'wall' })}>${icon('print')} ${t('action.wall')}</button>` : nothing}
        <button class="button" @click=${tool.print}>${icon('print')} ${t('action.print')}</button>
        ${closedToChange || !first ? nothing : html`<button class="button main" @click=${() => { take(tool, first); }}>${t(`step.${first}`)}</button>`}</div>
    </div>
    ${plan?.items?.length ? html`<p class="by">${lock} <span>${t('words.the-familys')} ${by} ${t('words.beside')}</span></p>` : nothing}
    <div class="links under">${closedToChange ? nothing : html`${others.map((step) => html`<button class="quietlink" @click=${() => { take(tool, step); }}>${t(`step.${step}`)}</button>`)}
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'people' }, draft: {} })}>${t('action.people')}</button>
      <button class="quietlink" @click=${() => tool.show({ dialog: { kind: 'flags' }, draft: {} })}>${t('action.flags')}</button>`}
      ${tool.proceduresHref ? html`<a class="quietlink" href=${tool.proceduresHref}>${t('action.procedures')}</a>` : nothing}</div>
  </header>`;
}

function take(tool: PracticeFamilyPlan, step: string): void {
  if (step === 'copies') tool.show({ dialog: { kind: 'copies' } });
  else if (step === 'ACCEPT' || step === 'DECLINE') {
    // An answer is somebody's: the one that is written down already, until another is named.
    const said = tool.conference.offer?.offeredTo?.find(({ response }) => response === (step === 'ACCEPT' ? 'accepted' : 'declined'));
    tool.open({ kind: step === 'ACCEPT' ? 'accept' : 'decline' }, { 'agreed.who': said?.personId, on: said?.on });
  }
  else if (step === step.toUpperCase()) tool.step({ type: step });
  // Whoever of the family has heard everything goes in, until somebody says otherwise.
  else tool.open({ kind: step } as PlanDialog, step === 'go-private' ? { 'private.present': (informationGiving(tool.document!)?.presentIds ?? []).filter((id) => isFamily(tool.document!, id)) } : {});
}

/** In the order of the work: the places it comes to in each part of the page. */
const PLACES: Readonly<Record<View, readonly string[]>> = {
  before: ['offered', 'preparing'], day: ['information-giving', 'private-family-time'], plan: ['agreeing-plan'], after: ['active', 'reviewed'],
};
/** A stage that is said in the place of another. */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  declined: 'offered', 'not-offered': 'offered', referred: 'offered', withdrawn: 'offered', ready: 'preparing', 'plan-agreed': 'agreeing-plan', 'plan-agreed-in-part': 'agreeing-plan', 'plan-not-agreed': 'agreeing-plan', closed: 'reviewed',
};

/** The four parts of the page, and under each where the work comes to in it: one row says what is in view and where the work is. */
export function renderViews(tool: PracticeFamilyPlan) {
  const { t, stage } = tool;
  const here = IN_PLACE_OF[stage] ?? stage;
  return html`<nav class="views" aria-label=${t('views')}><ol>${VIEWS.map((view) => html`<li><button aria-current=${tool.view === view ? 'true' : 'false'} @click=${() => tool.show({ view, prompt: undefined })}>${t(`view.${view}`)}
    ${tool.view !== view && tool.countIn(view) > 0 ? html`<span class="mark">${icon('pencil')}<span class="heard">${t('finding.nudge')}</span></span>` : nothing}</button>
    <p class="places">${PLACES[view].map((place) => (place === here ? html`<b aria-current="step">${t('stage.now', { stage: `@stage.${stage}` })}</b>` : html`<span>${t(`stage.${place}`)}</span>`))}</p></li>`)}</ol></nav>`;
}

const lock = html`<svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 7.5h8v5.5H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3" /></svg>`;
