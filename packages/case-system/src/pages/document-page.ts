import { html, raw } from 'hono/html';
import type { RecordRow } from '../database.js';
import type { Kept } from '../document-types.js';
import { dayInWords, words } from '../words.js';
import type { CouncilSettings } from '../council-settings.js';
import { layout, type Frame, type Page } from './layout.js';

export interface DocumentPage {
  readonly record: RecordRow;
  readonly kept: Kept;
  /** The document as it is stored, or the copy this worker may hold. */
  readonly document: string;
  /** The server's clock. */
  readonly now: string;
  /** What the script-tag file must hash to. */
  readonly integrity: string | undefined;
  /** Whose copy this is; without it, it is the document itself. */
  readonly reader?: string;
  /** Who gave it, by name, and when. */
  readonly given?: { readonly name: string; readonly at: string };
  readonly council: CouncilSettings;
  /** An earlier version is only looked at. */
  readonly version?: number;
}

/** Stands on paper, so in full: a vendor puts the council's own here (DP-54). The council is invented, and so is its page. */
export const RIGHTS = 'https://www.wexmoor.example/your-information';

/** One document, embedding the tool by its script tag as a vendor's page would. */
export function documentPage(frame: Frame, { record, kept: { tag, switches }, document, now, integrity, council, reader, given, version }: DocumentPage): Page {
  const t = words(frame.language);
  const family = `/families/${encodeURIComponent(record.caseId)}/`;
  const here = `${family}documents/${encodeURIComponent(record.id)}/`;
  const { worker, csrf } = frame.signedIn!;
  const kit = `/kit/${tag}.js`;
  const on = Object.entries(switches).filter(([, setting]) => council.values[setting] === true).map(([attribute]) => `${attribute} `).join('');
  const isReadOnly = reader !== undefined || version !== undefined;
  return layout(frame, html`<p class="crumbs"><a href="${family}">${t('back')}</a> ${reader === undefined ? html`<a href="${here}versions">${t('versions')}</a>` : ''}</p>
    ${version === undefined ? '' : html`<p class="crumbs">${t('earlier', { number: String(version) })} <a href="${here}">${t('newest')}</a></p>`}
    ${reader === undefined ? '' : html`<p class="crumbs">${given === undefined ? t('yourCopy') : t('yourCopyGiven', { name: given.name, when: dayInWords(frame.language, given.at) })} <button type="button" class="plain" data-print hidden>${t('print')}</button></p>`}
    <${raw(tag)} lang="${frame.language}" actor="${worker.id}" procedures-href="/procedures" rights-href="${RIGHTS}" data-kit="${kit}" data-now="${now}" ${raw(on)}${reader === undefined ? html`data-family="${record.caseId}" data-record="${record.id}" ` : ''}${isReadOnly ? html`readonly${reader === undefined ? '' : html` reader="${reader}"`}` : html`etag="${record.etag}" data-csrf="${csrf}"`}>
      <script type="application/json">${raw(inScript(document))}</script></${raw(tag)}>
    <noscript><p>${t('noScript')}</p></noscript>
    <script type="module" src="${kit}"${integrity === undefined ? '' : html` integrity="${integrity}"`}></script><script type="module" src="/page/document.js"></script>`, true);
}

/**
 * JSON inside a script element: what could be read as a tag or a comment is written as its escape, which `readDocument` counts
 * as the one character it stands for. A document as large as may be kept can be opened, whatever it is full of.
 */
export const inScript = (json: string): string => json.replace(/<(?=[a-z/!?])/gi, '\\u003c');
