/** What the parts of the desk are put together from: a small heading, what is known, somebody's words, something to do. */
import { html, nothing } from 'lit';
import { icon, voice } from '@practice-kit/elements';
import { personRelation, type Draft } from '@practice-kit/practice-tool';
import type { GuideDialog } from './guide-work.js';
import type { PracticeConversationGuide } from './conversation-guide.js';

type Tool = PracticeConversationGuide;

/** A small heading with what can be done under it. */
export function heading(tool: Tool, key: string, dialog?: GuideDialog, action = 'action.write', draft: Draft = {}) {
  const words = tool.t(key);
  return html`<div class="sectionhead"><h3 data-anchor=${key} tabindex="-1">${words}</h3>${dialog && !tool.closedToChange
    ? html`<button class="quietlink" aria-label=${`${tool.t(action)}: ${words}`} @click=${() => tool.open(dialog, draft)}>${icon('pencil')} ${tool.t(action)}</button>` : nothing}</div>`;
}

/** What is known, by name. What nobody has said is not shown. */
export function facts(tool: Tool, rows: readonly (readonly [key: string, words: string | undefined])[]) {
  const said = rows.filter(([, words]) => words);
  return said.length === 0 ? html`<p class="note">${tool.t('nothing-yet')}</p>` : html`<dl class="facts-list">${said.map(([key, words]) => html`<div><dt dir="auto">${key.startsWith('field.') ? tool.t(key) : key}</dt><dd dir="auto">${words}</dd></div>`)}</dl>`;
}

export const quote = (text: string, verbatim: boolean | undefined, lang?: string) => html`<p class=${voice(text, verbatim)} dir="auto" lang=${lang ?? nothing} translate=${verbatim ? 'no' : nothing}>${text}</p>`;
export const act = (words: string, press: () => void, label = words) => html`<button class="quietlink" aria-label=${label} @click=${press}>${words}</button>`;
export const named = (tool: Tool, id: string) => html`<b dir="auto">${tool.personName(id)}</b> <span class="quiet">${personRelation(tool.document!, id)}</span>`;
