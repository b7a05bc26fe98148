/** Getting ready, and the first part of the day: everything there is before the family goes in on its own. */
import { html, nothing } from 'lit';
import { referenceOf } from '@practice-kit/documents';
import { isCurrent, isShown, keptFrom, languageName, listWords, personName, personRelation, renderEntryMenu, renderUseLink, stateOf } from '@practice-kit/practice-tool';
import { hasBeenAlone, isInterpreterUnsaid, isLastMeetings, preparationOf, referredChildren, withoutInterpreter, type InformationGiving } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { renderNetwork } from './network.js';
import { beforeStyles } from './before.styles.js';
import { actButton, day, findingsBox, keptGlyph, names, opens, origin, privateTimeOf, section, spoken } from './parts.js';
import { privateTimeWords, timeOf } from './plain-values.js';

export const styles = [beforeStyles];
export const words = enLater;

const facts = (...lines: readonly (string | undefined)[]) => lines.filter(Boolean).map((line) => html`<p dir="auto">${line}</p>`);

export function renderBefore(tool: PracticeFamilyPlan) {
  return html`${renderOffer(tool)}${renderReferral(tool)}${renderCoordinator(tool)}${renderPreparation(tool)}${renderMeeting(tool)}${renderQuestions(tool, true)}${renderBottomLines(tool, true)}`;
}

function renderOffer(tool: PracticeFamilyPlan) {
  const { t, conference: { offer } } = tool;
  const except = offer?.notInChildsInterests;
  return section(tool, 'offer', {
    acts: [opens(tool, t('action.offer'), { kind: 'part', part: 'offer' }), opens(tool, t('action.respond'), { kind: 'respond' })], findings: tool.looseFindings('offer'),
    body: html`${offer ? facts(
      offer.trigger && t(`trigger.${offer.trigger}`), offer.offeredOn && t('offer.by', { name: names(tool, [offer.offeredBy ?? '']), date: day(tool, offer.offeredOn) }),
      offer.icpcOn && t('offer.icpc', { date: day(tool, offer.icpcOn) }), offer.letterOn && t('offer.letter', { date: day(tool, offer.letterOn) }), offer.voluntaryExplained ? t('offer.voluntary') : '', offer.howExplained, offer.legalContext,
    ) : html`<p class="note">${t('before.nothing')}</p>`}
      <ul class="rows">${(offer?.offeredTo ?? []).map(({ personId, response, on }) => html`<li data-anchor=${`offered-${personId}`}><b>${personName(tool.document!, personId)}</b> <span>${t(`offer-response.${response ?? 'no-answer-yet'}`)}</span> <span class="note">${on ? day(tool, on) : ''}</span></li>`)}</ul>
      ${except ? html`<p class="note" dir="auto">${t('offer.not-made', { name: names(tool, [except.decidedBy ?? '']), date: except.on ? day(tool, except.on) : '' })} ${except.reason}</p>` : nothing}
      ${tool.fgdmDutyInForce ? html`<p class="note">${t('offer.duty')}</p>` : nothing}`,
  });
}

function renderReferral(tool: PracticeFamilyPlan) {
  const { t, conference: { referral } } = tool;
  return section(tool, 'referral', {
    acts: [opens(tool, t('action.referral'), { kind: 'part', part: 'referral' })], findings: tool.looseFindings('referral'),
    body: html`${referral?.reasons ? html`<p class="words" dir="auto">${referral.reasons}</p>` : html`<p class="note">${t('before.nothing')}</p>`}
      ${facts(referral?.reasonsReadWithFamilyOn ? t('referral.read', { date: day(tool, referral.reasonsReadWithFamilyOn) }) : referral ? t('referral.not-read') : '',
        referral?.by && referral.on ? t('referral.by', { name: names(tool, [referral.by]), date: day(tool, referral.on) }) : '',
        referral?.childrenIds?.length ? t('referral.children', { names: names(tool, referral.childrenIds) }) : '', referral?.familyAgreed ? t('referral.agreed') : '')}
      ${referral?.safetyInformation ? html`<p class="private-note" dir="auto"><b>${t('referral.safety')}</b> ${referral.safetyInformation.text} ${keptGlyph(tool, referral.safetyInformation)}</p>` : nothing}`,
  });
}

