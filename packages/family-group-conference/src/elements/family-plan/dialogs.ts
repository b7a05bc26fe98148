/** What only the family plan opens over itself: each is a few fields, and one event when it is done. */
import { html, nothing } from 'lit';
import { referenceOf } from '@practice-kit/documents';
import { isCurrent, paperLine, personName, printSheet, renderFields, sheetStyles, type Choice, type DialogContents, type DialogTable, type Draft, type FieldSpec, type ToolEvent } from '@practice-kit/practice-tool';
import {
  COPY_KINDS, HELP_RESPONSES, LIST_FIELDS, OFFER_RESPONSES, OUTCOMES, PARTS, REFERRER_RESPONSES, REVIEW_FINDINGS, found, informationGiving, isKeptOut, isStillOpenTo, listOf, preparationOf, type ListName, type PartName,
} from '../../model/index.js';
import { wallPage } from '../../model/wall-page.js';
import { enLater } from '../../wording/en-later.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import type { PlanDialog } from './plan-work.js';
import { privateTimeOf } from './parts.js';
import { instantOn, timeOf } from './plain-values.js';
import { renderWall } from './wall.js';
import { planSheetStyles } from './sheet.styles.js';

export const words = enLater;
export const styles = [sheetStyles, planSheetStyles];

/** Of the family, by name: `reference` fields called this are given them. */
const FAMILY = 'family';
const CHILDREN = 'children';
/** Of the family, whoever may be in the room: nobody is asked, in front of everybody, about somebody who is kept out of it (FGC-R06). */
const IN_THE_ROOM = 'in-the-room';

interface FormOptions {
  readonly heading: string;
  readonly about?: string | undefined;
  readonly fields: readonly FieldSpec[];
  readonly event: (draft: Draft) => ToolEvent;
  readonly done?: string;
  readonly note?: string;
  /** Asked of the whole: refused, it says why and how to go on. */
  readonly isStep?: boolean;
}

function choices(tool: PracticeFamilyPlan, spec: FieldSpec): readonly Choice[] {
  const { section = '' } = spec;
  const document = tool.shown!;
  if (section === IN_THE_ROOM) return choices(tool, { ...spec, section: FAMILY }).filter(({ value }) => !isKeptOut(document, value));
  if (section === FAMILY || section === CHILDREN) return document.people.filter(({ kind }) => (section === FAMILY ? kind !== 'professional' : kind === 'child')).map(({ id }) => ({ value: id, label: personName(document, id) }));
  const lists: readonly ListName[] = section === 'shared' ? ['items', 'helpAskedFor', 'contingency'] : [section as ListName];
  return tool.choicesOf(lists.flatMap((list) => listOf(document, list)).map((one) => ({ id: one.id, text: String(one['text'] ?? one['if']), status: one['status'] })));
}

/** What stands there now: an item's words, or what an if leads to. */
const entryWords = (entry: Readonly<Record<string, unknown>> | undefined): string => [entry?.['text'], entry?.['then']].find((words) => typeof words === 'string') as string | undefined ?? '';

function ask(tool: PracticeFamilyPlan, { heading, about, fields, event, done = 'action.save', note, isStep }: FormOptions): DialogContents {
  const draft = tool.sitting.draft ?? {};
  return {
    heading: tool.t(heading),
    body: html`${about ? html`<p class="words" dir="auto">${about}</p>` : nothing}${note ? html`<p class="note">${tool.t(note)}</p>` : nothing}${renderFields(fields, draft, {
      t: tool.t, people: tool.people, choices: (field) => choices(tool, field), onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value } }),
    })}`,
    actions: html`<button slot="actions" class="button main" @click=${() => { const made = event(draft); if (isStep) askStep(tool, made); else tool.submit(made); }}>${tool.t(done)}</button>`,
  };
}
function askStep(tool: PracticeFamilyPlan, event: ToolEvent): void {
  tool.step(event);
  if (!tool.sitting.refusal) tool.closeDialog();
}

