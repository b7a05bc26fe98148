/** Finding things in a family group conference: what is written where, who is who, and where the meeting has got to. */
import { objectOf, type Item, type Json, type ListAddress, type Operation, type Person, type PracticeDocument } from '@practice-kit/documents';
import { children, isCurrent, isKeptFrom } from '@practice-kit/practice-tool/model';
import { KEPT_OUT } from './readers.js';
import type {
  BottomLine, Contingency, FamilyGroupConference, FamilyPlan, HelpAskedFor, InformationGiving, Meeting, MeetingStage, PlanItem, PrivateFamilyTime, Question,
} from './document-type.js';

export const conferenceOf = (document: PracticeDocument): FamilyGroupConference => document.content as FamilyGroupConference;
export const meetingOf = (document: PracticeDocument): Meeting => conferenceOf(document).meeting ?? {};
export const planOf = (document: PracticeDocument): FamilyPlan => conferenceOf(document).plan ?? {};

/** The lists whose objects have an id, by name; where each stands in the content. */
export const LISTS = {
  questions: ['meeting', 'questions'], bottomLines: ['meeting', 'bottomLines'],
  items: ['plan', 'items'], helpAskedFor: ['plan', 'helpAskedFor'], contingency: ['plan', 'contingency'], reviews: ['reviews'],
} as const satisfies Record<string, readonly string[]>;
export type ListName = keyof typeof LISTS;
/** FGC-R02: words only the family changes. */
export const FAMILY_WORDS: ReadonlySet<string> = new Set<ListName>(['items', 'helpAskedFor', 'contingency']);

interface Listed { readonly id: string; readonly [field: string]: unknown }
export function listOf(document: PracticeDocument, name: ListName): readonly Listed[] {
  let value: unknown = conferenceOf(document);
  for (const field of LISTS[name]) value = (value as Record<string, unknown> | undefined)?.[field];
  return Array.isArray(value) ? (value as Listed[]) : [];
}

export interface Found { readonly list: ListName; readonly index: number; readonly entry: Listed }
/** The object with this id, and where it stands. It is looked up; what shares its id with something elsewhere is looked for. */
export function found(document: PracticeDocument, id: string): Found | undefined {
  const [root, ...path] = objectOf(document, id)?.path ?? [];
  const names = Object.keys(LISTS) as ListName[];
  const known = root === 'content' ? names.find((name) => LISTS[name].join() === path.slice(0, -1).join()) : undefined;
  for (const list of known ? [known] : names) {
    const index = known ? Number(path.at(-1)) : listOf(document, list).findIndex((one) => one.id === id);
    const entry = listOf(document, list)[index];
    if (entry) return { list, index, entry };
  }
  return undefined;
}
/** What a person may disagree with, have a version of, or withdraw: the plan's own things. */
export const entryOf = (document: PracticeDocument, id: string): Item | undefined => {
  const one = found(document, id);
  return one && one.list !== 'reviews' ? (one.entry as unknown as Item) : undefined;
};
/** A list as operations name it: the meeting and the plan have no id of their own. */
const at = (document: PracticeDocument, path: readonly string[]): ListAddress =>
  ({ in: conferenceOf(document).id, ...(path.length > 1 ? { under: path.slice(0, -1) } : {}), list: path.at(-1)! });
export const addressOf = (document: PracticeDocument, list: ListName): ListAddress => at(document, LISTS[list]);

export const currentQuestions = (document: PracticeDocument): Question[] => (meetingOf(document).questions ?? []).filter(isCurrent);
export const currentBottomLines = (document: PracticeDocument): BottomLine[] => (meetingOf(document).bottomLines ?? []).filter(isCurrent);
export const currentItems = (document: PracticeDocument): PlanItem[] => (planOf(document).items ?? []).filter(isCurrent);
export const currentHelp = (document: PracticeDocument): HelpAskedFor[] => (planOf(document).helpAskedFor ?? []).filter(isCurrent);
export const currentContingency = (document: PracticeDocument): Contingency[] => (planOf(document).contingency ?? []).filter(isCurrent);

/** The stages of the meeting, each with where it stands. */
export const meetingStages = (document: PracticeDocument): readonly MeetingStage[] => meetingOf(document).stages ?? [];
/** Where the last stage of this kind stands; -1 when there has been none. */
export const lastStage = (document: PracticeDocument, kind: string): number => meetingStages(document).findLastIndex(({ stage }) => stage === kind);
export const isPrivateTime = (stage: MeetingStage): stage is PrivateFamilyTime => stage.stage === 'private-family-time';
export function informationGiving(document: PracticeDocument): InformationGiving | undefined {
  return meetingStages(document)[lastStage(document, 'information-giving')] as InformationGiving | undefined;
}

