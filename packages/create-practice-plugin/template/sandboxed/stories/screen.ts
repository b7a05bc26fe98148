/** Draws screen.json from a document with the kit's own components, for reading: a look at the screen while you write it. */
import { html, nothing } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { EntryView } from '@practice-kit/elements';
import type { PracticeDocument } from '@practice-kit/documents';
import manifest from '../plugin.json' with { type: 'json' };
import screen from '../screen.json' with { type: 'json' };
import { SECTIONS, entriesOf, type Step } from '../src/model/index.js';

defineElements();

export type Language = 'en' | 'cy';

export function renderScreen(record: PracticeDocument, lang: Language) {
  const words: Readonly<Record<string, string>> = manifest.contributes.localizations.find(({ languageId }) => languageId === lang)?.translations ?? {};
  const say = (text: string): string => words[text.replaceAll('%', '')] ?? text;
  const name = (id: string): string => record.people.find((person) => person.id === id)?.name ?? '';
  const view = (kind: string, { id, text, verbatim = false, status, who = [], byWhen }: Step): EntryView => ({
    id, text, verbatim, ...(kind === 'steps' ? { tick: { done: status === 'done' }, who: who.map(name).join(', '), notes: byWhen ? [byWhen] : [] } : {}),
  });
  return html`<main lang=${lang}><h1>${say(screen.title)}</h1>${screen.columns.flatMap(({ sections }) => sections).map(({ kind, label, path }) => {
    const section = SECTIONS.find((one) => one === path);
    return section ? html`<section><h2>${say(label)}</h2>
      <practice-entry-list readonly .label=${say(label)} .items=${entriesOf(record, section).map((entry) => view(kind, entry as Step))}></practice-entry-list></section>` : nothing;
  })}</main>`;
}
