/** What every tool's paper has around it: for whom, whose, when, and that it is to be checked before it is passed on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeDocument, ReferenceSource } from '@practice-kit/documents';
import { formatDate } from '../../model/dates.js';
import type { Wording } from '../../model/wording.js';
import type { PartModule } from '../tool-screen/part.js';

export interface SheetOptions {
  readonly t: Wording;
  readonly lang: string;
  /** Who will hold it, in words, or '' of a copy of which nobody says whose it is; absent on the worker's own print. */
  readonly forName?: string;
  /** The page where somebody asks for their copy, or says that something is wrong or wrongly kept (DP-54). */
  readonly rightsHref?: string;
  /** Today, by the host's clock. */
  readonly asOf: string;
  readonly draft?: boolean;
  /** On the worker's own print: where what is used is written, so that a line without words says why. */
  readonly sources?: readonly ReferenceSource[];
}

/** The module a tool's `loadSheet()` brings. Its `styles` go on paper as well as on the screen. */
export interface SheetModule extends PartModule {
  /** The whole document or a copy made for somebody: shows all of it and nothing else. */
  renderSheet(document: PracticeDocument, options: SheetOptions): unknown;
  /** Resolves when what is drawn and not written is on the sheet; `undefined` where there is nothing of the kind. */
  drawnOn?(sheet: ParentNode): Promise<unknown> | undefined;
}

/** At the foot of every page: whose it is, the day, and that it is to be checked before it is passed on (DP-28). A worker's own print is the team's. */
export const paperLine = ({ t, lang, forName, asOf }: SheetOptions): string =>
  [forName === '' ? '' : t('copies.for', { name: forName ?? t('reader.practitioner') }), formatDate(lang, asOf), t('copies.check-before')].filter(Boolean).join(' · ');

export function renderPaper(document: PracticeDocument, options: SheetOptions, { title, facts, body }: { title: string; facts: readonly string[]; body: unknown }): TemplateResult {
  const { t, forName, rightsHref, draft } = options;
  return html`<article class="sheet" lang=${document.lang}>
    <header>
      <p class="note for"><span>${forName ? t('copies.for', { name: forName }) : t('title')}</span>
        ${draft ? html`<b>${t('copies.draft')}</b>` : nothing}
        ${document.fictional ? html`<span>${t('tool.fictional')}</span>` : nothing}</p>
      <h2 dir="auto">${title || t('title')}</h2>
      ${facts.map((fact) => (fact ? html`<p class="facts" dir="auto">${fact}</p>` : nothing))}
    </header>
    ${body}
    <footer class="note">
      <p>${paperLine(options)}</p>
      ${forName !== undefined && rightsHref ? html`<p>${t('copies.rights')} <a href=${rightsHref}>${rightsHref}</a></p>` : nothing}
      <p>${t('attribution')}</p>
    </footer>
  </article>`;
}
