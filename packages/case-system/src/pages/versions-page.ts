import { html } from 'hono/html';
import type { RecordRow, Version } from '../database.js';
import type { SignedIn } from '../sessions.js';
import { dateInWords, words, type Language } from '../words.js';
import { layout, type Page } from './layout.js';

export function versionsPage(language: Language, signedIn: SignedIn, record: RecordRow, versions: readonly Version[]): Page {
  const t = words(language);
  return layout(language, signedIn, html`<h1>${t('versions')}</h1><p class="note">${t('versionsOf')}</p><ol class="rows" reversed>
    ${versions.map((version) => html`<li><b>${dateInWords(language, version.savedAt)}</b><span>${version.savedBy}</span><code>${version.sha256.slice(0, 12)}</code></li>`)}</ol>
    <p><a href="/families/${encodeURIComponent(record.caseId)}/">${t('back')}</a></p>`);
}