function renderCoordinator(tool: PracticeFamilyPlan) {
  const { t, conference: { coordinator } } = tool;
  const match = coordinator?.familyAskedAboutMatch;
  return section(tool, 'coordinator', {
    acts: [opens(tool, t('action.coordinator'), { kind: 'part', part: 'coordinator' })], findings: coordinator?.personId ? tool.findingsOf(coordinator.personId) : [],
    body: coordinator?.personId ? html`<p><b>${personName(tool.document!, coordinator.personId)}</b> ${coordinator.independentOfCaseDecisions ? t('coordinator.independent') : t('coordinator.not-independent')}</p>
      ${facts(...matchOf(t, match))}` : html`<p class="note">${t('before.nothing')}</p>`,
  });
}

/** What the family said about who would suit them, each by what it is about. */
const matchOf = (t: PracticeFamilyPlan['t'], match: { readonly [about: string]: unknown } | undefined): string[] =>
  ['language', 'faith', 'culture', 'gender'].flatMap((about) => { const words = match?.[about]; return typeof words === 'string' && words ? [t(`coordinator.${about}`, { words })] : []; });

/** The family network as wide as the family likes: a picture, and the same as a list that can be worked on (AC-02). */
function renderPreparation(tool: PracticeFamilyPlan) {
  const { t, conference: { meeting } } = tool;
  const document = tool.document!;
  const kids = referredChildren(document).map(({ id }) => id);
  const family = document.people.filter(({ kind }) => kind !== 'professional');
  const workers = document.people.filter(({ kind, id }) => kind === 'professional' && meeting?.presentIds?.includes(id));
  const uninvited = document.people.filter(({ kind, id }) => kind === 'professional' && !meeting?.presentIds?.includes(id));
  // Who is asked is asked until the family goes in on its own.
  const canInvite = !tool.closedToChange && ['preparing', 'ready', 'information-giving'].includes(tool.stage);
  return section(tool, 'preparation', {
    acts: [{ label: t('before.add-person'), press: () => tool.show({ dialog: { kind: 'people' }, draft: {} }) }], findings: tool.looseFindings('preparation'),
    body: html`${renderNetwork(tool, kids)}
      <h3>${t('section.present')}</h3><ul class="rows people">${family.map((person) => personRow(tool, person.id))}</ul>
      <h3>${t('before.workers')}</h3><p class="note">${t('before.workers-why')}</p>
      <ul class="rows">${workers.map(({ id }) => html`<li><b dir="auto">${personName(document, id)}</b> <span class="quiet">${personRelation(document, id)}</span>
 ${canInvite ? actButton(tool, { label: t('before.uninvite'), about: personName(document, id), press: () => tool.attempt({ type: 'SET_PART', part: 'meeting', fields: { presentIds: (meeting?.presentIds ?? []).filter((one) => one !== id) } }) }) : nothing}</li>`)}</ul>
      ${!canInvite || uninvited.length === 0 ? nothing : html`<label class="inline"><span>${t('before.invite')}</span> <select @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        if (select.value) tool.attempt({ type: 'INVITE', personId: select.value });
        select.value = '';
      }}><option value="">${t('before.choose')}</option>${uninvited.map(({ id }) => html`<option value=${id}>${personName(document, id)}</option>`)}</select></label>`}`,
  });
}

