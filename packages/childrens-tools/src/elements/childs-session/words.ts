/** A child's words at the desk, where something is asked about them, and what a worker reads around them when no child is there. */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { disputesOf, langTag } from '@practice-kit/practice-tool';
import type { Item } from '@practice-kit/documents';
import { langOf, type HouseItem } from '../../model/index.js';
import { partsOf } from './child-page.js';
import { howItCame } from './how-it-came.js';
import type { PracticeChildsSession } from './childs-session.js';

export function renderWords(tool: PracticeChildsSession, item: HouseItem) {
  if (item.status === 'withdrawn') return html`<p class="note">${tool.t('words.withdrawn')}</p>`;
  const { text, before, after, acts } = partsOf(tool, item);
  return html`${before}${text ? html`<p class=${voice(text, item.verbatim !== false)} dir="auto" lang=${langTag(langOf(tool.childSession, item)) ?? nothing} translate="no">${text}</p>` : nothing}${after}
    ${acts.length ? html`<p class="wordacts">${acts.map(({ label, about, press }) => html`<button class="quietlink" aria-label=${about ?? nothing} @click=${press}>${label}</button>`)}</p>` : nothing}`;
}

/** What the worker sees in it, how it came, and what somebody else says of it: none of it is for a child to read over a page (CH-R09, CH-R13). */
export function aroundWords(tool: PracticeChildsSession, item: HouseItem): unknown[] {
  const { t, childSession, language } = tool;
  const name = (id: string): string => tool.personName(id);
  const came = howItCame(item, { t, childId: childSession?.childId, name });
  return [
    item.describedByWorker ? html`<p class="note" dir="auto">${t('words.described')}: ${item.describedByWorker}</p>` : nothing,
    came ? html`<p class="note" dir="auto">${came}</p>` : nothing,
    // A house item has all that is asked of an entry here; what it may lack is not needed.
    ...disputesOf(item as Partial<Item>, { t, lang: language, name }).map((dispute) => html`<div class="beside"><p class="note" dir="auto">${dispute.heading}</p><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" lang=${dispute.lang ?? nothing}>${dispute.text}</p></div>`),
  ];
}
