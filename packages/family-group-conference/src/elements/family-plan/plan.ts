/** The plan as a family and a social worker read it together: the question, the family's words, who and when, and the referrer's answer. */
import { html, nothing } from 'lit';
import { inBlocks, isCurrent, isShown, listWords, personName, renderEntryMenu, renderPrompt, rowBasis } from '@practice-kit/practice-tool';
import { SECTION_PROMPTS, bottomLinesMet, planByQuestion, type Question } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { actButton, findingsBox, opens, origin } from './parts.js';
import { canBeWorkedOn, contingencyRow, helpRow, isOnTheTable, planRow, type Row } from './plan-rows.js';

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
    ${questions.map(({ question, items }) => html`<section class="q">${inRows(tool, items.map(({ item, number }, index) => ({ entry: item, number, isFirst: index === 0 })), (row) => planRow(tool, row, questionHeading(tool, question)), question)}
      ${items.length === 0 || onTable ? html`<div class="grid"><div>${items.length === 0 ? questionHeading(tool, question) : nothing}</div><div class="item"><i></i><div>${items.length === 0 ? html`<p class="note">${t('plan.nothing-yet')}</p>` : nothing}${add('items', question?.id)}
        ${findingsBox(tool, question ? tool.findingsOf(question.id) : [])}</div></div></div>` : nothing}</section>`)}
    ${questions.length === 0 ? html`<section class="q"><p class="note">${t('plan.no-questions')}</p>${add('items')}</section>` : nothing}
    ${group(tool, 'contingency', { rows: inRows(tool, firstOf(what), (row) => contingencyRow(tool, row, heading(tool, 'contingency'))), isEmpty: what.length === 0, acts: onTable ? html`${add('contingency')}${actButton(tool, { label: t('action.ask'), about: t('section.contingency'), press: () => tool.show({ prompt: { at: 'contingency', index: 0 } }) })}` : nothing })}
    ${help.length || onTable ? group(tool, 'helpAskedFor', { rows: inRows(tool, firstOf(help), (row) => helpRow(tool, row, heading(tool, 'helpAskedFor'))), isEmpty: help.length === 0, acts: add('helpAskedFor') }) : nothing}
    ${findingsBox(tool, tool.looseFindings('plan'))}
    ${plan ? tool.afterPart.module?.renderAgreement(tool) ?? tool.renderComing() : nothing}
  </div>`;
}

const firstOf = <Entry>(entries: readonly Entry[]): Row<Entry>[] => entries.map((entry, index) => ({ entry, isFirst: index === 0 }));

/** `heading`: what stands beside the first of them is drawn from. */
const inRows = <Entry extends { readonly id: string }>(tool: PracticeFamilyPlan, rows: readonly Row<Entry>[], make: (row: Row<Entry>) => HTMLElement, heading?: unknown) => inBlocks(rows, {
  make, keyOf: ({ entry }) => entry.id, basis: [...rowBasis(tool), heading], findings: tool.findingViews,
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
