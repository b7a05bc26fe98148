import { html } from 'hono/html';
import type { Worker } from '../database.js';
import { words, type Language, type Word } from '../words.js';
import { layout, type Page } from './layout.js';

export function signInPage(language: Language, workers: readonly Worker[]): Page {
  const t = words(language);
  return layout(language, undefined, html`<h1>${t('signIn')}</h1><p>${t('signInAs')}</p><form method="post" action="/sign-in" class="choices">
    ${workers.map(({ id, name, role }) => html`<button name="worker" value="${id}"><b>${name}</b> <span>${role}</span></button>`)}</form>`);
}

export function messagePage(language: Language, message: Word): Page {
  return layout(language, undefined, html`<h1>${words(language)('system')}</h1><p>${words(language)(message)}</p>`);
}

export function proceduresPage(language: Language): Page {
  const t = words(language);
  return layout(language, undefined, html`<h1>${t('procedures')}</h1><p>${t('proceduresText')}</p>`);
}