/** What an event is about, of what the family was told: by its id, or, of what has none, by its place. -1 where there is no such thing. */
export function toldAt(document: PracticeDocument, { id, row }: { readonly id: string; readonly row: unknown }): number {
  const told = informationGiving(document)?.gave ?? [];
  return id ? told.findIndex((one) => one.id === id) : typeof row === 'number' && told[row] && told[row].id === undefined ? row : -1;
}

/** Somebody who is there, and there as family: neither a worker nor nobody we know. */
export const isFamily = (document: PracticeDocument, id: string): boolean => document.people.some((person) => person.id === id && person.kind !== 'professional');

type Room = Pick<PrivateFamilyTime, 'presentIds' | 'professionalsInRoom' | 'advocateInRoom'>;
/** FGC-R01, FGC-R07: whoever is in private family time and is not family, nor an advocate whom child and family have both asked for. */
export function strangersIn(document: PracticeDocument, { presentIds = [], professionalsInRoom = [], advocateInRoom }: Room): string[] {
  const { coordinator, referral } = conferenceOf(document);
  const isAsked = advocateInRoom?.askedByChild === true && advocateInRoom.askedByFamily === true;
  const advocate = isAsked && ![coordinator?.personId, referral?.by].includes(advocateInRoom.personId) ? advocateInRoom.personId : undefined;
  return [...new Set([...presentIds.filter((id) => id !== advocate && !isFamily(document, id)), ...professionalsInRoom])];
}

/** Who must not know where the meeting is, or whom somebody has to be safe from: they are not in the room (FGC-R06). */
export const KEEPS_OUT: readonly string[] = ['meeting-place', 'victim-safety'];

/** The children the referral is about; where it names none, those of the case. */
export function referredChildren(document: PracticeDocument): Person[] {
  const named = conferenceOf(document).referral?.childrenIds;
  return named ? document.people.filter(({ id }) => named.includes(id)) : children(document);
}

/** Coming means being in the room, for all of it or a part. */
export const COMING: ReadonlySet<unknown> = new Set(['coming', 'coming-for-part']);
/** Kept out of the room: by a flag, or by whoever decided that their views are brought or that they are spoken with separately (FGC-R06). */
export const isKeptOut = (document: PracticeDocument, personId: string): boolean => isKeptFrom(document, personId, KEEPS_OUT)
  || (conferenceOf(document).preparation ?? []).some((row) => row.personId === personId && KEPT_OUT.has(row.outcome));

/** The day that stands there is the day of a meeting that has been: the family meets again on another (FGC-R11). */
export function isLastMeetings(document: PracticeDocument): boolean {
  const { on } = meetingOf(document);
  const last = meetingStages(document).at(-1)?.startedAt;
  return Boolean(on && last) && on! <= last!.slice(0, 10);
}
/** In this meeting the family has been on its own: not only in one before it. */
export const hasBeenAlone = (document: PracticeDocument): boolean => lastStage(document, 'private-family-time') > lastStage(document, 'information-giving');

/** Puts something at the end of a list: `meeting.questions`, `distribution`. */
export const append = (document: PracticeDocument, path: readonly string[], value: unknown): Operation => ({ op: 'add', to: at(document, path), value: value as Json });

/** One row for each person, or each bottom line: what is given is put over the row there is, or is a new row. */
export function putRow(document: PracticeDocument, path: readonly string[], key: string, row: Record<string, unknown>): Operation {
  let list: unknown = conferenceOf(document);
  for (const field of path) list = (list as Record<string, unknown> | undefined)?.[field];
  const at = Array.isArray(list) ? (list as Record<string, unknown>[]).findIndex((one) => one[key] === row[key]) : -1;
  if (at < 0) return append(document, path, withoutGaps(row));
  return { op: 'set', id: conferenceOf(document).id, path: [...path, at], value: withoutGaps({ ...(list as Record<string, unknown>[])[at], ...row }) as Json };
}
const withoutGaps = (row: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));


/** Whom a line for the wall is written for: the whole family, and whoever comes into the kitchen. */
export const WALL = 'family-shared';
