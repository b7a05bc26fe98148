import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { PracticeDocument } from '@practice-kit/documents';
import type { CaseRow, RecordRow } from '../database.js';
import { keptAs } from '../document-types.js';
import { startable } from '../started-document.js';
import { dateInWords, dayInWords, words } from '../words.js';
import { layout, type Frame, type Page } from './layout.js';

export function familiesPage(frame: Frame, families: readonly CaseRow[]): Page {
  const t = words(frame.language);
  return layout(frame, html`<h1>${t('families')}</h1>${families.length === 0 ? html`<p>${t('none')}</p>` : html`<ul class="rows">
    ${families.map(({ id, title, team }) => html`<li><a href="/families/${encodeURIComponent(id)}/"><b>${title}</b></a><span>${team}</span></li>`)}</ul>`}`);
}

export interface FamilyPage {
  readonly family: CaseRow;
  /** What this worker may open, and each as they may see it; who gave a copy, by name, and when. */
  readonly shown: readonly { readonly record: RecordRow; readonly document: PracticeDocument; readonly given: { readonly name: string; readonly at: string } | undefined }[];
  /** Of the newest one. */
  readonly people: PracticeDocument['people'];
  /** May have all of them in one screen, and is told who saved what when: in a copy that would say that something went on (DP-23). */
  readonly isTeam: boolean;
}

export function familyPage(frame: Frame, { family, shown, people, isTeam }: FamilyPage): Page {
  const { language } = frame;
  const t = words(language);
  const here = `/families/${encodeURIComponent(family.id)}/`;
  const nameOf = ({ type }: RecordRow): string => { const kept = keptAs(type); return kept ? t(kept.title) : type; };
  const isReplaced = ({ stages }: PracticeDocument): boolean => stages.some(({ state }) => state === 'superseded');
  return layout(frame, html`<h1>${family.title}</h1><p class="note">${family.team}</p>
    <h2>${t('documents')}</h2><ul class="rows">${shown.map(({ record, document, given }) => html`<li><a href="${here}documents/${encodeURIComponent(record.id)}/"><b>${nameOf(record)}</b></a>
      ${isTeam ? html`<span>${isReplaced(document) ? html`${t('replaced')}. ` : ''}${t('savedBy', { name: record.savedBy, when: dateInWords(language, record.savedAt) })}</span>` : given && html`<span>${t('givenBy', { name: given.name, when: dayInWords(language, given.at) })}</span>`}</li>`)}</ul>
    ${isTeam ? html`<p><a href="${here}workbench/">${t('workbench')}</a></p>${startForm(frame, `${here}documents/`)}` : ''}
    <h2>${t('people')}</h2><ul class="rows">${people.map((person) => html`<li><b>${person.name}</b><span>${person.role ?? person.relationship ?? (person.age === undefined ? '' : String(person.age))}</span></li>`)}</ul>`);
}

/** `key`: what is started from one page is started once, however often its button is pressed. */
function startForm({ language, signedIn }: Frame, action: string): Page {
  const t = words(language);
  return html`<h2>${t('startNew')}</h2><p class="note" id="start-about">${t('startNewAbout')}</p><form method="post" action="${action}" class="acts"><input type="hidden" name="csrf" value="${signedIn!.csrf}"><input type="hidden" name="key" value="${randomUUID()}">
    ${startable().map(({ documentType: { type }, title }) => html`<button name="type" value="${type}" aria-describedby="start-about">${t(title)}</button>`)}</form>`;
}
