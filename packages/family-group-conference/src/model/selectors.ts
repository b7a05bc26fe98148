/** Readings of a conference: nothing here is stored. */
import type { PracticeDocument } from '@practice-kit/documents';
import { isCurrent, isShown } from '@practice-kit/practice-tool/model';
import { conferenceOf, meetingOf, planOf } from './conference.js';
import type { BottomLine, MeetsBottomLine, PlanItem, Preparation, Question, Review } from './document-type.js';

/** A question and what the plan answers it with. The number is a place on the page, without a gap, and no rank. */
export interface Answered { readonly question: Question | undefined; readonly items: readonly { readonly number: number; readonly item: PlanItem }[] }

/** A document is never changed: what is read in it is read once. */
const read = new WeakMap<PracticeDocument, readonly Answered[]>();
/** The plan as it is read: question by question, in the order they were asked; what answers none comes last. */
export function planByQuestion(document: PracticeDocument): readonly Answered[] {
  const answered = read.get(document) ?? readPlan(document);
  read.set(document, answered);
  return answered;
}
function readPlan(document: PracticeDocument): Answered[] {
  const questions = (meetingOf(document).questions ?? []).filter(isCurrent);
  // The first question it answers; past the last one stand those that answer none.
  const piles = [...questions, undefined].map((question) => ({ question, own: [] as PlanItem[] }));
  for (const item of planOf(document).items ?? []) {
    const place = questions.findIndex(({ id }) => item.answers?.includes(id));
    if (isShown(item)) piles.at(place)!.own.push(item);
  }
  let number = 0;
  const asked = piles.map(({ question, own }): Answered => ({ question, items: own.map((item) => ({ number: (number += 1), item })) }));
  return asked.at(-1)!.items.length > 0 ? asked : asked.slice(0, -1);
}

/** By id: the number each item has on the page. */
export const numbersOf = (document: PracticeDocument): ReadonlyMap<string, number> =>
  new Map(planByQuestion(document).flatMap(({ items }) => items.map(({ number, item }) => [item.id, number] as const)));

/** A bottom line and what the plan says to it. */
export function bottomLinesMet(document: PracticeDocument): { line: BottomLine; row: MeetsBottomLine | undefined; numbers: number[] }[] {
  const lines = (meetingOf(document).bottomLines ?? []).filter(isCurrent).map((line) => ({ line, row: planOf(document).meetsBottomLines?.find(({ bottomLineId }) => bottomLineId === line.id) }));
  const isAsked = new Set(lines.flatMap(({ row }) => row?.metByItemIds ?? []));
  const numbers = new Map<string, number>();
  for (const { items } of planByQuestion(document)) for (const { number, item } of items) if (isAsked.has(item.id)) numbers.set(item.id, number);
  return lines.map(({ line, row }) => ({ line, row, numbers: (row?.metByItemIds ?? []).flatMap((id) => numbers.get(id) ?? []).sort((one, other) => one - other) }));
}

export const preparationOf = (document: PracticeDocument, personId: string): Preparation | undefined =>
  (conferenceOf(document).preparation ?? []).find((row) => row.personId === personId);

/** The next day on which everybody looks at it again: the earliest that is booked; where none is, one that was put off. */
export function nextReview(document: PracticeDocument): Review | undefined {
  const ahead = (conferenceOf(document).reviews ?? []).filter(({ reviewOn, status }) => reviewOn && status !== 'held');
  const first = (reviews: readonly Review[]): Review | undefined => reviews.toSorted((one, other) => (one.reviewOn! < other.reviewOn! ? -1 : 1))[0];
  return first(ahead.filter(({ status }) => status !== 'postponed')) ?? first(ahead);
}

/** Everybody the plan names, to be rung: in the order they are named. */
export function whoToRing(document: PracticeDocument): string[] {
  const { items = [], contingency = [] } = planOf(document);
  return [...new Set([...items, ...contingency].filter(isShown).flatMap(({ who = [] }) => who))];
}
