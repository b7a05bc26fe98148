/** What is used here and written in another of the family's documents (WB-R01): the way to choose it, and where it comes from. */
import { html, nothing } from 'lit';
import { sourceKinds, useOf } from '@practice-kit/documents';
import type { AnyScreen } from '../tool-screen/tool-screen.js';
import { stateOf, type EntryContext } from './entry-notes.js';

/** Opens what can be used here; nothing where there is no other document to use anything of. `label`: of which section, for whoever hears it. */
export function renderUseLink(tool: AnyScreen, label?: string) {
  return tool.sources.length === 0 || tool.closedToChange ? nothing : html`<button class="quietlink" aria-label=${label ? `${tool.t('action.use')}: ${label}` : nothing}
    @click=${() => tool.show({ dialog: { kind: 'use' }, refusal: undefined })}>${tool.t('action.use')}</button>`;
}

/** Under words that are used here: where they are written, whether they were corrected since, and the way there. Nothing for what is written here. */
export function renderOrigin(entry: object, context: EntryContext) {
  const use = context.sources && useOf(entry, context.sources);
  if (!use) return nothing;
  const kinds = use.offer && use.state !== 'withdrawn' ? sourceKinds(use.offer).map((kind) => context.t(`source.${kind}`)) : [];
  return html`<p class="note origin">${[stateOf(entry, context), ...kinds].join(' · ')}${use.source?.href ? html` <a class="quietlink" href=${use.source.href}>${context.t('use.open')}</a>` : nothing}</p>`;
}
