/**
 * The family's plan on paper: for print, for a reader's copy on screen, and for the preview. It receives a document (the whole
 * one, or a copy made for somebody) and shows all of it and nothing else: what a reader may not see was taken out before.
 */
import { html, nothing } from 'lit';
import { voice } from '@practice-kit/elements';
import { childrensNames, disputesOf, formatDate, isShown, listWords, personDescribed, personName, renderPaper, sheetStyles, stateOf, type SheetOptions } from '@practice-kit/practice-tool';
import { referenceOf, type PracticeDocument } from '@practice-kit/documents';
import { bottomLinesMet, planByQuestion, type FamilyGroupConference, type InformationGiving, type PlanItem } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
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
  const said = (words: string, lang_?: string) => html`<p class="words" dir="auto" lang=${lang_ ?? nothing} translate="no">${words}</p>`;
  const meta = (item: PlanItem) => note(names(item.who), item.from && t('plan.from', { date: on(item.from) }), item.byWhen && t('plan.by', { date: on(item.byWhen) }), item.whoChecks && t('plan.checks', { name: name(item.whoChecks) }), item.forChildIds?.length ? t('plan.for', { names: names(item.forChildIds) }) : '', item.howWeWillKnow);
  const answer = ({ referrerResponse: one }: PlanItem) => (one ? html`${note(t(`answer.${one.response}`), one.change, one.familyAgreedChange ? t('answer.family-agreed') : '', one.reason, one.wayBack && t('answer.way-back', { words: one.wayBack }), one.note)}` : nothing);

  const questions = planByQuestion(document);
  const asked = (meeting?.questions ?? []).filter(isShown);
  const lines = bottomLinesMet(document);
  const many = questions.reduce((count, { items }) => count + items.length, 0) > 1;
  const info = (meeting?.stages ?? []).filter((stage): stage is InformationGiving => stage.stage === 'information-giving');
  const who = meeting?.presentIds ?? [];

  const body = html`
    ${plan?.items ? html`<section class="paper-plan"><h3>${t('section.items')}</h3>${questions.filter(({ items }) => items.length > 0).map(({ question, items }) => html`${question ? html`<h4 dir="auto">${question.text}</h4>${origin(question)}` : nothing}<ul>${items.map(({ number, item }) => html`<li>${many ? html`<b class="paper-number">${number}</b>` : nothing}
      ${item.text ? said(item.text, item.lang) : nothing}${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${one.text}</p>`)}${meta(item)}${answer(item)}
      ${item.workersUnderstanding ? note(t('plan.understanding', { name: name(item.workersUnderstanding.by) }), item.workersUnderstanding.text) : nothing}${around(item)}</li>`)}</ul>`)}</section>` : nothing}
    ${block('section.contingency', (plan?.contingency ?? []).filter(isShown).map((one) => html`<ul><li>${note(t('plan.if', { words: one.if }))}${said(one.then, one.lang)}${note(names(one.who))}${around(one)}</li></ul>`))}
    ${block('section.helpAskedFor', (plan?.helpAskedFor ?? []).filter(isShown).map((one) => html`<ul><li>${said(one.text)}${note(one.askedOf && t('plan.asked-of', { name: name(one.askedOf) }), one.response && t(`help-answer.${one.response}`), one.byWhen && t('plan.by', { date: on(one.byWhen) }), one.reason, cost(one.costMinor, lang), one.budget)}${around(one)}</li></ul>`))}
    ${block('section.bottomLines', lines.map(({ line, row, numbers }) => html`${e(line.text)}${origin(line)}${note(line.reason, row?.met === false ? t('plan.not-met') : '', numbers.length ? t('plan.met-by', { numbers: listWords(lang, numbers.map(String)) }) : '', row?.reason)}`))}
    ${block('section.questions', asked.filter((question) => !questions.some((one) => one.question === question && one.items.length > 0)).map((question) => html`${e(question.text)}${origin(question)}`))}
    ${block('section.agreement', [
      ...(plan?.agreedBy ?? []).map(({ personId, on: date, mode, onBehalfBy, note: more }) => e(name(personId), mode === 'on-behalf' ? t('agreed.on-behalf', { name: name(onBehalfBy) }) : '', on(date), more)),
      plan?.referrerAgreed ? e(name(plan.referrerAgreed.personId), t('agreed.referrer'), on(plan.referrerAgreed.on)) : nothing, plan?.managerAgreed ? e(name(plan.managerAgreed.personId), t('agreed.manager'), on(plan.managerAgreed.on)) : nothing,
      ...(plan?.notAgreedBy ?? []).map(({ personId, words }) => html`${e(name(personId), t('agreed.not'))}${words ? said(words.text, words.lang) : nothing}`),
      plan?.writtenBy || plan?.typedBy ? note(plan.writtenBy && t('words.written', { writer: name(plan.writtenBy) }), plan.typedBy && t('sheet.typed', { name: name(plan.typedBy) })) : nothing,
    ])}
    ${block('section.childTold', (plan?.childToldAboutPlan ?? []).map((one) => html`${e(name(one.childId), t('told.by', { name: name(one.by), date: on(one.on) }))}${one.childSaid ? said(one.childSaid) : nothing}`))}
    ${block('section.reviews', reviews.map((review) => html`${e(review.reviewOn && formatDate(lang, review.reviewOn, 'full'), review.monitorId && t('review.monitor', { name: name(review.monitorId) }))}${note(review.status && t(`review.${review.status}`), review.finding && t(`review-finding.${review.finding}`), review.whatHappened)}`))}
    ${block('section.referral', [referral?.reasons ? e(referral.reasons) : nothing, referral ? note(referral.by && referral.on && t('referral.by', { name: name(referral.by), date: on(referral.on) }), referral.reasonsReadWithFamilyOn ? t('referral.read', { date: on(referral.reasonsReadWithFamilyOn) }) : '') : nothing, referral?.safetyInformation ? e(t('referral.safety'), referral.safetyInformation.text) : nothing])}
    ${block('section.information', info.flatMap((stage) => (stage.gave ?? []).map((one) => e(`${name(one.by)}:`, one.what))))}
    ${block('section.preparation', preparation.map((row) => html`${e(`${name(row.personId)}:`, row.outcome && t(`outcome.${row.outcome}`))}${note(on(row.on), row.needs, row.how, row.advocateId && t('prepare.advocate', { name: name(row.advocateId) }), row.decidedBy && t('prepare.decided', { name: name(row.decidedBy) }), row.reason)}${row.views ? html`<p class=${voice(row.views.text, row.views.verbatim)} lang=${row.views.lang ?? nothing} dir="auto" translate="no">${row.views.text}</p>` : nothing}`))}
    ${block('section.offer', [offer ? note(offer.trigger && t(`trigger.${offer.trigger}`), offer.offeredOn && t('offer.by', { name: name(offer.offeredBy), date: on(offer.offeredOn) }), offer.voluntaryExplained ? t('offer.voluntary') : '', offer.howExplained, offer.legalContext) : nothing, ...(offer?.offeredTo ?? []).map((one) => e(`${name(one.personId)}:`, t(`offer-response.${one.response ?? 'no-answer-yet'}`)))])}
    ${block('section.coordinator', [coordinator?.personId ? e(name(coordinator.personId)) : nothing, coordinator?.familyAskedAboutMatch ? note(...Object.values(coordinator.familyAskedAboutMatch).filter((one): one is string => typeof one === 'string')) : nothing])}
    ${block('section.distribution', distribution.map((row) => e(name(row.to), t(`copy.${row.copy}`), row.toldBy && t('distribution.told-by', { name: name(row.toldBy) }))))}`;
  const children = childrensNames(document);
  return renderPaper(document, options, {
    title: children.length && plan ? t('heading.plan', { children: listWords(lang, children) }) : t('title'),
    facts: [[meeting?.on ? formatDate(lang, meeting.on, 'full') : '', meeting?.place?.text ?? ''].filter(Boolean).join(' · '), who.map((id) => personDescribed(document, id)).filter(Boolean).join(', '), meeting?.food ?? ''],
    body,
  });
}

/** Money is whole pence (K10). */
const cost = (minor: number | undefined, lang: string): string => (minor === undefined ? '' : new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', { style: 'currency', currency: 'GBP' }).format(minor / 100));
