/** A tool's screen in somebody else's hands (DP-36): it is handed over with a word, and comes back with that word. It comes when it is needed. */
import { html } from 'lit';
import type { FieldSpec } from '../../model/fields.js';
import { handed } from '../../wording/en-handed.js';
import type { DialogContents } from '../dialogs/dialog-contents.js';
import { renderFields } from '../fields/fields.js';
import type { Change, Draft, Sitting } from '../tool-screen/sitting.js';
import type { ToolScreen } from '../tool-screen/tool-screen.js';
import { PracticeHeldScreen } from './held-screen.js';

/** What a sitting has besides, where its tool can be handed to somebody. */
export interface HandedSitting extends Sitting<{ readonly kind: string }> {
  /** Covered: nothing of it is on the screen. */
  covered?: boolean;
  /** In somebody's hands: the word that takes it back. It is in this sitting and nowhere else. */
  handed?: string;
  /** What is typed to take it back. */
  word?: string;
  /** What was typed is not the word. */
  wrong?: boolean;
}
type Handed = Pick<HandedSitting, 'covered' | 'handed' | 'word' | 'wrong' | 'draft' | 'dialog' | 'editing' | 'refusal' | 'prompt'>;
/** Any tool's screen whose sitting has that. */
export interface Handing extends Pick<ToolScreen<HandedSitting>, 't' | 'people' | 'announce'> {
  readonly sitting: Pick<Handed, 'handed' | 'word' | 'wrong' | 'draft'>;
  show(change: Change<Handed>): void;
}

export const elements = { 'practice-held-screen': PracticeHeldScreen };
export const words = handed;

const SHORTEST = 4;

export interface HandingOptions {
  readonly heading: string;
  /** What they will see, and what the word is for. */
  readonly note: string;
  readonly done: string;
  /** What is asked besides the word. */
  readonly fields?: readonly FieldSpec[];
  handOver(draft: Draft): void;
}

/** What a tool opens over itself to be handed to somebody. */
export function handing(tool: Handing, { heading, note, done, fields = [], handOver }: HandingOptions): DialogContents {
  const { t, sitting: { draft = {}, wrong } } = tool;
  const typed = draft['hand.word'];
  const word = typeof typed === 'string' ? typed.trim() : '';
  const hand = (): void => {
    if (word.length < SHORTEST) {
      tool.show({ wrong: true });
      return tool.announce(t('hand.longer'));
    }
    handOver(draft);
    tool.show({ handed: word, word: undefined, wrong: undefined, dialog: undefined, draft: undefined, editing: undefined, refusal: undefined, prompt: undefined });
  };
  return {
    heading,
    body: html`<p class="note">${note}</p>${renderFields([...fields, { name: 'hand.word', kind: 'text', verbatim: true }], draft, { t, people: tool.people, onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value }, wrong: undefined }) })}
      ${wrong ? html`<p class="note" role="alert">${t('hand.longer')}</p>` : ''}`,
    actions: html`<button slot="actions" class="button main" @click=${hand}>${t(done)}</button>`,
  };
}

/** At the foot of a screen in somebody's hands: the one way back. */
export function renderTakeBack(tool: Handing, takenBack: () => void) {
  const { t, sitting: { word = '', wrong } } = tool;
  const takeBack = (event: Event): void => {
    event.preventDefault();
    if (tool.sitting.word === tool.sitting.handed) {
      tool.show({ handed: undefined, word: undefined, wrong: undefined });
      return takenBack();
    }
    tool.show({ word: '', wrong: true });
    tool.announce(t('hand.not-the-word'));
  };
  return html`<form class="back" @submit=${takeBack}>
    <label>${t('hand.back')} <input type="password" autocomplete="off" .value=${word} aria-describedby="not-the-word" @input=${(event: Event) => tool.show({ word: (event.target as HTMLInputElement).value })}></label>
    <button class="button">${t('hand.take-back')}</button><span class="note" id="not-the-word">${wrong ? t('hand.not-the-word') : ''}</span></form>`;
}
