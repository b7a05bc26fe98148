/** Readings of a conversation: nothing here is stored, and nothing counts or weighs what people said. */
import type { PracticeDocument } from '@practice-kit/documents';
import { isChild, isCurrent } from '@practice-kit/practice-tool/model';
import { QUESTION_SETS, TIMES, type AgreementItem, type Conversation, type FollowUp, type PairAnswer, type Preparation, type Round, type Time } from './document-type.js';
import { asks, questionsOf, type Question } from './prompts.js';

export const conversationOf = (document: PracticeDocument): Conversation => document.content as Conversation;
export const stageOf = (document: PracticeDocument): string => document.stages.find((stage) => stage.id === conversationOf(document).id)?.state ?? 'considering';

/** RC-R03: what it is called. */
export const titleOf = ({ recordedAs }: Conversation): 'title' | 'title.facilitated' => (recordedAs === 'facilitated-conversation' ? 'title.facilitated' : 'title');

/** Where the work has got to, as a person sees it: the places of the rail. */
export const STAGE_RAIL = ['considering', 'suitability', 'preparing', 'ready', 'past', 'agreeing', 'following-up'] as const;

export const involved = (conversation: Conversation): string[] => [...new Set(conversation.involvedIds ?? [])];
export const preparationOf = (conversation: Conversation, personId: string): Preparation | undefined => conversation.preparation?.find((one) => one.personId === personId);
/** RC-R01: said no, or changed their mind; from that moment they are out. */
export const isOut = (preparation: Preparation | undefined): boolean =>
  preparation !== undefined && (preparation.agreedToTakePart === false || preparation.changedMindOn !== undefined || preparation.howTakingPart === 'not-taking-part');
export const takingPart = (conversation: Conversation): string[] => involved(conversation).filter((personId) => !isOut(preparationOf(conversation, personId)));

/** Every two people who would take part, each pair once. */
export function pairsOf(conversation: Conversation): [string, string][] {
  const people = involved(conversation);
  return people.flatMap((one, index) => people.slice(index + 1).map((other): [string, string] => [one, other]));
}
/** All that was said about control between these two: several where each of them said something in words. */
export const pairAnswers = (conversation: Conversation, [one, other]: readonly string[]): PairAnswer[] =>
  (conversation.suitability?.safety?.coerciveControl ?? []).filter(({ pair }) => pair.length === 2 && one !== undefined && other !== undefined && pair.includes(one) && pair.includes(other));
/** What it comes to. Of several answers the one that is not "no" counts. */
export function pairAnswer(conversation: Conversation, pair: readonly string[]): PairAnswer | undefined {
  const found = pairAnswers(conversation, pair);
  return found.find(({ answer }) => answer !== 'no') ?? found[0];
}

export const roundsOf = (conversation: Conversation): readonly Round[] => conversation.meeting?.rounds ?? [];
export const roundOf = (conversation: Conversation, personId: string): Round | undefined => roundsOf(conversation).find((round) => round.personId === personId);
/**
 * Whose turn comes when: those who have one already, in their order; then everybody else who takes part, whoever did it
 * first and supporters last (RC-R06). Somebody who has changed their mind keeps what they said, and is asked nothing more.
 */
export function turns(conversation: Conversation): string[] {
  const rank = (personId: string): number => QUESTION_SETS.findIndex((set) => set === roundFor(conversation, personId).questionSet);
  return [...new Set([...roundsOf(conversation).map(({ personId }) => personId), ...takingPart(conversation).toSorted((one, other) => rank(one) - rank(other))])];
}
/** RC-R01: those of them who still take part. */
export const stillIn = (conversation: Conversation): string[] => turns(conversation).filter((personId) => !isOut(preparationOf(conversation, personId)));

/**
 * The part somebody is known to have played. Until somebody says: whoever accepts a part did it, whoever another person
 * brings supports them, and the others were on the receiving end.
 */
