/** A child's drawings and photos on the page: put in with one press, shown as whose they are, looked at closely, and looked at before they go (domain.md §4). */
import { html, nothing } from 'lit';
import { PracticeDialog, voice } from '@practice-kit/elements';
import { langTag } from '@practice-kit/practice-tool';
import { isPicture } from '@practice-kit/documents';
import { findItem, langOf, picturesIn, roomLeft, type HouseItem } from '../../model/index.js';
import { enPictures } from '../../wording/en-pictures.js';
import type { PracticeChildsSession } from '../childs-session/childs-session.js';
import { calledElsewhere, renderDrawn, type PictureWords } from './drawn.js';
import { fromFile } from './from-file.js';
import { picturesStyles } from './pictures.styles.js';

export const words = enPictures;
export const styles = [picturesStyles];
export const elements = { 'practice-dialog': PracticeDialog };

type Tool = PracticeChildsSession;
/** So many more, and somebody is told before there is no room. */
const FEW = 5;

const wordsOf = ({ childT: t, childName: name }: Tool, { kind }: Pick<HouseItem, 'kind'>): PictureWords =>
  ({ label: t(kind === 'photo' ? 'drawn.photo' : 'drawn.drawing', { name }), cannotBeShown: t('drawn.cannot') });

/** What was drawn; or, for the worker, what the case system calls it. `isForWorker`: no child reads it. */
export function renderPicture(tool: Tool, item: HouseItem, isForWorker: boolean): unknown {
  const { assetRef, id } = item;
  if (isPicture(assetRef)) {
    return html`<div class="pictured" @click=${(event: Event) => { if ((event.target as Element).localName === 'canvas') tool.show({ large: id }); }}>${renderDrawn(assetRef, wordsOf(tool, item))}
      <button class="quietlink" data-act="bigger" @click=${() => tool.show({ large: id })}>${tool.childT('drawn.bigger')}<span class="heard">: ${wordsOf(tool, item).label}</span></button></div>`;
  }
  // What was put in before its picture had come.
  if (!assetRef && tool.sitting.taking?.id === id) return html`<p class="note">${saidOf(tool, tool.sitting.taking.state)}</p>`;
  const name = calledElsewhere(assetRef);
  return assetRef && !name ? html`<p class="note">${tool.childT('drawn.cannot')}</p>` : name && isForWorker ? html`<p class="note" dir="auto">${tool.t('drawn.elsewhere', { name })}</p>` : nothing;
}

/** As large as the screen. No key leads out of a page in a child's hands: there, Back does. */
export function renderLarge(tool: Tool): unknown {
  const item = tool.sitting.large === undefined ? undefined : findItem(tool.document!, tool.sitting.large)?.item;
  if (!item || !isPicture(item.assetRef)) return nothing;
  const close = (): void => tool.show({ large: undefined });
  const said = item.text || item.childSays || '';
  return html`<practice-dialog class="closely" kind="sheet" open .heading=${wordsOf(tool, item).label} .closeLabel=${tool.childT('drawn.back')} @practice-dialog-close=${close}>
    <div class="large" @click=${(event: Event) => { if ((event.target as Element).localName === 'canvas') close(); }}>${renderDrawn(item.assetRef, wordsOf(tool, item), { isWhole: true })}
      ${said ? html`<p class=${voice(said, item.verbatim !== false)} dir="auto" lang=${langTag(langOf(tool.childSession, item)) ?? nothing} translate="no">${said}</p>` : nothing}</div></practice-dialog>`;
}

