/** The plan as a family and a social worker read it together: the question, the family's words, who and when, and the referrer's answer. */
import { html, nothing } from 'lit';
import { disputesOf, inBlocks, isCurrent, isShown, langTag, listWords, personName, renderEntryMenu, renderPrompt, rowBasis, stateOf } from '@practice-kit/practice-tool';
import { voice } from '@practice-kit/elements';
import { SECTION_PROMPTS, bottomLinesMet, planByQuestion, type Contingency, type HelpAskedFor, type PlanItem, type Question } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { actButton, day, familyWords, findingsBox, keptGlyph, names, opens, origin } from './parts.js';
import { money } from './plain-values.js';

/** The stages at which the plan is written and answered. */
const isOnTheTable = (tool: PracticeFamilyPlan): boolean => tool.stage === 'agreeing-plan';
const canBeWorkedOn = (tool: PracticeFamilyPlan): boolean => !tool.closedToChange && !['offered', 'declined', 'not-offered', 'referred', 'withdrawn', 'preparing', 'ready', 'information-giving', 'closed'].includes(tool.stage);

export function renderPlan(tool: PracticeFamilyPlan) {
  const { t, conference: { plan, referral } } = tool;
  const questions = planByQuestion(tool.shown!);
  const help = (plan?.helpAskedFor ?? []).filter(isShown);
  const what = (plan?.contingency ?? []).filter(isShown);
  const onTable = isOnTheTable(tool);
  const referrer = referral?.by ? personName(tool.document!, referral.by) : '';
  const add = (list: 'items' | 'helpAskedFor' | 'contingency', answers?: string) => (onTable ? actButton(tool, {
    ...opens(tool, t(`add.${list}`), { kind: 'add', list }, answers ? { answers: [answers] } : {}), about: answers && tool.describe(answers),
  }) : nothing);
  return html`<div class="plan">
    ${renderBottomLines(tool)}
    ${renderPrompt(tool, 'items', SECTION_PROMPTS.items)}
    <div class="grid colnames"><p>${t('section.questions')}</p><p class="ours"><span data-anchor="section-items" tabindex="-1">${t('section.items')}</span>
      ${tool.closedToChange ? nothing : html`<button class="quietlink" aria-label=${t('action.ask-about', { section: t('section.items') })} @click=${() => tool.show({ prompt: { at: 'items', index: 0 } })}>${t('action.ask')}</button>`}</p>
      <p>${t('plan.who-when')}</p><p>${referrer ? t('plan.what-said', { name: referrer }) : t('plan.answer')}</p></div>
    ${questions.map(({ question, items }) => html`<section class="q">${inRows(tool, items.map(({ item, number }, index) => ({ entry: item, number, isFirst: index === 0 })), (row) => planRow(tool, question, row), question)}
      ${items.length === 0 || onTable ? html`<div class="grid"><div>${items.length === 0 ? questionHeading(tool, question) : nothing}</div><div class="item"><i></i><div>${items.length === 0 ? html`<p class="note">${t('plan.nothing-yet')}</p>` : nothing}${add('items', question?.id)}
        ${findingsBox(tool, question ? tool.findingsOf(question.id) : [])}</div></div></div>` : nothing}</section>`)}
    ${questions.length === 0 ? html`<section class="q"><p class="note">${t('plan.no-questions')}</p>${add('items')}</section>` : nothing}
    ${group(tool, 'contingency', { rows: inRows(tool, firstOf(what), (row) => contingencyRow(tool, row)), isEmpty: what.length === 0, acts: onTable ? html`${add('contingency')}${actButton(tool, { label: t('action.ask'), about: t('section.contingency'), press: () => tool.show({ prompt: { at: 'contingency', index: 0 } }) })}` : nothing })}
    ${help.length || onTable ? group(tool, 'helpAskedFor', { rows: inRows(tool, firstOf(help), (row) => helpRow(tool, row)), isEmpty: help.length === 0, acts: add('helpAskedFor') }) : nothing}
    ${findingsBox(tool, tool.looseFindings('plan'))}
    ${plan ? tool.afterPart.module?.renderAgreement(tool) ?? tool.renderComing() : nothing}
  </div>`;
}

/** A row of the plan; beside the first stands the heading of all of them. */
interface Row<Entry> { readonly entry: Entry; readonly isFirst: boolean; readonly number?: number }
const firstOf = <Entry>(entries: readonly Entry[]): Row<Entry>[] => entries.map((entry, index) => ({ entry, isFirst: index === 0 }));

