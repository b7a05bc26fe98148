/** One entry as nodes: words first, dates and sources around them. Made anew when its view changes, kept as long as not. */
import { render } from 'lit';
import { icon } from '../base/icon.js';
import { make, words as said } from '../base/make.js';
import { threadOf } from '../base/base.styles.js';
import { renderFinding } from '../findings/findings.js';
import { FindingActionEvent } from '../findings/findings.events.js';
import { fill, voice, type DisputeView, type EntryView, type EntryWordsTable } from './entry-view.js';

/** `data-act` says what pressing something is for: the list listens once, for all of them. */
function pressed(tag: 'button', className: string, act: string, ...children: (Node | string)[]): HTMLButtonElement {
  const button = make(tag, className, ...children);
  button.type = 'button';
  button.dataset['act'] = act;
  return button;
}

let eye: HTMLElement | undefined;

/** The crossed eye, named for whoever cannot see it. For the practitioner: it is in no copy. */
export function keptGlyph(kept: string): HTMLElement {
  // Drawn once, and copied.
  if (!eye) render(icon('eye-crossed'), eye = make('span', 'kept'));
  const glyph = eye.cloneNode(true) as HTMLElement;
  glyph.role = 'img';
  glyph.ariaLabel = glyph.title = kept;
  return glyph;
}

/** Somebody sees it differently, in the same size as what they differ from. */
export function disputeNode(dispute: DisputeView): HTMLElement {
  return make('blockquote', 'dispute', make('p', 'note', dispute.heading), said('p', voice(dispute.text, dispute.verbatim), dispute.text, dispute),
    dispute.note ? make('p', 'note', dispute.note) : undefined);
}

const actsMade = new WeakMap<EntryWordsTable, HTMLElement>();

/** The buttons are the same everywhere: made once for a table of words, and copied. What is only read has the menu alone, where there is one. */
function acts(words: EntryWordsTable, readonly: boolean): Node | undefined {
  if (readonly) return words['menu'] ? make('p', 'acts', menuButton(words['menu'])) : undefined;
  let made = actsMade.get(words);
  if (!made) {
    const mover = pressed('button', 'quietlink mover', 'move', words['move'] ?? '');
    mover.ariaHasPopup = 'menu';
    mover.ariaExpanded = 'false';
    mover.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown');
    made = make('p', 'acts', pressed('button', 'quietlink opener', 'open', words['edit'] ?? ''), mover, words['menu'] ? menuButton(words['menu']) : undefined);
    actsMade.set(words, made);
  }
  return made.cloneNode(true);
}

function menuButton(label: string): HTMLElement {
  const button = pressed('button', 'quietlink', 'menu', label);
  button.ariaHasPopup = 'dialog';
  return button;
}

/** The place of the entry that is being changed. */
export function editorRow(): HTMLElement {
  const slot = make('slot', '');
  slot.name = 'editor';
  return row('entry plain', slot);
}

function row(className: string, ...children: (Node | undefined)[]): HTMLElement {
  const element = make('div', className, ...children);
  element.role = 'listitem';
  return element;
}

export function entryRow(view: EntryView, words: EntryWordsTable, readonly: boolean): HTMLElement {
  const { text, heading, headingNote, lines, who, notes = [], letters, kept, tick, dispute, state, findings } = view;
  const glyph = kept ? keptGlyph(kept) : undefined;
  const body: (Node | undefined)[] = [
    heading || headingNote ? make('p', 'when', heading, headingNote ? make('span', '', headingNote) : undefined, glyph) : undefined,
    said('p', `${view.verbatim ? voice(text, true) : 'text'}${readonly ? '' : ' open'}`, text, view),
    lines && make('dl', 'lines', ...lines.map((line) => make('div', '', said('dt', '', line.name), said('dd', '', line.text)))),
    who || notes.length ? note(who, notes) : undefined,
    state ? make('p', 'note state', state) : undefined,
    ...(dispute?.map(disputeNode) ?? []),
    findings?.length ? findingNodes(view) : undefined,
    acts(words, readonly),
  ];
  if (glyph && !heading && !headingNote) body[1]!.appendChild(glyph);
  return row(`entry${letters?.length ? '' : ' plain'}${tick ? ' tickable' : ''}`,
    ...(tick ? [tickBox(view, words, readonly), make('div', 'body', ...body)] : body),
    letters?.length ? make('span', 'letters', ...letters.map((letter) => ring(letter, words))) : undefined);
}

function note(who: string | undefined, notes: readonly string[]): HTMLElement {
  const written = said('p', 'note', '');
  if (who) written.append(make('b', '', who), notes.length ? ' · ' : '');
  written.append(notes.join(' · '));
  return written;
}

function ring(letter: string, words: EntryWordsTable): HTMLElement {
  const made = make('span', 'letter small', letter);
  made.dataset['thread'] = threadOf(letter);
  made.role = 'img';
  made.ariaLabel = fill(words['goesWith'], { letter }) || letter;
  return made;
}

/** Done is a tick in the same ink: no strike-through, no fade. */
function tickBox(view: EntryView, words: EntryWordsTable, readonly: boolean): HTMLElement {
  const box = pressed('button', 'box', 'tick');
  const done = view.tick?.done === true;
  if (done) render(icon('tick'), box);
  box.role = 'checkbox';
  box.ariaChecked = String(done);
  box.ariaLabel = `${words[done ? 'done' : 'notDone'] ?? ''}: ${view.text}`;
  box.disabled = readonly;
  return box;
}

function findingNodes({ findings }: EntryView): HTMLElement {
  const place = make('div', 'findings');
  render(findings!.map((finding) => renderFinding(finding, (action, reason) => place.dispatchEvent(new FindingActionEvent(finding.id, action, reason)))), place);
  return place;
}
