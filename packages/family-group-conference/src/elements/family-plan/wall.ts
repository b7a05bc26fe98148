/** The page for the fridge: big, black on white, in the family's words, with room to write the numbers by hand. */
import { html, nothing } from 'lit';
import { formatDate, langTag, listWords, paperLine, type SheetOptions } from '@practice-kit/practice-tool';
import type { WallLine, WallPage } from '../../model/wall-page.js';

const byHand = html`<p class="hand" aria-hidden="true"></p>`;
const line = ({ text, lang }: WallLine) => html`<p class="words" dir="auto" lang=${langTag(lang) ?? nothing} translate="no">${text}</p>`;

export function renderWall(page: WallPage, options: SheetOptions) {
  const { t, lang } = options;
  const row = (heading: unknown, body: unknown) => html`<section class="wallrow">${heading}<div>${body}</div></section>`;
  const named = (key: string) => html`<h3>${t(key)}</h3>`;
  return html`<article class="sheet wall" lang=${lang}>
    <header class="wallhead"><h2>${t('wall.title')}</h2><p>${page.children.length ? t('wall.family', { children: listWords(lang, page.children) }) : nothing}<br>${page.on ? formatDate(lang, page.on, 'full') : nothing}</p></header>
    ${page.plan.map(({ question, lines }) => row(question ? html`<h3 dir="auto" lang=${langTag(question.lang) ?? nothing}>${question.text}</h3>` : named('wall.we-do'), lines.map(line)))}
    ${page.contingency.length ? row(named('section.contingency'), page.contingency.map((one) => html`${one.if ? html`<p class="note" dir="auto" lang=${langTag(one.line.lang) ?? nothing}>${t('plan.if', { words: one.if })}</p>` : nothing}${line(one.line)}`)) : nothing}
    ${row(named('wall.more'), html`${byHand}${byHand}`)}
    ${row(named('wall.ring'), html`<ul class="ring">${[...page.names, t('wall.night-team')].map((name) => html`<li><span dir="auto">${name}</span></li>`)}</ul>`)}
    <footer class="wallfoot"><p>${page.monitor ? t('wall.monitor', { name: page.monitor }) : nothing} ${page.reviewOn ? t('wall.review', { date: formatDate(lang, page.reviewOn, 'full') }) : nothing}</p><p>${t('wall.danger')}</p><p class="note">${paperLine(options)}</p></footer>
  </article>`;
}