/** `heading`: what stands beside the first of them is drawn from. */
const inRows = <Entry extends { readonly id: string }>(tool: PracticeFamilyPlan, rows: readonly Row<Entry>[], draw: (row: Row<Entry>) => unknown, heading?: unknown) => inBlocks(rows, {
  draw, keyOf: ({ entry }) => entry.id, basis: [...rowBasis(tool), heading], findings: tool.findingViews,
  isSame: (row, before) => row.entry === before.entry && row.isFirst === before.isFirst && row.number === before.number,
});

/** What if, and what was asked for: the heading stands beside the first of them, as a question does. */
function group(tool: PracticeFamilyPlan, name: 'contingency' | 'helpAskedFor', { rows, isEmpty, acts }: { readonly rows: unknown; readonly isEmpty: boolean; readonly acts: unknown }) {
  return html`<section class="q">${rows}${!isEmpty && acts === nothing ? nothing : html`<div class="grid"><div>${isEmpty ? heading(tool, name) : nothing}</div><div class="inset">${isEmpty ? html`<p class="note">${tool.t('plan.nothing-yet')}</p>` : nothing}
    ${renderPrompt(tool, name, SECTION_PROMPTS[name])}${acts}</div></div>`}</section>`;
}
const heading = (tool: PracticeFamilyPlan, name: 'contingency' | 'helpAskedFor') => html`<h2 class="qt" data-anchor=${`section-${name}`} tabindex="-1">${tool.t(`section.${name}`)}</h2>`;

function renderBottomLines(tool: PracticeFamilyPlan) {
  const { t } = tool;
  const lines = bottomLinesMet(tool.shown!);
  if (lines.length === 0) return nothing;
  return html`<section class="rules"><h2 data-anchor="section-bottomLines" tabindex="-1">${t('section.bottomLines')}</h2>${lines.map(({ line, row, numbers }) => html`<div data-anchor=${line.id} tabindex="-1">
    <p dir="auto">${line.text}</p>${origin(tool, line)}<p class="note" dir="auto">${line.reason}
      ${numbers.length ? t('plan.met-by', { numbers: listWords(tool.language, numbers.map(String)) }) : row ? t('plan.not-met') : ''} ${row?.reason}</p>
    ${canBeWorkedOn(tool) && isCurrent(line) ? actButton(tool, { ...opens(tool, t('action.meets'), { kind: 'meets', id: line.id }, { metByItemIds: row?.metByItemIds, 'meets.why': row?.reason }), about: tool.describe(line.id) }) : nothing}${renderEntryMenu(tool, 'bottomLines', line.id)}
    ${findingsBox(tool, tool.findingsOf(line.id))}</div>`)}</section>`;
}

/** A question of another document's words says where it is written, and whether it was corrected since. */
const questionHeading = (tool: PracticeFamilyPlan, question: Question | undefined) => html`<h2 class="qt" dir="auto">${question ? question.text : tool.t('plan.other')}</h2>${question ? origin(tool, question) : nothing}`;

function planRow(tool: PracticeFamilyPlan, question: Question | undefined, { entry: item, number, isFirst }: Row<PlanItem>) {
  const { t } = tool;
  return html`<div class="grid"><div>${isFirst ? questionHeading(tool, question) : nothing}</div>
    <div class="item" data-anchor=${item.id} tabindex="-1"><i>${number}</i><div>${item.status === 'withdrawn' ? nothing : html`${familyWords(item.text, item.lang, keptGlyph(tool, item))}${(item.translations ?? []).map((one) => html`<p class="note" lang=${one.lang} dir="auto">${one.text}</p>`)}`}${around(tool, item)}
      ${item.workersUnderstanding ? html`<p class="note" dir="auto">${t('plan.understanding', { name: names(tool, [item.workersUnderstanding.by ?? '']) })} ${item.workersUnderstanding.text}</p>` : nothing}
      ${findingsBox(tool, tool.findingsOf(item.id))}</div></div>
    <div class="meta"><p><b>${names(tool, item.who ?? [])}</b></p>
      ${[item.from ? t('plan.from', { date: day(tool, item.from) }) : '', item.byWhen ? t('plan.by', { date: day(tool, item.byWhen) }) : '', item.whoChecks ? t('plan.checks', { name: names(tool, [item.whoChecks]) }) : '',
        item.forChildIds?.length ? t('plan.for', { names: names(tool, item.forChildIds) }) : '', item.howWeWillKnow ?? ''].filter(Boolean).map((line) => html`<p class="note" dir="auto">${line}</p>`)}
      ${canBeWorkedOn(tool) ? actButton(tool, { ...opens(tool, t('action.more'), { kind: 'details', id: item.id }), about: tool.describe(item.id) }) : nothing}${renderEntryMenu(tool, 'items', item.id)}</div>
    <div class="resp">${answer(tool, item)}${isOnTheTable(tool) ? actButton(tool, { ...opens(tool, t(item.referrerResponse ? 'action.answer-again' : 'action.answer'), { kind: 'answer', id: item.id }, { ...item.referrerResponse, 'answer.why': item.referrerResponse?.reason, 'answer.note': item.referrerResponse?.note }), about: tool.describe(item.id) }) : nothing}</div></div>`;
}

