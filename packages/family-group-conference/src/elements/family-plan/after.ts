/** Who agreed, when it is looked at again, how the children were told, and who gets what. */
import { html, nothing } from 'lit';
import { formatDate, personName, personRelation } from '@practice-kit/practice-tool';
import { referredChildren, type Distribution } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { enLater } from '../../wording/en-later.js';
import { agreedWords, askedAgain } from './plain-values.js';
import { actButton, day, names, opens, section, spoken } from './parts.js';

export const words = enLater;

/** Under the plan: who said yes, who did not, and the day everybody looks at it again. */
export function renderAgreement(tool: PracticeFamilyPlan) {
  const { t, conference: { plan, reviews = [] } } = tool;
  const document = tool.document!;
  const yes = (id: string, on: string | undefined, words: string, note?: string) => html`<li><b dir="auto">${personName(document, id)}</b> <span>${words}</span> <span class="note" dir="auto">${[on ? day(tool, on) : '', note].filter(Boolean).join(' · ')}</span></li>`;
  return html`${section(tool, 'agreement', {
    acts: [opens(tool, t('action.agreed'), { kind: 'agreed' }), opens(tool, t('action.not-agreed'), { kind: 'not-agreed' })],
    body: html`<ul class="rows">${(plan?.agreedBy ?? []).map((row) => yes(row.personId, row.on, agreedWords(t, row, names(tool, [row.onBehalfBy ?? ''])), [askedAgain(t, document, row), row.note].filter(Boolean).join(' · ')))}
      ${plan?.referrerAgreed ? yes(plan.referrerAgreed.personId, plan.referrerAgreed.on, t('agreed.referrer')) : nothing}${plan?.managerAgreed ? yes(plan.managerAgreed.personId, plan.managerAgreed.on, t('agreed.manager')) : nothing}
      ${(plan?.notAgreedBy ?? []).map(({ personId, itemIds, words: said }) => html`<li><b dir="auto">${personName(document, personId)}</b> <span>${t('agreed.not')}</span>${itemIds?.map((item) => html`<p class="note" dir="auto">${tool.describe(item)}</p>`)}${said ? spoken(said.text, said.lang, said.verbatim) : nothing}</li>`)}</ul>${[...plan?.agreedBy ?? [], ...plan?.notAgreedBy ?? []].length || plan?.referrerAgreed || plan?.managerAgreed ? nothing : html`<p class="note">${t('before.nothing')}</p>`}`,
  })}${section(tool, 'reviews', {
    acts: [opens(tool, t('action.book-review'), { kind: 'book-review' })], findings: tool.looseFindings('reviews'),
    body: html`<ul class="rows">${reviews.map((review) => html`<li data-anchor=${review.id} tabindex="-1"><b>${review.reviewOn ? formatDate(tool.language, review.reviewOn, 'full') : ''}</b> <span>${t(`review.${review.status ?? 'booked'}`)}${review.status === 'held' && review.on ? ` ${day(tool, review.on)}` : ''}</span>
      ${review.monitorId ? html`<span class="note">${t('review.monitor', { name: names(tool, [review.monitorId]) })}</span>` : nothing}${review.finding ? html`<p>${t(`review-finding.${review.finding}`)}</p>` : nothing}${review.whatHappened ? html`<p class="note" dir="auto">${review.whatHappened}</p>` : nothing}
      ${review.status === 'held' ? nothing : actButton(tool, { ...opens(tool, t('action.change-review'), { kind: 'review', id: review.id }, { reviewOn: review.reviewOn, monitorId: review.monitorId, status: review.status }), about: review.reviewOn && day(tool, review.reviewOn, 'full') })}</li>`)}</ul>${reviews.length === 0 ? html`<p class="note">${t('before.nothing')}</p>` : nothing}`,
  })}`;
}

export function renderAfter(tool: PracticeFamilyPlan) {
  return html`${renderChildTold(tool)}${renderDistribution(tool)}`;
}

function renderChildTold(tool: PracticeFamilyPlan) {
  const { t, conference: { plan } } = tool;
  const document = tool.document!;
  return section(tool, 'childTold', {
    body: html`<ul class="rows">${referredChildren(document).filter(({ kind }) => kind !== 'unborn').map(({ id }) => {
      const told = (plan?.childToldAboutPlan ?? []).filter(({ childId }) => childId === id);
      return html`<li><b dir="auto">${personName(document, id)}</b> ${told.length === 0 ? html`<span>${t('told.not-yet')}</span>` : nothing}
        ${told.map((one) => html`<p class="note">${t('told.by', { name: names(tool, [one.by ?? '']), date: one.on ? day(tool, one.on) : '' })}${one.childVersion ? ` ${t('told.version')}` : ''}</p>${one.childSaid ? spoken(one.childSaid, one.lang) : nothing}`)}
        ${actButton(tool, { ...opens(tool, t('action.tell-child'), { kind: 'tell-child', personId: id }), about: personName(document, id) })}</li>`;
    })}</ul>`,
  });
}

/** Who gets which copy. Nobody gets anything that nobody has decided (FGC-R06). */
function renderDistribution(tool: PracticeFamilyPlan) {
  const { t, conference: { distribution = [] } } = tool;
  const document = tool.document!;
  const held = (id: string) => document.copies?.findLast(({ reader, state }) => state === 'shared' && reader.endsWith(`:${id}`));
  return section(tool, 'distribution', {
    acts: [{ label: t('action.copy-for'), press: () => tool.show({ dialog: { kind: 'copies' } }) }],
    body: html`<p class="note">${t('distribution.nobody')}</p><ul class="rows people">${document.people.filter(({ id, kind }) => kind !== 'professional' || distribution.some(({ to }) => to === id)).map(({ id }) => {
      const row: Distribution | undefined = distribution.find(({ to }) => to === id);
      const copy = held(id);
      return html`<li><p><b dir="auto">${personName(document, id)}</b> <span class="quiet">${personRelation(document, id)}</span> <span>${row ? t(`copy.${row.copy}`) : t('copy.undecided')}</span>
        ${actButton(tool, { ...opens(tool, t('action.distribute'), { kind: 'distribute', personId: id }, { ...row, 'distribute.why': row?.reason }), about: personName(document, id) })}</p>
        ${row?.sharesItemIds?.map((item) => html`<p class="note" dir="auto">${tool.describe(item)}</p>`)}
        ${row?.toldBy ? html`<p class="note">${t('distribution.told-by', { name: names(tool, [row.toldBy]) })}</p>` : nothing}${row?.reason ? html`<p class="note" dir="auto">${row.reason}</p>` : nothing}
        ${copy ? html`<p class="note">${t('distribution.given', { when: copy.sharedAt ? formatDate(tool.language, copy.sharedAt.slice(0, 10), 'day-and-month') : '' })}</p>` : nothing}</li>`;
    })}</ul>`,
  });
}
