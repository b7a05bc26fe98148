/** The page for the fridge: big, black on white, in the family's words, with room to write the numbers by hand. */
import { html, nothing } from 'lit';
import { formatDate, listWords, paperLine, type SheetOptions } from '@practice-kit/practice-tool';
import type { WallPage } from '../../model/wall-page.js';

const byHand = html`<p class="hand" aria-hidden="true"></p>`;
const line = (words: string | undefined) => (words === undefined ? byHand : html`<p class="words" dir="auto" translate="no">${words}</p>`);

export function renderWall(page: WallPage, options: SheetOptions) {
  const { t, lang } = options;
  const row = (heading: string, body: unknown) => html`<section class="wallrow">${heading ? html`<h3 dir="auto">${heading}</h3>` : html`<p></p>`}<div>${body}</div></section>`;
  return html`<article class="sheet wall" lang=${lang}>
    <header class="wallhead"><h2>${t('wall.title')}</h2><p>${page.children.length ? t('wall.family', { children: listWords(lang, page.children) }) : nothing}<br>${page.on ? formatDate(lang, page.on, 'full') : nothing}</p></header>
    ${page.plan.filter(({ lines }) => lines.length > 0).map(({ question, lines }) => row(question, lines.map(line)))}
    ${page.contingency.length ? row(t('section.contingency'), page.contingency.map((one) => html`${one.if ? html`<p class="note" dir="auto">${t('plan.if', { words: one.if })}</p>` : nothing}${line(one.line)}`)) : nothing}
    ${row(t('wall.ring'), html`<ul class="ring">${[...page.names, t('wall.night-team')].map((name) => html`<li><span dir="auto">${name}</span></li>`)}</ul>`)}
    <footer class="wallfoot"><p>${page.monitor ? t('wall.monitor', { name: page.monitor }) : nothing} ${page.reviewOn ? t('wall.review', { date: formatDate(lang, page.reviewOn, 'full') }) : nothing}</p><p>${t('wall.danger')}</p><p class="note">${paperLine(options)}</p></footer>
  </article>`;
}
