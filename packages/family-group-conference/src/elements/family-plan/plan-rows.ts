/** The rows of the plan, made by hand: what the family will do, what if, and what it asks for; who and when; and the answer to it. */
import { keptGlyph, make, voice, words } from '@practice-kit/elements';
import { html, nothing } from 'lit';
import { disputesOf, keptFrom, langTag, nodesOf, personName, renderEntryMenu, rowButton, stateOf } from '@practice-kit/practice-tool';
import type { Contingency, HelpAskedFor, PlanItem } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { day, findingsBox, names, opens, type Act } from './parts.js';
import { money } from './plain-values.js';

/** A row of the plan; beside the first stands the heading of all of them. */
export interface Row<Entry> { readonly entry: Entry; readonly isFirst: boolean; readonly number?: number }

/** The stages at which the plan is written and answered. */
export const isOnTheTable = (tool: PracticeFamilyPlan): boolean => tool.stage === 'agreeing-plan';
export const canBeWorkedOn = (tool: PracticeFamilyPlan): boolean => !tool.closedToChange && !['offered', 'declined', 'not-offered', 'referred', 'withdrawn', 'preparing', 'ready', 'information-giving', 'closed'].includes(tool.stage);

export function planRow(tool: PracticeFamilyPlan, { entry: item, number, isFirst }: Row<PlanItem>, heading: unknown): HTMLElement {
  const { t } = tool;
  const { workersUnderstanding: understood, referrerResponse: said } = item;
  const about = tool.describe(item.id);
  return row(heading, isFirst, [
    entryOf(item.id, String(number ?? ''), ...(item.status === 'withdrawn' ? [] : [familyWords(tool, item, item.text), ...(item.translations ?? []).map((one) => words('p', 'note', one.text, { lang: one.lang }))]), around(tool, item),
      understood && note(`${t('plan.understanding', { name: names(tool, [understood.by ?? '']) })} ${understood.text}`), nodesOf(findingsBox(tool, tool.findingsOf(item.id)))),
    make('div', 'meta', who(names(tool, item.who ?? [])),
      item.from ? note(t('plan.from', { date: day(tool, item.from) })) : undefined, item.byWhen ? note(t('plan.by', { date: day(tool, item.byWhen) })) : undefined,
      item.whoChecks ? note(t('plan.checks', { name: names(tool, [item.whoChecks]) })) : undefined, item.forChildIds?.length ? note(t('plan.for', { names: names(tool, item.forChildIds) })) : undefined,
      item.howWeWillKnow ? note(item.howWeWillKnow) : undefined, ...acts(tool, 'items', item.id, about)),
    make('div', 'resp', ...answer(tool, item), isOnTheTable(tool) ? button('answer', {
      ...opens(tool, t(said ? 'action.answer-again' : 'action.answer'), { kind: 'answer', id: item.id }, { ...said, 'answer.why': said?.reason, 'answer.note': said?.note }), about,
    }, tool) : undefined),
  ]);
}

function answer({ t }: PracticeFamilyPlan, { referrerResponse: said }: PlanItem): (Node | undefined)[] {
  if (!said) return [small(t('answer.none'))];
  return [
    make('p', '', make('b', '', t(`answer.${said.response}`)), ' ', said.note ? words('span', 'quiet', said.note) : undefined), said.change ? words('p', 'added', said.change) : undefined,
    said.familyAgreedChange ? small(t('answer.family-agreed')) : undefined, said.reason ? note(said.reason) : undefined, said.wayBack ? note(t('answer.way-back', { words: said.wayBack })) : undefined,
  ];
}

export function contingencyRow(tool: PracticeFamilyPlan, { entry: one, isFirst }: Row<Contingency>, heading: unknown): HTMLElement {
  return row(heading, isFirst, [
    entryOf(one.id, '', ...(one.status === 'withdrawn' ? [] : [words('p', 'note', tool.t('plan.if', { words: one.if }), { lang: langTag(one.lang), verbatim: true }), familyWords(tool, one, one.then)]), around(tool, one)),
    make('div', 'meta', who(names(tool, one.who ?? [])), ...acts(tool, 'contingency', one.id, one.if)),
  ]);
}

