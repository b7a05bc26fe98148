/**
 * The practice checks FGC-M01 to M17 that can be read off a conference (domain.md §6.8, shapes.md §14).
 * They notice what is missing; they never grade, and never look at what the family says in its plan but for FGC-M12.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { fill, personName, type Finding } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import { conferenceOf, currentItems, meetingOf, planOf } from './conference.js';
import {
  areReasonsUnread, childrenUnheard, hasNoContingency, hasNoReview, isExceptionWhole, isOfferUnexplained, isOwedMeeting, itemsRefused, itemsUnchecked, keptOutUnexplained, linesNotShared, sidesMissing, soundsTidy, strangers,
  type FamilyPlanSettings,
} from './findings-of.js';
import { severityOf } from './severity.js';

type MessageId = Extract<keyof typeof en, `message.FGC-M${number}`> extends `message.${infer Id}` ? Id : never;

export interface CheckOptions extends FamilyPlanSettings { readonly asOf: string }

export function check(document: PracticeDocument, settings: CheckOptions): Finding[] {
  const { offer, referral, preparation = [] } = conferenceOf(document);
  const findings: Finding[] = [];
  const say = (condition: boolean, id: MessageId, path: (string | number)[], about: string[] = [], values?: Record<string, string>): void => {
    if (!condition) return;
    const message = fill(en[`message.${id}`], (name) => values?.[name]);
    findings.push({ id, severity: severityOf(id), about, path: ['content', ...path], message, ...(values ? { values } : {}) });
  };
  const named = (id: string): Record<string, string> => ({ name: personName(document, id) });
  const indexOf = (list: readonly unknown[] | undefined, one: unknown): number => (list ?? []).indexOf(one);
  const { bottomLines } = meetingOf(document);
  const { items } = planOf(document);
  const isPlanned = conferenceOf(document).plan !== undefined;

  say(isOfferUnexplained(document), 'FGC-M01', ['offer']);
  say(Boolean(offer?.notInChildsInterests) && !isExceptionWhole(offer?.notInChildsInterests), 'FGC-M02', ['offer', 'notInChildsInterests']);
  for (const { id } of sidesMissing(document)) say(true, 'FGC-M03', ['preparation'], [id], named(id));
  for (const row of keptOutUnexplained(document)) say(true, 'FGC-M04', ['preparation', indexOf(preparation, row)], [row.personId], named(row.personId));
  for (const { id } of preparation.length > 0 ? childrenUnheard(document) : []) say(true, 'FGC-M05', ['preparation'], [id], named(id));
  say(referral !== undefined && areReasonsUnread(document), 'FGC-M06', ['referral', 'reasonsReadWithFamilyOn']);
  for (const line of linesNotShared(document)) say(true, 'FGC-M07', ['meeting', 'bottomLines', indexOf(bottomLines, line)], [line.id]);
  for (const { at, personId } of strangers(document)) say(true, 'FGC-M08', ['meeting', 'stages', at], [personId]);
  for (const item of itemsUnchecked(document)) say(true, 'FGC-M10', ['plan', 'items', indexOf(items, item)], [item.id]);
  for (const item of currentItems(document)) say(soundsTidy(item.text), 'FGC-M12', ['plan', 'items', indexOf(items, item)], [item.id]);
  for (const item of itemsRefused(document)) say(true, 'FGC-M13', ['plan', 'items', indexOf(items, item)], [item.id]);
  say(isPlanned && hasNoReview(document), 'FGC-M14', ['reviews']);
  say(isPlanned && hasNoContingency(document), 'FGC-M15', ['plan', 'contingency']);
  say(isOwedMeeting(document, settings), 'FGC-M17', ['offer']);

  const keyOf = (id: string, about: readonly string[]): string => JSON.stringify([id, ...about]);
  const answered = new Set((document.checkAnswers ?? []).map((answer) => keyOf(answer.messageId, answer.about)));
  return findings.filter(({ id, about }) => severityOf(id) === 'block' || !answered.has(keyOf(id, about)));
}
