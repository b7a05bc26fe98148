/** What opens over every tool: people, what is kept from whom, a version for a reader, and why something is not yet possible. */
import { html, nothing } from 'lit';
import { FLAG_TYPES, referencesIn, type PracticeDocument } from '@practice-kit/documents';
import { PracticeDialog, PracticePrompt } from '@practice-kit/elements';
import { keptFrom, personRelation } from '../../model/people.js';
import { renderFields } from '../fields/fields.js';
import { fieldsStyles } from '../fields/fields.styles.js';
import type { SharedDialog } from '../tool-screen/sitting.js';
import type { AnyScreen } from '../tool-screen/tool-screen.js';
import type { DialogContents, DialogModule, DialogTable } from './dialog-contents.js';
import { dialogStyles } from './dialogs.styles.js';
import { later } from '../../wording/en-later.js';
import { form } from './form.js';

export { renderFields };
export const elements = { 'practice-dialog': PracticeDialog, 'practice-prompt': PracticePrompt };
export const words = later;
export const styles = [fieldsStyles, dialogStyles];

export function renderDialog(tool: AnyScreen, own: DialogModule['dialogs']): unknown {
  const { dialog } = tool.sitting;
  if (!dialog) return nothing;
  const make = { ...SHARED, ...own }[dialog.kind] as ((tool: AnyScreen, dialog: object) => DialogContents) | undefined;
  if (!make) return nothing;
  const { heading, body, actions, width = 'dialog', refusalFirst } = make(tool, dialog);
  const refused = renderRefusal(tool);
  return html`<practice-dialog open kind=${width} .heading=${heading} .closeLabel=${tool.t('close')} @practice-dialog-close=${tool.closeDialog}
    >${refusalFirst ? [refused, body] : [body, refused]}${actions ?? nothing}</practice-dialog>`;
}

/** What stands in the way, all of it, each with a way to what it is about. */
function renderRefusal(tool: AnyScreen) {
  const { refusal } = tool.sitting;
  if (!refusal || refusal.ok) return nothing;
  return html`<div class="refusedbox" role="alert">${refusal.reasons.map(({ messageId, values, about: [first] }) => {
    const { anchor, words } = tool.wayTo(messageId) ?? (first === undefined ? {} : { anchor: first, words: tool.describe(first) });
    return html`<p dir="auto">${tool.t(`message.${messageId}`, values)}
    ${anchor === undefined ? nothing : html`<button class="quietlink" @click=${() => { tool.closeDialog(); void tool.goTo(anchor); }}>${words}</button>`}</p>`;
  })}</div>`;
}

/** What other documents offer and this tool has a place for, and is not used yet: by the document it is written in. What still stands of one that was replaced is on the one that took its place. */
function offersFor(tool: AnyScreen) {
  const used = new Set(referencesIn(tool.document?.content).map(keyOf));
  return tool.sources.map((source) => ({
    source,
    offers: source.offers.map((offer) => ({ offer, ref: { kind: offer.kind, id: offer.id, documentId: source.document.id }, sections: tool.takesIn[offer.as] ?? [] }))
      .filter(({ offer, ref, sections }) => offer.state === 'current' && sections.length > 0 && !used.has(keyOf(ref))),
  })).filter(({ source, offers }) => source.document.id !== tool.document?.id && !isReplaced(source.document) && offers.length > 0);
}
const isReplaced = ({ stages }: PracticeDocument): boolean => stages.some(({ state }) => state === 'superseded');
const keyOf = ({ kind, id, documentId }: { readonly kind: string; readonly id: string; readonly documentId: string }): string => JSON.stringify([kind, id, documentId]);

