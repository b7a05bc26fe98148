/** The desk, after people have talked: what was agreed and by whom, each person seen alone, and the facilitator's own mirror. */
import { html, nothing } from 'lit';
import { icon, type AnnounceEvent, type EntryOpenEvent, type EntryView } from '@practice-kit/elements';
import { askEntryMenu, disputesOf, entryListWords, formatDate, isChild, isShown, keptFrom, listWords, menuWords, renderEditor, rowBasis, stateOf, type FieldSpec } from '@practice-kit/practice-tool';
import { itemsOf, latestFollowUp, notSeenAlone, whoAgrees, type AgreementItem } from '../../model/index.js';
import { act, facts, heading, named, quote } from './desk-pieces.js';
import type { PracticeConversationGuide } from './conversation-guide.js';

type Tool = PracticeConversationGuide;

const FIELDS: readonly FieldSpec[] = [{ name: 'who', kind: 'people' }, { name: 'from', kind: 'date' }, { name: 'byWhen', kind: 'date' }, { name: 'howWeWillKnow', kind: 'text' }, { name: 'ifItSlips', kind: 'text' }];

const NO_TARGETS: readonly never[] = [];

function itemView(tool: Tool, item: AgreementItem): EntryView {
  const { t, language: lang } = tool;
  const words = { t, lang, name: (id: string) => tool.personName(id) };
  const kept = keptFrom(tool.document!, item, t);
  const state = stateOf(item, words);
  return {
    id: item.id, text: item.status === 'withdrawn' ? '' : item.text, ...(item.lang ? { lang: item.lang } : {}), ...(item.verbatim ? { verbatim: true } : {}),
    ...(item.who?.length ? { who: listWords(lang, item.who.map(words.name)) } : {}),
    notes: [item.from ? t('note.from', { date: formatDate(lang, item.from) }) : '', item.byWhen ? t('note.by-when', { date: formatDate(lang, item.byWhen) }) : ''].filter(Boolean),
    lines: [...(item.howWeWillKnow ? [{ name: t('field.howWeWillKnow'), text: item.howWeWillKnow }] : []), ...(item.ifItSlips ? [{ name: t('field.ifItSlips'), text: item.ifItSlips }] : [])],
    dispute: disputesOf(item, words), findings: tool.findingViews.of(item.id), ...(kept ? { kept } : {}), ...(state ? { state } : {}),
  };
}

export function renderAgreement(tool: Tool) {
  const { t, conversation, closedToChange, language, sitting: { editing } } = tool;
  const items = tool.itemViews.of(itemsOf(conversation), rowBasis(tool), { isIn: isShown, viewOf: (item) => itemView(tool, item), findings: tool.findingViews });
  const writing = editing?.section === 'agreement' ? editing : undefined;
  const editor = () => renderEditor(tool, { label: t('agreement.item'), fields: FIELDS });
  const signed = conversation.agreement?.agreedBy ?? [];
  const notes = conversation.noAgreement?.notes ?? [];
  return html`<p class="note">${t('agreement.their-words')}</p>
    <practice-entry-list data-list="agreement" group="agreement" listId="agreement" .items=${items} .label=${t('section.agreement')} .words=${menuWords(tool, 'agreement', entryListWords(t))} .targets=${NO_TARGETS} ?readonly=${closedToChange}
      .editing=${writing && !writing.adding ? (writing.id ?? '') : ''} @practice-entry-open=${(event: EntryOpenEvent) => tool.changeItem(event.entryId)} @practice-finding-action=${tool.onFinding}
      @practice-entry-menu=${askEntryMenu(tool, 'agreement')} @practice-announce=${(event: AnnounceEvent) => tool.announce(event.message)}>${writing && !writing.adding ? html`<div slot="editor">${editor()}</div>` : nothing}</practice-entry-list>
    ${writing?.adding ? editor() : nothing}
    ${closedToChange ? nothing : html`<p class="rowacts"><button class="quietlink" @click=${() => tool.addItem()}>${icon('add')} ${t('agreement.add')}</button></p>`}
    ${notes.map((note) => html`<p class="note"><b>${tool.personName(note.personId)}</b></p>${quote(note.text, note.verbatim, note.lang)}`)}
    ${heading(tool, 'signed.title')}
    <ul class="rows">${whoAgrees(conversation).map((of) => {
      const agreed = signed.find(({ personId }) => personId === of);
      return html`<li data-anchor=${of} tabindex="-1"><div>${named(tool, of)}
        <p class="note" dir="auto">${agreed ? [agreed.mode === 'on-behalf' ? t('signed.on-behalf', { name: tool.personName(agreed.onBehalfBy ?? '') || '…', date: formatDate(language, agreed.on) }) : t('signed.in-person', { date: formatDate(language, agreed.on) }), agreed.note ?? ''].filter(Boolean).join(' ') : t('signed.not-yet')}</p></div>
        ${closedToChange ? nothing : html`<p class="rowacts">${act(t(isChild(tool.document!, of) ? 'signed.ask-child' : 'signed.ask', { name: tool.personName(of) }), () => tool.open({ kind: 'sign', of }, { mode: 'in-person' }))}</p>`}</li>`;
    })}</ul>
    <p class="note">${t('signed.no-consequence')}</p>`;
}

