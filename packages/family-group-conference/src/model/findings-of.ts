/** What is missing, each rule once: read by the checks and by the guards (shapes.md §14). */
import type { Person, PracticeDocument } from '@practice-kit/documents';
import {
  conferenceOf, currentBottomLines, currentContingency, currentItems, currentQuestions, isPrivateTime, lastStage, meetingStages, planOf, referredChildren, strangersIn,
} from './conference.js';
import { KEPT_OUT } from './readers.js';
import type { AgreedBy, BottomLine, Contingency, Offer, PlanItem, Preparation, Question } from './document-type.js';

/** What differs from council to council. */
export interface FamilyPlanSettings {
  /**
   * In England the duty to offer a meeting before an application is in force here (Children Act 1989 s.31ZA; domain.md §1).
   * It comes in by regulations, so it is off until a council says it is on.
   */
  readonly fgdmDutyInForce?: boolean;
}

const words = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** FGC-M01. */
export const isOfferUnexplained = (document: PracticeDocument): boolean => {
  const { offer } = conferenceOf(document);
  return offer !== undefined && offer.voluntaryExplained !== true;
};

/** FGC-M02: the exception names who decided, when and why. */
export const isExceptionWhole = (exception: Offer['notInChildsInterests']): boolean => words(exception?.decidedBy) && words(exception?.on) && words(exception?.reason);

/** FGC-M04: somebody kept out, with nobody who decided it or no reason. */
export function keptOutUnexplained(document: PracticeDocument): Preparation[] {
  return (conferenceOf(document).preparation ?? []).filter(isUnexplained);
}
export const isUnexplained = ({ outcome, decidedBy, reason }: Pick<Preparation, 'outcome' | 'decidedBy' | 'reason'>): boolean =>
  (KEPT_OUT.has(outcome) || words(decidedBy)) && !(words(decidedBy) && words(reason));

/** FGC-M05: a child nobody has agreed a way of being heard with. */
export function childrenUnheard(document: PracticeDocument): Person[] {
  const prepared = new Set((conferenceOf(document).preparation ?? []).filter(({ outcome }) => outcome !== undefined).map(({ personId }) => personId));
  return referredChildren(document).filter(({ id, kind }) => kind !== 'unborn' && !prepared.has(id));
}

/** FGC-M06: the family has not read the reasons, or there are none to read. */
export const areReasonsUnread = (document: PracticeDocument): boolean => {
  const { referral } = conferenceOf(document);
  return !words(referral?.reasons) || !words(referral?.reasonsReadWithFamilyOn);
};

/** FGC-M07. */
export const linesNotShared = (document: PracticeDocument): BottomLine[] => currentBottomLines(document).filter((line) => line.sharedBeforePrivateTime !== true);

/** FGC-M08: in any private time there has been, with where it stands. */
export function strangers(document: PracticeDocument): { at: number; personId: string }[] {
  return meetingStages(document).flatMap((stage, at) => (isPrivateTime(stage) ? strangersIn(document, stage).map((personId) => ({ at, personId })) : []));
}

/** FGC-M10. */
export const itemsUnchecked = (document: PracticeDocument): PlanItem[] => currentItems(document).filter((item) => !item.whoChecks);
/** FGC-M13. */
export const itemsRefused = (document: PracticeDocument): PlanItem[] => currentItems(document).filter((item) => item.referrerResponse?.response === 'not-agreed');
/** No answer yet, or a change that the family has not agreed to (FGC-R04). */
export const itemsUnanswered = (document: PracticeDocument): PlanItem[] => currentItems(document).filter(({ referrerResponse: answer }) =>
  !answer?.response || (answer.response === 'agreed-with-change' && answer.familyAgreedChange !== true));

/** FGC-M14: no day on which everybody looks at it again. */
export const hasNoReview = (document: PracticeDocument): boolean => !(conferenceOf(document).reviews ?? []).some(({ reviewOn }) => words(reviewOn));
/** A plan that is agreed now is looked at on a day still to come: a look that has been held was at another plan. */
export const hasNoReviewAhead = (document: PracticeDocument): boolean => !(conferenceOf(document).reviews ?? []).some(({ reviewOn, status }) => words(reviewOn) && status !== 'held');
/** FGC-M15. */
export const hasNoContingency = (document: PracticeDocument): boolean => currentContingency(document).length === 0;

/** A question nothing in the plan answers. */
export function questionsOpen(document: PracticeDocument): Question[] {
  const answered = new Set(currentItems(document).flatMap(({ answers = [] }) => answers));
  return currentQuestions(document).filter(({ id }) => !answered.has(id));
}

/** Neither met by something in the plan, nor explained. */
export function linesNotMet(document: PracticeDocument): BottomLine[] {
  const items = new Set(currentItems(document).map(({ id }) => id));
  const said = planOf(document).meetsBottomLines ?? [];
  return currentBottomLines(document).filter(({ id }) => {
    const row = said.find(({ bottomLineId }) => bottomLineId === id);
    return !(row?.met === true && row.metByItemIds?.some((item) => items.has(item))) && !words(row?.reason);
  });
}