const SHARED: DialogTable<AnyScreen, Exclude<SharedDialog, { kind: 'copies' }>> = {
  people: (tool) => {
    const document = tool.document!;
    const added = form(tool, {
      heading: 'action.people', done: 'action.add-person',
      fields: [
        { name: 'name', kind: 'text' }, { name: 'kind', kind: 'choice', options: ['child', 'unborn', 'family', 'carer', 'community', 'professional'] },
        { name: 'relationship', kind: 'text' }, { name: 'role', kind: 'text' }, { name: 'livesWith', kind: 'people' },
      ],
      event: (draft) => ({ type: 'ADD_PERSON', newId: tool.newId(), person: { kind: 'family', ...draft } }),
    });
    return {
      ...added,
      body: html`<ul class="plainlist">${document.people.map((person) => html`<li dir="auto"><b>${person.name}</b> <span class="quiet">${personRelation(document, person.id)}</span></li>`)}</ul><h3 class="sub">${tool.t('action.add-person')}</h3>${added.body}`,
    };
  },
  flags: (tool) => {
    const { t } = tool;
    const document = tool.document!;
    const added = form(tool, {
      heading: 'action.flags', done: 'action.add-flag',
      fields: [{ name: 'flagType', kind: 'choice', words: 'flag', options: FLAG_TYPES }, { name: 'flagValue', kind: 'text', verbatim: true }, { name: 'withholdFrom', kind: 'people' }, { name: 'flagReason', kind: 'text' }],
      event: (draft) => ({ type: 'FLAG', newId: tool.newId(), flag: { type: draft['flagType'] ?? 'victim-safety', value: draft['flagValue'], withholdFrom: draft['withholdFrom'] ?? [], reason: draft['flagReason'] } }),
    });
    return {
      ...added,
      body: html`<ul class="plainlist">${document.flags.map((flag) => html`<li dir="auto"><b>${t(`flag.${flag.type}`)}</b>: ${flag.value}
        <p class="note">${keptFrom(document, { withholdFrom: flag.withholdFrom }, t)}. ${flag.reason}</p></li>`)}</ul><h3 class="sub">${t('action.add-flag')}</h3>${added.body}`,
    };
  },
  protect: (tool, { id }) => ({
    heading: tool.t('action.protect'),
    body: renderFields([{ name: 'withholdFrom', kind: 'people' }], tool.entryOf(id) ?? {}, {
      t: tool.t, people: tool.people, onChange: (name, value) => { tool.send({ type: 'SET', id, fields: { [name]: value } }); },
    }),
  }),
  dispute: (tool, { id }) => form(tool, {
    heading: 'action.dispute', fields: [{ name: 'dispute.who', kind: 'person' }, { name: 'dispute.lang', kind: 'language' }, { name: 'dispute.words', kind: 'text', verbatim: true, langFrom: 'dispute.lang' }],
    event: (draft) => ({ type: 'DISPUTE', id, of: draft['dispute.who'], text: draft['dispute.words'], ...(draft['dispute.lang'] ? { lang: draft['dispute.lang'] } : {}) }),
  }),
  withdraw: (tool, { id }) => form(tool, {
    heading: 'action.withdraw', fields: [{ name: 'withdrawWith', kind: 'person', of: 'professionals' }, { name: 'withdrawWhy', kind: 'text' }],
    event: (draft) => ({ type: 'WITHDRAW', id, agreedWith: draft['withdrawWith'], reason: draft['withdrawWhy'] as string }),
  }),
  version: (tool, { id, reader, leaveOut }) => {
    const field = leaveOut ? 'copies.leave-out-why' : 'copies.version-text';
    const values = { name: tool.readerName(reader) };
    const made = form(tool, {
      heading: 'version.title', values, fields: [{ name: field, kind: 'text' }], label: (name) => tool.t(name, values),
      event: (draft) => ({ type: 'WRITE_VERSION', id, reader, ...(leaveOut ? { withhold: true, reason: draft[field] as string } : { text: draft[field] }) }),
    });
    return { ...made, body: html`<p class="note">${tool.t('version.original')}</p><p class="words" dir="auto">${tool.entryOf(id)?.text}</p>${made.body}` };
  },
  /** What the family's other tools offer: words that are used here, and not written again. */
  use: (tool) => {
    const { t } = tool;
    const found = offersFor(tool);
    return {
      heading: t('action.use'),
      body: html`<p class="note">${t(found.length > 0 ? 'use.note' : 'use.none')}</p>${found.map(({ source, offers }) => html`<h3 class="sub">${source.documentType.type === tool.documentType.type ? t('title') : t(`offers.${source.documentType.type}`)}</h3>
        <ul class="plainlist">${offers.map(({ offer: { entry }, ref, sections }) => html`<li><p class=${entry.verbatim ? 'said' : 'text'} dir="auto" lang=${entry.lang ?? nothing}>${entry.text}</p>
          <p class="useacts">${sections.map((section) => {
            const label = t('use.under', { section: t(`section.${section}`) });
            return html`<button class="quietlink" aria-label=${`${label}: ${entry.text.slice(0, 60)}`} @click=${() => tool.submit({ type: 'USE', newId: tool.newId(), section, ref })}>${label}</button>`;
          })}</p></li>`)}</ul>`)}`,
    };
  },
  'not-yet': (tool, { event }) => {
    const { refusal } = tool.sitting;
    const made = { ...form(tool, { heading: 'not-yet', done: 'not-yet.anyway', fields: [{ name: 'not-yet.why', kind: 'text' }], event: (draft) => ({ ...event, reason: draft['not-yet.why'] as string }) }), refusalFirst: true };
    return refusal && !refusal.ok && refusal.severity === 'block' ? { ...made, body: nothing, actions: nothing } : made;
  },
};