export function helpRow(tool: PracticeFamilyPlan, { entry: help, isFirst }: Row<HelpAskedFor>, heading: unknown): HTMLElement {
  const { t } = tool;
  const waits = help.response === undefined || help.response === 'waiting';
  const cost = [money(help.costMinor, tool.language), help.budget].filter(Boolean).join(' · ');
  return row(heading, isFirst, [
    entryOf(help.id, '', help.status === 'withdrawn' ? undefined : familyWords(tool, help, help.text), around(tool, help)),
    make('div', 'meta', make('p', '', help.askedOf ? t('plan.asked-of', { name: names(tool, [help.askedOf]) }) : ''), ...acts(tool, 'helpAskedFor', help.id, help.text)),
    make('div', 'resp', make('p', '', make('b', '', t(`help-answer.${help.response ?? 'waiting'}`)), ' ', help.byWhen ? t('plan.by', { date: day(tool, help.byWhen) }) : undefined),
      help.reason ? note(help.reason) : undefined, cost ? note(cost) : undefined,
      canBeWorkedOn(tool) ? button('answer', { ...opens(tool, t(waits ? 'action.answer' : 'action.answer-again'), { kind: 'answer-help', id: help.id }, { response: waits ? undefined : help.response, 'answer.why': help.reason, byWhen: help.byWhen, budget: help.budget, 'help.cost': help.costMinor === undefined ? undefined : help.costMinor / 100 }), about: help.text }, tool) : undefined),
  ]);
}

const row = (heading: unknown, isFirst: boolean, parts: readonly Node[]): HTMLElement => make('div', 'grid', make('div', '', isFirst ? nodesOf(heading) : undefined), ...parts);

function entryOf(id: string, number: string, ...parts: readonly (Node | undefined)[]): HTMLElement {
  const place = make('div', 'item', make('i', '', number), make('div', '', ...parts));
  place.dataset['anchor'] = id;
  place.tabIndex = -1;
  return place;
}

/** The family's own words, in the face words are set in; nothing is put around them. */
function familyWords(tool: PracticeFamilyPlan, entry: PlanItem | Contingency | HelpAskedFor, text: string): HTMLElement {
  const said = words('p', 'words', text, { lang: langTag(entry.lang), verbatim: true });
  const kept = keptFrom(tool.document!, entry, tool.t);
  if (kept) said.append(keptGlyph(kept));
  return said;
}

/** Who sees it differently, and whether it still stands. */
function around(tool: PracticeFamilyPlan, entry: PlanItem | Contingency | HelpAskedFor): Node | undefined {
  const context = { t: tool.t, lang: tool.language, name: (id: string) => personName(tool.document!, id) };
  const state = stateOf(entry as never, context);
  return nodesOf(state ? html`<p class="note">${state}</p>` : nothing, ...disputesOf(entry as never, context).map((dispute) => html`<div class="dispute"><p class="note">${dispute.heading}</p><p class=${voice(dispute.text, dispute.verbatim)} dir="auto" translate="no">${dispute.text}</p></div>`));
}

/** More of it, and what plugins offer. */
function acts(tool: PracticeFamilyPlan, list: 'items' | 'helpAskedFor' | 'contingency', id: string, about: string): (Node | undefined)[] {
  return [canBeWorkedOn(tool) ? button('more', { ...opens(tool, tool.t('action.more'), { kind: 'details', id }), about }, tool) : undefined, nodesOf(renderEntryMenu(tool, list, id))];
}

function button(name: string, { label, about, press }: Act, { closedToChange }: PracticeFamilyPlan): HTMLElement | undefined {
  if (closedToChange) return undefined;
  const made = rowButton(name, label, press);
  if (about) made.ariaLabel = `${label}: ${about}`;
  return made;
}

const who = (people: string): HTMLElement => make('p', '', make('b', '', people));
const note = (text: string): HTMLElement => words('p', 'note', text);
/** The kit's own words. */
const small = (text: string): HTMLElement => make('p', 'note', text);
