import { html, raw } from 'hono/html';
import type { CaseRow, RecordRow, Worker } from '../database.js';
import { reflectionWords, type ReflectionWord } from '../reflection-words.js';
import { dateInWords, dayInWords, words, type Language } from '../words.js';
import { linesOf } from '../reflection-lines.js';
import type { Shown } from '../shown-reflections.js';
import { inScript, RIGHTS } from './document-page.js';
import { layout, type Frame, type Page } from './layout.js';

export interface ReflectionsPage {
  /** Those on whose record this worker may put a line. */
  readonly families: readonly CaseRow[];
  readonly now: string;
  readonly integrity: string | undefined;
  /** The worked example, where it is this worker's. */
  readonly example: string | undefined;
  /** Everybody else here: whom a part may be shown to. */
  readonly colleagues: readonly Worker[];
  /** How long one is kept, where the council says so (DP-52). */
  readonly days: number | undefined;
}

/** Which tool the page is for, and what its script says later. */
const KIT = '/kit/practice-reflection.js';
const SAID_LATER = [
  'untitled', 'noDay', 'locked', 'nothing', 'openingNow', 'gone', 'lostGone', 'offline', 'asKept', 'onceSaved', 'signedOut', 'notYet', 'notKept', 'needsUnderstood', 'noSecure', 'lineIs', 'shownHere', 'idle',
  'changed', 'changing', 'changeUnknown', 'changeMeanwhile', 'changeUnsaved', 'changeNew', 'keptUntil',
] as const satisfies readonly ReflectionWord[];

/** Browsers do not all know the Welsh ones. */
const monthsIn = (language: Language): string[] => Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)));

/**
 * A worker's own reflections: one page for all of them, so that none is in an address or in a browser's history. The server
 * cannot say which there are: it holds nothing of them that it can read. The page's script opens them.
 */
export function reflectionsPage(frame: Frame, { families, now, integrity, example, colleagues, days }: ReflectionsPage): Page {
  const t = reflectionWords(frame.language);
  const { worker, csrf } = frame.signedIn!;
  const choice = (none: string) => html`<option value="">${none}</option>${families.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}`;
  /** A passphrase that is chosen: twice, and what it means ticked. `fault` says what is missing. */
  const chosen = (fault: string) => html`<label><span data-say="choose"></span><input type="password" name="passphrase" autocomplete="new-password" required aria-describedby="${fault}"></label>
        <label><span data-say="again"></span><input type="password" name="again" autocomplete="new-password" required></label>
        <label class="tick"><input type="checkbox" data-show>${t.show}</label>
        <label class="tick"><input type="checkbox" name="understood"><span data-say="understood"></span></label>
        <p class="fault" id="${fault}" role="alert"></p>`;
  const later = JSON.stringify({ ...Object.fromEntries(SAID_LATER.map((word) => [word, t[word]])), months: monthsIn(frame.language) });
  return layout(frame, html`<div class="own" data-kit="${KIT}" data-now="${now}" data-csrf="${csrf}" data-worker="${worker.id}" data-name="${worker.name}" data-role="${worker.role}" data-lang="${frame.language}" data-words="${later}" data-colleagues="${JSON.stringify(colleagues)}" ${days === undefined ? '' : html`data-days="${days}"`} ${example === undefined ? '' : html`data-example="${example}"`}>
    <div class="beside" data-about><h1>${t.title}</h1><p class="note">${t.about}</p><p><a href="/shown/">${t.toMe}</a></p></div>
    <p class="beside said" role="status"></p>
    <section class="beside" data-part="choosing" hidden><h2>${t.choosing}</h2><div data-before></div>
      <form class="fields" novalidate><input type="text" name="username" autocomplete="username" value="${worker.id}" hidden>
        ${chosen('fault')}<button>${t.choose}</button></form></section>
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
      <h2>${t.list}</h2><ul class="rows" data-rows></ul>
      <form class="fields" data-past hidden><h2>${t.past}</h2><p>${t.pastAbout}</p><ul class="rows"></ul>
        <label class="tick"><input type="checkbox" name="sure" required>${t.lostSure}</label><button>${t.pastDo}</button></form>
      <form class="fields" data-bring novalidate hidden><h2>${t.bring}</h2><p>${t.bringAbout}</p><input type="text" name="username" autocomplete="username" value="${worker.id}" hidden>
        <label>${t.bringNow}<input type="password" name="passphrase" autocomplete="off" required aria-describedby="not-brought"></label>
        <p class="fault" id="not-brought" role="alert"></p><button>${t.bringDo}</button></form>
      <p><button type="button" data-lock>${t.lock}</button></p>
      <details data-change><summary>${t.change}</summary><form class="fields" novalidate><div data-before></div><p>${t.changeAbout}</p><input type="text" name="username" autocomplete="username" value="${worker.id}" hidden>
        <label>${t.changeNow}<input type="password" name="now" autocomplete="current-password" required aria-describedby="not-changed"></label>
        ${chosen('not-changed')}<button>${t.changeDo}</button></form></details></section>
    <section data-part="work" hidden><p class="crumbs"><button type="button" class="plain" data-back>${t.back}</button></p>
      <form class="fields beside" data-line hidden><h2>${t.lineReady}</h2><p>${t.lineAbout}</p>
        ${families.length === 0 ? html`<p>${t.noFamily}</p>` : html`<label>${t.whichFamily}<select name="family" required>${choice('')}</select></label><button>${t.linePut}</button>`}</form>
      <div class="beside note" data-shown hidden><p data-here></p><p data-elsewhere>${t.shown}</p></div><div data-tool></div></section>
    <noscript><p class="beside">${t.noSecure}</p></noscript></div>
    <script type="module" src="${KIT}"${integrity === undefined ? '' : html` integrity="${integrity}"`}></script><script type="module" src="/page/reflections.js"></script>`, true);
}

