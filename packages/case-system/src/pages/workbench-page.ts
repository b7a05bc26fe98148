import { html, raw } from 'hono/html';
import type { CouncilSettings } from '../council-settings.js';
import type { CaseRow } from '../database.js';
import { KEPT } from '../document-types.js';
import { words } from '../words.js';
import { RIGHTS, inScript } from './document-page.js';
import { layout, type Frame, type Page } from './layout.js';

export interface WorkbenchPage {
  readonly family: CaseRow;
  /** The server's clock. */
  readonly now: string;
  /** What the script-tag file must hash to. */
  readonly integrity: string | undefined;
  readonly council: CouncilSettings;
}

/** The family's documents in one screen, by the kit's script tag as a vendor's page would. The documents come through the record API. */
export function workbenchPage(frame: Frame, { family, now, integrity, council }: WorkbenchPage): Page {
  const t = words(frame.language);
  const { worker, csrf } = frame.signedIn!;
  const kit = '/kit/practice-workbench.js';
  // What a record is called, and among which others it stands: the case system says.
  const looks = Object.fromEntries(KEPT.map(({ documentType: { type }, title, isOwnersOwn }) => [type, { label: t(title), group: t(title === 'childsSession' ? 'withChildren' : 'together'), ...(isOwnersOwn ? { isLine: true } : {}) }]));
  return layout(frame, html`<p class="crumbs"><a href="/families/${encodeURIComponent(family.id)}/">${t('back')}</a></p><h1 class="unseen">${t('workbench')}</h1>
    <practice-workbench case-id="${family.id}" lang="${frame.language}" actor="${worker.id}" heading="${family.title}" procedures-href="/procedures" rights-href="${RIGHTS}" data-kit="${kit}" data-now="${now}" data-csrf="${csrf}">
      <script type="application/json">${raw(inScript(JSON.stringify({ council, looks })))}</script></practice-workbench>
    <noscript><p>${t('noScript')}</p></noscript>
    <script type="module" src="${kit}"${integrity === undefined ? '' : html` integrity="${integrity}"`}></script><script type="module" src="/page/workbench.js"></script>`, true);
}