function answer(tool: PracticeFamilyPlan, { referrerResponse: said }: PlanItem) {
  const { t } = tool;
  if (!said) return html`<p class="note">${t('answer.none')}</p>`;
  return html`<p><b>${t(`answer.${said.response}`)}</b> ${said.note ? html`<span class="quiet" dir="auto">${said.note}</span>` : nothing}</p>
    ${said.change ? html`<p class="added" dir="auto">${said.change}</p>` : nothing}
    ${said.familyAgreedChange ? html`<p class="note">${t('answer.family-agreed')}</p>` : nothing}
    ${said.reason ? html`<p class="note" dir="auto">${said.reason}</p>` : nothing}${said.wayBack ? html`<p class="note" dir="auto">${t('answer.way-back', { words: said.wayBack })}</p>` : nothing}`;
}

function contingencyRow(tool: PracticeFamilyPlan, { entry: one, isFirst }: Row<Contingency>) {
  const { t } = tool;
  return html`<div class="grid"><div>${isFirst ? heading(tool, 'contingency') : nothing}</div><div class="item" data-anchor=${one.id} tabindex="-1"><i></i><div>${one.status === 'withdrawn' ? nothing : html`<p class="note" dir="auto" lang=${langTag(one.lang) ?? nothing} translate="no">${t('plan.if', { words: one.if })}</p>${familyWords(one.then, one.lang, keptGlyph(tool, one))}`}${around(tool, one)}</div></div>
    <div class="meta"><p><b>${names(tool, one.who ?? [])}</b></p>${canBeWorkedOn(tool) ? actButton(tool, { ...opens(tool, t('action.more'), { kind: 'details', id: one.id }), about: one.if }) : nothing}${renderEntryMenu(tool, 'contingency', one.id)}</div></div>`;
}

function helpRow(tool: PracticeFamilyPlan, { entry: help, isFirst }: Row<HelpAskedFor>) {
  const { t } = tool;
  const waits = help.response === undefined || help.response === 'waiting';
  return html`<div class="grid"><div>${isFirst ? heading(tool, 'helpAskedFor') : nothing}</div><div class="item" data-anchor=${help.id} tabindex="-1"><i></i><div>${help.status === 'withdrawn' ? nothing : familyWords(help.text, help.lang, keptGlyph(tool, help))}${around(tool, help)}</div></div>
    <div class="meta"><p>${help.askedOf ? t('plan.asked-of', { name: names(tool, [help.askedOf]) }) : ''}</p>${canBeWorkedOn(tool) ? actButton(tool, { ...opens(tool, t('action.more'), { kind: 'details', id: help.id }), about: help.text }) : nothing}${renderEntryMenu(tool, 'helpAskedFor', help.id)}</div>
    <div class="resp"><p><b>${t(`help-answer.${help.response ?? 'waiting'}`)}</b> ${help.byWhen ? t('plan.by', { date: day(tool, help.byWhen) }) : nothing}</p>${help.reason ? html`<p class="note" dir="auto">${help.reason}</p>` : nothing}
      ${help.costMinor !== undefined || help.budget ? html`<p class="note" dir="auto">${[money(help.costMinor, tool.language), help.budget].filter(Boolean).join(' · ')}</p>` : nothing}
      ${canBeWorkedOn(tool) ? actButton(tool, { ...opens(tool, t(waits ? 'action.answer' : 'action.answer-again'), { kind: 'answer-help', id: help.id }, { response: waits ? undefined : help.response, 'answer.why': help.reason, byWhen: help.byWhen, budget: help.budget, 'help.cost': help.costMinor === undefined ? undefined : help.costMinor / 100 }), about: help.text }) : nothing}</div></div>`;
}

/** Who sees it differently, and whether it still stands. */
function around(tool: PracticeFamilyPlan, entry: PlanItem | Contingency | HelpAskedFor) {
  const context = { t: tool.t, lang: tool.language, name: (id: string) => personName(tool.document!, id) };
  const state = stateOf(entry as never, context);
  return html`${state ? html`<p class="note">${state}</p>` : nothing}${disputesOf(entry as never, context).map((dispute) => html`<div class="dispute"><p class="note">${dispute.heading}</p><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" translate="no">${dispute.text}</p></div>`)}`;
}
