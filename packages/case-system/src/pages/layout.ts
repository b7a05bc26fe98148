import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { SignedIn } from '../sessions.js';
import { words, type Language } from '../words.js';

export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What is around every page: the language it is read in, and who reads it, if somebody is signed in. */
export interface Frame { readonly language: Language; readonly signedIn: SignedIn | undefined }

/** Every page: a generic title, so that no name is in a browser's history (DP-27); the emergency link always in reach (SG-01). */
export function layout({ language, signedIn }: Frame, body: Page, wide = false): Page {
  const t = words(language);
  const other = language === 'cy' ? 'en' : 'cy';
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('system')}</title><link rel="stylesheet" href="/page/case-system.css"></head>
<body><header class="bar"><a class="name" href="/">${t('system')}</a>
<nav><a href="/procedures">${t('procedures')}</a><a href="?lang=${other}" lang="${other}">${t('other')}</a>
${signedIn ? html`<a href="/my/reflections/">${t('reflections')}</a><span>${signedIn.worker.name}</span><form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${signedIn.csrf}"><button>${t('signOut')}</button></form>` : ''}</nav></header>
<main class="${wide ? 'wide' : 'narrow'}">${body}</main><footer><p>${t('fictional')}</p></footer></body></html>`;
}
