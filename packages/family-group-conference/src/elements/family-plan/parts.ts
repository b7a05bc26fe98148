/** What the parts of the page are drawn with: a section with its heading and what can be asked and done, findings, names, dates. */
import { html, nothing } from 'lit';
import { icon, keptGlyph as glyphOf, voice } from '@practice-kit/elements';
import { formatDate, keptFrom, langTag, listWords, personName, renderOrigin, renderPrompt } from '@practice-kit/practice-tool';
import type { FindingView } from '@practice-kit/elements';
import { SECTION_PROMPTS, isPrivateTime, type PrivateFamilyTime, type SectionName } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import type { PlanDialog } from './plan-work.js';

export interface SectionOptions {
  readonly body: unknown;
  /** What can be done here: a word and what it opens. */
  readonly acts?: readonly Act[];
  /** Beside those, drawn already. */
  readonly more?: unknown;
  readonly findings?: readonly FindingView[];
}
/** `about`: what it is done to; after what is seen, in the name a screen reader hears. */
export interface Act { readonly label: string; readonly press: () => void; readonly about?: string | undefined }

export function section(tool: PracticeFamilyPlan, name: SectionName, { body, acts = [], more = nothing, findings = [] }: SectionOptions) {
  const { t, closedToChange } = tool;
  const label = t(`section.${name}`);
  const prompts = SECTION_PROMPTS[name];
  return html`<section class="section ${name}"><header class="sectionhead"><h2 data-anchor=${`section-${name}`} tabindex="-1">${label}</h2>
    ${closedToChange ? nothing : html`<span class="sectionacts">${prompts.length ? html`<button class="quietlink" aria-label=${t('action.ask-about', { section: label })} @click=${() => tool.show({ prompt: { at: name, index: 0 } })}>${icon('ask')} ${t('action.ask')}</button>` : nothing}
      ${acts.map((act) => actButton(tool, { about: label, ...act }))}${more}</span>`}</header>
    <div class="sectionbody">${renderPrompt(tool, name, prompts)}${body}${findingsBox(tool, findings)}</div></section>`;
}

export function actButton(tool: PracticeFamilyPlan, { label, about, press }: Act) {
  return tool.closedToChange ? nothing : html`<button class="quietlink" aria-label=${about ? `${label}: ${about}` : nothing} @click=${press}>${label}</button>`;
}
/** A word that opens a dialog. */
export const opens = (tool: PracticeFamilyPlan, label: string, dialog: PlanDialog, draft: object = {}): Act => ({ label, press: () => { tool.open(dialog, { ...draft }); } });

export const findingsBox = (tool: PracticeFamilyPlan, items: readonly FindingView[]) =>
  (items.length ? html`<practice-findings .items=${items} @practice-finding-action=${tool.onFindingAction}></practice-findings>` : nothing);

export const names = (tool: PracticeFamilyPlan, ids: readonly string[]): string => listWords(tool.language, ids.map((id) => personName(tool.document!, id)).filter(Boolean));
export const day = (tool: PracticeFamilyPlan, date: string, style = 'day-and-month'): string => formatDate(tool.language, date, style);

/** FGC-R01: the last time the family was on its own: who and when. */
export const privateTimeOf = (tool: PracticeFamilyPlan): PrivateFamilyTime | undefined => (tool.conference.meeting?.stages ?? []).findLast(isPrivateTime);

/** Where a question or a bottom line is written, when it is not written here. */
export const origin = (tool: PracticeFamilyPlan, entry: object) => renderOrigin(entry, { t: tool.t, lang: tool.language, name: (id) => tool.personName(id), sources: tool.sources });

/** Whose eyes it is kept from, by its glyph and in words: at the desk only. */
export function keptGlyph(tool: PracticeFamilyPlan, object: object) {
  const kept = keptFrom(tool.document!, object, tool.t);
  return kept ? glyphOf(kept) : nothing;
}

/** Somebody's words as they said or wrote them. */
export const spoken = (text: string, lang?: string, verbatim = true) =>
  html`<p class=${voice(text, verbatim)} dir="auto" lang=${langTag(lang) ?? nothing} translate="no">${text}</p>`;