function personRow(tool: PracticeFamilyPlan, id: string) {
  const { t } = tool;
  const document = tool.document!;
  const row = preparationOf(document, id);
  const name = personName(document, id);
  const kept = row ? keptFrom(document, row, t) : '';
  const { language } = document.people.find((person) => person.id === id)!;
  return html`<li data-anchor=${id} tabindex="-1"><p><b dir="auto">${name}</b> <span class="quiet">${personRelation(document, id)}</span> <span class="outcome">${row?.outcome ? t(`outcome.${row.outcome}`) : t('outcome.not-asked')}</span>
      ${actButton(tool, { ...opens(tool, t(row ? 'action.prepare-again' : 'action.prepare'), { kind: 'prepare', personId: id }, { ...row, views: row?.views?.text, lang: row?.views ? row.views.lang : language, 'person.language': language, 'views.readOutBy': row?.views?.readOutBy, 'prepare.why': row?.reason }), about: name })}</p>
    ${row?.on ? html`<p class="note">${row.by ? t('prepare.seen-by', { name: names(tool, [row.by]), date: day(tool, row.on) }) : t('prepare.seen', { date: day(tool, row.on) })}</p>` : nothing}
    ${language && language !== document.lang ? html`<p class="note">${t('prepare.language', { language: languageName(language, tool.language) })}</p>` : nothing}
    ${row?.needs ? html`<p class="note" dir="auto">${row.needs}</p>` : nothing}${row?.how ? html`<p class="note" dir="auto">${row.how}</p>` : nothing}
    ${row?.advocateId ? html`<p class="note">${t('prepare.advocate', { name: names(tool, [row.advocateId]) })}</p>` : nothing}
    ${row?.decidedBy ? html`<p class="note" dir="auto">${t('prepare.decided', { name: names(tool, [row.decidedBy]) })} ${row.reason}</p>` : nothing}
    ${row?.views ? html`${spoken(row.views.text, row.views.lang, row.views.verbatim)}${row.views.readOutBy ? html`<p class="note">${t('prepare.read-out', { name: names(tool, [row.views.readOutBy]) })}</p>` : nothing}` : nothing}${kept ? html`<p class="note">${kept}</p>` : nothing}
    ${findingsBox(tool, tool.findingsOf(id))}</li>`;
}

function renderMeeting(tool: PracticeFamilyPlan) {
  const { t, conference: { meeting } } = tool;
  const without = withoutInterpreter(tool.document!);
  const need = without.length ? t('meeting.interpreter-for', { who: listWords(tool.language, without.map(({ personId, language }) => `${tool.personName(personId)} (${languageName(language, tool.language)})`)) })
    : isInterpreterUnsaid(tool.document!) ? t('meeting.interpreter-unsaid') : '';
  const isOver = ['preparing', 'ready'].includes(tool.stage) && isLastMeetings(tool.document!);
  return section(tool, 'meeting', {
    acts: [opens(tool, t('action.meeting'), { kind: 'part', part: 'meeting' })], findings: [],
    body: html`${meeting?.on ? html`<p>${[day(tool, meeting.on, 'full'), timeOf(meeting.startsAt)].filter(Boolean).join(', ')}${meeting.place ? html` · <span dir="auto">${meeting.place.text}</span> ${keptGlyph(tool, meeting.place)}` : nothing}</p>
      ${facts(meeting.language && t('meeting.language', { language: languageName(meeting.language, tool.language) }), meeting.food, meeting.interpreterId && t('meeting.interpreter', { name: names(tool, [meeting.interpreterId]) }))}` : html`<p class="note">${t('before.nothing')}</p>`}${isOver ? html`<p>${t('meeting.last')}</p>` : nothing}${need ? html`<p>${need}</p>` : nothing}`,
  });
}

/** What should not be here is withdrawn; where it is written somewhere else, it stands there. */
const notHere = (tool: PracticeFamilyPlan, entry: { readonly id: string; readonly text: string; readonly status?: string | undefined }) => (isCurrent(entry)
  ? actButton(tool, { label: tool.t('action.withdraw'), about: entry.text, press: () => tool.show({ dialog: { kind: 'withdraw', id: entry.id }, draft: {}, refusal: undefined }) }) : nothing);

