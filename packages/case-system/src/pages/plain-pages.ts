import { html } from 'hono/html';
import type { Worker } from '../database.js';
import { words, type Word } from '../words.js';
import { layout, type Frame, type Page } from './layout.js';

export function signInPage(frame: Frame, workers: readonly Worker[]): Page {
  const t = words(frame.language);
  return layout(frame, html`<h1>${t('signIn')}</h1><p>${t('signInAs')}</p><form method="post" action="/sign-in" class="choices">
    ${workers.map(({ id, name, role }) => html`<button name="worker" value="${id}"><b>${name}</b> <span>${role}</span></button>`)}</form>`);
}

export function messagePage(frame: Frame, message: Word): Page {
  const t = words(frame.language);
  return layout(frame, html`<h1>${t('system')}</h1><p>${t(message)}</p><p><a href="/">${t('home')}</a></p>`);
}

export function proceduresPage(frame: Frame): Page {
  const t = words(frame.language);
  return layout(frame, html`<h1>${t('procedures')}</h1><p>${t('proceduresText')}</p>`);
}
