import { html } from 'hono/html';
import type { PracticeDocument } from '@practice-kit/documents';
import type { CaseRow, RecordRow } from '../database.js';
import { keptAs } from '../document-types.js';
import { dateInWords, words } from '../words.js';
import { layout, type Frame, type Page } from './layout.js';

export function familiesPage(frame: Frame, families: readonly CaseRow[]): Page {
  const t = words(frame.language);
  return layout(frame, html`<h1>${t('families')}</h1>${families.length === 0 ? html`<p>${t('none')}</p>` : html`<ul class="rows">
    ${families.map(({ id, title, team }) => html`<li><a href="/families/${encodeURIComponent(id)}/"><b>${title}</b></a><span>${team}</span></li>`)}</ul>`}`);
}

/** `document`: the newest one as this worker may see it, from which the people are listed. `isTeam`: may have all of them in one screen, and is told who saved what when: in a copy that would say that something went on (DP-23). */
export function familyPage(frame: Frame, family: CaseRow, records: readonly RecordRow[], document: string | undefined, isTeam: boolean): Page {
  const { language } = frame;
  const t = words(language);
  const nameOf = ({ type }: RecordRow): string => { const kept = keptAs(type); return kept ? t(kept.title) : type; };
  const people = document ? (JSON.parse(document) as PracticeDocument).people : [];
  return layout(frame, html`<h1>${family.title}</h1><p class="note">${family.team}</p>
    <h2>${t('documents')}</h2><ul class="rows">${records.map((record) => html`<li><a href="/families/${encodeURIComponent(family.id)}/documents/${encodeURIComponent(record.id)}/"><b>${nameOf(record)}</b></a>
      ${isTeam ? html`<span>${t('savedBy', { name: record.savedBy, when: dateInWords(language, record.savedAt) })}</span>` : ''}</li>`)}</ul>
    ${isTeam ? html`<p><a href="/families/${encodeURIComponent(family.id)}/workbench/">${t('workbench')}</a></p>` : ''}
    <h2>${t('people')}</h2><ul class="rows">${people.map((person) => html`<li><b>${person.name}</b><span>${person.role ?? person.relationship ?? (person.age === undefined ? '' : String(person.age))}</span></li>`)}</ul>`);
}