/** Of what was withdrawn only that, by whom and when (K9). */
const wordsOrState = (tool: PracticeFamilyPlan, entry: { readonly text: string; readonly status?: string | undefined }) => (isCurrent(entry) ? html`<p class="words" dir="auto">${entry.text}</p>${origin(tool, entry)}`
  : html`<p class="note">${stateOf(entry as never, { t: tool.t, lang: tool.language, name: (id) => tool.personName(id) })}</p>`);

function renderQuestions(tool: PracticeFamilyPlan, open: boolean) {
  const { t, conference: { meeting } } = tool;
  const questions = (meeting?.questions ?? []).filter(isShown);
  return section(tool, 'questions', {
    acts: open ? [opens(tool, t('action.add'), { kind: 'words', list: 'questions' })] : [], more: open ? renderUseLink(tool, t('section.questions')) : nothing,
    body: html`<ol class="rows numbered">${questions.map((question) => html`<li data-anchor=${question.id} tabindex="-1">${wordsOrState(tool, question)}
      ${open && isCurrent(question) ? html`<p class="links">${referenceOf(question) ? nothing : actButton(tool, { ...opens(tool, t('entry.edit'), { kind: 'words', list: 'questions', id: question.id }, { text: question.text }), about: question.text })}${notHere(tool, question)}</p>` : nothing}${renderEntryMenu(tool, 'questions', question.id)}</li>`)}</ol>
      ${questions.length === 0 ? html`<p class="note">${t('before.nothing')}</p>` : nothing}`,
  });
}

function renderBottomLines(tool: PracticeFamilyPlan, open: boolean) {
  const { t, conference: { meeting } } = tool;
  const lines = (meeting?.bottomLines ?? []).filter(isShown);
  return section(tool, 'bottomLines', {
    acts: open ? [opens(tool, t('action.add'), { kind: 'words', list: 'bottomLines' })] : [], more: open ? renderUseLink(tool, t('section.bottomLines')) : nothing,
    body: html`<ul class="rows">${lines.map((line) => html`<li data-anchor=${line.id} tabindex="-1">${wordsOrState(tool, line)}${isCurrent(line) ? html`<p class="note" dir="auto">${line.reason}</p>` : nothing}
      ${!isCurrent(line) ? nothing : open ? html`<p class="note">${t(line.sharedBeforePrivateTime ? 'lines.said' : 'lines.not-said')}</p><p class="links">${actButton(tool, { ...opens(tool, t('entry.edit'), { kind: 'words', list: 'bottomLines', id: line.id }, { text: line.text, 'line.why': line.reason }), about: line.text })}${notHere(tool, line)}</p>`
        : html`<label class="tickfield"><input type="checkbox" .checked=${line.sharedBeforePrivateTime === true} ?disabled=${tool.closedToChange} @change=${(event: Event) => tool.attempt({ type: 'SET', id: line.id, fields: { sharedBeforePrivateTime: (event.target as HTMLInputElement).checked } })}><span>${t('lines.say')}</span></label>${findingsBox(tool, tool.findingsOf(line.id))}`}${renderEntryMenu(tool, 'bottomLines', line.id)}</li>`)}</ul>
      ${lines.length === 0 ? html`<p class="note">${t('lines.none')}</p>` : nothing}`,
  });
}

