import { html, raw } from 'hono/html';
import type { RecordRow } from '../database.js';
import type { SignedIn } from '../sessions.js';
import { words, type Language } from '../words.js';
import { layout, type Page } from './layout.js';

/** One document, embedding the tool by its script tag as a vendor's page would. */
export function documentPage(language: Language, signedIn: SignedIn, record: RecordRow, document: string, now: string): Page {
  const t = words(language);
  return layout(language, signedIn, html`<p class="crumbs"><a href="/families/${encodeURIComponent(record.caseId)}/">${t('back')}</a> <a href="versions">${t('versions')}</a></p>
    <practice-assessment-map lang="${language}" actor="${signedIn.worker.id}" etag="${record.etag}" procedures-href="/procedures" data-csrf="${signedIn.csrf}" data-now="${now}">
      <script type="application/json">${raw(inScript(document))}</script></practice-assessment-map>
    <noscript><p>${t('noScript')}</p></noscript>
    <script type="module" src="/kit/practice-assessment-map.js"></script><script type="module" src="/page/document.js"></script>`, true);
}

/** JSON inside a script element: `<` is written as its escape, so that no document can end the element. */
export const inScript = (json: string): string => json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