export function roundFor(conversation: Conversation, personId: string): Round {
  const { suitability } = conversation;
  const way = preparationOf(conversation, personId)?.howTakingPart;
  const accepts = (suitability?.someoneAcceptsTheirPart ?? []).some((one) => one.personId === personId);
  const isBrought = (conversation.preparation ?? []).some(({ bringing, personId: of }) => of !== personId && bringing?.includes(personId));
  const nobodyDid = suitability !== undefined && (suitability.someoneAcceptsTheirPart ?? []).length === 0;
  return roundOf(conversation, personId) ?? {
    personId, questionSet: accepts ? 'person-who-caused-harm' : isBrought ? 'supporter' : nobodyDid ? 'both-sets' : 'person-harmed',
    ...(way === undefined || way === 'not-taking-part' || way === 'in-room' ? {} : { how: way }), answers: [],
  };
}

/** Every question of the conversation in the order it is led: the past of each person, then what has been since, then what would put it right. */
export function questionsInOrder(document: PracticeDocument): Question[] {
  const conversation = conversationOf(document);
  const rounds = stillIn(conversation).map((personId) => roundFor(conversation, personId));
  return TIMES.flatMap((time) => rounds.flatMap((round) => questionsOf(round, document.people.find((person) => person.id === round.personId), time)));
}

/** Has said something about this time, or passed. */
export const isHeard = (round: Round, time: Time): boolean => round.answers.some((answer) => answer.time === time);
/** Still to be asked about this time. */
export const waits = (round: Round, time: Time): boolean => asks(round, time) && !isHeard(round, time);
/** RC-M06, RC-R05: in one round something about the future comes before anything about the past. */
export function skipsPast(round: Round): boolean {
  const { answers } = round;
  if (!asks(round, 'past')) return false;
  const future = answers.findIndex(({ time }) => time === 'future');
  const past = answers.findIndex(({ time }) => time === 'past');
  return future >= 0 && (past < 0 || future < past);
}

export const itemsOf = (conversation: Conversation): readonly AgreementItem[] => conversation.agreement?.items ?? [];
export const currentItems = (conversation: Conversation): AgreementItem[] => itemsOf(conversation).filter(isCurrent);
/** After a safety concern it is void until it has been looked at again (domain.md §5.4). */
export const isVoid = (conversation: Conversation): boolean => conversation.outcome === 'stopped-for-safety';
export const hasAgreed = (conversation: Conversation, personId: string): boolean => (conversation.agreement?.agreedBy ?? []).some((one) => one.personId === personId);

/** Whose word the agreement needs: everybody who takes part, and everybody it gives something to do. */
export function whoAgrees(conversation: Conversation): string[] {
  const all = new Set(takingPart(conversation));
  for (const item of itemsOf(conversation)) if (isCurrent(item)) for (const personId of item.who ?? []) all.add(personId);
  return [...all];
}

/** The follow-up that is going on, or the last one. */
export const latestFollowUp = (conversation: Conversation): FollowUp | undefined => conversation.followUps?.at(-1);
export const hasFollowUpDate = (conversation: Conversation): boolean => (conversation.followUps ?? []).some(({ plannedFor, on, reviewOn }) => plannedFor ?? on ?? reviewOn);
/** RC-R11: whom to see on their own: everybody who takes part, and whoever was there and then stopped. */
export const toSeeAlone = (conversation: Conversation): string[] => involved(conversation).filter((personId) =>
  !isOut(preparationOf(conversation, personId)) || conversation.meeting?.presentIds?.includes(personId) || !!roundOf(conversation, personId)?.answers.length);
/** Who of them has not been seen in this follow-up. */
export function notSeenAlone(conversation: Conversation): string[] {
  const seen = new Set(latestFollowUp(conversation)?.seenAlone ?? []);
  return toSeeAlone(conversation).filter((personId) => !seen.has(personId));
}

/** Where a conversation goes on after a pause: what was kept when it stopped; else as far as anybody has got. */
export function pausedIn(conversation: Conversation): Time {
  const { meeting } = conversation;
  const time = TIMES.find((one) => one === meeting?.pausedIn);
  return time ?? [...TIMES].reverse().find((one) => roundsOf(conversation).some((round) => isHeard(round, one))) ?? 'past';
}

export const childrenOf = (document: PracticeDocument, ids: readonly string[]): string[] => ids.filter((personId) => isChild(document, personId));