/** Whether a yes is to all of these as they stand: what was added or changed afterwards nobody has said yes to yet. */
export const agreesTo = ({ agreedIds }: AgreedBy, ids: readonly string[]): boolean => agreedIds === undefined || ids.every((id) => agreedIds.includes(id));
/** What the plan says will be done. */
export const agreedParts = (document: PracticeDocument): (PlanItem | Contingency)[] => [...currentItems(document), ...currentContingency(document)];

/** Grown-ups of the family whom the plan names and who have not agreed it, or not what now names them (domain.md §6.6). */
export function namedNotAgreed(document: PracticeDocument): { personId: string; saidNo: boolean }[] {
  const { agreedBy = [], notAgreedBy = [] } = planOf(document);
  const no = new Set(notAgreedBy.map(({ personId }) => personId));
  const grownUp = document.people.filter(({ kind }) => kind !== 'professional' && kind !== 'child' && kind !== 'unborn').map(({ id }) => id);
  const named = [...new Set(agreedParts(document).flatMap(({ who = [] }) => who))].filter((id) => grownUp.includes(id));
  const theirs = (personId: string): string[] => agreedParts(document).filter(({ who }) => who?.includes(personId)).map(({ id }) => id);
  return named.filter((id) => no.has(id) || !agreedBy.some((row) => row.personId === id && agreesTo(row, theirs(id)))).map((personId) => ({ personId, saidNo: no.has(personId) }));
}

/** FGC-M03: a parent from whose side nobody is on the list: not they, nor anyone who lives with them or is called theirs. */
export function sidesMissing(document: PracticeDocument): Person[] {
  const { preparation = [] } = conferenceOf(document);
  if (preparation.length === 0) return [];
  const here = new Set(preparation.map(({ personId }) => personId));
  const kids = referredChildren(document);
  const isTheirs = (relative: Person, parent: Person): boolean => relative.id === parent.id || (relative.livesWith ?? []).includes(parent.id)
    || ownerOf(relative.relationship) === firstName(parent);
  return document.people.filter((person) => isParent(person, kids) && !document.people.some((relative) => here.has(relative.id) && isTheirs(relative, person)));
}
const firstName = (person: Person): string => (person.knownAs ?? person.name).trim().split(/\s+/u)[0] ?? '';
/** "Ryan’s mum" is on Ryan's side. */
const ownerOf = (relationship = ''): string | undefined => /^(\S+)['’]s\s/u.exec(relationship.trim())?.[1];
function isParent({ kind, relationship = '', parentalResponsibilityFor = [] }: Person, kids: readonly Person[]): boolean {
  if (kind !== 'family') return false;
  if (parentalResponsibilityFor.some((id) => kids.some((child) => child.id === id))) return true;
  const [, owner, relation = ''] = /^(?:(\S+)['’]s\s+)?(\S+)$/u.exec(relationship.trim()) ?? [];
  return /^(?:mum|mam|mother|dad|father)$/iu.test(relation) && (owner === undefined || kids.some((child) => firstName(child) === owner));
}

/** FGC-M12: action-plan English in words that are to be the family's (FGC-R02). */
const TIDY = /\b(?:will ensure|to ensure|ensure that|in order to|engage with|appropriate(?:ly)?|facilitate|support services|access(?:ing)? support|implement|safeguard(?:ing)?|prioriti[sz]e|adhere to|comply with|as required|on a regular basis|parents? to |mother to |father to |mum to |dad to |all parties|undertake|utili[sz]e)/iu;
export const soundsTidy = (text: string): boolean => TIDY.test(text);

/** FGC-M17: the duty is in force, an offer before an application was accepted by somebody it counts from, and nothing has been held. */
export function isOwedMeeting(document: PracticeDocument, { fgdmDutyInForce = false }: FamilyPlanSettings): boolean {
  const { offer } = conferenceOf(document);
  const nation = document.case?.nation;
  if (!fgdmDutyInForce || (nation !== undefined && nation !== 'england') || offer?.trigger !== 'pre-proceedings' || isExceptionWhole(offer.notInChildsInterests)) return false;
  const kids = referredChildren(document).map(({ id }) => id);
  // Where it is known who has parental responsibility, it is they who accept.
  const responsible = document.people.filter(({ parentalResponsibilityFor }) => parentalResponsibilityFor?.some((id) => kids.includes(id))).map(({ id }) => id);
  const accepted = (offer.offeredTo ?? []).filter(({ response }) => response === 'accepted').map(({ personId }) => personId);
  return accepted.some((id) => responsible.length === 0 || responsible.includes(id)) && lastStage(document, 'private-family-time') < 0;
}
