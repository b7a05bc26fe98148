import { html } from 'hono/html';
import type { RecordRow, Version } from '../database.js';
import { dateInWords, words } from '../words.js';
import { layout, type Frame, type Page } from './layout.js';

export function versionsPage(frame: Frame, record: RecordRow, versions: readonly Version[]): Page {
  const t = words(frame.language);
  const here = `/families/${encodeURIComponent(record.caseId)}/documents/${encodeURIComponent(record.id)}/`;
  return layout(frame, html`<h1>${t('versions')}</h1><p class="note">${t('versionsOf')}</p><ol class="rows" reversed>
    ${versions.map(({ version, savedAt, savedBy, sha256 }) => html`<li><a href="${here}versions/${version}"><b>${dateInWords(frame.language, savedAt)}</b></a><span>${savedBy}</span><code>${sha256.slice(0, 12)}</code></li>`)}</ol>
    <p><a href="${here}">${t('newest')}</a></p>`);
}