/** The words on a family's record: as they were said, by whom they were put there, and nothing of where they come from. */
export function linesPage(frame: Frame, record: RecordRow, document: string): Page {
  const t = reflectionWords(frame.language);
  return layout(frame, html`<h1>${t.lines}</h1><p class="note">${t.linesAbout}</p>
    <ul class="rows">${linesOf(document).map(({ text, lang, asOwnWords, source }) => html`<li>${asOwnWords === false ? html`<span dir="auto">${text}</span>` : html`<q dir="auto" translate="no"${lang === undefined ? '' : html` lang="${lang}"`}>${text}</q>`}
      <span class="note">${[asOwnWords === false ? t.lineAccount : t.lineTheirs, source?.text, source?.on === undefined ? '' : dayInWords(frame.language, source.on)].filter(Boolean).join(' · ')}</span></li>`)}</ul>
    <p class="note">${t.linesBy.replace('{name}', record.savedBy).replace('{when}', dateInWords(frame.language, record.savedAt))}</p>
    <p><a href="/families/${encodeURIComponent(record.caseId)}/">${words(frame.language)('back')}</a></p>`);
}

/** What colleagues show this worker, each as the copy it is; and of what was taken back, nothing (domain.md §7.4). */
export function shownPage(frame: Frame, { shown, now, integrity }: { readonly shown: readonly Shown[]; readonly now: string; readonly integrity: string | undefined }): Page {
  const t = reflectionWords(frame.language);
  const { worker } = frame.signedIn!;
  return layout(frame, html`<div class="shown" data-kit="${KIT}" data-now="${now}" data-none="${t.toMeNone}" data-back="${t.takenBack}"><p class="crumbs"><a href="/my/reflections/">${t.title}</a></p>
    <h1>${t.toMe}</h1><p class="note">${t.toMeAbout}</p><p class="said" role="status"></p>
    ${shown.length === 0 ? html`<p data-nothing>${t.toMeNone}</p>` : shown.map(({ key, by, since, document }) => html`<section data-key="${key}" data-by="${by}"><h2 tabindex="-1">${t.toMeBy.replace('{name}', by)}</h2>
      <p class="note">${t.toMeSince.replace('{date}', dayInWords(frame.language, since))}</p>
      <practice-reflection lang="${frame.language}" actor="${worker.id}" reader="${worker.id}" procedures-href="/procedures" rights-href="${RIGHTS}" readonly>
        <script type="application/json">${raw(inScript(JSON.stringify(document)))}</script></practice-reflection></section>`)}
    <noscript><p>${t.noSecure}</p></noscript></div>
    <script type="module" src="${KIT}"${integrity === undefined ? '' : html` integrity="${integrity}"`}></script><script type="module" src="/page/shown.js"></script>`);
}