const family = (name: string): FieldSpec => ({ name, kind: 'reference', section: FAMILY });
const worker = (name: string): FieldSpec => ({ name, kind: 'person', of: 'professionals' });
const text = (name: string): FieldSpec => ({ name, kind: 'text' });
/** As somebody says or writes it, in their own language. */
const said = (name: string): FieldSpec => ({ name, kind: 'text', verbatim: true, langFrom: 'lang' });
const language: FieldSpec = { name: 'lang', kind: 'language' };
const choice = (name: string, words: string, options: readonly string[]): FieldSpec => ({ name, kind: 'choice', words, options });
const tick = (name: string): FieldSpec => ({ name, kind: 'tick' });
const date = (name: string): FieldSpec => ({ name, kind: 'date' });
const wordsOf = (value: unknown, lang: unknown): object | undefined => (typeof value === 'string' && value ? { text: value, verbatim: true, ...given({ lang: plain(lang) }) } : undefined);
const plain = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);
const given = (fields: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
/** Each language, faith … the family was asked about. */
const MATCH = ['language', 'faith', 'culture', 'gender'] as const;

export const dialogs: DialogTable<PracticeFamilyPlan, PlanDialog> = {
  part: (tool, { part }) => partDialog(tool, part),
  accept: (tool) => answerOffer(tool, 'ACCEPT'),
  decline: (tool) => answerOffer(tool, 'DECLINE'),
  respond: (tool) => ask(tool, { heading: 'action.respond', fields: [family('agreed.who'), choice('response', 'offer-response', OFFER_RESPONSES), date('on')], event: (draft) => ({ type: 'RESPOND', of: draft['agreed.who'], ...given({ on: draft['on'] }), fields: given({ response: draft['response'] }) }) }),
  'not-offered': (tool) => ask(tool, {
    heading: 'step.not-offered', note: 'offer.exception', fields: [worker('decidedBy'), date('on'), text('not-yet.why')], isStep: true,
    event: (draft) => ({ type: 'NOT_IN_CHILDS_INTERESTS', ...given({ decidedBy: draft['decidedBy'], on: draft['on'] }), reason: plain(draft['not-yet.why']) ?? '' }),
  }),
  postpone: (tool) => ask(tool, { heading: 'step.postpone', fields: [date('on'), text('postpone.asked')], event: (draft) => ({ type: 'POSTPONE', ...given({ on: draft['on'] }), reason: plain(draft['postpone.asked']) ?? '' }) }),
  prepare: (tool, { personId }) => ask(tool, {
    heading: 'action.prepare', about: personName(tool.document!, personId),
    fields: [choice('outcome', 'outcome', OUTCOMES), date('on'), { name: 'person.language', kind: 'language' }, text('needs'), text('how'), worker('advocateId'), said('views'), language, { name: 'views.readOutBy', kind: 'person' }, worker('decidedBy'), text('prepare.why')],
    event: (draft) => {
      const before = preparationOf(tool.document!, personId);
      const readOutBy = plain(draft['views.readOutBy']);
      const lang = plain(draft['lang']);
      const hasSameWords = before?.views?.text === draft['views'] && before?.views?.lang === lang;
      const isSame = hasSameWords && before?.views?.readOutBy === readOutBy;
      const views = isSame || !plain(draft['views']) ? undefined : { ...(hasSameWords ? before?.views : wordsOf(draft['views'], lang)), ...given({ readOutBy }) };
      const isTheirs = plain(draft['person.language']) === tool.document!.people.find(({ id }) => id === personId)?.language;
      return { type: 'PREPARED', personId, ...(isTheirs ? {} : { language: plain(draft['person.language']) ?? '' }), fields: given({ outcome: draft['outcome'], on: draft['on'], needs: draft['needs'], how: draft['how'], advocateId: draft['advocateId'], decidedBy: draft['decidedBy'], reason: plain(draft['prepare.why']), views }) };
    },
  }),
  /** Of what is written in another tool only the reason is written here. */
  words: (tool, { list, id }) => { const used = id !== undefined && referenceOf(tool.entryOf(id)) !== undefined; return ask(tool, {
    heading: `section.${list}`, about: used ? tool.entryOf(id)?.text : undefined, fields: [...(used ? [] : [text('text')]), ...(list === 'bottomLines' ? [text('line.why')] : [])],
    event: (draft) => {
      const fields = list === 'bottomLines' ? { fields: given({ reason: draft['line.why'] }) } : {};
      return id ? { type: 'EDIT_WORDS', id, ...(used ? {} : { text: draft['text'] ?? '' }), ...fields } : { type: list === 'questions' ? 'ADD_QUESTION' : 'ADD_BOTTOM_LINE', newId: tool.newId(), text: draft['text'] ?? '', ...fields };
    },
  }); },
  /** Once recorded it is corrected: both stay (K9). */
  gave: (tool, { row }) => {
    const told = row === undefined ? undefined : informationGiving(tool.document!)?.gave?.[row];
    return ask(tool, {
      heading: told ? 'gave.correct' : 'action.gave', ...(told ? { note: 'gave.both-stay' } : {}),
      fields: [worker('gave.by'), text('gave.what'), tick('inPlainWords'), date('sharedWithFamilyBeforehandOn'), ...(told ? [text('correctionReason')] : [])],
      event: (draft) => {
        const fields = { what: draft['gave.what'], inPlainWords: draft['inPlainWords'], sharedWithFamilyBeforehandOn: draft['sharedWithFamilyBeforehandOn'] };
        return told ? { type: 'CORRECT', ...(told.id ? { id: told.id } : { row }), newId: tool.newId(), of: draft['gave.by'], fields, ...given({ reason: plain(draft['correctionReason']) }) } : { type: 'GAVE', newId: tool.newId(), of: draft['gave.by'], fields: given(fields) };
      },
    });
  },
  present: (tool) => ask(tool, { heading: 'action.present', fields: [{ name: 'presentIds', kind: 'people' }], event: (draft) => ({ type: 'SET_PRESENT', presentIds: draft['presentIds'] ?? [] }) }),
  /** FGC-R07: written down once the family is back; while it is on its own nothing is. */
  'child-left': (tool) => ask(tool, {
    heading: 'action.child-left', fields: [{ name: 'child-left.who', kind: 'reference', section: CHILDREN }, { name: 'child-left.time', kind: 'time' }, { name: 'child-left.with', kind: 'person' }],
    event: (draft) => ({ type: 'CHILD_LEFT', childId: plain(draft['child-left.who']) ?? '', ...given({ withId: draft['child-left.with'], leftAt: instantOn(privateTimeOf(tool)?.startedAt?.slice(0, 10), plain(draft['child-left.time'])) }) }),
  }),
  /** FGC-M08 is asked before anybody goes in: workers are not among those to choose, but for an advocate both have asked for. */
  'go-private': (tool) => ask(tool, {
    heading: 'step.go-private', note: 'private.who', isStep: true, done: 'step.go-private', fields: [{ name: 'private.present', kind: 'references', section: IN_THE_ROOM }, worker('advocateId'), tick('private.by-child'), tick('private.by-family')],
    event: (draft) => {
      const family = (draft['private.present'] as string[] | undefined) ?? [];
      const advocate = plain(draft['advocateId']);
      return { type: 'START_PRIVATE_TIME', presentIds: advocate ? [...family, advocate] : family, ...(advocate ? { advocateInRoom: { personId: advocate, askedByChild: draft['private.by-child'] === true, askedByFamily: draft['private.by-family'] === true } } : {}) };
    },
  }),
  returns: (tool) => ask(tool, { heading: 'private.returns', fields: [family('private.who-says')], isStep: true, done: 'private.returns', event: (draft) => ({ type: 'FAMILY_RETURNS', by: plain(draft['private.who-says']) ?? '' }) }),
  add: (tool, { list }) => ask(tool, {
    heading: `section.${list}`, note: 'words.exactly', done: `add.${list}`,
    fields: [...(list === 'contingency' ? [said('if'), said('then')] : [said('text')]), ...LIST_FIELDS[list]],
    event: ({ text: typed, ...draft }) => ({ type: ADDS[list], newId: tool.newId(), ...(list === 'contingency' ? {} : { text: typed ?? '' }), fields: given(draft) }),
  }),
  /** The family's own hand: one of them says what it is to be instead. */
  reword: (tool, { id }) => {
    const { list, entry } = found(tool.document!, id) ?? {};
    const isIf = list === 'contingency';
    return ask(tool, {
      heading: 'action.reword', about: entryWords(entry), note: 'words.reword', fields: [family('words.whose'), ...(isIf ? [said('if'), said('then')] : [said('text')]), language],
      event: ({ 'words.whose': by, ...draft }) => ({ type: 'EDIT_PLAN_WORDS', id, by: plain(by) ?? '', ...given(draft), lang: plain(draft['lang']) ?? '' }),
    });
  },
  understand: (tool, { id }) => ask(tool, { heading: 'action.understand', about: tool.entryOf(id)?.text, note: 'words.beside', fields: [text('understanding')], event: (draft) => ({ type: 'UNDERSTAND', id, text: draft['understanding'] ?? '' }) }),
  answer: (tool, { id }) => ask(tool, {
    heading: 'action.answer', about: tool.entryOf(id)?.text, note: 'answer.rule', fields: [choice('response', 'answer', REFERRER_RESPONSES), ...ANSWER_ASKS[String(tool.sitting.draft?.['response'])] ?? [], text('answer.note')],
    event: (draft) => {
      const asked = new Set(ANSWER_ASKS[String(draft['response'])]?.map(({ name }) => name));
      const one = (name: string): unknown => (asked.has(name) ? draft[name] : undefined);
      return { type: 'ANSWER_ITEM', id, of: tool.conference.referral?.by, fields: given({ response: draft['response'], change: one('change'), familyAgreedChange: one('familyAgreedChange'), reason: plain(one('answer.why')), wayBack: one('wayBack'), note: draft['answer.note'] }) };
    },
  }),
  'answer-help': (tool, { id }) => ask(tool, {
    heading: 'action.answer', about: tool.entryOf(id)?.text, fields: [choice('response', 'help-answer', HELP_RESPONSES), text('answer.why'), date('byWhen'), { name: 'help.cost', kind: 'number' }, text('budget')],
    event: (draft) => ({ type: 'ANSWER_HELP', id, fields: given({ response: draft['response'], reason: plain(draft['answer.why']), byWhen: draft['byWhen'], costMinor: typeof draft['help.cost'] === 'number' ? Math.round(draft['help.cost'] * 100) : undefined, budget: draft['budget'] }) }),
  }),
  meets: (tool, { id }) => ask(tool, {
    heading: 'action.meets', about: tool.entryOf(id)?.text, fields: [{ name: 'metByItemIds', kind: 'references', section: 'items' }, text('meets.why')],
    event: (draft) => { const met = (draft['metByItemIds'] as string[] | undefined) ?? []; return { type: 'MEETS', bottomLineId: id, fields: given({ met: met.length > 0, metByItemIds: met, reason: plain(draft['meets.why']) }) }; },
  }),
  agreed: (tool) => ask(tool, {
    heading: 'action.agreed', fields: [{ name: 'agreed.who', kind: 'person' }, choice('agreed.as', 'agrees-as', ['family', 'referrer', 'manager']), choice('agreed.mode', 'agreed-how', ['in-person', 'on-behalf']), family('onBehalfBy'), date('on'), text('agreed.note')],
    event: (draft) => ({ type: 'SAY_AGREED', of: draft['agreed.who'], as: draft['agreed.as'], ...given({ on: draft['on'] }), fields: given({ mode: draft['agreed.mode'], onBehalfBy: draft['onBehalfBy'], note: plain(draft['agreed.note']) }) }),
  }),
  'not-agreed': (tool) => ask(tool, {
    heading: 'action.not-agreed', fields: [family('agreed.who'), { name: 'itemIds', kind: 'references', section: 'items' }, said('dispute.words'), language],
    event: (draft) => ({ type: 'SAY_NOT_AGREED', of: draft['agreed.who'], fields: given({ itemIds: draft['itemIds'], words: wordsOf(draft['dispute.words'], draft['lang']) }) }),
  }),
  'tell-child': (tool, { personId }) => ask(tool, {
    heading: 'action.tell-child', about: personName(tool.document!, personId), fields: [{ name: 'told.who', kind: 'person' }, date('on'), said('childSaid'), language, tick('childVersion')],
    event: (draft) => ({ type: 'TELL_CHILD', childId: personId, ...given({ toldBy: draft['told.who'], on: draft['on'] }), fields: given({ childSaid: draft['childSaid'], lang: plain(draft['lang']), childVersion: draft['childVersion'] }) }),
  }),
  distribute: (tool, { personId }) => ask(tool, {
    heading: 'action.distribute', about: personName(tool.document!, personId), fields: [choice('copy', 'copy', COPY_KINDS), ...(tool.sitting.draft?.['copy'] === 'own-part-only' ? [{ name: 'sharesItemIds', kind: 'references', section: 'shared' } as const] : []), worker('toldBy'), text('distribute.why')],
    event: (draft) => ({ type: 'DISTRIBUTE', to: personId, fields: given({ copy: draft['copy'], sharesItemIds: draft['copy'] === 'own-part-only' ? draft['sharesItemIds'] ?? [] : undefined, toldBy: draft['toldBy'], reason: plain(draft['distribute.why']) }) }),
  }),
  'book-review': (tool) => ask(tool, { heading: 'action.book-review', fields: LIST_FIELDS.reviews, event: (draft) => ({ type: 'BOOK_REVIEW', newId: tool.newId(), fields: given({ ...draft }) }) }),
  'hold-review': (tool) => ask(tool, {
    heading: 'step.hold-review', isStep: true, fields: [choice('finding', 'review-finding', REVIEW_FINDINGS), text('whatHappened'), date('on'), { name: 'review.next', kind: 'date' }, { name: 'monitorId', kind: 'person' }],
    event: (draft) => ({ type: 'REVIEW', newId: tool.newId(), ...given({ on: draft['on'], nextReviewOn: draft['review.next'], nextMonitorId: draft['monitorId'] }), fields: given({ finding: draft['finding'], whatHappened: draft['whatHappened'] }) }),
  }),
  /** A day that is moved, or put off. */
  review: (tool, { id }) => ask(tool, { heading: 'action.change-review', fields: [...LIST_FIELDS.reviews, choice('status', 'review', ['booked', 'postponed'])], event: (draft) => ({ type: 'SET', id, fields: given({ reviewOn: draft['reviewOn'], monitorId: draft['monitorId'], status: draft['status'] }) }) }),
  details: (tool, { id }) => details(tool, id),
  'wall-line': (tool, { id }) => ask(tool, {
    heading: 'wall.line', about: entryWords(found(tool.shown!, id)?.entry), note: 'wall.why', fields: [family('words.whose'), said('text'), language],
    event: (draft) => ({ type: 'WALL_LINE', id, by: plain(draft['words.whose']) ?? '', text: draft['text'] ?? '', lang: plain(draft['lang']) ?? '' }),
  }),
  wall: (tool) => {
    // DP-28: whose page it is, the day, and that it is checked before it hangs where anybody reads it.
    const options = { ...tool.sheetOptions(), forName: tool.t('reader.family-shared') };
    const { notOnIt, ...wall } = wallPage(tool.document!, tool.sources);
    const page = renderWall(wall, options);
    const { questions = [] } = tool.conference.meeting ?? {};
    const { items = [], contingency = [] } = tool.conference.plan ?? {};
    const lines = [...questions, ...items, ...contingency].filter(isCurrent) as readonly { id: string; text?: string; if?: string }[];
    return {
      heading: tool.t('action.wall'), width: 'wide',
      body: html`<p class="note">${tool.t('wall.why')}</p>${page}${tool.closedToChange ? nothing : html`<details ?open=${notOnIt.length > 0}><summary>${tool.t('wall.lines')}</summary><ul class="plainlist">${lines.map((one) => html`<li dir="auto">${one.text ?? one.if}${notOnIt.includes(one.id) ? html` <span class="note">${tool.t('wall.not-on-it')}</span>` : nothing}
        <button class="quietlink" aria-label=${`${tool.t('wall.line')}: ${one.text ?? one.if ?? ''}`} @click=${() => tool.open({ kind: 'wall-line', id: one.id })}>${tool.t('wall.line')}</button></li>`)}</ul></details>`}`,
      actions: html`<button slot="actions" class="button main" @click=${() => { printSheet(tool, page, [sheetStyles, planSheetStyles], tool.t('wall.title'), paperLine(options)); }}>${tool.t('action.print')}</button>`,
    };
  },
};
/** FGC-R09: whose answer it is, and of which day. */
const answerOffer = (tool: PracticeFamilyPlan, type: 'ACCEPT' | 'DECLINE'): DialogContents => ask(tool, {
  heading: `step.${type}`, isStep: true, done: `step.${type}`, fields: [family('agreed.who'), date('on')], event: (draft) => ({ type, personId: plain(draft['agreed.who']) ?? '', ...given({ on: draft['on'] }) }),
});
/** What each answer asks for: words that are added, or why not and the way back (FGC-M13). */
const ANSWER_ASKS: Readonly<Record<string, readonly FieldSpec[]>> = { 'agreed-with-change': [said('change'), tick('familyAgreedChange')], 'not-agreed': [text('answer.why'), text('wayBack')] };
const ADDS = { items: 'ADD_PLAN_ITEM', helpAskedFor: 'ADD_HELP', contingency: 'ADD_CONTINGENCY' } as const;

/** A part of the conference there is one of: each change is kept as it is made. */
function partDialog(tool: PracticeFamilyPlan, part: PartName): DialogContents {
  const { offer, referral, coordinator, meeting, plan } = tool.conference;
  const stored: Readonly<Record<PartName, object | undefined>> = { offer, referral, coordinator, meeting, information: undefined, plan };
  const match = coordinator?.familyAskedAboutMatch;
  const more: readonly FieldSpec[] = part === 'referral' ? [text('safetyInformation')] : part === 'meeting' ? [text('place'), ...(meeting?.on ? [{ name: 'meeting.time', kind: 'time' } as const] : [])] : part === 'coordinator' ? MATCH.map((name) => text(`match.${name}`)) : [];
  const values = {
    ...stored[part], ...(part === 'referral' ? { safetyInformation: referral?.safetyInformation?.text } : {}), ...(part === 'meeting' ? { place: meeting?.place?.text, 'meeting.time': timeOf(meeting?.startsAt) } : {}),
    ...Object.fromEntries(MATCH.map((name) => [`match.${name}`, match?.[name]])),
  };
  const put = (name: string, value: unknown): void => {
    // A meeting that is moved to another day begins at the same time.
    const startsAt = (on: unknown, time: unknown) => ({ startsAt: instantOn(plain(on), plain(time)) });
    const fields = name === 'meeting.time' ? startsAt(meeting?.on, value) : part === 'meeting' && name === 'on' ? { on: value, ...startsAt(value, timeOf(meeting?.startsAt)) } : name === 'place' ? { place: value === undefined ? undefined : { ...meeting?.place, text: value } }
      : name === 'safetyInformation' ? { safetyInformation: value === undefined ? undefined : { visibility: 'practitioner', ...referral?.safetyInformation, text: value } }
        : name.startsWith('match.') ? { familyAskedAboutMatch: { ...match, [name.slice(6)]: value } } : { [name]: value };
    const result = tool.send({ type: 'SET_PART', part, fields }, { intent: `${part}:${name}` });
    tool.show({ refusal: result.ok ? undefined : result });
  };
  return { heading: tool.t(`action.${part}`), body: renderFields([...PARTS[part], ...more], values, { t: tool.t, people: tool.people, onChange: put }) };
}

/** Around the family's words: who, when, who checks; and what else can be done about them. */
function details(tool: PracticeFamilyPlan, id: string): DialogContents {
  const one = found(tool.document!, id);
  if (!one) return { heading: '', body: nothing };
  const { list, entry } = one;
  const other = (label: string, open: () => void) => html`<button class="quietlink" @click=${open}>${tool.t(label)}</button>`;
  const shared = (kind: 'protect' | 'dispute' | 'withdraw') => other(`action.${kind}`, () => tool.show({ dialog: { kind, id }, draft: {} }));
  return {
    heading: tool.t('action.more'),
    body: html`<p class="words" dir="auto" translate="no">${entryWords(entry)}</p>${renderFields(LIST_FIELDS[list].filter(({ name }) => isStillOpenTo(tool.stage, list, name, entry[name])), entry, {
      t: tool.t, people: tool.people, choices: (field) => choices(tool, field),
      onChange: (name, value) => { const result = tool.send({ type: 'SET', id, fields: { [name]: value } }, { intent: `${id}:${name}` }); tool.show({ refusal: result.ok ? undefined : result }); },
    })}<p class="editoracts">${list === 'items' ? other('action.understand', () => tool.open({ kind: 'understand', id }, { understanding: (entry['workersUnderstanding'] as { text?: string } | undefined)?.text })) : nothing}
      ${other('action.reword', () => tool.open({ kind: 'reword', id }, given(Object.fromEntries(['text', 'if', 'then', 'lang'].map((name) => [name, entry[name]])))))}${shared('protect')}${shared('dispute')}${shared('withdraw')}</p>`,
  };
}