/** Where a picture is put in: of what is being written, or of what was only told of until now. */
export function renderTaking(tool: Tool, id: string | undefined): unknown {
  const { childT: t, sitting: { taking } } = tool;
  const item = id === undefined ? undefined : findItem(tool.document!, id)?.item;
  const isWritten = item?.status === 'draft' || item === undefined;
  const state = taking?.id === id ? taking?.state : undefined;
  const room = roomLeft(tool.document!);
  const kind = item?.kind ?? 'drawing';
  return html`<div class="taking">
    ${isPicture(item?.assetRef) ? html`<div class="pictured">${renderDrawn(item.assetRef, wordsOf(tool, item))}</div>
      ${isWritten ? html`<button class="button" @click=${() => take(tool, id, '')}>${t('drawn.take-away')}</button>` : nothing}`
      : html`<label class="button take">${t('drawn.add')}<input class="heard" type="file" accept="image/*" @cancel=${(event: Event) => event.stopPropagation()} @change=${(event: Event) => { void chosen(tool, id, event.target as HTMLInputElement); }}></label>`}
    ${isWritten ? html`<fieldset aria-label=${t('drawn.what')}>${(['drawing', 'photo'] as const).map((one) => html`<label class="tick"><input type="radio" name="drawn" .checked=${kind === one} @change=${() => { tool.send({ type: 'WRITE', id: begun(tool, id), kind: one }); }}> ${t(`kind.${one}`)}</label>`)}</fieldset>` : nothing}
    <p class=${state === 'coming' || state === undefined ? 'note' : 'notice'} role="status">${state === undefined ? '' : saidOf(tool, state)}</p>
    ${room <= FEW && !tool.isHanded ? html`<p class="note">${tool.t('drawn.room', { count: String(room) })}</p>` : nothing}</div>`;
}
/** What came of it: the kit's own words for a file that does not open, or a rule's for a picture that is not taken. */
const saidOf = ({ childT: t, childName: name }: Tool, state: string): string => (STATES.has(state) ? t(`drawn.${state}`) : t(`message.${state}`, { name }));
const STATES: ReadonlySet<string> = new Set(['coming', 'unreadable', 'too-large']);

/** Where it goes: into what is being written, from now on if not before. */
function begun(tool: Tool, id: string | undefined): string {
  if (id === undefined) tool.write('');
  return id ?? tool.sitting.editing?.id ?? '';
}

async function chosen(tool: Tool, id: string | undefined, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  // The page keeps neither the file nor what it is called.
  input.value = '';
  if (!file) return;
  const into = begun(tool, id);
  const { document } = tool;
  tool.show({ taking: { id: into, state: 'coming' } });
  const made = await fromFile(file);
  if (tool.document?.id !== document?.id) return;
  if (made.ok) take(tool, into, made.picture);
  else say(tool, into, made.reason);
}

/** Puts it in; '' takes it away again, before it is finished. */
function take(tool: Tool, id: string | undefined, assetRef: string): void {
  if (id === undefined) return;
  const sent = tool.send({ type: 'WRITE', id, assetRef });
  say(tool, id, sent.ok ? undefined : sent.messageId);
  if (sent.ok && assetRef) tool.announce(tool.childT('drawn.in'));
}
function say(tool: Tool, id: string, state: string | undefined): void {
  tool.show({ taking: state === undefined ? undefined : { id, state } });
  // Where it is being written, the page says so itself.
  if (state !== undefined && tool.sitting.editing?.id !== id) tool.announce(saidOf(tool, state));
}

/** What no search for words finds is looked at by whoever gives it, as a reflection's owner does with what may be a name (DP-18). */
export function renderLook(tool: Tool, reader: string): unknown {
  const found = reader.startsWith('child:') ? [] : picturesIn(tool.document!, tool.copyFor(reader).copy.content).map(({ id }) => id);
  if (found.length === 0) return nothing;
  const { t, sitting: { seen = {} } } = tool;
  if (found.every((id) => seen[reader]?.includes(id))) return html`<p class="note">${t('drawn.looked')}</p>`;
  return html`<div class="look"><p dir="auto">${t('drawn.look', { name: tool.readerName(reader) })}</p>
    <button class="button" @click=${() => tool.show({ seen: { ...seen, [reader]: found }, refusal: undefined })}>${t('drawn.i-looked')}</button></div>`;
}