/** Sharing information: what the family hears before it is left to it. */
export function renderDay(tool: PracticeFamilyPlan) {
  const { t, conference: { meeting }, stage } = tool;
  const going = stage === 'information-giving' && !tool.closedToChange;
  const given = meeting?.stages?.findLast(({ stage: kind }) => kind === 'information-giving') as InformationGiving | undefined;
  const tick = (name: 'familyQuestionsAnswered' | 'strengthsShared') => html`<label class="tickfield"><input type="checkbox" .checked=${given?.[name] === true} ?disabled=${!going}
    @change=${(event: Event) => tool.attempt({ type: 'SET_PART', part: 'information', fields: { [name]: (event.target as HTMLInputElement).checked } })}><span>${t(`field.${name}`)}</span></label>`;
  return html`${section(tool, 'information', {
    acts: going ? [opens(tool, t('action.gave'), { kind: 'gave' }), opens(tool, t('action.present'), { kind: 'present' }, { presentIds: given?.presentIds })] : [], findings: tool.looseFindings('meeting'),
    body: given ? html`<p>${t('day.present', { names: names(tool, given.presentIds ?? []) })}</p>
      <ul class="rows">${(given.gave ?? []).map((one, row) => (!isCurrent(one) ? isShown(one) ? html`<li class="note">${stateOf(one as never, { t, lang: tool.language, name: (id) => tool.personName(id) })}</li>` : nothing : html`<li><b dir="auto">${names(tool, [one.by ?? ''])}</b> <span dir="auto">${one.what}</span>${howGiven(tool, one)}
        ${one.corrects ? html`<p class="note" dir="auto">${[t('state.corrected'), one.correctionReason].filter(Boolean).join(': ')}</p>` : nothing}
        ${canBeCorrected(tool) ? html`<p class="links">${actButton(tool, { ...opens(tool, t('gave.correct'), { kind: 'gave', row }, { ...one, 'gave.by': one.by, 'gave.what': one.what, correctionReason: undefined }), about: one.what })}</p>` : nothing}</li>`))}</ul>
      ${tick('strengthsShared')}${tick('familyQuestionsAnswered')}` : html`<p class="note">${t('day.not-yet')}</p>`,
  })}${renderPrivateRecord(tool)}${renderQuestions(tool, false)}${renderBottomLines(tool, !going)}`;
}

/** As long as anything is recorded: not while the family is on its own, nor when it is over. */
const canBeCorrected = ({ stage }: PracticeFamilyPlan): boolean => !['closed', 'withdrawn', 'not-offered'].includes(stage);

const howGiven = (tool: PracticeFamilyPlan, { inPlainWords, sharedWithFamilyBeforehandOn: on }: NonNullable<InformationGiving['gave']>[number]) => (inPlainWords || on
  ? html`<p class="note">${[inPlainWords ? tool.t('day.plain') : '', on && tool.t('day.beforehand', { date: day(tool, on) })].filter(Boolean).join(' · ')}</p>` : nothing);

/** FGC-R01: that the family was on its own, who and when; of what was said there is nothing to show. FGC-R07: a child who left. */
function renderPrivateRecord(tool: PracticeFamilyPlan) {
  const { t, stage, conference: { meeting } } = tool;
  const time = privateTimeOf(tool);
  if (!time || stage === 'preparing' || stage === 'ready' || !hasBeenAlone(tool.document!)) return nothing;
  const back = meeting?.stages?.findLast(({ stage: kind }) => kind === 'agreeing-plan');
  const isBack = stage === 'agreeing-plan';
  const inside = [...new Set([...time.presentIds ?? [], ...time.professionalsInRoom ?? []])];
  const { childLeft, advocateInRoom } = time;
  return section(tool, 'private', {
    acts: isBack ? [opens(tool, t('action.child-left'), { kind: 'child-left' }, { 'child-left.who': childLeft?.childId, 'child-left.time': timeOf(childLeft?.at), 'child-left.with': childLeft?.withId }), opens(tool, t('action.present'), { kind: 'present' }, { presentIds: back?.presentIds })] : [],
    findings: inside.filter((id) => tool.document!.people.some((person) => person.id === id && person.kind === 'professional')).flatMap((id) => tool.findingsOf(id)),
    body: facts(
      t('day.alone', { names: names(tool, inside) }), ...privateTimeWords(t, time, (id) => names(tool, [id])), time.endedBy === 'family' ? t('day.family-ended') : '',
      advocateInRoom && t('day.advocate', { name: names(tool, [advocateInRoom.personId]) }),
      back && t('day.back', { names: names(tool, back.presentIds ?? []) }),
    ),
  });
}
