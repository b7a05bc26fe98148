/** The page in the room: the picture, what is in each house, stopping. What is on it may be read by the child it is about. */
import { html, nothing } from 'lit';
import { make, voice, words, type TextCommitEvent, type TextInputEvent } from '@practice-kit/elements';
import { inBlocks, isShown, keptFrom, langTag, nodesOf, renderEntryMenu, renderPrompt, rowBasis, rowButton, type Wording } from '@practice-kit/practice-tool';
import { HOUSES, houseName, isChilds, isObserved, itemsOf, langOf, pictureOf, type House, type HouseItem, type Section } from '../../model/index.js';
import { drawing, face } from './drawings.js';
import { saidOfScale } from './said-of-scale.js';
import { placeKey } from './place-names.js';
import type { PracticeChildsSession } from './childs-session.js';

type Tool = PracticeChildsSession;
/** Nothing is asked. What a worker does when a child begins to tell is not for the child to read: in their hands it is stopped. */
const RESTING: ReadonlySet<string> = new Set(['paused', 'stopped', 'following-procedure']);
/** The child is there: what a worker sees in it, what may be worth a thought and what plugins offer is not for them to read (CH-R09). */
export const WITH_THE_CHILD: ReadonlySet<string> = new Set(['explaining', 'with-child', 'read-back', 'choices', ...RESTING]);
const NUMBERS = Array.from({ length: 11 }, (_, index) => index);

