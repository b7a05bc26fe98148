/**
 * The family's plan on paper: for print, for a reader's copy on screen, and for the preview. It receives a document (the whole
 * one, or a copy made for somebody) and shows all of it and nothing else: what a reader may not see was taken out before.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { childrensNames, disputesOf, formatDate, isCurrent, isShown, langTag, languageName, listWords, personDescribed, personName, renderPaper, sheetStyles, stateOf, type SheetOptions } from '@practice-kit/practice-tool';
import { referenceOf, type PracticeDocument } from '@practice-kit/documents';
import { bottomLinesMet, isPrivateTime, numbersOf, planByQuestion, type FamilyGroupConference, type InformationGiving, type PlanItem } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { agreedWords, askedAgain, money, privateTimeWords, timeOf } from './plain-values.js';
import { planSheetStyles } from './sheet.styles.js';

export const styles = [sheetStyles, planSheetStyles];
export const words = enLater;

export function renderSheet(document: PracticeDocument<FamilyGroupConference>, options: SheetOptions): unknown {
  const { t, lang } = options;
  const { offer, referral, coordinator, preparation = [], meeting, plan, distribution = [], reviews = [] } = document.content;
  const name = (id: string | undefined): string => (id ? personName(document, id) : '');
  const names = (ids: readonly string[] = []): string => listWords(lang, ids.map(name).filter(Boolean));
  const on = (date: string | null | undefined): string => (date ? formatDate(lang, date, 'day-and-month') : '');
  const context = { t, lang, name: (id: string) => name(id), ...(options.sources ? { sources: options.sources } : {}) };
  const origin = (entry: object) => (referenceOf(entry) ? note(stateOf(entry, context)) : nothing);
  const block = (heading: string, body: readonly unknown[]) => (body.some((one) => one !== nothing) ? html`<section><h3>${t(heading)}</h3>${body}</section>` : nothing);
  const e = (...words: readonly (string | undefined)[]) => { const left = words.filter(Boolean); return left.length ? html`<p class="e" dir="auto">${left.join(' ')}</p>` : nothing; };
  const note = (...words: readonly (string | undefined)[]) => { const left = words.filter(Boolean); return left.length ? html`<p class="note" dir="auto">${left.reduce((before, one) => `${before!}${/[.:!?]$/u.test(before!) ? ' ' : ' · '}${one!}`)}</p>` : nothing; };
  const around = (entry: object) => html`${note(stateOf(entry, context))}${disputesOf(entry, context).map((dispute) => html`<div class="paper-dispute"><p class=${voice(dispute.text, dispute.verbatim)} dir="auto">${dispute.text}</p><p class="note">${dispute.note}</p></div>`)}`;
  const said = (words: string, lang_?: string, face = 'words') => html`<p class=${face} dir="auto" lang=${langTag(lang_) ?? nothing} translate="no">${words}</p>`;
  const meta = (item: PlanItem) => note(names(item.who), item.from && t('plan.from', { date: on(item.from) }), item.byWhen && t('plan.by', { date: on(item.byWhen) }), item.whoChecks && t('plan.checks', { name: name(item.whoChecks) }), item.forChildIds?.length ? t('plan.for', { names: names(item.forChildIds) }) : '', item.howWeWillKnow);
  const answer = ({ referrerResponse: one }: PlanItem) => (one ? html`${note(t(`answer.${one.response}`), one.change, one.familyAgreedChange ? t('answer.family-agreed') : '', one.reason, one.wayBack && t('answer.way-back', { words: one.wayBack }), one.note)}` : nothing);

  const questions = planByQuestion(document);
  const asked = (meeting?.questions ?? []).filter(isCurrent);
  const lines = bottomLinesMet(document);
  const numbers = numbersOf(document);
  const isAsked = questions.some(({ question, items }) => question && items.length > 0);
  const many = questions.reduce((count, { items }) => count + items.length, 0) > 1;
  const info = (meeting?.stages ?? []).filter((stage): stage is InformationGiving => stage.stage === 'information-giving');
  const who = meeting?.presentIds ?? [];
  // FGC-R01: that the family was on its own, who and when; there is nothing else of it.
  const alone = (meeting?.stages ?? []).filter(isPrivateTime);
  const row = (about: string, ...words: readonly (string | undefined)[]) => (about ? e(`${about}:`, words.filter(Boolean).join(' · ')) : nothing);
  const except = offer?.notInChildsInterests;
  const match = (coordinator?.familyAskedAboutMatch ?? {}) as Readonly<Record<string, unknown>>;

  const body = html`
    ${plan?.items ? html`<section class="paper-plan"><h3>${t('section.items')}</h3>${questions.filter(({ items }) => items.length > 0).map(({ question, items }) => html`${question ? html`<h4 dir="auto">${question.text}</h4>${origin(question)}` : isAsked ? html`<h4>${t('plan.other')}</h4>` : nothing}<ul>${items.map(({ number, item }) => html`<li>${many ? html`<b class="paper-number">${number}</b>` : nothing}
      ${item.text ? said(item.text, item.lang) : nothing}${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${one.text}</p>`)}${meta(item)}${answer(item)}
      ${item.workersUnderstanding ? note(t('plan.understanding', { name: name(item.workersUnderstanding.by) }), item.workersUnderstanding.text) : nothing}${around(item)}</li>`)}</ul>`)}</section>` : nothing}
    ${block('section.contingency', (plan?.contingency ?? []).filter(isShown).map((one) => html`<ul><li>${said(t('plan.if', { words: one.if }), one.lang, 'note')}${said(one.then, one.lang)}${note(names(one.who))}${around(one)}</li></ul>`))}
    ${block('section.helpAskedFor', (plan?.helpAskedFor ?? []).filter(isShown).map((one) => html`<ul><li>${said(one.text, one.lang)}${note(one.askedOf && t('plan.asked-of', { name: name(one.askedOf) }), one.response && t(`help-answer.${one.response}`), one.byWhen && t('plan.by', { date: on(one.byWhen) }), one.reason, money(one.costMinor, lang), one.budget)}${around(one)}</li></ul>`))}
    ${block('section.bottomLines', lines.map(({ line, row: met, numbers: by }) => html`${e(line.text)}${origin(line)}${note(line.reason, line.sharedBeforePrivateTime ? t('lines.said') : '', met?.met === false ? t('plan.not-met') : '', by.length ? t('plan.met-by', { numbers: listWords(lang, by.map(String)) }) : '', met?.reason)}`))}
    ${block('section.questions', asked.filter((question) => !questions.some((one) => one.question === question && one.items.length > 0)).map((question) => html`${e(question.text)}${origin(question)}`))}
    ${block('section.agreement', [
      ...(plan?.agreedBy ?? []).map((yes) => row(name(yes.personId), agreedWords(t, yes, name(yes.onBehalfBy)), on(yes.on), askedAgain(t, document, yes), yes.note)),
      plan?.referrerAgreed ? row(name(plan.referrerAgreed.personId), t('agreed.referrer'), on(plan.referrerAgreed.on)) : nothing, plan?.managerAgreed ? row(name(plan.managerAgreed.personId), t('agreed.manager'), on(plan.managerAgreed.on)) : nothing,
      ...(plan?.notAgreedBy ?? []).map(({ personId, itemIds = [], words }) => html`${row(name(personId), t('agreed.not'), itemIds.flatMap((id) => numbers.get(id) ?? []).toSorted((one, other) => one - other).join(', '))}${words ? said(words.text, words.lang) : nothing}`),
      plan?.writtenBy || plan?.typedBy ? note(plan.writtenBy && t('words.written', { writer: name(plan.writtenBy) }), plan.typedBy && t('sheet.typed', { name: name(plan.typedBy) })) : nothing,
    ])}
    ${block('section.childTold', (plan?.childToldAboutPlan ?? []).map((one) => html`${row(name(one.childId), t('told.by', { name: name(one.by), date: on(one.on) }), one.childVersion ? t('told.version') : '')}${one.childSaid ? said(one.childSaid, one.lang) : nothing}`))}
    ${block('section.reviews', reviews.map((review) => html`${e([review.reviewOn && formatDate(lang, review.reviewOn, 'full'), review.status && t(`review.${review.status}`)].filter(Boolean).join(' · '))}${note(review.status === 'held' ? on(review.on) : '', name(review.monitorId) && t('review.monitor', { name: name(review.monitorId) }), review.finding && t(`review-finding.${review.finding}`), review.whatHappened)}`))}
    ${block('section.referral', [referral?.reasons ? e(referral.reasons) : nothing, referral ? note(referral.by && referral.on && t('referral.by', { name: name(referral.by), date: on(referral.on) }), referral.reasonsReadWithFamilyOn ? t('referral.read', { date: on(referral.reasonsReadWithFamilyOn) }) : '', names(referral.childrenIds) && t('referral.children', { names: names(referral.childrenIds) }), referral.familyAgreed ? t('referral.agreed') : '') : nothing, referral?.safetyInformation ? e(t('referral.safety'), referral.safetyInformation.text) : nothing])}
    ${block('section.information', info.flatMap((stage) => (stage.gave ?? []).filter(isShown).map((one) => (!isCurrent(one) ? around(one) : html`${e(name(one.by) && `${name(one.by)}:`, one.what)}${note(one.inPlainWords ? t('day.plain') : '', one.sharedWithFamilyBeforehandOn && t('day.beforehand', { date: on(one.sharedWithFamilyBeforehandOn) }))}`))))}
    ${block('section.private', alone.flatMap((time) => [
      e(names(time.presentIds) && t('day.alone', { names: names(time.presentIds) })), note(...privateTimeWords(t, time, name), time.endedBy === 'family' ? t('day.family-ended') : '',
        name(time.advocateInRoom?.personId) && t('day.advocate', { name: name(time.advocateInRoom?.personId) })),
    ]))}
    ${block('section.preparation', preparation.map(({ views, ...one }) => html`${row(name(one.personId), one.outcome && t(`outcome.${one.outcome}`))}${note(one.on && (name(one.by) ? t('prepare.seen-by', { name: name(one.by), date: on(one.on) }) : t('prepare.seen', { date: on(one.on) })), one.needs, one.how, name(one.advocateId) && t('prepare.advocate', { name: name(one.advocateId) }), name(one.decidedBy) && t('prepare.decided', { name: name(one.decidedBy) }), one.reason)}${views ? html`<p class=${voice(views.text, views.verbatim)} lang=${views.lang ?? nothing} dir="auto" translate="no">${views.text}</p>${note(name(views.readOutBy) && t('prepare.read-out', { name: name(views.readOutBy) }))}` : nothing}`))}
    ${block('section.offer', [offer ? note(offer.trigger && t(`trigger.${offer.trigger}`), offer.icpcOn && t('offer.icpc', { date: on(offer.icpcOn) }), offer.letterOn && t('offer.letter', { date: on(offer.letterOn) }), offer.offeredOn && t('offer.by', { name: name(offer.offeredBy), date: on(offer.offeredOn) }), offer.voluntaryExplained ? t('offer.voluntary') : '', offer.howExplained, offer.legalContext) : nothing, ...(offer?.offeredTo ?? []).map((one) => row(name(one.personId), t(`offer-response.${one.response ?? 'no-answer-yet'}`), on(one.on))),
      except ? e(t('offer.not-made', { name: name(except.decidedBy), date: on(except.on) }), except.reason) : nothing])}
    ${block('section.coordinator', [coordinator?.personId ? e(name(coordinator.personId)) : nothing, note(coordinator?.independentOfCaseDecisions ? t('coordinator.independent') : '', ...['language', 'faith', 'culture', 'gender'].map((about) => { const words = match[about]; return typeof words === 'string' && words ? t(`coordinator.${about}`, { words }) : ''; }))])}
    ${block('section.distribution', distribution.map((one) => row(name(one.to), t(`copy.${one.copy}`), name(one.toldBy) && t('distribution.told-by', { name: name(one.toldBy) }), one.reason)))}`;
  const children = childrensNames(document);
  return renderPaper(document, options, {
    title: children.length && plan ? t('heading.plan', { children: listWords(lang, children) }) : t('title'),
    facts: [[meeting?.on ? formatDate(lang, meeting.on, 'full') : '', timeOf(meeting?.startsAt), meeting?.place?.text ?? ''].filter(Boolean).join(' · '), who.map((id) => personDescribed(document, id)).filter(Boolean).join(', '), meeting?.food ?? '', name(meeting?.interpreterId) && t('meeting.interpreter', { name: name(meeting?.interpreterId) }), meeting?.language && meeting.language !== document.lang ? t('meeting.language', { language: languageName(meeting.language, lang) }) : ''].filter(Boolean),
    body,
  });
}