/** From when something may be agreed: when each of them will be seen is said before anybody goes home (RC-M12). */
const PLANNING: ReadonlySet<string> = new Set(['agreeing', 'agreed', 'no-agreement', 'ended-early', 'following-up']);

export function renderFollowUps(tool: Tool) {
  const { t, conversation, language, closedToChange } = tool;
  const last = latestFollowUp(conversation);
  const waiting = last ? notSeenAlone(conversation) : [];
  return html`${heading(tool, 'followUps.title', PLANNING.has(tool.stage) ? { kind: 'follow-up' } : undefined, 'followUps.plan')}
    ${(conversation.followUps ?? []).map((followUp) => html`<section class="followup" data-anchor=${followUp.id} tabindex="-1">
      ${facts(tool, [['field.plannedFor', followUp.on || !followUp.plannedFor ? '' : formatDate(language, followUp.plannedFor, 'full')], ['field.seenOn', followUp.on ? formatDate(language, followUp.on, 'full') : ''],
        ['field.seenAlone', listWords(language, (followUp.seenAlone ?? []).map((id) => tool.personName(id)))], ['field.whatNext', followUp.whatNext], ['field.reviewOn', followUp.reviewOn ? formatDate(language, followUp.reviewOn) : '']])}
      ${(followUp.notes ?? []).map((note) => html`<div class="private"><p class="note">${t('private.person', { name: tool.personName(note.personId) })}</p>${quote(note.text, note.verbatim, note.lang)}</div>`)}</section>`)}
    ${waiting.length > 0 && !closedToChange ? html`<p class="note">${t('followUps.alone-first')}</p><p class="rowacts">${waiting.map((of) => act(t('checked.open', { name: tool.personName(of) }), () => tool.open({ kind: 'checked', of })))}</p>` : nothing}
    ${last ? nothing : html`<p class="note">${t('message.RC-M12')}</p>`}`;
}

/** Whoever facilitated looks at how they worked. Nobody else opens it (DP-14), and it says nothing of a family. */
export function renderWindow(tool: Tool) {
  const { t, conversation, actor } = tool;
  const { window: mirror } = conversation;
  if (mirror && mirror.by !== actor) return html`<p class="note private">${t('message.DP-14')}</p>`;
  return html`<p class="note private">${t('private.window')}</p>${heading(tool, 'window.title', { kind: 'window' }, 'action.write', { quadrant: mirror?.quadrant, note: mirror?.note })}
    ${facts(tool, [['field.quadrant', mirror ? t(`quadrant.${mirror.quadrant}`) : ''], ['field.note', mirror?.note]])}`;
}
