import { html } from 'hono/html';
import type { CaseRow, RecordRow } from '../database.js';
import { reflectionWords, type ReflectionWord } from '../reflection-words.js';
import { dateInWords, words, type Language } from '../words.js';
import { linesOf } from '../reflection-lines.js';
import { layout, type Frame, type Page } from './layout.js';

export interface ReflectionsPage {
  /** Those on whose record this worker may put a line. */
  readonly families: readonly CaseRow[];
  readonly now: string;
  readonly integrity: string | undefined;
  /** The worked example, where it is this worker's. */
  readonly example: string | undefined;
}

/** Which tool the page is for, and what its script says later. */
const KIT = '/kit/practice-reflection.js';
const SAID_LATER = [
  'untitled', 'noDay', 'locked', 'nothing', 'openingNow', 'gone', 'lostGone', 'offline', 'signedOut', 'notYet', 'notKept', 'needsUnderstood', 'noSecure', 'lineIs',
] as const satisfies readonly ReflectionWord[];

/** Browsers do not all know the Welsh ones. */
const monthsIn = (language: Language): string[] => Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)));

/**
 * A worker's own reflections: one page for all of them, so that none is in an address or in a browser's history. The server
 * cannot say which there are: it holds nothing of them that it can read. The page's script opens them.
 */
export function reflectionsPage(frame: Frame, { families, now, integrity, example }: ReflectionsPage): Page {
  const t = reflectionWords(frame.language);
  const { worker, csrf } = frame.signedIn!;
  const choice = (none: string) => html`<option value="">${none}</option>${families.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}`;
  const later = JSON.stringify({ ...Object.fromEntries(SAID_LATER.map((word) => [word, t[word]])), months: monthsIn(frame.language) });
  return layout(frame, html`<div class="own" data-kit="${KIT}" data-now="${now}" data-csrf="${csrf}" data-worker="${worker.id}" data-name="${worker.name}" data-role="${worker.role}" data-lang="${frame.language}" data-words="${later}" ${example === undefined ? '' : html`data-example="${example}"`}>
    <div class="beside" data-about><h1>${t.title}</h1><p class="note">${t.about}</p></div>
    <p class="beside said" role="status"></p>
    <section class="beside" data-part="choosing" hidden><h2>${t.choosing}</h2><div data-before></div>
      <form class="fields" novalidate><input type="text" name="username" autocomplete="username" value="${worker.id}" hidden>
        <label><span data-say="choose"></span><input type="password" name="passphrase" autocomplete="new-password" required aria-describedby="fault"></label>
        <label><span data-say="again"></span><input type="password" name="again" autocomplete="new-password" required></label>
        <label class="tick"><input type="checkbox" data-show>${t.show}</label>
        <label class="tick"><input type="checkbox" name="understood"><span data-say="understood"></span></label>
        <p class="fault" id="fault" role="alert"></p><button>${t.choose}</button></form></section>
    <section class="beside" data-part="opening" hidden><h2>${t.opening}</h2>
      <form class="fields" novalidate><input type="text" name="username" autocomplete="username" value="${worker.id}" hidden>
        <label>${t.passphrase}<input type="password" name="passphrase" autocomplete="current-password" required aria-describedby="wrong"></label>
        <label class="tick"><input type="checkbox" data-show>${t.show}</label>
        <p class="fault" id="wrong" role="alert"></p><button>${t.open}</button></form>
      <details><summary>${t.lost}</summary><form class="fields" data-lost><p>${t.lostAbout}</p>
        <label class="tick"><input type="checkbox" name="sure" required>${t.lostSure}</label><button>${t.lostDo}</button></form></details></section>
    <section class="beside" data-part="list" hidden>
      <form class="fields" data-start><label>${t.family}<select name="family">${choice(t.nobody)}</select></label>
        <p class="acts"><button>${t.start}</button>${example === undefined ? '' : html`<button type="button" data-from-example>${t.example}</button>`}</p></form>
      <h2>${t.list}</h2><ul class="rows" data-rows></ul><p><button type="button" data-lock>${t.lock}</button></p></section>
    <section data-part="work" hidden><p class="crumbs"><button type="button" class="plain" data-back>${t.back}</button></p>
      <form class="fields beside" data-line hidden><h2>${t.lineReady}</h2><p>${t.lineAbout}</p>
        ${families.length === 0 ? html`<p>${t.noFamily}</p>` : html`<label>${t.whichFamily}<select name="family" required>${choice('')}</select></label><button>${t.linePut}</button>`}</form>
      <p class="beside note" data-shown hidden>${t.shown}</p><div data-tool></div></section>
    <noscript><p class="beside">${t.noSecure}</p></noscript></div>
    <script type="module" src="${KIT}"${integrity === undefined ? '' : html` integrity="${integrity}"`}></script><script type="module" src="/page/reflections.js"></script>`, true);
}

/** The words on a family's record: as they were said, by whom they were put there, and nothing of where they come from. */
export function linesPage(frame: Frame, record: RecordRow, document: string): Page {
  const t = reflectionWords(frame.language);
  return layout(frame, html`<h1>${t.lines}</h1><p class="note">${t.linesAbout}</p>
    <ul class="rows">${linesOf(document).map((line) => html`<li><q dir="auto" translate="no">${line}</q></li>`)}</ul>
    <p class="note">${t.linesBy.replace('{name}', record.savedBy).replace('{when}', dateInWords(frame.language, record.savedAt))}</p>
    <p><a href="/families/${encodeURIComponent(record.caseId)}/">${words(frame.language)('back')}</a></p>`);
}
