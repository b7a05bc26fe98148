/** What plugins offer to do with an entry, in the entry's own place. A tool that is alone, or that nobody offers anything for, has none of it. */
import { html, nothing } from 'lit';
import type { EntryMenuEvent, EntryWordsTable } from '@practice-kit/elements';
import type { AnyScreen } from '../tool-screen/tool-screen.js';

const withMenu = new WeakMap<EntryWordsTable, EntryWordsTable>();

/** The words of a list or a statement: with one for the menu where something is offered for entries of this kind. The same table while they are the same. */
export function menuWords({ entryMenus }: AnyScreen, kind: string, words: EntryWordsTable): EntryWordsTable {
  if (!entryMenus?.offers(kind)) return words;
  const made = withMenu.get(words);
  const now = made?.['menu'] === entryMenus.label ? made : { ...words, menu: entryMenus.label };
  withMenu.set(words, now);
  return now;
}

/** For `practice-entry-menu` of a list or a statement. */
export const askEntryMenu = (tool: AnyScreen, kind: string) => ({ entryId }: EntryMenuEvent): void => tool.entryMenus?.ask({ id: entryId, kind }, tool.describe(entryId));

/** The button, for an entry that a tool draws itself. */
export function renderEntryMenu(tool: AnyScreen, kind: string, id: string): unknown {
  const { entryMenus } = tool;
  if (!entryMenus?.offers(kind)) return nothing;
  const called = tool.describe(id);
  return html`<button class="quietlink" aria-haspopup="dialog" aria-label=${`${entryMenus.label}: ${called}`} @click=${() => entryMenus.ask({ id, kind }, called)}>${entryMenus.label}</button>`;
}