export function renderPage(tool: Tool) {
  const { childSession: session, stage, closedToChange } = tool;
  const t = labelsOf(tool);
  if (RESTING.has(stage)) return renderRest(tool);
  const mayWrite = stage === 'with-child' && !closedToChange;
  const isSeen = isObserved(session);
  return html`<section class=${WITH_THE_CHILD.has(stage) || tool.isHanded ? 'page room' : 'page'} aria-label=${t('page.label')}>
    ${mayWrite ? html`<div class="bigacts"><button class="button big" @click=${() => tool.go('STOP', isSeen ? 'worker' : 'child')}>${t('stop')}</button><button class="button" @click=${() => tool.go('PAUSE')}>${t('break')}</button>
      <button class="button" @click=${() => tool.tellingBegan()}>${tool.t('telling.began')}</button></div>` : nothing}
    ${isSeen && mayWrite && tool.isFurnished ? tool.promptsAt('baby').map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`) : nothing}
    <div class="houses">${orderOf(tool).map((house) => renderHouse(tool, house, mayWrite))}</div>
    <section class="house people" aria-labelledby="people">
      <h2 id="people" data-anchor="section-whoHelps" tabindex="-1">${placeName(tool, 'whoHelps')}</h2>
      ${renderPrompt(tool, 'people', tool.isHanded ? [] : tool.promptsAt('people'))}
      ${renderItems(tool, 'whoHelps')}${mayWrite ? renderAdd(tool, 'whoHelps', 'people') : nothing}
    </section>
    ${isSeen ? nothing : renderScale(tool, mayWrite)}
  </section>`;
}

/** A page of what a worker saw may not look like a child's own: its labels are the worker's (CH-R11). */
export const labelsOf = (tool: Tool): Wording => (isObserved(tool.childSession) ? tool.wordsFor('practitioner') : tool.childT);

/** For a `lang` attribute: what this was said in, or else what the child talks in. */
export const spokenIn = (tool: Tool, lang?: string) => langTag(lang ?? tool.childSession?.communication?.language) ?? nothing;

/** What the child calls it; else what the page calls it. */
export const placeName = (tool: Tool, place: Section): string =>
  (place === 'whoHelps' ? '' : houseName(tool.childSession, place)) || labelsOf(tool)(placeKey(tool.childSession, place), { name: tool.childName });

/** Having a break, or stopped: nothing asks for anything, and nobody asks why (CH-R10). */
function renderRest(tool: Tool) {
  const { stage, closedToChange } = tool;
  const t = labelsOf(tool);
  const rest = stage === 'paused' ? stage : 'stopped';
  return html`<section class="page room rest"><h2 class="calm" tabindex="-1" data-anchor="rest">${t(`rest.${rest}`)}</h2><p class="lead">${t(`rest.${rest}.more`)}</p>
    ${closedToChange || stage !== 'paused' ? nothing : html`<div class="bigacts center"><button class="button big" @click=${() => tool.go('RESUME')}>${t('carry-on')}</button><button class="button big" @click=${() => tool.go('STOP', 'child')}>${t('stop')}</button></div>`}
  </section>`;
}

/** With the child: where they wanted to start comes first. When it is shown, the good things do (CH-R07). */
function orderOf({ childSession: session, stage }: Tool): House[] {
  const first = WITH_THE_CHILD.has(stage) ? session?.chosenByChild?.startedWith : undefined;
  return [...HOUSES].sort((one, other) => Number(other === first) - Number(one === first));
}

function renderHouse(tool: Tool, house: House, mayWrite: boolean) {
  const { childSession: session } = tool;
  const t = labelsOf(tool);
  const own = houseName(session, house);
  return html`<section class="house" data-house=${house} aria-labelledby=${`house-${house}`}>
    ${drawing(tool.drawings, pictureOf(session), house)}
    <h2 id=${`house-${house}`} data-anchor=${`section-${house}`} tabindex="-1" dir="auto" lang=${own ? spokenIn(tool) : nothing}>${placeName(tool, house)}</h2>
    ${own ? html`<p class="note">${t(placeKey(session, house), { name: tool.childName })}</p>` : nothing}
    ${renderPrompt(tool, house, tool.isHanded ? [] : tool.promptsAt(house))}
    ${renderItems(tool, house)}
    ${mayWrite ? renderAdd(tool, house, house) : nothing}
  </section>`;
}

function renderItems(tool: Tool, section: Section) {
  const items = itemsOf(tool.childSession, section).filter((item) => item.id !== tool.sitting.editing?.id);
  if (items.length === 0) return nothing;
  // What was put right stays, with what is said now under it (CH-R01).
  const corrected = new Set(items.map(({ corrects }) => corrects));
  return html`<ul class="sayings" role="list" aria-label=${labelsOf(tool)(isObserved(tool.childSession) ? 'kind.observation' : 'own-words')}>${inBlocks(items.filter((item) => isShown(item) || corrected.has(item.id)), {
    make: (item) => itemRow(tool, item, section), keyOf: ({ id }) => id,
    basis: [...rowBasis(tool), tool.childT, tool.childName, tool.isHanded, tool.pictures, tool.sitting.taking],
  })}</ul>`;
}

/** A child's words among a thousand others, made by hand. */
function itemRow(tool: Tool, item: HouseItem, section: Section): HTMLElement {
  const row = Object.assign(make('li', ''), { role: 'listitem', tabIndex: -1 });
  row.dataset['anchor'] = item.id;
  if (item.status === 'withdrawn') row.append(make('p', 'note', tool.t('words.withdrawn')));
  else {
    const { text, before, after, acts } = partsOf(tool, item);
    const buttons = acts.map(({ name, label, about, press }) => Object.assign(rowButton(name, label, press), about ? { ariaLabel: about } : {}));
    const parts = [nodesOf(...before), text ? words('p', voice(text, item.verbatim !== false), text, { lang: langOf(tool.childSession, item), verbatim: true }) : undefined, nodesOf(...after), buttons.length ? make('p', 'wordacts', ...buttons) : undefined];
    row.append(...parts.filter((part) => part !== undefined));
  }
  const menu = tool.isHanded || WITH_THE_CHILD.has(tool.stage) || item.status === 'withdrawn' ? undefined : nodesOf(renderEntryMenu(tool, section, item.id));
  if (menu) row.append(menu);
  return row;
}

interface WordsAct { readonly name: string; readonly label: string; readonly about?: string; readonly press: () => void }

/** Somebody's words, what stands before and after them, and what can be done with them. */
export function partsOf(tool: Tool, item: HouseItem): { readonly text: string; readonly before: readonly unknown[]; readonly after: readonly unknown[]; readonly acts: readonly WordsAct[] } {
  const { t, childT, childName, stage } = tool;
  const text = item.text || item.childSays || '';
  const isWithTheChild = WITH_THE_CHILD.has(stage);
  const kept = keptFrom(tool.document!, item, t);
  return {
    text,
    before: [
      item.corrects ? html`<p class="note">${isChilds(item) ? childT('words.now', { name: childName }) : t('words.seen-now')}</p>` : item.status === 'corrected' ? html`<p class="note">${isChilds(item) ? childT('words.first') : t('words.seen-first')}</p>` : nothing,
      item.kind && item.kind !== 'words' && !(item.kind === 'observation' && isObserved(tool.childSession)) ? html`<p class="note kind">${childT(`kind.${item.kind}`)}</p>` : nothing,
      item.assetRef || tool.sitting.taking?.id === item.id ? tool.pictures?.renderPicture(tool, item, !isWithTheChild && !tool.isHanded) : nothing,
    ],
    after: [
      ...(item.translations ?? []).map((one) => html`<p class="beside" lang=${one.lang} dir="auto"><span class="note">${t('translation.by', { name: tool.personName(one.by) })}</span> ${one.text}</p>`),
      ...(isWithTheChild || tool.isHanded ? [] : tool.atDesk?.aroundWords(tool, item) ?? []),
      kept && !tool.isHanded ? html`<p class="note" dir="auto">${kept}</p>` : nothing,
    ],
    acts: tool.isHanded || tool.closedToChange || item.status === 'corrected' || stage === 'following-procedure' ? [] : [
      ...(stage === 'closed' ? [] : [{ name: 'now', label: isChilds(item) ? t('words.add-now', { name: childName }) : t('words.seen-add'), press: () => { tool.open({ kind: 'correction', id: item.id }, { 'say.lang': langOf(tool.childSession, item) }); } }]),
      { name: 'more', label: t('words.more'), about: `${t('words.more')}: ${text.slice(0, 60) || childT(`kind.${item.kind ?? 'drawing'}`)}`, press: () => { tool.open({ kind: 'words', id: item.id }); } },
    ],
  };
}

function renderAdd(tool: Tool, section: Section, place: 'people' | House) {
  const { sitting: { editing, kind, childWrites, refusal } } = tool;
  const t = labelsOf(tool);
  const isSeen = isObserved(tool.childSession);
  if (editing?.section !== section) {
    return html`<div class="adds"><button class="button" @click=${() => tool.startSaying(section)}>${t(section === 'whoHelps' ? 'add.person' : 'add.words')}</button>
      ${section === 'whoHelps' ? nothing : html`<button class="button" @click=${() => tool.startSaying(section, 'drawing')}>${t('add.drawing')}</button>`}
      ${tool.isHanded || isSeen || tool.promptsAt(place).length === 0 ? nothing : html`<button class="quietlink" @click=${() => tool.show({ prompt: { at: place, index: 0 } })}>${tool.t('action.prompt')}</button>`}</div>`;
  }
  const entry = editing.id === undefined ? undefined : tool.entryOf(editing.id);
  return html`<div class="editor">${kind === 'drawing' ? tool.pictures?.renderTaking(tool, editing.id) : nothing}<practice-text-entry class="text" verbatim .label=${t(kind === 'drawing' ? 'say.drawing' : 'say.words', { name: tool.childName })} .value=${entry?.text ?? ''} .lang=${tool.sitting.lang ?? entry?.lang ?? tool.childSession?.communication?.language ?? ''}
      .note=${refusal && !refusal.ok ? tool.t(`message.${refusal.messageId}`, refusal.reasons[0]?.values) : ''}
      @practice-text-input=${(event: TextInputEvent) => tool.write(event.value)} @practice-text-commit=${(event: TextCommitEvent) => { if (event.byKey) tool.stopWriting(); }}></practice-text-entry>
    ${tool.isHanded || isSeen ? nothing : tool.atDesk?.renderSaidIn(tool, entry)}
    ${tool.isHanded || isSeen || entry?.text ? nothing : html`<label class="tick"><input type="checkbox" .checked=${childWrites === true} @change=${(event: Event) => tool.show({ childWrites: (event.target as HTMLInputElement).checked })}> ${tool.t('say.child-writes', { name: tool.childName })}</label>`}
    <p class="editoracts"><button class="button main" @click=${() => tool.stopWriting()}>${t('say.done')}</button></p></div>`;
}

/** Their number, with faces and words, and their reason. Nothing is worked out from it. */
export function renderScale(tool: Tool, mayWrite: boolean) {
  const { childT: t, childSession: session, sitting: { face: pointed } } = tool;
  const answers = session?.scale?.answers ?? [];
  if (!mayWrite && answers.length === 0) return nothing;
  return html`<section class="house scale" aria-labelledby="scale"><h2 id="scale" data-anchor="section-scale" tabindex="-1" dir="auto">${session?.scale?.question || t('scale.question')}</h2>
    ${renderPrompt(tool, 'scale', tool.isHanded ? [] : tool.promptsAt('scale'))}
    ${answers.length > 0 ? html`<ul class="sayings">${answers.map((answer) => html`<li><p><b>${saidOfScale(answer, t)}</b></p>
      ${answer.reason ? html`<p class=${voice(answer.reason, true)} dir="auto" lang=${spokenIn(tool, answer.lang)} translate="no">${answer.reason}</p>` : nothing}</li>`)}</ul>` : nothing}
    ${mayWrite ? html`<div class="faces" role="group" aria-label=${t('scale.question')}>${NUMBERS.map((value) => html`<button class="facebutton" aria-pressed=${pointed?.value === value ? 'true' : 'false'} @click=${() => tool.show({ face: { words: '', ...pointed, value } })}>
        ${face(value)}<b>${value}</b>${value % 2 === 0 ? html`<span>${t(`face.${value}`)}</span>` : nothing}</button>`)}</div>
      <p class="note ends"><span>0: ${t('scale.0')}</span><span>10: ${t('scale.10')}</span></p>
      ${pointed?.value !== undefined ? html`<div class="editor"><practice-text-entry verbatim .label=${t('scale.why')} .value=${pointed.words} .lang=${pointed.lang ?? session?.communication?.language ?? ''} @practice-text-input=${(event: TextInputEvent) => tool.show({ face: { ...pointed, words: event.value } })}></practice-text-entry>
        ${tool.isHanded ? nothing : tool.atDesk?.renderFaceSaidIn(tool)}
        <p class="editoracts"><button class=${tool.sitting.editing ? 'button' : 'button main'} @click=${() => tool.putFaceIn()}>${t('say.done')}</button><button class="quietlink" @click=${() => tool.show({ face: undefined })}>${t('say.leave')}</button></p></div>`
        : html`<p class="adds"><button class="button" @click=${() => tool.putFaceIn('chose-not-to')}>${t('silence.chose-not-to')}</button><button class="button" @click=${() => tool.putFaceIn('not-able-to-say')}>${t('silence.not-able-to-say')}</button>
          ${tool.isHanded || tool.promptsAt('scale').length === 0 ? nothing : html`<button class="quietlink" @click=${() => tool.show({ prompt: { at: 'scale', index: 0 } })}>${tool.t('action.prompt')}</button>`}</p>`}` : nothing}
  </section>`;
}
